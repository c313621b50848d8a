//! The table and the golden cases of the figure algebra, as far as they concern single numbers.
use super::{Number, Reading, Stated, Unreadable, rounding_unit};
use crate::record::Quantifier::{self, About, AtLeast, Between, Exactly, Nearly, Over, Under, UpTo};
use rust_decimal::Decimal;

fn bare(value: i64) -> Reading {
    Stated::bare(value.into()).read().unwrap()
}

fn said(quantifier: Quantifier, value: i64) -> Reading {
    Stated::hedged(quantifier, value.into()).read().unwrap()
}

fn shown(reading: Reading) -> (String, String) {
    (reading.strict.to_string(), reading.loose.to_string())
}

fn reads(reading: Reading, strict: &str, loose: &str) {
    assert_eq!(shown(reading), (strict.to_owned(), loose.to_owned()));
}

fn verdict(one: Reading, other: Reading) -> &'static str {
    match (one.strict.meets(&other.strict), one.loose.meets(&other.loose)) {
        (true, _) => "consistent",
        (false, true) => "tension",
        (false, false) => "inconsistent",
    }
}

#[test]
fn the_unit_of_rounding_is_read_off_the_digits() {
    let cases = [
        (200, 40),
        (300, 60),
        (1_000, 200),
        (250, 10),
        (75, 5),
        (14_000_000, 1_000_000),
        (4_760_000, 10_000),
        (238, 1),
        (80, 10),
        (39_000, 1_000),
        (0, 0),
    ];
    for (value, unit) in cases {
        assert_eq!(rounding_unit(value.into()), Decimal::from(unit), "{value}");
    }
    assert_eq!(rounding_unit("4.7".parse().unwrap()), Decimal::new(1, 1));
    assert_eq!(rounding_unit("4.70".parse().unwrap()), Decimal::new(1, 2));
    assert_eq!(rounding_unit(3.into()), Decimal::new(6, 1));
}

#[test]
fn each_quantifier_has_its_readings() {
    reads(said(Exactly, 200), "200", "200");
    reads(said(About, 200), "180–220", "160–240");
    reads(said(About, 75), "72.5–77.5", "67.5–82.5");
    reads(said(Over, 230), "more than 230", "more than 230");
    reads(said(AtLeast, 19), "19 or more", "19 or more");
    reads(said(Under, 160), "0 to under 160", "0 to under 160");
    reads(said(UpTo, 160), "0–160", "0–160");
    reads(said(Nearly, 39_000), "38,500 to under 39,000", "38,000 to under 39,000");
    reads(said(Nearly, 100), "90 to under 100", "90 to under 100");
    reads(Stated::between(60.into(), 70.into()).read().unwrap(), "60–70", "55–75");
    assert_eq!(said(Over, 200).usual.unwrap().to_string(), "over 200 to under 240");
}

#[test]
fn a_bare_number_is_a_count_unless_it_looks_rounded() {
    reads(bare(238), "238", "238");
    reads(bare(250), "250", "250");
    reads(bare(300), "270 to under 360", "240 to under 360");
    reads(bare(33_000), "32,500 to under 34,000", "32,000 to under 34,000");
    reads(Stated::bare("4.5".parse().unwrap()).read().unwrap(), "4.5", "4.5");
    reads(bare(0), "0", "0");
}

#[test]
fn a_stated_unit_counts_more_than_the_digits() {
    let rounded = |value: i64, unit: i64| Stated::bare(value.into()).rounded_to(unit.into()).read().unwrap();
    reads(rounded(200, 1), "200", "200");
    reads(rounded(5_446, 10), "5,441 to under 5,456", "5,436 to under 5,456");
    reads(rounded(3, 10), "0 to under 13", "0 to under 13");
    let nearly = Stated::hedged(Nearly, 100.into()).rounded_to(20.into());
    reads(nearly.read().unwrap(), "90 to under 100", "80 to under 100");
}

