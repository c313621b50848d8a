//! Decimals with 28 digits, and what becomes of those that have more.
use rust_decimal::Decimal;

/// Which way a result goes that cannot be kept exactly.
#[derive(Clone, Copy)]
pub(super) enum Outwards {
    Down,
    Up,
}

/// The sum, moved outwards if digits were lost; nothing if it is too great to be kept at all.
pub(super) fn sum(one: Decimal, other: Decimal, outwards: Outwards) -> Option<Decimal> {
    let sum = one.checked_add(other)?;
    let is_exact = sum.checked_sub(other) == Some(one) && sum.checked_sub(one) == Some(other);
    if is_exact { Some(sum) } else { nudge(sum, outwards) }
}

/// The product, likewise.
pub(super) fn product(one: Decimal, other: Decimal, outwards: Outwards) -> Option<Decimal> {
    match multiply(one, other)? {
        (product, true) => Some(product),
        (product, false) => nudge(product, outwards),
    }
}

/// The quotient, likewise; nothing also if it is divided by zero.
pub(super) fn quotient(one: Decimal, other: Decimal, outwards: Outwards) -> Option<Decimal> {
    let quotient = one.checked_div(other)?;
    let is_exact = multiply(quotient, other) == Some((one, true));
    if is_exact { Some(quotient) } else { nudge(quotient, outwards) }
}

/// A product and whether it is exact: as whole numbers it must fit, and so must the places behind the point.
fn multiply(one: Decimal, other: Decimal) -> Option<(Decimal, bool)> {
    let (one, other) = (one.normalize(), other.normalize());
    let product = one.checked_mul(other)?;
    let digits = one.mantissa().checked_mul(other.mantissa());
    let exact = digits.and_then(|digits| Decimal::try_from_i128_with_scale(digits, one.scale() + other.scale()).ok());
    Some((product, exact == Some(product)))
}

/// The next number that can be kept.
fn nudge(value: Decimal, outwards: Outwards) -> Option<Decimal> {
    let scale = if value.is_zero() { Decimal::MAX_SCALE } else { value.scale() };
    let last_digit = Decimal::new(1, scale);
    match outwards {
        Outwards::Down => value.checked_sub(last_digit),
        Outwards::Up => value.checked_add(last_digit),
    }
}
