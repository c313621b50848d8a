//! The findings a project lives with for now, so that it can hold the line against new ones.
//!
//! ```text
//! # comment
//! 1f0c… FIG001 dataset/arrangements/usa-cri-2025.toml figures for `people-held` cannot all be true
//! ```
//!
//! One line each, so that a diff shows what was taken on and what was paid off. A finding is known by its fingerprint
//! alone; the rest of the line is for people. What is waived needs no place here: a waiver says why, a baseline only that.
use crate::{Finding, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// Known findings by their fingerprints.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Baseline {
    entries: BTreeMap<Box<str>, Known>,
}

/// What a baseline says of a finding.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Known {
    /// The line it stands on, from 1.
    pub line: usize,
    /// The rest of the line, for people.
    pub words: Box<str>,
}

/// A line that is none of a baseline's.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("line {line} does not begin with a fingerprint")]
pub struct BaselineError {
    pub line: usize,
}

/// How many hexadecimal digits a fingerprint has.
const DIGITS: usize = 32;

impl Baseline {
    /// Reads a baseline. Of two lines with one fingerprint the first counts.
    ///
    /// # Errors
    /// A line that is neither empty, nor a comment, nor begins with a fingerprint.
    pub fn parse(text: &str) -> Result<Self, BaselineError> {
        let mut entries = BTreeMap::new();
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let written = line.trim();
            if written.is_empty() || written.starts_with('#') {
                continue;
            }
            let (fingerprint, words) = written.split_once(' ').unwrap_or((written, ""));
            let line = index + 1;
            if fingerprint.len() != DIGITS || !fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                return Err(BaselineError { line });
            }
            entries.entry(fingerprint.to_lowercase().into()).or_insert(Known { line, words: words.trim().into() });
        }
        Ok(Self { entries })
    }

    /// Whether a finding stands in it. One without a fingerprint never does.
    pub fn knows(&self, finding: &Finding) -> bool {
        finding.fingerprint.as_ref().is_some_and(|fingerprint| self.entries.contains_key(fingerprint))
    }

    /// What stands in it and is not found any more, or is waived by now, in the order of its lines.
    pub fn stale<'a>(&'a self, findings: &[Finding]) -> Vec<&'a Known> {
        let standing = findings.iter().filter(|finding| !finding.is_waived());
        let found: BTreeSet<&str> = standing.filter_map(|finding| finding.fingerprint.as_deref()).collect();
        let stale = self.entries.iter().filter(|(fingerprint, _)| !found.contains(&***fingerprint));
        let mut stale: Vec<&Known> = stale.map(|(_, known)| known).collect();
        stale.sort();
        stale
    }

    /// A baseline of these findings, as the text of its file. Those that are waived have no line.
    pub fn write<S: Sources + ?Sized>(findings: &[Finding], sources: &S) -> String {
        let line = |finding: &Finding| {
            let (path, message) = (sources.path(finding.place.span.file), &finding.message);
            let words = format!("{} {path} {message}", finding.rule.code);
            let one_line: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            Some(format!("{} {one_line}\n", finding.fingerprint.as_ref()?))
        };
        let standing = findings.iter().filter(|finding| !finding.is_waived());
        HEAD.to_owned() + &standing.filter_map(line).collect::<String>()
    }
}

const HEAD: &str = "# Findings that were known when this was written; `dossier lint --baseline` does not count them.\n\
                    # `--write-baseline` writes it anew. A line taken out makes its finding count again.\n";
