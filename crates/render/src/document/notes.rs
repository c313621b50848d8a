//! Notes: cited by key while a document is written, numbered in the order of reading when it is put together.
//!
//! ```text
//! Notes::cite(key) ─▶ Inline::Note ─ … ─▶ Document::new ─ in the order of reading ─▶ 1, 2, 3, …
//! ```
//! The same work cited twice is one note with one number; a renderer leads from each mark to the note and back.
use super::{Block, Document, Inline, Prose, Section};
use std::collections::BTreeMap;

/// A note of the document. Its number is known once the document is put together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct NoteId(usize);

/// The notes of a document that is being written.
#[derive(Debug, Default)]
pub struct Notes {
    texts: Vec<Prose>,
    known: BTreeMap<String, NoteId>,
    about: Prose,
}

impl Notes {
    /// Cites a work and returns the mark to put into the text. `key` tells works, or places in one, apart; `note` is
    /// asked for the words only the first time.
    pub fn cite(&mut self, key: &str, note: impl FnOnce() -> Prose) -> Inline {
        if let Some(id) = self.known.get(key) {
            return Inline::Note(*id);
        }
        let id = NoteId(self.texts.len());
        self.texts.push(note());
        self.known.insert(key.to_owned(), id);
        Inline::Note(id)
    }

    /// Says once, above the notes, what holds for all that do not say otherwise. Cites nothing.
    pub fn introduce(&mut self, words: impl Into<Prose>) {
        self.about = words.into().without_notes();
    }

    /// Adds words to the end of a note that was cited.
    pub fn add(&mut self, key: &str, words: Prose) {
        let note = self.known.get(key).and_then(|id| self.texts.get_mut(id.0));
        if let Some(note) = note {
            *note = std::mem::take(note).and(words);
        }
    }
}

impl NoteId {
    /// As it is printed: from 1, in the order of reading. Meaningful once the document is put together.
    pub fn number(self) -> usize {
        self.0 + 1
    }

    /// Its place in [`Document::notes`].
    pub fn index(self) -> usize {
        self.0
    }
}

impl Document {
    /// Takes in the notes that are called, in the order of their first call; then those that these call.
    pub(super) fn numbered(mut self, notes: Notes) -> Self {
        let mut order = Order::new(notes.texts);
        self.about_notes = notes.about;
        self.sections.iter_mut().for_each(|section| section_prose(section, &mut |prose| order.number(prose)));
        while self.notes.len() < order.called.len() {
            let next = order.called.get(self.notes.len()).copied();
            let mut note = next.and_then(|old| order.notes.get_mut(old)).map(std::mem::take).unwrap_or_default();
            order.number(&mut note);
            self.notes.push(note);
        }
        self
    }
}

/// Notes as they were written, and which of them have been called so far.
struct Order {
    notes: Vec<Prose>,
    /// The new place of each note, once it was called.
    places: Vec<Option<NoteId>>,
    /// The old places, in the order of the first call.
    called: Vec<usize>,
}

impl Order {
    fn new(notes: Vec<Prose>) -> Self {
        Self { places: vec![None; notes.len()], notes, called: Vec::new() }
    }

    /// Gives the notes called in a line their numbers. A mark that these notes did not make is dropped.
    fn number(&mut self, prose: &mut Prose) {
        prose.0.retain_mut(|inline| {
            let Inline::Note(note) = inline else { return true };
            let Some(place) = self.places.get_mut(note.0) else { return false };
            *note = *place.get_or_insert_with(|| {
                self.called.push(note.0);
                NoteId(self.called.len() - 1)
            });
            true
        });
        in_order(&mut prose.0);
    }
}

/// Marks that stand side by side stand in the order of their numbers, each once.
fn in_order(inlines: &mut Vec<Inline>) {
    let number = |inline: &Inline| if let Inline::Note(note) = inline { Some(*note) } else { None };
    for marks in inlines.chunk_by_mut(|a, b| number(a).is_some() && number(b).is_some()) {
        marks.sort_by_key(number);
    }
    inlines.dedup_by(|a, b| number(a).is_some() && number(a) == number(b));
}

/// Every line of text of a section, in the order of reading.
fn section_prose(section: &mut Section, visit: &mut impl FnMut(&mut Prose)) {
    section.blocks.iter_mut().for_each(|block| block_prose(block, visit));
    section.sections.iter_mut().for_each(|section| section_prose(section, visit));
}

fn block_prose(block: &mut Block, visit: &mut impl FnMut(&mut Prose)) {
    match block {
        Block::Paragraph(prose) | Block::Small(prose) => visit(prose),
        Block::List { items, .. } => items.iter_mut().for_each(visit),
        Block::Terms(terms) => terms.iter_mut().for_each(|(term, said)| {
            visit(term);
            visit(said);
        }),
        Block::KeyNumbers(numbers) => numbers.iter_mut().for_each(|number| visit(&mut number.label)),
        Block::Grid(grid) => grid.prose_mut(visit),
        Block::Chart(chart) => {
            visit(&mut chart.caption);
            visit(&mut chart.sourcing.source);
            visit(&mut chart.sourcing.remark);
        }
        Block::Aside { title, blocks } => {
            visit(title);
            for block in blocks {
                block_prose(block, visit);
            }
        }
    }
}
