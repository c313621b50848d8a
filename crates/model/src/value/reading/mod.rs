//! Which numbers a figure may stand for: its strict reading, and the loose one of a careless writer.
//!
//! Sources round, cut off and hedge. Two reports of one number rarely print the same digits, and a linter that takes
//! each for exact cries wolf. The method is that of XBRL for rounded facts, extended with the words of journalists:
//!
//! | written | strict | loose |
//! |---|---|---|
//! | `exactly` v | v | v |
//! | v, printed bare, with fewer than two trailing zeros | v | v |
//! | v, printed bare, rounder than that | \[v − u/2, v + u) | \[v − u, v + u) |
//! | `about` v | \[v − u/2, v + u/2\] | v ± the greater of u and 10 % |
//! | `over` v, `at-least` v | (v, ∞), \[v, ∞) | the same |
//! | `under` v, `up-to` v | \[0, v), \[0, v\] | the same |
//! | `nearly` v | \[v − u/2, v) | \[v − the lesser of u and 10 %, v) |
//! | `between` a and b | \[a, b\] | each side wider by u/2 |
//! | a ceiling, bare or with `exactly`, `up-to` or `under` | the cap v itself | v |
//!
//! where u is the [rounding unit](rounding_unit). Figures whose strict readings meet are consistent; if only their loose
//! readings do, they are in tension; if not even those, one of them is wrong.
//!
//! ```
//! use model::record::Quantifier;
//! use model::value::Stated;
//!
//! let bare = Stated::bare(238.into()).read()?;
//! let about = Stated::hedged(Quantifier::About, 250.into()).read()?;
//! assert_eq!(about.strict.to_string(), "245–255");
//! assert_eq!(about.loose.to_string(), "225–275");
//! assert!(!bare.strict.meets(&about.strict) && bare.loose.meets(&about.loose)); // tension
//! # Ok::<(), model::value::Unreadable>(())
//! ```
mod stated;
#[cfg(test)]
mod tests;

pub use stated::{Number, Stated, Unreadable};

use super::{End, Interval};
use crate::record::Quantifier;
use rust_decimal::Decimal;

/// The numbers a figure may stand for. The strict ones are always among the loose ones.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reading {
    /// What the words say.
    pub strict: Interval,
    /// What a writer in a hurry may have meant by them.
    pub loose: Interval,
    /// What they usually mean, where they say less: nobody writes "over 200" of 900. For hints only.
    pub usual: Option<Interval>,
}

impl Reading {
    /// The same numbers either way.
    pub fn plain(interval: Interval) -> Self {
        Self { strict: interval, loose: interval, usual: None }
    }
}

impl Stated {
    /// The numbers it may stand for, or why there are none.
    pub fn read(&self) -> Result<Reading, Unreadable> {
        self.check()?;
        match self.number {
            Number::Between { low, high } => between(low, high, self),
            Number::One(value) => match self.quantifier {
                None | Some(Quantifier::Exactly | Quantifier::UpTo | Quantifier::Under) if self.is_ceiling => {
                    Ok(Reading::plain(Interval::exactly(value)))
                }
                None => Ok(bare(value, self)),
                Some(quantifier) => hedged(quantifier, value, self),
            },
        }
    }

    /// What it is rounded to: the unit that is stated, else the one its digits show.
    fn unit(&self, value: Decimal) -> Decimal {
        self.precision.unwrap_or_else(|| rounding_unit(value))
    }
}

/// The unit a number seems to be rounded to: 10 to the number of its trailing zeros, or 5 where it ends in 5, but never
/// more than a fifth of it, since "about 200" does not mean 150. A number with a decimal point is taken at its last
/// place.
///
/// ```
/// use model::value::rounding_unit;
/// assert_eq!(rounding_unit(200.into()), 40.into());
/// assert_eq!(rounding_unit(250.into()), 10.into());
/// assert_eq!(rounding_unit(75.into()), 5.into());
/// assert_eq!(rounding_unit(4_760_000.into()), 10_000.into());
/// ```
pub fn rounding_unit(value: Decimal) -> Decimal {
    let fifth = value.abs() / Decimal::from(5);
    let shown = match trailing_zeros(value) {
        0 if is_whole(value) && (value % Decimal::TEN).abs() == Decimal::from(5) => Decimal::from(5),
        zeros => (0..zeros).fold(last_place(value), |unit, _| unit * Decimal::TEN),
    };
    shown.min(fifth)
}

