//! The reader and the schema say the same of every file: whatever is changed in a record, both take it or neither.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod support;

use proptest::prelude::*;
use shape::arbitrary::{Random, entries, file, slipped};
use shape::{Format, Problem, Problems, Record, Validator};
use std::sync::LazyLock;
use support::{Day, Pact, Term, parse};

fn samples(format: &Format) -> Vec<&'static str> {
    match format.noun {
        "a day" => vec!["2025-02-20", "2026-11-23"],
        "an id" => vec!["ap-2025", "x"],
        _ => vec!["some words", " x ", "2025-02-20"],
    }
}

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    let schema = shape::schema(Pact::SHAPE, "https://example.org/pact.schema.json");
    Validator::new(&schema, &[("day", Day::is_one)]).unwrap()
});

/// What the reader has against a file that the schema could have against it as well.
fn against(problems: &[Problem]) -> bool {
    problems.iter().any(Problem::is_in_schema)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_take_what_has_the_shape(seed in any::<u64>()) {
        let text = file(Pact::SHAPE, &samples, &mut Random::new(seed));
        let document = parse(&text);
        prop_assert_eq!(document.errors(), []);
        let mut problems = Problems::new();
        prop_assert!(shape::file::<Pact>(document.root(), &mut problems).is_some());
        prop_assert!(problems.is_empty(), "{:?}\n{}", problems, text);
        prop_assert_eq!(VALIDATOR.objections(document.root()), []);
    }

    #[test]
    fn both_refuse_what_has_not(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let text = file(Pact::SHAPE, &samples, &mut random);
            for _ in 0..20 {
            let text = slipped(&text, &mut random);
            let document = parse(&text);
            let mut problems = Problems::new();
            shape::file::<Pact>(document.root(), &mut problems);
            if document.errors().is_empty() {
                let objections = VALIDATOR.objections(document.root());
                prop_assert_eq!(against(&problems), !objections.is_empty(), "{:#?}\n{:?}\n{}", problems, objections, text);
            }
        }
    }

    #[test]
    fn both_agree_on_vocabularies(seed in any::<u64>()) {
        let mut random = Random::new(seed);
        let text = entries(Term::SHAPE, &samples, &mut random);
        let schema = shape::schema_of_entries(Term::SHAPE, "https://example.org/terms.schema.json");
        let terms = Validator::new(&schema, &[]).unwrap();
        for text in [text.clone(), slipped(&text, &mut random)] {
            let document = parse(&text);
            let mut problems = Problems::new();
            shape::Entries::<Term>::read(document.root(), &mut problems);
            if document.errors().is_empty() {
                prop_assert_eq!(against(&problems), !terms.accepts(document.root()), "{:#?}\n{}", problems, text);
            }
        }
    }
}

#[test]
fn both_take_the_same_letters_for_spaces() {
    let takes = |text: &str| {
        let document = parse(&format!("title = \"{text}\"\nkind = \"transit\"\nparty = \"x\"\n"));
        assert_eq!(document.errors(), [], "{text:?}");
        let mut problems = Problems::new();
        shape::file::<Pact>(document.root(), &mut problems);
        assert_eq!(against(&problems), !VALIDATOR.accepts(document.root()), "{text:?}: {problems:?}");
        !against(&problems)
    };
    for letter in ('\u{20}'..='\u{ffff}').filter(|letter| !matches!(letter, '"' | '\\' | '\u{7f}')) {
        takes(&letter.to_string());
    }
    let taken = ["\\u0085", "\\u200b", "\u{feff}x"].map(takes);
    let blank = ["", " ", "\\n", "\\u00a0", "\u{feff}", " \u{2028}\u{3000}"].map(takes);
    assert_eq!((taken, blank), ([true; 3], [false; 6]));
}

#[test]
fn slips_are_both_harmless_and_harmful() {
    let mut random = Random::new(7);
    let text = file(Pact::SHAPE, &samples, &mut random);
    let (mut taken, mut refused, mut broken) = (0, 0, 0);
    for _ in 0..500 {
        let document = parse(&slipped(&text, &mut random));
        match () {
            () if !document.errors().is_empty() => broken += 1,
            () if VALIDATOR.accepts(document.root()) => taken += 1,
            () => refused += 1,
        }
    }
    assert!(taken > 10 && refused > 10 && broken > 10, "{taken} taken, {refused} refused, {broken} broken");
}

#[test]
fn objections_say_where() {
    let document = parse("title = \"T\"\nkind = \"transit\"\nsince = \"2025-02-30\"\n[[transfer]]\nid = 7\n");
    let objections = VALIDATOR.objections(document.root());
    let places: Vec<&str> = objections.iter().map(|objection| &*objection.instance).collect();
    assert_eq!(places, ["/since", "/transfer/0/id"]);
    assert_eq!(document.root().pointer(places[1]).and_then(shape::Node::integer), Some(7));
    assert!(objections[0].schema.ends_with("/format"), "{objections:?}");
}

#[test]
fn a_format_nobody_knows_is_an_error() {
    let schema = shape::schema(Pact::SHAPE, "https://example.org/pact.schema.json");
    assert!(Validator::new(&schema, &[]).unwrap_err().contains("day"));
}
