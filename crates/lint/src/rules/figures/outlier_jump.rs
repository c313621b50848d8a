use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Span;
use model::facts::{Jump, Signature};
use std::collections::BTreeSet;

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
    /// ## Wrong
    ///
    /// The one between two that are alike is out of line:
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
    /// value = 24
    /// as_of = "2025-04-30"
    ///
    /// [[figure]]
    /// id = "held-in-may"
    /// metric = "people-held"
    /// value = 251
    /// as_of = "2025-05-31"
    /// ```
    ///
    /// ## Right
    ///
    /// The flight between them brought the rest:
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received-in-march"
    /// metric = "people-received"
    /// value = 12
    /// as_of = "2025-03-31"
    ///
    /// [[figure]]
    /// id = "received-in-april"
    /// metric = "people-received"
    /// value = 132
    /// as_of = "2025-04-30"
    ///
    /// [[transfer]]
    /// id = "april-flight"
    /// date = "2025-04-11"
    /// figure = [{ id = "april-flight-people", value = 120 }]
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
    let jumps = here.facts.figures.jumps();
    if jumps.is_empty() {
        return;
    }
    // A total that rises and falls again has one number out of line, and FIG003 says which.
    let shrinking = here.facts.figures.shrinking();
    let too_much: BTreeSet<Span> = shrinking.iter().map(|it| it.inner.at).collect();
    let members = shrinking.iter().flat_map(|it| it.members.iter().filter(|claim| claim.at != it.inner.at));
    let too_little: BTreeSet<Span> = members.map(|claim| claim.at).collect();
    let is_said = |jump: &&Jump<'_>| too_much.contains(&jump.after.at) || too_little.contains(&jump.before.at);
    findings.extend(jumps.iter().filter(|jump| !is_said(jump)).map(|jump| finding(jump, here)));
}

fn finding(jump: &Jump<'_>, here: &Here<'_>) -> Finding {
    let (before, after) = (jump.before, jump.after);
    let (lesser, greater) = (speech::name(before, here), speech::name(after, here));
    let start = match jump.around {
        Some(around) => FIG021
            .at(before.at, format!("{lesser} is less than a tenth of {} before it and {greater} after it", speech::name(around, here)))
            .label(speech::label(before, here))
            .related(around.at, speech::label(around, here))
            .related(after.at, speech::label(after, here)),
        None => FIG021
            .at(after.at, format!("{greater} is more than ten times {lesser}, the number before it"))
            .label(speech::label(after, here))
            .related(before.at, speech::label(before, here)),
    };
    let cause = Signature::of(before, after).map(speech::cause);
    cause.into_iter().fold(start.key("value"), Finding::note).help(HELP)
}
