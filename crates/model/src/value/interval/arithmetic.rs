//! Sums, differences, products and quotients of intervals: every number that can come of one number from each.
use super::exact::{self, Outwards};
use super::{End, Interval};
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};

/// The numbers a sum of both can be.
impl Add for Interval {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let end = |one: Option<End>, other: Option<End>, outwards| {
            let (one, other) = one.zip(other)?;
            Some(End { at: exact::sum(one.at, other.at, outwards)?, closed: one.closed && other.closed })
        };
        Self { low: end(self.low, other.low, Outwards::Down), high: end(self.high, other.high, Outwards::Up) }
    }
}

/// Of no intervals at all, zero.
impl Sum for Interval {
    fn sum<I: Iterator<Item = Self>>(intervals: I) -> Self {
        intervals.fold(Self::exactly(Decimal::ZERO), Add::add)
    }
}

impl<'a> Sum<&'a Self> for Interval {
    fn sum<I: Iterator<Item = &'a Self>>(intervals: I) -> Self {
        intervals.copied().sum()
    }
}

impl Neg for Interval {
    type Output = Self;
    fn neg(self) -> Self {
        let turned = |end: Option<End>| end.map(|end| End { at: -end.at, ..end });
        Self { low: turned(self.high), high: turned(self.low) }
    }
}

/// The numbers a difference can be: 39,000 − 33,000 is 6,000 only if both are exact.
impl Sub for Interval {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

/// The numbers a product can be.
impl Mul for Interval {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let corners = self.ends().into_iter().flat_map(|one| other.ends().map(|other| one.times(other)));
        hull_of(corners)
    }
}

impl Interval {
    /// Each number times the same factor.
    #[must_use]
    pub fn scaled(&self, factor: Decimal) -> Self {
        *self * Self::exactly(factor)
    }

    /// The numbers a quotient can be; nothing where the divisor can be zero, since then nothing can be said.
    ///
    /// ```
    /// use model::value::Interval;
    /// let (paid, people) = (Interval::exactly(7_500_000.into()), Interval::exactly(6.into()));
    /// assert_eq!(paid.divided_by(&people), Some(Interval::exactly(1_250_000.into())));
    /// assert_eq!(paid.divided_by(&Interval::up_to(7.into(), true)), None);
    /// ```
    pub fn divided_by(&self, divisor: &Self) -> Option<Self> {
        if divisor.contains(Decimal::ZERO) {
            return None;
        }
        // A divisor without zero lies on one side of it; turn both so that it lies above.
        let is_below = divisor.high.is_some_and(|high| high.at <= Decimal::ZERO);
        let (dividend, divisor) = if is_below { (-*self, -*divisor) } else { (*self, *divisor) };
        let corners = dividend.ends().into_iter().flat_map(|one| divisor.ends().map(|other| one.over(other)));
        Some(hull_of(corners.flatten()))
    }

    fn ends(&self) -> [Corner; 2] {
        let corner = |end: Option<End>, boundless: Corner| end.map_or(boundless, |end| Corner::at(end.at, end.closed));
        [corner(self.low, Corner::Below), corner(self.high, Corner::Above)]
    }
}

/// Where two ends lead. Digits that were lost are given back on both sides.
#[derive(Clone, Copy)]
enum Corner {
    /// No bound below.
    Below,
    /// A number somewhere from `down` to `up`, which are equal unless digits were lost.
    At { down: Decimal, up: Decimal, closed: bool },
    /// No bound above.
    Above,
}

impl Corner {
    fn at(value: Decimal, closed: bool) -> Self {
        Self::At { down: value, up: value, closed }
    }

    /// Which side of zero it lies on.
    fn sign(self) -> Ordering {
        match self {
            Self::Below => Ordering::Less,
            Self::At { down, .. } => down.cmp(&Decimal::ZERO),
            Self::Above => Ordering::Greater,
        }
    }

    fn is_closed_zero(self) -> bool {
        matches!(self, Self::At { down, closed: true, .. } if down.is_zero())
    }

    fn boundless(sign: Ordering) -> Self {
        if sign.is_lt() { Self::Below } else { Self::Above }
    }

    /// A closed zero makes zero of whatever stands beside it, and an open one comes as near to it as one likes.
    fn times(self, other: Self) -> Self {
        if self.sign().is_eq() || other.sign().is_eq() {
            return Self::at(Decimal::ZERO, self.is_closed_zero() || other.is_closed_zero());
        }
        let sign = if self.sign() == other.sign() { Ordering::Greater } else { Ordering::Less };
        let (Self::At { down: one, closed, .. }, Self::At { down: two, closed: too, .. }) = (self, other) else {
            return Self::boundless(sign);
        };
        Self::computed(exact::product(one, two, Outwards::Down), exact::product(one, two, Outwards::Up), closed && too)
            .unwrap_or(Self::boundless(sign))
    }

    /// Divided by an end that is zero or above. Two ends without bound say nothing together: the others do.
    fn over(self, divisor: Self) -> Option<Self> {
        let Self::At { down: below, closed: too, .. } = divisor else {
            return matches!(self, Self::At { .. }).then(|| Self::at(Decimal::ZERO, self.is_closed_zero()));
        };
        match self {
            Self::At { down: above, closed, .. } if below.is_zero() => {
                Some(if above.is_zero() { Self::at(above, closed) } else { Self::boundless(self.sign()) })
            }
            Self::At { down: above, closed, .. } => {
                let closed = closed && (too || above.is_zero());
                let (down, up) =
                    (exact::quotient(above, below, Outwards::Down), exact::quotient(above, below, Outwards::Up));
                Some(Self::computed(down, up, closed).unwrap_or(Self::boundless(self.sign())))
            }
            boundless => Some(boundless),
        }
    }

    fn computed(down: Option<Decimal>, up: Option<Decimal>, closed: bool) -> Option<Self> {
        let (down, up) = down.zip(up)?;
        Some(Self::At { down, up, closed: closed || down != up })
    }
}

/// The shortest interval that reaches every corner.
fn hull_of(corners: impl Iterator<Item = Corner>) -> Interval {
    let (mut low, mut high): (Option<End>, Option<End>) = (None, None);
    let (mut is_boundless_below, mut is_boundless_above) = (false, false);
    for corner in corners {
        let (down, up) = match corner {
            Corner::Below => {
                is_boundless_below = true;
                continue;
            }
            Corner::Above => {
                is_boundless_above = true;
                continue;
            }
            Corner::At { down, up, closed } => (End { at: down, closed }, End { at: up, closed }),
        };
        if low.is_none_or(|kept| End::order_as_low(Some(down), Some(kept)).is_lt()) {
            low = Some(down);
        }
        if high.is_none_or(|kept| End::order_as_high(Some(up), Some(kept)).is_gt()) {
            high = Some(up);
        }
    }
    Interval { low: low.filter(|_| !is_boundless_below), high: high.filter(|_| !is_boundless_above) }
}
