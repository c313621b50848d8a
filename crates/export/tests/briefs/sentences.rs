//! Sentences of country briefs, each held in the three languages: said once, in words, with a source.
use crate::fixture::{ARRANGEMENT, PATH, brief_in, printed, row, with, with_in};
use model::config::Language;

const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Es];

fn status(axis: &str, value: &str, from: &str) -> String {
    format!("[[status]]\naxis = \"{axis}\"\nvalue = \"{value}\"\nfrom = \"{from}\"\ncite = [\"a\"]\n")
}

/// The brief with these steps in place of the one of the fixture.
fn with_steps(language: Language, steps: &[(&str, &str, &str)]) -> String {
    let (head, rest) = ARRANGEMENT.split_once("[[status]]").unwrap();
    let (_, rest) = rest.split_once("cite = [\"a\"]\n").unwrap();
    let steps: String = steps.iter().map(|(axis, value, from)| status(axis, value, from)).collect();
    printed(&brief_in(language, &[(PATH, &format!("{head}{steps}{rest}"))], "SWZ").unwrap())
}

fn history(text: &str, language: Language) -> &str {
    row(
        text,
        match language {
            Language::En => "How it came about: ",
            Language::Fr => "Historique: ",
            Language::Es => "Evolución: ",
        },
    )
}

#[test]
fn that_nobody_was_sent_yet_is_no_step() {
    let steps = [
        ("legal", "signed", "2025-05-10"),
        ("operational", "not-started", "2025-05-10"),
        ("operational", "blocked", "2025-05-20"),
        ("operational", "not-started", "2025-07-03"),
        ("operational", "operating", "2025-07-05"),
    ];
    let said = [
        "Signed on 10 May 2025; stopped by a court or a government on 20 May 2025; stop lifted on 3 July 2025; people \
         first sent on 5 July 2025.",
        "Signé le 10 mai 2025\u{202f}; arrêté par un tribunal ou un gouvernement le 20 mai 2025\u{202f}; arrêt levé le \
         3 juillet 2025\u{202f}; premier envoi de personnes le 5 juillet 2025.",
        "Firmado el 10 de mayo de 2025; paralizado por un tribunal o un gobierno el 20 de mayo de 2025; paralización \
         levantada el 3 de julio de 2025; primer envío de personas el 5 de julio de 2025.",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_steps(language, &steps);
        assert!(history(&text, language).ends_with(said), "{language:?}: {}", history(&text, language));
    }
    let never = [("legal", "requested", "2025-05-10"), ("operational", "not-started", "2025-05-10")];
    let text = with_steps(Language::En, &never);
    assert!(!text.contains("How it came about"), "{text}");
}

#[test]
fn an_end_in_law_and_in_practice_is_told_once() {
    let steps = |in_practice| {
        [
            ("legal", "signed", "2012-09-08"),
            ("operational", "operating", "2012-11"),
            ("operational", "ended", in_practice),
            ("legal", "terminated", "2021-12-31"),
        ]
    };
    let said = [
        "; ended in law and in practice on 31 December 2021.",
        "\u{202f}; terminé en droit et en pratique le 31 décembre 2021.",
        "; terminado en derecho y en la práctica el 31 de diciembre de 2021.",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_steps(language, &steps("2021-12-31"));
        assert!(history(&text, language).ends_with(said), "{}", history(&text, language));
    }
    let text = with_steps(Language::En, &steps("2020-06"));
    let said = "ended in practice in June 2020; ended in law on 31 December 2021.";
    assert!(history(&text, Language::En).ends_with(said), "{}", history(&text, Language::En));
}

#[test]
fn steps_stand_in_the_order_of_the_days_though_one_is_only_known_to_be_no_later() {
    let steps = [("legal", "agreed", "../2025-10-20"), ("legal", "negotiating", "2025-05")];
    let text = with_steps(Language::En, &steps);
    let said = "Talks began in May 2025; agreed on 20 October 2025 or earlier.";
    assert!(history(&text, Language::En).ends_with(said), "{text}");
}

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
