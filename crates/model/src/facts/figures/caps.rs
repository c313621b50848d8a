//! Identity 5: what was counted is not more than what was allowed. A cap holds from the day it is known of until another
//! takes its place, and one of a period is on what was counted within it; a rate allows so many in each week, month or year of a window, and what was counted by the year is held
//! against what is allowed by the month.
//!
//! Events that are each under a cap may be above it together: all within a period, or any that one period of a rate holds.
//!
//! Of what was counted by the week and is capped by the year nothing follows but for one week; of a rate and a cap on the
//! whole nothing at all. Two caps of different periods may both hold, and whichever is tighter binds.
use super::money::parties;
use crate::facts::claim::{Claim, Subject, Time};
use crate::record::{Record, Stage};
use crate::value::{Date, Interval, Per};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A count above a cap. It is news as often as an error.
#[derive(Clone, Debug)]
pub struct AboveCap<'a> {
    pub cap: &'a Claim,
    /// What was counted, or the last of the events that are only together above it …
    pub count: &'a Claim,
    /// … and the first of the others of these, in the order of their days: enough of them to follow it …
    pub beside: Vec<&'a Claim>,
    /// … and how many others there are.
    pub others: usize,
    /// The most that was allowed in the count's window or period: the cap, or the rate times the periods in it.
    pub allowed: Interval,
    /// How many periods of a rate that has; nothing for a cap on the whole.
    pub periods: Option<u32>,
}

/// So many events are shown beside the one that is too much.
const SHOWN: usize = 6;

/// What events brought, by metric and unit; the events between the same two together, in the order of their days.
type Events<'a> = BTreeMap<(&'a str, &'a str), Vec<Happened<'a>>>;

impl super::Figures {
    /// Counts above the caps in force, the worst for each cap, in the order of the caps' places.
    pub fn above_caps(&self) -> Vec<AboveCap<'_>> {
        let caps = self.caps();
        if caps.is_empty() {
            return Vec::new();
        }
        let counts = self.counts();
        caps.into_iter().filter_map(|cap| self.worst_above(cap, &counts)).collect()
    }

    /// Events that are above a cap together, where no count is above it by itself, in the order of the caps' places.
    pub fn together_above_caps(&self, record: &Record) -> Vec<AboveCap<'_>> {
        let caps = self.caps();
        if caps.is_empty() {
            return Vec::new();
        }
        let (counts, events) = (self.counts(), self.events(record));
        let caps = caps.into_iter().filter(|cap| self.worst_above(cap, &counts).is_none());
        caps.filter_map(|cap| self.together_above(cap, &events)).collect()
    }

    fn caps(&self) -> Vec<&Claim> {
        let is_cap = |claim: &&Claim| claim.is_ceiling() && claim.is_reckoned() && claim.loose().is_some();
        self.claims.iter().filter(is_cap).collect()
    }

    /// What each event brought, moved or paid, with its days; of payments those that went out, where nothing came back.
    fn events(&self, record: &Record) -> Events<'_> {
        let payments = record.payments();
        let went_out = |claim: &Claim| match claim.subject {
            Subject::Payment(at) => payments.get(at as usize).is_some_and(|it| it.stage.value == Stage::Disbursement),
            _ => true,
        };
        let came_back = payments.iter().any(|payment| payment.stage.value == Stage::Refund);
        let moved = self.of_events(|subject| match subject {
            Subject::Transfer(_) => true,
            Subject::Payment(_) => !came_back,
            Subject::Record => false,
        });
        let happened = moved.into_iter().filter(|claim| went_out(claim) && !is_in_another_event(claim, &self.claims));
        let between = |claim: &Claim| match claim.subject {
            Subject::Payment(at) => payments.get(at as usize).map(|payment| parties(payment)),
            _ => None,
        };
        let mut groups = BTreeMap::new();
        let mut events: Events<'_> = BTreeMap::new();
        for claim in happened {
            let next = groups.len();
            let number = *groups.entry(between(claim)).or_insert(next);
            events.entry((&claim.metric, &claim.unit)).or_default().extend(Happened::of(claim, number));
        }
        for events in events.values_mut() {
            events.sort_by_key(|event| (event.between, event.from, event.to, event.claim.at));
        }
        events
    }

    /// Events that are each under a cap and together above it: all that certainly are of its time and, under a rate, of one of
    /// its periods.
    fn together_above<'a>(&'a self, cap: &'a Claim, events: &Events<'a>) -> Option<AboveCap<'a>> {
        // Events are added up as wholes: what is allowed of children says nothing of a flight.
        if cap.subject != Subject::Record || cap.per == Some(Per::Person) || !cap.cell.is_whole() {
            return None;
        }
        let events = events.get(&(&*cap.metric, &*cap.unit))?;
        events.chunk_by(|one, other| one.between == other.between).find_map(|events| self.sum_above(cap, events))
    }

    /// The same of events between the same two.
    fn sum_above<'a>(&'a self, cap: &'a Claim, events: &[Happened<'a>]) -> Option<AboveCap<'a>> {
        let (limit, force) = (cap.loose()?, cap.time.force()?);
        let is_forever = force.end().earliest().is_none() && force.end().latest().is_none();
        let (from, to) = (force.start().latest()?, if is_forever { Date::MAX } else { force.end().earliest()? });
        let of_its_time = events.get(events.partition_point(|event| event.from < from)..)?;
        // What may have been in any of several periods is in none for certain, and must not part those around it.
        let is_under = |event: &&Happened<'a>| {
            event.to <= to
                && is_one_period(cap.per, event, event)
                && self.vocabulary().is_within(&event.claim.population, &cap.population)
        };
        let (mut first, mut sum, mut within) = (0, Decimal::ZERO, Vec::new());
        for event in of_its_time.iter().take_while(|event| event.from <= to).filter(is_under) {
            within.push(*event);
            sum = sum.checked_add(event.claim.least())?;
            while let Some(begun) = within.get(first).filter(|begun| !is_one_period(cap.per, begun, event)) {
                sum = sum.checked_sub(begun.claim.least())?;
                first += 1;
            }
            if !Interval::exactly(sum).can_be_at_most(&limit) {
                let others = within.len() - first - 1;
                let beside = within.iter().skip(first).take(others.min(SHOWN)).map(|event| event.claim).collect();
                let periods = cap.per.map(|_| 1);
                return Some(AboveCap { cap, count: event.claim, beside, others, allowed: limit, periods });
            }
        }
        None
    }

    /// What was counted, by metric and unit, the greatest lower ends first.
    fn counts(&self) -> BTreeMap<(&str, &str), Vec<&Claim>> {
        let mut counts: BTreeMap<(&str, &str), Vec<&Claim>> = BTreeMap::new();
        let counted =
            |claim: &&Claim| claim.is_reckoned() && claim.is_counted() && !claim.is_share() && claim.loose().is_some();
        for claim in self.claims.iter().filter(counted) {
            counts.entry((&claim.metric, &claim.unit)).or_default().push(claim);
        }
        for claims in counts.values_mut() {
            claims.sort_by_key(|claim| std::cmp::Reverse(least(claim)));
        }
        counts
    }

    fn worst_above<'a>(
        &'a self,
        cap: &'a Claim,
        counts: &BTreeMap<(&str, &str), Vec<&'a Claim>>,
    ) -> Option<AboveCap<'a>> {
        let limit = cap.loose()?;
        let claims = counts.get(&(&*cap.metric, &*cap.unit))?;
        // The least that can exceed it is one period's worth; the list falls, so whatever follows fits as well.
        let candidates = claims
            .iter()
            .copied()
            .take_while(|count| count.loose().is_some_and(|interval| !interval.can_be_at_most(&limit)));
        candidates.filter(|count| self.is_under(cap, count)).find_map(|count| {
            let periods = match (cap.per, count.per) {
                (None, None) => None,
                (None, Some(_)) => return None,
                (Some(per), _) => Some(periods(per, count)?),
            };
            let allowed = periods.map_or(limit, |periods| limit.scaled(Decimal::from(periods)));
            let fits = count.loose()?.can_be_at_most(&allowed);
            (!fits).then_some(AboveCap { cap, count, beside: Vec::new(), others: 0, allowed, periods })
        })
    }

    /// Whether a cap applies to a count: its people, its cell, its event, its time.
    fn is_under(&self, cap: &Claim, count: &Claim) -> bool {
        let Some(force) = cap.time.force() else { return false };
        let up_to = count.time.as_of();
        let from = force.start();
        let begun = (!up_to.before(&from)).is_certain();
        let not_ended = (force.end().earliest().is_none() && force.end().latest().is_none())
            || (!up_to.after(&force.end())).is_certain();
        self.vocabulary().is_within(&count.population, &cap.population)
            && count.cell.is_within(&cap.cell)
            && (cap.subject == Subject::Record || cap.subject == count.subject)
            && begun
            && not_ended
            && is_of_its_time(cap, count)
    }
}

