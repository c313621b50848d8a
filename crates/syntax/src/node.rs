//! The view of a parsed file that the rest of the workspace reads.
use crate::arena::{Bytes, Id, Slot, Value, Written};
use crate::{Document, Span};
use std::borrow::Cow;
use std::fmt;

/// A value in a parsed file.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    document: &'a Document,
    id: Id,
}

/// What stands in the file where something else was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Found {
    Text,
    Number,
    Flag,
    Date,
    List,
    Table,
    /// Something unreadable, about which [`Document::errors`] has already said what there is to say.
    Broken,
}

impl Found {
    /// In the words of a message: `a number`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "a number",
            Self::Flag => "true or false",
            Self::Date => "a date",
            Self::List => "a list",
            Self::Table => "a table",
            Self::Broken => "something unreadable",
        }
    }
}

/// How a value is written, which decides how it may be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// The file as a whole.
    Root,
    /// After its key, or in a list: `7`, `[1, 2]`, `{ a = 1 }`.
    Inline,
    /// Under a header of its own: `[table]`, one `[[entry]]`, or all entries of that name.
    Header,
    /// Nowhere itself; longer headers or keys begin with it: `a` of `[a.b]` and of `a.b = 1`.
    Implied,
}

impl<'a> Node<'a> {
    pub(crate) fn new(document: &'a Document, id: Id) -> Self {
        Self { document, id }
    }

    fn slot(self) -> &'a Slot {
        self.document.arena.slot(self.id)
    }

    fn place(self, at: Bytes) -> Span {
        Span { file: self.document.file, start: at.start, end: at.end }
    }

    /// The value, or the header of a table written as `[header]` or `[[header]]`.
    pub fn span(self) -> Span {
        self.place(self.slot().at)
    }
    /// Its key; of a `[[header]]`, the last word of it. Empty for an element of a list.
    pub fn key_span(self) -> Span {
        self.place(self.slot().key_at)
    }
    /// From the header to the end of the last value below it.
    pub fn extent(self) -> Span {
        let mut span = self.span();
        // The file as a whole ends where its text does.
        if matches!(self.form(), Form::Inline | Form::Root) {
            return span;
        }
        for child in self.children() {
            span.end = span.end.max(child.extent().end);
        }
        span
    }
    /// Where to point when something is missing here: the header, or the first key of a file.
    pub fn head(self) -> Span {
        let span = self.span();
        if self.slot().written == Written::Root {
            return self.children().next().map_or(Span { end: span.start, ..span }, |child| match child.form() {
                Form::Header => child.span(),
                _ => child.key_span(),
            });
        }
        span
    }
    /// Its text as it is written, quotes and all; a table under a header is its header.
    pub fn source(self) -> &'a str {
        self.document.text().get(self.span().range()).unwrap_or_default()
    }
    pub fn form(self) -> Form {
        match self.slot().written {
            Written::Root => Form::Root,
            Written::Value => Form::Inline,
            Written::Header | Written::Headers | Written::Entry => Form::Header,
            Written::Implied | Written::Dotted => Form::Implied,
        }
    }

    pub fn key(self) -> &'a str {
        self.document.arena.read(self.document.text(), self.slot().key)
    }
    pub fn children(self) -> impl Iterator<Item = Node<'a>> + use<'a> {
        let document = self.document;
        std::iter::successors(self.slot().first, |id| document.arena.slot(*id).next)
            .map(move |id| Self { document, id })
    }
    /// How many children it has.
    pub fn len(self) -> usize {
        crate::span::index(self.slot().len)
    }
    pub fn is_empty(self) -> bool {
        self.slot().len == 0
    }
    /// The value of a key.
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        self.children().find(|child| child.key() == key).filter(|_| self.is_table())
    }
    /// The value at a JSON pointer below this one: `/figure/0/value`.
    pub fn pointer(self, pointer: &str) -> Option<Node<'a>> {
        let mut node = self;
        for step in pointer.split('/').skip(1) {
            let step: Cow<'_, str> =
                if step.contains('~') { step.replace("~1", "/").replace("~0", "~").into() } else { step.into() };
            node = match node.found() {
                Found::Table => node.get(&step)?,
                Found::List => node.children().nth(step.parse().ok()?)?,
                _ => return None,
            };
        }
        (pointer.is_empty() || pointer.starts_with('/')).then_some(node)
    }
    /// Its number, which no other value of the file has.
    pub fn number(self) -> usize {
        self.id.position()
    }
    pub fn document(self) -> &'a Document {
        self.document
    }

    pub fn found(self) -> Found {
        match self.slot().value {
            Value::Text(_) => Found::Text,
            Value::Integer(_) | Value::Float(_) => Found::Number,
            Value::Flag(_) => Found::Flag,
            Value::Date => Found::Date,
            Value::List => Found::List,
            Value::Table => Found::Table,
            Value::Broken => Found::Broken,
        }
    }
    pub fn text(self) -> Option<&'a str> {
        match self.slot().value {
            Value::Text(text) => Some(self.document.arena.read(self.document.text(), text)),
            _ => None,
        }
    }
    /// Text, or the source of a bare date.
    pub fn text_or_date(self) -> Option<&'a str> {
        match self.slot().value {
            Value::Date => Some(self.source()),
            _ => self.text(),
        }
    }
    pub fn flag(self) -> Option<bool> {
        match self.slot().value {
            Value::Flag(flag) => Some(flag),
            _ => None,
        }
    }
    pub fn integer(self) -> Option<i64> {
        match self.slot().value {
            Value::Integer(integer) => Some(integer),
            _ => None,
        }
    }
    /// A number written with a point or an exponent, as near as a machine has it. For what must be exact there is
    /// [`digits`](Self::digits).
    pub fn float(self) -> Option<f64> {
        match self.slot().value {
            Value::Float(float) => Some(float),
            _ => None,
        }
    }
    /// The digits of a number as they are written.
    pub fn digits(self) -> Option<&'a str> {
        match self.slot().value {
            Value::Integer(_) | Value::Float(_) => Some(self.source()),
            _ => None,
        }
    }
    pub fn is_table(self) -> bool {
        self.slot().is_table()
    }
    pub fn is_list(self) -> bool {
        matches!(self.slot().value, Value::List)
    }
    /// Whether it could not be read. That has been said once; nobody need say it again.
    pub fn is_broken(self) -> bool {
        matches!(self.slot().value, Value::Broken)
    }
}

/// As it would stand after an equals sign.
impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.found() {
            Found::Table => f.debug_map().entries(self.children().map(|child| (child.key(), child))).finish(),
            Found::List => f.debug_list().entries(self.children()).finish(),
            Found::Text => fmt::Debug::fmt(self.text().unwrap_or_default(), f),
            Found::Broken => f.write_str("!"),
            _ => f.write_str(self.source()),
        }
    }
}
