//! Which counts are exceeded by a count of a part of their time. What is inside is never more than what is around it: the
//! one sentence behind running totals, periods, and people held or returned among those received.
use super::dominance::Dominance;
use crate::facts::claim::{Claim, begins_with_record, lies_inside};
use crate::value::{Date, Moment, Window};
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A claim with the days it covers.
#[derive(Clone, Copy)]
pub(super) struct Timed<'a> {
    pub claim: &'a Claim,
    pub window: Window,
}

/// Up to so many comparisons are made one by one, which also sees windows that are the same by name alone.
const FEW: usize = 1024;

impl<'a> Timed<'a> {
    /// A count with its window; a stock with all the time before it, since who is there has come at some time.
    pub(super) fn of(claim: &'a Claim) -> Self {
        let window = claim.time.window().unwrap_or_else(|| Window::new(Moment::UNKNOWN, claim.time.as_of()));
        Self { claim, window }
    }

    /// The same as a whole that others are held against: where arrivals had stopped, it has all that came until they resumed.
    pub(super) fn around(claim: &'a Claim) -> Self {
        let timed = Self::of(claim);
        let end = claim.final_until.unwrap_or(timed.window.end());
        Self { window: Window::new(timed.window.start(), end), ..timed }
    }

    fn low(&self) -> Option<(Decimal, bool)> {
        self.claim.loose().and_then(|interval| interval.low()).map(|end| (end.at, !end.closed))
    }

    /// Whether it certainly lies in the other's time and is certainly more.
    fn exceeds(&self, outer: &Self) -> bool {
        self.is_more_than(outer) && lies_inside(&self.window, &outer.window).is_certain()
    }

    fn is_more_than(&self, outer: &Self) -> bool {
        self.claim.loose().zip(outer.claim.loose()).is_some_and(|(low, high)| !low.can_be_at_most(&high))
    }
}

/// For each outer count that is exceeded, the inner one that exceeds it most, as places in both lists.
pub(super) fn exceeded(
    inner: &[Timed<'_>],
    outer: &[Timed<'_>],
    may_be_held_against: impl Fn(&Claim, &Claim) -> bool,
) -> Vec<(usize, usize)> {
    let exceeds = |one: usize, other: usize| {
        // Numbers are sooner compared than times, and hardly ever exceed each other.
        inner[one].exceeds(&outer[other]) && may_be_held_against(inner[one].claim, outer[other].claim)
    };
    if inner.len().saturating_mul(outer.len()) <= FEW {
        let most = |other: usize| {
            let all = (0..inner.len()).filter(|&one| exceeds(one, other));
            all.max_by_key(|&one| (inner[one].low(), Reverse(one))).map(|one| (one, other))
        };
        return (0..outer.len()).filter_map(most).collect();
    }
    let points: Vec<_> = (0..)
        .zip(inner)
        .filter_map(|(at, timed)| {
            Some((timed.window.start().earliest().unwrap_or(Date::MIN), timed.window.end().latest()?, at))
        })
        .collect();
    let questions: Vec<_> = (0..)
        .zip(outer)
        .filter_map(|(at, timed)| {
            let whole = begins_with_record(&timed.window);
            let from = if whole { Date::MIN } else { timed.window.start().latest()? };
            Some((from, timed.window.end().earliest()?, at))
        })
        .collect();
    let mut pairs = Vec::new();
    let mut greatest_first = Vec::new();
    Dominance::of(&points).greatest(&questions, |at| inner[at].low(), &mut |other, one| {
        if exceeds(one, other) {
            pairs.push((one, other));
        } else if inner[one].exceeds(&outer[other]) {
            // The greatest may not be held against it; the next greatest may.
            if greatest_first.is_empty() {
                greatest_first.extend(0..inner.len());
                greatest_first.sort_unstable_by_key(|&one| (Reverse(inner[one].low()), one));
            }
            let mut greater = greatest_first.iter().copied().take_while(|&one| inner[one].is_more_than(&outer[other]));
            pairs.extend(greater.find(|&one| exceeds(one, other)).map(|one| (one, other)));
        }
    });
    pairs.sort_unstable_by_key(|&(one, other)| (other, one));
    pairs
}

/// Pairs with one inner count are one cause. Gives the inner count, the first it exceeds, and all that take part.
pub(super) fn causes<'a>(
    inner: &[Timed<'a>],
    outer: &[Timed<'a>],
    pairs: &[(usize, usize)],
) -> Vec<(&'a Claim, &'a Claim, Vec<&'a Claim>)> {
    let mut of_inner: BTreeMap<usize, Vec<&'a Claim>> = BTreeMap::new();
    for &(one, other) in pairs {
        of_inner.entry(one).or_default().push(outer[other].claim);
    }
    let cause = |(one, mut others): (usize, Vec<&'a Claim>)| {
        others.sort_by_key(|claim| claim.at);
        let first = *others.first()?;
        others.push(inner[one].claim);
        others.sort_by_key(|claim| claim.at);
        Some((inner[one].claim, first, others))
    };
    of_inner.into_iter().filter_map(cause).collect()
}
