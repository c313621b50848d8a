//! The order in which sections come to stand. A section that is one chart cannot be divided: where it does not fit, the
//! sections of text after it go first and fill the page, up to the next chart's turn or the annexes. Its place in the
//! structure and among the bookmarks is the one it is seen at.
use super::Composer;
use super::structure::Structure;
use crate::document::{Block, Section};
use std::collections::VecDeque;

/// The level of the sections of a document.
const LEVEL: u8 = 2;
/// No chart waits for the sake of a smaller share of a page.
const LITTLE: f32 = 0.25;

/// A section of the document, and the number of its place among all sections in the order they were given.
type Numbered<'s> = (usize, &'s Section);

impl Composer<'_> {
    pub fn sections(&mut self, sections: &[Section]) {
        let mut waiting: VecDeque<Numbered<'_>> = VecDeque::new();
        let mut number = self.sections;
        for section in sections {
            if is_chart(section) {
                waiting.push_back((number, section));
            } else {
                if section.is_annex {
                    self.all_of(&mut waiting);
                }
                self.numbered((number, section));
            }
            number += all_in(section);
            while let Some(next) = waiting.pop_front() {
                if !self.has_room_for(next.1) {
                    waiting.push_front(next);
                    break;
                }
                self.numbered(next);
            }
        }
        self.all_of(&mut waiting);
        self.sections = number;
    }

    fn all_of(&mut self, waiting: &mut VecDeque<Numbered<'_>>) {
        waiting.drain(..).for_each(|section| self.numbered(section));
    }

    fn numbered(&mut self, (number, section): Numbered<'_>) {
        self.sections = number;
        self.section(section, Structure::ROOT, LEVEL);
    }

    /// Whether a section fits on the page that is open, or leaves so little of it free that it may begin the next.
    fn has_room_for(&mut self, section: &Section) -> bool {
        let height = self.height_of(section);
        self.flow.is_fresh() || height <= self.flow.left() || self.flow.left() < LITTLE * self.flow.room()
    }

    /// What a chart takes at the least, by setting it and forgetting it again.
    fn height_of(&mut self, section: &Section) -> f32 {
        let before = (self.flow.structure.elements().len(), self.outline.len());
        let (sections, figures, gap) = (self.sections, self.figures, self.gap);
        self.flow.settle();
        self.flow.begin_trial();
        self.section(section, Structure::ROOT, LEVEL);
        let height = self.flow.end_trial();
        self.flow.structure.forget_after(before.0);
        self.outline.truncate(before.1);
        (self.sections, self.figures, self.gap) = (sections, figures, gap);
        height
    }
}

fn is_chart(section: &Section) -> bool {
    matches!(section.blocks[..], [Block::Chart(_)]) && section.sections.is_empty() && !section.is_annex
}

/// How many sections there are in one, with itself.
fn all_in(section: &Section) -> usize {
    1 + section.sections.iter().map(all_in).sum::<usize>()
}
