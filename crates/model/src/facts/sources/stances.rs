//! What parties hold of an item: of all they said, the last that counts.
//!
//! A statement names an item, the figure whose cell it is, or the event the figure lies in. Who denies the event denies its
//! number; who confirms it need not know how many, and takes back no denial but one of the event.
use super::origin::{Origin, origin_of_party};
use crate::dataset::{File, Lookup};
use crate::facts::claim::Claim;
use crate::record::{Record, Stance, Statement};
use crate::value::Date;
use shape::Item;
use std::collections::{BTreeMap, BTreeSet};

/// Which statements of a record take a side on something in it, by the address they name.
#[derive(Debug, Default)]
pub struct Spoken(BTreeMap<Box<str>, Vec<usize>>);

impl Spoken {
    /// What is said in a record of its own items. Who declines to comment takes no side and takes nothing back.
    pub(in crate::facts) fn of(stem: &str, record: &Record) -> Self {
        let mut by_address: BTreeMap<Box<str>, Vec<usize>> = BTreeMap::new();
        for (at, statement) in record.statements().iter().enumerate() {
            let takes_side = statement.stance.as_ref().is_some_and(|stance| stance.value != Stance::NoComment);
            let about = statement.about.as_ref().and_then(|about| about.value.as_str().split_once('#'));
            let Some((record, address)) = about.filter(|_| takes_side) else { continue };
            if (record.is_empty() || record == stem) && !address.is_empty() {
                by_address.entry(address.into()).or_default().push(at);
            }
        }
        Self(by_address)
    }

    fn about(&self, address: &str) -> &[usize] {
        self.0.get(address).map_or(&[], |places| places)
    }
}

/// What a statement may name to speak of a claim.
pub(super) struct Subject<'a> {
    /// The item, and the figure whose cell it is.
    item: [Option<&'a str>; 2],
    event: Option<&'a str>,
}

impl<'a> Subject<'a> {
    pub(super) fn figure(claim: &'a Claim, record: &'a Record) -> Self {
        let figure = claim.name.split_once('/').map(|(figure, _)| figure);
        Self { item: [Some(&*claim.name), figure], event: claim.event_id(record) }
    }

    pub(super) fn status(address: &'a str) -> Self {
        Self { item: [Some(address), None], event: None }
    }

    /// Every statement that speaks of it, in the order of their days.
    pub(super) fn said<'f>(&self, file: &'f File) -> Vec<Word<'f>> {
        let Some(record) = &file.record else { return Vec::new() };
        let places = |address: Option<&str>| address.map_or(&[][..], |address| file.facts.spoken.about(address));
        let of_item = self.item.into_iter().flat_map(places).map(|&at| (at, false));
        let of_event = places(self.event).iter().map(|&at| (at, true));
        let word = |(at, is_of_event): (usize, bool)| {
            let statement = record.statements().get(at)?;
            let day = statement.date.as_ref().and_then(|date| date.latest());
            Some(Word { day, at, is_of_event, statement })
        };
        let mut words: Vec<Word<'f>> = of_item.chain(of_event).filter_map(word).collect();
        words.sort_by_key(|word| (word.day, word.at));
        words
    }
}

/// A statement that speaks of a claim.
pub(super) struct Word<'a> {
    day: Option<Date>,
    at: usize,
    /// It names the event alone.
    is_of_event: bool,
    statement: &'a Item<Statement>,
}

/// What a party said last of an item, and since then of its event.
#[derive(Default)]
struct Last<'a> {
    of_item: Option<&'a Item<Statement>>,
    of_event: Option<&'a Item<Statement>>,
}

impl<'a> Last<'a> {
    fn hear(&mut self, word: &Word<'a>) {
        if word.is_of_event {
            self.of_event = Some(word.statement);
        } else {
            *self = Self { of_item: Some(word.statement), of_event: None };
        }
    }

    fn counts(self) -> Option<&'a Item<Statement>> {
        self.of_event.filter(|statement| takes(statement, Stance::Denies)).or(self.of_item)
    }
}

/// The statement that each party can be held to, of words in the order of their days.
pub(super) fn stances<'a>(
    words: &[Word<'a>],
    parties: &BTreeSet<Origin>,
    elsewhere: &Lookup<'_>,
) -> BTreeMap<Origin, &'a Item<Statement>> {
    let mut last: BTreeMap<Origin, Last<'a>> = BTreeMap::new();
    for word in words {
        let speaker = word.statement.on_behalf_of.as_ref().unwrap_or(&word.statement.speaker);
        let origin = origin_of_party(&speaker.value, elsewhere);
        if parties.contains(&origin) {
            last.entry(origin).or_default().hear(word);
        }
    }
    last.into_iter().filter_map(|(origin, last)| Some((origin, last.counts()?))).collect()
}

pub(super) fn takes(statement: &Statement, stance: Stance) -> bool {
    statement.stance.as_ref().is_some_and(|taken| taken.value == stance)
}
