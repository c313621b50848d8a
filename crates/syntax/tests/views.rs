//! What a parsed file tells: places, keys, values, comments.
use syntax::{Document, FileId, Form, Lines, Node, Place};

const TEXT: &str = "\
title = 'Über' # of the record
[[transfer]]
id = \"one\"
[[transfer.figure]]
value = 1_350.50
as-of.date = 2025-02-20
parts = { age = { child = 65 } }
[[transfer]]
";

fn document() -> Document {
    Document::parse(FileId(3), TEXT.to_owned())
}

fn at(node: Node<'_>) -> &str {
    &TEXT[node.span().range()]
}

#[test]
fn a_span_is_the_value_or_the_header() {
    let document = document();
    let root = document.root();
    let figure = root.pointer("/transfer/0/figure/0").unwrap();
    assert_eq!(at(root.get("title").unwrap()), "'Über'");
    assert_eq!(at(figure), "[[transfer.figure]]");
    assert_eq!(&TEXT[figure.key_span().range()], "figure");
    assert_eq!(at(figure.get("parts").unwrap()), "{ age = { child = 65 } }");
    assert_eq!(&TEXT[figure.get("parts").unwrap().key_span().range()], "parts");
    assert_eq!(figure.span().file, FileId(3));
}

#[test]
fn an_extent_reaches_to_the_last_value() {
    let document = document();
    let root = document.root();
    let first = root.pointer("/transfer/0").unwrap();
    assert!(TEXT[first.extent().range()].starts_with("[[transfer]]\nid"));
    assert!(TEXT[first.extent().range()].ends_with("65 } }"));
    assert_eq!(&TEXT[root.pointer("/transfer/1").unwrap().extent().range()], "[[transfer]]");
}

#[test]
fn a_head_is_what_can_be_pointed_at() {
    let document = document();
    let root = document.root();
    assert_eq!(&TEXT[root.head().range()], "title");
    assert_eq!(&TEXT[root.pointer("/transfer/1").unwrap().head().range()], "[[transfer]]");
    let headed = Document::parse(FileId(0), "# nothing\n[a]\n".into());
    assert_eq!(headed.root().head().start, 10);
}

#[test]
fn numbers_and_dates_keep_their_digits() {
    let document = document();
    let figure = document.root().pointer("/transfer/0/figure/0").unwrap();
    assert_eq!(figure.get("value").unwrap().digits(), Some("1_350.50"));
    assert_eq!(figure.get("value").unwrap().float(), Some(1350.5));
    let date = figure.pointer("/as-of/date").unwrap();
    assert_eq!((date.text(), date.text_or_date()), (None, Some("2025-02-20")));
}

#[test]
fn a_form_says_how_a_value_is_written() {
    let document = document();
    let form = |pointer: &str| document.root().pointer(pointer).unwrap().form();
    assert_eq!(form(""), Form::Root);
    assert_eq!(form("/title"), Form::Inline);
    assert_eq!(form("/transfer"), Form::Header);
    assert_eq!(form("/transfer/0"), Form::Header);
    assert_eq!(form("/transfer/0/figure/0/as-of"), Form::Implied);
    assert_eq!(form("/transfer/0/figure/0/parts"), Form::Inline);
}

#[test]
fn pointers_lead_to_values_or_nowhere() {
    let document = Document::parse(FileId(0), "\"a/b\" = { \"~\" = [1, 2] }\n\"\" = 3".into());
    let at = |pointer: &str| document.root().pointer(pointer).and_then(Node::integer);
    assert_eq!(at("/a~1b/~0/1"), Some(2));
    assert_eq!(at("/"), Some(3));
    assert!(document.root().pointer("").is_some_and(Node::is_table));
    for nowhere in ["a", "/a", "/a~1b/~0/2", "/a~1b/~0/x", "/a~1b/~0/0/0"] {
        assert!(document.root().pointer(nowhere).is_none(), "{nowhere}");
    }
}

#[test]
fn comments_are_found_and_strings_with_hashes_are_not() {
    let text = "# first\na = \"# no\" # second\r\nb = [ # third\n 1,\n]\n#";
    let document = Document::parse(FileId(0), text.into());
    let comments: Vec<&str> = document.comments().map(|comment| comment.text).collect();
    assert_eq!(comments, ["# first", "# second", "# third", "#"]);
    assert!(document.comments().all(|comment| &text[comment.span.range()] == comment.text));
}

#[test]
fn escapes_are_undone() {
    let document = Document::parse(FileId(0), r#""k\u0065y" = "Cos\u0074a \"Rica\"""#.into());
    assert_eq!(document.root().get("key").and_then(Node::text), Some("Costa \"Rica\""));
}

#[test]
fn columns_count_code_points() {
    let text = "\u{feff}a = 1\r\nü = '😀x'\n\n";
    let lines = Lines::new();
    let place = |at: &str| {
        let place = lines.place(text, u32::try_from(text.find(at).unwrap()).unwrap());
        (place.line, place.column)
    };
    assert_eq!(place("a"), (1, 1));
    assert_eq!(place("1"), (1, 5));
    assert_eq!(place("ü"), (2, 1));
    assert_eq!(place("x"), (2, 7));
    assert_eq!(lines.count(text), 4);
    assert_eq!(&text[lines.range(text, 1)], "a = 1");
    assert_eq!(&text[lines.range(text, 2)], "ü = '😀x'");
    assert_eq!(lines.range(text, 9), text.len()..text.len());
    assert_eq!(lines.place(text, u32::MAX), Place { line: 4, column: 1 });
    assert_eq!(lines.place("", 0), Place { line: 1, column: 1 });
}

#[test]
fn places_lead_back_to_offsets() {
    let text = "a = 1\r\nü = '😀x'\n";
    let lines = Lines::new();
    for (at, _) in text.char_indices().filter(|(_, c)| !matches!(c, '\r' | '\n')) {
        let at = u32::try_from(at).unwrap();
        assert_eq!(lines.offset(text, lines.place(text, at)), Some(at));
    }
    assert_eq!(lines.offset(text, Place { line: 1, column: 99 }), Some(5));
    assert_eq!(lines.offset(text, Place { line: 9, column: 1 }), None);
    assert_eq!(lines.offset(text, Place { line: 0, column: 0 }), None);
}
