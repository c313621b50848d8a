//! From figures as they are written to claims as they are meant.
//!
//! ```text
//! record ─▶ drafts ─ meaning ─▶ what each figure means ─ spread ─▶ claims: its own, and one for each cell
//!             └ of: the whole first, so that a part can take from it ┘
//! ```
mod clock;
mod meaning;
mod spread;
mod unclear;

use super::{Cell, Claim, Part, Place, Subject, Time};
use crate::facts::vocabulary::Vocabulary;
use crate::record::{Event, Figure, Measure, Record};
use crate::value::{CountryCode, Moment, Per};
use clock::Clock;
pub use meaning::moves_on;
use rustc_hash::{FxHashMap, FxHashSet};
use shape::{Item, Problem};
use std::sync::Arc;
use unclear::Unclear;

/// All claims of a record: each figure's own, followed by the cells of its `parts`.
pub(in crate::facts) fn claims(
    stem: &str,
    record: &Record,
    problems: &[Problem],
    vocabulary: &Vocabulary,
) -> Vec<Claim> {
    let mut builder = Builder::new(stem, record, problems, vocabulary);
    for at in 0..builder.drafts.len() {
        builder.settle(at);
    }
    builder.spread()
}

/// A figure and where it stands.
#[derive(Clone, Copy)]
struct Draft<'r> {
    place: Place,
    event: Event<'r>,
    figure: &'r Item<Figure>,
    /// The place of its own claim; its cells follow.
    claim: u32,
}

/// What a figure means once everything it leaves out is filled in.
#[derive(Clone)]
struct Meant {
    subject: Subject,
    metric: Arc<str>,
    population: Arc<str>,
    unit: Arc<str>,
    measure: Option<Measure>,
    per: Option<Per>,
    cell: Cell,
    part: Option<Box<Part>>,
    base: Option<Cell>,
    time: Time,
    /// When what becomes of people later holds, which does not end with their arrival.
    later: Time,
    /// The day it is said to be of.
    as_of: Moment,
    /// Where a count is said to begin.
    since: Option<Moment>,
    /// What it counts could not be made out, nor then what its parts count.
    is_unclear: bool,
}

struct Builder<'r> {
    stem: &'r str,
    vocabulary: &'r Vocabulary,
    drafts: Vec<Draft<'r>>,
    by_id: FxHashMap<&'r str, usize>,
    meant: Vec<Option<Meant>>,
    clock: Clock,
    unclear: Unclear,
    receiver: Option<CountryCode>,
}

/// A figure of this record, or a cell of its `parts`, that another figure names.
#[derive(Clone, Copy)]
struct Target<'r> {
    draft: usize,
    cell: Option<(&'r str, &'r str)>,
}

/// What a reference to a figure leads to.
enum Found<'r> {
    Here(Target<'r>),
    Elsewhere { record: &'r str, item: &'r str },
    Missing,
}

impl<'r> Builder<'r> {
    fn new(stem: &'r str, record: &'r Record, problems: &[Problem], vocabulary: &'r Vocabulary) -> Self {
        let drafts = drafts(record);
        let mut by_id = FxHashMap::default();
        for (at, draft) in drafts.iter().enumerate() {
            if let Some(id) = draft.figure.id.as_ref() {
                by_id.entry(id.as_str()).or_insert(at);
            }
        }
        Self {
            stem,
            vocabulary,
            meant: vec![None; drafts.len()],
            drafts,
            by_id,
            clock: Clock::of(record),
            unclear: Unclear::of(problems),
            receiver: record.states().1,
        }
    }

    /// Works out what a figure means, its wholes before it. A circle of wholes is cut where it closes.
    fn settle(&mut self, at: usize) {
        let mut chain = Vec::new();
        let mut next = Some(at);
        let mut entered = FxHashSet::default();
        while let Some(here) = next {
            if self.meant[here].is_some() || !entered.insert(here) {
                break;
            }
            chain.push(here);
            next = match self.whole_of(here) {
                Some(Found::Here(target)) => Some(target.draft),
                _ => None,
            };
        }
        for here in chain.into_iter().rev() {
            self.meant[here] = Some(self.meaning(here));
        }
    }

    /// What the `of` of a figure leads to.
    fn whole_of(&self, at: usize) -> Option<Found<'r>> {
        let figure = self.drafts[at].figure;
        figure.of.as_ref().map(|of| self.find(of.value.as_str()))
    }

    /// What `#item`, `#item/axis/value` or `record#item` leads to.
    fn find(&self, reference: &'r str) -> Found<'r> {
        let Some((record, item)) = reference.split_once('#') else { return Found::Missing };
        if !record.is_empty() && record != self.stem {
            return Found::Elsewhere { record, item };
        }
        let (id, cell) = item.split_once('/').map_or((item, None), |(id, cell)| (id, cell.split_once('/')));
        match self.by_id.get(id) {
            Some(&draft) => Found::Here(Target { draft, cell }),
            None => Found::Missing,
        }
    }

    /// The place of a target's claim among the claims.
    fn claim_of(&self, target: Target<'r>) -> Option<u32> {
        let draft = &self.drafts[target.draft];
        let Some((axis, value)) = target.cell else { return Some(draft.claim) };
        let cells = draft.figure.parts.iter().flat_map(|(name, cells)| cells.iter().map(move |cell| (name, cell)));
        let at = cells.into_iter().position(|(name, (cell, _))| *name.value == *axis && *cell.value == *value)?;
        Some(draft.claim + 1 + u32::try_from(at).ok()?)
    }
}

/// Every figure of a record with its place: the record's own, then those of transfers, then of payments.
fn drafts(record: &Record) -> Vec<Draft<'_>> {
    let own = record.own_figures().map(|figures| (Subject::Record, Event::Record, figures));
    let moved = (0..)
        .zip(record.transfers())
        .map(|(at, transfer)| (Subject::Transfer(at), Event::Transfer(transfer), &transfer.figure));
    let paid = (0..)
        .zip(record.payments())
        .map(|(at, payment)| (Subject::Payment(at), Event::Payment(payment), &payment.figure));
    let mut claim = 0;
    let mut drafts = Vec::new();
    for (within, event, figures) in own.into_iter().chain(moved).chain(paid) {
        for (index, figure) in (0..).zip(figures) {
            drafts.push(Draft { place: Place { within, index }, event, figure, claim });
            let cells: usize = figure.parts.iter().map(|(_, cells)| cells.len()).sum();
            claim += 1 + u32::try_from(cells).unwrap_or(0);
        }
    }
    drafts
}
