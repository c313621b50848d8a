//! Identity 9: a share of a base is a number of people, and where those people were counted, both numbers meet.
use super::conflict::same_time;
use super::{Figures, Verdict, groups};
use crate::facts::claim::{Claim, Key, rounded};
use crate::value::{Interval, Reading};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The share of each cell of an axis.
type Shares<'a> = BTreeMap<&'a [Arc<str>], &'a Claim>;

/// What is wrong with a share.
#[derive(Clone, Debug)]
pub enum BadShare<'a> {
    /// Nobody says what it is a share of.
    NoBase(&'a Claim),
    /// More than all of it.
    MoreThanAll(&'a Claim),
    /// The share of its base and the count in its cell are two numbers.
    MissesCount { share: &'a Claim, base: &'a Claim, count: &'a Claim, product: Reading },
    /// The shares on an exhaustive axis do not make up a whole.
    NotAWhole { base: &'a Claim, axis: &'a str, shares: Vec<&'a Claim>, sum: Reading },
}

impl Figures {
    /// Every share that cannot be right, in the order of the places.
    pub fn bad_shares(&self) -> Vec<BadShare<'_>> {
        let shares: Vec<&Claim> = self.claims.iter().filter(|claim| claim.is_share() && claim.compares()).collect();
        if shares.is_empty() {
            return Vec::new();
        }
        let groups = groups(&self.claims);
        let hundred = Interval::exactly(Decimal::ONE_HUNDRED);
        let mut bad = Vec::new();
        for share in &shares {
            let of = share.part.as_ref().and_then(|part| part.of.as_ref());
            if of.is_none() {
                bad.push(BadShare::NoBase(share));
            } else if share.loose().is_some_and(|interval| !interval.can_be_at_most(&hundred)) {
                bad.push(BadShare::MoreThanAll(share));
            } else {
                bad.extend(self.missed_count(share, &groups));
            }
        }
        bad.extend(self.shares_of_less_than_all(&shares));
        bad
    }

    fn base_of(&self, share: &Claim) -> Option<&Claim> {
        self.claims.get(share.part.as_ref()?.whole_here()?).filter(|base| base.compares())
    }

    fn missed_count<'a>(&'a self, share: &'a Claim, groups: &BTreeMap<Key<'a>, Vec<usize>>) -> Option<BadShare<'a>> {
        let base = self.base_of(share)?;
        if base.cell == share.cell || base.is_share() {
            return None;
        }
        let counted = Key { cell: &share.cell, population: &share.population, ..base.key() };
        let product = of_base(&share.reading?, &base.reading?);
        let is_of_its_time = |count: &&Claim| same_time(count, base, self.vocabulary()).is_certain();
        let counts = groups.get(&counted)?.iter().map(|&at| &self.claims[at]).filter(is_of_its_time);
        let count = counts.min_by_key(|count| count.standing())?;
        let misses = Verdict::between(&product, &count.reading?) == Verdict::Inconsistent;
        misses.then_some(BadShare::MissesCount { share, base, count, product })
    }

    /// Shares on an axis that is said to be exhaustive, where every cell that is counted has a share.
    fn shares_of_less_than_all<'a>(&'a self, shares: &[&'a Claim]) -> Vec<BadShare<'a>> {
        let mut of_axis: BTreeMap<(usize, &'a str), Shares<'a>> = BTreeMap::new();
        let mut counted: BTreeMap<(usize, &'a str), BTreeSet<&'a [Arc<str>]>> = BTreeMap::new();
        for claim in self.claims.iter().filter(|claim| claim.compares()) {
            let Some(part) = &claim.part else { continue };
            let (Some(whole), Some(cell)) = (part.whole_here(), &part.cell) else { continue };
            if !claim.is_share() {
                counted.entry((whole, &cell.axis)).or_default().insert(&cell.values);
            }
        }
        for share in shares.iter().copied() {
            let Some(part) = &share.part else { continue };
            let (Some(whole), Some(cell)) = (part.whole_here(), &part.cell) else { continue };
            let known = of_axis.entry((whole, &cell.axis)).or_default().entry(&cell.values).or_insert(share);
            if share.standing() < known.standing() {
                *known = share;
            }
        }
        let hundred = Interval::exactly(Decimal::ONE_HUNDRED);
        let check = |((whole, axis), shares): ((usize, &'a str), Shares<'a>)| {
            let base = self.claims.get(whole)?;
            let is_exhaustive = base.exhaustive.iter().any(|known| **known == *axis);
            let all =
                counted.get(&(whole, axis)).is_none_or(|cells| cells.iter().all(|cell| shares.contains_key(cell)));
            let readings: Option<Vec<Reading>> = shares.values().map(|share| share.reading).collect();
            let as_printed = |share: &Claim| match share.quantifier() {
                None => share.value().map(Interval::exactly).or(share.strict()),
                Some(_) => share.strict(),
            };
            let sum = Reading {
                strict: shares.values().filter_map(|share| as_printed(share)).sum(),
                loose: readings.as_ref()?.iter().map(|reading| rounded(&reading.loose)).sum(),
                usual: None,
            };
            let shares: Vec<&Claim> = shares.into_values().collect();
            let fails = is_exhaustive && all && shares.len() > 1 && !sum.loose.meets(&hundred);
            fails.then_some(BadShare::NotAWhole { base, axis, shares, sum })
        };
        of_axis.into_iter().filter_map(check).collect()
    }
}

/// A share of a base, as people.
fn of_base(share: &Reading, base: &Reading) -> Reading {
    let hundredth = Decimal::new(1, 2);
    Reading {
        strict: (rounded(&share.strict) * base.strict).scaled(hundredth),
        loose: (rounded(&share.loose) * base.loose).scaled(hundredth),
        usual: None,
    }
}
