//! `dossier lint --baseline`: a file of known findings, read and written.
use super::lint::Checked;
use crate::{Failure, output, project};
use lint::{Baseline, Known};
use report::visible;
use std::path::Path;

/// Reads a baseline.
pub fn read(path: &Path) -> Result<Baseline, Failure> {
    let shown = project::shown(path);
    let text = std::fs::read_to_string(path).map_err(|error| {
        Failure::usage(format!("the baseline `{shown}` cannot be read: {error}"), "`--write-baseline` makes one")
    })?;
    Baseline::parse(&text).map_err(|error| {
        Failure::usage(format!("{shown}:{}: {error}", error.line), "`--write-baseline` writes the file anew")
    })
}

/// Writes a baseline of all that stands.
pub fn write(path: &Path, checked: &Checked) -> Result<(), Failure> {
    let text = Baseline::write(&checked.findings, checked.workspace.dataset());
    output::write_whole(path, text.as_bytes())?;
    let count = checked.findings.iter().filter(|finding| !finding.is_waived()).count();
    output::tell(&format!(
        "wrote {count} known finding{} to {}",
        if count == 1 { "" } else { "s" },
        project::shown(path)
    ));
    Ok(())
}

/// Tells of entries that nothing stands behind any more. A rule that is off today says nothing about its entries.
pub fn tell_stale(path: &Path, baseline: &Baseline, checked: &Checked) {
    let settings = checked.workspace.settings();
    let is_on = |known: &Known| {
        let code = known.words.split(' ').next().unwrap_or_default();
        lint::rule_called(code).map_or(true, |rule| settings.level(rule).is_some())
    };
    let stale: Vec<&Known> = baseline.stale(&checked.findings).into_iter().filter(|known| is_on(known)).collect();
    if stale.is_empty() {
        return;
    }
    let shown = project::shown(path);
    for known in &stale {
        output::tell(&format!("{shown}:{}: no longer found: {}", known.line, visible::line(&known.words)));
    }
    let entries = if stale.len() == 1 { "1 entry is".to_owned() } else { format!("{} entries are", stale.len()) };
    output::tell(&format!("{entries} stale; `--baseline {shown} --write-baseline` drops what is"));
}
