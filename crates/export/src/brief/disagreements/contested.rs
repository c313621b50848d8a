//! What a source contests by name: it disputes an item, or prints a number that no reading reconciles with it. Both sides are
//! told: what is recorded, with who stands for it, and what the other prints. Other days than that of an item have rows of
//! their own.
use super::super::draft::{Draft, date_at, is_another_day};
use super::super::voice;
use super::dates::{people, which};
use super::numbers::{about, line, voices_of};
use super::statements::said;
use super::{Disagreement, In, Matter};
use crate::Home;
use crate::words::{Words, message, sentence, with_capital};
use model::facts::{About, Origin, Printed, Rival, Side, citations, disagreements};
use model::record::{Axis, Citation, Step, Transfer};
use model::value::Edtf;
use model::{Item, Span};
use render::document::{Inline, Prose};

pub(super) fn of(draft: &mut Draft<'_>, home: &Home<'_>, place: In) -> Vec<Disagreement> {
    let mut told = Vec::new();
    for found in disagreements(home.file, &draft.register.lookup()) {
        let About::Print { printed, is_contested: true } = found.about else { continue };
        let Some((own, others)) = found.rivals.split_first() else { continue };
        // A publisher's copy with another wording is no voice of its own; the overview has no room for it. What a state says
        // otherwise than before is no copy.
        let is_copy = |rival: &Rival<'_>| {
            !rival.origins.is_empty()
                && rival.origins.is_subset(&own.origins)
                && rival.origins.iter().all(|origin| matches!(origin, Origin::Speaker(_)))
        };
        let is_wanted = |rival: &&Rival<'_>| {
            rival.contests
                && !(printed == Printed::Date && is_another_date(home, own, rival))
                && !(place == In::Overview && is_copy(rival))
        };
        let others: Vec<&Rival<'_>> = others.iter().filter(is_wanted).collect();
        let address = found.items.first().map_or("", String::as_str);
        if others.is_empty() || address.is_empty() {
            continue;
        }
        let cite = cited(home, &own.side);
        let subject = match own.side {
            Side::Figure(claim) => about(draft, home, claim),
            _ => match step(home, &own.side) {
                Some(step) => step_in_words(draft.words, step),
                None => voice::item_as_noun(draft, home, address),
            },
        };
        let mut rivals = vec![recorded(draft, home, own, cite)];
        rivals.extend(others.iter().map(|rival| printed_instead(draft, rival, cite)));
        let mut remarks: Vec<Inline> = found.reason.map(|reason| draft.words.recorded(reason)).into_iter().collect();
        if others.iter().any(|rival| is_copy(rival)) {
            remarks.push(Inline::Text(draft.words.say(message::AlteredCopy)));
        }
        told.push(Disagreement { on: Matter::Contested, about: subject.into(), rivals, remarks });
    }
    told
}

/// Whether a side prints a day that cannot be the item's: then it is told among the dates.
fn is_another_date(home: &Home<'_>, own: &Rival<'_>, rival: &Rival<'_>) -> bool {
    let (Side::Item(place), Side::Printed(text)) = (own.side, rival.side) else { return false };
    let dates = Edtf::of(text).zip(date_at(home.record, place));
    dates.is_some_and(|(printed, date)| is_another_day(&printed.moment(), &date.moment()))
}

/// The citations of an item.
fn cited<'a>(home: &Home<'a>, side: &Side<'_>) -> &'a [Item<Citation>] {
    match side {
        Side::Figure(claim) => citations(claim, home.record),
        Side::Item(head) => {
            let items = home.record.items();
            let item = items.iter().find(|item| item.head == *head);
            item.and_then(|item| item.body?.cite).map_or(&[], |cite| cite)
        }
        _ => &[],
    }
}

/// A step of a case: `filed, April 2025`.
fn step_in_words(words: Words, step: &Step) -> String {
    let word = words.word("step", step.kind.value.word());
    step.date.as_ref().map_or_else(|| word.clone(), |date| format!("{word}, {}", words.date(date)))
}

fn step<'a>(home: &Home<'a>, side: &Side<'_>) -> Option<&'a Item<Step>> {
    let Side::Item(head) = side else { return None };
    home.proceeding()?.step.iter().find(|step| step.head == *head)
}

/// The record's side, and who stands for it.
fn recorded(draft: &mut Draft<'_>, home: &Home<'_>, own: &Rival<'_>, cite: &[Item<Citation>]) -> Prose {
    if let Side::Figure(claim) = own.side {
        return line(draft, home, claim);
    }
    let words = draft.words;
    let is_it = |place: Span| matches!(own.side, Side::Item(head) if head == place);
    let status = home.record.statuses().iter().find(|status| is_it(status.head));
    let transfer = (0..).zip(home.record.transfers()).find(|(_, it)| is_it(it.head));
    let statement = home.record.statements().iter().find(|statement| is_it(statement.head));
    let text = statement.and_then(|statement| Some((statement, statement.text.as_ref()?)));
    let says = match (status, transfer, text) {
        (Some(status), ..) if status.axis.value == Axis::Legal => strong(&words.agreement(status)),
        (Some(status), ..) => strong(&words.practice(status, status.from.as_ref().map(|from| &from.value))),
        (None, Some((at, transfer)), _) => strong(&movement(draft, home, at, transfer)),
        (None, None, Some((statement, text))) => with_capital(said(words, Prose::default(), text, statement)),
        (None, None, None) => strong(&words.say(message::WhatIsRecordedHere)),
    };
    let who = said_by(draft, own);
    says.and(who).and(draft.cite_few(home, cite))
}

fn strong(says: &str) -> Prose {
    Prose::default().strong(sentence(says))
}

/// `the transfer on 15 July 2025 (people: 7); named nationalities: Cuba and Yemen`
fn movement(draft: &Draft<'_>, home: &Home<'_>, at: u32, transfer: &Transfer) -> String {
    let words = draft.words;
    let moved = which(words, voice::the_transfer(words, transfer), people(draft, home, at));
    if transfer.nationalities.is_empty() {
        return moved;
    }
    let names: Vec<String> = transfer.nationalities.iter().map(|code| words.country(code.value)).collect();
    let named = words.say(message::NamedNationalities { names: &words.joined(&names) });
    format!("{moved}{}{named}", words.semicolon())
}

/// What others print, in the words of the record.
fn printed_instead(draft: &mut Draft<'_>, rival: &Rival<'_>, cite: &[Item<Citation>]) -> Prose {
    let words = draft.words;
    let says = match rival.side {
        Side::Printed(text) if Edtf::of(text).is_some() => {
            Prose::from(Edtf::of(text).map(|date| sentence(&words.date(&date))).unwrap_or_default())
        }
        Side::Printed(text) => Prose::default().then(words.recorded_name(sentence(text.trim_end_matches('.')))),
        _ => Prose::default().strong(words.say(message::ContestedWithoutMore)),
    };
    let who = said_by(draft, rival);
    let states = match rival.side {
        Side::Printed(text) => Some(text),
        _ => None,
    };
    let is_of_it = |citation: &&Item<Citation>| {
        citation.states.as_ref().map(|states| &*states.value) == states
            && rival.sources.contains(&citation.source.value.as_str())
    };
    let marks: Vec<Inline> = cite.iter().filter(is_of_it).map(|citation| draft.cite_one(citation)).collect();
    says.and(who).and(Prose(marks))
}

/// Who stands behind a side.
fn said_by(draft: &Draft<'_>, side: &Rival<'_>) -> Prose {
    let (voices, bodies) = voices_of(draft, &side.origins);
    draft.words.quoting(&draft.words.say(message::Said { what: &voices }), bodies)
}
