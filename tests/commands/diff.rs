//! `dossier diff` and what else compares revisions: read from git's objects, told by record and item.
use crate::support::{FACILITY, Project, RIVAL, SOURCE, repository, windows};
use serde_json::Value;

fn changes(run: &crate::support::Run) -> Value {
    assert_eq!(run.code, 0, "{}", run.told);
    serde_json::from_str(&run.said).unwrap()
}

#[test]
fn a_corrected_number_is_told_with_both_values_and_is_no_failure() {
    let project = Project::sound();
    project.commit();
    let same = project.run(&["diff", "HEAD"]);
    assert_eq!((same.code, &*same.said), (0, ""), "{}", same.told);
    project.write("dataset/facilities/x.toml", &FACILITY.replace("value = 238", "value = 239"));
    let run = project.run(&["diff", "HEAD"]);
    assert_eq!(run.code, 0, "{}", run.told);
    assert!(run.said.contains("Corrections\n  x#one: value: 238 → 239"), "{}", run.said);
}

#[test]
fn line_endings_and_names_out_of_the_ordinary_are_no_change() {
    let project = Project::new(&[("facilities/x.toml", &windows(FACILITY)), ("sources/a.toml", SOURCE)]);
    project.write("dataset/facilities/new é.toml", FACILITY);
    project.commit();
    project.write("dataset/facilities/x.toml", FACILITY);
    let run = project.run(&["diff", "HEAD"]);
    assert_eq!((run.code, &*run.said), (0, ""), "{}", run.told);
    project.write("dataset/facilities/new é.toml", &FACILITY.replace("238", "240"));
    assert!(project.run(&["diff", "HEAD"]).said.contains("new é#one: value: 238 → 240"));
}

#[test]
fn json_follows_its_schema_and_two_revisions_are_compared_in_their_order() {
    let project = Project::sound();
    project.commit();
    project.write("dataset/facilities/x.toml", &format!("{FACILITY}{RIVAL}"));
    project.commit();
    let schema = std::fs::read_to_string(repository().join("schemas/changes.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let there = changes(&project.run(&["diff", "HEAD~1", "HEAD", "--format", "json"]));
    assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&there), "{there:#}");
    assert_eq!((&there["summary"]["update"], &there["summary"]["dispute"]), (&Value::from(1), &Value::from(1)));
    let back = changes(&project.run(&["diff", "HEAD", "HEAD~1", "--format", "json"]));
    assert_eq!(back["summary"]["removal"], 1);
}

#[test]
fn a_text_from_a_stranger_is_shown_and_not_obeyed() {
    let project = Project::sound();
    project.commit();
    let title = "title = \"\\u001b[31m<script>\\u202e ![x](http://y) ##[error]\"";
    project.write("dataset/facilities/x.toml", &FACILITY.replacen("title = \"", &format!("{title}\n# \""), 1));
    for format in ["text", "markdown", "json"] {
        let run = project.run(&["diff", "HEAD", "--format", format]);
        assert_eq!(run.code, 0, "{}", run.told);
        assert!(!run.said.contains(['\u{1b}', '\u{202e}']) && !run.said.contains("##[error]"), "{}", run.said);
        assert!(format != "markdown" || !run.said.contains("<script>") && !run.said.contains("![x]"), "{}", run.said);
    }
}

#[test]
fn what_cannot_be_compared_is_refused_with_a_remedy() {
    let project = Project::sound();
    let outside = project.run(&["diff", "HEAD"]);
    assert!(outside.code == 2 && outside.told.contains("is in no git repository"), "{}", outside.told);
    project.commit();
    for revision in ["no-such-branch", "--output=x"] {
        let run = project.run(&["diff", "--", revision]);
        assert!(run.code == 2 && run.told.contains(&format!("git knows no revision `{revision}`")), "{}", run.told);
    }
    let early = project.run(&["diff", "1999-01-01"]);
    assert!(early.code == 2 && early.told.contains("no commit of 1999-01-01 or earlier"), "{}", early.told);
    let before = project.run(&["diff", "1960-01-01"]);
    assert!(before.code == 2 && before.told.contains("no commit of 1960-01-01 or earlier"), "{}", before.told);
    assert_eq!(project.run(&["diff", "9999-01-01"]).code, 0, "the last commit before that day");
    let without = project.run_without_path(&["diff", "HEAD"]);
    assert!(without.code == 2 && without.told.contains("not installed"), "{}", without.told);
}

#[test]
fn an_id_that_vanished_is_an_error_until_it_is_said_where_it_went() {
    let project = Project::sound();
    project.commit();
    project.write("dataset/facilities/x.toml", &FACILITY.replace("id = \"one\"", "id = \"first\""));
    assert!(!project.run(&["lint", "--format", "concise"]).said.contains("REF006"));
    let lost = project.run(&["lint", "--since", "HEAD", "--format", "concise"]);
    assert!(lost.code == 1 && lost.said.contains("REF006") && lost.said.contains("`x#one`"), "{}", lost.said);
    project.write("dossier.toml", "dataset = \"dataset\"\n\n[moved]\n\"x#one\" = \"x#first\"\n");
    let found = project.run(&["lint", "--since", "HEAD", "--format", "concise"]);
    assert!(found.code == 0 && !found.said.contains("REF006"), "{}", found.said);
}

