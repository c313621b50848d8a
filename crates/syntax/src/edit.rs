//! Changes to a file, as changes to its text: comments, layout and line endings stay as they are.
use crate::{Document, FileId, Span, SyntaxError};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Puts a text in the place of another; in the place of an empty span, it is put in.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Edit {
    pub span: Span,
    /// With line feeds, whatever the lines of the file end with.
    pub text: String,
}

/// Why edits were not made.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    #[error("two edits change the same text")]
    Overlap { first: Span, second: Span },
    #[error("an edit is of text that is not there")]
    Outside { span: Span },
    #[error("the edits would make the file unreadable: {error}")]
    Breaks { error: SyntaxError },
}

impl Edit {
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }
    pub fn insert(file: FileId, at: u32, text: impl Into<String>) -> Self {
        Self { span: Span { file, start: at, end: at }, text: text.into() }
    }
    pub fn delete(span: Span) -> Self {
        Self { span, text: String::new() }
    }
}

/// Makes edits, in whatever order they are given. The same edit twice is one edit; two that begin at the same place or
/// overlap otherwise are refused, and so is all the rest with them.
pub fn apply(text: &str, edits: &[Edit]) -> Result<String, Refusal> {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort();
    edits.dedup();
    let line_break = line_break(text);
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    let mut last: Option<Span> = None;
    for Edit { span, text: new } in edits {
        let range = span.range();
        if let Some(first) = last.filter(|first| span.start < first.end || span.start == first.start) {
            return Err(Refusal::Overlap { first, second: *span });
        }
        let (Some(kept), Some(_)) = (text.get(done..range.start), text.get(range.clone())) else {
            return Err(Refusal::Outside { span: *span });
        };
        result.push_str(kept);
        result.push_str(&with_line_breaks(new, line_break));
        done = range.end;
        last = Some(*span);
    }
    result.push_str(text.get(done..).unwrap_or_default());
    Ok(result)
}

/// Makes edits and reads the result. Refused if it has an error the text has not.
pub fn rewrite(text: &str, edits: &[Edit]) -> Result<Document, Refusal> {
    let file = edits.first().map(|edit| edit.span.file).unwrap_or_default();
    let before = Document::parse(file, text.to_owned());
    let after = Document::parse(file, apply(text, edits)?);
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for error in before.errors() {
        *known.entry(&error.message).or_default() += 1;
    }
    for error in after.errors() {
        match known.get_mut(&*error.message) {
            Some(count) if *count > 0 => *count -= 1,
            _ => return Err(Refusal::Breaks { error: error.clone() }),
        }
    }
    Ok(after)
}

/// What most lines of a text end with.
pub fn line_break(text: &str) -> &'static str {
    let all = text.matches('\n').count();
    let windows = text.matches("\r\n").count();
    if windows * 2 > all { "\r\n" } else { "\n" }
}

fn with_line_breaks<'a>(text: &'a str, line_break: &str) -> Cow<'a, str> {
    if !text.contains('\n') || (line_break == "\n" && !text.contains('\r')) {
        return text.into();
    }
    text.replace("\r\n", "\n").replace('\n', line_break).into()
}
