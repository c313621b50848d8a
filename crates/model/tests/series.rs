//! Jumps in a series, money that was converted, and shares that are rounded.
#[path = "support/small.rs"]
mod small;

use model::Lookup;
use model::facts::{BadShare, Facts, calculations};
use small::{facts, one, only};

/// Each jump as the ids of the number before and the number after.
fn jumps(facts: &Facts) -> Vec<[String; 2]> {
    facts.figures.jumps().iter().map(|jump| [jump.before, jump.after].map(|claim| claim.name.to_string())).collect()
}

#[test]
fn a_total_of_more_than_ten_times_the_one_before_is_a_jump() {
    let dataset = one(r#"
        figure = [
          { id = "january", metric = "people-received", value = 61, as_of = "2025-01-31" },
          { id = "february", metric = "people-received", value = 610, as_of = "2025-02-28" },
          { id = "march", metric = "people-received", value = 6_230, as_of = "2025-03-31" },
        ]
    "#);
    assert_eq!(jumps(facts(&dataset)), [["february", "march"].map(str::to_owned)]);
}

#[test]
fn the_greatest_of_rivals_is_what_came_before() {
    let dataset = one(r#"
        figure = [
          { id = "low", metric = "people-held", value = 21, as_of = "2025-01-31" },
          { id = "high", metric = "people-held", value = 210, as_of = "2025-01-31" },
          { id = "later", metric = "people-held", value = 1_234, as_of = "2025-03-31" },
        ]
    "#);
    assert_eq!(jumps(facts(&dataset)), [[""; 2]; 0]);
}

#[test]
fn plans_months_and_small_numbers_do_not_jump() {
    let dataset = one(r#"
        figure = [
          { id = "plan", metric = "people-received", measure = "planned", value = 360, as_of = "2025-01" },
          { id = "new-plan", metric = "people-received", measure = "planned", value = 9_990, as_of = "2025-03" },
          { id = "quiet", metric = "people-received", value = 14, period = "2025-01" },
          { id = "busy", metric = "people-received", value = 987, period = "2025-02" },
          { id = "few", metric = "people-held", value = 7, as_of = "2025-01-31" },
          { id = "many", metric = "people-held", value = 299, as_of = "2025-02-28" },
        ]
    "#);
    assert_eq!(jumps(facts(&dataset)), [[""; 2]; 0]);
}

#[test]
fn dates_that_may_be_one_make_no_series() {
    let dataset = one(r#"
        figure = [
          { id = "month", metric = "people-received", value = 61, as_of = "2025-02" },
          { id = "day", metric = "people-received", value = 980, as_of = "2025-02-12" },
        ]
    "#);
    assert_eq!(jumps(facts(&dataset)), [[""; 2]; 0]);
}

#[test]
fn money_in_another_currency_is_converted_and_a_rate_is_a_number_of_the_calculation() {
    let dataset = one(r##"
        figure = [
          { id = "paid-2024", metric = "payment", value = 290_000_000, unit = "GBP", as_of = "2024-07-22" },
          { id = "people", metric = "people-received", value = 4, as_of = "2024-07-22" },
          { id = "with-rate", metric = "payment", value = 374_000_000, unit = "USD", as_of = "2024", calc = "#paid-2024 * 1.29" },
          { id = "without", metric = "payment", value = 374_000_000, unit = "USD", as_of = "2024", calc = "#paid-2024" },
          { id = "each", metric = "payment", value = 72_500_000, unit = "GBP", as_of = "2024", calc = "#paid-2024 / #people" },
        ]
    "##);
    let found: Vec<(String, usize, bool)> = calculations(only(&dataset), &Lookup::new(&dataset))
        .iter()
        .map(|it| (it.claim.name.to_string(), it.converted().len(), it.has_number()))
        .collect();
    // The year in `#paid-2024` is no rate.
    let expected = [("with-rate", 1, true), ("without", 1, false), ("each", 0, false)];
    assert_eq!(found, expected.map(|(name, converted, has_number)| (name.to_owned(), converted, has_number)));
}

#[test]
fn a_share_is_rounded_to_its_last_place() {
    let with = |share: &str| {
        one(&format!(
            r##"
            figure = [
              {{ id = "all", metric = "people-received", value = 5809, as_of = "2025-01-28" }},
              {{ id = "part", of = "#all", by = "nationality", is = "MEX", value = 4083 }},
              {{ id = "share", of = "#all", by = "nationality", is = "MEX", unit = "percent", value = {share} }},
            ]
            "##
        ))
    };
    for right in ["70", "70.3", "70.29"] {
        assert!(facts(&with(right)).figures.bad_shares().is_empty(), "{right}");
    }
    for wrong in ["71", "70.2", "70.4", "70.25", "76.3"] {
        let dataset = with(wrong);
        let bad = facts(&dataset).figures.bad_shares();
        assert!(matches!(bad[..], [BadShare::MissesCount { .. }]), "{wrong}: {bad:?}");
    }
}

#[test]
fn what_came_back_is_taken_off_what_was_paid() {
    let paid = r##"
        figure = [{ id = "for-each", metric = "payment", measure = "ceiling", value = 20_000, unit = "USD", per = "person", as_of = "2025-03" }]
        payment = [
          { id = "promise", stage = "commitment", payer = "USA", payee = "SLV", figure = [{ id = "promise-sum", value = 6_120_000, unit = "USD" }] },
          { id = "spring", stage = "disbursement", payer = "USA", payee = "SLV", under = "#promise", figure = [{ id = "spring-sum", value = 4_120_000, unit = "USD" }] },
          { id = "autumn", stage = "disbursement", payer = "USA", payee = "SLV", under = "#promise", figure = [{ id = "autumn-sum", value = 4_120_000, unit = "USD" }] },
    "##;
    let overpaid_with = |refund: &str| {
        let dataset = one(&format!("{paid}{refund}]"));
        let overpaid = model::facts::overpaid(only(&dataset), &Lookup::new(&dataset));
        overpaid.iter().map(|it| (it.paid.len(), it.refunded.len())).collect::<Vec<_>>()
    };
    let refund = |keys: &str, sum: &str| format!("{{ id = \"back\", stage = \"refund\", {keys}{sum} }},");
    let sum = |value: u32| format!(", figure = [{{ id = \"back-sum\", value = {value}, unit = \"USD\" }}]");
    let back = "payer = \"SLV\", payee = \"USA\"";
    assert_eq!(overpaid_with(""), [(2, 0)]);
    for under in ["", ", under = \"#promise\"", ", under = \"#spring\""] {
        let keys = format!("{back}{under}");
        assert_eq!(overpaid_with(&refund(&keys, &sum(4_120_000))), [], "{under}");
        assert_eq!(overpaid_with(&refund(&keys, &sum(1_120_000))), [(2, 1)], "{under}");
        assert_eq!(overpaid_with(&refund(&keys, "")), [], "{under}");
    }
    assert_eq!(overpaid_with(&refund("payer = \"SLV\", payee = \"GBR\"", &sum(4_120_000))), [(2, 0)]);
}
