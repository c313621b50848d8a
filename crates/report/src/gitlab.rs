//! The code quality report of GitLab: one array, from which it shows what a merge request adds and takes away.
//!
//! GitLab shows no rule, so the description begins with it, and drops all but one of equal fingerprints.
use crate::files::Position;
use crate::visibly;
use crate::{Options, Report};
use lint::{Finding, Level};
use serde_json::{Value, json};
use std::io;

pub fn write(report: &Report<'_>, options: Options, out: &mut impl io::Write) -> io::Result<()> {
    visibly::write(&report.each(options, |finding| entry(finding, report)), out)
}

fn entry(finding: &Finding, report: &Report<'_>) -> Value {
    let place = report.files.place(finding.place.span);
    let waived = finding.waived.as_ref().map(|reason| format!(" (waived: {reason})")).unwrap_or_default();
    let position = |Position { line, column }| json!({ "line": line, "column": column });
    json!({
        "description": format!("{}: {}{waived}", finding.rule.code, finding.message),
        "check_name": finding.rule.name,
        "fingerprint": finding.fingerprint.as_deref().unwrap_or_default(),
        "severity": severity(finding),
        "location": {
            "path": place.path,
            "positions": { "begin": position(place.start), "end": position(place.end) },
        },
    })
}

const fn severity(finding: &Finding) -> &'static str {
    match finding.level {
        // What is waived is known, and asks nothing of the reviewer.
        _ if finding.is_waived() => "info",
        Level::Error => "major",
        Level::Warning => "minor",
        Level::Info => "info",
    }
}
