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
    assert!(run.told.contains("--write-baseline"), "{}", run.told);
    let off = project.run(&["lint", "--baseline", "known.txt", "-A", "FIG001"]);
    assert!(!off.told.contains("found: FIG001"), "a rule that is off says nothing: {}", off.told);
}

#[test]
fn a_baseline_that_cannot_be_used_says_what_to_do() {
    let project = conflicting();
    let missing = project.run(&["lint", "--baseline", "known.txt"]);
    assert_eq!(missing.code, 2);
    assert!(missing.told.contains("`--write-baseline` makes one"), "{}", missing.told);
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
    assert!(outside.told.contains("git cannot say what changed"), "{}", outside.told);
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
