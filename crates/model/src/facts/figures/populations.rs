//! Identity 8: people of unrelated groups do not meet in one number. A part is of its whole's people, a sum is of one
//! kind, money in a record is for people the record counts; and one number for the same days in two records of groups
//! that have nothing in common was probably copied from one to the other.
use super::calculation::Calculation;
use super::parts::Inclusion;
use crate::dataset::File;
use crate::facts::claim::{Claim, Subject, Time};
use crate::record::Record;
use crate::value::Date;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};

/// People where they do not belong.
#[derive(Clone, Debug)]
pub enum PopulationMismatch<'a> {
    /// A part and its whole.
    Part(Inclusion<'a>),
    /// Two terms of a sum that `claim` states.
    Sum { claim: &'a Claim, terms: (&'a Claim, &'a Claim) },
    /// Money for people of whom the record counts none; some figure that shows whom it counts.
    Payment { claim: &'a Claim, counted: &'a Claim },
}

/// Every mixture of unrelated people in a record, given its parts and its calculations.
pub fn population_mismatches<'a>(
    file: &'a File,
    strangers: &[Inclusion<'a>],
    calculations: &[Calculation<'a>],
) -> Vec<PopulationMismatch<'a>> {
    let vocabulary = file.facts.figures.vocabulary();
    let parts = strangers.iter().copied().map(PopulationMismatch::Part);
    let sums = calculations.iter().filter_map(|calculation| {
        let terms = calculation.unrelated_terms(vocabulary)?;
        Some(PopulationMismatch::Sum { claim: calculation.claim, terms })
    });
    parts.chain(sums).chain(payments(file)).collect()
}

fn payments(file: &File) -> Vec<PopulationMismatch<'_>> {
    let figures = &file.facts.figures;
    let compares = |claim: &&Claim| claim.compares() && !claim.population.is_empty();
    let is_people = |claim: &&Claim| compares(claim) && &*claim.unit == "person" && claim.per.is_none();
    let counted: Vec<&Claim> = figures.claims.iter().filter(is_people).collect();
    let populations: BTreeSet<&str> = counted.iter().map(|claim| &*claim.population).collect();
    let Some(counted) = counted.first() else { return Vec::new() };
    let is_stranger = |claim: &&Claim| {
        let kin = |known: &&str| figures.vocabulary().are_kin(known, &claim.population);
        matches!(claim.subject, Subject::Payment(_)) && compares(claim) && !populations.iter().any(kin)
    };
    let mismatch = |claim| PopulationMismatch::Payment { claim, counted };
    figures.claims.iter().filter(is_stranger).map(mismatch).collect()
}

/// One number in two records where it can be true in one at most.
#[derive(Clone, Copy, Debug)]
pub struct Twin<'a> {
    pub one: &'a Claim,
    pub other: &'a Claim,
    pub is_money: bool,
}

/// What a file has that a twin elsewhere would have too: a number of people that is not round with its days, a sum with
/// its date and parties.
pub fn twin_keys(file: &File) -> Vec<String> {
    let mut keys: Vec<String> = candidates(file, None).map(|(key, _)| key).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The twins of this key among the files that have it: of people, where their groups are unrelated and the records have a
/// state in common; of money always. The pairs in the order of the files, each file once, with the first before it that is
/// its twin.
pub fn twins<'a>(key: &str, files: &[&'a File]) -> Vec<Twin<'a>> {
    // A key begins with its number, which is sooner compared than a key is made.
    let value = key.split(' ').next().and_then(|value| value.parse().ok());
    let mut earlier = Earlier::default();
    let mut twins = Vec::new();
    for file in files.iter().copied() {
        let here: Vec<Bearer<'a>> =
            candidates(file, value).filter(|(known, _)| known == key).map(|(_, claim)| (file, claim)).collect();
        let twin = |bearer: &Bearer<'a>| {
            let one = earlier.first_twin(bearer)?;
            Some(Twin { one: one.1, other: bearer.1, is_money: is_money(bearer.1) })
        };
        twins.extend(here.iter().find_map(twin));
        here.into_iter().for_each(|bearer| earlier.add(bearer));
    }
    twins
}

/// A number that others may have too, and its file.
type Bearer<'a> = (&'a File, &'a Claim);

/// Who had a number before, so that nobody is held against all of them: by state and population, in the order of the files.
/// Money has neither.
#[derive(Default)]
struct Earlier<'a> {
    by_state: BTreeMap<&'a str, BTreeMap<&'a str, Vec<(usize, Bearer<'a>)>>>,
    count: usize,
}

impl<'a> Earlier<'a> {
    fn add(&mut self, bearer: Bearer<'a>) {
        let (state, population) = (places(&bearer), population(bearer.1));
        for state in state {
            self.by_state.entry(state).or_default().entry(population).or_default().push((self.count, bearer));
        }
        self.count += 1;
    }

