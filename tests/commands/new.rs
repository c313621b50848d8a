//! `dossier new`: a record that the linter takes as it is.
use crate::support::{Project, SOURCE};

#[test]
fn an_arrangement_is_made_of_its_id_and_lints() {
    let project = Project::new(&[]);
    let run = project.run(&["new", "arrangement", "usa-cri-2026", "--set", "kind=transit"]);
    assert_eq!(run.code, 0, "{}", run.told);
    let text = project.read("dataset/arrangements/usa-cri-2026.toml");
    for line in [
        "#:schema ../../schemas/arrangement.schema.json",
        "title = \"United States – Costa Rica, 2026\"",
        "sender = \"USA\"",
        "receiver = \"CRI\"",
        "about = \"money\"",
        "as_of = \"2026-11-23\"",
    ] {
        assert!(text.lines().any(|written| written == line), "{line}:\n{text}");
    }
    let lint = project.run(&["lint"]);
    assert_eq!(lint.code, 0, "{}", lint.said);
    assert_eq!(project.run(&["fmt", "--check"]).code, 0);
}

#[test]
fn the_id_of_an_arrangement_can_be_made_of_its_states() {
    let project = Project::new(&[]);
    let set = ["--set", "sender=USA", "--set", "receiver=RWA", "--set", "kind=transit", "--set", "since=2025-06"];
    let run = project.run(&[&["new", "arrangement"], &set[..]].concat());
    assert_eq!(run.code, 0, "{}", run.told);
    assert!(project.read("dataset/arrangements/usa-rwa-2025.toml").contains("since = \"2025-06\"\n"));
}

#[test]
fn every_kind_of_record_can_be_made_and_lints() {
    let cases: [(&[&str], &str); 7] = [
        (
            &["programme", "usa-removals-2025", "--set", "title=Removals", "--set", "sender=USA"],
            "programmes/usa-removals-2025",
        ),
        (
            &[
                "instrument",
                "note-2025",
                "--set",
                "title=Note",
                "--set",
                "kind=memo",
                "--set",
                "parties=USA,CRI",
                "--set",
                "cite=a",
            ],
            "instruments/note-2025",
        ),
        (&["proceeding", "a-v-b", "--set", "title=A v. B"], "proceedings/a-v-b"),
        (
            &[
                "facility",
                "cri-centre",
                "--set",
                "title=Centre",
                "--set",
                "country=CRI",
                "--set",
                "kind=camp",
                "--set",
                "cite=a",
            ],
            "facilities/cri-centre",
        ),
        (&["country", "cri"], "countries/cri"),
        (&["actor", "a-body", "--set", "title=A \"body\"", "--set", "kind=body"], "actors/a-body"),
        (&["source", "b", "--set", "type=report", "--set", "title=B", "--set", "author=X,Y"], "sources/b"),
    ];
    for (arguments, path) in cases {
        let project = Project::new(&[("sources/a.toml", SOURCE)]);
        let run = project.run(&[&["new"], arguments].concat());
        assert_eq!(run.code, 0, "{arguments:?} {}", run.told);
        assert!(project.path(&format!("dataset/{path}.toml")).exists());
        let lint = project.run(&["lint"]);
        assert_eq!(lint.code, 0, "{path}: {}", lint.said);
    }
}

#[test]
fn what_a_source_does_not_say_of_itself_is_said_as_not_seen() {
    let project = Project::new(&[]);
    assert_eq!(project.run(&["new", "source", "b", "--set", "type=webpage", "--set", "title=B"]).code, 0);
    let text = project.read("dataset/sources/b.toml");
    assert!(text.contains("not_seen = [\"publisher\", \"published\", \"url\"]\n"), "{text}");
    assert_eq!(project.run(&["lint"]).code, 0);
}

#[test]
fn nothing_is_written_over() {
    let project = Project::new(&[("sources/a.toml", SOURCE)]);
    let run = project.run(&["new", "source", "a", "--set", "type=report"]);
    assert_eq!(run.code, 2);
    assert!(run.told.contains("is there already"), "{}", run.told);
    assert_eq!(project.read("dataset/sources/a.toml"), SOURCE);
}

