use crate::rule::rule;
use crate::rules::figures::speech;
use crate::{Check, Finding, Here, Level};
use model::facts::{Calculation, Claim};
use model::record::{Citation, Figure, Says};
use model::value::{Currency, FoundNumber, Slug, numbers_in};
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

/// Signs and words of the currencies that are most often converted, by their codes.
const SPOKEN: &[(&str, &[&str])] = &[
    ("GBP", &["£", "gbp", "pounds", "sterling", "libras"]),
    ("EUR", &["€", "eur", "euro", "euros"]),
    ("USD", &["$", "usd", "dollar", "dollars", "dólares"]),
];

/// Words for a currency that do not follow from its English name.
const LOCAL: &[(&str, &[&str])] = &[
    ("BGN", &["leva"]),
    ("CNY", &["renminbi", "rmb"]),
    ("LSL", &["maloti"]),
    ("MDL", &["lei"]),
    ("RON", &["lei"]),
    ("SZL", &["emalangeni"]),
];
/// Dollars, and what has their sign, that are not those of the United States: the letters before the sign, the word before
/// "dollars", the code.
const DOLLARS: &[(&[&str], &str, &str)] = &[
    (&["a", "au"], "australian", "AUD"),
    (&["c", "ca", "can"], "canadian", "CAD"),
    (&["nz"], "zealand", "NZD"),
    (&["hk"], "kong", "HKD"),
    (&["s", "sg"], "singapore", "SGD"),
    (&["j"], "jamaican", "JMD"),
    (&["ec"], "caribbean", "XCD"),
    (&["tt"], "tobago", "TTD"),
    (&["r"], "real", "BRL"),
    (&["rd"], "dominican", "DOP"),
];

/// Money whose name alone says that it is none of those above.
const NAMED: [&str; 20] = [
    "emalangeni", "lilangeni", "kroner", "kronor", "francs", "rand", "cedis", "naira", "shillings", "rupees", "shekels", "lira",
    "quetzales", "lempiras", "colones", "zloty", "zlotys", "forints", "pesos", "reais",
];

/// Codes that are words as well.
const WORDS: [&str; 2] = ["ALL", "TOP"];

/// The money a number stands beside: what to call it, and the word that says so.
struct Money {
    called: &'static str,
    word: &'static str,
}

/// Words in the names of currencies that name none.
const JOINTS: [&str; 4] = ["and", "new", "next", "day"];

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

