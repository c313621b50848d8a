//! What is said of a date, in no language yet: which of its parts, and how two ends belong together. Languages put their
//! words to it: English here, every language of the briefs where briefs are written.
//!
//! ```text
//! Edtf ─ Sense ─▶ Told ─┬ english: "between 23 and 25 April 2025"
//!                       └ briefs:  "entre le 23 et le 25 avril 2025"
//! ```
use super::point::{Hedge, Point, Precision};
use super::{Edtf, Form};
use jiff::civil::Date;

/// How a date with two ends is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sense {
    /// Some day within it: "15 or 16 July 2025".
    Event,
    /// All of it: "15–16 July 2025".
    Period,
}

/// What is said of a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Told {
    /// One day, month or year.
    One(ToldPoint),
    /// One of two that follow each other.
    Either(ToldPoint, ToldPoint),
    /// One between two, these included.
    Between(ToldPoint, ToldPoint),
    /// All from the first to the last.
    Throughout(ToldPoint, ToldPoint),
    /// Then, or later.
    OrLater(ToldPoint),
    /// All from then on.
    Since(ToldPoint),
    /// Then, or earlier.
    OrEarlier(ToldPoint),
    /// All up to then.
    Until(ToldPoint),
}

/// A day, a month or a year, with those of its parts that are worth saying.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ToldPoint {
    pub day: Option<i8>,
    /// From 1.
    pub month: Option<i8>,
    pub year: Option<i16>,
    /// How sure it is.
    pub hedge: Option<Hedge>,
}

impl Edtf {
    /// Its first and its last day, month or year, each as it is written; nothing for an end that is open.
    pub fn ends(&self) -> [Option<ToldPoint>; 2] {
        [self.start(), self.end()].map(|end| end.map(|point| point.told(&Shown::ALL)))
    }

    /// What is to be said of it.
    pub fn told(&self, sense: Sense) -> Told {
        let whole = |point: Point| point.told(&Shown::ALL);
        match (self.form, sense) {
            (Form::Single(point), _) => Told::One(whole(point)),
            (Form::From(point), Sense::Event) => Told::OrLater(whole(point)),
            (Form::From(point), Sense::Period) => Told::Since(whole(point)),
            (Form::Until(point), Sense::Event) => Told::OrEarlier(whole(point)),
            (Form::Until(point), Sense::Period) => Told::Until(whole(point)),
            (Form::Between(start, end), _) if start == end => Told::One(whole(start)),
            (Form::Between(start, end), sense) => {
                let (first, last) = (start.told(&Shown::before(start, end)), whole(end));
                match sense {
                    Sense::Event if start.is_followed_by(end) => Told::Either(first, last),
                    Sense::Event => Told::Between(first, last),
                    Sense::Period => Told::Throughout(first, last),
                }
            }
        }
    }
}

impl Told {
    /// Whether a dash between the two needs air around it: one of them is more than a word.
    pub fn is_wide(first: ToldPoint, last: ToldPoint) -> bool {
        let parts = [first.day.is_some(), first.month.is_some(), first.year.is_some()];
        parts.into_iter().filter(|part| *part).count() > 1 || first.hedge.is_some() || last.hedge.is_some()
    }
}

impl ToldPoint {
    /// A whole day.
    pub fn of_day(day: Date) -> Self {
        Point::day(day).told(&Shown::ALL)
    }

    /// How finely it is known.
    pub const fn precision(self) -> Precision {
        match (self.day, self.month) {
            (Some(_), _) => Precision::Day,
            (None, Some(_)) => Precision::Month,
            (None, None) => Precision::Year,
        }
    }
}

/// Which parts of a date are still worth saying.
struct Shown {
    month: bool,
    year: bool,
}

impl Shown {
    const ALL: Self = Self { month: true, year: true };

    /// What the first of two dates need not repeat since the second says it.
    fn before(start: Point, end: Point) -> Self {
        let same_year = start.first.year() == end.first.year();
        let same_month = same_year && start.first.month() == end.first.month();
        let plain = start.hedge.is_none() && end.hedge.is_none();
        let both_days = start.precision == Precision::Day && end.precision == Precision::Day;
        Self {
            month: !(plain && both_days && same_month),
            year: !(plain && same_year && start.precision != Precision::Year && end.precision != Precision::Year),
        }
    }
}

impl Point {
    fn told(self, shown: &Shown) -> ToldPoint {
        ToldPoint {
            day: (self.precision == Precision::Day).then(|| self.first.day()),
            month: (self.precision != Precision::Year && shown.month).then(|| self.first.month()),
            year: (self.precision == Precision::Year || shown.year).then(|| self.first.year()),
            hedge: self.hedge,
        }
    }

    /// Whether the other is the next day, month or year, so that there is no third between them.
    fn is_followed_by(self, other: Self) -> bool {
        self.precision == other.precision && self.last.tomorrow().is_ok_and(|next| next == other.first)
    }
}
