//! Every arrangement and every figure as listings to be searched: an index, and a page for each state.
//!
//! A figure stands on the page of the state that receives (of the one that sends, where nobody does), under an anchor
//! that depends on nothing but its record and its id, so that a link to it holds however large the dataset grows. The
//! index lists everything too, as long as a browser can search it with ease; beyond that, it leads to the states' pages.
use crate::Register;
use crate::brief::arrivals::{RECEIVED, counted};
use crate::words::{Words, message};
use model::config::Language;
use model::value::CountryCode;
use model::{Dataset, Kind};
use render::document::{Column, Prose, Tag};
use render::listing::{Entry, Facets, Field, Listing, Page};
use render::table::{Cell, Holds, Table};
use std::collections::BTreeMap;

/// The most rows of a kind that the index lists itself.
const MOST_ROWS: usize = 3_000;

/// The page of what belongs to no state.
const NOWHERE: &str = "other";

/// The index first, then the pages of the states in the order of their codes.
pub fn pages(dataset: &Dataset, tables: &[Table<'_>], language: Language) -> Vec<Page> {
    let words = Words::of(language);
    let register = Register::of(dataset);
    let rows = |name: &str| tables.iter().find(|table| table.about.name == name).map(rows).unwrap_or_default();
    let (arrangements, figures, sources) = (rows("arrangements"), rows("figures"), rows("sources"));
    let known = Known::of(words, &arrangements, &figures, &sources);
    let mut states: BTreeMap<String, State> = BTreeMap::new();
    for row in &arrangements {
        states.entry(known.home(row)).or_default().arrangements.push(known.arrangement(row, &register));
    }
    for row in &figures {
        states.entry(known.home(row)).or_default().figures.push(known.figure(row));
    }
    let mut pages = vec![index(&states, &known)];
    pages.extend(states.into_iter().map(|(code, state)| {
        let name = known.name(&code);
        Page {
            name: page_of(&code),
            title: words.say(message::ListingOfState { state: &name }),
            language: words.language_tag(),
            lead: vec![Prose::default().see("index", words.say(message::AllStates))],
            listings: listings(words, state.arrangements, state.figures),
        }
    }));
    pages
}

/// What is listed on the page of one state.
#[derive(Default)]
struct State {
    arrangements: Vec<Entry>,
    figures: Vec<Entry>,
}

/// A row by the names of its columns.
type Row = BTreeMap<&'static str, String>;

fn rows(table: &Table<'_>) -> Vec<Row> {
    let names: Vec<&'static str> = table.columns.iter().map(|column| column.name).collect();
    let shown = |row: &[Cell]| {
        let cells = table.columns.iter().zip(row).map(|(field, cell)| shown(&field.holds, cell));
        names.iter().copied().zip(cells).collect()
    };
    table.rows().map(|row| shown(&row)).collect()
}

/// A cell as text; one without a value is empty.
fn shown(holds: &Holds, cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::List(texts) => holds.joined(texts),
        Cell::Whole(number) => number.to_string(),
        Cell::Decimal(number) => number.normalize().to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Missing(_) => String::new(),
    }
}

fn get<'r>(row: &'r Row, column: &str) -> &'r str {
    row.get(column).map_or("", String::as_str)
}

/// A word of a vocabulary as a reader sees it: `in-force` is `in force`.
fn spaced(word: &str) -> String {
    word.replace('-', " ")
}

fn page_of(code: &str) -> String {
    format!("figures-{}", code.to_lowercase())
}

/// The name of the file and the page of a state's brief: its code, but where Windows keeps that name for a device.
///
/// ```
/// use dossier_export::catalogue::brief_of;
///
/// assert_eq!(brief_of("CRI"), "CRI");
/// assert_eq!(brief_of("CON"), "CON-state");
/// ```
pub fn brief_of(code: &str) -> String {
    match code {
        "AUX" | "CON" | "NUL" | "PRN" => format!("{code}-state"),
        _ => code.to_owned(),
    }
}

