//! How long an open workspace takes to take in one changed file among many: what an editor waits at every key.
//!
//! ```text
//! cargo run --release -p dossier-lint --example update [RECORDS]
//! ```
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement")]
use jiff::civil::date;
use lint::{Settings, Workspace};
use model::Content;
use std::path::Path;
use std::time::{Duration, Instant};

/// What an editor may do to a file.
type Edit = fn(path: &str, text: &str) -> (String, Option<String>);

const EDITS: [(&str, &str, Edit); 8] = [
    ("a figure's value", "/arrangements/", |path, text| {
        (path.to_owned(), Some(text.replacen("\nvalue = ", "\nvalue = 1", 1)))
    }),
    ("an arrangement with a syntax error", "/arrangements/", |path, text| {
        (path.to_owned(), Some(text.replacen("\n[[", "\nx = = 1\n[[", 1)))
    }),
    ("a new arrangement", "/arrangements/", |path, text| (path.replace(".toml", "-a.toml"), Some(text.to_owned()))),
    ("an arrangement that is removed", "/arrangements/", |path, _| (path.to_owned(), None)),
    ("a source's title", "/sources/", retitled),
    ("an actor's title", "/actors/", retitled),
    ("a programme's title", "/programmes/", retitled),
    ("an instrument's title", "/instruments/", retitled),
];

/// How often each is done.
const TIMES: usize = 400;

fn retitled(path: &str, text: &str) -> (String, Option<String>) {
    (path.to_owned(), Some(text.replacen("title = \"", "title = \"The ", 1)))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let records = std::env::args().nth(1).map_or(Ok(10_000), |count| count.parse())?;
    let files = corpus::files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."), records)?;
    let mut workspace = Workspace::open(files.clone(), Settings::new(date(2026, 11, 23)));
    // From the first edit on it is remembered who asked what.
    let first = Instant::now();
    workspace.update([]);
    println!("{records} records; the first edit takes {:.0?} more\n", first.elapsed());
    println!("| edit | checked again | median | 99th percentile | most |\n|---|---:|---:|---:|---:|");
    for (name, folder, edit) in EDITS {
        let candidates: Vec<&(String, String)> = files.iter().filter(|(path, _)| path.contains(folder)).collect();
        let mut times: Vec<Duration> = Vec::with_capacity(TIMES);
        let mut parts = 0;
        // A step that shares no factor with a round number visits files all over the dataset.
        for (path, text) in candidates.iter().cycle().step_by(7919).take(TIMES) {
            let (changed, after) = edit(path, text);
            let before = (changed == *path).then(|| Content::Text(text.clone()));
            let start = Instant::now();
            parts += workspace.update([(changed.clone(), after.map(Content::Text))]);
            times.push(start.elapsed());
            workspace.update([(changed, before)]);
        }
        times.sort_unstable();
        let at =
            |hundredths: usize| times.get(times.len() * hundredths / 100).or(times.last()).copied().unwrap_or_default();
        println!(
            "| {name} | {} parts | {:.2?} | {:.2?} | {:.2?} |",
            parts / times.len().max(1),
            at(50),
            at(99),
            times.last().copied().unwrap_or_default()
        );
    }
    let start = Instant::now();
    let findings = workspace.findings().len();
    println!("\nAll {findings} findings, gathered and put in order: {:.2?}", start.elapsed());
    Ok(())
}
