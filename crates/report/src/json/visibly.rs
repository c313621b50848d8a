//! JSON that is the same to a program and harmless to a terminal.
//!
//! JSON must escape the oldest controls and may escape anything. What nobody sees is escaped too, and so is the bracket
//! that would make the log of a build take a line for a command ([`crate::visible`]).
use crate::visible::is_unseen;
use serde_json::ser::{CharEscape, Formatter};
use std::io;

/// Escapes more than the formatter inside it.
pub struct Visibly<F>(F);

impl<F> Visibly<F> {
    pub const fn new(inner: F) -> Self {
        Self(inner)
    }
}

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
