//! One end of a date: a year, a month or a day, and how sure it is.
use crate::value::time::Moment;
use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// The unit a date is given in, from coarse to fine.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Precision {
    Year,
    Month,
    Day,
}

/// What a date says about itself. Both leave room for one unit on either side.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Hedge {
    /// `~`: near this date.
    Approximate,
    /// `?`: this date, if the source is right.
    Uncertain,
}

/// A year, a month or a day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Point {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
    pub precision: Precision,
    pub hedge: Option<Hedge>,
}

impl Point {
    pub fn day(day: Date) -> Self {
        Self { first: day, last: day, precision: Precision::Day, hedge: None }
    }

    /// The first day it may be. The calendar ends at the years −9999 and 9999; beyond them it stays there.
    pub fn earliest(self) -> Date {
        if self.hedge.is_some() { self.first.saturating_sub(self.precision.unit()) } else { self.first }
    }

    /// The last day it may be.
    pub fn latest(self) -> Date {
        if self.hedge.is_some() { self.end_of(self.first.saturating_add(self.precision.unit())) } else { self.last }
    }

    /// Where a period begins that begins with it.
    pub fn beginning(self) -> Moment {
        let latest = if self.hedge.is_some() { self.first.saturating_add(self.precision.unit()) } else { self.first };
        Moment::between(Some(self.earliest()), Some(latest))
    }

    /// Where a period ends that ends with it.
    pub fn ending(self) -> Moment {
        let earliest = if self.hedge.is_some() {
            self.end_of(self.first.saturating_sub(self.precision.unit()))
        } else {
            self.last
        };
        Moment::between(Some(earliest), Some(self.latest()))
    }

    /// The last day of the unit of its precision that `day` lies in.
    fn end_of(self, day: Date) -> Date {
        match self.precision {
            Precision::Year => day.last_of_year(),
            Precision::Month => day.last_of_month(),
            Precision::Day => day,
        }
    }
}

impl Precision {
    fn unit(self) -> Span {
        match self {
            Self::Year => 1.year(),
            Self::Month => 1.month(),
            Self::Day => 1.day(),
        }
    }
}
