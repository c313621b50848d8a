//! The words that stand before a number and say how it is meant.
use super::digits::currency_before;
use super::words;
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
    ("upward of", Over),
    ("north of", Over),
    ("in excess of", Over),
    ("at least", AtLeast),
    ("a minimum of", AtLeast),
    ("a maximum of", UpTo),
    ("maximum of", UpTo),
    ("cap of", UpTo),
    ("capped at", UpTo),
    ("limited to", UpTo),
    ("limit of", UpTo),
    ("quota of", UpTo),
    ("ceiling of", UpTo),
    ("capacity of", UpTo),
    ("capacity for", UpTo),
    ("as many as", UpTo),
    ("as much as", UpTo),
    ("at most", UpTo),
    ("up to", UpTo),
    ("fewer than", Under),
    ("less than", Under),
    ("just under", Nearly),
    ("just shy of", Nearly),
    ("shy of", Nearly),
    ("close to", Nearly),
    ("nearly", Nearly),
    ("almost", Nearly),
    ("approximately", About),
    ("approx.", About),
    ("approx", About),
    ("in the region of", About),
    ("in the order of", About),
    ("in the vicinity of", About),
    ("an estimated", About),
    ("estimated", About),
    ("roughly", About),
    ("around", About),
    ("about", About),
    ("circa", About),
    ("some", About),
    ("perhaps", About),
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
    // In Spanish and in French.
    ("no más de", UpTo),
    ("pas plus de", UpTo),
    ("no menos de", AtLeast),
    ("pas moins de", AtLeast),
    ("más de", Over),
    ("plus de", Over),
    ("al menos", AtLeast),
    ("por lo menos", AtLeast),
    ("como mínimo", AtLeast),
    ("au moins", AtLeast),
    ("menos de", Under),
    ("moins de", Under),
    ("hasta", UpTo),
    ("jusqu'à", UpTo),
    ("jusqu’à", UpTo),
    ("un máximo de", UpTo),
    ("máximo de", UpTo),
    ("como máximo", UpTo),
    ("un maximum de", UpTo),
    ("maximum de", UpTo),
    ("au maximum", UpTo),
    ("casi", Nearly),
    ("presque", Nearly),
    ("près de", Nearly),
    ("cerca de", About),
    ("alrededor de", About),
    ("en torno a", About),
    ("en torno", About), // whose "a" is taken for an article
    ("aproximadamente", About),
    ("environ", About),
    ("quelque", About),
    ("à peu près", About),
    ("autour de", About),
    ("aux alentours de", About),
    ("unos", About),
    ("unas", About),
];

/// Phrases that stand behind a number.
const BEHIND: &[(&str, Quantifier)] = &[
    ("more or less", About),
    ("or thereabouts", About),
    ("approximately", About),
    ("or so", About),
    ("odd", About),
    ("or more", AtLeast),
    ("or over", AtLeast),
    ("or above", AtLeast),
    ("and more", AtLeast),
    ("and over", AtLeast),
    ("and above", AtLeast),
    ("and counting", AtLeast),
    ("plus", AtLeast),
    ("at least", AtLeast),
    ("or fewer", UpTo),
    ("or less", UpTo),
    ("at most", UpTo),
    // In Spanish and in French.
    ("más o menos", About),
    ("aproximadamente", About),
    ("environ", About),
    ("al menos", AtLeast),
    ("por lo menos", AtLeast),
    ("como mínimo", AtLeast),
    ("au moins", AtLeast),
    ("como máximo", UpTo),
    ("au maximum", UpTo),
    ("o más", AtLeast),
    ("ou plus", AtLeast),
    ("ou moins", UpTo),
];

/// Words of phrases behind a number that begin another thought as well: "250 and more will follow", "12 at least of them",
/// "75 people plus crew".
const OPENING: [&str; 8] = ["and", "plus", "at", "al", "au", "por", "como", "approximately"];

/// Verbs that take "over" with them: "handed over 238 people" hedges nothing.
const TAKE_OVER: [&str; 13] = [
    "hand", "handed", "handing", "hands", "turn", "turned", "turning", "turns", "take", "taken", "takes", "taking",
    "took",
];

/// Every hedge that is known, before a number or behind it, in small letters, and what it means.
pub fn hedges() -> impl Iterator<Item = (&'static str, Quantifier)> {
    HEDGES.iter().chain(BEHIND).copied()
}

/// The hedge directly before a place in a text, with its own place. Money's sign or letters, `US` or an article may stand
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
    let at = currency_before(text, at).map_or(at, |letters| letters.start);
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
    let (words, quantifier) = HEDGES.iter().find(|(words, _)| ends_with(before, words))?;
    let start = before.len() - words.len();
    (!is_taken(before, words)).then_some((*quantifier, start..before.len()))
}

