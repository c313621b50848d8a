//! `statements.csv`: what was said, by whom, about what.
use super::shared::{
    Cited, LIST, address, belonging, citing, earliest, edtf, language, latest, located, otherwise_cited, party, place,
    text, words,
};
use crate::{Home, Links, Register};
use model::record::{Citation, Quote, Says, Stance, Statement};
use model::{Item, Items};
use render::table::{About, Cell, Column, Holds, Missing, Table};

struct Row<'a> {
    home: Home<'a>,
    statement: &'a Item<Statement>,
    speaker: String,
    line: i64,
}

located!(Row<'_>);

impl Cited for Row<'_> {
    fn cites(&self) -> Vec<&Items<Citation>> {
        vec![&self.statement.cite]
    }
}

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "statements",
        title: "Statements",
        description: "One row for each public statement of a party or a third voice. Rows may contradict each other.",
        key: &["record_kind", "record", "item"],
    };
    let mut columns = columns();
    columns.extend(belonging());
    columns.extend(place(links));
    columns.extend(otherwise_cited());
    Table::streamed(about, columns, register.accounts().collect(), move |home| rows(register, *home))
}

fn rows<'a>(register: &'a Register<'a>, home: Home<'a>) -> impl Iterator<Item = Row<'a>> {
    home.record.statements().iter().map(move |statement| Row {
        home,
        statement,
        speaker: crate::words::Words::of(model::config::Language::En).party(register, &statement.speaker.value),
        line: register.line(statement.head),
    })
}

fn columns<'a>() -> Vec<Column<Row<'a>>> {
    use Missing::NotStated;
    vec![
        Column::new("record", "Record", Holds::Text, "the record it lies in", |row| Cell::text(row.home.id())),
        Column::new("item", "Item", Holds::Text, "the statement's id in its record", |row| {
            super::id(row.statement.id.as_ref(), row.line)
        }),
        Column::new("date", "Date", Holds::Text, "when, as precisely as known (EDTF)", |row| {
            edtf(row.statement.date.as_ref())
        }),
        Column::new(
            "speaker",
            "Speaker",
            Holds::Text,
            "who said it: the code of a state or the id of an actor",
            |row| Cell::text(crate::words::party_id(&row.statement.speaker.value)),
        ),
        Column::new("speaker_name", "Speaker's name", Holds::Text, "who said it, in words", |row| {
            Cell::text(&*row.speaker)
        }),
        Column::new("on_behalf_of", "On behalf of", Holds::Text, "for whom: a code or an id", |row| {
            party(row.statement.on_behalf_of.as_ref())
        }),
        Column::new("stance", "Stance", words(Stance::VOCABULARY), "which side it takes on `about`", |row| {
            Cell::or_missing(row.statement.stance.as_ref(), NotStated, |stance| Cell::text(stance.value.word()))
        }),
        Column::new("about", "About", Holds::Text, "the item it takes a side on; else the record as a whole", |row| {
            Cell::or_missing(row.statement.about.as_ref(), NotStated, |about| {
                Cell::text(address(row.home.id(), about.as_str()))
            })
        }),
        Column::new("text", "Text", Holds::Text, "the words, as near to what was said as `quote` says", |row| {
            text(row.statement.text.as_ref())
        }),
        Column::new("quote", "Quotation", words(Quote::VOCABULARY), "how near the text is to what was said", |row| {
            Cell::or_missing(row.statement.quote.as_ref(), NotStated, |quote| Cell::text(quote.value.word()))
        }),
        Column::new("text_lang", "Language", Holds::Text, "the language of the text (BCP 47)", |row| {
            language(row.statement.text_lang.as_ref())
        }),
        Column::new("venue", "Venue", Holds::Text, "where it was said", |row| text(row.statement.venue.as_ref())),
        Column::new("date_earliest", "Date, earliest", Holds::Date, "the first day it may be", |row| {
            earliest(row.statement.date.as_ref())
        }),
        Column::new("date_latest", "Date, latest", Holds::Date, "the last day it may be", |row| {
            latest(row.statement.date.as_ref())
        }),
        Column::new("sources", "Sources", LIST, "who reports it: ids of sources", |row| {
            citing(&row.cites(), Says::Supports)
        }),
    ]
}
