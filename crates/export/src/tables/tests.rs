//! What the tables hold, each as its lines of JSON.
use super::all;
use crate::{Links, Register};
use jiff::civil::date;
use model::Dataset;
use render::table::{Table, json};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ARRANGEMENT: &str = r##"
title = "t"
sender = "USA"
receiver = "SLV"
kind = "third-country-removal"
since = "2013"

[[status]]
axis = "operational"
value = "operating"
from = "2015"
cite = ["a", { source = "m", says = "mentions" }]

[[figure]]
id = "sent"
metric = "people-received"
value = 200
since = "2015"
as_of = "2017-06"
supersedes = "#over"
change = "update"
precision = 10
parts.age = { child = 4 }
cite = ["a", "gone", { source = "m", says = "mentions" }, { source = "d", says = "disputes" }]

[[figure]]
id = "over"
metric = "people-received"
quantifier = "over"
value = 200
as_of = "2016"
cite = ["a"]

[[figure]]
id = "cap"
metric = "people-received"
measure = "ceiling"
value = 500
period = "2025"
as_of = "2024-12-02"
cite = ["a"]

[[figure]]
id = "dateless"
metric = "people-held"
wording = "a crowd"
cite = ["a"]

[[figure]]
id = "first-half"
metric = "payment"
of = "#paid-sum"
by = "purpose"
is = ["travel", "hotel"]
unit = "USD"
value = 1000
cite = ["a"]

[[safeguard]]
text = "Nobody is sent on."
cite = ["a"]

[[concern]]
text = "They may be."
speaker = "SLV"
cite = [{ source = "d", says = "disputes" }]

[[transfer]]
id = "flight"
date = "2025-02-20"
cite = ["a"]

[[transfer.figure]]
id = "planes"
metric = "flights"
value = 2
cite = [{ source = "d", says = "disputes" }]

[[transfer]]
id = "empty"
date = "2025-03-20"
cite = ["a"]

[[transfer]]
id = "to-come"
cite = ["a"]

[[transfer.figure]]
id = "planned"
measure = "planned"
value = 40
cite = ["a"]

[[transfer]]
id = "crowd"
cite = ["a"]

[[transfer.figure]]
id = "many-words"
wording = "a crowd"
cite = ["a"]

[[transfer]]
id = "people"
date = "2025-04-20"
cite = ["a"]

[[transfer.figure]]
id = "many"
quantifier = "over"
value = 30
cite = ["a"]

[[payment]]
id = "paid"
stage = "disbursement"
date = "2025-05"
cite = ["b", { source = "d", says = "disputes" }]

[[payment.figure]]
id = "paid-sum"
value = 2000
unit = "USD"
as_of = "2026-01-01"
cite = ["a"]

[[payment.figure]]
id = "charters"
metric = "flights"
value = 48
cite = ["a"]

[[payment]]
id = "kept"
stage = "commitment"
unknown = "refused"
cite = ["a"]

[[review]]
on = "2026-01-02"
outcome = "no-change"
checked = ["a"]

[[review]]
on = "2026-05-06"
outcome = "deferred"
"##;

const PROGRAMME: &str = r#"
title = "p"
sender = "USA"

[[figure]]
id = "sent"
metric = "people-received"
value = 7
as_of = "2017-06"
cite = ["a"]

[[status]]
axis = "legal"
value = "agreed"
cite = ["a"]
"#;

const METRICS: &str = r#"
[people-received]
label = "people received"
definition = "Everybody who arrived."
unit = "person"
is = "count"

[flights]
label = "flights"
definition = "Flights."
unit = "flight"
is = "count"

[people-held]
label = "people held"
definition = "Everybody who is there."
unit = "person"
is = "stock"
parent = "people-received"

[payment]
label = "payment"
definition = "Money."
unit = "currency"
is = "count"
"#;

fn dataset() -> Dataset {
    let source = |state: &str| format!("type = \"webpage\"\ntitle = \"t\"\nstate = \"{state}\"\n");
    let mut files = vec![
        ("arrangements/usa-slv-2013".to_owned(), ARRANGEMENT.to_owned()),
        ("programmes/usa-slv-2013".to_owned(), PROGRAMME.to_owned()),
        ("vocabulary/metrics".to_owned(), METRICS.to_owned()),
    ];
    files.extend(["a", "b", "d", "m"].map(|id| (format!("sources/{id}"), source("live"))));
    files.push(("sources/gone".to_owned(), source("retracted")));
    Dataset::read(files.into_iter().map(|(path, text)| (format!("dataset/{path}.toml"), text)))
}

