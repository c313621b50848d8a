//! The one way a record is written, so that a diff shows what changed and nothing else.
//!
//! ```text
//!            ┌ statement: its comments, `key = value`, what stands behind ┐ sorted as the shape lists the keys
//! file ─▶ regions (before the first header, below each header) ──────────┤
//!            └ comments that stand apart, empty lines ────────────────────┘ where they were
//! ```
//!
//! - The keys of a table stand in the order of its shape, keys it does not know behind them; so do those of an inline
//!   table, unless a comment stands in it.
//! - A comment goes with the key it stands above or behind. One with an empty line below it stays where it is.
//! - Tables under headers keep their order: it tells a history, and comments head groups of them.
//! - A date is written as text, since most dates of a record could not be written otherwise.
//! - There is one blank around `=`, no empty line between keys, one before a header and below the line that names the
//!   schema, none at the ends, and no blank at the end of a line.
//!
//! Lines end as most of them did before. What lists and texts of several lines look like inside is left to whoever wrote
//! them.
use crate::{Shape, Type};
use syntax::{Document, Form, Found, Lines, Node, Span};

/// What the table that is a whole file holds.
#[derive(Clone, Copy, Debug)]
pub enum Whole {
    /// The keys of one record.
    Record(&'static Shape),
    /// Tables with names of their own, each of this shape.
    Entries(&'static Shape),
}

/// Writes a file the one way. Nothing if it has syntax errors, or if it could not be done without changing what it says.
pub fn canonical(document: &Document, whole: Whole) -> Option<String> {
    if !document.errors().is_empty() {
        return None;
    }
    let root = match whole {
        Whole::Record(shape) => Expected::Table(shape),
        Whole::Entries(shape) => Expected::Entries(shape),
    };
    let text =
        Writer { document, lines: Lines::new(), comments: document.comments().map(|comment| comment.span).collect() }
            .file(root);
    let after = Document::parse(document.file, text);
    (after.errors().is_empty() && says_the_same(document.root(), after.root())).then(|| after.into_text())
}

/// What may stand at a place, as far as the shape tells.
#[derive(Clone, Copy)]
enum Expected {
    Table(&'static Shape),
    Entries(&'static Shape),
    Value(&'static Type),
    Anything,
}

impl Expected {
    fn shape(self) -> Option<&'static Shape> {
        match self {
            Self::Table(shape) => Some(shape),
            Self::Value(Type::Table(shape)) => Some(*shape),
            Self::Value(Type::OneOrMore(of)) => Self::Value(of).shape(),
            _ => None,
        }
    }

    /// After a key of a table.
    fn below(self, key: &str) -> Self {
        match self {
            Self::Entries(shape) => Self::Table(shape),
            Self::Value(Type::Map(of)) => Self::Value(of),
            _ => self.shape().and_then(|shape| shape.key(key)).map_or(Self::Anything, |key| Self::Value(key.value)),
        }
    }

    /// In a list.
    fn element(self) -> Self {
        match self {
            Self::Value(Type::List(of) | Type::OneOrMore(of)) => Self::Value(of),
            _ => Self::Anything,
        }
    }

    fn is_date(self) -> bool {
        match self {
            Self::Value(Type::Text(format)) => format.format == Some("edtf"),
            Self::Value(Type::OneOrMore(of)) => Self::Value(of).is_date(),
            _ => false,
        }
    }

    /// Where a key stands among its like: behind all others if the shape does not know it.
    fn position(self, key: &str) -> usize {
        self.shape().map_or(0, |shape| shape.position(key).unwrap_or(usize::MAX))
    }
}

/// What stands on one or more lines.
enum Part {
    /// An empty line, or one with a comment alone.
    Trivia(String),
    Statement {
        position: usize,
        text: String,
    },
}

/// The lines from a header, or the beginning of the file, to the next header.
#[derive(Default)]
struct Region {
    header: Option<String>,
    parts: Vec<Part>,
}

/// `key = value`, by its place.
struct Statement<'a> {
    value: Node<'a>,
    expected: Expected,
    position: usize,
}

struct Writer<'a> {
    document: &'a Document,
    lines: Lines,
    /// In the order of the file.
    comments: Vec<Span>,
}

impl<'a> Writer<'a> {
    fn file(&self, root: Expected) -> String {
        let (mut statements, mut headers) = (Vec::new(), Vec::new());
        table(self.document.root(), root, None, &mut statements, &mut headers);
        statements.sort_by_key(|statement| statement.value.span());
        headers.sort_unstable();
        let regions = self.regions(&statements, &headers);
        let mut written: Vec<String> = Vec::new();
        let count = regions.len();
        for (index, region) in regions.into_iter().enumerate() {
            written.extend(region.lay_out(index + 1 < count));
        }
        written.dedup_by(|next, last| next.is_empty() && last.is_empty());
        let line_break = syntax::line_break(self.document.text());
        let text = written.join(line_break);
        let text = text.trim_matches(['\r', '\n']);
        let mark = if self.document.text().starts_with('\u{feff}') { "\u{feff}" } else { "" };
        let end = if text.is_empty() { "" } else { line_break };
        format!("{mark}{text}{end}")
    }

    /// Sorts the lines of the file into regions.
    fn regions(&self, statements: &[Statement<'a>], headers: &[Span]) -> Vec<Region> {
        let text = self.document.text();
        let (mut regions, mut region) = (Vec::new(), Region::default());
        let (mut statements, mut headers) = (statements.iter().peekable(), headers.iter().peekable());
        let mut line = 1;
        while line <= self.lines.count(text) {
            let written = text.get(self.lines.range(text, line)).unwrap_or_default().trim_end();
            let starts = |span: Span| self.lines.line(text, span.start) == line;
            if let Some(statement) = statements.next_if(|statement| starts(statement.value.span())) {
                line = self.lines.line(text, statement.value.span().end);
                region.parts.push(Part::Statement { position: statement.position, text: self.statement(statement) });
            } else if headers.next_if(|span| starts(**span)).is_some() {
                let next = Region { header: Some(written.to_owned()), parts: Vec::new() };
                regions.push(std::mem::replace(&mut region, next));
            } else {
                region.parts.push(Part::Trivia(written.to_owned()));
            }
            line += 1;
        }
        regions.push(region);
        regions
    }

    /// A statement as it is to be written, with what stands behind it.
    fn statement(&self, statement: &Statement<'a>) -> String {
        let text = self.document.text();
        let (span, value) = (statement.value.span(), self.written(statement.value, statement.expected));
        let first = self.lines.range(text, self.lines.line(text, span.start)).start;
        let last = self.lines.range(text, self.lines.line(text, span.end)).end;
        let key = text.get(first..span.range().start).unwrap_or_default().trim_end();
        let key = key.strip_suffix('=').unwrap_or(key).trim_end();
        let behind = text.get(span.range().end..last).unwrap_or_default().trim_end();
        format!("{key} = {value}{behind}")
    }

    /// A value as it is to be written.
    fn written(&self, node: Node<'a>, expected: Expected) -> String {
        match node.found() {
            Found::Date if expected.is_date() => format!("\"{}\"", node.source()),
            Found::List => {
                let element = |child: Node<'a>| (child.span(), self.written(child, expected.element()));
                splice(node, node.children().map(element))
            }
            Found::Table => self.inline_table(node, expected),
            _ => node.source().to_owned(),
        }
    }

    fn inline_table(&self, node: Node<'a>, expected: Expected) -> String {
        let value = |child: Node<'a>| self.written(child, expected.below(child.key()));
        if node.children().any(|child| child.form() != Form::Inline) || self.has_comment(node.span()) {
            let plain = node.children().filter(|child| child.form() == Form::Inline);
            return splice(node, plain.map(|child| (child.span(), value(child))));
        }
        let slots = node.children().map(|child| Span { start: child.key_span().start, ..child.span() });
        let member = |child: Node<'a>| {
            let key = self.document.text().get(child.key_span().range()).unwrap_or_default();
            (expected.position(child.key()), format!("{key} = {}", value(child)))
        };
        let mut members: Vec<(usize, String)> = node.children().map(member).collect();
        members.sort_by_key(|(position, _)| *position);
        splice(node, slots.zip(members.into_iter().map(|(_, member)| member)))
    }

    fn has_comment(&self, span: Span) -> bool {
        let next = self.comments.partition_point(|comment| comment.start < span.start);
        self.comments.get(next).is_some_and(|comment| span.contains(*comment))
    }
}

/// The statements of a table and of all tables under headers below it, and those headers.
fn table<'a>(
    node: Node<'a>,
    expected: Expected,
    within: Option<usize>,
    statements: &mut Vec<Statement<'a>>,
    headers: &mut Vec<Span>,
) {
    for child in node.children() {
        let below = expected.below(child.key());
        let position = within.unwrap_or_else(|| expected.position(child.key()));
        match child.form() {
            Form::Inline => statements.push(Statement { value: child, expected: below, position }),
            // `a.b = 1` stands where `a` does; what has a header of its own stands nowhere among the keys.
            Form::Implied => table(child, below, Some(position), statements, headers),
            Form::Header if child.is_list() => {
                for entry in child.children() {
                    headers.push(entry.span());
                    table(entry, below.element(), None, statements, headers);
                }
            }
            Form::Header => {
                headers.push(child.span());
                table(child, below, None, statements, headers);
            }
            Form::Root => {}
        }
    }
}

impl Region {
    /// Its lines, the keys in their order.
    fn lay_out(self, is_followed: bool) -> Vec<String> {
        let mut lines: Vec<String> = self.header.into_iter().collect();
        let begins_below_header = !lines.is_empty();
        let mut blocks: Vec<(usize, Vec<String>)> = Vec::new();
        let mut trivia: Vec<String> = Vec::new();
        let mut apart = Vec::new();
        for part in self.parts {
            match part {
                Part::Trivia(line) => trivia.push(line),
                Part::Statement { position, text } => {
                    let mut block =
                        without_blanks_before(std::mem::take(&mut trivia), !blocks.is_empty() || begins_below_header);
                    if blocks.is_empty() {
                        let attached = block.split_off(apart_from(&block));
                        apart = std::mem::replace(&mut block, attached);
                    }
                    block.push(text);
                    blocks.push((position, block));
                }
            }
        }
        let has_statements = !blocks.is_empty();
        blocks.sort_by_key(|(position, _)| *position);
        let names_schema = apart.last().is_some_and(|line| line.starts_with("#:"));
        lines.extend(apart);
        if names_schema {
            lines.push(String::new());
        }
        lines.extend(blocks.into_iter().flat_map(|(_, block)| block));
        if is_followed && (has_statements || begins_below_header) && !trivia.iter().any(String::is_empty) {
            lines.push(String::new());
        }
        lines.extend(trivia);
        lines
    }
}

fn without_blanks_before(mut lines: Vec<String>, is_wanted: bool) -> Vec<String> {
    if is_wanted {
        lines.drain(..lines.iter().take_while(|line| line.is_empty()).count());
    }
    lines
}

/// How many of the lines above the first key stand apart from it: up to the last empty one, and the line that names the
/// schema.
fn apart_from(lines: &[String]) -> usize {
    lines.iter().rposition(|line| line.is_empty() || line.starts_with("#:")).map_or(0, |last| last + 1)
}

/// The source of a value with other text in some places of it, which come in the order of the file.
fn splice(node: Node<'_>, pieces: impl Iterator<Item = (Span, String)>) -> String {
    let text = node.document().text();
    let mut result = String::new();
    let mut done = node.span().range().start;
    for (span, piece) in pieces {
        result.push_str(text.get(done..span.range().start).unwrap_or_default());
        result.push_str(&piece);
        done = span.range().end;
    }
    result + text.get(done..node.span().range().end).unwrap_or_default()
}

/// Whether two files hold the same values under the same keys. A date says the same bare and as text.
fn says_the_same(one: Node<'_>, other: Node<'_>) -> bool {
    match (one.found(), other.found()) {
        (Found::Text | Found::Date, Found::Text | Found::Date) => one.text_or_date() == other.text_or_date(),
        (Found::Table, Found::Table) => {
            let (one, other) = (by_key(one), by_key(other));
            let same = |(one, other): (&Node<'_>, &Node<'_>)| one.key() == other.key() && says_the_same(*one, *other);
            one.len() == other.len() && one.iter().zip(&other).all(same)
        }
        (Found::List, Found::List) => {
            one.len() == other.len()
                && one.children().zip(other.children()).all(|(one, other)| says_the_same(one, other))
        }
        (Found::Number, Found::Number) | (Found::Flag, Found::Flag) => one.source() == other.source(),
        _ => false,
    }
}

fn by_key(table: Node<'_>) -> Vec<Node<'_>> {
    let mut children: Vec<Node<'_>> = table.children().collect();
    children.sort_by_key(|child| child.key());
    children
}
