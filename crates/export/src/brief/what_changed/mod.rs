//! What changed since an earlier state: corrections apart from everything else, nothing for what stayed as it was.
//!
//! ```text
//! Change ─ mod: what is told, under which heading ─┬ item: what came or went, a figure on both sides
//!                                                  ├ keys: which keys of an item say something else
//!                                                  └ sides: who stands against whom
//! ```
mod item;
mod keys;
mod sides;

use super::draft::Draft;
use crate::words::{Words, message};
use crate::{Home, Register};
use item::named;
use model::Item;
use model::changes::{Bucket, Change, Changes, What, shortened};
use model::record::{Stance, Statement};
use model::value::CountryCode;
use render::document::{Block, Prose, Section};
use std::collections::BTreeSet;

/// How many points of one sort are printed; `dossier diff` and the tables have all.
const MOST: usize = 12;
/// The longest text that is quoted, in letters.
const LONGEST: usize = 160;

/// What changed since the state the brief was given; of one country, if one is named.
pub fn section(draft: &mut Draft<'_>, country: Option<CountryCode>) -> Option<Section> {
    let since = draft.context.since?;
    let changes = country.map(|country| since.changes.of_country(country));
    let changes = changes.as_ref().unwrap_or(since.changes);
    let older = Register::of(since.dataset);
    let words = draft.words;
    let mut section = Section::new("what-changed", words.say(message::WhatChanged));
    let what = format!("{}, {}", since.name, words.day(since.day));
    section = section.with(Block::Paragraph(words.say(message::SinceWhat { what: &what }).into()));
    let before = section.blocks.len();
    for bucket in Bucket::ALL.into_iter().filter(|bucket| !matches!(bucket, Bucket::Upkeep | Bucket::Other)) {
        let mut told = BTreeSet::new();
        let points: Vec<Prose> = changes
            .of(bucket)
            .filter(|change| !change.is_part && !is_told_elsewhere(changes, change))
            .map(|change| point(draft, &older, changes, change))
            .filter(|point| told.insert(point.plain()))
            .collect();
        if points.is_empty() {
            continue;
        }
        let rest = points.len().saturating_sub(MOST);
        let mut points: Vec<Prose> = points.into_iter().take(MOST).collect();
        if rest > 0 {
            points.push(words.say(message::AndMorePoints { count: rest }).into());
        }
        let heading = Prose::default().strong(format!("{}.", heading(words, bucket)));
        section = section.with(Block::Paragraph(heading)).with(Block::points(points));
    }
    section.blocks.extend(upkeep(draft, changes).map(|text| Block::Small(text.into())));
    (section.blocks.len() > before).then_some(section)
}

/// The count of what was read again, and what is stale by now.
fn upkeep(draft: &Draft<'_>, changes: &Changes) -> Option<String> {
    let is_unchanged = |change: &&Change| change.what == What::Reviewed && change.says("outcome") == Some("no-change");
    let reviewed: BTreeSet<&str> = changes.of(Bucket::Upkeep).filter(is_unchanged).map(|it| &*it.record).collect();
    let stale = changes.of(Bucket::Upkeep).filter(|change| change.what == What::Stale);
    let stale: BTreeSet<String> = stale.map(|change| title(&draft.register, &draft.register, change)).collect();
    let (words, mut said) = (draft.words, Vec::new());
    if !reviewed.is_empty() {
        said.push(words.say(message::ReadAgain { count: reviewed.len() }));
    }
    if !stale.is_empty() {
        let names: Vec<String> = stale.iter().take(MOST).cloned().collect();
        let rest = stale.len().saturating_sub(MOST);
        let mut names = words.listed(&names);
        if rest > 0 {
            names.push_str(&words.say(message::AndMoreNames { count: rest }));
        }
        said.push(words.say(message::GoneStale { names: &names }));
    }
    (!said.is_empty()).then(|| said.join(" "))
}

/// Whether another point tells of it: a figure that another took the place of stands beside that one, and a dispute that
/// ended is told as such, not as a waiver that went. What was read again is counted.
fn is_told_elsewhere(changes: &Changes, change: &Change) -> bool {
    match (change.what, change.noun) {
        (What::Added | What::Removed | What::Changed, "expect" | "review") => true,
        (What::Changed, "figure") => {
            keys::is_only_ranked_otherwise(change) && changes.all.iter().any(|other| took_its_place(other, change))
        }
        _ => false,
    }
}

/// Whether one figure took the place of another.
fn took_its_place(new: &Change, old: &Change) -> bool {
    let (Some(before), Some(item)) = (&new.before, &old.item) else { return false };
    let (record, address) = before.address.split_once('#').unwrap_or_default();
    let record = if record.is_empty() { &*new.record } else { record };
    new.noun == "figure" && old.noun == "figure" && record == &*old.record && address == &**item
}

