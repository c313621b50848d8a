//! What somebody writes who has never written a record: each slip is one finding, and its help says what to type instead.
use jiff::civil::date;
use lint::{Finding, Level, Settings, Workspace};

const HEAD: &str =
    "title = \"United States – Palau\"\nsender = \"USA\"\nreceiver = \"PLW\"\nkind = \"third-country-removal\"\n\n";
const SOURCE: &str =
    "type = \"article-newspaper\"\ntitle = \"Two flights land\"\npublisher = \"A\"\npublished = \"2025-12-30\"\n";

/// The errors of a record, each as its code and all that it says.
fn errors(path: &str, text: &str) -> Vec<(&'static str, String)> {
    let files = [
        (format!("dataset/{path}"), text.to_owned()),
        ("dataset/sources/a.toml".to_owned(), SOURCE.to_owned()),
        (
            "dataset/vocabulary/metrics.toml".to_owned(),
            include_str!("../../../dataset/vocabulary/metrics.toml").to_owned(),
        ),
        (
            "dataset/vocabulary/populations.toml".to_owned(),
            include_str!("../../../dataset/vocabulary/populations.toml").to_owned(),
        ),
    ];
    let found = Workspace::open(files, Settings::new(date(2026, 11, 23))).findings();
    let said = |it: Finding| (it.rule.code, format!("{}\n{}", it.message, it.help.unwrap_or_default()));
    found.into_iter().filter(|finding| finding.level == Level::Error).map(said).collect()
}

/// A figure with one key as it is written, and all others right.
fn figure(key: &str, written: &str) -> String {
    let keys = [
        ("id", "\"a\""),
        ("metric", "\"people-received\""),
        ("value", "5"),
        ("as_of", "\"2025-12-24\""),
        ("cite", "[\"a\"]"),
    ];
    let lines =
        keys.map(|(name, value)| if name == key { format!("{written}\n") } else { format!("{name} = {value}\n") });
    format!("{HEAD}[[figure]]\n{}", lines.concat())
}

#[track_caller]
fn only(text: &str, code: &str, help: &str) {
    let found = errors("arrangements/usa-plw-2025.toml", text);
    assert!(matches!(&found[..], [(only, said)] if *only == code && said.contains(help)), "{found:#?}");
}

#[test]
fn a_figure_that_is_right_is_no_error() {
    assert_eq!(errors("arrangements/usa-plw-2025.toml", &figure("", "")), []);
}

#[test]
fn a_number_is_written_in_digits_alone() {
    for (written, code, help) in [
        ("value = 1,200", "TOM001", "`1200` or `1_200`"),
        ("value = \"1200\"", "TOM002", "write `value = 1200`"),
        ("value = \"1,200\"", "TOM002", "write `value = 1200`"),
        ("value = \"7.5 million\"", "TOM002", "write `value = 7500000`"),
        ("value = \"dozens\"", "TOM002", "`wording = \"dozens\"`"),
        ("value = \"40 %\"", "TOM002", "write `value = 40` and `unit = \"percent\"`"),
        ("value = \"about 20\"", "TOM002", "write `value = 20` and `quantifier = \"about\"`"),
        ("value = \"20-30\"", "TOM002", "write `low = 20` and `high = 30`"),
        ("value = [20, 30]", "TOM002", "write `low = 20` and `high = 30`"),
        ("value = 200+", "TOM001", "write `value = 200` and `quantifier = \"at-least\"`"),
        ("value = ~200", "TOM001", "write `value = 200` and `quantifier = \"about\"`"),
        ("value = 200;", "TOM001", "write `value = 200`"),
        ("value = 200 // checked", "TOM001", "write `value = 200`"),
        ("value = 20%", "TOM001", "write `value = 20` and `unit = \"percent\"`"),
        ("value = 1 200", "TOM001", "write `1_200`"),
        ("value: 200", "TOM001", "with `=` and not `:`"),
        ("value = 5\nparts = { age = { child = \"5\" } }", "TOM002", "write `child = 5`"),
        ("value = 5\nparts = { age = { child = \"about 5\" } }", "TOM002", "such as `child = 12`"),
        ("value = 1.200", "FIG013", "without a point between thousands"),
    ] {
        only(&figure("value", written), code, help);
    }
}

