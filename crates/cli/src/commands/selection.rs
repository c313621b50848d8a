//! Which findings a run shows: those of some files or folders, those on changed lines, those a baseline does not know.
use super::{baseline, lint::Checked};
use crate::arguments::Lint;
use crate::changes::Changes;
use crate::{Failure, project};
use lint::{Baseline, Finding, Workspace};
use model::{Dataset, FileId, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use syntax::Lines;

/// What was asked for. What is not asked for is not narrowed.
#[derive(Default)]
pub struct Selection {
    files: Option<BTreeSet<FileId>>,
    changed: Option<BTreeMap<FileId, Changed>>,
    pub known: Option<Baseline>,
}

/// A file with the lines of it that changed.
struct Changed {
    text: Arc<str>,
    index: Lines,
    lines: Vec<RangeInclusive<u32>>,
}

impl Selection {
    /// Reads what the arguments name.
    pub fn new(arguments: &Lint, checked: &Checked, changes: Option<&Changes>) -> Result<Self, Failure> {
        let dataset = checked.workspace.dataset();
        let files = if arguments.paths.is_empty() { None } else { Some(named(&arguments.paths, dataset)?) };
        let changed = changes.map(|changes| changed(changes, dataset));
        let path = arguments.baseline.as_deref().filter(|_| !arguments.write_baseline);
        Ok(Self { files, changed, known: path.map(baseline::read).transpose()? })
    }

    /// Whether a finding is shown, as far as its places say: if one of them lies where was asked for.
    pub fn shows(&self, finding: &Finding, workspace: &Workspace) -> bool {
        finding.places().any(|place| self.has_file(place.span.file))
            && self.changed.as_ref().is_none_or(|changed| {
                finding.places().any(|place| touches(changed, place.span)) || workspace.is_of_what_is_gone(finding)
            })
    }

    /// Whether the baseline knows it.
    pub fn knows(&self, finding: &Finding) -> bool {
        self.known.as_ref().is_some_and(|known| !finding.is_waived() && known.knows(finding))
    }

    fn has_file(&self, file: FileId) -> bool {
        self.files.as_ref().is_none_or(|files| files.contains(&file))
    }

    /// Whether a finding may be put right: if it and all its fixes lie in the files that were asked for.
    pub fn may_fix(&self, finding: &Finding) -> bool {
        let mut edits = finding.fixes.iter().flat_map(|fix| &fix.edits);
        self.has_file(finding.place.span.file) && edits.all(|edit| self.has_file(edit.span.file))
    }
}

/// The files of the dataset that some paths name, or that lie below them.
pub fn named(paths: &[PathBuf], dataset: &Dataset) -> Result<BTreeSet<FileId>, Failure> {
    let named = project::named(paths, dataset.files(), |file| &file.path)?;
    Ok(named.into_iter().map(|file| file.id).collect())
}

fn changed(changes: &Changes, dataset: &Dataset) -> BTreeMap<FileId, Changed> {
    let files =
        dataset.files().map(|file| (file, changes.of(Path::new(&*file.path)))).filter(|(_, lines)| !lines.is_empty());
    files
        .map(|(file, lines)| {
            (file.id, Changed { text: (*file.text).into(), index: Lines::new(), lines: lines.to_vec() })
        })
        .collect()
}

fn touches(changed: &BTreeMap<FileId, Changed>, span: Span) -> bool {
    changed.get(&span.file).is_some_and(|Changed { text, index, lines }| {
        let (first, last) =
            (index.line(text, span.start), index.line(text, span.end.saturating_sub(1).max(span.start)));
        lines.iter().any(|lines| *lines.start() <= last && first <= *lines.end())
    })
}
