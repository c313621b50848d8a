//! How records are read: what is there, what is not, and what is said about it.
mod support;

use rust_decimal::Decimal;
use shape::Record;
use support::{HEAD, read};

fn said(rest: &str) -> Vec<String> {
    read(&format!("{HEAD}{rest}")).1
}

#[test]
fn a_record_is_read_whole() {
    let text = r#"
title = "T"
kind = "offshore-detention"
since = 2025-02-20
binding = false
pages = 12.0
instruments = ["a", "b"]
party = "x"
glossary = { word = "meaning" }
note = 2025-01-01
[[transfer]]
id = "one"
[[transfer.figure]]
value = 1_350.50
parts = { age = { adult = 70, child = 65 } }
cite = ["ap", { source = "hrw", excerpt = "some" }]
[monitor]
name = "M"
[term.first]
meaning = "one"
"#;
    let (pact, problems) = read(text);
    assert_eq!(problems, [""; 0]);
    let pact = pact.unwrap();
    assert_eq!(pact.kind.word(), "offshore-detention");
    assert_eq!(pact.since.as_ref().map(|day| &*day.0), Some("2025-02-20"));
    assert_eq!(pact.pages.as_ref().map(|pages| pages.value), Some(12));
    assert_eq!(pact.notes.note.as_ref().map(|note| &*note.value), Some("2025-01-01"));
    assert_eq!(pact.party.iter().map(|party| &*party.value).collect::<Vec<_>>(), ["x"]);
    let figure = &pact.transfer[0].figure[0];
    assert_eq!(figure.value.value, Decimal::new(135_050, 2));
    assert_eq!(figure.parts[0].1[1].1.value, Decimal::from(65));
    assert_eq!(figure.cite[0].source.0, "ap");
    assert_eq!(&text[figure.cite[1].head.range()], "{ source = \"hrw\", excerpt = \"some\" }");
    assert_eq!(&*pact.term[0].0.value, "first");
    assert_eq!(&text[pact.term[0].0.span.range()], "first");
    assert_eq!(pact.monitor.as_ref().and_then(|monitor| monitor.name.as_ref()).map(|name| &*name.value), Some("M"));
    let mut seen = Vec::new();
    pact.references(&mut |refers, span| seen.push((refers.target().to_owned(), &text[span.range()])));
    assert_eq!(seen.iter().map(|(target, _)| &**target).collect::<Vec<_>>(), ["a", "b", "one", "ap", "hrw"]);
    assert!(seen.iter().all(|(target, written)| *written == format!("\"{target}\"")));
}

#[test]
fn a_missing_key_is_said_at_the_head() {
    assert_eq!(read("").1, ["a pact lacks `title` at \"\"", "a pact lacks `kind` at \"\""]);
    assert_eq!(read("title = \"T\"\n").1, ["a pact lacks `kind` at \"title\""]);
    assert_eq!(said("[[transfer]]\n"), ["a transfer lacks `id` at \"[[transfer]]\""]);
    assert_eq!(said("transfer = [{ cost = 1 }]\n"), ["a transfer lacks `id` at \"{ cost = 1 }\""]);
}

#[test]
fn a_misspelt_key_is_one_problem_and_is_read() {
    let (pact, problems) = read("tilte = \"T\"\nkind = \"transit\"\n");
    assert_eq!(problems, ["a pact has no `tilte` at \"tilte\""]);
    assert_eq!(pact.unwrap().title.as_ref().map(|title| &*title.value), Some("T"));
    assert_eq!(read("Title = \"T\"\nkind = \"transit\"\n").1, ["a pact has no `Title` at \"Title\""]);
    assert_eq!(said("whatever = 1\n"), ["a pact has no `whatever` at \"whatever\""]);
}

#[test]
fn one_value_where_a_list_belongs_is_one_problem_and_is_read() {
    let (pact, problems) = read(&format!("{HEAD}instruments = \"a\"\n[transfer]\nid = \"one\"\n"));
    assert_eq!(problems.len(), 2, "{problems:?}");
    let pact = pact.unwrap();
    assert_eq!(pact.instruments.iter().map(|link| &*link.value.0).collect::<Vec<_>>(), ["a"]);
    assert_eq!(pact.transfer.len(), 1);
    let (pact, problems) = read(&format!("{HEAD}transfer = 7\n"));
    assert!(problems.len() == 1 && !pact.unwrap().transfer.is_complete(), "{problems:?}");
}

#[test]
fn a_key_by_another_name_is_read_unless_the_right_one_is_there() {
    let (pact, problems) = read("headline = \"T\"\ntype = \"transit\"\n");
    assert_eq!(problems, ["a pact has no `headline` at \"headline\"", "a pact has no `type` at \"type\""]);
    assert_eq!(pact.unwrap().title.as_ref().map(|title| &*title.value), Some("T"));
}

#[test]
fn a_right_key_counts_more_than_a_misspelt_one() {
    let (pact, problems) = read("tilte = \"wrong\"\ntitle = \"right\"\nkind = \"transit\"\n");
    assert_eq!(problems.len(), 1);
    assert_eq!(pact.unwrap().title.as_ref().map(|title| &*title.value), Some("right"));
}

