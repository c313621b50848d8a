//! JSON that is the same to a program and harmless to a terminal.
//!
//! JSON must escape the oldest controls and may escape anything. What nobody sees is escaped too, and so is the bracket
//! that would make the log of a build take a line for a command ([`crate::visible`]). Findings are made into JSON one by
//! one, while they are written: a million of them are never in memory twice.
use crate::visible::is_unseen;
use crate::{Options, Report};
use lint::Finding;
use serde::{Serialize, Serializer};
use serde_json::ser::{CharEscape, CompactFormatter, Formatter, PrettyFormatter, Serializer as Json};
use std::io;

/// Writes a document, indented.
pub fn write(document: &impl Serialize, out: &mut impl io::Write) -> io::Result<()> {
    document.serialize(&mut Json::with_formatter(&mut *out, Visibly(PrettyFormatter::new())))?;
    out.write_all(b"\n")
}

/// Writes a document on one line.
pub fn write_line(document: &impl Serialize, out: &mut impl io::Write) -> io::Result<()> {
    document.serialize(&mut Json::with_formatter(&mut *out, Visibly(CompactFormatter)))?;
    out.write_all(b"\n")
}

/// A list with an entry for every finding, made while it is written.
pub struct Each<'a, F> {
    report: &'a Report<'a>,
    options: Options,
    entry: F,
}

impl<'a> Report<'a> {
    pub(crate) const fn each<F, T>(&'a self, options: Options, entry: F) -> Each<'a, F>
    where
        F: Fn(&'a Finding) -> T,
        T: Serialize,
    {
        Each { report: self, options, entry }
    }
}

impl<'a, F, T> Serialize for Each<'a, F>
where
    F: Fn(&'a Finding) -> T,
    T: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.report.shown(self.options).map(&self.entry))
    }
}

/// Escapes more than the formatter inside it.
struct Visibly<F>(F);

/// Hands a method on as it is.
macro_rules! hand_on {
    ($($method:ident($($argument:ident: $Type:ty),*);)+) => {$(
        fn $method<W: ?Sized + io::Write>(&mut self, out: &mut W, $($argument: $Type),*) -> io::Result<()> {
            self.0.$method(out, $($argument),*)
        }
    )+};
}

impl<F: Formatter> Formatter for Visibly<F> {
    hand_on! {
        write_char_escape(escape: CharEscape);
        begin_array();
        end_array();
        begin_array_value(is_first: bool);
        end_array_value();
        begin_object();
        end_object();
        begin_object_key(is_first: bool);
        end_object_key();
        begin_object_value();
        end_object_value();
    }

    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut written = 0;
        for (at, character) in fragment.char_indices() {
            let is_command = character == '[' && fragment.get(..at).is_some_and(|before| before.ends_with("##"));
            if !is_command && character != '\u{7f}' && !is_unseen(character) {
                continue;
            }
            out.write_all(fragment.get(written..at).unwrap_or_default().as_bytes())?;
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            written = at + character.len_utf8();
        }
        out.write_all(fragment.get(written..).unwrap_or_default().as_bytes())
    }
}
