//! `citations.csv`: which source says what about which item.
use super::shared::{belonging, located, party, place, text, words};
use crate::{Home, Links, Register};
use model::Item;
use model::record::{Citation, OriginKind, Says, Source};
use render::table::{About, Cell, Column, Holds, Missing, Table};
use std::collections::BTreeMap;
use std::sync::Arc;

struct Row<'a> {
    home: Home<'a>,
    /// The item that cites; nothing where the record cites as a whole.
    item: Option<Arc<str>>,
    what: &'static str,
    citation: &'a Item<Citation>,
    source: Option<&'a Source>,
    number: i64,
    /// Its place among the items of its kind; nothing of a record that cites as a whole.
    item_number: Option<i64>,
    line: i64,
}

located!(Row<'_>);

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "citations",
        title: "Citations",
        description: "One row for each time an item rests on a source, or a source says otherwise.",
        key: &["record_kind", "record", "number"],
    };
    let mut columns = columns();
    columns.extend(belonging());
    columns.extend(place(links));
    columns.push(item_number());
    Table::streamed(about, columns, register.all().collect(), move |home| rows(register, *home))
}

fn rows<'a>(register: &Register<'a>, home: Home<'a>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let mut counted: BTreeMap<&str, i64> = BTreeMap::new();
    for item in home.record.items() {
        let address: Option<Arc<str>> = item.address.map(Into::into);
        let Some(body) = item.body else { continue };
        let item_number = (item.shape.name != home.kind.noun()).then(|| {
            let number = counted.entry(item.shape.name).or_default();
            *number += 1;
            *number
        });
        let Some(cite) = body.cite else { continue };
        let numbers = rows.last().map_or(0, |row: &Row<'_>| row.number) + 1..;
        rows.extend(numbers.zip(cite.iter()).map(|(number, citation)| Row {
            home,
            item: address.clone(),
            what: item.shape.name,
            citation,
            source: register.source(citation.source.as_str()),
            number,
            item_number,
            line: register.line(citation.head),
        }));
    }
    rows
}

fn item_number<'a>() -> Column<Row<'a>> {
    Column::new(
        "item_number",
        "Number of item",
        Holds::Whole,
        "the item's place among those of its kind in the record, from 1: of a remark, an unknown, a status and a step the \
         `number` in their tables",
        |row: &Row<'a>| Cell::or_missing(row.item_number, Missing::NotApplicable, Cell::Whole),
    )
}

fn columns<'a>() -> Vec<Column<Row<'a>>> {
    use Missing::{NotApplicable, NotStated};
    vec![
        Column::new("record", "Record", Holds::Text, "the record that cites", |row| Cell::text(row.home.id())),
        Column::new("item", "Item", Holds::Text, "the item that cites; else the record as a whole does", |row| {
            let missing = if row.item_number.is_some() { NotStated } else { NotApplicable };
            Cell::or_missing(row.item.as_deref(), missing, Cell::text)
        }),
        Column::new("item_kind", "Kind of item", Holds::Text, "what the item is: a figure, a payment", |row| {
            Cell::text(row.what)
        }),
        Column::new(
            "source",
            "Source",
            Holds::Key { table: "sources", column: "record" },
            "the source that is cited",
            |row| match row.source {
                Some(_) => Cell::text(row.citation.source.as_str()),
                None => Cell::Missing(Missing::NotKnown),
            },
        ),
        Column::new("says", "Says", words(Says::VOCABULARY), "what the source has to say about the item", |row| {
            Cell::text(row.citation.stance().word())
        }),
        Column::new("states", "States", Holds::Text, "what it prints where it differs from the item", |row| {
            text(row.citation.states.as_ref())
        }),
        Column::new("excerpt", "Excerpt", Holds::Text, "the few words that carry it, in its own language", |row| {
            text(row.citation.excerpt.as_ref())
        }),
        Column::new("locator", "Locator", Holds::Text, "page, paragraph or time", |row| {
            text(row.citation.locator.as_ref())
        }),
        Column::new(
            "origin",
            "Origin",
            Holds::Text,
            "who says it: the citation's own origin, else the source's",
            |row| party(row.citation.origin.as_ref().or_else(|| row.source?.origin.as_ref())),
        ),
        Column::new(
            "origin_kind",
            "Kind of origin",
            words(OriginKind::VOCABULARY),
            "what kind of origin that is",
            |row| {
                let kind = row.citation.origin_kind.as_ref().or_else(|| row.source?.origin_kind.as_ref());
                Cell::or_missing(kind, NotStated, |kind| Cell::text(kind.value.word()))
            },
        ),
        Column::new("number", "Number", Holds::Whole, "its place among the citations of its record, from 1", |row| {
            Cell::Whole(row.number)
        }),
    ]
}
