//! Tables to compute with: typed columns that say what they are, one row for each thing.
//!
//! A builder that knows the data writes its columns once, each with its name, title, meaning, type and the way to read
//! it off a row. Every format reads the same [`Table`], cell by cell, so no format has its own idea of a column.
//!
//! ```text
//! Vec<Column<R>> ┐                 ┌ csv::write ─────────▶ any `io::Write`, and what was Written (rows, bytes, hash)
//! Vec<R> ────────┴ Table ─ rows() ─┤                                                │
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

/// Rows behind typed columns. Made with [`Table::of`].
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
    /// format needs to write it does not grow with their number.
    pub fn streamed<R: 'a, I: Iterator<Item = R> + 'a>(
        about: About,
        columns: Vec<Column<R>>,
        rows: impl Fn() -> I + Send + Sync + 'a,
    ) -> Self {
        let (columns, cells) = columns.into_iter().map(|column| (column.field, column.cell)).unzip();
        Self { about, columns, rows: Box::new(Streamed { cells, rows, made: PhantomData }) }
    }

    /// The rows in order, each with one cell for each column.
    pub fn rows(&self) -> impl Iterator<Item = Vec<Cell>> + '_ {
        let all: Vec<usize> = (0..self.columns.len()).collect();
        self.rows.each(all)
    }

    /// The rows in order, each with the cells of these columns alone.
    fn rows_of(&self, columns: Vec<usize>) -> impl Iterator<Item = Vec<Cell>> + '_ {
        self.rows.each(columns)
    }
}

impl Table<'_> {
    /// The rows in order; instead of one whose cells do not fit their columns, what is wrong with it.
    fn checked(&self) -> impl Iterator<Item = Result<Vec<Cell>, TableError>> + '_ {
        let keys: Vec<bool> = self.columns.iter().map(|field| self.about.key.contains(&field.name)).collect();
        (1..).zip(self.rows()).map(move |(row, cells)| {
            for ((field, is_key), cell) in self.columns.iter().zip(&keys).zip(&cells) {
                let (table, column) = (self.about.name, field.name);
                if let Some(found) = cell.misfit(&field.holds) {
                    return Err(TableError::Misfit { table, row, column, found });
                }
                if *is_key && matches!(cell, Cell::Missing(_)) {
                    return Err(TableError::EmptyKey { table, row, column });
                }
            }
            Ok(cells)
        })
    }
}

/// Rows whose type a table has forgotten.
trait Rows {
    /// The rows in order, each with the cells of these columns.
    fn each(&self, columns: Vec<usize>) -> Box<dyn Iterator<Item = Vec<Cell>> + '_>;
}

struct Kept<R> {
    cells: Vec<Show<R>>,
    rows: Vec<R>,
}

struct Streamed<R, I, F> {
    cells: Vec<Show<R>>,
    rows: F,
    /// What `rows` gives lives as long as this.
    made: PhantomData<fn() -> I>,
}

impl<R> Rows for Kept<R> {
    fn each(&self, columns: Vec<usize>) -> Box<dyn Iterator<Item = Vec<Cell>> + '_> {
        Box::new(self.rows.iter().map(move |row| cells_of(row, &self.cells, &columns)))
    }
}

impl<R, I: Iterator<Item = R>, F: Fn() -> I> Rows for Streamed<R, I, F> {
    fn each(&self, columns: Vec<usize>) -> Box<dyn Iterator<Item = Vec<Cell>> + '_> {
        Box::new((self.rows)().map(move |row| cells_of(&row, &self.cells, &columns)))
    }
}

fn cells_of<R>(row: &R, cells: &[Show<R>], columns: &[usize]) -> Vec<Cell> {
    columns.iter().filter_map(|column| cells.get(*column)).map(|cell| cell.of(row)).collect()
}
