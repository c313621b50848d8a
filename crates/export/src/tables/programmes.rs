//! `programmes.csv`: policies as a whole, of which arrangements are parts.
use super::arrangements::{code, reviewed, since, standings, value};
use super::shared::{LIST, edtf, ids, located, parties, place, text};
use crate::{Home, Links, Register};
use model::record::{Axis, Programme};
use model::{Item, Kind};
use render::table::{About, Cell, Column, Holds, Table};
use std::collections::BTreeMap;

struct Row<'a> {
    home: Home<'a>,
    record: &'a Item<Programme>,
    line: i64,
    arrangements: Vec<&'a str>,
}

located!(Row<'_>);

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "programmes",
        title: "Programmes",
        description: "One row for each policy of a sending or paying state as a whole. Figures of a programme and of \
                      its arrangements count the same people and must not be added.",
        key: &["record"],
    };
    let arrangements = arrangements(register);
    let row = move |home: Home<'a>| {
        let record = home.programme()?;
        let arrangements = arrangements.get(home.id()).cloned().unwrap_or_default();
        Some(Row { home, record, line: register.line(record.head), arrangements })
    };
    let mut columns = columns();
    columns.extend(place(links));
    Table::of(about, columns, register.homes(Kind::Programme).filter_map(row).collect())
}

/// The arrangements of each programme.
fn arrangements<'a>(register: &Register<'a>) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut arrangements: BTreeMap<&'a str, Vec<&'a str>> = BTreeMap::new();
    for home in register.homes(Kind::Arrangement) {
        if let Some(programme) = home.arrangement().and_then(|record| record.programme.as_ref()) {
            arrangements.entry(programme.as_str()).or_default().push(home.id());
        }
    }
    arrangements
}

fn columns<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("record", "Record", Holds::Text, "the id of the programme: the name of its file", |row| {
            Cell::text(row.home.id())
        }),
        Column::new("sender", "Sender", Holds::Text, "the state whose policy it is, ISO 3166-1 alpha-3", |row| {
            code(row.record.sender.as_ref())
        }),
        Column::new("title", "Title", Holds::Text, "whose policy it is, what it does, the year it began", |row| {
            text(row.record.title.as_ref())
        }),
        Column::new("funder", "Funder", LIST, "who pays, where that is another: codes and ids", |row| {
            parties(&row.record.funder)
        }),
        Column::new("legal_status", "In law", standings(Axis::Legal), "how it stands in law now", |row| {
            value(row.home.standing(Axis::Legal))
        }),
        Column::new("legal_since", "In law since", Holds::Text, "since when (EDTF)", |row| {
            since(row.home.standing(Axis::Legal))
        }),
        Column::new(
            "operational_status",
            "In practice",
            standings(Axis::Operational),
            "how it stands in practice now",
            |row| value(row.home.standing(Axis::Operational)),
        ),
        Column::new("operational_since", "In practice since", Holds::Text, "since when (EDTF)", |row| {
            since(row.home.standing(Axis::Operational))
        }),
        Column::new("reviewed", "Reviewed", Holds::Date, "the day somebody last went through the record", |row| {
            reviewed(&row.home)
        }),
        Column::new("began", "Began", Holds::Text, "when it began, as precisely as known (EDTF)", |row| {
            edtf(row.record.since.as_ref())
        }),
        Column::new("instruments", "Instruments", LIST, "the texts it rests on: ids", |row| {
            ids(row.record.instruments.iter().map(|instrument| instrument.as_str()))
        }),
        Column::new("arrangements", "Arrangements", LIST, "the arrangements that belong to it: ids", |row| {
            ids(row.arrangements.iter().copied())
        }),
    ]
}
