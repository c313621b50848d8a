//! A source as the citation library takes it.
use hayagriva::citationberg::json::{DateValue, Item, LiteralName, NameValue, Value, VecDate, VecDateRange};
use model::record::{Source, SourceType};
use model::value::{Edtf, Precision};
use std::collections::BTreeMap;

/// What the library is told of where a source stands on the web.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// Nothing: a note prints it in its own way.
    Kept,
    /// The address, and on which day it was looked at.
    Told,
    /// The address alone.
    WithoutAccess,
}

/// The source as the citation library takes it. Author names are given whole: taking them apart into given and family
/// names would be a guess in many of the languages that occur.
pub fn item(source: &Source, address: Address) -> Item {
    let kind = source.r#type.as_ref().map_or(SourceType::Document, |kind| kind.value);
    let mut item = Item(BTreeMap::new());
    let mut put = |key: &str, value: Value| item.0.insert(key.to_owned(), value);
    put("id", Value::String("source".to_owned()));
    put("type", Value::String(csl_type(kind).to_owned()));
    let title = source.title.as_ref().map(|title| &*title.value).filter(|title| !title.is_empty());
    if let Some(title) = title {
        put("title", Value::String(title.to_owned()));
    }
    // Titles stay as they were printed: of English ones the library would make headings, and "Us" of "US".
    put("language", Value::String("und".to_owned()));
    if let Some(publisher) = &source.publisher {
        put(if is_in_a_whole(kind) { "container-title" } else { "publisher" }, Value::String(publisher.to_string()));
    }
    if !source.author.is_empty() {
        let name = |author: &str| NameValue::Literal(LiteralName { literal: author.to_owned() });
        put("author", Value::Names(source.author.iter().map(|author| name(&author.value)).collect()));
    }
    if let Some(date) = dated(source).and_then(csl_date) {
        put("issued", Value::Date(date));
    }
    if address != Address::Kept
        && let Some(url) = &source.url
    {
        put("URL", Value::String(url.value.to_string()));
    }
    if address == Address::Told
        && let Some(date) = source.accessed.as_ref().and_then(|date| csl_date(&date.value))
    {
        put("accessed", Value::Date(date));
    }
    item
}

/// The type in the words of CSL that the styles print best.
fn csl_type(kind: SourceType) -> &'static str {
    match kind {
        SourceType::LegalCase => "legal_case",
        // The styles print what these need as they print a report.
        SourceType::Hearing | SourceType::Dataset => "report",
        SourceType::Legislation | SourceType::Bill | SourceType::Treaty => "document",
        other => other.word(),
    }
}

/// Whether a source is part of what its publisher puts out: an article of a newspaper, a page of a site.
pub(crate) fn is_in_a_whole(kind: SourceType) -> bool {
    matches!(
        kind,
        SourceType::ArticleNewspaper
            | SourceType::ArticleMagazine
            | SourceType::ArticleJournal
            | SourceType::Webpage
            | SourceType::Post
            | SourceType::PostWeblog
            | SourceType::Broadcast
    )
}

/// The date of a source: when it was published, else when it last changed.
pub(crate) fn dated(source: &Source) -> Option<&Edtf> {
    source.published.as_ref().or(source.updated.as_ref()).map(|date| &date.value)
}

/// A date that styles can print: a year, a month or a day. Of one with two ends, the year both share.
fn csl_date(date: &Edtf) -> Option<DateValue> {
    let date = if date.is_interval() { date.clone() } else { date.bare() };
    let (first, last) = (date.earliest()?, date.latest()?);
    let mut parts = vec![first.year()];
    if date.is_interval() {
        if first.year() != last.year() {
            return None;
        }
    } else {
        if date.precision() != Precision::Year {
            parts.push(i16::from(first.month()));
        }
        if date.precision() == Precision::Day {
            parts.push(i16::from(first.day()));
        }
    }
    Some(DateValue::DateParts {
        date_parts: VecDateRange(vec![VecDate(parts)]),
        literal: None,
        season: None,
        circa: false,
    })
}
