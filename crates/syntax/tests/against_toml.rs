//! Whatever is done to a record, this reader and the `toml` crate agree whether it is TOML and what it says.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
use proptest::prelude::*;
use syntax::{Document, FileId, Found, Node};
use toml::Value;

const RECORD: &str = include_str!("cases/record.toml");

/// What typing slips and merges leave in a file.
const BITS: &[&str] = &[
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "[",
    "]",
    "{",
    "}",
    "[[",
    "]]",
    "=",
    ".",
    ",",
    "#",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "\\",
    "\u{0}",
    "\u{1b}",
    "\u{7f}",
    "\u{feff}",
    "é",
    "a",
    "id = ",
    "key.sub = 1\n",
    "[review]\n",
    "[[figure]]\n",
    "true",
    "0",
    "1",
    "_",
    "-",
    "+",
    "1e3",
    ".5",
    "0x1f",
    "inf",
    "nan",
    "2025-02-20",
    "99999999999999999999",
    "\\u00e9",
    "\\q",
];

#[derive(Clone, Debug)]
enum Slip {
    Insert(usize, usize),
    Delete(usize, usize),
    Replace(usize, usize, usize),
    Move(usize, usize, usize),
}

fn slip() -> impl Strategy<Value = Slip> {
    let at = || 0..RECORD.len();
    prop_oneof![
        (at(), 0..BITS.len()).prop_map(|(at, bit)| Slip::Insert(at, bit)),
        (at(), 1..40usize).prop_map(|(at, len)| Slip::Delete(at, len)),
        (at(), 1..12usize, 0..BITS.len()).prop_map(|(at, len, bit)| Slip::Replace(at, len, bit)),
        (at(), 1..60usize, at()).prop_map(|(at, len, to)| Slip::Move(at, len, to)),
    ]
}

fn slipped(slips: &[Slip]) -> String {
    let mut text = RECORD.to_owned();
    let place = |text: &str, at: usize| text.floor_char_boundary(at.min(text.len()));
    for slip in slips {
        let range = |text: &str, at: usize, len: usize| place(text, at)..place(text, at + len).max(place(text, at));
        match *slip {
            Slip::Insert(at, bit) => text.insert_str(place(&text, at), BITS[bit]),
            Slip::Delete(at, len) => text.replace_range(range(&text, at, len), ""),
            Slip::Replace(at, len, bit) => text.replace_range(range(&text, at, len), BITS[bit]),
            Slip::Move(at, len, to) => {
                let moved: String = text.drain(range(&text, at, len)).collect();
                text.insert_str(place(&text, to), &moved);
            }
        }
    }
    text
}

fn value(node: Node<'_>) -> Value {
    match node.found() {
        Found::Text => Value::String(node.text().unwrap().to_owned()),
        Found::Number => node.integer().map_or_else(|| Value::Float(node.float().unwrap()), Value::Integer),
        Found::Flag => Value::Boolean(node.flag().unwrap()),
        Found::Date => Value::Datetime(node.text_or_date().unwrap().parse().unwrap()),
        Found::List => Value::Array(node.children().map(value).collect()),
        Found::Table => Value::Table(node.children().map(|child| (child.key().to_owned(), value(child))).collect()),
        Found::Broken => panic!("nothing is broken in a file without errors"),
    }
}

fn assert_in_bounds(node: Node<'_>) {
    let text = node.document().text();
    for span in [node.span(), node.key_span(), node.head(), node.extent()] {
        assert!(text.get(span.range()).is_some(), "{span:?} of {node:?}");
    }
    for child in node.children() {
        assert_in_bounds(child);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_readers_agree(slips in prop::collection::vec(slip(), 1..4)) {
        let text = slipped(&slips);
        let document = Document::parse(FileId(7), text.clone());
        assert_in_bounds(document.root());
        for error in document.errors() {
            prop_assert!(text.get(error.span.range()).is_some(), "{error:?}");
            prop_assert!(error.related.iter().all(|(span, _)| text.get(span.range()).is_some()), "{error:?}");
        }
        for comment in document.comments() {
            prop_assert!(comment.text.starts_with('#'));
        }
        match text.parse::<toml::Table>() {
            Ok(theirs) => {
                prop_assert_eq!(document.errors(), []);
                // As text, since `nan` is not equal to itself.
                prop_assert_eq!(format!("{:?}", value(document.root())), format!("{:?}", Value::Table(theirs)));
            }
            Err(error) => prop_assert!(!document.errors().is_empty(), "{}\n{}", error, text),
        }
    }

    #[test]
    fn any_text_is_survived(text in any::<String>()) {
        let document = Document::parse(FileId(0), text.clone());
        assert_in_bounds(document.root());
        prop_assert_eq!(document.errors().is_empty(), text.parse::<toml::Table>().is_ok());
    }
}
