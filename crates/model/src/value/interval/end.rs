use rust_decimal::Decimal;
use std::cmp::Ordering;

/// Where an interval ends.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct End {
    pub at: Decimal,
    /// Whether the number itself belongs to the interval.
    pub closed: bool,
}

impl End {
    /// An end that is part of the interval.
    pub fn closed(at: Decimal) -> Self {
        Self { at, closed: true }
    }

    /// An end that is not.
    pub fn open(at: Decimal) -> Self {
        Self { at, closed: false }
    }

    /// As a lower end: whether there is a number between it and the given upper end.
    pub(super) fn is_below_or_meets(self, high: Self) -> bool {
        self.at < high.at || self.at == high.at && self.closed && high.closed
    }

    /// The order of two lower ends. None at all is lowest, and `[5` is lower than `(5`, which has no 5.
    pub fn order_as_low(one: Option<Self>, other: Option<Self>) -> Ordering {
        let key = |end: Option<Self>| end.map(|end| (end.at, !end.closed));
        key(one).cmp(&key(other))
    }

    /// The order of two upper ends. None at all is highest, and `5]` is higher than `5)`.
    pub fn order_as_high(one: Option<Self>, other: Option<Self>) -> Ordering {
        let key = |end: Option<Self>| (end.is_none(), end.map(|end| (end.at, end.closed)));
        key(one).cmp(&key(other))
    }
}
