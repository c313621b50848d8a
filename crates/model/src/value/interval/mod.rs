//! The numbers a figure may stand for.
//!
//! "Over 230", "about 250" and "238" are not three numbers but three sets of numbers, and the question of every linter
//! of figures is whether they share one. Each set is a stretch without gaps, so two facts hold that all rules lean on:
//!
//! - stretches that meet two by two have a number in common (Helly's theorem on a line), so the smallest set of figures
//!   that cannot all be true is always a *pair*: the lowest upper end and the highest lower end ([`Interval::apart`]);
//! - sums and products of stretches are stretches, so a total can be checked without trying its terms.
//!
//! Numbers are exact decimals of 28 digits. What does not fit is rounded outwards, so an interval may grow a little and
//! never loses a number: rounding can hide a conflict of the 28th digit and cannot invent one.
//!
//! ```
//! use model::value::Interval;
//! let (over_230, bare, about_250) = (Interval::over(230.into()), Interval::exactly(238.into()), Interval::closed(245.into(), 255.into()));
//! assert!(over_230.meets(&bare));
//! assert!(!bare.meets(&about_250));
//! assert_eq!(Interval::apart([&over_230, &bare, &about_250]), Some((1, 2)));
//! assert_eq!((over_230 + bare).to_string(), "more than 468");
//! ```
mod arithmetic;
mod end;
mod exact;
mod sets;

pub use end::End;

use rust_decimal::Decimal;
use std::fmt;

/// A stretch of numbers that is never empty. An end that is absent is boundless.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Interval {
    low: Option<End>,
    high: Option<End>,
}

impl Interval {
    /// Every number there is.
    pub const ANY: Self = Self { low: None, high: None };

    /// From one end to another; nothing if no number lies between them.
    ///
    /// ```
    /// use model::value::{End, Interval};
    /// let five = 5.into();
    /// assert_eq!(Interval::new(Some(End::closed(five)), Some(End::open(five))), None);
    /// assert_eq!(Interval::new(Some(End::closed(five)), None), Some(Interval::at_least(five)));
    /// ```
    pub fn new(low: Option<End>, high: Option<End>) -> Option<Self> {
        let is_empty = low.zip(high).is_some_and(|(low, high)| !low.is_below_or_meets(high));
        (!is_empty).then_some(Self { low, high })
    }

    /// One number.
    pub fn exactly(value: Decimal) -> Self {
        Self::closed(value, value)
    }

    /// From one number to another, both included, whichever is given first.
    pub fn closed(one: Decimal, other: Decimal) -> Self {
        Self { low: Some(End::closed(one.min(other))), high: Some(End::closed(one.max(other))) }
    }

    /// More than a number.
    pub fn over(value: Decimal) -> Self {
        Self { low: Some(End::open(value)), high: None }
    }

    /// A number or more.
    pub fn at_least(value: Decimal) -> Self {
        Self { low: Some(End::closed(value)), high: None }
    }

    /// From nothing up to a number of zero or more; `closed` says whether the number itself is meant too.
    /// No number lies below zero, so "under 0" is read as zero.
    pub fn up_to(value: Decimal, closed: bool) -> Self {
        let value = value.max(Decimal::ZERO);
        let high = End { at: value, closed: closed || value.is_zero() };
        Self { low: Some(End::closed(Decimal::ZERO)), high: Some(high) }
    }

    /// The lower end; nothing where there is no least bound.
    pub fn low(&self) -> Option<End> {
        self.low
    }

    /// The upper end; nothing where there is no greatest bound.
    pub fn high(&self) -> Option<End> {
        self.high
    }

    /// The number, if it is only one.
    pub fn single(&self) -> Option<Decimal> {
        let (low, high) = self.low.zip(self.high)?;
        (low.at == high.at).then_some(low.at)
    }

    /// How far its ends lie apart; nothing if it has no end on a side.
    pub fn width(&self) -> Option<Decimal> {
        let (low, high) = self.low.zip(self.high)?;
        high.at.checked_sub(low.at)
    }
}

/// `238`, `15–16`, `more than 200`, `19 or more`, `0 to under 160`.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |end: End| super::number::grouped(end.at);
        match (self.low, self.high) {
            (None, None) => f.write_str("any number"),
            (Some(low), None) if low.closed => write!(f, "{} or more", shown(low)),
            (Some(low), None) => write!(f, "more than {}", shown(low)),
            (None, Some(high)) if high.closed => write!(f, "{} or less", shown(high)),
            (None, Some(high)) => write!(f, "less than {}", shown(high)),
            (Some(low), Some(high)) if low.at == high.at => write!(f, "{}", shown(low)),
            (Some(low), Some(high)) => match (low.closed, high.closed) {
                (true, true) => write!(f, "{}–{}", shown(low), shown(high)),
                (true, false) => write!(f, "{} to under {}", shown(low), shown(high)),
                (false, true) => write!(f, "over {} to {}", shown(low), shown(high)),
                (false, false) => write!(f, "over {} to under {}", shown(low), shown(high)),
            },
        }
    }
}
