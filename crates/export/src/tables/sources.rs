//! `sources.csv`: the publications everything rests on.
use super::shared::{LIST, NAMES, earliest, edtf, ids, language, latest, located, party, place, text, words};
use crate::{Home, Links, Register};
use model::record::{Derivation, Extent, OriginKind, Record, Source, SourceType, State};
use model::{Item, Kind};
use render::table::{About, Cell, Column, Holds, Missing, Table};
use rustc_hash::FxHashMap;

struct Row<'a> {
    home: Home<'a>,
    source: &'a Item<Source>,
    line: i64,
    cited: i64,
    derived_from: Option<&'a str>,
}

located!(Row<'_>);

pub fn table<'a>(register: &'a Register<'a>, links: &Links) -> Table<'a> {
    let about = About {
        name: "sources",
        title: "Sources",
        description: "One row for each publication. What could not be seen of it is named in `not_seen`; an empty \
                      cell beside it is a gap, not an invention left out.",
        key: &["record"],
    };
    let cited = citations(register);
    let row = move |home: &Home<'a>| {
        let Record::Source(source) = home.record else { return None };
        let derived_from = source.derived_from.as_ref().map(|original| original.as_str());
        Some(Row {
            home: *home,
            source,
            line: register.line(source.head),
            cited: cited.get(home.id()).copied().unwrap_or_default(),
            derived_from: derived_from.filter(|id| register.source(id).is_some()),
        })
    };
    let mut columns = bibliography();
    columns.extend(standing());
    columns.extend(place(links));
    Table::streamed(about, columns, register.homes(Kind::Source).collect(), row)
}

/// How often each source is cited.
fn citations<'a>(register: &Register<'a>) -> FxHashMap<&'a str, i64> {
    let mut cited = FxHashMap::default();
    for home in register.all() {
        for cite in home.record.items().iter().filter_map(|item| item.body.and_then(|body| body.cite)) {
            for citation in cite {
                *cited.entry(citation.source.as_str()).or_default() += 1;
            }
        }
    }
    cited
}

fn bibliography<'a>() -> Vec<Column<Row<'a>>> {
    use Missing::NotStated;
    vec![
        Column::new("record", "Source", Holds::Text, "the id of the source: the name of its file", |row| {
            Cell::text(row.home.id())
        }),
        Column::new("type", "Type", words(SourceType::VOCABULARY), "what kind of publication it is", |row| {
            Cell::or_missing(row.source.r#type.as_ref(), NotStated, |kind| Cell::text(kind.value.word()))
        }),
        Column::new("title", "Title", Holds::Text, "the title as printed", |row| text(row.source.title.as_ref())),
        Column::new("author", "Author", NAMES, "who wrote it; several are separated by `; `", |row| {
            Cell::list(row.source.author.iter().map(|author| &*author.value))
        }),
        Column::new("publisher", "Publisher", Holds::Text, "whose work it is", |row| {
            text(row.source.publisher.as_ref())
        }),
        Column::new("published", "Published", Holds::Text, "when it came out (EDTF)", |row| {
            edtf(row.source.published.as_ref())
        }),
        Column::new("updated", "Updated", Holds::Text, "when it last changed (EDTF)", |row| {
            edtf(row.source.updated.as_ref())
        }),
        Column::new("accessed", "Accessed", Holds::Text, "when we read it (EDTF)", |row| {
            edtf(row.source.accessed.as_ref())
        }),
        Column::new("url", "Address", Holds::Text, "where it is", |row| {
            Cell::or_missing(row.source.url.as_ref(), Missing::NotStated, |url| Cell::text(url.as_str()))
        }),
        Column::new("archive", "Archived copies", LIST, "addresses of copies, separated by spaces", |row| {
            ids(row.source.archive.iter().map(|copy| &*copy.url.value))
        }),
        Column::new("lang", "Language", Holds::Text, "the language it is in (BCP 47)", |row| {
            language(row.source.lang.as_ref())
        }),
    ]
}

fn standing<'a>() -> Vec<Column<Row<'a>>> {
    use Missing::NotStated;
    vec![
        Column::new("origin", "Origin", Holds::Text, "who the information ultimately comes from", |row| {
            party(row.source.origin.as_ref())
        }),
        Column::new("origin_kind", "Kind of origin", words(OriginKind::VOCABULARY), "what kind of origin", |row| {
            Cell::or_missing(row.source.origin_kind.as_ref(), NotStated, |kind| Cell::text(kind.value.word()))
        }),
        Column::new("via", "Via", Holds::Text, "the agency whose text it carries, the original not seen", |row| {
            party(row.source.via.as_ref())
        }),
        Column::new(
            "derived_from",
            "Derived from",
            Holds::Key { table: "sources", column: "record" },
            "the publication it repeats",
            |row| Cell::or_missing(row.derived_from, NotStated, Cell::text),
        ),
        Column::new("derivation", "Derivation", words(Derivation::VOCABULARY), "how it repeats it", |row| {
            Cell::or_missing(row.source.derivation.as_ref(), NotStated, |how| Cell::text(how.value.word()))
        }),
        Column::new(
            "machine_translated",
            "Machine-translated",
            Holds::Flag,
            "whether the text we read was translated by a machine",
            |row| Cell::Flag(row.source.machine_translated.as_ref().is_some_and(|flag| flag.value)),
        ),
        Column::new("read", "Read", words(Extent::VOCABULARY), "how much of it was read", |row| {
            Cell::text(row.source.read.as_ref().map_or(Extent::Whole, |read| read.value).word())
        }),
        Column::new("not_seen", "Not seen", LIST, "parts of the bibliography that could not be seen", |row| {
            ids(row.source.not_seen.iter().map(|part| part.value.word()))
        }),
        Column::new("state", "State", words(State::VOCABULARY), "whether it still stands", |row| {
            Cell::text(row.source.state.as_ref().map_or(State::Live, |state| state.value).word())
        }),
        Column::new("corrections", "Corrections", Holds::Whole, "how many its publisher printed", |row| {
            Cell::Whole(i64::try_from(row.source.correction.len()).unwrap_or(i64::MAX))
        }),
        Column::new("cited", "Cited", Holds::Whole, "how often it is cited in the dataset", |row| {
            Cell::Whole(row.cited)
        }),
        Column::new("published_earliest", "Published, earliest", Holds::Date, "the first day it may be", |row| {
            earliest(row.source.published.as_ref())
        }),
        Column::new("published_latest", "Published, latest", Holds::Date, "the last day it may be", |row| {
            latest(row.source.published.as_ref())
        }),
    ]
}
