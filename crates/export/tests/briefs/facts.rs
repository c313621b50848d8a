//! What a brief may say of a record: each number no more certain, no wider and no less disputed than it is recorded.
use crate::fixture::{ARRANGEMENT, LANGUAGES, PATH, brief, brief_in, context, dataset, printed, row, with};
use dossier_export::brief::{References, overview};
use model::config::Language;
use render::document::Document;

const RWANDA: &str = "dataset/arrangements/usa-rwa-2025.toml";

fn markdown(document: &Document) -> String {
    render::markdown::render(document, &render::markdown::Options::default())
}

fn overview_of(language: Language, files: &[(&str, &str)]) -> Document {
    let references = References::default();
    overview(&dataset(files), &context(language, &references, None))
}

/// An arrangement with Rwanda that has nothing but what is written.
fn rwanda(more: &str) -> String {
    format!(
        "title = \"United States – Rwanda, 2025\"\nsender = \"USA\"\nreceiver = \"RWA\"\nkind = \"third-country-removal\"\n{more}"
    )
}

fn paid(receiver: &str, sum: u32) -> String {
    format!(
        "[[payment]]\nid = \"paid\"\nstage = \"disbursement\"\npayer = [\"USA\"]\npayee = [\"{receiver}\"]\ncite = [\"a\"]\n\
         [[payment.figure]]\nid = \"paid-sum\"\nvalue = {sum}\nunit = \"USD\"\nas_of = \"2025-09\"\ncite = [\"b\"]\n"
    )
}

/// A figure of a record as a whole.
fn figure(id: &str, keys: &str) -> String {
    format!("[[figure]]\nid = \"{id}\"\n{keys}\ncite = [\"a\"]\n")
}

#[test]
fn a_state_that_nothing_was_paid_to_is_none_of_those_that_were_paid() {
    let (swz, rwa) = (format!("{ARRANGEMENT}{}", paid("SWZ", 5_100_000)), rwanda(&paid("RWA", 0)));
    let text = markdown(&overview_of(Language::En, &[(PATH, &swz), (RWANDA, &rwa)]));
    assert!(text.contains("were paid to 1 receiving state[^"), "{text}");
    assert!(text.contains("(as of September 2025;"), "{text}");
}

#[test]
fn the_data_are_as_of_their_newest_date_as_it_is_recorded() {
    let undated = figure("page", "metric = \"people-present\"\nvalue = 12\nas_of = \"2026-02/2026-11-22\"");
    let document = brief(&[(PATH, &format!("{ARRANGEMENT}{undated}"))], "SWZ").unwrap();
    assert_eq!(document.edition, "Data as of a day between February and 22 November 2026");
    let newest = "Between February and 22 November 2026, at most 295 days old";
    assert!(row(&printed(&document), "Newest figure or movement").contains(newest), "{}", printed(&document));
    let said = [
        "Data as of about 15 May 2026",
        "Données, date\u{a0}: vers le 15\u{a0}mai 2026",
        "Datos, fecha: hacia el 15\u{a0}de mayo de 2026",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let rounded = undated.replace("2026-02/2026-11-22", "2026-05-15~");
        let record = format!("{ARRANGEMENT}{rounded}");
        assert_eq!(brief_in(language, &[(PATH, &record)], "SWZ").unwrap().edition, said);
    }
    assert_eq!(overview_of(Language::En, &[(PATH, &format!("{ARRANGEMENT}{undated}"))]).edition, document.edition);
}

const PASSAGE: &str = "[[status]]\naxis = \"operational\"\nvalue = \"ended\"\nfrom = \"2025-02-20\"\ncite = [\"a\"]\n\
                       [[transfer]]\nid = \"passage\"\ndate = \"2025-02-20\"\nfrom = \"USA\"\nto = [\"VEN\"]\nvia = [\"RWA\"]\n\
                       nationalities = [\"VEN\"]\n[[transfer.figure]]\nid = \"people\"\nmetric = \"people-received\"\n\
                       value = 177\ncite = [\"a\"]\n";

