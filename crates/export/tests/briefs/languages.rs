//! Briefs in French and Spanish: no English word of ours is left in them, and records are told in their own language.
use crate::fixture::{self, PATH};
use dossier_export::Words;
use dossier_export::brief::country::Countries;
use dossier_export::brief::{References, overview};
use model::Dataset;
use model::config::Language;
use model::value::CountryCode;
use render::document::{Block, Document, Inline, Prose, Section};
use render::markdown;

pub const RECORD: &str = r#"title = "Origin – Target, 2025"
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
"#;
const PROGRAMME: &str = "title = \"Policy\"\nsender = \"USA\"\n";
pub const SOURCE: &str = "type = \"webpage\"\ntitle = \"A\"\npublisher = \"P\"\norigin = \"SWZ\"\norigin_kind = \"official\"\n\
                      lang = \"de\"\nurl = \"https://example.org/a\"\naccessed = \"2025-12-01\"\n";
/// Words that stand in English sentences and in none of the other languages.
pub const ENGLISH: [&str; 23] = [
    "the", "of", "and", "with", "people", "is", "was", "says", "which", "known", "sent", "since", "about", "between",
    "least", "over", "money", "where", "what", "who", "arrived", "date of", "July",
];

pub fn dataset() -> Dataset {
    let files = [
        ("dataset/sources/a.toml", SOURCE),
        ("dataset/sources/b.toml", SOURCE),
        ("dataset/programmes/policy.toml", PROGRAMME),
        (PATH, RECORD),
    ];
    fixture::dataset(&files)
}

fn briefs(language: Language) -> [Document; 2] {
    let dataset = dataset();
    let references = References::default();
    let context = fixture::context(language, &references, None);
    let country = Countries::of(&dataset, &context).brief(CountryCode::parse("SWZ").unwrap()).unwrap();
    [overview(&dataset, &context), country]
}

/// What is marked as English, wherever it stands but in charts' drawings.
fn marked(document: &Document) -> Vec<String> {
    fn of(prose: &Prose, all: &mut Vec<String>) {
        all.extend(prose.0.iter().filter_map(|inline| match inline {
            Inline::Foreign { language, text } if language.tag() == "en" => Some(text.clone()),
            _ => None,
        }));
    }
    fn within(section: &Section, all: &mut Vec<String>) {
        for block in &section.blocks {
            match block {
                Block::Paragraph(prose) | Block::Small(prose) => of(prose, all),
                Block::KeyNumbers(numbers) => numbers.iter().for_each(|number| of(&number.label, all)),
                Block::Grid(grid) => {
                    of(&grid.caption, all);
                    grid.groups()
                        .iter()
                        .flat_map(render::document::Group::rows)
                        .flatten()
                        .for_each(|cell| of(cell, all));
                }
                Block::Chart(chart) => {
                    [&chart.caption, &chart.sourcing.remark].into_iter().for_each(|prose| of(prose, all));
                    chart.numbers.rows().iter().flatten().for_each(|cell| of(cell, all));
                }
                _ => {}
            }
        }
        section.sections.iter().for_each(|section| within(section, all));
    }
    let mut all = Vec::new();
    document.sections.iter().for_each(|section| within(section, &mut all));
    all
}

#[test]
fn what_records_call_bodies_cases_and_arrangements_is_marked_as_english() {
    let named = RECORD.replace("Origin – Target, 2025", "Origin – Target: the second deal");
    let earlier = RECORD.replace("Origin – Target, 2025", "Origin – Target: the first deal");
    let purpose = "payee = [\"SWZ\"]\npurpose = \"care of arrivals\"\n";
    let rival = "[[payment.figure]]\nid = \"other-sum\"\nmetric = \"payment\"\nunit = \"USD\"\nvalue = 9_000_000\ncite = [\"b\"]\n\n[[statement]]\nid = \"yes\"";
    let named = named.replace("payee = [\"SWZ\"]\n", purpose).replacen("[[statement]]\nid = \"yes\"", rival, 1);
    let case = "title = \"A v. B\"\non = [\"usa-swz-2025\"]\n\n[[step]]\nkind = \"filed\"\ndate = \"2025-08-01\"\n\
                forum = \"high-court\"\ncite = [\"b\"]\n";
    let files = [
        (PATH, &*named),
        ("dataset/arrangements/usa-swz-2019.toml", &earlier),
        ("dataset/proceedings/a-v-b.toml", case),
        ("dataset/actors/high-court.toml", "title = \"High Court\"\nkind = \"court\"\npart_of = \"SWZ\"\n"),
    ];
    let dataset = fixture::dataset(&files);
    let references = References::default();
    for language in fixture::LANGUAGES {
        let context = fixture::context(language, &references, None);
        let whole = marked(&overview(&dataset, &context));
        let country = Countries::of(&dataset, &context).brief(CountryCode::parse("SWZ").unwrap()).unwrap();
        let country = marked(&country);
        let count = |all: &[String], text: &str| all.iter().filter(|it| *it == text).count();
        // In the tables of the charts too, and in both places where a conflict of numbers is told.
        let least = [
            ("High Court", count(&whole, "High Court"), 1),
            ("the second deal", count(&whole, "the second deal"), 4),
            ("care of arrivals", count(&whole, "care of arrivals"), 2),
            ("A v. B", count(&country, "A v. B"), 2),
        ];
        for (text, found, least) in least {
            let fits = if language == Language::En { found == 0 } else { found >= least };
            assert!(fits, "{language:?}: {text}: {found} in {whole:#?} {country:#?}");
        }
    }
}

