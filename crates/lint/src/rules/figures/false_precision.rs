use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety, reading};
use model::record::{Quantifier, Rank};
use model::value::grouped;
use rust_decimal::Decimal;

rule! {
    /// "About" a number that was counted.
    ///
    /// Nobody estimates 1,234. Either the number was counted, and the `about` is the editor's, or the source rounds and
    /// the digits come from somewhere else. A number of three digits or more that is rounded ends in 0 or 5.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// quantifier = "about"
    /// value = 1_234
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// quantifier = "about"
    /// value = 1_230
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "received-one-by-one"
    /// metric = "people-received"
    /// value = 1_234
    /// as_of = "2025-03-16"
    /// ```
    pub static FIG014 = Rule {
        name: "false-precision",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

const HELP: &str = "leave out `quantifier` if the source prints the number bare, or write the number as the source rounds it";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let claims = here.facts.figures.claims.iter();
    let about = claims.filter(|claim| !claim.is_computed && !claim.is_cell && claim.rank != Rank::Deprecated);
    for claim in about.filter(|claim| claim.quantifier() == Some(Quantifier::About)) {
        if let Some(value) = claim.value().filter(|value| is_counted(*value)) {
            let quantifier = claim.figure(here.record).and_then(|figure| figure.quantifier.as_ref());
            let line = quantifier.and_then(|quantifier| reading::line_of_key(here.file, quantifier.span));
            let fix = line.map(|line| Fix::delete(Safety::Unsafe, line).titled("leave out `quantifier`"));
            let finding =
                FIG014
                    .at(claim.at, format!("about {} is more precise than an estimate can be", grouped(value)))
                    .label("looks counted")
                    .key("value")
                    .help(HELP);
            findings.push(fix.into_iter().fold(finding, Finding::fix));
        }
    }
}

fn is_counted(value: Decimal) -> bool {
    value >= Decimal::ONE_HUNDRED && value.scale() == 0 && !(value % Decimal::from(5)).is_zero()
}
