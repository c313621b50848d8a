use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety};
use model::Spanned;
use model::facts::Breakdown;
use shape::nearest;
use std::collections::BTreeSet;

rule! {
    /// Parts that are said to be all there are, and do not make up the whole.
    ///
    /// An axis named in `exhaustive` leaves nobody out: its cells must add up to the whole, within the rounding of each. If
    /// people are missing, either a number is wrong or the axis is not exhaustive. It works across files: a programme's total against
    /// the figures of its arrangements that name it with `of`.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-20"
    ///
    /// [[transfer.figure]]
    /// id = "first-flight-people"
    /// value = 135
    /// exhaustive = ["age"]
    /// parts = { age = { adult = 60, child = 65 } }
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// value = 14
    /// as_of = "2025-10-06"
    /// parts = { age = { adult = 10, child = 4 } }
    /// exhaustive = ["ages"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-20"
    ///
    /// [[transfer.figure]]
    /// id = "first-flight-people"
    /// value = 135
    /// exhaustive = ["age"]
    /// parts = { age = { adult = 70, child = 65 } }
    /// ```
    ///
    /// ## Fix
    ///
    /// Correct the part, the whole, or a missing cell; or take the axis out of `exhaustive` if the breakdown may leave
    /// people out.
    ///
    /// ## Where it comes from
    ///
    /// XBRL's Calculations 1.1: the intervals of the items are added, and what comes out must meet the total's.
    pub static FIG005 = Rule {
        name: "parts-do-not-sum",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let parts = here.parts();
    for breakdown in parts.breakdowns.iter().filter(|breakdown| breakdown.falls_short()) {
        findings.push(finding(breakdown, here));
    }
    findings.extend(misspelt(here));
}

/// A record with more axes than this is not searched for the one that was meant.
const MOST_AXES: usize = 64;

/// What is said to be exhaustive on an axis that the record has under another spelling: nothing would be held against it.
fn misspelt(here: &Here<'_>) -> Vec<Finding> {
    let figures = || here.record.figures().map(|(_, figure)| figure);
    if figures().all(|figure| figure.exhaustive.is_empty()) {
        return Vec::new();
    }
    let axes = figures().flat_map(|figure| figure.parts.iter().map(|(axis, _)| axis).chain(&*figure.by));
    let axes: BTreeSet<&str> = axes.map(|axis| &*axis.value).collect();
    if axes.len() > MOST_AXES {
        return Vec::new();
    }
    let unknown = figures().flat_map(|figure| &figure.exhaustive).filter(|axis| !axes.contains(&*axis.value));
    let misspelt = unknown.filter_map(|axis| Some((axis, nearest(&axis.value, axes.iter().copied())?)));
    let finding = |(axis, meant): (&Spanned<Box<str>>, &str)| {
        FIG005
            .at(axis.span, format!("there is no breakdown by `{}` to be exhaustive", axis.value))
            .label("no such axis")
            .key("exhaustive")
            .help(format!("did you mean `{meant}`?"))
            .fix(Fix::replace(Safety::Unsafe, axis.span, format!("\"{meant}\"")))
    };
    misspelt.map(finding).collect()
}

fn finding(breakdown: &Breakdown<'_>, here: &Here<'_>) -> Finding {
    let whole = breakdown.whole;
    let message = format!("the parts of {} by {} do not make it up", speech::name(whole, here), breakdown.axis);
    let finding = FIG005.at(whole.at, message).label(format!("the whole: {}", speech::label(whole, here))).key("value");
    let finding = breakdown.cells.iter().fold(finding, |finding, cell| finding.related(cell.at, speech::label(cell, here)));
    let note = breakdown.sum.map(|sum| format!("together the parts are {}", speech::range(&sum.strict)));
    note.into_iter()
        .fold(finding, Finding::note)
        .note(format!("`exhaustive` says that nobody is left out by {}", breakdown.axis))
        .help(format!("add what is missing, correct a number, or take `\"{}\"` out of `exhaustive`", breakdown.axis))
}