#[test]
fn what_is_written_and_cannot_be_read_is_not_missing_as_well() {
    only(&figure("as_of", "as_of = \"yesterday\""), "DAT001", "2025-02-12");
    only(&figure("cite", "cite = \"https://example.org/a\""), "TOM002", "describe the page in a file of `sources/`");
    for (key, written) in [
        ("as_of", "as_of = 2025-02"),
        ("cite", "cite: [\"a\"]"),
        ("metric", "metric: \"people-received\""),
        ("id", "id: \"a\""),
    ] {
        only(&figure(key, written), "TOM001", "");
    }
    let status = "[[status]]\naxis = \"operational\"\nvalue = \"operating\"\nfrom = \"2025-12-24\"\ncite = [\"a\"]\n";
    for (written, code) in [("2025-12", "TOM001"), ("2025", "TOM002")] {
        only(&format!("{HEAD}{}", status.replace("\"2025-12-24\"", written)), code, "");
    }
    only(&figure("", "").replace("[[figure]]", "[figure]"), "TOM002", "write `[[figure]]`");
    only(&figure("", "").replace("[[figure]]", "[figure]]"), "TOM001", "");
    only(&figure("", "").replace("title = ", "title: "), "TOM001", "");
    let ours = figure("", "").replace(HEAD, "");
    only(&format!("{HEAD}<<<<<<< HEAD\n{ours}=======\n{ours}>>>>>>> theirs\n"), "TOM001", "");
    for (right, wrong) in [
        ("published = \"2025-12-30\"", "published = 2025-12"),
        ("publisher = ", "publisher: "),
        ("\"Two flights land\"", "“Two flights, of women and children, land: officials”"),
    ] {
        let found = errors("sources/b.toml", &SOURCE.replace(right, wrong));
        assert!(matches!(&found[..], [("TOM001", _)]), "{wrong} {found:#?}");
    }
    let source = SOURCE.replace("2025-12-30", "Christmas");
    assert!(
        matches!(&errors("sources/b.toml", &source)[..], [("DAT001", _)]),
        "{:#?}",
        errors("sources/b.toml", &source)
    );
}

#[test]
fn a_key_of_another_form_is_named_as_it_is_called_here() {
    for (key, written, help) in [
        ("cite", "source = \"a\"", "write `cite = [\"a\"]`"),
        ("cite", "sources = [\"a\"]", "write it as `cite`"),
        ("cite", "cite = [{ source = \"a\", page = \"3\" }]", "write it as `locator`"),
        ("value", "number = 5", "write it as `value`"),
        ("as_of", "date = \"2025-12-24\"", "write it as `as_of`"),
    ] {
        only(&figure(key, written), "TOM003", help);
    }
    only(&figure("", "").replace("sender", "from"), "TOM003", "write it as `sender`");
    only(&figure("", "").replace("kind", "type"), "TOM003", "write it as `kind`");
    let review =
        "\n[[review]]\ndate = \"2026-11-23\"\nreviewer = \"editors\"\noutcome = \"created\"\nchecked = [\"a\"]\n";
    only(&(figure("", "") + review), "TOM003", "write it as `on`");
    let status =
        "\n[[status]]\naxis = \"operational\"\nstatus = \"operating\"\nfrom = \"2025-12-24\"\ncite = [\"a\"]\n";
    only(&(figure("", "") + status), "TOM003", "write it as `value`");
    for (key, other) in [("published", "date"), ("publisher", "outlet"), ("title", "headline")] {
        let found = errors("sources/b.toml", &SOURCE.replace("Two", "Three").replace(key, other));
        assert!(
            matches!(&found[..], [("TOM003", said)] if said.contains(&format!("write it as `{key}`"))),
            "{found:#?}"
        );
    }
    let found = errors(
        "sources/b.toml",
        &(SOURCE.replace("Two", "Three") + "link = \"https://example.org/a\"\naccessed = \"2026-01-01\"\n"),
    );
    assert!(matches!(&found[..], [("TOM003", said)] if said.contains("write it as `url`")), "{found:#?}");
}

