//! `dossier lint --baseline` and `--since`: living with what is known, and holding the line against what is new.
use crate::support::{FACILITY, Project, RIVAL, SOURCE, repository, run_in, windows};

fn conflicting() -> Project {
    Project::new(&[("facilities/x.toml", &format!("{FACILITY}{RIVAL}")), ("sources/a.toml", SOURCE)])
}

#[test]
fn what_a_baseline_knows_is_not_counted_even_when_its_lines_move() {
    let project = conflicting();
    let written = project.run(&["lint", "--baseline", "known.txt", "--write-baseline"]);
    assert_eq!(written.code, 0, "{}", written.told);
    let text = format!("# a line above\n{FACILITY}{RIVAL}");
    for text in [windows(&text), text] {
        project.write("dataset/facilities/x.toml", &text);
        let run = project.run(&["lint", "--baseline", "known.txt"]);
        assert_eq!((run.code, &*run.said), (0, ""));
        assert!(run.told.contains("more in the baseline"), "{}", run.told);
        assert!(!run.told.contains("stale"), "{}", run.told);
    }
}

#[test]
fn what_is_new_is_shown_beside_a_baseline() {
    let project = conflicting();
    project.run(&["lint", "--baseline", "known.txt", "--write-baseline"]);
    project.write("dataset/facilities/x.toml", &format!("{FACILITY}{RIVAL}").replace("\"SLV\"", "\"SLX\""));
    let run = project.run(&["lint", "--baseline", "known.txt"]);
    assert_eq!(run.code, 1);
    assert!(run.said.contains("REF005") && !run.said.contains("FIG001"), "{}", run.said);
}

#[test]
fn an_entry_that_is_no_longer_found_is_told_with_its_line() {
    let project = conflicting();
    project.run(&["lint", "--baseline", "known.txt", "--write-baseline"]);
    let line = project.read("known.txt").lines().position(|line| line.contains("FIG001")).unwrap() + 1;
    project.write("dataset/facilities/x.toml", FACILITY);
    let run = project.run(&["lint", "--baseline", "known.txt"]);
    assert_eq!(run.code, 0);
    assert!(run.told.contains(&format!("known.txt:{line}: no longer found: FIG001")), "{}", run.told);
    assert!(run.told.contains("`--write-baseline` would take in what is new as well"), "{}", run.told);
    let off = project.run(&["lint", "--baseline", "known.txt", "-A", "FIG001"]);
    assert!(!off.told.contains("found: FIG001"), "a rule that is off says nothing: {}", off.told);
}

