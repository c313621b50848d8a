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
    let mut by_text: FxHashMap<(Option<u32>, &str), Span> = FxHashMap::default();
    let mut around: Vec<Span> = Vec::new();
    let unmerged = unmerged(open.file);
    let mut findings = Vec::new();
    for item in open.items() {
        let id = item.address.as_deref().filter(|address| !address.contains('/'));
        while around.last().is_some_and(|outer| !outer.contains(item.head)) {
            around.pop();
        }
        // Statuses of one day, gaps of one sort, remarks: without an id they are told apart by what they say of one thing.
        let parent = around.last().map(|outer| outer.start);
        around.push(item.extent);
        let first = *match id {
            Some(id) => by_id.entry(id).or_insert(item.head),
            None => by_text.entry((parent, open.file.slice(item.extent))).or_insert(item.head),
        };
        if first == item.head {
            continue;
        }
        let finding = match id {
            Some(_) if is_unmerged(&unmerged, item.head) => continue,
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

fn is_unmerged(unmerged: &[Range<usize>], at: Span) -> bool {
    let at = at.start as usize;
    let before = unmerged.partition_point(|conflict| conflict.start <= at);
    before.checked_sub(1).and_then(|last| unmerged.get(last)).is_some_and(|conflict| conflict.contains(&at))
}

/// From where to where the file has both versions of what git could not merge: that has been said.
fn unmerged(file: &File) -> Vec<Range<usize>> {
    let starts = file.syntax_errors.iter().map(|error| error.span).filter(|at| file.slice(*at).starts_with("<<<<<<<"));
    let mut unmerged: Vec<Range<usize>> = Vec::new();
    for start in starts.map(|at| at.start as usize) {
        // One that begins within another ends with it.
        if unmerged.last().is_some_and(|last| last.contains(&start)) {
            continue;
        }
        let rest = file.text.get(start..).unwrap_or_default();
        unmerged.push(start..start + rest.find("\n>>>>>>>").unwrap_or(rest.len()));
    }
    unmerged
}
