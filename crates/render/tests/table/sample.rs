//! Two small tables that hold every type of cell, every reason for a missing one, and the worst texts known to us.
//! The tests read them back; `examples/sample_package.rs` writes them out for other people's validators.
use dossier_render::table::package::{Licence, Package, Source};
use dossier_render::table::{About, Cell, Column, Holds, Missing, Table, Word};
use jiff::civil::date;
use rust_decimal::Decimal;

/// Texts that have broken spreadsheets, readers of CSV or terminals.
pub const HOSTILE: &[&str] = &[
    "=HYPERLINK(\"https://example.org/?\"&A1,\"click\")",
    "=cmd|' /C calc'!A0",
    "+1 555 0100",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u{a0}\u{200b}=1+1",
    "\u{feff}=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "'=1+1",
    "''=1+1",
    "'",
    "'quoted'",
    "(not known)",
    "'(not known)",
    "(not known) to whom",
    "a, b; c\td",
    "he said \"no\"",
    "\"",
    "first line\nsecond line",
    "first line\r\nsecond line\rthird",
    "nul \0, bell \u{7}, escape \u{1b}[31m, next line \u{85}",
    "  spaces around  ",
    "#comment",
    "\\N",
    "NULL",
    "n/a",
    "ليبيا، Ελλάδα, Україна, 中文, Sénégal",
    "\u{202e}right to left",
    "🦀",
];

#[derive(Clone)]
pub struct Reading {
    pub id: String,
    pub note: &'static str,
    pub part_of: Option<String>,
    pub count: Option<i64>,
    pub amount: Option<Decimal>,
    pub missing: Missing,
}

/// One reading for each hostile text; their other cells take turns.
pub fn readings() -> Vec<Reading> {
    (0_i64..)
        .zip(HOSTILE)
        .zip(Missing::ALL.into_iter().cycle())
        .map(|((number, note), missing)| Reading {
            id: format!("r{number}"),
            note,
            part_of: (number > 0).then(|| "r0".to_owned()),
            count: (number % 3 != 0).then_some(number - 20),
            amount: (number % 4 != 0).then(|| Decimal::new(number * 150 - 2000, 2)),
            missing,
        })
        .collect()
}

pub fn places() -> Table<'static> {
    let about = About { name: "places", title: "Places", description: "One row for each place.", key: &["place"] };
    let columns: Vec<Column<(&str, &str)>> = vec![
        Column::new("place", "Place", Holds::Text, "the place's id", |(id, _)| Cell::text(*id)),
        Column::new("name", "Name", Holds::Text, "its name in English", |(_, name)| Cell::text(*name)),
    ];
    Table::of(about, columns, vec![("north", "North Station"), ("=south", "-South")])
}

pub fn table(rows: Vec<Reading>) -> Table<'static> {
    let about = About {
        name: "readings",
        title: "Readings",
        description: "One row for each reading. Totals are left out.",
        key: &["reading"],
    };
    let (place, reading) = (("places", "place"), ("readings", "reading"));
    let key = |(table, column)| Holds::Key { table, column };
    let hedges = vec![
        Word { word: "exactly", meaning: "the number itself" },
        Word { word: "about", meaning: "near the number" },
    ];
    let columns: Vec<Column<Reading>> = vec![
        Column::new("reading", "Reading", Holds::Text, "the reading's id", |row| Cell::text(&row.id)),
        Column::new("place", "Place", key(place), "where it was read", |row| {
            Cell::text(if row.count.is_some() { "=south" } else { "north" })
        }),
        Column::new("part_of", "Part of", key(reading), "the reading that contains it", |row| {
            Cell::or_missing(row.part_of.clone(), Missing::NotApplicable, Cell::text)
        }),
        Column::new("note", "Note", Holds::Text, "what was written beside it", |row| Cell::text(row.note)),
        Column::new("hedge", "Hedge", Holds::Words(hedges), "how sure the reader was", |row| {
            Cell::text(if row.amount.is_some() { "exactly" } else { "about" })
        }),
        Column::new("count", "Count", Holds::Whole, "things counted", |row| {
            Cell::or_missing(row.count, row.missing, Cell::Whole)
        }),
        Column::new("amount", "Amount", Holds::Decimal { scale: 2 }, "metres", |row| {
            Cell::or_missing(row.amount, row.missing, Cell::Decimal)
        }),
        Column::new("day", "Day", Holds::Date, "the day of the reading", |row| {
            Cell::or_missing(row.count, row.missing, |_| Cell::Date(date(2025, 2, 20)))
        }),
        Column::new("checked", "Checked", Holds::Flag, "whether a second person read it", |row| {
            Cell::or_missing(row.amount, row.missing, |amount| Cell::Flag(amount.is_sign_positive()))
        }),
    ];
    Table::of(about, columns, rows)
}

pub fn package() -> Package<'static> {
    Package {
        name: "sample",
        title: "A sample",
        description: "Readings of every kind.",
        version: "1.2.0",
        created: date(2026, 11, 23),
        homepage: Some("https://example.org/sample"),
        licences: vec![Licence::CC_BY_4_0],
        sources: vec![
            Source { title: "The station's book", url: None },
            Source { title: "The station's page", url: Some("https://example.org/station") },
        ],
        is_draft: false,
    }
}
