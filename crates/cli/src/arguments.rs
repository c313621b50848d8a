//! What the program can be asked to do. The help texts are the manual: man pages and completions are made of them.
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// Lint a sourced dataset of contested public numbers, and export briefs from it.
#[derive(Debug, Parser)]
#[command(name = "dossier", version, propagate_version = true, arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check the dataset: missing sources, inconsistent figures, stale dates
    Lint(Lint),
    /// Explain a rule: what it checks, why, and what to write instead
    Explain(Explain),
    /// Lint, then write briefs and tables
    Export(Export),
    /// Print the JSON Schema of a kind of record
    Schema(Schema),
}

/// Where the dataset is, and which day counts as today.
#[derive(Debug, Args)]
pub struct Place {
    /// The folder of the records [default: found upwards through `dossier.toml`]
    #[arg(long, value_name = "DIR", global = true)]
    pub dataset: Option<PathBuf>,
    /// The day that counts as today, as 2026-11-23 [default: `SOURCE_DATE_EPOCH`, then the clock]
    #[arg(long, value_name = "DATE", env = "DOSSIER_TODAY")]
    pub today: Option<Date>,
}

/// Levels for one run.
#[derive(Debug, Args)]
pub struct Levels {
    /// Turn a rule off
    #[arg(short = 'A', long = "allow", value_name = "RULE")]
    pub allow: Vec<String>,
    /// Let a rule warn
    #[arg(short = 'W', long = "warn", value_name = "RULE")]
    pub warn: Vec<String>,
    /// Let a rule stop the run
    #[arg(short = 'D', long = "deny", value_name = "RULE")]
    pub deny: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Lint {
    /// Show only what concerns these files or folders; the whole dataset is read all the same
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub place: Place,
    /// How findings are shown, and where: `text`, or `json=findings.json` for a file; may be given several times
    #[arg(long, value_name = "FORMAT[=FILE]")]
    pub format: Vec<String>,
    #[command(flatten)]
    pub levels: Levels,
    /// Put right what can be put right without changing what a record says
    #[arg(long)]
    pub fix: bool,
    /// Make fixes too that may change what a record says; look at each of them afterwards
    #[arg(long)]
    pub unsafe_fixes: bool,
    /// Write nothing: print what the fixes would change, as a patch
    #[arg(long)]
    pub diff: bool,
    /// Show only findings that touch lines changed since a revision, in any of their places; the whole dataset is checked
    #[arg(long, value_name = "REV", conflicts_with_all = ["fix", "unsafe_fixes", "diff"])]
    pub since: Option<String>,
    /// Leave out the findings that this file knows, and tell which it need not know any more
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Write all findings that stand to the baseline
    #[arg(long, requires = "baseline", conflicts_with_all = ["paths", "since", "diff"])]
    pub write_baseline: bool,
    /// Fail when there are more warnings than this
    #[arg(long, value_name = "N")]
    pub max_warnings: Option<usize>,
    /// Show waived findings too, with the reason they stand
    #[arg(long)]
    pub show_waived: bool,
    /// Print how often each rule spoke instead of the findings
    #[arg(long)]
    pub statistics: bool,
    /// When to colour the output
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: When,
}

/// When to colour the output.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` says no.
    Auto,
    Always,
    Never,
}

#[derive(Debug, Args)]
pub struct Explain {
    /// A rule, by code or name; without one, all rules are listed
    #[arg(value_name = "RULE")]
    pub rule: Option<String>,
}

#[derive(Debug, Args)]
pub struct Export {
    /// What to write; everything if nothing is named
    #[arg(value_name = "FORMAT")]
    pub formats: Vec<Format>,
    #[command(flatten)]
    pub place: Place,
    /// Where to write
    #[arg(long, value_name = "DIR", default_value = "out")]
    pub out: PathBuf,
    /// Export in spite of errors; every page says that it is a draft
    #[arg(long)]
    pub draft: bool,
    #[command(flatten)]
    pub levels: Levels,
    /// When to colour the findings
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: When,
}

/// A format of export.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, ValueEnum)]
pub enum Format {
    /// Tables, with a Data Package that describes them
    Csv,
    /// The overview brief
    Pdf,
}

#[derive(Debug, Args)]
pub struct Schema {
    /// The kind: `arrangement`, `source`, …; without one, the kinds are listed
    #[arg(value_name = "KIND")]
    pub kind: Option<String>,
}
