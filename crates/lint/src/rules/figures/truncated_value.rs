use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::value::grouped;
use rust_decimal::Decimal;

rule! {
    /// A number at which programs cut numbers off.
    ///
    /// 32,767, 65,535 and 2,147,483,647 are the largest numbers that fit into 15, 16 and 31 bits. A source that prints one
    /// of them most often prints what its spreadsheet or database made of a larger number, and every sum and share that is
    /// reckoned from it is too small. 4,294,967,295, of 32 bits, is another.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 65_535
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 65_500
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Fix
    ///
    /// Look for the larger number in another source. If this one is right, say so on the line above it:
    /// `# dossier: ignore[FIG022] -- counted: the annual report lists them by month`.
    ///
    /// ## Where it comes from
    ///
    /// `truncated-value` of Frictionless Data.
    pub static FIG022 = Rule {
        name: "truncated-value",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

/// The largest numbers of 15, 16, 31 and 32 bits.
const LARGEST: [u64; 4] = [32_767, 65_535, 2_147_483_647, 4_294_967_295];
const HELP: &str = "look whether another source has a larger number; if this one is right, waive the finding and say so";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for claim in &here.facts.figures.claims {
        let Some(value) = claim.value() else { continue };
        if LARGEST.iter().any(|largest| Decimal::from(*largest) == value) {
            findings.push(
                FIG022
                    .at(claim.at, format!("{} is where programs cut numbers off", grouped(value)))
                    .label("the largest number that fits")
                    .key("value")
                    .help(HELP),
            );
        }
    }
}
