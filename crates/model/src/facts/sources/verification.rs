//! How well a claim is established, worked out from who says it.
//!
//! `retracted > refuted > disputed > acknowledged > corroborated > asserted`: the first that holds is the word. It
//! belongs to one figure or one row of a history, never to a record.
use super::held::Held;
use super::origin::{Origin, origin_of_party};
use super::stances::{Subject, stances, takes};
use super::testimony::{Testimony, citations, independent_origins, testimonies};
use crate::dataset::{Answer, File, Lookup};
use crate::facts::claim::Claim;
use crate::kind::Kind;
use crate::record::{Access, Axis, Deprecation, Event, Rank, Record, Says, Stance, Statement, Status, Verification};
use crate::value::Party;
use shape::Item;
use std::collections::{BTreeMap, BTreeSet};

/// How well a figure is established; nothing where nobody is cited for it.
pub fn verification_of_figure(file: &File, claim: &Claim, elsewhere: &Lookup<'_>) -> Option<Verification> {
    let record = file.record.as_ref()?;
    let figure = claim.figure(record)?;
    let testimonies = testimonies(citations(claim, record), &Held::figure(file, claim), elsewhere);
    let because = figure.because.as_ref().map(|because| because.value).filter(|_| claim.rank == Rank::Deprecated);
    let parties = parties_to_claim(claim, record, elsewhere);
    let stances = stances(&Subject::figure(claim, record).said(file), &parties, elsewhere);
    let fate = match because {
        Some(Deprecation::Withdrawn) => Some(Verification::Retracted),
        Some(Deprecation::Misreported | Deprecation::Translation) => Some(Verification::Refuted),
        _ if claim.is_corrected => Some(Verification::Refuted),
        _ => None,
    };
    derive(&testimonies, fate, claim.is_disputed, &stances, &parties, false)
}

/// How well a row of the history is established; nothing where nobody is cited for it.
pub fn verification_of_status(file: &File, row: &Item<Status>, elsewhere: &Lookup<'_>) -> Option<Verification> {
    use crate::record::Entry as _;
    let record = file.record.as_ref()?;
    let address = row.address().unwrap_or_default();
    let day = row.from.as_ref().map(|from| from.moment());
    let testimonies = testimonies(&row.cite, &Held::item(file, &address, day), elsewhere);
    let parties = parties_to_record(record, elsewhere);
    let stances = stances(&Subject::status(&address).said(file), &parties, elsewhere);
    let can_be_read = row.axis.value == Axis::Legal && has_published_text(record, elsewhere);
    derive(&testimonies, None, false, &stances, &parties, can_be_read)
}

/// The statements by which states that take part deny a figure, each state's last.
pub fn denials_of_figure<'a>(file: &'a File, claim: &Claim, elsewhere: &Lookup<'_>) -> Vec<&'a Item<Statement>> {
    let Some(record) = &file.record else { return Vec::new() };
    let said = Subject::figure(claim, record).said(file);
    if said.is_empty() {
        return Vec::new();
    }
    denials(stances(&said, &parties_to_claim(claim, record, elsewhere), elsewhere))
}

/// The same for a row of the history.
pub fn denials_of_status<'a>(file: &'a File, row: &Item<Status>, elsewhere: &Lookup<'_>) -> Vec<&'a Item<Statement>> {
    use crate::record::Entry as _;
    let Some(record) = &file.record else { return Vec::new() };
    let address = row.address().unwrap_or_default();
    let said = Subject::status(&address).said(file);
    if said.is_empty() {
        return Vec::new();
    }
    denials(stances(&said, &parties_to_record(record, elsewhere), elsewhere))
}

fn denials(stances: BTreeMap<Origin, &Item<Statement>>) -> Vec<&Item<Statement>> {
    let mut denials: Vec<&Item<Statement>> =
        stances.into_values().filter(|statement| takes(statement, Stance::Denies)).collect();
    denials.sort_by_key(|statement| statement.head);
    denials
}

fn derive(
    testimonies: &[Testimony<'_>],
    fate: Option<Verification>,
    in_conflict: bool,
    stances: &BTreeMap<Origin, &Item<Statement>>,
    parties: &BTreeSet<Origin>,
    can_be_read: bool,
) -> Option<Verification> {
    let supports = |testimony: &&Testimony<'_>| testimony.says == Says::Supports;
    let all_withdrawn = testimonies.iter().any(|testimony| supports(&testimony))
        && testimonies.iter().filter(supports).all(|testimony| testimony.is_withdrawn);
    if all_withdrawn {
        return Some(Verification::Retracted);
    }
    if fate.is_some() {
        return fate;
    }
    let standing = testimonies.iter().filter(|testimony| testimony.supports());
    let is_said = standing.clone().next().is_some();
    let is_disputed = testimonies.iter().any(|testimony| testimony.says == Says::Disputes && !testimony.is_withdrawn);
    if (is_said || !testimonies.is_empty()) && (in_conflict || is_disputed)
        || stances.values().any(|statement| takes(statement, Stance::Denies))
    {
        return Some(Verification::Disputed);
    }
    let party_says = standing
        .filter(|testimony| testimony.is_on_record())
        .any(|testimony| testimony.origin.as_ref().is_some_and(|origin| parties.contains(origin)));
    if party_says || stances.values().any(|statement| takes(statement, Stance::Confirms)) || (is_said && can_be_read) {
        return Some(Verification::Acknowledged);
    }
    match independent_origins(testimonies).len() {
        0 | 1 => is_said.then_some(Verification::Asserted),
        _ => Some(Verification::Corroborated),
    }
}

/// The parties to a claim: those of the record, and of money the states that pay it or get it.
pub fn parties_to_claim(claim: &Claim, record: &Record, elsewhere: &Lookup<'_>) -> BTreeSet<Origin> {
    let mut parties = parties_to_record(record, elsewhere);
    if let Some(Event::Payment(payment)) = claim.event(record) {
        let both = payment.payer.iter().chain(payment.payee.iter());
        parties.extend(
            both.filter(|party| matches!(party.value, Party::Country(_)))
                .map(|party| origin_of_party(&party.value, elsewhere)),
        );
    }
    parties
}

/// The states whose deal it is: sender, receiver, and who pays for a programme.
pub fn parties_to_record(record: &Record, elsewhere: &Lookup<'_>) -> BTreeSet<Origin> {
    let (sender, receiver) = record.states();
    let states = [sender, receiver].into_iter().flatten().map(Origin::State);
    let funders = match record {
        Record::Programme(programme) => programme.funder.iter().collect(),
        _ => Vec::new(),
    };
    states.chain(funders.into_iter().map(|party| origin_of_party(&party.value, elsewhere))).collect()
}

fn has_published_text(record: &Record, elsewhere: &Lookup<'_>) -> bool {
    let instruments = match record {
        Record::Arrangement(arrangement) => &arrangement.instruments,
        Record::Programme(programme) => &programme.instruments,
        _ => return false,
    };
    instruments.iter().any(|instrument| {
        let Answer::Found(file) = elsewhere.record(&[Kind::Instrument], instrument.value.as_str()) else {
            return false;
        };
        let Some(Record::Instrument(instrument)) = &file.record else { return false };
        instrument.text.as_ref().is_some_and(|text| text.value == Access::Published)
    })
}
