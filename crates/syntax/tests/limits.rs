//! Files nobody means to write: they cost little and harm nothing.
use syntax::{Document, FileId, MAX_DEPTH, Node};

fn parse(text: &str) -> Document {
    Document::parse(FileId(0), text.to_owned())
}

#[test]
fn an_empty_file_is_an_empty_table() {
    for text in ["", "\n", "\u{feff}", "# nothing", "\r\n"] {
        let document = parse(text);
        assert_eq!(document.errors(), []);
        assert!(document.root().is_empty() && document.root().is_table());
        assert!(text.get(document.root().head().range()).is_some());
    }
}

#[test]
fn ten_thousand_brackets_are_one_error() {
    for (open, close) in [("[", "]"), ("{ a = ", "}"), ("[{ a = ", "}]")] {
        for text in [
            format!("a = {}{}\nb = 1\n", open.repeat(10_000), close.repeat(10_000)),
            format!("a = {}\nb = 1\n", open.repeat(10_000)),
        ] {
            let document = parse(&text);
            let said: Vec<_> = document.errors().iter().map(|error| &*error.message).collect();
            assert_eq!(document.root().get("b").and_then(Node::integer), Some(1), "{said:?}");
            assert!(said.len() <= 2, "{said:?}");
        }
    }
}

#[test]
fn brackets_as_deep_as_allowed_are_read() {
    let depth = MAX_DEPTH - 1;
    assert_eq!(parse(&format!("a = {}1{}\n", "[".repeat(depth), "]".repeat(depth))).errors(), []);
    assert_eq!(parse(&format!("a = {}1{}\n", "[".repeat(depth + 1), "]".repeat(depth + 1))).errors().len(), 1);
}

#[test]
fn a_key_of_ten_thousand_words_is_one_error() {
    let words = vec!["a"; 10_000].join(".");
    for text in
        [format!("{words} = 1\nb = 2\n"), format!("b = 2\n[{words}]\nc = 1\n"), format!("b = 2\n[[{words}]]\nc = 1\n")]
    {
        let document = parse(&text);
        assert_eq!(document.errors().len(), 1);
        assert_eq!(document.root().get("b").and_then(Node::integer), Some(2));
        assert!(document.root().extent().end > 0);
    }
}

#[test]
fn ten_megabytes_are_read_whole() {
    let item = "[[figure]]\nid = \"first-flight\"\nvalue = 135\nparts = { age = { adult = 70 } }\n\n";
    let count = 10 * (1 << 20) / item.len();
    let document = parse(&item.repeat(count));
    assert_eq!(document.errors(), []);
    assert_eq!(document.root().get("figure").map(Node::len), Some(count));
}

#[test]
fn a_megabyte_of_faults_is_read_whole() {
    let item = "[[figure]]\nid = \"first-flight\nvalue = [135\nid = 7\n\n";
    let count = (1 << 20) / item.len();
    let document = parse(&item.repeat(count));
    assert_eq!(document.errors().len(), count * 3);
    assert_eq!(document.root().get("figure").map(Node::len), Some(count));
}

#[test]
fn a_table_of_a_hundred_thousand_keys_is_read() {
    let text: String = (0..100_000).flat_map(|n| ["key-".to_owned(), n.to_string(), " = 1\n".to_owned()]).collect();
    let document = parse(&text);
    assert_eq!(document.errors(), []);
    assert_eq!(document.root().get("key-99999").and_then(Node::integer), Some(1));
}