#[test]
fn those_who_only_passed_through_went_on_to_their_own_country() {
    let record = rwanda(PASSAGE);
    let moved_on = |record: &str| {
        let text = printed(&brief(&[(RWANDA, record)], "RWA").unwrap());
        row(&text, "People moved on | ").to_owned()
    };
    assert!(moved_on(&record).contains("To their own country: 177, on 20 February 2025"), "{}", moved_on(&record));
    // Of people of other states, or of several, it cannot be said.
    for others in ["[\"COL\"]", "[\"VEN\", \"COL\"]", "[]"] {
        let record = record.replace("nationalities = [\"VEN\"]", &format!("nationalities = {others}"));
        assert!(moved_on(&record).contains("Not known"), "{}", moved_on(&record));
    }
    let text = markdown(&overview_of(Language::En, &[(RWANDA, &record)]));
    assert!(text.contains("**at least 177 people** went or were taken on to their own country"), "{text}");
    assert!(!text.contains("The total of people gone to their own country leaves out"), "{text}");
}

#[test]
fn a_state_is_marked_by_what_came_of_it_and_not_as_if_nobody_had_been_sent() {
    let ended = ARRANGEMENT.replace("value = \"operating\"", "value = \"ended\"");
    let agreed = "title = \"United States – Eswatini, 2026\"\nsender = \"USA\"\nreceiver = \"SWZ\"\n\
                  kind = \"third-country-removal\"\n[[status]]\naxis = \"legal\"\nvalue = \"agreed\"\nfrom = \"2026-03\"\n\
                  cite = [\"a\"]\n";
    let later = "dataset/arrangements/usa-swz-2026.toml";
    let text = printed(&overview_of(Language::En, &[(PATH, &ended), (later, agreed)]));
    assert!(text.contains("1 state where it stopped or ended: Eswatini."), "{text}");
    let text = printed(&overview_of(Language::En, &[(later, agreed)]));
    assert!(text.contains("1 state has agreed and no sending is known: Eswatini."), "{text}");
}

#[test]
fn a_disputed_number_names_who_disputes_it() {
    let by_source = ARRANGEMENT.replacen(
        "rank = \"preferred\"\ncite = [\"a\"]",
        "rank = \"preferred\"\ncite = [\"a\", { source = \"b\", says = \"disputes\", states = \"fewer\" }]",
        1,
    );
    let denial = "[[statement]]\nid = \"denial\"\nspeaker = \"SWZ\"\ndate = \"2025-12-06\"\nstance = \"denies\"\n\
                  about = \"#received\"\ntext = \"x\"\nquote = \"paraphrase\"\ncite = [\"b\"]\n";
    for record in [by_source, format!("{ARRANGEMENT}{denial}")] {
        let said = ["**disputed** by[^2]", "**contesté** par[^2]", "**controvertido** por[^2]"];
        for (language, said) in LANGUAGES.into_iter().zip(said) {
            let text = markdown(&brief_in(language, &[(PATH, &record)], "SWZ").unwrap());
            let cell = text.lines().find(|line| line.contains("**15**")).unwrap_or_default();
            assert!(cell.contains(said), "{language:?}: {text}");
        }
    }
    assert!(!markdown(&brief(&[(PATH, ARRANGEMENT)], "SWZ").unwrap()).contains("** by"));
}

fn part(id: &str, by: &str, is: &str, keys: &str) -> String {
    figure(id, &format!("of = \"#received\"\nby = \"{by}\"\nis = \"{is}\"\n{keys}"))
}

#[test]
fn shares_of_a_breakdown_are_printed_as_shares() {
    let record = part("none", "criminal-record", "none-found", "value = 75\nunit = \"percent\"")
        + &part("grave", "criminal-record", "grave-accusation", "value = 2");
    let text = with(&record);
    assert!(text.contains("among others: grave accusation (2), none found (75 percent)"), "{text}");
}

#[test]
fn cells_that_are_everybody_are_not_among_others() {
    let all = part("all", "protection", "us-protection-order", "value = 15");
    let text = with(&all);
    assert!(text.contains("by protection: protection order of the United States (15)"), "{text}");
    for some in
        [all.replace("value = 15", "value = 14"), all.replace("value = 15", "value = 15\nquantifier = \"about\"")]
    {
        assert!(with(&some).contains("by protection, among others: "), "{}", with(&some));
    }
}

#[test]
fn a_preferred_plan_is_printed_beside_a_newer_one() {
    let plan = |id, value, as_of, rank| {
        let keys = format!(
            "metric = \"people-received\"\nmeasure = \"planned\"\nvalue = {value}\nas_of = \"{as_of}\"\n{rank}"
        );
        figure(id, &keys)
    };
    let plans = plan("plan", 300, "2025-03-15", "rank = \"preferred\"") + &plan("talks", 500, "2025-04", "");
    let text = with(&plans);
    let is_told = |number: &str| {
        text.lines().any(|line| line.starts_with("People received, as planned | ") && line.contains(number))
    };
    assert!(is_told("300") && is_told("500"), "{text}");
}

