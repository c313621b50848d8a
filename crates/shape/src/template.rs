//! A new record, ready to be filled in.
//!
//! ```text
//! title = ""             a key that must be there
//! # since = ""           one that may: take the `#` away
//! ## When it began.      a remark
//! ```
use crate::{Key, Sample, Shape, Type};

/// A record of a shape with nothing in it. It begins with where its schema lies, if that is given; `known` are the
/// values that are known already, by key, as TOML writes them.
///
/// What must be there and is not known is left empty, so that the linter asks for it. Everything else stands in
/// comments. With the single `#` taken away, every line is TOML again.
pub fn template(shape: &'static Shape, schema: Option<&str>, known: &[(&str, String)]) -> String {
    let mut text = schema.map(|schema| format!("#:schema {schema}\n\n")).unwrap_or_default();
    remark(&mut text, shape.doc);
    text.push('\n');
    let (tables, plain): (Vec<&Key>, Vec<&Key>) = shape.keys.iter().copied().partition(|key| has_header(key));
    for key in plain {
        let value = known.iter().find(|(name, _)| *name == key.name).map(|(_, value)| value.clone());
        let stands = key.required || value.is_some();
        remark(&mut text, key.doc);
        words(&mut text, key);
        let value = value.unwrap_or_else(|| blank(key));
        text.extend([if stands { "" } else { "# " }, key.name, " = ", &value, "\n"]);
    }
    for key in tables {
        header(&mut text, key, "");
    }
    text
}

/// Tables of their own stand under a header, below the other keys. What can be written short is not one of them.
fn has_header(key: &Key) -> bool {
    match key.value {
        Type::List(Type::Table(shape)) | Type::Table(shape) => shape.short.is_none(),
        _ => false,
    }
}

fn header(text: &mut String, key: &Key, parents: &str) {
    let Some(shape) = key.shape() else { return };
    let path = format!("{parents}{}", key.name);
    let (open, close) = if matches!(key.value, Type::List(_)) { ("[[", "]]") } else { ("[", "]") };
    text.push('\n');
    remark(text, key.doc);
    text.extend(["# ", open, &path, close, "\n"]);
    let (tables, plain): (Vec<&Key>, Vec<&Key>) = shape.keys.iter().copied().partition(|key| has_header(key));
    let mut others = Vec::new();
    for key in plain {
        if key.required || key.name == "cite" {
            words(text, key);
            text.extend(["# ", key.name, " = ", &blank(key), "\n"]);
        } else {
            others.push(key.name);
        }
    }
    if !others.is_empty() {
        remark(text, &format!("also: {}", others.join(", ")));
    }
    for key in tables {
        header(text, key, &format!("{path}."));
    }
}

/// The first sentence of a description.
fn remark(text: &mut String, doc: &str) {
    let paragraph = doc.split("\n\n").next().unwrap_or_default();
    text.extend(["## ", paragraph, "\n"]);
}

fn words(text: &mut String, key: &Key) {
    if let Some(vocabulary) = key.value.vocabulary() {
        let words: Vec<&str> = vocabulary.words.iter().map(|word| word.word).collect();
        text.extend(["## one of: ", &words.join(", "), "\n"]);
    }
}

fn blank(key: &Key) -> String {
    let sample = if key.required { None } else { key.example };
    sample.map_or_else(|| empty(key.value).to_owned(), Sample::to_toml)
}

fn empty(value: &Type) -> &'static str {
    match value {
        Type::Text(_) | Type::Word(_) => "\"\"",
        Type::Whole | Type::Decimal => "0",
        Type::Flag => "false",
        Type::List(_) => "[]",
        Type::Map(_) | Type::Table(_) => "{}",
        Type::OneOrMore(of) => empty(of),
    }
}
