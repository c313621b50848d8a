//! Sentences of country briefs, each held in the three languages: said once, in words, with a source.
use crate::fixture::{ARRANGEMENT, LANGUAGES, PATH, SOURCE, brief_in, context, dataset, printed, row, with, with_in};
use dossier_export::brief::{References, overview};
use model::config::Language;

fn payment(more: &str) -> String {
    format!("[[payment]]\nid = \"more\"\nstage = \"disbursement\"\npayer = [\"USA\"]\npayee = [\"SWZ\"]\n{more}")
}

#[test]
fn why_a_sum_is_not_known_and_what_it_was_for_are_kept_apart() {
    let unknown = "purpose = \"care\"\nunknown = { reason = \"refused\" }\ncite = [\"a\"]\n";
    let said = [
        "aid: sum not disclosed when requested, for care",
        "ersé\u{a0}: communication du montant refusée, objet\u{a0}: care",
        "agado: se denegó la información sobre el importe, finalidad: care",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, &payment(unknown));
        assert!(text.contains(said), "{language:?}: {text}");
    }
}

#[test]
fn a_sum_of_nought_is_no_money_paid() {
    let nought = payment(
        "[[payment.figure]]\nid = \"more-sum\"\nvalue = 0\nunit = \"USD\"\nas_of = \"2025-09-15\"\ncite = [\"a\"]\n",
    );
    let said = [
        "None, as of 15 September 2025 acknowledged | ",
        "Aucun, au 15\u{a0}septembre 2025 reconnu | ",
        "Ninguno, al 15\u{a0}de septiembre de 2025 reconocido | ",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, &nought);
        assert!(text.contains(said) && !text.contains("USD 0") && !text.contains("0 USD"), "{language:?}: {text}");
    }
}

#[test]
fn what_was_computed_cites_the_sources_of_what_it_was_computed_from() {
    let cost = "[[figure]]\nid = \"cost\"\nmetric = \"cost\"\nvalue = 1_020_000\nunit = \"USD\"\nas_of = \"2025-12-05\"\n\
                calc = \"#agreed-sum / #first-people\"\n";
    let said = [
        ("USD 1.02 million", "as of 5 December 2025[^", "(calculated here)"),
        ("1,02 million", "au 5\u{a0}décembre 2025[^", "(calcul établi par nous)"),
        ("1,02 millones", "al 5\u{a0}de diciembre de 2025[^", "(cálculo nuestro)"),
    ];
    for (language, (number, noted, calculated)) in LANGUAGES.into_iter().zip(said) {
        let document = brief_in(language, &[(PATH, &format!("{ARRANGEMENT}{cost}"))], "SWZ").unwrap();
        let text = render::markdown::render(&document, &render::markdown::Options::default());
        let line = text.lines().find(|line| line.contains(number)).unwrap();
        assert!(line.contains(noted) && line.contains(calculated), "{line}");
    }
}

#[test]
fn numbers_that_are_computed_from_each_other_are_followed_to_no_end() {
    let figure = |id: &str, of: &str| {
        format!(
            "[[figure]]\nid = \"{id}\"\nmetric = \"cost\"\nvalue = 7\nunit = \"USD\"\nas_of = \"2025-12-05\"\ncalc = \"#{of}\"\n"
        )
    };
    let text = with(&(figure("one", "other") + &figure("other", "one")));
    assert!(text.contains("USD 7, as of 5 December 2025"), "{text}");
}

#[test]
fn a_part_of_a_whole_that_nobody_counted_is_printed() {
    let part = "[[figure]]\nid = \"escaped\"\nmetric = \"people-left\"\nby = \"outcome\"\nis = \"escaped\"\nvalue = 6\n\
                as_of = \"2025-12-01\"\ncite = [\"b\"]\n";
    let said = [
        "People gone some other way, outcome: escaped | 6, as of 1 December 2025",
        "Personnes parties autrement, issue\u{a0}: évadés | 6, au 1er\u{a0}décembre 2025",
        "Personas que se fueron de otro modo, resultado: fugados | 6, al 1\u{a0}de diciembre de 2025",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, part);
        assert!(text.contains(said), "{language:?}: {text}");
    }
    let of_transfer = "[[transfer]]\nid = \"second\"\ndate = \"2026-01-02\"\nfrom = \"USA\"\nto = [\"SWZ\"]\n\
                       [[transfer.figure]]\nid = \"uzbeks\"\nby = \"nationality\"\nis = \"UZB\"\nvalue = 30\n\
                       cite = [\"b\"]\n";
    let text = with(of_transfer);
    assert!(row(&text, "2 January 2026 | ").contains("by nationality, among others: Uzbekistan (30)"), "{text}");
}

