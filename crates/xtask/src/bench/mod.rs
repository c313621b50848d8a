//! How fast the program is, beside others that do part of the same.
//!
//! ```text
//! corpus ─▶ DIR/<records>/dataset ─▶ programs ─▶ measured by hyperfine and GNU time ─▶ Markdown tables
//! ```
//!
//! Wall time says what a contributor waits; on a machine that does other things as well it says that badly, so the
//! processor time, user and system together, stands beside it.
mod measured;
mod programs;

use clap::Args;
use measured::Measured;
use programs::Program;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Bench {
    /// Sizes of the datasets, in records
    #[arg(long, value_delimiter = ',', default_value = "1000,10000,100000")]
    records: Vec<usize>,
    /// Largest dataset that the other linters are run on
    #[arg(long, default_value_t = 10_000)]
    peers_to: usize,
    /// Where datasets and results are kept between runs
    #[arg(long, default_value = "target/bench")]
    dir: PathBuf,
    /// Runs of our own programs; the others run once
    #[arg(long, default_value_t = 5)]
    runs: u32,
    /// Only the programs whose name contains this
    #[arg(long)]
    only: Option<String>,
    /// Folder with `taplo`, `tombi`, `check-jsonschema` and a `python` that has `typst`; else they are searched in PATH
    #[arg(long)]
    peers: Option<PathBuf>,
    /// Measure the briefs instead of the linter
    #[arg(long)]
    pdf: bool,
}

impl Bench {
    pub fn run(&self, repository: &Path) -> Result<(), String> {
        let dir = repository.join(&self.dir);
        std::fs::create_dir_all(&dir).map_err(|error| format!("{}: {error}", dir.display()))?;
        if self.pdf {
            self.measure(&dir, "brief", &programs::briefs(repository, &dir, self.peers.as_deref())?);
            return Ok(());
        }
        for &records in &self.records {
            let folder = dir.join(records.to_string());
            if !folder.exists() {
                corpus::write(repository, &crate::generated::schemas(), records, &folder)?;
            }
            let with_peers = records <= self.peers_to;
            let linters = programs::linters(repository, &folder, self.peers.as_deref(), with_peers)?;
            self.measure(&folder, &format!("{records} records"), &linters);
        }
        Ok(())
    }

    fn measure(&self, folder: &Path, title: &str, programs: &[Program]) {
        let is_wanted = |program: &&Program| self.only.as_ref().is_none_or(|only| program.name.contains(only));
        say(&format!("\n{}", Measured::heading(title)));
        for program in programs.iter().filter(is_wanted) {
            let runs = if program.is_ours { self.runs } else { 1 };
            match Measured::of(program, folder, runs) {
                Ok(measured) => say(&measured.row(&program.name)),
                Err(message) => say(&format!("| {} | not measured: {message} | | | |", program.name)),
            }
        }
    }
}

fn say(line: &str) {
    use std::io::Write as _;
    // Nobody is left to be told that standard output is closed.
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}
