//! Sections, paragraphs, lists, terms, boxes.
use super::prose::{How, Line};
use super::rows::{Row, Trim};
use super::slug::{Meaning, Slug};
use super::structure::{ElementId, Numbering, Role};
use super::{Composer, Entry};
use crate::document::{Block, Prose, Section};
use crate::pdf::layout::page::Place;
use crate::pdf::text::{Hyphens, Look, TextStyle};
use std::collections::BTreeMap;

/// Lines of running text are no longer than this: about 85 letters.
const MEASURE: f32 = 412.0;
/// The inner edges of a box.
const BOX: Edges = Edges { left: 15.0, right: 14.0, top: 9.0, bottom: 10.0 };
const INDENT: f32 = 15.0;
const TERM: f32 = 118.0;

struct Edges {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

/// Numbers the anchors of a section and of those in it, in the order of reading. Of two equal ones the first counts.
pub(super) fn anchors<'a>(section: &'a Section, count: &mut usize, found: &mut BTreeMap<&'a str, usize>) {
    found.entry(&section.anchor).or_insert(*count);
    *count += 1;
    section.sections.iter().for_each(|section| anchors(section, count, found));
}

impl Composer<'_> {
    pub fn section(&mut self, section: &Section, parent: ElementId, level: u8) {
        if self.flow.is_over() {
            return;
        }
        let element = self.flow.structure.add(Role::Section, parent);
        let place = Place::Section(self.sections);
        self.sections += 1;
        let around = self.in_annex;
        if section.is_annex && !around {
            self.flow.new_page();
            self.in_annex = true;
        }
        self.heading(&section.title, place, element, level);
        self.blocks(&section.blocks, element);
        for inner in &section.sections {
            self.section(inner, element, (level + 1).min(6));
        }
        self.in_annex = around;
    }

    /// The type of running text here.
    fn body(&self) -> TextStyle {
        if self.in_annex { TextStyle::FINE } else { TextStyle::BODY }
    }

    /// A heading stands on one page with what follows it.
    pub fn heading(&mut self, title: &str, place: Place, parent: ElementId, level: u8) {
        let heading = self.flow.structure.add(Role::Heading(level), parent);
        let (before, after) = match level {
            0..=2 => (16.0, 4.5),
            3 => (13.0, 3.5),
            _ => (12.0, 3.0),
        };
        let line = Line::plain(title);
        if line.pieces.is_empty() {
            return;
        }
        let how = How::new(TextStyle::heading(level), self.width, Hyphens::Never).even();
        let paragraph = self.set(line, heading, how);
        let before = self.space(before);
        self.row(&Row {
            cells: vec![(paragraph, self.left)],
            before,
            padding: (0.0, 0.0),
            trim: Trim::None,
            keep: true,
            head: None,
            places: vec![place],
        });
        self.gap = after;
        self.outline.push(Entry { level, title: title.to_owned(), place });
    }

    pub fn blocks(&mut self, blocks: &[Block], parent: ElementId) {
        for block in blocks {
            if self.flow.is_over() {
                return;
            }
            match block {
                Block::Paragraph(prose) => self.paragraph(prose, parent, self.body(), 7.5),
                Block::Small(prose) => self.paragraph(prose, parent, TextStyle::SMALL, 6.0),
                Block::List { numbered, items } => self.list(*numbered, items, parent),
                Block::Terms(terms) => self.terms(terms, parent),
                Block::KeyNumbers(numbers) => self.key_numbers(numbers, parent),
                Block::Grid(grid) => self.grid(grid, parent),
                Block::Chart(chart) => self.chart(chart, parent),
                Block::Aside { title, blocks } => self.aside(title, blocks, parent),
            }
        }
    }

    pub fn paragraph(&mut self, prose: &Prose, parent: ElementId, style: TextStyle, after: f32) {
        if prose.is_empty() {
            return;
        }
        let element = self.flow.structure.add(Role::Paragraph, parent);
        let width = if style == TextStyle::SMALL { self.width } else { self.measure() };
        let how = How::new(style, width, Hyphens::Sparing);
        let paragraph = self.set_prose(prose, element, how);
        let before = self.space(0.0);
        self.lines(&paragraph, before, false);
        self.gap = after;
    }

    fn measure(&self) -> f32 {
        self.width.min(MEASURE)
    }

    fn list(&mut self, numbered: bool, items: &[Prose], parent: ElementId) {
        if items.is_empty() {
            return;
        }
        let numbering = if numbered { Numbering::Decimal } else { Numbering::Disc };
        let list = self.flow.structure.add(Role::List(numbering), parent);
        let mut before = self.space(0.0);
        for (index, prose) in items.iter().enumerate() {
            let item = self.flow.structure.add(Role::Item, list);
            let label = self.flow.structure.add(Role::Label, item);
            let body = self.flow.structure.add(Role::Body, item);
            let mark = if numbered { format!("{}.", index + 1) } else { "•".into() };
            let style = self.body();
            let accent = style.painted(crate::scene::Paint::Accent);
            let label = self.set(Line::plain(&mark), label, How::new(accent, INDENT, Hyphens::Never));
            let how = How::new(style, self.measure() - INDENT, Hyphens::Sparing);
            let body = self.set_prose(prose, body, how);
            self.flowing(&Row {
                cells: vec![(label, self.left + 2.0), (body, self.left + INDENT)],
                before,
                padding: (0.0, 0.0),
                trim: Trim::None,
                keep: index == 0 && items.len() > 1,
                head: None,
                places: Vec::new(),
            });
            before = 3.5;
        }
        self.gap = 8.5;
    }

    fn terms(&mut self, terms: &[(Prose, Prose)], parent: ElementId) {
        if terms.is_empty() {
            return;
        }
        let list = self.flow.structure.add(Role::List(Numbering::None), parent);
        let mut before = self.space(0.0);
        for (term, said) in terms {
            let item = self.flow.structure.add(Role::Item, list);
            let label = self.flow.structure.add(Role::Label, item);
            let body = self.flow.structure.add(Role::Body, item);
            let style = if self.in_annex { TextStyle::FINE } else { TextStyle::BODY.sized(10.0) };
            let label = self.set_prose(term, label, How::new(style.heavy(), TERM - 12.0, Hyphens::Ready));
            let body = self.set_prose(said, body, How::new(style, self.width - TERM, Hyphens::Sparing));
            self.flowing(&Row {
                cells: vec![(label, self.left), (body, self.left + TERM)],
                before,
                padding: (0.0, 0.0),
                trim: Trim::None,
                keep: false,
                head: None,
                places: Vec::new(),
            });
            before = 4.0;
        }
        self.gap = 9.0;
    }

    fn aside(&mut self, title: &Prose, blocks: &[Block], parent: ElementId) {
        let element = self.flow.structure.add(Role::Section, parent);
        let (left, width, outer) = (self.left, self.width, self.in_box);
        if !outer {
            let before = self.space(4.0);
            self.flow.open_frame(left, width);
            self.flow.push(Slug { before, height: BOX.top, keep: true, ..Slug::default() });
            self.left += BOX.left;
            self.width -= BOX.left + BOX.right;
            self.in_box = true;
        }
        if !title.is_empty() {
            let head = self.flow.structure.add(Role::Paragraph, element);
            let mut line = self.line(title, head);
            // The title names the box; only judgements and marks keep a look of their own.
            for (piece, meaning) in line.pieces.iter_mut().zip(&mut line.meanings) {
                if meaning.look == Look::Plain {
                    (piece.look, meaning.look) = (Look::Strong, Look::Strong);
                }
            }
            let paragraph = self.set(line, head, How::new(TextStyle::BOX_TITLE, self.width, Hyphens::Never));
            let before = self.space(0.0);
            self.lines(&paragraph, before, true);
            self.gap = 2.5;
        }
        self.blocks(blocks, element);
        if !outer {
            self.flow.close_frame(BOX.bottom);
            (self.left, self.width, self.in_box) = (left, width, false);
            self.gap = 13.0;
        }
    }
}

impl Composer<'_> {
    /// Words in front of others in the same line: `Table 1`, `Source:`.
    pub fn led(&mut self, lead: &str, look: Look, prose: &Prose, owner: ElementId) -> Line {
        let mut line = Line::default();
        line.push(lead.to_owned(), Meaning { look, ..Meaning::default() });
        let rest = self.line(prose, owner);
        line.pieces.extend(rest.pieces);
        line.meanings.extend(rest.meanings);
        line
    }
}
