//! Numbers for one thing and one time that cannot all be true.
//!
//! | a number is | two of them are of one time if |
//! |---|---|
//! | a count | their windows begin on the same day, and end on the same day or within the metric's days |
//! | a stock | their days are the same, or within the metric's days; if that is only possible, they are at most in tension; never if one is declared an update of the other and is of a later day |
//! | a plan | they are of the same event or the same day |
//! | a cap | both are in force on some day |
//!
//! Intervals that meet two by two have a number in common, so a set that cannot be true always holds two that exclude each
//! other: they are the reason that is shown.
use super::sweep::{Apart, Slot, exclusions};
use super::{Signature, Verdict, rivals};
use crate::facts::claim::{Claim, Time, counts_the_same};
use crate::facts::vocabulary::Vocabulary;
use crate::record::{Measure, Rank};
use crate::value::{Anchor, Certainty, Date, Interval, Moment};
use jiff::ToSpan;
use petgraph::unionfind::UnionFind;
use rust_decimal::Decimal;
use rustc_hash::FxHashSet;
use shape::Span;
use std::collections::BTreeMap;

/// Figures about one thing that cannot all be true, or only on a loose reading.
#[derive(Clone, Debug)]
pub struct Conflict<'a> {
    /// `Tension` or `Inconsistent`.
    pub verdict: Verdict,
    /// The one with the lowest upper end …
    pub lower: &'a Claim,
    /// … and the one with the highest lower end: these two suffice.
    pub higher: &'a Claim,
    /// Every figure that some other of them excludes, in the order of their places.
    pub members: Vec<&'a Claim>,
}

impl<'a> Conflict<'a> {
    pub(super) fn of(clash: &Clash, claims: &'a [Claim]) -> Option<Self> {
        let claim = |at: &u32| claims.get(*at as usize);
        Some(Self {
            verdict: clash.verdict,
            lower: claim(&clash.lower)?,
            higher: claim(&clash.higher)?,
            members: clash.members.iter().filter_map(claim).collect(),
        })
    }

    /// The two that suffice, in the order of their places.
    pub fn in_order(&self) -> [&'a Claim; 2] {
        let mut pair = [self.lower, self.higher];
        pair.sort_by_key(|claim| claim.at);
        pair
    }

    /// Those an editor prefers. One is a choice; none or several leave the reader alone.
    pub fn preferred(&self) -> impl Iterator<Item = &'a Claim> {
        self.members.iter().copied().filter(|claim| claim.rank == Rank::Preferred)
    }

    /// What the two look like, if their difference has a usual cause.
    pub fn signature(&self) -> Option<Signature> {
        Signature::of(self.lower, self.higher)
    }
}

/// A conflict by the places of its claims.
#[derive(Clone, Debug)]
pub(super) struct Clash {
    verdict: Verdict,
    lower: u32,
    higher: u32,
    members: Box<[u32]>,
}

impl Clash {
    /// The members, where no reading reconciles them.
    pub(super) fn disputed(&self) -> impl Iterator<Item = usize> + '_ {
        self.members.iter().filter(|_| self.verdict == Verdict::Inconsistent).map(|at| *at as usize)
    }

    /// The members that contradict a preferred one, where no reading reconciles them.
    pub(super) fn outvoted<'a>(&'a self, claims: &'a [Claim]) -> impl Iterator<Item = usize> + 'a {
        let is_preferred = |at: &usize| claims[*at].rank == Rank::Preferred;
        let members = || self.members.iter().map(|at| *at as usize);
        let decided = self.verdict == Verdict::Inconsistent && members().any(|at| is_preferred(&at));
        members().filter(move |at| decided && !is_preferred(at))
    }
}

/// Two claims of a group that exclude each other.
#[derive(Clone, Copy)]
struct Pair {
    verdict: Verdict,
    lower: usize,
    higher: usize,
}

/// Every conflict among the claims of a record.
pub(super) fn clashes(claims: &[Claim], vocabulary: &Vocabulary) -> Box<[Clash]> {
    let mut clashes = Vec::new();
    for places in rivals(claims) {
        let group: Vec<&Claim> = places.iter().map(|&at| &claims[at]).collect();
        let pairs = pairs(&group, vocabulary);
        let place = |at: usize| u32::try_from(places[at]).unwrap_or(u32::MAX);
        if !pairs.is_empty() {
            clashes.extend(components(group.len(), &pairs).into_iter().filter_map(|(pairs, members)| {
                let worst = worst(&pairs, &group)?;
                let mut members: Vec<u32> = members.into_iter().map(place).collect();
                members.sort_unstable();
                let (lower, higher) = (place(worst.lower), place(worst.higher));
                Some(Clash { verdict: worst.verdict, lower, higher, members: members.into() })
            }));
        }
    }
    clashes.sort_by_key(|clash| (clash.members.first().copied(), clash.lower, clash.higher));
    clashes.into()
}

