//! `dossier lint --baseline`: a file of known findings, read and written.
use super::lint::Checked;
use crate::{Failure, output, project};
use lint::{Baseline, Known};
use report::visible;
use std::io::ErrorKind;
use std::path::Path;

/// Reads a baseline.
pub fn read(path: &Path) -> Result<Baseline, Failure> {
    let shown = project::shown(path);
    let text = std::fs::read_to_string(path).map_err(|error| {
        let help = match error.kind() {
            ErrorKind::NotFound => "`--write-baseline` makes one",
            ErrorKind::InvalidData => "`--write-baseline` writes the file anew",
            _ if path.is_dir() => "this is a folder: name a file in it, which `--write-baseline` makes",
            _ => "see that you may read the file, or name another",
        };
        Failure::usage(format!("the baseline `{shown}` cannot be read: {}", project::plain(&error.to_string())), help)
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
    let (entries, lines) = match stale.len() {
        1 => ("1 entry is".to_owned(), "its line"),
        more => (format!("{more} entries are"), "their lines"),
    };
    output::tell(&format!(
        "{entries} stale; take {lines} out of {shown}: `--write-baseline` would take in what is new as well"
    ));
}