/// The hedge directly behind a number that ends at a place in a text, or behind the one word that says what is counted, with
/// its own place.
///
/// ```
/// use model::record::Quantifier;
/// use model::value::hedge_after;
/// assert_eq!(hedge_after("250+ people", 3), Some((Quantifier::AtLeast, 3..4)));
/// assert_eq!(hedge_after("250 people or so", 3), Some((Quantifier::About, 11..16)));
/// assert_eq!(hedge_after("250 people, at least 12 of them ill", 3), None);
/// ```
pub fn hedge_after(text: &str, end: usize) -> Option<(Quantifier, Range<usize>)> {
    let rest = text.get(end..)?;
    if let Some(behind) = rest.strip_prefix('+') {
        return (!begins_number(behind)).then_some((AtLeast, end..end + 1));
    }
    phrase_behind(text, end).or_else(|| {
        let counted = rest.strip_prefix([' ', '\u{a0}'])?;
        let length = counted.find(|letter: char| !letter.is_alphabetic()).filter(|length| *length > 0)?;
        phrase_behind(text, text.len() - counted.len() + length)
    })
}

/// The phrase behind a number or its noun that begins with the next word.
fn phrase_behind(text: &str, end: usize) -> Option<(Quantifier, Range<usize>)> {
    let rest = text.get(end..)?;
    let phrase = rest.trim_start_matches([' ', '\u{a0}', '-', '\u{2011}']);
    let start = text.len() - phrase.len();
    let (words, quantifier) = BEHIND.iter().find(|(words, _)| {
        let begins = phrase.get(..words.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(words));
        begins && !phrase.get(words.len()..).is_some_and(|behind| behind.starts_with(char::is_alphanumeric))
    })?;
    let behind = phrase.get(words.len()..)?.trim_start();
    let is_opening = OPENING.contains(&words.split(' ').next()?) && !rest.starts_with(['-', '\u{2011}']);
    let goes_on = behind.starts_with(char::is_alphanumeric) && !behind.starts_with("people");
    let is_other = begins_number(behind) || behind.starts_with("than ") || is_opening && goes_on;
    (start > end && !is_other).then(|| (*quantifier, start..start + words.len()))
}

/// Whether a text begins with a number, past a space and the sign of its money. An article is one only before what it makes
/// a number of: "a hundred", but "a month".
fn begins_number(text: &str) -> bool {
    let text = text.trim_start_matches([' ', '$', '£', '€']);
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    let mut meaning = || words.next().and_then(|word| words::meaning(&words::lowered(word)));
    text.starts_with(|letter: char| letter.is_ascii_digit())
        || match meaning() {
            None | Some(words::Word::And) => false,
            Some(words::Word::Article) => matches!(meaning(), Some(words::Word::Multiplier(_))),
            Some(_) => true,
        }
}

/// Whether a text ends with these whole words, in any case of letters.
fn ends_with(text: &str, words: &str) -> bool {
    let start = text.len().checked_sub(words.len());
    start
        .and_then(|start| text.split_at_checked(start))
        .is_some_and(|(before, tail)| tail.eq_ignore_ascii_case(words) && ends_word(before))
}

/// Whether the "over" that a text ends with belongs to a verb before it.
fn is_taken(text: &str, words: &str) -> bool {
    words == "over" && TAKE_OVER.iter().any(|verb| ends_with(text, &format!("{verb} over")))
}

/// The hedge a phrase in small letters begins with, and what follows it.
pub(in crate::value) fn leading_hedge(phrase: &str) -> Option<(Quantifier, &str)> {
    HEDGES.iter().find_map(|(words, quantifier)| {
        let rest = phrase.strip_prefix(words)?;
        let is_whole = rest.starts_with(' ') || !words.ends_with(char::is_alphabetic);
        is_whole.then_some((*quantifier, rest.trim_start()))
    })
}

/// The hedge behind the number of a phrase in small letters, and the phrase without it: "230+", "200 or more people".
pub(in crate::value) fn hedge_behind(phrase: &str) -> Option<(Quantifier, String)> {
    let sign = phrase.char_indices().find(|(at, letter)| {
        let next = phrase.get(at + 1..).unwrap_or_default().chars().next();
        *letter == '+' && !ends_word(phrase.get(..*at).unwrap_or_default()) && !next.is_some_and(char::is_alphanumeric)
    });
    let sign = sign.map(|(at, _)| (at..at + 1, AtLeast));
    let words = || {
        BEHIND.iter().find_map(|(words, quantifier)| {
            let at = phrase.find(&format!(" {words}"))?;
            let end = at + 1 + words.len();
            let is_whole = !phrase.get(end..)?.starts_with(char::is_alphanumeric);
            is_whole.then_some((at..end, *quantifier))
        })
    };
    let (at, quantifier) = sign.or_else(words)?;
    Some((quantifier, [phrase.get(..at.start)?, phrase.get(at.end..)?].concat()))
}

/// Whether a word that begins after this text is a whole one.
fn ends_word(before: &str) -> bool {
    !before.ends_with(|letter: char| letter.is_alphanumeric())
}
