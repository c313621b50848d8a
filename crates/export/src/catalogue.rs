//! Every arrangement and every figure as listings to be searched: an index, and a page for each state; and every source.
//!
//! A figure stands on the page of the state that receives (of the one that sends, where nobody does), under an anchor
//! that depends on nothing but its record and its id, so that a link to it holds however large the dataset grows. The
//! index lists everything too, as long as a browser can search it with ease; beyond that, it leads to the states' pages.
use crate::brief::arrivals::{RECEIVED, counted};
use crate::viewer::Viewer;
use crate::{Home, Register, library, words};
use model::value::grouped;
use model::{Dataset, Kind};
use render::document::{Column, Document, Language, Prose, Tag};
use render::listing::{Entry, Facets, Field, Listing, Page};
use render::table::{Cell, Table};
use std::collections::BTreeMap;

/// The most rows of a kind that the index lists itself.
const MOST_ROWS: usize = 12_000;

/// What the index is called.
const TITLE: &str = "Every arrangement and figure";

/// The page of what belongs to no state.
const NOWHERE: &str = "other";

/// The index first, then the sources, then the pages of the states in the order of their codes. Lines of records are
/// links where there is a viewer.
pub fn pages(dataset: &Dataset, tables: &[Table<'_>], viewer: Option<&Viewer>) -> Vec<Page> {
    let register = Register::of(dataset);
    let rows = |name: &str| tables.iter().find(|table| table.about.name == name).map(rows).unwrap_or_default();
    let (arrangements, figures, sources) = (rows("arrangements"), rows("figures"), rows("sources"));
    let known = Known::of(&arrangements, &figures, &sources);
    let mut states: BTreeMap<String, State> = BTreeMap::new();
    for row in &arrangements {
        states.entry(home(row).to_owned()).or_default().arrangements.push(known.arrangement(row, &register, viewer));
    }
    for row in &figures {
        states.entry(home(row).to_owned()).or_default().figures.push(known.figure(row, viewer));
    }
    let library = library::page(&sources, &figures, |row| known.states(row), viewer);
    let mut pages = vec![index(&states, &known, sources.len()), library];
    pages.extend(states.into_iter().map(|(code, state)| {
        let name = known.name(&code);
        Page {
            name: page_of(&code),
            title: format!("Arrangements and figures: {name}"),
            language: Language::ENGLISH,
            is_main: false,
            lead: vec![Prose::default().see("index", "All states").text(" · ").see(code.to_lowercase(), "Brief")],
            listings: listings(state.arrangements, state.figures),
        }
    }));
    pages
}

/// Tells the readers of a brief’s page where every number of it stands with its file and line: on the page of its state,
/// else on the index.
pub fn lead_to_figures(brief: &mut Document, code: Option<&str>, pages: &[Page]) {
    let own = code.map(page_of).and_then(|name| pages.iter().find(|page| page.name == name));
    let Some(page) = own.or_else(|| pages.first()) else { return };
    let Some(listing) = page.listings.first() else { return };
    let target = format!("{}#{}", page.name, listing.anchor);
    let scope = std::mem::take(&mut brief.scope);
    let scope = if scope.is_empty() { scope } else { scope.text(" ") };
    brief.scope = scope.see(target, "Every figure, with the file and line it was read from");
}

/// What is listed on the page of one state.
#[derive(Default)]
struct State {
    arrangements: Vec<Entry>,
    figures: Vec<Entry>,
}

/// A row by the names of its columns.
pub type Row = BTreeMap<&'static str, String>;

fn rows(table: &Table<'_>) -> Vec<Row> {
    let names: Vec<&'static str> = table.columns.iter().map(|column| column.name).collect();
    table.rows().map(|row| names.iter().copied().zip(row.iter().map(shown)).collect()).collect()
}

/// A cell as text; one without a value is empty.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Whole(number) => number.to_string(),
        Cell::Decimal(number) => number.normalize().to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Missing(_) => String::new(),
    }
}

pub fn get<'r>(row: &'r Row, column: &str) -> &'r str {
    row.get(column).map_or("", String::as_str)
}

/// A word of a vocabulary as a reader sees it: `in-force` is `in force`.
pub fn spaced(word: &str) -> String {
    word.replace('-', " ")
}

fn page_of(code: &str) -> String {
    format!("figures-{}", code.to_lowercase())
}

