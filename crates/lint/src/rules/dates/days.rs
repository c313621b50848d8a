//! Whether a text names a day, or only its month or its year.
use super::week::{is_cut_short, is_other_year, weekday_of};
use crate::ours::Word;
use model::value::{Date, month_named};

/// What stands before a month that is meant as a whole. "May" and "March" alone are also verbs.
const IN: [&str; 12] = ["in", "during", "since", "of", "early", "late", "mid", "en", "de", "desde", "depuis", "courant"];

fn is_month(word: &Word<'_>, day: Date) -> bool {
    month_named(&word.lower) == Some(day.month())
}

/// Whether what follows on a month says that it is one of another year.
fn is_of_other_year(behind: &[&Word<'_>], day: Date) -> bool {
    let mut behind = behind.iter().skip_while(|word| matches!(&*word.lower, "of" | "de" | "del") || is_day(word));
    behind.next().is_some_and(|word| is_other_year(word, day))
}

/// Whether the first of the month is named: `March 1`, `1 March`, `1st of March`, `first`, `01/03/2025`, New Year's Day, or a
/// weekday.
pub(super) fn names_day(words: &[Word<'_>], day: Date) -> bool {
    const FIRST: [&str; 8] = ["1", "1st", "01", "first", "1º", "primero", "1er", "premier"];
    let plain: Vec<&Word<'_>> = words.iter().filter(|word| !word.lower.is_empty()).collect();
    let has_first = plain.iter().any(|word| FIRST.contains(&&*word.lower));
    // "Mon pays" is French, and no Monday.
    let is_beside_date = |at: usize| {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| plain.get(at));
        beside.into_iter().any(|word| is_day(word) || is_month(word, day))
    };
    let has_weekday = plain.iter().enumerate().any(|(at, word)| {
        weekday_of(word).is_some() && (!is_cut_short(word) || is_beside_date(at)) || word.lower.ends_with("day") && word.lower != "day" && word.lower != "today"
    });
    let has_month = || {
        let mut months = plain.iter().enumerate().filter(|(_, word)| is_month(word, day));
        months.any(|(at, _)| !is_of_other_year(plain.get(at + 1..).unwrap_or_default(), day))
    };
    has_weekday || has_first && has_month() || is_in_digits(&plain, day) || is_new_year(&plain, day)
}

/// `01/03/2025`, `1.3.25`, `2025-03-01`
fn is_in_digits(plain: &[&Word<'_>], day: Date) -> bool {
    let is = |word: &Word<'_>, number: i16| word.lower.len() <= 2 && word.lower.parse() == Ok(number);
    let is_year = |word: &Word<'_>| word.lower.parse() == Ok(day.year()) || is(word, day.year() % 100);
    let (first, month) = (i16::from(day.day()), i16::from(day.month()));
    let in_parts = |one: &Word<'_>, other: &Word<'_>| is(one, first) && is(other, month) || is(one, month) && is(other, first);
    plain.iter().any(|word| word.lower.len() == 10 && word.lower.parse().is_ok_and(|it: Date| it == day))
        || plain.windows(3).any(|three| match three {
            [one, other, year] => in_parts(one, other) && is_year(year),
            _ => false,
        })
}

fn is_new_year(plain: &[&Word<'_>], day: Date) -> bool {
    let is = |pair: &[&Word<'_>]| matches!(pair, [new, year] if new.lower == "new" && year.lower.starts_with("year"));
    day.month() == 1 && plain.windows(2).any(is)
}

/// The date as the words have it, if they name its month or year and no day.
pub(super) fn names_more(words: &[Word<'_>], day: Date) -> Option<String> {
    let year = day.year().to_string();
    let has_year = words.iter().any(|word| word.lower == year);
    let plain: Vec<&Word<'_>> = words.iter().filter(|word| !word.lower.is_empty()).collect();
    // Where the year stands elsewhere in the text, "may" and "march" may be verbs.
    let is_whole_month = (0..plain.len()).any(|at| match plain.get(at..).unwrap_or_default() {
        [before, month, behind @ ..] if is_month(month, day) && IN.contains(&&*before.lower) => {
            !is_of_other_year(behind, day)
        }
        [month, after, ..] if is_month(month, day) && after.lower == year => true,
        [month, of, after, ..] => is_month(month, day) && matches!(&*of.lower, "of" | "de") && after.lower == year,
        _ => false,
    });
    let has_numbered_day = plain.windows(2).any(|pair| match pair {
        [one, other] => month_named(&one.lower).is_some() && is_day(other) || month_named(&other.lower).is_some() && is_day(one),
        _ => false,
    });
    if has_numbered_day {
        return None;
    }
    if is_whole_month {
        return Some(format!("{year}-{:02}", day.month()));
    }
    let is_whole_year = day.month() == 1 && has_year && !words.iter().any(|word| month_named(&word.lower).is_some());
    is_whole_year.then_some(year)
}

fn is_day(word: &Word<'_>) -> bool {
    let digits = word.lower.trim_end_matches(|letter: char| letter.is_alphabetic());
    digits.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ours::words;

    #[test]
    fn a_day_in_digits_is_a_day() {
        let is_named = |text: &str, day: &str| names_day(&words(text), day.parse().unwrap_or_default());
        for text in ["au 01/01/2025", "Stand 01.01.2025", "as of 1/1/25", "as of 2025-01-01", "on New Year's Day 2025", "le mercredi"] {
            assert!(is_named(text, "2025-01-01"), "{text}");
        }
        assert!(is_named("Mon, 1 January 2025", "2025-01-01") && is_named("2 January (Thu)", "2025-01-02"));
        for text in ["mon pays a reçu 20 personnes en janvier 2025", "in 2025", "1,200 people in 2025", "01/02/2025", "January 1, 2024"] {
            assert!(!is_named(text, "2025-01-01"), "{text}");
        }
        assert_eq!(names_more(&words("in March 2024"), "2025-03-01".parse().unwrap_or_default()), None);
    }
}
