//! Small datasets for tests: records as text, and what is asked of them.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    dead_code,
    reason = "tests stop where something is wrong; not every test needs every helper"
)]
use model::facts::{Claim, Conflict, Facts, Verdict};
use model::record::Record;
use model::{Content, Dataset, File, Kind};
use std::sync::Arc;

/// A dataset of files, each given as path below `dataset/` and text. Every file must read without a problem.
pub fn dataset(files: &[(&str, &str)]) -> Dataset {
    let texts = files.iter().map(|(path, text)| (format!("dataset/{path}"), Content::from((*text).to_owned())));
    let dataset = Dataset::read(texts);
    for file in dataset.files() {
        assert!(file.syntax_errors.is_empty(), "{}: {:?}", file.path, file.syntax_errors);
        assert!(file.problems.is_empty(), "{}: {:#?}", file.path, file.problems);
    }
    dataset
}

/// An arrangement from the United States to a receiver, with more keys and items.
pub fn arrangement(receiver: &str, rest: &str) -> String {
    let head =
        format!("title = \"t\"\nsender = \"USA\"\nreceiver = \"{receiver}\"\nkind = \"third-country-removal\"\n");
    head + rest
}

/// One arrangement alone.
pub fn one(rest: &str) -> Dataset {
    dataset(&[("arrangements/usa-aaa-2025.toml", &arrangement("SLV", rest))])
}

/// The file of a record.
pub fn file<'a>(dataset: &'a Dataset, kind: Kind, id: &str) -> &'a Arc<File> {
    dataset.index().record(kind, id).and_then(|id| dataset.file(id)).unwrap()
}

/// The only file there is.
pub fn only(dataset: &Dataset) -> &File {
    let mut files = dataset.files();
    let file = files.next().unwrap();
    assert!(files.next().is_none());
    file
}

pub fn facts(dataset: &Dataset) -> &Facts {
    &only(dataset).facts
}

pub fn record(dataset: &Dataset) -> &Record {
    only(dataset).record.as_ref().unwrap()
}

pub fn claim<'a>(facts: &'a Facts, name: &str) -> &'a Claim {
    facts.figures.named(name).unwrap_or_else(|| panic!("no figure {name}"))
}

/// What two figures are to each other.
pub fn verdict(facts: &Facts, one: &str, other: &str) -> Option<Verdict> {
    facts.figures.compare(claim(facts, one), claim(facts, other))
}

/// The conflicts, each as its verdict, the two that suffice and all members.
pub fn conflicts(facts: &Facts) -> Vec<(Verdict, [String; 2], Vec<String>)> {
    let shown = |conflict: Conflict<'_>| {
        (
            conflict.verdict,
            [conflict.lower, conflict.higher].map(|claim| claim.name.to_string()),
            names(&conflict.members),
        )
    };
    facts.figures.conflicts().map(shown).collect()
}

pub fn names(claims: &[&Claim]) -> Vec<String> {
    claims.iter().map(|claim| claim.name.to_string()).collect()
}

/// A figure without an event.
pub fn figure(id: &str, keys: &str) -> String {
    format!("[[figure]]\nid = \"{id}\"\n{keys}\n")
}
