//! Makes the tree of a file from the events of `toml_parser`.
mod builder;
mod table;
mod value;

use crate::arena::{Arena, Bytes};
use crate::error::{grammar, one_per_cause, one_per_fault};
use crate::span::offset;
use crate::{FileId, SyntaxError, recover};
use builder::Builder;
use std::cell::Cell;
use toml_parser::lexer::Token;
use toml_parser::{ParseError, Source};

pub(crate) struct Built {
    pub arena: Arena,
    pub comments: Vec<Bytes>,
    pub errors: Vec<SyntaxError>,
}

thread_local! {
    static TOKENS: Cell<Vec<Token>> = const { Cell::new(Vec::new()) };
}
/// A file of 100 KB has about this many tokens; the room for larger ones is given back.
const MOST_TOKENS: usize = 1 << 15;

pub(crate) fn build(file: FileId, text: &str) -> Built {
    let mut tokens = TOKENS.take();
    let mut builder = Builder::new(file, text);
    builder.read(0, text.len(), &mut tokens);
    if builder.faults.iter().any(|fault| fault.derails) {
        // The grammar lost its thread and may have taken much for what it is not: read statement by statement.
        builder = Builder::new(file, text);
        let starts = recover::statements(text);
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        for (start, end) in starts.iter().copied().zip(ends) {
            builder.read(start, end, &mut tokens);
        }
    }
    if tokens.capacity() <= MOST_TOKENS {
        TOKENS.set(tokens);
    }
    let Builder { arena, comments, faults, .. } = builder;
    let errors = if faults.is_empty() { Vec::new() } else { one_per_cause(file, text, one_per_fault(faults, text)) };
    Built { arena, comments, errors }
}

impl Builder<'_> {
    /// Reads a piece of the file into the tree; keys belong to the last header that was read.
    fn read(&mut self, start: usize, end: usize, tokens: &mut Vec<Token>) {
        let piece = self.source.get(start..end).unwrap_or_default();
        self.base = start;
        tokens.clear();
        tokens.extend(Source::new(piece).lex());
        if start > 0 && piece.starts_with('\u{feff}') {
            // The lexer takes the beginning of a piece for that of the file.
            self.misplaced_mark(Bytes { start: offset(start), end: offset(start + '\u{feff}'.len_utf8()) });
        }
        let mut complaints: Vec<ParseError> = Vec::new();
        toml_parser::parser::parse_document(tokens, self, &mut complaints);
        self.end_of_statement();
        for complaint in &complaints {
            self.derail(grammar::error(complaint, start, self.source, self.file));
        }
    }
}
