//! Country briefs of small made-up records: what stands in them, and what must not.
use crate::fixture::{ARRANGEMENT, PATH, SOURCE, brief, context, dataset, line, printed, row, with};
use dossier_export::Links;
use dossier_export::brief::References;
use dossier_export::brief::country::{Countries, Parties};
use jiff::civil::date;
use model::Dataset;
use model::config::Language;
use model::value::CountryCode;
use render::document::{Block, Inline, Prose, Section};

#[test]
fn a_dataset_without_arrangements_has_no_country() {
    assert!(brief(&[], "SWZ").is_none());
    let dataset = Dataset::read(std::iter::empty::<(String, String)>());
    let references = References::default();
    let context = context(Language::En, &references, None);
    let countries = Countries::of(&dataset, &context);
    assert!(countries.receivers().is_empty() && Parties::of(&dataset).recorded.is_empty());
}

#[test]
fn the_title_says_which_way_people_go() {
    let title = |code| brief(&[(PATH, ARRANGEMENT)], code).unwrap().title;
    assert_eq!(title("SWZ"), "Third-country transfers to Eswatini");
    assert_eq!(title("USA"), "Third-country transfers from the United States");
}

#[test]
fn an_event_is_one_row_and_its_other_numbers_stand_in_it() {
    let text = printed(&brief(&[(PATH, ARRANGEMENT)], "SWZ").unwrap());
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("15 July 2025 |")).collect();
    assert_eq!(rows.len(), 1, "{text}");
    assert!(rows.iter().all(|row| row.contains("| 5 acknowledged; also at least 4 |")), "{rows:?}");
}

#[test]
fn a_balance_is_printed_only_if_the_record_computes_it() {
    let line = "15 arrived − 1 returned = 14 held, as of 5 December 2025";
    assert!(printed(&brief(&[(PATH, ARRANGEMENT)], "SWZ").unwrap()).contains(line));
    let without = ARRANGEMENT.replace("calc = \"#received - #home-people\"\n", "");
    assert!(!printed(&brief(&[(PATH, &without)], "SWZ").unwrap()).contains(" = 14 held"));
    let wrong = ARRANGEMENT.replace("value = 14", "value = 9");
    assert!(!printed(&brief(&[(PATH, &wrong)], "SWZ").unwrap()).contains("arrived − 1"));
}

#[test]
fn deprecated_figures_are_not_printed() {
    assert!(!printed(&brief(&[(PATH, ARRANGEMENT)], "SWZ").unwrap()).contains("777"));
}

#[test]
fn the_same_sum_from_two_sources_is_one_row() {
    let text = printed(&brief(&[(PATH, ARRANGEMENT)], "SWZ").unwrap());
    let money = text.split("# Money\n").nth(1).unwrap().split('#').next().unwrap();
    assert_eq!(money.matches("USD 5.1 million").count(), 1, "{money}");
}

