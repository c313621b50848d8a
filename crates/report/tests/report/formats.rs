//! What programs see: every format of the same findings, and what its readers hold it to.
use crate::findings::{Files, cases, everything, summary};
use dossier_report::{Format, Options, Report, Statistics};
use serde_json::Value;

fn written(format: Format, options: Options) -> String {
    let (files, findings) = everything();
    let summary = summary(&findings);
    let mut out = Vec::new();
    Report::new(&findings, &files, &summary).write(format, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn with_waived() -> Options {
    Options { show_waived: true, ..Options::default() }
}

fn json(options: Options) -> Value {
    serde_json::from_str(&written(Format::Json, options)).unwrap()
}

#[test]
fn concise_is_a_line_each() {
    insta::assert_snapshot!(written(Format::Concise, with_waived()));
}

#[test]
fn json_says_everything() {
    insta::assert_snapshot!(written(Format::Json, Options::default()));
}

#[test]
fn github_annotates_lines() {
    insta::assert_snapshot!(written(Format::Github, Options::default()));
}

#[test]
fn jsonl_is_the_findings_of_json_line_by_line() {
    let lines = written(Format::Jsonl, with_waived());
    let findings: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(json(with_waived())["findings"], Value::Array(findings));
}

#[test]
fn sarif_carries_rules_and_results() {
    let text = written(Format::Sarif, with_waived());
    insta::assert_snapshot!(text.replace(env!("CARGO_PKG_VERSION"), "[version]"));
}

#[test]
fn gitlab_is_one_array() {
    insta::assert_snapshot!(written(Format::Gitlab, with_waived()));
}

#[test]
fn rdjson_suggests_changes() {
    insta::assert_snapshot!(written(Format::Rdjson, Options::default()));
}

#[test]
fn junit_has_a_suite_for_each_file() {
    insta::assert_snapshot!(written(Format::Junit, with_waived()));
}

#[test]
fn markdown_is_a_page() {
    insta::assert_snapshot!(written(Format::Markdown, with_waived()));
}

#[test]
fn a_page_is_never_longer_than_github_takes() {
    let (files, findings) = everything();
    let many: Vec<_> = findings.iter().cycle().take(8_000).cloned().collect();
    let summary = summary(&many);
    let mut out = Vec::new();
    Report::new(&many, &files, &summary).write(Format::Markdown, Options::default(), &mut out).unwrap();
    assert!(out.len() <= 1024 * 1024, "{}", out.len());
    let page = String::from_utf8(out).unwrap();
    let shown = page.lines().filter(|line| line.starts_with("- **")).count();
    let waived = many.iter().filter(|finding| finding.is_waived()).count();
    let rest = format!("… and {} more findings", 8_000 - waived - shown);
    assert!(page.trim_end().lines().last().unwrap().starts_with(&rest));
}

#[test]
fn gitlab_sees_no_fingerprint_twice() {
    let entries: Vec<Value> = serde_json::from_str(&written(Format::Gitlab, with_waived())).unwrap();
    let prints: std::collections::BTreeSet<_> =
        entries.iter().map(|entry| entry["fingerprint"].as_str().unwrap()).collect();
    assert_eq!(prints.len(), entries.len());
}

#[test]
fn sarif_points_to_its_own_rules_and_places() {
    let log: Value = serde_json::from_str(&written(Format::Sarif, Options::default())).unwrap();
    let run = &log["runs"][0];
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        let message = result["message"]["text"].as_str().unwrap();
        for location in result["relatedLocations"].as_array().into_iter().flatten() {
            assert!(message.contains(&format!("]({})", location["id"])), "{message}");
        }
    }
}

#[test]
fn statistics_count_what_stands_and_what_is_waived() {
    insta::assert_snapshot!(Statistics::of(&everything().1).to_string());
    assert_eq!(Statistics::of(&[]).to_string(), "");
}

#[test]
fn no_findings_are_shown_as_none() {
    let summary = summary(&[]);
    let files = Files::default();
    let shown = Format::ALL.map(|format| {
        let mut out = Vec::new();
        Report::new(&[], &files, &summary).write(format, Options::default(), &mut out).unwrap();
        format!("{format}:\n{}", String::from_utf8(out).unwrap())
    });
    insta::assert_snapshot!(shown.join("\n").replace(env!("CARGO_PKG_VERSION"), "[version]"));
}

#[test]
fn json_is_what_its_schema_describes() {
    let schema =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemas/findings.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::draft7::options().should_validate_formats(true).build(&schema).unwrap();
    for options in [Options::default(), with_waived()] {
        let errors: Vec<_> = validator.iter_errors(&json(options)).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn the_schema_describes_nothing_else() {
    let schema =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemas/findings.schema.json")).unwrap();
    let validator = jsonschema::draft7::new(&serde_json::from_str(&schema).unwrap()).unwrap();
    for key in ["version", "today", "summary", "findings"] {
        let mut object = json(Options::default());
        object.as_object_mut().unwrap().remove(key).unwrap();
        assert!(!validator.is_valid(&object), "without `{key}`");
    }
    let mut object = json(Options::default());
    object["findings"][0]["colour"] = "red".into();
    assert!(!validator.is_valid(&object));
}

#[test]
fn json_without_findings_is_an_object_too() {
    let summary = summary(&[]);
    let mut out = Vec::new();
    let files = Files::default();
    Report::new(&[], &files, &summary).write(Format::Json, Options::default(), &mut out).unwrap();
    let object: Value = serde_json::from_slice(&out).unwrap();
    assert_eq!(object["findings"], Value::Array(Vec::new()));
    assert_eq!(object["summary"]["records"], 212);
}

#[test]
fn json_keeps_every_character_of_a_stranger() {
    let (_, files, findings) = cases().into_iter().find(|(name, ..)| *name == "hostile").unwrap();
    let object = json(Options::default());
    let found = object["findings"].as_array().unwrap();
    let hostile =
        found.iter().find(|it| it["code"] == "TXT006" && it["related"][0]["message"] == "::error::pwned").unwrap();
    assert_eq!(hostile["message"], *findings[0].message);
    assert_eq!(hostile["related"][1]["message"], "##[add-mask]a");
    assert_eq!(hostile["path"], *files.0[0].0);
}

#[test]
fn waived_findings_are_shown_only_when_asked_for() {
    for format in Format::ALL {
        let reason = "the two governments count differently";
        assert!(!written(format, Options::default()).contains(reason), "{format}");
        assert!(written(format, with_waived()).contains(reason), "{format}");
    }
}

#[test]
fn every_format_writes_the_same_bytes_twice() {
    for format in Format::ALL {
        assert_eq!(written(format, with_waived()), written(format, with_waived()), "{format}");
    }
}

#[test]
fn a_format_is_known_by_its_name() {
    for format in Format::ALL {
        assert_eq!(format.name().parse(), Ok(format));
    }
    let error = "yaml".parse::<Format>().unwrap_err().to_string();
    assert!(error.starts_with("no format is called `yaml`; there are text, concise, json, jsonl, github"), "{error}");
}
