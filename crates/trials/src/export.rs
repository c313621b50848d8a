//! A file of any kind, with any bytes in it, beside two sound ones, as tables, briefs and pages.
use crate::load::{open, place};
use export::brief::country::Countries;
use export::brief::{self, Context, References};
use export::{Links, Register};
use jiff::civil::{Date, date};
use model::Dataset;
use model::config::Language;
use render::document::Document;
use render::pdf::{self, Metadata, PdfOptions};
use render::table::package::{self, Package};
use render::table::{Table, csv, json, xlsx};
use render::{html, markdown};
use serde_json::Value;

const TODAY: Date = date(2026, 11, 23);
/// From this first byte on the brief is printed too, which takes a hundred times as long as the rest.
const PRINTED: u8 = 240;
/// The elements of our pages. Another one is a stranger's.
const ELEMENTS: &str = "a bdi body br button caption circle dd desc details div dl dt em figcaption figure footer form h1 h2 h3 \
                        h4 h5 h6 head header html input label li main meta nav ol option p path polyline rect script search \
                        section select span strong style summary sup svg table tbody td text th thead time title tr ul";

/// The first byte says which kind of record the rest is, in what language it is told, and whether it is printed.
pub fn run(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let workspace = open(&place(*first).0, rest);
    let dataset = workspace.dataset();
    let register = Register::of(dataset);
    let tables = export::tables::all(&register, &Links::default(), TODAY);
    tables_are_written(&tables);
    let language = match *first % 3 {
        0 => Language::En,
        1 => Language::Fr,
        _ => Language::Es,
    };
    let documents = documents(dataset, language);
    for (_, document) in &documents {
        let text = markdown::render(document, &markdown::Options::default());
        assert_eq!(steering(&text), None, "Markdown shows what would steer a terminal");
        if *first >= PRINTED {
            let options = PdfOptions::new(Metadata::new(TODAY, "trial"));
            let printed = pdf::render(document, &options);
            assert!(printed.is_ok_and(|bytes| bytes.starts_with(b"%PDF")), "every document can be printed");
        }
    }
    let pages =
        html::render(&documents, &export::catalogue::pages(dataset, &tables, language), &html::Options::default());
    pages.iter().for_each(|(name, page)| page_is_ours(name, page));
}

fn documents(dataset: &Dataset, language: Language) -> Vec<(String, Document)> {
    let context = Context {
        today: TODAY,
        version: "trial",
        config: None,
        language,
        references: &References::default(),
        since: None,
        links: None,
    };
    let mut documents = vec![("brief".to_owned(), brief::overview(dataset, &context))];
    let mut countries = Countries::of(dataset, &context);
    for code in countries.receivers().clone() {
        documents.extend(countries.brief(code).map(|document| (code.as_str().to_ascii_lowercase(), document)));
    }
    documents
}

fn tables_are_written(tables: &[Table<'_>]) {
    let about = Package {
        name: "trial",
        title: "Trial",
        description: "any bytes",
        version: "trial",
        created: TODAY,
        homepage: None,
        licences: Vec::new(),
        sources: Vec::new(),
        is_draft: true,
    };
    let mut described = Vec::new();
    for table in tables {
        let (mut cells, mut lines) = (Vec::new(), Vec::new());
        let written = csv::write(table, &mut cells);
        assert!(json::write_lines(table, &mut lines).is_ok(), "every row is a line");
        match written {
            Ok(written) => described.push((table, written)),
            Err(error) => panic!("every row is a record of CSV: {error}"),
        }
    }
    let described: Vec<_> = described.iter().map(|(table, written)| (*table, written)).collect();
    assert!(package::describe(&about, &described).is_ok(), "the tables can be described");
    let mut whole = Vec::new();
    assert!(json::write(&about, tables, &mut whole).is_ok(), "the tables are JSON");
    assert!(serde_json::from_slice::<Value>(&whole).is_ok(), "what is written as JSON can be read");
    let book = xlsx::write(&about, tables, &std::env::temp_dir(), std::io::sink());
    assert!(book.is_ok(), "the tables are a workbook");
}

fn steering(text: &str) -> Option<char> {
    text.chars().find(|it| *it != '\n' && it.is_control())
}

/// Nothing of a record has become an element, and nothing runs.
fn page_is_ours(name: &str, page: &str) {
    assert_eq!(steering(page), None, "{name} shows what would steer a terminal");
    let mut rest = page;
    while let Some((_, tag)) = rest.split_once('<') {
        let end = tag.find(|it: char| !it.is_ascii_alphanumeric() && it != '/' && it != '!').unwrap_or(tag.len());
        let element = tag.get(..end).unwrap_or_default().trim_matches('/').to_ascii_lowercase();
        let is_ours = element == "!doctype" || ELEMENTS.split_whitespace().any(|known| known == element);
        assert!(is_ours, "{name} has an element `{element}`");
        // What a script compares is no element.
        rest = match element.as_str() {
            "script" | "style" => tag.split_once(&format!("</{element}>")).map_or("", |(_, rest)| rest),
            _ => tag,
        };
    }
    assert!(!page.to_ascii_lowercase().contains("href=\"javascript:"), "{name} links to a script");
}
