//! Ways to break a text: its characters, words, lines, keys and values taken out, doubled, swapped, or made hostile.
use model::Content;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::ops::Range;

/// What happens, to what, and where.
#[derive(Clone, Debug)]
pub struct Breach {
    to: Part,
    how: How,
    at: Index,
    other: Index,
}

#[derive(Clone, Copy, Debug)]
enum Part {
    Byte,
    Character,
    Word,
    Line,
    Key,
    Value,
}

#[derive(Clone, Copy, Debug)]
enum How {
    TakeOut,
    Double,
    Swap,
    Put(&'static str),
}

/// What strangers send, and what slips from a hand.
const HOSTILE: [&str; 46] = [
    "\"\u{202e}238\u{202c}\"",
    "\u{200b}",
    "\u{feff}",
    "\u{0}",
    "\u{1b}[31m",
    "\u{9b}2J",
    "\r",
    "\r\n",
    "\"",
    "\"\"\"",
    "'''",
    "#",
    "=",
    "[[",
    "]]",
    "[figure]",
    "[[figure]]\n",
    "{",
    "}",
    "{ a = { a = { a = { a = { a = {",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "99999999999999999999999999999999999999999999999999999999999999999999",
    "79228162514264337593543950335",
    "-9223372036854775808",
    "0.0000000000000000000000000001",
    "1e999999999",
    "-0",
    "nan",
    "-inf",
    "0xffffffffffffffff",
    "true",
    "9999-12-31",
    "\"-9999/9999\"",
    "\"2025-03-16/2025-03-15\"",
    "\"2025-13-45\"",
    "\"2025-02~/..\"",
    "\"../../../etc/passwd\"",
    "\"#a#b/c/d/e\"",
    "\"usa-cri-2025#\"",
    "\"1 - 1 - 1 / 0 * 1e9\"",
    "\"\\u0000\\U0010ffff\"",
    "\"::error::x\\n##[error]y\"",
    "\"e\u{301}\u{301}\u{301} 防衛 اتفاقية\"",
    "\"about over nearly up to 1,000 million billion dozens\"",
    "# dossier: ignore[",
    "# dossier: ignore[FIG001, SRC001] until 9999 -- \u{202e}",
];

/// Up to so many breaches.
pub fn breaches(most: usize) -> impl Strategy<Value = Vec<Breach>> {
    let part = select(vec![Part::Byte, Part::Character, Part::Word, Part::Line, Part::Key, Part::Value, Part::Value]);
    let put = select(&HOSTILE[..]).prop_map(How::Put);
    let how = prop_oneof![Just(How::TakeOut), Just(How::Double), Just(How::Swap), put];
    let breach = (part, how, any::<Index>(), any::<Index>());
    vec(breach.prop_map(|(to, how, at, other)| Breach { to, how, at, other }), 1..=most)
}

/// The text after all of them.
pub fn torn(text: &str, breaches: &[Breach]) -> Content {
    let mut text = text.to_owned();
    let mut bytes = None;
    for breach in breaches {
        match breach.to {
            Part::Byte => bytes = Some(breach),
            part => text = breach.applied(&text, &parts(&text, part)),
        }
    }
    let mut text = text.into_bytes();
    // Last of all, since what follows would be no text to find anything in.
    if let (Some(breach), false) = (bytes, text.is_empty()) {
        let at = breach.at.index(text.len());
        match breach.how {
            How::TakeOut => drop(text.remove(at)),
            How::Double => {
                let byte = text[at];
                text.insert(at, byte);
            }
            How::Swap => {
                let other = breach.other.index(text.len());
                text.swap(at, other);
            }
            How::Put(hostile) => text[at] = hostile.as_bytes()[0] ^ 0x80,
        }
    }
    Content::of_bytes(text)
}

impl Breach {
    fn applied(&self, text: &str, parts: &[Range<usize>]) -> String {
        if parts.is_empty() {
            return text.to_owned();
        }
        let (at, other) = (&parts[self.at.index(parts.len())], &parts[self.other.index(parts.len())]);
        let (first, last) = if at.start <= other.start { (at, other) } else { (other, at) };
        let mut torn = text.to_owned();
        match self.how {
            How::TakeOut => torn.replace_range(at.clone(), ""),
            How::Double => torn.insert_str(at.end, &text[at.clone()]),
            How::Swap => {
                torn.replace_range(last.clone(), &text[first.clone()]);
                torn.replace_range(first.clone(), &text[last.clone()]);
            }
            How::Put(hostile) => torn.replace_range(at.clone(), hostile),
        }
        torn
    }
}

/// Where the parts of a text are. None of them overlap.
fn parts(text: &str, part: Part) -> Vec<Range<usize>> {
    match part {
        Part::Byte => Vec::new(),
        Part::Character => text.char_indices().map(|(at, it)| at..at + it.len_utf8()).collect(),
        Part::Word => words(text),
        Part::Line => lines(text).collect(),
        Part::Key | Part::Value => lines(text)
            .filter_map(|line| {
                let equals = line.start + text[line.clone()].find(" = ")?;
                let end = line.start + text[line.clone()].trim_end().len();
                Some(if matches!(part, Part::Key) { line.start..equals } else { (equals + 3).min(end)..end })
            })
            .collect(),
    }
}

fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_inclusive('\n').scan(0, |start, line| {
        let at = *start..*start + line.len();
        *start = at.end;
        Some(at)
    })
}

/// Runs of letters, runs of blanks, and every sign alone.
fn words(text: &str) -> Vec<Range<usize>> {
    let sort = |it: char| match it {
        it if it.is_alphanumeric() || it == '_' => 0,
        ' ' | '\t' => 1,
        _ => 2,
    };
    let mut words: Vec<(u8, Range<usize>)> = Vec::new();
    for (at, character) in text.char_indices() {
        let (sort, end) = (sort(character), at + character.len_utf8());
        match words.last_mut() {
            Some((last, word)) if *last == sort && sort < 2 => word.end = end,
            _ => words.push((sort, at..end)),
        }
    }
    words.into_iter().map(|(_, word)| word).collect()
}
