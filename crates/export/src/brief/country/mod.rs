//! The brief of one country: what is known of the arrangements in which it takes or sends people.
//!
//! ```text
//! Dataset ─ Countries ─┬ arrangements of the country ─ block ─ glance, deal, people, money, statements, gaps, timeline
//!                      ├ places, courts                 those of all its arrangements
//!                      └ origins ─ notes                who stands behind the sources
//! ```
//! A country with one arrangement has its sections at the top level; of several, each has a block of its own. A section
//! that has nothing to say is left out.
mod block;
mod breakdown;
mod courts;
mod deal;
mod gaps;
mod glance;
mod money;
mod origins;
mod people;
mod places;
mod remarks;
mod statements;
mod timeline;
mod totals;

use super::citing::Citing;
use super::draft::Draft;
use super::row::{self, Row};
use super::{Context, colophon, masthead, method, what_changed};
use crate::words::{Words, message};
use crate::{Home, Register};
use model::value::CountryCode;
use model::{Dataset, Kind};
use render::document::{Block, Document, Grid, Group, Prose, Section};
use std::collections::{BTreeMap, BTreeSet};

/// The country briefs of a dataset. What they share is looked up once.
pub struct Countries<'a> {
    draft: Draft<'a>,
    subject: Vec<CountryCode>,
    /// The arrangements each state takes part in, in the order of their ids.
    arrangements: BTreeMap<CountryCode, Vec<Home<'a>>>,
    receivers: BTreeSet<CountryCode>,
    /// The places in each state.
    facilities: BTreeMap<CountryCode, Vec<Home<'a>>>,
    /// The cases by the ids of what they are about.
    cases: BTreeMap<&'a str, Vec<Home<'a>>>,
}

/// The states that take part in arrangements, in the order of their codes.
pub struct Parties {
    /// Those that send or receive.
    pub recorded: BTreeSet<CountryCode>,
    /// Those that receive.
    pub receivers: BTreeSet<CountryCode>,
}

impl Parties {
    pub fn of(dataset: &Dataset) -> Self {
        let (mut recorded, mut receivers) = (BTreeSet::new(), BTreeSet::new());
        for home in Register::of(dataset).homes(Kind::Arrangement) {
            let (sender, receiver) = home.record.states();
            receivers.extend(receiver);
            recorded.extend([sender, receiver].into_iter().flatten());
        }
        Self { recorded, receivers }
    }
}

/// What a brief of one country is written from.
pub struct Country<'a> {
    pub code: CountryCode,
    /// Its arrangements: those in which it receives people, then those in which it sends them.
    pub rows: Vec<Row<'a>>,
    pub places: Vec<Home<'a>>,
    /// The cases about its arrangements or what they rest on.
    pub cases: Vec<Home<'a>>,
    /// The cases about a whole programme that one of them belongs to, by the state that sends people under it.
    pub programme_cases: BTreeMap<Option<CountryCode>, BTreeMap<&'a str, Home<'a>>>,
}

impl<'a> Countries<'a> {
    pub fn of(dataset: &'a Dataset, context: &Context<'a>) -> Self {
        let register = Register::of(dataset);
        let mut arrangements: BTreeMap<CountryCode, Vec<Home<'a>>> = BTreeMap::new();
        let mut receivers = BTreeSet::new();
        for home in register.homes(Kind::Arrangement) {
            let (sender, receiver) = home.record.states();
            receivers.extend(receiver);
            let states: BTreeSet<CountryCode> = [sender, receiver].into_iter().flatten().collect();
            states.into_iter().for_each(|state| arrangements.entry(state).or_default().push(home));
        }
        let mut facilities: BTreeMap<CountryCode, Vec<Home<'a>>> = BTreeMap::new();
        for home in register.homes(Kind::Facility) {
            if let Some(country) = home.facility().and_then(|place| place.country.as_ref()) {
                facilities.entry(country.value).or_default().push(home);
            }
        }
        let mut cases: BTreeMap<&str, Vec<Home<'a>>> = BTreeMap::new();
        for home in register.homes(Kind::Proceeding) {
            for on in home.proceeding().into_iter().flat_map(|case| &case.on) {
                cases.entry(on.value.as_str()).or_default().push(home);
            }
        }
        let subject = row::subject(&register, context.config);
        let words = Words::of(context.language);
        let draft = Draft { register, context: *context, words, citing: Citing::new(words, context.references) };
        Self { draft, subject, arrangements, receivers, facilities, cases }
    }

    /// Every state that receives people under an arrangement, in the order of the codes.
    pub fn receivers(&self) -> &BTreeSet<CountryCode> {
        &self.receivers
    }