#[test]
fn a_brief_ends_with_one_section_on_what_it_claims_how_to_read_it_and_who_stands_behind_it() {
    let document = brief(&[(PATH, ARRANGEMENT)], "SWZ").unwrap();
    let last = document.sections.last().unwrap();
    assert!(last.anchor == "about" && last.sections.is_empty());
    let text = last
        .blocks
        .iter()
        .map(|block| if let Block::Small(prose) = block { prose.plain() } else { panic!("{block:?}") });
    let text = text.collect::<Vec<_>>().join("\n");
    for said in ["takes no side", "Method in short. ", "Asserted", "Who stands behind the sources. "] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn a_single_sum_is_a_line_under_its_stage_and_several_are_a_table() {
    let money = |record: &str| {
        let document = brief(&[(PATH, record)], "SWZ").unwrap();
        document.sections.into_iter().find(|section| section.anchor == "money").unwrap().blocks
    };
    let single = money(ARRANGEMENT);
    let [Block::Terms(terms)] = &single[..] else { panic!("{single:?}") };
    let [(stage, said)] = &terms[..] else { panic!("{terms:?}") };
    assert_eq!(stage.plain(), "Money committed");
    assert!(said.plain().contains("USD 5.1 million") && said.plain().contains("United States → Eswatini"), "{said:?}");
    let other = "\n[[payment]]\nid = \"paid\"\nstage = \"disbursement\"\npayer = [\"USA\"]\npayee = [\"SWZ\"]\ncite = [\"a\"]\n";
    let several = money(&format!("{ARRANGEMENT}{other}"));
    assert!(matches!(&several[..], [Block::Grid(_)]), "{several:?}");
}

#[test]
fn of_several_arrangements_each_begins_with_its_glance_and_what_a_remark_says_is_said_once() {
    let other = ARRANGEMENT.replace("Eswatini, 2025", "Eswatini, 2026");
    let files = [(PATH, ARRANGEMENT), ("dataset/arrangements/usa-swz-2026.toml", &*other)];
    let document = brief(&files, "SWZ").unwrap();
    let blocks: Vec<&Section> =
        document.sections.iter().filter(|section| section.anchor.starts_with("usa-swz")).collect();
    assert_eq!(blocks.len(), 2);
    for block in &blocks {
        let [Block::Grid(glance)] = &block.blocks[..] else { panic!("{block:?}") };
        assert!(glance.caption.plain().contains("at a glance"), "{:?}", glance.caption);
        assert!(block.sections.iter().all(|part| part.title != "At a glance"), "{block:?}");
    }
    let remarks = |section: &Section| -> Vec<String> {
        let of = |block: &Block| match block {
            Block::Grid(grid) => grid.sourcing.remark.plain(),
            Block::Chart(chart) => chart.sourcing.remark.plain(),
            _ => String::new(),
        };
        section.sections.iter().flat_map(|part| &part.blocks).map(of).filter(|remark| !remark.is_empty()).collect()
    };
    assert!(!remarks(blocks[0]).is_empty());
    assert_eq!(remarks(blocks[1]), Vec::<String>::new());
}

#[test]
fn a_contradiction_stands_beside_what_it_contradicts() {
    let text = printed(&brief(&[(PATH, ARRANGEMENT)], "SWZ").unwrap());
    let row = text.lines().find(|line| line.contains("the home states refused")).unwrap();
    assert!(row.contains("Jamaica (17 July 2025) denied it: it had not refused"), "{row}");
}

#[test]
fn a_statement_stands_before_what_answers_it_whatever_is_known_of_their_days() {
    let answer = |date: &str| {
        format!(
            "[[statement]]\nid = \"reply\"\nspeaker = \"JAM\"\ndate = \"{date}\"\nstance = \"denies\"\nabout = \
             \"#claim\"\ntext = \"it did not\"\nquote = \"paraphrase\"\ncite = [\"a\"]\n[[statement]]\nid = \"claim\"\nspeaker = \
             \"CUB\"\ndate = \"2025-10-02\"\nstance = \"confirms\"\ntext = \"it did\"\nquote = \"paraphrase\"\ncite = [\"a\"]\n"
        )
    };
    for date in ["2025-10-02", "2025", "2025-10"] {
        let text = with(&answer(date));
        let places = |words: &str| text.match_indices(words).map(|(at, _)| at).collect::<Vec<usize>>();
        let (claims, replies) = (places("Cuba (2 October 2025) confirmed: it did"), places("denied it: it did not"));
        assert!(claims.len() == replies.len() && !claims.is_empty(), "{date}: {text}");
        assert!(claims.iter().zip(&replies).all(|(claim, reply)| claim < reply), "{date}: {text}");
    }
}

#[test]
fn sections_with_nothing_to_say_are_left_out() {
    let text = printed(&brief(&[(PATH, ARRANGEMENT)], "SWZ").unwrap());
    for absent in ["# Places", "# Courts", "# Where sources disagree", "# What else is not known", "N/A"] {
        assert!(!text.contains(absent), "{absent} in {text}");
    }
    assert!(text.contains("Not known: How long it runs (not found)."), "{text}");
}

#[test]
fn several_senders_have_a_block_each() {
    let other = ARRANGEMENT.replace("USA", "GBR").replace("United States", "United Kingdom");
    let files = [(PATH, ARRANGEMENT), ("dataset/arrangements/gbr-swz-2025.toml", &*other)];
    let document = brief(&files, "SWZ").unwrap();
    let blocks = ["usa-swz-2025", "gbr-swz-2025"];
    for id in blocks {
        let block = document.sections.iter().find(|section| section.anchor == id).unwrap();
        assert!(block.sections.iter().any(|section| section.anchor == format!("{id}-people")));
    }
}

#[test]
fn origins_are_counted_once_however_many_sources_repeat_them() {
    let text = printed(&brief(&[(PATH, ARRANGEMENT)], "SWZ").unwrap());
    assert!(text.contains("2 sources, of 1 independent origin: Eswatini (2)."), "{text}");
}

#[test]
fn line_endings_of_windows_change_nothing() {
    let windows = ARRANGEMENT.replace('\n', "\r\n");
    let printed = |text: &str| printed(&brief(&[(PATH, text)], "SWZ").unwrap());
    assert_eq!(printed(ARRANGEMENT), printed(&windows));
}

#[test]
fn hostile_text_is_text() {
    let hostile = ARRANGEMENT
        .replace("how long it runs", "<script>alert(1)</script> \u{202e}javascript:alert(1)")
        .replace("it had not refused", &"x".repeat(5000));
    let document = brief(&[(PATH, &hostile)], "SWZ").unwrap();
    assert!(printed(&document).contains("<script>"), "a renderer decides how it is shown");
    let options = render::pdf::PdfOptions::new(render::pdf::Metadata::new(date(2026, 11, 23), "hostile"));
    let bytes = render::pdf::render(&document, &options).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
}

#[test]
fn an_explanation_of_numbers_that_are_no_rivals_is_printed_once_with_the_numbers() {
    let expect = |rule: &str, at: &str, reason: &str| {
        format!("[[expect]]\nrule = \"{rule}\"\nat = [{at}]\nreason = \"{reason}\"\n")
    };
    let waivers = expect("FIG008", "\"#received\", \"#first-people\"", "one of them was counted twice.")
        + &expect("FIG003", "\"#received\", \"#held\"", "and one was born there.")
        + &expect("SRC005", "\"#held\"", "a remark on sources.");
    let text = with(&waivers);
    assert!(text.contains("one of them was counted twice. and one was born there."), "{text}");
    assert!(text.contains("People received on 15 July 2025: 5") && text.contains("People held: 14"), "{text}");
    assert!(!text.contains("a remark on sources"), "{text}");
}

#[test]
fn a_preferred_total_is_printed_though_a_newer_one_is_not_preferred() {
    let cost = |id: &str, value: &str, day: &str, more: &str| {
        format!(
            "[[figure]]\nid = \"{id}\"\nmetric = \"cost\"\nvalue = {value}\nunit = \"GBP\"\nas_of = \"{day}\"\ncite = [\"a\"]\n{more}"
        )
    };
    let both = cost("chosen", "715_000_000", "2026-06", "rank = \"preferred\"\n")
        + &cost("later", "318_000_000", "2026-07", "");
    let text = with(&both);
    assert!(
        text.contains("GBP 715 million, as of June 2026") && text.contains("GBP 318 million, as of July 2026"),
        "{text}"
    );
    let updated = both + "supersedes = \"#chosen\"\nchange = \"update\"\n";
    assert!(!with(&updated).contains("GBP 715 million"));
}

#[test]
fn money_paid_to_another_receiver_is_not_this_ones() {
    let paid = |id: &str, payee: &str, value: u32| {
        format!(
            "[[payment]]\nid = \"{id}\"\nstage = \"disbursement\"\npayer = [\"USA\"]\npayee = [\"{payee}\"]\ndate = \"2025-11-17\"\n[[payment.figure]]\nid = \"{id}-sum\"\nvalue = {value}\nunit = \"USD\"\ncite = [\"a\"]\n"
        )
    };
    let text = with(&(paid("theirs", "RWA", 9_200_000) + &paid("ours", "SWZ", 5_100_000)));
    let money = row(&text, "Money, by stage | ");
    assert!(money.contains("USD 5.1 million paid") && !money.contains("9.2"), "{money}");
    let text = with(&paid("theirs", "RWA", 9_200_000));
    assert!(!row(&text, "Money, by stage | ").contains("paid"), "{text}");
}

#[test]
fn a_sum_of_nought_is_none_at_its_stage() {
    let promised = |value: u32| {
        format!(
            "[[payment]]\nid = \"aid\"\nstage = \"pledge\"\npayer = [\"USA\"]\npayee = [\"SWZ\"]\n[[payment.figure]]\nid = \"aid-sum\"\nvalue = {value}\nunit = \"USD\"\nas_of = \"2025-09-15\"\ncite = [\"a\"]\n"
        )
    };
    let text = with(&promised(0));
    let money = row(&text, "Money, by stage | ");
    assert!(money.contains("pledged: none (as of 15 September 2025)") && !money.contains("USD 0"), "{text}");
    assert!(row(&with(&promised(500_000)), "Money, by stage | ").contains("pledged (as of 15"), "{text}");
}

#[test]
fn people_who_have_all_left_are_not_printed_as_held() {
    let held = |text: &str| row(&printed(&brief(&[(PATH, text)], "SWZ").unwrap()), "Held or present").to_owned();
    assert!(held(ARRANGEMENT).contains("14"));
    let gone = "[[transfer]]\nid = \"all-home\"\ndate = \"2026-01-18\"\nfrom = \"SWZ\"\nto = [\"JAM\"]\nafter = [\"#first\"]\n[[transfer.figure]]\nid = \"all-home-people\"\nmetric = \"people-returned\"\nvalue = 14\ncite = [\"a\"]\n";
    assert_eq!(held(&format!("{ARRANGEMENT}{gone}")), "");
    assert!(held(&format!("{ARRANGEMENT}{}", gone.replace("value = 14", "value = 3"))).contains("14"));
    let ended = "[[status]]\naxis = \"operational\"\nvalue = \"ended\"\nfrom = \"2026-02-01\"\ncite = [\"a\"]\n";
    assert_eq!(held(&format!("{ARRANGEMENT}{ended}")), "");
    assert!(held(&format!("{ARRANGEMENT}{}", ended.replace("2026-02-01", "2025-12-01"))).contains("14"));
}

#[test]
fn a_longest_stay_is_no_number_of_people() {
    let cap = |id: &str, metric: &str, value: u32| {
        format!(
            "[[figure]]\nid = \"{id}\"\nmetric = \"{metric}\"\nmeasure = \"ceiling\"\nvalue = {value}\nas_of = \"2025-09-23\"\ncite = [\"a\"]\n"
        )
    };
    let text = with(&(cap("cap", "people-received", 160) + &cap("longest", "stay", 30)));
    let sent = row(&text, "Caps: ");
    assert!(sent.contains("up to 160") && !sent.contains("30"), "{text}");
    assert!(row(&text, "How long they may stay: ").contains("up to 30 days"), "{text}");
}

#[test]
fn what_a_state_denies_is_said_as_a_noun() {
    let denial = |about: &str| {
        format!(
            "[[statement]]\nid = \"denial\"\nspeaker = \"SWZ\"\ndate = \"2025-12-06\"\nstance = \"denies\"\nabout = \"{about}\"\ntext = \"no\"\nquote = \"paraphrase\"\ncite = [\"a\"]\n"
        )
    };
    let says = |about: &str| row(&with(&denial(about)), "Said by Eswatini | ").to_owned();
    assert!(says("#held").contains("Denies the figure of 14 for people held (6 December 2025)"), "{}", says("#held"));
    assert!(says("#refused").contains("Denies what the United States said"), "{}", says("#refused"));
    let elsewhere = denial("usa-swz-2024#sum");
    let other = ARRANGEMENT
        .replace("title = \"United States – Eswatini, 2025\"", "title = \"An earlier deal\"")
        .replace("id = \"held\"", "id = \"sum\"");
    let files = [(PATH, &*format!("{ARRANGEMENT}{elsewhere}")), ("dataset/arrangements/usa-swz-2024.toml", &*other)];
    let text = printed(&brief(&files, "SWZ").unwrap());
    assert!(text.contains("Denies the figure of 14 for people held in “An earlier deal”"), "{text}");
}

#[test]
fn a_step_of_uncertain_date_stands_where_it_had_certainly_been_taken() {
    let status = "[[status]]\naxis = \"operational\"\nvalue = \"not-started\"\nfrom = \"2025-07-15\"\ncite = [\"a\"]\n\n[[status]]\naxis = \"operational\"\nvalue = \"operating\"\nfrom = \"2025-07-15/2025-11-20\"";
    let text =
        ARRANGEMENT.replace("[[status]]\naxis = \"operational\"\nvalue = \"operating\"\nfrom = \"2025-07-15\"", status);
    let document = brief(&[(PATH, &text)], "SWZ").unwrap();
    let chart = charts(&document.sections).into_iter().next().unwrap();
    let shown = format!("{:?}", chart.scene);
    assert!(shown.contains("nobody sent") && shown.contains("people sent"), "{shown}");
    let rows: Vec<String> = chart.numbers.rows().iter().map(|row| line(row)).collect();
    let place = |what: &str| rows.iter().position(|row| row.contains(what)).unwrap();
    assert!(place("people sent") > place("Onward and return"), "{rows:#?}");
}

fn charts(sections: &[Section]) -> Vec<&render::document::Chart> {
    let mut all = Vec::new();
    for section in sections {
        for block in &section.blocks {
            if let Block::Chart(chart) = block {
                all.push(chart);
            }
        }
        all.extend(charts(&section.sections));
    }
    all
}

#[test]
fn the_data_are_as_of_no_earlier_than_their_newest_figure() {
    let document = brief(&[(PATH, ARRANGEMENT)], "SWZ").unwrap();
    assert_eq!(document.edition, "Data as of 5 December 2025");
}

#[test]
fn concerns_stand_in_the_order_of_the_days() {
    let concern = |text: &str, day: &str| {
        format!("[[concern]]\nspeaker = \"JAM\"\ndate = \"{day}\"\ntext = \"{text}\"\ncite = [\"a\"]\n")
    };
    let text = with(&(concern("the later", "2025-11-17") + &concern("the earlier", "2025-08")));
    let place = |what: &str| text.find(what).unwrap();
    assert!(place("The earlier") < place("The later"), "{text}");
}

#[test]
fn a_number_of_unknown_origin_is_asserted_and_the_method_says_so() {
    let nobodys = SOURCE.replace("origin = \"SWZ\"\norigin_kind = \"official\"\n", "");
    let text = ARRANGEMENT
        .replace("cite = [\"b\"]", "cite = [\"nobodys\"]")
        .replace("value = 5\n", "value = 5\nrank = \"deprecated\"\nbecause = \"misreported\"\n")
        .replacen("because = \"misreported\"\nrank = \"preferred\"", "because = \"misreported\"", 1);
    let text = printed(&brief(&[(PATH, &text), ("dataset/sources/nobodys.toml", &nobodys)], "SWZ").unwrap());
    assert!(row(&text, "15 July 2025 |").contains("at least 4 asserted"), "{text}");
    assert!(text.contains("or none that is known"), "{text}");
}

/// The notes of a brief, with the records on the web or not.
fn notes(links: Option<&Links>) -> Vec<Prose> {
    let dataset = dataset(&[(PATH, ARRANGEMENT)]);
    let references = References::default();
    let context = context(Language::En, &references, links);
    Countries::of(&dataset, &context).brief(CountryCode::parse("SWZ").unwrap()).unwrap().notes().to_vec()
}

#[test]
fn a_note_names_each_line_on_which_a_record_cites_its_source() {
    let notes = notes(None);
    assert!(!notes.is_empty());
    let lines: Vec<&str> = ARRANGEMENT.lines().collect();
    for note in notes {
        let text = note.plain();
        let places = text.rsplit_once(" usa-swz-2025.toml:").map(|(_, places)| places.to_owned());
        let places = places.unwrap_or_else(|| panic!("{text}"));
        for number in places.trim_end_matches('.').split(", ") {
            let number: usize = number.parse().unwrap_or_else(|_| panic!("{text}"));
            let line = number.checked_sub(1).and_then(|at| lines.get(at));
            assert!(
                line.is_some_and(|line| line.contains("cite = ") || line.contains("source = ")),
                "{text}: {line:?}"
            );
        }
    }
}

#[test]
fn lines_in_notes_lead_to_the_repository_where_it_has_an_address() {
    let viewer = "https://example.org/{revision}/{path}";
    let links = Links::new(viewer, Some("v1"), "dataset", "dataset");
    for note in notes(Some(&links)) {
        let leads = note.0.iter().any(|inline| match inline {
            Inline::Link { url, text } => url
                .strip_prefix("https://example.org/v1/dataset/arrangements/usa-swz-2025.toml#L")
                .is_some_and(|line| text.ends_with(line)),
            _ => false,
        });
        assert!(leads, "{note:?}");
    }
}
