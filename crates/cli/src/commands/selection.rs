//! Which findings a run shows: those of some files or folders, those on changed lines, those a baseline does not know.
use super::lint::Checked;
use crate::arguments::Lint;
use crate::{Failure, project};
use lint::Finding;
use model::{Dataset, FileId};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What was asked for. What is not asked for is not narrowed.
#[derive(Default)]
pub struct Selection {
    files: Option<BTreeSet<FileId>>,
}

impl Selection {
    /// Reads what the arguments name.
    pub fn new(arguments: &Lint, checked: &Checked) -> Result<Self, Failure> {
        let dataset = checked.workspace.dataset();
        let files = if arguments.paths.is_empty() { None } else { Some(named(&arguments.paths, dataset)?) };
        Ok(Self { files })
    }

    /// Whether a finding is shown: if it concerns what was asked for in any of its places.
    pub fn shows(&self, finding: &Finding) -> bool {
        let is_here = |file| self.files.as_ref().is_none_or(|files| files.contains(&file));
        finding.places().any(|place| is_here(place.span.file))
    }

    /// Whether a finding may be put right: if it and all its fixes lie in the files that were asked for.
    pub fn may_fix(&self, finding: &Finding) -> bool {
        let is_here = |file| self.files.as_ref().is_none_or(|files| files.contains(&file));
        let mut edits = finding.fixes.iter().flat_map(|fix| &fix.edits);
        is_here(finding.place.span.file) && edits.all(|edit| is_here(edit.span.file))
    }
}

/// The files of the dataset that some paths name, or that lie below them.
pub fn named(paths: &[PathBuf], dataset: &Dataset) -> Result<BTreeSet<FileId>, Failure> {
    let help = "name files or folders of the dataset";
    let whole = |path: &PathBuf| {
        let shown = project::shown(path);
        path.canonicalize().map_err(|error| Failure::usage(format!("`{shown}` cannot be found: {error}"), help))
    };
    let wanted: Vec<PathBuf> = paths.iter().map(whole).collect::<Result<_, _>>()?;
    let concerns = |path: &str| {
        Path::new(path).canonicalize().is_ok_and(|path| wanted.iter().any(|wanted| path.starts_with(wanted)))
    };
    Ok(dataset.files().filter(|file| concerns(&file.path)).map(|file| file.id).collect())
}
