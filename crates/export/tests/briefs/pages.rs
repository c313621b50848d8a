//! Pages of listings: their words in each language, and numbers and days as they are published.
use crate::fixture::{self, PATH};
use crate::languages::{ENGLISH, RECORD, SOURCE, dataset};
use dossier_export::{Links, Register, Words, catalogue, tables};
use jiff::civil::date;
use model::Dataset;
use model::config::Language;
use render::document::Prose;
use render::listing::Page;

/// All that a page of listings prints.
fn printed(page: &Page) -> String {
    let mut parts = vec![page.title.clone()];
    parts.extend(page.lead.iter().map(Prose::plain));
    for listing in &page.listings {
        parts.extend([listing.title.clone(), listing.remark.plain()]);
        parts.extend(listing.columns.iter().map(|column| column.title.clone()));
        parts.extend(listing.entries.iter().flat_map(|entry| &entry.cells).map(|cell| cell.prose.plain()));
    }
    parts.join("\n")
}

fn pages(language: Language) -> Vec<Page> {
    pages_of(&dataset(), language)
}

fn pages_of(dataset: &Dataset, language: Language) -> Vec<Page> {
    let register = Register::of(dataset);
    let tables = tables::all(&register, &Links::default(), date(2026, 11, 23));
    catalogue::pages(dataset, &tables, language)
}

#[test]
fn the_page_of_sources_tells_days_in_words() {
    let source = format!("{SOURCE}published = \"2026-05?\"\n");
    let dataset = fixture::dataset(&[("dataset/sources/a.toml", &source), (PATH, RECORD)]);
    for (language, day) in
        fixture::LANGUAGES.into_iter().zip(["perhaps May 2026", "peut-être en mai 2026", "quizá en mayo de 2026"])
    {
        let pages = pages_of(&dataset, language);
        let text: String = pages.iter().filter(|page| page.name == "sources").map(printed).collect();
        assert!(text.contains(day) && !text.contains("2026-05"), "{language:?}: {text}");
    }
}

#[test]
fn no_english_word_of_ours_is_left_in_french_and_spanish_pages() {
    let english = pages(Language::En);
    for language in [Language::Fr, Language::Es] {
        let pages = pages(language);
        assert_eq!(pages.len(), english.len());
        for (page, english) in pages.iter().zip(&english) {
            assert_eq!((&page.name, page.language.tag()), (&english.name, language.word()));
            let text = printed(page);
            let words: Vec<&str> = text.split(|letter: char| !letter.is_alphabetic()).collect();
            let left: Vec<&&str> = ENGLISH.iter().filter(|word| words.contains(*word)).collect();
            assert!(left.is_empty(), "{language:?}: {left:?}\n{text}");
        }
    }
    let english: String = english.iter().map(printed).collect();
    assert!(ENGLISH.iter().filter(|word| english.contains(**word)).count() > 6, "{english}");
}

#[test]
fn the_words_around_pages_are_in_their_language_and_leave_room_for_numbers() {
    let english = Words::of(Language::En).of_pages();
    assert_eq!(english, render::html::Words::english());
    for language in [Language::Fr, Language::Es] {
        let words = Words::of(language).of_pages();
        assert!(words.shown.contains("{shown}") && words.shown.contains("{all}"), "{}", words.shown);
        assert!(words.rest.contains("{count}"), "{}", words.rest);
        let said = |of: &render::html::Words| {
            [&of.search, &of.country, &of.any, &of.clear, &of.nothing, &of.copied].map(String::clone)
        };
        assert!(said(&words).iter().zip(said(&english)).all(|(one, other)| *one != other), "{words:?}");
        assert_eq!(words.ages.each_ref().map(|(days, _)| days), english.ages.each_ref().map(|(days, _)| days));
    }
}

