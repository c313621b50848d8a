//! What a count covers.
use super::{Certainty, Moment, days_between};
use std::fmt;

/// A stretch of days from a start to an end, both included and both known within bounds.
///
/// Two counts of the same thing with windows that are certainly equal must agree; if one window certainly lies inside
/// the other, its count is not the greater. In all other cases nothing follows.
///
/// ```
/// use model::value::{Edtf, Window};
/// let since = Edtf::parse("2025-01-20")?.moment();
/// let up_to = |date: &str| Edtf::parse(date).map(|date| Window::new(since, date.moment()));
/// let (february, april) = (up_to("2025-02")?, up_to("2025-04-30")?);
/// assert!(february.certainly_inside(&april));
/// assert!(!february.certainly_equal(&up_to("2025-02")?)); // two days in February, or one
/// # Ok::<(), model::value::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Window {
    start: Moment,
    end: Moment,
}

impl Window {
    pub fn new(start: Moment, end: Moment) -> Self {
        Self { start, end }
    }

    /// What happened on one day, known within bounds.
    pub fn on(day: Moment) -> Self {
        Self { start: day, end: day }
    }

    pub fn start(&self) -> Moment {
        self.start
    }

    pub fn end(&self) -> Moment {
        self.end
    }

    /// Whether both cover the same days.
    pub fn equals(&self, other: &Self) -> Certainty {
        self.start.same(&other.start).and(self.end.same(&other.end))
    }

    /// Whether every day of it is one of the other's; a window lies inside itself.
    pub fn inside(&self, other: &Self) -> Certainty {
        (!self.start.before(&other.start)).and(!self.end.after(&other.end))
    }

    /// Whether they share a day.
    pub fn overlaps(&self, other: &Self) -> Certainty {
        (!self.end.before(&other.start)).and(!other.end.before(&self.start))
    }

    /// Whether a day is one of its days.
    pub fn contains(&self, day: &Moment) -> Certainty {
        Self::on(*day).inside(self)
    }

    pub fn certainly_equal(&self, other: &Self) -> bool {
        self.equals(other).is_certain()
    }

    pub fn certainly_inside(&self, other: &Self) -> bool {
        self.inside(other).is_certain()
    }

    pub fn certainly_disjoint(&self, other: &Self) -> bool {
        self.overlaps(other) == Certainty::No
    }

    /// The least and the most days it covers, both ends counted. No most where a bound is not known.
    ///
    /// ```
    /// use model::value::Edtf;
    /// assert_eq!(Edtf::parse("2025-02")?.window().days(), (28, Some(28)));
    /// assert_eq!(Edtf::parse("2025-02/..")?.window().days(), (1, None));
    /// # Ok::<(), model::value::DateError>(())
    /// ```
    pub fn days(&self) -> (i64, Option<i64>) {
        let least = self.start.latest().zip(self.end.earliest()).map_or(0, |(from, to)| days_between(from, to));
        let most = self.start.earliest().zip(self.end.latest()).map(|(from, to)| days_between(from, to));
        (least.max(0) + 1, most.map(|most| most.max(0) + 1))
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.start == self.end { write!(f, "{}", self.end) } else { write!(f, "{} to {}", self.start, self.end) }
    }
}
