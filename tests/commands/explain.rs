//! `dossier explain --format json`, `dossier completions`, and several formats of one run.
use crate::support::{FACILITY, Project, RIVAL, SOURCE, repository, run_in};
use serde_json::Value;

#[test]
fn a_rule_is_explained_to_programs() {
    let run = run_in(repository(), &["explain", "inconsistent-figures", "--format", "json"]);
    let rule: Value = serde_json::from_str(&run.said).unwrap();
    assert_eq!((&rule["code"], &rule["level"]), (&"FIG001".into(), &"error".into()));
    assert!(rule["markdown"].as_str().unwrap().contains("## Wrong"));
    assert!(rule["wrong"][0][0]["text"].as_str().unwrap().contains("[[figure]]"));
}

#[test]
fn all_rules_are_one_list() {
    let run = run_in(repository(), &["explain", "--format", "json"]);
    let rules: Vec<Value> = serde_json::from_str(&run.said).unwrap();
    let listed = run_in(repository(), &["explain"]).said.lines().count();
    assert_eq!(rules.len(), listed);
    assert!(rules.iter().all(|rule| !rule["summary"].as_str().unwrap().is_empty()));
}

#[test]
fn every_shell_gets_completions_that_know_the_commands() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = run_in(repository(), &["completions", shell]);
        assert_eq!(run.code, 0, "{}", run.told);
        assert!(run.said.contains("unsafe-fixes") && run.said.contains("stale"), "{shell}");
    }
    assert_eq!(run_in(repository(), &["completions", "tcl"]).code, 2);
}

#[test]
fn one_run_writes_several_formats() {
    let project = Project::new(&[("facilities/x.toml", &format!("{FACILITY}{RIVAL}")), ("sources/a.toml", SOURCE)]);
    let formats = ["--format", "concise", "--format", "sarif=out/a.sarif", "--format", "json=out/a.json"];
    let run = project.run(&[&["lint"], &formats[..]].concat());
    assert_eq!(run.code, 1);
    assert!(run.said.contains("FIG001"));
    for file in ["out/a.sarif", "out/a.json"] {
        let value: Value = serde_json::from_str(&project.read(file)).unwrap();
        assert!(value.to_string().contains("FIG001"), "{file}");
    }
    let table = project.run(&["lint", "--statistics"]);
    assert!(table.said.lines().any(|line| line.contains("FIG001 [error] inconsistent-figures")), "{}", table.said);
}