#[test]
fn a_page_prints_a_number_as_it_is_published_and_says_which_part_of_what_it_is() {
    let more = "[[figure]]\nid = \"hedged\"\nmetric = \"people-received\"\nquantifier = \"about\"\nvalue = 300\nas_of = \"2025-09\"\n\
                cite = [\"a\"]\n[[figure]]\nid = \"share\"\nmetric = \"people-received\"\nvalue = 75\nunit = \"percent\"\n\
                of = \"#hedged\"\nby = \"age\"\nis = \"child\"\nas_of = \"2025-09\"\ncite = [\"a\"]\n[[figure]]\nid = \"stay\"\n\
                metric = \"stay\"\nmeasure = \"ceiling\"\nvalue = 365\nunit = \"day\"\nas_of = \"2025-09\"\ncite = [\"a\"]\n";
    let record = format!("{}{more}", fixture::ARRANGEMENT);
    let pages = pages_of(&fixture::dataset(&[(PATH, &record)]), Language::En);
    let entries = pages.iter().flat_map(|page| &page.listings).flat_map(|listing| &listing.entries);
    let cells = |item: &str| -> Vec<(String, String)> {
        let anchor = format!("usa-swz-2025--{item}");
        let entry = entries.clone().find(|entry| entry.anchor == anchor).unwrap();
        entry.cells.iter().map(|cell| (cell.prose.plain(), cell.key.clone())).collect()
    };
    let hedged = cells("hedged");
    assert_eq!(hedged[1], ("about 300".to_owned(), "270".to_owned()));
    assert_eq!(hedged[2].0, "270–330");
    assert_eq!(hedged[4], ("September 2025".to_owned(), "2025-09-30".to_owned()));
    let share = cells("share");
    assert_eq!(share[1].0, "75 percent");
    assert!(share[3].0.contains("third-country nationals"), "{share:?}");
    assert!(
        share[3].0.contains("age: child") && share[3].0.contains("part of: people received, about 300"),
        "{share:?}"
    );
    assert_eq!(cells("stay")[1].0, "up to 365 days");
}

#[test]
fn records_of_two_kinds_with_one_id_keep_their_own_numbers() {
    let programme = "title = \"The programme\"\nsender = \"USA\"\n[[figure]]\nid = \"received\"\nmetric = \"people-received\"\n\
                     value = 7\nas_of = \"2025-11-19\"\ncite = [\"a\"]\nparts.age = { child = 4 }\n";
    let files = [(PATH, fixture::ARRANGEMENT), ("dataset/programmes/usa-swz-2025.toml", programme)];
    let pages = pages_of(&fixture::dataset(&files), Language::En);
    let page = pages.iter().find(|page| page.name == "figures-usa").unwrap();
    let entries: Vec<_> = page.listings.iter().flat_map(|listing| &listing.entries).collect();
    let printed = |at: usize, cell: usize| entries[at].cells[cell].prose.plain();
    assert_eq!([printed(0, 1), printed(1, 1)], ["7", "4"]);
    assert!(!printed(0, 0).contains("Eswatini"), "{}", printed(0, 0));
    assert!(printed(1, 3).contains("part of: people received, 7"), "{}", printed(1, 3));
    assert_eq!(entries[0].facets.statuses, [""; 0]);
}

#[test]
fn a_source_that_only_disputes_a_number_belongs_to_the_states_of_it() {
    let record = fixture::ARRANGEMENT.replace("\"b\"", "\"a\"").replacen(
        "rank = \"preferred\"\ncite = [\"a\"]",
        "rank = \"preferred\"\ncite = [\"a\", { source = \"b\", says = \"disputes\" }]",
        1,
    );
    let pages = pages_of(&fixture::dataset(&[(PATH, &record)]), Language::En);
    let library = pages.iter().find(|page| page.name == "sources").unwrap();
    let source = library.listings[0].entries.iter().find(|entry| entry.anchor == "b").unwrap();
    assert_eq!(source.facets.countries, ["Eswatini", "United States"]);
}
