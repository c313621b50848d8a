//! Which lines of which files are shown, and what is marked in them.
//!
//! ```text
//! labels of a finding ─ by file ─▶ marks ─ near each other ─▶ blocks of lines ─ the one that is wrong first ─▶ excerpt
//! ```
use super::window::Line;
use crate::files::{Files, Source};
use crate::visible;
use lint::{Finding, Label};
use std::collections::BTreeMap;
use std::ops::Range;

/// More places than this are counted, not shown.
const MOST_PLACES: usize = 32;
/// A place of more lines than this is marked on its first line.
const TALL: usize = 4;
/// The columns an arrow around several lines takes.
const ARROW: usize = 4;

/// Lines of one file that stand together, each as much of it as fits.
pub struct Block<'a> {
    pub source: &'a Source<'a>,
    /// Line, from 0, and the part of it that is shown.
    pub rows: BTreeMap<usize, Range<usize>>,
    /// In the order of their places, none of them twice.
    pub marks: Vec<Mark>,
}

/// A stretch of a file with what is said about it.
#[derive(Clone)]
pub struct Mark {
    pub range: Range<usize>,
    /// From 0. Another line than the first only for an arrow around both.
    pub lines: (usize, usize),
    pub text: String,
    /// Whether this is the place that is wrong.
    pub is_wrong: bool,
}

/// The columns before a line: its number and a bar.
pub fn margin(last_line: usize) -> usize {
    (last_line + 1).to_string().len() + 4
}

/// The columns before the text of a block, the arrow included.
pub fn indent(block: &Block<'_>) -> usize {
    let last = block.rows.keys().next_back().copied().unwrap_or_default();
    margin(last) + if block.marks.iter().any(Mark::is_tall) { ARROW } else { 0 }
}

