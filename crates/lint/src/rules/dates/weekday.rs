//! Days that a text prints with their day of the week: "Wednesday, July 9, 2025", "Thursday 10 July". English so far, and in
//! full words only: what is shorter is read in too many ways.
use jiff::civil::{Date, Weekday};

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Years whose weekdays nobody counts by another calendar.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// A day of a month as it is printed with its weekday.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Printed {
    /// The words, as they stand in the text.
    pub words: String,
    weekday: Weekday,
    month: i8,
    day: i8,
    year: Option<i16>,
}

impl Printed {
    /// The weekday it was, if it was not the one that is printed. A day without a year is held against one day that is
    /// known, if it may be that one.
    pub fn contradicted(&self, known: Option<Date>) -> Option<(Date, &'static str)> {
        let date = match self.year {
            Some(year) => Date::new(year, self.month, self.day).ok()?,
            None => known.filter(|known| (known.month(), known.day()) == (self.month, self.day))?,
        };
        (date.weekday() != self.weekday).then(|| (date, name(date.weekday())))
    }
}

/// All that a text prints.
pub fn in_text(text: &str) -> Vec<Printed> {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    (0..tokens.len()).filter_map(|at| printed(tokens.get(at..)?, tokens.get(..at)?)).collect()
}

fn printed(tokens: &[&str], before: &[&str]) -> Option<Printed> {
    let (first, rest) = tokens.split_first()?;
    let weekday = weekday(first)?;
    // "Wednesday and Thursday, July 9 and 10": which of the days the first number is cannot be told.
    let is_one_of_several = before.iter().rev().take(2).any(|earlier| self::weekday(earlier).is_some());
    if is_one_of_several || !goes_on(first) {
        return None;
    }
    let rest = rest.strip_prefix(&["the"]).unwrap_or(rest);
    let (month, day, after) = match rest {
        [one, other, after @ ..] if month(one).is_some() && goes_on(one) => (month(one)?, (day(other)?, other), after),
        [one, "of", other, after @ ..] if goes_on(one) => (month(other)?, (day(one)?, other), after),
        [one, other, after @ ..] if goes_on(one) => (month(other)?, (day(one)?, other), after),
        _ => return None,
    };
    let (day, last) = day;
    let year = after.first().filter(|_| goes_on(last)).and_then(|word| year(word));
    let used = tokens.len() - after.len() + usize::from(year.is_some());
    let words = tokens.get(..used)?.join(" ");
    let words = words.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    Some(Printed { words, weekday, month, day, year })
}

/// Whether what follows a word belongs to it: no full stop, bracket or dash parts them.
fn goes_on(word: &str) -> bool {
    word.ends_with(|letter: char| letter.is_alphanumeric() || letter == ',')
}

fn bare(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase()
}

fn weekday(word: &str) -> Option<Weekday> {
    let word = bare(word);
    WEEKDAYS.iter().find(|(name, _)| *name == word).map(|(_, weekday)| *weekday)
}

fn name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

fn month(word: &str) -> Option<i8> {
    let word = bare(word);
    (1..).zip(MONTHS).find(|(_, name)| *name == word).map(|(month, _)| month)
}

fn day(word: &str) -> Option<i8> {
    let word = bare(word);
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(&word);
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

fn year(word: &str) -> Option<i16> {
    let word = bare(word);
    word.parse().ok().filter(|year| word.len() == 4 && YEARS.contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn contradicted(text: &str, known: Option<Date>) -> Vec<(String, &'static str)> {
        let found = in_text(text);
        found.into_iter().filter_map(|it| Some((it.words.clone(), it.contradicted(known)?.1))).collect()
    }

    #[test]
    fn a_weekday_that_was_another_is_found_in_either_order() {
        for text in ["on Wednesday, July 10, 2025, he", "Wednesday 10 July 2025.", "(Wednesday the 10th of July, 2025)"] {
            let found = contradicted(text, None);
            assert!(matches!(&found[..], [(_, "Thursday")]), "{text}: {found:?}");
        }
    }

    #[test]
    fn a_weekday_that_was_that_day_is_not() {
        assert!(contradicted("Thursday, July 10, 2025, and Saturday 18 April 2026", None).is_empty());
    }

    #[test]
    fn a_day_without_a_year_is_held_against_the_day_that_is_known() {
        let text = "landed on Wednesday, July 10";
        assert_eq!(contradicted(text, Some(date(2025, 7, 10))), [("Wednesday, July 10".to_owned(), "Thursday")]);
        assert!(contradicted(text, Some(date(2024, 7, 10))).is_empty());
        assert!(contradicted(text, Some(date(2025, 7, 11))).is_empty());
        assert!(contradicted(text, None).is_empty());
    }

    #[test]
    fn what_is_no_date_with_a_weekday_is_left_alone() {
        for text in [
            "on Wednesday. July 10, 2025 was",
            "Wednesday and Thursday, July 9 and 10, 2025",
            "last Wednesday, 10 people; July 2025",
            "Wednesday, July 45, 2025",
            "Sunday, February 29, 2025",
            "Friday night, July 10, 2025",
            "",
        ] {
            assert!(contradicted(text, Some(date(2025, 7, 10))).is_empty(), "{text}");
        }
    }
}
