//! Which part of a line is shown when not all of it fits.
//!
//! Nothing here walks further than a line of the page is wide: a line may be as long as the file.
use crate::files::Source;
use crate::visible::{Glyph, is_plain};
use std::ops::Range;

/// Up to this, the words of a label are worth moving the line for. Longer ones are wrapped.
const LABEL: usize = 24;
/// The columns from the middle of what is underlined to the words below it: `╰── `.
const HOOK: usize = 5;

/// A line and the columns there are to show it in.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    pub source: &'a Source<'a>,
    /// From 0.
    pub number: usize,
    pub width: usize,
}

impl Line<'_> {
    fn whole(self) -> Range<usize> {
        self.source.line(self.number)
    }

    /// As much as fits, from its start.
    pub fn beginning(self) -> Range<usize> {
        let whole = self.whole();
        if self.columns(whole.clone(), self.width) <= self.width {
            return whole;
        }
        whole.start..self.forward(whole.start, self.width - 1)
    }

    /// So that a stretch of it can be seen, with a label of so many columns below.
    pub fn around(self, mark: &Range<usize>, label: usize) -> Range<usize> {
        let beginning = self.beginning();
        if self.has_room(&beginning, mark, label, 0) {
            return beginning;
        }
        let start = self.back(mark.start, self.width / 5);
        let end = self.forward(start, self.width - 2);
        let half = self.forward(mark.start, self.width / 2);
        let window = start..if mark.end > half { half.min(end) } else { end };
        self.back(window.start, self.spare(&window, mark, label))..window.end
    }

    /// How much more to the left can be shown where the line ends before the page does.
    fn spare(self, window: &Range<usize>, mark: &Range<usize>, label: usize) -> usize {
        if window.end < self.whole().end {
            return 0;
        }
        let shown = self.columns(window.clone(), self.width) + 1;
        self.width.saturating_sub(shown.max(self.reach(window, mark, label)))
    }

    /// Whether a stretch can be seen in a window, with a label below, beside so many others: where characters take no
    /// column, miette puts each mark a column further.
    pub fn has_room(self, window: &Range<usize>, mark: &Range<usize>, label: usize, others: usize) -> bool {
        let whole = self.whole();
        let is_seen = mark.start < window.end || (mark.start == window.end && window.end == whole.end);
        if mark.start < window.start || !is_seen {
            return false;
        }
        self.reach(window, mark, label) + others <= self.width
    }

    /// The columns that a window takes with what stands below it.
    fn reach(self, window: &Range<usize>, mark: &Range<usize>, label: usize) -> usize {
        let left = usize::from(window.start > self.whole().start);
        let start = left + self.columns(window.start..mark.start, self.width);
        let marked = self.columns(mark.start..mark.end.min(window.end), self.width);
        let label = if label == 0 { 0 } else { label.min(LABEL) + HOOK };
        // What has no length is marked by one column.
        start + (marked / 2 + label).max(marked).max(1)
    }

    /// The columns of a stretch, or some number beyond the limit.
    fn columns(self, range: Range<usize>, limit: usize) -> usize {
        if range.len() <= limit && is_plain(self.source.text, range.clone()) {
            return range.len();
        }
        let end = range.end;
        let reached = self.forward(range.start, limit);
        if reached < end {
            return limit + 1;
        }
        self.glyphs(range.start..end).map(|(_, glyph)| glyph.columns()).sum()
    }

    /// Where so many columns from here end.
    fn forward(self, from: usize, columns: usize) -> usize {
        let last = self.whole().end;
        let plainly = last.min(from + columns);
        if is_plain(self.source.text, from..plainly) {
            return plainly;
        }
        let mut rest = columns;
        let mut end = from;
        for (offset, glyph) in self.glyphs(from..last).take(most(columns)) {
            let Some(left) = rest.checked_sub(glyph.columns()) else { break };
            rest = left;
            end = offset + self.length(offset);
        }
        end
    }

    /// Where so many columns up to here start.
    fn back(self, from: usize, columns: usize) -> usize {
        let mut rest = columns;
        let mut start = from;
        for (offset, glyph) in self.glyphs(self.whole().start..from).rev().take(most(columns)) {
            let Some(left) = rest.checked_sub(glyph.columns()) else { break };
            rest = left;
            start = offset;
        }
        start
    }

    fn glyphs(self, range: Range<usize>) -> impl DoubleEndedIterator<Item = (usize, Glyph)> {
        let text = self.source.text;
        let part = text.get(range.clone()).unwrap_or_default();
        part.char_indices().map(move |(at, it)| (range.start + at, Glyph::at(text, range.start + at, it)))
    }

    fn length(self, offset: usize) -> usize {
        self.source.text.get(offset..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    }
}

/// How many characters are taken for so many columns: accents take none, and there may be a million of them.
const fn most(columns: usize) -> usize {
    columns * 4 + 4
}
