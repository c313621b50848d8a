//! What there is to show, and how.
use crate::files::Files;
use crate::{Format, Sources, Summary};
use crate::{concise, github, gitlab, json, junit, markdown, rdjson, sarif, text};
use lint::Finding;
use std::io;

/// Findings with the lines they stand on, ready to be written in any format, and in several.
pub struct Report<'a> {
    pub(crate) findings: &'a [Finding],
    pub(crate) files: Files<'a>,
    pub(crate) summary: &'a Summary,
}

/// What a reader wants and their terminal can do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Options {
    /// Columns to keep within, where there is anything to wrap. Less than 40 is taken for 40.
    pub width: usize,
    /// Whether to write ANSI colours.
    pub colour: bool,
    /// Whether to show what is waived, too.
    pub show_waived: bool,
    /// How many lines to show above and below those a finding is about.
    pub context: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { width: 100, colour: false, show_waived: false, context: 1 }
    }
}

impl<'a> Report<'a> {
    /// Takes findings in the order they are to be shown in.
    pub fn new<S: Sources + ?Sized>(findings: &'a [Finding], sources: &'a S, summary: &'a Summary) -> Self {
        Self { findings, files: Files::of(findings, sources), summary }
    }

    /// Writes all of it. Fails only if `out` does.
    pub fn write(&self, format: Format, options: Options, out: &mut impl io::Write) -> io::Result<()> {
        match format {
            Format::Text => text::write(self, options, out),
            Format::Concise => concise::write(self, options, out),
            Format::Json => json::write(self, options, out),
            Format::Jsonl => json::write_lines(self, options, out),
            Format::Github => github::write(self, options, out),
            Format::Sarif => sarif::write(self, options, out),
            Format::Gitlab => gitlab::write(self, options, out),
            Format::Rdjson => rdjson::write(self, options, out),
            Format::Junit => junit::write(self, options, out),
            Format::Markdown => markdown::write(self, options, out),
        }
    }

    pub(crate) fn shown(&self, options: Options) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| options.show_waived || !finding.is_waived())
    }
}
