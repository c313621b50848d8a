//! What published pages got wrong, entered as it was printed: every case is found, and by the rules it names.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
use jiff::civil::{Date, date};
use lint::{Level, Settings, Workspace};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const TODAY: Date = date(2026, 11, 23);

#[test]
fn faulty_pages_are_found_by_the_rules_their_cases_name() {
    let cases: Vec<PathBuf> = entries(Path::new("cases")).into_iter().filter(|path| path.is_dir()).collect();
    assert!(!cases.is_empty(), "there are no cases");
    let mut faults = Vec::new();
    for case in cases {
        let (expected, found) = (expected(&case), found(&case));
        if expected.as_ref() != Some(&found) {
            faults.push(format!("{}: expected {expected:?}, found {found:?}", case.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The codes in the first line of `case.md`: `Finds: FIG001`, or none where it is `Finds: nothing`.
fn expected(case: &Path) -> Option<BTreeSet<String>> {
    let note = std::fs::read_to_string(case.join("case.md")).unwrap();
    match note.lines().next()?.strip_prefix("Finds: ")?.trim_end() {
        "" => None,
        "nothing" => Some(BTreeSet::new()),
        codes => Some(codes.split(", ").map(str::to_owned).collect()),
    }
}

/// The codes of all errors and warnings but those about age: what is old today was new when it was printed.
fn found(case: &Path) -> BTreeSet<String> {
    let records = entries(case).into_iter().filter(|path| path.is_dir()).flat_map(|folder| entries(&folder));
    let records: Vec<(String, String)> = records
        .map(|path| {
            let inside = path.strip_prefix(case).unwrap().to_string_lossy().replace('\\', "/");
            (format!("dataset/{inside}"), std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    let findings = Workspace::open(records, Settings::new(TODAY)).findings();
    let grave = findings.iter().filter(|finding| finding.level != Level::Info && !finding.rule.code.starts_with("STL"));
    grave.map(|finding| finding.rule.code.to_owned()).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}
