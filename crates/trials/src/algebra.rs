//! Intervals of any numbers, and whether the laws hold that rules lean on.
use model::value::Interval;
use rust_decimal::Decimal;

/// How many bytes one interval is made of: its sort, and two numbers with their scales.
const SIZE: usize = 1 + 2 * 9;

pub fn run(bytes: &[u8]) {
    let intervals: Vec<Interval> = bytes.chunks_exact(SIZE).take(8).filter_map(interval).collect();
    for one in &intervals {
        alone(one);
        for other in &intervals {
            pair(one, other);
        }
    }
    all(&intervals);
}

fn interval(bytes: &[u8]) -> Option<Interval> {
    let (sort, numbers) = bytes.split_first()?;
    let mut numbers = numbers.chunks_exact(9).filter_map(number);
    let (low, high) = (numbers.next()?, numbers.next()?);
    Some(match sort % 7 {
        0 => Interval::exactly(low),
        1 => Interval::over(low),
        2 => Interval::at_least(low),
        3 => Interval::up_to(high, true),
        4 => Interval::up_to(high, false),
        5 => Interval::ANY,
        _ => Interval::closed(low, high),
    })
}

fn number(bytes: &[u8]) -> Option<Decimal> {
    let (scale, digits) = bytes.split_first()?;
    let digits = i64::from_le_bytes(digits.try_into().ok()?);
    // Great ones too: up to the most that a decimal holds.
    match scale {
        0..=28 => Decimal::try_from_i128_with_scale(i128::from(digits), u32::from(*scale)).ok(),
        29..=56 => Decimal::try_from_i128_with_scale(i128::from(digits) << (scale - 28), 0).ok(),
        _ => Some(Decimal::from(digits % 1000)),
    }
}

fn alone(one: &Interval) {
    assert!(one.meets(one) && one.encloses(one));
    assert_eq!(one.intersect(one).as_ref(), Some(one));
    for end in [one.low(), one.high()].into_iter().flatten() {
        assert_eq!(one.contains(end.at), end.closed, "{one}: {end:?}");
    }
    if let Some(value) = one.single() {
        assert!(one.contains(value));
    }
    assert!(!one.to_string().is_empty());
}

fn pair(one: &Interval, other: &Interval) {
    assert_eq!(one.meets(other), other.meets(one));
    assert_eq!(one.meets(other), one.intersect(other).is_some(), "{one}; {other}");
    if let Some(both) = one.intersect(other) {
        assert!(one.encloses(&both) && other.encloses(&both), "{one}; {other}");
    }
    let hull = one.hull(other);
    assert!(hull.encloses(one) && hull.encloses(other), "{one}; {other}");
    assert!(one.can_be_at_most(other) || other.can_be_at_most(one), "{one}; {other}");
    let (sum, product) = (*one + *other, *one * *other);
    for (a, b) in members(one).zip(members(other)) {
        if let Some(exact) = exactly(a, b, Decimal::checked_add) {
            assert!(sum.contains(exact), "{one} + {other} = {sum} has not {a} + {b}");
        }
        if let Some(exact) = exactly(a, b, Decimal::checked_mul) {
            assert!(product.contains(exact), "{one} × {other} = {product} has not {a} × {b}");
        }
    }
}

/// Numbers of an interval: its closed ends.
fn members(interval: &Interval) -> impl Iterator<Item = Decimal> {
    let ends = [interval.low(), interval.high()];
    ends.into_iter().flatten().filter(|end| end.closed).map(|end| end.at)
}

/// What an operation gives where no digit is lost; small numbers lose none.
fn exactly(a: Decimal, b: Decimal, by: impl Fn(Decimal, Decimal) -> Option<Decimal>) -> Option<Decimal> {
    let is_small = |it: Decimal| it.scale() <= 6 && it.mantissa().unsigned_abs() < 1_000_000_000_000;
    (is_small(a) && is_small(b)).then(|| by(a, b)).flatten()
}

fn all(intervals: &[Interval]) {
    let common = Interval::common(intervals);
    match Interval::apart(intervals) {
        Some((one, other)) => {
            assert!(common.is_none());
            let pair = intervals.get(one).zip(intervals.get(other));
            assert!(pair.is_some_and(|(one, other)| !one.meets(other)), "two that are apart do not meet");
        }
        None => assert!(intervals.is_empty() || common.is_some(), "what is not apart has something in common"),
    }
}
