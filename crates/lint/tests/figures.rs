//! What findings about figures and payments explain, and what their fixes write.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
use jiff::civil::date;
use lint::{Finding, Safety, Settings, Workspace};

const PATH: &str = "dataset/arrangements/usa-slv-2025.toml";

fn findings(files: &[(&str, &str)], code: &str) -> Vec<Finding> {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let found = Workspace::open(files, Settings::new(date(2026, 11, 23))).findings();
    found.into_iter().filter(|finding| finding.rule.code == code).collect()
}

fn only(files: &[(&str, &str)], code: &str) -> Finding {
    let [finding] = findings(files, code).try_into().unwrap();
    finding
}

/// The text after the only safe fix of the only finding of a rule.
fn fixed(text: &str, code: &str) -> String {
    let finding = only(&[(PATH, text)], code);
    let [fix] = finding.fixes.try_into().unwrap();
    assert_eq!(fix.safety, Safety::Safe);
    let mut fixed = text.to_owned();
    for edit in fix.edits.iter().rev() {
        fixed.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.text);
    }
    assert_eq!(findings(&[(PATH, &fixed)], code).len(), 0, "the fix leaves nothing to find\n{fixed}");
    fixed
}

#[track_caller]
fn explains(finding: &Finding, part: &str) {
    assert!(finding.notes.iter().any(|note| note.contains(part)), "no note says `{part}`: {:#?}", finding.notes);
}

const WHOLE: &str = "[[transfer]]\nid = \"flight\"\ndate = \"2025-02-20\"\n\n[[transfer.figure]]\nid = \"people\"\n";

#[test]
fn an_axis_that_sums_is_written_above_the_number() {
    let text = format!("{WHOLE}value = 135 # counted\nparts = {{ age = {{ adult = 70, child = 65 }} }}\n");
    assert!(fixed(&text, "FIG006").contains("\nexhaustive = [\"age\"]\nvalue = 135 # counted\n"));
}

#[test]
fn an_axis_that_sums_is_added_to_those_that_are_said_to() {
    let parts = "parts = { age = { adult = 70, child = 65 }, sex = { female = 65, male = 70 } }\n";
    let text = format!("{WHOLE}value = 135\nexhaustive = [ \"sex\" ] # from the list\n{parts}");
    assert!(fixed(&text, "FIG006").contains("exhaustive = [ \"sex\", \"age\" ] # from the list\n"));
}

#[test]
fn a_publisher_of_several_sources_is_named_once() {
    let figure = |value: u32, cite: &str| {
        format!(
            "[[figure]]\nid = \"f{value}\"\nmetric = \"people-received\"\nvalue = {value}\nas_of = \"2025-03-16\"\ncite = [{cite}]\n\n"
        )
    };
    let text = figure(238, "\"a\", \"b\", \"c\"") + &figure(261, "\"c\"");
    let source = |publisher: &str| format!("type = \"webpage\"\ntitle = \"T\"\npublisher = \"{publisher}\"\n");
    let (radio, post) = (source("Radio Sur"), source("The Post"));
    let files = [
        (PATH, text.as_str()),
        ("dataset/sources/a.toml", &radio),
        ("dataset/sources/b.toml", &radio),
        ("dataset/sources/c.toml", &post),
    ];
    let finding = only(&files, "FIG001");
    let said: Vec<&str> = finding.places().map(|place| &*place.text).collect();
    assert!(said.iter().any(|text| text.contains("(Radio Sur; The Post)")), "{said:?}");
}

const OURS: &str = r##"
[[figure]]
id = "arrived"
metric = "people-received"
value = 15
as_of = "2025-10-06"

[[figure]]
id = "returned"
metric = "people-returned"
value = 1
as_of = "2025-10-06"

[[figure]]
id = "held"
metric = "people-held"
value = 13
as_of = "2025-10-06"
calc = "#arrived - #returned"
"##;

#[test]
fn a_number_of_ours_is_reckoned_again() {
    assert!(fixed(OURS, "FIG015").contains("\nvalue = 14\nas_of = \"2025-10-06\"\ncalc"));
}

#[test]
fn a_number_of_a_source_is_not_put_right_by_reckoning() {
    let cited = format!("{OURS}cite = [\"ap-20251006-eswatini\"]\n");
    assert!(only(&[(PATH, &cited)], "FIG015").fixes.is_empty());
}

