//! Fixes, made: as many as fit together, then the dataset is checked again, until there is nothing left to make.
//!
//! ```text
//! findings ─▶ fixes that do not touch one another ─▶ texts without new errors ─▶ Workspace::update ─┐
//!     ▲                                                                                             │
//!     └──────────────────────────── a finding may make way for another ◀───────────────────────────┘
//! ```
//!
//! Nothing is written here: whoever asked gets the new texts and decides.
use crate::{Edit, Finding, Fix, Safety, Workspace};
use model::{Content, FileId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use syntax::rewrite;

/// How often the dataset is checked again. A fix seldom uncovers another finding, and that one hardly ever a third.
const MOST_ROUNDS: usize = 16;

/// What was put right.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Repairs {
    /// The files that changed, by their paths.
    pub files: BTreeMap<Arc<str>, Repair>,
    /// How many fixes were made.
    pub made: usize,
    /// Whether fixes are left that were never tried: two rules would undo each other's.
    pub is_unfinished: bool,
}

/// A file before and after.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Repair {
    pub before: Arc<str>,
    pub after: String,
}

/// Makes the fixes of the findings that are wanted, up to a safety, and leaves the workspace as the dataset would then be.
/// What is waived stays as it is. A fix that would make a file unreadable is not made.
pub fn repair(workspace: &mut Workspace, most: Safety, is_wanted: impl Fn(&Workspace, &Finding) -> bool) -> Repairs {
    let mut repairs = Repairs::default();
    for _ in 0..MOST_ROUNDS {
        let findings = workspace.findings();
        let wanted = findings.iter().filter(|finding| !finding.is_waived() && is_wanted(workspace, finding));
        let mut fixes = together(wanted.filter_map(|finding| finding.fixes.iter().find(|fix| fix.safety <= most)));
        let texts = texts(workspace, &mut fixes);
        if texts.is_empty() {
            return repairs;
        }
        let mut changes = Vec::new();
        for (file, after) in texts {
            let Some(file) = workspace.dataset().file(file).filter(|file| *file.text != *after) else { continue };
            changes.push((file.path.to_string(), Some(Content::Text(after.clone()))));
            let repair = Repair { before: (*file.text).into(), after: String::new() };
            repairs.files.entry(file.path.clone()).or_insert(repair).after = after;
        }
        if changes.is_empty() {
            return repairs;
        }
        repairs.made += fixes.len();
        workspace.update(changes);
    }
    repairs.is_unfinished = true;
    repairs.files.retain(|_, repair| *repair.before != *repair.after);
    repairs
}

/// Fixes that do not get in one another's way; of two that do, the one that comes first.
fn together<'a>(fixes: impl Iterator<Item = &'a Fix>) -> Vec<&'a Fix> {
    let mut taken: BTreeMap<FileId, BTreeSet<&Edit>> = BTreeMap::new();
    let mut together = Vec::new();
    for fix in fixes {
        let collides = |edit: &Edit| taken.get(&edit.span.file).is_some_and(|taken| clashes(taken, edit));
        if !fix.edits.is_empty() && !fix.edits.iter().any(collides) {
            fix.edits.iter().for_each(|edit| {
                taken.entry(edit.span.file).or_default().insert(edit);
            });
            together.push(fix);
        }
    }
    together
}

/// Whether an edit cannot be made beside others, which do not overlap among themselves. The same edit twice is one edit.
fn clashes(taken: &BTreeSet<&Edit>, edit: &Edit) -> bool {
    if taken.contains(edit) {
        return false;
    }
    let is_same_place = |other: &Edit| other.span.start == edit.span.start;
    let before =
        taken.range::<Edit, _>(..edit).next_back().is_some_and(|it| it.span.end > edit.span.start || is_same_place(it));
    let after =
        taken.range::<Edit, _>(edit..).next().is_some_and(|it| it.span.start < edit.span.end || is_same_place(it));
    before || after
}

/// The files as the fixes leave them. Fixes that would leave a file unreadable are taken out, each as a whole.
fn texts(workspace: &Workspace, fixes: &mut Vec<&Fix>) -> BTreeMap<FileId, String> {
    fixes.retain(|fix| fix.edits.iter().all(|edit| is_text(workspace, edit.span.file)));
    loop {
        let mut edits: BTreeMap<FileId, Vec<Edit>> = BTreeMap::new();
        for edit in fixes.iter().flat_map(|fix| &fix.edits) {
            edits.entry(edit.span.file).or_default().push(edit.clone());
        }
        let mut texts = BTreeMap::new();
        let mut refused = None;
        for (file, edits) in edits {
            match rewritten(workspace, file, &edits) {
                Some(text) => texts.insert(file, text),
                None => refused.replace(file).and(None),
            };
        }
        let Some(file) = refused else { return texts };
        let count = fixes.len();
        fixes.retain(|fix| {
            let edits: Vec<Edit> = fix.edits.iter().filter(|edit| edit.span.file == file).cloned().collect();
            edits.is_empty() || rewritten(workspace, file, &edits).is_some()
        });
        if fixes.len() == count {
            // Each is sound alone: the last to come makes way.
            let last = fixes.iter().rposition(|fix| fix.edits.iter().any(|edit| edit.span.file == file));
            last.map(|last| fixes.remove(last));
        }
    }
}

/// A file whose bytes are not text is shown in a likeness, which must never be written over it.
fn is_text(workspace: &Workspace, file: FileId) -> bool {
    workspace.dataset().file(file).is_some_and(|file| file.trouble.is_none())
}

fn rewritten(workspace: &Workspace, file: FileId, edits: &[Edit]) -> Option<String> {
    let text = &workspace.dataset().file(file)?.text;
    rewrite(text, edits).ok().map(syntax::Document::into_text)
}