/// The state on whose page a row stands.
fn home(row: &Row) -> &str {
    let states = ["receiver", "sender"].map(|side| get(row, side));
    states.into_iter().find(|code| !code.is_empty()).unwrap_or(NOWHERE)
}

/// Where the figures of an arrangement are listed.
pub fn figures_of(home: &Home<'_>) -> String {
    let (sender, receiver) = home.record.states();
    let state = receiver.or(sender);
    let code = state.as_ref().map_or(NOWHERE, |code| code.as_str());
    format!("{}#{}", page_of(code), home.id())
}

/// The page on which a row stands.
pub fn states_page(row: &Row) -> String {
    page_of(home(row))
}

/// The address of a figure, as references have it.
pub fn address(row: &Row) -> String {
    format!("{}#{}", get(row, "record"), get(row, "item"))
}

/// What a link to a figure ends in.
pub fn figure_anchor(row: &Row) -> String {
    format!("{}--{}", get(row, "record"), get(row, "item"))
}

/// What rows of one table say of those of another.
struct Known<'r> {
    names: BTreeMap<&'r str, &'r str>,
    /// By record.
    titles: BTreeMap<&'r str, &'r str>,
    /// By record: law and practice.
    statuses: BTreeMap<&'r str, Vec<String>>,
    /// By record: the age of the newest figure, and how well its figures of arrivals are established.
    ages: BTreeMap<&'r str, i64>,
    verifications: BTreeMap<&'r str, &'r str>,
    sources: BTreeMap<&'r str, &'r Row>,
}

impl<'r> Known<'r> {
    fn of(arrangements: &'r [Row], figures: &'r [Row], sources: &'r [Row]) -> Self {
        let mut known = Self {
            names: BTreeMap::new(),
            titles: arrangements.iter().map(|row| (get(row, "record"), get(row, "title"))).collect(),
            statuses: BTreeMap::new(),
            ages: BTreeMap::new(),
            verifications: BTreeMap::new(),
            sources: sources.iter().map(|row| (get(row, "record"), row)).collect(),
        };
        for row in arrangements {
            for side in [("sender", "sender_name"), ("receiver", "receiver_name")] {
                known.names.insert(get(row, side.0), get(row, side.1));
            }
            let standing = ["legal_status", "operational_status"].map(|column| spaced(get(row, column)));
            known.statuses.insert(get(row, "record"), standing.into_iter().filter(|it| !it.is_empty()).collect());
        }
        for row in figures.iter().filter(|row| get(row, "measure").is_empty() && get(row, "rank") != "deprecated") {
            let record = get(row, "record");
            if let Some(age) = get(row, "age").parse().ok().filter(|age: &i64| *age >= 0) {
                let newest = known.ages.entry(record).or_insert(age);
                *newest = age.min(*newest);
            }
            if get(row, "metric") == RECEIVED && get(row, "rank") == "preferred" && !get(row, "item").contains('/') {
                known.verifications.entry(record).or_insert_with(|| get(row, "verification"));
            }
        }
        known
    }