/// What rows of one table say of those of another.
struct Known<'r> {
    words: Words,
    /// By record: law and practice.
    statuses: BTreeMap<&'r str, Vec<String>>,
    /// By record: the age of the newest figure, and how well its figures of arrivals are established.
    ages: BTreeMap<&'r str, i64>,
    verifications: BTreeMap<&'r str, &'r str>,
    sources: BTreeMap<&'r str, &'r Row>,
}

impl<'r> Known<'r> {
    fn of(words: Words, arrangements: &'r [Row], figures: &'r [Row], sources: &'r [Row]) -> Self {
        let mut known = Self {
            words,
            statuses: BTreeMap::new(),
            ages: BTreeMap::new(),
            verifications: BTreeMap::new(),
            sources: sources.iter().map(|row| (get(row, "record"), row)).collect(),
        };
        for row in arrangements {
            let standing = ["legal_status", "operational_status"].map(|column| known.standing(get(row, column)));
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

    /// The state on whose page a row stands.
    fn home(&self, row: &Row) -> String {
        let state = ["receiver", "sender"].into_iter().map(|side| get(row, side)).find(|code| !code.is_empty());
        state.unwrap_or(NOWHERE).to_owned()
    }

    fn name(&self, code: &str) -> String {
        match CountryCode::parse(code) {
            _ if code == NOWHERE => self.words.say(message::NoSingleState),
            Ok(code) => self.words.country(code),
            Err(_) => code.to_owned(),
        }
    }

    fn standing(&self, word: &str) -> String {
        if word.is_empty() { String::new() } else { self.words.word("standing", word) }
    }

    fn verification(&self, word: &str) -> String {
        if word.is_empty() { String::new() } else { self.words.word("verification", word) }
    }

    /// A metric or a population by its name in the language, or by its id.
    fn term(&self, vocabulary: &str, id: &str) -> String {
        self.words.known(vocabulary, id).unwrap_or_else(|| spaced(id))
    }

    /// What is counted, with whether it is a cap or a plan: `ceiling people received`.
    fn counted(&self, measure: &str, metric: &str) -> String {
        let metric = self.term("metric", metric);
        let measure = if measure.is_empty() { String::new() } else { self.words.word("measure", measure) };
        let (measure, metric) = (&*measure, &*metric);
        let said =
            if measure.is_empty() { metric.to_owned() } else { self.words.say(message::MeasureOf { measure, metric }) };
        said.trim().to_owned()
    }

    fn states(&self, row: &Row) -> Vec<String> {
        let codes = ["sender", "receiver"].map(|side| get(row, side));
        codes.into_iter().filter(|code| !code.is_empty()).map(|code| self.name(code)).collect()
    }

    fn arrangement(&self, row: &'r Row, register: &Register<'_>) -> Entry {
        let record = get(row, "record");
        let age = self.ages.get(record).copied();
        let verification = self.verifications.get(record).copied().unwrap_or_default();
        let people = register.home(Kind::Arrangement, record).and_then(|home| counted(&home, RECEIVED));
        let people = people.map_or_else(
            || Field::from(self.words.say(message::NotKnown)),
            |it| Field::sorted(self.words.at_least(it.low, "person"), it.low.to_string()),
        );
        let title = if get(row, "title").is_empty() { record } else { get(row, "title") };
        let link = format!("{}#{record}", page_of(&self.home(row)));
        let cells = vec![
            Prose::default().see(link, title).into(),
            self.name(get(row, "sender")).into(),
            self.name(get(row, "receiver")).into(),
            self.standing(get(row, "legal_status")).into(),
            self.standing(get(row, "operational_status")).into(),
            people,
            self.tagged(verification),
            self.aged(age),
            place(row),
            Prose::default().see(brief_of(&self.home(row)).to_lowercase(), self.words.say(message::BriefLink)).into(),
        ];
        let statuses = self.statuses.get(record).cloned().unwrap_or_default();
        Entry {
            anchor: record.to_owned(),
            cells,
            facets: Facets {
                countries: self.states(row),
                statuses,
                verifications: filled(self.verification(verification)),
                age,
            },
        }
    }

    fn figure(&self, row: &'r Row) -> Entry {
        let anchor = format!("{}--{}", get(row, "record"), get(row, "item"));
        let link = format!("{}#{anchor}", page_of(&self.home(row)));
        let age = get(row, "age").parse().ok();
        let verification = get(row, "verification");
        let day = get(row, "as_of_latest");
        let cells = vec![
            Prose::default().see(link, anchor.replacen("--", " ", 1)).into(),
            Field::sorted(number(self.words, row), get(row, if get(row, "low").is_empty() { "high" } else { "low" })),
            self.counted(get(row, "measure"), get(row, "metric")).into(),
            self.term("population", get(row, "population")).into(),
            Field::sorted(if day.is_empty() { self.words.say(message::NotKnown) } else { day.to_owned() }, day),
            self.aged(age),
            self.rank(get(row, "rank")).into(),
            self.tagged(verification),
            self.cited(get(row, "sources")).into(),
            place(row),
        ];
        let statuses = self.statuses.get(get(row, "record")).cloned().unwrap_or_default();
        Entry {
            anchor,
            cells,
            facets: Facets {
                countries: self.states(row),
                statuses,
                verifications: filled(self.verification(verification)),
                age,
            },
        }
    }

    fn rank(&self, word: &str) -> String {
        if word.is_empty() { String::new() } else { self.words.word("rank", word) }
    }

    fn tagged(&self, verification: &str) -> Field {
        let word = self.verification(verification);
        let tag = match verification {
            "" => return Field::default(),
            "acknowledged" | "corroborated" => Tag::firm(&*word),
            "disputed" | "refuted" | "retracted" => Tag::grave(&*word),
            _ => Tag::plain(&*word),
        };
        Field::sorted(Prose::default().tag(tag), word)
    }

    fn aged(&self, age: Option<i64>) -> Field {
        age.map_or_else(
            || self.words.say(message::NotKnown).into(),
            |days| Field::sorted(self.words.days_old(days), days.to_string()),
        )
    }

    /// The sources as links, each by its publisher.
    fn cited(&self, ids: &str) -> Prose {
        let mut prose = Prose::default();
        for (at, id) in ids.split(' ').filter(|id| !id.is_empty()).enumerate() {
            let source = self.sources.get(id).copied();
            let of = |column| source.map(|row| get(row, column)).unwrap_or_default();
            let name = [of("publisher"), of("title"), id].into_iter().find(|name| !name.is_empty()).unwrap_or(id);
            prose = prose.text(self.words.also(at == 0, "")).link(of("url"), name);
        }
        prose
    }
}

/// The number as it was written and the range it stands for, where the two are not the same.
fn number(words: Words, row: &Row) -> String {
    let (low, high, unit) = (get(row, "low"), get(row, "high"), get(row, "unit"));
    let range = match (low, high) {
        ("", "") => get(row, "wording").to_owned(),
        (low, "") => words.say(message::OrMore { number: low }),
        ("", high) => words.say(message::OrFewer { number: high }),
        (low, high) if low == high => low.to_owned(),
        (low, high) => format!("{low}–{high}"),
    };
    if range.is_empty() {
        return words.say(message::NotKnown);
    }
    let unit = match unit {
        "person" | "" => String::new(),
        unit => format!(" {}", words.word("unit", unit)),
    };
    let number = format!("{range}{unit}");
    match get(row, "per") {
        "" => number,
        per => words.say(message::Rate { number: &number, per: &words.word("per", per) }),
    }
}

fn filled(word: String) -> Vec<String> {
    if word.is_empty() { Vec::new() } else { vec![word] }
}

fn place(row: &Row) -> Field {
    format!("{}:{}", get(row, "path"), get(row, "line")).into()
}

fn listings(words: Words, arrangements: Vec<Entry>, figures: Vec<Entry>) -> Vec<Listing> {
    let arrangements = Listing {
        anchor: "arrangements".to_owned(),
        title: words.say(message::ListedArrangements),
        remark: words.say(message::ListedArrangementsRemark).into(),
        columns: vec![
            Column::head(words.say(message::Arrangement)),
            Column::text(words.say(message::SendingState)),
            Column::text(words.say(message::ReceivingState)),
            Column::text(words.say(message::InLaw)),
            Column::text(words.say(message::InPractice)),
            Column::number(words.say(message::PeopleArrived)),
            Column::text(words.say(message::VerificationColumn)),
            Column::number(words.say(message::NewestFigure)),
            Column::text(words.say(message::FileAndLine)),
            Column::text(words.say(message::Brief)),
        ],
        entries: arrangements,
    };
    let figures = Listing {
        anchor: "figures".to_owned(),
        title: words.say(message::ListedFigures),
        remark: words.say(message::ListedFiguresRemark).into(),
        columns: vec![
            Column::head(words.say(message::Figure)),
            Column::number(words.say(message::Number)),
            Column::text(words.say(message::WhatIsCounted)),
            Column::text(words.say(message::Who)),
            Column::text(words.say(message::RenderAsOf)),
            Column::number(words.say(message::Age)),
            Column::text(words.say(message::RankColumn)),
            Column::text(words.say(message::VerificationColumn)),
            Column::text(words.say(message::Sources)),
            Column::text(words.say(message::FileAndLine)),
        ],
        entries: figures,
    };
    [arrangements, figures].into_iter().filter(|listing| !listing.entries.is_empty()).collect()
}

fn index(states: &BTreeMap<String, State>, known: &Known<'_>) -> Page {
    let words = known.words;
    let entry = |(code, state): (&String, &State)| {
        let counts = [state.arrangements.len(), state.figures.len()].map(|count| count.to_string());
        let [arrangements, figures] = counts.map(|count| Field::sorted(count.clone(), count));
        let name = Prose::default().see(page_of(code), known.name(code));
        Entry {
            cells: vec![name.into(), arrangements, figures],
            facets: Facets { countries: vec![known.name(code)], ..Facets::default() },
            ..Entry::default()
        }
    };
    let by_state = Listing {
        anchor: "states".to_owned(),
        title: words.say(message::ByReceivingState),
        remark: Prose::default(),
        columns: vec![
            Column::head(words.say(message::State)),
            Column::number(words.say(message::ListedArrangements)),
            Column::number(words.say(message::ListedFigures)),
        ],
        entries: states.iter().map(entry).collect(),
    };
    let arrangements: usize = states.values().map(|state| state.arrangements.len()).sum();
    let figures: usize = states.values().map(|state| state.figures.len()).sum();
    let all = |count: usize, of: fn(&State) -> &Vec<Entry>| match count {
        0..=MOST_ROWS => states.values().flat_map(of).cloned().collect(),
        _ => Vec::new(),
    };
    let mut listings =
        listings(words, all(arrangements, |state| &state.arrangements), all(figures, |state| &state.figures));
    listings.push(by_state);
    let counts = words.say(message::ListedCounts {
        arrangements: &words.say(message::CountArrangements { count: arrangements }),
        figures: &words.say(message::CountFigures { count: figures }),
    });
    let mut lead = vec![counts.into()];
    if arrangements.max(figures) > MOST_ROWS {
        lead.push(words.say(message::TooManyForOnePage).into());
    }
    Page {
        name: "index".to_owned(),
        title: words.say(message::ListingTitle),
        language: words.language_tag(),
        lead,
        listings,
    }
}
