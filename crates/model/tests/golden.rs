//! The golden cases of the figure algebra: what it must say of the numbers this project began with. Each is a small record.
#[path = "support/small.rs"]
mod small;

use model::facts::Verdict::{Complete, Consistent, Inconsistent, Tension};
use small::{conflicts, facts, one, verdict};

/// A figure without an event.
fn figure(id: &str, keys: &str) -> String {
    format!("[[figure]]\nid = \"{id}\"\n{keys}\n")
}

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
