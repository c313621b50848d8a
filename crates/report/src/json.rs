//! One object, for programs: the stated interface, described by `schemas/findings.schema.json`; and its findings alone,
//! one to a line, for programs that read as they go.
//!
//! Everything is in it that a finding says; what a finding does not say is `null`, so that every key is always there.
//! Lines and columns count from 1, columns in Unicode code points, and an end is just behind the last character.
use crate::files::{Files, Place};
use crate::visibly;
use crate::{Options, Report, Summary};
use lint::{Edit, Finding, Fix, Label};
use serde::Serialize;
use std::io;

/// Changes when a reader of the old form would misread the new one.
const VERSION: u32 = 1;

pub fn write(report: &Report<'_>, options: Options, out: &mut impl io::Write) -> io::Result<()> {
    let object = Object {
        version: VERSION,
        today: report.summary.today.to_string(),
        summary: Counts::of(report.summary),
        findings: report.each(options, |finding| One::of(finding, &report.files)),
    };
    visibly::write(&object, out)
}

/// The same findings, one to a line.
pub fn write_lines(report: &Report<'_>, options: Options, out: &mut impl io::Write) -> io::Result<()> {
    report.shown(options).try_for_each(|finding| visibly::write_line(&One::of(finding, &report.files), out))
}

#[derive(Serialize)]
struct Object<F: Serialize> {
    version: u32,
    today: String,
    summary: Counts,
    findings: F,
}

#[derive(Serialize)]
struct Counts {
    files: usize,
    records: usize,
    rules: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
    waived: usize,
}

#[derive(Serialize)]
struct One<'a> {
    code: &'a str,
    name: &'a str,
    level: &'a str,
    message: &'a str,
    #[serde(flatten)]
    place: Extent<'a>,
    record: Option<&'a str>,
    item: Option<&'a str>,
    related: Vec<Related<'a>>,
    note: Option<String>,
    help: Option<&'a str>,
    fixes: Vec<Repair<'a>>,
    fingerprint: Option<&'a str>,
    /// Only where waived findings are asked for, and only on those.
    #[serde(skip_serializing_if = "Option::is_none")]
    waived: Option<&'a str>,
}

#[derive(Serialize)]
struct Extent<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Related<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    message: &'a str,
}

#[derive(Serialize)]
struct Repair<'a> {
    title: &'a str,
    safety: &'a str,
    edits: Vec<Change<'a>>,
}

#[derive(Serialize)]
struct Change<'a> {
    #[serde(flatten)]
    place: Extent<'a>,
    text: &'a str,
}

impl Counts {
    const fn of(summary: &Summary) -> Self {
        let Summary { files, records, rules, errors, warnings, infos, waived, today: _ } = *summary;
        Self { files, records, rules, errors, warnings, infos, waived }
    }
}

impl<'a> One<'a> {
    fn of(finding: &'a Finding, files: &'a Files<'a>) -> Self {
        Self {
            code: finding.rule.code,
            name: finding.rule.name,
            level: finding.level.word(),
            message: &finding.message,
            place: Extent::of(files.place(finding.place.span)),
            record: finding.record.as_deref(),
            item: finding.item.as_deref(),
            related: finding.related.iter().map(|label| Related::of(label, files)).collect(),
            note: (!finding.notes.is_empty()).then(|| finding.notes.join("\n")),
            help: finding.help.as_deref(),
            fixes: finding.fixes.iter().map(|fix| Repair::of(fix, files)).collect(),
            fingerprint: finding.fingerprint.as_deref(),
            waived: finding.waived.as_deref(),
        }
    }
}

impl<'a> Extent<'a> {
    const fn of(place: Place<'a>) -> Self {
        let Place { path, start, end } = place;
        Self { path, line: start.line, column: start.column, end_line: end.line, end_column: end.column }
    }
}

impl<'a> Related<'a> {
    fn of(label: &'a Label, files: &Files<'a>) -> Self {
        let Place { path, start, end: _ } = files.place(label.span);
        Self { path, line: start.line, column: start.column, message: &label.text }
    }
}

impl<'a> Repair<'a> {
    fn of(fix: &'a Fix, files: &Files<'a>) -> Self {
        let change = |edit: &'a Edit| Change { place: Extent::of(files.place(edit.span)), text: &edit.text };
        Self { title: &fix.title, safety: fix.safety.word(), edits: fix.edits.iter().map(change).collect() }
    }
}
