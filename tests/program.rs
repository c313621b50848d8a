//! The program as a newcomer meets it: every promise of the README, on the real dataset and on broken ones.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test stops where something is wrong")]
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

const TODAY: &str = "2026-11-23";

fn dossier(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dossier"))
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("DOSSIER_TODAY", TODAY)
        .args(arguments)
        .output()
        .unwrap()
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A project with these files.
fn project(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("dataset")).unwrap();
    std::fs::write(folder.path().join("dossier.toml"), "dataset = \"dataset\"\n").unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    folder
}

const CONFLICT: &str = r#"title = "Elbonia"
country = "SLV"
kind = "prison"
cite = ["a"]

[[figure]]
id = "one"
metric = "people-held"
quantifier = "exactly"
value = 238
as_of = "2025-03-16"
cite = ["a"]

[[figure]]
id = "two"
metric = "people-held"
quantifier = "over"
value = 240
as_of = "2025-03-16"
cite = ["a"]
"#;
const SOURCE: &str = "type = \"webpage\"\ntitle = \"A\"\npublisher = \"P\"\npublished = \"2025-03-17\"\naccessed = \"2025-04-01\"\nurl = \"https://example.org/a\"\n";

#[test]
fn the_shipped_dataset_has_no_error() {
    let output = dossier(repository(), &["lint"]);
    assert_eq!(code(&output), 0, "{}", said(&output));
    assert!(told(&output).contains("as of 2026-11-23"), "{}", told(&output));
}

#[test]
fn a_conflict_fails_and_names_both_numbers_and_the_file() {
    let project =
        project(&[("dataset/facilities/x.toml", CONFLICT.as_bytes()), ("dataset/sources/a.toml", SOURCE.as_bytes())]);
    let output = dossier(project.path(), &["lint"]);
    assert_eq!(code(&output), 1);
    let text = said(&output);
    for words in ["FIG001", "dataset/facilities/x.toml", "exactly 238", "over 240", "as of 2025-03-16"] {
        assert!(text.contains(words), "{words} is missing:\n{text}");
    }
}

#[test]
fn the_output_is_the_same_for_any_number_of_threads() {
    let run = |threads: &str| {
        Command::new(env!("CARGO_BIN_EXE_dossier"))
            .current_dir(repository())
            .env("RAYON_NUM_THREADS", threads)
            .args(["lint", "--today", "2027-11-23", "--format", "json", "--show-waived"])
            .output()
            .unwrap()
            .stdout
    };
    let one = run("1");
    assert!(one.len() > 10_000, "a year later much is due");
    assert_eq!(one, run("7"));
}

#[test]
fn json_follows_its_schema() {
    let schema: Value =
        serde_json::from_str(&std::fs::read_to_string(repository().join("schemas/findings.schema.json")).unwrap())
            .unwrap();
    let output = dossier(repository(), &["lint", "--today", "2027-11-23", "--format", "json"]);
    let findings: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(!findings["findings"].as_array().unwrap().is_empty());
    assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&findings));
}

