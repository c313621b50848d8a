use crate::rule::rule;
use crate::rules::figures::speech;
use crate::{Check, Finding, Here, Level};
use model::Spanned;
use model::facts::{Calculation, Claim};
use model::record::{Citation, Figure, Says};
use model::value::Currency;
use shape::Item;

rule! {
    /// Money in another currency than it was paid in, without the rate, its day and its source.
    ///
    /// What 290 million pounds are in dollars depends on the day and on whose rate was taken; two right conversions differ
    /// by millions, and look like a contradiction. The sum belongs in the currency of its source. A conversion beside it is
    /// a figure of its own: `calc` holds the rate, `as_of` its day, `cite` who printed it.
    ///
    /// A conversion is seen in two ways: a `calc` over another currency, and a figure none of whose excerpts speaks of its
    /// own currency while one speaks of another. Accountants have the same rule, IAS 21, and disclose rate and day.
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

/// Signs and words of the currencies that are most often converted, by their codes.
const SPOKEN: &[(&str, &[&str])] = &[
    ("GBP", &["£", "gbp", "pounds", "sterling", "libras"]),
    ("EUR", &["€", "eur", "euro", "euros"]),
    ("USD", &["$", "usd", "dollar", "dollars", "dólares"]),
];

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

/// A figure in a currency of which none of its excerpts speaks, while one speaks of another.
fn unsaid(claim: &Claim, here: &Here<'_>) -> Option<Finding> {
    let own = Currency::of_code(&claim.unit)?;
    let figure = claim.figure(here.record)?;
    let supports = |citation: &&Item<Citation>| citation.says.as_ref().is_none_or(|says| says.value == Says::Supports);
    let cited: Vec<&Item<Citation>> = figure.cite.iter().filter(supports).collect();
    let texts = || cited.iter().flat_map(|citation| [&citation.excerpt, &*citation.states]).flatten();
    if texts().any(|text| speaks_of(text, own)) {
        return None;
    }
    let foreign =
        |text: &&Spanned<Box<str>>| SPOKEN.iter().find(|(code, words)| *code != own.code() && has_any(text, words));
    let (text, (code, _)) = texts().find_map(|text| Some((text, foreign(&text)?)))?;
    Some(
        PAY005
            .at(claim.at, format!("{} is in {}, and its source speaks of {code}", speech::name(claim, here), own.code()))
            .label(speech::number(claim))
            .related(text.span, "another currency")
            .key("unit")
            .help("write the sum in the source's currency; a conversion is a figure of its own, with the rate in `calc`, its day and its source"),
    )
}

/// Whether a text names a currency. The dollar's sign is that of every dollar and peso.
fn speaks_of(text: &str, currency: Currency) -> bool {
    let name = currency.name().to_lowercase();
    let has_sign = ["dollar", "peso"].iter().any(|word| name.contains(word)) && text.contains('$');
    let spoken = SPOKEN.iter().any(|(code, words)| *code == currency.code() && has_any(text, words));
    let last = name.split_whitespace().last().unwrap_or_default();
    has_sign || spoken || has_any(text, &[&currency.code().to_lowercase(), last, &format!("{last}s")])
}

fn has_any(text: &str, words: &[&str]) -> bool {
    let small = text.to_lowercase();
    let mut spoken = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_sign = |word: &&str| word.chars().all(|c| !c.is_alphanumeric());
    words.iter().filter(|word| is_sign(word)).any(|sign| small.contains(*sign))
        || spoken.any(|word| words.contains(&word))
}
