//! Dates in English words, for briefs: "15 or 16 July 2025", "about 12 February 2025", "since 2025".
use super::point::{Hedge, Point, Precision};
use super::{Edtf, Form};
use jiff::civil::Date;

pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// How a date with two ends is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sense {
    /// Some day within it: "15 or 16 July 2025".
    Event,
    /// All of it: "15–16 July 2025".
    Period,
}

/// A day in words: "12 February 2025".
pub fn day_in_words(day: Date) -> String {
    Point::day(day).words(&Shown::ALL)
}

impl Edtf {
    /// The date in English words, as it stands in a table or after a preposition of its own.
    ///
    /// ```
    /// use model::value::{Edtf, Sense::{Event, Period}};
    /// let words = |date: &str, sense| Edtf::parse(date).unwrap().words(sense);
    /// assert_eq!(words("2025-07-15/2025-07-16", Event), "15 or 16 July 2025");
    /// assert_eq!(words("2025-04-23/2025-04-25", Event), "between 23 and 25 April 2025");
    /// assert_eq!(words("2025-04-23/2025-04-25", Period), "23–25 April 2025");
    /// assert_eq!(words("2025/..", Period), "since 2025");
    /// ```
    pub fn words(&self, sense: Sense) -> String {
        match (self.form, sense) {
            (Form::Single(point), _) => point.hedged(&Shown::ALL),
            (Form::From(point), Sense::Event) => format!("{} or later", point.hedged(&Shown::ALL)),
            (Form::From(point), Sense::Period) => format!("since {}", point.hedged(&Shown::ALL)),
            (Form::Until(point), Sense::Event) => format!("{} or earlier", point.hedged(&Shown::ALL)),
            (Form::Until(point), Sense::Period) => format!("until {}", point.hedged(&Shown::ALL)),
            (Form::Between(start, end), _) if start == end => start.hedged(&Shown::ALL),
            (Form::Between(start, end), sense) => {
                let shown = Shown::before(start, end);
                let (first, last) = (start.hedged(&shown), end.hedged(&Shown::ALL));
                match sense {
                    Sense::Event if start.is_followed_by(end) => format!("{first} or {last}"),
                    Sense::Event => format!("between {first} and {last}"),
                    Sense::Period if first.contains(' ') || last.starts_with(|c: char| c.is_lowercase()) => {
                        format!("{first} – {last}")
                    }
                    Sense::Period => format!("{first}–{last}"),
                }
            }
        }
    }

    /// The same with the preposition it takes in a sentence: "on 12 February 2025", "in February 2025".
    pub fn phrase(&self, sense: Sense) -> String {
        let words = self.words(sense);
        let point = match self.form {
            Form::Single(point) => point,
            Form::Between(start, end) if sense == Sense::Event && start.is_followed_by(end) => start,
            Form::Between(start, end) if start == end => start,
            Form::Between(start, end) if sense == Sense::Period => {
                let shown = Shown::before(start, end);
                return format!("from {} to {}", start.hedged(&shown), end.hedged(&Shown::ALL));
            }
            Form::From(point) | Form::Until(point) if sense == Sense::Event => point,
            Form::Between(..) | Form::From(_) | Form::Until(_) => return words,
        };
        let preposition = if point.precision == Precision::Day { "on" } else { "in" };
        match (point.hedge, words.strip_prefix("perhaps ")) {
            (Some(Hedge::Approximate), _) => words,
            (_, Some(sure)) => format!("perhaps {preposition} {sure}"),
            _ => format!("{preposition} {words}"),
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
    fn words(self, shown: &Shown) -> String {
        let month = usize::try_from(self.first.month() - 1).ok().and_then(|index| MONTHS.get(index)).copied();
        let parts = [
            (self.precision == Precision::Day).then(|| self.first.day().to_string()),
            (self.precision != Precision::Year && shown.month).then(|| month.unwrap_or_default().to_owned()),
            (self.precision == Precision::Year || shown.year).then(|| self.first.year().to_string()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn hedged(self, shown: &Shown) -> String {
        let words = self.words(shown);
        match self.hedge {
            None => words,
            Some(Hedge::Approximate) => format!("about {words}"),
            Some(Hedge::Uncertain) => format!("perhaps {words}"),
        }
    }

    /// Whether the other is the next day, month or year, so that there is no third between them.
    fn is_followed_by(self, other: Self) -> bool {
        self.precision == other.precision && self.last.tomorrow().is_ok_and(|next| next == other.first)
    }
}