#[test]
fn a_part_of_those_who_are_there_is_not_how_many_are_held() {
    let part = "[[figure]]\nid = \"waiting\"\nmetric = \"people-held\"\nby = \"outcome\"\nis = \"awaiting-flight\"\n\
                value = 3\nas_of = \"2025-12-06\"\ncite = [\"b\"]\n";
    let text = with(part);
    assert!(!row(&text, "Held or present").contains('3'), "{text}");
    assert!(text.contains("People held, outcome: awaiting a flight | 3"), "{text}");
}

#[test]
fn brackets_stand_neither_in_brackets_nor_beside_each_other() {
    let more = "[[figure]]\nid = \"pass\"\nmetric = \"stay\"\nmeasure = \"ceiling\"\nvalue = 30\nas_of = \"2025-09-23\"\n\
                by = \"permit\"\nis = \"entry\"\ncite = [\"a\"]\n\
                [[figure]]\nid = \"rule\"\nmetric = \"people-present\"\nmeasure = \"ceiling\"\nvalue = 10\n\
                as_of = \"2025-09-23\"\nby = \"rule\"\nis = \"above-it-transfers-pause\"\ncite = [\"a\"]\n\
                [[statement]]\nid = \"denial\"\nspeaker = \"SWZ\"\ndate = \"2025-12-06\"\nstance = \"denies\"\n\
                about = \"#rule\"\ntext = \"x\"\nquote = \"paraphrase\"\ncite = [\"a\"]\n\
                [[statement]]\nid = \"other\"\nspeaker = \"SWZ\"\ndate = \"2025-12-07\"\nstance = \"confirms\"\n\
                about = \"#received\"\ntext = \"x\"\nquote = \"paraphrase\"\ncite = [\"a\"]\n\
                [[statement]]\nid = \"answer\"\nspeaker = \"USA\"\ndate = \"2025-12-08\"\nstance = \"denies\"\n\
                about = \"#other\"\ntext = \"x\"\nquote = \"paraphrase\"\ncite = [\"a\"]\n";
    for language in LANGUAGES {
        let text = with_in(language, more);
        for pair in ["((", "))", ") ("] {
            assert!(!text.contains(pair), "{language:?}: {pair} in {text}");
        }
    }
    let text = with(more);
    assert!(row(&text, "How long they may stay: ").contains("(permit: entry)"), "{text}");
    assert!(row(&text, "Caps: ").contains("(people present, rule: above it, transfers pause)"), "{text}");
}

#[test]
fn that_nobody_arrived_is_said_of_people() {
    let nobody = ARRANGEMENT
        .replace("value = 15\n", "value = 0\n")
        .replace("value = 5\n", "value = 0\n")
        .replace("quantifier = \"at-least\"\nvalue = 4\n", "value = 0\n");
    let said =
        [("People arrived | ", "Nobody"), ("Personnes arrivées | ", "Personne"), ("Personas llegadas | ", "Nadie")];
    for (language, (name, word)) in LANGUAGES.into_iter().zip(said) {
        let text = printed(&brief_in(language, &[(PATH, &nobody)], "SWZ").unwrap());
        assert!(row(&text, name).contains(word), "{language:?}: {text}");
    }
}

#[test]
fn a_moment_within_bounds_is_one_day_between_them() {
    let figure = "[[figure]]\nid = \"present\"\nmetric = \"people-present\"\nvalue = 90\nas_of = \"2026-06-01/2026-06-12\"\n\
                  cite = [\"a\"]\n";
    let said = [
        "90, as of a day between 1 and 12 June 2026",
        "90, date\u{a0}: entre le 1er et le 12\u{a0}juin 2026",
        "90, fecha: entre el 1 y el 12\u{a0}de junio de 2026",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, figure);
        assert!(text.contains(said) && !text.contains("as of between"), "{language:?}: {text}");
    }
}

