//! What changed between two states of a dataset: by ids and addresses, never by lines of text.
//!
//! ```text
//! older ─┐         ┌ records that differ ─ Sheet ─ pairs of items ─ judge ─┐
//!        ├ compare ┤                                                       ├─▶ Changes, by bucket, record, item
//! newer ─┘         └ facts::disagreements of both ─ disputes ──────────────┘
//! ```
//!
//! A correction is no update: another value of the same day under the same address says that somebody had been wrong, a
//! value of a later day says that the world moved. Nothing here knows git or the clock; what became stale between two days
//! is told by whoever knows the intervals ([`Changes::and_stale`]).
mod change;
mod compare;
mod countries;
mod disputes;
mod judge;
mod sheet;
mod successors;

pub use change::{Before, Bucket, Change, Contender, Field, Place, Position, What};

use crate::value::CountryCode;
use crate::{Dataset, Span};
use std::collections::BTreeMap;

/// A text on one line and of so many letters at most, cut between words.
///
/// ```
/// use model::changes::shortened;
///
/// assert_eq!(shortened("One broadcaster\nsaid so.", 10), "One…");
/// assert_eq!(shortened("One broadcaster", 15), "One broadcaster");
/// ```
pub fn shortened(text: &str, most: usize) -> String {
    let text = text.replace(['\n', '\r'], " ");
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let (kept, rest) = text.split_at(end);
    // One word that is longer than all is cut within.
    let whole = if rest.starts_with(' ') { Some(kept) } else { kept.rsplit_once(' ').map(|(words, _)| words) };
    let kept = whole.unwrap_or(kept).trim_end_matches([' ', ',', ';', ':', '.']);
    format!("{kept}…")
}

/// Everything that is not as it was, in the order it is told.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Changes {
    pub all: Vec<Change>,
}

impl Changes {
    /// Compares two states of a dataset.
    pub fn between(older: &Dataset, newer: &Dataset) -> Self {
        let successors = successors::Successors::of(newer);
        let mut all = compare::compare(older, newer, &successors);
        all.extend(disputes::compare(older, newer, &successors, &compare::renamings(&all)));
        let mut changes = Self { all };
        changes.sort();
        changes
    }

    /// Adds what became stale between the two days: records of the newer dataset, with the place of what aged.
    #[must_use]
    pub fn and_stale(mut self, newer: &Dataset, stale: impl IntoIterator<Item = (Span, Box<str>)>) -> Self {
        let reach = countries::Reach::of(newer);
        for (at, clock) in stale {
            let Some(file) = newer.file(at.file) else { continue };
            let Some(kind) = file.kind else { continue };
            self.all.push(Change {
                bucket: Bucket::Upkeep,
                kind,
                record: file.stem.clone(),
                item: None,
                noun: kind.noun(),
                what: What::Stale,
                was: None,
                fields: Vec::new(),
                before: None,
                reason: Some(clock),
                is_part: false,
                within: None,
                short: "".into(),
                sides: Vec::new(),
                old: None,
                new: Some(compare::place(file, at)),
                countries: reach.of_record(kind, &file.stem),
            });
        }
        self.sort();
        self
    }

    fn sort(&mut self) {
        self.all.sort();
        self.all.dedup();
    }

    /// Whether everything is as it was.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The changes of one sort.
    pub fn of(&self, bucket: Bucket) -> impl Iterator<Item = &Change> {
        self.all.iter().filter(move |change| change.bucket == bucket)
    }

    /// Those that concern a state.
    #[must_use]
    pub fn of_country(&self, country: CountryCode) -> Self {
        Self { all: self.all.iter().filter(|change| change.countries.contains(&country)).cloned().collect() }
    }

    /// How many there are of each sort, what came or went with its record or event left out.
    pub fn counts(&self) -> BTreeMap<Bucket, usize> {
        let mut counts = BTreeMap::new();
        for change in self.all.iter().filter(|change| !change.is_part) {
            *counts.entry(change.bucket).or_default() += 1;
        }
        counts
    }

    /// The records and items of an older state that are no longer there under their ids, without the disputes about them,
    /// whatever is said to have taken their place.
    pub fn lost_between(older: &Dataset, newer: &Dataset) -> Vec<Change> {
        let mut all = compare::compare(older, newer, &successors::Successors::default());
        all.retain(|change| matches!(change.what, What::Removed | What::Renamed) && !change.is_part);
        all.sort();
        all
    }
}
