//! `status.csv`: how arrangements and programmes stood, step by step.
use super::shared::{Cited, LIST, belonging, citing, earliest, edtf, latest, located, mentioned_by, place, words};
use crate::{Home, Links, Register};
use model::facts::{Held, independent_origins, testimonies, verification_of_status};
use model::record::{Axis, Citation, Entry, Says, Standing, Status, Verification};
use model::{Item, Items};
use render::table::{About, Cell, Column, Holds, Missing, Table};

struct Row<'a> {
    home: Home<'a>,
    status: &'a Item<Status>,
    number: i64,
    line: i64,
    is_current: bool,
    verification: Option<Verification>,
    origins: usize,
}

located!(Row<'_>);

impl Cited for Row<'_> {
    fn cites(&self) -> Vec<&Items<Citation>> {
        vec![&self.status.cite]
    }
}

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "status",
        title: "Status",
        description: "One row for each step in the history of an arrangement or programme, in law or in practice.",
        key: &["record_kind", "record", "number"],
    };
    let mut columns = columns();
    columns.extend(belonging());
    columns.extend(place(links));
    columns.push(mentioned_by());
    Table::streamed(about, columns, register.accounts().collect(), move |home| rows(register, *home))
}

fn rows<'a>(register: &Register<'a>, home: Home<'a>) -> Vec<Row<'a>> {
    let current = [Axis::Legal, Axis::Operational].map(|axis| home.standing(axis).map(|status| status.head));
    let elsewhere = register.lookup();
    let origins = |status: &'a Item<Status>| {
        let address = status.address().unwrap_or_default();
        let day = status.from.as_ref().map(|from| from.moment());
        independent_origins(&testimonies(&status.cite, &Held::item(home.file, &address, day), &elsewhere)).len()
    };
    let row = |(number, status): (i64, &'a Item<Status>)| Row {
        home,
        status,
        number,
        line: register.line(status.head),
        is_current: current.contains(&Some(status.head)),
        verification: verification_of_status(home.file, status, &elsewhere),
        origins: origins(status),
    };
    (1..).zip(home.record.statuses()).map(row).collect()
}

fn columns<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("record", "Record", Holds::Text, "the arrangement or programme", |row| Cell::text(row.home.id())),
        Column::new("item", "Item", Holds::Text, "what other items call it; empty where it has no date", |row| {
            Cell::text(row.status.address().unwrap_or_default())
        }),
        Column::new("axis", "Axis", words(Axis::VOCABULARY), "in law or in practice", |row| {
            Cell::text(row.status.axis.value.word())
        }),
        Column::new("value", "Status", words(Standing::VOCABULARY), "how it stood from then on", |row| {
            Cell::text(row.status.value.value.word())
        }),
        Column::new("from", "From", Holds::Text, "since when, as precisely as known (EDTF)", |row| {
            edtf(row.status.from.as_ref())
        }),
        Column::new("from_earliest", "From, earliest", Holds::Date, "the first day that may be", |row| {
            earliest(row.status.from.as_ref())
        }),
        Column::new("from_latest", "From, latest", Holds::Date, "the last day that may be", |row| {
            latest(row.status.from.as_ref())
        }),
        Column::new("current", "Current", Holds::Flag, "whether it is the last step on its axis", |row| {
            Cell::Flag(row.is_current)
        }),
        Column::new(
            "verification",
            "Verification",
            words(Verification::VOCABULARY),
            "how well it is established, worked out from who says so; empty where nobody is cited",
            |row| Cell::or_missing(row.verification, Missing::NotStated, |it| Cell::text(it.word())),
        ),
        Column::new(
            "independent_origins",
            "Independent origins",
            Holds::Whole,
            "how many origins say so that do not depend on one another; an origin that is not known counts for nobody",
            |row| Cell::Whole(i64::try_from(row.origins).unwrap_or(i64::MAX)),
        ),
        Column::new("sources", "Sources", LIST, "who says so: ids of sources", |row| {
            citing(&row.cites(), Says::Supports)
        }),
        Column::new("disputed_by", "Disputed by", LIST, "who says otherwise: ids of sources", |row| {
            citing(&row.cites(), Says::Disputes)
        }),
        Column::new("number", "Number", Holds::Whole, "its place among the steps of its record, from 1", |row| {
            Cell::Whole(row.number)
        }),
    ]
}