fn lines(table: &Table<'_>) -> Vec<Value> {
    let mut bytes = Vec::new();
    let written = json::write_lines(table, &mut bytes);
    assert!(written.is_ok(), "{written:?}");
    String::from_utf8_lossy(&bytes).lines().map(|line| serde_json::from_str(line).unwrap_or_default()).collect()
}

/// The rows of a table, each with its reasons.
fn rows(name: &str) -> Vec<Value> {
    let dataset = dataset();
    for file in dataset.files() {
        assert!(file.syntax_errors.is_empty() && file.problems.is_empty(), "{}: {:?}", file.path, file.problems);
    }
    rows_of(&dataset, name)
}

/// The rows that an arrangement and whatever else is beside it make in a table.
fn rows_with(arrangement: &str, others: &[(&str, &str)], name: &str) -> Vec<Value> {
    let head = "title = \"t\"\nsender = \"USA\"\nreceiver = \"SLV\"\nkind = \"third-country-removal\"\n";
    let source = "type = \"webpage\"\ntitle = \"t\"\norigin = \"USA\"\norigin_kind = \"official\"\n";
    let mut files = vec![
        ("arrangements/usa-slv-2025", format!("{head}{arrangement}")),
        ("vocabulary/metrics", METRICS.to_owned()),
        ("sources/a", source.to_owned()),
        ("sources/m", source.to_owned()),
    ];
    files.extend(others.iter().map(|(path, text)| (*path, (*text).to_owned())));
    let files = files.into_iter().map(|(path, text)| (format!("dataset/{path}.toml"), text));
    rows_of(&Dataset::read(files), name)
}

fn rows_of(dataset: &Dataset, name: &str) -> Vec<Value> {
    let register = Register::of(dataset);
    let tables = all(&register, &Links::default(), date(2026, 11, 23));
    tables.iter().filter(|table| table.about.name == name).flat_map(lines).collect()
}

/// Why a cell that has no value has none; empty where the record says nothing.
fn why(row: &Value, column: &str) -> String {
    assert!(row.is_object() && row[column].is_null(), "{column}: {row}");
    row["missing_because"].get(column).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The row of an item in the arrangement.
fn row(table: &str, item: &str) -> Value {
    let is_it = |row: &Value| row["record_kind"] == "arrangement" && row["item"] == item;
    rows(table).into_iter().find(is_it).unwrap_or_default()
}

#[test]
fn rows_are_told_apart_though_records_of_two_kinds_have_one_name() {
    let dataset = dataset();
    let register = Register::of(&dataset);
    for table in all(&register, &Links::default(), date(2026, 11, 23)) {
        let rows = lines(&table);
        let key = |row: &Value| table.about.key.iter().map(|column| row[*column].to_string()).collect::<Vec<_>>();
        let keys: BTreeSet<Vec<String>> = rows.iter().map(key).collect();
        assert_eq!(keys.len(), rows.len(), "{}", table.about.name);
    }
}

#[test]
fn columns_keep_their_places() {
    let dataset = dataset();
    let register = Register::of(&dataset);
    let tables = all(&register, &Links::default(), date(2026, 11, 23));
    let columns = |table: &Table<'_>| -> String {
        let names: Vec<&str> = table.columns.iter().map(|field| field.name).collect();
        format!("{}: {}\n", table.about.name, names.join(" "))
    };
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("columns", tables.iter().map(columns).collect::<String>());
    });
}

#[test]
fn a_figure_is_exported_with_the_dates_that_are_written() {
    let of = |item: &str, columns: [&str; 4]| columns.map(|column| row("figures", item)[column].clone());
    let window = ["window_start", "window_end", "as_of_earliest", "as_of_latest"];
    assert_eq!(of("sent", window), ["2015-01-01", "2017-06-30", "2017-06-01", "2017-06-30"]);
    assert_eq!(of("sent/age/child", window)[0], "2015-01-01");
    assert_eq!(of("cap", window), ["2025-01-01", "2025-12-31", "2024-12-02", "2024-12-02"]);
    assert_eq!(of("paid-sum", window), ["2025-05-01", "2025-05-31", "2026-01-01", "2026-01-01"]);
    assert_eq!(
        of("sent", ["as_of", "since", "period", "precision"]),
        [json!("2017-06"), json!("2015"), Value::Null, json!(10)]
    );
    assert_eq!(row("figures", "cap")["period"], "2025");
}

