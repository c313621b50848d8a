//! What is said about a broken file, and how much of it is read all the same.
use syntax::{Document, FileId, Lines};

/// Every error as `line:column text: message (related) help`.
fn errors(text: &str) -> Vec<String> {
    let document = Document::parse(FileId(0), text.to_owned());
    let lines = Lines::new();
    document
        .errors()
        .iter()
        .map(|error| {
            let at = |span: syntax::Span| {
                let place = lines.place(text, span.start);
                format!("{}:{} {:?}", place.line, place.column, &text[span.range()])
            };
            let related = error.related.as_ref().map(|(span, what)| format!(" ({what}: {})", at(*span)));
            let help = error.help.as_ref().map(|help| format!("; {help}"));
            let [related, help] = [related, help].map(Option::unwrap_or_default);
            format!("{}: {}{related}{help}", at(error.span), error.message)
        })
        .collect()
}

fn read(text: &str) -> String {
    format!("{:?}", Document::parse(FileId(0), text.to_owned()).root())
}

#[test]
fn twelve_faults_are_twelve_errors() {
    let said = errors(include_str!("cases/twelve-faults.toml"));
    assert_eq!(
        said,
        [
            "2:9 \"\\\"unterminated\": this text is not closed; end it with `\"`",
            "3:1 \"kind\": this key has no value",
            "4:10 \"=\": this `=` is one too many",
            "5:11 \"[\": this list is not closed; end it with `]`",
            "6:10 \"2025-13-45\": there is no such date or time; write a whole date as `2025-02-20`; put anything less in \
             quotes, as `\"2025-02\"`",
            "7:1 \"id\": `id` is written twice (first written here: 1:1 \"id\")",
            "9:1 \"[review\": this header is not closed; end it with `]`",
            "14:16 \"\\\"b\\\"\": no comma stands before this value; separate the values of a list with commas",
            "15:5 \"1_\": `_` may stand only between digits",
            "16:5 \".5\": no digit stands before the point",
            "17:1 \"\\\"quoted = 3\": this text is not closed; end it with `\"`",
            "19:17 \"b\": this key has no value",
        ]
    );
}

#[test]
fn what_has_no_fault_is_read() {
    assert_eq!(
        read(include_str!("cases/twelve-faults.toml")),
        "{\"id\": \"arr-1\", \"title\": !, \"kind\": !, \"status\": !, \"parties\": [\"A\", \"B\"], \"signed\": !, \
         \"review\": {\"by\": \"x\"}, \"claims\": [{\"text\": \"ok\", \"sources\": [\"a\", \"b\"], \"n\": !, \"f\": !, \
         \"good\": true, \"what\": {\"a\": 1, \"b\": !}}]}"
    );
}

