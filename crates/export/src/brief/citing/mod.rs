//! Endnotes: sources as a citation library prints them, and what it has no word for.
//!
//! ```text
//! Source ─ item ─ hayagriva, the style of the house ─▶ author, title, publisher, date, …       references
//!                                  + where in it, a doubt about the date, language, agency,
//!                                    what was read and not seen, state,
//!                                    link, access date, archived copies,
//!                                    the lines of the records that cite it                     note
//! ```
//! A note says all of it in any style: what the style does not print stands after it, and nothing stands twice.
//! One source has one note, however often it is cited; a citation with a locator of its own has a note of its own.
mod bounds;
mod item;
mod locales;
mod narrowed;
mod note;
mod references;
mod style;

pub(crate) use item::{csl_type, is_in_a_whole};
pub use references::References;
pub use style::{CitationStyle, StyleError};

use crate::words::{Words, message};
use crate::{Links, Register};
use model::record::{Citation, Says};
use model::{FileId, Item, Items, Span};
use note::{note, recorded};
use render::document::{Inline, Notes, Prose};
use std::collections::{BTreeMap, BTreeSet};

/// The notes of a brief that is being written.
pub struct Citing<'a> {
    words: Words,
    references: &'a References,
    notes: Notes,
    /// The ids of the sources that were cited.
    cited: BTreeSet<String>,
    /// By the key of each note: where the records cite it.
    places: BTreeMap<String, Vec<Span>>,
}

impl<'a> Citing<'a> {
    pub fn new(words: Words, references: &'a References) -> Self {
        Self { words, references, notes: Notes::default(), cited: BTreeSet::new(), places: BTreeMap::new() }
    }

    /// The ids of the sources cited so far.
    pub fn cited(&self) -> &BTreeSet<String> {
        &self.cited
    }

    /// The files of the records that cite them.
    pub fn files(&self) -> BTreeSet<FileId> {
        self.places.values().flatten().map(|span| span.file).collect()
    }

    /// Hands over the notes, once every section is written; each with the lines of the records that the brief cites it
    /// for. What is cited from then on is cited in another brief.
    pub fn take_notes(&mut self, register: &Register<'_>, links: Option<&Links>) -> Notes {
        self.cited.clear();
        let mut notes = std::mem::take(&mut self.notes);
        for (key, spans) in std::mem::take(&mut self.places) {
            notes.add(&key, recorded(self.words, register, links, &spans));
        }
        notes
    }

    /// The marks of the sources that say so, or that tell of it; each once. Those that say otherwise are cited where
    /// the disagreement is told.
    pub fn sources(&mut self, register: &Register<'_>, cite: &Items<Citation>) -> Prose {
        let says = |citation: &Citation| citation.says.as_ref().map_or(Says::Supports, |says| says.value);
        self.those(register, cite, |citation| says(citation) != Says::Disputes)
    }

    /// The marks of the citations that are wanted; each source once.
    pub fn those(
        &mut self,
        register: &Register<'_>,
        cite: &Items<Citation>,
        wanted: impl Fn(&Citation) -> bool,
    ) -> Prose {
        let mut marks: Vec<Inline> = Vec::new();
        for citation in cite.iter().filter(|citation| wanted(citation)) {
            let mark = self.one(register, citation);
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
        Prose(marks)
    }

    /// The mark of one citation.
    pub fn one(&mut self, register: &Register<'_>, citation: &Item<Citation>) -> Inline {
        let id = citation.source.as_str();
        let locator = citation.locator.as_ref().map(|locator| &*locator.value);
        self.cited.insert(id.to_owned());
        let key = format!("{id}\n{}", locator.unwrap_or_default());
        self.places.entry(key.clone()).or_default().push(citation.head);
        let (words, references) = (self.words, self.references);
        self.notes.cite(&key, || match register.source(id) {
            Some(source) => note(words, references, register, source, locator),
            None => Prose::from(words.say(message::SourceWithoutRecord { id })),
        })
    }
}
