use super::review_due::due;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::{Claim, Subject};
use model::record::{Axis, Rank, Standing};
use model::value::{Date, days_between};

rule! {
    /// A record in motion whose newest number is old, and which nobody has looked at for too long.
    ///
    /// There are two clocks: when somebody last read the sources, and up to when people were counted. An old count is no
    /// fault where a review has just found nothing newer; a late review is another rule's. Both together mean that the
    /// brief shows the past as the present. How old is old stands with the metric, in `vocabulary/metrics.toml` (`review`).
    ///
    /// Only running counts and stocks of a record that is alive are looked at. What one flight brought or one payment
    /// was, flows of a closed time, caps, and deals that ended have no age to complain of. Said once for a record, of its newest number.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-02-20"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// as_of = "2025-02-28"
    ///
    /// [[review]]
    /// on = "2026-03-01"
    /// outcome = "no-change"
    /// checked = ["ap-20250220-costa-rica"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-02-20"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// as_of = "2025-02-28"
    ///
    /// [[review]]
    /// on = "2026-11-02"
    /// outcome = "no-change"
    /// checked = ["ap-20250220-costa-rica"]
    /// ```
    pub static STL002 = Rule {
        name: "data-stale",
        level: Level::Info,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Some(due) = due(here).filter(|_| is_alive(here)) else { return };
    let dated = here.facts.figures.claims.iter().filter(|claim| moves(claim, here));
    let newest = dated.filter_map(|claim| Some((claim.time.as_of().latest()?, claim))).max_by_key(|(day, _)| *day);
    let Some((day, claim)) = newest else { return };
    let Some(most) = here.facts.figures.vocabulary().metric(&claim.metric).and_then(|metric| metric.review) else {
        return;
    };
    let age = days_between(day, here.settings.today);
    if age > most {
        findings.push(finding(claim, day, age, most, here).related(due, "nor has anybody looked since"));
    }
}

fn finding(claim: &Claim, day: Date, age: i64, most: i64, here: &Here<'_>) -> Finding {
    STL002
        .at(claim.at, format!("the newest number of `{}` is of {day}, {age} days ago", here.file.stem))
        .label(format!("`{}` wants to be looked at every {most} days", claim.metric))
        .key("as_of")
        .help("read the sources again; if nobody has a newer number, an `[[unknown]]` says so")
}

/// Whether people are sent, or may be any day.
fn is_alive(here: &Here<'_>) -> bool {
    use Standing::{Agreed, InForce, Operating, Signed};
    let current =
        |axis: Axis| here.record.statuses().iter().rfind(|row| row.axis.value == axis).map(|row| row.value.value);
    match current(Axis::Operational) {
        Some(standing) => standing == Operating,
        None => matches!(current(Axis::Legal), Some(Agreed | Signed | InForce)),
    }
}

/// A number that goes on: a running total or a stock of the record, neither deprecated nor of one event.
fn moves(claim: &Claim, here: &Here<'_>) -> bool {
    let has_period = claim.figure(here.record).is_none_or(|figure| figure.period.is_some());
    claim.subject == Subject::Record
        && claim.is_counted()
        && !claim.is_cell
        && claim.rank != Rank::Deprecated
        && !has_period
}
