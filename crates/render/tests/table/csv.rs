use crate::sample::{HOSTILE, Reading, places, readings, table};
use dossier_render::table::csv::write;
use dossier_render::table::{About, Cell, Column, Holds, Missing, Table, TableError, Word, restore};
use jiff::civil::date;
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::io::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

fn text(table: &Table<'_>) -> String {
    let mut bytes = Vec::new();
    write(table, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// The cells as any reader of RFC 4180 gets them, without the header.
fn read_back(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn notes(notes: Vec<String>) -> Table<'static> {
    let about = About { name: "notes", title: "Notes", description: "One row for each note.", key: &["number"] };
    let columns: Vec<Column<(i64, String)>> = vec![
        Column::new("number", "Number", Holds::Whole, "from 0", |(number, _)| Cell::Whole(*number)),
        Column::new("note", "Note", Holds::Text, "what it says", |(_, note)| Cell::text(note)),
    ];
    Table::of(about, columns, (0..).zip(notes).collect())
}

/// A table of one cell.
fn single(holds: Holds, key: &'static [&'static str], cell: Cell<'static>) -> Table<'static> {
    let about = About { name: "single", title: "Single", description: "One cell.", key };
    Table::of(
        about,
        vec![Column::new("only", "Only", holds, "the cell", |cell: &Cell<'static>| cell.clone())],
        vec![cell],
    )
}

fn written(holds: Holds, cell: Cell<'static>) -> String {
    text(&single(holds, &[], cell)).strip_prefix("only\r\n").unwrap().trim_end_matches("\r\n").to_owned()
}

fn refused(table: &Table<'_>) -> String {
    write(table, io::sink()).unwrap_err().to_string()
}

#[test]
fn the_sample_reads_as_it_always_did() {
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("places", text(&places()).escape_debug().to_string().replace("\\r\\n", "\\r\\n\n"));
        insta::assert_snapshot!(
            "readings",
            text(&table(readings())).escape_debug().to_string().replace("\\r\\n", "\\r\\n\n")
        );
    });
}

#[test]
fn hostile_texts_come_back_whole() {
    let rows = read_back(&text(&table(readings())));
    assert_eq!(rows.len(), HOSTILE.len());
    for (row, note) in rows.iter().zip(HOSTILE) {
        let lines = note.replace("\r\n", "\n").replace('\r', "\n");
        let plain = lines.replace(['\0', '\u{7}', '\u{1b}', '\u{85}'], "\u{fffd}");
        assert_eq!(restore(&row[3]), plain);
    }
}

#[test]
fn every_row_ends_with_cr_lf_and_no_cell_holds_a_cr() {
    let text = text(&table(readings()));
    assert_eq!(text.matches('\r').count(), HOSTILE.len() + 1);
    assert_eq!(text.matches("\r\n").count(), HOSTILE.len() + 1);
    assert!(text.ends_with("\r\n"));
}

#[test]
fn the_file_has_no_byte_order_mark() {
    assert!(text(&places()).starts_with("place,"));
}

#[test]
fn an_empty_table_is_a_header() {
    assert_eq!(text(&notes(Vec::new())), "number,note\r\n");
}

#[test]
fn negative_numbers_are_never_neutralised() {
    assert_eq!(written(Holds::Whole, Cell::Whole(-5)), "-5");
    assert_eq!(written(Holds::Decimal { scale: 2 }, Cell::Decimal(Decimal::new(-550, 2))), "-5.5");
}

#[test]
fn one_number_is_one_text() {
    for number in [Decimal::new(15, 0), Decimal::new(150, 1), Decimal::new(1500, 2)] {
        assert_eq!(written(Holds::Decimal { scale: 2 }, Cell::Decimal(number)), "15");
    }
    assert_eq!(written(Holds::Decimal { scale: 0 }, Cell::Decimal("-0.00".parse().unwrap())), "0");
    assert_eq!(written(Holds::Decimal { scale: 0 }, Cell::Decimal(Decimal::MAX)), Decimal::MAX.to_string());
}

#[test]
fn a_list_whose_texts_hold_its_separator_comes_back() {
    for between in ["; ", " "] {
        let holds = || Holds::List { between };
        for texts in [&["a; b", "c"][..], &["a;", " b"], &["a\\", "b"], &["\\;", ";\\ ", "\\\\"], &["plain"]] {
            let joined = written(holds(), Cell::list(texts.iter().copied()));
            let joined = joined.trim_matches('"');
            assert_eq!(holds().split(restore(joined)), texts, "{joined}");
        }
    }
    assert_eq!(Holds::List { between: "; " }.split(""), Vec::<String>::new());
}

#[test]
fn an_empty_text_is_not_stated() {
    assert_eq!(Cell::text(""), Cell::Missing(Missing::NotStated));
}

#[test]
fn what_is_written_is_counted_and_hashed() {
    let mut bytes = Vec::new();
    let written = write(&notes(vec!["a".to_owned()]), &mut bytes).unwrap();
    assert_eq!(bytes, b"number,note\r\n0,a\r\n");
    assert_eq!((written.rows, written.bytes), (1, 18));
    // printf 'number,note\r\n0,a\r\n' | sha256sum
    assert_eq!(written.sha256, "18d9743c5cb7fedd519d515550463dc1de9926308c2277b03c02fb1602144eb9");
}

#[test]
fn a_cell_that_does_not_fit_its_column_is_named() {
    let number = single(Holds::Whole, &[], Cell::text("many"));
    insta::assert_snapshot!(refused(&number), @"table `single`, row 1, column `only`: a text does not fit; give the cell the column's type");
    let words = vec![Word { word: "about", meaning: "near" }];
    let word = single(Holds::Words(words), &[], Cell::text("roughly"));
    insta::assert_snapshot!(refused(&word), @"table `single`, row 1, column `only`: a word that is not on the column's list does not fit; give the cell the column's type");
    let day = single(Holds::Date, &[], Cell::Date(date(-44, 3, 15)));
    insta::assert_snapshot!(refused(&day), @"table `single`, row 1, column `only`: a date before the year 1 does not fit; give the cell the column's type");
}

#[test]
fn a_row_without_its_key_is_named() {
    let table = single(Holds::Text, &["only"], Cell::Missing(Missing::NotKnown));
    insta::assert_snapshot!(refused(&table), @"table `single`, row 1: key column `only` is empty; a row's key is always stated");
}

/// A place that is full after some bytes.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        if taken == 0 { Err(io::ErrorKind::StorageFull.into()) } else { Ok(taken) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_an_error_wherever_it_happens() {
    let whole = text(&table(readings())).len();
    for room in [0, 1, 100, whole - 1] {
        assert!(matches!(write(&table(readings()), Full(room)), Err(TableError::Write(_))), "room for {room} bytes");
    }
    write(&table(readings()), Full(whole)).unwrap();
}

/// Notes the most rows that were made between two pieces of output.
struct Pace<'a> {
    made: &'a AtomicUsize,
    at_last_write: usize,
    most: usize,
}

