//! Keys, values and comments, as the grammar comes upon them.
use super::builder::{Builder, Word};
use crate::MAX_DEPTH;
use crate::arena::{Bytes, Id, Slot, Text, Value, Written};
use crate::error::clash::Attempt;
use crate::error::content::Piece;
use crate::error::too_deep;
use crate::span::index;
use std::borrow::Cow;
use toml_datetime::Datetime;
use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::parser::EventReceiver;
use toml_parser::{ErrorSink, ParseError, Raw, Span};

impl<'s> Builder<'s> {
    fn piece(&self, at: Bytes, encoding: Option<Encoding>) -> Piece<'s> {
        Piece { file: self.file, source: self.source, at, encoding }
    }
    fn written(&self, at: Bytes) -> &'s str {
        self.source.get(index(at.start)..index(at.end)).unwrap_or_default()
    }
    fn raw(&self, at: Bytes, encoding: Option<Encoding>) -> Raw<'s> {
        let written = self.written(at);
        Raw::new_unchecked(written, encoding, Span::new_unchecked(0, written.len()))
    }

    /// Puts a value under the key that was read, or at the end of the list that is open.
    fn place(&mut self, slot: Slot) -> Id {
        let path = std::mem::take(&mut self.path);
        let id = self.place_at(&path, slot).unwrap_or_else(|| self.arena.detached(slot));
        self.path = path;
        self.path.clear();
        id
    }

    fn place_at(&mut self, path: &[Word], slot: Slot) -> Option<Id> {
        let mut table = self.open.last().copied().unwrap_or(self.table);
        if !self.arena.slot(table).is_table() {
            return self.append(table, slot);
        }
        let (name, parents) = path.split_last()?;
        if path.iter().any(|word| !word.sound) {
            return None;
        }
        for parent in parents {
            table = self.enter(table, *parent, Written::Dotted)?;
        }
        if let Some(old) = self.find(table, *name) {
            let old = *self.arena.slot(old);
            self.clash(*name, Attempt::Key, Some(old));
            return None;
        }
        self.add(table, *name, slot)
    }

    fn place_value(&mut self, value: Value, at: Bytes) {
        self.place(Slot { at, ..Slot::new(value, Written::Value) });
    }

    /// Whether the grammar may follow: it does so by calling itself.
    fn open(&mut self, value: Value, at: Bytes) -> bool {
        let id = self.place(Slot { at, ..Slot::new(value, Written::Value) });
        self.open.push(id);
        let may = self.open.len() < MAX_DEPTH;
        if !may {
            self.derail(too_deep(self.file, at));
        }
        may
    }

    fn close(&mut self, at: Bytes) {
        if let Some(id) = self.open.pop() {
            self.arena.change(id, |slot| slot.at.end = at.end);
        }
        self.path.clear();
    }

    fn decode(&mut self, at: Bytes, encoding: Option<Encoding>) -> Value {
        let piece = self.piece(at, encoding);
        if piece.is_unclosed() {
            self.derail(piece.unclosed());
            return Value::Broken;
        }
        let mut complaint: Option<ParseError> = None;
        let mut decoded = Cow::Borrowed("");
        let kind = self.raw(at, encoding).decode_scalar(&mut decoded, &mut complaint);
        if let Some(complaint) = complaint {
            match piece.key_behind().or_else(|| piece.broken_by_comma()) {
                Some(error) => self.derail(error),
                None => self.fault(piece.value(&complaint)),
            }
            return Value::Broken;
        }
        let value = match kind {
            ScalarKind::String => Ok(Value::Text(self.arena.keep(self.source, &decoded))),
            ScalarKind::Boolean(flag) => Ok(Value::Flag(flag)),
            ScalarKind::Integer(radix) => {
                i64::from_str_radix(&decoded, radix.value()).map(Value::Integer).map_err(|_| piece.too_large())
            }
            ScalarKind::Float => match decoded.parse::<f64>() {
                Ok(float) if float.is_finite() || !decoded.contains(|c: char| c.is_ascii_digit()) => {
                    Ok(Value::Float(float))
                }
                _ => Err(piece.out_of_reach()),
            },
            ScalarKind::DateTime => decoded.parse::<Datetime>().map(|_| Value::Date).map_err(|_| piece.date()),
        };
        value.unwrap_or_else(|error| {
            self.fault(error);
            Value::Broken
        })
    }
}

