//! What the program can be asked to do. The help texts are the manual: man pages and completions are made of them.
use crate::offered::{self, Offered};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// How a run ends.
const EXIT_CODES: &str = "\
Exit codes:
  0  done, and nothing at error level was found
  1  errors were found, or more warnings than allowed; or something would change, where that was asked
  2  wrong use, or something failed
  3  there was nothing to check";

/// What is read of the environment.
const ENVIRONMENT: &str = "\
Environment:
  DOSSIER_TODAY      the day that counts as today, where `--today` names none
  SOURCE_DATE_EPOCH  the same in seconds after 1970, where neither names one
  NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR  whether to colour, where `--color` does not say
  COLUMNS            how wide to write
  GITHUB_ACTIONS, GITLAB_CI              in which format findings are shown, where `--format` names none
  GITHUB_STEP_SUMMARY                    the file to which `--format github` adds a summary";

/// Lint a sourced dataset of contested public numbers, and export briefs from it.
#[derive(Debug, Parser)]
#[command(
    name = "dossier",
    version,
    propagate_version = true,
    arg_required_else_help = true,
    after_help = EXIT_CODES,
    after_long_help = format!("{EXIT_CODES}\n\n{ENVIRONMENT}")
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check the dataset: missing sources, inconsistent figures, stale dates
    Lint(Lint),
    /// Write records the one way: keys in their order, dates as text, comments kept
    Fmt(Fmt),
    /// List what wants to be looked at again: records by their last review, figures by their day
    Stale(Stale),
    /// Note that a record was read again, and against which sources
    Review(Review),
    /// Write a new record to be filled in
    New(New),
    /// Tell what two states of the dataset say otherwise: corrections, transitions, arrivals, updates, disputes
    Diff(Diff),
    /// Explain a rule: what it checks, why, and what to write instead
    Explain(Explain),
    /// Lint, then write briefs and tables
    Export(Export),
    /// Print the JSON Schema of a kind of record
    Schema(Schema),
    /// Print completions for a shell
    Completions(Completions),
}

/// Where the dataset is, and which day counts as today.
#[derive(Debug, Args)]
pub struct Place {
    /// The folder of the records [default: found upwards through `dossier.toml`]
    #[arg(long, value_name = "DIR", global = true)]
    pub dataset: Option<PathBuf>,
    /// The day that counts as today, as 2026-11-23 [default: `DOSSIER_TODAY`, then `SOURCE_DATE_EPOCH`, then the clock]
    #[arg(long, value_name = "DATE")]
    pub today: Option<Date>,
}

/// Levels for one run.
#[derive(Debug, Default, Args)]
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
#[command(after_help = EXIT_CODES)]
pub struct Lint {
    /// Show only what concerns these files or folders; the whole dataset is read all the same
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub place: Place,
    /// How findings are shown, and where: `text`, or `json=findings.json` for a file; may be given several times
    /// [default: `github` where `GITHUB_ACTIONS` is true, `gitlab` where `GITLAB_CI` is, and else `text`]
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = Offered(offered::formats))]
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
    /// Show only findings that touch lines changed since this state parted from a revision, in any of their places, and
    /// references that lead nowhere since; what came to the revision later is no change, as in `git diff REV...`. The whole
    /// dataset is checked
    #[arg(long, value_name = "REV", conflicts_with_all = ["fix", "unsafe_fixes", "diff"])]
    pub since: Option<String>,
    /// Leave out the findings that this file knows, and tell which it need not know any more
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Write all findings that stand to the baseline, in place of what it has
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
pub struct Fmt {
    /// Files or folders of the dataset; without one, all of it
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// The folder of the records [default: found upwards through `dossier.toml`]
    #[arg(long, value_name = "DIR")]
    pub dataset: Option<PathBuf>,
    /// Write nothing: list the files that would change, and fail if there are any
    #[arg(long)]
    pub check: bool,
    /// Write nothing: print what would change, as a patch, and fail if anything would
    #[arg(long, conflicts_with = "check")]
    pub diff: bool,
}

#[derive(Debug, Args)]
pub struct Stale {
    #[command(flatten)]
    pub place: Place,
    /// List what falls due within this time too: `90d`, `12w`
    #[arg(long, value_name = "TIME", default_value = "0d", value_parser = days)]
    pub within: i64,
    /// How it is listed
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub format: StaleFormat,
}

/// How what is stale is listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum StaleFormat {
    /// For people.
    Table,
    /// For programs.
    Json,
    /// A calendar, to subscribe to.
    Ics,
}

/// `90d`, `12w`, or a bare number of days.
fn days(written: &str) -> Result<i64, String> {
    let (digits, unit) = match written.strip_suffix('w') {
        Some(digits) => (digits, 7),
        None => (written.strip_suffix('d').unwrap_or(written), 1),
    };
    let count: u16 = digits.parse().map_err(|_| "write a number of days or weeks: `90d`, `12w`".to_owned())?;
    Ok(i64::from(count) * unit)
}