#[test]
fn a_day_after_today_is_told_once() {
    let transfer = "[[transfer]]\nid = \"t\"\ndate = \"2052-12-24\"\ncite = [\"a\"]\n\n[[transfer.figure]]\nid = \"a\"\n\
                    metric = \"people-received\"\nvalue = 5\ncite = [\"a\"]\n";
    only(&format!("{HEAD}{transfer}"), "DAT003", "put the day right");
}

#[test]
fn a_file_that_is_named_by_its_path_is_not_forgotten() {
    for written in ["a.toml", "sources/a", "#a"] {
        let text = figure("cite", &format!("cite = [\"{written}\"]"));
        let files = [("dataset/arrangements/usa-plw-2025.toml", &*text), ("dataset/sources/a.toml", SOURCE)];
        let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let found = Workspace::open(files, Settings::new(date(2026, 11, 23))).findings();
        assert!(!found.iter().any(|finding| finding.rule.code == "REF004"), "{written} {found:#?}");
    }
}

#[test]
fn a_key_of_another_table_is_sent_where_it_belongs() {
    let (programme, payment, facility) = (
        figure("", "") + "programme = \"usa\"\n",
        "[[payment]]\nid = \"p\"\nstage = \"pledge\"\namount = 5\ncite = [\"a\"]\n",
        "[[transfer]]\nid = \"t\"\ndate = \"2025-12-24\"\n\n[[transfer.figure]]\nid = \"a\"\nmetric = \"people-received\"\nvalue = 5\n\
         cite = [\"a\"]\nfacility = \"plw-hotel\"\n",
    );
    only(&programme, "TOM003", "belongs at the top of the file");
    only(&format!("{HEAD}{payment}"), "TOM003", "write `[[payment.figure]]` below it");
    only(&format!("{HEAD}{facility}"), "TOM003", "belongs to the transfer: put it above `[[transfer.figure]]`");
}

#[test]
fn an_id_is_written_as_the_name_of_its_file() {
    for written in ["A", "a.toml", "sources/a", "dataset/sources/a.toml", "#a", "a "] {
        only(&figure("cite", &format!("cite = [\"{written}\"]")), "REF003", "write `\"a\"`");
    }
    only(&figure("cite", "cite = [\"https://example.org/a\"]"), "REF003", "describe the page in a file of `sources/`");
    only(&figure("id", "id = \"Received people\""), "REF003", "write `\"received-people\"`");
}

#[test]
fn a_guess_that_would_say_something_else_is_no_fix() {
    let fixes = |text: &str| {
        let path = "dataset/arrangements/usa-plw-2025.toml".to_owned();
        let source = ("dataset/sources/ap-20250220-palau.toml".to_owned(), SOURCE.to_owned());
        let found = Workspace::open([(path, text.to_owned()), source], Settings::new(date(2026, 11, 23))).findings();
        found
            .into_iter()
            .filter(|it| ["TOM003", "REF001"].contains(&it.rule.code))
            .map(|it| it.fixes.len())
            .collect::<Vec<_>>()
    };
    let status = |word: &str| {
        format!(
            "{HEAD}[[status]]\naxis = \"legal\"\nvalue = \"{word}\"\nfrom = \"2025\"\ncite = [\"ap-20250220-palau\"]\n"
        )
    };
    let cite = |id: &str| figure("cite", &format!("cite = [\"{id}\"]"));
    for (text, made) in [
        (status("resumed"), [0]),
        (status("signd"), [1]),
        (cite("ap-20250221-palau"), [0]),
        (cite("ap-20250220-palua"), [1]),
    ] {
        assert_eq!(fixes(&text), made, "{text}");
    }
}

