//! What two numbers look like that differ for a usual reason: a double count, a slip of the unit, of the finger.
//! A signature is a hint beside a conflict and never a finding by itself.
use crate::facts::claim::Claim;
use rust_decimal::Decimal;

/// How two numbers that should be one are related.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signature {
    /// Exactly 2: counted twice, or both ways.
    Twice,
    /// Exactly 3.
    ThreeTimes,
    /// Exactly 3/2: two groups of which one was counted twice.
    HalfAgain,
    /// Exactly ten to this power: thousands for units, millions for thousands.
    PowerOfTen(u32),
    /// The same digits but one, with four digits or more.
    OneDigitApart,
    /// The same digits but two neighbours that changed places.
    DigitsTransposed,
}

impl Signature {
    /// The signature of two figures, if they have one.
    pub fn of(one: &Claim, other: &Claim) -> Option<Self> {
        Self::between(one.value()?, other.value()?)
    }

    /// The signature of two numbers, whichever comes first.
    pub fn between(one: Decimal, other: Decimal) -> Option<Self> {
        let (less, more) = (one.min(other).normalize(), one.max(other).normalize());
        if less <= Decimal::ZERO || less == more {
            return None;
        }
        let is_times = |factor: Decimal| less.checked_mul(factor) == Some(more);
        let simple =
            [(Decimal::TWO, Self::Twice), (Decimal::from(3), Self::ThreeTimes), (Decimal::new(15, 1), Self::HalfAgain)];
        let ratio = simple.into_iter().find_map(|(factor, signature)| is_times(factor).then_some(signature));
        let power = || (1..=12).find(|&power| is_times(Decimal::from(10_u64.pow(power)))).map(Self::PowerOfTen);
        ratio.or_else(power).or_else(|| by_digits(less, more))
    }
}

fn by_digits(less: Decimal, more: Decimal) -> Option<Signature> {
    let (one, other) = (significant(less, more)?, significant(more, less)?);
    if one.len() != other.len() {
        return None;
    }
    let differing: Vec<usize> = (0..one.len()).filter(|&at| one[at] != other[at]).collect();
    match differing[..] {
        [_] if one.len() >= 4 => Some(Signature::OneDigitApart),
        [first, second] if second == first + 1 && one[first] == other[second] && one[second] == other[first] => {
            Some(Signature::DigitsTransposed)
        }
        _ => None,
    }
}

/// The digits of a whole number without the zeros that it and its rival both end in.
fn significant(number: Decimal, rival: Decimal) -> Option<Vec<u8>> {
    let digits = digits(number)?;
    let zeros = trailing_zeros(&digits).min(trailing_zeros(&self::digits(rival)?));
    Some(digits[..digits.len() - zeros].to_vec())
}

fn trailing_zeros(digits: &[u8]) -> usize {
    digits.iter().rev().take_while(|digit| **digit == b'0').count()
}

/// The digits of a whole number.
pub(super) fn digits(number: Decimal) -> Option<Vec<u8>> {
    (number.is_integer() && number >= Decimal::ZERO).then(|| number.trunc().normalize().to_string().into_bytes())
}