#[test]
fn two_circles_of_calculations_are_two_findings_and_what_leads_from_one_to_the_other_is_none() {
    let figure = |(id, calc): (&str, &str)| {
        let keys = "metric = \"people-held\"\nvalue = 4\nas_of = \"2025-10-06\"\n";
        format!("[[figure]]\nid = \"{id}\"\n{keys}calc = \"{calc}\"\n\n")
    };
    let circles =
        [("a", "#b + 1"), ("b", "#a - 1 + #bridge"), ("bridge", "#c"), ("c", "#d + 3"), ("d", "#c - 3"), ("e", "#e")];
    let text: String = circles.into_iter().map(figure).collect();
    let told: Vec<Vec<&str>> = findings(&[(PATH, &text)], "FIG015")
        .iter()
        .map(|finding| {
            finding.places().map(|place| &text[place.span.start as usize..place.span.end as usize]).collect()
        })
        .collect();
    assert_eq!(told, [vec!["\"#b + 1\"", "\"#a - 1 + #bridge\""], vec!["\"#d + 3\"", "\"#c - 3\""], vec!["\"#e\""]]);
}

#[test]
fn a_chain_of_calculations_may_be_of_any_length() {
    let link = |at: usize| {
        let calc = if at == 0 { "#f19999".to_owned() } else { format!("#f{}", at - 1) };
        let keys = "metric = \"people-held\"\nvalue = 4\nas_of = \"2025-10-06\"\nrank = \"deprecated\"\n";
        format!("[[figure]]\nid = \"f{at}\"\n{keys}calc = \"{calc}\"\n\n")
    };
    let text: String = (0..20_000).map(link).collect();
    assert_eq!(findings(&[(PATH, &text)], "FIG015").len(), 1);
}

#[test]
fn a_calculation_may_name_what_could_not_be_read() {
    let broken = OURS.replace("value = 15", "value = = 15").replace("id = \"arrived\"", "id = = \"arrived\"");
    assert_eq!(findings(&[(PATH, &broken)], "FIG015").len(), 0);
}

#[test]
fn a_sign_that_means_one_currency_becomes_its_code() {
    let text = "[[figure]]\nid = \"cost\"\nmetric = \"cost\"\nvalue = 5\nunit = \"€\"\nas_of = \"2025\"\n";
    assert!(fixed(text, "PAY001").contains("unit = \"EUR\"\n"));
    let dollars = text.replace('€', "$");
    assert!(only(&[(PATH, &dollars)], "PAY001").fixes.is_empty());
}

const ONE: &str = "title = \"t\"\norigin = \"SLV\"\npublished = \"2025-03-16\"\n";
const COPY: &str =
    "title = \"u\"\nderived_from = \"first\"\nderivation = \"republication\"\npublished = \"2025-03-20\"\n";

/// Two figures of one day, the second with a source of its own.
fn rivals(first: &str, second: &str, rest: &str) -> String {
    let figure = |id: &str, keys: &str, source: &str| {
        format!(
            "[[figure]]\nid = \"{id}\"\nmetric = \"people-received\"\n{keys}\nas_of = \"2025-03-16\"\ncite = [\"{source}\"]\n\n"
        )
    };
    figure("one", first, "first") + &figure("two", second, "second") + rest
}

fn conflict(first: &str, second: &str, rest: &str) -> Finding {
    let text = rivals(first, second, rest);
    let sources = [("dataset/sources/first.toml", ONE), ("dataset/sources/second.toml", COPY)];
    only(&[sources[0], sources[1], (PATH, &text)], "FIG001")
}

#[test]
fn a_conflict_says_what_does_not_explain_it() {
    let finding = conflict("value = 238", "value = 261", "");
    explains(&finding, "rounding cannot explain it");
    explains(&finding, "neither time nor people explains it: both are of 2025-03-16");
    explains(&finding, "both go back to `SLV`");
    explains(&finding, "every source of `#two` is later than those of `#one`");
}

