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
    /// A cap on what is counted in a period: the period, or what is left of it where another cap takes its place. What had
    /// been counted before is not under it.
    Within(Window),
}

/// The first day of whatever the record counts.
const BEGINNING: Anchor = Anchor(0);

impl Time {
    /// The day a count goes up to, a stock or plan is of, a cap is known of.
    pub fn as_of(&self) -> Moment {
        match self {
            Self::Counted(window) => window.end(),
            Self::At(day) => *day,
            Self::InForce(window) | Self::Within(window) => window.start(),
        }
    }

    /// The window of a count.
    pub fn window(&self) -> Option<Window> {
        match self {
            Self::Counted(window) => Some(*window),
            _ => None,
        }
    }

    /// The days on which a cap is in force.
    pub fn force(&self) -> Option<Window> {
        match self {
            Self::InForce(window) | Self::Within(window) => Some(*window),
            _ => None,
        }
    }

    /// The same, for a cap: in force up to a day at the most, after which another takes its place.
    pub(super) fn replaced_after(self, last: &Moment) -> Self {
        let shortened = |window: Window| Window::new(window.start(), sooner(&window.end(), last));
        match self {
            Self::InForce(window) => Self::InForce(shortened(window)),
            Self::Within(window) => Self::Within(shortened(window)),
            other => other,
        }
    }

    /// Whether nothing at all says when it holds.
    pub fn is_missing(&self) -> bool {
        !is_known(&self.as_of())
    }

    /// The day a count begins; nothing where it begins with the record and nobody knows when that was.
    pub fn since(&self) -> Option<Moment> {
        let start = self.window()?.start();
        is_known(&start).then_some(start)
    }
}

fn is_known(day: &Moment) -> bool {
    day.earliest().is_some() || day.latest().is_some()
}

/// The earlier of two ends. One that is not known has not come.
fn sooner(one: &Moment, other: &Moment) -> Moment {
    match (is_known(one), is_known(other)) {
        (true, true) => one.earlier(other),
        (true, false) => *one,
        (false, _) => *other,
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
