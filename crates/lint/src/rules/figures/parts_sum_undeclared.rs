use super::speech;
use crate::reading::line_above;
use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety};
use model::Span;
use model::facts::Breakdown;
use std::collections::BTreeSet;

rule! {
    /// Parts that make up the whole exactly, and nothing says that they are all.
    ///
    /// When 70 adults and 65 children are exactly the 135 who arrived, the breakdown is complete. `exhaustive` says so, and
    /// then more can be checked: a cell that is left out is nobody (FIG024), and a number that is corrected later must
    /// still add up (FIG005). Nothing is wrong without it, so this is for information, and the fix writes the word.
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
    /// parts = { age = { adult = 70, child = 65 } }
    /// ```
    ///
    /// ## Right
    ///
    /// Another source names somebody else, so that they may not be all:
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-09-05"
    ///
    /// [[transfer.figure]]
    /// id = "first-flight-people"
    /// value = 14
    /// parts = { nationality = { NGA = 13, GMB = 1 } }
    ///
    /// [[transfer.figure]]
    /// id = "togolese"
    /// by = "nationality"
    /// is = "TGO"
    /// value = 3
    /// ```
    ///
    /// ## Right
    ///
    /// Parts that leave people out say nothing of the rest, and need no word:
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
    /// parts = { age = { adult = 70, child = 65 }, nationality = { UZB = 30, CHN = 26 } }
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the axis into `exhaustive` of the whole.
    ///
    /// ## Where it comes from
    ///
    /// The same sums. What adds up to the last person is no chance, and says something that the record does not.
    pub static FIG006 = Rule {
        name: "parts-sum-undeclared",
        level: Level::Info,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let parts = here.parts();
    // A cell cannot say what it is made up of; only a figure can.
    let mut undeclared = parts
        .breakdowns
        .iter()
        .filter(|breakdown| !breakdown.whole.is_cell && breakdown.is_exhaustive_unsaid())
        .peekable();
    if undeclared.peek().is_none() {
        return;
    }
    // Were it said, a rival's cell would have no room: FIG024 asks to take the very word out.
    let left_out = here.facts.figures.absent_if_exhaustive();
    let left_out: BTreeSet<(Span, &str)> = left_out.iter().map(|absent| (absent.whole.at, absent.axis)).collect();
    let leaves_out = |breakdown: &&Breakdown<'_>| left_out.contains(&(breakdown.whole.at, breakdown.axis));
    findings.extend(undeclared.filter(|breakdown| !leaves_out(breakdown)).map(|breakdown| finding(breakdown, here)));
}

fn finding(breakdown: &Breakdown<'_>, here: &Here<'_>) -> Finding {
    let Breakdown { whole, axis, cells, .. } = breakdown;
    let message = format!(
        "the parts of {} by {axis} make it up exactly, and nothing says that they are all",
        speech::name(whole, here)
    );
    let start = FIG006.at(whole.at, message).label(format!("the whole: {}", speech::number(whole))).key("exhaustive");
    let all = cells.iter().fold(start, |finding, cell| finding.related(cell.at, speech::number(cell)));
    let helped = all.help(format!("write `\"{axis}\"` into `exhaustive`"));
    fix(breakdown, here).into_iter().fold(helped, Finding::fix)
}

/// Adds the axis to those that are there, or a line above the number.
fn fix(breakdown: &Breakdown<'_>, here: &Here<'_>) -> Option<Fix> {
    let (axis, figure) = (breakdown.axis, breakdown.whole.figure(here.record)?);
    let title = format!("write `\"{axis}\"` into `exhaustive`");
    if let Some(last) = figure.exhaustive.last() {
        let written = here.file.slice(last.span);
        return Some(Fix::replace(Safety::Safe, last.span, format!("{written}, \"{axis}\"")).titled(title));
    }
    let above = line_above(here.file, figure.value.as_ref()?.span)?;
    Some(Fix::replace(Safety::Safe, above, format!("exhaustive = [\"{axis}\"]\n")).titled(title))
}
