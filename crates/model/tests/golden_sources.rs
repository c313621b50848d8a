//! The golden cases that are not about numbers, and how well claims stand: origins, verification, disagreements.
#[path = "support/small.rs"]
mod small;

use model::facts::{
    About, Held, Printed, Side, citations, disagreements, independent_origins, quotes_of_translations, testimonies,
    verification_of_figure, verification_of_status,
};
use model::record::Verification::{self, Acknowledged, Asserted, Corroborated, Disputed, Refuted, Retracted};
use model::{Dataset, File, Kind, Lookup};
use small::{arrangement, claim, facts, file, one, only};

fn read(arrangement: &str, others: &[(&str, &str)]) -> Dataset {
    let mut files = vec![("arrangements/usa-aaa-2025.toml", arrangement)];
    files.extend(others);
    small::dataset(&files)
}

fn source(keys: &str) -> String {
    format!("type = \"webpage\"\n{keys}\n")
}

fn actor(kind: &str, part_of: &str) -> String {
    let part_of = if part_of.is_empty() { String::new() } else { format!("part_of = \"{part_of}\"\n") };
    format!("title = \"t\"\nkind = \"{kind}\"\n{part_of}")
}

fn record(dataset: &Dataset) -> &File {
    file(dataset, Kind::Arrangement, "usa-aaa-2025")
}

/// How well a figure cited from these sources stands.
fn verified(keys: &str, rest: &str, others: &[(&str, &str)]) -> Option<Verification> {
    let text = format!(
        "[[figure]]\nid = \"a\"\nmetric = \"people-received\"\nvalue = 7\nas_of = \"2025-08-28\"\n{keys}\n{rest}"
    );
    let dataset = read(&arrangement("RWA", &text), others);
    let file = record(&dataset);
    verification_of_figure(file, claim(&file.facts, "a"), &Lookup::new(&dataset))
}

#[test]
fn g15_no_quote_is_verbatim_from_a_machine_translation() {
    let translated = source("machine_translated = true\nlang = \"es\"");
    let text = r#"
        [[statement]]
        id = "said"
        speaker = "CRI"
        quote = "verbatim"
        text = "we help our brother"
        cite = ["translated"]
        [[statement]]
        id = "printed"
        speaker = "CRI"
        quote = "verbatim"
        text = "we help our brother"
        cite = ["original"]
    "#;
    let dataset = read(
        &arrangement("CRI", text),
        &[("sources/translated.toml", &translated), ("sources/original.toml", &source("lang = \"en\""))],
    );
    let found = quotes_of_translations(record(&dataset), &Lookup::new(&dataset));
    assert_eq!(found.iter().map(|said| said.id.as_ref().unwrap().as_str()).collect::<Vec<_>>(), ["said"]);
}

