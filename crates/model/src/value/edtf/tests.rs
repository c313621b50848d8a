use super::{DateError, Edtf, Hedge, Precision, Sense};
use crate::value::{Certainty, Date, Window};
use std::cmp::Ordering;

fn date(text: &str) -> Edtf {
    Edtf::parse(text).unwrap()
}

fn bounds(text: &str) -> (String, String) {
    let shown = |day: Option<Date>| day.map_or_else(|| "..".to_owned(), |day| day.to_string());
    (shown(date(text).earliest()), shown(date(text).latest()))
}

fn error(text: &str) -> String {
    Edtf::parse(text).unwrap_err().to_string()
}

fn suggestion(text: &str) -> Option<String> {
    Edtf::parse(text).unwrap_err().suggestion().map(str::to_owned)
}

#[test]
fn a_date_spans_the_unit_it_is_given_in() {
    let cases = [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-02-12", "2025-02-12", "2025-02-12"),
        ("2025-02-12/2025-02-15", "2025-02-12", "2025-02-15"),
        ("2026-02/2026-03-12", "2026-02-01", "2026-03-12"),
        ("2020-03/..", "2020-03-01", ".."),
        ("../2025-05-14", "..", "2025-05-14"),
    ];
    for (text, earliest, latest) in cases {
        assert_eq!(bounds(text), (earliest.to_owned(), latest.to_owned()), "{text}");
    }
}

#[test]
fn a_bare_date_is_as_wide_as_it_is_written() {
    let cases = [
        ("2025~", "2025"),
        ("2025-11?", "2025-11"),
        ("2025-11-24?/2026-01-15~", "2025-11-24/2026-01-15"),
        ("2020-03~/..", "2020-03/.."),
        ("2025-02-12", "2025-02-12"),
    ];
    for (text, bare) in cases {
        assert_eq!(date(text).bare(), date(bare), "{text}");
    }
}

#[test]
fn a_hedge_widens_by_one_unit_of_its_own_precision() {
    let cases = [
        ("2025~", "2024-01-01", "2026-12-31"),
        ("2025-02?", "2025-01-01", "2025-03-31"),
        ("2025-01~", "2024-12-01", "2025-02-28"),
        ("2024-03-01~", "2024-02-29", "2024-03-02"),
        ("2025-11-24/2026-01-15~", "2025-11-24", "2026-01-16"),
        ("9999~", "9998-01-01", "9999-12-31"),
    ];
    for (text, earliest, latest) in cases {
        assert_eq!(bounds(text), (earliest.to_owned(), latest.to_owned()), "{text}");
    }
}

#[test]
fn what_is_known_of_a_date_can_be_asked() {
    assert_eq!(date("2025-02-12").day().unwrap().to_string(), "2025-02-12");
    assert_eq!(date("2025-02-12~").day(), None);
    assert_eq!(date("2025-02-12/2025-02").precision(), Precision::Month);
    assert_eq!(date("2025-02?").hedge(), Some(Hedge::Uncertain));
    assert!(date("../2025").is_open() && date("../2025").is_interval());
    assert_eq!(date("2025-02~").to_string(), "2025-02~");
}

