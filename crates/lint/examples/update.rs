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

/// In how many files each is done.
const TIMES: usize = 400;

/// How often in each of them. Beside the first time, what an editor waits, the fastest tells what the edit itself takes: what
/// else the machine does while it lasts differs from one time to the next.
const TRIES: usize = 5;

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
    println!("| edit | checked again | median | 99th percentile | most | 99th, fastest of {TRIES} | most |");
    println!("|---|---:|---:|---:|---:|---:|---:|");
    for (name, folder, edit) in EDITS {
        let candidates: Vec<&(String, String)> = files.iter().filter(|(path, _)| path.contains(folder)).collect();
        let (mut times, mut fastest) = (Vec::with_capacity(TIMES), Vec::with_capacity(TIMES));
        let mut parts = 0;
        // A step that shares no factor with a round number visits files all over the dataset.
        for (path, text) in candidates.iter().cycle().step_by(7919).take(TIMES) {
            let (changed, after) = edit(path, text);
            let before = (changed == *path).then(|| Content::Text(text.clone()));
            let mut tries = Vec::with_capacity(TRIES);
            for _ in 0..TRIES {
                let after = after.clone().map(Content::Text);
                let start = Instant::now();
                parts += workspace.update([(changed.clone(), after)]);
                tries.push(start.elapsed());
                workspace.update([(changed.clone(), before.clone())]);
            }
            times.extend(tries.first().copied());
            fastest.extend(tries.into_iter().min());
        }
        times.sort_unstable();
        fastest.sort_unstable();
        println!(
            "| {name} | {} parts | {:.2?} | {:.2?} | {:.2?} | {:.2?} | {:.2?} |",
            parts / (times.len() * TRIES).max(1),
            at(&times, 50),
            at(&times, 99),
            at(&times, 100),
            at(&fastest, 99),
            at(&fastest, 100)
        );
    }
    let start = Instant::now();
    let findings = workspace.findings().len();
    println!("\nAll {findings} findings, gathered and put in order: {:.2?}", start.elapsed());
    Ok(())
}

/// The time below which so many hundredths lie.
fn at(times: &[Duration], hundredths: usize) -> Duration {
    times.get(times.len() * hundredths / 100).or(times.last()).copied().unwrap_or_default()
}
