//! The order in which sections come to stand. A section that is one chart cannot be divided: where it does not fit,
//! sections of text after it go first and fill the page, as few as will do and none of the annexes. Its place in the
//! structure and among the bookmarks is the one it is seen at.
use super::Composer;
use super::structure::Structure;
use crate::document::{Block, Section};
use std::collections::VecDeque;

/// The level of the sections of a document.
const LEVEL: u8 = 2;
/// The share of a page that may stay free because a chart begins the next: of one whose turn it is, of one that a section
/// went before, and of one that more went before.
const FREE: [f32; 3] = [0.25, 0.4, 0.6];

/// A section of the document, and the number of its place among all sections in the order they were given.
type Numbered<'s> = (usize, &'s Section);

/// A chart that has not found its place, and how many sections went before it.
struct Waiting<'s> {
    chart: Numbered<'s>,
    passed: usize,
}

impl Composer<'_> {
    pub fn sections(&mut self, sections: &[Section]) {
        let mut waiting: VecDeque<Waiting<'_>> = VecDeque::new();
        let mut number = self.sections;
        for section in sections {
            if is_chart(section) {
                waiting.push_back(Waiting { chart: (number, section), passed: 0 });
            } else {
                if section.is_annex {
                    self.all_of(&mut waiting);
                }
                self.numbered((number, section));
                waiting.iter_mut().for_each(|chart| chart.passed += 1);
            }
            number += all_in(section);
            while let Some(next) = waiting.pop_front() {
                if !self.may_stand_here(&next) {
                    waiting.push_front(next);
                    break;
                }
                self.numbered(next.chart);
            }
        }
        self.all_of(&mut waiting);
        self.sections = number;
    }

    fn all_of(&mut self, waiting: &mut VecDeque<Waiting<'_>>) {
        waiting.drain(..).for_each(|next| self.numbered(next.chart));
    }

    fn numbered(&mut self, (number, section): Numbered<'_>) {
        self.sections = number;
        self.section(section, Structure::ROOT, LEVEL);
    }

    /// Whether a chart fits on the page that is open, or leaves so little of it free that it may begin the next.
    fn may_stand_here(&mut self, waiting: &Waiting<'_>) -> bool {
        let height = self.height_of(waiting.chart.1);
        let free = FREE.get(waiting.passed).or(FREE.last()).copied().unwrap_or_default();
        let (left, room) = (self.flow.left(), self.flow.room());
        self.flow.is_fresh() || height <= left || left < free * room
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
