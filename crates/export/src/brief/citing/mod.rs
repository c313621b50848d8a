//! Endnotes: sources as a citation library prints them, and what it has no word for.
//!
//! ```text
//! Source ─ item ─ hayagriva, the style of the house ─▶ author, title, publisher, date, …       references
//!                                  + where in it, a doubt about the date, language, agency,
//!                                    what was read and not seen, state,
//!                                    link, access date, archived copies,
//!                                    the lines of the records that cite it                     note
//! ```
//! A note says all of it in any style: what the style does not print stands after it, and nothing stands twice. What most
//! notes would say alike is said once above them ([`alike`]), so that a note tells what is its own.
//! One source has one note, however often it is cited; a citation with a locator of its own has a note of its own.
mod alike;
mod bounds;
mod item;
mod locales;
mod narrowed;
mod note;
mod references;
mod style;

pub(crate) use item::{dated, is_in_a_whole};
pub use references::References;
pub use style::{CitationStyle, StyleError};

use crate::words::{Words, message};
use crate::{Links, Register};
use alike::Alike;
use model::record::{Citation, Says, Source};
use model::{FileId, Item, Items, Span};
use note::{note, recorded};
use render::document::{Inline, Notes, Prose};
use std::collections::{BTreeMap, BTreeSet};

/// The notes of a brief that is being written.
pub struct Citing<'a> {
    words: Words,
    references: &'a References,
    notes: Notes,
    /// By the key of each note.
    cited: BTreeMap<String, Cited>,
}

/// A source, or a place in one, and where the records cite it.
struct Cited {
    source: String,
    locator: Option<String>,
    places: Vec<Span>,
}

impl<'a> Citing<'a> {
    pub fn new(words: Words, references: &'a References) -> Self {
        Self { words, references, notes: Notes::default(), cited: BTreeMap::new() }
    }

    /// The ids of the sources cited so far.
    pub fn cited(&self) -> BTreeSet<&str> {
        self.cited.values().map(|cited| cited.source.as_str()).collect()
    }

    /// The files of the records that cite them.
    pub fn files(&self) -> BTreeSet<FileId> {
        self.cited.values().flat_map(|cited| &cited.places).map(|span| span.file).collect()
    }

    /// Hands over the notes, once every section is written; each with the lines of the records that the brief cites it
    /// for. What is cited from then on is cited in another brief.
    pub fn take_notes(&mut self, register: &Register<'_>, links: Option<&Links>) -> Notes {
        let sources: Vec<&Source> = self.cited().into_iter().filter_map(|id| register.source(id)).collect();
        let alike = Alike::of(&sources, self.references);
        let mut notes = std::mem::take(&mut self.notes);
        for (key, Cited { source: id, locator, places }) in std::mem::take(&mut self.cited) {
            let text = match register.source(&id) {
                Some(source) => note(self.words, self.references, register, &alike, source, locator.as_deref()),
                None => Prose::from(self.words.say(message::SourceWithoutRecord { id: &id })),
            };
            notes.add(&key, text.and(recorded(self.words, register, links, &places)));
        }
        notes.introduce(alike.said(self.words));
        notes
    }

    /// The marks of the sources that say so, or that tell of it; each once. Those that say otherwise are cited where
    /// the disagreement is told.
    pub fn sources(&mut self, cite: &Items<Citation>) -> Prose {
        self.those(cite, |citation| citation.stance() != Says::Disputes)
    }

    /// The marks of the citations that are wanted; each source once.
    pub fn those(&mut self, cite: &Items<Citation>, wanted: impl Fn(&Citation) -> bool) -> Prose {
        let mut marks: Vec<Inline> = Vec::new();
        for citation in cite.iter().filter(|citation| wanted(citation)) {
            let mark = self.one(citation);
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
        Prose(marks)
    }

    /// The mark of one citation.
    pub fn one(&mut self, citation: &Item<Citation>) -> Inline {
        let id = citation.source.as_str();
        let locator = citation.locator.as_ref().map(|locator| &*locator.value);
        let key = format!("{id}\n{}", locator.unwrap_or_default());
        let new = || Cited { source: id.to_owned(), locator: locator.map(str::to_owned), places: Vec::new() };
        self.cited.entry(key.clone()).or_insert_with(new).places.push(citation.head);
        // Its words are added when all is cited: they leave out what most would say.
        self.notes.cite(&key, Prose::default)
    }
}