    /// The brief of a country; nothing where it takes part in no arrangement.
    pub fn brief(&mut self, code: CountryCode) -> Option<Document> {
        let country = self.country(code)?;
        let words = self.draft.words;
        let draft = &mut self.draft;
        let mut sections = match &country.rows[..] {
            [only] => block::sections(draft, only, &country),
            several => glance::of_all(draft, several)
                .into_iter()
                .chain(several.iter().map(|row| block::section(draft, row, &country)))
                .collect(),
        };
        if !country.has_one_arrangement() {
            sections.extend(places::section(draft, &country));
            sections.extend(courts::section(draft, &country));
        }
        sections.extend(gaps::of_places_and_courts(draft, &country));
        // After the glance: what a reader of the last brief looks for.
        let changed = what_changed::section(draft, Some(code));
        let place = sections.len().min(1);
        sections.splice(place..place, changed);
        sections.push(about(draft));
        remarks::once(&mut sections);
        let notes = draft.citing.take_notes(&draft.register, draft.context.links);
        let document = words.document(title(words, &country), sections, notes);
        Some(masthead::head(document, draft, &country.accounts(), scope(words, &country)))
    }

    fn country(&self, code: CountryCode) -> Option<Country<'a>> {
        let homes = self.arrangements.get(&code)?.clone();
        let mut rows = row::rows_of(self.draft.words, homes, &self.subject, self.draft.context.today);
        rows.sort_by_key(|row| row.home.record.states().1 != Some(code));
        let places = self.places(code, &rows);
        let mut cases = BTreeMap::new();
        let mut programme_cases: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for (row, record) in rows.iter().filter_map(|row| Some((row, row.home.arrangement()?))) {
            let id = row.home.id();
            let between = record.instruments.iter().map(|it| it.as_str());
            let between = between.filter(|id| deal::is_between_them(&self.draft, id));
            let about = std::iter::once(id).chain(between).filter_map(|id| self.cases.get(id)).flatten();
            cases.extend(about.map(|case| (case.id(), *case)));
            let programme = record.programme.as_ref().and_then(|programme| self.cases.get(programme.as_str()));
            for case in programme.into_iter().flatten() {
                programme_cases.entry(row.home.record.states().0).or_default().insert(case.id(), *case);
            }
        }
        for of_state in programme_cases.values_mut() {
            of_state.retain(|id, _| !cases.contains_key(id));
        }
        programme_cases.retain(|_, of_state| !of_state.is_empty());
        let cases = cases.into_values().collect();
        Some(Country { code, rows, places, cases, programme_cases })
    }

    /// The places in the country, and those elsewhere to which people were taken under its arrangements.
    fn places(&self, code: CountryCode, rows: &[Row<'a>]) -> Vec<Home<'a>> {
        let mut places: BTreeMap<&str, Home<'a>> = BTreeMap::new();
        places.extend(self.facilities.get(&code).into_iter().flatten().map(|home| (home.id(), *home)));
        for transfer in rows.iter().flat_map(|row| row.home.record.transfers()) {
            let place = transfer.facility.as_ref();
            let place = place.and_then(|place| self.draft.register.home(Kind::Facility, place.as_str()));
            places.extend(place.map(|home| (home.id(), home)));
        }
        places.into_values().collect()
    }
}

impl<'a> Country<'a> {
    /// Whether it is told of in one block.
    pub fn has_one_arrangement(&self) -> bool {
        self.rows.len() == 1
    }

    /// Every record the brief tells of.
    pub fn accounts(&self) -> Vec<Home<'a>> {
        let arrangements = self.rows.iter().map(|row| row.home);
        arrangements.chain(self.places.iter().copied()).chain(self.cases.iter().copied()).collect()
    }

    fn receives(&self) -> bool {
        self.rows.iter().any(|row| row.home.record.states().1 == Some(self.code))
    }

    fn sends(&self) -> bool {
        self.rows.iter().any(|row| row.home.record.states().0 == Some(self.code))
    }
}

/// `Third-country transfers to Costa Rica`
fn title(words: Words, country: &Country<'_>) -> String {
    let state = &words.country_in_sentence(country.code);
    match (country.receives(), country.sends()) {
        (true, false) => words.say(message::TransfersTo { state }),
        (false, _) => words.say(message::TransfersFrom { state }),
        (true, true) => words.say(message::TransfersToAndFrom { state }),
    }
}

/// What the brief covers, in one sentence.
fn scope(words: Words, country: &Country<'_>) -> Prose {
    match &country.rows[..] {
        [only] => words.quoting(&words.say(message::ScopeOfOne { title: only.home.title() }), [only.home.title()]),
        several => words.say(message::ScopeOfSeveral { count: several.len() }).into(),
    }
}

/// The end matter: what the brief claims, how to read it, who stands behind its sources.
fn about(draft: &Draft<'_>) -> Section {
    let parts = method::in_short(draft).into_iter().chain(origins::told(draft));
    parts.fold(colophon::section(draft), Section::with)
}

/// A table; of one row, which needs no heads of columns, what it says.
fn table(grid: Grid) -> Block {
    let mut rows = grid.groups().iter().flat_map(Group::rows);
    match (rows.next().map(Vec::as_slice), rows.next()) {
        (Some([what, said]), None) => Block::Terms(vec![(what.clone(), said.clone())]),
        _ => Block::Grid(grid),
    }
}

/// A section, if anything stands in it.
fn filled(section: Section) -> Option<Section> {
    (!section.is_empty()).then_some(section)
}
