//! Identity 1: what is counted in a part of a time is not more than what is counted in all of it. A running total cannot
//! shrink, and a spring cannot exceed its year.
//!
//! Nothing is said where the later number corrects the earlier one, nor where both are of one time: those conflict. Nor of cells
//! that people leave again: who agreed to return in spring may have thought better of it by summer.
use super::conflict::same_time;
use super::order::{Timed, causes, exceeded};
use super::rivals;
use crate::facts::claim::Claim;

/// A count that is less than what was counted in a part of its time.
#[derive(Clone, Debug)]
pub struct Shrinking<'a> {
    /// The earlier total, or the part of the period …
    pub inner: &'a Claim,
    /// … and the later total, or the whole period, that is less.
    pub outer: &'a Claim,
    /// Every figure that takes part in the disorder, in the order of their places; one cause, one finding.
    pub members: Vec<&'a Claim>,
}

impl Shrinking<'_> {
    /// Whether both count from one day, so that the later total repeats or contradicts an earlier one. Otherwise a part
    /// of a period exceeds the period.
    pub fn is_running_total(&self) -> bool {
        let start = |claim: &Claim| claim.time.window().map(|window| window.start());
        start(self.inner).zip(start(self.outer)).is_some_and(|(one, other)| one.same(&other).is_certain())
    }

    /// Whether the later number repeats one that an earlier total had already passed: a stale repeat.
    pub fn is_stale_repeat(&self, figures: &super::Figures) -> bool {
        let older = |claim: &&Claim| {
            claim.key() == self.outer.key() && claim.value().is_some() && claim.value() == self.outer.value()
        };
        let before = |claim: &&Claim| claim.time.as_of().before(&self.inner.time.as_of()).is_certain();
        figures.claims.iter().filter(older).any(|claim| before(&claim))
    }
}

impl super::Figures {
    /// Totals that shrink, one for each cause, in the order of their places.
    pub fn shrinking(&self) -> Vec<Shrinking<'_>> {
        let mut found = Vec::new();
        for places in rivals(&self.claims) {
            let counts: Vec<Timed<'_>> = places
                .iter()
                .map(|&at| &self.claims[at])
                .filter(|claim| claim.time.window().is_some() && claim.per.is_none() && !claim.is_share())
                .filter(|claim| claim.cell.is_lasting())
                .map(Timed::of)
                .collect();
            let outer: Vec<Timed<'_>> = counts.iter().copied().filter(|timed| !timed.claim.is_correction).collect();
            let of_other_times =
                |inner: &Claim, outer: &Claim| !same_time(inner, outer, self.vocabulary()).is_certain();
            let pairs = exceeded(&counts, &outer, of_other_times);
            let shrinking = |(inner, outer, members)| Shrinking { inner, outer, members };
            found.extend(causes(&counts, &outer, &pairs).into_iter().map(shrinking));
        }
        found.sort_by_key(|shrinking| (shrinking.inner.at, shrinking.outer.at));
        found
    }
}
