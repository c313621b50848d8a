//! `transfers.csv`: movements of people.
use super::figures::{self, DECIMAL, HIGH_INCLUDED, LOW_INCLUDED, high, high_included, low, low_included};
use super::shared::{
    Cited, LIST, address, belonging, citing, earliest, edtf, ids, latest, located, otherwise_cited, parties, party,
    place, text,
};
use crate::{Home, Links, Register};
use model::facts::{Claim, Subject};
use model::record::{Citation, Says, Transfer, Unit};
use model::value::Interval;
use model::{Item, Items};
use render::table::{About, Cell, Column, Holds, Missing, Table};

struct Row<'a> {
    home: Home<'a>,
    transfer: &'a Item<Transfer>,
    people: Option<&'a Claim>,
    /// Why no number of people can be given.
    numberless: Missing,
    line: i64,
}

located!(Row<'_>);

impl Cited for Row<'_> {
    fn cites(&self) -> Vec<&Items<Citation>> {
        let figures = self.transfer.figure.iter().map(|figure| &figure.cite);
        std::iter::once(&self.transfer.cite).chain(figures).collect()
    }
}

impl Row<'_> {
    fn range(&self) -> Option<Interval> {
        self.people.and_then(Claim::strict)
    }
}

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "transfers",
        title: "Transfers",
        description: "One row for each movement of people, onward movements included. Its numbers are in `figures`, \
                      under the event of this id; the range here is that of the preferred one that counts all of \
                      the people. Where only some of them are counted, the range is empty.",
        key: &["record_kind", "record", "item"],
    };
    let mut columns = movement();
    columns.extend(details());
    columns.extend(belonging());
    columns.extend(place(links));
    columns.extend(ends());
    columns.extend(otherwise_cited());
    Table::streamed(about, columns, register.accounts().collect(), move |home| rows(register, *home))
}

fn rows<'a>(register: &Register<'a>, home: Home<'a>) -> Vec<Row<'a>> {
    let row = |(at, transfer): (u32, &'a Item<Transfer>)| Row {
        home,
        transfer,
        people: crate::count::of_event(&home, Subject::Transfer(at)),
        numberless: numberless(&home, Subject::Transfer(at)),
        line: register.line(transfer.head),
    };
    (0..).zip(home.record.transfers()).map(row).collect()
}

/// Why no number of its people can be given: words are written that stand for no number; else the record says nothing of
/// all of them, whether some of them were counted, or flights, or more were to be moved.
fn numberless(home: &Home<'_>, transfer: Subject) -> Missing {
    let claims = home.file.facts.figures.about(transfer);
    let unread = claims.filter(|claim| claim.reading.is_none() && claim.is_counted() && !claim.is_cell);
    let of_people = unread.filter(|claim| *claim.unit == *Unit::Person.word());
    let mut reasons = of_people.filter_map(|claim| claim.figure(home.record)).map(|it| figures::numberless(it));
    reasons.find(|reason| *reason == Missing::NotKnown).unwrap_or(Missing::NotStated)
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
            Cell::or_missing(row.people, row.numberless, |claim| Cell::text(&*claim.name))
        }),
        Column::new("people_low", "People, low", DECIMAL, "the fewest that figure can mean", |row| {
            low(row.range(), row.numberless)
        }),
        Column::new("people_high", "People, high", DECIMAL, "the most that figure can mean", |row| {
            high(row.range(), row.numberless)
        }),
    ]
}

/// Whether the ends of the range are among the numbers the figure can mean.
fn ends<'a>() -> [Column<Row<'a>>; 2] {
    [
        Column::new("people_low_included", "People, low included", Holds::Flag, LOW_INCLUDED, |row| {
            low_included(row.range(), row.numberless)
        }),
        Column::new("people_high_included", "People, high included", Holds::Flag, HIGH_INCLUDED, |row| {
            high_included(row.range(), row.numberless)
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
            citing(&row.cites(), Says::Supports)
        }),
    ]
}
