//! The golden cases of numbers and time: what brings another up to date, what is final once an arrangement has ended, and
//! what is counted or capped by the week, the month or the year.
#[path = "support/small.rs"]
mod small;

use model::facts::Verdict::Inconsistent;
use small::{conflicts, facts, figure, one, verdict};

/// Two counts of who is held, three days apart, with more keys of the later.
fn held_before_and_after(later: &str) -> model::Dataset {
    one(&format!(
        r#"
        figure = [
          {{ id = "before", metric = "people-held", value = 14, as_of = "2025-09-04" }},
          {{ id = "after", metric = "people-held", value = 10, {later} }},
        ]
        [[transfer]]
        id = "home"
        date = "2025-09-05"
        from = "SLV"
        to = ["VEN"]
    "#
    ))
}

#[test]
fn a_stock_that_updates_another_is_of_another_time() {
    let verdict_of = |later: &str| verdict(facts(&held_before_and_after(later)), "before", "after");
    let conflicts_of = |later: &str| conflicts(facts(&held_before_and_after(later))).len();
    let undeclared = "as_of = \"2025-09-07\"";
    assert_eq!((verdict_of(undeclared), conflicts_of(undeclared)), (Some(Inconsistent), 1));
    let update = "as_of = \"2025-09-07\", supersedes = \"#before\", change = \"update\"";
    assert_eq!((verdict_of(update), conflicts_of(update)), (None, 0));
    let of_the_same_day = "as_of = \"2025-09-04\", supersedes = \"#before\", change = \"update\"";
    assert_eq!((verdict_of(of_the_same_day), conflicts_of(of_the_same_day)), (Some(Inconsistent), 1));
}

