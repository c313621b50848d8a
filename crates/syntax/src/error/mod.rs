//! What is wrong with a file as TOML.
//!
//! ```text
//! the grammar's complaints ─ grammar ─┐
//! the decoder's complaints ─ content ─┼─▶ Fault ─ one_per_fault ─▶ SyntaxError
//! keys and tables that clash ─────────┘
//! ```
mod cause;
pub(crate) mod clash;
pub(crate) mod content;
pub(crate) mod grammar;

pub(crate) use cause::one_per_cause;

use crate::arena::Bytes;
use crate::document::MAX_LEN;
use crate::span::{index, offset};
use crate::{FileId, MAX_DEPTH, Span};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What begins and does not end. A text that is not closed swallows the brackets behind it.
const UNCLOSED_TEXT: &str = "this text is not closed";
const UNCLOSED_LIST: &str = "this list is not closed";
const UNCLOSED_TABLE: &str = "this inline table is not closed";

/// Something that is not TOML.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{message}")]
pub struct SyntaxError {
    /// The smallest range that shows it.
    pub span: Span,
    /// What is wrong, without what to do about it.
    pub message: Cow<'static, str>,
    /// Another place it clashes with, and what stands there.
    pub related: Option<(Span, Cow<'static, str>)>,
    /// What to write instead, where that can be guessed.
    pub help: Option<Cow<'static, str>>,
}

impl SyntaxError {
    pub(crate) fn new(file: FileId, at: Bytes, message: impl Into<Cow<'static, str>>) -> Self {
        let span = Span { file, start: at.start, end: at.end };
        Self { span, message: message.into(), related: None, help: None }
    }
    pub(crate) fn related(mut self, at: Bytes, text: impl Into<Cow<'static, str>>) -> Self {
        self.related = Some((Span { file: self.span.file, start: at.start, end: at.end }, text.into()));
        self
    }
    pub(crate) fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// An error, before it is known whether it only follows from another one.
#[derive(Debug)]
pub(crate) struct Fault {
    pub error: SyntaxError,
    /// Whether the grammar lost its thread here, so that nothing said about the rest of the line can be trusted.
    pub derails: bool,
}

/// Sorts the faults and leaves out what only follows from an earlier one of its line, then lets every span show
/// something: a place between two characters is invisible to a reader.
pub(crate) fn one_per_fault(mut faults: Vec<Fault>, source: &str) -> Vec<SyntaxError> {
    let line = |fault: &Fault| {
        let before = source.get(..index(fault.error.span.start)).unwrap_or_default();
        before.rfind('\n').map_or(0, |at| at + 1)
    };
    let unclosed = faults.iter().filter(|fault| fault.error.message == UNCLOSED_TEXT);
    let unclosed: BTreeSet<usize> = unclosed.map(line).collect();
    let only_follows = |fault: &Fault| {
        [UNCLOSED_LIST, UNCLOSED_TABLE].contains(&&*fault.error.message) && unclosed.contains(&line(fault))
    };
    faults.retain(|fault| unclosed.is_empty() || !only_follows(fault));
    faults.sort_by_key(|fault| (fault.error.span.start, !fault.derails, fault.error.span.end));
    let mut errors: Vec<SyntaxError> = Vec::with_capacity(faults.len());
    let (mut from, mut derailed) = (0, false);
    for Fault { mut error, derails } in faults {
        let start = index(error.span.start).min(source.len());
        if source.get(from..start).is_none_or(|between| between.contains('\n')) {
            derailed = false;
        }
        from = start;
        let again = errors.last().is_some_and(|last| last.span.start == error.span.start);
        if !derailed && !again {
            error.span = visible(error.span, source);
            errors.push(error);
        }
        derailed |= derails;
    }
    errors
}

fn visible(span: Span, source: &str) -> Span {
    let end = offset(source.len());
    let mut span = Span { start: span.start.min(end), end: span.end.min(end), ..span };
    if !span.is_empty() {
        return span;
    }
    let (before, behind) = source.split_at_checked(index(span.start)).unwrap_or((source, ""));
    let shows = |c: &char| !matches!(c, '\n' | '\r');
    if let Some(next) = behind.chars().next().filter(shows) {
        span.end = span.start + offset(next.len_utf8());
    } else if let Some(last) = before.chars().next_back().filter(shows) {
        span.start -= offset(last.len_utf8());
    }
    span
}

pub(crate) fn too_long(file: FileId) -> SyntaxError {
    let limit = MAX_LEN / (1 << 20);
    SyntaxError::new(file, Bytes::default(), format!("this file is longer than {limit} MiB and was not read"))
}

pub(crate) fn too_deep(file: FileId, at: Bytes) -> SyntaxError {
    SyntaxError::new(file, at, format!("more than {MAX_DEPTH} lists and tables stand in one another here"))
}
