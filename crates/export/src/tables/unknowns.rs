//! `unknowns.csv`: gaps, said as gaps.
use super::shared::{
    Cited, LIST, belonging, citing, earliest, edtf, latest, located, otherwise_cited, place, text, words,
};
use crate::{Home, Links, Register};
use model::record::{Citation, Gap, Reason, Says, Unknown};
use model::{Item, Items};
use render::table::{About, Cell, Column, Holds, Table};

struct Row<'a> {
    home: Home<'a>,
    unknown: &'a Item<Unknown>,
    number: i64,
    line: i64,
}

located!(Row<'_>);

impl Cited for Row<'_> {
    fn cites(&self) -> Vec<&Items<Citation>> {
        vec![&self.unknown.cite]
    }
}

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "unknowns",
        title: "Known unknowns",
        description: "One row for each thing that was looked for and is not known. Payments of an unknown sum are rows \
                      of `payments`.",
        key: &["record_kind", "record", "number"],
    };
    let mut columns = columns();
    columns.extend(belonging());
    columns.extend(place(links));
    columns.extend(otherwise_cited());
    Table::streamed(about, columns, register.all().collect(), move |home| rows(register, *home))
}

fn rows<'a>(register: &'a Register<'a>, home: Home<'a>) -> impl Iterator<Item = Row<'a>> {
    let unknowns = home.record.upkeep().map_or(&[][..], |upkeep| &upkeep.unknown);
    let row = move |(number, unknown): (i64, &'a Item<Unknown>)| Row {
        home,
        unknown,
        number,
        line: register.line(unknown.head),
    };
    (1..).zip(unknowns).map(row)
}

fn columns<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("record", "Record", Holds::Text, "the record it lies in", |row| Cell::text(row.home.id())),
        Column::new("number", "Number", Holds::Whole, "its place among the gaps of its record, from 1", |row| {
            Cell::Whole(row.number)
        }),
        Column::new("about", "About", words(Gap::VOCABULARY), "what kind of thing is not known", |row| {
            Cell::text(row.unknown.about.value.word())
        }),
        Column::new("what", "What", Holds::Text, "what is not known, in words", |row| text(row.unknown.what.as_ref())),
        Column::new("reason", "Reason", words(Reason::VOCABULARY), "why it is not known", |row| {
            Cell::text(row.unknown.reason.value.word())
        }),
        Column::new("as_of", "As of", Holds::Text, "when it was last not known (EDTF)", |row| {
            edtf(row.unknown.as_of.as_ref())
        }),
        Column::new("as_of_earliest", "As of, earliest", Holds::Date, "the first day that may be", |row| {
            earliest(row.unknown.as_of.as_ref())
        }),
        Column::new("as_of_latest", "As of, latest", Holds::Date, "the last day that may be", |row| {
            latest(row.unknown.as_of.as_ref())
        }),
        Column::new("sources", "Sources", LIST, "who says that it is not known: ids of sources", |row| {
            citing(&row.cites(), Says::Supports)
        }),
    ]
}