#[test]
fn g16_rwanda_march_or_april_is_a_disagreement_of_dates() {
    let text = r#"
        [[transfer]]
        id = "first"
        date = "2025-04"
        cite = ["reuters", { source = "cnn", states = "2025-03" }, { source = "later", states = "2025-04-15" }]
        figure = [{ id = "first-people", value = 1, cite = ["reuters"] }]
    "#;
    let origins = [source("origin = \"RWA\""), source("origin = \"USA\"")];
    let others = [
        ("sources/reuters.toml", &*origins[0]),
        ("sources/cnn.toml", &origins[1]),
        ("sources/later.toml", &origins[1]),
    ];
    let dataset = read(&arrangement("RWA", text), &others);
    let file = record(&dataset);
    assert_eq!(file.facts.figures.conflicts().count(), 0);
    let found = disagreements(file, &Lookup::new(&dataset));
    assert_eq!(found.len(), 1);
    assert!(matches!(found[0].about, About::Print { printed: Printed::Date, is_contested: true }));
    assert_eq!(found[0].items, ["first"]);
    // A day in April says no more than April.
    assert!(matches!(found[0].rivals[1].side, Side::Printed("2025-03")));
    assert_eq!(found[0].rivals.len(), 2);
    assert_eq!(found[0].rivals.iter().map(|rival| rival.sources.len()).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn g17_a_denial_of_a_statement_is_a_disagreement_of_statements() {
    let text = r##"
        [[statement]]
        id = "refused"
        speaker = "department"
        text = "their own countries refused to take them back"
        cite = ["a"]
        [[statement]]
        id = "jamaica"
        speaker = "JAM"
        stance = "denies"
        about = "#refused"
        cite = ["b"]
        [[expect]]
        rule = "VER003"
        at = ["#refused"]
        reason = "Jamaica took one of them back."
    "##;
    let dataset = read(
        &arrangement("SWZ", text),
        &[
            ("actors/department.toml", &actor("agency", "USA")),
            ("sources/a.toml", &source("origin = \"USA\"")),
            ("sources/b.toml", &source("origin = \"JAM\"")),
        ],
    );
    let found = disagreements(record(&dataset), &Lookup::new(&dataset));
    assert_eq!(found.len(), 1);
    assert!(matches!(found[0].about, About::Statement));
    assert_eq!(found[0].items, ["refused", "jamaica"]);
    assert_eq!(found[0].reason, Some("Jamaica took one of them back."));
    let speakers: Vec<String> =
        found[0].rivals.iter().map(|rival| rival.origins.first().unwrap().to_string()).collect();
    assert_eq!(speakers, ["USA", "JAM"]);
}

#[test]
fn copies_of_one_report_are_one_origin() {
    let others: [(&str, &str); 5] = [
        ("sources/report.toml", &source("origin = \"ngo\"\norigin_kind = \"ngo\"")),
        ("sources/copy.toml", &source("origin = \"paper\"\nderived_from = \"report\"\nderivation = \"summary\"")),
        ("sources/copy-of-copy.toml", &source("derived_from = \"copy\"\nderivation = \"translation\"")),
        ("actors/ngo.toml", &actor("ngo", "")),
        ("actors/paper.toml", &actor("outlet", "")),
    ];
    assert_eq!(verified("cite = [\"report\", \"copy\", \"copy-of-copy\"]", "", &others), Some(Asserted));
    let own_words = "cite = [\"report\", { source = \"copy\", origin = \"paper\", origin_kind = \"press-own\" }]";
    assert_eq!(verified(own_words, "", &others), Some(Corroborated));
}

#[test]
fn sources_that_copy_each_other_in_a_circle_have_no_end_and_no_origin() {
    let others: [(&str, &str); 2] = [
        ("sources/one.toml", &source("derived_from = \"two\"\nderivation = \"summary\"")),
        ("sources/two.toml", &source("derived_from = \"one\"\nderivation = \"summary\"")),
    ];
    assert_eq!(verified("cite = [\"one\", \"two\"]", "", &others), Some(Asserted));
}

#[test]
fn an_unknown_origin_counts_for_nobody() {
    let others: [(&str, &str); 3] = [
        ("sources/known.toml", &source("origin = \"ngo\"")),
        ("sources/unknown.toml", &source("publisher = \"Daily News\"")),
        ("actors/ngo.toml", &actor("ngo", "")),
    ];
    assert_eq!(verified("cite = [\"known\", \"unknown\"]", "", &others), Some(Asserted));
}

#[test]
fn a_ministers_word_is_his_states_and_a_senators_is_not() {
    let others: [(&str, &str); 6] = [
        ("sources/minister.toml", &source("origin = \"minister\"\norigin_kind = \"official\"")),
        ("sources/senator.toml", &source("origin = \"senator\"")),
        ("sources/judge.toml", &source("origin = \"court\"")),
        ("actors/minister.toml", &actor("office-holder", "RWA")),
        ("actors/senator.toml", &actor("politician", "USA")),
        ("actors/court.toml", &actor("court", "USA")),
    ];
    assert_eq!(verified("cite = [\"minister\"]", "", &others), Some(Acknowledged));
    assert_eq!(verified("cite = [\"senator\"]", "", &others), Some(Asserted));
    assert_eq!(verified("cite = [\"senator\", \"judge\"]", "", &others), Some(Corroborated));
    let unnamed = "cite = [{ source = \"minister\", origin_kind = \"anonymous-official\" }]";
    assert_eq!(verified(unnamed, "", &others), Some(Asserted));
}

#[test]
fn the_gravest_word_holds() {
    let others: [(&str, &str); 4] = [
        ("sources/rwanda.toml", &source("origin = \"RWA\"")),
        ("sources/ngo-page.toml", &source("origin = \"ngo\"")),
        ("sources/gone.toml", &source("origin = \"RWA\"\nstate = \"retracted\"")),
        ("actors/ngo.toml", &actor("ngo", "")),
    ];
    let cite = "cite = [\"rwanda\"]";
    assert_eq!(verified(cite, "", &others), Some(Acknowledged));
    let denial = |date: &str, stance: &str| {
        format!(
            "[[statement]]\nid = \"s{stance}\"\nspeaker = \"RWA\"\ndate = \"{date}\"\nstance = \"{stance}\"\nabout = \"#a\"\ncite = [\"rwanda\"]\n"
        )
    };
    assert_eq!(verified(cite, &denial("2025-09-01", "denies"), &others), Some(Disputed));
    let taken_back = denial("2025-09-01", "denies") + &denial("2025-10-01", "confirms");
    assert_eq!(verified(cite, &taken_back, &others), Some(Acknowledged));
    let rival = "[[figure]]\nid = \"b\"\nmetric = \"people-received\"\nvalue = 9\nas_of = \"2025-08-28\"\ncite = [\"ngo-page\"]\n";
    assert_eq!(verified(cite, rival, &others), Some(Disputed));
    let disputes = "cite = [\"rwanda\", { source = \"ngo-page\", says = \"disputes\" }]";
    assert_eq!(verified(disputes, "", &others), Some(Disputed));
    let misreported = "rank = \"deprecated\"\nbecause = \"misreported\"\ncite = [\"rwanda\"]";
    assert_eq!(verified(misreported, rival, &others), Some(Refuted));
    assert_eq!(verified("cite = [\"gone\"]", rival, &others), Some(Retracted));
    assert_eq!(verified("", "", &others), None);
}

#[test]
fn a_word_on_the_event_takes_back_no_word_on_its_number() {
    let others: [(&str, &str); 1] = [("sources/ngo-page.toml", &source("origin = \"ngo\""))];
    let said = |words: &[(&str, &str, &str)]| {
        let flight = "[[transfer]]\nid = \"t1\"\ndate = \"2025-02-03\"\nfigure = [{ id = \"a\", value = 7, cite = [\"ngo-page\"] }]\n";
        let statement = |(at, (date, stance, about)): (usize, &(&str, &str, &str))| {
            format!(
                "[[statement]]\nid = \"s{at}\"\nspeaker = \"PLW\"\ndate = \"{date}\"\nstance = \"{stance}\"\nabout = \"{about}\"\n"
            )
        };
        let statements: String = words.iter().enumerate().map(statement).collect();
        let dataset = read(&arrangement("PLW", &(flight.to_owned() + &statements)), &others);
        let file = record(&dataset);
        verification_of_figure(file, claim(&file.facts, "a"), &Lookup::new(&dataset))
    };
    for (words, expected) in [
        (&[("2025-02-05", "denies", "#a"), ("2025-02-07", "confirms", "#t1")][..], Disputed),
        (&[("2025-02-07", "confirms", "#t1"), ("2025-02-05", "denies", "#a")], Disputed),
        (&[("2025-02-05", "confirms", "#a"), ("2025-02-07", "denies", "#t1")], Disputed),
        (&[("2025-02-05", "denies", "#t1"), ("2025-02-07", "confirms", "#t1")], Asserted),
        (&[("2025-02-05", "denies", "#t1"), ("2025-02-07", "confirms", "#a")], Acknowledged),
        (&[("2025-02-07", "confirms", "#a"), ("2025-02-05", "denies", "#a")], Acknowledged),
        (&[("2025-02-05", "confirms", "#t1")], Asserted),
    ] {
        assert_eq!(said(words), Some(expected), "{words:?}");
    }
}

#[test]
fn a_published_text_acknowledges_what_the_law_says() {
    let text = |access: &str| format!("title = \"t\"\nkind = \"treaty\"\ntext = \"{access}\"\n");
    let rows = "instruments = [\"treaty\"]\n[[status]]\naxis = \"legal\"\nvalue = \"signed\"\nfrom = \"2025-06-03\"\ncite = [\"page\"]\n";
    let verified = |access: &str| {
        let dataset = read(
            &arrangement("RWA", rows),
            &[("instruments/treaty.toml", &text(access)), ("sources/page.toml", &source("origin = \"ngo\""))],
        );
        let file = record(&dataset);
        let row = &file.record.as_ref().unwrap().statuses()[0];
        verification_of_status(file, row, &Lookup::new(&dataset))
    };
    assert_eq!(verified("published"), Some(Acknowledged));
    assert_eq!(verified("described"), Some(Asserted));
}

#[test]
fn what_was_asked_is_remembered_down_to_the_last_origin() {
    let text = "[[figure]]\nid = \"a\"\nmetric = \"flights\"\nvalue = 7\nas_of = \"2025-08-28\"\ncite = [\"copy\"]\n";
    let dataset = read(
        &arrangement("RWA", text),
        &[
            ("sources/copy.toml", &source("derived_from = \"report\"\nderivation = \"summary\"")),
            ("sources/report.toml", &source("origin = \"minister\"")),
            ("actors/minister.toml", &actor("office-holder", "ministry")),
            ("actors/ministry.toml", &actor("body", "RWA")),
        ],
    );
    let file = record(&dataset);
    let lookup = Lookup::remembering(&dataset);
    let figure = claim(&file.facts, "a");
    let cite = citations(figure, file.record.as_ref().unwrap());
    let origins = independent_origins(&testimonies(cite, &Held::figure(file, figure), &lookup));
    assert_eq!(origins.iter().map(ToString::to_string).collect::<Vec<_>>(), ["RWA"]);
    let asked = lookup.into_asked().questions().to_vec();
    for (kind, id) in
        [(Kind::Source, "copy"), (Kind::Source, "report"), (Kind::Actor, "minister"), (Kind::Actor, "ministry")]
    {
        assert!(asked.contains(&model::Question::Record(kind, model::dataset::Hashed::of(id))), "{id}");
    }
}

#[test]
fn a_source_that_prints_a_least_number_contradicts_none_above_it() {
    let dataset =
        one("figure = [{ id = \"people\", metric = \"people-received\", value = 238, as_of = \"2025-03-16\" }]");
    let held = Held::figure(only(&dataset), claim(facts(&dataset), "people"));
    for printed in ["231+", "231-plus", "231 or more", "238+"] {
        assert_eq!(held.against(printed), (Printed::Number, false), "{printed}");
    }
    for printed in ["231", "250+", "231 or fewer"] {
        assert_eq!(held.against(printed), (Printed::Number, true), "{printed}");
    }
}
