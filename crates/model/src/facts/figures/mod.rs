//! The figure algebra: which numbers of a record can be true together, and which identities hold between them.
//!
//! ```text
//! Claim ─ Key ─▶ groups ─ same time ─▶ conflict   two numbers for one thing
//!                   └───── other time ▶ windows    a total that shrinks
//! Claim ─ parent metric, events, parts, caps, calc, shares ─▶ one module each
//! ```
//!
//! Everything here is plain data about claims; which of it is a finding, and how grave, the linter's rules say. A check
//! reads intervals loosely before it calls anything impossible, so rounding is never mistaken for contradiction.
mod absent;
mod calculation;
mod caps;
mod conflict;
mod conversion;
mod dominance;
mod events;
mod index;
mod jumps;
mod lookalike;
mod money;
mod order;
mod parents;
mod parts;
mod populations;
mod shares;
mod signature;
mod sweep;
mod verdict;
mod windows;

pub use absent::AbsentCells;
pub use calculation::{Calculation, Coverage, CoverageGap, calculations, circles};
pub use caps::AboveCap;
pub use conflict::Conflict;
pub use events::ExceededByTransfers;
pub use jumps::Jump;
pub use lookalike::Lookalike;
pub use money::{Link, Overpaid, overpaid};
pub use parents::ExceedsParent;
pub use parts::{Breakdown, Inclusion, Parts, parts};
pub use populations::{PopulationMismatch, Twin, population_mismatches, twin_keys, twins};
pub use shares::BadShare;
pub use signature::Signature;
pub use verdict::Verdict;
pub use windows::Shrinking;

use super::claim::{self, Claim, Key, Subject};
use super::vocabulary::Vocabulary;
use crate::record::Record;
use conflict::Clash;
use index::Index;
use shape::Problem;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The figures of one record.
#[derive(Debug, Default)]
pub struct Figures {
    /// Every number, in the order of the file's tables: the record's own, those of transfers, those of payments; each
    /// figure before its cells.
    pub claims: Vec<Claim>,
    index: Index,
    vocabulary: Arc<Vocabulary>,
    clashes: Box<[Clash]>,
}

impl Figures {
    pub(super) fn of(stem: &str, record: &Record, problems: &[Problem], vocabulary: &Arc<Vocabulary>) -> Self {
        let mut claims = claim::claims(stem, record, problems, vocabulary);
        let clashes = conflict::clashes(&claims, vocabulary);
        for outvoted in clashes.iter().flat_map(|clash| clash.outvoted(&claims)).collect::<Vec<_>>() {
            claims[outvoted].is_outvoted = true;
        }
        for disputed in clashes.iter().flat_map(Clash::disputed) {
            claims[disputed].is_disputed = true;
        }
        let index = Index::of(&claims);
        let mut figures = Self { claims, index, vocabulary: vocabulary.clone(), clashes };
        for disputed in figures.contradicted_by_absence() {
            figures.claims[disputed].is_disputed = true;
        }
        figures
    }

    /// The words the figures were read with.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The claim of this address; of several the first.
    pub fn named(&self, name: &str) -> Option<&Claim> {
        self.index.named(&self.claims, name)
    }

    /// The claims about an event, or about the record as a whole, in the order of the file.
    pub fn about(&self, subject: Subject) -> impl Iterator<Item = &Claim> + Clone {
        self.index.about(&self.claims, subject)
    }

    /// Sets of figures that cannot all be true, or only on a loose reading: one for each cause, in the order of their
    /// places.
    pub fn conflicts(&self) -> impl Iterator<Item = Conflict<'_>> {
        self.clashes.iter().filter_map(|clash| Conflict::of(clash, &self.claims))
    }

    /// What two figures of this record are to each other; nothing if they are not about the same thing and time.
    pub fn compare(&self, one: &Claim, other: &Claim) -> Option<Verdict> {
        conflict::compare(one, other, &self.vocabulary)
    }
}

/// The places of the claims that may be reckoned with, sorted into those about the same thing.
fn groups(claims: &[Claim]) -> BTreeMap<Key<'_>, Vec<usize>> {
    let mut groups: BTreeMap<Key<'_>, Vec<usize>> = BTreeMap::new();
    for (key, at) in reckoned(claims) {
        groups.entry(key).or_default().push(at);
    }
    groups
}

/// The same, for whoever compares claims with each other: the groups of at least two, as few of them are.
fn rivals(claims: &[Claim]) -> Vec<Vec<usize>> {
    let mut keyed: Vec<(Key<'_>, usize)> = reckoned(claims).collect();
    keyed.sort_unstable();
    let groups = keyed.chunk_by(|(one, _), (other, _)| one == other).filter(|group| group.len() > 1);
    groups.map(|group| group.iter().map(|(_, at)| *at).collect()).collect()
}

fn reckoned(claims: &[Claim]) -> impl Iterator<Item = (Key<'_>, usize)> {
    let claims = (0..).zip(claims).filter(|(_, claim)| claim.is_reckoned() && claim.reading.is_some());
    claims.map(|(at, claim)| (claim.key(), at))
}
