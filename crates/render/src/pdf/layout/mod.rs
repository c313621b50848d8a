//! What stands where. Knows no PDF: pages come out as glyphs and shapes in places, each with its element of the
//! document's structure, for whatever draws them.
//!
//! ```text
//! Document ─ blocks ─▶ Slug (a line, a row, a chart) ─ flow ─▶ Page ─▶ Press
//!                                                        └───▶ Structure, places, outline
//! ```
//! Whether a document is so long that contents are of use is known when its first pages are laid out; on which page each
//! section stands, when the last one is. So a long document is begun twice, and the page of its contents is given away last.
mod awaited;
mod blocks;
mod columns;
mod contents;
mod figure;
pub mod flow;
mod front;
mod furniture;
mod grid;
mod key_numbers;
mod notes;
mod order;
pub mod page;
mod prose;
mod rows;
mod slug;
pub mod structure;
#[cfg(test)]
mod tests;

pub use figure::label_width;

use crate::document::{Document, Language, Words};
use crate::pdf::PdfOptions;
use crate::pdf::text::Faces;
use crate::scene::COLUMN;
use flow::{Column, Flow, Press};
use page::{Place, Spot};
use std::collections::BTreeMap;
use structure::Structure;

/// A document on pages that have been given to a press.
pub struct Laid {
    pub pages: usize,
    pub structure: Structure,
    /// In the order of reading.
    pub outline: Vec<Entry>,
    /// Where the places that links lead to came to stand.
    pub places: BTreeMap<Place, Spot>,
}

/// A bookmark.
#[derive(Clone, Debug)]
pub struct Entry {
    /// From 1, the title of the document.
    pub level: u8,
    pub title: String,
    pub place: Place,
}

/// A document of no more pages has no printed contents.
const SHORT: usize = 8;

/// Lays a document out and gives its pages to `press` as they are done.
pub fn lay_out(document: &Document, options: &PdfOptions, faces: &mut Faces, press: &mut dyn Press) -> Laid {
    let mut laid = compose(document, options, faces, press, Length::Short);
    if laid.pages > SHORT {
        press.begin_again();
        laid = compose(document, options, faces, press, Length::Long);
    }
    furniture::furnish(document, options, &laid, faces, press);
    laid
}

/// For how long a document is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    /// Without contents; no further than it takes to see that it is longer.
    Short,
    /// With contents.
    Long,
}

/// Lays a document out, taken for as long as this.
fn compose(
    document: &Document,
    options: &PdfOptions,
    faces: &mut Faces,
    press: &mut dyn Press,
    length: Length,
) -> Laid {
    let (width, height) = options.paper.size();
    let column = Column { left: (width - COLUMN) / 2.0, width: COLUMN, top: 70.0, bottom: height - 62.0 };
    let backdrop = furniture::draft(options, faces, document);
    let mut composer = Composer::new(
        document,
        Flow::new(faces, press, column, backdrop, document.language.is_right_to_left()),
        column,
    );
    composer.front(document, &options.theme);
    match length {
        Length::Long => composer.contents(document),
        Length::Short => composer.flow.at_most(SHORT),
    }
    composer.sections(&document.sections);
    if !composer.flow.is_over() {
        composer.notes(document);
    }
    let pages = composer.flow.finish();
    let Composer { flow: Flow { structure, places, .. }, outline, .. } = composer;
    Laid { pages, structure, outline, places }
}

/// Turns blocks into slugs, in the order of reading.
struct Composer<'a> {
    flow: Flow<'a>,
    language: &'a Language,
    words: &'a Words,
    /// Sections by their anchors.
    anchors: BTreeMap<&'a str, usize>,
    outline: Vec<Entry>,
    sections: usize,
    tables: usize,
    figures: usize,
    /// Where text stands: the column of the page, or the inside of a box.
    left: f32,
    width: f32,
    /// The room that the block before asks for below it.
    gap: f32,
    in_box: bool,
    /// In smaller type.
    in_annex: bool,
}

impl<'a> Composer<'a> {
    fn new(document: &'a Document, flow: Flow<'a>, column: Column) -> Self {
        let mut anchors = BTreeMap::new();
        let mut count = 0;
        document.sections.iter().for_each(|section| blocks::anchors(section, &mut count, &mut anchors));
        Self {
            flow,
            language: &document.language,
            words: &document.words,
            anchors,
            outline: Vec::new(),
            sections: 0,
            tables: 0,
            figures: 0,
            left: column.left,
            width: column.width,
            gap: 0.0,
            in_box: false,
            in_annex: false,
        }
    }

    /// The room above a block that asks for `before`, now that it is its turn.
    fn space(&mut self, before: f32) -> f32 {
        std::mem::take(&mut self.gap).max(before)
    }
}
