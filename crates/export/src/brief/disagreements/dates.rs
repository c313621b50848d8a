//! Dates of one event that cannot both be right: the record's, and those its own sources print.
use super::super::draft::{Draft, each_once, is_another_day, printed_date};
use super::numbers::payment_in_words;
use super::{Disagreement, Matter};
use crate::Home;
use crate::count::of_event;
use crate::words::{Words, message, sentence};
use model::facts::Subject;
use model::record::{Citation, Says, Standing, Transfer};
use model::value::Edtf;
use model::{Item, Items, Spanned};
use render::document::{Inline, Prose};
use std::collections::{BTreeMap, BTreeSet};

pub fn of(draft: &mut Draft<'_>, home: &Home<'_>) -> Vec<Disagreement> {
    let (mut all, mut told) = (Vec::new(), Vec::new());
    for status in home.record.statuses() {
        let about = draft.words.date_of(status.value.value);
        let mut cite = all_of(&status.cite);
        // That people were first sent, and the one movement of the same date, are one matter.
        if let Some(transfer) =
            only_arrival(home, status.from.as_ref()).filter(|_| status.value.value == Standing::Operating)
        {
            told.push(transfer.head);
            cite.extend(&transfer.cite);
        }
        all.extend(rivals(draft, &about, status.from.as_ref(), &cite));
    }
    for (at, transfer) in (0..).zip(home.record.transfers()).filter(|(_, it)| !told.contains(&it.head)) {
        let arrives = super::super::row::is_arrival(transfer, home.record.states().1);
        let words = draft.words;
        let about = if arrives { words.say(message::DateOfAnArrival) } else { words.say(message::DateOfADeparture) };
        let about = which(words, about, people(draft, home, at));
        all.extend(rivals(draft, &about, transfer.date.as_ref(), &all_of(&transfer.cite)));
    }
    for payment in home.record.payments() {
        let words = draft.words;
        let about = which(words, words.say(message::DateOfAPayment), Some(payment_in_words(words, payment)));
        all.extend(rivals(draft, &about, payment.date.as_ref(), &all_of(&payment.cite)));
    }
    for statement in home.record.statements() {
        let about = sentence(&draft.words.what_was_said_by(&draft.register, &statement.speaker.value));
        all.extend(rivals(draft, &about, statement.date.as_ref(), &all_of(&statement.cite)));
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

/// How many people a movement moved: `people: 7`.
pub(super) fn people(draft: &Draft<'_>, home: &Home<'_>, at: u32) -> Option<String> {
    let words = draft.words;
    let amount = of_event(home, Subject::Transfer(at)).map(|claim| draft.amount(home, claim))?;
    Some(words.say(message::NamedWithRest { name: &words.say(message::UnitPeople), rest: &amount }))
}

/// `date of an arrival (people: 7)`
pub(super) fn which(words: Words, about: String, which: Option<String>) -> String {
    match which {
        Some(rest) => words.say(message::NamedApart { name: &about, rest: &rest }),
        None => about,
    }
}

/// The arrival whose date is written like that of a step; nothing where several are.
fn only_arrival<'a>(home: &Home<'a>, from: Option<&Spanned<Edtf>>) -> Option<&'a Item<Transfer>> {
    let (receiver, from) = (home.record.states().1, from?);
    let is_it = |transfer: &&Item<Transfer>| {
        let date = transfer.date.as_ref();
        date.is_some_and(|date| date.as_str() == from.as_str()) && super::super::row::is_arrival(transfer, receiver)
    };
    let mut arrivals = home.record.transfers().iter().filter(is_it);
    arrivals.next().filter(|_| arrivals.next().is_none())
}

/// The dates that sources print where they differ from one another, each with its sources.
fn rivals(
    draft: &mut Draft<'_>,
    about: &str,
    date: Option<&Spanned<Edtf>>,
    cite: &[&Item<Citation>],
) -> Option<Disagreement> {
    let (words, date) = (draft.words, date?);
    let apart = |one: &Edtf, other: &Edtf| is_another_day(&one.moment(), &other.moment());
    // Whoever disputes an item and prints a date that may be the item's contests something else.
    let is_for = |citation: &Citation| citation.stance() != Says::Disputes;
    let dated = cite.iter().filter_map(|it| Some((*it, printed_date(it)?)));
    let dated: Vec<(&Item<Citation>, Edtf)> = dated.filter(|(it, other)| is_for(it) || apart(other, date)).collect();
    let elsewhere: BTreeSet<&str> =
        dated.iter().filter(|(_, other)| apart(other, date)).map(|(it, _)| it.source.as_str()).collect();
    let mut others: BTreeMap<String, (Edtf, Vec<&Item<Citation>>)> = BTreeMap::new();
    for (citation, other) in dated {
        others.entry(other.as_str().to_owned()).or_insert((other, Vec::new())).1.push(citation);
    }
    // Either a source prints another day than the record, or two sources print different days the record leaves open.
    let against_record = others.values().any(|(other, _)| apart(other, date));
    let against_each_other = others.values().any(|(one, _)| others.values().any(|(other, _)| apart(one, other)));
    if !against_record && !against_each_other {
        return None;
    }
    let is_alone = others.values().all(|(other, _)| apart(other, date));
    let (mut lines, mut is_ours) = (Vec::new(), false);
    if against_record {
        // Whoever disputes it is no witness of its date, nor who prints another one as well.
        let is_plain = |citation: &&&Item<Citation>| {
            printed_date(citation).is_none() && is_for(citation) && !elsewhere.contains(citation.source.as_str())
        };
        let plain = each_once(cite.iter().filter(is_plain).map(|citation| draft.cite_one(citation)).collect());
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
