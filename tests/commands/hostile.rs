//! What strangers send: links that lead astray, names that steer a terminal, folders that are none of theirs; and the
//! services on which what they send is checked.
use crate::support::{FACILITY, Project, RIVAL, SOURCE};
use std::path::Path;

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
fn neither_the_configuration_nor_the_folder_of_the_records_leads_out() {
    use std::os::unix::fs::symlink;
    let elsewhere = Project::new(&[("facilities/secret.toml", "token = \"hunter2\"\n")]);
    elsewhere.write("dossier.toml", "hunter2\n");
    let configuration = Project::sound();
    std::fs::remove_file(configuration.path("dossier.toml")).unwrap();
    symlink(elsewhere.path("dossier.toml"), configuration.path("dossier.toml")).unwrap();
    let records = Project::new(&[]);
    std::fs::remove_dir(records.path("dataset")).unwrap();
    symlink(elsewhere.path("dataset"), records.path("dataset")).unwrap();
    for project in [&configuration, &records] {
        for arguments in [&["lint"][..], &["fmt"], &["export", "csv"]] {
            let run = project.run(arguments);
            assert!(run.code == 2 && run.told.contains("leads out of the project"), "{arguments:?}: {}", run.told);
            assert!(!format!("{}{}", run.said, run.told).contains("hunter2"), "{arguments:?}");
        }
    }
    let named = records.run(&["lint", "--dataset", elsewhere.path("dataset").to_str().unwrap()]);
    assert!(named.said.contains("hunter2"), "who names a folder means it: {}", named.told);
    let inside = Project::new(&[]);
    std::fs::rename(inside.path("dataset"), inside.path("records")).unwrap();
    symlink("records", inside.path("dataset")).unwrap();
    inside.write("records/facilities/x.toml", FACILITY);
    inside.write("records/sources/a.toml", SOURCE);
    assert_eq!(inside.run(&["lint"]).code, 0);
}

#[cfg(unix)]
#[test]
fn a_device_or_a_pipe_is_written_to_and_stays() {
    let project = conflicting();
    let pipe = project.path("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = std::thread::spawn(move || std::fs::read_to_string(pipe).unwrap());
    let run =
        project.run(&["lint", "--format", "json=pipe", "--format", "json=/dev/null", "--format", "text=/dev/null"]);
    assert_eq!(run.code, 1, "{}", run.told);
    assert!(reader.join().unwrap().contains("\"FIG001\""));
    assert!(!project.path("pipe").is_file() && !Path::new("/dev/null").is_file());
}

#[cfg(unix)]
#[test]
fn a_reader_who_has_seen_enough_cancels_nothing() {
    let project = conflicting();
    let run = |arguments: &[&str]| {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_dossier"));
        program.current_dir(project.path("")).env("DOSSIER_TODAY", crate::support::TODAY).args(arguments);
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        program.stdout(writer).output().unwrap().status.code().unwrap()
    };
    assert_eq!(run(&["lint", "--format", "text", "--format", "json=found.json"]), 1);
    assert!(project.read("found.json").contains("FIG001"));
    assert_eq!(run(&["export", "csv", "--draft"]), 0);
    assert!(project.path("out/csv/datapackage.json").exists());
}

#[test]
fn services_are_told_paths_from_the_top_of_the_repository() {
    let project = conflicting();
    project.write(".git/HEAD", "");
    for format in ["sarif", "gitlab", "github", "junit", "rdjson"] {
        let run = project.run_below("dataset/facilities", &["lint", "--format", format]);
        assert!(run.said.contains("dataset/facilities/x") && !run.said.contains(".."), "{format}: {}", run.said);
    }
    let people = project.run_below("dataset/facilities", &["lint", "--format", "concise"]);
    assert!(people.said.starts_with("../../dataset/facilities/x.toml:"), "{}", people.said);
}

#[test]
fn a_format_is_sent_to_a_place_of_its_own() {
    let project = conflicting();
    for (formats, said) in [
        (&["json="][..], "names no file"),
        (&["text", "json=-"], "two formats for standard output"),
        (&["json=x", "sarif=x"], "two formats for `x`"),
        (&["json=x", "sarif=./x"], "two formats for `./x`"),
        (&["json=dataset/../x", "sarif=x"], "two formats for `x`"),
        (&["json=new/x", "sarif=./new/x"], "two formats for `./new/x`"),
        (&["nope"], "there are text, concise"),
    ] {
        let arguments: Vec<&str> = ["lint"].into_iter().chain(formats.iter().flat_map(|it| ["--format", it])).collect();
        let run = project.run(&arguments);
        assert!(run.code == 2 && run.told.contains(said), "{formats:?}: {}", run.told);
    }
    assert!(project.run(&["lint", "--format", "json=-"]).said.starts_with("{\n"));
    let statistics = project.run(&["lint", "--statistics", "--format", "json"]).said;
    let rows: serde_json::Value = serde_json::from_str(&statistics).unwrap();
    assert_eq!(rows[0]["code"], "FIG001", "{statistics}");
    assert_eq!(project.run(&["lint", "--statistics", "--format", "sarif"]).code, 2);
    let beside = project.run(&["lint", "--statistics", "--format", "sarif=findings.sarif"]);
    assert!(beside.said.contains("FIG001") && project.path("findings.sarif").is_file(), "{}", beside.said);
}

#[cfg(unix)]
#[test]
fn standard_output_has_one_format_by_whichever_name() {
    let project = conflicting();
    for name in ["/dev/stdout", "/dev/fd/1"] {
        let to = format!("json={name}");
        assert!(project.run(&["lint", "--format", &to]).said.starts_with("{\n"), "{name}");
        let both = project.run(&["lint", "--format", "text", "--format", &to]);
        assert!(both.code == 2 && both.told.contains("two formats for standard output"), "{name}: {}", both.told);
    }
}

#[test]
fn what_is_set_to_nothing_is_not_set() {
    let project = conflicting();
    let none = [("GITHUB_STEP_SUMMARY", ""), ("DOSSIER_TODAY", ""), ("SOURCE_DATE_EPOCH", "")];
    assert_eq!(project.run_where(&none, &["lint", "--format", "github"]).code, 1);
    let wrong = project.run_where(&[("DOSSIER_TODAY", "soon")], &["lint"]);
    assert!(wrong.code == 2 && wrong.told.contains("DOSSIER_TODAY is `soon`"), "{}", wrong.told);
    let folder = project.path("dataset");
    let summary = [("GITHUB_STEP_SUMMARY", folder.to_str().unwrap())];
    let run = project.run_where(&summary, &["lint", "--format", "github"]);
    assert!(run.code == 1 && run.told.contains("which GITHUB_STEP_SUMMARY names"), "{}", run.told);
    assert!(run.told.contains("1 error"), "{}", run.told);
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