#[expect(clippy::needless_bitwise_bool, reason = "without branches it looks at many bytes at once")]
/// What most values of a record are, read without the decoder's care: a text on one line with nothing to decode, or
/// a whole number of few digits.
fn plain(written: &str, at: Bytes, encoding: Option<Encoding>) -> Option<Value> {
    match (encoding, written.as_bytes()) {
        (Some(Encoding::BasicString), [b'"', inside @ .., b'"']) => {
            let plain = inside.iter().fold(true, |plain, &c| plain & (c >= 0x20) & (c != b'\\') & (c != 0x7f));
            plain.then(|| Value::Text(Text::written(Bytes { start: at.start + 1, end: at.end - 1 })))
        }
        (None, [b'1'..=b'9', rest @ ..]) if rest.len() < 18 && rest.iter().all(u8::is_ascii_digit) => {
            written.parse().ok().map(Value::Integer)
        }
        _ => None,
    }
}

fn is_bare(written: &str) -> bool {
    // Keys are short: sooner told byte by byte from a table than many bytes at once.
    !written.is_empty() && written.bytes().all(|c| BARE.get(usize::from(c)).is_some_and(|bare| *bare))
}

/// Which bytes a key may have without quotation marks.
static BARE: [bool; 256] = bare();

const fn bare() -> [bool; 256] {
    let mut bare = [false; 256];
    let mut c = u8::MAX;
    while c > 0 {
        bare[c as usize] = c.is_ascii_alphanumeric() || c == b'_' || c == b'-';
        c -= 1;
    }
    bare
}

impl EventReceiver for Builder<'_> {
    fn std_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.open_header(false, self.bytes(span));
    }
    fn array_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.open_header(true, self.bytes(span));
    }
    fn std_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.close_header(self.bytes(span).end);
    }
    fn array_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.close_header(self.bytes(span).end);
    }
    fn inline_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) -> bool {
        self.open(Value::Table, self.bytes(span))
    }
    fn array_open(&mut self, span: Span, _: &mut dyn ErrorSink) -> bool {
        self.open(Value::List, self.bytes(span))
    }
    fn inline_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.close(self.bytes(span));
    }
    fn array_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.close(self.bytes(span));
    }

    fn simple_key(&mut self, span: Span, encoding: Option<Encoding>, _: &mut dyn ErrorSink) {
        let at = self.bytes(span);
        let written = self.written(at);
        if encoding.is_none() && is_bare(written) {
            let sort = Slot::sort(written);
            self.path.push(Word { text: Text::written(at), at, sort, sound: true });
            return;
        }
        let piece = self.piece(at, encoding);
        let mut complaint: Option<ParseError> = None;
        let mut decoded = Cow::Borrowed("");
        self.raw(at, encoding).decode_key(&mut decoded, &mut complaint);
        let unclosed = piece.is_unclosed();
        if unclosed {
            self.derail(piece.unclosed());
        } else if let Some(complaint) = &complaint {
            self.fault(piece.key(complaint));
        }
        let text = self.arena.keep(self.source, &decoded);
        let sort = Slot::sort(&decoded);
        self.path.push(Word { text, at, sort, sound: !unclosed && complaint.is_none() });
    }

    fn scalar(&mut self, span: Span, encoding: Option<Encoding>, _: &mut dyn ErrorSink) {
        let at = self.bytes(span);
        let value = plain(self.written(at), at, encoding).unwrap_or_else(|| self.decode(at, encoding));
        self.place_value(value, at);
    }

    fn comment(&mut self, span: Span, _: &mut dyn ErrorSink) {
        let at = self.bytes(span);
        self.comments.push(at);
        let mut complaint: Option<ParseError> = None;
        self.raw(at, None).decode_comment(&mut complaint);
        if let Some(complaint) = complaint {
            self.fault(self.piece(at, None).comment(&complaint));
        }
    }

    fn newline(&mut self, span: Span, _: &mut dyn ErrorSink) {
        let at = self.bytes(span);
        if self.written(at) == "\r" {
            self.fault(self.piece(at, None).newline());
        }
        if self.open.is_empty() {
            self.end_of_statement();
        }
    }
}
