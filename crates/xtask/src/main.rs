//! What the repository generates from its own code, and the measuring of the program.
//!
//! ```text
//! cargo xtask generate     writes schemas, rule pages, completions, man pages and the counts in the README
//! cargo xtask check        fails if what is written differs from what would be
//! cargo xtask corpus       writes a made dataset of any size
//! cargo xtask bench        measures the program beside others, for `docs/performance.md`
//! cargo xtask map          makes the outlines of states for maps from an edition of Natural Earth
//! ```
mod bench;
mod counts;
mod generated;
mod map;

use clap::{Parser, Subcommand};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Write schemas, rule pages, completions and man pages
    Generate,
    /// Fail if what is written differs from what would be
    Check,
    /// Write a made dataset, the same at every run
    Corpus {
        /// How many records
        #[arg(long)]
        records: usize,
        /// A folder that does not exist yet
        #[arg(long)]
        out: PathBuf,
    },
    /// Measure the program beside others and print the tables of `docs/performance.md`
    Bench(bench::Bench),
    /// Make the outlines of states for maps from the unpacked npm package `world-atlas`
    Map {
        /// The folder that holds `countries-50m.json`
        package: PathBuf,
    },
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Generate => generate(),
        Command::Check => check(),
        Command::Corpus { records, out } => {
            root().and_then(|root| corpus::write(&root, &generated::schemas(), records, &out))
        }
        Command::Bench(bench) => root().and_then(|root| bench.run(&root)),
        Command::Map { package } => root().and_then(|root| map::write(&root, &package)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            say(&format!("error: {message}"));
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), String> {
    let root = root()?;
    let files = all(&root)?;
    for folder in generated::FOLDERS {
        for stale in leftover(&root, folder, &files)? {
            std::fs::remove_file(&stale).map_err(|error| format!("{}: {error}", stale.display()))?;
        }
    }
    for (path, text) in &files {
        let path = root.join(path);
        if std::fs::read_to_string(&path).is_ok_and(|old| old == *text) {
            continue;
        }
        let folder = path.parent().unwrap_or(&root);
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    say(&format!("{} files are in step", files.len()));
    Ok(())
}

fn check() -> Result<(), String> {
    let root = root()?;
    let files = all(&root)?;
    let mut wrong: Vec<String> = files
        .iter()
        .filter(|(path, text)| std::fs::read_to_string(root.join(path)).map_or(true, |old| old != *text))
        .map(|(path, _)| format!("{path} is out of step"))
        .collect();
    for folder in generated::FOLDERS {
        let stale = leftover(&root, folder, &files)?;
        wrong.extend(stale.iter().map(|path| format!("{} is made by nothing", path.display())));
    }
    if wrong.is_empty() {
        say(&format!("{} generated files are in step", files.len()));
        return Ok(());
    }
    Err(format!("{}\nrun `cargo xtask generate` and commit what it changes", wrong.join("\n")))
}

/// Every file that is generated in whole or in part.
fn all(root: &Path) -> Result<Vec<(String, String)>, String> {
    let mut files = generated::files()?;
    files.push(("README.md".to_owned(), counts::readme(root)?));
    Ok(files)
}

/// Files in a folder of generated ones that nothing generates any more.
fn leftover(root: &Path, folder: &str, files: &[(String, String)]) -> Result<Vec<PathBuf>, String> {
    let Ok(entries) = std::fs::read_dir(root.join(folder)) else { return Ok(Vec::new()) };
    let mut leftover = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| format!("{folder}: {error}"))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_by_hand = generated::BY_HAND.contains(&&*format!("{folder}/{name}"));
        if path.is_file() && !is_by_hand && !files.iter().any(|(made, _)| *made == format!("{folder}/{name}")) {
            leftover.push(path);
        }
    }
    leftover.sort();
    Ok(leftover)
}

/// The repository.
fn root() -> Result<PathBuf, String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).map(Path::to_owned).ok_or_else(|| "the repository is not where it was built".to_owned())
}

fn say(line: &str) {
    // Nobody is left to be told that standard error is closed.
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
