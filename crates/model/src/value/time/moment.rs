//! One day, known within bounds.
use super::{Certainty, days_between};
use jiff::civil::Date;
use std::fmt;

/// One day that lies somewhere between two others. A bound that is absent is not known.
///
/// ```
/// use model::value::{Certainty, Edtf};
/// let moment = |text: &str| Edtf::parse(text).unwrap().moment();
/// assert_eq!(moment("2025-02").before(&moment("2025-03-01")), Certainty::Certainly);
/// assert_eq!(moment("2025-02").before(&moment("2025-02-12")), Certainty::Possibly);
/// assert_eq!(moment("2025-02").before(&moment("2025-02-01")), Certainty::No);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Moment {
    earliest: Option<Date>,
    latest: Option<Date>,
    anchor: Option<Anchor>,
}

/// The name of a day nobody has dated exactly. Two moments with the same anchor are the same day, whichever that is:
/// all figures of one record that count from its beginning begin on one day, though it is only known as `2025-02`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Anchor(pub u32);

impl Moment {
    /// Any day at all.
    pub const UNKNOWN: Self = Self { earliest: None, latest: None, anchor: None };

    /// A day that is known.
    pub fn on(day: Date) -> Self {
        Self { earliest: Some(day), latest: Some(day), anchor: None }
    }

    /// Some day from `earliest` to `latest`; if they come the other way round, from the lesser to the greater.
    pub fn between(earliest: Option<Date>, latest: Option<Date>) -> Self {
        let (earliest, latest) = match (earliest, latest) {
            (Some(one), Some(other)) => (Some(one.min(other)), Some(one.max(other))),
            open => open,
        };
        Self { earliest, latest, anchor: None }
    }

    /// The same day under a name, so that it is known again.
    #[must_use]
    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor: Some(anchor), ..self }
    }

    /// The first day it may be.
    pub fn earliest(&self) -> Option<Date> {
        self.earliest
    }

    /// The last day it may be.
    pub fn latest(&self) -> Option<Date> {
        self.latest
    }

    pub fn anchor(&self) -> Option<Anchor> {
        self.anchor
    }

    /// The day, if it is known.
    pub fn day(&self) -> Option<Date> {
        self.earliest.filter(|_| self.earliest == self.latest)
    }

    /// Whether it lies before the other: on an earlier day, not on the same.
    pub fn before(&self, other: &Self) -> Certainty {
        if self.is_anchored_with(other) {
            return Certainty::No;
        }
        Certainty::of(surely_less(self.latest, other.earliest), maybe_less(self.earliest, other.latest))
    }

    /// Whether it lies after the other.
    pub fn after(&self, other: &Self) -> Certainty {
        other.before(self)
    }

    /// Whether both are the same day.
    pub fn same(&self, other: &Self) -> Certainty {
        if self.is_anchored_with(other) {
            return Certainty::Certainly;
        }
        let known = self.day().is_some() && self.day() == other.day();
        let never = self.before(other).is_certain() || self.after(other).is_certain();
        Certainty::of(known, !never)
    }

    /// Whether the two lie at most so many days apart.
    pub fn within_days(&self, other: &Self, days: i64) -> Certainty {
        if self.is_anchored_with(other) {
            return Certainty::of(days >= 0, days >= 0);
        }
        let (least, most) = self.days_apart(other);
        Certainty::of(most.is_some_and(|most| most <= days), least <= days)
    }

    /// The least and the most days that lie between the two, in either direction. No most where a bound is not known.
    pub fn days_apart(&self, other: &Self) -> (i64, Option<i64>) {
        if self.is_anchored_with(other) {
            return (0, Some(0));
        }
        let gap = |from: Option<Date>, to: Option<Date>| Some(days_between(from?, to?));
        let least = gap(self.latest, other.earliest).max(gap(other.latest, self.earliest)).unwrap_or(0).max(0);
        let reach = |from: Option<Date>, to: Option<Date>| gap(from, to).map(i64::abs);
        let most = reach(self.earliest, other.latest).zip(reach(other.earliest, self.latest));
        (least, most.map(|(one, other)| one.max(other)))
    }

    /// The least and the most days from it to `today`: its age. Below zero if it is still to come.
    pub fn age_on(&self, today: Date) -> (Option<i64>, Option<i64>) {
        let age = |day: Option<Date>| day.map(|day| days_between(day, today));
        (age(self.latest), age(self.earliest))
    }

    /// The earlier of the two, whichever it is: what may be the earlier of them bounds it.
    #[must_use]
    pub fn earlier(&self, other: &Self) -> Self {
        match self.before(other) {
            Certainty::Certainly => *self,
            _ if other.before(self).is_certain() || self.is_anchored_with(other) => *other,
            _ => Self {
                earliest: self.earliest.zip(other.earliest).map(|(one, other)| one.min(other)),
                latest: [self.latest, other.latest].into_iter().flatten().min(),
                anchor: None,
            },
        }
    }

    fn is_anchored_with(&self, other: &Self) -> bool {
        self.anchor.is_some() && self.anchor == other.anchor
    }
}

/// Whether the first day is before the second wherever they lie; a bound that is not known decides nothing.
fn surely_less(latest: Option<Date>, earliest: Option<Date>) -> bool {
    latest.zip(earliest).is_some_and(|(latest, earliest)| latest < earliest)
}

/// Whether the first day can be before the second.
fn maybe_less(earliest: Option<Date>, latest: Option<Date>) -> bool {
    earliest.zip(latest).is_none_or(|(earliest, latest)| earliest < latest)
}

/// `2025-02-12`, `2025-02-01..2025-02-28`, with nothing where a bound is not known.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(day) = self.day() {
            return write!(f, "{day}");
        }
        let bound = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
        write!(f, "{}..{}", bound(self.earliest), bound(self.latest))
    }
}
