//! Which lines changed since a revision. Git is asked; nothing of its formats leaves this file.
//!
//! ```text
//! git diff -U0 REV    ──▶ the hunks of each file ─┐
//! git ls-files --others ─▶ files it does not know ┴─▶ lines, by the real path of their file
//! ```
use crate::Failure;
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The changed lines of each file, from 1.
#[derive(Debug, Default)]
pub struct Changes(BTreeMap<PathBuf, Vec<RangeInclusive<u32>>>);

const REMEDY: &str = "name a revision of a git repository, such as `--since main`, or leave `--since` out";

impl Changes {
    /// What the files around a folder have that a revision had not. Where lines were taken out, those on both sides of the
    /// gap count as changed.
    pub fn since(revision: &str, folder: &Path) -> Result<Self, Failure> {
        let top = git(folder, &["rev-parse", "--show-toplevel"])?;
        let top = PathBuf::from(top.trim_end_matches(['\r', '\n']));
        let named = format!("{revision}^{{commit}}");
        let commit = git(&top, &["rev-parse", "--verify", "--quiet", "--end-of-options", &named])
            .map_err(|_| Failure::usage(format!("git knows no revision `{revision}`"), REMEDY))?;
        let options =
            ["--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "--src-prefix=a/", "--dst-prefix=b/"];
        let diff =
            [&["-c", "core.quotePath=false", "diff", "-U0"][..], &options, &[commit.trim(), "--", "*.toml"]].concat();
        let mut changes = Self::default();
        for (path, lines) in hunks(&git(&top, &diff)?) {
            changes.0.entry(real(&top, &path)).or_default().push(lines);
        }
        let unknown = git(&top, &["ls-files", "--others", "--exclude-standard", "-z", "--", "*.toml"])?;
        for path in unknown.split_terminator('\0') {
            changes.0.insert(real(&top, path), vec![1..=u32::MAX]);
        }
        Ok(changes)
    }

    /// The changed lines of a file; none where it is as it was.
    pub fn of(&self, path: &Path) -> &[RangeInclusive<u32>] {
        path.canonicalize().ok().and_then(|path| self.0.get(&path)).map_or(&[], Vec::as_slice)
    }
}

fn real(top: &Path, path: &str) -> PathBuf {
    let path = top.join(path);
    path.canonicalize().unwrap_or(path)
}

/// What git prints, or what it has to say.
fn git(folder: &Path, arguments: &[&str]) -> Result<String, Failure> {
    let run = Command::new("git").arg("-C").arg(folder).args(arguments).stdin(Stdio::null()).output();
    let output = run.map_err(|error| match error.kind() {
        ErrorKind::NotFound => Failure::usage("`--since` asks git, which is not installed".to_owned(), REMEDY),
        _ => Failure::usage(format!("git cannot be run: {error}"), REMEDY),
    })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = report::visible::line(said.lines().next().unwrap_or("it failed").trim());
        return Err(Failure::usage(format!("git cannot say what changed: {said}"), REMEDY));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Every hunk of a diff without context: its file and the lines it left there.
fn hunks(diff: &str) -> Vec<(String, RangeInclusive<u32>)> {
    let mut hunks = Vec::new();
    let mut path = None;
    // Lines of a hunk may look like headers; they are counted off instead of being looked at.
    let mut rest = 0;
    for line in diff.lines() {
        if rest > 0 && line.starts_with(['-', '+']) {
            rest -= 1;
        } else if let Some(name) = line.strip_prefix("+++ ") {
            path = unquoted(name.trim_end_matches('\t')).strip_prefix("b/").map(str::to_owned);
        } else if let Some((removed, start, added)) = header(line) {
            rest = removed.saturating_add(added);
            let lines =
                if added == 0 { start..=start.saturating_add(1) } else { start..=start.saturating_add(added - 1) };
            hunks.extend(path.iter().map(|path| (path.clone(), lines.clone())));
        }
    }
    hunks
}

/// `@@ -12,3 +14,0 @@`: how many lines went, where the others stand now, how many came.
fn header(line: &str) -> Option<(u32, u32, u32)> {
    let (old, new) = line.strip_prefix("@@ -")?.split_once(" @@")?.0.split_once(" +")?;
    let range = |text: &str| {
        let (start, count) = text.split_once(',').unwrap_or((text, "1"));
        Some((start.parse::<u32>().ok()?, count.parse::<u32>().ok()?))
    };
    let ((_, removed), (start, added)) = (range(old)?, range(new)?);
    Some((removed, start, added))
}

/// A name as git writes it: in quotes, with octal escapes, where it has letters out of the ordinary.
fn unquoted(name: &str) -> String {
    let Some(inner) = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')) else { return name.to_owned() };
    let mut bytes = Vec::new();
    let mut rest = inner.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        match rest.next() {
            Some(first @ b'0'..=b'3') => {
                let digit = |byte: Option<u8>| byte.map_or(0, |byte| byte.wrapping_sub(b'0') & 7);
                bytes.push((first - b'0') << 6 | digit(rest.next()) << 3 | digit(rest.next()));
            }
            Some(b't') => bytes.push(b'\t'),
            Some(b'n') => bytes.push(b'\n'),
            Some(b'r') => bytes.push(b'\r'),
            other => bytes.extend(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_look_like_headers_are_none() {
        let diff = "--- a/x.toml\n+++ b/x.toml\n@@ -1 +1,2 @@\n--- a/y.toml\n+++ b/y.toml\n+@@ -9 +9 @@\n@@ -7,2 +8,0 @@\n-a\n-b\n";
        assert_eq!(hunks(diff), [("x.toml".to_owned(), 1..=2), ("x.toml".to_owned(), 8..=9)]);
    }

    #[test]
    fn a_file_that_is_gone_has_no_lines() {
        assert_eq!(hunks("--- a/x.toml\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n"), []);
    }

    #[test]
    fn names_in_quotes_are_read() {
        assert_eq!(unquoted(r#""b/a\303\251\t\"\\.toml""#), "b/aé\t\"\\.toml");
        assert_eq!(unquoted("b/plain.toml"), "b/plain.toml");
    }
}
