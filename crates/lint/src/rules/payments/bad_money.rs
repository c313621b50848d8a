use crate::reading::has_three_places;
use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety};
use model::Spanned;
use model::facts::Claim;
use model::record::{Figure, Unit as Counted};
use model::value::{Currency, Unit};
use rust_decimal::Decimal;

rule! {
    /// A sum of money without a currency of ISO 4217, or finer than the currency's smallest coin.
    ///
    /// `$` is the sign of more than twenty currencies, and sums in different currencies are never compared, so every sum
    /// names its own by the three capitals of [ISO 4217](https://www.iso.org/iso-4217-currency-codes.html). The same list
    /// says how many places a currency has: two for the dollar, none for the franc of Rwanda. More places come from
    /// dividing or converting, and then `calc` says so.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[payment]]
    /// id = "first-year"
    /// stage = "commitment"
    ///
    /// [[payment.figure]]
    /// id = "first-year-sum"
    /// value = 6_000_000
    /// unit = "US$"
    /// as_of = "2025-03"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[payment]]
    /// id = "first-year"
    /// stage = "commitment"
    ///
    /// [[payment.figure]]
    /// id = "first-year-sum"
    /// value = 6_000_000
    /// as_of = "2025-03"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "cost"
    /// metric = "cost"
    /// value = 4_760_000.125
    /// unit = "USD"
    /// as_of = "2025-03"
    /// ```
    ///
    /// ## Wrong
    ///
    /// Seven thousand five hundred, as half the world writes it:
    ///
    /// ```toml
    /// [[figure]]
    /// id = "cost"
    /// metric = "cost"
    /// value = 7.500
    /// unit = "USD"
    /// as_of = "2025-03"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[payment]]
    /// id = "first-year"
    /// stage = "commitment"
    ///
    /// [[payment.figure]]
    /// id = "first-year-sum"
    /// value = 6_000_000
    /// unit = "USD"
    /// as_of = "2025-03"
    ///
    /// [[payment.figure]]
    /// id = "first-half"
    /// of = "#first-year-sum"
    /// value = 2_380_000.50
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the code. Where only one can be meant, the fix does.
    ///
    /// ## Where it comes from
    ///
    /// ISO 4217. IATI asks for a currency with each value, or a default of the file.
    pub static PAY001 = Rule {
        name: "bad-money",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const NONE_HELP: &str = "write `unit = \"USD\"`, or whichever currency the source names";
const UNIT_HELP: &str = "write the three capitals of ISO 4217, such as `USD`; of a share `percent`; of anything else a word in small letters";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for claim in here.facts.figures.claims.iter().filter(|claim| !claim.is_cell) {
        let Some(figure) = claim.figure(here.record) else { continue };
        match figure.unit.as_ref().map(|unit| (unit, Unit::parse(unit))) {
            Some((unit, Err(_))) => findings.push(no_currency(unit)),
            Some((unit, Ok(Unit::Other(word)))) if is_money(claim, here) => findings.push(no_sum(claim, unit, &word)),
            Some(_) => findings.extend(too_fine(claim, figure, here)),
            None if *claim.unit == *Counted::Currency.word() && !claim.is_unclear && is_said(figure) => findings.push(nameless(claim)),
            None => findings.extend(too_fine(claim, figure, here)),
        }
    }
}

/// A part of a sum in another file has that sum's currency, and an unreadable figure has said so already.
fn is_said(figure: &Figure) -> bool {
    figure.of.is_none()
        && (figure.value.is_some() || figure.low.is_some() || figure.high.is_some() || figure.wording.is_some())
}

fn is_money(claim: &Claim, here: &Here<'_>) -> bool {
    here.facts.figures.vocabulary().metric(&claim.metric).is_some_and(|term| term.unit == Counted::Currency)
}

fn no_currency(unit: &Spanned<Box<str>>) -> Finding {
    let start =
        PAY001.at(unit.span, format!("`{}` is no currency", unit.value)).label("not a code of ISO 4217").key("unit");
    match Currency::parse(unit).map_err(|error| error.suggestion().map(str::to_owned)) {
        Err(Some(meant)) => {
            start.help(format!("write `{meant}`")).fix(Fix::replace(Safety::Safe, unit.span, format!("\"{meant}\"")))
        }
        _ if unit.contains('%') => start.help("write `unit = \"percent\"`, and in `of` what it is a share of"),
        _ => start.help(UNIT_HELP),
    }
}

fn no_sum(claim: &Claim, unit: &Spanned<Box<str>>, word: &str) -> Finding {
    PAY001
        .at(unit.span, format!("a `{}` of `{word}` is no sum of money", claim.metric))
        .label("not a currency")
        .key("unit")
        .help(UNIT_HELP)
}

fn nameless(claim: &Claim) -> Finding {
    PAY001.at(claim.at, "a sum of money without a currency").label("of which currency?").key("unit").help(NONE_HELP)
}

/// More places than the smallest coin has. A result may have any.
fn too_fine(claim: &Claim, figure: &Figure, here: &Here<'_>) -> Option<Finding> {
    let currency = Currency::of_code(&claim.unit).filter(|_| !claim.is_computed)?;
    let places = currency.places()?;
    let numbers = [&figure.value, &*figure.low, &*figure.high];
    let is_parted = |span| places < 3 && has_three_places(here.file.slice(span));
    let is_fine = |number: &&Spanned<Decimal>| scale(number.value) > places || is_parted(number.span);
    let fine = numbers.into_iter().flatten().find(is_fine)?;
    let written = here.file.slice(fine.span);
    let help = if is_parted(fine.span) {
        let thousands = written.replace('.', "_");
        format!("a point parts the fraction and no thousands: write `{thousands}` if that is meant; if it is divided or converted, say how with `calc`")
    } else {
        "write the sum as its source has it; if it is divided or converted, say how with `calc`".to_owned()
    };
    let smallest = match places {
        0 => "has no coin smaller than one".to_owned(),
        places => format!("has {places} places"),
    };
    Some(
        PAY001
            .at(
                fine.span,
                format!("{} {written} is finer than its currency, which {smallest}", currency.code()),
            )
            .label("too many places")
            .key("value")
            .help(help),
    )
}

fn scale(value: Decimal) -> u32 {
    value.normalize().scale()
}
