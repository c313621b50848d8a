//! JSON and the workbook say what the table says.
use dossier_render::table::package::Package;
use dossier_render::table::{About, Cell, Column, Holds, Missing, Table, TableError, Word, json, xlsx};
use jiff::civil::date;
use rust_decimal::Decimal;
use serde_json::Value;

type Row = (Cell, Cell, Cell, Cell, Cell, Cell);

const ABOUT: About = About { name: "things", title: "Things", description: "one row a thing", key: &["name"] };

fn table(rows: Vec<Row>) -> Table<'static> {
    let words = vec![Word { word: "big", meaning: "large" }];
    let columns: Vec<Column<Row>> = vec![
        Column::new("name", "Name", Holds::Text, "what it is called", |row| row.0.clone()),
        Column::new("size", "Size", Holds::Words(words), "how large", |row| row.1.clone()),
        Column::new("count", "Count", Holds::Whole, "how many", |row| row.2.clone()),
        Column::new("sum", "Sum", Holds::Decimal { scale: 2 }, "how much", |row| row.3.clone()),
        Column::new("day", "Day", Holds::Date, "when", |row| row.4.clone()),
        Column::new("flag", "Flag", Holds::Flag, "whether", |row| row.5.clone()),
    ];
    Table::of(ABOUT, columns, rows)
}

fn package() -> Package<'static> {
    Package {
        name: "things",
        title: "Things",
        description: "all things",
        version: "v1",
        created: date(2026, 11, 23),
        homepage: None,
        licences: Vec::new(),
        sources: Vec::new(),
    }
}

fn hostile() -> Vec<Row> {
    vec![
        (
            Cell::text("=cmd|' /C calc'!A0\u{0}\u{1b}[31m\n\"\u{202e}</script>"),
            Cell::text("big"),
            Cell::Whole(i64::MAX),
            Cell::Decimal(Decimal::MAX),
            Cell::Date(date(1851, 2, 28)),
            Cell::Flag(true),
        ),
        (
            Cell::text("x".repeat(100_000)),
            Cell::Missing(Missing::NotStated),
            Cell::Missing(Missing::NotKnown),
            Cell::Missing(Missing::Unbounded),
            Cell::Missing(Missing::NotPublished),
            Cell::Missing(Missing::NotApplicable),
        ),
    ]
}

#[test]
fn json_fits_its_schema_and_loses_nothing() {
    let tables = [table(hostile())];
    let mut bytes = Vec::new();
    json::write(&package(), &tables, &mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("79228162514264337593543950335"), "every digit is kept");
    let whole: Value = serde_json::from_str(&text).unwrap();
    let schema = json::schema(&package(), &tables);
    let faults: Vec<String> =
        jsonschema::validator_for(&schema).unwrap().iter_errors(&whole).map(|fault| fault.to_string()).collect();
    assert_eq!(faults, Vec::<String>::new());
    let rows = &whole["tables"]["things"];
    assert_eq!(rows[0]["name"], "=cmd|' /C calc'!A0\u{0}\u{1b}[31m\n\"\u{202e}</script>");
    assert_eq!(rows[0]["day"], "1851-02-28");
    assert!(rows[1]["size"].is_null() && rows[1]["missing_because"].get("size").is_none());
    assert_eq!(rows[1]["missing_because"]["sum"], "unbounded");
}

#[test]
fn the_schema_refuses_what_is_no_row() {
    let tables = [table(hostile())];
    let mut bytes = Vec::new();
    json::write(&package(), &tables, &mut bytes).unwrap();
    let mut whole: Value = serde_json::from_slice(&bytes).unwrap();
    let schema = jsonschema::validator_for(&json::schema(&package(), &tables)).unwrap();
    for (column, wrong) in [("size", Value::from("small")), ("name", Value::Null), ("count", Value::from("many"))] {
        let right = whole["tables"]["things"][0][column].take();
        whole["tables"]["things"][0][column] = wrong;
        assert!(!schema.is_valid(&whole), "{column}");
        whole["tables"]["things"][0][column] = right;
    }
    assert!(schema.is_valid(&whole));
}

#[test]
fn a_line_is_a_row() {
    let mut bytes = Vec::new();
    json::write_lines(&table(hostile()), &mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text.lines().count(), 2);
    assert!(text.lines().all(|line| serde_json::from_str::<Value>(line).unwrap().is_object()));
    let mut nothing = Vec::new();
    json::write_lines(&table(Vec::new()), &mut nothing).unwrap();
    assert!(nothing.is_empty());
}

#[test]
fn a_workbook_is_the_same_each_time_and_takes_the_worst() {
    let book = || xlsx::workbook(&package(), &[table(hostile())]).unwrap();
    assert!(book() == book(), "two workbooks of one table differ");
    assert!(book().starts_with(b"PK"));
    assert!(xlsx::workbook(&package(), &[table(Vec::new())]).is_ok());
}

#[test]
fn a_fault_of_a_builder_names_its_cell() {
    let rows = || {
        vec![(
            Cell::Flag(true),
            hostile()[0].1.clone(),
            Cell::Whole(1),
            Cell::Whole(1),
            Cell::Flag(true),
            Cell::Flag(true),
        )]
    };
    let misfit =
        |result: Result<(), TableError>| assert!(result.unwrap_err().to_string().contains("row 1, column `name`"));
    misfit(json::write(&package(), &[table(rows())], Vec::new()));
    misfit(json::write_lines(&table(rows()), Vec::new()));
    misfit(xlsx::workbook(&package(), &[table(rows())]).map(drop));
}
