//! Two things that cannot both be written.
use super::SyntaxError;
use crate::FileId;
use crate::arena::{Bytes, Slot, Value, Written};

/// How the second of them is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempt {
    /// `name = …`
    Key,
    /// `[name]`
    Header,
    /// `[[name]]`
    Entry,
    /// `name.more = …`, `[name.more]`
    Within,
}

/// The key `name` at `at` cannot be written, because of what stands there already.
pub(crate) fn error(file: FileId, at: Bytes, name: &str, attempt: Attempt, old: &Slot) -> SyntaxError {
    let is_entries = old.written == Written::Headers;
    let (message, related, help) = match (attempt, old.value, old.written) {
        (Attempt::Header, Value::Table, Written::Header) => (
            format!("the table `{name}` is written twice"),
            "first written here",
            Some(format!("write one table; if there are several of them, write `[[{name}]]` above each")),
        ),
        (Attempt::Header, Value::List, _) if is_entries => (
            format!("`{name}` is written as one table and as several"),
            "one of several, here",
            Some(format!("write `[[{name}]]`")),
        ),
        (Attempt::Entry, Value::Table, Written::Header) => (
            format!("`{name}` is written as one table and as several"),
            "one table, here",
            Some(format!("write `[[{name}]]` in both places")),
        ),
        (Attempt::Header | Attempt::Entry | Attempt::Within, Value::Table | Value::List, _) => (
            format!("`{name}` cannot be added to here"),
            "it is complete as written here",
            Some("write everything about it in one place".into()),
        ),
        (Attempt::Within, _, _) => (format!("`{name}` is not a table"), "its value is written here", None),
        _ => (format!("`{name}` is written twice"), "first written here", None),
    };
    let error = SyntaxError::new(file, at, message).related(old.key_at, related);
    help.into_iter().fold(error, SyntaxError::help)
}