#[test]
fn what_is_missing_or_wrong_is_said_with_what_to_type() {
    let project = Project::new(&[]);
    let cases: [(&[&str], &str); 9] = [
        (&["arangement", "usa-cri-2026"], "did you mean `arrangement`?"),
        (&["arrangement", "usa-cri-2026"], "--set kind=third-country-removal|"),
        (&["arrangement", "--set", "kind=transit"], "dossier new arrangement ID"),
        (&["arrangement", "USA CRI 2026", "--set", "kind=transit"], "write `usa-cri-2026`"),
        (&["arrangement", "usa-cri-2026", "--set", "kind=tranist"], "did you mean `transit`?"),
        (&["arrangement", "usa-cri-2026", "--set", "knid=transit"], "did you mean `kind`?"),
        (&["arrangement", "usa-cri-2026", "--set", "kind"], "--set key=value"),
        (&["arrangement", "usa-cri-2026", "--set", "kind=transit", "--set", "figure=2"], "it is a table"),
        (&["arrangement", "usa-cri-2026", "--set", "kind=transit", "--set", "since=last year"], "DAT001"),
    ];
    for (arguments, words) in cases {
        let run = project.run(&[&["new"], arguments].concat());
        assert_eq!(run.code, 2, "{arguments:?} {}", run.told);
        assert!(run.told.contains(words), "{words}: {}", run.told);
    }
    assert!(!project.path("dataset/arrangements").exists());
}

/// What a terminal shows while these keys are pressed, once the first question is asked, and how the program ended.
#[cfg(target_os = "linux")]
fn typed(project: &Project, arguments: &str, first: &str, keys: &str) -> (Option<i32>, String) {
    use std::io::{Read as _, Write as _};
    use std::process::{Command, Stdio};
    let command = format!("'{}' {arguments}", env!("CARGO_BIN_EXE_dossier"));
    // A question nobody answers would be waited for without end.
    let mut terminal = Command::new("timeout")
        .args(["60", "script", "--quiet", "--return", "--flush", "--command", &command, "/dev/null"])
        .current_dir(project.path(""))
        .env("DOSSIER_TODAY", crate::support::TODAY)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdin, mut stdout) = (terminal.stdin.take().unwrap(), terminal.stdout.take().unwrap());
    let (mut shown, mut letter) = (Vec::new(), [0]);
    while !String::from_utf8_lossy(&shown).contains(first) && stdout.read(&mut letter).unwrap() > 0 {
        shown.extend(letter);
    }
    // What is typed before the program listens would be for the terminal itself.
    stdin.write_all(keys.as_bytes()).unwrap();
    stdout.read_to_end(&mut shown).unwrap();
    (terminal.wait().unwrap().code(), String::from_utf8_lossy(&shown).into_owned())
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_it_asks_again_until_an_answer_is_right() {
    let project = Project::new(&[]);
    let told = "new arrangement --set receiver=CRI --set since=2026";
    let (code, shown) = typed(&project, told, "sender: ", "Elbonia\rUSA\r\r\rtransfer\rtransi\t\r");
    assert_eq!(code, Some(0), "{shown}");
    for said in ["The state that sends people.", "`Elbonia` is not a country code", "transfer", "transit"] {
        assert!(shown.contains(said), "{said}:\n{shown}");
    }
    let text = project.read("dataset/arrangements/usa-cri-2026.toml");
    assert!(text.contains("sender = \"USA\"\n") && text.contains("kind = \"transit\"\n"), "{text}");
    assert_eq!(project.run(&["lint"]).code, 0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_question_that_is_broken_off_writes_nothing() {
    let project = Project::new(&[]);
    let (code, shown) = typed(&project, "new arrangement --set receiver=CRI", "sender: ", "US\u{3}");
    assert!(code.is_some_and(|code| ![0, 124].contains(&code)), "{code:?} {shown}");
    assert!(!project.path("dataset/arrangements").exists(), "{shown}");
}

#[test]
fn an_id_that_any_folder_has_is_not_given_again() {
    let project = Project::new(&[("archive/sources/a.toml", SOURCE)]);
    let run = project.run(&["new", "source", "a", "--set", "type=webpage", "--set", "title=A"]);
    assert_eq!(run.code, 2);
    assert!(run.told.contains("`dataset/archive/sources/a.toml` is there already"), "{}", run.told);
    assert!(!project.path("dataset/sources").exists());
}

#[test]
fn a_value_is_set_to_something() {
    let project = Project::new(&[("sources/a.toml", SOURCE)]);
    let run = project.run(&["new", "proceeding", "a-v-b", "--set", "title= "]);
    assert!(run.code == 2 && run.told.contains("gives `title` no value"), "{}", run.told);
}
