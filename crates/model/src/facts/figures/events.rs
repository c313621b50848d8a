//! Identity 3: the transfers of a time cannot bring more people than the count of that time allows. A shortfall is no
//! error: not every transfer is on record.
use super::dominance::Dominance;
use crate::facts::claim::{Claim, Key, Subject, begins_with_record, lies_inside};
use crate::value::{Date, Interval};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// A count that its own transfers exceed.
#[derive(Clone, Debug)]
pub struct ExceededByTransfers<'a> {
    pub total: &'a Claim,
    /// One figure of each transfer that certainly lies in the total's window, in the order of their places.
    pub transfers: Vec<&'a Claim>,
    /// The least that these transfers brought.
    pub at_least: Decimal,
}

impl super::Figures {
    /// Counts that the transfers within their windows exceed, in the order of their places.
    pub fn beyond_totals(&self) -> Vec<ExceededByTransfers<'_>> {
        self.exceeded(|metric, total| metric == total)
    }

    /// Counts of those who came that the transfers within their windows, which took them on, exceed together and not alone.
    pub fn moved_on_beyond_totals(&self) -> Vec<ExceededByTransfers<'_>> {
        let is_alone = |exceeded: &ExceededByTransfers<'_>| {
            exceeded.transfers.iter().any(|moved| {
                let both = moved.loose().zip(exceeded.total.loose());
                both.is_some_and(|(moved, total)| !moved.can_be_at_most(&total))
            })
        };
        let mut found = self.exceeded(|metric, total| self.vocabulary().parents(metric).any(|parent| parent == total));
        found.retain(|exceeded| !is_alone(exceeded));
        found
    }

    /// Counts that the transfers of one metric exceed, where the two metrics are as asked for.
    fn exceeded(&self, is_asked: impl Fn(&str, &str) -> bool) -> Vec<ExceededByTransfers<'_>> {
        let moved = self.of_transfers();
        if moved.is_empty() {
            return Vec::new();
        }
        let metrics: BTreeSet<&str> = moved.iter().map(|claim| &*claim.metric).collect();
        let mut totals: BTreeMap<Key<'_>, Vec<&Claim>> = BTreeMap::new();
        for claim in self.claims.iter().filter(|claim| is_total(claim)) {
            if metrics.iter().any(|metric| is_asked(metric, &claim.metric)) {
                totals.entry(claim.key()).or_default().push(claim);
            }
        }
        let mut found = Vec::new();
        for (key, totals) in &totals {
            for metric in metrics.iter().copied().filter(|metric| is_asked(metric, key.metric)) {
                found.extend(self.exceeded_by(&Key { metric, ..*key }, totals, &moved));
            }
        }
        found.sort_by_key(|exceeded| exceeded.total.at);
        found
    }

    /// The totals that the transfers exceed which count what a key says.
    fn exceeded_by<'a>(
        &'a self,
        key: &Key<'_>,
        totals: &[&'a Claim],
        moved: &[&'a Claim],
    ) -> Vec<ExceededByTransfers<'a>> {
        let moved: Vec<&'a Claim> = moved.iter().copied().filter(|claim| self.counts_in(claim, key)).collect();
        let points: Vec<_> = (0..)
            .zip(&moved)
            .filter_map(|(at, claim)| {
                let window = claim.time.window()?;
                Some((window.start().earliest().unwrap_or(Date::MIN), window.end().latest()?, at))
            })
            .collect();
        let questions: Vec<_> = (0..)
            .zip(totals)
            .filter_map(|(at, claim)| {
                let window = claim.time.window()?;
                let from = if begins_with_record(&window) { Date::MIN } else { window.start().latest()? };
                Some((from, window.end().earliest()?, at))
            })
            .collect();
        let mut found = Vec::new();
        Dominance::of(&points).sums(&questions, |at| moved[at].least(), &mut |at, sum| {
            let total: &'a Claim = totals[at];
            let fits =
                |sum: Decimal| total.loose().is_none_or(|interval| Interval::exactly(sum).can_be_at_most(&interval));
            if let Some(at_least) = sum.filter(|sum| !fits(*sum)) {
                found.push(ExceededByTransfers { total, transfers: within(total, &moved), at_least });
            }
        });
        found
    }

    /// The best figure of each transfer for each key it has.
    pub(super) fn of_transfers(&self) -> Vec<&Claim> {
        self.of_events(|subject| matches!(subject, Subject::Transfer(_)))
    }

    /// The same of whichever events are asked for.
    pub(super) fn of_events(&self, is_asked: impl Fn(Subject) -> bool) -> Vec<&Claim> {
        let mut best: BTreeMap<Key<'_>, &Claim> = BTreeMap::new();
        let is_fit = |claim: &&Claim| is_asked(claim.subject) && is_whole_count(claim) && claim.reading.is_some();
        for claim in self.claims.iter().filter(is_fit) {
            let known = best.entry(claim.key()).or_insert(claim);
            if claim.standing() < known.standing() {
                *known = claim;
            }
        }
        // Where a transfer is counted for a group and for everybody, everybody counts and the group is in it.
        best.values()
            .copied()
            .filter(|claim| {
                let wider = self.vocabulary().wider(&claim.population).skip(1);
                let mut wider = wider.filter_map(|population| best.get(&Key { population, ..claim.key() }));
                wider.next().is_none()
            })
            .collect()
    }

    /// Whether all people of a transfer are among those a total counts.
    fn counts_in(&self, claim: &Claim, total: &Key<'_>) -> bool {
        *claim.metric == *total.metric
            && *claim.unit == *total.unit
            && self.vocabulary().is_within(&claim.population, total.population)
    }
}

fn is_whole_count(claim: &Claim) -> bool {
    claim.is_reckoned()
        && claim.is_counted()
        && claim.per.is_none()
        && !claim.is_share()
        && claim.cell.is_whole()
        && claim.time.window().is_some()
}

fn is_total(claim: &Claim) -> bool {
    claim.subject == Subject::Record && is_whole_count(claim)
}

fn within<'a>(total: &Claim, moved: &[&'a Claim]) -> Vec<&'a Claim> {
    let inside = |claim: &&&Claim| {
        let windows = claim.time.window().zip(total.time.window());
        windows.is_some_and(|(inner, outer)| lies_inside(&inner, &outer).is_certain())
    };
    let mut claims: Vec<&Claim> = moved.iter().filter(inside).copied().collect();
    claims.sort_by_key(|claim| claim.at);
    claims
}
