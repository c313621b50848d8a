//! JSON, Parquet and the workbook say what the table says.
use ::parquet::file::reader::{FileReader as _, SerializedFileReader};
use ::parquet::schema::printer::print_schema;
use dossier_render::table::package::Package;
use dossier_render::table::{About, Cell, Column, Holds, Missing, Table, TableError, Word, json, parquet, xlsx};
use jiff::civil::date;
use rust_decimal::Decimal;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};

type Kept = Cell<'static>;
type Row = (Kept, Kept, Kept, Kept, Kept, Kept, Kept);

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
        Column::new("parts", "Parts", Holds::List { between: "; " }, "what it is made of", |row| row.6.clone()),
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
        is_draft: false,
    }
}

fn hostile() -> Vec<Row> {
    vec![
        (
            Cell::text("=cmd|' /C calc'!A0\u{0}\u{1b}[31m\r\n\"\u{202e}</script>"),
            Cell::text("big"),
            Cell::Whole(i64::MAX),
            Cell::Decimal(Decimal::MAX),
            Cell::Date(date(1851, 2, 28)),
            Cell::Flag(true),
            Cell::list(["=one", "two; three"]),
        ),
        (
            Cell::text("x".repeat(100_000)),
            Cell::Missing(Missing::NotStated),
            Cell::Missing(Missing::NotKnown),
            Cell::Missing(Missing::Unbounded),
            Cell::Missing(Missing::NotPublished),
            Cell::Missing(Missing::NotApplicable),
            Cell::list(["", ""]),
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
    assert_eq!(rows[0]["name"], "=cmd|' /C calc'!A0\u{fffd}\u{fffd}[31m\n\"\u{202e}</script>");
    assert_eq!(rows[0]["day"], "1851-02-28");
    assert_eq!(rows[0]["parts"], serde_json::json!(["=one", "two; three"]));
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
fn a_word_is_explained_where_it_is_allowed() {
    let schema = json::schema(&package(), &[table(hostile())]);
    assert!(schema["description"].as_str().unwrap().contains("U+FFFD"), "what is changed in texts is said");
    let size = &schema["$defs"]["things"]["properties"]["size"];
    assert_eq!(size["oneOf"], serde_json::json!([{ "const": "big", "description": "large" }, { "type": "null" }]));
}

#[test]
fn a_draft_says_so_in_every_format_that_has_a_head() {
    let draft = |is_draft| Package { is_draft, ..package() };
    let tables = [table(hostile())];
    let written = |is_draft: bool| {
        let mut whole = Vec::new();
        json::write(&draft(is_draft), &tables, &mut whole).unwrap();
        let schema = json::schema(&draft(is_draft), &tables);
        let whole: Value = serde_json::from_slice(&whole).unwrap();
        assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&whole));
        let described = dossier_render::table::package::describe(&draft(is_draft), &[]).unwrap();
        let described: Value = serde_json::from_str(&described).unwrap();
        let mut bytes = Vec::new();
        parquet::write(&draft(is_draft), &tables[0], &mut bytes).unwrap();
        let file = opened(&bytes);
        let pairs = file.metadata().file_metadata().key_value_metadata().unwrap();
        let meaning = pairs.iter().find(|pair| pair.key == parquet::MEANING).unwrap();
        let meaning: Value = serde_json::from_str(meaning.value.as_deref().unwrap()).unwrap();
        for head in [&whole, &described, &meaning] {
            assert_eq!(head["draft"], is_draft);
        }
        [&schema, &described].map(|it| it["description"].as_str().unwrap().starts_with("DRAFT"))
    };
    assert_eq!([written(true), written(false)], [[true; 2], [false; 2]]);
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

fn workbook(tables: &[Table<'_>]) -> Result<Vec<u8>, TableError> {
    let folder = tempfile::tempdir().map_err(TableError::Write)?;
    let mut book = Vec::new();
    xlsx::write(&package(), tables, folder.path(), &mut book)?;
    assert_eq!(folder.path().read_dir().map_err(TableError::Write)?.count(), 0, "rows are left behind");
    Ok(book)
}

#[test]
fn a_workbook_is_the_same_each_time_and_takes_the_worst() {
    let book = || workbook(&[table(hostile())]).unwrap();
    assert!(book() == book(), "two workbooks of one table differ");
    assert!(book().starts_with(b"PK"));
    assert!(workbook(&[table(Vec::new())]).is_ok());
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
            Cell::list(["one"]),
        )]
    };
    let misfit =
        |result: Result<(), TableError>| assert!(result.unwrap_err().to_string().contains("row 1, column `name`"));
    misfit(json::write(&package(), &[table(rows())], Vec::new()));
    misfit(json::write_lines(&table(rows()), Vec::new()));
    misfit(workbook(&[table(rows())]).map(drop));
    misfit(parquet::write(&package(), &table(rows()), Vec::new()));
}

/// The file as its own library opens it.
#[expect(clippy::unwrap_used, reason = "a test")]
fn opened(bytes: &[u8]) -> SerializedFileReader<File> {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    SerializedFileReader::new(file).unwrap()
}

#[expect(clippy::unwrap_used, reason = "a test")]
fn written_as_parquet(table: &Table<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    parquet::write(&package(), table, &mut bytes).unwrap();
    bytes
}

