//! How well a claim is established, worked out from who says it.
//!
//! `retracted > refuted > disputed > acknowledged > corroborated > asserted`: the first that holds is the word. It
//! belongs to one figure or one row of a history, never to a record.
use super::held::Held;
use super::origin::{Origin, origin_of_party};
use super::testimony::{Testimony, citations, independent_origins, testimonies};
use crate::dataset::{Answer, File, Lookup};
use crate::facts::claim::Claim;
use crate::kind::Kind;
use crate::record::{Access, Axis, Deprecation, Event, Rank, Record, Says, Stance, Statement, Status, Verification};
use crate::value::{Date, Party};
use shape::Item;
use std::collections::{BTreeMap, BTreeSet};

/// How well a figure is established; nothing where nobody is cited for it.
pub fn verification_of_figure(file: &File, claim: &Claim, elsewhere: &Lookup<'_>) -> Option<Verification> {
    let record = file.record.as_ref()?;
    let figure = claim.figure(record)?;
    let testimonies = testimonies(citations(claim, record), &Held::figure(file, claim), elsewhere);
    let because = figure.because.as_ref().map(|because| because.value).filter(|_| claim.rank == Rank::Deprecated);
    let parties = parties_to_claim(claim, record, elsewhere);
    let stances = stances(record, &Denied::figure(file, claim, record), &parties, elsewhere);
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
    let stances = stances(record, &Denied::status(file, &address), &parties, elsewhere);
    let can_be_read = row.axis.value == Axis::Legal && has_published_text(record, elsewhere);
    derive(&testimonies, None, false, &stances, &parties, can_be_read)
}

/// The statements by which states that take part deny a figure, each state's last.
pub fn denials_of_figure<'a>(file: &'a File, claim: &Claim, elsewhere: &Lookup<'_>) -> Vec<&'a Item<Statement>> {
    let Some(record) = &file.record else { return Vec::new() };
    let parties = parties_to_claim(claim, record, elsewhere);
    denials(stances(record, &Denied::figure(file, claim, record), &parties, elsewhere))
}

/// The same for a row of the history.
pub fn denials_of_status<'a>(file: &'a File, row: &Item<Status>, elsewhere: &Lookup<'_>) -> Vec<&'a Item<Statement>> {
    use crate::record::Entry as _;
    let Some(record) = &file.record else { return Vec::new() };
    let address = row.address().unwrap_or_default();
    denials(stances(record, &Denied::status(file, &address), &parties_to_record(record, elsewhere), elsewhere))
}

fn denials(stances: BTreeMap<Origin, &Item<Statement>>) -> Vec<&Item<Statement>> {
    let mut denials: Vec<&Item<Statement>> =
        stances.into_values().filter(|statement| takes(statement, Stance::Denies)).collect();
    denials.sort_by_key(|statement| statement.head);
    denials
}

fn takes(statement: &Statement, stance: Stance) -> bool {
    statement.stance.as_ref().is_some_and(|taken| taken.value == stance)
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

/// What a statement may name to speak of a claim: the item, the figure whose cell it is, the event the figure lies in. Who denies
/// the event denies its number; who confirms it need not know how many.
struct Denied<'a> {
    stem: &'a str,
    names: [Option<&'a str>; 3],
}

impl<'a> Denied<'a> {
    fn figure(file: &'a File, claim: &'a Claim, record: &'a Record) -> Self {
        let event = match claim.event(record) {
            Some(Event::Transfer(transfer)) => transfer.id.as_ref(),
            Some(Event::Payment(payment)) => payment.id.as_ref(),
            _ => None,
        };
        let figure = claim.name.split_once('/').map(|(figure, _)| figure);
        Self { stem: &file.stem, names: [Some(&*claim.name), figure, event.map(|id| id.as_str())] }
    }

    fn status(file: &'a File, address: &'a str) -> Self {
        Self { stem: &file.stem, names: [Some(address), None, None] }
    }

    fn is_subject_of(&self, statement: &Statement) -> bool {
        self.is_named(statement, &self.names)
    }

    /// Whether a statement speaks of the event alone.
    fn is_only_within(&self, statement: &Statement) -> bool {
        let [item, figure, _] = self.names;
        !self.is_named(statement, &[item, figure])
    }

    fn is_named(&self, statement: &Statement, names: &[Option<&str>]) -> bool {
        let about = statement.about.as_ref().and_then(|about| about.value.as_str().split_once('#'));
        about.is_some_and(|(record, item)| {
            (record.is_empty() || record == self.stem) && !item.is_empty() && names.contains(&Some(item))
        })
    }
}

/// The statement in which each party said last what it holds of an item. Who declines to comment takes nothing back.
fn stances<'a>(
    record: &'a Record,
    denied: &Denied<'_>,
    parties: &BTreeSet<Origin>,
    elsewhere: &Lookup<'_>,
) -> BTreeMap<Origin, &'a Item<Statement>> {
    let mut last: BTreeMap<Origin, (Option<Date>, &Item<Statement>)> = BTreeMap::new();
    let takes_a_stance = |statement: &&Item<Statement>| {
        statement.stance.as_ref().is_some_and(|stance| stance.value != Stance::NoComment)
    };
    for statement in record.statements().iter().filter(takes_a_stance).filter(|it| denied.is_subject_of(it)) {
        let speaker = statement.on_behalf_of.as_ref().unwrap_or(&statement.speaker);
        let origin = origin_of_party(&speaker.value, elsewhere);
        if !parties.contains(&origin) {
            continue;
        }
        let day = statement.date.as_ref().and_then(|date| date.latest());
        let known = last.entry(origin).or_insert((day, statement));
        if day >= known.0 {
            *known = (day, statement);
        }
    }
    let confirms = |statement: &Statement| statement.stance.as_ref().is_some_and(|it| it.value == Stance::Confirms);
    last.into_iter()
        .map(|(origin, (_, statement))| (origin, statement))
        .filter(|(_, statement)| !(confirms(statement) && denied.is_only_within(statement)))
        .collect()
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
