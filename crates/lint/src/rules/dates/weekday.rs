//! Days of the week in the words of a source, held against the day they stand beside.
use super::week::{OF_WEEKDAYS, WEEKDAYS, has_number, is_cut_short, is_other_year, weekday_of};
use crate::ours::{Word, words};
use model::record::{Citation, Figure, Record, Says};
use model::value::{Date, Edtf, month_named};
use model::{Span, Spanned};
use shape::Item;
use std::collections::BTreeSet;

/// A date of which a source names another day of the week.
pub struct Contradiction<'a> {
    pub date: &'a Spanned<Edtf>,
    pub excerpt: Span,
    /// The day of the week it was.
    pub was: &'static str,
    /// The day of the week that the source names.
    pub named: &'static str,
}

/// All of a record.
pub fn contradictions(record: &Record) -> Vec<Contradiction<'_>> {
    let mut found = Vec::new();
    for row in record.statuses() {
        found.extend(contradiction(row.from.as_ref(), row.cite.iter()));
    }
    for transfer in record.transfers() {
        found.extend(contradiction(transfer.date.as_ref(), transfer.cite.iter().chain(cited(&transfer.figure))));
    }
    for payment in record.payments() {
        found.extend(contradiction(payment.date.as_ref(), payment.cite.iter().chain(cited(&payment.figure))));
    }
    for statement in record.statements() {
        found.extend(contradiction(statement.date.as_ref(), statement.cite.iter()));
    }
    for (_, figure) in record.figures() {
        for date in [&figure.as_of, &figure.since, &figure.period] {
            found.extend(contradiction(date.as_ref(), figure.cite.iter()));
        }
    }
    if let Record::Proceeding(case) = record {
        for step in &case.step {
            found.extend(contradiction(step.date.as_ref(), step.cite.iter()));
        }
    }
    // The day of an event and that of its figure are told by one excerpt.
    let mut told = BTreeSet::new();
    found.retain(|it| told.insert((it.excerpt, it.date.as_str())));
    found
}

/// What the figures of an event cite: its day is told there as well.
fn cited(figures: &[Item<Figure>]) -> impl Iterator<Item = &Item<Citation>> {
    figures.iter().flat_map(|figure| figure.cite.iter())
}

fn contradiction<'a, 'c>(
    date: Option<&'a Spanned<Edtf>>,
    cite: impl Iterator<Item = &'c Item<Citation>>,
) -> Option<Contradiction<'a>> {
    let date = date?;
    let day = date.day()?;
    let was = WEEKDAYS.get(usize::try_from(day.weekday().to_monday_zero_offset()).ok()?)?;
    let excerpts = cite.filter(|citation| is_taken_as_right(citation)).filter_map(|it| it.excerpt.as_ref());
    let telling = excerpts.filter(|text| has_number(text, day.day()) && OF_WEEKDAYS.may_be_in(text));
    let mut named = telling.filter_map(|text| Some((text.span, named(text, &words(text), day)?)));
    let (excerpt, named) = named.find(|(_, named)| named != was)?;
    Some(Contradiction { date, excerpt, was, named })
}

/// What a citation says its source prints otherwise, or holds against it, is known to be otherwise.
fn is_taken_as_right(citation: &Citation) -> bool {
    citation.states.is_none() && citation.says.as_ref().is_none_or(|says| says.value != Says::Disputes)
}

/// The day of the week beside this very day: `Wednesday, July 10`, `Wednesday night, 10 July`, `July 10 (Wednesday)`. Of a day
/// of the week that stands alone nobody can tell which day it is of.
fn named(text: &str, words: &[Word], day: Date) -> Option<&'static str> {
    let plain: Vec<&Word> = words.iter().filter(|word| !word.lower.is_empty()).collect();
    (0..plain.len()).find_map(|at| {
        let (before, from_here) = plain.split_at_checked(at)?;
        let (word, rest) = from_here.split_first()?;
        let weekday = weekday_of(word)?;
        let between = rest.iter().take_while(|word| BETWEEN.contains(&&*word.lower)).count();
        let stands_before = || {
            let date = rest.get(between..).unwrap_or_default();
            is_one_phrase(text, word, rest, between) && !is_one_of_several(before) && is_this_day(date, day)
        };
        let last = between.checked_sub(1).and_then(|last| rest.get(last)).unwrap_or(word);
        let is_aside = text.get(..word.start).is_some_and(|before| before.ends_with('('))
            && text.get(last.end..).is_some_and(|behind| behind.trim_start_matches('.').starts_with(')'));
        let stands_behind = || is_aside && ends_with_this_day(before, day);
        (stands_before() || stands_behind()).then_some(weekday)
    })
}