/// Up to so many figures of one thing are compared two by two; more are swept.
const FEW: usize = 32;

fn pairs(group: &[&Claim], vocabulary: &Vocabulary) -> Vec<Pair> {
    if group.len() <= FEW { all_pairs(group, vocabulary) } else { swept_pairs(group, vocabulary) }
}

fn all_pairs(group: &[&Claim], vocabulary: &Vocabulary) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (at, one) in group.iter().enumerate() {
        for (beside, other) in group.iter().enumerate().skip(at + 1) {
            let Some(verdict) = compare_rivals(one, other, vocabulary).filter(|verdict| *verdict >= Verdict::Tension)
            else {
                continue;
            };
            let is_lower = one.strict().zip(other.strict()).is_some_and(|(one, other)| one.can_be_at_most(&other));
            let (lower, higher) = if is_lower { (at, beside) } else { (beside, at) };
            pairs.push(Pair { verdict, lower, higher });
        }
    }
    pairs
}

fn swept_pairs(group: &[&Claim], vocabulary: &Vocabulary) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let from_some = in_updates(group);
    let apart = Apart { from_some: &from_some, is_pair: &|one, other| is_update(group[one], group[other]) };
    let mut find = |verdict: Verdict, set: &[(usize, Date, Date)], interval: fn(&Claim) -> Option<Interval>| {
        let slots: Vec<Slot> = set
            .iter()
            .filter_map(|&(claim, from, to)| Some(Slot { claim, interval: interval(group[claim])?, from, to }))
            .collect();
        exclusions(&slots, &apart, &mut |lower, higher| pairs.push(Pair { verdict, lower, higher }));
    };
    for set in certain_sets(group, vocabulary) {
        find(Verdict::Inconsistent, &set, Claim::loose);
        find(Verdict::Tension, &set, Claim::strict);
    }
    find(Verdict::Tension, &possible_set(group), Claim::loose);
    pairs
}

/// Which claims of a group bring another up to date or are brought up to date.
fn in_updates(group: &[&Claim]) -> Vec<bool> {
    let updated: FxHashSet<Span> = group.iter().flat_map(|claim| claim.updates.iter().copied()).collect();
    group.iter().map(|claim| !claim.updates.is_empty() || updated.contains(&claim.head)).collect()
}

/// Sets of claims with the days they hold: within a set, two that share a day are certainly of one time.
fn certain_sets(group: &[&Claim], vocabulary: &Vocabulary) -> Vec<Vec<(usize, Date, Date)>> {
    let mut sets: BTreeMap<Beginning, Vec<(usize, Date, Date)>> = BTreeMap::new();
    for (at, claim) in group.iter().enumerate() {
        let days = vocabulary.window(&claim.metric);
        match claim.time {
            Time::Counted(window) => {
                let Some(start) = identity(&window.start()) else { continue };
                if let Some(anchor) = window.end().anchor() {
                    sets.entry((start, Some(anchor))).or_default().push((at, Date::MIN, Date::MAX));
                }
                if let Some((from, to)) = certain_days(&window.end(), days) {
                    sets.entry((start, None)).or_default().push((at, from, to));
                }
            }
            Time::At(day) => {
                let days = if claim.measure == Some(Measure::Planned) { 0 } else { days };
                if let Some(anchor) = day.anchor() {
                    sets.entry((Start::Any, Some(anchor))).or_default().push((at, Date::MIN, Date::MAX));
                }
                if let Some((from, to)) = certain_days(&day, days) {
                    sets.entry((Start::Any, None)).or_default().push((at, from, to));
                }
            }
            Time::InForce(window) | Time::Within(window) => {
                let from = window.start().latest().or(window.start().anchor().map(|_| Date::MIN));
                let to = window.end().earliest().unwrap_or(Date::MAX);
                if let Some(from) = from {
                    sets.entry((Start::Any, None)).or_default().push((at, from, to));
                }
            }
        }
    }
    sets.into_values().filter(|set| set.len() > 1).collect()
}

type Beginning = (Start, Option<Anchor>);

/// What tells the days on which windows begin apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Start {
    Any,
    Named(Anchor),
    On(Date),
}

/// A day by its date, else by its name; nothing where neither is known for certain.
pub(super) fn identity(day: &Moment) -> Option<Start> {
    day.day().map(Start::On).or_else(|| day.anchor().map(Start::Named))
}

/// Days such that two moments are certainly within so many days of each other if theirs overlap.
fn certain_days(day: &Moment, days: i64) -> Option<(Date, Date)> {
    let (earliest, latest) = day.earliest().zip(day.latest())?;
    Some((latest, earliest.saturating_add(days.clamp(0, 40_000).days())))
}

