//! Paragraphs that were set before. A document is laid out twice, and its tables say the same in many cells.
use crate::pdf::text::{Faces, Piece, Setting, Settings, Widths};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What was set and measured, by the words and how they were to be set.
#[derive(Default)]
pub(super) struct Known {
    settings: BTreeMap<String, Rc<Setting>>,
    widths: BTreeMap<String, Widths>,
}

impl Known {
    pub fn setting(&mut self, faces: &mut Faces, pieces: &[Piece], how: &Settings<'_>) -> Rc<Setting> {
        Rc::clone(self.settings.entry(key(pieces, how)).or_insert_with(|| Rc::new(faces.set(pieces, how))))
    }

    pub fn widths(&mut self, faces: &mut Faces, pieces: &[Piece], how: &Settings<'_>) -> Widths {
        *self.widths.entry(key(pieces, how)).or_insert_with(|| faces.widths(pieces, how))
    }
}

fn key(pieces: &[Piece], how: &Settings<'_>) -> String {
    format!("{pieces:?} {how:?}")
}
