//! Values that need no type of their own.
use crate::read::{malformed, text, wrong_type};
use crate::{Format, Problems, Type, Value};
use rust_decimal::Decimal;
use syntax::Node;

/// Any text but an empty one: a key without a value is left out.
impl Value for Box<str> {
    const TYPE: &'static Type =
        &Type::Text(Format { noun: "text", format: None, pattern: Some(r"\S"), refers_to: &[] });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        text(
            node,
            problems,
            |written| {
                if is_blank(written) { Err("nothing stands in it".into()) } else { Ok(written.into()) }
            },
        )
    }
}

/// Whether nothing but spaces stands in a text: what `\s` means in the pattern of a schema, which is that of ECMAScript. Its
/// spaces are those of Unicode with the byte order mark and without the control character NEL.
fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| letter == '\u{feff}' || letter.is_whitespace() && letter != '\u{85}')
}

impl Value for bool {
    const TYPE: &'static Type = &Type::Flag;
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        if node.flag().is_none() {
            wrong_type(node, Self::TYPE, problems);
        }
        node.flag()
    }
}

/// A whole number. `45.0` is one too, as it is in a schema.
impl Value for i64 {
    const TYPE: &'static Type = &Type::Whole;
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        if node.integer().is_some() {
            return node.integer();
        }
        if !node.float().is_some_and(|float| float.fract() == 0.0) {
            wrong_type(node, Self::TYPE, problems);
            return None;
        }
        let whole = exactly(node).and_then(|decimal| Self::try_from(decimal.normalize()).ok());
        if whole.is_none() {
            malformed(node, Self::TYPE, "it is too large to be counted exactly", problems);
        }
        whole
    }
}

/// A number with exactly the digits that are written; never infinite, never "not a number".
impl Value for Decimal {
    const TYPE: &'static Type = &Type::Decimal;
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        if let Some(integer) = node.integer() {
            return Some(integer.into());
        }
        if !node.float().is_some_and(f64::is_finite) {
            wrong_type(node, Self::TYPE, problems);
            return None;
        }
        let exact = exactly(node);
        if exact.is_none() {
            malformed(node, Self::TYPE, "it has more digits than can be kept exactly", problems);
        }
        exact
    }
}

/// The digits of a number with a point or an exponent, as TOML writes them.
fn exactly(node: Node<'_>) -> Option<Decimal> {
    let digits = node.digits()?.replace('_', "");
    let digits = digits.strip_prefix('+').unwrap_or(&digits);
    match digits.split_once(['e', 'E']) {
        None => Decimal::from_str_exact(digits).ok(),
        Some((mantissa, exponent)) => shifted(Decimal::from_str_exact(mantissa).ok()?, exponent.parse().ok()?),
    }
}

/// Moves the point by so many places, if no digit is lost.
fn shifted(mantissa: Decimal, exponent: i32) -> Option<Decimal> {
    if mantissa.is_zero() {
        return Some(Decimal::ZERO);
    }
    let mantissa = mantissa.normalize();
    let scale = i32::try_from(mantissa.scale()).ok()?.checked_sub(exponent)?;
    let power = scale.min(0).unsigned_abs();
    let mantissa = mantissa.mantissa().checked_mul(10_i128.checked_pow(power)?)?;
    Decimal::try_from_i128_with_scale(mantissa, u32::try_from(scale.max(0)).ok()?).ok()
}
