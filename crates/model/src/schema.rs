//! The published JSON Schemas: what editors and other people's validators go by, made from the shapes.
use crate::Kind;
use crate::record::Record;
use serde_json::Value;

/// Where the schemas are published, for `$id`.
const BASE: &str = "https://dossier.invalid/schemas";

/// The schema of a kind's file, draft-07.
pub fn of(kind: Kind) -> Value {
    let url = format!("{BASE}/{}.schema.json", kind.schema());
    let shape = Record::shape(kind);
    if kind.is_vocabulary() { shape::schema_of_entries(shape, &url) } else { shape::schema(shape, &url) }
}

/// The same as the text of its file.
pub fn text(kind: Kind) -> String {
    let mut text = serde_json::to_string_pretty(&of(kind)).unwrap_or_default();
    text.push('\n');
    text
}
