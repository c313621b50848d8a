//! How changes are shown: for people at a terminal, for the page of a pull request, for programs.
//!
//! Text and Markdown say the same in the same order: a list for each sort of news, corrections first. What came with its
//! record or event is told there and not again; what is of no news by itself (a new source, a review) is counted and named.
//! JSON leaves nothing out.
mod json;
mod list;
mod markdown;
mod text;

use model::changes::Changes;
use std::fmt;
use std::io;
use std::str::FromStr;

/// What was compared.
#[derive(Clone, Copy, Debug)]
pub struct Comparison<'a> {
    pub changes: &'a Changes,
    /// What the older state is called: a revision, a day.
    pub older: &'a str,
    pub newer: &'a str,
}

/// How changes are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChangesFormat {
    /// For people.
    Text,
    /// For the page of a pull request.
    Markdown,
    /// For programs: `schemas/changes.schema.json` describes it.
    Json,
}

impl ChangesFormat {
    pub const ALL: [Self; 3] = [Self::Text, Self::Markdown, Self::Json];

    /// What it is called on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Json => "json",
        }
    }

    /// What it is, in a few words.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Text => "For people",
            Self::Markdown => "For the page of a pull request",
            Self::Json => "For programs: `schemas/changes.schema.json` describes it",
        }
    }
}

impl FromStr for ChangesFormat {
    type Err = UnknownChangesFormat;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let format = Self::ALL.into_iter().find(|format| format.name() == name);
        format.ok_or_else(|| UnknownChangesFormat(name.to_owned()))
    }
}

/// A name that no format has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownChangesFormat(pub String);

impl fmt::Display for UnknownChangesFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = ChangesFormat::ALL.map(ChangesFormat::name).join(", ");
        write!(f, "no format of changes is called `{}`; there are {names}", crate::visible::line(&self.0))
    }
}

impl std::error::Error for UnknownChangesFormat {}

impl Comparison<'_> {
    /// Writes all of it. Fails only if `out` does.
    pub fn write(&self, format: ChangesFormat, out: &mut impl io::Write) -> io::Result<()> {
        match format {
            ChangesFormat::Text => text::write(self, out),
            ChangesFormat::Markdown => markdown::write(self, out),
            ChangesFormat::Json => json::write(self, out),
        }
    }
}
