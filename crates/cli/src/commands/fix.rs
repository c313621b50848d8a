//! `dossier lint --fix`: findings put right, the dataset checked again, and only then anything written.
use super::lint::Checked;
use super::selection::Selection;
use crate::arguments::Lint;
use crate::rooted::Top;
use crate::{Failure, output, patch};
use lint::{Finding, Repairs, Safety};
use model::Content;
use std::collections::BTreeMap;
use std::path::Path;

/// Whether a run was asked to change anything.
pub fn is_asked(arguments: &Lint) -> bool {
    arguments.fix || arguments.unsafe_fixes || arguments.diff
}

/// What came of it.
pub struct Fixed {
    /// Whether there was anything to put right.
    pub has_changes: bool,
    /// Whether a file could not be written.
    pub is_unwritten: bool,
}

/// Makes the fixes, so that what is shown afterwards is what is left.
pub fn run(checked: &mut Checked, selection: &Selection, arguments: &Lint) -> Result<Fixed, Failure> {
    let most = if arguments.unsafe_fixes { Safety::Unsafe } else { Safety::Safe };
    let repairs = lint::repair(&mut checked.workspace, most, |_, finding| selection.may_fix(finding));
    checked.look_again()?;
    let mut unwritten = Vec::new();
    if arguments.diff {
        let top = Top::of(&checked.project);
        let mut patches = BTreeMap::new();
        for (path, file) in &repairs.files {
            // Two names of one file make one patch.
            patches.entry(top.real(path)).or_insert(file);
        }
        let patch: String =
            patches.iter().map(|(path, file)| patch::unified(path, &file.before, &file.after)).collect();
        output::print(patch::printed(&patch).as_bytes())?;
    } else {
        for (path, file) in &repairs.files {
            if !output::rewrite_or_tell(Path::new(&**path), &file.before, &file.after) {
                unwritten.push((path.to_string(), Some(Content::Text(file.before.to_string()))));
            }
        }
    }
    let count = unwritten.len();
    if count > 0 {
        output::tell(&format!("{} could not be written", of(count, "file")));
        // What is wrong in them is as it was.
        checked.workspace.update(unwritten);
        checked.look_again()?;
    } else {
        tell(&repairs, arguments.diff);
    }
    Ok(Fixed { has_changes: repairs.made > 0, is_unwritten: count > 0 })
}

fn tell(repairs: &Repairs, is_diff: bool) {
    let verb = if is_diff { "would fix" } else { "fixed" };
    match repairs.made {
        0 => output::tell("nothing to fix"),
        made => output::tell(&format!("{verb} {} in {}", of(made, "finding"), of(repairs.files.len(), "file"))),
    }
    if repairs.is_unfinished {
        output::tell("some fixes undo one another; what is left is for a hand");
    }
}

/// What could be put right and was not asked for.
pub fn hint(findings: &[Finding]) -> Option<String> {
    let can = |safety| {
        let standing = findings.iter().filter(|finding| !finding.is_waived());
        standing.filter(|finding| finding.fixes.iter().map(|fix| fix.safety).min() == Some(safety)).count()
    };
    match (can(Safety::Safe), can(Safety::Unsafe)) {
        (0, 0) => None,
        (0, some) => Some(format!("`--unsafe-fixes` puts {some} of them right; `--diff --unsafe-fixes` shows how")),
        (some, 0) => Some(format!("`--fix` puts {some} of them right; `--diff` shows how")),
        (safe, more) => {
            Some(format!("`--fix` puts {safe} of them right, `--unsafe-fixes` {more} more; `--diff` shows how"))
        }
    }
}

fn of(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