#[test]
fn rates_and_addresses_are_read_where_they_are_written() {
    only(&figure("value", "value = 5\nper = \"monthly\""), "TOM002", "write `month`");
    let rival =
        "\n[[figure]]\nid = \"b\"\nmetric = \"people-received\"\nvalue = 50\nas_of = \"2025-12-24\"\ncite = [\"a\"]\n";
    only(&(figure("value", "value = 5.5\nper = \"monthly\"") + rival), "TOM002", "write `month`");
    let found = errors(
        "sources/b.toml",
        &(SOURCE.replace("Two", "Three") + "url = \"www.example.org/a\"\naccessed = \"2026-01-01\"\n"),
    );
    assert!(matches!(&found[..], [("TOM002", said)] if said.contains("begins with `https://`")), "{found:#?}");
}

#[test]
fn an_empty_file_is_one_finding() {
    let files = [
        ("arrangements/usa-plw-2025", "dossier new arrangement usa-plw-2025"),
        ("sources/b", "dossier new source b"),
        ("proceedings/c-v-d", "dossier new proceeding c-v-d"),
    ];
    for (path, new) in files {
        for text in ["", "\n", " \r\n\t\r\n", "\u{feff}", "\u{feff}# to be written\r\n", "#:schema ../x.json\n\n"] {
            let found =
                Workspace::open([(format!("dataset/{path}.toml"), text.to_owned())], Settings::new(date(2026, 11, 23)));
            let found = found.findings();
            let help = found.first().and_then(|finding| finding.help.as_deref()).unwrap_or_default();
            assert!(
                found.len() == 1 && found[0].rule.code == "TOM002" && help.contains(new),
                "{path} {text:?}: {found:#?}"
            );
        }
    }
    // Settings and terms may be none at all, and what is spoilt is not empty.
    assert_eq!(errors("vocabulary/metrics.toml", ""), []);
    assert!(errors("arrangements/usa-plw-2025.toml", "=").iter().any(|(code, _)| *code == "TOM001"));
}

/// A figure that contradicts the right one unless something is said of it, before what is said.
const RIVAL: &str =
    "\n[[figure]]\nid = \"b\"\nmetric = \"people-received\"\nvalue = 50\nas_of = \"2025-12-24\"\ncite = [\"a\"]\n";

#[test]
fn of_a_figure_that_cannot_be_read_nothing_follows() {
    let right = figure("", "");
    assert!(
        errors("arrangements/usa-plw-2025.toml", &(right.clone() + RIVAL)).iter().any(|(code, _)| *code == "FIG001")
    );
    for (written, code, help) in [
        ("measure = \"rat\"", "TOM003", "a rate says `per = \"week\"`"),
        ("measure = \"cieling\"", "TOM003", "did you mean `ceiling`?"),
        ("mesure = \"rate\"", "TOM003", "did you mean `measure`? the words are `ceiling` and `planned`"),
        ("mesure  =\t'planed'", "TOM003", "did you mean `measure = \"planned\"`?"),
        ("quantifier = \"atleast\"", "TOM003", "did you mean `at-least`?"),
        ("rank = \"depracated\"", "TOM003", "did you mean `deprecated`?"),
        ("unit = \"poeple\"", "TOM003", "leave `unit` out"),
        ("unit = \"USD\"", "TOM003", "money has a metric of its own"),
        ("unit = 5", "TOM002", "write `unit = "),
        ("population = \"asylum-seekrs\"", "REF001", "did you mean `asylum-seekers`?"),
        ("of = \"#c\"", "REF001", ""),
        ("period = \"yesterday\"", "DAT001", ""),
        ("parts = { age = { adult = 20, child = \"30\" } }\nexhaustive = [\"age\"]", "TOM002", "30"),
    ] {
        only(&format!("{right}{RIVAL}{written}\n"), code, help);
    }
}

