use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::Signature;

rule! {
    /// A number more than ten times the one before it.
    ///
    /// Totals and stocks grow by a flight at a time. One that is suddenly more than ten times the number before it, of the
    /// same thing, has often gained a digit, or changed its unit or the group it counts. Compared are totals that run from
    /// one day, and stocks. A busy month after a quiet one is no outlier, and what is planned or allowed is decided anew
    /// each time: a plan of 28 million pounds for one part of a scheme, followed by one of ten billion for the whole, was
    /// the false alarm that took plans and caps out. Another was a total of seven years after one of nine months: numbers
    /// more than a year apart are not compared. Below ten, one more flight is enough, so nothing is said.
    ///
    /// The idea is the range edit of survey statistics, which asks a clerk to look again and changes nothing by itself.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "held-in-march"
    /// metric = "people-held"
    /// value = 252
    /// as_of = "2025-03-31"
    ///
    /// [[figure]]
    /// id = "held-in-april"
    /// metric = "people-held"
    /// value = 2_880
    /// as_of = "2025-04-30"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "held-in-march"
    /// metric = "people-held"
    /// value = 252
    /// as_of = "2025-03-31"
    ///
    /// [[figure]]
    /// id = "held-in-april"
    /// metric = "people-held"
    /// value = 288
    /// as_of = "2025-04-30"
    /// ```
    ///
    /// ## Fix
    ///
    /// Look at the source again. If the number is right, waive the finding and say what happened.
    ///
    /// ## Where it comes from
    ///
    /// The range edit of survey statistics, which asks a clerk to look again and changes nothing by itself;
    /// `deviated-value` of Frictionless Data. With a handful of numbers a ratio says more than a standard deviation.
    pub static FIG021 = Rule {
        name: "outlier-jump",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

const HELP: &str =
    "look at digits, unit and population again; if the number is right, waive the finding and say what happened";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for jump in here.facts.figures.jumps() {
        let (before, after) = (jump.before, jump.after);
        let message = format!(
            "{} is more than ten times {}, the number before it",
            speech::name(after, here),
            speech::name(before, here)
        );
        let start = FIG021
            .at(after.at, message)
            .label(speech::label(after, here))
            .related(before.at, speech::label(before, here))
            .key("value");
        let cause = Signature::of(before, after).map(speech::cause);
        findings.push(cause.into_iter().fold(start, Finding::note).help(HELP));
    }
}