#[test]
fn the_members_of_a_conflict_show_the_words_of_their_sources() {
    let long =
        "two hundred and thirty-eight people, of whom a hundred and one were sent under another law, came that night";
    let text = rivals("value = 238", "value = 261", "")
        .replace("[\"first\"]", &format!("[{{ source = \"first\", excerpt = \"{long}\" }}]"))
        .replace("[\"second\"]", "[{ source = \"first\", says = \"disputes\", excerpt = \"no\" }, { source = \"second\", excerpt = \"261  people\" }]");
    let finding =
        only(&[("dataset/sources/first.toml", ONE), ("dataset/sources/second.toml", COPY), (PATH, &text)], "FIG001");
    let told = finding.place.text.as_str();
    assert!(told.ends_with(", “two hundred and thirty-eight people, of whom a hundred and one were sent …”"), "{told}");
    assert!(finding.related[0].text.ends_with(", “261 people”"), "{}", finding.related[0].text);
}

#[test]
fn a_conflict_says_what_it_looks_like() {
    explains(&conflict("value = 238", "value = 476", ""), "exactly twice");
    explains(&conflict("value = 238", "value = 2_380", ""), "a factor of 10");
    explains(&conflict("value = 238", "quantifier = \"over\"\nvalue = 238", ""), "the hedge alone");
    let other = |keys: &str| {
        format!("[[figure]]\nid = \"third\"\nmetric = \"people-received\"\n{keys}\nas_of = \"2025-03-16\"\n")
    };
    let with = |keys: &str| conflict("value = 238", "value = 261", &other(keys));
    explains(&with("measure = \"ceiling\"\nvalue = 261"), "a cap may have been read as a count");
    explains(&with("measure = \"planned\"\nvalue = 261"), "a plan may have been read as a count");
    explains(&with("by = \"nationality\"\nis = \"VEN\"\nvalue = 238"), "the number of a part");
    explains(&with("by = \"nationality\"\nis = \"SLV\"\nvalue = 23"), "they differ by 23, the number of `#third`");
}

/// An arrangement of the United States with El Salvador, with a transfer from and to, and more figures.
fn journey(from: &str, to: &str, transfer: &str, rest: &str) -> String {
    let head = "sender = \"USA\"\nreceiver = \"SLV\"\n";
    let flight = format!(
        "[[transfer]]\nid = \"flight\"\ndate = \"2025-03-15\"\nfrom = \"{from}\"\nto = [\"{to}\"]\n{transfer}\n"
    );
    format!("{head}{rest}{flight}[[transfer.figure]]\nid = \"people\"\nvalue = 261\n")
}

#[test]
fn a_journey_with_its_ends_swapped_is_named_as_the_cause() {
    let total = "[[figure]]\nid = \"all\"\nmetric = \"people-received\"\nvalue = 238\nas_of = \"2025-03-31\"\n\n";
    let swapped = only(&[(PATH, &journey("SLV", "USA", "", total))], "FIG007");
    explains(&swapped, "the transfer `#flight` goes from SLV to USA: look whether `from` and `to` have changed places");
    let sent_back = only(&[(PATH, &journey("SLV", "USA", "after = [\"#first\"]", total))], "FIG007");
    let home = only(&[(PATH, &journey("SLV", "VEN", "", total))], "FIG007");
    for finding in [sent_back, home] {
        assert!(!finding.notes.iter().any(|note| note.contains("changed places")), "{:#?}", finding.notes);
    }
}

#[test]
fn a_number_of_those_who_went_told_as_those_who_came_is_named_as_the_cause() {
    let figure = |id: &str, metric: &str, value: u32| {
        format!("[[figure]]\nid = \"{id}\"\nmetric = \"{metric}\"\nvalue = {value}\nas_of = \"2025-07-18\"\n\n")
    };
    let home = figure("home", "people-returned", 252);
    let rivals = figure("one", "people-received", 288) + &figure("other", "people-received", 252) + &home;
    explains(&only(&[(PATH, &rivals)], "FIG001"), "`#home`, of `people-returned`, has the number of `#other`");
    let arrived = figure("all", "people-received", 252) + &home;
    explains(&only(&[(PATH, &journey("USA", "SLV", "", &arrived))], "FIG008"), "brought 261 at the least");
    let one_flight = arrived.replace("252", "61") + &figure("again", "people-returned", 261);
    explains(&only(&[(PATH, &journey("USA", "SLV", "", &one_flight))], "FIG008"), "`#again`, of `people-returned`");
}

