//! The dataset as an export goes through it: records by kind in the order of their ids, and where each item is written.
use model::record::{
    Account, Actor, Arrangement, Axis, Facility, Instrument, Proceeding, Programme, Record, Source, Status,
};
use model::{Dataset, File, FileId, Item, Kind, Lookup, Span};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;
use syntax::Lines;

/// A dataset and the lines of its files.
pub struct Register<'a> {
    dataset: &'a Dataset,
    /// By kind, in the order of their ids. Of two files with one id the first by path counts, as it does for references.
    records: BTreeMap<Kind, Vec<Home<'a>>>,
    by_id: FxHashMap<(Kind, &'a str), Home<'a>>,
    /// Of each file, by its number.
    lines: Vec<Lines>,
}

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
        let mut records: BTreeMap<Kind, Vec<Home<'a>>> = BTreeMap::new();
        let mut by_id = FxHashMap::default();
        let mut lines = Vec::new();
        for file in dataset.files() {
            lines.push(Lines::new());
            let (Some(kind), Some(record)) = (file.kind, &file.record) else { continue };
            let home = Home { file, record, kind };
            if let Entry::Vacant(place) = by_id.entry((kind, &*file.stem)) {
                place.insert(home);
                records.entry(kind).or_default().push(home);
            }
        }
        records.values_mut().for_each(|homes| homes.sort_by_key(|home| &*home.file.stem));
        Self { dataset, records, by_id, lines }
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
        self.records.get(&kind).into_iter().flatten().copied()
    }

    /// Every record that tells of people, money or courts: arrangements, then programmes, proceedings and facilities.
    pub fn accounts(&self) -> impl Iterator<Item = Home<'a>> + '_ {
        Self::ACCOUNTS.into_iter().flat_map(|kind| self.homes(kind))
    }

    /// Every record, by kind and id.
    pub fn all(&self) -> impl Iterator<Item = Home<'a>> + '_ {
        self.records.values().flatten().copied()
    }

    /// The record of a kind that has this id.
    pub fn home(&self, kind: Kind, id: &str) -> Option<Home<'a>> {
        self.by_id.get(&(kind, id)).copied()
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
        let lines = usize::try_from(span.file.0).ok().and_then(|number| self.lines.get(number));
        let line = |file: &Arc<File>| match lines {
            Some(lines) => lines.line(&file.text, span.start),
            None => Lines::new().line(&file.text, span.start),
        };
        i64::from(file.map_or(1, line))
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