#[test]
fn other_notations_are_recognised_and_put_right() {
    let cases = [
        ("2025-2-3", "2025-02-03"),
        ("2025-2", "2025-02"),
        ("2025/02", "2025-02"),
        ("2025/02/03", "2025-02-03"),
        ("2025.02.03", "2025-02-03"),
        ("20250203", "2025-02-03"),
        ("02/2025", "2025-02"),
        ("13/02/2025", "2025-02-13"),
        ("02/13/2025", "2025-02-13"),
        ("12.2.2025", "2025-02-12"),
        ("03-03-2025", "2025-03-03"),
        ("12 February 2025", "2025-02-12"),
        ("1 Sept 2025", "2025-09-01"),
        ("12 février 2025", "2025-02-12"),
        ("1er août 2025", "2025-08-01"),
        ("12 de febrero de 2025", "2025-02-12"),
        ("12th Feb 2025", "2025-02-12"),
        ("February 12, 2025", "2025-02-12"),
        ("february 2025", "2025-02"),
        ("2025-02-12T10:00:00Z", "2025-02-12"),
        ("2025-02-12 10:00:00", "2025-02-12"),
        (" 2025-02-12 ", "2025-02-12"),
        ("2025-2~", "2025-02~"),
        ("2025-02/", "2025-02/.."),
        ("/2025-02", "../2025-02"),
        ("2025-2-3 / 2025-2-4", "2025-02-03/2025-02-04"),
        ("2025\u{2011}02\u{2011}12", "2025-02-12"),
    ];
    for (text, meant) in cases {
        assert_eq!(suggestion(text).as_deref(), Some(meant), "{text}");
    }
}

#[test]
fn where_two_readings_are_possible_none_is_chosen() {
    assert_eq!(suggestion("02/03/2025"), None);
    assert_eq!(suggestion("2025-03-02/2025-03-01"), None);
    assert_eq!(
        error("02/03/2025"),
        "`02/03/2025` can be read two ways; put the year first: `2025-03-02` or `2025-02-03`"
    );
}

#[test]
fn errors_name_what_is_wrong() {
    assert_eq!(error("2025-2-3"), "`2025-2-3`: write `2025-02-03`");
    assert_eq!(error("2025-02-30"), "there is no 30 February");
    assert_eq!(error("2025-02-29"), "there is no 29 February in 2025");
    assert_eq!(error("2025-13"), "there is no month 13; months run from 01 to 12");
    assert!(error("2025-21").contains("seasons"), "{}", error("2025-21"));
    assert_eq!(error("2025-00-10"), "there is no month 0; months run from 01 to 12");
    assert_eq!(error("2025-04-00"), "there is no 0 April");
    assert_eq!(error("2025-2-30"), "there is no 30 February");
    assert_eq!(error("30 February 2025"), "there is no 30 February");
    assert_eq!(
        error("2025-03-02/2025-03-01"),
        "`2025-03-02/2025-03-01` ends before it begins; did it mean `2025-03-01/2025-03-02`?"
    );
    assert!(error("2025%").contains("one sign is enough"));
    assert!(error("2025-02~?").contains("one sign is enough"));
    assert!(error("202X").contains("unspecified digits"));
    assert!(error("../..").contains("neither beginning nor end"));
    assert!(error("soon").contains("write 2025, 2025-02 or 2025-02-12"));
    assert!(matches!(Edtf::parse(" "), Err(DateError::Empty)));
}

#[test]
fn hostile_text_is_refused_without_harm() {
    for text in [
        "-",
        "/",
        "//",
        "~",
        "?",
        "2025-",
        "-2025",
        "2025--02",
        "٢٠٢٥",
        "2025-02-1２",
        "é/è",
        "9999999999",
        "2025-02-12/",
    ] {
        assert!(Edtf::parse(text).is_err(), "{text}");
        assert_eq!(Edtf::of(text), None, "{text}");
    }
    assert!(Edtf::parse("2025-02-12/..").is_ok());
}

#[test]
fn a_text_is_a_date_if_it_can_be_read_as_one() {
    for text in ["2025", "2025-02~", "2025-02-12/..", "2025-02-30", "2025-2-3", "12 February 2025", "soon", "../..", ""]
    {
        assert_eq!(Edtf::of(text), Edtf::parse(text).ok(), "{text}");
    }
}

#[test]
fn a_period_is_all_of_its_dates() {
    let window = |text: &str| date(text).window();
    assert_eq!(window("2025-02/2025-04").days(), (89, Some(89)));
    assert_eq!(window("2025-02~").days(), (1, Some(90)));
    assert!(window("2025-02").certainly_equal(&window("2025-02-01/2025-02-28")));
    assert_eq!(window("2025-02").inside(&window("2025-01/..")), Certainty::Possibly);
    assert_eq!(window("2025-02~").inside(&window("2025")), Certainty::Certainly);
    assert_eq!(window("2025-01~").inside(&window("2025")), Certainty::Possibly);
    assert!(window("2024").certainly_disjoint(&window("2025-01/..")));
    assert!(window("2025").certainly_disjoint(&window("2026")));
}

