//! What the builder knows between two events.
use super::table::Header;
use crate::arena::{Arena, Bytes, Id, Text};
use crate::error::{Fault, SyntaxError};
use crate::span::offset;
use crate::{FileId, error};
use rustc_hash::FxHashMap;
use toml_parser::Span;

pub(super) struct Builder<'s> {
    pub file: FileId,
    pub source: &'s str,
    /// Where the piece of the file begins that is being read.
    pub base: usize,
    pub arena: Arena,
    pub comments: Vec<Bytes>,
    pub faults: Vec<Fault>,
    /// The table of the last header, to which keys belong.
    pub table: Id,
    /// A header that is not closed yet.
    pub header: Option<Header>,
    /// The words of a key whose value has not been read yet: `a`, `b` of `a.b = `.
    pub path: Vec<Word>,
    /// The lists and inline tables that are not closed yet.
    pub open: Vec<Id>,
    /// The keys of large tables; the others are searched.
    pub keys: FxHashMap<(Id, Box<str>), Id>,
}

/// One word of a key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub text: Text,
    pub at: Bytes,
    /// See [`Slot::sort`](crate::arena::Slot::sort).
    pub sort: u32,
    /// Whether it could be read. What is said under a key that could not belongs nowhere.
    pub sound: bool,
}

impl<'s> Builder<'s> {
    pub fn new(file: FileId, source: &'s str) -> Self {
        Self {
            file,
            source,
            base: 0,
            arena: Arena::new(source),
            comments: Vec::new(),
            faults: Vec::new(),
            table: Id::ROOT,
            header: None,
            path: Vec::new(),
            open: Vec::new(),
            keys: FxHashMap::default(),
        }
    }

    /// A span of the piece, in the file.
    pub fn bytes(&self, span: Span) -> Bytes {
        Bytes { start: offset(span.start() + self.base), end: offset(span.end() + self.base) }
    }

    /// Notes an error that leaves the rest of its line readable.
    pub fn fault(&mut self, error: SyntaxError) {
        self.faults.push(Fault { error, derails: false });
    }

    /// Notes an error behind which the grammar cannot be trusted.
    pub fn derail(&mut self, error: SyntaxError) {
        self.faults.push(Fault { error, derails: true });
    }

    pub fn misplaced_mark(&mut self, at: Bytes) {
        let piece = error::content::Piece { file: self.file, source: self.source, at, encoding: None };
        self.fault(piece.misplaced_mark());
    }
}
