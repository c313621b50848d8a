use super::review_due::due;
use crate::rule::rule;
use crate::clocks::{self, Due, Lateness};
use crate::{Check, Finding, Here, Level};
use model::record::{Axis, Standing};
use model::value::days_between;

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
    ///
    /// ## Fix
    ///
    /// Look for a newer number; if there is none, note that somebody looked: `dossier review ID --checked SOURCE`.
    ///
    /// ## Where it comes from
    ///
    /// Helix of the IDMC, where the number of a stock expires, and its chapter on decaying data. That the age of the
    /// number and the age of the look are two clocks is ours.
    pub static STL002 = Rule {
        name: "data-stale",
        level: Level::Info,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Some(nobody_looked) = due(here).filter(|_| is_alive(here)) else { return };
    let newest = clocks::data(here).into_iter().max_by_key(|due| due.last);
    if let Some(newest) = newest.filter(|newest| newest.lateness(here.settings.today) != Lateness::Coming) {
        findings.extend(finding(&newest, here).map(|it| it.related(nobody_looked, "nor has anybody looked since")));
    }
}

fn finding(newest: &Due, here: &Here<'_>) -> Option<Finding> {
    let day = newest.last?;
    let age = days_between(day, here.settings.today);
    let about = STL002
        .at(newest.at, format!("the newest number of `{}` is of {day}, {age} days ago", here.file.stem))
        .label(format!("`{}` wants to be looked at every {} days", newest.because, newest.interval))
        .key("as_of")
        .help("read the sources again and record a newer number, or with `dossier review` that there is none");
    Some(about)
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