/// The money that a number stands beside: `£290 million`, `US$5m`, `210 million euros`, `EUR 210 million`, `A$11 million`.
fn beside(text: &str, number: &FoundNumber) -> Option<Money> {
    let before = text.get(..number.at.start).unwrap_or_default().trim_end();
    let after = text.get(number.at.end..).unwrap_or_default().trim_start();
    let last = last_word(before);
    let of_code = |word: &str| Currency::of_code(word).filter(|_| !WORDS.contains(&word)).map(Currency::code);
    let first = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if let Some(code) = of_code(last).or_else(|| of_code(first)) {
        return Some(Money { called: code, word: code });
    }
    let (last, next) = (last.to_lowercase(), next_words(after));
    let dollars = next.iter().position(|word| matches!(&**word, "dollar" | "dollars"));
    let adjective = dollars.and_then(|at| next.get(at.checked_sub(1)?));
    let country = before.strip_suffix('$').map(|before| last_word(before).to_lowercase());
    let other = DOLLARS.iter().find(|(letters, word, _)| {
        country.as_ref().is_some_and(|country| letters.contains(&&**country)) || adjective.is_some_and(|it| it == word)
    });
    if let Some((_, _, code)) = other {
        return Some(Money { called: code, word: code });
    }
    let is_beside = |word: &str| {
        if is_sign(word) {
            before.strip_suffix(word).is_some_and(is_plain_sign) || after.starts_with(word)
        } else {
            last == word || next.iter().any(|next| next == word)
        }
    };
    let spoken = SPOKEN.iter().flat_map(|(code, words)| words.iter().map(|word| Money { called: code, word }));
    let named = NAMED.iter().map(|word| Money { called: word, word });
    spoken.chain(named).find(|money| is_beside(money.word))
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// Whether a sign with this before it is that of no other country: `F$` is Fiji's.
fn is_plain_sign(before: &str) -> bool {
    let country = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    country.is_empty() || country.eq_ignore_ascii_case("us")
}

/// The words right behind a number, as far as they may say of what it is: `of US dollars`.
fn next_words(after: &str) -> Vec<String> {
    let mut words = Vec::new();
    for chunk in after.split_whitespace().take(3) {
        let bare = chunk.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !bare.starts_with(char::is_alphabetic) {
            break;
        }
        words.push(bare.to_lowercase());
        if bare.len() < chunk.len() {
            break;
        }
    }
    words
}

/// Whether a text names a currency. The dollar's sign is that of every dollar and peso.
fn speaks_of(text: &str, currency: Currency) -> bool {
    let name = currency.name().to_lowercase();
    let has_sign = ["dollar", "peso"].iter().any(|word| name.contains(word)) && text.contains('$');
    let spoken = SPOKEN.iter().chain(LOCAL).any(|(code, words)| *code == currency.code() && has_any(text, words));
    has_sign || spoken || has_any(text, &[&currency.code().to_lowercase()]) || is_named(text, currency)
}

/// Whether the money itself is named, in one of its plurals: `krone`, `kroner`; `colón`, `colones`; `CFA francs`.
fn is_named(text: &str, currency: Currency) -> bool {
    let parts = || currency.name().split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    // The names of states and of central banks are written with capitals.
    let small = parts().filter(|word| word.starts_with(char::is_lowercase));
    let last = parts().next_back();
    let names: Vec<String> =
        small.chain(last).map(plain).filter(|name| name.len() > 2 && !JOINTS.contains(&&**name)).collect();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(plain).any(|word| names.iter().any(|name| is_plural(&word, name)))
}

fn is_plural(word: &str, name: &str) -> bool {
    let is_regular = word.strip_prefix(name).is_some_and(|ending| matches!(ending, "" | "s" | "es"));
    let stem = name.strip_suffix(['a', 'e', 'y']).filter(|stem| stem.len() > 3);
    is_regular || stem.and_then(|stem| word.strip_prefix(stem)).is_some_and(|ending| (1..=3).contains(&ending.len()))
}

/// In small letters without accents.
fn plain(word: &str) -> String {
    Slug::folded(word).collect()
}

fn has_any(text: &str, words: &[&str]) -> bool {
    let small = text.to_lowercase();
    let mut spoken = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.iter().filter(|word| is_sign(word)).any(|sign| small.contains(*sign))
        || spoken.any(|word| words.contains(&word))
}

fn is_sign(word: &str) -> bool {
    word.chars().all(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_known_by_the_plural_its_language_gives_it() {
        for (text, code) in [
            ("1.5 billion kroner", "DKK"),
            ("200 million kronor", "SEK"),
            ("5 billion CFA francs", "XAF"),
            ("5 billion CFA francs", "XOF"),
            ("2 million zloty", "PLN"),
            ("2 million złotys", "PLN"),
            ("1.500 millones de colones", "CRC"),
            ("60 million quetzales", "GTQ"),
            ("60 million soles", "PEN"),
            ("60 million emalangeni", "SZL"),
        ] {
            assert!(speaks_of(text, Currency::parse(code).unwrap()), "{text}");
        }
        for (text, code) in [("the United States paid £290 million", "USD"), ("new cells and €5m", "ILS")] {
            assert!(!speaks_of(text, Currency::parse(code).unwrap()), "{text}");
        }
    }

    #[test]
    fn a_number_is_of_the_currency_it_stands_beside() {
        let of = |text: &str| beside(text, numbers_in(text).first().unwrap()).map(|money| money.called);
        for (text, code) in [
            ("£290 million", Some("GBP")),
            ("US$5m", Some("USD")),
            ("210 million of euros", Some("EUR")),
            ("6 million US dollars.", Some("USD")),
            ("EUR 210 million", Some("EUR")),
            ("R$ 5 million", Some("BRL")),
            ("F$ 5 million", None),
            ("A$11 million", Some("AUD")),
            ("11 million Australian dollars", Some("AUD")),
            ("AUD 11 million", Some("AUD")),
            ("5.1 million emalangeni", Some("emalangeni")),
            ("1.5 billion kroner (€210 million)", Some("kroner")),
            ("1.5 billion (€210 million)", None),
        ] {
            assert_eq!(of(text), code, "{text}");
        }
    }
}