pub fn of<'a>(finding: &Finding, files: &'a Files<'a>, width: usize, context: usize) -> Vec<Block<'a>> {
    let mut by_file: Vec<(&Source<'a>, Vec<Mark>)> = Vec::new();
    for (count, label) in finding.places().take(MOST_PLACES).enumerate() {
        let source = files.source(label.span.file);
        let mark = Mark::of(label, source, count == 0);
        match by_file.iter_mut().find(|(other, _)| std::ptr::eq(*other, source)) {
            Some((_, marks)) => marks.push(mark),
            None => by_file.push((source, vec![mark])),
        }
    }
    let mut blocks: Vec<_> =
        by_file.into_iter().flat_map(|(source, marks)| lay_out(source, marks, width, context)).collect();
    let wrong = blocks.iter().position(|block| block.marks.iter().any(|mark| mark.is_wrong)).unwrap_or_default();
    if let Some(first) = blocks.get_mut(..=wrong) {
        first.rotate_right(1);
    }
    blocks
}

/// How many places [`of`] leaves out.
pub fn left_out(finding: &Finding) -> usize {
    finding.places().count().saturating_sub(MOST_PLACES)
}

fn lay_out<'a>(source: &'a Source<'a>, marks: Vec<Mark>, width: usize, context: usize) -> Vec<Block<'a>> {
    let marks = in_order(with_one_arrow(marks, source));
    let last = marks.iter().map(|mark| mark.lines.1).max().unwrap_or_default() + context;
    let arrow = if marks.iter().any(Mark::is_tall) { ARROW } else { 0 };
    let width = width.saturating_sub(margin(last) + arrow);
    let line = |number| Line { source, number, width };
    let mut blocks: Vec<Block<'a>> = Vec::new();
    for mark in marks {
        if !blocks.last().is_some_and(|block| block.takes(&mark, line(mark.lines.0), context)) {
            blocks.push(Block { source, rows: BTreeMap::new(), marks: Vec::new() });
        }
        if let Some(block) = blocks.last_mut() {
            block.add(mark, line);
        }
    }
    for block in &mut blocks {
        block.fill(line, context);
    }
    blocks
}

/// Only the first of the marks on several lines gets an arrow: more would be a thicket.
fn with_one_arrow(mut marks: Vec<Mark>, source: &Source<'_>) -> Vec<Mark> {
    marks.sort_by_key(|mark| mark.range.start);
    let mut has_arrow = false;
    for mark in marks.iter_mut().filter(|mark| mark.is_tall()) {
        if std::mem::replace(&mut has_arrow, true) {
            mark.lines.1 = mark.lines.0;
            mark.range.end = source.line(mark.lines.0).end;
        }
    }
    marks
}

/// Sorted, and what is said about the same place said together.
fn in_order(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_by_key(|mark| (mark.range.start, mark.range.end, !mark.is_wrong));
    let mut merged: Vec<Mark> = Vec::new();
    for mark in marks {
        match merged.last_mut().filter(|last| last.range == mark.range) {
            Some(last) if last.text.is_empty() => last.text = mark.text,
            Some(last) if mark.text.is_empty() || last.text.lines().any(|line| line == mark.text) => {}
            Some(last) => {
                last.text.push('\n');
                last.text.push_str(&mark.text);
            }
            None => merged.push(mark),
        }
    }
    merged
}

impl Mark {
    fn of(label: &Label, source: &Source<'_>, is_wrong: bool) -> Self {
        let Range { start, end } = source.range(label.span);
        let first = source.line_of(start);
        let last = source.line_of(end.saturating_sub(1).max(start));
        let mut text = visible::line(label.text.trim());
        let shown = if last - first < TALL { last_marked(source, first, last, end) } else { first };
        if last - first >= TALL {
            text = format!("{text}{}to line {}", if text.is_empty() { "" } else { ", " }, last + 1);
        }
        // Line endings are not shown, so they are not marked: what lies on them is marked before them.
        let (head, tail) = (source.line(first), source.line(shown));
        let start = start.clamp(head.start, head.end);
        let end = end.min(tail.end);
        Self { range: start..end.max(start), lines: (first, shown), text, is_wrong }
    }

    pub const fn is_tall(&self) -> bool {
        self.lines.0 < self.lines.1
    }

    /// The columns of its longest line of words, if they stand below it.
    fn label(&self) -> usize {
        if self.is_tall() { 0 } else { self.text.lines().map(visible::columns).max().unwrap_or_default() }
    }
}

/// The last line with anything of the mark on it: an arrow to a blank one would point at nothing.
fn last_marked(source: &Source<'_>, first: usize, last: usize, end: usize) -> usize {
    let has_any = |line: &usize| {
        let Range { start, end: line_end } = source.line(*line);
        start < line_end.min(end)
    };
    (first + 1..=last).rev().find(has_any).unwrap_or(first)
}

impl<'a> Block<'a> {
    /// Whether a mark is near enough to stand in here, and can be seen here.
    fn takes(&self, mark: &Mark, line: Line<'_>, context: usize) -> bool {
        let last = self.rows.keys().next_back().copied().unwrap_or_default();
        // A frame of its own takes two lines; as many are shown instead.
        let is_near = mark.lines.0 <= last + 2 * context + 3;
        // Where an arrow ends, miette has no room for other labels.
        let ends_arrow = self.marks.iter().any(|other| other.is_tall() && other.lines.1 == mark.lines.0);
        let others = self.marks.iter().filter(|other| other.lines.0 == mark.lines.0).count();
        let has_room = |row| line.has_room(row, &mark.range, mark.label(), others);
        is_near && !ends_arrow && self.rows.get(&mark.lines.0).is_none_or(has_room)
    }

    fn add(&mut self, mark: Mark, line: impl Fn(usize) -> Line<'a>) {
        let (first, last) = mark.lines;
        self.rows.entry(first).or_insert_with(|| line(first).around(&mark.range, mark.label()));
        for number in first + 1..=last {
            self.rows.entry(number).or_insert_with(|| line(number).beginning());
        }
        self.marks.push(mark);
    }

    /// Adds the lines between and around, blank ones at the edges left out.
    fn fill(&mut self, line: impl Fn(usize) -> Line<'a>, context: usize) {
        let lines = self.rows.keys().next().copied().zip(self.rows.keys().next_back().copied());
        let Some((first, last)) = lines else { return };
        let says = |number: &usize| {
            let text = self.source.text.get(self.source.line(*number)).unwrap_or_default();
            !text.trim().is_empty()
        };
        let from = (first.saturating_sub(context)..first).find(says).unwrap_or(first);
        let below = (last + 1..=self.source.last_line()).take(context).filter(says).last();
        for number in from..=below.unwrap_or(last) {
            self.rows.entry(number).or_insert_with(|| line(number).beginning());
        }
    }
}