#[test]
fn a_word_of_a_breakdown_is_told_in_words() {
    let part = "[[transfer.figure]]\nid = \"more\"\nmetric = \"people-received\"\nvalue = 3\nof = \"#first-people\"\n\
                by = \"protection\"\nis = \"us-protection-order\"\ncite = [\"b\"]\n";
    let said = [
        "protection order of the United States (3)",
        "ordre de protection des États-Unis (3)",
        "orden de protección de los Estados Unidos (3)",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(
            language,
            &format!("[[transfer]]\nid = \"second\"\ndate = \"2026-01-02\"\nfrom = \"USA\"\nto = [\"SWZ\"]\n{part}"),
        );
        assert!(text.contains(said), "{language:?}: {text}");
    }
}

#[test]
fn where_something_was_said_stands_with_the_day() {
    let statement = "[[statement]]\nid = \"said\"\nspeaker = \"SWZ\"\ndate = \"2025-12-06\"\nvenue = \"press conference\"\n\
                     stance = \"confirms\"\ntext = \"x\"\nquote = \"paraphrase\"\ncite = [\"a\"]\n";
    let said = [
        "Eswatini (6 December 2025, press conference) confirmed",
        "Eswatini (6\u{a0}décembre 2025, press conference), confirmation\u{a0}: x",
        "Esuatini (6\u{a0}de diciembre de 2025, press conference), confirmación: x",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, statement);
        assert!(text.contains(said), "{language:?}: {text}");
    }
}

#[test]
fn a_state_that_takes_an_article_has_it_within_a_sentence() {
    let says = |code: &str| {
        let text = ARRANGEMENT.replace("\"SWZ\"", &format!("\"{code}\""));
        let path = format!("dataset/arrangements/usa-{}-2025.toml", code.to_lowercase());
        printed(&brief_in(Language::En, &[(&path, &text)], code).unwrap())
    };
    for (code, name) in [
        ("TCA", "the Turks and Caicos Islands"),
        ("GMB", "the Gambia"),
        ("PHL", "the Philippines"),
        ("CYM", "the Cayman Islands"),
        ("NLD", "the Netherlands"),
    ] {
        assert!(says(code).contains(&format!("Said by {name} | ")), "{}", says(code));
    }
}

#[test]
fn a_cap_stands_in_brackets_after_the_number() {
    let cap = "[[figure]]\nid = \"cap\"\nmetric = \"people-received\"\nmeasure = \"ceiling\"\nvalue = 160\n\
               as_of = \"2025-09-23\"\ncite = [\"a\"]\n";
    let said = ["15 (cap: 160), as of", "15 (plafond\u{a0}: 160), au", "15 (tope: 160), al"];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, cap);
        assert!(text.contains(said), "{language:?}: {text}");
    }
}

#[test]
fn what_tells_an_arrangement_from_its_namesake_stands_in_brackets() {
    let earlier = ARRANGEMENT.replace("United States – Eswatini, 2025", "United States – Eswatini, 2019");
    let files = [(PATH, ARRANGEMENT), ("dataset/arrangements/usa-swz-2019.toml", &*earlier)];
    for (language, name) in
        LANGUAGES.into_iter().zip(["United States → Eswatini", "États-Unis → Eswatini", "Estados Unidos → Esuatini"])
    {
        let text = printed(&brief_in(language, &files, "SWZ").unwrap());
        assert!(text.contains(&format!("# {name} (2019)\n")), "{language:?}: {text}");
    }
}

#[test]
fn a_law_is_adopted_and_an_agreement_signed() {
    let instrument = |kind: &str| {
        format!(
            "title = \"An instrument\"\nkind = \"{kind}\"\nsigned = \"2025-05-14\"\nin_force = \"2025-06-01\"\n\
             terminated = \"2026-01-31\"\n"
        )
    };
    let with_instrument = ARRANGEMENT.replacen("receiver = \"SWZ\"", "receiver = \"SWZ\"\ninstruments = [\"it\"]", 1);
    let said = [
        (Language::En, "statute", "statute, adopted on 14 May 2025, entered into force on 1 June 2025"),
        (Language::En, "treaty", "treaty, signed on 14 May 2025, entered into force on 1 June 2025"),
        (Language::Fr, "statute", "adoption le 14\u{a0}mai 2025, entrée en vigueur le 1er\u{a0}juin 2025"),
        (Language::Fr, "treaty", "signature le 14\u{a0}mai 2025"),
        (Language::En, "treaty", ", ended on 31 January 2026"),
        (Language::Fr, "treaty", ", fin le 31\u{a0}janvier 2026"),
        (Language::Es, "treaty", ", fin el 31\u{a0}de enero de 2026"),
        (Language::Es, "statute", "adopción el 14\u{a0}de mayo de 2025"),
        (Language::Es, "treaty", "firma el 14\u{a0}de mayo de 2025"),
    ];
    for (language, kind, said) in said {
        let files = [(PATH, &*with_instrument), ("dataset/instruments/it.toml", &instrument(kind))];
        let text = printed(&brief_in(language, &files, "SWZ").unwrap());
        assert!(text.contains(said), "{language:?} {kind}: {text}");
    }
}

