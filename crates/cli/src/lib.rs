//! The program `dossier`: arguments, one file for each command, exit codes.
//!
//! ```text
//! arguments ─▶ project on disk ─▶ workspace ─┬▶ report            lint
//!                                            └▶ export, if clean  export
//! ```
//!
//! Only this crate reads the clock, the environment and the disk; only it prints, through [`std::io::stdout`] and
//! [`std::io::stderr`]; nothing exits but by returning from `main`.
mod arguments;
mod beside;
mod changes;
mod commands;
mod earlier;
mod failure;
mod git;
mod offered;
mod output;
mod patch;
mod progress;
mod project;
mod quoted;
mod revision;
mod rooted;
mod terminal;
mod today;
mod tree;

pub use arguments::Arguments;
pub use failure::{Exit, Failure};
pub use project::Project;

use arguments::Command;
use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the program. 0: clean; 1: errors were found; 2: it was used wrongly, or failed; 3: there was nothing to lint.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version go to standard output, mistakes to standard error; clap knows which.
            let _ = error.print();
            return if error.use_stderr() { Exit::Failed.into() } else { Exit::Clean.into() };
        }
    };
    let outcome = match &arguments.command {
        Command::Lint(lint) => commands::lint::run(lint),
        Command::Fmt(fmt) => commands::fmt::run(fmt),
        Command::Stale(stale) => commands::stale::run(stale),
        Command::Review(review) => commands::review::run(review),
        Command::New(new) => commands::new::run(new),
        Command::Diff(diff) => commands::diff::run(diff),
        Command::Explain(explain) => commands::explain::run(explain),
        Command::Export(export) => commands::export::run(export),
        Command::Schema(schema) => commands::schema::run(schema),
        Command::Completions(completions) => commands::completions::run(completions),
    };
    match outcome {
        Ok(exit) => exit.into(),
        Err(failure) => {
            failure.print();
            Exit::Failed.into()
        }
    }
}
