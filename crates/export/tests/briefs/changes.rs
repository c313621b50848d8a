//! What changed, in the words a reader of the brief knows.
use crate::fixture::{ARRANGEMENT, LANGUAGES, PATH, SOURCE, context, dataset, printed, row};
use dossier_export::brief::country::Countries;
use dossier_export::brief::{References, Since};
use jiff::civil::date;
use model::changes::Changes;
use model::config::Language;
use model::value::CountryCode;
use render::document::{Block, Document, Prose};

const SOURCE_PATH: &str = "dataset/sources/b.toml";

/// The points that are told of Eswatini since an older record and its second source.
fn points(language: Language, older: (&str, &str), newer: (&str, &str)) -> Vec<Prose> {
    let [older, newer] = [older, newer].map(|(record, source)| dataset(&[(PATH, record), (SOURCE_PATH, source)]));
    let changes = Changes::between(&older, &newer);
    let references = References::default();
    let mut context = context(language, &references, None);
    context.since = Some(Since { name: "v0", day: date(2026, 11, 1), dataset: &older, changes: &changes });
    let document: Document = Countries::of(&newer, &context).brief(CountryCode::parse("SWZ").unwrap()).unwrap();
    let section = document.sections.iter().find(|section| section.anchor == "what-changed");
    let lists = section.into_iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
        Block::List { items, .. } => Some(items.clone()),
        _ => None,
    });
    lists.flatten().collect()
}

fn told(language: Language, older: &str, newer: &str) -> Vec<String> {
    points(language, (older, SOURCE), (newer, SOURCE)).iter().map(Prose::plain).collect()
}

/// The record with a text of it put otherwise.
fn edited(from: &str, to: &str) -> String {
    assert!(ARRANGEMENT.contains(from), "{from}");
    ARRANGEMENT.replacen(from, to, 1)
}

#[test]
fn a_figure_that_no_longer_counts_says_why_and_nothing_of_ranks() {
    let said = [
        ("15, as of 19 November 2025, no longer counted (misreported)", "rank"),
        ("n’est plus retenu (rapporté inexactement)", "because"),
        ("ya no cuenta (recogido con error)", "because"),
    ];
    let newer = edited("rank = \"preferred\"", "rank = \"deprecated\"\nbecause = \"misreported\"");
    for (language, (said, internal)) in LANGUAGES.into_iter().zip(said) {
        let points = told(language, ARRANGEMENT, &newer);
        let point = points.iter().find(|point| point.contains(said));
        assert!(point.is_some(), "{language:?}: {points:?}");
        for key in [internal, "preferred →", "none", "misreported →"] {
            assert!(points.iter().all(|point| !point.contains(key)), "{key}: {points:?}");
        }
    }
}

#[test]
fn a_correction_by_a_new_figure_is_told_once() {
    let newer = edited("rank = \"preferred\"\ncite", "rank = \"deprecated\"\nbecause = \"misreported\"\ncite")
        + "[[figure]]\nid = \"received-right\"\nmetric = \"people-received\"\nvalue = 16\nas_of = \"2025-11-19\"\n\
         supersedes = \"#received\"\nchange = \"correction\"\ncite = [\"a\"]\n";
    let points = told(Language::En, ARRANGEMENT, &newer);
    assert_eq!(points.iter().filter(|point| point.contains("people received")).count(), 1, "{points:?}");
    assert!(points.iter().any(|point| point.contains(": 15 → 16, as of 19 November 2025 (misreported)")), "{points:?}");
}

#[test]
fn a_step_of_another_day_says_which_step() {
    let newer = edited("from = \"2025-07-15\"", "from = \"2025-07-14\"");
    let said = [
        "date of the first arrivals: 15 July 2025 → 14 July 2025",
        "15\u{a0}juillet 2025 → 14\u{a0}juillet 2025",
        "15\u{a0}de julio de 2025 → 14\u{a0}de julio de 2025",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let points = told(language, ARRANGEMENT, &newer);
        assert!(points.iter().any(|point| point.contains(said)), "{language:?}: {points:?}");
    }
}

