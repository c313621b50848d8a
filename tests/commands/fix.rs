//! `dossier lint --fix`, `--unsafe-fixes` and `--diff`.
use crate::support::{FACILITY, Project, SOURCE, windows};

/// Two safe fixes (the date, the country) and an unsafe one (the key), with comments all round.
const CROOKED: &str = r#"# the head
title = "Elbonia"   # the name
country = "slv"
kind = "prison"
cite = ["a"]

# a figure
[[figure]]
id = "one"
metric = "people-held"
qantifier = "exactly"   # as printed
value = 238
as_of = "2025-3-16"
cite = ["a"]
"#;

fn crooked(text: &str) -> Project {
    Project::new(&[("facilities/x.toml", text), ("sources/a.toml", SOURCE)])
}

#[test]
fn safe_fixes_change_their_spans_and_nothing_else() {
    for text in [CROOKED.to_owned(), windows(CROOKED)] {
        let project = crooked(&text);
        let run = project.run(&["lint", "--fix"]);
        assert_eq!(run.code, 1, "the key is left: {}", run.said);
        assert!(run.told.contains("fixed 2 findings in 1 file"), "{}", run.told);
        let fixed = text.replace("\"slv\"", "\"SLV\"").replace("2025-3-16", "2025-03-16");
        assert_eq!(project.read("dataset/facilities/x.toml"), fixed);
        assert!(run.said.contains("TOM003") && !run.said.contains("DAT001"), "{}", run.said);
    }
}

#[test]
fn unsafe_fixes_are_made_when_asked_for_and_then_nothing_is_left() {
    let project = crooked(CROOKED);
    let run = project.run(&["lint", "--unsafe-fixes"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let fixed = project.read("dataset/facilities/x.toml");
    assert!(fixed.contains("quantifier = \"exactly\"   # as printed\n"), "{fixed}");
    let again = project.run(&["lint", "--unsafe-fixes"]);
    assert!(again.told.contains("nothing to fix"), "{}", again.told);
    assert_eq!(project.read("dataset/facilities/x.toml"), fixed);
}

#[test]
fn a_diff_shows_the_fixes_and_writes_nothing() {
    let project = crooked(CROOKED);
    let run = project.run(&["lint", "--diff"]);
    assert_eq!(run.code, 1);
    for line in ["--- a/dataset/facilities/x.toml", "-country = \"slv\"", "+country = \"SLV\"", " kind = \"prison\""] {
        assert!(run.said.lines().any(|said| said == line), "{line}:\n{}", run.said);
    }
    assert!(!run.said.contains("+quantifier"));
    assert_eq!(project.read("dataset/facilities/x.toml"), CROOKED);
    let sound = Project::sound().run(&["lint", "--diff"]);
    assert_eq!((sound.code, &*sound.said), (0, ""));
}

#[test]
fn a_finding_tells_that_it_can_be_put_right() {
    let run = crooked(CROOKED).run(&["lint"]);
    assert!(run.told.contains("`--fix` puts 2 of them right, `--unsafe-fixes` 1 more"), "{}", run.told);
}

#[test]
fn an_unused_waiver_goes_with_its_lines() {
    let waivers = [
        ("\n[[expect]]\nrule = \"FIG001\"\nat = [\"#one\"]\nreason = \"both stand\"\n", ""),
        ("\n# dossier: ignore[FIG001] -- both stand\n", ""),
        ("\n[[expect]]\nrule = \"FIG001\"\nreason = \"both stand\"\n\n# the end\n", "\n# the end\n"),
        ("\n# dossier: ignore[FIG001] -- both stand\n# the end\n", "# the end\n"),
    ];
    for (waiver, rest) in waivers {
        for turn in [str::to_owned, windows] {
            let project = crooked(&turn(&format!("{FACILITY}{waiver}")));
            let run = project.run(&["lint", "--unsafe-fixes"]);
            assert_eq!(run.code, 0, "{waiver}{}", run.said);
            assert_eq!(project.read("dataset/facilities/x.toml"), turn(&format!("{FACILITY}{rest}")), "{waiver}");
        }
    }
}

#[test]
fn a_reason_that_somebody_wrote_is_not_taken_out_as_if_it_were_safe() {
    let text = format!("{FACILITY}\n[[expect]]\nrule = \"FIG001\"\nat = [\"#one\"]\nreason = \"both stand\"\n");
    let project = crooked(&text);
    let run = project.run(&["lint", "--fix"]);
    assert_eq!(run.code, 1, "{}", run.said);
    assert_eq!(project.read("dataset/facilities/x.toml"), text);
}

#[test]
fn of_a_comment_for_two_rules_only_the_unused_one_goes() {
    let vague = FACILITY.replace("as_of = \"2025-03-16\"\n", "");
    for (before, after) in [("FIG018, FIG001", "FIG018"), ("FIG001, FIG018", "FIG018")] {
        let text = vague.replace("[[figure]]", &format!("# dossier: ignore[{before}] -- no day\n[[figure]]"));
        let project = crooked(&text);
        let run = project.run(&["lint", "--fix"]);
        assert_eq!(run.code, 0, "{}", run.said);
        assert_eq!(project.read("dataset/facilities/x.toml"), text.replace(before, after));
    }
}

#[test]
fn what_is_outside_the_named_paths_is_left_alone() {
    let project = crooked(CROOKED);
    project.write("dataset/facilities/y.toml", CROOKED);
    project.run(&["lint", "--fix", "dataset/facilities/y.toml"]);
    assert_eq!(project.read("dataset/facilities/x.toml"), CROOKED);
    assert_ne!(project.read("dataset/facilities/y.toml"), CROOKED);
}

#[test]
fn what_is_waived_is_left_alone() {
    let waived = CROOKED.replace("country =", "# dossier: ignore[REF005, DAT001, TOM003] -- as printed\ncountry =");
    let project = crooked(&waived);
    project.run(&["lint", "--unsafe-fixes"]);
    assert!(project.read("dataset/facilities/x.toml").contains("\"slv\""));
}

#[test]
fn a_file_that_is_no_text_is_never_written_over() {
    let project = crooked(CROOKED);
    let bytes = b"# \xff\ncountry = \"slv\"\n";
    std::fs::write(project.path("dataset/facilities/bytes.toml"), bytes).unwrap();
    project.run(&["lint", "--unsafe-fixes"]);
    assert_eq!(std::fs::read(project.path("dataset/facilities/bytes.toml")).unwrap(), bytes);
}

#[cfg(unix)]
#[test]
fn a_fixed_file_keeps_its_permissions_and_a_link_stays_a_link() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = crooked("");
    project.write("elsewhere.toml", CROOKED);
    std::fs::remove_file(project.path("dataset/facilities/x.toml")).unwrap();
    std::fs::set_permissions(project.path("elsewhere.toml"), std::fs::Permissions::from_mode(0o600)).unwrap();
    std::os::unix::fs::symlink(project.path("elsewhere.toml"), project.path("dataset/facilities/x.toml")).unwrap();
    project.run(&["lint", "--fix"]);
    assert!(project.read("elsewhere.toml").contains("\"SLV\""));
    assert!(project.path("dataset/facilities/x.toml").is_symlink());
    let mode = std::fs::metadata(project.path("elsewhere.toml")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
