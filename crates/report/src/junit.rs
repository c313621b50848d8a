//! The test results of `JUnit`, for servers that know nothing but tests: a suite for each file, a failed case for each
//! finding.
//!
//! Jenkins and GitLab say that there are no tests when there are no cases, so a dataset without findings is one case that
//! passes. A waived finding is a skipped case.
use crate::concise::sentence;
use crate::visible::line;
use crate::{Options, Report};
use lint::Finding;
use std::fmt::Write as _;
use std::io;

pub fn write(report: &Report<'_>, options: Options, out: &mut impl io::Write) -> io::Result<()> {
    let findings: Vec<&Finding> = report.shown(options).collect();
    let path = |finding: &&Finding| report.files.source(finding.place.span.file).path;
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<testsuites name="dossier" {}>"#, counts(&findings))?;
    for file in findings.chunk_by(|one, next| path(one) == path(next)) {
        let name = file.first().map(path).unwrap_or_default();
        writeln!(out, r#"  <testsuite name="{}" {}>"#, attribute(name), counts(file))?;
        file.iter().try_for_each(|finding| out.write_all(case(finding, report).as_bytes()))?;
        writeln!(out, "  </testsuite>")?;
    }
    if findings.is_empty() {
        writeln!(out, r#"  <testsuite name="dossier" tests="1" failures="0" skipped="0">"#)?;
        writeln!(out, r#"    <testcase name="no findings" classname="dossier"/>"#)?;
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

fn counts(findings: &[&Finding]) -> String {
    let skipped = findings.iter().filter(|finding| finding.is_waived()).count();
    let (tests, failures) = (findings.len().max(1), findings.len() - skipped);
    format!(r#"tests="{tests}" failures="{failures}" skipped="{skipped}""#)
}

fn case(finding: &Finding, report: &Report<'_>) -> String {
    let place = report.files.place(finding.place.span);
    let class = attribute(place.path.trim_end_matches(".toml"));
    let (code, start) = (finding.rule.code, place.start);
    let (row, column) = (start.line, start.column);
    let mut case = format!("    <testcase name=\"{code}\" classname=\"{class}\" line=\"{row}\" column=\"{column}\">\n");
    // Writing to a string cannot fail.
    let _ = match &finding.waived {
        Some(reason) => writeln!(case, "      <skipped message=\"{}\"/>", attribute(reason)),
        None => writeln!(
            case,
            "      <failure type=\"{}\" message=\"{}\">{}</failure>",
            finding.level,
            attribute(&finding.message),
            attribute(&body(finding, report))
        ),
    };
    case.push_str("    </testcase>\n");
    case
}

fn body(finding: &Finding, report: &Report<'_>) -> String {
    let notes = finding.notes.iter().map(|note| format!(" – note: {note}"));
    let help = finding.help.iter().map(|help| format!(" – help: {help}"));
    notes.chain(help).fold(sentence(finding, report), |text, more| text + &more)
}

/// A text for XML, which has no way at all to write most controls.
fn attribute(text: &str) -> String {
    line(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
