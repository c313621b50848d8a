//! What strangers send: links that lead astray, names that steer a terminal, folders that are none of theirs; and the
//! services on which what they send is checked.
use crate::support::{FACILITY, Project, RIVAL, SOURCE};

fn conflicting() -> Project {
    Project::new(&[("facilities/x.toml", &format!("{FACILITY}{RIVAL}")), ("sources/a.toml", SOURCE)])
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_project_is_a_finding_and_nothing_of_it_is_shown_or_written() {
    use std::os::unix::fs::symlink;
    let elsewhere = Project::new(&[("facilities/secret.toml", "token = \"hunter2\ncountry = \"slv\"\n")]);
    let project = Project::sound();
    let secret = elsewhere.path("dataset/facilities/secret.toml");
    symlink(&secret, project.path("dataset/facilities/file.toml")).unwrap();
    symlink(elsewhere.path("dataset/facilities"), project.path("dataset/facilities/folder")).unwrap();
    let before = std::fs::read(&secret).unwrap();
    for arguments in [&["lint"][..], &["lint", "--unsafe-fixes"], &["lint", "--diff"], &["fmt"], &["fmt", "--diff"]] {
        let run = project.run(arguments);
        assert_eq!(run.code, 1, "{arguments:?}: {}", run.told);
        let all = format!("{}{}", run.said, run.told);
        assert!(all.contains("leads out of the project") || arguments == ["lint", "--diff"], "{all}");
        assert!(!all.contains("hunter2") && !all.contains("slv"), "{all}");
    }
    assert_eq!(std::fs::read(&secret).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn a_link_to_what_git_keeps_is_not_followed() {
    let project = Project::sound();
    project.write(".git/config", "extraheader = AUTHORIZATION hunter2\n");
    std::os::unix::fs::symlink("../../.git/config", project.path("dataset/facilities/x2.toml")).unwrap();
    let run = project.run(&["lint"]);
    assert_eq!(run.code, 1);
    assert!(run.said.contains("hidden") && !run.said.contains("hunter2"), "{}", run.said);
}

#[test]
fn a_configuration_cannot_send_the_program_elsewhere() {
    let project = Project::sound();
    let elsewhere = Project::sound();
    for name in ["../elsewhere".to_owned(), elsewhere.path("dataset").to_string_lossy().replace('\\', "/")] {
        project.write("dossier.toml", &format!("dataset = \"{name}\"\n"));
        let run = project.run(&["lint", "--fix"]);
        assert_eq!(run.code, 2, "{}", run.told);
        assert!(run.told.contains("does not lie below it") && run.told.contains("--dataset DIR"), "{}", run.told);
    }
}

#[cfg(unix)]
#[test]
fn no_name_of_a_file_steers_a_terminal_or_a_log() {
    let project = conflicting();
    let name = "a\u{1b}[31m\n::error::b\r\u{202e}##[error].toml";
    project.write(&format!("dataset/facilities/{name}"), "country = \"slv\"\r# \u{1b}[2J\n");
    project.write(&format!("dataset/sources/{name}"), "# \u{1b}[2J\r::error::x\npublished = \"2025-3-16\"\n");
    let formats = ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "markdown"];
    let mut runs: Vec<Vec<&str>> = formats.into_iter().map(|format| vec!["lint", "--format", format]).collect();
    runs.extend([vec!["lint", "--diff"], vec!["lint", "--statistics"], vec!["fmt", "--check"], vec!["fmt", "--diff"]]);
    runs.extend([
        vec!["stale"],
        vec!["review", name, "--checked", "a"],
        vec!["lint", name],
        vec!["export", "csv", "--draft"],
    ]);
    for arguments in runs {
        let run = project.run_where(&[("GITHUB_ACTIONS", "true")], &arguments);
        for text in [&run.said, &run.told] {
            let text = text.replace("\r\n", "\n");
            let wrong = text.chars().find(|it| *it != '\n' && it.is_control() || *it == '\u{202e}');
            assert_eq!(wrong, None, "{arguments:?}: {text:?}");
            let ours = ["::error file=", "::warning file=", "::notice file="];
            let command = text.lines().find(|it| it.starts_with("::") && !ours.iter().any(|ours| it.starts_with(ours)));
            assert_eq!(command, None, "{arguments:?}");
            let is_ours = |line: &str| ours.iter().any(|ours| line.starts_with(ours));
            assert!(text.lines().all(|line| is_ours(line) || !line.contains("##[")), "{arguments:?}: {text}");
        }
    }
}

#[test]
fn findings_are_shown_as_the_service_shows_them() {
    let project = conflicting();
    let on = |service: &str, arguments: &[&str]| project.run_where(&[(service, "true")], arguments).said;
    assert!(on("GITHUB_ACTIONS", &["lint"]).contains("::error file=dataset/facilities/x.toml,"));
    assert!(on("GITLAB_CI", &["lint"]).starts_with("[\n"));
    assert!(on("GITHUB_ACTIONS", &["lint", "--format", "concise"]).contains("dataset/facilities/x.toml:"));
    let off = project.run_where(&[("GITHUB_ACTIONS", "false")], &["lint"]).said;
    assert!(off.contains("FIG001 [error]"), "{off}");
}

#[test]
fn the_summary_of_a_step_is_added_to_as_long_as_there_is_room() {
    let project = conflicting();
    let summary = project.path("summary.md");
    let run =
        || project.run_where(&[("GITHUB_STEP_SUMMARY", summary.to_str().unwrap())], &["lint", "--format", "github"]);
    project.write("summary.md", "before\n");
    assert_eq!(run().code, 1);
    let text = project.read("summary.md");
    assert!(text.starts_with("before\n## 1 error") && text.contains("**error FIG001**"), "{text}");
    let full = "x".repeat(1024 * 1024 - 100);
    project.write("summary.md", &full);
    let told = run().told;
    assert!(told.contains("no room"), "{told}");
    assert_eq!(project.read("summary.md"), full);
}

#[test]
fn a_record_with_a_wrong_ending_is_not_passed_over() {
    for name in ["y.toml.txt", "y.TOML"] {
        let project = Project::sound();
        project.write(&format!("dataset/facilities/{name}"), FACILITY);
        let run = project.run(&["lint"]);
        assert_eq!(run.code, 1, "{name}: {}", run.told);
        assert!(run.said.contains("the name of a record ends in `.toml`"), "{name}: {}", run.said);
    }
}

#[test]
fn a_path_without_a_record_is_said_and_not_found_to_be_in_order() {
    let project = Project::sound();
    project.write("notes.txt", "nothing");
    let run = project.run(&["lint", "notes.txt"]);
    assert_eq!(run.code, 2, "{}", run.told);
    assert!(run.told.contains("`notes.txt` holds no record of this dataset"), "{}", run.told);
}
