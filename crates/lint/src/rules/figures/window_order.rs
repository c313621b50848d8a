use super::{explanation, speech};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::{Claim, Shrinking};

rule! {
    /// A total that shrinks, or a part of a period that exceeds the period.
    ///
    /// What was counted in a part of a time is never more than what was counted in all of it: people who have arrived
    /// cannot un-arrive, and a February is in its year. A later total that is less is most often an old number printed
    /// again, the number of one group told as that of all, or the number of somebody who counts differently. The notes say
    /// which of these it looks like. Figures are read loosely and dates must leave no doubt, so rounding and coarse dates
    /// are never called an error; a figure with `change = "correction"` may be less than the one it takes the place of.
    /// Cells that people leave again are not held against each other: who agreed to return (`by = "choice"`), had a permit or
    /// was held in a place at first may have done otherwise since. That goes for every axis but those of what people are, of how
    /// they came or went, and of money.
    ///
    /// The idea is that of a cumulative series in official statistics, which may only grow unless it is revised and says so.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "by-march"
    /// metric = "people-received"
    /// value = 299
    /// as_of = "2025-03-01"
    ///
    /// [[figure]]
    /// id = "by-may"
    /// metric = "people-received"
    /// value = 112
    /// as_of = "2025-05-01"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "february"
    /// metric = "people-received"
    /// value = 299
    /// period = "2025-02"
    ///
    /// [[figure]]
    /// id = "whole-year"
    /// metric = "people-received"
    /// value = 112
    /// period = "2025"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "by-march"
    /// metric = "people-received"
    /// value = 299
    /// as_of = "2025-03-01"
    ///
    /// [[figure]]
    /// id = "by-may"
    /// metric = "people-received"
    /// value = 295
    /// as_of = "2025-05-01"
    /// supersedes = "#by-march"
    /// change = "correction"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "would-return-in-may"
    /// metric = "people-received"
    /// by = "choice"
    /// is = "return"
    /// value = 171
    /// as_of = "2025-05-01"
    ///
    /// [[figure]]
    /// id = "would-return-in-june"
    /// metric = "people-received"
    /// by = "choice"
    /// is = "return"
    /// value = 160
    /// as_of = "2025-06-01"
    /// ```
    ///
    /// ## Fix
    ///
    /// Give the number the day up to which its source counted, which for an old number is an old day; the group it
    /// counts (`of`, `by` and `is`, `population`); or `change = "correction"` where somebody had been wrong.
    ///
    /// ## Where it comes from
    ///
    /// A cumulative series in official statistics, which may only grow unless it is revised and says so; and the Data
    /// Quality Committee's rule 0093, that quarters may not exceed their half-year.
    pub static FIG003 = Rule {
        name: "window-order",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const HELP: &str = "give each number the day and the people it counts; if somebody had been wrong, write `supersedes` and `change = \"correction\"`";

fn message(shrinking: &Shrinking<'_>, here: &Here<'_>) -> String {
    let (inner, outer) = (speech::name(shrinking.inner, here), speech::name(shrinking.outer, here));
    if shrinking.is_running_total() {
        format!("the total of {} shrinks: {outer} is later than {inner} and less", speech::subject(shrinking.outer))
    } else {
        format!("{inner} is of a part of the time of {outer} and more")
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let shrinking = here.facts.figures.shrinking();
    if shrinking.is_empty() {
        return;
    }
    let jumps = here.facts.figures.jumps();
    for shrinking in shrinking {
        let Shrinking { inner, outer, members } = &shrinking;
        // Of a number ten times the one before it, and more than those after it, they are right and it is not.
        let is_out_of_line = jumps.iter().any(|jump| jump.after.at == inner.at);
        let (first, second) = if is_out_of_line { (inner, outer) } else { (outer, inner) };
        let start = FIG003
            .at(first.at, message(&shrinking, here))
            .label(speech::label(first, here))
            .related(second.at, speech::label(second, here))
            .key("value");
        let others = members.iter().filter(|claim| claim.at != outer.at && claim.at != inner.at);
        let all = others.fold(start, |finding, claim| finding.related(claim.at, speech::label(claim, here)));
        let noted = notes(&shrinking, here).into_iter().fold(all, Finding::note);
        findings.push(noted.help(HELP));
    }
}

/// What it looks like: an old number again, a part told as the whole, two who count differently.
fn notes(shrinking: &Shrinking<'_>, here: &Here<'_>) -> Vec<String> {
    let (inner, outer) = (shrinking.inner, shrinking.outer);
    let mut notes = Vec::new();
    if shrinking.is_stale_repeat(&here.facts.figures) {
        notes.push(format!(
            "{} was printed before {}: this looks like an old number repeated",
            speech::number(outer),
            speech::name(inner, here)
        ));
    }
    if let Some(part) = part_with_this_number(outer, here) {
        notes.push(format!("{} has the same number: a part may be told as the whole", speech::name(part, here)));
    }
    notes.extend(explanation::origins(inner, outer, here));
    notes
}

/// A part, a cell or an event that has the number of a total.
fn part_with_this_number<'a>(total: &Claim, here: &'a Here<'_>) -> Option<&'a Claim> {
    here.facts.figures.claims.iter().find(|claim| {
        let is_narrower =
            claim.subject != total.subject || claim.cell != total.cell || claim.population != total.population;
        is_narrower && claim.metric == total.metric && claim.value().is_some() && claim.value() == total.value()
    })
}
