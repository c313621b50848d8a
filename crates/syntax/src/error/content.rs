//! What is wrong inside a key, a value or a comment.
use super::{SyntaxError, UNCLOSED_TEXT};
use crate::FileId;
use crate::arena::Bytes;
use crate::span::{index, offset};
use std::borrow::Cow;
use toml_parser::ParseError;
use toml_parser::decoder::Encoding;

/// A piece of text the decoder was given.
#[derive(Clone, Copy)]
pub(crate) struct Piece<'s> {
    pub file: FileId,
    pub source: &'s str,
    pub at: Bytes,
    pub encoding: Option<Encoding>,
}

/// Of `“text”`.
const ODD_QUOTES: (&str, &str) =
    ("this text has no quotes that count", "put text between straight quotes, `\"` and `\"`");

type Wording = (Cow<'static, str>, Option<Cow<'static, str>>);

fn say(message: &'static str, help: &'static str) -> Wording {
    (message.into(), (!help.is_empty()).then_some(help.into()))
}

impl Piece<'_> {
    fn written(&self) -> &str {
        self.source.get(index(self.at.start)..index(self.at.end)).unwrap_or_default()
    }

    /// Whether a quote opens it that nothing closes. The grammar does not say so of strings.
    pub fn is_unclosed(&self) -> bool {
        let (quote, escapes) = match self.encoding {
            Some(Encoding::BasicString) => ("\"", true),
            Some(Encoding::MlBasicString) => ("\"\"\"", true),
            Some(Encoding::LiteralString) => ("'", false),
            Some(Encoding::MlLiteralString) => ("'''", false),
            None => return false,
        };
        let Some(inside) = self.written().strip_prefix(quote) else { return false };
        let Some(inside) = inside.strip_suffix(quote) else { return true };
        let backslashes = inside.len() - inside.trim_end_matches('\\').len();
        escapes && backslashes % 2 == 1
    }

    /// A string that goes on to the end of its line, or of the file.
    pub fn unclosed(&self) -> SyntaxError {
        let (message, help, quote) = match self.encoding {
            Some(Encoding::MlBasicString) => ("this text of several lines is not closed", "end it with `\"\"\"`", 3),
            Some(Encoding::MlLiteralString) => ("this text of several lines is not closed", "end it with `'''`", 3),
            Some(Encoding::LiteralString) => (UNCLOSED_TEXT, "end it with `'`", 0),
            _ => (UNCLOSED_TEXT, "end it with `\"`", 0),
        };
        let end = if quote > 0 { self.at.start + quote } else { self.at.end - self.trailing_space() };
        SyntaxError::new(self.file, Bytes { end, ..self.at }, message).help(help)
    }

    fn trailing_space(&self) -> u32 {
        offset(self.written().len() - self.written().trim_end().len())
    }

    /// `1 b`, with an equals sign behind it: a value and the next key, which the grammar takes for one word.
    pub fn key_behind(&self) -> Option<SyntaxError> {
        let (value, key) = self.written().rsplit_once([' ', '\t']).filter(|_| self.encoding.is_none())?;
        let behind = self.source.get(index(self.at.end)..).unwrap_or_default();
        behind.trim_start_matches([' ', '\t']).starts_with('=').then(|| {
            let at = Bytes { start: self.at.end - offset(key.len()), ..self.at };
            SyntaxError::new(self.file, at, format!("this key stands right behind the value `{}`", value.trim_end()))
                .help("write one key and its value on a line, or commas between them in an inline table")
        })
    }

    /// A text between quotes that do not count, which the grammar takes for ended at its first comma.
    pub fn broken_by_comma(&self) -> Option<SyntaxError> {
        let written = self.written();
        let close = match written.chars().next().filter(|_| self.encoding.is_none())? {
            '“' | '„' => '”',
            '«' => '»',
            '‘' => '’',
            _ => return None,
        };
        let rest = self.source.get(index(self.at.start)..)?.lines().next()?;
        let end = rest.find(close).map_or(rest.trim_end().len(), |end| end + close.len_utf8());
        (end > written.len()).then(|| {
            let at = Bytes { end: self.at.start + offset(end), ..self.at };
            SyntaxError::new(self.file, at, ODD_QUOTES.0).help(ODD_QUOTES.1)
        })
    }

    pub fn key(&self, complaint: &ParseError) -> SyntaxError {
        let (message, help) = match complaint.description() {
            "unquoted keys cannot be empty" => say("no key stands here", ""),
            "invalid unquoted key" if self.written().contains('\u{feff}') => byte_order_mark(),
            "invalid unquoted key" => say(
                "this key has characters that need quotes",
                "a key without quotes is made of the letters a to z, digits, `-` and `_`",
            ),
            "keys cannot be multi-line literal strings" | "keys cannot be multi-line basic strings" => {
                say("a key cannot have several lines", "")
            }
            _ => return self.string(complaint),
        };
        SyntaxError { help, ..SyntaxError::new(self.file, self.at, message) }
    }

    pub fn value(&self, complaint: &ParseError) -> SyntaxError {
        if self.at.start == self.at.end {
            return SyntaxError::new(self.file, self.key_before(), "this key has no value");
        }
        if self.encoding.is_some() {
            return self.string(complaint);
        }
        let written = self.written();
        if let Some(meant) = grouped(written) {
            return SyntaxError::new(self.file, self.at, "the digits of this number stand in groups")
                .help(format!("write `{meant}`: nothing but `_` may stand between the digits of a number"));
        }
        let (message, help) = match complaint.description() {
            "string values must be quoted" if written.contains('\u{feff}') => byte_order_mark(),
            "string values must be quoted" if is_list_without_commas(written) => {
                say("no commas stand between these values", "separate the values of a list with commas")
            }
            "string values must be quoted" if written.contains(['“', '”', '„', '«', '‘', '’']) => {
                say(ODD_QUOTES.0, ODD_QUOTES.1)
            }
            "string values must be quoted" if written.ends_with('%') => {
                say("this is neither number nor text", "write a number in digits alone; put text between `\"` and `\"`")
            }
            "string values must be quoted" => say("this text has no quotes", "put text between `\"` and `\"`"),
            "missing opening quote" => say("this text has no opening quote", "put text between `\"` and `\"`"),
            "invalid boolean" if !is_nearly_a_flag(written) => {
                say("this text has no quotes", "put text between `\"` and `\"`; write a number in digits")
            }
            "invalid boolean" => say("this is not a value", "write `true` or `false`; put text between `\"` and `\"`"),
            "invalid float" if written.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                say("this is not a value", "put text between `\"` and `\"`")
            }
            description => number(description),
        };
        SyntaxError { help, ..SyntaxError::new(self.file, self.at, message) }
    }

    pub fn comment(&self, complaint: &ParseError) -> SyntaxError {
        self.string(complaint)
    }

    pub fn newline(&self) -> SyntaxError {
        let (message, help) = carriage_return();
        SyntaxError { help, ..SyntaxError::new(self.file, self.at, message) }
    }

    pub fn misplaced_mark(&self) -> SyntaxError {
        let (message, help) = byte_order_mark();
        SyntaxError { help, ..SyntaxError::new(self.file, self.at, message) }
    }

    pub fn too_large(&self) -> SyntaxError {
        SyntaxError::new(self.file, self.at, "this whole number is too large")
            .help("whole numbers go from -9223372036854775808 to 9223372036854775807")
    }

    pub fn out_of_reach(&self) -> SyntaxError {
        SyntaxError::new(self.file, self.at, "this number is too large")
    }

    pub fn date(&self) -> SyntaxError {
        let is_number = |end: &str| !end.is_empty() && end.bytes().all(|letter| letter.is_ascii_digit());
        let is_month = |low: &str, high: &str| low.len() == 4 && high.len() == 2;
        let ends = self.written().split_once('-');
        if ends.is_some_and(|(low, high)| is_number(low) && is_number(high) && !is_month(low, high)) {
            return SyntaxError::new(self.file, self.at, "this is neither a number nor a date")
                .help("write the two ends of a range under a key each; put text between `\"` and `\"`");
        }
        SyntaxError::new(self.file, self.at, "there is no such date or time")
            .help("write a whole date as `2025-02-20`; put anything less in quotes, as `\"2025-02\"`")
    }

    /// A fault at one place inside a string or a comment.
    fn string(&self, complaint: &ParseError) -> SyntaxError {
        let start = complaint.unexpected().map_or(0, |span| span.start());
        let behind = self.written().get(start..).unwrap_or_default();
        let here = self.at.start + offset(start);
        let next = behind.chars().next();
        let mut at = Bytes { start: here, end: here + offset(next.map_or(0, char::len_utf8)) };
        let (message, help) = match complaint.description() {
            "carriage return must be followed by newline" => carriage_return(),
            "missing escaped value" | "invalid multi-line basic string" if self.is_behind_backslash(start) => {
                at.start = at.start.saturating_sub(1);
                say("this is not an escape", "write a backslash as `\\\\`, or the whole text in single quotes")
            }
            "too few unicode value digits" | "invalid value" => {
                let escape = self.written().get(..start).and_then(|before| before.rfind('\\')).unwrap_or(start);
                let digits = behind.len() - behind.trim_start_matches(|c: char| c.is_ascii_hexdigit()).len();
                at = Bytes { start: self.at.start + offset(escape), end: here + offset(digits.min(8)) };
                say("there is no such character", "write `\\xHH`, `\\uHHHH` or `\\UHHHHHHHH`")
            }
            _ => match next {
                Some(c) if c.is_control() => {
                    let message = format!("the control character U+{:04X} stands here", u32::from(c));
                    (message.into(), Some("remove it, or write it as an escape between `\"` and `\"`".into()))
                }
                _ => (complaint.description().to_lowercase().into(), None),
            },
        };
        SyntaxError { help, ..SyntaxError::new(self.file, at, message) }
    }

    /// Whether a backslash stands before a place, or before the space before it.
    fn is_behind_backslash(&self, start: usize) -> bool {
        let before = self.written().get(..start).unwrap_or_default();
        before.trim_end_matches([' ', '\t']).ends_with('\\')
    }

    /// The key in front of an equals sign that nothing follows.
    fn key_before(&self) -> Bytes {
        let before = self.source.get(..index(self.at.start)).unwrap_or_default();
        let key = before.trim_end_matches([' ', '\t']);
        let key = key.strip_suffix('=').unwrap_or(key).trim_end_matches([' ', '\t']);
        if key.ends_with('=') {
            return self.at; // of a second equals sign, which has been noted
        }
        let start = key.rfind(['\n', '{', ',', '[']).map_or(0, |at| at + 1);
        let key_start = key.len() - key.get(start..).unwrap_or_default().trim_start().len();
        Bytes { start: offset(key_start), end: offset(key.len()) }
    }
}

