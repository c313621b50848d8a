//! Words for what could not be read, and whose finding it is: one problem of reading belongs to one rule.
use model::value::{CountryCode, Slug};
use model::{File, Span};
use shape::{Key, Problem, Type, Value};
use std::fmt::Write as _;

/// The family of rules a problem of reading belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Family {
    /// TOM002.
    Form,
    /// TOM003.
    Word,
    /// DAT001.
    Date,
    /// REF003.
    Id,
    /// REF005.
    Country,
}

pub fn family(problem: &Problem) -> Family {
    match problem {
        Problem::UnknownKey { .. } | Problem::UnknownWord { .. } => Family::Word,
        Problem::Malformed { expected: Type::Text(format), .. } => match format {
            _ if format.format == Some("edtf") => Family::Date,
            _ if format.noun == noun::<CountryCode>() => Family::Country,
            _ if format.noun == noun::<Slug>() || !format.refers_to.is_empty() => Family::Id,
            _ => Family::Form,
        },
        _ => Family::Form,
    }
}

fn noun<T: Value>() -> &'static str {
    T::TYPE.noun()
}

/// `a figure`, `an arrangement`.
pub fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o']) || noun == "unknown" { "an" } else { "a" };
    format!("{article} {noun}")
}

/// The first sentence of a doc comment, without its full stop.
pub fn first_sentence(doc: &str) -> &str {
    doc.split(". ").next().unwrap_or(doc).trim_end_matches('.')
}

/// ``write `value = 200` ``: how a key is written.
pub fn how_to_write(key: &Key) -> String {
    let example = match key.value {
        Type::Text(_) => format!("\"{}\"", "…"),
        Type::Word(vocabulary) => {
            return format!("write one of {}", listed(vocabulary.words.iter().map(|word| word.word)));
        }
        Type::Whole | Type::Decimal => return format!("write digits alone, such as `{} = 1200`", key.name),
        Type::Flag => "true".to_owned(),
        Type::List(Type::Table(shape)) | Type::OneOrMore(Type::Table(shape)) => {
            return match shape.short.and_then(|short| shape.key(short)).map(|key| key.value) {
                Some(Type::Text(format)) => {
                    format!("write `{} = [\"…\"]`, a list with {} in it", key.name, format.noun)
                }
                _ => format!("write `[[{}]]` above it", key.name),
            };
        }
        Type::List(_) => "[\"…\"]".to_owned(),
        Type::OneOrMore(_) => "\"…\"` or `[\"…\", \"…\"]".to_owned(),
        Type::Table(_) | Type::Map(_) => "{ … }".to_owned(),
    };
    match key.value {
        Type::Text(format) => format!("write `{} = {example}`, {}", key.name, format.noun),
        _ => format!("write `{} = {example}`", key.name),
    }
}

/// The end of the key that a value stands behind on its line.
pub fn key_before(file: &File, value: Span) -> Option<u32> {
    let before = file.text.get(..value.start as usize)?.trim_end_matches([' ', '\t']).strip_suffix('=')?;
    u32::try_from(before.trim_end_matches([' ', '\t']).len()).ok()
}

/// `` `a`, `b` and `c` ``
pub fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<&str> = words.into_iter().collect();
    let mut text = String::new();
    for (index, word) in words.iter().enumerate() {
        let before = match index {
            0 => "",
            _ if index + 1 == words.len() => " and ",
            _ => ", ",
        };
        let _ = write!(text, "{before}`{word}`");
    }
    text
}

/// The empty span at the beginning of the line a key's value stands on, to put a line above it. Nothing where the key
/// does not begin the line, as in an inline table.
pub fn line_above(file: &File, value: Span) -> Option<Span> {
    let above = file.text.get(..value.start as usize)?;
    let start = above.rfind('\n').map_or(0, |at| at + 1);
    let key = above.get(start..)?.trim_end().strip_suffix('=')?;
    let is_bare = key.trim_end().chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    let start = u32::try_from(start).ok()?;
    is_bare.then_some(Span { start, end: start, ..value })
}

/// The whole line of a key and its value, to take it out. Nothing where something else stands on it.
pub fn line_of_key(file: &File, value: Span) -> Option<Span> {
    let start = line_above(file, value)?.start;
    let behind = file.text.get(value.end as usize..)?;
    let (rest, line_break) = behind.split_once('\n').map_or((behind, 0), |(rest, _)| (rest, 1));
    let end = value.end.checked_add(u32::try_from(rest.len() + line_break).ok()?)?;
    rest.trim().is_empty().then_some(Span { start, end, ..value })
}

/// Whether a number is written with three digits behind its point, as half the world parts thousands: `1.200`.
pub fn has_three_places(written: &str) -> bool {
    let places = written.split_once('.').map_or("", |(_, places)| places);
    places.len() == 3 && places.bytes().all(|digit| digit.is_ascii_digit())
}
