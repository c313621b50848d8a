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
    /// Commands that GitHub turns into annotations.
    Github,
}

impl Format {
    pub const ALL: [Self; 4] = [Self::Text, Self::Concise, Self::Json, Self::Github];

    /// What it is called on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Concise => "concise",
            Self::Json => "json",
            Self::Github => "github",
        }
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
