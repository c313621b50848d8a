//! Days of the week in the words of a source, held against the day they stand beside.
use super::months::month_of;
use crate::ours::{Word, words};
use crate::prose::Telltales;
use model::record::{Citation, Figure, Record, Says};
use model::value::{Date, Edtf};
use model::{Span, Spanned};
use shape::Item;
use std::collections::BTreeSet;

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
    let telling = excerpts.filter(|text| may_name_weekday(text));
    let mut named = telling.filter_map(|text| Some((text.span, named(&words(text), day)?)));
    let (excerpt, named) = named.find(|(_, named)| named != was)?;
    Some(Contradiction { date, excerpt, was, named })
}

/// Whether a text may have a day of the week. All end alike, which is sooner looked for than words are told apart.
fn may_name_weekday(text: &str) -> bool {
    (text.contains("day") || text.contains("DAY")) && OF_WEEKDAYS.may_be_in(text)
}

/// What a citation says its source prints otherwise, or holds against it, is known to be otherwise.
fn is_taken_as_right(citation: &Citation) -> bool {
    citation.states.is_none() && citation.says.as_ref().is_none_or(|says| says.value != Says::Disputes)
}

/// The day of the week beside this very day: `Wednesday, July 10`, `Wednesday 10 July`. Of a day of the week that stands
/// alone nobody can tell which day it is of.
fn named(words: &[Word], day: Date) -> Option<&'static str> {
    let plain: Vec<&Word> = words.iter().filter(|word| !word.lower.is_empty()).collect();
    let is_month = |word: &Word| month_of(word) == Some(day.month());
    let is_day = |word: &Word| word.lower.trim_end_matches(char::is_alphabetic).parse() == Ok(day.day());
    let is_other_year = |word: &&Word| word.lower.len() == 4 && word.lower.parse().is_ok_and(|year: i16| year != day.year());
    (0..plain.len()).find_map(|at| match plain.get(at..)? {
        [weekday, one, other, after @ ..]
            if (is_month(one) && is_day(other) || is_day(one) && is_month(other))
                && !after.first().is_some_and(is_other_year)
                && !is_one_of_several(plain.get(..at)?) =>
        {
            WEEKDAYS.into_iter().find(|known| *known == weekday.lower)
        }
        _ => None,
    })
}

/// "Wednesday and Thursday, July 9 and 10": which of the days a number is of cannot be told.
fn is_one_of_several(before: &[&Word]) -> bool {
    before.iter().rev().take(2).any(|word| WEEKDAYS.contains(&&*word.lower))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named_beside(text: &str, day: &str) -> Option<&'static str> {
        named(&words(text), day.parse().ok()?)
    }

    #[test]
    fn a_day_of_the_week_is_read_in_either_order() {
        for text in ["on Wednesday, July 10, 2025, he", "Wednesday 10 July 2025.", "(Wednesday, 10th July, 2025)", "Wednesday, Jul. 10, he"] {
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