#[test]
fn an_unclosed_list_ends_before_the_next_statement() {
    let text = "a = [\n  1,\n  2,\nb = 3\n\n[[c]]\nd = 4\n";
    assert_eq!(errors(text), ["1:5 \"[\": this list is not closed; end it with `]`"]);
    assert_eq!(read(text), r#"{"a": [1, 2], "b": 3, "c": [{"d": 4}]}"#);
}

#[test]
fn an_unclosed_inline_table_ends_before_the_next_statement() {
    let text = "a = { x = 1, y = 2\nb = 3\n\n[c]\nd = 4\n";
    assert_eq!(errors(text), ["1:5 \"{\": this inline table is not closed; end it with `}`"]);
    assert_eq!(read(text), r#"{"a": {"x": 1, "y": 2}, "b": 3, "c": {"d": 4}}"#);
}

#[test]
fn lines_of_an_inline_table_stay_together() {
    let text = "a = {\n  x = 1\n  y = 2\n}\nb = 3\n";
    assert_eq!(
        errors(text),
        [
            "3:3 \"y\": no comma stands before this key; separate them with commas; if the inline table should have ended \
          before, close it with `}`"
        ]
    );
    assert_eq!(read(text), r#"{"a": {"x": 1, "y": 2}, "b": 3}"#);
}

#[test]
fn an_unclosed_text_of_several_lines_ends_before_the_next_statement() {
    let text = "a = 1\nb = \"\"\"once\nupon a time\n\n[[c]]\nd = 4\n";
    assert_eq!(errors(text), ["2:5 \"\\\"\\\"\\\"\": this text of several lines is not closed; end it with `\"\"\"`"]);
    assert_eq!(read(text), r#"{"a": 1, "b": !, "c": [{"d": 4}]}"#);
}

#[test]
fn the_comments_above_the_statement_behind_an_unclosed_text_are_comments() {
    let text = "a = \"\"\"x\n# lost\ny\n# one\n\n# two\n[[b]]\nc = 1\n";
    let document = Document::parse(FileId(0), text.to_owned());
    let comments: Vec<&str> = document.comments().map(|comment| &text[comment.span.range()]).collect();
    assert_eq!(comments, ["# one", "# two"]);
    assert!(read(text).contains('c'), "{}", read(text));
}

#[test]
fn keys_under_an_unclosed_header_belong_to_it() {
    let text = "[[a]\nx = 1\n[[a]]\nx = 2\n[b\n";
    assert_eq!(
        errors(text),
        [
            "1:1 \"[[a]\": this header is not closed; end it with `]`",
            "5:1 \"[b\": this header is not closed; end it with `]`"
        ]
    );
    assert_eq!(read(text), r#"{"a": [{"x": 1}, {"x": 2}], "b": {}}"#);
}

#[test]
fn what_clashes_is_said_with_both_places_and_kept_out() {
    let cases = [
        ("a = 1\na = 2", "`a` is written twice (first written here: 1:1 \"a\")", r#"{"a": 1}"#),
        (
            "[a]\nx = 1\n[a]\ny = 2",
            "the table `a` is written twice (first written here: 1:2 \"a\"); write one table; if there are several of \
             them, write `[[a]]` above each",
            r#"{"a": {"x": 1}}"#,
        ),
        (
            "[[a]]\nx = 1\n[a]\ny = 2",
            "`a` is written as one table and as several (one of several, here: 1:3 \"a\"); write `[[a]]`",
            r#"{"a": [{"x": 1}]}"#,
        ),
        (
            "[a]\nx = 1\n[[a]]\ny = 2",
            "`a` is written as one table and as several (one table, here: 1:2 \"a\"); write `[[a]]` in both places",
            r#"{"a": {"x": 1}}"#,
        ),
        (
            "a = { x = 1 }\na.y = 2",
            "`a` cannot be added to here (it is complete as written here: 1:1 \"a\"); write everything about it in one place",
            r#"{"a": {"x": 1}}"#,
        ),
        ("a = 1\na.b = 2", "`a` is not a table (its value is written here: 1:1 \"a\")", r#"{"a": 1}"#),
        (
            "a = { b = 1, b = 2, c = 3 }",
            "`b` is written twice (first written here: 1:7 \"b\")",
            r#"{"a": {"b": 1, "c": 3}}"#,
        ),
    ];
    for (text, message, tree) in cases {
        let said = errors(text);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].ends_with(message), "{} for {text}", said[0]);
        assert_eq!(read(text), tree);
    }
}

#[test]
fn a_key_written_twice_in_a_large_table_is_found() {
    let keys: String = (0..100).flat_map(|n| ["key-".to_owned(), n.to_string(), " = 1\n".to_owned()]).collect();
    let said = errors(&format!("{keys}key-3 = 7\nkey-90 = 8\n"));
    assert_eq!(
        said,
        [
            "101:1 \"key-3\": `key-3` is written twice (first written here: 4:1 \"key-3\")",
            "102:1 \"key-90\": `key-90` is written twice (first written here: 91:1 \"key-90\")",
        ]
    );
}

#[test]
fn faults_in_values_are_named() {
    let cases = [
        (
            "a = \"c:\\temp\\x\"",
            "1:13 \"\\\\x\": there is no such character; write `\\xHH`, `\\uHHHH` or `\\UHHHHHHHH`",
        ),
        (
            "a = \"10 \\% of\"",
            "1:9 \"\\\\%\": this is not an escape; write a backslash as `\\\\`, or the whole text in single quotes",
        ),
        ("a = \"\\ud800\"", "1:6 \"\\\\ud800\": there is no such character; write `\\xHH`, `\\uHHHH` or `\\UHHHHHHHH`"),
        (
            "a = \"\u{1b}[0m\"",
            "1:6 \"\\u{1b}\": the control character U+001B stands here; remove it, or write it as an escape between `\"` and \
             `\"`",
        ),
        (
            "a = [1 2 3]",
            "1:6 \"1 2 3\": no commas stand between these values; separate the values of a list with commas",
        ),
        ("a = exactly", "1:5 \"exactly\": this text has no quotes; put text between `\"` and `\"`"),
        ("a = True", "1:5 \"True\": this is not a value; write `true` or `false`; put text between `\"` and `\"`"),
        (
            "a = 2025-02",
            "1:5 \"2025-02\": there is no such date or time; write a whole date as `2025-02-20`; put anything less in quotes, \
             as `\"2025-02\"`",
        ),
        (
            "a = 007",
            "1:5 \"007\": a number cannot begin with a zero; remove the zero; put codes in quotes, as `\"007\"`",
        ),
        (
            "a = 9223372036854775808",
            "1:5 \"9223372036854775808\": this whole number is too large; whole numbers go from -9223372036854775808 to \
             9223372036854775807",
        ),
        (
            "a = 1 b = 2",
            "1:7 \"b\": this key stands right behind the value `1`; write one key and its value on a line, or commas between \
             them in an inline table",
        ),
        (
            "a = \"x\" \"y\"",
            "1:9 \"\\\"y\\\"\": this line goes on after its value has ended; write one key and its value on a line; a comment \
             begins with `#`",
        ),
        ("a = 1e999", "1:5 \"1e999\": this number is too large"),
        (
            "a = 1,200",
            "1:6 \",\": this comma parts a number; nothing but `_` may stand between the digits of a number, `1200` or \
             `1_200`; decimals stand behind a point, `1.5`",
        ),
        (
            "a = 40%",
            "1:5 \"40%\": this is neither number nor text; write a number in digits alone; put text between `\"` and `\"`",
        ),
        (
            "a = “x, y” z",
            "1:5 \"“x, y”\": this text has no quotes that count; put text between straight quotes, `\"` and `\"`",
        ),
        ("a = “x”", "1:5 \"“x”\": this text has no quotes that count; put text between straight quotes, `\"` and `\"`"),
        ("a = five", "1:5 \"five\": this text has no quotes; put text between `\"` and `\"`; write a number in digits"),
        ("a: \"x\"", "1:1 \"a:\": this key has no value; write `key = value`, with `=` and not `:` between them"),
        ("just some words", "1:1 \"just\": this key has no value; write `key = value`; a comment begins with `#`"),
        (
            "país = 1",
            "1:1 \"país\": this key has characters that need quotes; a key without quotes is made of the letters a to z, \
             digits, `-` and `_`",
        ),
    ];
    for (text, said) in cases {
        assert_eq!(errors(text), [said], "{text}");
    }
}

#[test]
fn a_byte_order_mark_may_only_begin_the_file() {
    assert_eq!(errors("\u{feff}a = 1\n"), [""; 0]);
    let help = "a byte order mark stands here; remove it; only the very beginning of a file may have one";
    for text in ["a = 1\n\u{feff}b = 2\n", "a = [\nb = 1\n\u{feff}c = 2\n", "a = \u{feff}1\n"] {
        let said = errors(text);
        assert!(said.last().unwrap().ends_with(help), "{said:?}");
    }
}

#[test]
fn a_carriage_return_ends_no_line() {
    let help = "a carriage return stands here without a line feed; end lines with a line feed, or with both";
    for text in ["a = 1\rb = 2", "a = 1 # c\rb = 2", "a = '''x\ry'''"] {
        let said = errors(text);
        assert!(said[0].ends_with(help), "{said:?}");
    }
    assert_eq!(errors("a = 1\r\nb = \"\"\"x\r\ny\"\"\"\r\n"), [""; 0]);
}

#[test]
fn a_text_that_is_not_closed_is_said_and_not_the_brackets_it_swallows() {
    assert_eq!(
        errors("cite = [{ source = \"a\", excerpt = \"up to 160 people }]\nb = 1\n"),
        ["1:35 \"\\\"up to 160 people }]\": this text is not closed; end it with `\"`"]
    );
}

#[test]
fn two_versions_that_were_not_merged_are_one_fault() {
    let text = "a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> branch\nc = [\n";
    let said = errors(text);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("2:1 \"<<<<<<< HEAD\": two versions meet here that were not merged; "), "{said:?}");
    assert!(said[1].contains("this list is not closed"), "{said:?}");
    assert_eq!(errors("a = \"\"\"\n<<<<<<< HEAD\n>>>>>>> branch\n\"\"\"\n"), [""; 0]);
}

#[test]
fn lines_that_all_end_with_a_carriage_return_are_one_fault() {
    let said = errors("a = 1\rb = 2\rc = 3\r");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("end lines with a line feed"), "{said:?}");
}

#[test]
fn a_number_in_groups_is_shown_as_it_is_to_be_written() {
    for written in ["5 100 000", "5.100.000", "5\u{a0}100\u{a0}000", "5\u{202f}100\u{202f}000", "5'100'000"] {
        let said = errors(&format!("value = {written}\n"));
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("write `5_100_000`"), "{said:?}");
    }
    assert!(errors("value = 5,1\n")[0].contains("decimals stand behind a point"));
    assert!(errors("value = 150-160\n")[0].contains("this is neither a number nor a date"));
    assert!(errors("value = 12 34\n")[0].contains("no commas stand between these values"));
}
