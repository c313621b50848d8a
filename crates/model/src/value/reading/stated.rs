//! A figure's number as it is written down, before anybody asks what it may mean.
use crate::record::Quantifier;
use rust_decimal::Decimal;
use thiserror::Error;

/// A number with all that decides how it is to be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stated {
    /// How the source hedges it; nothing if it printed the number bare.
    pub quantifier: Option<Quantifier>,
    pub number: Number,
    /// The unit it is rounded to, where the source or the editor says so.
    pub precision: Option<Decimal>,
    /// Whether it is a cap, which is itself a number and no range up to it.
    pub is_ceiling: bool,
}

/// The number, or the two it lies between.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Number {
    One(Decimal),
    Between { low: Decimal, high: Decimal },
}

/// Why a figure stands for no number at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum Unreadable {
    #[error("it has no number; write `value`, or `low` and `high`")]
    NoNumber,
    #[error("`low` and `high` belong together; one of them is missing")]
    OneEnd,
    #[error("`value` and `low` with `high` exclude each other")]
    ThreeNumbers,
    #[error("`low` and `high` take no quantifier but `between` or `about`")]
    HedgedEnds,
    #[error("`low` {low} is greater than `high` {high}")]
    Reversed { low: Decimal, high: Decimal },
    #[error("{0} is below zero; what is counted is never less than nothing")]
    BelowZero(Decimal),
    #[error("no number is less than nothing; write `value = 0`")]
    LessThanNothing,
    #[error("`precision` is the unit a number is rounded to and must be above zero")]
    NoUnit,
    #[error("it has more digits than can be reckoned with")]
    TooGreat,
}

impl Stated {
    /// A number without any word beside it.
    pub fn bare(value: Decimal) -> Self {
        Self { quantifier: None, number: Number::One(value), precision: None, is_ceiling: false }
    }

    /// A number with a word beside it.
    pub fn hedged(quantifier: Quantifier, value: Decimal) -> Self {
        Self { quantifier: Some(quantifier), ..Self::bare(value) }
    }

    /// Two numbers it lies between.
    pub fn between(low: Decimal, high: Decimal) -> Self {
        let number = Number::Between { low, high };
        Self { quantifier: Some(Quantifier::Between), number, ..Self::bare(low) }
    }

    /// The same, rounded to a unit.
    #[must_use]
    pub fn rounded_to(self, unit: Decimal) -> Self {
        Self { precision: Some(unit), ..self }
    }

    /// The same as a cap.
    #[must_use]
    pub fn as_ceiling(self) -> Self {
        Self { is_ceiling: true, ..self }
    }

    /// From the keys of a figure: `value`, or `low` and `high`.
    pub fn from_keys(value: Option<Decimal>, low: Option<Decimal>, high: Option<Decimal>) -> Result<Self, Unreadable> {
        match (value, low, high) {
            (Some(value), None, None) => Ok(Self::bare(value)),
            (None, Some(low), Some(high)) => Ok(Self { quantifier: None, ..Self::between(low, high) }),
            (None, None, None) => Err(Unreadable::NoNumber),
            (None, _, _) => Err(Unreadable::OneEnd),
            (Some(_), _, _) => Err(Unreadable::ThreeNumbers),
        }
    }

    /// What must hold before anything can be read.
    pub(super) fn check(&self) -> Result<(), Unreadable> {
        /// Far above any count or sum, and far enough below 2⁹⁶ for halves, fifths and units to be exact.
        const MOST: Decimal = Decimal::from_parts(0xA764_0000, 0x0DE0_B6B3, 0, false, 0); // 10¹⁸
        if self.precision.is_some_and(|unit| unit <= Decimal::ZERO) {
            return Err(Unreadable::NoUnit);
        }
        let (low, high) = match self.number {
            Number::One(value) => (value, value),
            Number::Between { low, high } => (low, high),
        };
        if low > high {
            return Err(Unreadable::Reversed { low, high });
        }
        if low < Decimal::ZERO {
            return Err(Unreadable::BelowZero(low));
        }
        let greatest = self.precision.map_or(high, |unit| unit.max(high));
        if greatest > MOST { Err(Unreadable::TooGreat) } else { Ok(()) }
    }
}