#[test]
fn a_metric_nobody_knows_is_compared_with_nothing() {
    let text = figure("", "") + RIVAL + &RIVAL.replace("\"b\"", "\"c\"").replace("value = 50", "value = 60");
    let text = text.replace("\"people-received\"", "\"people-hold\"");
    let found = errors("arrangements/usa-plw-2025.toml", &text);
    assert!(
        found.len() == 3 && found.iter().all(|(code, said)| *code == "REF001" && said.contains("`people-held`")),
        "{found:#?}"
    );
    only(
        &figure("metric", "metric = \"people-hold\"").replace("as_of = \"2025-12-24\"\n", ""),
        "REF001",
        "`people-held`",
    );
}

#[test]
fn a_part_is_as_unclear_as_its_whole() {
    let part = "\n[[figure]]\nid = \"b\"\nof = \"#a\"\nby = \"age\"\nis = \"child\"\nvalue = 9\ncite = [\"a\"]\n";
    assert!(
        errors("arrangements/usa-plw-2025.toml", &(figure("", "") + part)).iter().any(|(code, _)| *code == "FIG004")
    );
    only(
        &(figure("metric", "metric = \"people-received\"\nmeasure = \"cap\"") + part),
        "TOM003",
        "`ceiling` and `planned`",
    );
}

#[test]
fn a_figure_says_what_it_counts() {
    only(&figure("metric", ""), "TOM002", "write `metric = ");
}

#[test]
fn nationalities_are_codes_where_they_are_states() {
    let parts = |cells: &str| figure("value", &format!("value = 9\nparts = {{ nationality = {{ {cells} }} }}"));
    only(&parts("VE = 3, CUB = 6"), "REF005", "write `VEN`");
    only(&parts("VEN = 3, Cuba = 6"), "REF005", "write `CUB`");
    assert_eq!(errors("arrangements/usa-plw-2025.toml", &parts("VEN = 3, other = 5, not-known = 1")), []);
    only(&figure("value", "value = 5\nby = \"nationality\"\nis = \"VE\""), "REF005", "write `\"VEN\"`");
}

#[test]
fn a_person_is_named_by_a_file() {
    let statement = "[[statement]]\nid = \"s\"\nspeaker = \"Surangel Whipps\"\ntext = \"x\"\nquote = \"paraphrase\"\ncite = [\"a\"]\n";
    only(&format!("{HEAD}{statement}"), "REF003", "`actors/surangel-whipps.toml`");
}

#[test]
fn a_date_of_an_event_that_cannot_be_read_is_not_missing_as_well() {
    let transfer = "[[transfer]]\nid = \"first\"\ndate = \"6th of Oct '25\"\n\n[[transfer.figure]]\nid = \"a\"\n\
                    metric = \"people-received\"\nvalue = 5\ncite = [\"a\"]\n";
    only(&format!("{HEAD}{transfer}"), "DAT001", "2025-02-12");
}

#[test]
fn a_review_that_cannot_be_read_does_not_make_a_record_unreviewed() {
    let status = "[[status]]\naxis = \"operational\"\nvalue = \"operating\"\nfrom = \"2025-12-24\"\ncite = [\"a\"]\n\n";
    let reviewed = |on: &str| format!("{HEAD}{status}[[review]]\non = \"{on}\"\noutcome = \"confirmed\"\n");
    let codes = |text: &str| {
        let path = "dataset/arrangements/usa-plw-2025.toml".to_owned();
        let found = Workspace::open([(path, text.to_owned())], Settings::new(date(2026, 11, 23))).findings();
        found.into_iter().map(|finding| finding.rule.code).collect::<Vec<_>>()
    };
    assert!(codes(&format!("{HEAD}{status}")).contains(&"STL001"));
    assert!(!codes(&reviewed("23. Nov")).contains(&"STL001"), "{:?}", codes(&reviewed("23. Nov")));
}

