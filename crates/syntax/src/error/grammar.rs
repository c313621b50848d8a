//! The complaints of the grammar, in plain English.
use super::{SyntaxError, UNCLOSED_LIST, UNCLOSED_TABLE};
use crate::FileId;
use crate::arena::Bytes;
use crate::span::{index, offset};
use std::borrow::Cow;
use toml_parser::{Expected, ParseError};

/// What the grammar found in a piece of the file that begins at `base`.
pub(crate) fn error(complaint: &ParseError, base: usize, source: &str, file: FileId) -> SyntaxError {
    let bytes = |span: toml_parser::Span| Bytes { start: offset(span.start() + base), end: offset(span.end() + base) };
    let at = complaint.unexpected().map(bytes).unwrap_or_default();
    let whole = complaint.context().map_or(at, bytes);
    let (at, message, help) = match complaint.description() {
        "unclosed table" | "unclosed array table" => {
            (whole, "this header is not closed", Some(format!("end it with `{}`", wanted(complaint, "]")).into()))
        }
        "unclosed array" => (whole, UNCLOSED_LIST, help("end it with `]`")),
        "unclosed inline table" => (whole, UNCLOSED_TABLE, help("end it with `}`")),
        "key with no value" | "missing value for key" => {
            let line = line_up_to(at, source);
            let has_colon = source.get(index(line.start)..index(line.end)).is_some_and(|line| line.contains(':'));
            let help = if has_colon {
                "write `key = value`, with `=` and not `:` between them"
            } else {
                "write `key = value`; a comment begins with `#`"
            };
            (line, "this key has no value", self::help(help))
        }
        "missing value" => (whole, "this key has no value", None),
        "extra `=`" | "extra assignment between key-value pairs" => (at, "this `=` is one too many", None),
        "missing inline table opening" => (at, "this `}` closes nothing", None),
        "missing array opening" | "missing table open" => (at, "this `]` closes nothing", None),
        "extra comma in array" | "extra comma in inline table" => (at, "nothing stands before this comma", None),
        "unexpected `=` in array" => {
            let help = "a list holds values alone; if it should have ended before, close it with `]`";
            (at, "this `=` stands inside a list", self::help(help))
        }
        "missing comma between array elements" => {
            (word(at, source), "no comma stands before this value", help("separate the values of a list with commas"))
        }
        "missing comma between key-value pairs" => {
            let help = "separate them with commas; if the inline table should have ended before, close it with `}`";
            (word(at, source), "no comma stands before this key", self::help(help))
        }
        "missing key for inline table element" => {
            (at, "this value has no key", help("in an inline table, write `{ key = value }`"))
        }
        "missing assignment between key-value pairs" => {
            (word(at, source), "no `=` stands before this value", help("in an inline table, write `{ key = value }`"))
        }
        "invalid inline table element" => (at, "this `]` stands inside an inline table", None),
        "unexpected key or value" if parts_digits(at, source) => {
            let help = "nothing but `_` may stand between the digits of a number, `1200` or `1_200`; decimals stand behind a \
                        point, `1.5`";
            (Bytes { end: at.start + 1, ..at }, "this comma parts a number", self::help(help))
        }
        "unexpected key or value" => {
            let help = "write one key and its value on a line; a comment begins with `#`";
            (word(at, source), "this line goes on after its value has ended", self::help(help))
        }
        "invalid key-value pair" => (at, "a line cannot begin with this", help("begin it with a key or a header")),
        // Whatever a later parser may come to say is better said in its words than not at all.
        other => return SyntaxError::new(file, at, other.to_lowercase()),
    };
    SyntaxError { help, ..SyntaxError::new(file, at, message) }
}

#[expect(clippy::unnecessary_wraps, reason = "it stands where no help may stand as well")]
fn help(text: &'static str) -> Option<Cow<'static, str>> {
    Some(text.into())
}

fn wanted(complaint: &ParseError, otherwise: &'static str) -> &'static str {
    match complaint.expected() {
        Some([Expected::Literal(literal), ..]) => literal,
        _ => otherwise,
    }
}

/// Whether a comma stands here between two digits, as in `1,200`.
fn parts_digits(at: Bytes, source: &str) -> bool {
    let (before, behind) = source.split_at_checked(index(at.start)).unwrap_or_default();
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    is_digit(before.chars().next_back())
        && behind.strip_prefix(',').is_some_and(|behind| is_digit(behind.chars().next()))
}

/// What stands on the line before a place.
fn line_up_to(at: Bytes, source: &str) -> Bytes {
    let before = source.get(..index(at.start)).unwrap_or_default();
    let line = before.rfind('\n').map_or(before, |end| before.get(end + 1..).unwrap_or_default());
    let end = at.start - offset(line.len() - line.trim_end().len());
    let start = at.start - offset(line.trim_start().len());
    Bytes { start: start.min(end), end }
}

/// The word that begins at a place.
fn word(at: Bytes, source: &str) -> Bytes {
    let behind = source.get(index(at.start)..).unwrap_or_default();
    let quoted = behind.starts_with(['"', '\'']);
    let ends = |c: char| if quoted { matches!(c, '\n' | '\r') } else { c.is_whitespace() || ",=[]{}#\"'".contains(c) };
    let len = match behind.chars().next() {
        Some(quote) if quoted => {
            let inside = behind.get(1..).unwrap_or_default();
            inside.find(|c| c == quote || ends(c)).map_or(behind.len(), |end| {
                end + 1 + usize::from(inside.get(end..).is_some_and(|rest| rest.starts_with(quote)))
            })
        }
        _ => behind.find(ends).unwrap_or(behind.len()),
    };
    Bytes { start: at.start, end: at.start + offset(len) }
}
