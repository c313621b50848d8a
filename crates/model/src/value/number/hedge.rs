//! The words that stand before a number and say how it is meant.
use crate::record::Quantifier::{self, About, AtLeast, Exactly, Nearly, Over, Under, UpTo};
use std::ops::Range;

/// Longer phrases come before those they begin or end with.
const HEDGES: &[(&str, Quantifier)] = &[
    ("a little more than", Over),
    ("slightly more than", Over),
    ("no fewer than", AtLeast),
    ("not fewer than", AtLeast),
    ("no less than", AtLeast),
    ("not less than", AtLeast),
    ("no more than", UpTo),
    ("not more than", UpTo),
    ("somewhat more than", Over),
    ("well over", Over),
    ("just over", Over),
    ("more than", Over),
    ("upwards of", Over),
    ("in excess of", Over),
    ("at least", AtLeast),
    ("a minimum of", AtLeast),
    ("a maximum of", UpTo),
    ("as many as", UpTo),
    ("as much as", UpTo),
    ("at most", UpTo),
    ("up to", UpTo),
    ("fewer than", Under),
    ("less than", Under),
    ("just under", Nearly),
    ("close to", Nearly),
    ("nearly", Nearly),
    ("almost", Nearly),
    ("approximately", About),
    ("approx.", About),
    ("approx", About),
    ("in the region of", About),
    ("in the order of", About),
    ("an estimated", About),
    ("estimated", About),
    ("roughly", About),
    ("around", About),
    ("about", About),
    ("circa", About),
    ("some", About),
    ("c.", About),
    ("ca.", About),
    ("~", About),
    ("≈", About),
    ("exactly", Exactly),
    ("precisely", Exactly),
    ("over", Over),
    ("above", Over),
    ("under", Under),
    ("below", Under),
];

/// The hedge directly before a place in a text, with its own place. A sign of money, `US` or an article may stand
/// between.
///
/// ```
/// use model::record::Quantifier;
/// use model::value::{hedge_before, numbers_in};
/// let text = "paid about US$5 million";
/// let number = &numbers_in(text)[0];
/// assert_eq!(hedge_before(text, number.at.start), Some((Quantifier::About, 5..10)));
/// ```
pub fn hedge_before(text: &str, at: usize) -> Option<(Quantifier, Range<usize>)> {
    let mut before = text.get(..at)?;
    loop {
        let shorter = before.trim_end_matches(|letter: char| letter.is_whitespace() || "$£€".contains(letter));
        let shorter = ["USD", "US", "GBP", "EUR", " the", " a", " another"]
            .iter()
            .find_map(|word| shorter.strip_suffix(word).filter(|rest| ends_word(rest) || word.starts_with(' ')))
            .unwrap_or(shorter);
        if shorter.len() == before.len() {
            break;
        }
        before = shorter;
    }
    HEDGES.iter().find_map(|(words, quantifier)| {
        let start = before.len().checked_sub(words.len())?;
        let found = before.get(start..)?.eq_ignore_ascii_case(words) && before.get(..start).is_some_and(ends_word);
        found.then_some((*quantifier, start..before.len()))
    })
}

/// The hedge a phrase in small letters begins with, and what follows it.
pub(in crate::value) fn leading_hedge(phrase: &str) -> Option<(Quantifier, &str)> {
    HEDGES.iter().find_map(|(words, quantifier)| {
        let rest = phrase.strip_prefix(words)?;
        let is_whole = rest.starts_with(' ') || !words.ends_with(char::is_alphabetic);
        is_whole.then_some((*quantifier, rest.trim_start()))
    })
}

/// Whether a word that begins after this text is a whole one.
fn ends_word(before: &str) -> bool {
    !before.ends_with(|letter: char| letter.is_alphanumeric())
}
