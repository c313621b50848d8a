use crate::ours::span_of;
use crate::prose::{Glance, Telltales};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Spanned;
use std::ops::Range;

rule! {
    /// A sign or word of money with no amount: "for $ million", "paid million dollars".
    ///
    /// Amounts get lost on the way into a file: a shell takes `$6` for a variable, a copy drops a number set in bold. What is
    /// left reads well enough to be overlooked. Looked for in our own words, in excerpts and in what a source prints.
    ///
    /// A sign of money needs a number beside it; "million" or "billion" needs a number or a word such as "several" or
    /// "another" before it, in English, Spanish or French. A currency alone is fine: "paid in dollars", "the taxpayer's pounds".
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
    /// cite = [{ source = "efe-20250315-el-salvador", excerpt = "pagará seis millones de dólares" }]
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
const COUNTS: [&str; 111] = [
    "a", "per", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "dozen", "half", "quarter", "couple",
    "several", "many", "some", "few", "of", "in", "the", "another", "additional", "further", "extra", "more", "other",
    "first", "last", "next", "each", "every", "this", "that", "these", "those", "no", "any",
    "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce",
    "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veinticinco", "treinta", "cuarenta",
    "cincuenta", "sesenta", "setenta", "ochenta", "noventa", "cien", "mil", "medio", "varios", "unos", "algunos",
    "pocos", "muchos", "otro", "otros", "los", "el", "primer", "primeros", "último", "últimos", "cada", "de", "por", "y",
    "le", "plusieurs", "quelques", "demi", "deux",
];

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
            let is_counted = || last.ends_with(|letter: char| letter.is_ascii_digit()) || is_among(last, &COUNTS);
            let is_joined = || text.get(..start).is_some_and(|before| before.ends_with('-'));
            if !is_plural && !is_counted() && !is_joined() {
                return Some(sign.filter(|sign| sign.start < start).unwrap_or(start..start + word.len()));
            }
        }
        last = word;
    }
    sign
}

/// The first sign of money that no digit stands beside.
fn bare_sign(text: &str) -> Option<Range<usize>> {
    let sign = text.char_indices().filter(|(_, letter)| SIGNS.contains(letter)).find(|(at, letter)| {
        let after = text.get(at + letter.len_utf8()..).unwrap_or_default().trim_start();
        let before = text.get(..*at).unwrap_or_default().trim_end();
        !after.starts_with(|letter: char| letter.is_ascii_digit())
            && !before.ends_with(|letter: char| letter.is_ascii_digit())
    });
    sign.map(|(at, letter)| at..at + letter.len_utf8())
}

fn is_among(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}
