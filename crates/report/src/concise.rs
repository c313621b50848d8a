//! `path:line:col: CODE[level] message`, one to a line: for searching, for editors that jump to places, for many findings.
use crate::files::Place;
use crate::visible::line;
use crate::{Options, Report};
use lint::Finding;
use std::io;

pub fn write(report: &Report<'_>, options: Options, out: &mut impl io::Write) -> io::Result<()> {
    report.shown(options).try_for_each(|finding| writeln!(out, "{}", sentence(finding, report)))
}

/// A finding in one line that can be found again.
pub fn sentence(finding: &Finding, report: &Report<'_>) -> String {
    let place = address(&report.files.place(finding.place.span));
    let waived = finding.waived.as_ref().map(|reason| format!(" (waived: {})", line(reason))).unwrap_or_default();
    format!("{place}: {}[{}] {}{waived}", finding.rule.code, finding.level, line(&finding.message))
}

/// `path:line:col`, as terminals and editors make links of.
pub fn address(place: &Place<'_>) -> String {
    // The log of a build takes a line that starts with two colons for a command.
    let here = if place.path.starts_with("::") { "./" } else { "" };
    format!("{here}{}:{}:{}", line(place.path), place.start.line, place.start.column)
}
