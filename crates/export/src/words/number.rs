//! Numbers as their sources hedge them: "at least 19", "over USD 32 million", "28–42 days".
use model::facts::Claim;
use model::record::{Quantifier, Stage, Unit};
use model::value::{Number, grouped, in_millions};
use rust_decimal::Decimal;

/// A number of its unit: `USD 7.5 million`, `75 percent`, `1,729`. Persons are left to the sentence to name.
fn plain(value: Decimal, unit: &str) -> String {
    if is_money(unit) {
        format!("{unit} {}", in_millions(value))
    } else if unit == Unit::Percent.word() {
        format!("{} percent", grouped(value))
    } else {
        grouped(value)
    }
}

/// Whether a unit is a currency by its form: three capitals, as in ISO 4217.
pub fn is_money(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// How the source hedges a number, apart from it: `("about", "200")`; for a number in words, the words.
pub fn quantified(claim: &Claim, wording: Option<&str>) -> (&'static str, String) {
    match claim.stated.map(|stated| stated.number) {
        Some(Number::One(value)) => (qualifier(claim), plain(value, &claim.unit)),
        Some(Number::Between { low, high }) if is_money(&claim.unit) => {
            ("", format!("{} {}–{}", claim.unit, in_millions(low), in_millions(high)))
        }
        Some(Number::Between { low, high }) => ("", format!("{}–{}", grouped(low), grouped(high))),
        None => ("", wording.map_or_else(|| super::NOT_KNOWN.to_owned(), |words| format!("“{words}”"))),
    }
}

fn qualifier(claim: &Claim) -> &'static str {
    if claim.is_ceiling() {
        return "up to";
    }
    match claim.quantifier() {
        None | Some(Quantifier::Between) => "",
        Some(Quantifier::Exactly) => "exactly",
        Some(Quantifier::About) => "about",
        Some(Quantifier::Over) => "over",
        Some(Quantifier::AtLeast) => "at least",
        Some(Quantifier::Nearly) => "nearly",
        Some(Quantifier::Under) => "under",
        Some(Quantifier::UpTo) => "up to",
    }
}

/// The number with its hedge: `about 200`, `up to 250`, `over USD 32 million`, with its rate: `USD 20,000 per person`.
pub fn amount(claim: &Claim, wording: Option<&str>) -> String {
    let (hedge, number) = quantified(claim, wording);
    let rate = claim.per.as_ref().map(|per| format!(" per {per}")).unwrap_or_default();
    if hedge.is_empty() { format!("{number}{rate}") } else { format!("{hedge} {number}{rate}") }
}

/// A sum of lower bounds.
pub fn at_least(low: Decimal, unit: &str) -> String {
    format!("at least {}", plain(low, unit))
}

/// Money at a stage, as a heading.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Proposed => "money proposed",
        Stage::Pledge => "money pledged",
        Stage::Commitment => "money committed",
        Stage::Disbursement => "money paid",
        Stage::Refund => "money paid back",
    }
}
