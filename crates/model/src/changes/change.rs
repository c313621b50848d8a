//! One change, as plain data: what it is about, on both sides, and where it stands on both sides.
use crate::Kind;
use crate::record::Stance;
use crate::value::CountryCode;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

/// What sort of news a change is. In this order they are told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Bucket {
    /// Somebody had been wrong: another value under the same address and of the same day, or one that says so.
    Correction,
    /// A step in law or in practice, and an instrument that was signed, came into force, ended or can be read by now.
    Transition,
    /// Arrangements, transfers, payments and steps of cases that were not there.
    Arrival,
    /// Figures of a later day, and figures that were not there.
    Update,
    /// Disputes that began or ended, and what somebody said.
    Dispute,
    /// Sources that were corrected, taken back or lost.
    Source,
    /// What became stale, and what was read again.
    Upkeep,
    /// Records and items that are no longer there, or have another id.
    Removal,
    /// Everything else: citations, gaps, waivers, places, people.
    Other,
}

/// What happened to something.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum What {
    Added,
    Removed,
    Changed,
    /// The same under another id.
    Renamed,
    /// A dispute that was not there.
    Opened,
    /// A dispute that is no longer there.
    Closed,
    /// Read again.
    Reviewed,
    /// Its interval ended between the two days.
    Stale,
}

/// Something that is not as it was.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Change {
    pub bucket: Bucket,
    pub kind: Kind,
    /// The id of the record: the later one, where it was renamed.
    pub record: Box<str>,
    /// The address of the item in it; nothing for the record as a whole, or for an item that has none.
    pub item: Option<Box<str>>,
    /// What sort of item or record it is: `figure`, `transfer`, `source`.
    pub noun: &'static str,
    pub what: What,
    /// The id or address it had before, if it has another now.
    pub was: Option<Box<str>>,
    /// Every key that differs, in alphabetical order.
    pub fields: Vec<Field>,
    /// What it took the place of: the figure it supersedes, the standing before.
    pub before: Option<Before>,
    /// Why, in the words of the later record, or of the publisher who corrected it.
    pub reason: Option<Box<str>>,
    /// It came or went with its record or event, which is a change of its own.
    pub is_part: bool,
    /// The event it lies in.
    pub within: Option<Box<str>>,
    /// What it says, in a few words; of what is gone, what it said.
    pub short: Box<str>,
    /// Of a dispute, who stands against whom; of one that ended, who did.
    pub sides: Vec<Contender>,
    /// Where it stood; nothing where it is new.
    pub old: Option<Place>,
    /// Where it stands; nothing where it is gone.
    pub new: Option<Place>,
    /// The states it concerns.
    pub countries: BTreeSet<CountryCode>,
}

/// A key and its value on both sides, as they would be compared: lists are sorted, hedges and numbers are as written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Field {
    /// `value`; for a cell `parts/age/child`; for a citation `cite/` and its source.
    pub key: Box<str>,
    pub old: Option<Box<str>>,
    pub new: Option<Box<str>>,
}

/// What something took the place of.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Before {
    /// Its address: `#item`, or `record#item` in another record.
    pub address: Box<str>,
    /// What it says, in short.
    pub says: Box<str>,
}

/// A side of a dispute.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Contender {
    pub says: Position,
    pub is_preferred: bool,
}

/// What a side of a dispute says.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Position {
    /// A figure by its name, and its number as it is written.
    Figure { name: Box<str>, number: Box<str> },
    /// What the item says as it is recorded.
    Recorded,
    /// What a source prints instead.
    Printed(Box<str>),
    /// A source says otherwise, and it is not recorded what.
    Otherwise,
    /// A statement: who speaks, by the code or id, and on which side.
    Statement { speaker: Box<str>, stance: Option<Stance> },
}

impl fmt::Display for Contender {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.says {
            Position::Figure { name, number } => write!(out, "{number} (#{name})")?,
            Position::Recorded => out.write_str("as recorded")?,
            Position::Printed(text) => write!(out, "“{text}”")?,
            Position::Otherwise => out.write_str("disputed")?,
            Position::Statement { speaker, stance: Some(stance) } => write!(out, "{speaker} {}", stance.word())?,
            Position::Statement { speaker, stance: None } => out.write_str(speaker)?,
        }
        if self.is_preferred { out.write_str(", preferred") } else { Ok(()) }
    }
}

/// A line of a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Place {
    /// As the dataset was given it.
    pub path: Arc<str>,
    /// From 1.
    pub line: u32,
}

impl Bucket {
    /// All of them, in the order they are told.
    pub const ALL: [Self; 9] = [
        Self::Correction,
        Self::Transition,
        Self::Arrival,
        Self::Update,
        Self::Dispute,
        Self::Source,
        Self::Upkeep,
        Self::Removal,
        Self::Other,
    ];

    /// The word for it in every output.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Transition => "transition",
            Self::Arrival => "arrival",
            Self::Update => "update",
            Self::Dispute => "dispute",
            Self::Source => "source",
            Self::Upkeep => "upkeep",
            Self::Removal => "removal",
            Self::Other => "other",
        }
    }

    /// What heads its list.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Correction => "Corrections",
            Self::Transition => "Status transitions",
            Self::Arrival => "New arrangements, transfers, payments and court steps",
            Self::Update => "Figures superseded or added",
            Self::Dispute => "Disputes and positions",
            Self::Source => "Sources corrected, retracted or gone",
            Self::Upkeep => "Gone stale, or reviewed",
            Self::Removal => "Removed or renamed",
            Self::Other => "Other changes",
        }
    }
}

impl What {
    /// The word for it in every output.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Renamed => "renamed",
            Self::Opened => "opened",
            Self::Closed => "closed",
            Self::Reviewed => "reviewed",
            Self::Stale => "stale",
        }
    }
}

impl Change {
    /// `usa-cri-2025#received`
    pub fn address(&self) -> String {
        match &self.item {
            Some(item) => format!("{}#{item}", self.record),
            None => self.record.to_string(),
        }
    }

    /// The values of a key on both sides, if they differ.
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| &*field.key == key)
    }

    /// What a key says now; of what is gone, what it said.
    pub fn says(&self, key: &str) -> Option<&str> {
        let field = self.field(key)?;
        field.new.as_deref().or(field.old.as_deref())
    }
}