#[cfg(unix)]
#[test]
fn what_links_of_the_project_lead_to_was_there_before() {
    use std::os::unix::fs::symlink;
    let project = Project::new(&[("sources/a.toml", SOURCE)]);
    project.write("shared/x.toml", FACILITY);
    project.write("shared/more/facilities/y.toml", FACILITY);
    std::fs::create_dir_all(project.path("dataset/facilities")).unwrap();
    symlink("../../shared/x.toml", project.path("dataset/facilities/x.toml")).unwrap();
    symlink("../shared/more", project.path("dataset/more")).unwrap();
    project.commit();
    let same = project.run(&["diff", "HEAD"]);
    assert_eq!((same.code, &*same.said), (0, ""), "{}", same.told);
    project.write("shared/more/facilities/y.toml", &FACILITY.replace("238", "239"));
    assert!(project.run(&["diff", "HEAD"]).said.contains("y#one: value: 238 → 239"));
    std::fs::rename(project.path("dataset"), project.path("records")).unwrap();
    symlink("records", project.path("dataset")).unwrap();
    project.commit();
    let same = project.run(&["diff", "HEAD"]);
    assert_eq!((same.code, &*same.said), (0, ""), "{}", same.told);
}

#[cfg(unix)]
#[test]
fn what_links_lead_to_through_other_links_was_there_before() {
    use std::os::unix::fs::symlink;
    let project = Project::new(&[]);
    project.write("shared/real/x.toml", FACILITY);
    project.write("store/records/sources/a.toml", SOURCE);
    std::fs::create_dir_all(project.path("store/records/facilities")).unwrap();
    symlink("real", project.path("shared/alias")).unwrap();
    symlink("store", project.path("data")).unwrap();
    symlink("../../../shared/alias/x.toml", project.path("store/records/facilities/x.toml")).unwrap();
    project.write("dossier.toml", "dataset = \"data/records\"\n");
    project.commit();
    let same = project.run(&["diff", "HEAD"]);
    assert_eq!((same.code, &*same.said), (0, ""), "{}", same.told);
    project.write("shared/real/x.toml", &FACILITY.replace("id = \"one\"", "id = \"first\""));
    let lost = project.run(&["lint", "--since", "HEAD", "--format", "concise"]);
    assert!(lost.code == 1 && lost.said.contains("REF006"), "{} {}", lost.said, lost.told);
}

#[cfg(unix)]
#[test]
fn folders_that_lead_to_one_another_are_compared_all_the_same() {
    use std::os::unix::fs::symlink;
    let project = Project::sound();
    for (folder, other) in [("p", "q"), ("q", "p")] {
        project.write(&format!("dataset/{folder}/README"), "");
        for n in 0..3 {
            symlink(format!("../{other}"), project.path(&format!("dataset/{folder}/l{n}"))).unwrap();
        }
    }
    project.commit();
    let same = project.run(&["diff", "HEAD"]);
    assert_eq!((same.code, &*same.said), (0, ""), "{}", same.told);
}

#[test]
fn a_project_in_a_hidden_folder_is_compared() {
    let project = Project::new(&[]);
    project.write(".data/dossier.toml", "");
    project.write(".data/dataset/facilities/x.toml", FACILITY);
    project.write(".data/dataset/sources/a.toml", SOURCE);
    #[cfg(unix)]
    std::os::unix::fs::symlink("facilities/x.toml", project.path(".data/dataset/y.toml")).unwrap();
    project.commit();
    let same = project.run_below(".data", &["diff", "HEAD"]);
    assert_eq!((same.code, &*same.said), (0, ""), "{}", same.told);
}

#[test]
fn what_a_user_set_for_git_changes_no_comparison() {
    let project = Project::sound();
    project.commit();
    project.git(&["config", "log.showSignature", "true"]);
    for variables in [&[][..], &[("GIT_TRACE", "1")]] {
        let same = project.run_where(variables, &["diff", "HEAD"]);
        assert_eq!((same.code, &*same.said), (0, ""), "{}", same.told);
    }
    let traced = Project::sound().run_where(&[("GIT_TRACE", "1")], &["diff", "HEAD"]);
    assert!(traced.told.contains("not a git repository"), "{}", traced.told);
}

#[test]
fn records_beside_the_configuration_are_compared() {
    let project = Project::new(&[]);
    project.write("dossier.toml", "dataset = \".\"\n");
    project.write("facilities/x.toml", FACILITY);
    project.write("sources/a.toml", SOURCE);
    project.commit();
    let same = project.run(&["diff", "HEAD"]);
    assert_eq!((same.code, &*same.said), (0, ""), "{}", same.told);
}

#[test]
fn what_git_refuses_is_told_with_its_own_remedy() {
    let project = Project::sound();
    project.commit();
    let stranger = [("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")];
    for arguments in [&["diff", "HEAD"][..], &["lint", "--since", "HEAD"]] {
        let run = project.run_where(&stranger, arguments);
        assert!(run.code == 2 && run.told.contains("dubious ownership"), "{arguments:?}: {}", run.told);
        assert!(run.told.contains("git config --global --add safe.directory"), "{arguments:?}: {}", run.told);
    }
    let export = project.run_where(&stranger, &["export", "csv"]);
    assert!(export.code == 0 && export.told.contains("the version is not known"), "{}", export.told);
}