    fn name<'s>(&self, code: &'s str) -> &'s str
    where
        'r: 's,
    {
        if code == NOWHERE {
            return "no single state";
        }
        self.names.get(code).copied().filter(|name| !name.is_empty()).unwrap_or(code)
    }

    fn states(&self, row: &Row) -> Vec<String> {
        let codes = ["sender", "receiver"].map(|side| get(row, side));
        codes.into_iter().filter(|code| !code.is_empty()).map(|code| self.name(code).to_owned()).collect()
    }

    fn arrangement(&self, row: &'r Row, register: &Register<'_>, viewer: Option<&Viewer>) -> Entry {
        let record = get(row, "record");
        let age = self.ages.get(record).copied();
        let verification = self.verifications.get(record).copied().unwrap_or_default();
        let people = register.home(Kind::Arrangement, record).and_then(|home| counted(&home, RECEIVED));
        let people = people.map_or_else(
            || Field::from(words::NOT_KNOWN.to_owned()),
            |it| Field::sorted(words::at_least(it.low, "person"), it.low.to_string()),
        );
        let title = if get(row, "title").is_empty() { record } else { get(row, "title") };
        let link = format!("{}#{record}", states_page(row));
        let cells = vec![
            Prose::default().see(link, title).into(),
            self.name(get(row, "sender")).to_owned().into(),
            self.name(get(row, "receiver")).to_owned().into(),
            spaced(get(row, "legal_status")).into(),
            spaced(get(row, "operational_status")).into(),
            people,
            tagged(verification),
            aged(age),
            Prose::default().see(home(row).to_lowercase(), "brief").into(),
            place(row, viewer),
        ];
        let statuses = self.statuses.get(record).cloned().unwrap_or_default();
        Entry {
            anchor: record.to_owned(),
            cells,
            facets: Facets {
                countries: self.states(row),
                statuses,
                verifications: filled(verification),
                age,
                words: format!("{record} {}", get(row, "programme")),
            },
        }
    }

    fn figure(&self, row: &'r Row, viewer: Option<&Viewer>) -> Entry {
        let anchor = figure_anchor(row);
        let link = format!("{}#{anchor}", states_page(row));
        let age = get(row, "age").parse().ok();
        let verification = get(row, "verification");
        let day = get(row, "as_of_latest");
        let cells = vec![
            self.title(row).line_break().see(link, address(row)).into(),
            Field::sorted(number(row), get(row, if get(row, "low").is_empty() { "high" } else { "low" })),
            counted_thing(row).into(),
            Field::sorted(if day.is_empty() { words::NOT_KNOWN } else { day }, day),
            aged(age),
            spaced(get(row, "rank")).into(),
            tagged(verification),
            self.cited(get(row, "sources")).into(),
            place(row, viewer),
        ];
        let statuses = self.statuses.get(get(row, "record")).cloned().unwrap_or_default();
        Entry {
            anchor,
            cells,
            facets: Facets {
                countries: self.states(row),
                statuses,
                verifications: filled(verification),
                age,
                words: self.searched(row),
            },
        }
    }

    /// What the record is called.
    fn title(&self, row: &Row) -> Prose {
        let record = get(row, "record");
        self.titles.get(record).copied().filter(|title| !title.is_empty()).unwrap_or(record).into()
    }

    /// The words a figure is found by and that its row does not print: its states and the titles of its sources.
    fn searched(&self, row: &Row) -> String {
        let titles = get(row, "sources").split(' ').filter_map(|id| self.sources.get(id)).map(|row| get(row, "title"));
        let mut words = self.states(row);
        words.extend(titles.filter(|title| !title.is_empty()).map(str::to_owned));
        words.join(" ")
    }

    /// The sources as links, each by its publisher.
    fn cited(&self, ids: &str) -> Prose {
        let mut prose = Prose::default();
        for (at, id) in ids.split(' ').filter(|id| !id.is_empty()).enumerate() {
            let source = self.sources.get(id).copied();
            let of = |column| source.map(|row| get(row, column)).unwrap_or_default();
            let name = [of("publisher"), of("title"), id].into_iter().find(|name| !name.is_empty()).unwrap_or(id);
            prose = prose.text(if at == 0 { "" } else { "; " }).link(of("url"), name);
        }
        prose
    }
}

/// `planned: people received`, and who is counted.
fn counted_thing(row: &Row) -> Prose {
    let metric = spaced(get(row, "metric"));
    let what = match get(row, "measure") {
        "" => metric,
        measure => format!("{}: {metric}", spaced(measure)),
    };
    match get(row, "population") {
        "" => what.into(),
        population => Prose::from(what).line_break().text(spaced(population)),
    }
}

/// The range of numbers that the wording allows.
fn number(row: &Row) -> String {
    let digits = |text: &str| text.parse().map_or_else(|_| text.to_owned(), grouped);
    let (low, high, unit) = (digits(get(row, "low")), digits(get(row, "high")), get(row, "unit"));
    let range = match (&*low, &*high) {
        ("", "") => get(row, "wording").to_owned(),
        (low, "") => format!("{low} or more"),
        ("", high) => format!("{high} or fewer"),
        (low, high) if low == high => low.to_owned(),
        (low, high) => format!("{low}–{high}"),
    };
    let per = if get(row, "per").is_empty() { String::new() } else { format!(" per {}", get(row, "per")) };
    let unit = if matches!(unit, "person" | "") { String::new() } else { format!(" {unit}") };
    if range.is_empty() { words::NOT_KNOWN.to_owned() } else { format!("{range}{unit}{per}") }
}

fn filled(word: &str) -> Vec<String> {
    if word.is_empty() { Vec::new() } else { vec![word.to_owned()] }
}

fn tagged(verification: &str) -> Field {
    let tag = match verification {
        "" => return Field::default(),
        "acknowledged" | "corroborated" => Tag::firm(verification),
        "disputed" | "refuted" | "retracted" => Tag::grave(verification),
        _ => Tag::plain(verification),
    };
    Field::sorted(Prose::default().tag(tag), verification)
}

