//! The formats that the schemas name, each with the check that the reader makes.
use super::{AnyItem, Calc, CountryCode, Currency, Edtf, Language, Party, Per, Ref, Slug, Unit, Url};

/// Every format a text of ours may have in the schemas, and whether a text has it. A validator that is given these
/// takes what the reader takes.
///
/// ```
/// use model::value::FORMATS;
/// let (_, is_date) = FORMATS.iter().find(|(name, _)| *name == "edtf").unwrap();
/// assert!(is_date("2025-02~") && !is_date("12 February 2025"));
/// ```
pub const FORMATS: &[shape::Check] = &[
    ("calc", |text| Calc::parse(text).is_ok()),
    ("edtf", |text| Edtf::parse(text).is_ok()),
    ("iso-3166-1-alpha-3", |text| CountryCode::parse(text).is_ok()),
    ("iso-4217", |text| Currency::parse(text).is_ok()),
    ("language", |text| Language::parse(text).is_ok()),
    ("rate-period", |text| Per::parse(text).is_ok()),
    ("reference", |text| Party::parse(text).is_ok() || Ref::<AnyItem>::parse(text).is_ok()),
    ("slug", Slug::is_valid),
    ("unit", |text| Unit::parse(text).is_ok()),
    ("web-address", |text| Url::parse(text).is_ok()),
];
