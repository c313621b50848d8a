use crate::sample::HOSTILE;
use dossier_render::table::{Missing, neutralise, restore};
use proptest::prelude::*;
use regex::Regex;

/// What a spreadsheet takes for a formula, told without the code under test: the first letter that shows.
fn would_run(text: &str) -> bool {
    let shown = text.trim_start_matches(|letter: char| letter.is_whitespace() || "\u{200b}\u{feff}".contains(letter));
    text.starts_with(['\t', '\r', '\n']) || shown.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// The pattern as a reader of the package finds it.
fn published() -> Regex {
    let text = dossier_render::table::package::describe(&crate::sample::package(), &[]).unwrap();
    let package: serde_json::Value = serde_json::from_str(&text).unwrap();
    Regex::new(package["textCells"]["prefixed"].as_str().unwrap()).unwrap()
}

/// Texts dense in the letters that matter.
fn tricky() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("'".to_owned()),
        Just(" ".to_owned()),
        Just("\t".to_owned()),
        Just("\n".to_owned()),
        Just("\u{a0}".to_owned()),
        Just("\u{feff}".to_owned()),
        "[=+@＝＋－＠-]",
        Just("(not known)".to_owned()),
        Just("(unbounded)".to_owned()),
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

#[test]
fn no_hostile_text_begins_as_a_formula() {
    for text in HOSTILE {
        let safe = neutralise(text);
        assert!(!would_run(&safe), "{text:?} became {safe:?}");
    }
}

#[test]
fn a_text_that_is_safe_stays_as_it_is() {
    for text in ["about 200", "'t Hooft", "'", "a=b", "1-2", "not known", "(unknown)", ""] {
        assert_eq!(neutralise(text), text);
        assert_eq!(restore(text), text);
    }
}

#[test]
fn a_text_that_reads_like_a_missing_value_is_told_from_one() {
    for missing in Missing::ALL.into_iter().filter(|missing| !missing.marker().is_empty()) {
        let safe = neutralise(missing.marker()).into_owned();
        assert_ne!(safe, missing.marker());
        assert_eq!(restore(&safe), missing.marker());
    }
}

proptest! {
    #[test]
    fn every_text_comes_back(text in tricky()) {
        let safe = neutralise(&text).into_owned();
        prop_assert_eq!(restore(&safe), &text);
        prop_assert!(!would_run(&safe));
    }

    #[test]
    fn different_texts_stay_different(one in tricky(), other in tricky()) {
        prop_assume!(one != other);
        prop_assert_ne!(neutralise(&one), neutralise(&other));
    }

    #[test]
    fn the_published_pattern_is_the_rule(text in tricky()) {
        let pattern = published();
        let by_pattern = if pattern.is_match(&text) { &text[1..] } else { &text[..] };
        prop_assert_eq!(by_pattern, restore(&text));
    }
}
