//! How pages name money: by signs, codes, and words in several languages.
use model::value::{Currency, FoundNumber, Slug};

/// Signs and words of the currencies that are most often converted, by their codes.
pub(super) const SPOKEN: &[(&str, &[&str])] = &[
    ("GBP", &["£", "gbp", "pounds", "sterling", "libras"]),
    ("EUR", &["€", "eur", "euro", "euros"]),
    ("USD", &["$", "usd", "dollar", "dollars", "dólares"]),
];

/// Words for a currency that do not follow from its English name.
const LOCAL: &[(&str, &[&str])] = &[
    ("BGN", &["leva"]),
    ("BRL", &["reais"]),
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
pub(super) struct Money {
    pub called: &'static str,
    pub word: &'static str,
}

/// Words in the names of currencies that name none.
const JOINTS: [&str; 4] = ["and", "new", "next", "day"];

/// The money that a number stands beside: `£290 million`, `US$5m`, `210 million euros`, `EUR 210 million`, `A$11 million`.
pub(super) fn beside(text: &str, number: &FoundNumber) -> Option<Money> {
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
pub(super) fn speaks_of(text: &str, currency: Currency) -> bool {
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

pub(super) fn has_any(text: &str, words: &[&str]) -> bool {
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
    use model::value::numbers_in;

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
            ("5 milhões de reais", "BRL"),
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
