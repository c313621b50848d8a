//! Every arrangement and every figure as listings to be searched: an index, and a page for each state; and every source.
//!
//! A figure stands on the page of the state that receives (of the one that sends, where nobody does), under an anchor
//! that depends on nothing but its record and its id, so that a link to it holds however large the dataset grows. The
//! index lists everything too, as long as a browser can search it with ease; beyond that, it leads to the states' pages.
use crate::brief::arrivals::{RECEIVED, counted};
use crate::rows::{NOWHERE, Row, address, figure_anchor, get, home, page_of, place, rows, states_page};
pub use crate::rows::{brief_of, figures_of};
use crate::tables::{LIST, NAMES};
use crate::words::{Words, message};
use crate::{Home, Register, library};
use model::config::Language;
use model::facts::Claim;
use model::value::CountryCode;
use model::{Dataset, Kind};
use render::document::{Column, Document, Prose, Tag};
use render::listing::{Entry, Facets, Field, Listing, Page};
use render::table::Table;
use std::collections::BTreeMap;

/// The most rows of a kind that one page lists. A browser reads so many in about the time in which a reader waits for a page
/// without wondering; docs/performance.md says how that was measured.
pub(crate) const MOST_ROWS: usize = 20_000;

/// The index first, then the sources, then the pages of the states in the order of their codes.
pub fn pages(dataset: &Dataset, tables: &[Table<'_>], language: Language) -> Vec<Page> {
    let words = Words::of(language);
    let register = Register::of(dataset);
    let rows = |name: &str| tables.iter().find(|table| table.about.name == name).map(rows).unwrap_or_default();
    let (arrangements, figures, sources) = (rows("arrangements"), rows("figures"), rows("sources"));
    let known = Known::of(words, &arrangements, &figures, &sources);
    let mut states: BTreeMap<String, State> = BTreeMap::new();
    for row in &arrangements {
        states.entry(home(row).to_owned()).or_default().arrangements.push(known.arrangement(row, &register));
    }
    for row in &figures {
        states.entry(home(row).to_owned()).or_default().figures.push(known.figure(row, &register));
    }
    let library = library::page(words, &sources, &figures, |row| known.states(row));
    let mut pages = vec![index(&states, &known, sources.len()), library];
    pages.extend(states.into_iter().map(|(code, state)| {
        let name = known.name(&code);
        Page {
            name: page_of(&code),
            title: words.say(message::ListingOfState { state: &name }),
            language: words.language_tag(),
            is_main: false,
            lead: vec![
                Prose::default()
                    .see("index", words.say(message::AllStates))
                    .text(" · ")
                    .see(brief_of(&code).to_lowercase(), words.say(message::Brief)),
            ],
            listings: listings(words, state.arrangements, state.figures),
        }
    }));
    pages
}

/// Tells the readers of a brief’s page where every number of it stands with its file and line: on the page of its state,
/// else on the index.
pub fn lead_to_figures(brief: &mut Document, country: Option<CountryCode>, pages: &[Page], language: Language) {
    let own = country.map(|code| page_of(code.as_str()));
    let own = own.and_then(|name| pages.iter().find(|page| page.name == name));
    let Some(page) = own.or_else(|| pages.first()) else { return };
    let Some(listing) = page.listings.first() else { return };
    let target = format!("{}#{}", page.name, listing.anchor);
    let scope = std::mem::take(&mut brief.scope);
    let scope = if scope.is_empty() { scope } else { scope.text(" ") };
    brief.scope = scope.see(target, Words::of(language).say(message::EveryFigureWithItsLine));
}

/// What is listed on the page of one state.
#[derive(Default)]
struct State {
    arrangements: Vec<Entry>,
    figures: Vec<Entry>,
}

/// A record by the noun of its kind and its id: records of two kinds may have one id.
type Key<'r> = (&'r str, &'r str);

/// What rows of one table say of those of another.
struct Known<'r> {
    words: Words,
    /// By record.
    titles: BTreeMap<Key<'r>, &'r str>,
    /// By record: law and practice.
    statuses: BTreeMap<Key<'r>, Vec<String>>,
    /// By record: the age of the newest figure, and how well its figures of arrivals are established.
    ages: BTreeMap<Key<'r>, i64>,
    verifications: BTreeMap<Key<'r>, &'r str>,
    /// By id.
    sources: BTreeMap<&'r str, &'r Row>,
}

