//! What sources write in place of a number: "dozens", "a few hundred", "nearly half".
//!
//! A word is not nothing. "Hundreds" contradicts 40, and a reader wants to know it; so each word has its range, and
//! `wording` keeps it as it was written. The ranges are a convention, and an editor may give others.
//!
//! ```text
//! wording ─ hedge? ─┬─ "several" or "a few" + plural ─┐
//!                   ├─ a term of the lexicon ─────────┼─▶ Worded: its numbers, and whether they are hundredths
//!                   └─ a number in words or digits ───┘
//! ```
//!
//! ```
//! use model::value::Lexicon;
//! let lexicon = Lexicon::english();
//! assert_eq!(lexicon.read("dozens of people").unwrap().reading.strict.to_string(), "24–99");
//! assert_eq!(lexicon.read("Several hundred").unwrap().reading.strict.to_string(), "200–999");
//! assert_eq!(lexicon.read("about two dozen").unwrap().reading.strict.to_string(), "22–26");
//! assert_eq!(lexicon.read("varias decenas").unwrap().reading.strict.to_string(), "20–99");
//! assert!(lexicon.read("nearly half").unwrap().is_share);
//! assert!(lexicon.read("many").is_err());
//! ```
mod terms;
#[cfg(test)]
mod tests;

pub use terms::Term;

use super::number::{hedge_behind, leading_hedge, lowered, multiplier, numbers_in};
use super::{End, Interval, Reading, Stated};
use crate::record::Quantifier;
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::ops::Range;
use thiserror::Error;

/// Words and the numbers they stand for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lexicon {
    terms: Vec<Term>,
    /// What is understood of other languages, so that a source's own words can be kept.
    others: Vec<Term>,
}

/// What a wording stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Worded {
    pub reading: Reading,
    /// Whether the numbers are hundredths of a whole.
    pub is_share: bool,
}

/// Why a wording stands for no number.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
#[error("`{wording}` stands for no number here; known are {known}, and numbers in words")]
pub struct Unworded {
    pub wording: Box<str>,
    /// The known words, in the order of the lexicon.
    pub known: Box<str>,
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::english()
    }
}

impl Lexicon {
    /// The words of English, which also knows those of Spanish and French that count.
    pub fn english() -> Self {
        Self { terms: terms::english(), others: terms::others() }
    }

    /// The same with one more term, or with another meaning for one it has.
    #[must_use]
    pub fn with(mut self, term: Term) -> Self {
        match self.terms.iter_mut().find(|known| known.word == term.word) {
            Some(known) => *known = term,
            None => self.terms.push(term),
        }
        self
    }

    /// Every term of English and of the editor, in its order.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Every term of whatever language.
    pub fn all(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().chain(&self.others)
    }

    /// What a wording stands for. What follows the number, such as "of them" and "people", is left aside.
    pub fn read(&self, wording: &str) -> Result<Worded, Unworded> {
        self.worded(&plain(wording)).ok_or_else(|| {
            let known: Vec<String> = self.terms.iter().map(|term| format!("`{}`", term.word)).collect();
            Unworded { wording: wording.into(), known: known.join(", ").into() }
        })
    }

    fn worded(&self, phrase: &str) -> Option<Worded> {
        let (before, rest) = leading_hedge(phrase).map_or((None, phrase), |(hedge, rest)| (Some(hedge), rest));
        let (behind, rest) =
            hedge_behind(rest).map_or((None, rest.into()), |(hedge, rest)| (Some(hedge), Cow::Owned(rest)));
        let found = self.range(&rest).or_else(|| number(&rest))?;
        let fits = before.zip(behind).is_none_or(|(before, behind)| go_together(before, behind));
        found.hedged(before.or(behind)).filter(|_| fits)
    }

    /// The words of this lexicon that a text has, with their places: for excerpts that have no number.
    ///
    /// ```
    /// use model::value::Lexicon;
    /// let lexicon = Lexicon::english();
    /// let found: Vec<_> = lexicon.terms_in("scores of men, a third of them ill").map(|(term, at)| (&*term.word, at)).collect();
    /// assert_eq!(found, [("scores", 0..6), ("third", 17..22)]);
    /// ```
    pub fn terms_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (&'a Term, Range<usize>)> {
        let is_word = |letter: char| letter.is_alphabetic();
        let starts = text.char_indices().filter(move |(at, letter)| {
            is_word(*letter) && !text.get(..*at).is_some_and(|before| before.ends_with(is_word))
        });
        starts.filter_map(move |(start, _)| {
            let rest = text.get(start..)?;
            let end = start + rest.find(|letter| !is_word(letter)).unwrap_or(rest.len());
            let word = lowered(text.get(start..end)?);
            let is_meant = || is_count(&word, text.get(..start), text.get(end..));
            self.term(&word).filter(|_| is_meant()).map(|term| (term, start..end))
        })
    }

