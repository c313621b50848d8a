//! Charts: a drawing, the words for those who cannot see it, and the numbers for those who want them.
use super::{Column, Prose, Sourcing};
use crate::scene::Scene;

/// A drawing of numbers. None can be made without its alternative text and its numbers.
#[derive(Clone, Debug)]
pub struct Chart {
    /// What the chart shows, as a statement or a title; printed above it with its number among the figures.
    pub caption: Prose,
    /// What the chart rests on.
    pub sourcing: Sourcing,
    /// The drawing. Set at its own size; made smaller if it is wider than the column, never larger.
    pub scene: Scene,
    /// What it shows, for those who cannot see it: kind of chart, what is compared, least and most, what stands out.
    pub alternative: String,
    /// The numbers it shows, for renderers that cannot draw.
    pub numbers: Numbers,
}

/// The numbers of a chart as words, row by row. Words alone: a note called from here would have no mark on a page that
/// shows the drawing.
#[derive(Clone, Debug)]
pub struct Numbers {
    columns: Vec<Column>,
    rows: Vec<Vec<Prose>>,
}

impl Numbers {
    /// As many words in each row as there are columns.
    pub fn new<const N: usize, T: Into<Prose>>(columns: [Column; N], rows: impl IntoIterator<Item = [T; N]>) -> Self {
        let words = |row: [T; N]| row.map(|cell| cell.into().without_notes()).into();
        Self { columns: columns.into(), rows: rows.into_iter().map(words).collect() }
    }

    /// What each number is.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The numbers.
    pub fn rows(&self) -> &[Vec<Prose>] {
        &self.rows
    }
}