#[test]
fn a_shrinking_total_says_what_it_looks_like() {
    let total = |id: &str, value: u32, day: &str| {
        format!("[[figure]]\nid = \"{id}\"\nmetric = \"people-received\"\nvalue = {value}\nas_of = \"{day}\"\n\n")
    };
    let repeated =
        total("old", 119, "2025-02-12") + &total("new", 299, "2025-02-15") + &total("again", 119, "2025-03-01");
    explains(&only(&[(PATH, &repeated)], "FIG003"), "an old number repeated");
    let flight = "[[transfer]]\nid = \"flight\"\ndate = \"2025-02-12\"\nfigure = [{ id = \"people\", value = 119 }]\n";
    let part = total("new", 299, "2025-02-15") + &total("later", 119, "2025-03-01") + flight;
    explains(&only(&[(PATH, &part)], "FIG003"), "`#people` has the same number");
}

#[test]
fn a_conversion_that_is_not_said_to_be_one_is_found_by_its_excerpt_alone() {
    let of = |value: &str, unit: &str, excerpt: &str| {
        let keys = format!("value = {value}\nunit = \"{unit}\"\nas_of = \"2024-07-22\"");
        let cite = format!("cite = [{{ source = \"lbc\", excerpt = \"{excerpt}\" }}]");
        let text = format!("[[figure]]\nid = \"paid\"\nmetric = \"payment\"\n{keys}\n{cite}\n");
        findings(&[(PATH, &text)], "PAY005").len()
    };
    let with = |unit: &str, excerpt: &str| of("374_000_000", unit, excerpt);
    assert_eq!(with("USD", "£290 million"), 1);
    assert_eq!(with("USD", "290 million pounds"), 1);
    assert_eq!(with("USD", "£290 million ($374 million)"), 0);
    assert_eq!(with("GBP", "£374 million"), 0);
    assert_eq!(with("MXN", "$374 million"), 0);
    assert_eq!(with("AUD", "$374 million"), 0);
    assert_eq!(with("RWF", "$374 million"), 1);
    assert_eq!(with("RWF", "374 million francs"), 0);
    assert_eq!(with("USD", "374 million, in Europe"), 0);
    for (unit, excerpt, found) in [
        ("USD", "A$374 million", 1),
        ("USD", "C$374 million", 1),
        ("USD", "374 million Australian dollars", 1),
        ("USD", "AUD 374 million", 1),
        ("USD", "374 million emalangeni", 1),
        ("EUR", "374 million kroner", 1),
        ("AUD", "A$374 million ($260 million)", 0),
        ("NOK", "374 million kroner", 0),
        ("SSP", "374 million South Sudanese pounds", 0),
        ("SZL", "$20 million (E374 million)", 0),
        ("XAF", "374 millions de FCFA (600.000 dollars)", 0),
    ] {
        assert_eq!(with(unit, excerpt), found, "{unit}: {excerpt}");
    }
    for (value, unit, excerpt) in [
        ("700_000", "GTQ", "Q700.000 ($90.000)"),
        ("700_000", "HNL", "L700.000 ($28.000)"),
        ("2_000_000", "RWF", "Rwf2 million ($1,400)"),
        ("2_000_000", "UGX", "Shs2 million ($550)"),
        ("2_000_000", "DKK", "Kr2 million (€270,000)"),
        ("7_500_000_000", "XAF", "7,5 milliards de FCFA (13 millions de dollars)"),
    ] {
        assert_eq!(of(value, unit, excerpt), 0, "{unit}: {excerpt}");
    }
}

#[test]
fn up_to_is_found_by_the_rule_whose_slip_it_is() {
    let codes = ["FIG010", "FIG019", "PAY004"];
    let of = |text: &str| codes.map(|code| findings(&[(PATH, text)], code).len());
    let people = |rest: &str, excerpt: &str| {
        let keys = "metric = \"people-received\"\nvalue = 75\nas_of = \"2025-03-16\"";
        of(&format!("[[figure]]\nid = \"f\"\n{keys}\n{rest}cite = [{{ source = \"a\", excerpt = \"{excerpt}\" }}]\n"))
    };
    assert_eq!(people("", "up to 75 people may be sent to Palau"), [1, 0, 0]);
    assert_eq!(people("", "agreed to accept up to 75 people"), [1, 0, 0]);
    assert_eq!(people("quantifier = \"up-to\"\n", "agreed to accept up to 75 people"), [1, 0, 0]);
    assert_eq!(people("measure = \"ceiling\"\n", "agreed to accept up to 75 people"), [0, 0, 0]);
    assert_eq!(people("", "up to 75 people on board"), [0, 1, 0]);
    assert_eq!(people("", "a cap of 75"), [0, 1, 0]);
    let money = |excerpt: &str| {
        let figure = "[[payment.figure]]\nid = \"s\"\nvalue = 15_000_000\nunit = \"USD\"";
        let payment = "[[payment]]\nid = \"p\"\nstage = \"disbursement\"\ndate = \"2025-03\"";
        of(&format!("{payment}\n\n{figure}\ncite = [{{ source = \"a\", excerpt = \"{excerpt}\" }}]\n"))
    };
    assert_eq!(money("up to $15 million"), [0, 0, 1]);
    assert_eq!(money("paid up to $15 million"), [0, 1, 0]);
}

