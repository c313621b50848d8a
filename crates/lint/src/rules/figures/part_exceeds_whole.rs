use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::Breakdown;

rule! {
    /// A part that is more than the whole it is included in, alone or together with the others on its axis.
    ///
    /// `of` says that a figure is included in another; `by` and `is`, or `parts`, say as which cell. No cell can be more than the
    /// whole, and the cells of one axis together cannot be more either, because nobody stands in two of them. Figures are
    /// read loosely first, so rounding is never called an error. It works across files: what an arrangement counts cannot exceed
    /// the total of its programme.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 7
    /// as_of = "2025-08-17"
    /// parts = { nationality = { SDN = 3, SSD = 7 } }
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 201
    /// as_of = "2025-02-28"
    ///
    /// [[figure]]
    /// id = "children"
    /// of = "#received"
    /// by = "age"
    /// is = "child"
    /// value = 281
    /// ```
    ///
    /// ## Wrong
    ///
    /// Nobody need say that the children of a flight are among its people:
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-20"
    ///
    /// [[transfer.figure]]
    /// id = "first-flight-people"
    /// value = 135
    ///
    /// [[transfer.figure]]
    /// id = "first-flight-children"
    /// by = "age"
    /// is = "child"
    /// value = 281
    /// ```
    ///
    /// ## Wrong
    ///
    /// Nor that asylum seekers are third-country nationals:
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "asylum-seekers"
    /// metric = "people-received"
    /// population = "asylum-seekers"
    /// value = 311
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Right
    ///
    /// In May there were more children than there had been people in March:
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "children"
    /// metric = "people-received"
    /// by = "age"
    /// is = "child"
    /// value = 311
    /// as_of = "2025-05-16"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 201
    /// as_of = "2025-02-28"
    /// parts = { age = { child = 81, adult = 119 } }
    /// ```
    ///
    /// ## Fix
    ///
    /// Correct the part or the whole, or take out `of` where the one is not included in the other.
    ///
    /// ## Where it comes from
    ///
    /// The checks of the IDMC's Helix, where a disaggregation must not exceed its total. Ours adds the intervals, and
    /// works across files.
    pub static FIG004 = Rule {
        name: "part-exceeds-whole",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const UNSAID_HELP: &str = "correct one of the two, or write whom and up to which day each counts: `population`, `by` and `is`, `as_of`";

const HELP: &str = "correct the part or the whole, or take out `of` if the one is not included in the other";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let parts = here.parts();
    for inclusion in &parts.oversized {
        let (part, whole) = (inclusion.part, inclusion.whole);
        let is_said = part.part.as_ref().is_some_and(|part| part.of.is_some());
        findings.push(
            FIG004
                .at(part.at, format!("{} is more than {}, in which it is included", speech::name(part, here), speech::name(whole, here)))
                .label(format!("the part: {}", speech::label(part, here)))
                .related(whole.at, format!("the whole: {}", speech::label(whole, here)))
                .key("value")
                .help(if is_said { HELP } else { UNSAID_HELP }),
        );
    }
    for breakdown in parts.breakdowns.iter().filter(|breakdown| breakdown.exceeds_whole()) {
        findings.push(sum(breakdown, here));
    }
}

fn sum(breakdown: &Breakdown<'_>, here: &Here<'_>) -> Finding {
    let whole = breakdown.whole;
    let message = format!("the parts of {} by {} are together more than it", speech::name(whole, here), breakdown.axis);
    let finding = FIG004.at(whole.at, message).label(format!("the whole: {}", speech::label(whole, here))).key("value");
    let finding = breakdown.cells.iter().fold(finding, |finding, cell| finding.related(cell.at, speech::label(cell, here)));
    let note = breakdown.sum.map(|sum| format!("together the parts are {}", speech::range(&sum.strict)));
    note.into_iter().fold(finding, Finding::note).help(HELP)
}
