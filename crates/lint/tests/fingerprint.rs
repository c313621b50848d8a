//! What changes a fingerprint, and what does not.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::cast_possible_truncation, reason = "texts of a line or two")]
use lint::{Check, Finding, Level, Rule, Sources, fingerprints};
use model::{FileId, Span};
use std::collections::BTreeSet;

static ONE: Rule = rule("FIG001");
static OTHER: Rule = rule("FIG002");

const fn rule(code: &'static str) -> Rule {
    Rule { code, name: "a-rule", level: Level::Error, check: Check::File(|_, _| ()), text: "Says something." }
}

struct File(&'static str);

impl Sources for File {
    fn path(&self, _: FileId) -> &'static str {
        "dataset/sources/ap.toml"
    }
    fn text(&self, _: FileId) -> &'static str {
        self.0
    }
}

fn at(rule: &'static Rule, text: &str, word: &str) -> Finding {
    let start = text.find(word).unwrap();
    let span = Span { file: FileId(0), start: start as u32, end: (start + word.len()) as u32 };
    rule.at(span, "something is wrong")
}

fn print(text: &'static str, finding: Finding) -> Box<str> {
    let mut findings = [finding];
    fingerprints(&mut findings, &File(text));
    let [finding] = findings;
    finding.fingerprint.unwrap()
}

#[test]
fn moving_lines_and_changing_words_leaves_it_as_it_is() {
    let (before, after) = ("value = 238\n", "# a comment\n\nother = 1\nvalue = 238\n");
    let known = print(before, at(&ONE, before, "238"));
    assert_eq!(known, print(after, at(&ONE, after, "238").label("exactly 238").help("write less")));
    assert_eq!(known.len(), 32);
}

#[test]
fn line_endings_leave_it_as_it_is() {
    let (unix, windows) = ("a = [\n1]", "a = [\r\n1]");
    assert_eq!(print(unix, at(&ONE, unix, unix)), print(windows, at(&ONE, windows, windows)));
}

#[test]
fn rule_record_item_key_and_value_each_change_it() {
    let text = "value = 238\nother = 239\n";
    let finding = |word| at(&ONE, text, word);
    let mut record = finding("238");
    record.record = Some("usa-slv-2025".into());
    let mut item = finding("238");
    item.item = Some("#march".into());
    let all = [
        finding("238"),
        finding("239"),
        at(&OTHER, text, "238"),
        record,
        item,
        finding("238").key("value"),
        finding("238").key("#march"),
    ];
    let count = all.len();
    let prints: BTreeSet<_> = all.map(|finding| print(text, finding)).into_iter().collect();
    assert_eq!(prints.len(), count);
}

#[test]
fn equal_findings_are_told_apart_by_their_order() {
    let text = "a = 1\nb = 1\n";
    let twice = || [at(&ONE, text, "1"), at(&ONE, text, "1")];
    let (mut once, mut again) = (twice(), twice());
    fingerprints(&mut once, &File(text));
    fingerprints(&mut again, &File(text));
    assert_ne!(once[0].fingerprint, once[1].fingerprint);
    assert_eq!(once[1].fingerprint, again[1].fingerprint);
    assert_eq!(once[0].fingerprint.as_deref(), Some(&*print(text, at(&ONE, text, "1"))));
}

#[test]
fn a_span_outside_the_text_has_a_fingerprint_too() {
    let span = Span { file: FileId(0), start: 5, end: 900 };
    assert_eq!(print("short", ONE.at(span, "gone")).len(), 32);
}