#[test]
fn a_hedge_may_stand_behind_its_number_or_be_a_range_or_a_word() {
    let with = |value: u32, excerpt: &str| {
        let keys = format!("metric = \"people-received\"\nvalue = {value}\nas_of = \"2025-03-16\"");
        let cite = format!("cite = [{{ source = \"a\", excerpt = \"{excerpt}\" }}]");
        findings(&[(PATH, &format!("[[figure]]\nid = \"f\"\n{keys}\n{cite}\n"))], "FIG019").len()
    };
    for excerpt in [
        "250+ people",
        "250-odd people",
        "250 or so",
        "250 or more people",
        "250 at most",
        "250 people at least",
        "~250 people",
        "250 personnes environ",
        "between 200 and 250",
        "200 to 250 people",
        "quelque 250 personnes",
        "une centaine de personnes",
        "capped at 250",
        "un máximo de 250",
        "no más de 250 personas",
    ] {
        assert_eq!(with(250, excerpt), 1, "{excerpt}");
    }
    for excerpt in [
        "250 people plus their children",
        "rose from 200 to 250 people",
        "over 250 days",
        "250 people, 12 of them at least 60",
        "nearly all of the 250",
    ] {
        assert_eq!(with(250, excerpt), 0, "{excerpt}");
    }
    assert_eq!(with(20, "une vingtaine de personnes"), 1);
    assert_eq!(with(12, "the flight carried children under 12"), 0);
}

const FLIGHT: &str =
    "[[transfer]]\nid = \"flight\"\ndate = \"2025-02-12\"\n\n[[transfer.figure]]\nid = \"people\"\nvalue = 119\n";

#[test]
fn a_flight_of_more_than_the_total_is_said_once() {
    let total = "\n[[figure]]\nid = \"all\"\nmetric = \"people-received\"\nvalue = 61\nas_of = \"2025-02-28\"\n";
    let count = |flight: &str| {
        let text = format!("{flight}{total}");
        ["FIG003", "FIG004", "FIG008"].map(|code| findings(&[(PATH, &text)], code).len())
    };
    assert_eq!(count(FLIGHT), [0, 0, 1]);
    assert_eq!(count(&format!("{FLIGHT}of = \"#all\"\n")), [0, 1, 0]);
}

#[test]
fn money_above_a_cap_is_said_once() {
    let payment = |id: &str, stage: &str, sum: u32| {
        let parties = "date = \"2025-04\"\npayer = [\"USA\"]\npayee = [\"SLV\"]";
        let figure = format!("figure = [{{ id = \"{id}-sum\", value = {sum}, unit = \"USD\" }}]");
        format!("[[payment]]\nid = \"{id}\"\nstage = \"{stage}\"\n{parties}\n{figure}\n\n")
    };
    let money = payment("promise", "commitment", 4_760_000) + &payment("paid", "disbursement", 17_230_000);
    let cap = "[[figure]]\nid = \"cap\"\nmetric = \"payment\"\nmeasure = \"ceiling\"\nvalue = 15_000_000\nunit = \"USD\"\nas_of = \"2025-03\"\n";
    let count = |text: &str| ["FIG009", "PAY003"].map(|code| findings(&[(PATH, text)], code).len());
    assert_eq!(count(&money), [0, 1]);
    assert_eq!(count(&format!("{money}{cap}")), [1, 0]);
}

