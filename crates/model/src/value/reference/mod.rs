//! References: how one record names another, or an item in it.
//!
//! | written | names |
//! |---|---|
//! | `ap-20250507-panama` | a record |
//! | `#first-flight` | an item of this record |
//! | `usa-pan-2025#received` | an item of another |
//! | `#received/nationality/UZB` | a cell of its breakdown |
//! | `#status/legal/2025-05-14` | a row that has no id and is known by what it says |
//!
//! A reference knows what it may name: `Ref<Source>` stands for a source and nothing else. Whether the named thing
//! exists is asked when all files are read.
//!
//! ```text
//! text ─ parse ─▶ Ref<T> ── record, address ─▶ the index of the dataset
//!                   └────── item, cell ──────▶ the facts of its record
//! ```
//!
//! ```
//! use model::value::{FigureItem, Ref};
//! let cell = Ref::<FigureItem>::parse("usa-cri-2025#received/age/child")?;
//! assert_eq!(cell.record(), Some("usa-cri-2025"));
//! assert_eq!(cell.item(), Some("received"));
//! assert_eq!(cell.cell(), Some(("age", "child")));
//! # Ok::<(), model::value::BadReference>(())
//! ```
mod address;
mod party;
mod targets;
#[cfg(test)]
mod tests;

pub use address::{Address, ROWS};
pub use party::Party;
pub use targets::{
    Actor, AnyItem, AnyRecord, Facility, FigureItem, Instrument, Metric, PaymentItem, Population, Programme, StepItem,
    TransferItem,
};

use super::Slug;
use shape::{Format, Node, Problems, Refers, Type, Value, text};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use thiserror::Error;

/// A reference to a record, or to an item in one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ref<T> {
    written: Box<str>,
    target: PhantomData<T>,
}

/// What may be referred to.
pub trait Target: 'static {
    /// The folders its record may lie in.
    const FOLDERS: &'static [&'static str];
    /// How a reference to it is written.
    const FORM: Form = Form::Record;
    /// What an error calls a reference to it.
    const NOUN: &'static str;
}

/// How a reference is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// `id`
    Record,
    /// `#item`, `record#item`
    Item,
    /// The same, or `#item/axis/value`.
    Cell,
    /// `#step/order/2025-05-07`
    Step,
    /// Any item, cell or row.
    Address,
}

/// Why a text names nothing.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum BadReference {
    /// An item is wanted and a record is named.
    #[error("it names no item; write `#item` for one in this file, `record#item` for one elsewhere")]
    NoItem,
    /// A record is wanted and an item is named.
    #[error("a whole record is meant here; write `{0}`")]
    NotARecord(Box<str>),
    /// The part before `#` is no id.
    #[error("`{0}` before the `#` is no id of a record: words and numbers in small letters joined by hyphens")]
    Record(Box<str>),
    /// The part after `#` is not written as an item is.
    #[error("`#{0}` is no item; write {expected}", expected = .1.example())]
    Item(Box<str>, Form),
    /// A party is neither.
    #[error("write USA for a state, human-rights-watch for an actor")]
    Party,
    /// A record's id is not written as one.
    #[error(transparent)]
    Slug(#[from] super::slug::NoSlug),
}

impl From<BadReference> for Box<str> {
    fn from(error: BadReference) -> Self {
        error.to_string().into()
    }
}