/// How many zeros a whole number ends in. One with a decimal point is given as precisely as it is written: none.
fn trailing_zeros(value: Decimal) -> u32 {
    if value.is_zero() || !is_whole(value) {
        0
    } else {
        value
            .mantissa()
            .unsigned_abs()
            .to_string()
            .bytes()
            .rev()
            .take_while(|digit| *digit == b'0')
            .count()
            .try_into()
            .unwrap_or(0)
    }
}

fn is_whole(value: Decimal) -> bool {
    value.scale() == 0
}

/// One in the last place that is written: 1 for 238, 0.01 for 4.70.
fn last_place(value: Decimal) -> Decimal {
    Decimal::new(1, value.scale())
}

/// Whether a number printed bare is to be taken as rounded: two zeros or more, or a stated unit above its last place.
fn is_rounded(value: Decimal, precision: Option<Decimal>) -> bool {
    precision.map_or(trailing_zeros(value) >= 2, |unit| unit > last_place(value))
}

fn bare(value: Decimal, stated: &Stated) -> Reading {
    if !is_rounded(value, stated.precision) {
        return Reading::plain(Interval::exactly(value));
    }
    let unit = stated.unit(value);
    Reading {
        // It may have been rounded, or cut off: "33,000" is written of 33,311 and of 33,900.
        strict: spread(value, unit / Decimal::TWO, unit, false),
        // v + u itself would have been printed as v + u: 270 million and 290 million are not one sum.
        loose: spread(value, unit, unit, false),
        usual: None,
    }
}

fn hedged(quantifier: Quantifier, value: Decimal, stated: &Stated) -> Result<Reading, Unreadable> {
    let unit = stated.unit(value);
    let half = unit / Decimal::TWO;
    let tenth = value / Decimal::TEN;
    Ok(match quantifier {
        Quantifier::Exactly => Reading::plain(Interval::exactly(value)),
        Quantifier::About => Reading {
            strict: spread(value, half, half, true),
            loose: spread(value, unit.max(tenth), unit.max(tenth), true),
            usual: None,
        },
        Quantifier::Over => {
            let usual = Interval::new(Some(End::open(value)), Some(End::open(value + unit)));
            Reading { usual, ..Reading::plain(Interval::over(value)) }
        }
        Quantifier::AtLeast => Reading::plain(Interval::at_least(value)),
        Quantifier::Under if value.is_zero() => return Err(Unreadable::LessThanNothing),
        Quantifier::Under => Reading::plain(Interval::up_to(value, false)),
        Quantifier::UpTo => Reading::plain(Interval::up_to(value, true)),
        Quantifier::Nearly => {
            let below = |by: Decimal| {
                let low = (value - by).max(Decimal::ZERO);
                Interval::new(Some(End::closed(low)), Some(End::open(value))).ok_or(Unreadable::LessThanNothing)
            };
            // "Nearly 100" is not said of 81, though a fifth of 100 is its unit. A stated unit is taken at its word.
            let most = if stated.precision.is_some() { unit } else { unit.min(tenth) };
            Reading { strict: below(half)?, loose: below(most)?, usual: None }
        }
        Quantifier::Between => return Err(Unreadable::OneEnd),
    })
}

fn between(low: Decimal, high: Decimal, stated: &Stated) -> Result<Reading, Unreadable> {
    if !matches!(stated.quantifier, None | Some(Quantifier::Between | Quantifier::About)) {
        return Err(Unreadable::HedgedEnds);
    }
    let strict = Interval::closed(low, high);
    if stated.is_ceiling {
        return Ok(Reading::plain(strict));
    }
    let half = |value: Decimal| stated.unit(value) / Decimal::TWO;
    let loose = Interval::closed((low - half(low)).max(Decimal::ZERO), high + half(high));
    Ok(Reading { strict, loose, usual: None })
}

/// Around a number, so far below and so far above; the upper end counts only if it is `closed`.
fn spread(value: Decimal, below: Decimal, above: Decimal, closed: bool) -> Interval {
    let low = End::closed((value - below).max(Decimal::ZERO));
    let high = End { at: value + above, closed };
    Interval::new(Some(low), Some(high)).unwrap_or_else(|| Interval::exactly(value))
}