#[test]
fn an_event_is_some_day_of_its_dates() {
    let on = |text: &str| Window::on(date(text).moment());
    assert!(!on("2025-02").certainly_equal(&on("2025-02")));
    assert!(on("2025-02-12").certainly_equal(&on("2025-02-12")));
    assert!(on("2025-02").certainly_inside(&date("2025-02").window()));
}

#[test]
fn dates_read_well_in_english() {
    use Sense::{Event, Period};
    let cases = [
        ("2025-02-12", Event, "12 February 2025", "on 12 February 2025"),
        ("2025-02", Event, "February 2025", "in February 2025"),
        ("2025", Period, "2025", "in 2025"),
        ("2025-02-12~", Event, "about 12 February 2025", "about 12 February 2025"),
        ("2025-02?", Event, "perhaps February 2025", "perhaps in February 2025"),
        ("2025-07-15/2025-07-16", Event, "15 or 16 July 2025", "on 15 or 16 July 2025"),
        ("2025-07-31/2025-08-01", Event, "31 July or 1 August 2025", "on 31 July or 1 August 2025"),
        ("2025-02/2025-03", Event, "February or March 2025", "in February or March 2025"),
        ("2025-12/2026-01", Event, "December 2025 or January 2026", "in December 2025 or January 2026"),
        ("2025-04-23/2025-04-25", Event, "between 23 and 25 April 2025", "between 23 and 25 April 2025"),
        ("2025-04-23/2025-04-25", Period, "23–25 April 2025", "from 23 to 25 April 2025"),
        ("2025-02/2025-05", Period, "February–May 2025", "from February to May 2025"),
        ("2025-10-10/2025-12-02", Period, "10 October – 2 December 2025", "from 10 October to 2 December 2025"),
        (
            "2025-12-23/2026-01-02",
            Period,
            "23 December 2025 – 2 January 2026",
            "from 23 December 2025 to 2 January 2026",
        ),
        ("2026-02/2026-03-12", Event, "between February and 12 March 2026", "between February and 12 March 2026"),
        ("2024/2025", Period, "2024–2025", "from 2024 to 2025"),
        ("2025/..", Period, "since 2025", "since 2025"),
        ("2020-03/..", Event, "March 2020 or later", "in March 2020 or later"),
        ("../2025-05-14", Period, "until 14 May 2025", "until 14 May 2025"),
        ("../2025-05-14", Event, "14 May 2025 or earlier", "on 14 May 2025 or earlier"),
    ];
    for (text, sense, words, phrase) in cases {
        assert_eq!(date(text).words(sense), words);
        assert_eq!(date(text).phrase(sense), phrase);
    }
}

#[test]
fn an_age_is_never_overstated() {
    let today: Date = "2026-11-23".parse().unwrap();
    assert_eq!(date("2026-11-13").age_on(today), Some(10));
    assert_eq!(date("2026-10").age_on(today), Some(23));
    assert_eq!(date("2020-03/..").age_on(today), None);
    assert_eq!(date("2026-12-01").age_on(today), Some(-8));
}

#[test]
fn dates_are_listed_by_their_first_day_and_then_by_their_last() {
    let mut dates = ["2025-02", "2025", "../2025", "2025-02-01", "2025/..", "2024-12-31"].map(date);
    dates.sort_by(Edtf::order);
    let listed: Vec<&str> = dates.iter().map(Edtf::as_str).collect();
    assert_eq!(listed, ["../2025", "2024-12-31", "2025", "2025/..", "2025-02-01", "2025-02"]);
    assert_eq!(date("2025").order(&date("2025")), Ordering::Equal);
}