#[test]
fn a_wrong_type_names_the_key() {
    assert_eq!(said("pages = \"12\"\n"), ["`pages` is text, not a whole number at \"\\\"12\\\"\""]);
    assert_eq!(said("pages = 1.5\n"), ["`pages` is a number, not a whole number at \"1.5\""]);
    assert_eq!(said("binding = \"yes\"\n"), ["`binding` is text, not true or false at \"\\\"yes\\\"\""]);
    assert_eq!(said("instruments = \"a\"\n"), ["`instruments` is text, not a list at \"\\\"a\\\"\""]);
    assert_eq!(said("instruments = [7]\n"), ["`instruments` is a number, not an id at \"7\""]);
    assert_eq!(said("party = [\"x\", 7]\n"), ["`party` is a number, not text at \"7\""]);
    assert_eq!(said("glossary = 7\n"), ["`glossary` is a number, not a table at \"7\""]);
    assert_eq!(said("glossary = { a = 7 }\n"), ["`glossary` is a number, not text at \"7\""]);
    assert_eq!(said("monitor = 7\n"), ["`monitor` is a number, not a table at \"7\""]);
    assert_eq!(
        said("[transfer]\n"),
        ["`transfer` is a table, not a list at \"[transfer]\"", "a transfer lacks `id` at \"[transfer]\""]
    );
    assert_eq!(said("transfer = [7]\n"), ["`transfer` is a number, not a table at \"7\""]);
    assert_eq!(said("term = 7\n"), ["`term` is a number, not a table at \"7\""]);
    assert_eq!(said("[term]\na = 7\n"), ["`term` is a number, not a table at \"7\""]);
}

#[test]
fn a_word_that_is_none_names_the_list() {
    assert_eq!(
        read("title = \"T\"\nkind = \"tranist\"\n").1,
        ["`kind`: no pact kind `tranist` at \"\\\"tranist\\\"\""]
    );
}

#[test]
fn a_malformed_value_says_why() {
    assert_eq!(
        said("since = \"2025-02-30\"\n"),
        ["`since` is not a day: there is no such day at \"\\\"2025-02-30\\\"\""]
    );
}

#[test]
fn a_broken_item_keeps_its_id_and_place() {
    let text =
        format!("{HEAD}[[transfer]]\nid = \"one\"\n[[transfer.figure]]\nvalue = \"x\"\n[[transfer]]\ncost = 1\n");
    let (pact, problems) = read(&text);
    assert_eq!(problems.len(), 2);
    let pact = pact.unwrap();
    assert_eq!(pact.transfer[0].id.0, "one");
    assert!(!pact.transfer.is_complete() && !pact.transfer[0].figure.is_complete());
    let broken = &pact.transfer.broken()[0];
    assert_eq!(broken.id, None);
    assert_eq!(&text[broken.extent.range()], "[[transfer]]\ncost = 1");
    let (pact, _) = read(&format!("{HEAD}[term.first]\nid = \"known\"\n"));
    let pact = pact.unwrap();
    assert_eq!((&*pact.term.broken()[0].0.value, pact.term.broken()[0].1.id.as_deref()), ("first", Some("known")));
}

#[test]
fn what_is_broken_as_toml_is_not_said_again() {
    for broken in
        ["since = 2025-02-31\n", "pages = 07\n", "party = \n", "monitor = \n", "glossary = \n", "transfer = \n"]
    {
        assert_eq!(said(broken), [""; 0], "{broken}");
    }
    assert_eq!(said("instruments = [\"a\", 07]\nterm = { a = 07 }\ntransfer = [07]\n"), [""; 0]);
    let (pact, problems) = read("title = \nkind = \"transit\"\n");
    assert_eq!(problems, [""; 0]);
    assert!(pact.unwrap().title.is_none());
    assert!(read("title = \"T\"\nkind = \n").0.is_none());
}

#[test]
fn numbers_keep_exactly_their_digits() {
    let cost = |written: &str| {
        let (pact, problems) = read(&format!("{HEAD}[[transfer]]\nid = \"one\"\ncost = {written}\n"));
        let cost = pact.unwrap().transfer[0].cost.as_ref().map(|cost| cost.value.to_string());
        cost.ok_or_else(|| problems.join("; "))
    };
    for (written, exact) in [
        ("135", "135"),
        ("+7_860_000", "7860000"),
        ("0x1F", "31"),
        ("0.65", "0.65"),
        ("-1.50", "-1.50"),
        ("4.7e6", "4700000"),
        ("4.7E+6", "4700000"),
        ("4.7e-3", "0.0047"),
        ("1e0", "1"),
        ("0e999", "0"),
        ("0.0", "0.0"),
        ("9223372036854775807", "9223372036854775807"),
        ("1_2.3_4", "12.34"),
        ("7922816251426433759354395033.5", "7922816251426433759354395033.5"),
    ] {
        assert_eq!(cost(written).as_deref(), Ok(exact), "{written}");
    }
    for inexact in ["0.12345678901234567890123456789", "1e40", "1e-40", "123456789012345678901234567890.0"] {
        assert!(cost(inexact).unwrap_err().contains("more digits than can be kept exactly"), "{inexact}");
    }
    for none in ["inf", "-inf", "nan", "true", "\"5\""] {
        assert!(cost(none).unwrap_err().contains("not a number"), "{none}");
    }
    assert!(said("pages = 1e30\n")[0].contains("too large to be counted exactly"));
    assert_eq!(said("pages = 1e3\n"), [""; 0]);
}

#[test]
fn likely_keys_are_near() {
    let keys = ["value", "low", "high", "as_of"];
    assert_eq!(shape::nearest("vlaue", keys), Some("value"));
    assert_eq!(shape::nearest("as-of", keys), Some("as_of"));
    assert_eq!(shape::nearest("VALUE", keys), Some("value"));
    assert_eq!(shape::nearest("nationality", keys), None);
    assert_eq!(shape::nearest("", keys), None);
}