/// Digits in groups of three, as people part them: `5 100 000`, `5.100.000`, `5'100'000`. Gives them as they are to be written.
fn grouped(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split([' ', '.', '\'', '’', '\u{a0}', '\u{202f}']).collect();
    let (first, others) = parts.split_first().filter(|(_, others)| !others.is_empty())?;
    let is_group = |part: &str| part.bytes().all(|letter| letter.is_ascii_digit());
    let fits = matches!(first.len(), 1..=3) && is_group(first) && others.iter().all(|it| it.len() == 3 && is_group(it));
    fits.then(|| parts.join("_"))
}

fn is_list_without_commas(written: &str) -> bool {
    let mut words = written.split([' ', '\t']).filter(|word| !word.is_empty());
    words.clone().count() > 1 && words.all(|word| word.parse::<f64>().is_ok() || matches!(word, "true" | "false"))
}

fn byte_order_mark() -> Wording {
    say("a byte order mark stands here", "remove it; only the very beginning of a file may have one")
}

pub(super) const LONE_RETURN: &str = "a carriage return stands here without a line feed";

fn carriage_return() -> Wording {
    say(LONE_RETURN, "end lines with a line feed, or with both")
}

fn number(description: &str) -> Wording {
    match description {
        "redundant numeric sign" | "unexpected sign" => say("this number has one sign too many", ""),
        "integers with a radix cannot be signed" => say("a number written with `0x`, `0o` or `0b` has no sign", ""),
        "radix must be lowercase" => say("`0x`, `0o` and `0b` are written in lower case", ""),
        "unexpected leading zero" => {
            say("a number cannot begin with a zero", "remove the zero; put codes in quotes, as `\"007\"`")
        }
        "`_` may only go between digits" => say("`_` may stand only between digits", ""),
        "invalid mantissa" => say("no digit stands before the point", ""),
        "invalid fraction" => say("no digit stands behind the point", ""),
        "invalid exponent" => say("no digit stands in the exponent", ""),
        "redundant integer number prefix"
        | "invalid float"
        | "invalid integer number"
        | "invalid hexadecimal number"
        | "invalid octal number"
        | "invalid binary number" => say("this is not a number", "put text between `\"` and `\"`"),
        other => (other.to_lowercase().into(), None),
    }
}

/// `True`, `tru`, `flase`.
fn is_nearly_a_flag(written: &str) -> bool {
    let written = written.to_lowercase();
    ["true", "false"].iter().any(|flag| {
        let same = |letter: char| flag.contains(letter);
        written.len().abs_diff(flag.len()) <= 1 && written.chars().all(same)
    })
}