#[test]
fn words_said_in_another_language_name_it() {
    let statement = |tag: &str| {
        format!(
            "[[statement]]\nid = \"said\"\nspeaker = \"SWZ\"\nstance = \"confirms\"\ntext = \"sin firmar\"\n\
             text_lang = \"{tag}\"\nquote = \"verbatim\"\ncite = [\"a\"]\n"
        )
    };
    let text = |language, tag| with_in(language, &statement(tag));
    assert!(text(Language::En, "es").contains("“sin firmar” (in Spanish)"));
    assert!(text(Language::Fr, "es").contains("«\u{a0}sin firmar\u{a0}» (en espagnol)"));
    assert!(text(Language::Es, "fr").contains("«sin firmar» (en francés)"));
    assert!(!text(Language::Es, "es").contains("«sin firmar» ("));
    assert!(!text(Language::Fr, "en").contains("sin firmar\u{a0}» ("));
}

#[test]
fn numbers_of_one_thing_that_disagree_do_not_repeat_what_they_are_of() {
    let figure = |id: &str, value: u32, day: &str| {
        format!(
            "[[figure]]\nid = \"{id}\"\nmetric = \"people-present\"\nvalue = {value}\nas_of = \"{day}\"\ncite = [\"a\"]\n"
        )
    };
    let expect = "[[expect]]\nrule = \"FIG003\"\nat = [\"#one\", \"#other\"]\nreason = \"why\"\n";
    let more = figure("one", 105, "2025-12-01") + &figure("other", 64, "2025-12-09") + expect;
    let said = [
        "People present | 105, as of 1 December 2025",
        "Personnes présentes | 105, au 1er\u{a0}décembre 2025",
        "Personas presentes | 105, al 1\u{a0}de diciembre de 2025",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, &more);
        let (_, rest) = text.split_once(said).unwrap_or_else(|| panic!("{language:?}: {text}"));
        assert!(rest.lines().nth(1).is_some_and(|line| line.starts_with("64, ")), "{language:?}: {text}");
    }
}

#[test]
fn an_arrangement_of_which_nothing_was_counted_has_no_newest_figure() {
    let bare = "title = \"United States – Eswatini, 2025\"\nsender = \"USA\"\nreceiver = \"SWZ\"\n\
                kind = \"third-country-removal\"\n\n[[status]]\naxis = \"legal\"\nvalue = \"agreed\"\n\
                from = \"2026-03-23\"\ncite = [\"a\"]\n";
    let said = [
        "Newest figure or movement | None recorded",
        "Chiffre ou déplacement le plus récent | Aucun consigné",
        "Dato o movimiento más reciente | Nada registrado",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = printed(&brief_in(language, &[(PATH, bare)], "SWZ").unwrap());
        assert!(text.contains(said), "{language:?}: {text}");
    }
}

#[test]
fn cases_about_the_whole_programme_have_their_sources() {
    let arrangement = ARRANGEMENT.replacen("receiver = \"SWZ\"", "receiver = \"SWZ\"\nprogramme = \"policy\"", 1);
    let case =
        "title = \"A v. B\"\non = [\"policy\"]\n\n[[step]]\nkind = \"filed\"\ndate = \"2025-03-23\"\ncite = [\"b\"]\n";
    let files = [
        (PATH, &*arrangement),
        ("dataset/programmes/policy.toml", "title = \"Policy\"\nsender = \"USA\"\n"),
        ("dataset/proceedings/a-v-b.toml", case),
    ];
    for (language, said) in
        LANGUAGES.into_iter().zip(["country too: *A v. B*[^", "ce pays\u{a0}: A v. B[^", "este país: A v. B[^"])
    {
        let document = brief_in(language, &files, "SWZ").unwrap();
        let text = render::markdown::render(&document, &render::markdown::Options::default());
        assert!(text.contains(said), "{language:?}: {text}");
    }
    // Who stands behind them is known as it is of every other source of the brief.
    let elsewhere = SOURCE.replace("\"SWZ\"", "\"USA\"");
    let files = [files[0], files[1], files[2], ("dataset/sources/b.toml", &*elsewhere)];
    let text = printed(&brief_in(Language::En, &files, "SWZ").unwrap());
    assert!(
        text.contains("2 sources, of 2 independent origins") && !text.contains("the origin is not known"),
        "{text}"
    );
}

