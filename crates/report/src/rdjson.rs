//! The diagnostic format of reviewdog, which makes review comments of findings and suggested changes of fixes.
//!
//! Its columns count bytes of UTF-8, from 1, and its ends are exclusive. A suggestion is one edit, so only fixes of one
//! edit, in the file of the finding, can be suggested.
use crate::files::Position;
use crate::visibly;
use crate::{Options, Report};
use lint::{Finding, Fix, Label, Level};
use model::Span;
use serde::Serialize;
use serde_json::{Value, json};
use std::io;

pub fn write(report: &Report<'_>, options: Options, out: &mut impl io::Write) -> io::Result<()> {
    let diagnostics = report.each(options, |finding| diagnostic(finding, report));
    visibly::write(&Result { source: json!({ "name": "dossier" }), diagnostics }, out)
}

#[derive(Serialize)]
struct Result<D: Serialize> {
    source: Value,
    diagnostics: D,
}

fn diagnostic(finding: &Finding, report: &Report<'_>) -> Value {
    let related = |label: &Label| json!({ "message": label.text, "location": location(label.span, report) });
    json!({
        "message": message(finding),
        "location": location(finding.place.span, report),
        "severity": severity(finding.level),
        "code": { "value": finding.rule.code },
        "suggestions": finding.fixes.iter().filter_map(|fix| suggestion(fix, finding, report)).collect::<Vec<_>>(),
        "related_locations": finding.related.iter().map(related).collect::<Vec<_>>(),
    })
}

fn message(finding: &Finding) -> String {
    let mut lines = vec![finding.message.clone()];
    lines.extend(finding.notes.iter().map(|note| format!("note: {note}")));
    lines.extend(finding.help.iter().map(|help| format!("help: {help}")));
    lines.extend(finding.waived.iter().map(|reason| format!("waived: {reason}")));
    lines.join("\n")
}

fn suggestion(fix: &Fix, finding: &Finding, report: &Report<'_>) -> Option<Value> {
    let [edit] = &*fix.edits else { return None };
    (edit.span.file == finding.place.span.file).then(|| json!({ "range": range(edit.span, report), "text": edit.text }))
}

fn location(span: Span, report: &Report<'_>) -> Value {
    json!({ "path": report.files.source(span.file).path, "range": range(span, report) })
}

fn range(span: Span, report: &Report<'_>) -> Value {
    let source = report.files.source(span.file);
    let bytes = source.range(span);
    let position = |offset| {
        let Position { line, column } = source.byte_position(offset);
        json!({ "line": line, "column": column })
    };
    json!({ "start": position(bytes.start), "end": position(bytes.end) })
}

const fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "ERROR",
        Level::Warning => "WARNING",
        Level::Info => "INFO",
    }
}
