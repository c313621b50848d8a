//! Every source as a listing to be searched, with what rests on it.
use crate::catalogue::{Row, address, figure_anchor, get, place, spaced, states_page};
use crate::viewer::Viewer;
use crate::words;
use render::document::{Column, Language, Prose, Tag};
use render::listing::{Entry, Facets, Field, Listing, Page};
use std::collections::{BTreeMap, BTreeSet};

/// What the page is called.
pub const LIBRARY: &str = "sources";

/// The most sources that one page lists.
const MOST_ROWS: usize = 12_000;
/// The most figures that are named of those that rest on a source.
const MOST_NAMES: usize = 8;

/// What is known of the figures that cite a source.
#[derive(Default)]
struct Cited<'r> {
    figures: Vec<&'r Row>,
    states: BTreeSet<String>,
}

/// The page of all sources.
pub fn page(sources: &[Row], figures: &[Row], states: impl Fn(&Row) -> Vec<String>, viewer: Option<&Viewer>) -> Page {
    let mut cited: BTreeMap<&str, Cited<'_>> = BTreeMap::new();
    for row in figures {
        for id in get(row, "sources").split(' ').filter(|id| !id.is_empty()) {
            let of = cited.entry(id).or_default();
            of.figures.push(row);
            of.states.extend(states(row));
        }
    }
    let nothing = Cited::default();
    let entry = |row: &Row| entry(row, cited.get(get(row, "record")).unwrap_or(&nothing), viewer);
    let mut lead = vec![Prose::from(format!(
        "{}, each with the figures that rest on it.",
        words::counted(sources.len(), "publication", "publications")
    ))];
    let entries = if sources.len() > MOST_ROWS {
        lead.push("They are too many for one page; the table of sources has them.".into());
        Vec::new()
    } else {
        sources.iter().map(entry).collect()
    };
    Page {
        name: LIBRARY.to_owned(),
        title: "Every source".to_owned(),
        language: Language::ENGLISH,
        is_main: true,
        lead,
        listings: vec![listing(entries)].into_iter().filter(|listing| !listing.entries.is_empty()).collect(),
    }
}

fn listing(entries: Vec<Entry>) -> Listing {
    Listing {
        anchor: "all".to_owned(),
        title: "Sources".to_owned(),
        remark: "A source that is gone or was taken back stays listed, and says so.".into(),
        columns: vec![
            Column::head("Source"),
            Column::text("Publisher"),
            Column::text("Kind"),
            Column::text("Published"),
            Column::text("State"),
            Column::number("Cited"),
            Column::text("Figures that rest on it"),
            Column::text("File and line"),
        ],
        entries,
    }
}

fn entry(row: &Row, cited: &Cited<'_>, viewer: Option<&Viewer>) -> Entry {
    let day = get(row, "published_latest");
    let published = if get(row, "published").is_empty() { words::NOT_KNOWN } else { get(row, "published") };
    let state = get(row, "state");
    let state = match state {
        "live" => Field::from(state.to_owned()),
        _ => Field::sorted(Prose::default().tag(Tag::grave(state)), state),
    };
    Entry {
        anchor: get(row, "record").to_owned(),
        cells: vec![
            title(row).into(),
            get(row, "publisher").to_owned().into(),
            spaced(get(row, "type")).into(),
            Field::sorted(published, day),
            state,
            Field::sorted(get(row, "cited"), get(row, "cited")),
            names(&cited.figures).into(),
            place(row, viewer),
        ],
        facets: Facets {
            countries: cited.states.iter().cloned().collect(),
            words: format!("{} {}", get(row, "record"), get(row, "author")),
            ..Facets::default()
        },
    }
}

/// The title in its own language, and the ways to it.
fn title(row: &Row) -> Prose {
    let title = [get(row, "title"), get(row, "record")].into_iter().find(|it| !it.is_empty()).unwrap_or_default();
    let mut prose = match Language::parse(get(row, "lang")).filter(|language| language.primary() != "en") {
        Some(language) => Prose::default().foreign(language, title),
        None => title.into(),
    };
    if !get(row, "url").is_empty() {
        prose = prose.line_break().link(get(row, "url"), host(get(row, "url")));
    }
    for (at, copy) in get(row, "archive").split(' ').filter(|copy| !copy.is_empty()).enumerate() {
        let name = if at == 0 { "archived copy".to_owned() } else { format!("archived copy {}", at + 1) };
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

fn names(figures: &[&Row]) -> Prose {
    let mut prose = Prose::default();
    for (at, row) in figures.iter().take(MOST_NAMES).enumerate() {
        let link = format!("{}#{}", states_page(row), figure_anchor(row));
        prose = prose.text(if at == 0 { "" } else { ", " }).see(link, address(row));
    }
    match figures.len().saturating_sub(MOST_NAMES) {
        0 => prose,
        rest => prose.text(format!(" and {rest} more")),
    }
}