#[test]
fn people_were_first_sent_with_the_first_movement_on_record() {
    let earlier =
        "[[transfer]]\nid = \"single\"\ndate = \"2025-03/2025-04\"\nfrom = \"USA\"\nto = [\"SWZ\"]\ncite = [\"b\"]\n";
    let disputed =
        ARRANGEMENT.replacen("[\"a\"]", "[\"a\", { source = \"b\", says = \"disputes\", states = \"16 July\" }]", 1);
    let in_practice = |record: &str| {
        let text = printed(&brief(&[(PATH, record)], "SWZ").unwrap());
        row(&text, "In practice | ").to_owned()
    };
    let told = in_practice(&format!("{ARRANGEMENT}{earlier}"));
    assert!(told.contains("People sent since March or April 2025"), "{told}");
    // The day of the step was disputed, which is no longer told.
    let told = in_practice(&format!("{disputed}{earlier}"));
    assert!(told.contains("since March or April 2025") && !told.contains("disputed"), "{told}");
    // What may have been on the same day as the step is no earlier, and what went on from there is no arrival.
    for same in
        [earlier.replace("2025-03/2025-04", "2025-07"), earlier.replace("to = [\"SWZ\"]", "after = [\"#first\"]")]
    {
        let told = in_practice(&format!("{ARRANGEMENT}{same}"));
        assert!(told.contains("People sent since 15 July 2025"), "{told}");
    }
}

#[test]
fn a_count_says_from_when_it_counts_where_that_is_not_the_beginning() {
    let record = |since: &str| {
        let sent = "[[transfer]]\nid = \"single\"\ndate = \"2025-03\"\nfrom = \"USA\"\nto = [\"RWA\"]\n\
                    [[transfer.figure]]\nid = \"one\"\nvalue = 1\ncite = [\"a\"]\n";
        let total = format!(
            "metric = \"people-received\"\nvalue = 7\nsince = \"{since}\"\nas_of = \"2026-01\"\nrank = \"preferred\""
        );
        rwanda(&("since = \"2025-03\"\n".to_owned() + &figure("received", &total) + sent))
    };
    let said = |language, record: &str| printed(&brief_in(language, &[(RWANDA, record)], "RWA").unwrap());
    let late = record("2025-06-03");
    let cases = [
        "7, as of January 2026, counted since 3 June 2025",
        "7, en janvier 2026, compté depuis le 3\u{a0}juin 2025",
        "7, en enero de 2026, contado desde el 3\u{a0}de junio de 2025",
    ];
    for (language, expected) in LANGUAGES.into_iter().zip(cases) {
        assert!(said(language, &late).contains(expected), "{language:?}: {}", said(language, &late));
    }
    // A sum of counts, between the days they reach over.
    let sum = "sum of 2 counts that do not overlap, between March 2025 and January 2026";
    assert!(said(Language::En, &late).contains(sum), "{}", said(Language::En, &late));
    assert!(!said(Language::En, &record("2025-03")).contains("counted since"));
}

#[test]
fn a_cap_of_a_year_is_printed_with_its_year() {
    let cap = |value, per: &str| {
        let keys = format!(
            "metric = \"people-received\"\nmeasure = \"ceiling\"\nvalue = {value}\nas_of = \"2025-09-23\"\n{per}"
        );
        figure(&format!("cap-{value}"), &keys)
    };
    let arrived = |caps: &str| row(&with(caps), "People arrived | ").to_owned();
    let (yearly, in_all) = (cap(300, "per = \"year\""), cap(160, ""));
    assert!(arrived(&yearly).contains("(cap: 300 per year)"), "{}", arrived(&yearly));
    assert!(arrived(&(yearly + &in_all)).contains("(cap: 160)"), "a cap on all comes first");
}

#[test]
fn the_preferred_count_is_printed_though_another_proves_more() {
    let rival = figure("senate", "metric = \"people-received\"\nvalue = 16\nas_of = \"2025-12-20\"");
    let text = with(&rival);
    assert!(row(&text, "People arrived | ").contains("15, as of 19 November 2025"), "{text}");
}

#[test]
fn about_eight_people_are_no_more_than_seven_for_certain() {
    let record = rwanda(
        "[[transfer]]\nid = \"one\"\ndate = \"2026-02-16\"\nfrom = \"USA\"\nto = [\"RWA\"]\n\
         [[transfer.figure]]\nid = \"people\"\nquantifier = \"about\"\nvalue = 8\ncite = [\"a\"]\n",
    );
    let text = printed(&brief(&[(RWANDA, &record)], "RWA").unwrap());
    assert!(row(&text, "People arrived | ").contains("At least 7,"), "{text}");
}

