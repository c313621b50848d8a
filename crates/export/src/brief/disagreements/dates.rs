//! Dates of one event that cannot both be right: the record's, and those its own sources print.
use super::super::draft::Draft;
use super::{Disagreement, Matter};
use crate::Home;
use crate::words::message;
use model::record::Citation;
use model::value::{Certainty, Edtf};
use model::{Item, Items, Spanned};
use render::document::{Inline, Prose};
use std::collections::BTreeMap;

pub fn of(draft: &mut Draft<'_>, home: &Home<'_>) -> Vec<Disagreement> {
    let mut all = Vec::new();
    for status in home.record.statuses() {
        let about = draft.words.date_of(status.value.value);
        all.extend(rivals(draft, &about, status.from.as_ref(), &status.cite));
    }
    for transfer in home.record.transfers() {
        let arrives = super::super::row::is_arrival(transfer, home.record.states().1);
        let words = draft.words;
        let about = if arrives { words.say(message::DateOfAnArrival) } else { words.say(message::DateOfADeparture) };
        all.extend(rivals(draft, &about, transfer.date.as_ref(), &transfer.cite));
    }
    for payment in home.record.payments() {
        let about = draft.words.say(message::DateOfAPayment);
        all.extend(rivals(draft, &about, payment.date.as_ref(), &payment.cite));
    }
    let steps = home.proceeding().map_or(&[][..], |case| &case.step);
    for step in steps {
        let about = draft.words.say(message::DateOfAStep);
        all.extend(rivals(draft, &about, step.date.as_ref(), &step.cite));
    }
    all
}

/// The dates that sources print where they differ from one another, each with its sources.
fn rivals(
    draft: &mut Draft<'_>,
    about: &str,
    date: Option<&Spanned<Edtf>>,
    cite: &Items<Citation>,
) -> Option<Disagreement> {
    let (words, date) = (draft.words, date?);
    let dated: Vec<(&Item<Citation>, Edtf)> = cite.iter().filter_map(|it| Some((it, printed(it)?))).collect();
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
        let plain = draft.citing.those(cite, |citation| printed(citation).is_none());
        is_ours = plain.is_empty();
        if !is_ours {
            lines.push(Prose::default().strong(words.date(date)).and(plain));
        }
    }
    for (other, citations) in others.into_values() {
        if apart(&other, date) || is_ours || against_each_other && !against_record {
            let marks: Vec<_> = citations.into_iter().map(|citation| draft.cite_one(citation)).collect();
            lines.push(Prose::default().strong(words.date(&other)).and(Prose(marks)));
        }
    }
    let remark = match (against_record, date.is_interval()) {
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
