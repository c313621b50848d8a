use crate::ours::span_of;
use crate::prose::{Glance, Telltales};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Spanned;
use model::value::numbers_in;
use std::ops::Range;

rule! {
    /// A sign or word of money with no amount: "for $ million", "paid million dollars".
    ///
    /// Amounts get lost on the way into a file: a shell takes `$6` for a variable, a copy drops a number set in bold. What is
    /// left reads well enough to be overlooked. Looked for in our own words, in excerpts and in what a source prints.
    ///
    /// A sign of money needs a number beside it, in digits or in English words: letters for the currency and for the scale may
    /// stand between them ("$US6 million", "670 M€", "£bn 1.3"). "Million" or "billion" needs a number or a word such as
    /// "several" or "another" before it, in English, Spanish or French. A currency alone is fine: "paid in dollars", "in US$".
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[payment]]
    /// id = "first-year"
    /// stage = "pledge"
    /// purpose = "holding up to 300 people for a year, for $ million"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "first-year"
    /// metric = "cost"
    /// value = 6000000
    /// unit = "USD"
    /// cite = [{ source = "ap-20250315-el-salvador", excerpt = "will pay million dollars" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[payment]]
    /// id = "first-year"
    /// stage = "pledge"
    /// purpose = "holding up to 300 people for a year, for $6 million; another million was asked for, eighteen million in all"
    ///
    /// [[figure]]
    /// id = "first-year"
    /// metric = "cost"
    /// value = 6000000
    /// unit = "USD"
    /// cite = [{ source = "efe-20250315-el-salvador", excerpt = "pagará seis millones de dólares, y no doscientos millones" }]
    ///
    /// [[figure]]
    /// id = "second-year"
    /// metric = "cost"
    /// value = 670000000
    /// unit = "EUR"
    /// cite = [{ source = "efe-20250315-el-salvador", excerpt = "670 M€, paid in US$ at $US6 million a month, £bn 1.3 in all" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the amount as the source has it; if the source has none, say so with an `[[unknown]]`.
    ///
    /// ## Where it comes from
    ///
    /// The founding article, in which a pilot programme "is said to have cost US dollar".
    pub static TXT005 = Rule {
        name: "amount-missing",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

const SIGNS: [char; 5] = ['$', '€', '£', '¥', '₡'];
const SCALES: [&str; 8] = ["million", "billion", "millions", "billions", "millón", "millones", "mn", "bn"];
/// The scales that a finding can be about, `millón` as far as it is ASCII.
static OF_SCALES: Telltales = Telltales::of(&["million", "billion", "mill", "millones", "mn", "bn"]);
/// Words that say how many millions, or that it is not known.
#[rustfmt::skip]
const COUNTS: [&str; 124] = [
    "a", "per", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "dozen", "half", "quarter", "couple",
    "several", "many", "some", "few", "of", "in", "the", "another", "additional", "further", "extra", "more", "other",
    "first", "last", "next", "each", "every", "this", "that", "these", "those", "no", "any",
    "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce",
    "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veinticinco", "treinta", "cuarenta",
    "cincuenta", "sesenta", "setenta", "ochenta", "noventa", "cien", "mil", "medio", "varios", "unos", "algunos",
    "pocos", "muchos", "otro", "otros", "los", "el", "primer", "primeros", "último", "últimos", "cada", "de", "por", "y",
    "sus", "nuestros", "estos", "esos", "aquellos", "ciento", "quinientos", "setecientos", "novecientos", "thousand",
    "le", "plusieurs", "quelques", "demi", "deux", "vingt", "multi", "estimated",
];
/// What a scale is cut short to beside a sign: `670 M€`, `5 Mio. €`, `£bn 1.3`.
const SHORT_SCALES: [&str; 15] =
    ["k", "K", "m", "M", "mn", "mln", "bn", "b", "B", "tn", "Mio", "Mrd", "Md", "Mds", "Tsd"];

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for passage in here.ours() {
        findings.extend(finding(passage.text, &passage.glance, passage.key, here));
    }
    for quoted in here.quoted() {
        findings.extend(finding(quoted.text, &quoted.glance, quoted.key, here));
    }
}

fn finding(text: &Spanned<Box<str>>, glance: &Glance, key: &'static str, here: &Here<'_>) -> Option<Finding> {
    let at = gap(text, glance)?;
    let written = text.get(at.clone()).unwrap_or_default();
    Some(
        TXT005
            .at(span_of(here.file, text, at.start, at.end), format!("`{written}` stands without an amount"))
            .label("how much?")
            .key(key)
            .help("write the amount the source has; keep it from the shell if it was pasted through one"),
    )
}