impl<'r> Known<'r> {
    fn of(words: Words, arrangements: &'r [Row], figures: &'r [Row], sources: &'r [Row]) -> Self {
        let mut known = Self {
            words,
            titles: arrangements.iter().map(|row| (arrangement(row), get(row, "title"))).collect(),
            statuses: BTreeMap::new(),
            ages: BTreeMap::new(),
            verifications: BTreeMap::new(),
            sources: sources.iter().map(|row| (get(row, "record"), row)).collect(),
        };
        for row in arrangements {
            let standing = ["legal_status", "operational_status"].map(|column| known.standing(get(row, column)));
            known.statuses.insert(arrangement(row), standing.into_iter().filter(|it| !it.is_empty()).collect());
        }
        for row in figures.iter().filter(|row| get(row, "measure").is_empty() && get(row, "rank") != "deprecated") {
            let record = record(row);
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

    /// What is counted, with whether it is a cap or a plan, and who: `ceiling people received`; of a part, which it is and
    /// what it is a part of.
    fn counted(&self, row: &Row, register: &Register<'_>) -> Prose {
        let metric = self.words.metric(register, get(row, "metric"));
        let what = match get(row, "measure") {
            "" => metric,
            measure => {
                let measure = self.words.word("measure", measure);
                self.words.say(message::MeasureOf { measure: &measure, metric: &metric })
            }
        };
        let population = match get(row, "population") {
            "" => None,
            population => Some(self.words.population(register, population)),
        };
        let lines = [population, self.cell(row, register), self.whole(row, register)];
        lines.into_iter().flatten().fold(Prose::from(what.trim()), |prose, line| prose.line_break().text(line))
    }

    /// Which part it is: `age: child`.
    fn cell(&self, row: &Row, register: &Register<'_>) -> Option<String> {
        let axis = Some(get(row, "by")).filter(|axis| !axis.is_empty())?;
        let values: Vec<String> = NAMES.split(get(row, "is")).iter().map(|it| self.words.value(register, it)).collect();
        let (name, rest) = (self.words.word("axis", axis), self.words.joined(&values));
        Some(self.words.say(message::NamedWithRest { name: &name, rest: &rest }))
    }

    /// What it is a part of: `part of: people received, about 200`.
    fn whole(&self, row: &Row, register: &Register<'_>) -> Option<String> {
        let (id, item) = get(row, "of").split_once('#')?;
        let home = if id == get(row, "record") { home_of(row, register) } else { register.record(id) }?;
        let claim = home.file.facts.figures.named(item)?;
        let (metric, amount) = (self.words.metric(register, &claim.metric), printed(self.words, &home, claim));
        Some(self.words.say(message::PartOf { metric: &metric, amount: &amount }))
    }

    fn states(&self, row: &Row) -> Vec<String> {
        let codes = ["sender", "receiver"].map(|side| get(row, side));
        codes.into_iter().filter(|code| !code.is_empty()).map(|code| self.name(code)).collect()
    }

    fn arrangement(&self, row: &'r Row, register: &Register<'_>) -> Entry {
        let (key, record) = (arrangement(row), get(row, "record"));
        let age = self.ages.get(&key).copied();
        let verification = self.verifications.get(&key).copied().unwrap_or_default();
        let people = register.home(Kind::Arrangement, record).and_then(|home| counted(&home, RECEIVED));
        let people = people.map_or_else(
            || Field::from(self.words.say(message::NotKnown)),
            |it| Field::sorted(self.words.at_least(it.low, "person"), it.low.to_string()),
        );
        let title = if get(row, "title").is_empty() { record } else { get(row, "title") };
        let link = format!("{}#{record}", states_page(row));
        let cells = vec![
            Prose::default().see(link, title).into(),
            self.name(get(row, "sender")).into(),
            self.name(get(row, "receiver")).into(),
            self.standing(get(row, "legal_status")).into(),
            self.standing(get(row, "operational_status")).into(),
            people,
            self.tagged(verification),
            self.aged(age),
            Prose::default().see(brief_of(home(row)).to_lowercase(), self.words.say(message::BriefLink)).into(),
            place(row),
        ];
        let statuses = self.statuses.get(&key).cloned().unwrap_or_default();
        Entry {
            anchor: record.to_owned(),
            cells,
            facets: Facets {
                countries: self.states(row),
                statuses,
                verifications: filled(self.verification(verification)),
                age,
                words: format!("{record} {}", get(row, "programme")),
            },
        }
    }

    fn figure(&self, row: &'r Row, register: &Register<'_>) -> Entry {
        let anchor = figure_anchor(row);
        let link = format!("{}#{anchor}", states_page(row));
        let age = get(row, "age").parse().ok();
        let verification = get(row, "verification");
        let home = home_of(row, register);
        let claim = home.as_ref().and_then(|home| Some((home, home.file.facts.figures.named(get(row, "item"))?)));
        let range = range(self.words, row);
        let number = claim.map_or_else(|| range.clone(), |(home, claim)| printed(self.words, home, claim));
        let date = claim.and_then(|(home, claim)| self.words.dated(home, claim));
        let key = get(row, if get(row, "low").is_empty() { "high" } else { "low" });
        let cells = vec![
            self.title(row).line_break().see(link, address(row)).into(),
            Field::sorted(number, key),
            Field::sorted(range, key),
            self.counted(row, register).into(),
            Field::sorted(date.unwrap_or_else(|| self.words.say(message::NotKnown)), get(row, "as_of_latest")),
            self.aged(age),
            self.rank(get(row, "rank")).into(),
            self.tagged(verification),
            self.cited(get(row, "sources")).into(),
            place(row),
        ];
        let statuses = self.statuses.get(&record(row)).cloned().unwrap_or_default();
        Entry {
            anchor,
            cells,
            facets: Facets {
                countries: self.states(row),
                statuses,
                verifications: filled(self.verification(verification)),
                age,
                words: self.searched(row),
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

    /// What the record is called.
    fn title(&self, row: &Row) -> Prose {
        let title = self.titles.get(&record(row)).copied().filter(|title| !title.is_empty());
        let title = title.unwrap_or_else(|| get(row, "record"));
        Prose(vec![self.words.recorded(title)])
    }

    /// The words a figure is found by and that its row does not print: its states and the titles of its sources.
    fn searched(&self, row: &Row) -> String {
        let sources = LIST.split(get(row, "sources"));
        let titles = sources.iter().filter_map(|id| self.sources.get(&**id)).map(|row| get(row, "title"));
        let mut words = self.states(row);
        words.extend(titles.filter(|title| !title.is_empty()).map(str::to_owned));
        words.join(" ")
    }

    /// The sources as links, each by its publisher.
    fn cited(&self, ids: &str) -> Prose {
        let mut prose = Prose::default();
        for (at, id) in LIST.split(ids).iter().enumerate() {
            let source = self.sources.get(&**id).copied();
            let of = |column| source.map(|row| get(row, column)).unwrap_or_default();
            let name = [of("publisher"), of("title"), id].into_iter().find(|name| !name.is_empty()).unwrap_or(id);
            prose = prose.text(self.words.also(at == 0, "")).link(of("url"), name);
        }
        prose
    }
}

/// The record of a row of arrangements.
fn arrangement(row: &Row) -> Key<'_> {
    (Kind::Arrangement.noun(), get(row, "record"))
}

/// The record of a row of any table that says which kind it is of.
fn record(row: &Row) -> Key<'_> {
    (get(row, "record_kind"), get(row, "record"))
}

/// The same as it stands in its file.
fn home_of<'a>(row: &Row, register: &Register<'a>) -> Option<Home<'a>> {
    let (noun, id) = record(row);
    let kind = Register::ACCOUNTS.into_iter().find(|kind| kind.noun() == noun)?;
    register.home(kind, id)
}

/// A number as it is published, with its hedge.
fn printed(words: Words, home: &Home<'_>, claim: &Claim) -> String {
    let wording = claim.figure(home.record).and_then(|figure| figure.wording.as_ref());
    words.amount_of_unit(claim, wording.map(|wording| &*wording.value))
}

/// The range of numbers that the wording allows on a strict reading: `14–16`, `180 to under 240`; empty where there is none.
fn range(words: Words, row: &Row) -> String {
    let digits = |text: &str| text.parse().map_or_else(|_| text.to_owned(), |number| words.number(number));
    match (&*digits(get(row, "low")), &*digits(get(row, "high"))) {
        ("", "") => String::new(),
        (low, "") if get(row, "low_included") == "false" => words.say(message::MoreThan { number: low }),
        (low, "") => words.say(message::OrMore { number: low }),
        ("", high) => words.say(message::OrFewer { number: high }),
        (low, high) if low == high => low.to_owned(),
        (low, high) if get(row, "high_included") == "false" => words.say(message::ToUnder { high, low }),
        (low, high) => format!("{low}–{high}"),
    }
}

fn filled(word: String) -> Vec<String> {
    if word.is_empty() { Vec::new() } else { vec![word] }
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
            Column::text(words.say(message::Brief)),
            Column::text(words.say(message::FileAndLine)),
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
            Column::number(words.say(message::Range)),
            Column::text(words.say(message::WhatIsCounted)),
            Column::text(words.say(message::AsOfColumn)),
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

fn index(states: &BTreeMap<String, State>, known: &Known<'_>, sources: usize) -> Page {
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
    // Links lead to where entries stand for good, which is not here.
    let elsewhere = |entry: &Entry| Entry { anchor: String::new(), ..entry.clone() };
    let all = |count: usize, of: fn(&State) -> &Vec<Entry>| match count {
        0..=MOST_ROWS => states.values().flat_map(of).map(elsewhere).collect(),
        _ => Vec::new(),
    };
    let mut listings =
        listings(words, all(arrangements, |state| &state.arrangements), all(figures, |state| &state.figures));
    listings.push(by_state);
    let counts = words.say(message::ListedCounts {
        arrangements: &words.say(message::CountArrangements { count: arrangements }),
        figures: &words.say(message::CountFigures { count: figures }),
    });
    let publications = words.say(message::ListedPublications { count: sources });
    let mut lead = vec![counts.into(), Prose::default().see(library::LIBRARY, publications)];
    if arrangements.max(figures) > MOST_ROWS {
        lead.push(words.say(message::TooManyForOnePage).into());
    }
    Page {
        name: "index".to_owned(),
        title: words.say(message::ListingTitle),
        language: words.language_tag(),
        is_main: true,
        lead,
        listings,
    }
}
