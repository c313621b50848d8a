//! Dates as precise as they are known, and no more precise.
//!
//! Sources say "in February", "around the 12th", "15 or 16 July". A date padded to a day that nobody stated makes
//! conflicts where there are none and hides those there are, so a date keeps the precision of its source. It is written
//! in a subset of level 1 of the Extended Date/Time Format ([EDTF](https://www.loc.gov/standards/datetime/), ISO 8601-2):
//!
//! | written | says |
//! |---|---|
//! | `2025`, `2025-02`, `2025-02-12` | a year, a month, a day |
//! | `2025-02~` | about February 2025: a month earlier or later would not surprise |
//! | `2025-02?` | February 2025, if the source is right about it: the same room for error |
//! | `A/B` | from A to B |
//! | `A/..`, `../B` | from A on, up to B |
//!
//! ```text
//! text ─ parse ─▶ Edtf ─┬─ moment ─▶ Moment   `date`, `from`, `as_of`, `since`: some day within it
//!           │           ├─ window ─▶ Window   `period`: all of it
//!           ▼           └─ words ──▶ English, for briefs
//!       DateError, with what was meant
//! ```
//!
//! ```
//! use model::value::{Edtf, Sense};
//!
//! let date = Edtf::parse("2025-02~")?;
//! assert_eq!(date.earliest().unwrap().to_string(), "2025-01-01");
//! assert_eq!(date.latest().unwrap().to_string(), "2025-03-31");
//! assert_eq!(date.words(Sense::Event), "about February 2025");
//!
//! let wrong = Edtf::parse("2025-2-3").unwrap_err();
//! assert_eq!(wrong.suggestion(), Some("2025-02-03"));
//! # Ok::<(), model::value::DateError>(())
//! ```
mod english;
mod error;
mod months;
mod parse;
mod point;
mod repair;
#[cfg(test)]
mod tests;
mod told;

pub use english::{MONTHS, day_in_words};
pub use error::DateError;
pub use months::month_named;
pub use point::{Hedge, Precision};
pub use told::{Sense, Told, ToldPoint};

use super::time::{Moment, Window};
use jiff::civil::Date;
use point::Point;
use shape::{Format, Node, Problems, Type, Value, text};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A date, or a stretch of time, as precise as it is known.
///
/// At least one of its two ends is given, and it does not end before it begins.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Edtf {
    written: Box<str>,
    form: Form,
}

/// What is written, taken apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Form {
    /// `2025-02`
    Single(Point),
    /// `A/B`
    Between(Point, Point),
    /// `A/..`
    From(Point),
    /// `../B`
    Until(Point),
}

impl Edtf {
    /// Reads a date. The error says what is wrong with it and, where that is certain, what was meant.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        parse::form(text).map(|form| Self { written: text.into(), form })
    }

    /// A text that is a date. Of any other it is not asked what was meant by it, which takes far longer.
    pub fn of(text: &str) -> Option<Self> {
        let form = parse::strict(text)?.ok()?;
        Some(Self { written: text.into(), form })
    }

    /// The date as it is written, which is also its only spelling.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// The first day it may be, or nothing for `../B`. `~` and `?` widen it by one unit of their own date's precision.
    pub fn earliest(&self) -> Option<Date> {
        self.start().map(Point::earliest)
    }

    /// The last day it may be, or nothing for `A/..`.
    pub fn latest(&self) -> Option<Date> {
        self.end().map(Point::latest)
    }

    /// The day it is, if it is a single day and sure.
    pub fn day(&self) -> Option<Date> {
        match self.form {
            Form::Single(point) if point.precision == Precision::Day && point.hedge.is_none() => Some(point.first),
            _ => None,
        }
    }

    /// The unit it is given in; for two ends the coarser one.
    pub fn precision(&self) -> Precision {
        let coarser = self.start().into_iter().chain(self.end()).map(|point| point.precision).min();
        coarser.unwrap_or(Precision::Year)
    }

    /// Whether either end carries a `~` or `?`.
    pub fn hedge(&self) -> Option<Hedge> {
        self.start().into_iter().chain(self.end()).find_map(|point| point.hedge)
    }

    /// The date that is written, without its `~` and `?`, and so without the room they give it.
    #[must_use]
    pub fn bare(&self) -> Self {
        let bare = self.hedge().and_then(|_| Self::of(&self.written.replace(['~', '?'], "")));
        bare.unwrap_or_else(|| self.clone())
    }

    /// Whether it is written with two ends, `A/B`, `A/..` or `../B`.
    pub fn is_interval(&self) -> bool {
        !matches!(self.form, Form::Single(_))
    }

    /// Whether one of its ends is open.
    pub fn is_open(&self) -> bool {
        matches!(self.form, Form::From(_) | Form::Until(_))
    }

    /// Read as *some day within it*, as in `date`, `from`, `as_of`, `since`, `signed`.
    pub fn moment(&self) -> Moment {
        Moment::between(self.earliest(), self.latest())
    }

    /// Read as *all of it*, as in `period`: `2025-02` runs from 1 to 28 February. `A/..` ends some day, not before it
    /// begins: nobody has counted to the end of time.
    ///
    /// ```
    /// use model::value::{Certainty, Edtf};
    /// let year = Edtf::parse("2025")?.window();
    /// let spring = Edtf::parse("2025-03/2025-05")?.window();
    /// assert_eq!(spring.inside(&year), Certainty::Certainly);
    /// # Ok::<(), model::value::DateError>(())
    /// ```
    pub fn window(&self) -> Window {
        let start = self.start().map_or(Moment::between(None, self.latest()), Point::beginning);
        let end = self.end().map_or(Moment::between(self.earliest(), None), Point::ending);
        Window::new(start, end)
    }

    /// Whole days from the latest day it may be to `today`: an age that is never said to be more than it is.
    /// Nothing for `A/..`, which has not ended; below zero for a date still to come.
    pub fn age_on(&self, today: Date) -> Option<i64> {
        self.latest().map(|latest| super::time::days_between(latest, today))
    }

    /// The order to list dates in: by first possible day, then by last; open beginnings first, open ends last.
    pub fn order(&self, other: &Self) -> Ordering {
        let key = |date: &Self| (date.earliest(), date.latest().is_none(), date.latest());
        key(self).cmp(&key(other))
    }

    fn start(&self) -> Option<Point> {
        match self.form {
            Form::Single(point) | Form::Between(point, _) | Form::From(point) => Some(point),
            Form::Until(_) => None,
        }
    }

    fn end(&self) -> Option<Point> {
        match self.form {
            Form::Single(point) | Form::Between(_, point) | Form::Until(point) => Some(point),
            Form::From(_) => None,
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl FromStr for Edtf {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::parse(text)
    }
}

/// A day, as precise as a date can be.
impl From<Date> for Edtf {
    fn from(day: Date) -> Self {
        Self { written: day.to_string().into(), form: Form::Single(Point::day(day)) }
    }
}

impl Value for Edtf {
    const TYPE: &'static Type =
        &Type::Text(Format { noun: "a date", format: Some("edtf"), pattern: None, refers_to: &[] });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        text(node, problems, |written| Self::parse(written).map_err(Into::into))
    }
}
