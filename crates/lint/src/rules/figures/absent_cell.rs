use super::{explanation, speech};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::AbsentCells;

rule! {
    /// People of a group that a complete breakdown leaves no room for.
    ///
    /// A breakdown that is `exhaustive` says of every group it does not name that nobody is in it. Where another figure
    /// of the same people and the same day names such a group, both cannot be true: thirteen Nigerians and one Gambian
    /// leave no room for three Togolese. A cell such as `other` or `unknown` leaves as much room as it holds. Only states exclude each
    /// other for certain, and opposites such as adults and children: infants may be among the children, and minors are the
    /// children by another name.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-09-05"
    ///
    /// [[transfer.figure]]
    /// id = "first-flight-people"
    /// value = 14
    /// exhaustive = ["nationality"]
    /// parts = { nationality = { NGA = 13, GMB = 1 } }
    ///
    /// [[transfer.figure]]
    /// id = "togolese"
    /// by = "nationality"
    /// is = "TGO"
    /// value = 3
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-09-05"
    ///
    /// [[transfer.figure]]
    /// id = "first-flight-people"
    /// value = 14
    /// exhaustive = ["sex"]
    /// parts = { sex = { male = 14 } }
    ///
    /// [[transfer.figure]]
    /// id = "women"
    /// by = "sex"
    /// is = "female"
    /// value = 2
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-09-05"
    ///
    /// [[transfer.figure]]
    /// id = "first-flight-people"
    /// value = 14
    /// parts = { nationality = { NGA = 8, GMB = 1 } }
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
    /// Those under five are among the children:
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
    ///
    /// [[transfer.figure]]
    /// id = "infants"
    /// by = "age"
    /// is = "under-5"
    /// value = 12
    ///
    /// [[transfer.figure]]
    /// id = "minors"
    /// by = "age"
    /// is = "minor"
    /// value = 65
    /// ```
    ///
    /// ## Fix
    ///
    /// Take the axis out of `exhaustive` if the breakdown may leave people out. Where two sources really disagree, keep
    /// both and say so in an `[[expect]]`.
    ///
    /// ## Where it comes from
    ///
    /// Ours. The case is Ghana, whose government and whose courts' lawyers name different nationalities for one flight.
    pub static FIG024 = Rule {
        name: "absent-cell",
        level: Level::Error,
        check: Check::Record(check),
    };
}

/// So many cells of rivals are shown; the rest are counted.
const SHOWN: usize = 6;

fn message(absent: &AbsentCells<'_>, here: &Here<'_>) -> String {
    let named: Vec<String> = absent.cells.iter().take(SHOWN).map(|cell| cell.cell.to_string()).collect();
    let others = match absent.cells.len().saturating_sub(SHOWN) {
        0 => String::new(),
        count => format!("; and {count} more"),
    };
    format!(
        "{} leaves nobody out by {}, and has no room for {}{others}",
        speech::name(absent.whole, here),
        absent.axis,
        named.join("; ")
    )
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for absent in here.facts.figures.absent_cells() {
        let AbsentCells { whole, axis, cells } = &absent;
        let start = FIG024
            .at(whole.at, message(&absent, here))
            .label(format!("all there are: {}", speech::label(whole, here)))
            .key("exhaustive");
        let all = cells.iter().take(SHOWN).fold(start, |finding, cell| finding.related(cell.at, speech::label(cell, here)));
        let origins = cells.first().and_then(|cell| explanation::origins(whole, cell, here));
        findings.push(origins.into_iter().fold(all, Finding::note).help(format!(
            "take `\"{axis}\"` out of `exhaustive`, correct one of the two, or record the dispute with `[[expect]]`"
        )));
    }
}