/// The first sign or word of money that lacks its number.
fn gap(text: &str, glance: &Glance) -> Option<Range<usize>> {
    let may_have_sign = !text.is_ascii() || text.contains('$');
    let sign = may_have_sign.then(|| bare_sign(text)).flatten();
    if !OF_SCALES.may_be_seen_in(text, glance) {
        return sign;
    }
    let mut last = "";
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if is_among(word, &SCALES) {
            // It is a piece of the text, so it stands where it stands in memory.
            let start = word.as_ptr().addr() - text.as_ptr().addr();
            // "Millions of dollars" is a number of its own, though a vague one. Half a word ("multi-million") counts as well.
            let is_plural = word.ends_with(['s', 'S']) && !word.eq_ignore_ascii_case("millones");
            let is_counted = || last.ends_with(|letter: char| letter.is_ascii_digit()) || counts(last);
            let is_joined = || text.get(..start).is_some_and(|before| before.ends_with('-') || before.ends_with(SIGNS));
            if !is_plural && !is_counted() && !is_joined() {
                return Some(sign.filter(|sign| sign.start < start).unwrap_or(start..start + word.len()));
            }
        }
        last = word;
    }
    sign
}

/// The first sign of money that no amount stands beside, and that does not just name a currency.
fn bare_sign(text: &str) -> Option<Range<usize>> {
    let sign = text.char_indices().filter(|(_, letter)| SIGNS.contains(letter)).find(|(at, letter)| {
        let after = text.get(at + letter.len_utf8()..).unwrap_or_default();
        let before = text.get(..*at).unwrap_or_default();
        !leads_to_amount(after) && !follows_amount(before) && !names_currency(before, after)
    });
    sign.map(|(at, letter)| at..at + letter.len_utf8())
}

/// `$6`, `$ 6`, `$US6`, `$NZ 2`, `£bn 1.3`, `(£m)`, `€six million`.
fn leads_to_amount(after: &str) -> bool {
    // `$.5 million`, `$[6] million`
    let is_digit = |rest: &str| rest.trim_start().trim_start_matches(['.', '[']).starts_with(|letter: char| letter.is_ascii_digit());
    let rest = after.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let letters = after.get(..after.len() - rest.len()).unwrap_or_default();
    let is_of_currency = letters.len() <= 3 && letters.bytes().all(|letter| letter.is_ascii_uppercase());
    let word = || after.trim_start().split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    is_digit(after)
        || is_of_currency && is_digit(rest)
        || SHORT_SCALES.contains(&letters)
        || !is_among(word(), &SCALES) && !numbers_in(word()).is_empty()
}

/// `6 $`, `6 M$`, `5 Mio. €`, and `6 millions $`, of which the number of millions is looked for by itself.
fn follows_amount(before: &str) -> bool {
    let is_digit = |rest: &str| rest.trim_end().ends_with(|letter: char| letter.is_ascii_digit());
    let written = before.trim_end().trim_end_matches('.');
    let rest = written.trim_end_matches(char::is_alphabetic);
    let word = written.get(rest.len()..).unwrap_or_default();
    is_digit(before) || SHORT_SCALES.contains(&word) && is_digit(rest) || is_among(word, &SCALES)
}

/// `paid in US$`, `in £`, `Cost ($)`, `the $/€ rate`, `the $-denominated account`; a sign within a word is a letter that was decoded with the wrong table.
fn names_currency(before: &str, after: &str) -> bool {
    let is_joined = || after.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    let is_garbled = before.ends_with(|letter: char| letter.is_alphabetic() && !letter.is_ascii());
    let rest = before.trim_end_matches(|letter: char| letter.is_ascii_uppercase()).trim_end();
    let is_in = rest.rsplit(|letter: char| !letter.is_alphabetic()).next().is_some_and(|word| is_among(word, &["in", "en"]));
    let is_bracketed = rest.ends_with('(') && after.trim_start_matches(is_thousands).starts_with(')');
    let is_rate = rest.ends_with('/') || after.starts_with('/');
    is_garbled || is_joined() || is_in || is_bracketed || is_rate
}

/// What stands for thousands behind a sign: `£'000`.
fn is_thousands(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '0')
}

/// Whether a word says how many. Spanish writes its hundreds and twenties in one.
fn counts(word: &str) -> bool {
    is_among(word, &COUNTS) || word.ends_with("cientos") || word.get(..6).is_some_and(|it| is_among(it, &["veinti"]))
}

fn is_among(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}