#[test]
fn parquet_reads_back_with_its_types_and_its_reasons() {
    let bytes = written_as_parquet(&table(hostile()));
    let file = opened(&bytes);
    let meta = file.metadata().file_metadata();
    let mut schema = Vec::new();
    print_schema(&mut schema, meta.schema());
    insta::assert_snapshot!(String::from_utf8(schema).unwrap().trim(), @r"
    message things {
      REQUIRED BYTE_ARRAY name (STRING);
      OPTIONAL BYTE_ARRAY size (STRING);
      OPTIONAL INT64 count;
      OPTIONAL FIXED_LEN_BYTE_ARRAY (16) sum (DECIMAL(38,2));
      OPTIONAL INT32 day (DATE);
      OPTIONAL BOOLEAN flag;
      OPTIONAL group parts (LIST) {
        REPEATED group list {
          REQUIRED BYTE_ARRAY element (STRING);
        }
      }
      OPTIONAL group missing_because (MAP) {
        REPEATED group key_value {
          REQUIRED BYTE_ARRAY key (STRING);
          REQUIRED BYTE_ARRAY value (STRING);
        }
      }
    }
    ");
    let shown = |row: ::parquet::record::Row| -> BTreeMap<String, String> {
        row.get_column_iter().map(|(name, field)| (name.clone(), field.to_string())).collect()
    };
    let rows: Vec<_> = file.get_row_iter(None).unwrap().map(|row| shown(row.unwrap())).collect();
    assert_eq!(rows[0]["name"], "\"=cmd|' /C calc'!A0\u{fffd}\u{fffd}[31m\n\"\u{202e}</script>\"");
    assert_eq!(rows[0]["count"], i64::MAX.to_string());
    assert_eq!(rows[0]["sum"], "79228162514264337593543950335.00");
    assert_eq!(rows[0]["parts"], "[\"=one\", \"two; three\"]");
    assert_eq!([&*rows[0]["missing_because"], &*rows[1]["parts"], &*rows[1]["size"]], ["null"; 3]);
    for reason in ["\"count\" -> \"not-known\"", "\"sum\" -> \"unbounded\"", "\"flag\" -> \"does-not-apply\""] {
        assert!(rows[1]["missing_because"].contains(reason), "{}", rows[1]["missing_because"]);
    }
    let meaning = meta.key_value_metadata().unwrap().iter().find(|pair| pair.key == parquet::MEANING).unwrap();
    let meaning: Value = serde_json::from_str(meaning.value.as_deref().unwrap()).unwrap();
    assert_eq!(meaning["columns"]["size"]["words"]["big"], "large");
    assert!(meaning["texts"].as_str().unwrap().contains("U+FFFD"));
}

#[test]
fn parquet_keeps_every_place_after_the_point() {
    let mut rows = hostile();
    rows[0].3 = Cell::Decimal("0.000012345".parse().unwrap());
    let file = opened(&written_as_parquet(&table(rows)));
    let sum = file.metadata().file_metadata().schema_descr().column(3);
    assert_eq!((sum.type_precision(), sum.type_scale()), (38, 9));
}

#[test]
fn parquet_of_many_rows_is_the_same_each_time_and_of_none_is_a_file() {
    let many = || {
        let about = About { name: "many", title: "Many", description: "one row a number", key: &["number"] };
        let columns = vec![
            Column::new("number", "Number", Holds::Whole, "from 0", |number: &i64| Cell::Whole(*number)),
            Column::new("text", "Text", Holds::Text, "a few words", |number| {
                Cell::text(format!("{} words", number % 97))
            }),
        ];
        Table::streamed(about, columns, (0..20_000).collect(), |number: &i64| [*number])
    };
    let bytes = written_as_parquet(&many());
    assert!(bytes == written_as_parquet(&many()), "two files of one table differ");
    let file = opened(&bytes);
    assert!(file.num_row_groups() > 1);
    assert_eq!(file.metadata().file_metadata().num_rows(), 20_000);
    let empty = opened(&written_as_parquet(&table(Vec::new())));
    assert_eq!(empty.metadata().file_metadata().num_rows(), 0);
}

#[test]
fn a_streamed_table_makes_its_rows_anew_for_each_format() {
    let made = AtomicUsize::new(0);
    let columns = vec![Column::new("name", "Name", Holds::Text, "what it is called", |name: &usize| {
        Cell::text(name.to_string())
    })];
    let table = Table::streamed(ABOUT, columns, vec![0, 10], |part: &usize| {
        (*part..*part + 3).inspect(|_| made.store(made.load(Ordering::Relaxed) + 1, Ordering::Relaxed))
    });
    assert_eq!(made.load(Ordering::Relaxed), 0);
    let mut bytes = Vec::new();
    json::write_lines(&table, &mut bytes).unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap().lines().count(), 6);
    let mut first = Vec::new();
    let stopped = table.each(|cells| {
        first.extend(cells.iter().map(|cell| format!("{cell:?}")));
        if first.len() < 4 { Ok(()) } else { Err("enough") }
    });
    assert_eq!((stopped, first.len(), made.load(Ordering::Relaxed)), (Err("enough"), 4, 6 + 4));
}
