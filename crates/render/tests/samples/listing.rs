//! Pages of listings: one with the worst texts, one with very many rows.
use super::language;
use dossier_render::document::{Column, Language, Prose, Tag};
use dossier_render::listing::{Entry, Facets, Field, Listing, Page};

const HOSTILE: &str = "\"><script>alert(1)</script> & ' \u{202e}drow \u{0}|{shown}";

fn page(name: &str, title: &str, listings: Vec<Listing>) -> Page {
    let lead = vec![Prose::from("Numbers are made up. ").see("nowhere", "To no page.")];
    Page {
        name: name.into(),
        title: title.into(),
        language: Language::ENGLISH,
        is_main: name == "index",
        lead,
        listings,
    }
}

/// Every place of a listing that takes a text has one that breaks pages.
pub fn hostile_listing() -> Page {
    let entry = |at: usize| Entry {
        anchor: format!("{HOSTILE}#{at}"),
        cells: vec![
            Prose::from(HOSTILE)
                .link("javascript:alert(1)", "no link")
                .foreign(language("ar"), "صحيفة الشرق الأوسط")
                .into(),
            Field::sorted(HOSTILE, HOSTILE),
            Field::sorted(Prose::default().link(format!("https://example.org/{HOSTILE}"), HOSTILE), at.to_string()),
        ],
        facets: Facets {
            countries: vec![HOSTILE.into(), "Côte d’Ivoire".into()],
            statuses: vec![HOSTILE.repeat(4)],
            verifications: vec![String::new()],
            age: Some(i64::MAX),
            words: HOSTILE.into(),
        },
    };
    let listing = |anchor: &str, entries: Vec<Entry>| Listing {
        anchor: anchor.into(),
        title: HOSTILE.into(),
        remark: HOSTILE.into(),
        columns: vec![Column::head(HOSTILE), Column::text("Words"), Column::number("Number")],
        entries,
    };
    let short = vec![Entry { cells: vec!["one cell of three".to_owned().into()], ..Entry::default() }];
    page(
        "index",
        HOSTILE,
        vec![listing(HOSTILE, (0..12).map(entry).collect()), listing("a", short), listing("a", Vec::new())],
    )
}

/// A listing as large as that of ten thousand figures.
pub fn many(rows: usize) -> Page {
    let states = ["Kiribati", "Nauru", "Rwanda", "Eswatini", "Costa Rica"];
    let entry = |at: usize| {
        let (state, days) = (states[at % states.len()], at * 7 % 1_500);
        let address = format!("aaa-{at:05}#held");
        Entry {
            anchor: format!("aaa-{at:05}--held"),
            cells: vec![
                Prose::from(address).into(),
                Field::sorted(format!("{}–{}", at * 37 % 5_000, at * 37 % 5_000 + 9), (at * 37 % 5_000).to_string()),
                "people held".to_owned().into(),
                "third country nationals".to_owned().into(),
                "2026-03-12".to_owned().into(),
                Field::sorted(format!("{days} days"), days.to_string()),
                "preferred".to_owned().into(),
                Field::sorted(Prose::default().tag(Tag::firm("acknowledged")), "acknowledged"),
                Prose::default()
                    .link("https://example.org/a", "A Newspaper")
                    .text("; ")
                    .link("https://example.org/b", "An Agency")
                    .into(),
                format!("dataset/arrangements/aaa-{at:05}.toml:77").into(),
            ],
            facets: Facets {
                countries: vec!["Sampleland".into(), state.into()],
                statuses: vec!["in force".into(), "operating".into()],
                verifications: vec!["acknowledged".into()],
                age: i64::try_from(days).ok(),
                words: "Sampleland A title of a newspaper article of middling length, and another one".into(),
            },
        }
    };
    let titles = ["What is counted", "Who", "As of", "How old", "Rank", "How sure", "Sources", "File and line"];
    let mut columns = vec![Column::head("Figure"), Column::number("Number")];
    columns.extend(titles.map(Column::text));
    let listing = Listing {
        anchor: "all".into(),
        title: "All".into(),
        remark: Prose::default(),
        columns,
        entries: (0..rows).map(entry).collect(),
    };
    page("many", "Many rows", vec![listing])
}
