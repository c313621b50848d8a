//! Laws of intervals: every number that is possible is kept, whatever the order, and two that exclude each other are
//! enough to explain why a set has no number in common.
use model::value::{End, Interval};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Halves from −4 to 4, so that ends often coincide.
fn number() -> impl Strategy<Value = Decimal> {
    (-8_i64..=8).prop_map(|halves| Decimal::new(halves * 5, 1))
}

fn end() -> impl Strategy<Value = Option<End>> {
    prop_oneof![1 => Just(None), 6 => (number(), any::<bool>()).prop_map(|(at, closed)| Some(End { at, closed }))]
}

fn interval() -> impl Strategy<Value = Interval> {
    (end(), end()).prop_filter_map("empty", |(low, high)| Interval::new(low, high))
}

/// Quarters: between any two different ends of the intervals above lies one of them.
fn samples(interval: &Interval) -> Vec<Decimal> {
    (-40_i64..=40).map(|quarters| Decimal::new(quarters * 25, 2)).filter(|at| interval.contains(*at)).collect()
}

fn decimal() -> impl Strategy<Value = Decimal> {
    (any::<i64>(), 0_u32..=12).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

proptest! {
    #[test]
    fn to_meet_is_to_share_a_number(one in interval(), other in interval()) {
        let shared = samples(&one).into_iter().any(|at| other.contains(at));
        prop_assert_eq!(one.meets(&other), shared);
        prop_assert_eq!(other.meets(&one), shared);
        prop_assert_eq!(one.intersect(&other).is_some(), shared);
        prop_assert!(one.meets(&one));
    }

    #[test]
    fn an_intersection_holds_what_both_hold_and_a_hull_what_either_does(one in interval(), other in interval()) {
        let both = one.intersect(&other);
        let hull = one.hull(&other);
        for at in samples(&Interval::ANY) {
            prop_assert_eq!(both.is_some_and(|both| both.contains(at)), one.contains(at) && other.contains(at));
            prop_assert!(hull.contains(at) || !(one.contains(at) || other.contains(at)));
        }
        prop_assert!(hull.encloses(&one) && hull.encloses(&other));
    }

    #[test]
    fn at_most_is_asked_of_the_nearest_ends(one in interval(), other in interval()) {
        let (ones, others) = (samples(&one), samples(&other));
        let ever = ones.iter().any(|a| others.iter().any(|b| a <= b));
        prop_assert_eq!(one.can_be_at_most(&other), ever);
    }

    #[test]
    fn widening_never_makes_a_conflict(one in interval(), other in interval(), wider in interval()) {
        let wider = other.hull(&wider);
        prop_assert!(!one.meets(&other) || one.meets(&wider));
        prop_assert!(!one.can_be_at_most(&other) || one.can_be_at_most(&wider));
    }

    #[test]
    fn pairs_that_meet_have_a_number_in_common(set in prop::collection::vec(interval(), 0..7)) {
        let pairwise = set.iter().all(|one| set.iter().all(|other| one.meets(other)));
        let common = Interval::common(&set);
        prop_assert_eq!(common.is_some(), pairwise);
        prop_assert_eq!(Interval::apart(&set).is_none(), pairwise);
        if let Some((lower, higher)) = Interval::apart(&set) {
            prop_assert!(!set[higher].can_be_at_most(&set[lower]));
        }
    }

    #[test]
    fn the_order_of_a_set_does_not_matter(set in prop::collection::vec(interval(), 0..7), turn in 0_usize..7) {
        let mut turned = set.clone();
        turned.rotate_left(turn.min(set.len()));
        prop_assert_eq!(Interval::common(&set), Interval::common(&turned));
        let pair = |set: &[Interval]| Interval::apart(set).map(|(lower, higher)| (set[lower].high(), set[higher].low()));
        prop_assert_eq!(pair(&set), pair(&turned));
        let sum = |set: &[Interval]| set.iter().sum::<Interval>();
        prop_assert_eq!(sum(&set), sum(&turned));
    }

    #[test]
    fn arithmetic_keeps_every_possible_result(one in interval(), other in interval()) {
        let quotient = one.divided_by(&other);
        for a in samples(&one) { for b in samples(&other) {
            prop_assert!((one + other).contains(a + b));
            prop_assert!((one - other).contains(a - b));
            prop_assert!((one * other).contains(a * b), "{a} × {b} is not in {}", one * other);
            if let Some(quotient) = quotient { prop_assert!(quotient.contains(a / b), "{a} / {b} is not in {quotient}"); }
        }}
        prop_assert_eq!(quotient.is_none(), other.contains(Decimal::ZERO));
    }

    #[test]
    fn sums_and_products_do_not_depend_on_order(one in interval(), two in interval(), three in interval()) {
        prop_assert_eq!(one + two, two + one);
        prop_assert_eq!(one * two, two * one);
        prop_assert_eq!((one + two) + three, one + (two + three));
        prop_assert_eq!((one * two) * three, one * (two * three));
        prop_assert_eq!(one - two, -(two - one));
    }

    #[test]
    fn products_reach_no_further_than_they_must(
        (a, b) in (number(), number()), (c, d) in (number(), number()),
    ) {
        let product = Interval::closed(a, b) * Interval::closed(c, d);
        let corners = [a * c, a * d, b * c, b * d];
        prop_assert_eq!(product.low(), corners.iter().min().map(|at| End::closed(*at)));
        prop_assert_eq!(product.high(), corners.iter().max().map(|at| End::closed(*at)));
    }

    #[test]
    fn lost_digits_only_widen(one in decimal(), other in decimal()) {
        let (a, b) = (Interval::exactly(one), Interval::exactly(other));
        for (result, exact) in [(a + b, one.checked_add(other)), (a * b, one.checked_mul(other))] {
            if let Some(exact) = exact { prop_assert!(result.contains(exact)); }
        }
        if let Some(quotient) = a.divided_by(&b) {
            prop_assert!((quotient * b).contains(one), "{one} / {other}");
        }
    }
}

#[test]
fn what_grows_too_great_to_be_kept_has_no_bound() {
    let most = Interval::exactly(Decimal::MAX);
    assert_eq!((most + most).low(), None);
    assert_eq!((most * most).high(), None);
    assert!((most + most).contains(Decimal::MAX));
}

#[test]
fn division_is_exact_where_it_can_be() {
    let six_million = Interval::exactly(6_000_000.into());
    assert_eq!(six_million.divided_by(&Interval::exactly(300.into())), Some(Interval::exactly(20_000.into())));
    let third = Interval::exactly(1.into()).divided_by(&Interval::exactly(3.into())).unwrap();
    assert!(third.single().is_none() && third.width().unwrap() < Decimal::new(1, 20));
    let more_than_none = Interval::new(Some(End::open(0.into())), Some(End::closed(5.into()))).unwrap();
    assert_eq!(Interval::exactly(10.into()).divided_by(&more_than_none), Some(Interval::at_least(2.into())));
}

#[test]
fn intervals_are_printed_as_one_would_say_them() {
    let shown = |low: Option<End>, high: Option<End>| Interval::new(low, high).unwrap().to_string();
    let (closed, open) = (|at: i64| Some(End::closed(at.into())), |at: i64| Some(End::open(at.into())));
    assert_eq!(shown(closed(238), closed(238)), "238");
    assert_eq!(shown(closed(13_500_000), closed(15_000_000)), "13,500,000–15,000,000");
    assert_eq!(shown(closed(900), open(1_200)), "900 to under 1,200");
    assert_eq!(shown(open(230), None), "more than 230");
    assert_eq!(shown(closed(19), None), "19 or more");
    assert_eq!(shown(None, open(5)), "less than 5");
    assert_eq!(Interval::up_to(160.into(), true).to_string(), "0–160");
    assert_eq!(Interval::exactly("4.50".parse().unwrap()).to_string(), "4.5");
}
