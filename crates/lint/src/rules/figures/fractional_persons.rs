use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::Claim;
use model::value::Number;
use rust_decimal::Decimal;

rule! {
    /// Half a person, half a flight.
    ///
    /// What is counted one by one is a whole number. A fraction is a slip of the comma, a sum of money under the wrong
    /// metric, or an average, which says so with `per`.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 23.8
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
    /// id = "received-a-week"
    /// metric = "people-received"
    /// value = 23.8
    /// per = "week"
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Fix
    ///
    /// Put the comma right; write the metric and the unit that are meant; or say with `per` what it is an average of.
    ///
    /// ## Where it comes from
    ///
    /// Statewatch's records of joint flights, 45 rows of which have halves of people; Helix of the IDMC takes whole
    /// numbers only.
    pub static FIG013 = Rule {
        name: "fractional-persons",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn message(part: Decimal, claim: &Claim) -> String {
    format!("{part} is no number of `{}`, which are counted one by one", claim.metric)
}

const HELP: &str = "put the number right; an average says what it is `per`";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for claim in here.facts.figures.claims.iter().filter(|claim| counts_one_by_one(claim)) {
        let Some(stated) = claim.stated else { continue };
        let numbers = match stated.number {
            Number::One(value) => vec![value],
            Number::Between { low, high } => vec![low, high],
        };
        if let Some(part) = numbers.into_iter().find(|number| !number.fract().is_zero()) {
            findings.push(FIG013.at(claim.at, message(part, claim)).label("a fraction").key("value").help(HELP));
        }
    }
}

fn counts_one_by_one(claim: &Claim) -> bool {
    matches!(&*claim.unit, "person" | "flight" | "state" | "agreement") && claim.per.is_none() && !claim.is_share()
}
