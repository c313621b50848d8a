//! Tables: a caption, columns as wide as they need to be, a header row that is repeated on every page, rows that are not
//! torn.
use super::Composer;
use super::columns::{Cell, Fit, Measured};
use super::prose::{How, Line};
use super::rows::{Row, Trim};
use super::slug::{Item, Paragraph, Rule, Slug};
use super::structure::{ElementId, Role, Scope};
use crate::document::{Align, Column, Grid, Group, Prose, Sourcing};
use crate::pdf::text::{Hyphens, Look, Rag, Settings, TextStyle};
use crate::scene::Paint;
use std::rc::Rc;

/// How many rows are measured to find the widths of the columns.
const SAMPLE: usize = 240;
const GAP: f32 = 9.0;
const CELL: TextStyle = TextStyle::new(8.5, 10.75, crate::pdf::text::Weight::Regular, Paint::Ink);

/// A table while it is set.
struct Shape {
    lefts: Vec<f32>,
    widths: Vec<f32>,
    style: TextStyle,
    hyphens: Hyphens,
    left: f32,
    width: f32,
}

impl Composer<'_> {
    pub fn grid(&mut self, grid: &Grid, parent: ElementId) {
        if grid.columns().is_empty() {
            return;
        }
        let table = self.flow.structure.add(Role::Table, parent);
        self.tables += 1;
        self.caption(grid, table);
        let shape = self.shape(grid);
        let before = self.space(2.0);
        let head = self.header(grid, &shape, table, before);
        self.flow.push(Slug { keep: true, before, ..(*head).clone() });
        let last =
            grid.groups().iter().map(|group| group.rows().len() + usize::from(!group.title.is_empty())).sum::<usize>();
        let (mut drawn, mut is_first) = (0, last > 1);
        for group in grid.groups() {
            let body = self.flow.structure.add(Role::TableBody, table);
            let mut above = Rc::clone(&head);
            if !group.title.is_empty() {
                drawn += 1;
                self.group(&group.title, grid.columns().len(), &shape, body, &head);
                above = Rc::new(self.continued(&group.title, &shape, body, &head));
            }
            for cells in group.rows() {
                drawn += 1;
                // The header stands with two rows at least, and so does what is under the table.
                let keep =
                    std::mem::take(&mut is_first) || drawn + 1 == last || (drawn == last && !grid.sourcing.is_empty());
                self.grid_row(grid.columns(), cells, &shape, body, &above, (drawn == last, keep));
            }
        }
        if last == 0 {
            // The header stands alone.
            self.flow.push(Slug::default());
        }
        self.gap = 5.0;
        self.sourcing(&grid.sourcing, parent);
        self.gap = 15.0;
    }

    fn caption(&mut self, grid: &Grid, table: ElementId) {
        let caption = self.flow.structure.add(Role::Caption, table);
        let lead = format!("{} {}", self.words.table, self.tables);
        self.captioned(&lead, &grid.caption, caption);
    }

    /// The caption of a table or chart; it stands on one page with what follows.
    pub fn captioned(&mut self, lead: &str, caption: &Prose, element: ElementId) {
        let lead = if caption.is_empty() { lead.to_owned() } else { format!("{lead}\u{2002}") };
        let line = self.led(&lead, Look::Lead, caption, element);
        let paragraph = self.set(line, element, How::new(TextStyle::CAPTION, self.width, Hyphens::Never).even());
        let before = self.space(9.0);
        self.lines(&paragraph, before, true);
        self.gap = 5.0;
    }

    fn shape(&mut self, grid: &Grid) -> Shape {
        let whole = self.measured(grid, Hyphens::Never).fit_whole(self.width);
        let Fit { scale, widths, divided } =
            whole.unwrap_or_else(|| self.measured(grid, Hyphens::Ready).fit_divided(self.width));
        let mut x = self.left;
        let lefts = widths
            .iter()
            .map(|width| {
                let left = x;
                x += width + GAP;
                left
            })
            .collect();
        Shape {
            lefts,
            widths,
            style: CELL.sized(CELL.size * scale),
            hyphens: if divided { Hyphens::Ready } else { Hyphens::Sparing },
            left: self.left,
            width: x - GAP - self.left,
        }
    }

    /// The header row and a sample of the others, from all over the table.
    fn measured(&mut self, grid: &Grid, hyphens: Hyphens) -> Measured {
        let before = self.flow.structure.elements().len();
        let all: Vec<&Vec<Prose>> = grid.groups().iter().flat_map(Group::rows).collect();
        let step = all.len().div_ceil(SAMPLE).max(1);
        let titles =
            grid.columns().iter().map(|column| self.measure_cell(&Line::plain(&column.title), CELL.heavy(), hyphens));
        let mut rows = vec![titles.collect::<Vec<_>>()];
        for row in all.iter().step_by(step) {
            let measured = row.iter().zip(grid.columns()).map(|(prose, column)| {
                let line = self.line(prose, super::Structure::ROOT);
                self.measure_cell(&line, if column.heads_rows { CELL.heavy() } else { CELL }, hyphens)
            });
            rows.push(measured.collect());
        }
        // What was only measured is no part of the document.
        self.flow.structure.forget_after(before);
        Measured { rows, gap: GAP }
    }

    fn measure_cell(&mut self, line: &Line, style: TextStyle, hyphens: Hyphens) -> Cell {
        let how =
            Settings { style, width: 0.0, align: Align::Start, hyphens, rag: Rag::Plain, language: self.language };
        let lines = line.pieces.split(|piece| piece.text == "\n");
        lines.filter(|pieces| !pieces.is_empty()).map(|pieces| self.flow.faces.widths(pieces, &how)).collect()
    }

    /// The header row, to be placed once as a part of the table and then repeated.
    fn header(&mut self, grid: &Grid, shape: &Shape, table: ElementId, before: f32) -> Rc<Slug> {
        let head = self.flow.structure.add(Role::TableHead, table);
        let titles = self.flow.structure.add(Role::Row, head);
        let heads = Role::HeaderCell { scope: Scope::Column, columns: 1 };
        let cells: Vec<(Rc<Paragraph>, f32)> = grid
            .columns()
            .iter()
            .enumerate()
            .map(|(index, column)| {
                let cell = self.flow.structure.add(heads, titles);
                self.cell(Line::plain(&column.title), cell, shape, index, column.align, true)
            })
            .collect();
        // Titles stand on the rule below them.
        let tallest = cells.iter().map(|(paragraph, _)| paragraph.setting.height()).fold(0.0, f32::max);
        let height = tallest + 8.5;
        let rule = |y: f32, weight: f32, fill| {
            Item::Decoration(Rule { x: shape.left, y, width: shape.width, height: weight, fill })
        };
        let mut items = vec![rule(0.0, 1.2, Paint::Accent), rule(height - 0.6, 0.6, Paint::Ink)];
        items.extend(cells.into_iter().map(|(paragraph, x)| {
            let y = 4.5 + tallest - paragraph.setting.height();
            let lines = 0..paragraph.setting.lines();
            Item::Lines { paragraph, lines, x, y }
        }));
        Rc::new(Slug { before, height, items, ..Slug::default() })
    }

    fn group(&mut self, title: &Prose, columns: usize, shape: &Shape, body: ElementId, head: &Rc<Slug>) {
        let row = self.flow.structure.add(Role::Row, body);
        let cell = self.flow.structure.add(Role::HeaderCell { scope: Scope::Column, columns }, row);
        let row = self.group_row(title, shape, cell);
        self.row(&Row { keep: true, head: Some(Rc::clone(head)), ..row });
    }

    /// The title of a group across all columns.
    fn group_row(&mut self, title: &Prose, shape: &Shape, element: ElementId) -> Row {
        let style = shape.style.heavy().painted(Paint::Accent);
        let paragraph = self.set_prose(title, element, How::new(style, shape.width - 8.0, Hyphens::Never));
        Row {
            cells: vec![(paragraph, shape.left + 4.0)],
            before: 0.0,
            padding: (3.5, 3.0),
            trim: Trim::Tint { x: shape.left, width: shape.width },
            keep: false,
            head: None,
            places: Vec::new(),
        }
    }

    /// What stands above the rows of a group that go on on another page: the header row and the group's title. Like the
    /// header it is only shown again; the structure has both once.
    fn continued(&mut self, title: &Prose, shape: &Shape, body: ElementId, head: &Slug) -> Slug {
        let title = title.clone().without_notes().text(format!(" {}", self.words.continued));
        head.above(self.group_row(&title, shape, body).whole())
    }

    fn grid_row(
        &mut self,
        columns: &[Column],
        cells: &[Prose],
        shape: &Shape,
        body: ElementId,
        head: &Rc<Slug>,
        (last, keep): (bool, bool),
    ) {
        let row = self.flow.structure.add(Role::Row, body);
        let cells = cells
            .iter()
            .zip(columns)
            .enumerate()
            .map(|(index, (prose, column))| {
                let heads = Role::HeaderCell { scope: Scope::Row, columns: 1 };
                let cell = self.flow.structure.add(if column.heads_rows { heads } else { Role::Cell }, row);
                let line = self.line(prose, cell);
                self.cell(line, cell, shape, index, column.align, column.heads_rows)
            })
            .collect();
        let (weight, paint) = if last { (0.6, Paint::Ink) } else { (0.4, Paint::Rule) };
        self.row(&Row {
            cells,
            before: 0.0,
            padding: (2.5, 3.0),
            trim: Trim::Rule { x: shape.left, width: shape.width, weight, paint },
            keep,
            head: Some(Rc::clone(head)),
            places: Vec::new(),
        });
    }

    fn cell(
        &mut self,
        line: Line,
        element: ElementId,
        shape: &Shape,
        index: usize,
        align: Align,
        heavy: bool,
    ) -> (Rc<Paragraph>, f32) {
        let style = if heavy { shape.style.heavy() } else { shape.style };
        let hyphens = if heavy && shape.hyphens == Hyphens::Sparing { Hyphens::Never } else { shape.hyphens };
        let width = shape.widths.get(index).copied().unwrap_or(0.0);
        let how = How { style, width, align, hyphens, rag: Rag::Plain };
        (self.set(line, element, how), shape.lefts.get(index).copied().unwrap_or(shape.left))
    }

    /// What a table or chart rests on, in small type under it.
    pub fn sourcing(&mut self, sourcing: &Sourcing, parent: ElementId) {
        if sourcing.is_empty() {
            return;
        }
        let element = self.flow.structure.add(Role::Paragraph, parent);
        let mut line = Line::default();
        let as_of = Prose::from(sourcing.as_of.as_str());
        let parts = [
            (format!("{}{} ", self.words.source, self.words.colon), &sourcing.source),
            (format!("{}{} ", self.words.remark, self.words.colon), &sourcing.remark),
            (format!("{} ", self.words.as_of), &as_of),
        ];
        for (lead, prose) in parts.iter().filter(|(_, prose)| !prose.is_empty()) {
            let lead = if line.pieces.is_empty() { lead.clone() } else { format!("\u{2002}{lead}") };
            let part = self.led(&lead, Look::Strong, prose, element);
            line.pieces.extend(part.pieces);
            line.meanings.extend(part.meanings);
        }
        let paragraph = self.set(line, element, How::new(TextStyle::SOURCE, self.width, Hyphens::Sparing));
        let before = self.space(0.0);
        self.together(&paragraph, before);
    }
}
