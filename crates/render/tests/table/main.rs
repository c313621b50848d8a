//! What a reader of the CSV files gets, whoever wrote the texts in them.
#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod sample;

mod csv;
mod neutralising;
mod package;
