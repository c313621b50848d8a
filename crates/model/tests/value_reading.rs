//! Laws of readings: the strict one lies within the loose one, and both hold the number unless the words exclude it.
use model::record::Quantifier::{self, About, AtLeast, Exactly, Nearly, Over, Under, UpTo};
use model::value::{Stated, rounding_unit};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn value() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (0_i64..10_000).prop_map(Decimal::from),
        (0_i64..1_000, 0_u32..8).prop_map(|(digits, zeros)| Decimal::from(digits * 10_i64.pow(zeros))),
        (0_i64..100_000, 1_u32..4).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
    ]
}

fn quantifier() -> impl Strategy<Value = Option<Quantifier>> {
    prop::sample::select(vec![
        None,
        Some(Exactly),
        Some(About),
        Some(Over),
        Some(AtLeast),
        Some(Nearly),
        Some(Under),
        Some(UpTo),
    ])
}

proptest! {
    #[test]
    fn the_strict_reading_lies_within_the_loose_one(
        value in value(), quantifier in quantifier(), precision in prop::option::of(1_i64..500), is_ceiling: bool,
    ) {
        let stated = Stated { quantifier, precision: precision.map(Decimal::from), is_ceiling, ..Stated::bare(value) };
        let Ok(reading) = stated.read() else { return Ok(()) };
        prop_assert!(reading.loose.encloses(&reading.strict));
        prop_assert!(reading.usual.is_none_or(|usual| reading.strict.encloses(&usual)));
        prop_assert!(reading.loose.low().is_some_and(|low| low.at >= Decimal::ZERO));
        let excludes = !is_ceiling && matches!(quantifier, Some(Under)) || matches!(quantifier, Some(Over | Nearly));
        prop_assert_eq!(reading.strict.contains(value), !excludes);
    }

    #[test]
    fn a_unit_is_never_more_than_a_fifth(value in value()) {
        prop_assert!(rounding_unit(value) * Decimal::from(5) <= value);
        prop_assert!(value.is_zero() || rounding_unit(value) > Decimal::ZERO);
    }

    #[test]
    fn rounding_a_number_never_contradicts_it(value in 1_i64..10_000_000, zeros in 2_u32..5) {
        let unit = 10_i64.pow(zeros);
        prop_assume!(value >= unit * 5); // below that the unit is held to a fifth
        let exact = Stated::hedged(Exactly, value.into()).read().unwrap();
        let cut_off = Stated::bare((value / unit * unit).into()).rounded_to(unit.into()).read().unwrap();
        let rounded = Stated::bare(((value + unit / 2) / unit * unit).into()).rounded_to(unit.into()).read().unwrap();
        prop_assert!(exact.strict.meets(&cut_off.strict) && exact.strict.meets(&rounded.strict));
    }
}
