//! When a number holds, and when two numbers are of the same time.
//!
//! A count has a window, a stock a day, a cap the days it is in force. Two things are dated better than their dates say:
//! whatever counts from the beginning of the record begins on one day, though nobody may know which; and all numbers of
//! one event are of that event. Their moments carry an [`Anchor`], so that they are known as the same.
use crate::value::{Anchor, Certainty, Moment, Window};

/// When a number holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Time {
    /// A count: the days it covers.
    Counted(Window),
    /// A stock or a plan: the day it is of.
    At(Moment),
    /// A cap: from the day it is known of to the day another takes its place. An end that is not known has not come.
    InForce(Window),
}

/// The first day of whatever the record counts.
const BEGINNING: Anchor = Anchor(0);

impl Time {
    /// The day a count goes up to, a stock or plan is of, a cap is known of.
    pub fn as_of(&self) -> Moment {
        match self {
            Self::Counted(window) => window.end(),
            Self::At(day) => *day,
            Self::InForce(window) => window.start(),
        }
    }

    /// The window of a count.
    pub fn window(&self) -> Option<Window> {
        match self {
            Self::Counted(window) => Some(*window),
            _ => None,
        }
    }

    /// Whether nothing at all says when it holds.
    pub fn is_missing(&self) -> bool {
        let day = self.as_of();
        day.earliest().is_none() && day.latest().is_none()
    }

    /// The day a count begins; nothing where it begins with the record and nobody knows when that was.
    pub fn since(&self) -> Option<Moment> {
        let start = self.window()?.start();
        (start.earliest().is_some() || start.latest().is_some()).then_some(start)
    }
}

/// The beginning of a record, known or not.
pub(super) fn beginning(since: Option<Moment>) -> Moment {
    since.unwrap_or(Moment::UNKNOWN).anchored(BEGINNING)
}

/// Whether a window begins with its record.
pub fn begins_with_record(window: &Window) -> bool {
    window.start().anchor() == Some(BEGINNING)
}

/// Whether two windows are the same: begun the same day, and ended the same day or within so many days.
pub fn counts_the_same(one: &Window, other: &Window, days: i64) -> Certainty {
    one.start().same(&other.start()).and(one.end().within_days(&other.end(), days))
}

/// Whether all of a window lies in another. What begins with the record holds all that came before its end.
pub fn lies_inside(inner: &Window, outer: &Window) -> Certainty {
    if begins_with_record(outer) { !inner.end().after(&outer.end()) } else { inner.inside(outer) }
}