#[test]
fn a_project_names_its_overview_in_each_language() {
    let title = |brief: &str, language| {
        let text = format!("[brief]\n{brief}\n");
        let mut problems = Vec::new();
        let config = model::config::Config::read(syntax::Document::parse(model::FileId(0), text).root(), &mut problems);
        assert!(problems.is_empty(), "{brief}");
        let (dataset, references) = (dataset(), References::default());
        let context = fixture::context(language, &references, None);
        overview(&dataset, &dossier_export::brief::Context { config: config.as_ref(), ..context }).title
    };
    let usual = |language| title("", language);
    for (brief, [english, french, spanish]) in [
        ("title = \"Our title\"", [Some("Our title"), None, None]),
        ("title = \"Notre titre\"\nlanguage = \"fr\"", [None, Some("Notre titre"), None]),
        ("title = \"Our title\"\ntitles = { fr = \"Notre titre\" }", [Some("Our title"), Some("Notre titre"), None]),
        ("titles = { en = \"A\", fr = \"B\", es = \"C\" }", [Some("A"), Some("B"), Some("C")]),
    ] {
        for (language, expected) in fixture::LANGUAGES.into_iter().zip([english, french, spanish]) {
            let expected = expected.map_or_else(|| usual(language), str::to_owned);
            assert_eq!(title(brief, language), expected, "{brief}");
        }
    }
}

#[test]
fn days_stand_in_a_column_of_days() {
    for (language, title) in fixture::LANGUAGES.into_iter().zip(["As of", "Date", "Fecha"]) {
        let [overview, _] = briefs(language);
        let charts = overview.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        });
        let last: Vec<&str> = charts.filter_map(|chart| Some(&*chart.numbers.columns().last()?.title)).collect();
        assert_eq!(last.iter().filter(|it| **it == title).count(), 2, "{last:?}");
    }
}

