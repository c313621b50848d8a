//! Numbers in running text: "two hundred and thirty-eight", "$4.76 million", "1 000".
use super::digits::{self, Scan};
use super::words::{self, Word, lowered};
use rust_decimal::Decimal;
use std::ops::Range;

/// A number a text states, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundNumber {
    pub value: Decimal,
    /// In bytes of the text.
    pub at: Range<usize>,
    /// Whether `%`, `percent` or `per cent` follows.
    pub is_percent: bool,
}

/// Every number a text states, in digits or in English words, whole words only. Where a spelling can be read in two
/// ways, as `1.000` can, both are given: a rule that looks for a number in an excerpt should find it in either.
///
/// ```
/// use model::value::numbers_in;
/// let values = |text: &str| numbers_in(text).into_iter().map(|number| number.value.to_string()).collect::<Vec<_>>();
/// assert_eq!(values("two hundred people, among them 81 children"), ["200", "81"]);
/// assert_eq!(values("paid $6m of 7.5 million"), ["6000000", "7500000"]);
/// assert!(values("the B-52 and the 12th of May").is_empty());
/// ```
pub fn numbers_in(text: &str) -> Vec<FoundNumber> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.as_bytes().get(at..).filter(|rest| !rest.is_empty()) {
        // Most of a text are words that are no number.
        let passed = words::unlikely(rest);
        if passed > 0 {
            at += passed;
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let found = if rest.starts_with(|letter: char| letter.is_ascii_digit() || digits::vulgar(letter).is_some()) {
            digits::scan(text, at)
        } else if rest.starts_with(char::is_alphabetic) {
            words::scan(text, at)
        } else {
            Scan { values: Vec::new(), end: at + rest.chars().next().map_or(1, char::len_utf8) }
        };
        let is_percent = !found.values.is_empty() && is_percent(text.get(found.end..).unwrap_or_default());
        numbers.extend(found.values.into_iter().map(|(value, at)| FoundNumber {
            value: value.normalize(),
            at,
            is_percent,
        }));
        at = found.end.max(at + 1);
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    spread_multipliers(text, &mut numbers);
    numbers.sort_by_key(|number| (number.at.start, number.at.end, number.value));
    numbers.dedup();
    numbers
}

fn is_percent(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.starts_with('%') || ["percent", "per cent", "per-cent"].iter().any(|word| rest.starts_with(word))
}

/// In "between 5 and 6 million" the first number means millions too; it is given both ways.
fn spread_multipliers(text: &str, numbers: &mut Vec<FoundNumber>) {
    const BETWEEN: [&str; 6] = ["-", "–", "to", "and", "or", "–$"];
    let more: Vec<FoundNumber> = numbers
        .windows(2)
        .filter_map(|pair| {
            let [first, second] = pair else { return None };
            let between = text.get(first.at.end..second.at.start)?;
            let unit = multiplier_at_end(text.get(second.at.clone())?)?;
            let joins = BETWEEN.contains(&between.trim().trim_end_matches(['$', '£', '€']));
            let is_less = first.value < unit && first.value <= second.value / unit;
            (joins && is_less)
                .then(|| first.value.checked_mul(unit))?
                .map(|value| FoundNumber { value: value.normalize(), ..first.clone() })
        })
        .collect();
    numbers.extend(more);
}

/// The multiplier a spelling ends in: `million` in "6 million", `m` in "6m".
fn multiplier_at_end(spelling: &str) -> Option<Decimal> {
    let letters = spelling.rsplit(|letter: char| !letter.is_alphabetic()).next()?;
    if spelling.starts_with(|letter: char| letter.is_ascii_digit()) {
        digits::multiplier(letters)
    } else {
        match words::meaning(&lowered(letters))? {
            Word::Multiplier(unit) => Some(unit),
            _ => None,
        }
    }
}