#[test]
fn a_source_that_is_gone_is_said_to_be() {
    let gone = format!("{SOURCE}state = \"gone\"\n");
    for (language, said) in
        LANGUAGES.into_iter().zip([": no longer there", ": n’est plus en ligne", ": ya no está disponible"])
    {
        let points = points(language, (ARRANGEMENT, SOURCE), (ARRANGEMENT, &gone));
        let points: Vec<String> = points.iter().map(Prose::plain).collect();
        assert!(points.iter().any(|point| point.replace('\u{a0}', "").contains(said)), "{language:?}: {points:?}");
    }
}

#[test]
fn the_sides_of_a_dispute_are_told_as_the_brief_tells_them() {
    let rival = "[[figure]]\nid = \"rival\"\nmetric = \"people-received\"\nquantifier = \"exactly\"\nvalue = 99\n\
                 as_of = \"2025-11-19\"\ncite = [\"b\"]\n";
    let newer = format!("{ARRANGEMENT}{rival}");
    let said = [
        ("sources disagree: people received: 15, preferred; exactly 99", "no longer in dispute: people received: 15"),
        ("15, retenu\u{202f}; exactement 99", "contradiction levée\u{a0}: personnes reçues\u{a0}: 15"),
        ("15, preferido; exactamente 99", "ya no es objeto de controversia: personas recibidas: 15"),
    ];
    for (language, (opened, closed)) in LANGUAGES.into_iter().zip(said) {
        let points = told(language, ARRANGEMENT, &newer);
        assert!(points.iter().any(|point| point.contains(opened)), "{language:?}: {points:?}");
        let points = told(language, &newer, ARRANGEMENT);
        assert!(points.iter().any(|point| point.contains(closed)), "{language:?}: {points:?}");
    }
}

#[test]
fn what_somebody_said_names_the_speaker_and_is_marked_as_english() {
    let more = "[[statement]]\nid = \"new\"\nspeaker = \"JAM\"\ndate = \"2026-01-02\"\nstance = \"denies\"\n\
                text = \"nobody asked\"\nquote = \"paraphrase\"\ncite = [\"a\"]\n";
    let newer = format!("{ARRANGEMENT}{more}");
    for (language, said) in LANGUAGES.into_iter().zip(["Jamaica denied it: ", ", démenti\u{a0}: ", ", desmentido: "]) {
        let points = points(language, (ARRANGEMENT, SOURCE), (&newer, SOURCE));
        let point = points.iter().find(|point| point.plain().contains(&format!("{said}nobody asked")));
        let point = point.unwrap_or_else(|| panic!("{language:?}: {points:?}"));
        let is_marked = point.0.iter().any(|inline| matches!(inline, render::document::Inline::Foreign { .. }));
        assert_eq!(is_marked, language != Language::En, "{point:?}");
    }
}

#[test]
fn what_is_gone_says_what_it_said() {
    let (start, rest) = ARRANGEMENT.split_once("[[statement]]\nid = \"refused\"").unwrap();
    let (_, end) = rest.split_once("[[unknown]]").unwrap();
    let newer = format!("{start}[[unknown]]{end}");
    let points = told(Language::En, ARRANGEMENT, &newer);
    let said = "statement removed: Jamaica denied it: it had not refused";
    assert!(points.iter().any(|point| point.contains(said)), "{points:?}");
}

#[test]
fn a_brief_without_an_older_state_tells_of_no_change() {
    let references = References::default();
    let newer = dataset(&[(PATH, ARRANGEMENT)]);
    let context = context(Language::En, &references, None);
    let document = Countries::of(&newer, &context).brief(CountryCode::parse("SWZ").unwrap()).unwrap();
    assert_eq!(row(&printed(&document), "# What changed"), "");
}
