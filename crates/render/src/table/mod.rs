//! Tables to compute with: typed columns that say what they are, one row for each thing.
//!
//! A builder that knows the data writes its columns once, each with its name, title, meaning, type and the way to read
//! it off a row. Every format reads the same [`Table`], cell by cell, so no format has its own idea of a column.
//!
//! ```text
//! Vec<Column<R>> ┐                 ┌ csv::write ─────────▶ any `io::Write`, and what was Written (rows, bytes, hash)
//! Vec<R> ────────┴ Table ─ each() ─┤                                                │
//!                                  ├ package::describe ◀── Package (title, version …)┘ ─▶ datapackage.json
//!                                  ├ json::write, json::write_lines, json::schema ─▶ JSON, NDJSON, their JSON Schema
//!                                  ├ parquet::write ─▶ typed columns, a file for each table
//!                                  └ xlsx::workbook ─▶ a spreadsheet, with a sheet of notes
//! ```
//!
//! Cells are made as they are written, and so are the rows of a streamed table: it costs what one row costs.
pub mod csv;
pub mod json;
pub mod package;
pub mod parquet;
pub mod xlsx;

mod cell;
mod column;
mod error;
mod formula;

use column::Show;
use std::marker::PhantomData;
use std::ops::{ControlFlow, Range};

pub use cell::{Cell, Missing};
pub use column::{Column, Field, Holds, Word};
pub use error::TableError;
pub use formula::{neutralise, restore};

/// What a table is, apart from its columns and rows.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// The stem of its file, and its name in the data package: `figures`.
    pub name: &'static str,
    /// What a person calls it: `Figures`.
    pub title: &'static str,
    /// What one row stands for, and what is left out.
    pub description: &'static str,
    /// The columns that together tell rows apart. They are never empty.
    pub key: &'static [&'static str],
}

/// Rows behind typed columns. Made with [`Table::of`] and [`Table::streamed`].
pub struct Table<'a> {
    pub about: About,
    /// In the order of the file.
    pub columns: Vec<Field>,
    rows: Box<dyn Rows + Send + Sync + 'a>,
}

impl<'a> Table<'a> {
    /// A table of `R`s. The cells of a row are read off it each time the row is asked for.
    pub fn of<R: Send + Sync + 'a>(about: About, columns: Vec<Column<R>>, rows: Vec<R>) -> Self {
        let (columns, cells) = columns.into_iter().map(|column| (column.field, column.cell)).unzip();
        Self { about, columns, rows: Box::new(Kept { cells, rows }) }
    }

    /// A table whose rows are made anew each time they are asked for, and kept no longer than they are looked at: what a
    /// format needs to write it does not grow with their number. `rows` makes those of one part, such as a record; parts
    /// follow one another, and may be asked for on several threads.
    pub fn streamed<P, R, I>(
        about: About,
        columns: Vec<Column<R>>,
        parts: Vec<P>,
        rows: impl Fn(&P) -> I + Send + Sync + 'a,
    ) -> Self
    where
        P: Send + Sync + 'a,
        R: 'a,
        I: IntoIterator<Item = R> + 'a,
    {
        let (columns, cells) = columns.into_iter().map(|column| (column.field, column.cell)).unzip();
        Self { about, columns, rows: Box::new(Streamed { cells, parts, rows, made: PhantomData }) }
    }
}

impl Table<'_> {
    /// Looks at the rows in order, each with one cell for each column.
    ///
    /// # Errors
    /// The first that looking gives; no row is looked at after it.
    pub fn each<E>(&self, look: impl FnMut(&[Cell<'_>]) -> Result<(), E>) -> Result<(), E> {
        let all: Vec<usize> = (0..self.columns.len()).collect();
        self.each_of(0..self.parts(), &all, look)
    }

    /// How many parts the rows come in.
    fn parts(&self) -> usize {
        self.rows.parts()
    }

    /// Looks at the rows of these parts, each with the cells of these columns alone.
    fn each_of<E>(
        &self,
        parts: Range<usize>,
        columns: &[usize],
        mut look: impl FnMut(&[Cell<'_>]) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut failed = Ok(());
        let _ = self.rows.each(parts, columns, &mut |cells| match look(cells) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Err(error);
                ControlFlow::Break(())
            }
        });
        failed
    }

    /// Looks at the rows of these parts, numbered from 1; one whose cells do not fit their columns is an error.
    fn each_checked(
        &self,
        parts: Range<usize>,
        mut look: impl FnMut(u64, &[Cell<'_>]) -> Result<(), TableError>,
    ) -> Result<(), TableError> {
        let all: Vec<usize> = (0..self.columns.len()).collect();
        let mut row = 0;
        self.each_of(parts, &all, |cells| {
            row += 1;
            self.check(row, cells)?;
            look(row, cells)
        })
    }

    /// Whether the cells of a row fit their columns.
    fn check(&self, row: u64, cells: &[Cell<'_>]) -> Result<(), TableError> {
        for (field, cell) in self.columns.iter().zip(cells) {
            let (table, column) = (self.about.name, field.name);
            if let Some(found) = cell.misfit(&field.holds) {
                return Err(TableError::Misfit { table, row, column, found });
            }
            if matches!(cell, Cell::Missing(_)) && self.about.key.contains(&column) {
                return Err(TableError::EmptyKey { table, row, column });
            }
        }
        Ok(())
    }
}

/// What looks at the cells of a row, and says whether to go on.
type Look<'l> = dyn FnMut(&[Cell<'_>]) -> ControlFlow<()> + 'l;

/// Rows whose type a table has forgotten.
trait Rows {
    /// How many parts they come in.
    fn parts(&self) -> usize;
    /// Looks at the rows of these parts in order, each with the cells of these columns.
    fn each(&self, parts: Range<usize>, columns: &[usize], look: &mut Look<'_>) -> ControlFlow<()>;
}

/// Each row is a part.
struct Kept<R> {
    cells: Vec<Show<R>>,
    rows: Vec<R>,
}

struct Streamed<P, R, I, F> {
    cells: Vec<Show<R>>,
    parts: Vec<P>,
    rows: F,
    /// What `rows` gives lives as long as this.
    made: PhantomData<fn() -> I>,
}

impl<R> Rows for Kept<R> {
    fn parts(&self) -> usize {
        self.rows.len()
    }

    fn each(&self, parts: Range<usize>, columns: &[usize], look: &mut Look<'_>) -> ControlFlow<()> {
        self.rows.get(parts).unwrap_or_default().iter().try_for_each(|row| look(&cells_of(row, &self.cells, columns)))
    }
}

impl<P, R, I: IntoIterator<Item = R>, F: Fn(&P) -> I> Rows for Streamed<P, R, I, F> {
    fn parts(&self) -> usize {
        self.parts.len()
    }

    fn each(&self, parts: Range<usize>, columns: &[usize], look: &mut Look<'_>) -> ControlFlow<()> {
        let rows = self.parts.get(parts).unwrap_or_default().iter().flat_map(&self.rows);
        rows.into_iter().try_for_each(|row| look(&cells_of(&row, &self.cells, columns)))
    }
}

fn cells_of<'r, R>(row: &'r R, cells: &[Show<R>], columns: &[usize]) -> Vec<Cell<'r>> {
    columns.iter().filter_map(|column| cells.get(*column)).map(|cell| cell.of(row)).collect()
}
