//! Identity 5: what was counted is not more than what was allowed. A cap holds from the day it is known of until another
//! takes its place, and one of a period is on what was counted within it; a rate allows so many in each week, month or year of a window, and what was counted by the year is held
//! against what is allowed by the month.
//!
//! Of what was counted by the week and is capped by the year nothing follows but for one week; of a rate and a cap on the
//! whole nothing at all. Two caps of different periods may both hold, and whichever is tighter binds.
use crate::facts::claim::{Claim, Subject, Time};
use crate::value::{Interval, Per};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A count above a cap. It is news as often as an error.
#[derive(Clone, Debug)]
pub struct AboveCap<'a> {
    pub cap: &'a Claim,
    pub count: &'a Claim,
    /// The most that was allowed in the count's window or period: the cap, or the rate times the periods in it.
    pub allowed: Interval,
    /// How many periods of a rate that has; nothing for a cap on the whole.
    pub periods: Option<u32>,
}

impl super::Figures {
    /// Counts above the caps in force, the worst for each cap, in the order of the caps' places.
    pub fn above_caps(&self) -> Vec<AboveCap<'_>> {
        let caps: Vec<&Claim> = self
            .claims
            .iter()
            .filter(|claim| claim.is_ceiling() && claim.is_reckoned() && claim.loose().is_some())
            .collect();
        if caps.is_empty() {
            return Vec::new();
        }
        let counts = self.counts();
        caps.into_iter().filter_map(|cap| self.worst_above(cap, &counts)).collect()
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
            (!fits).then_some(AboveCap { cap, count, allowed, periods })
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