#[test]
fn a_ceiling_is_the_cap_itself() {
    for stated in
        [Stated::bare(1_000.into()), Stated::hedged(UpTo, 1_000.into()), Stated::hedged(Exactly, 1_000.into())]
    {
        reads(stated.as_ceiling().read().unwrap(), "1,000", "1,000");
    }
    reads(Stated::hedged(About, 1_000.into()).as_ceiling().read().unwrap(), "900–1,100", "800–1,200");
    reads(Stated::between(300.into(), 400.into()).as_ceiling().read().unwrap(), "300–400", "300–400");
}

#[test]
fn el_salvador_one_group_of_flights() {
    let (over_230, over_200, over_240) = (said(Over, 230), said(Over, 200), said(Over, 240));
    let (bare_238, about_250) = (bare(238), said(About, 250));
    for (one, other) in [(over_230, over_200), (over_230, bare_238), (over_200, bare_238)] {
        assert_eq!(verdict(one, other), "consistent");
    }
    assert_eq!(verdict(bare_238, over_240), "inconsistent");
    assert_eq!(verdict(bare_238, about_250), "tension");
}

#[test]
fn el_salvador_money() {
    assert_eq!(verdict(bare(4_760_000), said(About, 5_000_000)), "consistent");
    assert_eq!(verdict(bare(4_760_000), said(About, 6_000_000)), "inconsistent");
    assert_eq!(verdict(bare(4_700_000), bare(4_760_000)), "consistent");
}

#[test]
fn costa_rica_and_its_children() {
    assert_eq!(verdict(said(Exactly, 200), said(Over, 200)), "inconsistent");
    assert_eq!(verdict(bare(81), bare(80)), "inconsistent");
    assert_eq!(verdict(bare(81), said(About, 80)), "consistent");
    assert_eq!(verdict(bare(81), said(Nearly, 100)), "inconsistent");
}

#[test]
fn united_kingdom_two_sums() {
    assert_eq!(verdict(bare(270_000_000), bare(290_000_000)), "inconsistent");
}

#[test]
fn panama_is_consistent() {
    assert_eq!(verdict(said(Exactly, 299), said(About, 300)), "consistent");
    assert_eq!(verdict(said(Exactly, 299), said(Nearly, 300)), "consistent");
}

#[test]
fn what_stands_for_no_number_says_why() {
    let refused = |stated: Stated| stated.read().unwrap_err();
    assert_eq!(refused(Stated::bare((-3).into())), Unreadable::BelowZero((-3).into()));
    assert_eq!(refused(Stated::hedged(Under, 0.into())), Unreadable::LessThanNothing);
    assert_eq!(refused(Stated::hedged(Nearly, 0.into())), Unreadable::LessThanNothing);
    assert_eq!(refused(Stated::hedged(Between, 5.into())), Unreadable::OneEnd);
    assert_eq!(refused(Stated::bare(5.into()).rounded_to(0.into())), Unreadable::NoUnit);
    assert_eq!(refused(Stated::bare(Decimal::MAX)), Unreadable::TooGreat);
    assert_eq!(
        refused(Stated { quantifier: Some(Over), ..Stated::between(1.into(), 2.into()) }),
        Unreadable::HedgedEnds
    );
    let reversed = Unreadable::Reversed { low: 70.into(), high: 60.into() };
    assert_eq!(refused(Stated::between(70.into(), 60.into())), reversed);
    let one: Option<Decimal> = Some(1.into());
    assert_eq!(Stated::from_keys(None, None, None), Err(Unreadable::NoNumber));
    assert_eq!(Stated::from_keys(None, one, None), Err(Unreadable::OneEnd));
    assert_eq!(Stated::from_keys(one, one, None), Err(Unreadable::ThreeNumbers));
    assert_eq!(Stated::from_keys(one, None, None).unwrap().number, Number::One(1.into()));
}