#[test]
fn a_way_to_nowhere_known_begins_with_a_capital() {
    let transfer =
        "[[transfer]]\nid = \"on\"\ndate = \"2026-01-02\"\nfrom = \"SWZ\"\nafter = [\"#first\"]\ncite = [\"a\"]\n";
    let said = [
        "2 January 2026 | From Eswatini, destination not known |",
        "2\u{a0}janvier 2026 | Départ\u{a0}: Eswatini, destination non connue |",
        "2\u{a0}de enero de 2026 | Salida: Esuatini, no se conoce el destino |",
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = with_in(language, transfer);
        assert!(text.contains(said), "{language:?}: {text}");
    }
}

#[test]
fn a_rate_of_several_weeks_is_in_the_language_of_the_brief() {
    let cap = |per: &str| {
        format!(
            "[[figure]]\nid = \"cap\"\nmetric = \"people-received\"\nmeasure = \"ceiling\"\nvalue = 25\nper = \"{per}\"\n\
             as_of = \"2025-09-23\"\ncite = [\"a\"]\n"
        )
    };
    for (language, several, one) in [
        (Language::En, "25 per 2 weeks", "25 per week"),
        (Language::Fr, "25 par période de 2 semaines", "25 par semaine"),
        (Language::Es, "25 por período de 2 semanas", "25 por semana"),
    ] {
        let text = with_in(language, &cap("2 weeks"));
        assert!(text.contains(several), "{language:?}: {text}");
        assert!(with_in(language, &cap("week")).contains(one));
    }
}

#[test]
fn the_overview_says_in_one_cell_who_arrived_and_what_became_of_them() {
    let before_home = |text: &str| text.split("[[transfer]]\nid = \"home\"").next().unwrap_or_default().to_owned();
    let agreed = "title = \"United States – Eswatini, 2025\"\nsender = \"USA\"\nreceiver = \"SWZ\"\n\
                  kind = \"third-country-removal\"\n[[status]]\naxis = \"legal\"\nvalue = \"signed\"\n\
                  from = \"2025-05-14\"\ncite = [\"a\"]\n";
    let said = [
        ["15, as of 19 Nov 2025 acknowledged; to their own country: 1, in Sept 2025", "; moved on: not known", "none"],
        [
            "15, au 19\u{a0}nov. 2025 reconnu\u{202f}; vers leur propre pays\u{a0}: 1, en sept. 2025",
            "reparties\u{a0}: non connu",
            "aucune",
        ],
        [
            "15, al 19\u{a0}nov. 2025 reconocido; a su propio país: 1, en sept. 2025",
            "partieron después: no se conoce",
            "ninguna",
        ],
    ];
    for (language, [told, not_known, none]) in LANGUAGES.into_iter().zip(said) {
        let cell = |record: &str| {
            let references = References::default();
            let dataset = dataset(&[(PATH, record)]);
            let text = printed(&overview(&dataset, &context(language, &references, None)));
            row(&text, if language == Language::Es { "Esuatini | " } else { "Eswatini | " }).to_owned()
        };
        assert!(cell(ARRANGEMENT).contains(told), "{}", cell(ARRANGEMENT));
        assert!(cell(&before_home(ARRANGEMENT)).contains(not_known), "{}", cell(&before_home(ARRANGEMENT)));
        // Nobody was sent, so that nobody can have moved on.
        assert!(cell(agreed).contains(none) && !cell(agreed).contains(not_known), "{}", cell(agreed));
    }
}

