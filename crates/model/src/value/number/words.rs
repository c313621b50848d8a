//! Numbers in English words: "twelve", "two hundred and thirty-eight", "a dozen".
use super::digits::Scan;
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::ops::Range;

/// What a word adds to a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// `zero`, `none`: the whole of it.
    None,
    /// Below twenty.
    Unit(u8),
    /// `twenty` to `ninety`.
    Ten(u8),
    /// `hundred`, `thousand`, `million`, `dozen`.
    Multiplier(Decimal),
    /// `a`, which counts only before a multiplier.
    Article,
    /// `and`, which joins only after a multiplier.
    And,
}

const fn multiplier(value: u32) -> Word {
    Word::Multiplier(Decimal::from_parts(value, 0, 0, false, 0))
}

/// Words in small letters and what they mean. Plurals such as `hundreds` are no numbers.
const MEANINGS: [(&str, Word); 41] = [
    ("zero", Word::None),
    ("none", Word::None),
    ("no", Word::None),
    ("nobody", Word::None),
    ("nil", Word::None),
    ("a", Word::Article),
    ("an", Word::Article),
    ("and", Word::And),
    ("dozen", multiplier(12)),
    ("hundred", multiplier(100)),
    ("thousand", multiplier(1_000)),
    ("million", multiplier(1_000_000)),
    ("billion", multiplier(1_000_000_000)),
    // 10¹² = 0xe8 · 2³² + 0xd4a5_1000
    ("trillion", Word::Multiplier(Decimal::from_parts(0xd4a5_1000, 0xe8, 0, false, 0))),
    ("one", Word::Unit(1)),
    ("two", Word::Unit(2)),
    ("three", Word::Unit(3)),
    ("four", Word::Unit(4)),
    ("five", Word::Unit(5)),
    ("six", Word::Unit(6)),
    ("seven", Word::Unit(7)),
    ("eight", Word::Unit(8)),
    ("nine", Word::Unit(9)),
    ("ten", Word::Unit(10)),
    ("eleven", Word::Unit(11)),
    ("twelve", Word::Unit(12)),
    ("thirteen", Word::Unit(13)),
    ("fourteen", Word::Unit(14)),
    ("fifteen", Word::Unit(15)),
    ("sixteen", Word::Unit(16)),
    ("seventeen", Word::Unit(17)),
    ("eighteen", Word::Unit(18)),
    ("nineteen", Word::Unit(19)),
    ("twenty", Word::Ten(20)),
    ("thirty", Word::Ten(30)),
    ("forty", Word::Ten(40)),
    ("fifty", Word::Ten(50)),
    ("sixty", Word::Ten(60)),
    ("seventy", Word::Ten(70)),
    ("eighty", Word::Ten(80)),
    ("ninety", Word::Ten(90)),
];

const LONGEST: usize = "seventeen".len();

/// For each length, the letters a word of that length begins with, as bits.
static BEGINNINGS: [u32; LONGEST + 1] = beginnings();

#[expect(clippy::indexing_slicing, reason = "a constant is made by the compiler, which says where it fails")]
const fn beginnings() -> [u32; LONGEST + 1] {
    let mut beginnings = [0; LONGEST + 1];
    let mut at = 0;
    while at < MEANINGS.len() {
        let word = MEANINGS[at].0.as_bytes();
        beginnings[word.len()] |= 1 << (word[0] - b'a');
        at += 1;
    }
    beginnings
}

/// Whether a word of this length that begins with this letter may mean something.
fn is_likely(first: u8, length: usize) -> bool {
    let letter = first.to_ascii_lowercase().wrapping_sub(b'a');
    letter < 26 && BEGINNINGS.get(length).is_some_and(|beginnings| beginnings & (1 << letter) != 0)
}

/// The meaning of a word in small letters.
pub(super) fn meaning(word: &str) -> Option<Word> {
    if !word.as_bytes().first().is_some_and(|first| is_likely(*first, word.len())) {
        return None;
    }
    MEANINGS.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}

/// How many bytes of a text that begins at a word can be passed over, since no number begins in them: a word of ASCII letters
/// that means nothing, or a sign between words.
pub(super) fn unlikely(rest: &[u8]) -> usize {
    let length = rest.iter().position(|letter| !letter.is_ascii_alphabetic()).unwrap_or(rest.len());
    match (rest.first(), rest.get(length)) {
        (Some(b' ' | b',' | b'.'), _) => 1,
        // Behind a letter beyond ASCII the word goes on.
        (_, Some(behind)) if !behind.is_ascii() => 0,
        (Some(first), _) if length > 0 && !is_likely(*first, length) => length,
        _ => 0,
    }
}

/// A word in small letters, which most words are as they stand.
pub(in crate::value) fn lowered(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|letter| letter.is_ascii_lowercase()) { word.into() } else { word.to_lowercase().into() }
}

