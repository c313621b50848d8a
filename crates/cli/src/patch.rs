//! Changes of texts, printed as people review them and as `patch` and `git apply` take them.
use crate::terminal;
use report::visible;
use std::borrow::Cow;
use std::fmt::Write as _;

/// How many unchanged lines are shown around a change.
const CONTEXT: usize = 3;

/// What is different between two texts of one file, as a unified diff; nothing if nothing is.
pub fn unified(path: &str, before: &str, after: &str) -> String {
    let mut text = String::new();
    if before != after {
        let diff = similar::TextDiff::from_lines(before, after);
        let mut diff = diff.unified_diff();
        let (old, new) = (named(format!("a/{path}")), named(format!("b/{path}")));
        // Writing to a string cannot fail.
        let _ = write!(text, "{}", diff.context_radius(CONTEXT).header(&old, &new));
    }
    text
}

/// A path as it may stand in a patch: one that would end its line, and so could name another file, is quoted as git does.
fn named(path: String) -> String {
    if !path.contains(|it: char| it.is_control() || it == '"' || it == '\\') {
        return path;
    }
    let mut quoted = String::from('"');
    for character in path.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            it if it.is_control() => {
                let _ = it.encode_utf8(&mut [0; 4]).bytes().try_for_each(|byte| write!(quoted, "\\{byte:03o}"));
            }
            it => quoted.push(it),
        }
    }
    quoted.push('"');
    quoted
}

/// A patch as it is printed: to a program byte for byte, to people with everything in it to be seen.
pub fn printed(patch: &str) -> Cow<'_, str> {
    if terminal::is_looked_at() { Cow::Owned(seen(patch)) } else { Cow::Borrowed(patch) }
}

fn seen(patch: &str) -> String {
    let mut seen = String::with_capacity(patch.len());
    for line in patch.split_inclusive('\n') {
        // What ends a line, on Windows too, is no character in it.
        let ends = ["\r\n", "\n"].into_iter().find_map(|end| Some((line.strip_suffix(end)?, end)));
        let (text, end) = ends.unwrap_or((line, ""));
        seen.push_str(&visible::line(text));
        seen.push_str(end);
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_cannot_name_a_second_file() {
        let patch = unified("dataset/a\n+++ b/.profile", "one\n", "two\n");
        assert_eq!(patch.lines().filter(|line| line.starts_with("+++ ")).count(), 1, "{patch}");
        assert!(patch.starts_with("--- \"a/dataset/a\\012+++ b/.profile\"\n"), "{patch}");
        assert!(unified("dataset/é b.toml", "one\n", "two\n").starts_with("--- a/dataset/é b.toml\n"));
    }

    #[test]
    fn people_see_what_would_steer_a_terminal_or_a_log() {
        assert_eq!(seen("+a\r::error::b\u{1b}[31m\r\n c\n"), "+a␍::error::b␛[31m\r\n c\n");
    }
}
