//! The blocks of a finding as one small text that miette can draw.
//!
//! ```text
//! blocks ──▶ parts of one text   every line made visible, cut lines marked `…`
//!        └─▶ labels in that text, each with the line and the column it has in its file
//! ```
//!
//! miette asks for the surroundings of a label and gets its whole part; it asks for the surroundings of two labels
//! together and gets an error where they are in different parts, so it draws each part in a frame of its own, with the
//! path, line and column of what is wrong there.
use super::block::{self, Block, Mark};
use crate::files::Position;
use crate::visible::{self, Glyph};
use miette::{Diagnostic, LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use std::fmt;
use std::ops::Range;

/// The columns from the bar below a label to its words: `╰── `.
const HOOK: usize = 4;
/// The columns from the text of a line to the words about several lines: `╰──── `.
const TAIL: usize = 2;
/// Words are not wrapped to less.
const LEAST_WORDS: usize = 6;

/// A text made for showing, with labels.
#[derive(Debug, Default)]
pub struct Excerpt {
    text: String,
    parts: Vec<Part>,
    pub labels: Vec<LabeledSpan>,
    /// Where each label is really, by its offset here.
    places: Vec<(usize, Position)>,
}

/// What became of a block.
#[derive(Debug)]
struct Part {
    path: String,
    range: Range<usize>,
    /// From 0.
    first_line: usize,
    lines: usize,
}

/// A mark and where it is in the excerpt.
struct Placed<'a> {
    mark: &'a Mark,
    range: Range<usize>,
    /// Where its line starts.
    row: usize,
}

impl Excerpt {
    pub fn of(blocks: &[Block<'_>], width: usize) -> Self {
        let mut excerpt = Self::default();
        for block in blocks {
            excerpt.add(block, width);
        }
        excerpt
    }

    fn add(&mut self, block: &Block<'_>, width: usize) {
        let start = self.text.len();
        let mut placed: Vec<Placed<'_>> =
            block.marks.iter().map(|mark| Placed { mark, range: start..start, row: start }).collect();
        for (line, window) in &block.rows {
            self.add_row(block, *line, window, &mut placed);
        }
        keep_apart(&mut placed);
        let indent = block::indent(block);
        let mut taken = (0, 0);
        for placed in &placed {
            let words = self.words(placed, width.saturating_sub(indent), &mut taken);
            let span = SourceSpan::from(placed.range.clone());
            self.labels.push(if placed.mark.is_wrong {
                LabeledSpan::new_primary_with_span(words, span)
            } else {
                LabeledSpan::new_with_span(words, span)
            });
            self.places.push((placed.range.start, block.source.position(placed.mark.range.start)));
        }
        self.parts.push(Part {
            path: visible::line(block.source.path),
            range: start..self.text.len(),
            first_line: block.rows.keys().next().copied().unwrap_or_default(),
            lines: block.rows.len(),
        });
    }

    /// Writes a line and notes where the marks on it come to lie.
    fn add_row(&mut self, block: &Block<'_>, line: usize, window: &Range<usize>, placed: &mut [Placed<'_>]) {
        let (whole, row) = (block.source.line(line), self.text.len());
        if window.start > whole.start {
            self.text.push('…');
        }
        let is_marked = placed.iter().any(|it| it.mark.lines.0 == line || it.mark.lines.1 == line);
        let offsets = self.add_text(block.source.text, window, is_marked);
        if window.end < whole.end {
            self.text.push('…');
        }
        let end = self.text.len();
        self.text.push('\n');
        let moved = |offset: usize| {
            let at = offsets.partition_point(|(real, _)| *real < offset);
            offsets.get(at).map_or(end, |(_, here)| *here)
        };
        for placed in placed {
            if placed.mark.lines.0 == line {
                placed.range.start = moved(placed.mark.range.start);
                placed.row = row;
            }
            if placed.mark.lines.1 == line {
                placed.range.end = moved(placed.mark.range.end);
            }
        }
    }

    /// Writes a part of a file as it is shown. Gives where each of its characters went, if anybody asks.
    fn add_text(&mut self, text: &str, window: &Range<usize>, is_marked: bool) -> Vec<(usize, usize)> {
        let shown = text.get(window.clone()).unwrap_or_default();
        if !is_marked && visible::is_plain(text, window.clone()) {
            self.text.push_str(shown);
            return Vec::new();
        }
        let mut offsets = Vec::with_capacity(shown.len() + 1);
        for (at, character) in shown.char_indices() {
            let offset = window.start + at;
            offsets.push((offset, self.text.len()));
            Glyph::at(text, offset, character).push_to(&mut self.text);
        }
        offsets.push((window.end, self.text.len()));
        offsets
    }

    /// The words of a label, wrapped to what is left beside it. `taken` is the line and the column that the labels before
    /// it reach, beyond which miette draws the next.
    fn words(&self, placed: &Placed<'_>, width: usize, taken: &mut (usize, usize)) -> Option<String> {
        let text = &placed.mark.text;
        let before = if placed.mark.is_tall() {
            TAIL
        } else {
            let column = |end: usize| visible::columns(self.text.get(placed.row..end).unwrap_or_default());
            let reached = if taken.0 == placed.row { taken.1 } else { 0 };
            let start = column(placed.range.start).max(reached);
            let end = column(placed.range.end).max(start + 1);
            *taken = (placed.row, end);
            usize::midpoint(start, end) + HOOK
        };
        let width = width.saturating_sub(before).max(LEAST_WORDS);
        if !text.contains('\n') && visible::columns(text) <= width {
            return (!text.is_empty()).then(|| text.clone());
        }
        let lines = text.lines().flat_map(|line| textwrap::wrap(line, width));
        // A word that is broken keeps the blanks before it.
        let lines: Vec<_> = lines.map(|line| line.trim_end_matches(' ').to_owned()).collect();
        Some(lines.join("\n"))
    }

    fn part_of(&self, offset: usize) -> Option<&Part> {
        self.parts.iter().find(|part| part.range.contains(&offset))
    }
}

/// Cuts marks that overlap, so that each is underlined where it is: of two, the earlier ends where the later starts.
fn keep_apart(placed: &mut [Placed<'_>]) {
    let mut last: Option<&mut Placed<'_>> = None;
    for next in placed.iter_mut().filter(|placed| !placed.mark.is_tall()) {
        if let Some(last) = last.filter(|last| last.row == next.row) {
            if last.range.start < next.range.start {
                last.range.end = last.range.end.min(next.range.start);
            } else {
                next.range.start = last.range.end;
                next.range.end = next.range.end.max(last.range.end);
            }
        }
        last = Some(next);
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (start, end) = (span.offset(), span.offset() + span.len());
        let part = self.part_of(start).filter(|part| end <= part.range.end).ok_or(MietteError::OutOfBounds)?;
        let is_bare = before == 0 && after == 0;
        let range = if is_bare { start..end } else { part.range.clone() };
        let place = self.places.iter().find(|(offset, _)| *offset == start).filter(|_| is_bare);
        let (line, column) = place.map_or((part.first_line, 0), |(_, place)| (place.line - 1, place.column - 1));
        let data = self.text.as_bytes().get(range.clone()).ok_or(MietteError::OutOfBounds)?;
        Ok(Box::new(MietteSpanContents::new_named(part.path.clone(), data, range.into(), line, column, part.lines)))
    }
}

impl Diagnostic for Excerpt {
    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }
    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

/// Nothing: what the finding says is written around the excerpt.
impl fmt::Display for Excerpt {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Excerpt {}