#[test]
fn a_bound_says_whether_it_is_included() {
    let ends = |row: Value, columns: [&str; 4]| columns.map(|column| row[column].clone());
    let of_figure = ["low", "low_included", "high", "high_included"];
    let over = row("figures", "over");
    assert_eq!(over["missing_because"]["high_included"], "unbounded");
    assert_eq!(ends(over, of_figure), [json!(200), json!(false), Value::Null, Value::Null]);
    assert_eq!(ends(row("figures", "sent"), of_figure), [json!(195), json!(true), json!(210), json!(false)]);
    assert_eq!(ends(row("payments", "paid-sum"), of_figure)[3], false);
    let people = ["people_low", "people_low_included", "people_high", "people_high_included"];
    assert_eq!(ends(row("transfers", "people"), people)[..2], [json!(30), json!(false)]);
}

#[test]
fn a_cell_does_not_repeat_what_is_said_of_its_figure() {
    let cell = row("figures", "sent/age/child");
    for column in ["wording", "calc", "supersedes", "change"] {
        assert_eq!(cell["missing_because"][column], "does-not-apply", "{column}");
    }
    assert_eq!(row("figures", "sent")["change"], "update");
}

#[test]
fn a_missing_value_is_not_said_to_be_more_than_missing() {
    let why = |table: &str, item: &str, column: &str| why(&row(table, item), column);
    // The words stand for no number that we know; nothing is written of the day.
    assert_eq!([why("figures", "dateless", "low"), why("figures", "dateless", "as_of_latest")], ["not-known", ""]);
    assert_eq!(
        ["low", "rank", "quantifier", "currency"].map(|column| why("payments", "kept", column)),
        ["not-published", "does-not-apply", "does-not-apply", "does-not-apply"]
    );
    assert_eq!(
        ["empty", "flight", "to-come", "crowd"].map(|item| why("transfers", item, "people_low")),
        ["", "", "", "not-known"]
    );
}

#[test]
fn flights_are_neither_people_nor_money() {
    assert_eq!(
        [&row("transfers", "flight")["people"], &row("transfers", "people")["people"]],
        [&Value::Null, &json!("many")]
    );
    let sums: Vec<Value> = rows("payments").into_iter().map(|row| row["item"].clone()).collect();
    assert_eq!(sums, ["first-half", "paid-sum", "kept"]);
    assert_eq!(row("payments", "first-half")["payment"], "usa-slv-2013#paid");
    assert_eq!(row("payments", "first-half")["is"], row("figures", "first-half")["is"]);
}

#[test]
fn sources_are_told_apart_by_what_they_say() {
    let cited = |row: &Value| ["sources", "disputed_by", "mentioned_by"].map(|column| row[column].clone());
    let sent = row("figures", "sent");
    assert_eq!(cited(&sent), [json!(["a", "gone"]), json!(["d"]), json!(["m"])]);
    assert_eq!(sent["retracted_sources"], json!(["gone"]));
    assert_eq!(cited(&row("payments", "paid-sum")), [json!(["a", "b"]), json!(["d"]), Value::Null]);
    assert_eq!(cited(&row("transfers", "flight")), [json!(["a"]), json!(["d"]), Value::Null]);
    let status = rows("status").into_iter().find(|row| row["axis"] == "operational").unwrap_or_default();
    assert_eq!(cited(&status), [json!(["a"]), Value::Null, json!(["m"])]);
}

#[test]
fn who_takes_a_side_anywhere_does_not_only_mention() {
    let rows = rows_with(
        "[[transfer]]\nid = \"flight\"\ncite = [{ source = \"m\", says = \"mentions\" }, \"a\"]\n\
         [[transfer.figure]]\nid = \"people\"\nvalue = 3\ncite = [\"m\"]\n",
        &[],
        "transfers",
    );
    assert_eq!(["sources", "mentioned_by"].map(|column| rows[0][column].clone()), [json!(["a", "m"]), Value::Null]);
}

