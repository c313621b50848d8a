//! Paragraphs to slugs, alone or side by side: lines of text, rows of tables, points of lists. Two lines of a paragraph
//! stay together at its beginning and at its end.
use super::Composer;
use super::page::Place;
use super::slug::{Item, Paragraph, Rule, Slug};
use crate::scene::Paint;
use std::rc::Rc;

/// Paragraphs side by side.
pub(super) struct Row {
    /// Each with the left edge it stands at.
    pub cells: Vec<(Rc<Paragraph>, f32)>,
    pub before: f32,
    /// Above and below the text.
    pub padding: (f32, f32),
    /// Under the text, behind it, or none.
    pub trim: Trim,
    pub keep: bool,
    pub head: Option<Rc<Slug>>,
    pub places: Vec<Place>,
}

/// What decorates a row: from x, so wide.
#[derive(Clone, Copy)]
pub(super) enum Trim {
    None,
    /// A rule below.
    Rule {
        x: f32,
        width: f32,
        weight: f32,
        paint: Paint,
    },
    /// A tint behind it.
    Tint {
        x: f32,
        width: f32,
    },
}

/// Rows up to this share of a page are never torn.
const WHOLE: f32 = 0.3;

/// So many lines of running text are never torn.
const FEW: usize = 4;

impl Composer<'_> {
    /// Lines of a paragraph at the left edge of the column.
    pub fn lines(&mut self, paragraph: &Rc<Paragraph>, before: f32, keep: bool) {
        let lines = paragraph.setting.lines();
        for line in 0..lines {
            self.flow.push(Slug {
                before: if line == 0 { before } else { 0.0 },
                height: paragraph.setting.style.leading,
                keep: is_kept(line, lines) || (keep && line + 1 == lines),
                items: vec![Item::Lines {
                    paragraph: Rc::clone(paragraph),
                    lines: line..line + 1,
                    x: self.left,
                    y: 0.0,
                }],
                ..Slug::default()
            });
        }
    }

    /// All lines of a paragraph on one page, if they are few.
    pub fn together(&mut self, paragraph: &Rc<Paragraph>, before: f32) {
        let row = Row {
            cells: vec![(Rc::clone(paragraph), self.left)],
            before,
            padding: (0.0, 0.0),
            trim: Trim::None,
            keep: false,
            head: None,
            places: Vec::new(),
        };
        self.row(&row);
    }

    /// Paragraphs side by side: in one piece if they are short, otherwise line by line.
    pub fn row(&mut self, row: &Row) {
        if row.height() <= self.flow.room() * WHOLE {
            self.flow.push(row.whole());
        } else {
            self.torn(row);
        }
    }

    /// Running text with what stands beside it: in one piece only if it is a few lines.
    pub fn flowing(&mut self, row: &Row) {
        if row.lines() <= FEW { self.flow.push(row.whole()) } else { self.torn(row) }
    }

    fn torn(&mut self, row: &Row) {
        let lines = row.lines();
        for line in 0..lines {
            let top = if line == 0 { row.padding.0 } else { 0.0 };
            let bottom = if line + 1 == lines { row.padding.1 } else { 0.0 };
            let height = top + bottom + row.leading();
            let cells = row.cells.iter().filter(|(paragraph, _)| line < paragraph.setting.lines());
            let mut items: Vec<Item> = row.trim.items(height, line + 1 == lines).collect();
            items.extend(cells.map(|(paragraph, x)| Item::Lines {
                paragraph: Rc::clone(paragraph),
                lines: line..line + 1,
                x: *x,
                y: top,
            }));
            self.flow.push(Slug {
                before: if line == 0 { row.before } else { 0.0 },
                height,
                keep: is_kept(line, lines) || (row.keep && line + 1 == lines),
                items,
                head: row.head.clone(),
                places: if line == 0 { row.places.clone() } else { Vec::new() },
                ..Slug::default()
            });
        }
    }
}

impl Row {
    /// In one piece.
    pub fn whole(&self) -> Slug {
        let height = self.height();
        let mut items: Vec<Item> = self.trim.items(height, true).collect();
        items.extend(self.cells.iter().map(|(paragraph, x)| Item::Lines {
            paragraph: Rc::clone(paragraph),
            lines: 0..paragraph.setting.lines(),
            x: *x,
            y: self.padding.0,
        }));
        Slug {
            before: self.before,
            height,
            keep: self.keep,
            items,
            places: self.places.clone(),
            head: self.head.clone(),
            ..Slug::default()
        }
    }

    pub fn height(&self) -> f32 {
        let text = self.cells.iter().map(|(paragraph, _)| paragraph.setting.height()).fold(0.0, f32::max);
        self.padding.0 + text + self.padding.1
    }

    fn lines(&self) -> usize {
        self.cells.iter().map(|(paragraph, _)| paragraph.setting.lines()).max().unwrap_or(0)
    }

    fn leading(&self) -> f32 {
        self.cells.iter().map(|(paragraph, _)| paragraph.setting.style.leading).fold(0.0, f32::max)
    }
}

impl Trim {
    fn items(self, height: f32, last: bool) -> impl Iterator<Item = Item> {
        let mark = match self {
            Self::Rule { x, width, weight, paint } if last => {
                Some(Rule { x, y: height - weight, width, height: weight, fill: paint })
            }
            Self::Tint { x, width } => Some(Rule { x, y: 0.0, width, height, fill: Paint::Ground }),
            Self::None | Self::Rule { .. } => None,
        };
        mark.map(Item::Decoration).into_iter()
    }
}

/// Whether a line must stand on one page with the next: the first with the second, the last but one with the last.
const fn is_kept(line: usize, lines: usize) -> bool {
    lines > 1 && (line == 0 || line + 2 == lines)
}
