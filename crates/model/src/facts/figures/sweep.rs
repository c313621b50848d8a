//! Finding, among many numbers that hold for stretches of days, those that exclude each other, without trying every pair.
//!
//! Two numbers are held against each other if their stretches of days overlap. Going through the days, a number that
//! begins to hold is compared with two of those that hold already: the one with the lowest upper end and the one with the
//! highest lower end. If it excludes any, it excludes one of these. Going through the days in both directions names every
//! number that is excluded by some other, in n log n steps.
use crate::value::{Date, Interval};
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A number and the days it holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    /// Its place among the claims of its group.
    pub claim: usize,
    pub interval: Interval,
    pub from: Date,
    pub to: Date,
}

type Low = Option<(Decimal, bool)>;
type High = (bool, Low);

/// Calls `clash(lower, higher)` with the places of pairs that exclude each other: for every number that is excluded by
/// another, at least one pair it is in.
pub(super) fn exclusions(slots: &[Slot], clash: &mut dyn FnMut(usize, usize)) {
    let mut order: Vec<usize> = (0..slots.len()).filter(|&at| slots[at].from <= slots[at].to).collect();
    if order.len() < 2 {
        return;
    }
    order.sort_by_key(|&at| (slots[at].from, at));
    let mut holding = Holding::default();
    let mut leaving: BTreeSet<(Date, usize)> = BTreeSet::new();
    for &at in &order {
        while let Some(&(to, gone)) = leaving.first().filter(|(to, _)| *to < slots[at].from) {
            leaving.remove(&(to, gone));
            holding.remove(gone, &slots[gone].interval);
        }
        holding.compare(at, slots, clash);
        holding.insert(at, &slots[at].interval);
        leaving.insert((slots[at].to, at));
    }
    order.sort_by_key(|&at| (Reverse(slots[at].to), at));
    let mut holding = Holding::default();
    let mut leaving: BTreeSet<(Date, usize)> = BTreeSet::new();
    for &at in &order {
        while let Some(&(from, gone)) = leaving.last().filter(|(from, _)| *from > slots[at].to) {
            leaving.remove(&(from, gone));
            holding.remove(gone, &slots[gone].interval);
        }
        holding.compare(at, slots, clash);
        holding.insert(at, &slots[at].interval);
        leaving.insert((slots[at].from, at));
    }
}

/// The numbers that hold at a moment, by both their ends.
#[derive(Default)]
struct Holding {
    by_high: BTreeSet<(High, usize)>,
    by_low: BTreeSet<(Low, usize)>,
}

impl Holding {
    fn insert(&mut self, at: usize, interval: &Interval) {
        self.by_high.insert((high(interval), at));
        self.by_low.insert((low(interval), at));
    }

    fn remove(&mut self, at: usize, interval: &Interval) {
        self.by_high.remove(&(high(interval), at));
        self.by_low.remove(&(low(interval), at));
    }

    fn compare(&self, at: usize, slots: &[Slot], clash: &mut dyn FnMut(usize, usize)) {
        let own = &slots[at];
        if let Some(&(_, lowest)) = self.by_high.first()
            && !own.interval.can_be_at_most(&slots[lowest].interval)
        {
            clash(slots[lowest].claim, own.claim);
        }
        if let Some(&(_, highest)) = self.by_low.last()
            && !slots[highest].interval.can_be_at_most(&own.interval)
        {
            clash(own.claim, slots[highest].claim);
        }
    }
}

fn low(interval: &Interval) -> Low {
    interval.low().map(|end| (end.at, !end.closed))
}

fn high(interval: &Interval) -> High {
    (interval.high().is_none(), interval.high().map(|end| (end.at, end.closed)))
}
