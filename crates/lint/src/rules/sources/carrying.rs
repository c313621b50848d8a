//! Whether a text carries a number: in digits, as a sum of what it counts, as a share, or in words.
use super::counting_words::{Told, counts_otherwise};
use crate::prose::lowered;
use model::value::{FoundNumber, month_named};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

const SCALES: [u64; 3] = [1_000, 1_000_000, 1_000_000_000];

/// Whether a number is the day or the year of a date, which stands in any excerpt.
pub(super) fn is_of_date(number: &FoundNumber, text: &str) -> bool {
    let written = text.get(number.at.clone()).unwrap_or_default();
    if !written.bytes().all(|digit| digit.is_ascii_digit()) {
        return false;
    }
    let is_month = |word: Option<&str>| {
        word.is_some_and(|word| month_named(&lowered(word)).is_some())
    };
    let is_apart = |letter: char| !letter.is_alphanumeric();
    let is_word = |word: &&str| !word.is_empty() && !matches!(*word, "de" | "of" | "er");
    let before = text.get(..number.at.start).unwrap_or_default().rsplit(is_apart).find(is_word);
    let after = text.get(number.at.end..).unwrap_or_default().split(is_apart).find(is_word);
    let is_day = written.len() <= 2 && number.value <= Decimal::from(31);
    let is_year = written.len() == 4 && (1900..2100).contains(&number.value.to_u16().unwrap_or_default());
    is_year || is_day && (is_month(after) || is_month(before))
}

/// Whether words that are no numbers may make up what is wanted, with the numbers beside them or alone.
pub(super) fn is_told_in_words(text: &str, rivals: &[Decimal], wanted: &[Decimal]) -> bool {
    let told = Told::of(text);
    wanted.iter().any(|wanted| {
        let sums = std::iter::once(Decimal::ZERO).chain(rivals.iter().copied());
        let lacking = |sum: Decimal| wanted.checked_sub(sum).and_then(|it| it.to_u32()).unwrap_or_default();
        let is_made_up = |sum: Decimal| wanted.is_integer() && told.may_make_up(lacking(sum), sum.is_zero());
        sums.into_iter().any(is_made_up) || counts_otherwise(text, *wanted)
    })
}

/// Whether one of the numbers stands there in nothing but its digits, with a word behind it that cannot multiply it. So it
/// mostly does, and is sooner seen than every number is read.
pub(super) fn stands_plainly(excerpt: &str, wanted: &[Decimal]) -> bool {
    let is_apart = |word: &str| word.starts_with(|first: char| first.is_ascii_alphabetic() && !"bdhkmt".contains(first.to_ascii_lowercase()));
    let mut words = excerpt.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let is_number = word.len() < 10 && word.bytes().all(|digit| digit.is_ascii_digit());
        if is_number
            && words.peek().is_none_or(|next| is_apart(next))
            && let Ok(value) = word.parse::<u32>()
            && wanted.contains(&value.into())
        {
            return true;
        }
    }
    false
}

/// Whether one of the fractions, in hundredths, is wanted as it would be printed: two thirds are 66, 66.7 or 67 percent.
pub(super) fn carries_share(told: &[Decimal], wanted: &[Decimal]) -> bool {
    told.iter().any(|share| wanted.iter().any(|value| share.checked_sub(*value).is_some_and(|by| by.abs() < Decimal::ONE)))
}

/// Whether one of the numbers is wanted in thousands, millions or billions, whose words are not read here.
pub(super) fn carries_scaled(found: &[Decimal], wanted: &[Decimal]) -> bool {
    let scaled = |value: &Decimal| SCALES.map(|scale| value.checked_mul(Decimal::from(scale)).map(|it| it.normalize()));
    found.iter().flat_map(scaled).flatten().any(|value| wanted.contains(&value))
}

/// The most numbers in a row that are taken together: nobody lists more, and a text may hold any number of them.
const LONGEST_SUM: usize = 40;

/// Whether one of the numbers, or the sum of some that follow on one another, is wanted.
pub(super) fn carries(found: &[Decimal], wanted: &[Decimal]) -> bool {
    (0..found.len()).any(|start| {
        let mut sum = Decimal::ZERO;
        found.iter().skip(start).take(LONGEST_SUM).any(|value| {
            sum = sum.checked_add(*value).unwrap_or(Decimal::MAX);
            wanted.contains(&sum.normalize())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::value::numbers_in;

    #[test]
    fn what_stands_plainly_is_among_the_numbers_of_the_text() {
        let wanted = [Decimal::from(200)];
        for text in ["200 people", "about 200", "the 200 who came", "3 000 200 people", "one 200 people", "$5 200 people"] {
            assert!(stands_plainly(text, &wanted), "{text}");
            assert!(numbers_in(text).iter().any(|number| wanted.contains(&number.value)), "{text}");
        }
        for text in ["200 million", "200 - million", "200, as said", "200k", "1,200 people", "B-200 planes", "200 Dozen"] {
            assert!(!stands_plainly(text, &wanted), "{text}");
        }
    }
}
