//! Reading a date that is written as it should be. Everything else goes to [`repair`](super::repair).
use super::point::{Hedge, Point, Precision};
use super::{DateError, Form, repair};
use jiff::civil::Date;

pub(super) fn form(text: &str) -> Result<Form, DateError> {
    strict(text).unwrap_or_else(|| Err(repair::explain(text)))
}

/// Nothing if it is not our notation at all; an error if it is, and still no date.
pub(super) fn strict(text: &str) -> Option<Result<Form, DateError>> {
    let Some((start, end)) = text.split_once('/') else {
        return point(text).map(|point| point.map(Form::Single));
    };
    let form = match (start, end) {
        ("..", "..") => Err(DateError::BothOpen),
        ("..", end) => point(end)?.map(Form::Until),
        (start, "..") => point(start)?.map(Form::From),
        (start, end) => between(text, point(start)?, point(end)?),
    };
    Some(form)
}

fn between(text: &str, start: Result<Point, DateError>, end: Result<Point, DateError>) -> Result<Form, DateError> {
    let (start, end) = (start?, end?);
    if start.first > end.last {
        let meant = text.split_once('/').map_or_else(String::new, |(start, end)| format!("{end}/{start}"));
        return Err(DateError::Reversed { written: text.into(), meant: meant.into() });
    }
    Ok(Form::Between(start, end))
}

/// `2025`, `2025-02` or `2025-02-12`, with `~` or `?`.
fn point(text: &str) -> Option<Result<Point, DateError>> {
    let (digits, hedge) = match text.as_bytes().last()? {
        b'~' => (text.strip_suffix('~')?, Some(Hedge::Approximate)),
        b'?' => (text.strip_suffix('?')?, Some(Hedge::Uncertain)),
        _ => (text, None),
    };
    // Every record has dozens of dates: the places of the digits are known, and nothing is searched for.
    let year = number::<4>(digits.get(..4)?)?;
    let (month, day) = match digits.len() {
        4 => (None, None),
        7 => (Some(part(digits, 4)?), None),
        10 => (Some(part(digits, 4)?), Some(part(digits, 7)?)),
        _ => return None,
    };
    // From 21 on they are seasons, quarters and halves of a year.
    if day.is_none() && month.is_some_and(|month| (21..=41).contains(&month)) {
        return Some(Err(DateError::OtherEdtf(text.into())));
    }
    Some(civil(year, month, day).map(|(first, last, precision)| Point { first, last, precision, hedge }))
}

/// The two digits behind the hyphen here.
fn part(text: &str, at: usize) -> Option<u8> {
    u8::try_from(number::<2>(text.get(at..at + 3)?.strip_prefix('-')?)?).ok()
}

/// A number of exactly so many digits, as they stand in dates.
fn number<const DIGITS: usize>(text: &str) -> Option<i16> {
    let digits: &[u8; DIGITS] = text.as_bytes().try_into().ok()?;
    digits.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i16::from(digit - b'0')))
}

/// The first and last day of a year, a month or a day.
fn civil(year: i16, month: Option<u8>, day: Option<u8>) -> Result<(Date, Date, Precision), DateError> {
    let of = |month: u8, day: u8| Date::new(year, i8::try_from(month).unwrap_or(0), i8::try_from(day).unwrap_or(0));
    let no_such_month = |month: u8| DateError::NoSuchMonth(month);
    match (month, day) {
        (None, _) => {
            let first = of(1, 1).map_err(|_| no_such_month(1))?;
            Ok((first, first.last_of_year(), Precision::Year))
        }
        (Some(month), None) => {
            let first = of(month, 1).map_err(|_| no_such_month(month))?;
            Ok((first, first.last_of_month(), Precision::Month))
        }
        (Some(month), Some(day)) => {
            of(month, 1).map_err(|_| no_such_month(month))?;
            let day = of(month, day).map_err(|_| DateError::NoSuchDay { year, month, day })?;
            Ok((day, day, Precision::Day))
        }
    }
}
