use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::{Claim, Coverage, CoverageGap};
use model::value::day_in_words;

rule! {
    /// A ratio whose two sides do not cover the same people, places or time.
    ///
    /// Forty million spent on all removals, divided by three hundred people sent to five states, is no price of anything.
    /// What stands above the line and below it must be of the same cell of a breakdown, of people who belong together, and
    /// of periods that touch. A share of a whole is no such ratio, and money may be paid before or after people come.
    ///
    /// Demographers call it numerator–denominator bias; the founding case is a price per person that divided the cost of one
    /// group by the number of another.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # programmes/usa-third-country-removals-2025.toml
    /// [[figure]]
    /// id = "cost"
    /// metric = "cost"
    /// quantifier = "over"
    /// value = 40_000_000
    /// unit = "USD"
    /// as_of = "2026-01"
    ///
    /// [[figure]]
    /// id = "people-five"
    /// metric = "people-received"
    /// by = "receiver"
    /// is = ["GNQ", "PLW", "RWA", "SLV", "SWZ"]
    /// quantifier = "about"
    /// value = 300
    /// as_of = "2026-01"
    ///
    /// [[figure]]
    /// id = "each"
    /// metric = "cost"
    /// quantifier = "about"
    /// value = 130_000
    /// unit = "USD"
    /// per = "person"
    /// as_of = "2026-01"
    /// calc = "#cost / #people-five"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # programmes/usa-third-country-removals-2025.toml
    /// [[figure]]
    /// id = "cost-five"
    /// metric = "cost"
    /// by = "receiver"
    /// is = ["GNQ", "PLW", "RWA", "SLV", "SWZ"]
    /// quantifier = "over"
    /// value = 32_000_000
    /// unit = "USD"
    /// as_of = "2026-01"
    ///
    /// [[figure]]
    /// id = "people-five"
    /// metric = "people-received"
    /// by = "receiver"
    /// is = ["GNQ", "PLW", "RWA", "SLV", "SWZ"]
    /// quantifier = "about"
    /// value = 300
    /// as_of = "2026-01"
    ///
    /// [[figure]]
    /// id = "each"
    /// metric = "cost"
    /// quantifier = "over"
    /// value = 100_000
    /// unit = "USD"
    /// per = "person"
    /// as_of = "2026-01"
    /// calc = "#cost-five / #people-five"
    /// ```
    ///
    /// ## Fix
    ///
    /// Divide by the number of the same people. If a source printed the ratio, keep it as the source's, without `calc`.
    ///
    /// ## Where it comes from
    ///
    /// What demographers call numerator–denominator bias. The price per person that newspapers made of a Senate report
    /// is the case: the money was for all removals, the people were those of five states.
    pub static FIG016 = Rule {
        name: "calc-coverage",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const HELP: &str =
    "divide by figures of the same cell, people and time; a ratio that only a source reckons stands without `calc`";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let vocabulary = here.facts.figures.vocabulary();
    for calculation in here.calculations() {
        let figure = calculation.claim.figure(here.record);
        let Some(written) = figure.and_then(|figure| figure.calc.as_ref()) else { continue };
        // One calculation, one finding: the first gap shows that the ratio means nothing.
        if let Some(gap) = calculation.coverage_gaps(vocabulary).first() {
            let message = format!("{} divides what does not cover the same", speech::name(calculation.claim, here));
            findings.push(
                FIG016
                    .at(written.span, message)
                    .label(differs(gap.differs))
                    .related(gap.above.at, format!("above the line: {}", covers(gap.above, gap, here)))
                    .related(gap.below.at, format!("below the line: {}", covers(gap.below, gap, here)))
                    .key("calc")
                    .help(HELP),
            );
        }
    }
}

fn differs(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Cells => "of different cells",
        Coverage::Populations => "of different people",
        Coverage::Windows => "of different times",
    }
}

/// `over USD 40,000,000, for receiver RWA`: the number and what it covers, in the respect in which the two differ.
fn covers(claim: &Claim, gap: &CoverageGap<'_>, here: &Here<'_>) -> String {
    let scope = match gap.differs {
        Coverage::Populations => format!("for `{}`", claim.population),
        Coverage::Cells if claim.cell.is_whole() => "for all".to_owned(),
        Coverage::Cells => format!("for {}", claim.cell),
        Coverage::Windows => match claim.time.as_of().latest() {
            Some(day) => format!("until {}", day_in_words(day)),
            None => "of another time".to_owned(),
        },
    };
    format!("{}, {scope}", speech::label(claim, here))
}
