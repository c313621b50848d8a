//! Briefs in French and Spanish: no English word of ours is left in them, and records are told in their own language.
#![expect(clippy::unwrap_used, reason = "a test stops where something is wrong")]
use dossier_export::brief::country::Countries;
use dossier_export::brief::{Context, overview};
use jiff::civil::date;
use model::Dataset;
use model::config::Language;
use model::value::CountryCode;
use render::document::{Block, Document, Inline, Section};
use render::markdown;

const RECORD: &str = r##"title = "Origin – Target, 2025"
sender = "USA"
receiver = "SWZ"
kind = "third-country-removal"
programme = "policy"

[[status]]
axis = "legal"
value = "signed"
from = "2025-05-01"
cite = ["a"]

[[status]]
axis = "operational"
value = "operating"
from = "2025-07"
cite = ["a"]

[[figure]]
id = "received"
metric = "people-received"
value = 1500
quantifier = "over"
as_of = "2025-11-01"
rank = "preferred"
cite = ["a"]

[[figure]]
id = "others"
metric = "people-received"
value = 900
as_of = "2025-11-01"
cite = ["b"]

[[transfer]]
id = "first"
date = "2025-07-15/2025-07-17"
from = "USA"
to = ["SWZ"]
nationalities = ["VNM", "CUB"]

[[payment]]
id = "lump"
stage = "disbursement"
payer = ["USA"]
payee = ["SWZ"]

[[payment.figure]]
id = "sum"
metric = "payment"
unit = "USD"
value = 5_100_000
cite = ["a"]

[[statement]]
id = "yes"
speaker = "SWZ"
stance = "confirms"
date = "2025-07-16"
text = "xxxx"
cite = ["a"]

[[statement]]
id = "no"
speaker = "USA"
stance = "denies"
date = "2025-07-17"
text = "xxxx"
cite = ["b"]

[[unknown]]
about = "text"
reason = "not-published"
"##;
const PROGRAMME: &str = "title = \"Policy\"\nsender = \"USA\"\n";
const SOURCE: &str = "type = \"webpage\"\ntitle = \"A\"\npublisher = \"P\"\norigin = \"SWZ\"\norigin_kind = \"official\"\n\
                      lang = \"de\"\nurl = \"https://example.org/a\"\naccessed = \"2025-12-01\"\n";
/// Words that stand in English sentences and in none of the other languages.
const ENGLISH: [&str; 24] = [
    "the", "of", "and", "with", "people", "is", "was", "says", "which", "known", "sent", "since", "by", "about",
    "between", "least", "over", "money", "where", "what", "who", "arrived", "date of", "July",
];

fn dataset() -> Dataset {
    let files = [
        ("dataset/vocabulary/metrics.toml", include_str!("../../../dataset/vocabulary/metrics.toml")),
        ("dataset/vocabulary/populations.toml", include_str!("../../../dataset/vocabulary/populations.toml")),
        ("dataset/sources/a.toml", SOURCE),
        ("dataset/sources/b.toml", SOURCE),
        ("dataset/programmes/policy.toml", PROGRAMME),
        ("dataset/arrangements/usa-swz-2025.toml", RECORD),
    ];
    Dataset::read(files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())))
}

fn briefs(language: Language) -> [Document; 2] {
    let dataset = dataset();
    let context = Context { today: date(2026, 11, 23), version: "v1", config: None, language, since: None };
    let country = Countries::of(&dataset, &context).brief(CountryCode::parse("SWZ").unwrap()).unwrap();
    [overview(&dataset, &context), country]
}

/// All that is printed but for what is marked as words of another language: here, definitions of the vocabulary.
fn own_words(document: &Document) -> String {
    let mut document = document.clone();
    document.sections.iter_mut().for_each(leave_out_foreign);
    markdown::render(&document, &markdown::Options::default())
}

fn leave_out_foreign(section: &mut Section) {
    for block in &mut section.blocks {
        if let Block::Terms(terms) = block {
            terms.iter_mut().for_each(|(_, said)| said.0.retain(|inline| !matches!(inline, Inline::Foreign { .. })));
        }
    }
    section.sections.iter_mut().for_each(leave_out_foreign);
}

#[test]
fn no_english_word_of_ours_is_left_in_french_and_spanish() {
    for language in [Language::Fr, Language::Es] {
        for document in briefs(language) {
            let text = own_words(&document);
            // An address has no language.
            let words: Vec<&str> = text
                .split_whitespace()
                .filter(|word| !word.contains("://"))
                .flat_map(|word| word.split(|letter: char| !letter.is_alphabetic()))
                .collect();
            let left: Vec<&&str> = ENGLISH.iter().filter(|word| words.contains(*word)).collect();
            assert!(left.is_empty(), "{language:?}: {left:?}\n{text}");
        }
    }
}

#[test]
fn the_same_words_would_be_found_in_english() {
    for document in briefs(Language::En) {
        let text = own_words(&document);
        assert!(ENGLISH.iter().filter(|word| text.contains(**word)).count() > 12, "{text}");
    }
}

#[test]
fn a_french_brief_says_numbers_dates_and_states_as_french_does() {
    let [overview, country] = briefs(Language::Fr);
    let text = markdown::render(&overview, &markdown::Options::default());
    for expected in ["plus de 1\u{202f}500", "signé le 1er mai 2025", "depuis juillet 2025", "États-Unis → Eswatini"]
    {
        assert!(text.to_lowercase().contains(&expected.to_lowercase()), "{expected} in {text}");
    }
    assert_eq!(country.title, "Transferts vers un pays tiers – État d’accueil\u{a0}: Eswatini");
    assert_eq!(overview.language.tag(), "fr");
    assert!(overview.scope.plain().contains("Les fiches sont tenues en anglais"));
}

#[test]
fn a_spanish_brief_says_numbers_dates_and_states_as_spanish_does() {
    let [overview, country] = briefs(Language::Es);
    let text = markdown::render(&overview, &markdown::Options::default());
    for expected in ["más de 1500", "firmado el 1 de mayo de 2025", "5,1 millones de USD", "Estados Unidos → Esuatini"]
    {
        assert!(text.to_lowercase().contains(&expected.to_lowercase()), "{expected} in {text}");
    }
    assert_eq!(country.title, "Traslados a terceros países – Estado receptor: Esuatini");
    assert_eq!(overview.language.tag(), "es");
}