/// What an event brought, and the days between which it certainly was.
#[derive(Clone, Copy)]
struct Happened<'a> {
    claim: &'a Claim,
    from: Date,
    to: Date,
    /// Who pays whom, as a number of their own; all movements have one.
    between: usize,
}

impl<'a> Happened<'a> {
    fn of(claim: &'a Claim, between: usize) -> Option<Self> {
        let window = claim.time.window()?;
        Some(Self { claim, from: window.start().earliest()?, to: window.end().latest()?, between })
    }
}

/// Whether two events are in one period of a rate for certain; without one, all are.
fn is_one_period(per: Option<Per>, first: &Happened<'_>, last: &Happened<'_>) -> bool {
    per.is_none_or(|per| per.holds(first.from, last.to))
}

/// Whether it says that it is included in what another event brought.
fn is_in_another_event(claim: &Claim, claims: &[Claim]) -> bool {
    let whole = claim.part.as_ref().and_then(|part| claims.get(part.whole_here()?));
    whole.is_some_and(|whole| whole.subject != Subject::Record && whole.subject != claim.subject)
}

/// Whether all of a count's time is a cap's. One of a period, and a rate that took the place of another, say nothing of the
/// time before; any other is a term of the arrangement, whenever it became known. What was counted by the year or the week is
/// of the last one.
fn is_of_its_time(cap: &Claim, count: &Claim) -> bool {
    let is_of_period = matches!(cap.time, Time::Within(_)) && count.per.is_none();
    let is_new_rate = cap.per.is_some() && !cap.updates.is_empty();
    let begins = count.time.window().map_or(count.time.as_of(), |window| window.start());
    !is_of_period && !is_new_rate || (!begins.before(&cap.time.as_of())).is_certain()
}

fn least(claim: &Claim) -> Option<(Decimal, bool)> {
    claim.loose()?.low().map(|end| (end.at, !end.closed))
}

/// How many periods of a rate a count has, at most: a period that is begun counts. An event is of one period, and a count
/// that is itself by the year has those of a year, whenever that was.
fn periods(rate: Per, count: &Claim) -> Option<u32> {
    let window = count.time.window()?;
    let is_event = count.subject != Subject::Record && window.start() == window.end();
    let most = match count.per {
        Some(own) => rate.most_in(&own)?,
        None if is_event => rate.periods_in(&window).map(|_| 1)?,
        None => rate.periods_in(&window)?.most?,
    };
    u32::try_from(most).ok()
}
