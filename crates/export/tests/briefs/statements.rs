//! What states and others say: who confirms, denies, gives no comment, and of what.
use crate::fixture::{LANGUAGES, row, with, with_in};
use model::config::Language;

fn statement(stance: &str, more: &str) -> String {
    format!(
        "[[statement]]\nid = \"said\"\nspeaker = \"SWZ\"\ndate = \"2025-12-06\"\n{stance}{more}quote = \"paraphrase\"\n\
         cite = [\"a\"]\n"
    )
}

#[test]
fn where_nothing_was_agreed_a_confirmation_is_of_no_agreement() {
    let said = |language, stance: &str| {
        let steps = "[[status]]\naxis = \"legal\"\nvalue = \"none\"\nfrom = \"2025-01\"\ncite = [\"a\"]\n";
        let statement = statement(&format!("stance = \"{stance}\"\n"), "text = \"x\"\n");
        with_in(language, &(steps.to_owned() + &statement))
    };
    let text = |stance| row(&said(Language::En, stance), "Said by Eswatini | ").to_owned();
    assert!(text("denies").contains("Denies any agreement"), "{}", text("denies"));
    assert!(text("confirms").contains("Confirms that people are sent"), "{}", text("confirms"));
    assert!(said(Language::Fr, "denies").contains("Dément l’existence d’un accord"));
    assert!(said(Language::Es, "denies").contains("Niega la existencia de un acuerdo"));
}

#[test]
fn silence_is_told_as_it_was_and_never_as_a_refusal_to_speak() {
    let silent = statement("stance = \"no-comment\"\n", "text = \"could not be reached\"\n");
    let said = [
        ["Gives no comment (6 December 2025)", "Eswatini (6 December 2025): could not be reached"],
        [
            "Ne fait aucun commentaire (6\u{a0}décembre 2025)",
            "Eswatini (6\u{a0}décembre 2025)\u{a0}: could not be reached",
        ],
        [
            "No hace comentarios (6\u{a0}de diciembre de 2025)",
            "Esuatini (6\u{a0}de diciembre de 2025): could not be reached",
        ],
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, &silent);
        assert!(said.iter().all(|said| text.contains(said)), "{language:?}: {text}");
    }
    assert!(
        with(&silent.replace("text = \"could not be reached\"\n", ""))
            .contains("Eswatini (6 December 2025) gave no comment")
    );
}

#[test]
fn whoever_takes_no_side_is_on_record_all_the_same() {
    let said = [
        "On record without a position (6 December 2025)",
        "S’exprime sans prendre position (6\u{a0}décembre 2025)",
        "Se expresa sin tomar posición (6\u{a0}de diciembre de 2025)",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, &statement("", "text = \"x\"\n"));
        assert!(text.contains(said), "{language:?}: {text}");
    }
}

#[test]
fn what_is_denied_or_confirmed_is_named_where_nothing_beside_it_says_so() {
    let text = |stance: &str, about: &str| {
        with(&statement(&format!("stance = \"{stance}\"\n"), &format!("about = \"{about}\"\ntext = \"x\"\n")))
    };
    let denied = text("denies", "#held");
    assert!(denied.contains("Eswatini (6 December 2025) denied the figure of 14 for people held: x"), "{denied}");
    let confirmed = text("confirms", "#first");
    assert!(confirmed.contains("Confirms the transfer on 15 July 2025 (6 December 2025)"), "{confirmed}");
    let confirmed = text("confirms", "#agreed");
    assert!(confirmed.contains("Confirms the money committed (6 December 2025)"), "{confirmed}");
}