#[test]
fn a_baseline_that_cannot_be_used_says_what_to_do() {
    let project = conflicting();
    let missing = project.run(&["lint", "--baseline", "known.txt"]);
    assert_eq!(missing.code, 2);
    assert!(missing.told.contains("`--write-baseline` makes one"), "{}", missing.told);
    let folder = project.run(&["lint", "--baseline", "dataset"]);
    assert!(folder.code == 2 && folder.told.contains("name a file in it"), "{}", folder.told);
    project.write("known.txt", "# head\nFIG001 first\n");
    let wrong = project.run(&["lint", "--baseline", "known.txt"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.told.contains("known.txt:2:"), "{}", wrong.told);
}

#[test]
fn a_baseline_is_written_the_same_twice() {
    let project = conflicting();
    project.run(&["lint", "--baseline", "one.txt", "--write-baseline"]);
    project.run(&["lint", "--baseline", "two.txt", "--write-baseline"]);
    assert!(project.read("one.txt").contains("FIG001 dataset/facilities/x.toml"));
    assert_eq!(project.read("one.txt"), project.read("two.txt"));
}

#[test]
fn since_a_revision_only_what_touches_changed_lines_is_shown() {
    for turn in [str::to_owned, windows] {
        let project = Project::new(&[("facilities/x.toml", &turn(FACILITY)), ("sources/a.toml", SOURCE)]);
        project.write("dataset/facilities/old.toml", &turn(&FACILITY.replace("\"SLV\"", "\"SLX\"")));
        project.commit();
        assert_eq!(project.run(&["lint", "--since", "HEAD"]).code, 0, "nothing changed");
        project.write("dataset/facilities/x.toml", &turn(&format!("{FACILITY}{RIVAL}")));
        let run = project.run(&["lint", "--since", "HEAD"]);
        assert_eq!(run.code, 1);
        assert!(run.said.contains("FIG001"), "the second place is on a changed line: {}", run.said);
        assert!(!run.said.contains("REF005"), "{}", run.said);
    }
}

#[test]
fn a_file_git_does_not_know_yet_has_changed_as_a_whole() {
    let project = Project::sound();
    project.commit();
    project.write("dataset/facilities/new é.toml", &FACILITY.replace("\"SLV\"", "\"SLX\""));
    let run = project.run(&["lint", "--since", "HEAD", "--format", "concise"]);
    assert!(run.said.contains("REF005"), "{}", run.said);
}

#[test]
fn beside_a_gap_lines_count_as_changed() {
    let project = Project::sound();
    project.commit();
    project.write("dataset/facilities/x.toml", &FACILITY.replace("as_of = \"2025-03-16\"\n", ""));
    let run = project.run(&["lint", "--since", "HEAD", "--format", "concise"]);
    assert!(run.said.contains("FIG018"), "{}", run.said);
}

#[test]
fn since_says_what_is_wrong_with_a_revision_or_a_folder() {
    let project = Project::sound();
    let outside = project.run(&["lint", "--since", "HEAD"]);
    assert_eq!(outside.code, 2);
    assert!(outside.told.contains("is in no git repository"), "{}", outside.told);
    project.commit();
    for revision in ["no-such-branch", "--output=x"] {
        let run = project.run(&["lint", &format!("--since={revision}")]);
        assert_eq!(run.code, 2);
        assert!(run.told.contains(&format!("git knows no revision `{revision}`")), "{}", run.told);
    }
    assert!(!project.path("x").exists());
}

#[test]
fn without_git_since_is_refused() {
    let project = Project::sound();
    let run = project.run_without_path(&["lint", "--since", "HEAD"]);
    assert_eq!(run.code, 2);
    assert!(run.told.contains("not installed"), "{}", run.told);
}

#[test]
fn the_shipped_dataset_can_be_checked_since_its_own_state() {
    if repository().join(".git").exists() {
        let run = run_in(repository(), &["lint", "--since", "HEAD"]);
        assert_eq!(run.code, 0, "{}", run.told);
    }
}

#[test]
fn what_a_user_set_for_git_hides_no_changed_line() {
    let project = Project::new(&[("facilities/x.toml", FACILITY), ("sources/a.toml", SOURCE)]);
    project.commit();
    let (head, tail) = (FACILITY.replace("Elbonia", "The prison"), FACILITY.replace("\"SLV\"", "\"SLX\""));
    project.write("dataset/facilities/x.toml", &head.replace("= 238", "= 239"));
    project.write("dataset/facilities/y.toml", &tail);
    project.git(&["add", "-A"]);
    let settings = [
        ["diff.interHunkContext", "8"],
        ["diff.noprefix", "true"],
        ["diff.mnemonicPrefix", "true"],
        ["diff.external", "true"],
        ["color.ui", "always"],
        ["core.quotePath", "true"],
        ["diff.context", "9"],
    ];
    for [key, value] in settings {
        project.git(&["config", key, value]);
        let run = project.run(&["lint", "--since", "HEAD"]);
        assert!(run.code == 1 && run.said.contains("REF005"), "{key}: {}", run.told);
    }
    project.write(".gitattributes", "*.toml -diff\n");
    assert_eq!(project.run(&["lint", "--since", "HEAD"]).code, 1, "files that are said to be no text");
    for name in ["GIT_DIFF_OPTS", "GIT_LITERAL_PATHSPECS"] {
        let run = project
            .run_where(&[(name, if name == "GIT_DIFF_OPTS" { "-u9" } else { "1" })], &["lint", "--since", "HEAD"]);
        assert_eq!(run.code, 1, "{name}");
    }
}

#[test]
fn a_file_that_git_takes_for_no_text_has_changed_lines_too() {
    let project = Project::sound();
    project.commit();
    project.write("dataset/facilities/x.toml", &FACILITY.replace("\"SLV\"", "\"SLX\" # \0"));
    let run = project.run(&["lint", "--since", "HEAD"]);
    assert_eq!(run.code, 1, "{}", run.told);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_passed_over_by_nobody() {
    use std::os::unix::ffi::OsStrExt as _;
    let project = Project::sound();
    project.commit();
    let name = std::ffi::OsStr::from_bytes(b"a\xff.toml");
    std::fs::write(project.path("dataset/facilities").join(name), FACILITY.replace("\"SLV\"", "\"SLX\"")).unwrap();
    project.write("dataset/facilities/y.toml", &format!("{FACILITY}\n\n\n"));
    for arguments in [&["lint", "--since", "HEAD"][..], &["lint", "dataset/facilities"]] {
        let run = project.run(arguments);
        assert!(run.code == 1 && run.said.contains("REF005"), "{arguments:?}: {}", run.told);
    }
    std::fs::write(project.path("dataset/facilities").join(name), format!("{FACILITY}\n\n\n")).unwrap();
    let run = project.run(&["fmt"]);
    assert_eq!(run.code, 2, "{}", run.told);
    assert!(
        run.told.contains("its name is no UTF-8 text") && run.told.contains("1 could not be written"),
        "{}",
        run.told
    );
    assert_eq!(project.read("dataset/facilities/y.toml"), FACILITY);
}

#[test]
fn what_a_change_broke_is_shown_where_nothing_changed() {
    let project = Project::sound();
    project.commit();
    project.git(&["mv", "dataset/sources/a.toml", "dataset/sources/b.toml"]);
    project.write("dossier.toml", "dataset = \"dataset\"\n\n[moved]\na = \"b\"\n");
    let run = project.run(&["lint", "--since", "HEAD"]);
    assert!(run.code == 1 && run.said.contains("REF001") && !run.said.contains("REF006"), "{} {}", run.said, run.told);
    project.commit();
    let later = project.run(&["lint", "--since", "HEAD"]);
    assert_eq!(later.code, 0, "it was broken before: {}", later.said);
}

#[test]
fn a_branch_that_is_behind_has_lost_nothing() {
    let project = Project::sound();
    project.commit();
    project.git(&["switch", "-q", "-c", "mine"]);
    project.git(&["switch", "-q", "main"]);
    project.write("dataset/facilities/y.toml", FACILITY);
    project.commit();
    project.git(&["switch", "-q", "mine"]);
    for revision in ["main", "main..."] {
        let run = project.run(&["lint", "--since", revision]);
        assert_eq!(run.code, 0, "{revision}: {} {}", run.said, run.told);
    }
}

#[test]
fn a_hook_asks_the_repository_that_the_records_lie_in() {
    let project =
        Project::new(&[("facilities/x.toml", &FACILITY.replace("\"SLV\"", "\"SLX\"")), ("sources/a.toml", SOURCE)]);
    project.write("README", "");
    project.commit();
    let elsewhere = Project::sound();
    elsewhere.commit();
    let git = elsewhere.path(".git");
    let hook = [("GIT_DIR", git.to_str().unwrap()), ("GIT_INDEX_FILE", "index"), ("GIT_PREFIX", "")];
    let run = project.run_where(&hook, &["lint", "--since", "HEAD"]);
    assert_eq!(run.code, 0, "nothing changed: {} {}", run.said, run.told);
}

#[test]
fn a_repository_that_is_told_of_is_that_of_its_files_alone() {
    let elsewhere = Project::sound();
    elsewhere.commit();
    let git = elsewhere.path(".git");
    let project = Project::sound();
    let (git, top) = (git.to_str().unwrap().to_owned(), elsewhere.path(""));
    let alone = project.run_where(&[("GIT_DIR", &git)], &["lint", "--since", "HEAD"]);
    assert!(alone.code == 2 && alone.told.contains("is in no git repository"), "{}", alone.told);
    let other = [("GIT_DIR", &*git), ("GIT_WORK_TREE", top.to_str().unwrap())];
    assert_eq!(project.run_where(&other, &["lint", "--since", "HEAD"]).code, 2);
    let here = project.path("");
    let both = [("GIT_DIR", &*git), ("GIT_WORK_TREE", here.to_str().unwrap())];
    let run = project.run_where(&both, &["lint", "--since", "HEAD"]);
    assert_eq!(run.code, 0, "{} {}", run.said, run.told);
}

#[test]
fn records_that_git_ignores_have_changed_as_a_whole() {
    let project = Project::sound();
    project.write(".gitignore", "drafts/\n");
    project.commit();
    project.write("dataset/drafts/facilities/y.toml", &FACILITY.replace("\"SLV\"", "\"SLX\""));
    let run = project.run(&["lint", "--since", "HEAD", "--format", "concise"]);
    assert!(run.code == 1 && run.said.contains("REF005"), "{} {}", run.said, run.told);
}

#[cfg(unix)]
#[test]
fn what_links_lead_to_has_changed_with_them() {
    use std::os::unix::fs::symlink;
    let wrong = FACILITY.replace("\"SLV\"", "\"SLX\"");
    let project = Project::sound();
    project.write("shared/good/facilities/y.toml", &FACILITY.replace("Elbonia", "Another"));
    project.write("shared/bad/facilities/y.toml", &wrong);
    project.write("shared/z.text", &FACILITY.replace("Elbonia", "A third"));
    symlink("../shared/good", project.path("dataset/more")).unwrap();
    symlink("../../shared/z.text", project.path("dataset/facilities/z.toml")).unwrap();
    project.commit();
    let same = project.run(&["lint", "--since", "HEAD"]);
    assert_eq!(same.code, 0, "{} {}", same.said, same.told);
    project.write("shared/z.text", &wrong);
    let edited = project.run(&["lint", "--since", "HEAD", "--format", "concise"]);
    assert!(edited.code == 1 && edited.said.contains("REF005"), "{} {}", edited.said, edited.told);
    project.commit();
    std::fs::remove_file(project.path("dataset/more")).unwrap();
    symlink("../shared/bad", project.path("dataset/more")).unwrap();
    let led = project.run(&["lint", "--since", "HEAD", "--format", "concise"]);
    assert!(led.said.contains("dataset/more/facilities/y.toml"), "{} {}", led.said, led.told);
    assert!(!led.said.contains("z.toml"), "it is as it was: {}", led.said);
}

#[test]
fn where_there_were_no_records_nothing_can_be_lost_and_that_is_said() {
    let project = Project::new(&[]);
    project.commit();
    project.write("dataset/sources/a.toml", SOURCE);
    let run = project.run(&["lint", "--since", "HEAD"]);
    assert!(run.told.contains("there were no records at"), "{}", run.told);
}

#[test]
fn a_shallow_clone_is_told_what_it_lacks() {
    let project = Project::sound();
    project.commit();
    project.write("dataset/facilities/y.toml", FACILITY);
    project.commit();
    let origin = format!("file://{}", project.path("").display());
    project.git(&["clone", "-q", "--depth", "1", &origin, "shallow"]);
    for arguments in [&["lint", "--since", "HEAD~1"][..], &["diff", "HEAD~1"]] {
        let run = project.run_below("shallow", arguments);
        assert!(run.code == 2 && run.told.contains("git fetch --unshallow"), "{arguments:?}: {}", run.told);
    }
}
