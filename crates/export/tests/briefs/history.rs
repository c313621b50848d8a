//! How an arrangement came about and how it stands: steps, each once, and what of it is in dispute.
use crate::fixture::{ARRANGEMENT, LANGUAGES, PATH, brief_in, printed, row, with, with_in};
use model::config::Language;

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
        "Signé le 10\u{a0}mai 2025\u{202f}; arrêté par un tribunal ou un gouvernement le 20\u{a0}mai 2025\u{202f}; arrêt levé le \
         3\u{a0}juillet 2025\u{202f}; premier envoi de personnes le 5\u{a0}juillet 2025.",
        "Firmado el 10\u{a0}de mayo de 2025; paralizado por un tribunal o un gobierno el 20\u{a0}de mayo de 2025; paralización \
         levantada el 3\u{a0}de julio de 2025; primer envío de personas el 5\u{a0}de julio de 2025.",
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
fn people_are_sent_again_only_after_they_were_sent() {
    let stopped = [
        ("legal", "agreed", "2025-02"),
        ("operational", "blocked", "2025-02"),
        ("legal", "signed", "2025-06-29"),
        ("operational", "operating", "2025-07"),
    ];
    let resumed = [
        ("operational", "operating", "2024-10"),
        ("operational", "blocked", "2024-11"),
        ("operational", "operating", "2025-04"),
    ];
    let said = [
        ("people first sent in July 2025.", "people sent again in April 2025."),
        ("premier envoi de personnes en juillet 2025.", "nouvel envoi de personnes en avril 2025."),
        ("primer envío de personas en julio de 2025.", "nuevo envío de personas en abril de 2025."),
    ];
    for (language, (first, again)) in LANGUAGES.into_iter().zip(said) {
        let text = with_steps(language, &stopped);
        assert!(history(&text, language).ends_with(first), "{}", history(&text, language));
        let text = with_steps(language, &resumed);
        assert!(history(&text, language).ends_with(again), "{}", history(&text, language));
    }
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
        "\u{202f}; terminé en droit et en pratique le 31\u{a0}décembre 2021.",
        "; terminado en derecho y en la práctica el 31\u{a0}de diciembre de 2021.",
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
fn a_disputed_status_names_who_disputes_it() {
    let disputed = ARRANGEMENT.replacen(
        "cite = [\"a\"]",
        "cite = [\"a\", { source = \"b\", says = \"disputes\", states = \"nobody was sent\" }]",
        1,
    );
    let words = [("disputed", "by"), ("contesté", "par"), ("controvertido", "por")];
    for (language, (word, by)) in LANGUAGES.into_iter().zip(words) {
        let document = brief_in(language, &[(PATH, &disputed)], "SWZ").unwrap();
        let text = render::markdown::render(&document, &render::markdown::Options::default());
        let line = text.lines().find(|line| line.contains(&format!("2025[^1] **{word}**"))).unwrap_or_default();
        assert!(line.contains(&format!("**{word}** {by}[^2]")), "{language:?}: {text}");
    }
}
