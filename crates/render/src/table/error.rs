//! What can go wrong between a table and its file.
use std::io;

/// Faults of a builder, but for [`TableError::Write`]: they name the cell, so that the line to mend is found at once.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    #[error("table `{table}`, row {row}, column `{column}`: {found} does not fit; give the cell the column's type")]
    Misfit { table: &'static str, row: u64, column: &'static str, found: &'static str },
    #[error("table `{table}`, row {row}: key column `{column}` is empty; a row's key is always stated")]
    EmptyKey { table: &'static str, row: u64, column: &'static str },
    #[error("table `{table}` has no column `{column}`, which {wanted_by} names")]
    NoColumn { table: &'static str, column: &'static str, wanted_by: String },
    #[error("table `{table}` is not in the package, and column `{wanted_by}` refers to it")]
    NoTable { table: &'static str, wanted_by: String },
    #[error("table `{table}` has more rows than the {most} that fit on a sheet; export `csv` instead")]
    TooLong { table: &'static str, most: u32 },
    #[error("the table could not be written: {0}")]
    Write(#[from] io::Error),
}

impl TableError {
    /// The same where these rows stand above those in which it was found.
    pub(super) fn below(mut self, above: u64) -> Self {
        if let Self::Misfit { row, .. } | Self::EmptyKey { row, .. } = &mut self {
            *row += above;
        }
        self
    }
}