#[test]
fn a_conflict_that_nobody_settled_is_printed_whole() {
    let held = |id, value, rank: &str| {
        figure(id, &format!("metric = \"people-present\"\nvalue = {value}\nas_of = \"2025-12-06\"\n{rank}"))
    };
    let unsettled = held("none", 0, "") + &held("four", 4, "") + &held("eleven", 11, "");
    let text = with(&unsettled);
    let said = row(&text, "Held or present | ");
    for number in ["0, as of", "4, as of", "11, as of"] {
        assert!(said.contains(number), "{number} in {said}");
    }
    let settled = held("none", 0, "") + &held("eleven", 11, "rank = \"preferred\"");
    assert!(!row(&with(&settled), "Held or present | ").contains("; also"), "{}", with(&settled));
}

#[test]
fn what_is_left_out_of_the_main_part_is_counted_by_what_it_is_on() {
    let rivals = figure("other", "metric = \"people-held\"\nvalue = 3\nas_of = \"2025-12-05\"");
    let whole = ARRANGEMENT.replace("about = \"#refused\"\n", "about = \"#first\"\n");
    let said = [
        "1 more disagreement is left out here: 1 on statements.",
        "1 autre contradiction (déclarations\u{a0}: 1)",
        "1 contradicción más (declaraciones: 1)",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = markdown(&overview_of(language, &[(PATH, &format!("{whole}{rivals}"))]));
        assert!(text.contains(said), "{language:?}: {text}");
    }
}

#[test]
fn that_nothing_was_signed_has_no_day_of_a_report() {
    let record = rwanda("[[status]]\naxis = \"legal\"\nvalue = \"none\"\nfrom = \"2025-01-20\"\ncite = [\"a\"]\n");
    let text = printed(&brief(&[(RWANDA, &record)], "RWA").unwrap());
    assert!(text.contains("Agreement | Nothing signed, as far as is reported\n"), "{text}");
}

#[test]
fn a_source_that_prints_the_month_of_the_record_does_not_print_another_date() {
    let flight = |second: &str| {
        let cite = format!(
            "cite = [{{ source = \"a\", states = \"2025-01-22\" }}, {{ source = \"b\", states = \"{second}\" }}]\n"
        );
        with(&format!("[[transfer]]\nid = \"second\"\ndate = \"2026-01-22\"\nfrom = \"USA\"\nto = [\"SWZ\"]\n{cite}"))
    };
    let text = flight("2026-01");
    assert!(text.contains("Recorded here as 22 January 2026.\n") && text.contains("January 2026"), "{text}");
    assert!(flight("2026-02").contains("the sources cited print other dates"));
}

#[test]
fn nationalities_are_named_beside_a_breakdown_by_something_else() {
    let record = ARRANGEMENT.replacen("to = [\"SWZ\"]\n", "to = [\"SWZ\"]\nnationalities = [\"CUB\", \"YEM\"]\n", 1);
    let told = |by: &str, is: &str| {
        let cell = format!(
            "[[transfer.figure]]\nid = \"cell\"\nof = \"#first-people\"\nby = \"{by}\"\nis = \"{is}\"\nvalue = 2\ncite = [\"a\"]\n\
             [[transfer]]\nid = \"home\""
        );
        let record = record.replace("[[transfer]]\nid = \"home\"", &cell);
        printed(&brief(&[(PATH, &record)], "SWZ").unwrap())
    };
    let by_sex = told("sex", "female");
    assert!(by_sex.contains("female (2); named nationalities: Cuba and Yemen"), "{by_sex}");
    let by_nationality = told("nationality", "CUB");
    assert!(by_nationality.contains("Cuba (2); named nationalities: Yemen"), "{by_nationality}");
}

#[test]
fn a_sum_of_nought_is_no_event_and_others_are_told_apart() {
    let nought = paid("SWZ", 0).replace("stage = \"disbursement\"", "stage = \"disbursement\"\ndate = \"2025-09-15\"");
    let text = |record: &str| markdown(&brief(&[(PATH, &format!("{ARRANGEMENT}{record}"))], "SWZ").unwrap());
    assert!(!text(&nought).contains("| Money |"), "{}", text(&nought));
    let sum = text(&nought.replace("value = 0", "value = 7_500_000"));
    assert!(sum.contains("| 15 September 2025 | Money | USD 7.5 million paid |"), "{sum}");
}

