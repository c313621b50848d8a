//! Sentences of country briefs, each held in the three languages: said once, in words, with a source.
use crate::fixture::{ARRANGEMENT, brief_in, printed};
use model::config::Language;

const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Es];

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

