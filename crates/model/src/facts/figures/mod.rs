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
mod conflict;
mod lookalike;
mod signature;
mod sweep;
mod verdict;

pub use absent::AbsentCells;
pub use conflict::Conflict;
pub use lookalike::Lookalike;
pub use signature::Signature;
pub use verdict::Verdict;

use super::claim::{self, Claim, Key};
use super::vocabulary::Vocabulary;
use crate::record::Record;
use conflict::Clash;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The figures of one record.
#[derive(Debug, Default)]
pub struct Figures {
    /// Every number, in the order of the file's tables: the record's own, those of transfers, those of payments; each
    /// figure before its cells.
    pub claims: Vec<Claim>,
    vocabulary: Arc<Vocabulary>,
    clashes: Box<[Clash]>,
}

impl Figures {
    pub(super) fn of(stem: &str, record: &Record, vocabulary: &Arc<Vocabulary>) -> Self {
        let claims = claim::claims(stem, record, vocabulary);
        let clashes = conflict::clashes(&claims, vocabulary);
        Self { claims, vocabulary: vocabulary.clone(), clashes }
    }

    /// The words the figures were read with.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The claim of this address.
    pub fn named(&self, name: &str) -> Option<&Claim> {
        self.claims.iter().find(|claim| !name.is_empty() && *claim.name == *name)
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

/// The places of the claims that may be held against others, sorted into those about the same thing.
fn groups(claims: &[Claim]) -> BTreeMap<Key<'_>, Vec<usize>> {
    let mut groups: BTreeMap<Key<'_>, Vec<usize>> = BTreeMap::new();
    for (at, claim) in claims.iter().enumerate().filter(|(_, claim)| claim.compares() && claim.reading.is_some()) {
        groups.entry(claim.key()).or_default().push(at);
    }
    groups
}
