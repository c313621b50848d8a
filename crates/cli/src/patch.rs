//! Changes of texts, printed as people review them and as `patch` and `git apply` take them.
use std::fmt::Write as _;

/// How many unchanged lines are shown around a change.
const CONTEXT: usize = 3;

/// What is different between two texts of one file, as a unified diff; nothing if nothing is.
pub fn unified(path: &str, before: &str, after: &str) -> String {
    let mut text = String::new();
    if before != after {
        let diff = similar::TextDiff::from_lines(before, after);
        let mut diff = diff.unified_diff();
        // Writing to a string cannot fail.
        let _ = write!(text, "{}", diff.context_radius(CONTEXT).header(&format!("a/{path}"), &format!("b/{path}")));
    }
    text
}
