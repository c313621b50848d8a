//! How many people arrived under an arrangement: the most that is certain.
//!
//! A record holds running totals of several dates, flights, and numbers that leave something out. What is certain is the
//! greatest sum of lower bounds over counts whose days do not overlap: nobody is counted twice in it, and no count is left
//! out that would add to it.
//!
//! ```text
//! 7 since June 2025          ├──────────┤
//! 1 in March or April 2025 ├─┤                ▶ at least 8
//! 7 on 16 August 2025             ├┤
//! ```
use crate::Home;
use crate::count::is_plain;
use jiff::civil::Date;
use model::facts::{Claim, Figures, Time};
use model::record::Rank;
use rust_decimal::Decimal;
use std::cmp::Reverse;

/// What is counted: people who arrived.
pub const RECEIVED: &str = "people-received";

/// The counts that together prove the most, in the order of their days.
#[derive(Clone, Debug)]
pub struct Counted<'a> {
    pub terms: Vec<&'a Claim>,
    /// The sum of their lower bounds.
    pub low: Decimal,
}

impl Counted<'_> {
    /// Whether it is said that there was nobody, rather than nothing said.
    pub fn terms_are_zero(&self) -> bool {
        self.terms.iter().all(|claim| claim.value().is_some_and(|value| value.is_zero()))
    }
}

/// How good a choice of counts is: it proves more; it needs fewer counts; it holds more preferred ones.
type Worth = (Decimal, Reverse<usize>, usize);

/// What the record's counts of a metric prove together; nothing where it has no count.
pub fn counted<'a>(home: &Home<'a>, metric: &str) -> Option<Counted<'a>> {
    counted_of(home, metric, |_| true)
}

/// The same of those of its counts that are wanted.
pub fn counted_of<'a>(home: &Home<'a>, metric: &str, is_wanted: impl Fn(&Claim) -> bool) -> Option<Counted<'a>> {
    let figures = &home.file.facts.figures;
    let mut slots: Vec<Slot<'a>> = figures
        .claims
        .iter()
        .filter(|claim| *claim.metric == *metric && is_plain(claim) && counts_everybody(claim, figures))
        .filter(|claim| is_wanted(claim) && !is_outvoted(claim, figures) && !has_better(claim, figures))
        .filter_map(Slot::of)
        .collect();
    slots.sort_by_key(|slot| (slot.to, slot.from, slot.claim.at));
    let terms = best_choice(&slots);
    let low = terms.iter().map(|claim| lower(claim)).try_fold(Decimal::ZERO, Decimal::checked_add)?;
    (!terms.is_empty()).then_some(Counted { terms, low })
}

/// Whether it counts the metric's own population, or people who belong to it.
fn counts_everybody(claim: &Claim, figures: &Figures) -> bool {
    let vocabulary = figures.vocabulary();
    vocabulary.is_within(&claim.population, &vocabulary.default_population(&claim.metric))
}

/// Whether it stands in a conflict in which others are preferred, or another of those that stand, the preferred or all, says
/// less: then it proves nothing.
fn is_outvoted(claim: &Claim, figures: &Figures) -> bool {
    let is_it = |member: &Claim| std::ptr::eq(member, claim);
    figures.conflicts().filter(|conflict| conflict.members.iter().any(|member| is_it(member))).any(|conflict| {
        let preferred: Vec<&Claim> = conflict.preferred().collect();
        let standing = if preferred.is_empty() { &conflict.members } else { &preferred };
        !standing.iter().any(|member| is_it(member)) || standing.iter().any(|member| lower(member) < lower(claim))
    })
}

/// Whether an editor prefers another count of the same people from the same day on: that one is printed, though this one may
/// prove more.
fn has_better(claim: &Claim, figures: &Figures) -> bool {
    let begins_alike = |other: &Claim| match (claim.time, other.time) {
        (Time::Counted(one), Time::Counted(other)) => one.start().same(&other.start()).is_certain(),
        _ => false,
    };
    let is_better = |other: &Claim| {
        other.rank == Rank::Preferred && other.key() == claim.key() && is_plain(other) && begins_alike(other)
    };
    claim.rank != Rank::Preferred && figures.claims.iter().any(is_better)
}

/// The least it can be, in whole people.
fn lower(claim: &Claim) -> Decimal {
    crate::count::least(claim).ceil()
}

/// A count and all days it may cover.
#[derive(Clone, Copy)]
struct Slot<'a> {
    claim: &'a Claim,
    from: Date,
    to: Date,
}

impl<'a> Slot<'a> {
    fn of(claim: &'a Claim) -> Option<Self> {
        let Time::Counted(window) = claim.time else { return None };
        let from = window.start().earliest().unwrap_or(Date::MIN);
        let to = window.end().latest().unwrap_or(Date::MAX);
        Some(Self { claim, from, to: to.max(from) })
    }
}

/// The choice of most worth among counts sorted by their last day: each is taken or left, once.
fn best_choice<'a>(slots: &[Slot<'a>]) -> Vec<&'a Claim> {
    let mut best: Vec<(Worth, Vec<&'a Claim>)> = vec![((Decimal::ZERO, Reverse(0), 0), Vec::new())];
    for (at, slot) in slots.iter().enumerate() {
        let before = slots.get(..at).map_or(0, |earlier| earlier.partition_point(|earlier| earlier.to < slot.from));
        let with = best.get(before).map(|(worth, terms)| taking(*worth, terms, slot));
        let without = best.last().cloned();
        best.extend(with.into_iter().chain(without).max_by(|one, other| one.0.cmp(&other.0)));
    }
    let terms = best.pop().map(|(_, terms)| terms).unwrap_or_default();
    // Nothing proves more than zero: then the count to print is the best of those that say so.
    if terms.is_empty() { crate::count::best(slots.iter().map(|slot| slot.claim)).into_iter().collect() } else { terms }
}

fn taking<'a>(worth: Worth, terms: &[&'a Claim], slot: &Slot<'a>) -> (Worth, Vec<&'a Claim>) {
    let (low, Reverse(count), preferred) = worth;
    let low = low.checked_add(lower(slot.claim)).unwrap_or(low);
    let is_preferred = usize::from(slot.claim.rank == Rank::Preferred);
    let terms = terms.iter().copied().chain([slot.claim]).collect();
    ((low, Reverse(count + 1), preferred + is_preferred), terms)
}
