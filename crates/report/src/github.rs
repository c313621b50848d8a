//! Commands that GitHub turns into annotations on the lines of a pull request.
//!
//! ```text
//! ::error file=dataset/a.toml,line=41,endLine=41,col=9,endColumn=12,title=FIG001 inconsistent-figures::dataset/a.toml:41:9: …
//! ```
//!
//! The place is said again in the message, because the log shows only that. Columns are given only for places on one line:
//! with several lines GitHub takes them for nonsense and drops the annotation. GitHub shows ten errors and ten warnings of
//! a step and no more; the rest stands in the log and in the summary of the job ([`Format::Markdown`]).
//!
//! Every finding is one line that begins with our own command, and all that could end it is escaped, so nothing a record
//! says can become a command.
//!
//! [`Format::Markdown`]: crate::Format::Markdown
use crate::concise::{address, sentence};
use crate::visible::line;
use crate::{Options, Report};
use lint::{Finding, Label, Level};
use std::fmt::Write as _;
use std::io;

pub fn write(report: &Report<'_>, options: Options, out: &mut impl io::Write) -> io::Result<()> {
    report.shown(options).try_for_each(|finding| writeln!(out, "{}", command(finding, report)))
}

fn command(finding: &Finding, report: &Report<'_>) -> String {
    let place = report.files.place(finding.place.span);
    let word = match finding.level {
        // What is waived is known, and does not fail anything.
        _ if finding.is_waived() => "notice",
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "notice",
    };
    let mut command = format!(
        "::{word} file={},line={},endLine={}",
        property(&line(place.path)),
        place.start.line,
        place.last_line()
    );
    if place.is_on_one_line() {
        // Writing to a string cannot fail.
        let _ = write!(command, ",col={},endColumn={}", place.start.column, place.end.column);
    }
    let title = format!("{} {}", finding.rule.code, finding.rule.name);
    let _ = write!(command, ",title={}::{}", property(&title), data(&message(finding, report)));
    command
}

/// All that the finding says, a line each.
fn message(finding: &Finding, report: &Report<'_>) -> String {
    let mut lines = vec![sentence(finding, report)];
    if !finding.place.text.is_empty() {
        lines.push(line(&finding.place.text));
    }
    let elsewhere = |label: &Label| format!("{}: {}", address(&report.files.place(label.span)), line(&label.text));
    lines.extend(finding.related.iter().map(elsewhere));
    lines.extend(finding.notes.iter().map(|note| format!("note: {}", paragraph(note))));
    lines.extend(finding.help.iter().map(|help| format!("help: {}", paragraph(help))));
    lines.join("\n")
}

/// Keeps the lines of a text, each without what cannot be seen.
fn paragraph(text: &str) -> String {
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
