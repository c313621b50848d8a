//! What is there twice: two records of one id, items of one id, items that are the same word for word.
use super::bad_id::{REF003, start};
use crate::{Finding, Open, Settings};
use model::{Dataset, File, Span};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Records of one kind and one id in several files.
pub(super) fn shared(dataset: &Dataset, _: &Settings, findings: &mut Vec<Finding>) {
    for (kind, id, files) in dataset.index().shared() {
        let mut files: Vec<&File> = files.iter().filter_map(|file| dataset.file(*file)).map(|file| &**file).collect();
        files.sort_by_key(|file| &file.path);
        let [first, others @ ..] = &*files else { continue };
        findings.extend(others.iter().map(|file| {
            REF003
                .at(start(file), format!("the {} `{id}` is there already, in `{}`", kind.noun(), first.path))
                .label("a second one of this id")
                .related(start(first), "the first one")
                .key(id)
                .help("rename one of the files, and what refers to it; or put both into one")
        }));
    }
}

/// Items of one id, and such without an id that are the same word for word.
pub(super) fn twice(open: &Open<'_>) -> Vec<Finding> {
    let mut by_id: FxHashMap<&str, Span> = FxHashMap::default();
    by_id.reserve(open.items().len());
    let mut by_text: FxHashMap<&str, Span> = FxHashMap::default();
    let unmerged = unmerged(open.file);
    let mut findings = Vec::new();
    for item in open.items() {
        let id = item.address.as_deref().filter(|address| !address.contains('/'));
        // Statuses of one day, gaps of one sort, remarks: without an id they are told apart by what they say.
        let (seen, name) = match id {
            Some(id) => (&mut by_id, id),
            None => (&mut by_text, open.file.slice(item.extent)),
        };
        let Some(first) = seen.get(name).copied() else {
            seen.insert(name, item.head);
            continue;
        };
        let finding = match id {
            Some(_) if unmerged.iter().any(|conflict| conflict.contains(&(item.head.start as usize))) => continue,
            Some(id) => REF003
                .at(item.head, format!("the id `{id}` is used twice in this record"))
                .label("used again here")
                .related(first, "used here first")
                .help("give one of them another id, and what refers to it the new one"),
            None => REF003
                .at(item.head, format!("this {} is written twice, word for word", item.shape.name))
                .label("again")
                .related(first, "here first")
                .help("take one of them out, or write what the other was to say"),
        };
        findings.push(finding);
    }
    findings
}

/// From where to where the file has both versions of what git could not merge: that has been said.
fn unmerged(file: &File) -> Vec<Range<usize>> {
    let starts = file.syntax_errors.iter().map(|error| error.span).filter(|at| file.slice(*at).starts_with("<<<<<<<"));
    let conflict = |at: Span| {
        let start = at.start as usize;
        let rest = file.text.get(start..)?;
        Some(start..start + rest.find("\n>>>>>>>").unwrap_or(rest.len()))
    };
    starts.filter_map(conflict).collect()
}
