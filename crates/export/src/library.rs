//! Every source as a listing to be searched, with what rests on it.
use crate::catalogue::MOST_ROWS;
use crate::rows::{Row, address, figure_anchor, get, place, states_page};
use crate::tables::LIST;
use crate::words::{Words, message};
use model::value::Edtf;
use render::document::{Column, Language, Prose, Tag};
use render::listing::{Entry, Facets, Field, Listing, Page};
use std::collections::{BTreeMap, BTreeSet};

/// What the page is called.
pub const LIBRARY: &str = "sources";

/// The most figures that are named of those that rest on a source.
const MOST_NAMES: usize = 8;

/// What is known of the figures that cite a source.
#[derive(Default)]
struct Cited<'r> {
    figures: Vec<&'r Row>,
    states: BTreeSet<String>,
}

/// The page of all sources.
pub fn page(words: Words, sources: &[Row], figures: &[Row], states: impl Fn(&Row) -> Vec<String>) -> Page {
    let mut cited: BTreeMap<String, Cited<'_>> = BTreeMap::new();
    for row in figures {
        for id in LIST.split(get(row, "sources")) {
            let of = cited.entry(id).or_default();
            of.figures.push(row);
            of.states.extend(states(row));
        }
        for id in ["disputed_by", "mentioned_by"].into_iter().flat_map(|column| LIST.split(get(row, column))) {
            cited.entry(id).or_default().states.extend(states(row));
        }
    }
    let nothing = Cited::default();
    let entry = |row: &Row| entry(words, row, cited.get(get(row, "record")).unwrap_or(&nothing));
    let mut lead = vec![words.say(message::LibraryCounts { count: sources.len() }).into()];
    let entries = if sources.len() > MOST_ROWS {
        lead.push(words.say(message::TooManySourcesForOnePage).into());
        Vec::new()
    } else {
        sources.iter().map(entry).collect()
    };
    Page {
        name: LIBRARY.to_owned(),
        title: words.say(message::LibraryTitle),
        language: words.language_tag(),
        is_main: true,
        lead,
        listings: vec![listing(words, entries)].into_iter().filter(|listing| !listing.entries.is_empty()).collect(),
    }
}

fn listing(words: Words, entries: Vec<Entry>) -> Listing {
    Listing {
        anchor: "all".to_owned(),
        title: words.say(message::Sources),
        remark: words.say(message::LibraryRemark).into(),
        columns: vec![
            Column::head(words.say(message::RenderSource)),
            Column::text(words.say(message::PublisherColumn)),
            Column::text(words.say(message::PublicationKind)),
            Column::text(words.say(message::PublishedColumn)),
            Column::text(words.say(message::ConditionColumn)),
            Column::number(words.say(message::CitedColumn)),
            Column::text(words.say(message::FiguresThatRestOnIt)),
            Column::text(words.say(message::FileAndLine)),
        ],
        entries,
    }
}

fn entry(words: Words, row: &Row, cited: &Cited<'_>) -> Entry {
    let day = get(row, "published_latest");
    let published = match get(row, "published") {
        "" => words.say(message::NotKnown),
        published => Edtf::parse(published).map_or_else(|_| published.to_owned(), |date| words.date(&date)),
    };
    let condition = match get(row, "state") {
        "" => Field::default(),
        "live" => words.word("condition", "live").into(),
        state => {
            let word = words.word("condition", state);
            Field::sorted(Prose::default().tag(Tag::grave(&*word)), word)
        }
    };
    Entry {
        anchor: get(row, "record").to_owned(),
        cells: vec![
            title(words, row).into(),
            get(row, "publisher").to_owned().into(),
            words.word("publication", get(row, "type")).into(),
            Field::sorted(published, day),
            condition,
            Field::sorted(get(row, "cited"), get(row, "cited")),
            names(words, &cited.figures).into(),
            place(row),
        ],
        facets: Facets {
            countries: cited.states.iter().cloned().collect(),
            words: format!("{} {}", get(row, "record"), get(row, "author")),
            ..Facets::default()
        },
    }
}

/// The title in its own language, and the ways to it.
fn title(words: Words, row: &Row) -> Prose {
    let title = [get(row, "title"), get(row, "record")].into_iter().find(|it| !it.is_empty()).unwrap_or_default();
    let ours = words.language_tag();
    let mut prose = match Language::parse(get(row, "lang")).filter(|theirs| theirs.primary() != ours.primary()) {
        Some(language) => Prose::default().foreign(language, title),
        None => title.into(),
    };
    if !get(row, "url").is_empty() {
        prose = prose.line_break().link(get(row, "url"), host(get(row, "url")));
    }
    for (at, copy) in LIST.split(get(row, "archive")).into_iter().enumerate() {
        let name = words.say(message::ArchivedCopy);
        let name = if at == 0 { name } else { format!("{name} {}", at + 1) };
        prose = prose.text(" · ").link(copy, name);
    }
    prose
}

/// Whose page an address leads to.
fn host(url: &str) -> &str {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = bare.split(['/', '?', '#']).next().unwrap_or(bare);
    host.strip_prefix("www.").unwrap_or(host)
}

fn names(words: Words, figures: &[&Row]) -> Prose {
    let mut prose = Prose::default();
    for (at, row) in figures.iter().take(MOST_NAMES).enumerate() {
        let link = format!("{}#{}", states_page(row), figure_anchor(row));
        prose = prose.text(if at == 0 { "" } else { ", " }).see(link, address(row));
    }
    match figures.len().saturating_sub(MOST_NAMES) {
        0 => prose,
        count => prose.text(words.say(message::AndMoreCells { count })),
    }
}
