//! Known unknowns: what was looked for and is not known, record by record.
use super::draft::Draft;
use super::row::Row;
use crate::{Home, words};
use model::Kind;
use model::record::{Gap, Reason, Unknown};
use model::value::Sense;
use render::document::{Block, Prose, Section};

/// The kinds of record whose gaps are told one by one, in the order they are printed. Those of cases are mostly what came
/// after the last step that is known, which the section on litigation shows; those of requests and talks are mostly that
/// nothing is known of them.
const KINDS: [Kind; 2] = [Kind::Arrangement, Kind::Programme];

pub fn section<'a>(draft: &mut Draft<'a>, rows: &[Row<'a>]) -> Option<Section> {
    let mut terms = Vec::new();
    let talk: Vec<&str> = rows.iter().filter(|row| row.is_only_talk()).map(|row| row.home.id()).collect();
    let is_told = |home: &Home<'_>| home.kind != Kind::Arrangement || !talk.contains(&home.id());
    let homes: Vec<Home<'_>> = KINDS.into_iter().flat_map(|kind| draft.register.homes(kind)).filter(is_told).collect();
    let told: usize = homes.iter().map(gaps).sum();
    for home in homes {
        let unknowns = home.record.upkeep().map_or(&[][..], |upkeep| &upkeep.unknown);
        if !unknowns.is_empty() {
            let said = list(draft, &home, unknowns);
            terms.push((Prose::from(home.title()), said));
        }
    }
    let introduction = "What was looked for and could not be learned. A gap is named so that nobody takes it for a zero; \
                        anyone who can close one is asked to write to the address at the end.";
    (!terms.is_empty()).then(|| {
        let section = Section::new("unknowns", "What is not known");
        let section = section.with(Block::Paragraph(introduction.into())).with(Block::Terms(terms));
        match draft.register.all().map(|home| gaps(&home)).sum::<usize>() - told {
            0 => section,
            count => section.with(Block::Small(
                format!("{} of requests and talks, court cases, instruments and places are in the table of unknowns that comes with this brief.",
                    words::sentence(&words::counted(count, "gap", "gaps"))).into(),
            )),
        }
    })
}

fn gaps(home: &Home<'_>) -> usize {
    home.record.upkeep().map_or(0, |upkeep| upkeep.unknown.len())
}

/// What is not known, each with the reason.
pub fn list<'u>(
    draft: &mut Draft<'_>,
    home: &Home<'_>,
    unknowns: impl IntoIterator<Item = &'u model::Item<Unknown>>,
) -> Prose {
    let mut said = Prose::default();
    for unknown in unknowns {
        let what = unknown.what.as_ref().map_or(gap(unknown.about.value), |what| &what.value);
        let what = words::sentence(what);
        let date = unknown.as_of.as_ref().map(|date| format!(", {}", date.words(Sense::Event))).unwrap_or_default();
        let space = if said.is_empty() { "" } else { " " };
        let text = format!("{space}{} ({}{date})", what.trim_end_matches('.'), reason(unknown.reason.value));
        said = said.text(text).and(draft.cite_few(home, &unknown.cite)).text(".");
    }
    said
}

/// What a gap is about.
pub fn gap(gap: Gap) -> &'static str {
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
        Reason::NotFound => "not found",
    }
}
