//! `arrangements.csv`: who sends people to whom, and how that stands.
use super::shared::{LIST, earliest, edtf, ids, latest, located, place, text, words};
use crate::{Home, Links, Register};
use model::Kind;
use model::record::{Access, Arrangement, ArrangementKind, Axis, Instrument, Standing, Status};
use model::value::CountryCode;
use model::{Item, Spanned};
use render::table::{About, Cell, Column, Holds, Missing, Table};

struct Row<'a> {
    home: Home<'a>,
    record: &'a Item<Arrangement>,
    line: i64,
    /// Whether the programme it names is there.
    programme: Option<&'a str>,
    text: Option<Access>,
}

located!(Row<'_>);

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "arrangements",
        title: "Arrangements",
        description: "One row for each relationship between a sending and a receiving state, written or not, and how \
                      it stands now in law and in practice. Refused requests are rows too.",
        key: &["record"],
    };
    let mut columns = states();
    columns.extend(standing());
    columns.extend(details());
    columns.extend(place(links));
    Table::streamed(about, columns, register.homes(Kind::Arrangement).collect(), move |home| row(register, *home))
}

fn row<'a>(register: &Register<'a>, home: Home<'a>) -> Option<Row<'a>> {
    let record = home.arrangement()?;
    let programme = record.programme.as_ref().map(|programme| programme.as_str());
    let instruments = record.instruments.iter().filter_map(|instrument| register.instrument(instrument.as_str()));
    Some(Row {
        home,
        record,
        line: register.line(record.head),
        programme: programme.filter(|id| register.home(Kind::Programme, id).is_some()),
        text: most_open(instruments),
    })
}

/// The access to the text that can be read best.
fn most_open<'a>(instruments: impl Iterator<Item = &'a Instrument>) -> Option<Access> {
    let openness = |access: &Access| match access {
        Access::Published => 0,
        Access::Leaked => 1,
        Access::Described => 2,
        Access::NotSeen => 3,
    };
    instruments.filter_map(|instrument| instrument.text.as_ref().map(|text| text.value)).min_by_key(openness)
}

fn states<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("record", "Record", Holds::Text, "the id of the arrangement: the name of its file", |row| {
            Cell::text(row.home.id())
        }),
        Column::new("sender", "Sender", Holds::Text, "the state that sends people, ISO 3166-1 alpha-3", |row| {
            code(row.record.sender.as_ref())
        }),
        Column::new("receiver", "Receiver", Holds::Text, "the state that receives them, ISO 3166-1 alpha-3", |row| {
            code(row.record.receiver.as_ref())
        }),
        Column::new(
            "kind",
            "Kind",
            words(ArrangementKind::VOCABULARY),
            "what the receiver does for the sender",
            |row| Cell::or_missing(row.record.kind.as_ref(), Missing::NotStated, |kind| Cell::text(kind.value.word())),
        ),
        Column::new("title", "Title", Holds::Text, "both states and the year it began", |row| {
            text(row.record.title.as_ref())
        }),
    ]
}

fn standing<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("legal_status", "In law", standings(Axis::Legal), "how it stands in law now", |row| {
            value(row.home.standing(Axis::Legal))
        }),
        Column::new("legal_since", "In law since", Holds::Text, "since when, as precisely as known (EDTF)", |row| {
            since(row.home.standing(Axis::Legal))
        }),
        Column::new(
            "operational_status",
            "In practice",
            standings(Axis::Operational),
            "how it stands in practice now",
            |row| value(row.home.standing(Axis::Operational)),
        ),
        Column::new(
            "operational_since",
            "In practice since",
            Holds::Text,
            "since when, as precisely as known (EDTF)",
            |row| since(row.home.standing(Axis::Operational)),
        ),
        Column::new("reviewed", "Reviewed", Holds::Date, "the day somebody last went through the record", |row| {
            reviewed(&row.home)
        }),
    ]
}

fn details<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        Column::new("sender_name", "Sending state", Holds::Text, "the sender's short name in English", |row| {
            name(row.record.sender.as_ref())
        }),
        Column::new("receiver_name", "Receiving state", Holds::Text, "the receiver's short name in English", |row| {
            name(row.record.receiver.as_ref())
        }),
        Column::new(
            "programme",
            "Programme",
            Holds::Key { table: "programmes", column: "record" },
            "the sender's policy it belongs to",
            |row| Cell::or_missing(row.programme, Missing::NotStated, Cell::text),
        ),
        Column::new("instruments", "Instruments", LIST, "the texts it rests on: ids, separated by spaces", |row| {
            ids(row.record.instruments.iter().map(|instrument| instrument.as_str()))
        }),
        Column::new(
            "text",
            "Text",
            words(Access::VOCABULARY),
            "whether a text it rests on can be read; of several, the one that can be read best",
            |row| Cell::or_missing(row.text, Missing::NotStated, |access| Cell::text(access.word())),
        ),
        Column::new("began", "Began", Holds::Text, "when it began, as precisely as known (EDTF)", |row| {
            edtf(row.record.since.as_ref())
        }),
        Column::new("began_earliest", "Began, earliest", Holds::Date, "the first day that may be", |row| {
            earliest(row.record.since.as_ref())
        }),
        Column::new("began_latest", "Began, latest", Holds::Date, "the last day that may be", |row| {
            latest(row.record.since.as_ref())
        }),
    ]
}

/// The words of one axis.
pub fn standings(axis: Axis) -> Holds {
    let Holds::Words(mut all) = words(Standing::VOCABULARY) else { return Holds::Text };
    let of_axis = |prefix: &str, meaning: &str| meaning.starts_with(prefix);
    let prefix = match axis {
        Axis::Legal => "Legal:",
        Axis::Operational => "Operational:",
    };
    all.retain(|word| of_axis(prefix, word.meaning));
    Holds::Words(all)
}

/// The word of a row of the history.
pub fn value(status: Option<&Item<Status>>) -> Cell<'_> {
    // A word of the wrong axis is the linter's matter, and would not fit the column.
    let status = status.filter(|status| status.value.value.axis() == status.axis.value);
    Cell::or_missing(status, Missing::NotStated, |status| Cell::text(status.value.value.word()))
}

/// The date of a row of the history.
pub fn since(status: Option<&Item<Status>>) -> Cell<'_> {
    Cell::or_missing(status, Missing::NotStated, |status| edtf(status.from.as_ref()))
}

/// The day of the last review that read anything.
pub fn reviewed(home: &Home<'_>) -> Cell<'static> {
    let last = home.record.readings().filter_map(|review| review.on.earliest()).max();
    Cell::or_missing(last.filter(|day| day.year() > 0), Missing::NotStated, Cell::Date)
}

/// A state by its code.
pub fn code(code: Option<&Spanned<CountryCode>>) -> Cell<'_> {
    Cell::or_missing(code, Missing::NotStated, |code| Cell::text(code.value.as_str()))
}

fn name(code: Option<&Spanned<CountryCode>>) -> Cell<'_> {
    Cell::or_missing(code, Missing::NotStated, |code| Cell::text(code.value.name_or_code()))
}
