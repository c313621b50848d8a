//! The dataset as an export goes through it: records by kind in the order of their ids, and where each item is written.
use model::record::{
    Account, Actor, Arrangement, Axis, Facility, Instrument, Proceeding, Programme, Record, Source, Status,
};
use model::{Dataset, File, FileId, Item, Kind, Lookup, Span};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use syntax::Lines;

/// A dataset and the lines of its files.
pub struct Register<'a> {
    dataset: &'a Dataset,
    /// By kind and id. Of two files with one id the first by path counts, as it does for references.
    records: BTreeMap<Kind, BTreeMap<&'a str, Home<'a>>>,
    lines: Mutex<VecDeque<(FileId, Arc<Lines>)>>,
}

/// The files whose lines are kept at a time. An export goes through the records one after the other; the lines of all would
/// weigh as much as their texts.
const KEPT: usize = 16;

/// A record and the file it stands in.
#[derive(Clone, Copy)]
pub struct Home<'a> {
    pub file: &'a File,
    pub record: &'a Record,
    pub kind: Kind,
}

impl<'a> Register<'a> {
    /// The kinds of record that tell of people, money or courts, in the order they are told.
    pub const ACCOUNTS: [Kind; 4] = [Kind::Arrangement, Kind::Programme, Kind::Proceeding, Kind::Facility];

    /// Goes through the files once.
    pub fn of(dataset: &'a Dataset) -> Self {
        let mut records: BTreeMap<Kind, BTreeMap<&'a str, Home<'a>>> = BTreeMap::new();
        for file in dataset.files() {
            if let (Some(kind), Some(record)) = (file.kind, &file.record) {
                records.entry(kind).or_default().entry(&file.stem).or_insert(Home { file, record, kind });
            }
        }
        Self { dataset, records, lines: Mutex::default() }
    }

    /// The dataset itself.
    pub fn dataset(&self) -> &'a Dataset {
        self.dataset
    }

    /// The door through which facts ask about other records.
    pub fn lookup(&self) -> Lookup<'a> {
        Lookup::new(self.dataset)
    }

    /// The records of a kind, in the order of their ids.
    pub fn homes(&self, kind: Kind) -> impl Iterator<Item = Home<'a>> + '_ {
        self.records.get(&kind).into_iter().flat_map(BTreeMap::values).copied()
    }

    /// Every record that tells of people, money or courts: arrangements, then programmes, proceedings and facilities.
    pub fn accounts(&self) -> impl Iterator<Item = Home<'a>> + '_ {
        Self::ACCOUNTS.into_iter().flat_map(|kind| self.homes(kind))
    }

    /// Every record, by kind and id.
    pub fn all(&self) -> impl Iterator<Item = Home<'a>> + '_ {
        self.records.values().flat_map(BTreeMap::values).copied()
    }

    /// The record of a kind that has this id.
    pub fn home(&self, kind: Kind, id: &str) -> Option<Home<'a>> {
        self.records.get(&kind)?.get(id).copied()
    }

    /// The account that has this id, of whatever kind.
    pub fn record(&self, id: &str) -> Option<Home<'a>> {
        let kinds = [Kind::Arrangement, Kind::Programme, Kind::Proceeding, Kind::Facility, Kind::Instrument];
        kinds.into_iter().find_map(|kind| self.home(kind, id))
    }

    /// The record that stands in a file.
    pub fn home_in(&self, file: FileId) -> Option<Home<'a>> {
        let file = self.dataset.file(file)?;
        Some(Home { file, record: file.record.as_ref()?, kind: file.kind? })
    }

    /// A source by its id.
    pub fn source(&self, id: &str) -> Option<&'a Source> {
        match self.home(Kind::Source, id)?.record {
            Record::Source(source) => Some(source),
            _ => None,
        }
    }

    /// An actor by its id.
    pub fn actor(&self, id: &str) -> Option<&'a Actor> {
        match self.home(Kind::Actor, id)?.record {
            Record::Actor(actor) => Some(actor),
            _ => None,
        }
    }

    /// An instrument by its id.
    pub fn instrument(&self, id: &str) -> Option<&'a Instrument> {
        match self.home(Kind::Instrument, id)?.record {
            Record::Instrument(instrument) => Some(instrument),
            _ => None,
        }
    }

    /// The file an item stands in, and the line it begins on, from 1.
    pub fn place(&self, span: Span) -> Option<(&'a str, i64)> {
        Some((&self.dataset.file(span.file)?.path, self.line(span)))
    }

    /// The line an item begins on, from 1.
    pub fn line(&self, span: Span) -> i64 {
        let file = self.dataset.file(span.file);
        i64::from(file.map_or(1, |file| self.lines(span.file).line(&file.text, span.start)))
    }

    /// The lines of a file, kept for the next question.
    fn lines(&self, file: FileId) -> Arc<Lines> {
        // A thread that fell over left nothing half-done: the worst is a file that is read again.
        let mut kept = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, lines)) = kept.iter().find(|(of, _)| *of == file) {
            return Arc::clone(lines);
        }
        let lines = Arc::new(Lines::new());
        kept.push_front((file, Arc::clone(&lines)));
        kept.truncate(KEPT);
        lines
    }
}

impl<'a> Home<'a> {
    /// The id of the record: the stem of its file.
    pub fn id(&self) -> &'a str {
        &self.file.stem
    }

    /// The file's path as it was given, with forward slashes.
    pub fn path(&self) -> &'a str {
        &self.file.path
    }

    /// What the record is called; its id where it has no title.
    pub fn title(&self) -> &'a str {
        self.record.title().map_or(&*self.file.stem, |title| &title.value)
    }

    pub fn arrangement(&self) -> Option<&'a Item<Arrangement>> {
        match self.record {
            Record::Arrangement(record) => Some(record),
            _ => None,
        }
    }

    pub fn programme(&self) -> Option<&'a Item<Programme>> {
        match self.record {
            Record::Programme(record) => Some(record),
            _ => None,
        }
    }

    pub fn proceeding(&self) -> Option<&'a Item<Proceeding>> {
        match self.record {
            Record::Proceeding(record) => Some(record),
            _ => None,
        }
    }

    pub fn facility(&self) -> Option<&'a Item<Facility>> {
        match self.record {
            Record::Facility(record) => Some(record),
            _ => None,
        }
    }

    /// What is told of an arrangement or a programme.
    pub fn account(&self) -> Option<&'a Account> {
        self.record.account()
    }

    /// How it stands on an axis: the last row the record has of it.
    pub fn standing(&self, axis: Axis) -> Option<&'a Item<Status>> {
        self.record.statuses().iter().rev().find(|status| status.axis.value == axis)
    }
}
