//! `dossier fmt`: one way to write a record, whatever the layout it came in.
use crate::support::{FACILITY, Project, SOURCE, repository, run_in, windows};

const LOOSE: &str = r#"#:schema ../../schemas/facility.schema.json
kind="prison" # what sort
# where it lies
country  =   "SLV"

title = "Elbonia"


cite = [{ excerpt = "x = 1", source = "a" }, "a"]   
# about the figure
[[figure]]

value = 238
# the id
id = "one"
as_of = 2025-03-16
metric = "people-held"
# a note that stands apart

cite = ["a"]

# of the last table
[[unknown]]
reason = "not-found"
what = """
two

lines  
"""
about = "numbers"


"#;

const TIGHT: &str = r#"#:schema ../../schemas/facility.schema.json

title = "Elbonia"
# where it lies
country = "SLV"
kind = "prison" # what sort
cite = [{ source = "a", excerpt = "x = 1" }, "a"]

# about the figure
[[figure]]
# the id
id = "one"
metric = "people-held"
value = 238
as_of = "2025-03-16"
# a note that stands apart

cite = ["a"]

# of the last table
[[unknown]]
about = "numbers"
what = """
two

lines  
"""
reason = "not-found"
"#;

fn loose(text: &str) -> Project {
    Project::new(&[("facilities/x.toml", text), ("sources/a.toml", SOURCE)])
}

#[test]
fn the_linter_says_so_where_it_is_asked_and_its_fix_is_what_fmt_writes() {
    for text in [LOOSE.to_owned(), windows(LOOSE)] {
        let [formatted, fixed] =
            [(); 2].map(|()| Project::new(&[("facilities/x.toml", &text), ("sources/a.toml", SOURCE)]));
        assert!(!fixed.run(&["lint"]).said.contains("TOM004"));
        let asked = fixed.run(&["lint", "-W", "not-canonical", "--format", "concise"]);
        assert_eq!(asked.said.matches("TOM004").count(), 1, "{}", asked.said);
        assert!(asked.said.contains("facilities/x.toml:2:1"), "the first line that differs: {}", asked.said);
        fixed.run(&["lint", "-W", "not-canonical", "--fix"]);
        formatted.run(&["fmt"]);
        assert_eq!(fixed.read("dataset/facilities/x.toml"), formatted.read("dataset/facilities/x.toml"));
        assert!(!fixed.run(&["lint", "-W", "not-canonical"]).said.contains("TOM004"));
    }
}

#[test]
fn keys_come_in_their_order_dates_are_text_and_comments_stay() {
    for turn in [str::to_owned, windows] {
        let project = loose(&turn(LOOSE));
        let run = project.run(&["fmt"]);
        assert_eq!(run.code, 0, "{}", run.told);
        assert_eq!(project.read("dataset/facilities/x.toml"), turn(TIGHT));
        let again = project.run(&["fmt"]);
        assert!(again.told.contains("0 of 3 files"), "{}", again.told);
        assert_eq!(project.read("dataset/facilities/x.toml"), turn(TIGHT));
    }
}

#[test]
fn a_check_names_the_files_and_writes_nothing() {
    let project = loose(LOOSE);
    let run = project.run(&["fmt", "--check"]);
    assert_eq!((run.code, &*run.said), (1, "dataset/facilities/x.toml\n"));
    assert!(run.told.contains("`dossier fmt` writes them"), "{}", run.told);
    assert_eq!(project.read("dataset/facilities/x.toml"), LOOSE);
    assert_eq!(loose(TIGHT).run(&["fmt", "--check"]).code, 0);
}

#[test]
fn a_diff_is_a_patch() {
    let project = loose(LOOSE);
    let run = project.run(&["fmt", "--diff"]);
    assert_eq!(run.code, 1);
    assert!(run.said.starts_with("--- a/dataset/facilities/x.toml\n+++ b/dataset/facilities/x.toml\n"), "{}", run.said);
    assert!(
        run.said.contains("-as_of = 2025-03-16\n") && run.said.contains("+as_of = \"2025-03-16\"\n"),
        "{}",
        run.said
    );
    assert_eq!(project.read("dataset/facilities/x.toml"), LOOSE);
}

#[test]
fn a_file_with_a_syntax_error_is_left_as_it_is_and_the_others_are_written() {
    let broken = "title = \"Elbonia\nkind=\"prison\"\n";
    let project = loose(LOOSE);
    project.write("dataset/facilities/broken.toml", broken);
    let run = project.run(&["fmt"]);
    assert_eq!(run.code, 1);
    assert!(run.told.contains("dataset/facilities/broken.toml: line 1, column"), "{}", run.told);
    assert!(run.told.contains("left as it is"), "{}", run.told);
    assert_eq!(project.read("dataset/facilities/broken.toml"), broken);
    assert_eq!(project.read("dataset/facilities/x.toml"), TIGHT);
}

