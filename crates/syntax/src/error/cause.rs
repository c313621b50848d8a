//! Faults of many lines that have one cause: what git leaves where it could not merge, lines that end as nobody ends them.
use super::SyntaxError;
use super::content::LONE_RETURN;
use crate::FileId;
use crate::arena::Bytes;
use crate::span::{index, offset};

/// Says once what has one cause.
pub(crate) fn one_per_cause(file: FileId, source: &str, mut errors: Vec<SyntaxError>) -> Vec<SyntaxError> {
    if !source.contains('\n')
        && let Some(first) = errors.iter().position(|error| error.message == LONE_RETURN)
    {
        return vec![errors.swap_remove(first)];
    }
    let mut conflicts = conflicts(source).into_iter().peekable();
    let (mut told, mut last) = (Vec::with_capacity(errors.len()), None);
    // Both stand in the order of the file.
    for error in errors {
        while conflicts.next_if(|conflict| conflict.end <= error.span.start).is_some() {}
        match conflicts.peek().copied().filter(|conflict| conflict.start <= error.span.start) {
            None => told.push(error),
            Some(conflict) if last == Some(conflict.start) => {}
            Some(conflict) => {
                last = Some(conflict.start);
                told.push(unmerged(file, source, conflict));
            }
        }
    }
    told
}

/// What is said of a conflict, at its first line.
fn unmerged(file: FileId, source: &str, conflict: Bytes) -> SyntaxError {
    let line = source.get(index(conflict.start)..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let at = Bytes { end: conflict.start + offset(line.len()), ..conflict };
    SyntaxError::new(file, at, "two versions meet here that were not merged")
        .help("keep what is right of both, and take out the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`")
}

/// From `<<<<<<< ours` to `>>>>>>> theirs`, whole lines.
fn conflicts(source: &str) -> Vec<Bytes> {
    let (mut conflicts, mut start, mut at) = (Vec::new(), None, 0);
    for line in source.split_inclusive('\n') {
        if line.starts_with("<<<<<<< ") {
            start = Some(at);
        }
        at += line.len();
        if line.starts_with(">>>>>>> ") {
            conflicts.extend(start.take().map(|start| Bytes { start: offset(start), end: offset(at) }));
        }
    }
    conflicts
}
