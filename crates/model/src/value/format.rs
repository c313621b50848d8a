//! The formats that the schemas name, each with the check that the reader makes.
use super::{Calc, Currency, Edtf, Language, Unit, Url};

/// Every format of our own that a text may have in the schemas, and whether a text has it. A validator that is given
/// these takes what the reader takes. Types that a pattern describes wholly have a pattern and no format.
///
/// ```
/// use model::value::FORMATS;
/// let (_, is_date) = FORMATS.iter().find(|(name, _)| *name == "edtf").unwrap();
/// assert!(is_date("2025-02~") && !is_date("12 February 2025"));
/// ```
pub const FORMATS: &[shape::Check] = &[
    ("calc", |text| Calc::parse(text).is_ok()),
    ("edtf", |text| Edtf::parse(text).is_ok()),
    ("iso-4217", |text| Currency::parse(text).is_ok()),
    ("language-tag", |text| Language::parse(text).is_ok()),
    ("unit", |text| Unit::parse(text).is_ok()),
    ("web-address", |text| Url::parse(text).is_ok()),
];

/// What a schema makes of a pattern, for tests that hold a parser to it.
#[cfg(test)]
pub(super) mod pattern {
    use shape::Validator;
    use syntax::{Document, FileId};

    pub fn validator(pattern: &str) -> Validator {
        let schema = serde_json::json!({ "properties": { "text": { "pattern": pattern } } });
        Validator::new(&schema, &[]).unwrap()
    }

    pub fn takes(validator: &Validator, text: &str) -> bool {
        let written = serde_json::to_string(text).unwrap();
        validator.accepts(Document::parse(FileId(0), format!("text = {written}")).root())
    }
}
