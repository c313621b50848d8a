//! Known unknowns: what was looked for and is not known, record by record.
use super::draft::Draft;
use crate::{Home, words};
use model::Kind;
use model::record::{Gap, Reason, Unknown};
use model::value::Sense;
use render::document::{Block, Prose, Section};

/// The kinds of record whose gaps a reader asks for, in the order they are printed.
const KINDS: [Kind; 3] = [Kind::Arrangement, Kind::Programme, Kind::Proceeding];

pub fn section(draft: &mut Draft<'_>) -> Option<Section> {
    let mut terms = Vec::new();
    let homes: Vec<Home<'_>> = KINDS.into_iter().flat_map(|kind| draft.register.homes(kind)).collect();
    for home in homes {
        let unknowns = home.record.upkeep().map_or(&[][..], |upkeep| &upkeep.unknown);
        if !unknowns.is_empty() {
            let said = list(draft, unknowns);
            terms.push((Prose::from(title(&home)), said));
        }
    }
    let introduction = "What was looked for and could not be learned. A gap is named so that nobody takes it for a zero; \
                        anyone who can close one is asked to write to the address at the end.";
    (!terms.is_empty()).then(|| {
        let section = Section::new("unknowns", "What is not known");
        section.with(Block::Paragraph(introduction.into())).with(Block::Terms(terms))
    })
}

fn title(home: &Home<'_>) -> String {
    home.title().to_owned()
}

fn list(draft: &mut Draft<'_>, unknowns: &[model::Item<Unknown>]) -> Prose {
    let mut said = Prose::default();
    for unknown in unknowns {
        let what = unknown.what.as_ref().map_or(gap(unknown.about.value), |what| &what.value);
        let what = words::sentence(what);
        let date = unknown.as_of.as_ref().map(|date| format!(", {}", date.words(Sense::Event))).unwrap_or_default();
        let space = if said.is_empty() { "" } else { " " };
        let text = format!("{space}{} ({}{date})", what.trim_end_matches('.'), reason(unknown.reason.value));
        said = said.text(text).and(draft.cite(&unknown.cite)).text(".");
    }
    said
}

fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::Text => "the wording of the deal",
        Gap::Terms => "what was agreed",
        Gap::Numbers => "how many people",
        Gap::Money => "how much money",
        Gap::Duration => "for how long",
        Gap::Eligibility => "who may be sent",
        Gap::Other => "more than is recorded here",
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NotPublished => "not published",
        Reason::Refused => "refused when asked for",
        Reason::NotAsked => "not asked",
        Reason::Conflicting => "accounts conflict",
        Reason::NotFound => "looked for and not found",
    }
}
