//! The days of the week by their names.
use crate::ours::Word;
use crate::prose::Telltales;
use model::value::{Date, month_named};

pub const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Their names in Spanish and French, and those of English cut short, from Monday on. `Sat` and `Sun` are other words as well.
const NAMES: [&[&str]; 7] = [
    &["lunes", "lundi", "mon"],
    &["martes", "mardi", "tue", "tues"],
    &["miércoles", "mercredi", "wed", "weds"],
    &["jueves", "jeudi", "thu", "thur", "thurs"],
    &["viernes", "vendredi", "fri"],
    &["sábado", "samedi"],
    &["domingo", "dimanche"],
];

/// Those of them that are cut short, which may be other words where no date stands beside them.
const CUT_SHORT: [&str; 9] = ["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri"];

/// The names without what their accents part from them.
pub static OF_WEEKDAYS: Telltales = Telltales::of(&[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lunes", "lundi", "mon", "martes", "mardi",
    "tue", "tues", "rcoles", "mercredi", "wed", "weds", "jueves", "jeudi", "thu", "thur", "thurs", "viernes", "vendredi", "fri",
    "bado", "samedi", "domingo", "dimanche",
]);

/// The day of the week that a word names.
pub fn weekday_of(word: &Word) -> Option<&'static str> {
    let names = WEEKDAYS.into_iter().zip(NAMES);
    names.into_iter().find_map(|(weekday, others)| (weekday == word.lower || others.contains(&&*word.lower)).then_some(weekday))
}

/// Whether a word is such a name cut short: `mon` is one of French as well.
pub fn is_cut_short(word: &Word) -> bool {
    CUT_SHORT.contains(&&*word.lower)
}

/// Whether a word is a year of our times, and not that of the day.
pub fn is_other_year(word: &Word, day: Date) -> bool {
    is_year(word) && word.lower.parse() != Ok(day.year())
}

/// Whether a word is a year of our times: 1500 is a number of people.
pub fn is_year(word: &Word) -> bool {
    word.lower.len() == 4 && word.lower.parse().is_ok_and(|year: u16| (1900..=2100).contains(&year))
}

/// Whether a year, or a day of a month, is among the next three words.
pub fn is_dated(behind: &[Word<'_>]) -> bool {
    let next: Vec<&Word<'_>> = behind.iter().filter(|word| !word.lower.is_empty()).take(3).collect();
    let is_month = |word: &Word<'_>| month_named(&word.lower).is_some();
    let is_day = |word: &Word<'_>| word.lower.trim_end_matches(char::is_alphabetic).parse().is_ok_and(|day: u8| day <= 31);
    let is_day_of_month = |pair: &[&Word<'_>]| match pair {
        [one, other] => is_day(one) && is_month(other) || is_month(one) && is_day(other),
        _ => false,
    };
    next.iter().any(|word| is_year(word)) || next.windows(2).any(is_day_of_month)
}

/// Whether a text has the number of the day, which is sooner looked for than words are told apart.
pub fn has_number(text: &str, day: i8) -> bool {
    let mut numbers = text.as_bytes().split(|letter| !letter.is_ascii_digit());
    let value = |digit: &u8| i8::try_from(digit - b'0').unwrap_or_default();
    numbers.any(|digits| match digits {
        [one] => value(one) == day,
        [ten, one] => value(ten) * 10 + value(one) == day,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ours::words;

    #[test]
    fn a_number_of_four_digits_is_a_year_if_it_is_one_of_our_times() {
        let is_other = |text: &str| words(text).iter().any(|word| is_other_year(word, "2025-03-01".parse().unwrap_or_default()));
        assert!(is_other("2024"));
        assert!(!is_other("2025") && !is_other("1500"));
    }

    #[test]
    fn every_name_cut_short_is_one_of_the_names() {
        assert!(CUT_SHORT.iter().all(|short| words(short).iter().any(|word| weekday_of(word).is_some())));
    }
}
