//! Numbers in English words: "twelve", "two hundred and thirty-eight", "a dozen".
use super::digits::Scan;
use rust_decimal::Decimal;
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

/// The meaning of a word in small letters. Plurals such as `hundreds` are no numbers.
pub(super) fn meaning(word: &str) -> Option<Word> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let number = |index: usize| u8::try_from(index).ok();
    match word {
        "zero" | "none" | "no" | "nobody" | "nil" => return Some(Word::None),
        "a" | "an" => return Some(Word::Article),
        "and" => return Some(Word::And),
        "dozen" => return Some(Word::Multiplier(12.into())),
        "hundred" => return Some(Word::Multiplier(100.into())),
        "thousand" => return Some(Word::Multiplier(1_000.into())),
        "million" => return Some(Word::Multiplier(1_000_000.into())),
        "billion" => return Some(Word::Multiplier(1_000_000_000.into())),
        "trillion" => return Some(Word::Multiplier(1_000_000_000_000_i64.into())),
        _ => {}
    }
    let unit = UNITS.iter().position(|known| *known == word).and_then(number).map(Word::Unit);
    unit.or_else(|| {
        TENS.iter().position(|known| *known == word).and_then(|index| number((index + 2) * 10)).map(Word::Ten)
    })
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
    while let Some(word) = meaning(&text.get(at.clone()).unwrap_or_default().to_lowercase()) {
        if word == Word::None && end.is_none() {
            let next = word_after(text, at.end).and_then(|next| text.get(next)).unwrap_or_default().to_lowercase();
            if matches!(&*next, "more" | "fewer" | "less" | "longer" | "later") {
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
                let next = follows.clone().and_then(|next| meaning(&text.get(next)?.to_lowercase()));
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
    start..start + rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len())
}

/// The word after one space or hyphen.
fn word_after(text: &str, end: usize) -> Option<Range<usize>> {
    let rest = text.get(end..)?;
    let gap = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '-', '\u{2011}', '\n']).len();
    let next = word_at(text, end + gap);
    (gap > 0 && !next.is_empty()).then_some(next)
}
