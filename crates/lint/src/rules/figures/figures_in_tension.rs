use super::inconsistent_figures::finding;
use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::{Conflict, Verdict};

rule! {
    /// Figures about the same thing that only a loose reading reconciles.
    ///
    /// `238` and `about 250` can both be right if `about` is taken generously, or if the two are not of quite the same
    /// day. That happens; it is worth a look all the same, because the brief prints one of them.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "received-about"
    /// metric = "people-received"
    /// quantifier = "about"
    /// value = 250
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "received-over"
    /// metric = "people-received"
    /// quantifier = "over"
    /// value = 230
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Fix
    ///
    /// Look at both sources. Give each figure the day and the people it counts, or mark one `rank = "deprecated"` and
    /// say `because`.
    ///
    /// ## Where it comes from
    ///
    /// The tolerance of the XBRL US Data Quality Committee, which is twice the rounding: between it and a contradiction
    /// lies what wants a look.
    pub static FIG002 = Rule {
        name: "figures-in-tension",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

fn message(conflict: &Conflict<'_>) -> String {
    format!("figures for {} agree only if they are read loosely", speech::subject(conflict.lower))
}

fn note(conflict: &Conflict<'_>) -> Option<String> {
    let [first, second] = conflict.in_order();
    let (one, other) = (first.strict()?, second.strict()?);
    let ranges = format!("{} and {}", speech::range(&one), speech::range(&other));
    Some(if first.loose()?.meets(&second.loose()?) { format!("read strictly, {ranges} share no value") } else { format!("{ranges} share no value, but the two may be of different days") })
}

const HELP: &str = "check the sources; give each figure its own day, or mark one `rank = \"deprecated\"` and say `because`";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for conflict in here.facts.figures.conflicts().filter(|conflict| conflict.verdict == Verdict::Tension) {
        let finding = finding(&FIG002, &conflict, message(&conflict), here).help(HELP);
        let cause = conflict.signature().map(speech::cause);
        findings.push(note(&conflict).into_iter().chain(cause).fold(finding, Finding::note));
    }
}