/// A number as it grows word by word.
#[derive(Default)]
struct Growing {
    /// What is finished: the thousands in "two thousand and five".
    done: Decimal,
    /// What a multiplier may still multiply: the two in "two thousand".
    open: Option<Decimal>,
    /// The last multiplier, below which the next must lie.
    last: Option<Decimal>,
    /// Whether a unit has been said since the last ten or multiplier.
    has_unit: bool,
    has_ten: bool,
}

/// Reads the number in words that begins here, if one does, and goes to the end of it, else of the word.
pub(super) fn scan(text: &str, start: usize) -> Scan {
    let first = word_at(text, start);
    let mut growing = Growing::default();
    let (mut at, mut end) = (first.clone(), None);
    let mut is_joined = false;
    while let Some(word) = meaning(&lowered(text.get(at.clone()).unwrap_or_default())) {
        if word == Word::None && end.is_none() {
            let next = word_after(text, at.end).and_then(|next| text.get(next)).unwrap_or_default();
            if matches!(&*lowered(next), "more" | "fewer" | "less" | "longer" | "later" | "más" | "menos") {
                break; // "no more than 25" states no zero
            }
            return Scan { values: vec![(Decimal::ZERO, at.clone())], end: at.end };
        }
        let follows = word_after(text, at.end);
        let grows = match word {
            Word::And => {
                let joins = growing.last.is_some() && !is_joined;
                is_joined = true;
                joins
            }
            Word::Article => {
                let next = follows.clone().and_then(|next| meaning(&lowered(text.get(next)?)));
                end.is_none() && matches!(next, Some(Word::Multiplier(_))) && growing.take(Word::Unit(1))
            }
            word => {
                let takes = growing.take(word);
                if takes {
                    end = Some(at.end);
                    is_joined = false;
                }
                takes
            }
        };
        match follows.filter(|_| grows) {
            Some(next) => at = next,
            None => break,
        }
    }
    match (end, growing.value()) {
        (Some(end), Some(value)) => Scan { values: vec![(value, start..end)], end },
        _ => Scan { values: Vec::new(), end: first.end },
    }
}

impl Growing {
    /// Takes one more word, unless a new number begins with it.
    fn take(&mut self, word: Word) -> bool {
        match word {
            Word::Unit(unit) if !self.has_unit && (unit < 10 || !self.has_ten) => {
                self.add(unit.into());
                self.has_unit = true;
                true
            }
            Word::Ten(ten) if !self.has_unit && !self.has_ten => {
                self.add(ten.into());
                self.has_ten = true;
                true
            }
            Word::Multiplier(unit) => self.multiply(unit),
            _ => false,
        }
    }

    fn add(&mut self, value: Decimal) {
        self.open = Some(self.open.unwrap_or_default() + value);
    }

    /// "Hundred" multiplies what is open and stays open itself, so that "two hundred thousand" can follow.
    fn multiply(&mut self, unit: Decimal) -> bool {
        let Some(open) = self.open else { return false };
        let Some(product) = open.checked_mul(unit) else { return false };
        let is_hundred = unit == Decimal::ONE_HUNDRED;
        let goes_down = self.last.is_none_or(|last| unit < last || last == Decimal::ONE_HUNDRED && !is_hundred);
        if !goes_down {
            return false;
        }
        if is_hundred {
            self.open = Some(product);
        } else {
            self.done += product;
            self.open = None;
        }
        self.last = Some(unit);
        (self.has_unit, self.has_ten) = (false, false);
        true
    }

    fn value(&self) -> Option<Decimal> {
        (self.open.is_some() || self.last.is_some()).then(|| self.done + self.open.unwrap_or_default())
    }
}

/// The letters from here on.
fn word_at(text: &str, start: usize) -> Range<usize> {
    let rest = text.get(start..).unwrap_or_default();
    let plain = rest.bytes().position(|letter| !letter.is_ascii_alphabetic()).unwrap_or(rest.len());
    let length = match rest.as_bytes().get(plain) {
        Some(letter) if !letter.is_ascii() => rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len()),
        _ => plain,
    };
    start..start + length
}

/// The word after one space or hyphen.
fn word_after(text: &str, end: usize) -> Option<Range<usize>> {
    let rest = text.get(end..)?;
    let gap = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '-', '\u{2011}', '\n']).len();
    let next = word_at(text, end + gap);
    (gap > 0 && !next.is_empty()).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_likely_and_means_what_stands_beside_it() {
        for (word, meant) in MEANINGS {
            assert!(meaning(word) == Some(meant), "{word}");
            assert_eq!(unlikely(format!("{word} and more").as_bytes()), 0, "{word}");
        }
        let Some(Word::Multiplier(trillion)) = meaning("trillion") else { panic!("no multiplier") };
        assert_eq!(trillion, Decimal::from(1_000_000_000_000_i64));
    }

    #[test]
    fn what_can_be_no_number_is_passed_over() {
        assert_eq!(unlikely(b"people came"), "people".len());
        assert_eq!(unlikely(b" people"), 1);
        assert_eq!(unlikely("migrés".as_bytes()), 0);
        assert_eq!(unlikely(b"238 people"), 0);
    }
}