impl Write for Pace<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.most = self.most.max(self.made.load(Ordering::Relaxed) - self.at_last_write);
        self.at_last_write = self.made.load(Ordering::Relaxed);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_hundred_thousand_rows_are_written_while_they_are_made() {
    let made = AtomicUsize::new(0);
    let about = About { name: "many", title: "Many", description: "Many rows.", key: &["row"] };
    let column = Column::new("row", "Row", Holds::Text, "a text of a hundred bytes", |made: &&AtomicUsize| {
        made.fetch_add(1, Ordering::Relaxed);
        Cell::text("x".repeat(100))
    });
    let table = Table::of(about, vec![column], vec![&made; 100_000]);
    let mut pace = Pace { made: &made, at_last_write: 0, most: 0 };
    let written = write(&table, &mut pace).unwrap();
    assert_eq!(written.rows, 100_000);
    assert!(pace.most < 1000, "{} rows were kept at once", pace.most);
}

#[test]
fn rows_keep_their_order_and_errors_their_row_however_many_there_are() {
    let about = About { name: "many", title: "Many", description: "Many rows.", key: &["row"] };
    let table = |wrong: i64| {
        let column = Column::new("row", "Row", Holds::Whole, "from 1", |row: &(i64, i64)| {
            if row.0 == row.1 { Cell::Flag(true) } else { Cell::Whole(row.0) }
        });
        let three = move |part: &i64| (*part..part + 3).map(move |row| (row, wrong));
        Table::streamed(about, vec![column], (1..9_000).step_by(3).collect(), three)
    };
    let numbers: Vec<String> = read_back(&text(&table(0))).into_iter().flatten().collect();
    assert_eq!(numbers, (1..=9_000).map(|row| row.to_string()).collect::<Vec<_>>());
    for wrong in [1, 97, 1_441, 9_000] {
        let error = write(&table(wrong), Vec::new()).unwrap_err();
        let expected = u64::try_from(wrong).unwrap();
        assert!(matches!(error, TableError::Misfit { row, .. } if row == expected), "{error}");
    }
}

proptest! {
    #[test]
    fn every_printable_text_comes_back(texts in prop::collection::vec("[\\PC\n\t]*", 0..20)) {
        let rows = read_back(&text(&notes(texts.clone())));
        let read: Vec<&str> = rows.iter().map(|row| restore(&row[1])).collect();
        prop_assert_eq!(read, texts);
    }

    #[test]
    fn every_text_at_all_leaves_the_table_in_shape(texts in prop::collection::vec(any::<String>(), 1..20)) {
        let rows = read_back(&text(&notes(texts.clone())));
        prop_assert_eq!(rows.len(), texts.len());
        for (row, number) in rows.iter().zip(0..) {
            prop_assert_eq!(row.len(), 2);
            let number: i32 = number;
            prop_assert_eq!(&row[0], &number.to_string());
            prop_assert!(!row[1].contains(|letter: char| letter.is_control() && letter != '\t' && letter != '\n'));
        }
    }
}

#[test]
fn the_same_rows_give_the_same_bytes() {
    let rows: Vec<Reading> = readings();
    assert_eq!(text(&table(rows.clone())), text(&table(rows)));
}