    fn term(&self, word: &str) -> Option<&Term> {
        self.all().find(|term| &*term.word == word)
    }

    /// What a phrase stands for that begins with a term.
    fn range(&self, phrase: &str) -> Option<Found> {
        let has_article = without_article(phrase) != phrase;
        let phrase = without_article(phrase);
        let mut words = phrase.split(' ');
        let (first, second, third) = (words.next()?, words.next(), words.next());
        // "A few hundred" and "several hundred" are hundreds.
        if let ("few" | "several" | "varios" | "varias" | "plusieurs", Some(second)) = (first, second)
            && let Some(plural) = self.term(&format!("{}s", second.trim_end_matches('s'))).filter(|term| !term.is_share)
        {
            // "Several hundred thousand" are hundreds, a thousand times.
            return match third.filter(|word| MULTIPLIERS.contains(word)).and_then(multiplier) {
                Some(unit) => plural.times(unit).map(Found::Term),
                None => Some(Found::Term(plural.clone())),
            };
        }
        // "Few people" are not the same as a few.
        let term = self.longest(phrase).filter(|term| &*term.word != "few" || has_article)?;
        let rest = phrase.strip_prefix(&*term.word)?.trim_start();
        let rest = without_article(rest.strip_prefix("of ").unwrap_or(rest));
        // "Several million" and "half a million" are other numbers than "several" and "half".
        if let Some(unit) = rest.split(' ').next().filter(|word| MULTIPLIERS.contains(word)).and_then(multiplier) {
            let hundredths = term.nominal.filter(|nominal| term.is_share && nominal.fract().is_zero())?;
            let value = hundredths.checked_mul(unit)?.checked_div(Decimal::ONE_HUNDRED)?.normalize();
            let is_dozen = unit == Decimal::from(12);
            return Some(if is_dozen {
                Found::Term(Term::round("dozen", value))
            } else {
                Found::Number { value, is_share: false }
            });
        }
        let unit = match (second, third) {
            (Some("of"), Some("thousands")) => 1_000,
            (Some("of"), Some("millions")) => 1_000_000,
            _ => return Some(Found::Term(term.clone())),
        };
        term.times(unit.into()).map(Found::Term)
    }