/// Why it was changed; of a figure that took the place of another, why that one no longer counts.
fn reason<'c>(changes: &'c Changes, change: &'c Change) -> Option<&'c str> {
    let old = || changes.all.iter().find(|old| old.what == What::Changed && took_its_place(change, old));
    change.reason.as_deref().or_else(|| old()?.reason.as_deref())
}

/// One change, with the marks of whoever says so now.
fn point(draft: &mut Draft<'_>, older: &Register<'_>, changes: &Changes, change: &Change) -> Prose {
    let title = title(&draft.register, older, change).trim_end_matches('.').to_owned();
    let said = says(draft, older, changes, change);
    let mut prose = Prose::default().strong(title);
    if !said.is_empty() {
        prose = prose.text(draft.words.say(message::Said { what: "" })).and(said);
    }
    if let Some(reason) = reason(changes, change) {
        let reason = match draft.words.known("because", reason) {
            Some(word) => word.into(),
            None => Prose(vec![draft.words.recorded(clipped(reason))]),
        };
        prose = prose.text(" (").and(reason).text(")");
    }
    let marks = draft.register.home(change.kind, &change.record).and_then(|home| {
        let item = home.record.items().into_iter().find(|item| item.address.as_deref() == change.item.as_deref());
        let cite = item.filter(|item| item.address.is_some())?.body?.cite?;
        let mut marks = draft.cite_few(&home, cite);
        // Of a dispute, those who deny it too.
        if matches!(change.what, What::Opened | What::Closed) {
            let about = format!("#{}", change.item.as_deref().unwrap_or_default());
            let denies = |it: &&Item<Statement>| it.stance.as_ref().is_some_and(|it| it.value == Stance::Denies);
            let answers = |it: &&Item<Statement>| it.about.as_ref().is_some_and(|it| it.as_str() == about);
            for statement in home.record.statements().iter().filter(denies).filter(answers) {
                let more = draft.cite_few(&home, &statement.cite).0;
                marks.0.extend(more.into_iter().filter(|mark| !marks.0.contains(mark)).collect::<Vec<_>>());
            }
        }
        Some(marks)
    });
    prose.and(marks.unwrap_or_default())
}

/// What the record is called now; of one that is gone, what it was called.
fn title(register: &Register<'_>, older: &Register<'_>, change: &Change) -> String {
    let home = |register: &Register<'_>| {
        let home = register.home(change.kind, &change.record)?;
        Some(home.title().to_owned()).filter(|title| !title.is_empty())
    };
    home(register).or_else(|| home(older)).unwrap_or_else(|| change.record.to_string())
}

fn says(draft: &Draft<'_>, older: &Register<'_>, changes: &Changes, change: &Change) -> Prose {
    let words = draft.words;
    let now = Side { register: &draft.register, changes, change };
    let then = Side { register: older, changes, change };
    match (change.what, change.noun) {
        (What::Opened, _) => Prose::from(words.say(message::SourcesDisagree { sides: "" })).and(sides::all(draft, now)),
        (What::Closed, _) => {
            Prose::from(words.say(message::NoLongerInDispute { sides: "" })).and(sides::all(draft, then))
        }
        (What::Changed, noun) if noun.starts_with("dispute") => {
            Prose::from(words.say(message::SourcesStillDisagree { sides: "" })).and(sides::all(draft, now))
        }
        (What::Added | What::Changed, "figure") => item::figure(draft, now, then),
        (What::Added, _) => item::told(draft, now),
        (What::Removed, _) => {
            let what = item::told(draft, then);
            let noun = words.word("noun", change.noun);
            let removed = words.say(message::ItemRemoved { what: &noun });
            if what.is_empty() { removed.into() } else { named(words, removed, what) }
        }
        (What::Renamed, noun) => {
            let id = change.was.as_deref().unwrap_or_default();
            words.say(message::ItemRenamed { what: &words.word("noun", noun), id }).into()
        }
        _ => keys::told(draft, now, then),
    }
}

/// A change as one of the two states has it.
#[derive(Clone, Copy)]
struct Side<'a> {
    register: &'a Register<'a>,
    changes: &'a Changes,
    change: &'a Change,
}

impl<'a> Side<'a> {
    /// The record.
    fn home(self) -> Option<Home<'a>> {
        self.register.home(self.change.kind, &self.change.record)
    }
}

/// What the changes of one sort are called.
fn heading(words: Words, bucket: Bucket) -> String {
    match bucket {
        Bucket::Correction => words.say(message::ChangesCorrections),
        Bucket::Transition => words.say(message::ChangesTransitions),
        Bucket::Arrival => words.say(message::ChangesArrivals),
        Bucket::Update => words.say(message::ChangesUpdates),
        Bucket::Dispute => words.say(message::ChangesDisputes),
        Bucket::Source => words.say(message::ChangesSources),
        Bucket::Upkeep => words.say(message::ChangesUpkeep),
        Bucket::Removal => words.say(message::ChangesRemovals),
        Bucket::Other => words.say(message::ChangesOther),
    }
}

/// On one line, and not endless.
fn clipped(text: &str) -> String {
    shortened(text, LONGEST)
}