#[test]
fn a_source_that_prints_another_day_is_no_origin_of_a_step() {
    let step = |cite: &str| {
        let step = "[[status]]\naxis = \"legal\"\nvalue = \"agreed\"\nfrom = \"2025-02-20\"\n";
        let rows = rows_with(&format!("{step}cite = [{cite}]\n"), &[], "status");
        rows[0]["independent_origins"].clone()
    };
    assert_eq!(step("{ source = \"a\", states = \"2025-04-01\" }"), 0);
    assert_eq!(step("{ source = \"a\", states = \"2025-02\" }"), 1);
}

#[test]
fn a_case_without_steps_says_of_a_step_that_none_applies() {
    let rows = rows_with("", &[("proceedings/case", "title = \"t\"\non = [\"usa-slv-2025\"]\n")], "proceedings");
    for column in ["sources", "disputed_by", "mentioned_by", "text", "forum", "forum_name", "last"] {
        assert_eq!(why(&rows[0], column), "does-not-apply", "{column}");
    }
}

#[test]
fn cells_of_a_figure_without_an_id_are_told_apart() {
    let rows = rows_with(
        "[[figure]]\nmetric = \"people-received\"\nvalue = 3\nparts.age = { child = 1, adult = 2 }\n",
        &[],
        "figures",
    );
    let items: Vec<&Value> = rows.iter().map(|row| &row["item"]).collect();
    assert_eq!(items, ["line-5", "line-5/age/child", "line-5/age/adult"]);
    assert_eq!(rows[1]["of"], "usa-slv-2025#line-5");
}

#[test]
fn a_sum_without_a_number_or_a_currency_is_a_sum() {
    let figure = "[[payment.figure]]\nmetric = \"payment\"\ncite = [\"a\"]\n";
    let rows = rows_with(
        &format!(
            "[[payment]]\nid = \"paid\"\nstage = \"commitment\"\ncite = [\"a\"]\n\
             {figure}id = \"split\"\nunit = \"USD\"\nparts.purpose = {{ travel = 1, hotel = 2 }}\n\
             {figure}id = \"said\"\nunit = \"USD\"\nwording = \"a fortune\"\n\
             {figure}id = \"bare\"\nvalue = 5\n\
             [[payment]]\nid = \"rest\"\nstage = \"disbursement\"\nunder = \"#paid\"\ncite = [\"a\"]\n\
             [[payment]]\nid = \"lost\"\nstage = \"disbursement\"\nunder = \"#gone\"\ncite = [\"a\"]\n"
        ),
        &[],
        "payments",
    );
    let items: Vec<&Value> = rows.iter().map(|row| &row["item"]).collect();
    assert_eq!(items, ["split", "said", "bare", "rest", "lost"]);
    assert_eq!([&rows[0], &rows[1]].map(|row| why(row, "low")), ["", "not-known"]);
    assert_eq!((&rows[2]["value"], why(&rows[2], "currency")), (&json!(5), String::new()));
    assert_eq!([&rows[3]["under"], &rows[4]["under"]], [&json!("usa-slv-2025#paid"), &Value::Null]);
}

#[test]
fn a_review_that_was_put_off_is_none() {
    assert_eq!(rows("arrangements")[0]["reviewed"], "2026-01-02");
}

#[test]
fn a_citation_leads_to_the_remark_that_it_is_of() {
    let remarks: Vec<[Value; 3]> =
        rows("remarks").iter().map(|row| ["number", "kind", "text"].map(|column| row[column].clone())).collect();
    assert_eq!(
        remarks,
        [
            [json!(1), json!("safeguard"), json!("Nobody is sent on.")],
            [json!(2), json!("concern"), json!("They may be.")]
        ]
    );
    let cited: Vec<Value> = rows("citations")
        .into_iter()
        .filter(|row| row["item_kind"] == "remark")
        .map(|row| json!([row["item_number"], row["source"], row["item"]]))
        .collect();
    assert_eq!(cited, [json!([1, "a", null]), json!([2, "d", null])]);
}

#[test]
fn the_words_of_figures_are_explained() {
    let held = rows("vocabulary").into_iter().find(|row| row["term"] == "people-held").unwrap_or_default();
    assert_eq!(
        ["kind", "label", "unit", "measures", "parent"].map(|column| held[column].clone()),
        ["metric", "people held", "person", "stock", "people-received"]
    );
}
