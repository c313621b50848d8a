//! `dossier stale` and `dossier review`: what wants to be read again, and that it was.
use crate::support::{Project, SOURCE, repository, run_in, windows};
use serde_json::Value;

const ARRANGEMENT: &str = r#"title = "United States – Costa Rica, 2025"
sender = "USA"
receiver = "CRI"
kind = "transit"

[[status]]
axis = "operational"
value = "operating"
from = "2025-02-20"
cite = ["a"]

[[figure]]
id = "held"
metric = "people-held"
value = 100
as_of = "2026-11-20"
cite = ["a"]

[[review]]
on = "2026-10-01"
outcome = "no-change"
checked = ["a"]
"#;

fn operating(text: &str) -> Project {
    Project::new(&[("arrangements/usa-cri-2025.toml", text), ("sources/a.toml", SOURCE)])
}

fn due(project: &Project, arguments: &[&str]) -> Vec<Value> {
    let run = project.run(&[&["stale", "--format", "json"], arguments].concat());
    assert_eq!(run.code, 0, "{}", run.told);
    let value: Value = serde_json::from_str(&run.said).unwrap();
    value["due"].as_array().unwrap().clone()
}

#[test]
fn a_record_is_stale_on_the_day_the_linter_says_so() {
    let project = operating(ARRANGEMENT);
    for (today, state) in [("2026-11-15", None), ("2026-11-16", Some("due")), ("2026-12-08", Some("overdue"))] {
        let entry = due(&project, &["--today", today]).into_iter().find(|due| due["clock"] == "review");
        assert_eq!(entry.as_ref().map(|entry| entry["state"].as_str().unwrap()), state, "{today}");
        let lint = project.run(&["lint", "--today", today, "--format", "concise"]);
        assert_eq!(lint.said.contains("STL001"), state.is_some(), "{today}: {}", lint.said);
    }
}

#[test]
fn what_is_due_is_a_remark_and_what_is_overdue_a_warning() {
    let project = operating(ARRANGEMENT);
    for (today, level) in [("2026-11-16", "STL001[info]"), ("2026-12-08", "STL001[warning]")] {
        let lint = project.run(&["lint", "--today", today, "--format", "concise"]);
        assert!(lint.said.contains(level), "{today}: {}", lint.said);
    }
    project.write("dossier.toml", "dataset = \"dataset\"\n\n[rules]\nreview-due = \"error\"\n");
    let lint = project.run(&["lint", "--today", "2026-11-16", "--format", "concise"]);
    assert!(lint.said.contains("STL001[error]"), "{}", lint.said);
}

#[test]
fn what_ended_once_and_was_taken_up_again_is_due_like_anything_else() {
    let ended = "[[status]]\naxis = \"operational\"\nvalue = \"ended\"\nfrom = \"2022\"\ncite = [\"a\"]\n\n[[status]]";
    let reopened = operating(&ARRANGEMENT.replacen("[[status]]", ended, 1));
    let clocks = |project: &Project| -> Vec<Value> {
        due(project, &["--today", "2029-01-01"]).into_iter().map(|due| due["clock"].clone()).collect()
    };
    assert_eq!(clocks(&reopened), clocks(&operating(ARRANGEMENT)));
    assert_eq!(clocks(&reopened), ["review", "data"]);
}

#[test]
fn the_age_of_data_is_a_clock_of_its_own() {
    let project = operating(ARRANGEMENT);
    let soon = due(&project, &["--within", "90d"]);
    let data = soon.iter().find(|due| due["clock"] == "data").unwrap();
    assert_eq!((data["metric"].as_str(), data["last"].as_str()), (Some("people-held"), Some("2026-11-20")));
    assert_eq!(data["on"], "2026-12-20", "the metric wants a newer figure every 30 days");
    assert!(due(&project, &["--within", "3w"]).iter().all(|due| due["clock"] == "review"));
}

#[test]
fn what_is_over_or_in_a_closed_period_has_no_data_that_ages() {
    let year = "2029-01-01";
    let ages = |text: &str| due(&operating(text), &["--today", year]).iter().any(|due| due["clock"] == "data");
    assert!(ages(ARRANGEMENT));
    assert!(!ages(&ARRANGEMENT.replace("value = \"operating\"", "value = \"ended\"")));
    let flow = ARRANGEMENT.replace("people-held", "people-received");
    assert!(ages(&flow));
    assert!(!ages(&flow.replace("as_of = \"2026-11-20\"", "period = \"2026\"")));
}

