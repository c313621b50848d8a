//! The published JSON Schemas: what editors and other people's validators go by, made from the shapes.
use crate::Kind;
use crate::record::Record;
use crate::value::FORMATS;
use serde_json::Value;
use shape::{Node, Validator};
use std::sync::OnceLock;

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

/// What the schema of a kind says of a file without syntax errors; nothing where the schema itself cannot be used.
pub fn accepts(kind: Kind, root: Node<'_>) -> Option<bool> {
    // A schema takes longer to make ready than a thousand files to read: only those that are asked for are.
    static VALIDATORS: [OnceLock<Option<Validator>>; Kind::COUNT] = [const { OnceLock::new() }; Kind::COUNT];
    let validator = VALIDATORS.get(kind.place())?.get_or_init(|| validator(kind).ok());
    validator.as_ref().map(|validator| validator.accepts(root))
}

/// The schema of a kind's file, ready to be held against files.
pub fn validator(kind: Kind) -> Result<Validator, String> {
    Validator::new(&of(kind), FORMATS)
}
