//! What it comes to.
use jiff::civil::Date;
use lint::{Finding, Level};
use std::fmt;

/// How much was looked at and how much was found. Shown as the one line that ends every run:
///
/// ```
/// # use dossier_report::Summary;
/// let today = jiff::civil::date(2026, 11, 23);
/// let summary = Summary { files: 37, records: 212, rules: 24, errors: 2, warnings: 5, infos: 0, waived: 1, today };
/// assert_eq!(
///     summary.to_string(),
///     "37 files, 212 records, 24 rules: 2 errors, 5 warnings, 1 waived, as of 2026-11-23",
/// );
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Summary {
    pub files: usize,
    pub records: usize,
    /// The rules that were not switched off.
    pub rules: usize,
    pub errors: usize,
    pub warnings: usize,
    pub infos: usize,
    /// Findings that are known and stand; in none of the other counts.
    pub waived: usize,
    /// The day that counts as today.
    pub today: Date,
}

impl Summary {
    /// Counts the findings.
    pub fn of(findings: &[Finding], files: usize, records: usize, rules: usize, today: Date) -> Self {
        let count = |level| findings.iter().filter(|finding| !finding.is_waived() && finding.level == level).count();
        let waived = findings.iter().filter(|finding| finding.is_waived()).count();
        let (errors, warnings, infos) = (count(Level::Error), count(Level::Warning), count(Level::Info));
        Self { files, records, rules, errors, warnings, infos, waived, today }
    }

    /// "2 errors, 5 warnings, 1 waived", or "no findings".
    pub fn counts(&self) -> String {
        let counts = [
            (self.errors, number(self.errors, "error")),
            (self.warnings, number(self.warnings, "warning")),
            (self.infos, number(self.infos, "info")),
            (self.waived, format!("{} waived", self.waived)),
        ];
        let said: Vec<String> = counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect();
        if said.is_empty() { "no findings".to_owned() } else { said.join(", ") }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (files, records) = (number(self.files, "file"), number(self.records, "record"));
        let (rules, counts, today) = (number(self.rules, "rule"), self.counts(), self.today);
        write!(f, "{files}, {records}, {rules}: {counts}, as of {today}")
    }
}

fn number(count: usize, of: &str) -> String {
    format!("{count} {of}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn summary(files: usize, errors: usize, warnings: usize, infos: usize, waived: usize) -> Summary {
        let today = jiff::civil::date(2026, 11, 23);
        Summary { files, records: files, rules: files, errors, warnings, infos, waived, today }
    }

    #[test]
    fn one_is_singular() {
        let line = "1 file, 1 record, 1 rule: 1 error, 1 warning, 1 info, 1 waived, as of 2026-11-23";
        assert_eq!(summary(1, 1, 1, 1, 1).to_string(), line);
    }

    #[test]
    fn none_and_many_are_plural() {
        let line = "0 files, 0 records, 0 rules: no findings, as of 2026-11-23";
        assert_eq!(summary(0, 0, 0, 0, 0).to_string(), line);
        let line = "2 files, 2 records, 2 rules: 2 infos, 2 waived, as of 2026-11-23";
        assert_eq!(summary(2, 0, 0, 2, 2).to_string(), line);
    }
}
