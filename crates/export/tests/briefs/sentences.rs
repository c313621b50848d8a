//! Sentences of country briefs, each held in the three languages: said once, in words, with a source.
use crate::fixture::{ARRANGEMENT, PATH, brief_in, printed, row, with, with_in};
use model::config::Language;

const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Es];

#[test]
fn a_status_in_dispute_says_so_and_no_other_has_a_word() {
    let disputed = "[[statement]]\nid = \"denial\"\nspeaker = \"SWZ\"\ndate = \"2025-12-06\"\nstance = \"denies\"\n\
                    about = \"#status/operational/2025-07-15\"\ntext = \"x\"\nquote = \"paraphrase\"\ncite = [\"a\"]\n";
    let said = [("In practice | ", "disputed"), ("En pratique | ", "contesté"), ("En la práctica | ", "controvertido")];
    for (language, (name, word)) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, disputed);
        assert!(row(&text, name).contains(&format!(" {word}")), "{language:?}: {}", row(&text, name));
        assert!(!row(&with_in(language, ""), name).contains(word));
    }
    let text = with("");
    assert!(!row(&text, "In practice | ").contains("acknowledged"), "{text}");
}

#[test]
fn that_nobody_arrived_is_said_of_people() {
    let nobody = ARRANGEMENT
        .replace("value = 15\n", "value = 0\n")
        .replace("value = 5\n", "value = 0\n")
        .replace("quantifier = \"at-least\"\nvalue = 4\n", "value = 0\n");
    let said =
        [("People arrived | ", "Nobody"), ("Personnes arrivées | ", "Personne"), ("Personas llegadas | ", "Nadie")];
    for (language, (name, word)) in LANGUAGES.into_iter().zip(said) {
        let text = printed(&brief_in(language, &[(PATH, &nobody)], "SWZ").unwrap());
        assert!(row(&text, name).contains(word), "{language:?}: {text}");
    }
}

#[test]
fn a_moment_within_bounds_is_one_day_between_them() {
    let figure = "[[figure]]\nid = \"present\"\nmetric = \"people-present\"\nvalue = 90\nas_of = \"2026-06-01/2026-06-12\"\n\
                  cite = [\"a\"]\n";
    let said = [
        "90, as of a day between 1 and 12 June 2026",
        "90, date\u{a0}: entre le 1er et le 12 juin 2026",
        "90, fecha: entre el 1 y el 12 de junio de 2026",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, figure);
        assert!(text.contains(said) && !text.contains("as of between"), "{language:?}: {text}");
    }
}

#[test]
fn a_word_of_a_breakdown_is_told_in_words() {
    let part = "[[transfer.figure]]\nid = \"more\"\nmetric = \"people-received\"\nvalue = 3\nof = \"#first-people\"\n\
                by = \"protection\"\nis = \"us-protection-order\"\ncite = [\"b\"]\n";
    let said = [
        "protection order of the United States 3",
        "ordre de protection des États-Unis 3",
        "orden de protección de los Estados Unidos 3",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(
            language,
            &format!("[[transfer]]\nid = \"second\"\ndate = \"2026-01-02\"\nfrom = \"USA\"\nto = [\"SWZ\"]\n{part}"),
        );
        assert!(text.contains(said), "{language:?}: {text}");
    }
}

#[test]
fn where_something_was_said_stands_with_the_day() {
    let statement = "[[statement]]\nid = \"said\"\nspeaker = \"SWZ\"\ndate = \"2025-12-06\"\nvenue = \"press conference\"\n\
                     stance = \"confirms\"\ntext = \"x\"\nquote = \"paraphrase\"\ncite = [\"a\"]\n";
    let said = [
        "Eswatini (6 December 2025, press conference) confirms",
        "Eswatini (6 décembre 2025, press conference) confirme",
        "Esuatini (6 de diciembre de 2025, press conference) confirma",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, statement);
        assert!(text.contains(said), "{language:?}: {text}");
    }
}

#[test]
fn a_state_that_takes_an_article_has_it_within_a_sentence() {
    let says = |code: &str| {
        let text = ARRANGEMENT.replace("\"SWZ\"", &format!("\"{code}\""));
        let path = format!("dataset/arrangements/usa-{}-2025.toml", code.to_lowercase());
        printed(&brief_in(Language::En, &[(&path, &text)], code).unwrap())
    };
    for (code, name) in [
        ("TCA", "the Turks and Caicos Islands"),
        ("GMB", "the Gambia"),
        ("PHL", "the Philippines"),
        ("CYM", "the Cayman Islands"),
        ("NLD", "the Netherlands"),
    ] {
        assert!(says(code).contains(&format!("What {name} says | ")), "{}", says(code));
    }
}

#[test]
fn where_nothing_was_agreed_a_confirmation_is_of_no_agreement() {
    let text = |stance: &str| {
        let steps = "[[status]]\naxis = \"legal\"\nvalue = \"none\"\nfrom = \"2025-01\"\ncite = [\"a\"]\n";
        let statement = format!(
            "[[statement]]\nid = \"said\"\nspeaker = \"SWZ\"\ndate = \"2025-12-06\"\nstance = \"{stance}\"\n\
             text = \"x\"\nquote = \"paraphrase\"\ncite = [\"a\"]\n"
        );
        row(&with(&(steps.to_owned() + &statement)), "What Eswatini says | ").to_owned()
    };
    assert!(text("denies").contains("Denies any agreement"), "{}", text("denies"));
    assert!(text("confirms").contains("Confirms that people are sent"), "{}", text("confirms"));
}
