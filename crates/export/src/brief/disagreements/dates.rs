//! Dates of one event that cannot both be right: the record's, and those its own sources print.
use super::super::draft::{Draft, each_once};
use super::numbers::payment_in_words;
use super::{Disagreement, Matter};
use crate::Home;
use crate::count::of_event;
use crate::words::{Words, message};
use model::facts::Subject;
use model::record::{Citation, Standing, Transfer};
use model::value::{Certainty, Edtf};
use model::{Item, Items, Spanned};
use render::document::{Inline, Prose};
use std::collections::BTreeMap;

pub fn of(draft: &mut Draft<'_>, home: &Home<'_>) -> Vec<Disagreement> {
    let (mut all, mut told) = (Vec::new(), Vec::new());
    for status in home.record.statuses() {
        let about = draft.words.date_of(status.value.value);
        let mut cite = all_of(&status.cite);
        // That people were first sent, and the movement of the same date, are one matter.
        if status.value.value == Standing::Operating {
            let same = |transfer: &&Item<Transfer>| is_of_day(transfer, status.from.as_ref());
            for transfer in arrivals(home).filter(same) {
                told.push(transfer.head);
                cite.extend(&transfer.cite);
            }
        }
        all.extend(rivals(draft, &about, status.from.as_ref(), &cite));
    }
    for (at, transfer) in (0..).zip(home.record.transfers()).filter(|(_, it)| !told.contains(&it.head)) {
        let arrives = super::super::row::is_arrival(transfer, home.record.states().1);
        let words = draft.words;
        let about = if arrives { words.say(message::DateOfAnArrival) } else { words.say(message::DateOfADeparture) };
        let people = of_event(home, Subject::Transfer(at)).map(|claim| draft.amount(home, claim));
        let people =
            people.map(|rest| words.say(message::NamedWithRest { name: &words.say(message::UnitPeople), rest: &rest }));
        let about = which(words, about, people);
        all.extend(rivals(draft, &about, transfer.date.as_ref(), &all_of(&transfer.cite)));
    }
    for payment in home.record.payments() {
        let words = draft.words;
        let about = which(words, words.say(message::DateOfAPayment), Some(payment_in_words(words, payment)));
        all.extend(rivals(draft, &about, payment.date.as_ref(), &all_of(&payment.cite)));
    }
    let steps = home.proceeding().map_or(&[][..], |case| &case.step);
    for step in steps {
        let words = draft.words;
        let about = which(words, words.say(message::DateOfAStep), Some(words.word("step", step.kind.value.word())));
        all.extend(rivals(draft, &about, step.date.as_ref(), &all_of(&step.cite)));
    }
    all
}

fn all_of(cite: &Items<Citation>) -> Vec<&Item<Citation>> {
    cite.iter().collect()
}

/// `date of an arrival (people: 7)`
fn which(words: Words, about: String, which: Option<String>) -> String {
    match which {
        Some(rest) => words.say(message::NamedApart { name: &about, rest: &rest }),
        None => about,
    }
}

fn arrivals<'a>(home: &Home<'a>) -> impl Iterator<Item = &'a Item<Transfer>> {
    let receiver = home.record.states().1;
    home.record.transfers().iter().filter(move |transfer| super::super::row::is_arrival(transfer, receiver))
}

/// Whether a movement is of the day of a step, as far as either is known.
fn is_of_day(transfer: &Transfer, from: Option<&Spanned<Edtf>>) -> bool {
    let dates = transfer.date.as_ref().zip(from);
    dates.is_some_and(|(date, from)| date.earliest() == from.earliest() && date.earliest().is_some())
}

/// The dates that sources print where they differ from one another, each with its sources.
fn rivals(
    draft: &mut Draft<'_>,
    about: &str,
    date: Option<&Spanned<Edtf>>,
    cite: &[&Item<Citation>],
) -> Option<Disagreement> {
    let (words, date) = (draft.words, date?);
    let dated: Vec<(&Item<Citation>, Edtf)> = cite.iter().filter_map(|it| Some((*it, printed(it)?))).collect();
    let mut others: BTreeMap<String, (Edtf, Vec<&Item<Citation>>)> = BTreeMap::new();
    for (citation, other) in dated {
        others.entry(other.as_str().to_owned()).or_insert((other, Vec::new())).1.push(citation);
    }
    let apart = |one: &Edtf, other: &Edtf| one.moment().same(&other.moment()) == Certainty::No;
    // Either a source prints another day than the record, or two sources print different days the record leaves open.
    let against_record = others.values().any(|(other, _)| apart(other, date));
    let against_each_other = others.values().any(|(one, _)| others.values().any(|(other, _)| apart(one, other)));
    if !against_record && !against_each_other {
        return None;
    }
    let is_alone = others.values().all(|(other, _)| apart(other, date));
    let (mut lines, mut is_ours) = (Vec::new(), false);
    if against_record {
        let plain = cite.iter().filter(|citation| printed(citation).is_none()).map(|citation| draft.cite_one(citation));
        let plain = each_once(plain.collect());
        is_ours = plain.is_empty();
        if !is_ours {
            lines.push(Prose::default().strong(words.date(date)).and(plain));
        }
    }
    for (other, citations) in others.into_values() {
        if apart(&other, date) || is_ours || against_each_other && !against_record {
            let marks = each_once(citations.into_iter().map(|citation| draft.cite_one(citation)).collect());
            lines.push(Prose::default().strong(words.date(&other)).and(marks));
        }
    }
    let remark = match (against_record, date.is_interval() && !date.is_open()) {
        (true, _) if is_ours && is_alone => words.say(message::RecordedOtherwise { date: &words.date(date) }),
        (true, false) => words.say(message::RecordedAs { date: &words.date(date) }),
        _ => words.say(message::NeitherIsPreferred),
    };
    Some(Disagreement { on: Matter::Dates, about: about.into(), rivals: lines, remarks: vec![Inline::Text(remark)] })
}

/// The date a source prints instead, where what it prints is a date.
fn printed(citation: &Citation) -> Option<Edtf> {
    citation.states.as_ref().and_then(|states| Edtf::parse(states.value.trim()).ok())
}