    /// The longest term a phrase begins with as a whole word.
    fn longest(&self, phrase: &str) -> Option<&Term> {
        let begins = |term: &&Term| {
            phrase.strip_prefix(&*term.word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        self.all().filter(begins).max_by_key(|term| term.word.len())
    }
}

/// Whether a word between two parts of a text is meant as a number. "Miles" are a measure of English, "quarantaine" is what
/// the sick are kept in, and "few" without an article says how little there is.
fn is_count(word: &str, before: Option<&str>, behind: Option<&str>) -> bool {
    let last = || {
        lowered(
            before
                .unwrap_or_default()
                .trim_end()
                .rsplit(|letter: char| !letter.is_alphabetic())
                .next()
                .unwrap_or_default(),
        )
    };
    let is_of = || {
        let next = lowered(behind.unwrap_or_default().trim_start());
        ["de ", "d'", "d’"].iter().any(|of| next.starts_with(of))
    };
    match word {
        "miles" => is_of(),
        "quarantaine" => last() == "une" || last() == "la" && is_of(),
        "few" => matches!(&*last(), "a" | "the"),
        _ => true,
    }
}

/// Words that make another number of what stands before them.
const MULTIPLIERS: [&str; 6] = ["dozen", "hundred", "thousand", "million", "billion", "trillion"];

/// What stands behind a hedge.
enum Found {
    Term(Term),
    Number { value: Decimal, is_share: bool },
}

impl Found {
    fn hedged(self, quantifier: Option<Quantifier>) -> Option<Worded> {
        match self {
            Self::Number { value, is_share } => {
                let reading = Stated { quantifier, ..Stated::bare(value) }.read().ok()?;
                Some(Worded { reading, is_share })
            }
            Self::Term(term) if term.low == term.high => {
                let reading = Stated { quantifier, ..Stated::bare(term.low) }.read().ok()?;
                Some(Worded { reading, is_share: term.is_share })
            }
            Self::Term(term) => {
                let interval = bounded(&term, quantifier)?;
                let interval = if term.is_share { interval.intersect(&whole())? } else { interval };
                Some(Worded { reading: Reading::plain(interval), is_share: term.is_share })
            }
        }
    }
}

/// A whole, in hundredths.
fn whole() -> Interval {
    Interval::closed(Decimal::ZERO, Decimal::ONE_HUNDRED)
}

/// A term with a hedge: "more than half" lies above 50, "more than dozens" at least where dozens begin.
fn bounded(term: &Term, quantifier: Option<Quantifier>) -> Option<Interval> {
    let (low, high) = (End::closed(term.low), End::closed(term.high));
    let zero = Some(End::closed(Decimal::ZERO));
    match (quantifier, term.nominal) {
        // "Exactly a dozen" are twelve; of a share it means no more than the word alone.
        (Some(Quantifier::Exactly), Some(nominal)) if !term.is_share => Some(Interval::closed(nominal, nominal)),
        (None | Some(Quantifier::About | Quantifier::Exactly | Quantifier::Between), _) => {
            Interval::new(Some(low), Some(high))
        }
        (Some(Quantifier::Over), Some(nominal)) => Some(Interval::over(nominal)),
        (Some(Quantifier::AtLeast), Some(nominal)) => Some(Interval::at_least(nominal)),
        (Some(Quantifier::Over | Quantifier::AtLeast), None) => Some(Interval::at_least(term.low)),
        (Some(Quantifier::Under), Some(nominal)) => Interval::new(zero, Some(End::open(nominal))),
        (Some(Quantifier::UpTo), Some(nominal)) => Interval::new(zero, Some(End::closed(nominal))),
        (Some(Quantifier::Under | Quantifier::UpTo), None) => Interval::new(zero, Some(high)),
        (Some(Quantifier::Nearly), Some(nominal)) => Interval::new(Some(low), Some(End::open(nominal))),
        (Some(Quantifier::Nearly), None) => Interval::new(Some(low), Some(high)),
    }
}

/// Whether a hedge before a number says what another behind it says, or more.
fn go_together(before: Quantifier, behind: Quantifier) -> bool {
    use Quantifier::{About, AtLeast, Over, Under, UpTo};
    matches!((before, behind), (_, About) | (Over | AtLeast, AtLeast) | (Under | UpTo, UpTo))
}

/// The number a phrase begins with, if it is the only one: "two thirds" and "five or six" are no two and no five.
fn number(phrase: &str) -> Option<Found> {
    let starts = |at: usize| at == 0 || is_sign(phrase, at);
    let found = numbers_in(phrase).into_iter().filter(|found| starts(found.at.start));
    let longest = found.max_by_key(|found| (found.at.end, found.value))?;
    let rest = phrase.get(longest.at.end..)?.trim_start();
    let next = rest.split(|letter: char| !letter.is_alphabetic()).next()?.trim_end_matches('s');
    if OF_OTHERS.contains(&next) || !numbers_in(rest).is_empty() {
        return None;
    }
    Some(if phrase.get(longest.at)?.ends_with("dozen") {
        Found::Term(Term::round("dozen", longest.value))
    } else {
        Found::Number { value: longest.value, is_share: longest.is_percent }
    })
}

/// Words behind a number that make it one of something else: of parts, of scores, of vehicles full of people.
const OF_OTHERS: [&str; 16] = [
    "half",
    "halve",
    "third",
    "quarter",
    "fifth",
    "tenth",
    "or",
    "to",
    "and",
    "score",
    "planeload",
    "busload",
    "truckload",
    "boatload",
    "carload",
    "vanload",
];

fn without_article(phrase: &str) -> &str {
    ["a ", "an ", "one ", "the ", "un ", "une ", "una ", "des "]
        .iter()
        .find_map(|article| phrase.strip_prefix(article))
        .unwrap_or(phrase)
}

/// Whether nothing but a sign of money stands before the number.
fn is_sign(phrase: &str, start: usize) -> bool {
    matches!(phrase.get(..start), Some("$" | "£" | "€" | "us$" | "the "))
}

/// In small letters, with single spaces in place of hyphens, without quotation marks.
fn plain(wording: &str) -> String {
    let quotes = ['"', '\'', '“', '”', '‘', '’', '«', '»', '.', ','];
    let text = wording.trim_matches(|letter: char| letter.is_whitespace() || quotes.contains(&letter)).to_lowercase();
    let words = text.split(|letter: char| letter.is_whitespace() || letter == '-' || letter == '\u{2011}');
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
