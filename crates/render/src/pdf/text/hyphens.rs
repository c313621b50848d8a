//! Where words may be divided. Ragged lines need few hyphens: running text is divided only where a line would end far
//! too early, narrow cells wherever it helps.
use crate::document::Language;

/// How readily words are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hyphens {
    /// Never: headings, names, addresses.
    Never,
    /// Where a line would otherwise be much shorter than the others; names stay whole.
    Sparing,
    /// In every long word.
    Ready,
}

/// Words shorter than this stay whole.
const SHORTEST: usize = 7;
/// No fewer letters stand before or after a hyphen.
const PART: usize = 3;
/// What marks a place where a word may be divided.
pub(super) const SOFT: char = '\u{ad}';

/// Divides the words of `text` for which `chosen` holds (given the byte at which each begins, and the word), with soft
/// hyphens.
/// Addresses, numbers, words in capitals and whatever is not made of letters alone stay whole.
pub(super) fn divided(text: &str, language: &Language, chosen: impl Fn(usize, &str) -> bool) -> String {
    let code: Option<[u8; 2]> = language.primary().into_bytes().try_into().ok();
    let Some(rules) = code.and_then(hypher::Lang::from_iso) else { return text.to_owned() };
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut at = 0;
    for token in text.split_inclusive(char::is_whitespace) {
        for part in token.split_inclusive(is_dash) {
            let start = part.find(char::is_alphabetic).unwrap_or(part.len());
            let word = part.get(start..).unwrap_or("").trim_end_matches(|c: char| !c.is_alphabetic());
            if is_divisible(word) && !is_address(token) && chosen(at + start, word) {
                out.push_str(part.get(..start).unwrap_or(""));
                for (index, syllable) in hypher::hyphenate_bounded(word, rules, PART, PART).enumerate() {
                    if index > 0 {
                        out.push(SOFT);
                    }
                    out.push_str(syllable);
                }
                out.push_str(part.get(start + word.len()..).unwrap_or(""));
            } else {
                out.push_str(part);
            }
            at += part.len();
        }
    }
    out
}

fn is_divisible(word: &str) -> bool {
    word.chars().count() >= SHORTEST
        && word.chars().all(char::is_alphabetic)
        && word.chars().skip(1).all(char::is_lowercase)
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}')
}

fn is_address(token: &str) -> bool {
    token.contains(['/', '@', '\\']) || token.contains("www.")
}
