//! What must hold in every page and every Markdown file.
mod samples;

use dossier_render::document::{Column, Document, Language, Prose};
use dossier_render::html::{Options, Words, render};
use dossier_render::listing::{Entry, Facets, Listing, Page};
use dossier_render::markdown;
use regex::Regex;
use std::collections::BTreeSet;

fn all(options: &Options) -> Vec<(String, String)> {
    let briefs: Vec<(String, Document)> = [
        ("brief", samples::brief(2)),
        ("hostile", samples::hostile()),
        ("arabic", samples::right_to_left()),
        ("empty", samples::empty()),
    ]
    .map(|(name, document)| (name.to_owned(), document))
    .into();
    render(&briefs, &[samples::hostile_listing(), samples::many(20)], options)
}

#[expect(clippy::unwrap_used, reason = "a test")]
fn found<'t>(pattern: &str, text: &'t str) -> Vec<&'t str> {
    let pattern = Regex::new(pattern).unwrap();
    pattern.captures_iter(text).filter_map(|found| Some(found.get(1)?.as_str())).collect()
}

#[test]
fn no_two_places_of_a_page_have_one_name_and_every_link_within_it_leads_to_one() {
    for (name, page) in all(&Options::default()) {
        let ids = found(" id=\"([^\"]*)\"", &page);
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "{name}");
        for target in found(" href=\"#([^\"]*)\"", &page) {
            assert!(distinct.contains(target), "{name} has no {target}");
        }
    }
}

#[test]
fn no_page_says_a_word_that_is_not_among_its_words() {
    let mut options = Options::default();
    let ages = options.words.ages.clone().map(|(days, _)| (days, format!("AGE {days}")));
    let mut words = Words { ages, ..Words::english() };
    let english: Vec<String> = [
        &mut words.briefs,
        &mut words.search,
        &mut words.country,
        &mut words.status,
        &mut words.verification,
        &mut words.age,
        &mut words.any,
        &mut words.clear,
        &mut words.shown,
        &mut words.rest,
        &mut words.nothing,
        &mut words.copied,
        &mut words.document.skip,
        &mut words.document.pages,
        &mut words.document.permalink,
    ]
    .map(|word| std::mem::replace(word, "MOT".to_owned()))
    .into();
    options.words = words;
    let (_, page) = all(&options).into_iter().find(|(name, _)| name == "many.html").unwrap();
    let (head, rest) = page.split_once("<style>").unwrap();
    let (_, rest) = rest.split_once("</style>").unwrap();
    let (body, _) = rest.rsplit_once("<script>").unwrap();
    let shown = format!("{head}{body}");
    assert!(shown.contains(">MOT<") && shown.contains("AGE -90"));
    for word in english {
        for place in [format!(">{word}<"), format!("\"{word}\""), format!(">{word} ("), format!("\"{word} ")] {
            assert!(!shown.contains(&place), "{place}");
        }
    }
}

#[test]
fn an_entry_leads_to_where_it_stands_for_good_and_not_to_itself() {
    let entry = |anchor: &str| Entry {
        anchor: anchor.to_owned(),
        cells: vec![Prose::default().see("home#a-b-2025--flight/people", "a-b-2025#flight/people").into()],
        facets: Facets::default(),
    };
    let page = |name: &str, anchor: &str| Page {
        name: name.to_owned(),
        title: name.to_owned(),
        language: Language::ENGLISH,
        is_main: true,
        lead: Vec::new(),
        listings: vec![Listing {
            anchor: "all".to_owned(),
            title: "All".to_owned(),
            remark: Prose::default(),
            columns: vec![Column::head("Figure")],
            entries: vec![entry(anchor)],
        }],
    };
    let pages = render(&[], &[page("index", ""), page("home", "a-b-2025--flight/people")], &Options::default());
    let text = |name: &str| pages.iter().find(|(file, _)| file == name).map(|(_, page)| page.clone()).unwrap();
    assert!(text("index.html").contains("<a href=\"home.html#a-b-2025--flight/people\">a-b-2025#flight/people</a>"));
    let home = text("home.html");
    assert!(home.contains("<tr id=\"a-b-2025--flight/people\">"), "{home}");
    assert!(home.contains("href=\"#a-b-2025--flight/people\" aria-label=\"Link to a-b-2025#flight/people\">#</a>"));
    assert!(!home.contains(">a-b-2025#flight/people</a>"), "it leads to itself");
}

#[test]
fn markdown_ends_before_its_limit_with_every_note_it_calls() {
    for document in [samples::brief(3), samples::hostile(), samples::long_table(400)] {
        let whole = markdown::render(&document, &markdown::Options::default());
        for limit in (1_000..whole.len()).step_by(997) {
            let text = markdown::render(&document, &markdown::Options { draft: None, limit: Some(limit) });
            assert!(text.len() <= limit, "{} bytes of at most {limit}", text.len());
            assert!(text.contains("left out because this page may have no more than"), "nothing says that it ends");
            let called: BTreeSet<&str> = found(r"\[\^(\d+)\](?:[^:]|$)", &text).into_iter().collect();
            let told: BTreeSet<&str> = found(r"(?m)^\[\^(\d+)\]:", &text).into_iter().collect();
            assert!(called.is_subset(&told), "{called:?} are called and {told:?} told");
        }
    }
}

#[test]
fn words_of_strangers_are_nothing_but_words_in_markdown() {
    let text = markdown::render(&samples::hostile(), &markdown::Options::default());
    assert!(!text.contains("javascript:"), "a link that runs");
    let tags: BTreeSet<&str> =
        found("<(/?[a-z!][^>]*)>", &text).into_iter().filter(|tag| !tag.contains("://")).collect();
    assert!(tags.is_subset(&BTreeSet::from(["br", "sub", "/sub"])), "{tags:?}");
}
