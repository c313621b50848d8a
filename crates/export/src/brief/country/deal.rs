//! The deal: what it rests on and whether that can be read, how it came about, how many may be sent, and what of it is
//! not known.
use super::super::draft::Draft;
use super::super::row::{Dated, Row, Stage, certain_day, dated};
use super::super::unknowns;
use super::{filled, totals};
use crate::Home;
use crate::words::{Words, message, sentence};
use model::Item;
use model::record::{Axis, Binding, Gap, Instrument, InstrumentKind, Standing, Status, Unknown};
use render::document::{Block, Prose, Section};

/// Whether a gap is one of the deal rather than of what came of it.
pub fn is_gap_of_deal(unknown: &Unknown) -> bool {
    matches!(unknown.about.value, Gap::Text | Gap::Terms | Gap::Duration | Gap::Eligibility)
}

/// Whether an instrument is between states, rather than a law that one of them goes by or a treaty of many.
pub fn is_between_them(draft: &Draft<'_>, id: &str) -> bool {
    draft.register.instrument(id).is_some_and(|instrument| instrument.parties.len() > 1)
}

pub fn section(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Section> {
    let mut terms: Vec<(Prose, Prose)> = Vec::new();
    let (words, arrangement) = (draft.words, row.home.arrangement()?);
    if let Some(kind) = arrangement.kind.as_ref() {
        let name = sentence(&words.word("arrangement", kind.value.word()));
        let said = words.say(message::KindAndMeaning { meaning: &words.arrangement(kind.value), name: &name });
        // Of what was never agreed it is what was to be.
        let asked = matches!(row.stage(), Stage::Talks | Stage::Refused);
        let label = if asked { words.say(message::WhatWasAskedFor) } else { words.say(message::WhatItIs) };
        if row.stage() != Stage::Nothing {
            terms.push((label.into(), said.into()));
        }
    }
    let ids: Vec<&str> = arrangement.instruments.iter().map(|it| it.as_str()).collect();
    let (between, others): (Vec<&str>, Vec<&str>) = ids.into_iter().partition(|id| is_between_them(draft, id));
    terms.extend(instruments(draft, row, &between).map(|said| (words.say(message::Instruments).into(), said)));
    terms.extend(instruments(draft, row, &others).map(|said| (words.say(message::LawsItRestsOn).into(), said)));
    terms.extend(steps(draft, row).map(|said| (words.say(message::HowItCameAbout).into(), said)));
    terms.extend(totals::caps(draft, row).map(|said| (words.say(message::Caps).into(), said)));
    terms.extend(totals::longest_stay(draft, row).map(|said| (words.say(message::HowLongTheyMayStay).into(), said)));
    let gaps = row.home.record.upkeep().map_or(&[][..], |upkeep| &upkeep.unknown);
    let gaps: Vec<&Item<Unknown>> = gaps.iter().filter(|gap| is_gap_of_deal(gap)).collect();
    if !gaps.is_empty() {
        terms.push((sentence(&words.say(message::NotKnown)).into(), unknowns::list(draft, &row.home, gaps)));
    }
    let title = if row.is_only_talk() { words.say(message::BeforeADeal) } else { words.say(message::TheDeal) };
    let section = Section::new("deal", title);
    if terms.is_empty() { None } else { filled(section.with(Block::Terms(terms))) }
}

fn instruments(draft: &mut Draft<'_>, row: &Row<'_>, ids: &[&str]) -> Option<Prose> {
    let mut said = Prose::default();
    for id in ids {
        let Some(instrument) = draft.register.instrument(id) else { continue };
        if !said.is_empty() {
            said = said.line_break();
        }
        let title = instrument.title.as_ref().map_or_else(|| (*id).to_owned(), |title| title.value.to_string());
        said = said
            .then(draft.words.recorded_name(title))
            .text(draft.words.say(message::Said { what: &about(draft.words, instrument) }));
        said = said.and(draft.cite_few(&row.home, &instrument.cite)).text(".");
    }
    (!said.is_empty()).then_some(said)
}

/// `memorandum of understanding, signed on 14 May 2025, does not bind in law; text not seen`
fn about(words: Words, instrument: &Instrument) -> String {
    let kind = instrument.kind.as_ref().map(|kind| words.word("instrument", kind.value.word()));
    let dated = |word: String, date: Option<&model::Spanned<model::value::Edtf>>| {
        date.map(|date| format!("{word} {}", words.on(date)))
    };
    let binding = instrument.binding.as_ref().map(|binding| match binding.value {
        Binding::Yes => words.say(message::BindsInLaw),
        Binding::No => words.say(message::DoesNotBindInLaw),
        Binding::Disputed => words.say(message::WhetherItBindsIsDisputed),
    });
    let made = match instrument.kind.as_ref().map(|kind| kind.value) {
        Some(InstrumentKind::Statute | InstrumentKind::Regulation) => words.say(message::LawAdopted),
        Some(_) => words.say(message::InstrumentSigned),
        None => words.say(message::SignedOrAdopted),
    };
    let facts = [
        kind,
        dated(made, instrument.signed.as_ref()),
        dated(words.say(message::InForceOn), instrument.in_force.as_ref()),
        dated(words.say(message::InstrumentEnded), instrument.terminated.as_ref()),
        binding,
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let text = instrument.text.as_ref().map(|text| words.access(text.value));
    let parts: Vec<String> =
        [Some(facts.join(", ")).filter(|facts| !facts.is_empty()), text].into_iter().flatten().collect();
    if parts.is_empty() { words.say(message::NotKnown) } else { words.listed(&parts) }
}

/// A step in law or practice, in words.
struct Step<'a> {
    clause: String,
    axis: Axis,
    /// The statuses that say so: of an end in law and in practice at once, two.
    statuses: Vec<&'a Item<Status>>,
}

/// The steps that led to how it stands now, where there were any before.
fn steps(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Prose> {
    let steps = steps_of(draft.words, &row.home);
    let has_several = |axis: Axis| steps.iter().filter(|step| step.axis == axis).count() > 1;
    if !has_several(Axis::Legal) && !has_several(Axis::Operational) {
        return None;
    }
    let mut said = Prose::default();
    for Step { clause, statuses, .. } in steps {
        let clause = if said.is_empty() { sentence(&clause) } else { draft.words.also(false, &clause) };
        said = said.text(clause);
        for status in statuses {
            if let Some(movement) = dated(&row.home, status).movement {
                said = said.and(draft.cite_few(&row.home, &movement.cite));
                continue;
            }
            said = said.and(draft.cite_few(&row.home, &status.cite));
            said = draft.doubted(said, &row.home, status);
        }
    }
    Some(said.text("."))
}

/// The steps in the order of the days. What is known to have been no later than a day stands at that day, and a movement
/// where it had certainly been made.
fn steps_of<'a>(words: Words, home: &Home<'a>) -> Vec<Step<'a>> {
    let mut statuses: Vec<&Item<Status>> = home.record.statuses().iter().collect();
    let day = |status| match dated(home, status) {
        Dated { date, movement: Some(_) } => date?.latest(),
        Dated { date, movement: None } => certain_day(&date?.moment()),
    };
    statuses.sort_by_key(|status| (day(status), status.head));
    let mut steps: Vec<Step<'_>> = Vec::new();
    let (mut in_law, mut in_practice) = (Vec::new(), Vec::new());
    for status in statuses {
        let (axis, standing) = (status.axis.value, status.value.value);
        let before = match axis {
            Axis::Legal => &mut in_law,
            Axis::Operational => &mut in_practice,
        };
        let other_end = steps.iter_mut().find(|step| ends_with(step, status));
        if let Some(step) = other_end {
            step.clause = words.end_of_both(status.from.as_ref().map(|from| &from.value));
            step.statuses.push(status);
        } else if let Some(clause) = words.step(status, dated(home, status).date, before) {
            steps.push(Step { clause, axis, statuses: vec![status] });
        }
        before.push(standing);
    }
    steps
}

/// Whether a step is the end in law, and a status the end in practice of the same time, or the other way round.
fn ends_with(step: &Step<'_>, status: &Status) -> bool {
    let is_pair = |one: Standing, other: Standing| (one, other) == (Standing::Terminated, Standing::Ended);
    let [known] = &step.statuses[..] else { return false };
    let (one, other) = (known.value.value, status.value.value);
    (is_pair(one, other) || is_pair(other, one))
        && known.from.as_ref().map(|from| &from.value) == status.from.as_ref().map(|from| &from.value)
}