#[test]
fn updates_of_updates_are_of_other_times_too_and_a_circle_ends() {
    let dataset = one(r##"
        figure = [
          { id = "a", metric = "people-held", value = 14, as_of = "2025-09-04", supersedes = "#c", change = "update" },
          { id = "b", metric = "people-held", value = 12, as_of = "2025-09-05", supersedes = "#a", change = "update" },
          { id = "c", metric = "people-held", value = 10, as_of = "2025-09-06", supersedes = "#b", change = "update" },
        ]
    "##);
    assert_eq!(conflicts(facts(&dataset)).len(), 0);
}

/// Two who report, each of whom brings up to date what they said themselves, and says nothing of the other.
#[test]
fn an_update_hides_no_conflict_however_many_numbers_stand_beside_it() {
    let chains = r##"
        { id = "first", metric = "people-held", value = 120, as_of = "2025-03-26" },
        { id = "first-later", metric = "people-held", value = 95, as_of = "2025-03-28", supersedes = "#first", change = "update" },
        { id = "second", metric = "people-held", value = 120, as_of = "2025-03-27" },
        { id = "second-later", metric = "people-held", value = 95, as_of = "2025-03-29", supersedes = "#second", change = "update" },
    "##;
    let far_away = (10..50).map(|day| {
        let (month, day) = (day / 28 + 4, day % 28 + 1);
        format!(
            "{{ id = \"f{month}-{day}\", metric = \"people-held\", value = 90, as_of = \"2026-{month:02}-{day:02}\" }},"
        )
    });
    let (few, many) = (chains.to_owned(), chains.to_owned() + &far_away.collect::<String>());
    for (figures, name) in [(few, "few"), (many, "many")] {
        let dataset = one(&format!("figure = [{figures}]"));
        let members: Vec<Vec<String>> = conflicts(facts(&dataset)).into_iter().map(|(.., members)| members).collect();
        assert_eq!(members, [["first", "second-later"], ["first-later", "second"]], "{name}");
    }
}

/// Two numbers on one axis, the later of a day after the arrangement had ended, as parts of the whole and as its tables.
fn after_the_end(axis: &str) -> [model::Dataset; 2] {
    let ended = "status = [{ axis = \"operational\", value = \"ended\", from = \"2025-02-15\" }]\n";
    let figures = |of: [(&str, u32, &str); 2], keys: &dyn Fn(u32) -> String| {
        let figure = |(id, value, day): (&str, u32, &str)| {
            figure(id, &format!("metric = \"people-received\"\nas_of = \"{day}\"\n{}", keys(value)))
        };
        format!("{ended}{}", of.map(figure).concat())
    };
    let days = [("february", 171, "2025-02-18"), ("april", 180, "2025-04-24")];
    let whole = figure("all", "metric = \"people-received\"\nvalue = 299\nas_of = \"2025-02-15\"");
    let part = |value: u32| format!("value = {value}\nof = \"#all\"\nby = \"{axis}\"\nis = \"x\"");
    let table = |value: u32| format!("value = 299\nparts = {{ {axis} = {{ x = {value} }} }}");
    [one(&(figures(days, &part) + &whole)), one(&figures(days, &table))]
}

#[test]
fn what_people_are_is_final_once_nobody_arrives_and_what_they_choose_is_not() {
    for dataset in after_the_end("nationality") {
        assert_eq!(conflicts(facts(&dataset)).len(), 1);
    }
    for dataset in after_the_end("choice") {
        assert_eq!(conflicts(facts(&dataset)).len(), 0);
        assert_eq!(facts(&dataset).figures.shrinking().len(), 0);
    }
}

#[test]
fn people_of_one_flight_may_choose_later() {
    let flight = |axis: &str| {
        let part = |id: &str, value: u32, day: &str| {
            format!(
                "{{ id = \"{id}\", value = {value}, as_of = \"{day}\", of = \"#people\", by = \"{axis}\", is = \"x\" }}"
            )
        };
        let parts = part("soon", 71, "2025-02-18") + ", " + &part("later", 80, "2025-04-24");
        one(&format!(
            "[[transfer]]\nid = \"flight\"\ndate = \"2025-02-12\"\nfigure = [{{ id = \"people\", value = 119 }}, {parts}]\n"
        ))
    };
    assert_eq!(verdict(facts(&flight("nationality")), "soon", "later"), Some(Inconsistent));
    assert_eq!(verdict(facts(&flight("choice")), "soon", "later"), None);
}

/// The counts above a cap of 25 people per period, each with the periods it may have.
fn above(cap: &str, counts: &str) -> Vec<(String, Option<u32>)> {
    let cap = format!("{{ id = \"cap\", metric = \"people-received\", measure = \"ceiling\", value = 25, {cap} }}");
    let dataset = one(&format!("since = \"2025-01-01\"\nfigure = [{cap}, {counts}]"));
    let above = facts(&dataset).figures.above_caps();
    above.iter().map(|above| (above.count.name.to_string(), above.periods)).collect()
}

#[test]
fn what_is_counted_by_the_year_is_held_against_what_is_allowed_by_the_month() {
    let counted = |value: u32, per: &str| {
        format!(
            "{{ id = \"counted\", metric = \"people-received\", value = {value}, per = \"{per}\", as_of = \"2025-12-31\" }}"
        )
    };
    let of_a_month = |value, per| above("per = \"month\", as_of = \"2025-01-01\"", &counted(value, per));
    let found = |periods| vec![("counted".to_owned(), Some(periods))];
    assert_eq!(of_a_month(400, "year"), found(12));
    assert_eq!(of_a_month(300, "year"), []);
    assert_eq!(of_a_month(26, "month"), found(1));
    // Twenty-four a week may have come in one week of each month, but not twenty-six.
    assert_eq!(of_a_month(24, "week"), []);
    assert_eq!(of_a_month(26, "week"), found(1));
    assert_eq!(of_a_month(400, "person"), []);
    let of_a_day = |value| above("per = \"day\", as_of = \"2025-01-01\"", &counted(value, "week"));
    assert_eq!((of_a_day(175), of_a_day(176)), (vec![], found(7)));
    // A rate may be that of a few days, which a cap on the whole does not forbid.
    assert_eq!(above("as_of = \"2025-01-01\"", &counted(400, "year")), []);
}

#[test]
fn what_came_before_a_rate_was_lowered_is_not_held_against_it() {
    let counts = r#"
        { id = "year", metric = "people-received", value = 400, period = "2025" },
        { id = "autumn", metric = "people-received", value = 101, period = "2025-09-01/2025-12-31" },
    "#;
    let known_later = above("per = \"month\", as_of = \"2025-07-01\"", counts);
    assert_eq!(known_later, [("year".to_owned(), Some(12))]);
    let old = r#"{ id = "old", metric = "people-received", measure = "ceiling", value = 60, per = "month", as_of = "2025-01-01" }, "#;
    let lowered = "per = \"month\", as_of = \"2025-07-01\", supersedes = \"#old\", change = \"update\"";
    assert_eq!(above(lowered, &(old.to_owned() + counts)), [("autumn".to_owned(), Some(4))]);
}

/// What was counted in a period alone is held against what is allowed in it.
#[test]
fn what_came_before_the_period_of_a_cap_is_not_held_against_it() {
    let cap = "period = \"2025-06/2026-05\"";
    let counted = |dates: &str| format!("{{ id = \"counted\", metric = \"people-received\", value = 80, {dates} }}");
    let found = vec![("counted".to_owned(), None)];
    assert_eq!(above(cap, &counted("since = \"2024-01-01\", as_of = \"2025-10-01\"")), []);
    assert_eq!(above(cap, &counted("as_of = \"2025-10-01\"")), []);
    assert_eq!(above(cap, &counted("since = \"2025-06-30\", as_of = \"2025-10-01\"")), found);
    assert_eq!(above(cap, &counted("period = \"2025-08\"")), found);
    // A cap that names a day and no period is a term of the arrangement from its beginning.
    assert_eq!(above("as_of = \"2025-06\"", &counted("as_of = \"2025-10-01\"")), found);
    let held = "{ id = \"counted\", metric = \"people-held\", value = 80, as_of = \"2025-10-01\" }";
    let of_held = above(
        cap,
        &format!("{{ id = \"beds\", metric = \"people-held\", measure = \"ceiling\", value = 50, {cap} }}, {held}"),
    );
    assert_eq!(of_held, found);
}

#[test]
fn a_cap_that_is_replaced_is_not_in_force_beyond_its_own_period() {
    let rest = |period: &str, as_of: &str| {
        format!(
            "{{ id = \"next\", metric = \"people-received\", measure = \"ceiling\", value = 200, as_of = \"{as_of}\", supersedes = \"#cap\", change = \"update\" }}, \
             {{ id = \"counted\", metric = \"people-received\", value = 80, period = \"{period}\" }}"
        )
    };
    let cap = "period = \"2025-01-01/2025-06-30\"";
    assert_eq!(above(cap, &rest("2025-08", "2026-01-01")), []);
    assert_eq!(above(cap, &rest("2025-05", "2026-01-01")), [("counted".to_owned(), None)]);
    assert_eq!(above(cap, &rest("2025-05", "2025-04-01")), []);
    assert_eq!(above(cap, &rest("2025-02", "2025-04-01")), [("counted".to_owned(), None)]);
}

/// An arrangement that ended, or paused and went on, with what was counted after.
fn after_a_stop(stops: &str, counts: &str) -> model::Dataset {
    one(&format!("status = [{stops}]\nfigure = [{counts}]"))
}

const ENDED: &str = "{ axis = \"operational\", value = \"ended\", from = \"2025-04-20\" }";

#[test]
fn a_number_is_of_the_day_that_is_written_though_arrivals_had_stopped_before() {
    let counts = r##"
        { id = "received", metric = "people-received", value = 238, as_of = "2025-07-18" },
        { id = "children", of = "#received", by = "age", is = "child", value = 8 },
        { id = "before", metric = "people-received", value = 119, as_of = "2025-03-01" },
    "##;
    let dataset = after_a_stop(ENDED, counts);
    for name in ["received", "children"] {
        let claim = small::claim(facts(&dataset), name);
        let (compared, written) = (claim.time.window().unwrap(), claim.window().unwrap());
        assert_eq!([compared.end().to_string(), written.end().to_string()], ["2025-04-20", "2025-07-18"], "{name}");
        assert_eq!(claim.as_of.to_string(), "2025-07-18", "{name}");
    }
    let before = small::claim(facts(&dataset), "before");
    assert_eq!((before.as_of, before.final_until), (before.time.as_of(), None));
}

#[test]
fn nobody_is_returned_who_had_not_come_before_arrivals_stopped() {
    let received = "{ id = \"received\", metric = \"people-received\", value = 238, as_of = \"2025-07-18\" }";
    let beyond = |stops: &str, metric: &str, as_of: &str| {
        let child = format!("{{ id = \"child\", metric = \"{metric}\", value = 252, as_of = \"{as_of}\" }}");
        let dataset = after_a_stop(stops, &format!("{received}, {child}"));
        facts(&dataset).figures.beyond_parents().len()
    };
    let paused = "{ axis = \"operational\", value = \"paused\", from = \"2025-04-20\" }";
    let resumed = format!("{paused}, {{ axis = \"operational\", value = \"operating\", from = \"2025-09-01\" }}");
    for metric in ["people-returned", "people-held"] {
        for stops in ["", ENDED, paused, &resumed] {
            assert_eq!(beyond(stops, metric, "2025-07-18"), 1, "{metric} {stops}");
        }
        // Nobody else came after, or nobody until they came again.
        assert_eq!(beyond("", metric, "2025-08-31"), 0);
        assert_eq!(beyond(ENDED, metric, "2026-08-31"), 1);
        assert_eq!(beyond(&resumed, metric, "2025-08-31"), 1);
        assert_eq!(beyond(&resumed, metric, "2025-09-01"), 0);
    }
}

#[test]
fn a_total_that_shrinks_is_seen_however_many_numbers_stand_beside_it() {
    let few = r#"
        { id = "y", metric = "people-received", value = 299, as_of = "2025-03-01" },
        { id = "x", metric = "people-received", value = 112, as_of = "2025-05-01" },
        { id = "z", metric = "people-received", value = 311, as_of = "2025-05-01" },
    "#;
    let later = (1..=30).map(|day| {
        format!(
            "{{ id = \"l{day}\", metric = \"people-received\", value = {}, as_of = \"2025-06-{day:02}\" }},",
            400 + day
        )
    });
    let many = few.to_owned() + &later.collect::<String>();
    for figures in [few, &many] {
        let dataset = one(&format!("figure = [{figures}]"));
        let facts = facts(&dataset);
        let shrinking: Vec<_> = facts
            .figures
            .shrinking()
            .iter()
            .map(|it| [it.inner, it.outer].map(|claim| claim.name.to_string()))
            .collect();
        assert_eq!(shrinking, [["y", "x"]]);
        assert_eq!(conflicts(facts).len(), 1);
    }
}

/// From when to when a count is said to go, and of which day it is said to be.
fn written(dataset: &model::Dataset, name: &str) -> [String; 3] {
    let claim = small::claim(facts(dataset), name);
    let window = claim.window().map_or_else(String::new, |window| window.to_string());
    let day = |day: Option<model::value::Date>| day.map_or_else(String::new, |day| day.to_string());
    let start = claim.window().and_then(|window| window.start().earliest());
    [day(start), window, claim.as_of.to_string()]
}

#[test]
fn a_count_begins_where_it_says_though_nobody_came_before() {
    let dataset = one(r##"
        since = "2013"
        status = [{ axis = "operational", value = "operating", from = "2015" }]
        figure = [
          { id = "sent", metric = "people-received", value = 40, since = "2015", as_of = "2017-06-01" },
          { id = "children", of = "#sent", by = "age", is = "child", value = 4, parts.sex = { girl = 2 } },
          { id = "later", of = "#sent", by = "age", is = "adult", value = 4, as_of = "2018-01-01" },
          { id = "all", metric = "people-received", value = 40, as_of = "2017-06-01" },
        ]
    "##);
    for name in ["sent", "children", "children/sex/girl"] {
        assert_eq!(written(&dataset, name)[0], "2015-01-01", "{name}");
        // It is compared as a count of everybody.
        assert_eq!(small::claim(facts(&dataset), name).time.since().unwrap().earliest(), "2013-01-01".parse().ok());
    }
    assert_eq!([written(&dataset, "later")[0].as_str(), &written(&dataset, "all")[0]], ["2013-01-01"; 2]);
}

#[test]
fn a_payment_is_of_its_own_day_whenever_its_sum_was_told() {
    let paid = |date: &str, as_of: &str| {
        let sum = format!("{{ id = \"sum\", value = 20_000_000, unit = \"GBP\", as_of = \"{as_of}\" }}");
        let dataset = one(&format!(
            "payment = [{{ id = \"p\", stage = \"disbursement\", date = \"{date}\", figure = [{sum}] }}]"
        ));
        let [_, window, as_of] = written(&dataset, "sum");
        [window, as_of]
    };
    assert_eq!(paid("2022-04-02", "2024-06-30"), ["2022-04-02", "2024-06-30"]);
    assert_eq!(paid("2022-04", "2024-06-30"), ["2022-04-01..2022-04-30", "2024-06-30"]);
    // In a year it may have come bit by bit.
    assert_eq!(paid("2022", "2022-03-31")[0], "2022-01-01..2022-12-31 to 2022-03-31");
    // What is paid over months may be a sum of those that are over, but not of months to come.
    assert_eq!(paid("2025-04/2026-04", "2025-09-01")[0], "2025-04-01..2026-04-30 to 2025-09-01");
    assert_eq!(paid("2025-04/2026-04", "2024-12-02"), ["2025-04-01..2026-04-30", "2024-12-02"]);
}

#[test]
fn a_cap_on_a_period_is_of_the_day_that_it_says() {
    let cap = "metric = \"people-received\", measure = \"ceiling\", value = 200, period = \"2025\"";
    let dataset =
        one(&format!("figure = [{{ id = \"cap\", {cap}, as_of = \"2025-03-01\" }}, {{ id = \"bare\", {cap} }}]"));
    assert_eq!([&written(&dataset, "cap")[2], &written(&dataset, "bare")[2]], ["2025-03-01", "2025-01-01"]);
}
