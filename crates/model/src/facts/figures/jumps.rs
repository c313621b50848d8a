//! A number more than ten times the one before it of the same thing: growth, or a slip of a digit or of the unit.
//!
//! Only numbers that follow on each other are held against each other: totals that run from one day, and stocks. A busy
//! month after a quiet one is no outlier, so counts of different periods are not; what is planned or allowed is decided
//! anew each time; and after a year without a number nothing is known of how it grew.
use super::conflict::{Start, identity};
use super::rivals;
use crate::facts::claim::{Claim, Time};
use crate::value::{Date, days_between};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A number and the one before it.
#[derive(Clone, Copy, Debug)]
pub struct Jump<'a> {
    pub before: &'a Claim,
    pub after: &'a Claim,
}

/// From fewer than so many one more flight is enough for ten times as many.
const FEW: Decimal = Decimal::TEN;
const TIMES: Decimal = Decimal::TEN;
/// In days: after a longer silence two numbers no longer follow on each other.
const YEAR: i64 = 366;

impl super::Figures {
    /// Numbers of more than ten times the one before, in the order of their places.
    pub fn jumps(&self) -> Vec<Jump<'_>> {
        let mut found = Vec::new();
        for places in rivals(&self.claims) {
            let mut series: BTreeMap<Start, Vec<&Claim>> = BTreeMap::new();
            for claim in
                places.iter().map(|&at| &self.claims[at]).filter(|claim| claim.is_counted() && !claim.is_share())
            {
                if let Some(start) = start(claim) {
                    series.entry(start).or_default().push(claim);
                }
            }
            found.extend(series.into_values().flat_map(|claims| jumps(&claims)));
        }
        found.sort_by_key(|jump| (jump.after.at, jump.before.at));
        found
    }
}

/// What tells series apart: the first day of a running total.
fn start(claim: &Claim) -> Option<Start> {
    match claim.time {
        Time::Counted(window) => identity(&window.start()),
        Time::At(_) => Some(Start::Any),
        Time::InForce(_) | Time::Within(_) => None,
    }
}

fn jumps<'a>(claims: &[&'a Claim]) -> Vec<Jump<'a>> {
    // Of several numbers of one day the greatest: what is ten times the least of rivals is a matter of the rivals.
    let mut days: BTreeMap<Date, (Decimal, &'a Claim)> = BTreeMap::new();
    for claim in claims.iter().copied() {
        let (Some(day), Some(most)) = (claim.time.as_of().latest(), most(claim)) else { continue };
        let known = days.entry(day).or_insert((most, claim));
        if known.0 < most {
            *known = (most, claim);
        }
    }
    let jump = |after: &&'a Claim| {
        let day = after.time.as_of().earliest()?;
        let (last, (most, before)) = days.range(..day).next_back()?;
        let least = after.loose()?.low()?.at;
        let is_jump = *most >= FEW
            && days_between(*last, day) <= YEAR
            && most.checked_mul(TIMES).is_some_and(|limit| least > limit);
        is_jump.then_some(Jump { before, after })
    };
    claims.iter().filter_map(jump).collect()
}

/// The most a number can be; where nothing bounds it, what is written.
fn most(claim: &Claim) -> Option<Decimal> {
    let interval = claim.loose()?;
    interval.high().or(interval.low()).map(|end| end.at)
}
