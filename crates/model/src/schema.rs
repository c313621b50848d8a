//! The published JSON Schemas: what editors and other people's validators go by, made from the shapes.
use crate::Kind;
use crate::record::Record;
use crate::value::Edtf;
use serde_json::Value;
use shape::{Check, Node, Validator};
use std::collections::BTreeMap;
use std::sync::LazyLock;

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

/// The formats the schemas name that draft-07 does not know.
const CHECKS: &[Check] = &[("edtf", |text| Edtf::parse(text).is_ok())];

/// What the schema of a kind says of a file without syntax errors; nothing where the schema itself cannot be used.
pub fn accepts(kind: Kind, root: Node<'_>) -> Option<bool> {
    static VALIDATORS: LazyLock<BTreeMap<Kind, Validator>> = LazyLock::new(|| {
        let kinds = Kind::ALL.into_iter().chain([Kind::Config]);
        kinds.filter_map(|kind| Some((kind, validator(kind).ok()?))).collect()
    });
    VALIDATORS.get(&kind).map(|validator| validator.accepts(root))
}

/// The schema of a kind's file, ready to be held against files.
pub fn validator(kind: Kind) -> Result<Validator, String> {
    Validator::new(&of(kind), CHECKS)
}
