//! Days of the week in the words of a source, held against the day they stand beside.
use super::months::ENGLISH;
use crate::ours::{Word, words};
use crate::prose::Telltales;
use model::record::{Citation, Record, Says};
use model::value::{Date, Edtf};
use model::{Span, Spanned};
use shape::Item;

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
static OF_WEEKDAYS: Telltales = Telltales::of(&WEEKDAYS);

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
        found.extend(contradiction(row.from.as_ref(), &row.cite));
    }
    for transfer in record.transfers() {
        found.extend(contradiction(transfer.date.as_ref(), &transfer.cite));
    }
    for payment in record.payments() {
        found.extend(contradiction(payment.date.as_ref(), &payment.cite));
    }
    for statement in record.statements() {
        found.extend(contradiction(statement.date.as_ref(), &statement.cite));
    }
    found
}

fn contradiction<'a>(date: Option<&'a Spanned<Edtf>>, cite: &[Item<Citation>]) -> Option<Contradiction<'a>> {
    let date = date?;
    let day = date.day()?;
    let was = WEEKDAYS.get(usize::try_from(day.weekday().to_monday_zero_offset()).ok()?)?;
    let excerpts = cite.iter().filter(|citation| is_taken_as_right(citation)).filter_map(|it| it.excerpt.as_ref());
    let telling = excerpts.filter(|text| OF_WEEKDAYS.may_be_in(text));
    let mut named = telling.filter_map(|text| Some((text.span, named(&words(text), day)?)));
    let (excerpt, named) = named.find(|(_, named)| named != was)?;
    Some(Contradiction { date, excerpt, was, named })
}

/// What a citation says its source prints otherwise, or holds against it, is known to be otherwise.
fn is_taken_as_right(citation: &Citation) -> bool {
    citation.states.is_none() && citation.says.as_ref().is_none_or(|says| says.value != Says::Disputes)
}

/// The day of the week beside this very day: `Wednesday, July 10`, `Wednesday 10 July`. Of a day of the week that stands
/// alone nobody can tell which day it is of.
fn named(words: &[Word], day: Date) -> Option<&'static str> {
    let plain: Vec<&str> = words.iter().map(|word| &*word.lower).filter(|word| !word.is_empty()).collect();
    let is_month = |word: &str| ENGLISH.iter().position(|month| *month == word).is_some_and(|at| at + 1 == month_of(day));
    let is_day = |word: &str| word.trim_end_matches(char::is_alphabetic).parse() == Ok(day.day());
    let is_other_year = |word: &&str| word.len() == 4 && word.parse().is_ok_and(|year: i16| year != day.year());
    (0..plain.len()).find_map(|at| match plain.get(at..)? {
        [weekday, one, other, after @ ..]
            if (is_month(one) && is_day(other) || is_day(one) && is_month(other))
                && !after.first().is_some_and(is_other_year)
                && !is_one_of_several(plain.get(..at)?) =>
        {
            WEEKDAYS.into_iter().find(|known| known == weekday)
        }
        _ => None,
    })
}

/// "Wednesday and Thursday, July 9 and 10": which of the days a number is of cannot be told.
fn is_one_of_several(before: &[&str]) -> bool {
    before.iter().rev().take(2).any(|word| WEEKDAYS.contains(word))
}

fn month_of(day: Date) -> usize {
    usize::try_from(day.month()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named_beside(text: &str, day: &str) -> Option<&'static str> {
        named(&words(text), day.parse().ok()?)
    }

    #[test]
    fn a_day_of_the_week_is_read_in_either_order() {
        for text in ["on Wednesday, July 10, 2025, he", "Wednesday 10 July 2025.", "(Wednesday, 10th July, 2025)"] {
            assert_eq!(named_beside(text, "2025-07-10"), Some("wednesday"), "{text}");
        }
    }

    #[test]
    fn of_several_days_of_the_week_none_is_held_against_a_day() {
        assert_eq!(named_beside("Wednesday and Thursday, July 9 and 10, 2025", "2025-07-09"), None);
    }

    #[test]
    fn the_day_of_another_year_is_another_day() {
        assert_eq!(named_beside("Wednesday, July 10, 2024", "2025-07-10"), None);
    }
}
