//! Columns and cells that several tables have: where a row was read, dates, lists, words.
use crate::{Home, Links};
use model::record::{Citation, Says};
use model::value::{Date, Edtf, Party};
use model::{Items, Kind, Spanned};
use render::table::{Cell, Column, Holds, Missing, Word};
use rustc_hash::FxHashSet;
use shape::Vocabulary;

/// A row that was read from a record.
pub trait Located {
    /// The record.
    fn home(&self) -> Home<'_>;
    /// The line it begins on, from 1.
    fn line(&self) -> i64;
}

/// Says of a row with a `home` and a `line` that these are where it was read.
macro_rules! located {
    ($row:ty) => {
        impl $crate::tables::shared::Located for $row {
            fn home(&self) -> $crate::Home<'_> {
                self.home
            }
            fn line(&self) -> i64 {
                self.line
            }
        }
    };
}
pub(super) use located;

/// A row that rests on sources.
pub trait Cited {
    /// Where they are cited.
    fn cites(&self) -> Vec<&Items<Citation>>;
}

/// Ids or codes; separated by spaces where a format has no lists.
pub const LIST: Holds = Holds::List { between: " " };
/// Names, which have spaces in them.
pub const NAMES: Holds = Holds::List { between: "; " };

/// `path, line, link`: of every table. What was added later stands behind them, so that no column has moved.
pub fn place<R: Located>(links: &Links) -> [Column<R>; 3] {
    let links = links.clone();
    [
        Column::new("path", "File", Holds::Text, "the file the row was read from", |row: &R| {
            Cell::text(row.home().path())
        }),
        Column::new("line", "Line", Holds::Whole, "the line of that file on which it begins, from 1", |row: &R| {
            Cell::Whole(row.line())
        }),
        Column::new(
            "link",
            "Link",
            Holds::Text,
            "that line on the web; empty where the files have no address or are not committed",
            |_| Cell::Missing(Missing::NotStated),
        )
        .showing(move |row: &R| {
            Cell::or_missing(links.to(row.home().path(), row.line()), Missing::NotStated, Cell::text)
        }),
    ]
}

/// `mentioned_by`: the sources that are in no other list.
pub fn mentioned_by<R: Cited>() -> Column<R> {
    Column::new(
        "mentioned_by",
        "Mentioned by",
        LIST,
        "who tells of it without taking a side: ids of sources, which are not among `sources`",
        |row: &R| only_mentioned(&row.cites()),
    )
}

/// `disputed_by, mentioned_by`, where nothing says so before.
pub fn otherwise_cited<R: Cited>() -> [Column<R>; 2] {
    let disputed_by = Column::new(
        "disputed_by",
        "Disputed by",
        LIST,
        "who says otherwise, of all of it or of one of its numbers: ids of sources",
        |row: &R| citing(&row.cites(), Says::Disputes),
    );
    [disputed_by, mentioned_by()]
}

/// `record_kind, arrangement, programme`: what a row belongs to, so that tables can be joined.
pub fn belonging<R: Located>() -> [Column<R>; 3] {
    [
        Column::new("record_kind", "Kind of record", record_kinds(), "what `record` names", |row: &R| {
            Cell::text(row.home().kind.noun())
        }),
        Column::new(
            "arrangement",
            "Arrangement",
            Holds::Key { table: "arrangements", column: "record" },
            "`record` again where it is an arrangement, to join by",
            |row: &R| belongs_to(row, Kind::Arrangement),
        ),
        Column::new(
            "programme",
            "Programme",
            Holds::Key { table: "programmes", column: "record" },
            "`record` again where it is a programme, to join by",
            |row: &R| belongs_to(row, Kind::Programme),
        ),
    ]
}

fn belongs_to(row: &impl Located, kind: Kind) -> Cell<'_> {
    let home = row.home();
    if home.kind == kind { Cell::text(home.id()) } else { Cell::Missing(Missing::NotApplicable) }
}

/// The kinds of record a row may come from.
pub fn record_kinds() -> Holds {
    Holds::Words(Kind::ALL.into_iter().map(|kind| Word { word: kind.noun(), meaning: meaning(kind) }).collect())
}