#[derive(Debug, Args)]
pub struct Review {
    /// The record: its id, or its kind and id where two kinds have it: `countries/cri`
    #[arg(value_name = "ID")]
    pub id: String,
    /// The sources that were read, by their ids: several parted by commas, or each with a `--checked` of its own
    #[arg(long, value_name = "SOURCE", value_delimiter = ',')]
    pub checked: Vec<String>,
    /// Who read them
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// What came of it
    #[arg(long, value_name = "WORD", default_value = "no-change", value_parser = Offered(offered::outcomes))]
    pub outcome: String,
    #[command(flatten)]
    pub place: Place,
}

#[derive(Debug, Args)]
pub struct New {
    /// The kind of record
    #[arg(value_name = "KIND", value_parser = Offered(offered::kinds))]
    pub kind: String,
    /// Its id; that of an arrangement can be made of its states and the year
    #[arg(value_name = "ID")]
    pub id: Option<String>,
    /// A value that is known already; several of a list are parted by commas
    #[arg(long, value_name = "KEY=VALUE")]
    pub set: Vec<String>,
    #[command(flatten)]
    pub place: Place,
}

/// It ends with 0 whether or not anything changed, and with 2 if the states cannot be read.
#[derive(Debug, Args)]
pub struct Diff {
    /// The older state: a revision of git, or a day such as 2026-05-31 for the last commit before that day ended in UTC
    #[arg(value_name = "REV")]
    pub older: String,
    /// The newer state [default: the files as they are]
    #[arg(value_name = "REV")]
    pub newer: Option<String>,
    #[command(flatten)]
    pub place: Place,
    /// How changes are shown, and where: `text`, `markdown`, or `json=changes.json` for a file; may be given several times
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = Offered(offered::formats_of_changes))]
    pub format: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Explain {
    /// A rule, by code or name; without one, all rules are listed
    #[arg(value_name = "RULE")]
    pub rule: Option<String>,
    /// For people, or for programs
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: ExplainFormat,
}

/// How rules are explained.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum ExplainFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
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
    /// Write the brief of a country instead of the overview, by its ISO 3166-1 alpha-3 code: `CRI`; may be given several
    /// times, or several codes parted by commas
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub country: Vec<String>,
    /// Write a brief of every country that receives people instead of the overview
    #[arg(long)]
    pub each_country: bool,
    /// Tell in the brief what changed since a revision, or since a day such as 2026-05-31
    #[arg(long, value_name = "REV")]
    pub since: Option<String>,
    /// The language of briefs and pages; that of `dossier.toml` if it is not named, and English if that names none
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<BriefLanguage>,
    /// Link each number to its line in this file viewer, instead of the one `dossier.toml` names; `{revision}`, `{path}` and
    /// `{line}` are filled in
    #[arg(long, value_name = "ADDRESS", value_parser = permalink)]
    pub permalink: Option<String>,
    /// Export in spite of errors; every page says that it is a draft, whether there are any or not
    #[arg(long)]
    pub draft: bool,
    #[command(flatten)]
    pub levels: Levels,
    /// When to colour the findings
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: When,
}

/// The address of a file viewer: on the web, and with a place for the file.
fn permalink(written: &str) -> Result<String, String> {
    let is_web = written.starts_with("https://") || written.starts_with("http://");
    if is_web && written.contains("{path}") {
        return Ok(written.to_owned());
    }
    Err("write a web address with `{path}` in it: `https://example.org/blob/{revision}/{path}`".to_owned())
}

/// A language of briefs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum BriefLanguage {
    /// English
    En,
    /// French
    Fr,
    /// Spanish
    Es,
}

impl From<BriefLanguage> for model::config::Language {
    fn from(language: BriefLanguage) -> Self {
        match language {
            BriefLanguage::En => Self::En,
            BriefLanguage::Fr => Self::Fr,
            BriefLanguage::Es => Self::Es,
        }
    }
}

/// A format of export.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, ValueEnum)]
pub enum Format {
    /// Tables, with a Data Package that describes them
    Csv,
    /// All tables in one file, with its JSON Schema
    Json,
    /// Tables as lines of JSON, one for each row
    Ndjson,
    /// Tables with typed columns, for programs that compute
    Parquet,
    /// All tables as a workbook for a spreadsheet
    Xlsx,
    /// The sources as CSL-JSON, for programs that keep references
    Csl,
    /// The sources as `BibTeX`
    Bibtex,
    /// The overview brief, or briefs of countries
    Pdf,
    /// Pages for a browser: the briefs, and every arrangement and figure to be searched
    Html,
    /// The overview brief, or briefs of countries, as Markdown: for the summary of a job or a pull request
    Md,
}

impl Format {
    /// Whether briefs are written in it; in all others, tables.
    pub const fn is_of_briefs(self) -> bool {
        matches!(self, Self::Pdf | Self::Html | Self::Md)
    }
}

#[derive(Debug, Args)]
pub struct Schema {
    /// The kind; without one, the kinds are listed
    #[arg(value_name = "KIND", value_parser = Offered(offered::schemas))]
    pub kind: Option<String>,
}

#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}
