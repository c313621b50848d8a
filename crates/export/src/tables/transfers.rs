//! `transfers.csv`: movements of people.
use super::figures::{DECIMAL, high, low};
use super::shared::{
    LIST, Located, add_sources, address, belonging, earliest, edtf, ids, latest, parties, party, place, text,
};
use crate::{Home, Links, Register};
use model::Item;
use model::facts::{Claim, Subject};
use model::record::Transfer;
use render::table::{About, Cell, Column, Holds, Missing, Table};

struct Row<'a> {
    home: Home<'a>,
    transfer: &'a Item<Transfer>,
    people: Option<&'a Claim>,
    line: i64,
}

impl Located for Row<'_> {
    fn home(&self) -> Home<'_> {
        self.home
    }
    fn line(&self) -> i64 {
        self.line
    }
}

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "transfers",
        title: "Transfers",
        description: "One row for each movement of people, onward movements included. Its numbers are in `figures`, \
                      under the event of this id; the range here is that of the preferred one.",
        key: &["record", "item"],
    };
    let mut columns = movement();
    columns.extend(details());
    columns.extend(belonging());
    columns.extend(place(links));
    Table::streamed(about, columns, register.accounts().collect(), move |home| rows(register, *home))
}

fn rows<'a>(register: &Register<'a>, home: Home<'a>) -> Vec<Row<'a>> {
    let row = |(at, transfer): (u32, &'a Item<Transfer>)| Row {
        home,
        transfer,
        people: crate::count::of_event(&home, Subject::Transfer(at)),
        line: register.line(transfer.head),
    };
    (0..).zip(home.record.transfers()).map(row).collect()
}

fn movement<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("record", "Record", Holds::Text, "the record it lies in", |row| Cell::text(row.home.id())),
        Column::new("item", "Item", Holds::Text, "the transfer's id in its record", |row| {
            super::id(row.transfer.id.as_ref(), row.line)
        }),
        Column::new("date", "Date", Holds::Text, "when they arrived, as precisely as known (EDTF)", |row| {
            edtf(row.transfer.date.as_ref())
        }),
        Column::new("date_earliest", "Date, earliest", Holds::Date, "the first day that may be", |row| {
            earliest(row.transfer.date.as_ref())
        }),
        Column::new("date_latest", "Date, latest", Holds::Date, "the last day that may be", |row| {
            latest(row.transfer.date.as_ref())
        }),
        Column::new("from", "From", Holds::Text, "where they came from: a code or an id", |row| {
            party(row.transfer.from.as_ref())
        }),
        Column::new("to", "To", LIST, "where they were taken: codes and ids, separated by spaces", |row| {
            parties(&row.transfer.to)
        }),
        Column::new("via", "Via", LIST, "where they stopped on the way: codes and ids", |row| {
            parties(&row.transfer.via)
        }),
        Column::new("people", "People", Holds::Text, "how many, as the preferred figure is written: its id", |row| {
            Cell::or_missing(row.people, Missing::NotKnown, |claim| Cell::text(&*claim.name))
        }),
        Column::new("people_low", "People, low", DECIMAL, "the fewest that figure can mean", |row| {
            low(row.people.and_then(Claim::strict))
        }),
        Column::new("people_high", "People, high", DECIMAL, "the most that figure can mean", |row| {
            high(row.people.and_then(Claim::strict))
        }),
    ]
}

fn details<'a>() -> Vec<Column<Row<'a>>> {
    use Missing::NotStated;
    vec![
        Column::new("nationalities", "Nationalities", LIST, "those named where nobody counted: codes", |row| {
            ids(row.transfer.nationalities.iter().map(|code| code.value.as_str()))
        }),
        Column::new("after", "After", LIST, "the transfers these people had been part of before", |row| {
            let after = row.transfer.after.iter().map(|before| address(row.home.id(), before.as_str()));
            Cell::list(after)
        }),
        Column::new("mode", "Mode", Holds::Text, "by air, by sea, over land", |row| text(row.transfer.mode.as_ref())),
        Column::new("legal_term", "Legal term", Holds::Text, "what the law that was applied calls it", |row| {
            text(row.transfer.legal_term.as_ref())
        }),
        Column::new("facility", "Facility", Holds::Text, "where they were housed: the id of the place", |row| {
            Cell::or_missing(row.transfer.facility.as_ref(), NotStated, |facility| Cell::text(facility.as_str()))
        }),
        Column::new("sources", "Sources", LIST, "who tells of it or counts its people: ids of sources", |row| {
            let mut sources = Vec::new();
            add_sources(&mut sources, &row.transfer.cite);
            row.transfer.figure.iter().for_each(|figure| add_sources(&mut sources, &figure.cite));
            ids(sources)
        }),
    ]
}