/// What a record of a kind is; of a vocabulary, what each of its terms is.
pub fn meaning(kind: Kind) -> &'static str {
    match kind {
        Kind::Arrangement => "a sending and a receiving state, and what passes between them",
        Kind::Programme => "a sending or paying state's policy as a whole",
        Kind::Instrument => "a treaty, statute, memorandum or other text",
        Kind::Proceeding => "a case before a court, tribunal or treaty body",
        Kind::Facility => "a place where people are held or housed",
        Kind::Country => "a state",
        Kind::Actor => "someone who speaks publicly",
        Kind::Source => "a publication",
        Kind::Metrics => "something that can be counted",
        Kind::Populations => "a group of people that figures count",
        Kind::Config => "the configuration of the project",
    }
}

/// A closed list of the model, with the meanings its own documentation gives.
pub fn words(vocabulary: &'static Vocabulary) -> Holds {
    Holds::Words(vocabulary.words.iter().map(|word| Word { word: word.word, meaning: word.doc }).collect())
}

/// A text, where the record has it.
pub fn text(text: Option<&Spanned<Box<str>>>) -> Cell<'_> {
    Cell::or_missing(text, Missing::NotStated, |text| Cell::text(&*text.value))
}

/// A language by its tag.
pub fn language(tag: Option<&Spanned<model::value::Language>>) -> Cell<'_> {
    Cell::or_missing(tag, Missing::NotStated, |tag| Cell::text(tag.value.as_str()))
}

/// A date as it is written (EDTF).
pub fn edtf(date: Option<&Spanned<Edtf>>) -> Cell<'_> {
    Cell::or_missing(date, Missing::NotStated, |date| Cell::text(date.as_str()))
}

/// The first day a date may be.
pub fn earliest(date: Option<&Spanned<Edtf>>) -> Cell<'_> {
    Cell::or_missing(date, Missing::NotStated, |date| day(date.earliest()))
}

/// The last day a date may be.
pub fn latest(date: Option<&Spanned<Edtf>>) -> Cell<'_> {
    Cell::or_missing(date, Missing::NotStated, |date| day(date.latest()))
}

/// A day; a bound that is not there is no bound. Tables hold no years before the first.
pub fn day(day: Option<Date>) -> Cell<'static> {
    Cell::or_missing(day.filter(|day| day.year() > 0), Missing::Unbounded, Cell::Date)
}

/// A state or an actor, by code or id.
pub fn party(party: Option<&Spanned<Party>>) -> Cell<'_> {
    Cell::or_missing(party, Missing::NotStated, |party| Cell::text(crate::words::party_id(&party.value)))
}

/// Codes and ids of several.
pub fn parties(parties: &[Spanned<Party>]) -> Cell<'_> {
    ids(parties.iter().map(|party| crate::words::party_id(&party.value)))
}

/// Ids in the order they are given.
pub fn ids<'t>(ids: impl IntoIterator<Item = &'t str>) -> Cell<'t> {
    Cell::list(ids)
}

/// The sources that have this to say, each once, in the order they are cited: ids. Where there is nothing that could cite
/// any, the question does not arise.
pub fn citing<'t>(cites: &[&'t Items<Citation>], what: Says) -> Cell<'t> {
    if cites.is_empty() { Cell::Missing(Missing::NotApplicable) } else { Cell::list(sources(cites, what)) }
}

/// The same as ids alone.
pub fn sources<'t>(cites: &[&'t Items<Citation>], what: Says) -> Vec<&'t str> {
    let mut seen = FxHashSet::default();
    let citations = cites.iter().flat_map(|cite| cite.iter()).filter(|citation| citation.stance() == what);
    citations.map(|citation| citation.source.as_str()).filter(|id| seen.insert(*id)).collect()
}

/// The sources that mention it and take no side, neither of all of it nor of one of its numbers.
fn only_mentioned<'t>(cites: &[&'t Items<Citation>]) -> Cell<'t> {
    if cites.is_empty() {
        return Cell::Missing(Missing::NotApplicable);
    }
    let sides = [Says::Supports, Says::Disputes].map(|side| sources(cites, side));
    let sides: FxHashSet<&str> = sides.into_iter().flatten().collect();
    Cell::list(sources(cites, Says::Mentions).into_iter().filter(|id| !sides.contains(id)))
}

/// The reference as it reads from outside its record: `#paid` in `usa-rwa-2025` is `usa-rwa-2025#paid`.
pub fn address(record: &str, reference: &str) -> String {
    if reference.starts_with('#') { format!("{record}{reference}") } else { reference.to_owned() }
}