#[test]
fn what_a_source_disputes_is_told_with_both_sides() {
    let record = ARRANGEMENT.replacen(
        "rank = \"preferred\"\ncite = [\"a\"]",
        "rank = \"preferred\"\ncite = [\"a\", { source = \"b\", says = \"disputes\", states = \"fewer came\", origin = \"JAM\" }]",
        1,
    );
    let text = markdown(&brief(&[(PATH, &record)], "SWZ").unwrap());
    let told = text.lines().find(|line| line.contains("Fewer came")).unwrap_or_default();
    assert!(told.contains("**15**, as of 19 November 2025: Eswatini (1 origin)[^1]"), "{text}");
    assert!(told.contains("<br>**Fewer came**: Jamaica (1 origin)[^2]"), "{told}");
    assert!(markdown(&overview_of(Language::En, &[(PATH, &record)])).contains("Fewer came"));
    // An altered copy is no voice of its own: named as such in the brief of the country, left out of the overview.
    let copy = record
        .replace("cite = [\"a\", { source", "cite = [{ source = \"a\", origin = \"wire\" }, { source")
        .replace("\"JAM\" }", "\"wire\" }");
    assert!(markdown(&brief(&[(PATH, &copy)], "SWZ").unwrap()).contains("an altered copy."));
    assert!(!markdown(&overview_of(Language::En, &[(PATH, &copy)])).contains("Fewer came"));
}

#[test]
fn a_dispute_of_a_breakdown_is_none_of_the_number() {
    let parts = "value = 5\nparts = { nationality = { CUB = 4, JAM = 1 } }\nexhaustive = [\"nationality\"]\nrank";
    let cell = "[[transfer.figure]]\nid = \"yemenis\"\nquantifier = \"at-least\"\nvalue = 3\n\
                of = \"#first-people-lawyer\"\nby = \"nationality\"\nis = \"YEM\"\ncite = [\"b\"]\n";
    let lawyer = "[[transfer.figure]]\nid = \"first-people-lawyer\"";
    let record = ARRANGEMENT.replace("value = 5\nrank", parts).replace(lawyer, &format!("{cell}{lawyer}"));
    let text = markdown(&brief(&[(PATH, &record)], "SWZ").unwrap());
    let line = text.lines().find(|line| line.starts_with("| 15 July 2025 | United States")).unwrap_or_default();
    assert!(line.contains("**5**[^1] **acknowledged**"), "{text}");
    assert!(line.contains("Jamaica (1) **disputed**; also Yemen (at least 3)[^2]"), "{line}");
}

#[test]
fn a_source_that_prints_another_day_is_not_cited_for_the_day() {
    let record = ARRANGEMENT.replacen(
        "cite = [\"a\"]",
        "cite = [{ source = \"b\", states = \"2025-07-19\", origin = \"JAM\" }, \"a\"]",
        1,
    );
    let text = markdown(&brief(&[(PATH, &record)], "SWZ").unwrap());
    let line = text.lines().find(|line| line.starts_with("| In practice")).unwrap_or_default();
    assert!(line.contains("since 15 July 2025[^1];"), "{line}");
    let dates = text.lines().find(|line| line.contains("**19 July 2025**")).unwrap_or_default();
    assert!(dates.starts_with("| Date of the first arrivals |"), "{text}");
}

#[test]
fn rivals_of_which_none_is_preferred_both_stand_in_the_timeline() {
    let record = ARRANGEMENT
        .replacen("value = 5\nrank = \"preferred\"", "value = 5", 1)
        .replace("quantifier = \"at-least\"\nvalue = 4", "value = 8");
    let text = markdown(&brief(&[(PATH, &record)], "SWZ").unwrap());
    assert!(text.contains("| 15 July 2025 | Arrivals | 5 or 8 |"), "{text}");
}

#[test]
fn a_review_that_was_put_off_is_no_review_of_the_record() {
    let reviews = "[[review]]\non = \"2026-01-02\"\noutcome = \"no-change\"\nchecked = [\"a\"]\n\
                   [[review]]\non = \"2026-05-06\"\noutcome = \"deferred\"\n\
                   [[review]]\non = \"2026-05-07\"\noutcome = \"unreachable\"\n";
    let text = markdown(&brief(&[(PATH, &format!("{ARRANGEMENT}{reviews}"))], "SWZ").unwrap());
    assert!(text.contains("2 January 2026") && !text.contains("May 2026"), "{text}");
}
