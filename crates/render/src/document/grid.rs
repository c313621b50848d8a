//! Tables to be read, not computed with (those are [`crate::table::Table`]).
use super::{Prose, Sourcing};

/// A table to be read: a caption, columns with titles, rows in groups, a source.
#[derive(Clone, Debug)]
pub struct Grid {
    /// What the table shows; printed above it with its number among the tables.
    pub caption: Prose,
    /// What the table rests on.
    pub sourcing: Sourcing,
    columns: Vec<Column>,
    groups: Vec<Group>,
}

/// What a column is, apart from any row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// On which side its cells begin.
    pub align: Align,
    /// Its cells name their rows: a screen reader says them with every other cell.
    pub heads_rows: bool,
}

/// On which side a cell's text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Where reading begins: words.
    Start,
    /// Where reading ends: numbers, so that their digits stand above each other.
    End,
}

/// Rows that belong together: `Precedents`.
#[derive(Clone, Debug)]
pub struct Group {
    /// Printed across all columns; empty for rows without a heading.
    pub title: Prose,
    /// As many cells as the grid has columns.
    rows: Vec<Vec<Prose>>,
}

/// A grid of `N` columns that is being written: only rows of `N` cells fit in.
///
/// ```
/// use dossier_render::document::{Column, Grid, Prose};
///
/// let grid = Grid::with_columns([Column::head("Route"), Column::number("People"), Column::text("Money")])
///     .captioned("Status")
///     .row(["United States → Eswatini".into(), "at least 19".into(), "USD 5.1 m received".into()])
///     .group("Precedents")
///     .row(["Australia → Nauru".into(), "not known".into(), "not published".into()])
///     .build();
/// assert_eq!(grid.groups().len(), 2);
/// ```
#[derive(Clone, Debug)]
pub struct GridBuilder<const N: usize> {
    grid: Grid,
}

impl Grid {
    /// Begins a grid. Rows are added one by one or many at a time, then [`GridBuilder::build`] ends it.
    pub fn with_columns<const N: usize>(columns: [Column; N]) -> GridBuilder<N> {
        let grid = Self {
            caption: Prose::default(),
            sourcing: Sourcing::default(),
            columns: columns.into(),
            groups: vec![Group { title: Prose::default(), rows: Vec::new() }],
        };
        GridBuilder { grid }
    }

    /// The columns, in the direction of reading.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The groups that have rows or a title; the first may have no title.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    pub(super) fn prose_mut(&mut self, visit: &mut impl FnMut(&mut Prose)) {
        visit(&mut self.caption);
        for group in &mut self.groups {
            visit(&mut group.title);
            group.rows.iter_mut().flatten().for_each(&mut *visit);
        }
        visit(&mut self.sourcing.source);
        visit(&mut self.sourcing.remark);
    }
}

impl Group {
    /// Its rows, each with as many cells as the grid has columns.
    pub fn rows(&self) -> &[Vec<Prose>] {
        &self.rows
    }
}

impl<const N: usize> GridBuilder<N> {
    /// Says what the grid shows.
    #[must_use]
    pub fn captioned(mut self, caption: impl Into<Prose>) -> Self {
        self.grid.caption = caption.into();
        self
    }

    /// Says what the grid rests on.
    #[must_use]
    pub fn sourced(mut self, sourcing: Sourcing) -> Self {
        self.grid.sourcing = sourcing;
        self
    }

    /// Begins a group; the rows that follow belong to it.
    #[must_use]
    pub fn group(mut self, title: impl Into<Prose>) -> Self {
        self.grid.groups.push(Group { title: title.into(), rows: Vec::new() });
        self
    }

    /// Adds a row to the group that was begun last.
    #[must_use]
    pub fn row(mut self, cells: [Prose; N]) -> Self {
        if let Some(group) = self.grid.groups.last_mut() {
            group.rows.push(cells.into());
        }
        self
    }

    /// Adds rows to the group that was begun last.
    #[must_use]
    pub fn rows(self, rows: impl IntoIterator<Item = [Prose; N]>) -> Self {
        rows.into_iter().fold(self, Self::row)
    }

    /// Ends the grid.
    #[must_use]
    pub fn build(mut self) -> Grid {
        self.grid.groups.retain(|group| !group.rows.is_empty() || !group.title.is_empty());
        self.grid
    }
}

impl Column {
    /// Words.
    pub fn text(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::Start, heads_rows: false }
    }

    /// Numbers.
    pub fn number(title: impl Into<String>) -> Self {
        Self { align: Align::End, ..Self::text(title) }
    }

    /// What each row is about; mostly the first column.
    pub fn head(title: impl Into<String>) -> Self {
        Self { heads_rows: true, ..Self::text(title) }
    }
}
