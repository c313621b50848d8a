//! Many entries of one kind, to be searched rather than read: every arrangement, every figure.
//!
//! A [`crate::document::Grid`] is a table somebody reads from top to bottom. A listing may have thousands of rows; each can
//! be linked to, and says by what it can be found. Renderers without a way to search print it all the same.
use crate::document::{Column, Language, Prose};

/// A page of listings.
#[derive(Clone, Debug)]
pub struct Page {
    /// The stem of its file: lower-case letters, digits and `-`.
    pub name: String,
    /// The heading.
    pub title: String,
    /// The language of everything but foreign words.
    pub language: Language,
    /// Whether every page leads to it.
    pub is_main: bool,
    /// What stands under the title. An [`crate::document::Inline::See`] here and in the listings leads to another page:
    /// `brief#status`, `figures-rwa#usa-rwa-2025`.
    pub lead: Vec<Prose>,
    /// In the order of reading.
    pub listings: Vec<Listing>,
}

/// Entries of one kind.
#[derive(Clone, Debug)]
pub struct Listing {
    /// What a link to it ends in.
    pub anchor: String,
    /// What the entries are.
    pub title: String,
    /// What must be known to read them.
    pub remark: Prose,
    /// What each cell is.
    pub columns: Vec<Column>,
    /// In the order of reading.
    pub entries: Vec<Entry>,
}

/// One entry, and by what it is found.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// What a link to it ends in; it stays the same over editions. Without one the entry cannot be linked to.
    pub anchor: String,
    /// As many as there are columns; missing ones are empty.
    pub cells: Vec<Field>,
    /// By what it is found, beside its words.
    pub facets: Facets,
}

/// A cell, and by what it is sorted.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// The words.
    pub prose: Prose,
    /// Sorts before the words do: a number, a date as `2026-03-12`. Empty to sort by the words.
    pub key: String,
}

/// By what an entry is found.
#[derive(Clone, Debug, Default)]
pub struct Facets {
    /// States, by their names.
    pub countries: Vec<String>,
    /// How it stands.
    pub statuses: Vec<String>,
    /// How well it is established.
    pub verifications: Vec<String>,
    /// In days.
    pub age: Option<i64>,
    /// Words that are searched and not printed: the titles of its sources.
    pub words: String,
}

impl From<Prose> for Field {
    fn from(prose: Prose) -> Self {
        Self { prose, key: String::new() }
    }
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        Prose::from(text).into()
    }
}

impl Field {
    /// Words that are sorted by something else.
    pub fn sorted(prose: impl Into<Prose>, key: impl Into<String>) -> Self {
        Self { prose: prose.into(), key: key.into() }
    }
}
