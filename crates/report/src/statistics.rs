//! How often each rule spoke: the table of `--statistics`.
use lint::{Finding, Level};
use std::collections::BTreeMap;
use std::fmt;

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
