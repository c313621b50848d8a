//! Parquet: a file for each table, for programs that compute. Numbers are exact decimals, dates are dates, lists are lists.
//!
//! ```text
//! Table ─┬ shape: column types, scale of decimals ─▶ schema ─┐
//!        └ rows ─ chunk by chunk ─ one Lane for each leaf ───┴▶ row groups ─▶ any `io::Write`
//! ```
//!
//! A cell without a value is null, and the map [`REASONS`] of its row says why, where a reason is known: the same as in
//! JSON. What tables and columns mean stands in the file's own metadata under [`MEANING`].
mod lane;
mod shape;

use super::cell::CLEANED;
use super::json::REASONS;
use super::package::Package;
use super::{Cell, Holds, Table, TableError};
use ::parquet::basic::Compression;
use ::parquet::errors::ParquetError;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::SerializedFileWriter;
use lane::{Lane, Words};
use serde_json::{Map, Value, json};
use std::io::{self, Write};
use std::sync::Arc;

/// The key of the metadata that says, in JSON, what the table and its columns mean.
pub const MEANING: &str = "dossier";

/// The rows of a group: enough for columns to be packed well, and few enough to be kept while they are gathered.
const ROWS: usize = 8_192;

/// Writes every row; at no time are more rows kept than those of one group.
///
/// # Errors
/// When a cell does not fit its column, when a key cell is missing, when a number is too long for a decimal of 38 digits,
/// and when `out` refuses bytes.
pub fn write(package: &Package<'_>, table: &Table<'_>, out: impl Write + Send) -> Result<(), TableError> {
    let scales = shape::scales(table);
    let schema = Arc::new(shape::schema(table, &scales).map_err(failed)?);
    let meaning = KeyValue::new(MEANING.to_owned(), meaning(package, table).to_string());
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_key_value_metadata(Some(vec![meaning]))
        .build();
    let mut file = SerializedFileWriter::new(out, schema, Arc::new(properties)).map_err(failed)?;
    let mut lanes = shape::lanes(table, &scales);
    let mut words = Words::default();
    let mut gathered = 0;
    table.each_checked(0..table.parts(), |row, cells| {
        gather(table, &mut lanes, &mut words, row, cells)?;
        gathered += 1;
        if gathered == ROWS {
            put(&mut file, &mut lanes)?;
            gathered = 0;
        }
        Ok(())
    })?;
    if gathered > 0 {
        put(&mut file, &mut lanes)?;
    }
    file.close().map_err(failed)?;
    Ok(())
}

/// Adds a row to the lanes: one for each column, then the two of the reasons.
fn gather(
    table: &Table<'_>,
    lanes: &mut [Lane],
    words: &mut Words,
    row: u64,
    cells: &[Cell<'_>],
) -> Result<(), TableError> {
    let mut reasons = Vec::new();
    let mut lanes = lanes.iter_mut();
    for ((field, cell), lane) in table.columns.iter().zip(cells).zip(&mut lanes) {
        if let Cell::Missing(missing) = cell {
            reasons.extend(missing.reason().map(|reason| (field.name, reason)));
        }
        lane.add(cell).map_err(|found| TableError::Misfit {
            table: table.about.name,
            row,
            column: field.name,
            found,
        })?;
    }
    if let (Some(columns), Some(why)) = (lanes.next(), lanes.next()) {
        columns.add_list(reasons.iter().map(|(column, _)| words.of(column)));
        why.add_list(reasons.iter().map(|(_, reason)| words.of(reason)));
    }
    Ok(())
}

/// Writes what was gathered as a group, and empties the lanes.
fn put<W: Write + Send>(file: &mut SerializedFileWriter<W>, lanes: &mut [Lane]) -> Result<(), TableError> {
    let mut group = file.next_row_group().map_err(failed)?;
    for lane in lanes {
        let Some(mut column) = group.next_column().map_err(failed)? else { break };
        lane.write(column.untyped()).map_err(failed)?;
        column.close().map_err(failed)?;
    }
    group.close().map_err(failed)?;
    Ok(())
}

fn meaning(package: &Package<'_>, table: &Table<'_>) -> Value {
    let column = |field: &super::Field| {
        let mut says = json!({ "title": field.title, "description": field.description });
        if let (Holds::Words(words), Some(says)) = (&field.holds, says.as_object_mut()) {
            let words: Map<String, Value> =
                words.iter().map(|word| (word.word.to_owned(), json!(word.meaning))).collect();
            says.insert("words".to_owned(), Value::Object(words));
        }
        (field.name.to_owned(), says)
    };
    json!({
        "package": package.name,
        "version": package.version,
        "created": package.created.to_string(),
        "draft": package.is_draft,
        "licences": package.licences.iter().map(|licence| licence.name).collect::<Vec<_>>(),
        "title": table.about.title,
        "description": table.about.description,
        "texts": CLEANED,
        "columns": table.columns.iter().map(column).collect::<Map<_, _>>(),
        "missing": super::Missing::ALL
            .into_iter()
            .filter_map(|missing| Some((missing.reason()?.to_owned(), json!(missing.label()))))
            .collect::<Map<_, _>>(),
    })
}

fn failed(error: ParquetError) -> TableError {
    match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => TableError::Write(*error),
            Err(error) => TableError::Write(io::Error::other(error)),
        },
        error => TableError::Write(io::Error::other(error)),
    }
}
