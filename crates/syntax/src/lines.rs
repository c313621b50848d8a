//! From offsets to lines and columns, as people and editors count them.
use crate::span::{index, offset};
use std::ops::Range;
use std::sync::OnceLock;

/// The index of the lines of a text. It costs nothing until the first question, which most files never get.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    /// Where each line begins.
    starts: OnceLock<Box<[u32]>>,
}

/// A line and a column, both from 1; columns count Unicode code points.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place {
    pub line: u32,
    pub column: u32,
}

const BYTE_ORDER_MARK: char = '\u{feff}';

impl Lines {
    pub const fn new() -> Self {
        Self { starts: OnceLock::new() }
    }

    fn starts(&self, text: &str) -> &[u32] {
        self.starts.get_or_init(|| {
            let breaks = text.match_indices('\n').map(|(at, _)| offset(at + 1));
            std::iter::once(0).chain(breaks).collect()
        })
    }

    /// How many lines there are. A text that ends with a line break has an empty last one.
    pub fn count(&self, text: &str) -> u32 {
        offset(self.starts(text).len())
    }

    /// The line of an offset, from 1.
    pub fn line(&self, text: &str, at: u32) -> u32 {
        offset(self.starts(text).partition_point(|start| *start <= at)).max(1)
    }

    /// Where an offset is. One beyond the text is at its end, one inside a character at its beginning. A byte order
    /// mark takes no column, since no editor shows one.
    pub fn place(&self, text: &str, at: u32) -> Place {
        let line = self.line(text, at);
        let end = text.floor_char_boundary(index(at));
        let before = text.get(self.range(text, line).start..end).unwrap_or_default();
        Place { line, column: offset(before.chars().count()) + 1 }
    }

    /// The other way round. A column beyond the line is at its end.
    pub fn offset(&self, text: &str, place: Place) -> Option<u32> {
        let range = self.range(text, place.line);
        let line = text.get(range.clone()).filter(|_| place.line >= 1 && place.line <= self.count(text))?;
        let column = index(place.column).checked_sub(1)?;
        Some(offset(range.start + line.char_indices().nth(column).map_or(line.len(), |(at, _)| at)))
    }

    /// The bytes of a line, without what ends it. Empty for a line that is not there.
    pub fn range(&self, text: &str, line: u32) -> Range<usize> {
        let starts = self.starts(text);
        let at = |line: u32| starts.get(index(line)).copied().map(index);
        let Some(mut start) = line.checked_sub(1).and_then(at) else { return text.len()..text.len() };
        if start == 0 && text.starts_with(BYTE_ORDER_MARK) {
            start = BYTE_ORDER_MARK.len_utf8();
        }
        let end = at(line).unwrap_or(text.len());
        let written = text.get(start..end).unwrap_or_default();
        let written = written.strip_suffix('\n').unwrap_or(written);
        start..start + written.strip_suffix('\r').unwrap_or(written).len()
    }
}