impl Form {
    const fn pattern(self) -> &'static str {
        match self {
            Self::Record => Slug::PATTERN,
            Self::Item => "^([a-z0-9]+(-[a-z0-9]+)*)?#[a-z0-9]+(-[a-z0-9]+)*$",
            Self::Cell => "^([a-z0-9]+(-[a-z0-9]+)*)?#[a-z0-9]+(-[a-z0-9]+)*(/[^/#]+/[^/#]+)?$",
            Self::Step => "^([a-z0-9]+(-[a-z0-9]+)*)?#step(/[^/#]+){2,3}$",
            Self::Address => "^([a-z0-9]+(-[a-z0-9]+)*)?#[a-z0-9]+(-[a-z0-9]+)*(/[^/#]+){0,3}$",
        }
    }

    const fn example(self) -> &'static str {
        match self {
            Self::Record | Self::Item => "`#first-flight`",
            Self::Cell => "`#received`, or `#received/age/child` for a cell of its breakdown",
            Self::Step => "`#step/order/2025-05-07`",
            Self::Address => "`#received`, `#received/age/child` or `#status/legal/2025-05-14`",
        }
    }

    /// Whether the part after `#` is written like this. It says the same as the pattern.
    fn fits(self, address: &str) -> bool {
        let mut pieces = address.split('/');
        let head = pieces.next().unwrap_or_default();
        let (mut count, mut are_plain) = (0, !head.contains('#'));
        for piece in pieces {
            count += 1;
            are_plain &= !piece.is_empty() && !piece.contains('#');
        }
        let count_fits = match self {
            Self::Record => false,
            Self::Item => count == 0,
            Self::Cell => matches!(count, 0 | 2),
            Self::Step => head == "step" && matches!(count, 2 | 3),
            Self::Address => count <= 3,
        };
        count_fits && are_plain && Slug::is_valid(head)
    }
}

impl<T: Target> Ref<T> {
    /// Reads a reference that is written as its target wants it.
    pub fn parse(written: &str) -> Result<Self, BadReference> {
        let here = Self { written: written.into(), target: PhantomData };
        let is_record = T::FORM == Form::Record && Slug::is_valid(written);
        match (written.split_once('#').filter(|_| !is_record), T::FORM) {
            _ if is_record => Ok(here),
            (None, Form::Record) => Ok(Slug::parse(written).map(|_| here)?),
            (Some((record, _)), Form::Record) => Err(BadReference::NotARecord(record.into())),
            (None, _) => Err(BadReference::NoItem),
            (Some((record, _)), _) if !(record.is_empty() || Slug::is_valid(record)) => {
                Err(BadReference::Record(record.into()))
            }
            (Some((_, address)), form) if form.fits(address) => Ok(here),
            (Some((_, address)), form) => Err(BadReference::Item(address.into(), form)),
        }
    }
}

impl<T> Ref<T> {
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// The record it names; nothing if that is the one it stands in.
    pub fn record(&self) -> Option<&str> {
        let record = self.written.split_once('#').map_or(&*self.written, |(record, _)| record);
        (!record.is_empty()).then_some(record)
    }

    /// The record it names, given the one it stands in.
    pub fn record_from<'a>(&'a self, here: &'a str) -> &'a str {
        self.record().unwrap_or(here)
    }

    /// All that stands after `#`: an item, a cell or a row. Nothing for a reference to a record.
    pub fn address(&self) -> Option<&str> {
        self.written.split_once('#').map(|(_, address)| address)
    }

    /// The item it names, or the item whose cell it names; for a row all of its address.
    pub fn item(&self) -> Option<&str> {
        self.address().map(|address| match Address::of(address) {
            Address::Item(item) | Address::Row(item) | Address::Cell { item, .. } => item,
        })
    }

    /// Axis and value, if it names a cell of a breakdown.
    pub fn cell(&self) -> Option<(&str, &str)> {
        match Address::of(self.address()?) {
            Address::Cell { axis, value, .. } => Some((axis, value)),
            Address::Item(_) | Address::Row(_) => None,
        }
    }
}

impl<T> fmt::Display for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl<T> Hash for Ref<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.written.hash(state);
    }
}

impl<T: Target> Value for Ref<T> {
    const TYPE: &'static Type =
        &Type::Text(Format { noun: T::NOUN, format: None, pattern: Some(T::FORM.pattern()), refers_to: T::FOLDERS });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        text(node, problems, |written| Self::parse(written).map_err(Into::into))
    }
    fn refers(&self) -> Option<&dyn Refers> {
        Some(self)
    }
}

impl<T: Target> Refers for Ref<T> {
    fn kinds(&self) -> &'static [&'static str] {
        T::FOLDERS
    }
    fn target(&self) -> &str {
        &self.written
    }
}
