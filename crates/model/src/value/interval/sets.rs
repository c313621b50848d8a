//! What intervals have in common, and which of them have nothing in common.
use super::{End, Interval};
use rust_decimal::Decimal;

impl Interval {
    /// Whether they share a number.
    pub fn meets(&self, other: &Self) -> bool {
        self.can_be_at_most(other) && other.can_be_at_most(self)
    }

    /// Whether some number of it is at most some number of the other: low(self) ≤ high(other). All that can be asked of
    /// a part and its whole, of a count and its cap, of a window and a longer one.
    ///
    /// ```
    /// use model::value::Interval;
    /// let (over_200, cap) = (Interval::over(200.into()), Interval::exactly(200.into()));
    /// assert!(!over_200.can_be_at_most(&cap));
    /// assert!(Interval::at_least(200.into()).can_be_at_most(&cap));
    /// ```
    pub fn can_be_at_most(&self, other: &Self) -> bool {
        self.low.zip(other.high).is_none_or(|(low, high)| low.is_below_or_meets(high))
    }

    /// Whether it holds a number.
    pub fn contains(&self, value: Decimal) -> bool {
        self.meets(&Self::exactly(value))
    }

    /// Whether it holds every number of the other.
    pub fn encloses(&self, other: &Self) -> bool {
        End::order_as_low(self.low, other.low).is_le() && End::order_as_high(self.high, other.high).is_ge()
    }

    /// The numbers both hold; nothing if there are none.
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        let low = if End::order_as_low(self.low, other.low).is_ge() { self.low } else { other.low };
        let high = if End::order_as_high(self.high, other.high).is_le() { self.high } else { other.high };
        Self::new(low, high)
    }

    /// The shortest interval that holds both.
    #[must_use]
    pub fn hull(&self, other: &Self) -> Self {
        let low = if End::order_as_low(self.low, other.low).is_le() { self.low } else { other.low };
        let high = if End::order_as_high(self.high, other.high).is_ge() { self.high } else { other.high };
        Self { low, high }
    }

    /// Without what lies below zero: nobody counts less than nothing. Nothing if all of it does.
    pub fn from_zero(&self) -> Option<Self> {
        self.intersect(&Self::at_least(Decimal::ZERO))
    }

    /// The numbers that all of them hold; nothing if there are none. Of no intervals at all, every number.
    pub fn common<'a>(intervals: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        intervals.into_iter().try_fold(Self::ANY, |common, interval| common.intersect(interval))
    }

    /// If they have no number in common: the positions of the one with the lowest upper end and of the one with the
    /// highest lower end, which already exclude each other. Among equals the first.
    pub fn apart<'a>(intervals: impl IntoIterator<Item = &'a Self>) -> Option<(usize, usize)> {
        let mut lowest: Option<(usize, &Self)> = None;
        let mut highest: Option<(usize, &Self)> = None;
        for (index, interval) in intervals.into_iter().enumerate() {
            if lowest.is_none_or(|(_, kept)| End::order_as_high(interval.high, kept.high).is_lt()) {
                lowest = Some((index, interval));
            }
            if highest.is_none_or(|(_, kept)| End::order_as_low(interval.low, kept.low).is_gt()) {
                highest = Some((index, interval));
            }
        }
        let ((lower, low), (higher, high)) = lowest.zip(highest)?;
        (!low.meets(high)).then_some((lower, higher))
    }
}
