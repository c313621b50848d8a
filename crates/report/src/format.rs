//! The names of the formats.
use std::fmt;
use std::str::FromStr;

/// A way to show findings.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Format {
    /// Excerpts with everything a finding says.
    Text,
    /// `path:line:col: CODE[level] message`, one to a line.
    Concise,
    /// One object, as `schemas/findings.schema.json` describes it.
    Json,
    /// The findings of that object, one to a line.
    Jsonl,
    /// Commands that GitHub turns into annotations.
    Github,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// The code quality report of GitLab.
    Gitlab,
    /// The diagnostic format of reviewdog.
    Rdjson,
    /// Failed tests, for servers that know nothing else.
    Junit,
    /// A page, for the summary of a job: never longer than GitHub takes.
    Markdown,
}

impl Format {
    /// All of them, in the order in which they are listed for people.
    pub const ALL: [Self; 10] = [
        Self::Text,
        Self::Concise,
        Self::Json,
        Self::Jsonl,
        Self::Github,
        Self::Sarif,
        Self::Gitlab,
        Self::Rdjson,
        Self::Junit,
        Self::Markdown,
    ];

    /// What it is called on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Concise => "concise",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Github => "github",
            Self::Sarif => "sarif",
            Self::Gitlab => "gitlab",
            Self::Rdjson => "rdjson",
            Self::Junit => "junit",
            Self::Markdown => "markdown",
        }
    }

    /// What it is, in a few words.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Text => "Excerpts with everything a finding says, for people",
            Self::Concise => "A line for each finding",
            Self::Json => "One object, as `schemas/findings.schema.json` describes it",
            Self::Jsonl => "The findings of that object, a line for each",
            Self::Github => "Annotations on GitHub, and the summary of the step",
            Self::Sarif => "SARIF 2.1.0, for code scanning",
            Self::Gitlab => "The code quality report of GitLab",
            Self::Rdjson => "The diagnostic format of reviewdog",
            Self::Junit => "Failed tests, for servers that know nothing else",
            Self::Markdown => "A page, for the summary of a job",
        }
    }

    /// Whether it is read by a service, which knows paths from the top of the repository alone.
    pub const fn is_of_a_service(self) -> bool {
        matches!(self, Self::Github | Self::Sarif | Self::Gitlab | Self::Rdjson | Self::Junit)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A name that no format has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|format| format.name() == name).ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = Format::ALL.map(Format::name).join(", ");
        write!(f, "no format is called `{}`; there are {names}", crate::visible::line(&self.0))
    }
}

impl std::error::Error for UnknownFormat {}
