//! What the reader takes of the records in this repository, the published schemas take too, and the other way round. The
//! program asks it of a file only where something does not fit.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
use jiff::civil::date;
use lint::{Settings, Workspace};
use std::path::Path;

fn read(folder: &Path, inside: &str, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{inside}/{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            read(&path, &name, files);
        } else if name.ends_with(".toml") {
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn the_published_schemas_take_every_record_of_the_dataset() {
    let mut files = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dataset"), "dataset", &mut files);
    assert!(files.len() > 1_000, "{} files", files.len());
    let workspace = Workspace::open(files, Settings::new(date(2026, 11, 23)));
    assert_eq!(workspace.disagreement(), None);
    assert!(workspace.dataset().files().all(|file| file.problems.is_empty()));
}

#[test]
fn a_file_that_does_not_fit_is_refused_by_its_schema_as_well() {
    let bad = "type = \"a-rumour\"\ntitel = \"t\"\npublished = 7\n";
    let files = [("dataset/sources/a.toml".to_owned(), bad.to_owned())];
    let workspace = Workspace::open(files, Settings::new(date(2026, 11, 23)));
    let file = workspace.dataset().files().next().unwrap();
    assert!(!file.problems.is_empty());
    assert_eq!(workspace.disagreement_about_problems(), None);
    assert_eq!(workspace.disagreement(), None);
}
