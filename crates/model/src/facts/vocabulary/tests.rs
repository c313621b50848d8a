use super::{Kinship, Vocabulary};
use crate::Kind;
use crate::record::{Measures, Record};
use syntax::{Document, FileId};

fn term_file(kind: Kind, text: &str) -> Record {
    let document = Document::parse(FileId(0), text.to_owned());
    let mut problems = Vec::new();
    let record = Record::read(kind, document.root(), &mut problems).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    record
}

#[test]
fn volunteers_are_third_country_nationals_and_so_part_of_all() {
    let vocabulary = Vocabulary::default();
    assert!(vocabulary.is_within("volunteers", "all"));
    assert!(!vocabulary.is_within("all", "volunteers"));
    assert_eq!(vocabulary.kinship("third-country-nationals", "own-nationals"), Kinship::Siblings);
    assert_eq!(vocabulary.union("volunteers", "own-nationals"), Some("all"));
}

#[test]
fn people_removed_from_a_paid_state_are_kin_to_nobody() {
    let vocabulary = Vocabulary::default();
    assert_eq!(vocabulary.kinship("removed-from-host", "all"), Kinship::Unrelated);
    assert_eq!(vocabulary.kinship("removed-from-host", "removed-from-host"), Kinship::Same);
}

#[test]
fn a_file_of_terms_replaces_what_is_built_in_and_the_other_stays() {
    let metrics = term_file(
        Kind::Metrics,
        "[beds]\nlabel = \"beds\"\ndefinition = \"beds\"\nunit = \"person\"\nis = \"stock\"\nwindow = 3\n",
    );
    let vocabulary = Vocabulary::of(Some(&metrics), None);
    assert_eq!(vocabulary.measures("beds"), Measures::Stock);
    assert_eq!(vocabulary.window("beds"), 3);
    assert!(vocabulary.metric("people-received").is_none());
    assert!(vocabulary.has_population("volunteers"));
    assert_eq!(&*vocabulary.default_population("beds"), "all");
}

#[test]
fn populations_that_lie_within_each_other_end_the_search() {
    let text = |name: &str, within: &str| {
        format!("[{name}]\nlabel = \"{name}\"\ndefinition = \"{name}\"\nwithin = \"{within}\"\n")
    };
    let populations = term_file(Kind::Populations, &(text("a", "b") + &text("b", "a")));
    let vocabulary = Vocabulary::of(None, Some(&populations));
    assert!(vocabulary.is_within("a", "b") && vocabulary.is_within("b", "a"));
    assert_eq!(vocabulary.kinship("a", "all"), Kinship::Unrelated);
}