#[test]
fn intervals_are_those_of_the_configuration() {
    let project = operating(ARRANGEMENT);
    assert_eq!(due(&project, &[]).len(), 1);
    project.write("dossier.toml", "dataset = \"dataset\"\n\n[review]\noperating = 100\n");
    assert_eq!(due(&project, &[]).len(), 0);
}

#[test]
fn a_table_lists_the_most_urgent_first() {
    let project = operating(ARRANGEMENT);
    project.write(
        "dataset/arrangements/usa-pan-2025.toml",
        &ARRANGEMENT.replace("CRI", "PAN").replace("2026-10-01", "2026-03-01"),
    );
    let run = project.run(&["stale", "--within", "90d"]);
    let records: Vec<&str> = run.said.lines().filter_map(|line| line.split_whitespace().nth(2)).collect();
    assert_eq!(records[..3], ["record", "usa-pan-2025", "usa-cri-2025"], "{}", run.said);
    assert!(run.told.starts_with("1 overdue, 1 due, 2 within 90 days, as of 2026-11-23"), "{}", run.told);
}

#[test]
fn a_calendar_has_a_day_for_each_entry_and_lines_of_its_length() {
    let project = operating(ARRANGEMENT);
    let run = project.run(&["stale", "--within", "90d", "--format", "ics"]);
    assert!(run.said.starts_with("BEGIN:VCALENDAR\r\n") && run.said.ends_with("END:VCALENDAR\r\n"));
    let lines: Vec<&str> = run.said.split_terminator("\r\n").collect();
    assert!(lines.iter().all(|line| line.len() <= 75 && !line.contains('\n')), "{}", run.said);
    let unfolded = run.said.replace("\r\n ", "");
    assert!(unfolded.contains("UID:arrangements/usa-cri-2025-review@dossier\r\n"), "{unfolded}");
    assert!(unfolded.contains("DTSTART;VALUE=DATE:20261220\r\n"), "{unfolded}");
    assert!(unfolded.contains("operating\\, every 45 days") || unfolded.contains("operating"), "{unfolded}");
    assert_eq!(lines.iter().filter(|line| **line == "BEGIN:VEVENT").count(), 2);
}

#[test]
fn a_time_that_cannot_be_read_says_how_to_write_one() {
    let run = operating(ARRANGEMENT).run(&["stale", "--within", "soon"]);
    assert_eq!(run.code, 2);
    assert!(run.told.contains("`90d`"), "{}", run.told);
}

#[test]
fn the_shipped_dataset_is_listed_in_every_format() {
    for format in ["table", "json", "ics"] {
        let run = run_in(repository(), &["stale", "--within", "700d", "--format", format]);
        assert_eq!(run.code, 0, "{}", run.told);
        assert!(run.said.contains("usa-cri-2025"), "{}", run.said);
    }
}

#[test]
fn a_review_is_added_below_the_last_one_and_nothing_else_changes() {
    let expect = "\n[[expect]]\nrule = \"FIG021\"\nreason = \"so it is\" # known\n";
    let added =
        "\n[[review]]\non = \"2026-11-23\"\nreviewer = \"A \\\"B\\\"\"\noutcome = \"changed\"\nchecked = [\"a\"]\n";
    for turn in [str::to_owned, windows] {
        let project = operating(&turn(&format!("{ARRANGEMENT}{expect}")));
        let run = project.run(&["review", "usa-cri-2025", "--checked", "a", "--by", "A \"B\"", "--outcome", "changed"]);
        assert_eq!(run.code, 0, "{}", run.told);
        let path = "dataset/arrangements/usa-cri-2025.toml";
        assert_eq!(project.read(path), turn(&format!("{ARRANGEMENT}{added}{expect}")));
        assert!(due(&project, &[]).is_empty());
    }
}

#[test]
fn the_first_review_of_a_record_stands_at_its_end() {
    let bare = ARRANGEMENT.split("\n[[review]]").next().unwrap().trim_end();
    let project = operating(bare);
    assert_eq!(project.run(&["review", "usa-cri-2025", "--checked=a"]).code, 0);
    let text = project.read("dataset/arrangements/usa-cri-2025.toml");
    assert!(
        text.starts_with(bare)
            && text.ends_with("\n\n[[review]]\non = \"2026-11-23\"\noutcome = \"no-change\"\nchecked = [\"a\"]\n"),
        "{text}"
    );
    assert_eq!(project.run(&["lint"]).code, 0);
}

