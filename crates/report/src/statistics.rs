//! How often each rule spoke: the table of `--statistics`.
use crate::{Format, visibly};
use lint::{Finding, Level};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::{fmt, io};

/// One row for each rule that found something, the busiest first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statistics {
    pub rows: Vec<Row>,
}

/// What a rule found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    pub code: &'static str,
    pub name: &'static str,
    /// The worst level of its findings.
    pub level: Level,
    /// Findings that stand.
    pub count: usize,
    /// Findings that are known, with a reason.
    pub waived: usize,
}

impl Statistics {
    pub fn of(findings: &[Finding]) -> Self {
        let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
        for finding in findings {
            let (code, name, level) = (finding.rule.code, finding.rule.name, finding.level);
            let row = rows.entry(code).or_insert(Row { code, name, level, count: 0, waived: 0 });
            row.level = row.level.max(level);
            *if finding.is_waived() { &mut row.waived } else { &mut row.count } += 1;
        }
        let mut rows: Vec<Row> = rows.into_values().collect();
        // The sort keeps the order of the codes among equals.
        rows.sort_by_key(|row| (usize::MAX - row.count, usize::MAX - row.waived));
        Self { rows }
    }

    /// Whether they can be written in a format: as JSON, and as a table where people read.
    pub const fn have(format: Format) -> bool {
        matches!(format, Format::Text | Format::Concise | Format::Github | Format::Json | Format::Jsonl)
    }

    /// Writes them in a format, as a table where it has no form for them. Fails only if `out` does.
    pub fn write(&self, format: Format, out: &mut impl io::Write) -> io::Result<()> {
        match format {
            Format::Json => visibly::write(&self.rows.iter().map(Row::value).collect::<Value>(), out),
            Format::Jsonl => self.rows.iter().try_for_each(|row| visibly::write_line(&row.value(), out)),
            _ => write!(out, "{self}"),
        }
    }
}

impl Row {
    fn value(&self) -> Value {
        let Self { code, name, level, count, waived } = self;
        json!({ "code": code, "name": name, "level": level.word(), "findings": count, "waived": waived })
    }
}

impl fmt::Display for Statistics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.rows.is_empty() {
            return Ok(());
        }
        writeln!(f, "findings  waived  rule")?;
        self.rows.iter().try_for_each(|row| {
            let Row { code, name, level, count, waived } = row;
            writeln!(f, "{count:>8}  {waived:>6}  {code} [{level}] {name}")
        })
    }
}