#[test]
fn an_expectation_of_two_rivals_says_nothing_of_a_third_and_is_needed_all_the_same() {
    let figure = |id: &str, value: u32| {
        format!("[[figure]]\nid = \"{id}\"\nmetric = \"people-received\"\nvalue = {value}\nas_of = \"2025-03-16\"\n\n")
    };
    let expect = "[[expect]]\nrule = \"FIG001\"\nat = [\"#a\", \"#b\"]\nreason = \"both stand by their counts\"\n";
    let two = figure("a", 238) + &figure("b", 261) + expect;
    let open =
        |text: &str, code: &str| findings(&[(PATH, text)], code).iter().filter(|finding| !finding.is_waived()).count();
    let count = |text: &str| ["FIG001", "FIG017", "MET002"].map(|code| open(text, code));
    assert_eq!(count(&two), [0, 0, 0]);
    assert_eq!(count(&(two.clone() + &figure("c", 311))), [1, 0, 0]);
    assert_eq!(count(&two.replace("\"#a\", ", "")), [1, 1, 1], "one of two says nothing of the other");
    assert_eq!(count(&two.replace("261", "238")), [0, 0, 1]);
}

#[test]
fn an_expectation_covers_what_a_finding_points_at() {
    let text = "[[figure]]\nid = \"cap\"\nmetric = \"people-received\"\nmeasure = \"ceiling\"\nvalue = 75\nas_of = \"2025-01-01\"\n\n\
                [[figure]]\nid = \"came\"\nmetric = \"people-received\"\nvalue = 91\nas_of = \"2025-05-01\"\n\n\
                [[expect]]\nrule = \"FIG009\"\nat = [\"#came\"]\nreason = \"the cap was broken, says the minister\"\n";
    assert!(only(&[(PATH, text)], "FIG009").is_waived());
    assert!(!only(&[(PATH, &text.replace("\"#came\"", "\"#cap\""))], "FIG009").is_waived());
    assert_eq!(findings(&[(PATH, text)], "MET002").len(), 0);
}

#[test]
fn a_total_that_rises_and_falls_again_is_said_once_at_the_number_out_of_line() {
    let total = |id: &str, metric: &str, value: u32, day: &str| {
        format!("[[figure]]\nid = \"{id}\"\nmetric = \"{metric}\"\nvalue = {value}\nas_of = \"{day}\"\n\n")
    };
    let said = |metric: &str, values: &[u32]| -> Vec<String> {
        let totals = values.iter().enumerate();
        let text: String = totals
            .map(|(at, value)| total(&format!("t{at}"), metric, *value, &format!("2025-0{}-11", at + 1)))
            .collect();
        let found = ["FIG003", "FIG021"].map(|code| findings(&[(PATH, &text)], code));
        found.into_iter().flatten().map(|it| format!("{} {}", it.rule.code, it.item.unwrap_or_default())).collect()
    };
    assert_eq!(said("people-received", &[26, 291, 34, 39]), ["FIG003 t1"]);
    assert_eq!(said("people-received", &[252, 24, 253]), ["FIG003 t1"]);
    assert_eq!(said("people-held", &[252, 24, 253]), ["FIG021 t1"]);
    assert_eq!(said("people-received", &[26, 291]), ["FIG021 t1"]);
}

#[test]
fn a_quotient_without_end_is_printed_with_six_digits() {
    let figure = |id: &str, rest: &str| {
        format!("[[figure]]\nid = \"{id}\"\nmetric = \"people-received\"\nas_of = \"2025-03-16\"\n{rest}\n\n")
    };
    let text = figure("all", "value = 29")
        + &figure("part", "value = 12")
        + &figure("share", "value = 44\nunit = \"percent\"\nof = \"#all\"\ncalc = \"#part / #all * 100\"");
    let finding = only(&[(PATH, &text)], "FIG015");
    assert!(finding.message.ends_with("gives 41.3793"), "{}", finding.message);
}

#[test]
fn who_only_mentions_a_number_is_not_named_as_printing_it() {
    let rival = "[[figure]]\nid = \"b\"\nmetric = \"people-received\"\nvalue = 261\nas_of = \"2025-03-16\"\n";
    let text = "[[figure]]\nid = \"a\"\nmetric = \"people-received\"\nvalue = 238\nas_of = \"2025-03-16\"\n\
                cite = [\"one\", { source = \"two\", says = \"mentions\" }, { source = \"three\", says = \"mentions\" }]\n\n"
        .to_owned();
    let finding = only(&[(PATH, &(text + rival))], "FIG001");
    assert!(finding.place.text.ends_with("(one)"), "{}", finding.place.text);
}

