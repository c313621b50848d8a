//! Finding, among many numbers that hold for stretches of days, those that exclude each other, without trying every pair.
//!
//! Two numbers are held against each other if their stretches of days overlap: one of them begins while the other holds.
//! So each number is compared with those that hold when it begins, and with those that begin while it holds; of either
//! only two matter, the one with the lowest upper end and the one with the highest lower end. If it excludes any, it
//! excludes one of these. That names every number that is excluded by another, in n log n steps.
//!
//! Some pairs are not held against each other, whatever they say: one brings the other up to date. Were such a pair found
//! and left out afterwards, whom else its two exclude would never be asked. So a number that is in such a pair looks for
//! its extremes itself, among those that share a day with it and are not apart from it.
use crate::value::{Date, Interval};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::ops::Range;

/// A number and the days it holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    /// Its place among the claims of its group.
    pub claim: usize,
    pub interval: Interval,
    pub from: Date,
    pub to: Date,
}

/// Which numbers are not held against each other.
pub(super) struct Apart<'a> {
    /// Whether a claim of the group is apart from any.
    pub from_some: &'a [bool],
    pub is_pair: &'a dyn Fn(usize, usize) -> bool,
}

type Low = Option<(Decimal, bool)>;
type High = (bool, Low);

/// Calls `clash(lower, higher)` with the places of pairs that exclude each other: for every number that is excluded by
/// another, at least one pair it is in.
pub(super) fn exclusions(slots: &[Slot], apart: &Apart<'_>, clash: &mut dyn FnMut(usize, usize)) {
    let mut slots: Vec<Slot> = slots.iter().filter(|slot| slot.from <= slot.to).copied().collect();
    if slots.len() < 2 {
        return;
    }
    slots.sort_by_key(|slot| (slot.from, slot.claim));
    let mut holding = Holding::default();
    let later = Extremes::of(&slots);
    for (at, slot) in slots.iter().enumerate() {
        holding.end_before(slot.from, &slots);
        let begin_later = at + 1..slots.partition_point(|other| other.from <= slot.to);
        let found = if apart.from_some[slot.claim] {
            let others = holding.all().chain(begin_later);
            [later.of_all(others.filter(|&other| !(apart.is_pair)(slot.claim, slots[other].claim))), None]
        } else {
            [holding.extremes(), later.among(begin_later)]
        };
        for extremes in found.into_iter().flatten() {
            compare(slot, extremes, &slots, clash);
        }
        holding.begin(at, &slots);
    }
}

/// Holds a number against the one with the lowest upper end and the one with the highest lower end of some others.
fn compare(own: &Slot, extremes: (usize, usize), slots: &[Slot], clash: &mut dyn FnMut(usize, usize)) {
    let (lowest, highest) = (&slots[extremes.0], &slots[extremes.1]);
    if !own.interval.can_be_at_most(&lowest.interval) {
        clash(lowest.claim, own.claim);
    }
    if !highest.interval.can_be_at_most(&own.interval) {
        clash(own.claim, highest.claim);
    }
}

/// The numbers that hold on a day, by both their ends and by the day they end.
#[derive(Default)]
struct Holding {
    highs: BTreeSet<(High, usize)>,
    lows: BTreeSet<(Low, usize)>,
    ends: BTreeSet<(Date, usize)>,
}

impl Holding {
    fn begin(&mut self, at: usize, slots: &[Slot]) {
        self.highs.insert((high(&slots[at].interval), at));
        self.lows.insert((low(&slots[at].interval), at));
        self.ends.insert((slots[at].to, at));
    }

    fn end_before(&mut self, day: Date, slots: &[Slot]) {
        while let Some(&(to, at)) = self.ends.first().filter(|(to, _)| *to < day) {
            self.ends.remove(&(to, at));
            self.highs.remove(&(high(&slots[at].interval), at));
            self.lows.remove(&(low(&slots[at].interval), at));
        }
    }

    fn all(&self) -> impl Iterator<Item = usize> + '_ {
        self.ends.iter().map(|&(_, at)| at)
    }

    fn extremes(&self) -> Option<(usize, usize)> {
        Some((self.highs.first()?.1, self.lows.last()?.1))
    }
}

/// The extremes of any run of numbers, from a tree of the extremes of pairs of runs.
struct Extremes {
    tree: Vec<Option<(usize, usize)>>,
    highs: Vec<High>,
    lows: Vec<Low>,
}

impl Extremes {
    fn of(slots: &[Slot]) -> Self {
        let highs = slots.iter().map(|slot| high(&slot.interval)).collect();
        let lows = slots.iter().map(|slot| low(&slot.interval)).collect();
        let mut extremes = Self { tree: vec![None; slots.len()], highs, lows };
        extremes.tree.extend((0..slots.len()).map(|at| Some((at, at))));
        for node in (1..slots.len()).rev() {
            extremes.tree[node] = extremes.both(extremes.tree[2 * node], extremes.tree[2 * node + 1]);
        }
        extremes
    }

    fn among(&self, range: Range<usize>) -> Option<(usize, usize)> {
        let leaves = self.highs.len();
        let (mut from, mut to) = (range.start + leaves, range.end.max(range.start) + leaves);
        let mut found = None;
        while from < to {
            if from % 2 == 1 {
                found = self.both(found, self.tree[from]);
                from += 1;
            }
            if to % 2 == 1 {
                to -= 1;
                found = self.both(found, self.tree[to]);
            }
            (from, to) = (from / 2, to / 2);
        }
        found
    }

    fn of_all(&self, mut numbers: impl Iterator<Item = usize>) -> Option<(usize, usize)> {
        let first = numbers.next()?;
        numbers.try_fold((first, first), |found, at| self.both(Some(found), Some((at, at))))
    }

    fn both(&self, one: Option<(usize, usize)>, other: Option<(usize, usize)>) -> Option<(usize, usize)> {
        let (Some(one), Some(other)) = (one, other) else { return one.or(other) };
        let lowest = if (self.highs[other.0], other.0) < (self.highs[one.0], one.0) { other.0 } else { one.0 };
        let highest = if (self.lows[other.1], other.1) > (self.lows[one.1], one.1) { other.1 } else { one.1 };
        Some((lowest, highest))
    }
}

fn low(interval: &Interval) -> Low {
    interval.low().map(|end| (end.at, !end.closed))
}

fn high(interval: &Interval) -> High {
    (interval.high().is_none(), interval.high().map(|end| (end.at, end.closed)))
}
