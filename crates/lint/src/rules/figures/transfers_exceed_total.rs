use super::{direction, speech};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::{ExceededByTransfers, Parts};
use model::value::grouped;

rule! {
    /// Transfers that together brought more people than the total of their time.
    ///
    /// The best figure of each transfer that certainly lies in a total's time is added up, each at the least it can mean.
    /// If that is more than the most the total can mean, a flight is told twice, a flight's number is that of two, or the
    /// total is older than its date says. The other way round is no error: not every flight is on record.
    ///
    /// The idea is the oldest check of bookkeeping, the sum of the entries against the balance.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 135
    /// as_of = "2025-02-28"
    ///
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-20"
    /// figure = [{ id = "first-flight-people", value = 135 }]
    ///
    /// [[transfer]]
    /// id = "second-flight"
    /// date = "2025-02-25"
    /// figure = [{ id = "second-flight-people", value = 65 }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 299
    /// as_of = "2025-02-28"
    ///
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-20"
    /// figure = [{ id = "first-flight-people", value = 135 }]
    ///
    /// [[transfer]]
    /// id = "second-flight"
    /// date = "2025-02-25"
    /// figure = [{ id = "second-flight-people", value = 65 }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Merge transfers that are one, or give the total the day up to which it counts.
    ///
    /// ## Where it comes from
    ///
    /// The oldest check of bookkeeping, the sum of the entries against the balance; in XBRL, the Data Quality
    /// Committee's rule 0093.
    pub static FIG008 = Rule {
        name: "transfers-exceed-total",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const HELP: &str = "look whether two of the transfers are one, and up to which day the total counts";

fn message(exceeded: &ExceededByTransfers<'_>, here: &Here<'_>) -> String {
    let total = speech::name(exceeded.total, here);
    match exceeded.transfers.len() {
        1 => format!("one transfer alone brought more people than {total}"),
        count => format!("{count} transfers together brought more people than {total}"),
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let exceeded = here.facts.figures.beyond_totals();
    if exceeded.is_empty() {
        return;
    }
    let parts = here.parts();
    let unsaid = exceeded.iter().filter(|exceeded| !is_said(exceeded, parts));
    findings.extend(unsaid.map(|exceeded| finding(exceeded, here)));
}

/// Whether FIG004 says of the same total that its parts are too much: then the transfers are these parts.
fn is_said(exceeded: &ExceededByTransfers<'_>, parts: &Parts<'_>) -> bool {
    let mut breakdowns = parts.breakdowns.iter().filter(|breakdown| breakdown.exceeds_whole());
    parts.oversized.iter().any(|inclusion| inclusion.whole.at == exceeded.total.at)
        || breakdowns.any(|breakdown| breakdown.whole.at == exceeded.total.at)
}

fn finding(exceeded: &ExceededByTransfers<'_>, here: &Here<'_>) -> Finding {
    let total = exceeded.total;
    let start = FIG008
        .at(total.at, message(exceeded, here))
        .label(format!("the total: {}", speech::label(total, here)))
        .key("value");
    let moved = exceeded.transfers.iter();
    let all = moved.fold(start, |finding, moved| finding.related(moved.at, speech::label(moved, here)));
    let most = total.loose().map(|interval| speech::range(&interval)).unwrap_or_default();
    let least = grouped(exceeded.at_least);
    let noted = all.note(format!("the transfers brought {least} at the least; the total, read loosely, is {most}"));
    let reversed = exceeded.transfers.iter().find_map(|moved| direction::reversed(moved, here));
    reversed.into_iter().fold(noted, Finding::note).help(HELP)
}
