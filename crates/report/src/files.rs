//! From offsets to lines and columns, quickly in a file of ten megabytes, and in a line of ten megabytes.
//!
//! Every file that a finding points into is walked once: where its lines start, and how many code points precede each
//! block of a kilobyte. A position is then a search among the lines and a count within one block.
use lint::{Finding, Sources};
use model::{FileId, Span};
use std::collections::BTreeMap;
use std::ops::Range;

/// How far apart the counts of code points are, in bytes.
const BLOCK: usize = 1024;
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The files that some findings point into.
pub struct Files<'a> {
    sources: BTreeMap<FileId, Source<'a>>,
}

/// One file and its lines.
#[derive(Default)]
pub struct Source<'a> {
    /// Relative, with forward slashes.
    pub path: &'a str,
    pub text: &'a str,
    /// Where each line starts, in bytes; the first after the byte order mark, if there is one.
    lines: Vec<u32>,
    /// How many code points start before each block.
    blocks: Vec<u32>,
}

/// Where a span starts and ends, as people count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place<'a> {
    pub path: &'a str,
    pub start: Position,
    /// Just behind the last character.
    pub end: Position,
}

/// A line and a column, both from 1; columns in Unicode code points.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl<'a> Files<'a> {
    pub fn of<S: Sources + ?Sized>(findings: &[Finding], sources: &'a S) -> Self {
        let mut files = BTreeMap::new();
        for finding in findings {
            let edits = finding.fixes.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
            for span in finding.places().map(|label| label.span).chain(edits) {
                files.entry(span.file).or_insert_with(|| Source::new(sources.path(span.file), sources.text(span.file)));
            }
        }
        Self { sources: files }
    }

    pub fn source(&self, file: FileId) -> &Source<'a> {
        static GONE: Source<'static> = Source { path: "", text: "", lines: Vec::new(), blocks: Vec::new() };
        self.sources.get(&file).unwrap_or(&GONE)
    }

    pub fn place(&self, span: Span) -> Place<'a> {
        let source = self.source(span.file);
        let range = source.range(span);
        Place { path: source.path, start: source.position(range.start), end: source.position(range.end) }
    }
}

impl<'a> Source<'a> {
    pub fn new(path: &'a str, text: &'a str) -> Self {
        // A byte order mark is no part of the first line: editors count from behind it.
        let first = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(first).chain(breaks).map(short).collect();
        let blocks = text.as_bytes().chunks(BLOCK).scan(0, |before, block| {
            *before += code_points(block);
            Some(*before)
        });
        Self { path, text, lines, blocks: std::iter::once(0).chain(blocks).map(short).collect() }
    }

    /// The bytes of a span, moved to where the text has characters: no span is so wrong that it cannot be shown.
    pub fn range(&self, span: Span) -> Range<usize> {
        let start = self.text.floor_char_boundary(long(span.start));
        let end = self.text.ceil_char_boundary(long(span.end));
        start..end.max(start)
    }

    /// The line of an offset, from 0.
    pub fn line_of(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| long(*start) <= offset).saturating_sub(1)
    }

    pub fn last_line(&self) -> usize {
        self.lines.len().saturating_sub(1)
    }

    /// The bytes of a line, from 0, without what ends it.
    pub fn line(&self, line: usize) -> Range<usize> {
        let start = self.lines.get(line).map_or(self.text.len(), |start| long(*start));
        let end = self.lines.get(line + 1).map_or(self.text.len(), |next| long(*next) - 1);
        let ends_in_return = end > start && self.text.as_bytes().get(end - 1) == Some(&b'\r');
        start..end - usize::from(ends_in_return && end < self.text.len())
    }

    pub fn position(&self, offset: usize) -> Position {
        let line = self.line_of(offset);
        let column = self.code_points_before(offset).saturating_sub(self.code_points_before(self.line(line).start));
        Position { line: line + 1, column: column + 1 }
    }

    /// The same with columns in bytes.
    pub fn byte_position(&self, offset: usize) -> Position {
        let line = self.line_of(offset);
        Position { line: line + 1, column: offset.saturating_sub(self.line(line).start) + 1 }
    }

    fn code_points_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        let before = self.blocks.get(block).map_or(0, |count| long(*count));
        let rest = self.text.as_bytes().get(block * BLOCK..offset).unwrap_or_default();
        before + code_points(rest)
    }
}

impl Place<'_> {
    /// The line of the last character.
    pub fn last_line(&self) -> usize {
        let ends_before = self.end.column == 1 && self.end.line > self.start.line;
        self.end.line - usize::from(ends_before)
    }

    pub const fn is_on_one_line(&self) -> bool {
        self.start.line == self.end.line
    }
}

/// Every byte but those that continue a code point.
fn code_points(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

/// Spans are of 32 bits, so no file is longer.
fn short(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

fn long(offset: u32) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, offset: usize) -> (usize, usize) {
        let position = Source::new("a.toml", text).position(offset);
        (position.line, position.column)
    }

    #[test]
    fn columns_are_code_points() {
        assert_eq!(at("é = \"防衛\"\nb", 5), (1, 5));
        assert_eq!(at("é = \"防衛\"\nb", "é = \"防衛\"\n".len()), (2, 1));
    }

    #[test]
    fn columns_are_right_across_blocks() {
        let text = "é防".repeat(2_000);
        for (count, (offset, _)) in text.char_indices().enumerate() {
            assert_eq!(at(&text, offset), (1, count + 1));
        }
    }

    #[test]
    fn lines_end_before_their_line_ending() {
        for text in ["ab\ncd\n", "ab\r\ncd\r\n"] {
            let source = Source::new("a.toml", text);
            let lines: Vec<_> = (0..=source.last_line()).map(|line| &text[source.line(line)]).collect();
            assert_eq!(lines, ["ab", "cd", ""]);
        }
        assert_eq!(Source::new("a.toml", "a\rb").line(0), 0..3);
    }

    #[test]
    fn a_byte_order_mark_has_no_column() {
        assert_eq!(at("\u{feff}id", 3), (1, 1));
        assert_eq!(at("\u{feff}id", 0), (1, 1));
        assert_eq!(at("\u{feff}id\nb", 6), (2, 1));
    }

    #[test]
    fn the_end_of_a_text_has_a_place() {
        assert_eq!(at("", 0), (1, 1));
        assert_eq!(at("a\n", 2), (2, 1));
        assert_eq!(at("a", 1), (1, 2));
    }

    #[test]
    fn a_span_outside_the_text_or_inside_a_character_is_moved() {
        let source = Source::new("a.toml", "é");
        let span = |start, end| Span { file: FileId(0), start, end };
        assert_eq!(source.range(span(1, 1)), 0..2);
        assert_eq!(source.range(span(7, 9)), 2..2);
        assert_eq!(source.range(span(2, 0)), 2..2);
    }
}