/// What may stand between a day of the week and its date.
const BETWEEN: [&str; 9] = ["the", "morning", "afternoon", "evening", "night", "el", "le", "día", "dia"];

/// Whether a day of the week and what follows on the words between belong together: no sentence ends there, and behind "the"
/// stands a number. "On Wednesday the July 10 flight" is of another day.
fn is_one_phrase(text: &str, weekday: &Word, rest: &[&Word], between: usize) -> bool {
    let Some(date) = rest.get(between) else { return false };
    let is_article = |word: &Word| matches!(&*word.lower, "the" | "el" | "le");
    let has_article = between.checked_sub(1).and_then(|last| rest.get(last)).is_some_and(|word| is_article(word));
    let gap = text.get(weekday.end..date.start).unwrap_or_default();
    let gap = if is_cut_short(weekday) { gap.strip_prefix('.').unwrap_or(gap) } else { gap };
    !gap.contains(['.', '!', '?', ';']) && (!has_article || month_named(&date.lower).is_none())
}

/// Whether words begin with the date of this day.
fn is_this_day(words: &[&Word], day: Date) -> bool {
    let mut words = words.iter().filter(|word| !matches!(&*word.lower, "of" | "de"));
    let (Some(one), Some(other)) = (words.next(), words.next()) else { return false };
    is_day_and_month(one, other, day) && !words.next().is_some_and(|word| is_other_year(word, day))
}

/// Whether words end with the date of this day.
fn ends_with_this_day(words: &[&Word], day: Date) -> bool {
    let is_of = |word: &Word| word.lower.len() == 4 && word.lower.parse() == Ok(day.year());
    let words = match words {
        [before @ .., year] if is_of(year) => before,
        _ => words,
    };
    matches!(words, [.., one, other] if is_day_and_month(one, other, day))
}

fn is_day_and_month(one: &Word, other: &Word, day: Date) -> bool {
    let is_month = |word: &Word| month_named(&word.lower) == Some(day.month());
    let is_day = |word: &Word| word.lower.trim_end_matches(char::is_alphabetic).parse() == Ok(day.day());
    is_month(one) && is_day(other) || is_day(one) && is_month(other)
}

/// "Wednesday and Thursday, July 9 and 10": which of the days a number is of cannot be told.
fn is_one_of_several(before: &[&Word]) -> bool {
    before.iter().rev().take(2).any(|word| weekday_of(word).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named_beside(text: &str, day: &str) -> Option<&'static str> {
        named(text, &words(text), day.parse().ok()?)
    }

    #[test]
    fn a_day_of_the_week_is_read_in_either_order() {
        for text in [
            "on Wednesday, July 10, 2025, he",
            "Wednesday 10 July 2025.",
            "(Wednesday, 10th July, 2025)",
            "Wednesday, Jul. 10, he",
            "Wed., July 10",
            "July 10 (Wednesday)",
            "July 10 (Wed.)",
            "Wed. July 10",
            "10 July 2025 (Wednesday)",
            "on Wednesday night, July 10",
            "Wednesday the 10th of July",
            "miércoles 10 de julio",
            "mercredi 10 juillet",
        ] {
            assert!(OF_WEEKDAYS.may_be_in(text) && has_number(text, 10), "{text}");
            assert_eq!(named_beside(text, "2025-07-10"), Some("wednesday"), "{text}");
        }
    }

    #[test]
    fn of_several_days_of_the_week_none_is_held_against_a_day() {
        assert_eq!(named_beside("Wednesday and Thursday, July 9 and 10, 2025", "2025-07-09"), None);
    }

    #[test]
    fn what_follows_on_a_date_may_be_of_another_day() {
        for text in [
            "on July 10. Wednesday the court sat",
            "the Sun, July 10",
            "by Wednesday, 10 people in July",
            "landed on July 10 (Wednesday, July 9 in Washington)",
            "on Wednesday the July 10 flight was condemned",
            "he said Wednesday. July 10 was the day",
        ] {
            assert_eq!(named_beside(text, "2025-07-10"), None, "{text}");
        }
    }

    #[test]
    fn the_day_of_another_year_is_another_day() {
        assert_eq!(named_beside("Wednesday, July 10, 2024", "2025-07-10"), None);
    }
}
