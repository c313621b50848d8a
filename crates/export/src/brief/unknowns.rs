//! Known unknowns: what was looked for and is not known, record by record.
use super::draft::Draft;
use super::row::Row;
use crate::Home;
use crate::words::{Words, message, sentence};
use model::Kind;
use model::record::{Gap, Reason, Unknown};
use render::document::{Block, Inline, Prose, Section};

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
            terms.push((draft.words.recorded(home.title()).into(), said));
        }
    }
    let words = draft.words;
    (!terms.is_empty()).then(|| {
        let section = Section::new("unknowns", words.say(message::WhatIsNotKnown));
        let introduction = words.say(message::UnknownsIntroduction);
        let section = section.with(Block::Paragraph(introduction.into())).with(Block::Terms(terms));
        match draft.register.all().map(|home| gaps(&home)).sum::<usize>() - told {
            0 => section,
            count => section.with(Block::Small(words.say(message::GapsElsewhere { count }).into())),
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
        let words = draft.words;
        let of_record = |what: &str| words.recorded(sentence(what).trim_end_matches('.'));
        let what = match &unknown.what {
            Some(what) => of_record(&what.value),
            None => Inline::Text(sentence(&gap(words, unknown.about.value))),
        };
        let date = unknown.as_of.as_ref().map(|date| format!(", {}", words.date(date))).unwrap_or_default();
        let space = if said.is_empty() { "" } else { " " };
        let why = format!(" ({}{date})", reason(words, unknown.reason.value));
        said = said.text(space).then(what).text(why).and(draft.cite_few(home, &unknown.cite)).text(".");
    }
    said
}

/// What a gap is about.
pub fn gap(words: Words, gap: Gap) -> String {
    match gap {
        Gap::Text => words.say(message::GapText),
        Gap::Terms => words.say(message::GapTerms),
        Gap::Numbers => words.say(message::GapNumbers),
        Gap::Money => words.say(message::GapMoney),
        Gap::Duration => words.say(message::GapDuration),
        Gap::Eligibility => words.say(message::GapEligibility),
        Gap::Other => words.say(message::GapOther),
    }
}

fn reason(words: Words, reason: Reason) -> String {
    match reason {
        Reason::NotPublished => words.say(message::ReasonNotPublished),
        Reason::Refused => words.say(message::ReasonRefused),
        Reason::NotAsked => words.say(message::ReasonNotAsked),
        Reason::Conflicting => words.say(message::ReasonConflicting),
        Reason::NotFound => words.say(message::ReasonNotFound),
    }
}
