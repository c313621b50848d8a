//! One parsed file.
use crate::arena::{Arena, Bytes, Id};
use crate::{FileId, Node, Span, SyntaxError, build, error};
use std::fmt;

/// The longest text that is read, in bytes: a gibibyte. A longer one gives an empty document with one error.
pub const MAX_LEN: usize = 1 << 30;

/// How many tables and lists may stand in one another.
pub const MAX_DEPTH: usize = 100;

/// A file: its text, the tree of its values, its comments and everything that is wrong with it as TOML.
pub struct Document {
    pub file: FileId,
    text: String,
    pub(crate) arena: Arena,
    comments: Vec<Bytes>,
    errors: Vec<SyntaxError>,
}

/// From the `#` to the end of its line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Comment<'a> {
    pub text: &'a str,
    pub span: Span,
}

impl Document {
    /// Reads a text. This never fails: what could not be read is missing from the tree and told by [`errors`](Self::errors).
    pub fn parse(file: FileId, text: String) -> Self {
        if text.len() > MAX_LEN {
            let errors = vec![error::too_long(file)];
            return Self { file, arena: Arena::new(""), text: String::new(), comments: Vec::new(), errors };
        }
        let build::Built { arena, comments, errors } = build::build(file, &text);
        Self { file, text, arena, comments, errors }
    }

    pub fn text(&self) -> &str {
        &self.text
    }
    pub fn into_text(self) -> String {
        self.text
    }
    /// The table that is the whole file.
    pub fn root(&self) -> Node<'_> {
        Node::new(self, Id::ROOT)
    }
    /// In the order of the file.
    pub fn comments(&self) -> impl ExactSizeIterator<Item = Comment<'_>> {
        self.comments.iter().map(|at| {
            let span = Span { file: self.file, start: at.start, end: at.end };
            Comment { text: self.text.get(span.range()).unwrap_or_default(), span }
        })
    }
    /// In the order of the file, one for each fault.
    pub fn errors(&self) -> &[SyntaxError] {
        &self.errors
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document")
            .field("file", &self.file)
            .field("root", &self.root())
            .field("errors", &self.errors)
            .finish_non_exhaustive()
    }
}