#[test]
fn what_is_no_text_is_a_finding_and_the_rest_is_still_checked() {
    let project = project(&[
        ("dataset/sources/bytes.toml", b"title = \"\xff\xfe\"\n"),
        ("dataset/sources/empty.toml", b""),
        ("dataset/sources/mark.toml", "\u{feff}type = \"webpage\"\r\ntitle = \"A\r\n".as_bytes()),
        ("dataset/facilities/x.toml", CONFLICT.as_bytes()),
        ("dataset/sources/a.toml", SOURCE.as_bytes()),
        ("dataset/elsewhere/y.toml", b"title = \"lost\"\n"),
        ("dataset/sources/deep.toml", format!("a = {}", "[".repeat(10_000)).as_bytes()),
    ]);
    let output = dossier(project.path(), &["lint", "--format", "concise"]);
    assert_eq!(code(&output), 1);
    let text = said(&output);
    for (file, rule) in [
        ("dataset/sources/bytes.toml", "TOM001"),
        ("dataset/sources/empty.toml", "TOM002"),
        ("dataset/sources/mark.toml", "TOM001"),
        ("dataset/sources/deep.toml", "TOM001"),
        ("dataset/facilities/x.toml", "FIG001"),
        ("dataset/elsewhere/y.toml", "REF003"),
    ] {
        assert!(text.lines().any(|line| line.starts_with(file) && line.contains(rule)), "{file} {rule}:\n{text}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_back_is_a_finding() {
    let project = project(&[("dataset/sources/a.toml", SOURCE.as_bytes())]);
    std::os::unix::fs::symlink(project.path().join("dataset"), project.path().join("dataset/sources/loop")).unwrap();
    let output = dossier(project.path(), &["lint", "--format", "concise"]);
    assert_eq!(code(&output), 1);
    assert!(said(&output).contains("leads back"), "{}", said(&output));
    assert!(!said(&output).contains("folder of no kind"), "{}", said(&output));
}

#[test]
fn nothing_to_lint_is_exit_code_three() {
    let project = tempfile::tempdir().unwrap();
    std::fs::create_dir(project.path().join("dataset")).unwrap();
    assert_eq!(code(&dossier(project.path(), &["lint", "--dataset", "dataset"])), 3);
    std::fs::write(project.path().join("dossier.toml"), "dataset = \"dataset\"\n").unwrap();
    for command in ["lint", "export", "stale"] {
        assert_eq!(code(&dossier(project.path(), &[command])), 3, "a configuration is no record: {command}");
    }
    std::fs::write(project.path().join("dossier.toml"), "dataset = 1\n").unwrap();
    assert_eq!(code(&dossier(project.path(), &["lint"])), 1, "but may be wrong");
    std::fs::write(project.path().join("dossier.toml"), "[review]\nsigned = 0\nended = -5\npaused = 1\n").unwrap();
    let days = said(&dossier(project.path(), &["lint", "--format", "concise"]));
    assert!(days.contains("`0` cannot be taken") && days.contains("`-5` cannot be taken"), "{days}");
    assert_eq!(days.lines().count(), 2, "{days}");
}

#[test]
fn records_may_lie_beside_the_configuration_and_be_looked_at_from_inside() {
    let off = "[rules]\nFIG001 = \"off\"\n";
    let files: &[(&str, &[u8])] = &[("facilities/x.toml", CONFLICT.as_bytes()), ("sources/a.toml", SOURCE.as_bytes())];
    for name in [".", "./"] {
        let beside = project(files);
        std::fs::write(beside.path().join("dossier.toml"), format!("dataset = \"{name}\"\n{off}")).unwrap();
        let output = dossier(beside.path(), &["lint"]);
        assert_eq!(code(&output), 0, "{name}: {}{}", said(&output), told(&output));
        assert_eq!(code(&dossier(beside.path(), &["lint", "--dataset", "."])), 0, "{name}");
        assert_eq!(code(&dossier(beside.path(), &["export", "csv"])), 0, "{name}");
    }
    let files: &[(&str, &[u8])] =
        &[("dataset/facilities/x.toml", CONFLICT.as_bytes()), ("dataset/sources/a.toml", SOURCE.as_bytes())];
    let inside = project(files);
    std::fs::write(inside.path().join("dossier.toml"), off).unwrap();
    for (folder, dataset) in
        [("dataset", "."), ("dataset/facilities", ".."), ("dataset", "../dataset"), ("", "dataset/.")]
    {
        let output = dossier(&inside.path().join(folder), &["lint", "--dataset", dataset]);
        assert_eq!(code(&output), 0, "{folder} {dataset}: {}{}", said(&output), told(&output));
    }
}

#[test]
fn help_tells_the_formats_the_words_and_how_a_run_ends() {
    for (arguments, words) in [
        (&["--help"][..], &["Exit codes:", "there was nothing to check", "DOSSIER_TODAY"][..]),
        (&["lint", "--help"], &["sarif", "junit", "Exit codes:", "DOSSIER_TODAY"]),
        (&["diff", "--help"], &["markdown"]),
        (&["review", "--help"], &["no-change", "unreachable"]),
        (&["new", "--help"], &["arrangement", "proceeding"]),
    ] {
        let help = said(&dossier(repository(), arguments));
        assert!(words.iter().all(|word| help.contains(word)), "{arguments:?}: {help}");
    }
    let wrong = told(&dossier(repository(), &["diff", "HEAD", "--format", "nope"]));
    assert!(wrong.contains("json=changes.json"), "{wrong}");
}

#[test]
fn wrong_use_is_exit_code_two_and_says_what_to_type() {
    let output = dossier(repository(), &["lint", "-D", "FIG01"]);
    assert_eq!(code(&output), 2);
    assert!(told(&output).contains("did you mean `FIG001`?"), "{}", told(&output));
    assert_eq!(code(&dossier(Path::new("/"), &["lint"])), 2);
}

#[test]
fn a_level_can_be_changed_for_a_run_and_in_the_configuration() {
    let files: &[(&str, &[u8])] =
        &[("dataset/facilities/x.toml", CONFLICT.as_bytes()), ("dataset/sources/a.toml", SOURCE.as_bytes())];
    let project = project(files);
    assert_eq!(code(&dossier(project.path(), &["lint", "-W", "inconsistent-figures", "-A", "FIG017"])), 0);
    std::fs::write(project.path().join("dossier.toml"), "[rules]\nFIG001 = \"off\"\n").unwrap();
    assert_eq!(code(&dossier(project.path(), &["lint"])), 0);
}

#[test]
fn a_rule_explains_itself() {
    let output = dossier(repository(), &["explain", "inconsistent-figures"]);
    assert_eq!(code(&output), 0);
    assert!(said(&output).contains("FIG001") && said(&output).contains("## Wrong"));
}

#[test]
fn errors_stop_the_export_before_anything_is_written() {
    let project =
        project(&[("dataset/facilities/x.toml", CONFLICT.as_bytes()), ("dataset/sources/a.toml", SOURCE.as_bytes())]);
    assert_eq!(code(&dossier(project.path(), &["export"])), 1);
    assert!(!project.path().join("out").exists());
    assert_eq!(code(&dossier(project.path(), &["export", "csv", "--draft"])), 0);
    assert!(project.path().join("out/csv/datapackage.json").exists());
}

#[test]
fn an_export_is_the_same_twice() {
    let folder = tempfile::tempdir().unwrap();
    let export = |name: &str| {
        let out = folder.path().join(name);
        assert_eq!(code(&dossier(repository(), &["export", "--out", out.to_str().unwrap()])), 0);
        let mut files: Vec<_> =
            std::fs::read_dir(out.join("csv")).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.push(out.join("brief.pdf"));
        files.sort();
        files.into_iter().map(|path| std::fs::read(path).unwrap()).collect::<Vec<_>>()
    };
    let first = export("one");
    assert!(first.iter().any(|bytes| bytes.starts_with(b"%PDF-1.7")));
    assert_eq!(first, export("two"));
}
