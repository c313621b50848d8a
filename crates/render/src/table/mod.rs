//! Tables to compute with: typed columns that say what they are, one row for each thing.
pub mod csv;
pub mod package;

use jiff::civil::Date;
use rust_decimal::Decimal;

#[derive(Clone, Debug)]
pub struct Table {
    /// The stem of its file, and its name in the data package.
    pub name: &'static str,
    pub description: &'static str,
    pub columns: Vec<Field>,
    /// The columns that tell rows apart.
    pub key: &'static [&'static str],
    rows: Vec<Vec<Cell>>,
}

/// What a column is, apart from any row.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: &'static str,
    pub description: &'static str,
    pub holds: Holds,
}

#[derive(Clone, Debug)]
pub enum Holds {
    Text,
    /// One of a closed list, each with its meaning.
    Words(&'static [(&'static str, &'static str)]),
    /// The key of a row in another table.
    Key {
        table: &'static str,
        column: &'static str,
    },
    Whole,
    Decimal {
        scale: u32,
    },
    Date,
    Flag,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Text(String),
    Whole(i64),
    Decimal(Decimal),
    Date(Date),
    Flag(bool),
    Missing(Missing),
}

/// Why a cell is empty. The data package explains each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    NotStated,
    NotPublished,
    /// There is no upper bound: `over 230`.
    Unbounded,
    NotApplicable,
}

/// A column of a table of `R`s: what it is, and what it shows of one. Written once, in the order of the file.
pub struct Column<R> {
    pub field: Field,
    pub cell: fn(&R) -> Cell,
}

impl<R> Column<R> {
    pub fn new(name: &'static str, holds: Holds, description: &'static str, cell: fn(&R) -> Cell) -> Self {
        Self { field: Field { name, description, holds }, cell }
    }
}

impl Table {
    pub fn of<R>(
        name: &'static str,
        description: &'static str,
        key: &'static [&'static str],
        columns: Vec<Column<R>>,
        rows: &[R],
    ) -> Self {
        let rows = rows.iter().map(|row| columns.iter().map(|column| (column.cell)(row)).collect()).collect();
        Self { name, description, key, columns: columns.into_iter().map(|column| column.field).collect(), rows }
    }
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }
}

impl Missing {
    pub const ALL: [Self; 4] = [Self::NotStated, Self::NotPublished, Self::Unbounded, Self::NotApplicable];

    /// What stands in a text file.
    pub fn marker(self) -> &'static str {
        match self {
            Self::NotStated => "",
            Self::NotPublished => "not-published",
            Self::Unbounded => "unbounded",
            Self::NotApplicable => "n/a",
        }
    }
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
    pub fn or_missing<T>(value: Option<T>, missing: Missing, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Missing(missing), cell)
    }
}