/// Stocks of coarse dates with every day they may be of.
fn possible_set(group: &[&Claim]) -> Vec<(usize, Date, Date)> {
    let stock = |(at, claim): (usize, &&Claim)| match claim.time {
        Time::At(day) if claim.measure.is_none() && !claim.time.is_missing() => {
            Some((at, day.earliest().unwrap_or(Date::MIN), day.latest().unwrap_or(Date::MAX)))
        }
        _ => None,
    };
    group.iter().enumerate().filter_map(stock).collect()
}

/// Pairs that hang together, and the claims in them.
fn components(count: usize, pairs: &[Pair]) -> Vec<(Vec<Pair>, Vec<usize>)> {
    let mut sets = UnionFind::new(count);
    for pair in pairs {
        sets.union(pair.lower, pair.higher);
    }
    let mut components: BTreeMap<usize, (Vec<Pair>, Vec<usize>)> = BTreeMap::new();
    for &pair in pairs {
        let (pairs, members) = components.entry(sets.find_mut(pair.lower)).or_default();
        pairs.push(pair);
        members.extend([pair.lower, pair.higher]);
    }
    for (_, members) in components.values_mut() {
        members.sort_unstable();
        members.dedup();
    }
    components.into_values().collect()
}

/// The pair that shows best what is wrong: of the gravest verdict, and of these the two farthest apart.
fn worst(pairs: &[Pair], group: &[&Claim]) -> Option<Pair> {
    let gap = |pair: &Pair| -> Option<Decimal> {
        let (lower, higher) = (group[pair.lower].loose()?, group[pair.higher].loose()?);
        higher.low()?.at.checked_sub(lower.high()?.at)
    };
    let place = |pair: &Pair| std::cmp::Reverse((group[pair.lower].at, group[pair.higher].at));
    pairs.iter().copied().max_by_key(|pair| (pair.verdict, gap(pair), place(pair)))
}

/// What two claims are to each other; nothing if they are not of the same thing and, as far as can be told, time.
pub(super) fn compare(one: &Claim, other: &Claim, vocabulary: &Vocabulary) -> Option<Verdict> {
    if !one.compares() || !other.compares() || one.key() != other.key() {
        return None;
    }
    compare_rivals(one, other, vocabulary)
}

/// The same of two claims that are known to be about one thing.
fn compare_rivals(one: &Claim, other: &Claim, vocabulary: &Vocabulary) -> Option<Verdict> {
    let verdict = Verdict::between(&one.reading?, &other.reading?);
    match same_time(one, other, vocabulary) {
        Certainty::Certainly => Some(verdict),
        Certainty::Possibly => Some(verdict.in_doubt()),
        Certainty::No => None,
    }
}

/// Whether one stock is declared to be what the world had come to after the other: then they are of two times, however near
/// their days are. Of one and the same day they are not.
fn is_update(one: &Claim, other: &Claim) -> bool {
    let (Time::At(one_day), Time::At(other_day)) = (one.time, other.time) else { return false };
    one.updates.contains(&other.head) && other_day.before(&one_day).is_possible()
        || other.updates.contains(&one.head) && one_day.before(&other_day).is_possible()
}

/// Whether two claims with one key are of one time. What is only possible counts for stocks alone.
pub(super) fn same_time(one: &Claim, other: &Claim, vocabulary: &Vocabulary) -> Certainty {
    let days = vocabulary.window(&one.metric);
    let only_if_certain = |certainty: Certainty| if certainty.is_certain() { certainty } else { Certainty::No };
    match (one.time, other.time) {
        (Time::Counted(one), Time::Counted(other)) => only_if_certain(counts_the_same(&one, &other, days)),
        (Time::At(one_day), Time::At(other_day)) if one.measure == Some(Measure::Planned) => {
            only_if_certain(one_day.same(&other_day))
        }
        (Time::At(_), Time::At(_)) if is_update(one, other) => Certainty::No,
        (Time::At(one_day), Time::At(other_day)) => match one_day.within_days(&other_day, days) {
            Certainty::Certainly => Certainty::Certainly,
            _ if one.time.is_missing() || other.time.is_missing() => Certainty::No,
            _ => one_day.same(&other_day),
        },
        (Time::InForce(one) | Time::Within(one), Time::InForce(other) | Time::Within(other)) => {
            let known =
                |window: &crate::value::Window| window.start().latest().is_some() || window.start().anchor().is_some();
            let days = |window: &crate::value::Window| {
                (window.start().latest().unwrap_or(Date::MIN), window.end().earliest().unwrap_or(Date::MAX))
            };
            let ((from, to), (other_from, other_to)) = (days(&one), days(&other));
            let overlap = known(&one) && known(&other) && from.max(other_from) <= to.min(other_to);
            if overlap && from <= to && other_from <= other_to { Certainty::Certainly } else { Certainty::No }
        }
        _ => Certainty::No,
    }
}
