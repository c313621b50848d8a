//! Laws of dates: what is said to be certain holds however the dates fall, and what is written is read again.
use jiff::ToSpan;
use model::value::{Certainty, Date, Edtf, Moment, Window, days_between};
use proptest::prelude::*;

fn day() -> impl Strategy<Value = Date> {
    (2020_i16..2030, 1_i16..=365).prop_map(|(year, day)| Date::constant(year, 1, 1).saturating_add((day - 1).days()))
}

/// A few days only, so that coincidences are common.
fn near_day() -> impl Strategy<Value = Date> {
    (0_i64..8).prop_map(|days| Date::constant(2025, 2, 25).saturating_add(days.days()))
}

fn bounds() -> impl Strategy<Value = (Date, Date)> {
    (near_day(), near_day()).prop_map(|(one, other)| (one.min(other), one.max(other)))
}

fn point() -> impl Strategy<Value = String> {
    let digits = day().prop_flat_map(|day| {
        prop_oneof![
            Just(day.to_string()),
            Just(format!("{}-{:02}", day.year(), day.month())),
            Just(day.year().to_string())
        ]
    });
    (digits, prop_oneof![3 => Just(""), 1 => Just("~"), 1 => Just("?")]).prop_map(|(digits, hedge)| digits + hedge)
}

fn written() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => point(),
        2 => (point(), point()).prop_map(|(one, other)| format!("{one}/{other}")),
        1 => point().prop_map(|point| format!("{point}/..")),
        1 => point().prop_map(|point| format!("../{point}")),
    ]
}

fn days(from: Date, to: Date) -> Vec<Date> {
    (0..=days_between(from, to)).map(|days| from.saturating_add(days.days())).collect()
}

/// What a relation is, by trying every day there is.
fn tried((one, other): ((Date, Date), (Date, Date)), holds: impl Fn(Date, Date) -> bool + Copy) -> Certainty {
    let all = days(one.0, one.1).into_iter().flat_map(|a| days(other.0, other.1).into_iter().map(move |b| holds(a, b)));
    let answers: Vec<bool> = all.collect();
    match (answers.iter().all(|yes| *yes), answers.iter().any(|yes| *yes)) {
        (true, _) => Certainty::Certainly,
        (false, true) => Certainty::Possibly,
        (false, false) => Certainty::No,
    }
}

fn moment((from, to): (Date, Date)) -> Moment {
    Moment::between(Some(from), Some(to))
}

proptest! {
    #[test]
    fn a_date_that_is_read_is_written_the_same(text in written()) {
        if let Ok(date) = Edtf::parse(&text) {
            prop_assert_eq!(date.to_string(), text);
            prop_assert!(date.earliest().zip(date.latest()).is_none_or(|(earliest, latest)| earliest <= latest));
        }
    }

    #[test]
    fn what_is_suggested_can_be_read(text in "[0-9]{1,4}[-/. ][0-9]{1,2}([-/. ][0-9]{1,4})?[~?]?(/[0-9-]{0,10})?") {
        if let Some(suggestion) = Edtf::parse(&text).err().as_ref().and_then(|error| error.suggestion()) {
            prop_assert!(Edtf::parse(suggestion).is_ok(), "{text} → {suggestion}");
        }
    }

    #[test]
    fn no_text_upsets_the_parser(text in "\\PC{0,24}") {
        if let Err(error) = Edtf::parse(&text) {
            prop_assert!(!error.to_string().is_empty());
        }
    }

    #[test]
    fn a_hedge_only_widens(text in point()) {
        let bare = Edtf::parse(text.trim_end_matches(['~', '?'])).unwrap();
        let hedged = Edtf::parse(&text).unwrap();
        prop_assert!(hedged.earliest() <= bare.earliest() && hedged.latest() >= bare.latest());
        prop_assert!(bare.window().inside(&hedged.window()).is_possible());
    }

    #[test]
    fn comparisons_of_moments_are_right_for_every_day(pair in (bounds(), bounds()), most in 0_i64..8) {
        let (one, other) = (moment(pair.0), moment(pair.1));
        prop_assert_eq!(one.before(&other), tried(pair, |a, b| a < b));
        prop_assert_eq!(one.after(&other), tried(pair, |a, b| a > b));
        prop_assert_eq!(one.same(&other), tried(pair, |a, b| a == b));
        prop_assert_eq!(one.within_days(&other, most), tried(pair, |a, b| days_between(a, b).abs() <= most));
        let earlier = one.earlier(&other);
        for (a, b) in days(pair.0.0, pair.0.1).into_iter().flat_map(|a| days(pair.1.0, pair.1.1).into_iter().map(move |b| (a, b))) {
            prop_assert!(earlier.same(&Moment::on(a.min(b))).is_possible());
        }
    }

    #[test]
    fn what_is_said_of_windows_holds_for_every_day(one in (bounds(), bounds()), other in (bounds(), bounds())) {
        let window = |(start, end)| Window::new(moment(start), moment(end));
        let (first, second) = (window(one), window(other));
        for a in days(one.0.0, one.0.1) { for b in days(one.1.0, one.1.1) {
            for c in days(other.0.0, other.0.1) { for d in days(other.1.0, other.1.1) {
                if first.certainly_equal(&second) { prop_assert_eq!((a, b), (c, d)); }
                if first.certainly_inside(&second) { prop_assert!(c <= a && b <= d); }
                if first.certainly_disjoint(&second) { prop_assert!(a > b || c > d || b < c || d < a); }
                if a <= b && c <= d && c <= a && b <= d { prop_assert!(first.inside(&second).is_possible()); }
            }}
        }}
    }

    #[test]
    fn windows_compare_the_same_from_both_sides(one in (bounds(), bounds()), other in (bounds(), bounds())) {
        let window = |(start, end)| Window::new(moment(start), moment(end));
        let (first, second) = (window(one), window(other));
        prop_assert_eq!(first.equals(&second), second.equals(&first));
        prop_assert_eq!(first.overlaps(&second), second.overlaps(&first));
        if first.certainly_equal(&second) {
            prop_assert!(first.certainly_inside(&second) && second.certainly_inside(&first));
        }
    }
}

#[test]
fn anchored_moments_are_the_same_day_whichever_it_is() {
    use model::value::Anchor;
    let since = Edtf::parse("2025-02").unwrap().moment();
    let (one, other) = (since.anchored(Anchor(1)), since.anchored(Anchor(1)));
    assert_eq!(one.same(&other), Certainty::Certainly);
    assert_eq!(one.before(&other), Certainty::No);
    assert_eq!(one.same(&since.anchored(Anchor(2))), Certainty::Possibly);
    let up_to = |start, date: &str| Window::new(start, Edtf::parse(date).unwrap().moment());
    assert!(up_to(one, "2025-03-01").certainly_equal(&up_to(other, "2025-03-01")));
    assert!(!up_to(since, "2025-03-01").certainly_equal(&up_to(since, "2025-03-01")));
}
