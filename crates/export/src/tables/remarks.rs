//! `remarks.csv`: safeguards that were promised, and concerns that were raised.
use super::shared::{
    Cited, LIST, belonging, citing, earliest, edtf, latest, located, otherwise_cited, party, place, text,
};
use crate::{Home, Links, Register};
use model::record::{Citation, Remark, Says};
use model::{Item, Items};
use render::table::{About, Cell, Column, Holds, Table, Word};

struct Row<'a> {
    home: Home<'a>,
    remark: &'a Item<Remark>,
    kind: Word,
    number: i64,
    line: i64,
}

located!(Row<'_>);

impl Cited for Row<'_> {
    fn cites(&self) -> Vec<&Items<Citation>> {
        vec![&self.remark.cite]
    }
}

const SAFEGUARD: Word = Word { word: "safeguard", meaning: "an assurance that was given" };
const CONCERN: Word = Word { word: "concern", meaning: "a worry that was voiced" };

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "remarks",
        title: "Safeguards and concerns",
        description: "One row for each safeguard somebody promised and each concern somebody raised, in our words.",
        key: &["record_kind", "record", "number"],
    };
    let mut columns = columns();
    columns.extend(belonging());
    columns.extend(place(links));
    columns.extend(otherwise_cited());
    Table::streamed(about, columns, register.accounts().collect(), move |home| rows(register, *home))
}

fn rows<'a>(register: &'a Register<'a>, home: Home<'a>) -> Vec<Row<'a>> {
    let Some(account) = home.account() else { return Vec::new() };
    let of_kind = |remarks: &'a Items<Remark>, kind: Word| remarks.iter().map(move |remark| (remark, kind));
    let mut all: Vec<(&Item<Remark>, Word)> =
        of_kind(&account.safeguard, SAFEGUARD).chain(of_kind(&account.concern, CONCERN)).collect();
    all.sort_by_key(|(remark, _)| remark.head);
    let row = |(number, (remark, kind)): (i64, (&'a Item<Remark>, Word))| Row {
        home,
        remark,
        kind,
        number,
        line: register.line(remark.head),
    };
    (1..).zip(all).map(row).collect()
}

fn columns<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("record", "Record", Holds::Text, "the record it lies in", |row| Cell::text(row.home.id())),
        Column::new("number", "Number", Holds::Whole, "its place among the remarks of its record, from 1", |row| {
            Cell::Whole(row.number)
        }),
        Column::new("kind", "Kind", Holds::Words(vec![SAFEGUARD, CONCERN]), "what kind of remark it is", |row| {
            Cell::text(row.kind.word)
        }),
        Column::new("date", "Date", Holds::Text, "when, as precisely as known (EDTF)", |row| {
            edtf(row.remark.date.as_ref())
        }),
        Column::new("date_earliest", "Date, earliest", Holds::Date, "the first day it may be", |row| {
            earliest(row.remark.date.as_ref())
        }),
        Column::new("date_latest", "Date, latest", Holds::Date, "the last day it may be", |row| {
            latest(row.remark.date.as_ref())
        }),
        Column::new(
            "speaker",
            "Speaker",
            Holds::Text,
            "who said it: the code of a state or the id of an actor",
            |row| party(row.remark.speaker.as_ref()),
        ),
        Column::new("text", "Text", Holds::Text, "the substance, in our words", |row| text(Some(&row.remark.text))),
        Column::new("sources", "Sources", LIST, "who reports it: ids of sources", |row| {
            citing(&row.cites(), Says::Supports)
        }),
    ]
}
