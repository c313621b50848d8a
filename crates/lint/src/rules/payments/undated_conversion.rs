use super::currencies::{SPOKEN, beside, has_any, speaks_of};
use crate::rule::rule;
use crate::rules::figures::speech;
use crate::{Check, Finding, Here, Level};
use model::facts::{Calculation, Claim};
use model::record::{Citation, Figure, Says};
use model::value::{Currency, FoundNumber, numbers_in};
use rust_decimal::Decimal;
use shape::Item;

rule! {
    /// Money in another currency than it was paid in, without the rate, its day and its source.
    ///
    /// What 290 million pounds are in dollars depends on the day and on whose rate was taken; two right conversions differ
    /// by millions, and look like a contradiction. The sum belongs in the currency of its source. A conversion beside it is
    /// a figure of its own: `calc` holds the rate, `as_of` its day, `cite` who printed it.
    ///
    /// A conversion is seen in two ways: a `calc` over another currency, and a figure none of whose excerpts speaks of its
    /// own currency while one has a sum in another and its number nowhere, or has its number beside another's name, as in
    /// "A$11 million" of US dollars. A conversion that
    /// the source prints behind the sum it knows is the source's. Accountants have the same rule, IAS 21, and disclose rate
    /// and day.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "paid"
    /// metric = "payment"
    /// value = 290_000_000
    /// unit = "GBP"
    /// as_of = "2024-07-22"
    ///
    /// [[figure]]
    /// id = "paid-in-dollars"
    /// metric = "payment"
    /// quantifier = "about"
    /// value = 374_000_000
    /// unit = "USD"
    /// calc = "#paid * 1.29"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "paid"
    /// metric = "payment"
    /// value = 374_000_000
    /// unit = "USD"
    /// as_of = "2024-07-22"
    /// cite = [{ source = "lbc-20240722-700m", excerpt = "£290 million paid to Rwanda" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "paid"
    /// metric = "payment"
    /// value = 290_000_000
    /// unit = "GBP"
    /// as_of = "2024-07-22"
    /// cite = [{ source = "lbc-20240722-700m", excerpt = "£290 million paid to Rwanda" }]
    ///
    /// [[figure]]
    /// id = "paid-in-dollars"
    /// metric = "payment"
    /// quantifier = "about"
    /// value = 374_000_000
    /// unit = "USD"
    /// as_of = "2024-07-22"
    /// calc = "#paid * 1.29"
    /// cite = [{ source = "boe-20240722-spot", excerpt = "US dollars to the pound: 1.29" }]
    ///
    /// [[figure]]
    /// id = "prison-places"
    /// metric = "payment"
    /// value = 1_500_000_000
    /// unit = "DKK"
    /// as_of = "2021-12-20"
    /// cite = [{ source = "dr-20211220-kosovo", excerpt = "Denmark is to pay 1.5 billion kroner (€210 million)" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the sum as its source has it, in its currency; or add what is missing of rate, day and source.
    ///
    /// ## Where it comes from
    ///
    /// IAS 21, by which companies disclose rate and day; the value date of IATI.
    pub static PAY005 = Rule {
        name: "undated-conversion",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for calculation in here.calculations() {
        findings.extend(reckoned(calculation, here));
    }
    let written =
        here.facts.figures.claims.iter().filter(|claim| !claim.is_cell && !claim.is_computed && claim.compares());
    findings.extend(written.filter_map(|claim| unsaid(claim, here)));
}

fn reckoned(calculation: &Calculation<'_>, here: &Here<'_>) -> Option<Finding> {
    let converted = calculation.converted();
    let from = converted.first()?;
    let figure = calculation.claim.figure(here.record)?;
    let written = figure.calc.as_ref()?;
    let missing = missing(calculation, figure);
    if missing.is_empty() {
        return None;
    }
    let name = speech::name(calculation.claim, here);
    let message = format!("{name} is converted from {}, without {}", from.unit, missing.join(" and "));
    let start = PAY005.at(written.span, message).label("converted here").key("calc");
    let all = converted.iter().fold(start, |finding, claim| finding.related(claim.at, speech::label(claim, here)));
    Some(all.help("write the rate into `calc` (`#paid * 1.29`), its day as `as_of`, and cite who printed it"))
}

fn missing(calculation: &Calculation<'_>, figure: &Figure) -> Vec<&'static str> {
    let parts = [
        (calculation.has_number(), "a rate"),
        (figure.as_of.is_some() || figure.period.is_some(), "the day of the rate"),
        (!figure.cite.is_empty(), "its source"),
    ];
    parts.into_iter().filter(|(is_there, _)| !is_there).map(|(_, what)| what).collect()
}

/// A figure in a currency of which none of its excerpts speaks, while its number stands there in another; or some other sum,
/// where its number stands nowhere.
fn unsaid(claim: &Claim, here: &Here<'_>) -> Option<Finding> {
    let own = Currency::of_code(&claim.unit)?;
    let figure = claim.figure(here.record)?;
    let supports = |citation: &&Item<Citation>| citation.says.as_ref().is_none_or(|says| says.value == Says::Supports);
    let cited: Vec<&Item<Citation>> = figure.cite.iter().filter(supports).collect();
    let texts = || cited.iter().flat_map(|citation| [&citation.excerpt, &*citation.states]).flatten();
    let is_foreign = |text: &str| SPOKEN.iter().any(|(code, words)| *code != own.code() && has_any(text, words));
    let written: Vec<Decimal> =
        [&figure.value, &*figure.low, &*figure.high].into_iter().flatten().map(|sum| sum.value.normalize()).collect();
    let sums = || texts().flat_map(|text| numbers_in(text).into_iter().map(move |number| (text, number)));
    let foreign = |text: &str, number: &FoundNumber| {
        beside(text, number).filter(|money| money.called != own.code() && !speaks_of(money.word, own))
    };
    let mut found = None;
    for (text, number) in sums().filter(|(_, number)| written.contains(&number.value)) {
        let money = foreign(text, &number)?;
        found.get_or_insert((text, money));
    }
    let elsewhere = || {
        let may_be = !texts().any(|text| speaks_of(text, own)) && texts().any(|text| is_foreign(text));
        may_be.then(|| sums().find_map(|(text, number)| Some((text, foreign(text, &number)?))))?
    };
    let (text, money) = found.or_else(elsewhere)?;
    Some(
        PAY005
            .at(claim.at, format!("{} is in {}, and its source speaks of {}", speech::name(claim, here), own.code(), money.called))
            .label(speech::number(claim))
            .related(text.span, "another currency")
            .key("unit")
            .help("write the sum in the source's currency; a conversion is a figure of its own, with the rate in `calc`, its day and its source"),
    )
}