#[test]
fn of_two_numbers_of_which_nobody_prefers_one_the_lower_is_certain() {
    let figure = "id = \"received\"\nmetric = \"people-received\"\nvalue = 15\nas_of = \"2025-11-19\"\n";
    let rivals = |ranks: [&str; 2]| {
        let rival = figure.replace("received\"\nm", "rival\"\nm").replace("15", "31");
        let both = format!("{figure}{}cite = [\"a\"]\n\n[[figure]]\n{rival}{}", ranks[0], ranks[1]);
        let text = ARRANGEMENT.replace(&format!("{figure}rank = \"preferred\"\n"), &both);
        let (dataset, references) = (dataset(&[(PATH, &text)]), References::default());
        let document = overview(&dataset, &context(Language::En, &references, None));
        row(&printed(&document), "Eswatini |").to_owned()
    };
    let preferred = "rank = \"preferred\"\n";
    for (ranks, arrived) in [(["", ""], "15"), (["", preferred], "31"), ([preferred, ""], "15"), ([preferred; 2], "15")]
    {
        let row = rivals(ranks);
        assert!(row.contains(&format!("| {arrived}, as of 19 Nov 2025 disputed")), "{ranks:?}: {row}");
    }
}

#[test]
fn the_notes_of_a_sum_that_is_told_again_stand_beside_it() {
    let document = brief_in(Language::En, &[(PATH, ARRANGEMENT)], "SWZ").unwrap();
    let text = render::markdown::render(&document, &render::markdown::Options::default());
    assert!(text.contains("**USD 5.1 million**, as of 23 September 2025[^1][^2] **"), "{text}");
}

#[test]
fn a_move_within_a_state_and_a_way_home_are_no_departures_to_nowhere() {
    let moved = |more: &str| {
        format!(
            "[[transfer]]\nid = \"on\"\ndate = \"2025-10\"\nfrom = \"SWZ\"\nafter = [\"#first\"]\ncite = [\"a\"]\n{more}"
        )
    };
    let camp = ("dataset/facilities/camp.toml", "title = \"Camp\"\ncountry = \"SWZ\"\nkind = \"camp\"\n");
    let text = |more: &str| {
        let record = format!("{ARRANGEMENT}{}", moved(more));
        printed(&brief_in(Language::En, &[(PATH, &record), camp], "SWZ").unwrap())
    };
    assert!(text("facility = \"camp\"\n").contains("| Within Eswatini; Camp"), "{}", text("facility = \"camp\"\n"));
    let home = "[[transfer.figure]]\nid = \"eight\"\nmetric = \"people-returned\"\nvalue = 8\ncite = [\"a\"]\n";
    assert!(text(home).contains("| From Eswatini to their own country"), "{}", text(home));
    assert!(text("").contains("| From Eswatini, destination not known"), "{}", text(""));
}

#[test]
fn a_case_tells_the_judgment_before_its_last_step() {
    let step = |kind: &str, date: &str, text: &str| {
        format!(
            "[[step]]\nkind = \"{kind}\"\ndate = \"{date}\"\neffect = \"none\"\ntext = \"{text}\"\ncite = [\"a\"]\n"
        )
    };
    let case = |more: &str| {
        let case = "title = \"A v. B\"\non = [\"usa-swz-2025\"]\n".to_owned()
            + &step("judgment", "2026-02-03", "dismissed")
            + more
            + &step("filed", "2026-03", "an appeal");
        let files = [(PATH, ARRANGEMENT), ("dataset/proceedings/a-v-b.toml", &*case)];
        printed(&brief_in(Language::En, &files, "SWZ").unwrap())
    };
    let told = case("");
    assert!(told.contains("Judgment, 3 February 2026: dismissed"), "{told}");
    assert!(told.contains("Filed, March 2026: an appeal"), "{told}");
    assert!(!case(&step("vacated", "2026-02-20", "set aside")).contains("dismissed"));
}

#[test]
fn of_what_was_never_agreed_no_deal_is_told() {
    let steps = "[[status]]\naxis = \"legal\"\nvalue = \"refused\"\nfrom = \"2025-01\"\ncite = [\"a\"]\n";
    let record = format!(
        "title = \"United States – Eswatini, 2025\"\nsender = \"USA\"\nreceiver = \"SWZ\"\nkind = \"third-country-removal\"\n{steps}"
    );
    let said = [
        ["# What is known of a deal", "What was asked for: "],
        ["# Ce que l’on sait d’un accord", "Objet de la demande: "],
        ["# Lo que se sabe de un acuerdo", "Objeto de la solicitud: "],
    ];
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let text = printed(&brief_in(language, &[(PATH, &record)], "SWZ").unwrap());
        assert!(said.iter().all(|said| text.contains(said)), "{language:?}: {text}");
    }
}