#[test]
fn a_number_between_two_is_out_of_line_only_where_it_is_less_than_a_tenth_of_both() {
    let held = |id: &str, value: u32, day: &str| {
        format!("[[figure]]\nid = \"{id}\"\nmetric = \"people-held\"\nvalue = {value}\nas_of = \"{day}\"\n\n")
    };
    let said = |first: u32| {
        let text = held("a", first, "2025-03-31") + &held("b", 24, "2025-04-30") + &held("c", 251, "2025-05-31");
        only(&[(PATH, &text)], "FIG021").message
    };
    assert_eq!(said(30), "`#c` is more than ten times `#b`, the number before it");
    assert_eq!(said(252), "`#b` is less than a tenth of `#a` before it and `#c` after it");
}

#[test]
fn a_circle_is_told_at_the_first_figure_of_which_nothing_else_is() {
    let figure = |id: &str, value: u32, calc: &str| {
        format!(
            "[[figure]]\nid = \"{id}\"\nmetric = \"people-received\"\nvalue = {value}\nas_of = \"2025-03-16\"\ncalc = \"{calc}\"\n\n"
        )
    };
    let said = |text: &str| -> Vec<String> {
        findings(&[(PATH, text)], "FIG015")
            .into_iter()
            .map(|it| format!("{}: {}", it.item.unwrap_or_default(), it.message))
            .collect()
    };
    let circle = "this calculation reckons with its own result";
    assert_eq!(
        said(&(figure("a", 3, "#b + #gone") + &figure("b", 2, "#a - 1"))),
        ["a: this calculation names `#gone`, which is no figure".to_owned(), format!("b: {circle}")]
    );
    assert_eq!(said(&(figure("a", 3, "#b + 1") + &figure("b", 2, "#a - 1"))), [format!("a: {circle}")]);
}

#[test]
fn of_many_events_above_a_cap_the_first_are_shown_and_all_are_counted() {
    let cap = "[[figure]]\nid = \"cap\"\nmetric = \"people-received\"\nmeasure = \"ceiling\"\nvalue = 19\nas_of = \"2025-01-01\"\n\n";
    let flight = |day: u32| {
        format!(
            "[[transfer]]\nid = \"t{day}\"\ndate = \"2025-03-{day:02}\"\nfigure = [{{ id = \"f{day}\", value = 2 }}]\n\n"
        )
    };
    let text: String = [cap.to_owned()].into_iter().chain((1..=12).map(flight)).collect();
    let finding = only(&[(PATH, &text)], "FIG009");
    assert_eq!(finding.message, "`#f10` and 9 before it are together more than `#cap` allows");
    assert_eq!(finding.related.len(), 7);
}

#[test]
fn of_many_cells_without_room_the_first_are_shown_and_the_rest_are_counted() {
    let table = "value = 14\nexhaustive = [\"nationality\"]\nparts = { nationality = { NGA = 13, GMB = 1 } }\n\n";
    let codes = ["TGO", "MLI", "LBR", "BEN", "GHA", "CIV", "SEN", "NER"];
    let cell = |code: &str| {
        let id = code.to_lowercase();
        format!("[[transfer.figure]]\nid = \"{id}\"\nby = \"nationality\"\nis = \"{code}\"\nvalue = 1\n\n")
    };
    let text: String = [WHOLE.to_owned(), table.to_owned()].into_iter().chain(codes.map(cell)).collect();
    let finding = only(&[(PATH, &text)], "FIG024");
    assert!(finding.message.ends_with("; and 2 more"), "{}", finding.message);
    assert_eq!(finding.related.len(), 6);
}

#[test]
fn a_point_between_thousands_is_no_fraction() {
    let label = |value: &str| {
        let text =
            format!("[[figure]]\nid = \"a\"\nmetric = \"people-received\"\nvalue = {value}\nas_of = \"2025-03-16\"\n");
        only(&[(PATH, &text)], "FIG013").place.text.clone()
    };
    assert_eq!(label("1.000"), "a point between thousands?");
    assert_eq!(label("23.8"), "a fraction");
}
