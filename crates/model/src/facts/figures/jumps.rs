//! A number more than ten times the one before it of the same thing: growth, or a slip of a digit or of the unit.
//!
//! Only numbers that follow on each other are held against each other: totals that run from one day, and stocks. A busy
//! month after a quiet one is no outlier, so counts of different periods are not; what is planned or allowed is decided
//! anew each time; and after a year without a number nothing is known of how it grew. Where the flights between two totals make
//! the later one of the earlier, it grew by them.
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
    /// A number before both that is like the later one, so that the one between them is out of line.
    pub around: Option<&'a Claim>,
}

/// What transfers brought, by metric and unit: from the latest day each may have begun to the earliest it may have ended, in
/// the order of these days.
type Moved<'a> = BTreeMap<(&'a str, &'a str), Vec<(Date, Date, &'a Claim)>>;

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
        if !found.is_empty() {
            let moved = self.moved();
            found.retain(|jump| !self.is_explained(jump, &moved));
        }
        found.sort_by_key(|jump| (jump.after.at, jump.before.at));
        found
    }

    /// Whether what came by the transfers between two totals makes the later one of the earlier.
    fn is_explained(&self, jump: &Jump<'_>, moved: &Moved<'_>) -> bool {
        let (before, after) = (jump.before, jump.after);
        let (Some(first), Some(last)) = (before.time.as_of().earliest(), after.time.as_of().latest()) else {
            return false;
        };
        let moved = moved.get(&(&*after.metric, &*after.unit)).filter(|_| after.cell.is_whole());
        let moved = moved.map_or(&[][..], |moved| moved);
        let begun = moved.get(moved.partition_point(|(from, ..)| *from <= first)..).unwrap_or_default();
        let came = begun
            .iter()
            .take_while(|(from, ..)| *from <= last)
            .filter(|(_, to, moved)| *to <= last && self.vocabulary().is_within(&moved.population, &after.population));
        let together =
            came.filter_map(|(.., moved)| most(moved)).fold(most(before), |sum, came| sum?.checked_add(came));
        let least = after.loose().and_then(|interval| interval.low()).map(|end| end.at);
        least.zip(together).is_some_and(|(least, together)| least <= together)
    }

    /// What transfers brought whose days are known.
    fn moved(&self) -> Moved<'_> {
        let mut moved: Moved<'_> = BTreeMap::new();
        for claim in self.of_transfers() {
            let days = claim.time.window().and_then(|it| it.start().latest().zip(it.end().earliest()));
            if let Some((from, to)) = days {
                moved.entry((&claim.metric, &claim.unit)).or_default().push((from, to, claim));
            }
        }
        moved.values_mut().for_each(|moved| moved.sort_by_key(|(from, to, claim)| (*from, *to, claim.at)));
        moved
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
        let is_jump = *most >= FEW && days_between(*last, day) <= YEAR && is_beyond(*most, least);
        // The one between is out of line only where it is as far below the one before it as below the one behind.
        let is_around =
            |earlier: &Claim| earlier.loose().and_then(|it| it.low()).is_some_and(|end| is_beyond(*most, end.at));
        let around = days
            .range(..last)
            .next_back()
            .filter(|(_, (earlier, claim))| !is_beyond(*earlier, least) && is_around(claim));
        let around = around.filter(|(day, _)| days_between(**day, *last) <= YEAR).map(|(_, (_, claim))| *claim);
        is_jump.then_some(Jump { before, after, around })
    };
    claims.iter().filter_map(jump).collect()
}

fn is_beyond(most: Decimal, least: Decimal) -> bool {
    most.checked_mul(TIMES).is_some_and(|limit| least > limit)
}

/// The most a number can be; where nothing bounds it, what is written.
fn most(claim: &Claim) -> Option<Decimal> {
    let interval = claim.loose()?;
    interval.high().or(interval.low()).map(|end| end.at)
}
