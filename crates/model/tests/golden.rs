//! The golden cases of the figure algebra: what it must say of the numbers this project began with. Each is a small record.
#[path = "support/small.rs"]
mod small;

use model::Lookup;
use model::facts::Verdict::{Complete, Consistent, Inconsistent, Tension};
use model::facts::{Coverage, PopulationMismatch, calculations, parts, population_mismatches, twin_keys, twins};
use small::{arrangement, claim, conflicts, facts, figure, names, one, only, verdict};

#[test]
fn g1_el_salvador_one_group_of_flights() {
    let dataset = one(r#"
        since = "2025-03-15"
        [[transfer]]
        id = "march"
        date = "2025-03-15/2025-03-16"
        figure = [
          { id = "over-230", quantifier = "over", value = 230 },
          { id = "over-200", quantifier = "over", value = 200 },
          { id = "bare-238", value = 238 },
          { id = "over-240", quantifier = "over", value = 240 },
          { id = "about-250", quantifier = "about", value = 250 },
          { id = "released", metric = "people-released", value = 252 },
        ]
    "#);
    let facts = facts(&dataset);
    assert_eq!(verdict(facts, "over-230", "over-200"), Some(Consistent));
    assert_eq!(verdict(facts, "over-230", "bare-238"), Some(Consistent));
    assert_eq!(verdict(facts, "over-200", "bare-238"), Some(Consistent));
    assert_eq!(verdict(facts, "bare-238", "over-240"), Some(Inconsistent));
    assert_eq!(verdict(facts, "bare-238", "about-250"), Some(Tension));
    assert_eq!(verdict(facts, "released", "bare-238"), None);
    let pair = ["bare-238", "over-240"].map(str::to_owned);
    let members = ["bare-238", "over-240", "about-250"].map(str::to_owned).to_vec();
    assert_eq!(conflicts(facts), [(Inconsistent, pair, members)]);
}

#[test]
fn g2_el_salvador_money_at_its_stages() {
    let dataset = one(r#"
        [[payment]]
        id = "ceiling"
        stage = "commitment"
        payer = "USA"
        payee = "SLV"
        figure = [{ id = "fifteen", measure = "ceiling", value = 15_000_000, unit = "USD", as_of = "2025-03-22" }]
        [[payment]]
        id = "commitment"
        stage = "commitment"
        date = "2025-03"
        payer = "USA"
        payee = "SLV"
        figure = [{ id = "six", value = 6_000_000, unit = "USD" }]
        [[payment]]
        id = "disbursed"
        stage = "disbursement"
        payer = "USA"
        payee = "SLV"
        figure = [
          { id = "four-in-april", value = 4_000_000, unit = "USD", as_of = "2025-04" },
          { id = "about-five", quantifier = "about", value = 5_000_000, unit = "USD", as_of = "2025-11-30" },
          { id = "exact", value = 4_760_000, unit = "USD", as_of = "2025-11-30" },
          { id = "short", value = 4_700_000, unit = "USD", as_of = "2025-11-30" },
        ]
    "#);
    assert_eq!(conflicts(facts(&dataset)), []);
    assert_eq!(verdict(facts(&dataset), "exact", "about-five"), Some(Consistent));
    assert_eq!(verdict(facts(&dataset), "exact", "short"), Some(Consistent));
    assert_eq!(verdict(facts(&dataset), "four-in-april", "exact"), None);
    assert_eq!(verdict(facts(&dataset), "six", "exact"), None);
    let rivals = one(r#"
        [[payment]]
        id = "disbursed"
        stage = "disbursement"
        date = "2025-11-30"
        payer = "USA"
        payee = "SLV"
        figure = [
          { id = "exact", value = 4_760_000, unit = "USD" },
          { id = "about-six", quantifier = "about", value = 6_000_000, unit = "USD" },
        ]
    "#);
    assert_eq!(verdict(facts(&rivals), "exact", "about-six"), Some(Inconsistent));
}

#[test]
fn g3_panama_a_plan_never_meets_a_count() {
    let dataset = one(r#"
        since = "2025-02"
        [[figure]]
        id = "exact"
        metric = "people-received"
        quantifier = "exactly"
        value = 299
        as_of = "2025-02-15"
        [[figure]]
        id = "about"
        metric = "people-received"
        quantifier = "about"
        value = 300
        since = "2025-02-12"
        as_of = "2025-02-15"
        [[figure]]
        id = "planned"
        metric = "people-received"
        measure = "planned"
        value = 360
        as_of = "2025-02-15"
        [[transfer]]
        id = "first"
        date = "2025-02-12"
        figure = [{ id = "first-people", value = 119 }]
    "#);
    let facts = facts(&dataset);
    assert_eq!(verdict(facts, "exact", "about"), Some(Consistent));
    assert_eq!(verdict(facts, "planned", "exact"), None);
    assert_eq!(conflicts(facts), []);
    assert!(facts.figures.beyond_totals().is_empty());
    assert!(facts.figures.shrinking().is_empty());
}

/// The 2025 arrangement with Panama beside the 2024 programme, with the 81 of the group as a copyist would enter them.
fn panama(population: &str, of: &str) -> model::Dataset {
    let arrangement = arrangement(
        "PAN",
        &format!(
            r#"
            [[figure]]
            id = "received"
            metric = "people-received"
            value = 299
            as_of = "2025-02-15"
            [[figure]]
            id = "eighty-one"
            metric = "people-received"
            {population}
            {of}
            value = 81
            as_of = "2025-05-06"
            "#
        ),
    );
    let programme = r#"
        title = "t"
        sender = "PAN"
        funder = "USA"
        [[transfer]]
        id = "charter"
        date = "2025-05-06"
        from = "PAN"
        figure = [{ id = "charter-people", population = "removed-from-host", value = 81 }]
    "#;
    small::dataset(&[
        ("arrangements/usa-pan-2025.toml", &arrangement),
        ("programmes/usa-pan-removals-2024.toml", programme),
    ])
}

#[test]
fn g4_panama_the_flight_of_eighty_one_is_a_twin() {
    let dataset = panama("", "of = \"#received\"");
    let files: Vec<&model::File> = dataset.files().map(|file| &**file).collect();
    let key = twin_keys(files[0]).into_iter().find(|key| twin_keys(files[1]).contains(key)).unwrap();
    let found = twins(&key, &files);
    assert_eq!(found.len(), 1);
    assert_eq!([&*found[0].one.name, &*found[0].other.name], ["eighty-one", "charter-people"]);
    // 81 are fewer than 299, so no other rule sees it.
    assert!(parts(files[0], &Lookup::new(&dataset)).oversized.is_empty());
}

#[test]
fn g4_panama_typed_with_the_right_people_they_do_not_belong() {
    let dataset = panama("population = \"removed-from-host\"", "of = \"#received\"");
    let file = dataset.files().next().unwrap();
    let parts = parts(file, &Lookup::new(&dataset));
    let found = population_mismatches(file, &parts.strangers, &[]);
    assert!(matches!(&found[..], [PopulationMismatch::Part(part)] if &*part.part.name == "eighty-one"));
}

#[test]
fn a_twin_is_found_whoever_else_has_the_number() {
    let record = |receiver: &str, population: &str| {
        let figure = format!(
            "[[figure]]\nid = \"people\"\nmetric = \"people-received\"\npopulation = \"{population}\"\nvalue = 81\nas_of = \"2025-05-06\"\n"
        );
        arrangement(receiver, &figure)
    };
    let unrelated = record("NRU", "third-country-nationals").replace("USA", "AUS");
    let onward = record("ECU", "removed-from-host").replace("USA", "PAN");
    let (first, second) = (record("PAN", "third-country-nationals"), record("PAN", "third-country-nationals"));
    let dataset = small::dataset(&[
        ("arrangements/aus-nru-2025.toml", &unrelated),
        ("arrangements/pan-ecu-2025.toml", &onward),
        ("arrangements/usa-pan-2025.toml", &first),
        ("arrangements/usa-pan-2026.toml", &second),
    ]);
    let files: Vec<&model::File> = dataset.files().map(|file| &**file).collect();
    let [key] = &twin_keys(files[0])[..] else { panic!("one number, one key") };
    let stem = |claim: &model::facts::Claim| dataset.file(claim.at.file).unwrap().stem.to_string();
    let found: Vec<_> = twins(key, &files).iter().map(|twin| [stem(twin.one), stem(twin.other)]).collect();
    assert_eq!(found, [["pan-ecu-2025", "usa-pan-2025"], ["pan-ecu-2025", "usa-pan-2026"]]);
}

#[test]
fn g5_panama_the_payment_for_the_charters_is_a_twin() {
    let payment = |population: &str| {
        format!(
            r#"
            [[payment]]
            id = "charters"
            stage = "disbursement"
            date = "2025-07"
            payer = "USA"
            payee = "PAN"
            figure = [{{ id = "charters-sum", {population} quantifier = "about", value = 14_000_000, unit = "USD" }}]
            "#
        )
    };
    let received = "[[figure]]\nid = \"received\"\nmetric = \"people-received\"\nvalue = 299\nas_of = \"2025-02-15\"\n";
    let programme = "title = \"t\"\nsender = \"PAN\"\nfunder = \"USA\"\n".to_owned()
        + &payment("population = \"removed-from-host\",");
    let read = |population: &str| {
        small::dataset(&[
            ("arrangements/usa-pan-2025.toml", &arrangement("PAN", &(received.to_owned() + &payment(population)))),
            ("programmes/usa-pan-removals-2024.toml", &programme),
        ])
    };
    let copied = read("");
    let files: Vec<&model::File> = copied.files().map(|file| &**file).collect();
    let key = twin_keys(files[0]).into_iter().find(|key| twin_keys(files[1]).contains(key)).unwrap();
    assert!(matches!(&twins(&key, &files)[..], [twin] if twin.is_money));
    assert!(population_mismatches(files[0], &[], &[]).is_empty());

    let typed = read("population = \"removed-from-host\",");
    let file = typed.files().next().unwrap();
    let found = population_mismatches(file, &[], &[]);
    assert!(matches!(&found[..], [PopulationMismatch::Payment { claim, .. }] if &*claim.name == "charters-sum"));
}

#[test]
fn g6_mexico_running_totals_with_months_for_dates() {
    let dataset = one(r##"
        since = "2025-01-20"
        figure = [
          { id = "a", metric = "people-received", value = 2_970, as_of = "2025-02" },
          { id = "b", metric = "people-received", value = 3_091, as_of = "2025-02" },
          { id = "everyone", metric = "people-received", population = "all", quantifier = "nearly", value = 39_000, as_of = "2025-04" },
          { id = "mexicans", metric = "people-received", population = "own-nationals", value = 33_000, as_of = "2025-04" },
          { id = "c", metric = "people-received", value = 5_446, as_of = "2025-04", calc = "#everyone - #mexicans", cite = ["inm"] },
          { id = "d", metric = "people-received", value = 5_466, as_of = "2025-04" },
          { id = "e", metric = "people-received", value = 5_728, as_of = "2025-05" },
          { id = "f", metric = "people-received", value = 6_525, as_of = "2025-06" },
        ]
    "##);
    let facts = facts(&dataset);
    assert_eq!(conflicts(facts), []);
    assert!(facts.figures.shrinking().is_empty());
    let found = calculations(only(&dataset), &Lookup::new(&dataset));
    assert_eq!(found[0].verdict(), Some(Consistent));
    assert!(!found[0].is_too_precise());
    let alike = facts.figures.lookalikes();
    assert_eq!(alike.len(), 1);
    assert_eq!(alike[0].pair.map(|claim| &*claim.name), ["c", "d"]);
    assert_eq!(alike[0].signature, model::facts::Signature::OneDigitApart);
}

#[test]
fn g7_costa_rica_two_hundred_people_and_their_children() {
    let dataset = one(r##"
        since = "2025-02-17"
        figure = [
          { id = "exactly", metric = "people-received", quantifier = "exactly", value = 200, as_of = "2025-02-28", rank = "preferred" },
          { id = "about", metric = "people-received", quantifier = "about", value = 200, as_of = "2025-02-28" },
          { id = "over", metric = "people-received", quantifier = "over", value = 200, as_of = "2025-02-28" },
          { id = "c81", of = "#exactly", by = "age", is = "child", value = 81 },
          { id = "c80", of = "#about", by = "age", is = "child", value = 80 },
          { id = "c80-about", of = "#exactly", by = "age", is = "child", quantifier = "about", value = 80 },
          { id = "c100", of = "#exactly", by = "age", is = "child", quantifier = "nearly", value = 100 },
          { id = "march", metric = "people-held", value = 120, as_of = "2025-03-15", parts = { age = { adult = 75, child = 45 } }, exhaustive = ["age"] },
        ]
        [[transfer]]
        id = "first"
        date = "2025-02-20"
        figure = [{ id = "first-people", value = 135, parts = { age = { adult = 70, child = 65 } }, exhaustive = ["age"] }]
    "##);
    let facts = facts(&dataset);
    assert_eq!(verdict(facts, "exactly", "over"), Some(Inconsistent));
    assert_eq!(verdict(facts, "c81", "c80"), Some(Inconsistent));
    assert_eq!(verdict(facts, "c81", "c80-about"), Some(Consistent));
    assert_eq!(verdict(facts, "c81", "c100"), Some(Inconsistent));
    let parts = parts(only(&dataset), &Lookup::new(&dataset));
    let sums: Vec<_> = parts.breakdowns.iter().filter_map(|axis| Some((&*axis.whole.name, axis.verdict()?))).collect();
    assert_eq!(sums, [("march", Complete), ("first-people", Complete)]);
    assert!(parts.oversized.is_empty());
    assert!(!parts.breakdowns.iter().any(|axis| axis.exceeds_whole() || axis.falls_short()));
}

#[test]
fn g8_eswatini_nineteen_of_up_to_160() {
    let dataset = one(r##"
        since = "2025-07-15"
        figure = [
          { id = "cap", metric = "people-received", measure = "ceiling", quantifier = "up-to", value = 160, as_of = "2025-05-14" },
          { id = "arrived", metric = "people-received", quantifier = "at-least", value = 19, as_of = "2026-03-12", calc = "#first + #second + #third" },
          { id = "arrived-in-january", metric = "people-received", value = 15, as_of = "2026-01-15" },
          { id = "returned", metric = "people-returned", value = 1, as_of = "2025-12-05" },
          { id = "held", metric = "people-held", value = 14, as_of = "2025-12-05", calc = "#first + #second - #returned" },
        ]
        transfer = [
          { id = "first", date = "2025-07-15/2025-07-16", figure = [{ id = "first-people", value = 5 }] },
          { id = "second", date = "2025-10-06", figure = [{ id = "second-people", value = 10 }] },
          { id = "third", date = "2026-03-12", figure = [{ id = "third-people", value = 4 }] },
        ]
    "##);
    let facts = facts(&dataset);
    assert_eq!(conflicts(facts), []);
    assert!(facts.figures.above_caps().is_empty());
    assert!(facts.figures.shrinking().is_empty());
    assert!(facts.figures.beyond_parents().is_empty());
    assert!(facts.figures.beyond_totals().is_empty());
    let found = calculations(only(&dataset), &Lookup::new(&dataset));
    let verdicts: Vec<_> = found.iter().map(|done| (&*done.claim.name, done.verdict())).collect();
    assert_eq!(verdicts, [("arrived", Some(Consistent)), ("held", Some(Complete))]);
}

/// The Senate's minority report: totals of the programme, parts in the records of five states.
fn senate_minority(people_in_ghana: u32) -> model::Dataset {
    let total = r#"
        title = "t"
        sender = "USA"
        [[figure]]
        id = "paid"
        metric = "payment"
        unit = "USD"
        quantifier = "over"
        value = 32_000_000
        as_of = "2026-01"
        exhaustive = ["receiver"]
        [[figure]]
        id = "people"
        metric = "people-received"
        quantifier = "about"
        value = 300
        as_of = "2026-01"
        exhaustive = ["receiver"]
    "#;
    let part = |receiver: &str, sum: u32, people: &str| {
        let text = format!(
            r#"
            [[figure]]
            id = "people"
            metric = "people-received"
            {people}
            as_of = "2026-01"
            of = "usa-removals-2025#people"
            by = "receiver"
            is = "{receiver}"
            [[payment]]
            id = "paid"
            stage = "disbursement"
            figure = [{{ id = "paid-sum", value = {sum}, unit = "USD", of = "usa-removals-2025#paid", by = "receiver", is = "{receiver}" }}]
            "#
        );
        (format!("arrangements/usa-{}-2025.toml", receiver.to_lowercase()), arrangement(receiver, &text))
    };
    let ghana = format!("value = {people_in_ghana}");
    let parts = [
        part("GNQ", 7_500_000, "value = 29"),
        part("RWA", 7_500_000, "value = 7"),
        part("SWZ", 5_100_000, "value = 15"),
        part("SLV", 4_760_000, "quantifier = \"about\"\nvalue = 250"),
        part("PLW", 7_500_000, &ghana),
    ];
    let mut files = vec![("programmes/usa-removals-2025.toml", total)];
    files.extend(parts.iter().map(|(path, text)| (&**path, &**text)));
    small::dataset(&files)
}

#[test]
fn g9_totals_over_five_files_hold() {
    let dataset = senate_minority(0);
    let programme = small::file(&dataset, model::Kind::Programme, "usa-removals-2025");
    let parts = parts(programme, &Lookup::new(&dataset));
    let shown: Vec<_> = parts
        .breakdowns
        .iter()
        .map(|axis| (&*axis.whole.name, axis.cells.len(), axis.sum.unwrap().strict.to_string(), axis.verdict()))
        .collect();
    assert_eq!(
        shown,
        [
            ("paid", 5, "32,155,000 to under 32,770,000".to_owned(), Some(Consistent)),
            ("people", 5, "296–306".to_owned(), Some(Consistent)),
        ]
    );
}

#[test]
fn a_part_in_another_file_that_is_too_much_is_seen_from_the_whole() {
    let dataset = senate_minority(450);
    let programme = small::file(&dataset, model::Kind::Programme, "usa-removals-2025");
    let parts = parts(programme, &Lookup::new(&dataset));
    let oversized: Vec<_> = parts.oversized.iter().map(|inclusion| inclusion.part.value()).collect();
    assert_eq!(oversized, [Some(450.into())]);
}

#[test]
fn g10_the_cost_of_all_for_the_people_of_five() {
    let dataset = one(r##"
        figure = [
          { id = "cost", metric = "cost", unit = "USD", quantifier = "over", value = 40_000_000, as_of = "2026-01" },
          { id = "people", metric = "people-received", by = "receiver", is = ["GNQ", "RWA", "SWZ", "SLV", "PLW"], quantifier = "about", value = 300, as_of = "2026-01" },
          { id = "each", metric = "cost", unit = "USD", per = "person", value = 133_333, as_of = "2026-01", calc = "#cost / #people" },
        ]
    "##);
    let found = calculations(only(&dataset), &Lookup::new(&dataset));
    let gaps: Vec<Coverage> =
        found[0].coverage_gaps(facts(&dataset).figures.vocabulary()).iter().map(|gap| gap.differs).collect();
    assert_eq!(gaps, [Coverage::Cells]);
    assert!(found[0].is_too_precise());
}

#[test]
fn g11_rwanda_so_much_for_each_of_seven_holds() {
    let dataset = one(r##"
        since = "2025-08-05"
        figure = [
          { id = "people", metric = "people-received", value = 7, as_of = "2025-08-28" },
          { id = "each", metric = "payment", unit = "USD", per = "person", quantifier = "about", value = 1_100_000, as_of = "2026-01", calc = "#paid / #people" },
        ]
        payment = [{ id = "paid", stage = "disbursement", date = "2025-09", figure = [{ id = "paid-sum", value = 7_500_000, unit = "USD" }] }]
    "##);
    let file = only(&dataset);
    let found = calculations(file, &Lookup::new(&dataset));
    assert_eq!(found[0].verdict(), Some(Consistent));
    assert!(!found[0].is_too_precise());
    assert!(found[0].coverage_gaps(facts(&dataset).figures.vocabulary()).is_empty());
    assert!(population_mismatches(file, &[], &found).is_empty());
}

#[test]
fn g12_ghana_thirteen_nigerians_and_one_gambian_leave_no_room() {
    let dataset = one(r##"
        [[transfer]]
        id = "first"
        date = "2025-09-05"
        figure = [
          { id = "government", value = 14, parts = { nationality = { NGA = 13, GMB = 1 } }, exhaustive = ["nationality"] },
          { id = "togolese", of = "#government", by = "nationality", is = "TGO", value = 3 },
          { id = "malians", by = "nationality", is = "MLI", value = 2 },
          { id = "liberian", by = "nationality", is = "LBR", value = 1 },
          { id = "gambian", by = "nationality", is = "GMB", value = 1 },
          { id = "nobody-from-benin", by = "nationality", is = "BEN", value = 0 },
        ]
    "##);
    let facts = facts(&dataset);
    let absent = facts.figures.absent_cells();
    assert_eq!(absent.len(), 1);
    assert_eq!((&*absent[0].whole.name, absent[0].axis), ("government", "nationality"));
    assert_eq!(names(&absent[0].cells), ["togolese", "malians", "liberian"]);
    assert_eq!(verdict(facts, "gambian", "government/nationality/GMB"), Some(Complete));
    // The rival's cells are no parts more of a table that is complete without them.
    let parts = parts(only(&dataset), &Lookup::new(&dataset));
    assert_eq!(parts.breakdowns.iter().filter_map(model::facts::Breakdown::verdict).collect::<Vec<_>>(), [Complete]);
    assert!(claim(facts, "government").is_disputed && claim(facts, "togolese").is_disputed);
    assert!(!claim(facts, "gambian").is_disputed);
}

#[test]
fn g14_three_and_seven_are_more_than_seven() {
    let dataset = one(r#"
        figure = [{ id = "seven", metric = "people-received", value = 7, as_of = "2025-08-28", parts = { wish = { return = 3, stay = 7 } }, exhaustive = ["wish"] }]
    "#);
    let parts = parts(only(&dataset), &Lookup::new(&dataset));
    assert!(parts.oversized.is_empty());
    assert!(matches!(&parts.breakdowns[..], [axis] if axis.exceeds_whole() && !axis.falls_short()));
}

#[test]
fn g18_thirty_in_a_week_of_twenty_five() {
    let rate = r#"
        figure = [{ id = "rate", metric = "people-received", measure = "ceiling", quantifier = "up-to", value = 25, per = "week", as_of = "2026-03-01" }]
        transfer = [{ id = "flight", date = "2026-04-10/2026-04-11", figure = [{ id = "flight-people", value = 30 }] }]
    "#;
    let dataset = one(rate);
    let above = facts(&dataset).figures.above_caps();
    assert_eq!(above.len(), 1);
    assert_eq!((&*above[0].cap.name, &*above[0].count.name, above[0].periods), ("rate", "flight-people", Some(1)));
    let before = one(&rate.replace("2026-04", "2026-02"));
    assert!(facts(&before).figures.above_caps().is_empty());
}

#[test]
fn payments_are_added_up_against_a_cap_only_between_the_same_two() {
    let paid = |id: &str, payee: &str| {
        format!(
            "{{ id = \"{id}\", stage = \"disbursement\", date = \"2026-04\", payer = \"USA\", payee = \"{payee}\", \
             figure = [{{ id = \"{id}-sum\", value = 6_120_000, unit = \"USD\" }}] }}"
        )
    };
    let cap = "figure = [{ id = \"cap\", metric = \"payment\", measure = \"ceiling\", value = 7_500_000, unit = \"USD\", as_of = \"2025-12-24\" }]";
    for (payee, expected) in [("PLW", 1), ("RWA", 0)] {
        let dataset = one(&format!("{cap}\npayment = [{}, {}]", paid("spring", "PLW"), paid("autumn", payee)));
        let record = only(&dataset).record.as_ref().unwrap();
        assert_eq!(facts(&dataset).figures.together_above_caps(record).len(), expected, "{payee}");
    }
}

#[test]
fn g18_thirty_in_two_weeks_are_within_the_rate() {
    let dataset = one(r#"
        figure = [
          { id = "rate", metric = "people-received", measure = "ceiling", quantifier = "up-to", value = 25, per = "week", as_of = "2026-03-01" },
          { id = "spring", metric = "people-received", period = "2026-04-01/2026-04-10", value = 50 },
          { id = "more", metric = "people-received", period = "2026-05-01/2026-05-10", value = 51 },
        ]
    "#);
    let above: Vec<_> = facts(&dataset).figures.above_caps().iter().map(|above| above.count.name.to_string()).collect();
    assert_eq!(above, ["more"]);
}

#[test]
fn g19_papua_new_guinea_four_counts_of_one_year() {
    let dataset = one(r#"
        figure = [
          { id = "a", metric = "people-present", quantifier = "about", value = 75, as_of = "2023" },
          { id = "b", metric = "people-present", quantifier = "about", value = 70, as_of = "2023" },
          { id = "c", metric = "people-present", value = 64, as_of = "2023" },
          { id = "d", metric = "people-present", quantifier = "about", value = 60, as_of = "2023" },
        ]
    "#);
    assert!(conflicts(facts(&dataset)).iter().all(|(verdict, ..)| *verdict == Tension));
}

#[test]
fn g13_twice_and_half_as_much_again() {
    use model::facts::Signature;
    let figures =
        [("a", 62, "flights"), ("b", 31, "flights"), ("c", 114, "people-received"), ("d", 76, "people-received")];
    let text: String = figures
        .iter()
        .map(|(id, value, metric)| {
            figure(id, &format!("metric = \"{metric}\"\nvalue = {value}\nas_of = \"2025-10-01\""))
        })
        .collect();
    let dataset = one(&text);
    let signatures: Vec<_> =
        facts(&dataset).figures.conflicts().map(|conflict| (conflict.verdict, conflict.signature())).collect();
    assert_eq!(signatures, [(Inconsistent, Some(Signature::Twice)), (Inconsistent, Some(Signature::HalfAgain))]);
}

#[test]
fn g20_the_united_kingdom_and_rwanda() {
    let dataset = one(r##"
        [[figure]]
        id = "scheme"
        metric = "cost"
        value = 700_000_000
        unit = "GBP"
        as_of = "2024-07-22"
        [[payment]]
        id = "paid"
        stage = "disbursement"
        payer = "GBR"
        payee = "RWA"
        figure = [
          { id = "paid-270", value = 270_000_000, unit = "GBP", as_of = "2024-07" },
          { id = "paid-290", value = 290_000_000, unit = "GBP", as_of = "2024-07", of = "#scheme", by = "component", is = "paid" },
        ]
    "##);
    assert_eq!(verdict(facts(&dataset), "paid-270", "paid-290"), Some(Inconsistent));
    assert_eq!(conflicts(facts(&dataset)).len(), 1);
}

#[test]
fn g21_occupancy_may_exceed_a_hundred_percent() {
    let figures = [("a", 171), ("b", 190)]
        .map(|(id, value)| figure(id, &format!("metric = \"occupancy\"\nvalue = {value}\nas_of = \"2025-08\"")));
    let facility = "title = \"t\"\ncountry = \"SWZ\"\nkind = \"prison\"\n".to_owned() + &figures.concat();
    let dataset = small::dataset(&[("facilities/swz-matsapha.toml", &facility)]);
    assert_eq!(verdict(facts(&dataset), "a", "b"), Some(Inconsistent));
}

#[test]
fn equal_numbers_are_complete() {
    let dataset = one(&(figure("a", "metric = \"flights\"\nvalue = 48\nas_of = \"2025-01-15\"")
        + &figure("b", "metric = \"flights\"\nquantifier = \"exactly\"\nvalue = 48\nas_of = \"2025-01-15\"")));
    assert_eq!(verdict(facts(&dataset), "a", "b"), Some(Complete));
}