/// All that is printed but for what is marked as words of another language: here, definitions of the vocabulary.
fn own_words(document: &Document) -> String {
    let mut document = document.clone();
    document.sections.iter_mut().for_each(leave_out_foreign);
    let text = markdown::render(&document, &markdown::Options::default());
    // An address is in no language.
    let parts = text.split("](<").enumerate();
    parts.map(|(at, part)| if at == 0 { part } else { part.split_once(">)").map_or("", |(_, rest)| rest) }).collect()
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
fn words_of_a_record_within_a_sentence_are_marked_as_english() {
    let marked = |prose: &Prose| -> Vec<String> {
        let foreign = |inline: &Inline| match inline {
            Inline::Foreign { language, text } => Some(format!("{language}: {text}")),
            _ => None,
        };
        prose.0.iter().filter_map(foreign).collect()
    };
    for language in [Language::Fr, Language::Es] {
        let [_, country] = briefs(language);
        assert_eq!(marked(&country.scope), ["en: Origin – Target, 2025"]);
        let said = Words::of(language).quoting("de A et de B, C", ["A", "B", "D"]);
        assert_eq!(
            (marked(&said), said.plain()),
            (vec!["en: A".to_owned(), "en: B".to_owned()], "de A et de B, C".to_owned())
        );
    }
    let [_, country] = briefs(Language::En);
    assert_eq!(marked(&country.scope), Vec::<String>::new());
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
    for expected in
        ["plus de 1\u{202f}500", "signé le 1er\u{a0}mai 2025", "depuis juillet 2025", "États-Unis → Eswatini"]
    {
        assert!(text.to_lowercase().contains(&expected.to_lowercase()), "{expected} in {text}");
    }
    assert_eq!(country.title, "Transferts vers un pays tiers\u{a0}: Eswatini, État d’accueil");
    assert_eq!(overview.language.tag(), "fr");
    assert!(text.contains("5,1 millions d’USD"), "{text}");
    assert!(overview.scope.plain().contains("Les fiches sont tenues en anglais"));
}

#[test]
fn what_the_law_calls_a_movement_and_what_metrics_mean_are_in_the_language_of_the_brief() {
    let said = [
        ("(removal)", "people who arrived"),
        ("(éloignement)", "personnes arrivées dans"),
        ("(expulsión)", "personas que llegaron"),
    ];
    for (language, (movement, definition)) in fixture::LANGUAGES.into_iter().zip(said) {
        let record = RECORD.replacen("[[transfer]]", "[[transfer]]\nlegal_term = \"removal\"", 1);
        let country = fixture::printed(&fixture::brief_in(language, &[(PATH, &record)], "SWZ").unwrap());
        assert!(country.contains(movement), "{language:?}: {country}");
        let [overview, _] = briefs(language);
        let text = markdown::render(&overview, &markdown::Options::default());
        assert!(text.contains(definition), "{language:?}: {text}");
    }
}

#[test]
fn a_spanish_brief_says_numbers_dates_and_states_as_spanish_does() {
    let [overview, country] = briefs(Language::Es);
    let text = markdown::render(&overview, &markdown::Options::default());
    for expected in ["más de 1500", "firmado el 1\u{a0}may. 2025", "5,1 millones de USD", "Estados Unidos → Esuatini"]
    {
        assert!(text.to_lowercase().contains(&expected.to_lowercase()), "{expected} in {text}");
    }
    assert_eq!(country.title, "Traslados a terceros países: Esuatini, Estado receptor");
    assert_eq!(overview.language.tag(), "es");
}

#[test]
fn a_colon_in_french_has_a_space_before_it_that_does_not_break() {
    let printed =
        |language| briefs(language).map(|document| markdown::render(&document, &markdown::Options::default()));
    for text in printed(Language::Fr) {
        let is_tight = |line: &&str| {
            let fact = line.strip_prefix("- ").and_then(|fact| fact.split_once(": "));
            ["Source: ", "Note: "].iter().any(|label| line.contains(label))
                || line.matches("; ").count() > line.matches("\u{202f}; ").count()
                || fact.is_some_and(|(name, _)| !name.ends_with('\u{a0}'))
        };
        let tight: Vec<&str> = text.lines().filter(is_tight).collect();
        assert!(tight.is_empty() && text.contains("Source\u{a0}: "), "{tight:#?}\n{text}");
    }
    for text in printed(Language::Es) {
        assert!(text.contains("Fuente: ") && !text.contains("\u{a0}:"), "{text}");
    }
}

#[test]
fn a_note_names_the_language_of_a_source_that_is_not_in_english_and_the_method_says_so() {
    let english = SOURCE.replace("lang = \"de\"", "lang = \"en\"");
    let french = SOURCE.replace("lang = \"de\"", "lang = \"fr\"");
    let files = [("dataset/sources/a.toml", &*english), ("dataset/sources/b.toml", &french), (PATH, RECORD)];
    let said = [
        (Language::En, "In French.", "In English.", "whose language is not named in their note are in English"),
        (Language::Fr, "En français.", "En anglais.", "dont la note ne nomme pas la langue sont en anglais"),
        (Language::Es, "En francés.", "En inglés.", "cuya nota no nombra el idioma están en inglés"),
    ];
    for (language, named, unnamed, method) in said {
        let document = fixture::brief_in(language, &files, "SWZ").unwrap();
        let notes: String = document.notes().iter().map(Prose::plain).collect();
        assert!(notes.contains(named) && !notes.contains(unnamed), "{language:?}: {notes}");
        let text = fixture::printed(&document);
        assert!(text.contains(method), "{language:?}: {text}");
    }
}

#[test]
fn what_parts_the_files_of_a_note_is_set_as_the_language_sets_it() {
    let other = RECORD.replace("receiver = \"SWZ\"", "receiver = \"RWA\"");
    for (language, said) in [
        (Language::En, "; usa-swz-2025.toml:"),
        (Language::Fr, "\u{202f}; usa-swz-2025.toml:"),
        (Language::Es, "; usa-swz-2025.toml:"),
    ] {
        let dataset = fixture::dataset(&[(PATH, RECORD), ("dataset/arrangements/usa-rwa-2025.toml", &other)]);
        let references = References::default();
        let document = overview(&dataset, &fixture::context(language, &references, None));
        let notes: Vec<String> = document.notes().iter().map(Prose::plain).collect();
        assert!(notes.iter().any(|note| note.contains(said)), "{language:?}: {notes:#?}");
        assert!(language != Language::Fr || !notes.iter().any(|note| note.contains("0; ") || note.contains("1; ")));
    }
}

#[test]
fn how_many_are_active_agrees_with_what_is_said_of_them() {
    let said = |language, codes: &[(&str, bool)]| {
        let records = codes.iter().map(|(code, is_active)| {
            let record = RECORD.replace("\"SWZ\"", &format!("\"{code}\""));
            let record = if *is_active { record } else { record.replace("\"operating\"", "\"ended\"") };
            (format!("dataset/arrangements/usa-{}-2025.toml", code.to_lowercase()), record)
        });
        let records: Vec<(String, String)> = records.collect();
        let files: Vec<(&str, &str)> = records.iter().map(|(path, text)| (&**path, &**text)).collect();
        let references = References::default();
        let document = overview(&fixture::dataset(&files), &fixture::context(language, &references, None));
        fixture::printed(&document)
    };
    let none = [("SWZ", false), ("RWA", false)];
    let one = [("SWZ", true), ("RWA", false)];
    let two = [("SWZ", true), ("RWA", true)];
    let cases: [(Language, &[(&str, bool)], &str); 9] = [
        (Language::En, &none, "people are being sent in none of them."),
        (Language::En, &one, "people are being sent in 1 of them."),
        (Language::En, &two, "people are being sent in 2 of them."),
        (Language::En, &one[..1], "as last reported, people are being sent under it."),
        (Language::Fr, &one, "au titre d’un seul d’entre eux."),
        (Language::Fr, &two, "au titre de 2 d’entre eux."),
        (Language::Es, &one, "en virtud de uno de ellos."),
        (Language::Fr, &none, "personne n’est envoyé au titre d’aucun d’entre eux."),
        (Language::Es, &one[..1], "se envían personas en virtud de él."),
    ];
    for (language, codes, expected) in cases {
        let text = said(language, codes);
        assert!(text.contains(expected), "{language:?}: {text}");
    }
}

#[test]
fn every_source_and_remark_of_a_table_or_chart_is_a_sentence() {
    fn check(section: &Section, language: Language, seen: &mut usize) {
        for block in &section.blocks {
            let sourcing = match block {
                Block::Grid(grid) => &grid.sourcing,
                Block::Chart(chart) => &chart.sourcing,
                _ => continue,
            };
            for said in [&sourcing.source, &sourcing.remark].into_iter().filter(|said| !said.is_empty()) {
                *seen += 1;
                assert!(said.plain().ends_with('.'), "{language:?}: {}", said.plain());
            }
        }
        section.sections.iter().for_each(|section| check(section, language, seen));
    }
    for language in [Language::En, Language::Fr, Language::Es] {
        let mut seen = 0;
        for document in briefs(language) {
            document.sections.iter().for_each(|section| check(section, language, &mut seen));
        }
        assert!(seen > 8, "{seen}");
    }
}

#[test]
fn who_sends_under_a_precedent_has_its_article() {
    let precedent = RECORD.replace("\"USA\"", "\"NLD\"").replace("Origin – Target", "Other – Target");
    let more = RECORD.replace("\"SWZ\"", "\"RWA\"");
    for (language, name) in [
        (Language::En, "Eswatini (from the Netherlands)"),
        (Language::Fr, "Eswatini (envoi\u{a0}: Pays-Bas)"),
        (Language::Es, "Esuatini (envío: Países Bajos)"),
    ] {
        let files = [
            (PATH, RECORD),
            ("dataset/arrangements/nld-swz-2025.toml", &*precedent),
            ("dataset/arrangements/usa-rwa-2025.toml", &*more),
        ];
        let references = References::default();
        let document = overview(&fixture::dataset(&files), &fixture::context(language, &references, None));
        let text = markdown::render(&document, &markdown::Options::default());
        assert!(text.contains(name), "{language:?}: {text}");
    }
}

#[test]
fn what_a_payment_is_for_is_marked_as_english_where_the_brief_is_not() {
    let payment = RECORD.replace(
        "payer = [\"USA\"]\npayee = [\"SWZ\"]\n",
        "payer = [\"USA\"]\npayee = [\"SWZ\"]\npurpose = \"care\"\ncondition = \"if asked\"\nchannel = \"an agency\"\n",
    );
    for (language, is_marked) in [(Language::En, false), (Language::Fr, true), (Language::Es, true)] {
        let document = fixture::brief_in(language, &[(PATH, &payment)], "SWZ").unwrap();
        let money = document.sections.iter().find(|section| section.anchor == "money").unwrap();
        let mut cells = Vec::new();
        for block in &money.blocks {
            match block {
                Block::Grid(grid) => {
                    cells.extend(grid.groups().iter().flat_map(render::document::Group::rows).flatten());
                }
                Block::Terms(terms) => cells.extend(terms.iter().map(|(_, said)| said)),
                _ => {}
            }
        }
        for said in ["care", "if asked", "an agency"] {
            assert!(cells.iter().any(|cell| cell.plain().contains(said)), "{cells:?}");
            let marks = |inline: &Inline| matches!(inline, Inline::Foreign { text, .. } if text == said);
            assert_eq!(cells.iter().any(|cell| cell.0.iter().any(marks)), is_marked, "{language:?}: {cells:?}");
        }
    }
}
