//! JSON: every table as an array of objects in one file, or as lines of one object each; and the JSON Schema of both.
//!
//! A cell without a value is `null`, and the object's [`REASONS`] say why, where a reason is known. Decimal numbers are
//! written with the digits they have: no float is between the record and the file. Lines of one object each have no head,
//! and so do not say whether they are a draft.
use super::cell::CLEANED;
use super::package::Package;
use super::{Cell, Field, Holds, Missing, Table, TableError, Word};
use serde::ser::{Error as _, SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// The key under which an object says why values are missing.
pub const REASONS: &str = "missing_because";

/// Writes each row as an object on a line of its own; at no time is more than one row kept.
///
/// # Errors
/// When a cell does not fit its column, when a key cell is missing, and when `out` refuses bytes.
pub fn write_lines(table: &Table<'_>, mut out: impl Write) -> Result<(), TableError> {
    table.each_checked(0..table.parts(), |_, cells| {
        serde_json::to_writer(&mut out, &Row { columns: &table.columns, cells }).map_err(io_error)?;
        Ok(out.write_all(b"\n")?)
    })
}

/// Writes all tables as one object: what they are, and under `tables` an array for each.
///
/// # Errors
/// As [`write_lines`].
pub fn write(package: &Package<'_>, tables: &[Table<'_>], mut out: impl Write) -> Result<(), TableError> {
    // A fault of a builder is told as what it is, before serde makes a sentence of it.
    for table in tables {
        table.each_checked(0..table.parts(), |_, _| Ok(()))?;
    }
    let mut whole = serde_json::Serializer::new(&mut out);
    let mut map = whole.serialize_map(None).map_err(io_error)?;
    let mut put = |key: &str, value: &Value| map.serialize_entry(key, value).map_err(io_error);
    put("name", &json!(package.name))?;
    put("title", &json!(package.title))?;
    put("version", &json!(package.version))?;
    put("created", &json!(package.created.to_string()))?;
    put("draft", &json!(package.is_draft))?;
    put("licences", &package.licences.iter().map(|licence| json!(licence.name)).collect())?;
    map.serialize_entry("tables", &Tables(tables)).map_err(io_error)?;
    SerializeMap::end(map).map_err(io_error)?;
    out.write_all(b"\n")?;
    Ok(())
}

/// The JSON Schema of what [`write()`] writes. A line of [`write_lines`] is an instance of `#/$defs/TABLE`.
pub fn schema(package: &Package<'_>, tables: &[Table<'_>]) -> Value {
    let names = |map: fn(&Table<'_>) -> Value| -> Map<String, Value> {
        tables.iter().map(|table| (table.about.name.to_owned(), map(table))).collect()
    };
    let arrays = names(|table| {
        json!({
            "description": table.about.description,
            "type": "array",
            "items": { "$ref": format!("#/$defs/{}", table.about.name) },
        })
    });
    let text = || json!({ "type": "string" });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": package.title,
        "description": format!("{}\n\n{CLEANED}", package.described()),
        "type": "object",
        "properties": {
            "name": text(),
            "title": text(),
            "version": text(),
            "created": { "type": "string", "format": "date" },
            "draft": { "type": "boolean", "description": "whether the data have errors that are known" },
            "licences": { "type": "array", "items": text() },
            "tables": {
                "type": "object",
                "required": arrays.keys().collect::<Vec<_>>(),
                "properties": arrays,
                "additionalProperties": false,
            },
        },
        "required": ["name", "title", "version", "created", "draft", "licences", "tables"],
        "additionalProperties": false,
        "$defs": names(row_schema),
    })
}

fn row_schema(table: &Table<'_>) -> Value {
    let mut properties: Map<String, Value> = Map::new();
    for field in &table.columns {
        properties.insert(field.name.to_owned(), field_schema(field, table.about.key.contains(&field.name)));
    }
    let reasons: Vec<Value> = Missing::ALL
        .into_iter()
        .filter_map(|missing| missing.reason().map(|word| json!({ "const": word, "description": missing.label() })))
        .collect();
    properties.insert(
        REASONS.to_owned(),
        json!({
            "description": "for columns whose value is null: why, where the record says so",
            "type": "object",
            "additionalProperties": { "oneOf": reasons },
        }),
    );
    json!({
        "title": table.about.title,
        "type": "object",
        "properties": properties,
        "required": table.columns.iter().map(|field| field.name).collect::<Vec<_>>(),
        "additionalProperties": false,
    })
}

fn field_schema(field: &Field, is_key: bool) -> Value {
    let kind = match field.holds {
        Holds::Text | Holds::Words(_) | Holds::Key { .. } | Holds::Date => "string",
        Holds::Whole => "integer",
        Holds::Decimal { .. } => "number",
        Holds::Flag => "boolean",
        Holds::List { .. } => "array",
    };
    let mut schema = Map::new();
    schema.insert("title".to_owned(), json!(field.title));
    schema.insert("description".to_owned(), json!(field.description));
    schema.insert("type".to_owned(), if is_key { json!(kind) } else { json!([kind, "null"]) });
    if let Holds::Words(words) = &field.holds {
        let absent = (!is_key).then(|| json!({ "type": "null" }));
        let meant = |word: &Word| json!({ "const": word.word, "description": word.meaning });
        schema.insert("oneOf".to_owned(), words.iter().map(meant).chain(absent).collect());
    }
    if matches!(field.holds, Holds::List { .. }) {
        schema.insert("items".to_owned(), json!({ "type": "string" }));
    }
    if matches!(field.holds, Holds::Date) {
        schema.insert("format".to_owned(), json!("date"));
    }
    Value::Object(schema)
}

struct Tables<'t>(&'t [Table<'t>]);

impl Serialize for Tables<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for table in self.0 {
            map.serialize_entry(table.about.name, &Array(table))?;
        }
        SerializeMap::end(map)
    }
}

struct Array<'t>(&'t Table<'t>);

impl Serialize for Array<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut rows = to.serialize_seq(None)?;
        self.0.each(|cells| rows.serialize_element(&Row { columns: &self.0.columns, cells }))?;
        SerializeSeq::end(rows)
    }
}

struct Row<'t> {
    columns: &'t [Field],
    cells: &'t [Cell<'t>],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        let mut reasons = BTreeMap::new();
        for (field, cell) in self.columns.iter().zip(self.cells) {
            match cell {
                Cell::Text(text) => map.serialize_entry(field.name, text)?,
                Cell::List(texts) => map.serialize_entry(field.name, texts)?,
                Cell::Whole(number) => map.serialize_entry(field.name, number)?,
                Cell::Decimal(number) => {
                    let digits = RawValue::from_string(number.normalize().to_string()).map_err(S::Error::custom)?;
                    map.serialize_entry(field.name, &digits)?;
                }
                Cell::Date(date) => map.serialize_entry(field.name, &date.to_string())?,
                Cell::Flag(flag) => map.serialize_entry(field.name, flag)?,
                Cell::Missing(missing) => {
                    map.serialize_entry(field.name, &())?;
                    reasons.extend(missing.reason().map(|reason| (field.name, reason)));
                }
            }
        }
        if !reasons.is_empty() {
            map.serialize_entry(REASONS, &reasons)?;
        }
        SerializeMap::end(map)
    }
}

fn io_error(error: serde_json::Error) -> TableError {
    TableError::Write(io::Error::from(error))
}
