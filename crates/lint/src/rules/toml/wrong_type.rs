//! Values that are not of the sort their keys ask for: TOM002 says so, and how the same is written as one.
use super::digits;
use super::schema_violation::TOM002;
use crate::reading::{self, key_before};
use crate::{Finding, Fix, Safety};
use model::{File, Span};
use shape::{Found, Key, Type};

pub(super) fn finding(file: &File, key: Option<&Key>, expected: &Type, found: Found, at: Span) -> Finding {
    let finding = TOM002.at(at, message(key, expected, found)).label(format!("this is {}", found.name()));
    let Some(key) = key else { return finding.help(format!("write {} here", expected.noun())) };
    let (help, fix) = remedy(file, key, expected, found, at);
    let finding = finding.key(key.name).help(help);
    fix.into_iter().fold(finding, Finding::fix)
}

fn message(key: Option<&Key>, expected: &Type, found: Found) -> String {
    match key {
        Some(key) => format!("`{}` is {}, where {} belongs", key.name, found.name(), expected.noun()),
        None => format!("{} stands where {} belongs", found.name(), expected.noun()),
    }
}

/// What to write instead, and the same done where nothing else can be meant.
fn remedy(file: &File, key: &Key, expected: &Type, found: Found, at: Span) -> (String, Option<Fix>) {
    let written = file.slice(at);
    // An entry of a table has a key of its own.
    let name = key_written(file, at).unwrap_or(key.name);
    let plain = written.trim_matches(['"', '\'']);
    let instead = |text: String| {
        (format!("write `{name} = {text}`"), Some(Fix::replace(Safety::Safe, at, text)))
    };
    match expected {
        Type::Whole | Type::Decimal => match digits::told(name, written) {
            Some(told) => {
                let fix = told.fix(file, at);
                (told.help, fix)
            }
            None if found == Found::Text && name != key.name => {
                (format!("write digits alone, such as `{name} = 12`; what hedges a number is told in a figure of its own"), None)
            }
            None if name == "value" => {
                (reading::how_to_write(key) + "; of a range `low` and `high`, of a hedge `quantifier`", None)
            }
            None => (reading::how_to_write(key), None),
        },
        Type::Flag => match plain {
            "true" | "false" => instead(plain.to_owned()),
            _ => (format!("write `{name} = true` or `{name} = false`"), None),
        },
        Type::Text(_) if found == Found::Number => instead(format!("\"{written}\"")),
        Type::List(Type::Table(_)) if written.starts_with('[') => {
            let header = format!("[{written}]");
            (format!("write `{header}` in its place"), Some(Fix::replace(Safety::Safe, at, header)))
        }
        Type::List(_) if is_address(plain) => (PAGE.to_owned(), None),
        // A header of a table, and no value.
        Type::List(_) if written.starts_with('[') => {
            (reading::how_to_write(key) + ", above the first header of the file", None)
        }
        Type::List(_) if matches!(found, Found::Text | Found::Table) && !written.contains('\n') => {
            instead(format!("[{written}]"))
        }
        _ => (reading::how_to_write(key), None),
    }
}

/// What to do with the address of a page where a source is to be named.
pub(in crate::rules) const PAGE: &str = "describe the page in a file of `sources/`, as `dossier new source` writes it, and name \
                                         that file here";

/// Whether it is the address of a page.
pub(in crate::rules) fn is_address(written: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|start| written.starts_with(start))
}

/// The key in front of a value on its line.
fn key_written(file: &File, value: Span) -> Option<&str> {
    let before = file.text.get(..key_before(file, value)? as usize)?;
    let start = before.rfind(|c: char| !c.is_alphanumeric() && c != '_' && c != '-').map_or(0, |at| at + 1);
    before.get(start..).filter(|key| !key.is_empty())
}
