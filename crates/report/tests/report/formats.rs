//! What programs see: every format of the same findings, and what its readers hold it to.
use crate::findings::{Files, cases, everything, summary};
use dossier_report::{Format, Options, Report};
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
    assert!(error.starts_with("no format is called `yaml`; there are text, concise, json, github"), "{error}");
}