#[test]
fn only_what_is_named_is_written() {
    let project = loose(LOOSE);
    project.write("dataset/facilities/y.toml", LOOSE);
    assert_eq!(project.run(&["fmt", "dataset/facilities/y.toml"]).code, 0);
    assert_eq!(project.read("dataset/facilities/x.toml"), LOOSE);
    assert_eq!(project.read("dataset/facilities/y.toml"), TIGHT);
    project.write("elsewhere.toml", "a=1\n");
    let outside = project.run(&["fmt", "elsewhere.toml"]);
    assert_eq!(outside.code, 2);
    assert!(outside.told.contains("holds no record of this dataset"), "{}", outside.told);
    assert_eq!(project.read("elsewhere.toml"), "a=1\n");
}

#[test]
fn odd_layouts_keep_what_they_say_and_settle_at_once() {
    let layouts = [
        "",
        "# nothing but a comment",
        "\u{feff}kind=\"prison\"\ntitle=\"A\"",
        "# head\n\n[[unknown]]\n\n\n[[figure]] # a\n[[figure]]\nvalue=1\nid=\"x\"",
        "title = 'A'\nper.x.y = 1\n\"kind\" = \"prison\"\nper.z = 2\n# end",
        "cite = [\n  { excerpt = 'b', # why\n    source = 'a' },\n  { excerpt = 'b', source = 'a' }, # c\n]\ntitle='A'",
        "[[transfer]]\ndate=2025-01-01\nid='t'\n[[transfer.figure]]\nvalue=3\nid='f'\n[[transfer]]\nid='u'\n",
        "title = 'A' # x\r\nkind = 'camp'\n# y\r\ncountry = 'SLV'\r\n",
        "  title = 'A'\n\tkind = '''\n\n\n x'''\n",
    ];
    for layout in layouts {
        let project = loose(layout);
        let run = project.run(&["fmt", "dataset/facilities"]);
        assert_eq!(run.code, 0, "{layout:?} {}", run.told);
        let once = project.read("dataset/facilities/x.toml");
        let comments = |text: &str| text.matches('#').count();
        assert_eq!(comments(&once), comments(layout), "{once}");
        project.run(&["fmt", "dataset/facilities"]);
        assert_eq!(project.read("dataset/facilities/x.toml"), once, "{layout:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_of_two_names_is_written_once() {
    let project = loose(LOOSE);
    std::os::unix::fs::symlink("x.toml", project.path("dataset/facilities/also.toml")).unwrap();
    let patch = project.run(&["fmt", "--diff"]).said;
    assert_eq!(patch.matches("+++ b/dataset/facilities/x.toml\n").count(), 1, "{patch}");
    assert_eq!(patch.matches("+++ ").count(), 1, "{patch}");
    let run = project.run(&["fmt"]);
    assert_eq!(run.code, 0, "{}", run.told);
    assert!(run.told.contains("1 of 4 files written anew"), "{}", run.told);
    assert_eq!(project.read("dataset/facilities/x.toml"), TIGHT);
}

#[test]
fn a_patch_names_files_from_the_top_of_the_repository_wherever_it_is_made() {
    let project = loose(LOOSE);
    project.write("dataset/facilities/y.toml", &FACILITY.replace("\"SLV\"", "\"slv\""));
    project.write(".git/HEAD", "");
    for arguments in [&["fmt", "--diff"][..], &["lint", "--diff", "--unsafe-fixes"]] {
        let patch = project.run_below("dataset/facilities", arguments).said;
        let headers: Vec<&str> = patch.lines().filter(|line| line.starts_with("+++ ")).collect();
        assert!(
            !headers.is_empty() && headers.iter().all(|it| it.starts_with("+++ b/dataset/")),
            "{arguments:?}: {patch}"
        );
    }
}

#[test]
fn a_sound_record_is_written_as_it_is() {
    let project = loose(FACILITY);
    assert_eq!(project.run(&["fmt", "--check"]).code, 0);
}

#[test]
fn the_shipped_dataset_loses_no_finding_and_no_comment_by_it() {
    let copy = tempfile::tempdir().unwrap();
    let mut comments = Vec::new();
    for folder in std::fs::read_dir(repository().join("dataset")).unwrap().map(|entry| entry.unwrap().path()) {
        for file in std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
            let to = copy.path().join(file.strip_prefix(repository()).unwrap());
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::copy(&file, &to).unwrap();
            comments.push((to, std::fs::read_to_string(&file).unwrap().matches("\n#").count()));
        }
    }
    std::fs::copy(repository().join("dossier.toml"), copy.path().join("dossier.toml")).unwrap();
    let findings = || run_in(copy.path(), &["lint", "--statistics", "--show-waived"]).said;
    let before = findings();
    assert_eq!(run_in(copy.path(), &["fmt"]).code, 0);
    assert_eq!(findings(), before);
    for (file, count) in comments {
        assert_eq!(std::fs::read_to_string(&file).unwrap().matches("\n#").count(), count, "{}", file.display());
    }
    assert_eq!(run_in(copy.path(), &["fmt", "--check"]).code, 0);
}