fn aged(age: Option<i64>) -> Field {
    age.map_or_else(
        || words::NOT_KNOWN.to_owned().into(),
        |days| Field::sorted(words::days_old(days), days.to_string()),
    )
}

/// The line of the record it was read from. A link says the rest of the path.
pub fn place(row: &Row, viewer: Option<&Viewer>) -> Field {
    let (path, line) = (get(row, "path"), get(row, "line"));
    let Some(viewer) = viewer else { return format!("{path}:{line}").into() };
    let name = path.rsplit('/').next().unwrap_or(path);
    Prose::default().link(viewer.address(path, line), format!("{name}:{line}")).into()
}

fn listings(arrangements: Vec<Entry>, figures: Vec<Entry>) -> Vec<Listing> {
    let arrangements = Listing {
        anchor: "arrangements".to_owned(),
        title: "Arrangements".to_owned(),
        remark: "People arrived is the sum of the lower bounds of counts that do not overlap; how well they are \
                 established is said of the first preferred count."
            .into(),
        columns: vec![
            Column::head("Arrangement"),
            Column::text("Sending state"),
            Column::text("Receiving state"),
            Column::text("In law"),
            Column::text("In practice"),
            Column::number("People arrived"),
            Column::text("Verification"),
            Column::number("Newest figure"),
            Column::text("Brief"),
            Column::text("File and line"),
        ],
        entries: arrangements,
    };
    let figures = Listing {
        anchor: "figures".to_owned(),
        title: "Figures".to_owned(),
        remark: "Each number is the range that its wording allows. Rivals for one thing are all here, and a whole \
                 stands beside its parts: do not add them."
            .into(),
        columns: vec![
            Column::head("Figure"),
            Column::number("Number"),
            Column::text("What is counted"),
            Column::text("As of"),
            Column::number("Age"),
            Column::text("Rank"),
            Column::text("Verification"),
            Column::text("Sources"),
            Column::text("File and line"),
        ],
        entries: figures,
    };
    [arrangements, figures].into_iter().filter(|listing| !listing.entries.is_empty()).collect()
}

fn index(states: &BTreeMap<String, State>, known: &Known<'_>, sources: usize) -> Page {
    let entry = |(code, state): (&String, &State)| {
        let counts = [state.arrangements.len(), state.figures.len()].map(|count| count.to_string());
        let [arrangements, figures] = counts.map(|count| Field::sorted(count.clone(), count));
        let name = Prose::default().see(page_of(code), known.name(code));
        Entry {
            cells: vec![name.into(), arrangements, figures],
            facets: Facets { countries: vec![known.name(code).to_owned()], ..Facets::default() },
            ..Entry::default()
        }
    };
    let by_state = Listing {
        anchor: "states".to_owned(),
        title: "By receiving state".to_owned(),
        remark: Prose::default(),
        columns: vec![Column::head("State"), Column::number("Arrangements"), Column::number("Figures")],
        entries: states.iter().map(entry).collect(),
    };
    let arrangements: usize = states.values().map(|state| state.arrangements.len()).sum();
    let figures: usize = states.values().map(|state| state.figures.len()).sum();
    // Links lead to where entries stand for good, which is not here.
    let elsewhere = |entry: &Entry| Entry { anchor: String::new(), ..entry.clone() };
    let all = |count: usize, of: fn(&State) -> &Vec<Entry>| match count {
        0..=MOST_ROWS => states.values().flat_map(of).map(elsewhere).collect(),
        _ => Vec::new(),
    };
    let mut listings = listings(all(arrangements, |state| &state.arrangements), all(figures, |state| &state.figures));
    listings.push(by_state);
    let counts = format!(
        "{} and {}, each with its sources, its file and its line. They rest on ",
        words::counted(arrangements, "arrangement", "arrangements"),
        words::counted(figures, "figure", "figures"),
    );
    let sources = words::counted(sources, "publication", "publications");
    let mut lead = vec![Prose::from(counts).see(library::LIBRARY, sources).text(".")];
    if arrangements.max(figures) > MOST_ROWS {
        lead.push("They are too many for one page; each stands on the page of its receiving state.".into());
    }
    Page {
        name: "index".to_owned(),
        title: TITLE.to_owned(),
        language: Language::ENGLISH,
        is_main: true,
        lead,
        listings,
    }
}
