//! Days of the week in the words of a source, held against the day they stand beside.
use crate::ours::{Word, words};
use model::record::{Citation, Record};
use model::value::{Date, Edtf};
use model::{Span, Spanned};
use shape::Item;

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
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
    // What a citation says its source prints otherwise is known to be otherwise.
    let excerpts = cite.iter().filter(|it| it.states.is_none()).filter_map(|it| it.excerpt.as_ref());
    let mut named = excerpts.filter_map(|text| Some((text.span, named(&words(text), day)?)));
    let (excerpt, named) = named.find(|(_, named)| named != was)?;
    Some(Contradiction { date, excerpt, was, named })
}

/// The day of the week beside this very day: `Wednesday, July 10`, `Wednesday 10 July`. Of a day of the week that stands
/// alone nobody can tell which day it is of.
fn named(words: &[Word], day: Date) -> Option<&'static str> {
    let plain: Vec<&str> = words.iter().map(|word| &*word.lower).filter(|word| !word.is_empty()).collect();
    let is_month = |word: &str| MONTHS.iter().position(|month| *month == word).is_some_and(|at| at + 1 == month_of(day));
    let is_day = |word: &str| word.trim_end_matches(char::is_alphabetic).parse() == Ok(day.day());
    plain.windows(3).find_map(|three| match three {
        [weekday, one, other] if is_month(one) && is_day(other) || is_day(one) && is_month(other) => {
            WEEKDAYS.into_iter().find(|known| known == weekday)
        }
        _ => None,
    })
}

fn month_of(day: Date) -> usize {
    usize::try_from(day.month()).unwrap_or_default()
}