    /// The first that cannot be true together with another. Few are passed over for being linked with it.
    fn first_twin(&self, other: &Bearer<'a>) -> Option<Bearer<'a>> {
        let vocabulary = other.0.facts.figures.vocabulary();
        let groups = places(other).into_iter().filter_map(|state| self.by_state.get(state)).flatten();
        let strangers =
            groups.filter(|(group, _)| is_money(other.1) || !vocabulary.are_kin(group, population(other.1)));
        let apart = |(_, one): &&(usize, Bearer<'a>)| {
            one.0.id != other.0.id && !is_linked(one, other) && !is_linked(other, one)
        };
        let firsts = strangers.filter_map(|(_, bearers)| bearers.iter().find(apart));
        firsts.min_by_key(|(place, _)| *place).map(|(_, bearer)| *bearer)
    }
}

/// The states in one of which a twin must be; of money anywhere.
fn places<'a>(bearer: &Bearer<'a>) -> BTreeSet<&'a str> {
    if is_money(bearer.1) { BTreeSet::from([""]) } else { states(bearer.0) }
}

fn population(claim: &Claim) -> &str {
    if is_money(claim) { "" } else { &claim.population }
}

/// Whether one says that it is included in the other's record.
fn is_linked(part: &Bearer<'_>, whole: &Bearer<'_>) -> bool {
    let of = part.1.part.as_ref().and_then(|part| part.whole_elsewhere());
    of.is_some_and(|(record, _)| *record == *whole.0.stem)
}

fn is_money(claim: &Claim) -> bool {
    matches!(claim.subject, Subject::Payment(_))
}

/// The states of a record: sender, receiver, and who pays.
fn states(file: &File) -> BTreeSet<&str> {
    let mut states = BTreeSet::new();
    match &file.record {
        Some(Record::Arrangement(record)) => {
            states.extend(record.sender.as_ref().map(|code| code.value.as_str()));
            states.extend(record.receiver.as_ref().map(|code| code.value.as_str()));
        }
        Some(Record::Programme(record)) => {
            states.extend(record.sender.as_ref().map(|code| code.value.as_str()));
            states.extend(record.funder.iter().map(|party| party.value.as_str()));
        }
        _ => {}
    }
    states
}

/// The claims that may have a twin, with their keys; only those of a number, where one is given.
fn candidates(file: &File, wanted: Option<Decimal>) -> impl Iterator<Item = (String, &Claim)> {
    let record = file.record.as_ref().filter(|record| record.account().is_some());
    let fit =
        move |claim: &&Claim| claim.compares() && claim.per.is_none() && !claim.is_share() && claim.reading.is_some();
    record.into_iter().flat_map(move |record| {
        let claims = file.facts.figures.claims.iter().filter(fit);
        claims.filter_map(move |claim| {
            let value = claim.value()?;
            let is_wanted = wanted.is_none_or(|wanted| wanted == value);
            Some((is_wanted.then(|| key(claim, value.normalize(), record))??, claim))
        })
    })
}

fn key(claim: &Claim, value: Decimal, record: &Record) -> Option<String> {
    if let Subject::Payment(at) = claim.subject {
        let payment = record.payments().get(at as usize)?;
        let list = |parties: &[crate::Spanned<crate::value::Party>]| {
            let mut parties: Vec<&str> = parties.iter().map(|party| party.value.as_str()).collect();
            parties.sort_unstable();
            parties.join(" ")
        };
        let (first, last) = days(claim)?;
        let (from, to) = (list(&payment.payer), list(&payment.payee));
        let known = !from.is_empty() && !to.is_empty();
        return known.then(|| written(format_args!("{value} {} {first}..{last} {from} > {to}", claim.unit)));
    }
    let is_people = &*claim.unit == "person" && claim.is_counted() && !is_round(value);
    if !is_people {
        return None;
    }
    let (first, last) = days(claim)?;
    // It has no digits behind a point, and so is sooner written as what it is.
    Some(match i64::try_from(value.mantissa()) {
        Ok(whole) if value.scale() == 0 => written(format_args!("{whole} people {first}..{last}")),
        _ => written(format_args!("{value} people {first}..{last}")),
    })
}

/// The text of a key, with room for nearly every one: a text that grows by itself is moved for each of its parts.
fn written(key: fmt::Arguments<'_>) -> String {
    let mut text = String::with_capacity(64);
    // Nothing that is written here can fail.
    let _ = text.write_fmt(key);
    text
}

/// The days of a number, as far as a twin would repeat them. Made for every number of every file, and shown to nobody: as one
/// number each, which takes a tenth of writing a date.
fn days(claim: &Claim) -> Option<(i32, i32)> {
    let day = match claim.time {
        Time::Counted(window) => window.end(),
        other => other.as_of(),
    };
    let number = |day: Date| i32::from(day.year()) * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day());
    Some((number(day.earliest()?), number(day.latest()?)))
}

/// Small numbers and numbers that end in zero are the same by chance.
fn is_round(value: Decimal) -> bool {
    value < Decimal::TEN || (value % Decimal::TEN).is_zero() || !value.is_integer()
}