#[test]
fn a_single_bracket_is_shown_with_the_second() {
    let payment = "[[payment]]\nid = \"first-year\"\nstage = \"pledge\"\ncite = [\"a\"]\n\n[payment.figure]\nid = \"a\"\n\
                   value = 5_000_000\nunit = \"USD\"\ncite = [\"a\"]\n";
    let found = errors("arrangements/usa-plw-2025.toml", &format!("{HEAD}{payment}"));
    let said = |help: &str| found.iter().any(|(code, said)| *code == "TOM002" && said.contains(help));
    assert!(said("write `[[payment.figure]]` in its place"), "{found:#?}");
}

#[test]
fn a_state_that_speaks_or_pays_is_written_by_its_code() {
    for name in ["United States", "Eswatini"] {
        let payment = format!(
            "[[payment]]\nid = \"first-year\"\nstage = \"pledge\"\npayer = [\"{name}\"]\npayee = [\"PLW\"]\ncite = [\"a\"]\n"
        );
        only(&format!("{HEAD}{payment}"), "REF003", "the code of the state");
    }
}

#[test]
fn an_item_without_its_sign_is_given_one() {
    let found = errors(
        "arrangements/usa-plw-2025.toml",
        &format!("{}\n[[figure]]\nid = \"b\"\nof = \"a\"\nvalue = 2\ncite = [\"a\"]\n", figure("", "")),
    );
    assert!(matches!(&found[..], [("REF003", said)] if said.contains("write `\"#a\"`")), "{found:#?}");
}

#[test]
fn a_table_in_place_of_a_list_is_read_and_its_own_slips_are_told() {
    let codes = |lines: &str| {
        let found = errors("arrangements/usa-plw-2025.toml", &format!("{HEAD}{lines}"));
        found.into_iter().map(|(code, _)| code).collect::<Vec<_>>()
    };
    let status = "[status]\naxis = \"legal\"\nvalue = \"signed\"\nfrom = \"12/02/25\"\ncite = [\"a\"]\n";
    assert_eq!(codes(status), ["TOM002", "DAT001"]);
    let figure = "[figure]\nid = \"f\"\nmetric = \"people-received\"\nvalue = \"about 140\"\nas_of = \"2025-12-24\"\ncite = [\"a\"]\n";
    assert_eq!(codes(figure), ["TOM002", "TOM002"]);
}

#[test]
fn a_header_in_place_of_a_list_of_names_is_told_what_to_write() {
    only(&format!("{HEAD}[instruments]\na = \"x\"\n"), "TOM002", "above the first header of the file");
}

#[test]
fn a_key_that_is_there_already_is_not_written_again() {
    let is_there = "is there already: take one of them out";
    only(&figure("value", "value = 5\ncount = 5"), "TOM003", &format!("`value` {is_there}"));
    let found = errors("arrangements/usa-plw-2025.toml", &format!("from = \"2025-02-20\"\n{}", figure("", "")));
    assert!(matches!(&found[..], [("TOM003", said)] if !said.contains("write it as")), "{found:#?}");
    let twice = figure("value", "value = \"about 200\"\nquantifier = \"about\"");
    let path = "dataset/arrangements/usa-plw-2025.toml".to_owned();
    let findings = Workspace::open([(path, twice)], Settings::new(date(2026, 11, 23))).findings();
    assert!(findings.iter().filter(|it| it.rule.code == "TOM002").all(|it| it.fixes.is_empty()), "{findings:#?}");
}

#[test]
fn a_comment_behind_a_value_is_none_of_it() {
    let written = figure("cite", "source = \"a\" # the wire, not \"AP\"");
    let path = "dataset/arrangements/usa-plw-2025.toml".to_owned();
    let findings = Workspace::open([(path, written)], Settings::new(date(2026, 11, 23))).findings();
    let found = findings.iter().find(|it| it.rule.code == "TOM003").and_then(|it| it.help.clone());
    assert_eq!(found.as_deref(), Some("write it as `cite`"));
}
