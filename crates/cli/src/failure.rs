//! How the program ends, and what it says when it cannot do what it was asked.
use report::visible::line;
use shape::Span;
use std::io::{self, Write};
use std::process::ExitCode;

/// How the program ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// Nothing at error level was found.
    Clean,
    /// Errors were found, or more warnings than allowed.
    Found,
    /// It was used wrongly, or something failed.
    Failed,
    /// There was nothing to lint.
    Nothing,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Clean => 0,
            Exit::Found => 1,
            Exit::Failed => 2,
            Exit::Nothing => 3,
        })
    }
}

/// Why the program could not do what it was asked, and what would help.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("{message}")]
    Usage { message: String, help: String },
    #[error("{place}: {message}")]
    Configuration { place: String, at: Span, message: String, help: String },
    #[error("`{path}` cannot be written: {error}")]
    Write { path: String, error: io::Error },
    #[error("the output cannot be written: {0}")]
    Output(#[from] io::Error),
    #[error("the export failed: {0}")]
    Export(String),
    #[error("{0}; this is a defect of the program: please report it")]
    Internal(String),
}

impl Failure {
    /// A mistake in how the program was called.
    pub fn usage(message: String, help: impl Into<String>) -> Self {
        Self::Usage { message, help: help.into() }
    }

    /// What would help.
    pub(crate) fn help(&self) -> Option<&str> {
        match self {
            Self::Usage { help, .. } | Self::Configuration { help, .. } => {
                Some(help).filter(|help| !help.is_empty()).map(|help| &**help)
            }
            _ => None,
        }
    }

    pub(crate) fn print(&self) {
        // What was typed and what a record says is repeated here, and must not steer the terminal.
        let mut text = format!("error: {}\n", line(&self.to_string()));
        if let Some(help) = self.help() {
            text.push_str(&format!(" help: {}\n", line(help)));
        }
        // Nobody is left to be told that standard error is closed.
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }
}