#[test]
fn a_review_that_would_be_wrong_is_not_written() {
    let project = operating(ARRANGEMENT);
    project.write("dataset/arrangements/broken-2025.toml", "title = \"x\n");
    project
        .write("dataset/arrangements/inline-2025.toml", "review = [{ on = \"2026-01-01\", outcome = \"deferred\" }]\n");
    let cases: [(&[&str], &str); 9] = [
        (&["usa-cri-2026", "--checked", "a"], "did you mean `usa-cri-2025`?"),
        (&["usa-cri-2025"], "--checked ID,ID"),
        (&["usa-cri-2025", "--checked", "b"], "did you mean `a`?"),
        (&["usa-cri-2025", "--checked", "zzzzzz"], "dossier new source zzzzzz"),
        (&["usa-cri-2025", "--checked", "a", "--outcome", "fine"], "the outcomes are created, no-change"),
        (&["a", "--checked", "a"], "keeps no reviews"),
        (&["broken-2025", "--checked", "a"], "syntax error"),
        (&["inline-2025", "--checked", "a"], "stand in one list"),
        (&["usa-cri-2025", "--checked", "a", "--today", "2026-10-01"], "has a review of 2026-10-01 already"),
    ];
    for (arguments, words) in cases {
        let run = project.run(&[&["review"], arguments].concat());
        assert_eq!(run.code, 2, "{arguments:?} {}", run.told);
        assert!(run.told.contains(words), "{words}: {}", run.told);
    }
    assert_eq!(project.read("dataset/arrangements/usa-cri-2025.toml"), ARRANGEMENT);
}

#[test]
fn a_name_that_two_kinds_share_is_asked_for_with_its_kind() {
    let country = "title = \"Costa Rica\"\n";
    let project = operating(ARRANGEMENT);
    project.write("dataset/countries/cri.toml", country);
    project.write("dataset/actors/cri.toml", "title = \"CRI\"\nkind = \"body\"\n");
    let run = project.run(&["review", "cri", "--checked", "a"]);
    assert_eq!(run.code, 2);
    assert!(run.told.contains("`actors/cri` or `countries/cri`"), "{}", run.told);
    assert_eq!(project.run(&["review", "countries/cri", "--checked", "a"]).code, 0);
    assert!(project.read("dataset/countries/cri.toml").starts_with(&format!("{country}\n[[review]]\n")));
}

#[test]
fn a_review_is_added_below_the_remarks_on_the_last_one() {
    let remark = "# asked by letter\n  # and by phone\n";
    let added = "\n[[review]]\non = \"2026-11-23\"\noutcome = \"no-change\"\nchecked = [\"a\"]\n";
    let expect = "[[expect]]\nrule = \"FIG021\"\nreason = \"so it is\"\n";
    let path = "dataset/arrangements/usa-cri-2025.toml";
    for (below, left) in [(remark.to_owned(), String::new()), (format!("{remark}\n{expect}"), format!("\n{expect}"))] {
        let project = operating(&format!("{ARRANGEMENT}{below}"));
        let run = project.run(&["review", "--checked", "a,a", "usa-cri-2025"]);
        assert_eq!(run.code, 0, "{}", run.told);
        assert_eq!(project.read(path), format!("{ARRANGEMENT}{remark}{added}{left}"));
    }
    let project = operating(&format!("{ARRANGEMENT}\n# of the waiver\n{expect}"));
    assert_eq!(project.run(&["review", "--checked", "a", "usa-cri-2025"]).code, 0);
    assert!(project.read(path).ends_with(&format!("{added}\n# of the waiver\n{expect}")), "{}", project.read(path));
}

#[test]
fn of_two_records_of_one_id_and_kind_each_is_named_by_its_file() {
    let project = operating(ARRANGEMENT);
    project.write("dataset/archive/arrangements/usa-cri-2025.toml", ARRANGEMENT);
    let run = project.run(&["review", "usa-cri-2025", "--checked", "a"]);
    let [one, other] = ["archive/", ""].map(|folder| format!("dataset/{folder}arrangements/usa-cri-2025.toml"));
    assert!(run.code == 2 && run.told.contains(&format!("`{one}` or `{other}`")), "{}", run.told);
    assert_eq!(project.run(&["review", &other, "--checked", "a"]).code, 0);
    let lint = project.run(&["lint", "--format", "concise"]).said;
    let twice = format!("{other}:1:9: REF003[error] the arrangement `usa-cri-2025` is there already, in `{one}`");
    assert!(lint.contains(&twice), "{lint}");
}
