//! Each format as its readers take it: the schema they publish, or a program that reads it.
use crate::findings::{Files, everything, summary};
use dossier_report::{Format, Options, Report};
use lint::{Finding, Level};
use quick_junit::{NonSuccessKind, TestCaseStatus};
use serde_json::Value;
use std::collections::BTreeSet;

/// Nothing, everything, and everything with what is waived.
fn written(format: Format) -> Vec<String> {
    let (files, findings) = everything();
    let waived = Options { show_waived: true, ..Options::default() };
    vec![
        write(&Files::default(), &[], format, Options::default()),
        write(&files, &findings, format, Options::default()),
        write(&files, &findings, format, waived),
    ]
}

fn write(files: &Files, findings: &[Finding], format: Format, options: Options) -> String {
    let summary = summary(findings);
    let mut out = Vec::new();
    Report::new(findings, files, &summary).write(format, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[track_caller]
fn fits(schema: &str, text: &str) {
    let schema: Value = serde_json::from_str(schema).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let value: Value = serde_json::from_str(text).unwrap();
    let faults: Vec<String> =
        validator.iter_errors(&value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert_eq!(faults, Vec::<String>::new());
}

const SARIF: &str = include_str!("../schemas/sarif-2.1.0.json");

#[test]
fn sarif_fits_the_schema_of_its_standard() {
    written(Format::Sarif).iter().for_each(|text| fits(SARIF, text));
}

#[test]
fn the_schema_of_sarif_refuses_what_is_no_sarif() {
    let mut log: Value = serde_json::from_str(&written(Format::Sarif)[1]).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(SARIF).unwrap()).unwrap();
    assert!(validator.is_valid(&log));
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0.into();
    assert!(!validator.is_valid(&log), "lines count from 1");
}

/// What code scanning asks for beyond the standard: texts that are not empty, paths from the root, and no more than so many.
#[test]
fn sarif_has_what_code_scanning_asks_for() {
    for text in written(Format::Sarif) {
        let log: Value = serde_json::from_str(&text).unwrap();
        let run = &log["runs"][0];
        for rule in run["tool"]["driver"]["rules"].as_array().unwrap() {
            for text in ["/id", "/shortDescription/text", "/fullDescription/text", "/help/text"] {
                let said = rule.pointer(text).unwrap().as_str().unwrap();
                assert!(!said.is_empty() && (said.len() <= 1024 || text == "/help/text"), "{text}");
            }
        }
        for result in run["results"].as_array().unwrap() {
            assert!(!result["message"]["text"].as_str().unwrap().is_empty());
            assert!(result["locations"].as_array().unwrap().len() == 1);
            let places = result["locations"].as_array().unwrap().iter();
            for place in places.chain(result["relatedLocations"].as_array().into_iter().flatten()) {
                let uri = place["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
                assert!(!uri.is_empty() && !uri.starts_with('/') && !uri.contains("://"), "{uri}");
            }
        }
    }
}

#[test]
fn of_too_many_results_the_weightiest_are_kept_and_the_rest_is_told() {
    let (files, findings) = everything();
    let warning = findings.iter().find(|it| it.level == Level::Warning && !it.is_waived()).unwrap();
    let error = findings.iter().find(|it| it.level == Level::Error && !it.is_waived()).unwrap();
    let mut many: Vec<Finding> = std::iter::repeat_n(warning, 25_000).cloned().collect();
    many.extend([error.clone(), error.clone()]);
    let text = write(&files, &many, Format::Sarif, Options::default());
    let log: Value = serde_json::from_str(&text).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 25_000);
    assert_eq!(results.iter().filter(|result| result["level"] == "error").count(), 2);
    let told = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
    assert!(told.as_str().unwrap().starts_with("2 findings are left out"), "{told}");
    fits(SARIF, &text);
}

#[test]
fn a_result_has_no_more_places_than_are_read() {
    let (files, findings) = everything();
    let place = findings.iter().find(|it| !it.related.is_empty()).unwrap();
    let many = (0..1_500).fold(place.clone(), |finding, _| finding.related(place.place.span, "a term"));
    let text = write(&files, std::slice::from_ref(&many), Format::Sarif, Options::default());
    let log: Value = serde_json::from_str(&text).unwrap();
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["relatedLocations"].as_array().unwrap().len(), 999);
    let rest = format!("And {} more places.", many.related.len() - 999);
    assert!(result["message"]["text"].as_str().unwrap().contains(&rest));
    fits(SARIF, &text);
}

#[test]
fn rdjson_fits_its_schema() {
    let schema = include_str!("../schemas/rdformat.json");
    written(Format::Rdjson).iter().for_each(|text| fits(schema, text));
}

#[test]
fn junit_is_read_by_nextest() {
    for (text, is_empty) in written(Format::Junit).iter().zip([true, false, false]) {
        let report = quick_junit::Report::deserialize_from_str(text).unwrap();
        assert_eq!(report.name.as_ref().map(quick_junit::XmlString::as_str), Some("dossier"));
        let cases: Vec<_> = report.test_suites.iter().flat_map(|suite| &suite.test_cases).collect();
        assert_eq!(report.tests, cases.len());
        let is_failed = |status: &TestCaseStatus| {
            matches!(status, TestCaseStatus::NonSuccess { kind: NonSuccessKind::Failure, .. })
        };
        let failed = cases.iter().filter(|case| is_failed(&case.status)).count();
        assert_eq!(report.failures, failed);
        assert_eq!(failed == 0, is_empty);
        for suite in &report.test_suites {
            assert_eq!(suite.tests, suite.test_cases.len(), "{:?}", suite.name);
        }
    }
}

/// The keys that GitLab names as needed, and how it wants them.
#[test]
fn gitlab_has_the_keys_that_are_asked_for() {
    for text in written(Format::Gitlab) {
        let entries: Vec<Value> = serde_json::from_str(&text).unwrap();
        let mut prints = BTreeSet::new();
        for entry in &entries {
            let word = |at: &str| entry.pointer(at).and_then(Value::as_str).unwrap_or_default();
            for at in ["/description", "/check_name", "/fingerprint", "/location/path"] {
                assert!(!word(at).is_empty(), "{at}: {entry}");
            }
            assert!(["info", "minor", "major", "critical", "blocker"].contains(&word("/severity")), "{entry}");
            assert!(!word("/location/path").starts_with(['.', '/']), "{entry}");
            assert!(entry.pointer("/location/positions/begin/line").unwrap().as_u64().unwrap() > 0);
            assert!(prints.insert(word("/fingerprint")), "GitLab drops the second: {entry}");
        }
    }
}
