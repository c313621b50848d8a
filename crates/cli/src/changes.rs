//! Which lines changed since a revision. Git is asked; nothing of its formats leaves this file.
//!
//! ```text
//! git merge-base REV HEAD ──▶ the commit at which both parted
//! git diff -U0 COMMIT ──────▶ the hunks of each file ─┐
//! git ls-files --others ────▶ files it does not know ─┴─▶ lines, by the real path of their file
//! ```
use crate::git::{self, Repository};
use crate::project::Project;
use crate::{Failure, output};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// The changed lines of each file, from 1.
#[derive(Debug, Default)]
pub struct Changes {
    /// The commit they are counted from.
    pub commit: String,
    lines: BTreeMap<PathBuf, Vec<RangeInclusive<u32>>>,
    /// Folders that are new as a whole: those to which links lead that are new or led elsewhere, and other repositories.
    folders: Vec<PathBuf>,
}

const REMEDY: &str = "name a revision of a git repository, such as `--since main`, or leave `--since` out";

/// All of a file.
const WHOLE: RangeInclusive<u32> = 1..=u32::MAX;

/// Nothing that a user likes otherwise may change what is read here.
const DIFF: [&str; 12] = [
    "-c",
    "core.quotePath=false",
    "diff",
    "-U0",
    "--inter-hunk-context=0",
    "--text",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--no-renames",
    "--src-prefix=a/",
    "--dst-prefix=b/",
];

impl Changes {
    /// What the files of a project have that was not there when they parted from a revision, as in `git diff REV...`. Where
    /// lines were taken out, those on both sides of the gap count as changed. Files of every name count, as links may lead to
    /// them, and those that git ignores, as they are read all the same.
    pub fn since(revision: &str, project: &Project) -> Result<Self, Failure> {
        let repository = Repository::around(&project.dataset, REMEDY)?;
        let commit = base(&repository, revision.strip_suffix("...").unwrap_or(revision))?;
        let mut changes = Self { commit, ..Self::default() };
        for folder in folders(&repository, project)? {
            let diff = repository.ask(&[&DIFF[..], &[&changes.commit, "--", &folder]].concat())?;
            for (path, lines) in hunks(&diff) {
                changes.add(repository.top.join(path), lines);
            }
            let unknown = repository.ask(&["ls-files", "--others", "-z", "--", &folder])?;
            for path in unknown.split(|byte| *byte == 0).filter(|path| !path.is_empty()) {
                changes.add(repository.top.join(git::path(path)), WHOLE);
            }
        }
        Ok(changes)
    }

    /// Adds lines of a place. A link that leads elsewhere now leads to another file or folder, all of it.
    fn add(&mut self, place: PathBuf, lines: RangeInclusive<u32>) {
        let lines = if place.is_symlink() { WHOLE } else { lines };
        let place = real(place);
        if place.is_dir() {
            self.folders.push(place);
        } else {
            self.lines.entry(place).or_default().push(lines);
        }
    }

    /// The changed lines of a file; none where it is as it was. A path that leads to no file is one that could not be written
    /// as text: nobody knows what became of it, and so all of it counts.
    pub fn of(&self, path: &Path) -> &[RangeInclusive<u32>] {
        match path.canonicalize() {
            Ok(path) if self.folders.iter().any(|folder| path.starts_with(folder)) => &[WHOLE],
            Ok(path) => self.lines.get(&path).map_or(&[], Vec::as_slice),
            Err(_) => &[WHOLE],
        }
    }
}

/// Where the files of a project lie, as git takes paths: below its folder, which links do not lead out of, and below that of
/// the records where somebody named another.
fn folders(repository: &Repository, project: &Project) -> Result<Vec<String>, Failure> {
    let records = repository.prefix(&project.dataset)?;
    let home = repository.prefix(project.home()).ok();
    let is_home = home.as_ref().is_some_and(|home| records.starts_with(&**home));
    let folders = if is_home { vec![home] } else { vec![home, Some(records)] };
    Ok(folders.into_iter().flatten().map(|folder| format!(":(top,literal){folder}")).collect())
}

/// The commit at which a revision and what is there now parted.
fn base(repository: &Repository, revision: &str) -> Result<String, Failure> {
    let commit = repository.commit(revision)?;
    if let Some(base) = repository.line(&["merge-base", &commit, "HEAD"]) {
        return Ok(base);
    }
    let why = if repository.is_shallow() {
        "; this clone is shallow: `git fetch --unshallow` fetches the others"
    } else {
        ""
    };
    output::tell(&format!(
        "git knows no commit from which both `{revision}` and this state come{why}; compared with `{revision}` itself"
    ));
    Ok(commit)
}

fn real(path: PathBuf) -> PathBuf {
    path.canonicalize().unwrap_or(path)
}

/// Every hunk of a diff without context: its file and the lines it left there.
fn hunks(diff: &[u8]) -> Vec<(PathBuf, RangeInclusive<u32>)> {
    let mut hunks = Vec::new();
    let mut path = None;
    // Lines of a hunk may look like headers; they are counted off instead of being looked at.
    let mut rest = 0;
    for line in diff.split(|byte| *byte == b'\n') {
        if line.starts_with(b"diff --git ") {
            (rest, path) = (0, None);
        } else if rest > 0 && matches!(line.first(), Some(b'-' | b'+')) {
            rest -= 1;
        } else if let Some(name) = line.strip_prefix(b"+++ ") {
            path = unquoted(name.strip_suffix(b"\t").unwrap_or(name)).strip_prefix(b"b/").map(git::path);
        } else if let Some((removed, start, added)) = header(&String::from_utf8_lossy(line)) {
            rest = removed.saturating_add(added);
            let lines =
                if added == 0 { start..=start.saturating_add(1) } else { start..=start.saturating_add(added - 1) };
            hunks.extend(path.iter().map(|path: &PathBuf| (path.clone(), lines.clone())));
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
fn unquoted(name: &[u8]) -> Vec<u8> {
    let Some(inner) = name.strip_prefix(b"\"").and_then(|name| name.strip_suffix(b"\"")) else {
        return name.to_owned();
    };
    let mut bytes = Vec::new();
    let mut rest = inner.iter().copied();
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
            Some(b'a') => bytes.push(0x07),
            Some(b'b') => bytes.push(0x08),
            Some(b'v') => bytes.push(0x0b),
            Some(b'f') => bytes.push(0x0c),
            Some(b't') => bytes.push(b'\t'),
            Some(b'n') => bytes.push(b'\n'),
            Some(b'r') => bytes.push(b'\r'),
            other => bytes.extend(other),
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_look_like_headers_are_none() {
        let diff = b"--- a/x.toml\n+++ b/x.toml\n@@ -1 +1,2 @@\n--- a/y.toml\n+++ b/y.toml\n+@@ -9 +9 @@\n@@ -7,2 +8,0 @@\n-a\n-b\n";
        assert_eq!(hunks(diff), [("x.toml".into(), 1..=2), ("x.toml".into(), 8..=9)]);
    }

    #[test]
    fn a_hunk_ends_where_the_next_file_begins() {
        let diff = b"diff --git a/x.toml b/x.toml\n--- a/x.toml\n+++ b/x.toml\n@@ -1,9 +1,9 @@\n-a\n+b\n\
                     diff --git a/y.toml b/y.toml\n--- a/y.toml\n+++ b/y.toml\n@@ -3 +3 @@\n-a\n+b\n";
        assert_eq!(hunks(diff), [("x.toml".into(), 1..=9), ("y.toml".into(), 3..=3)]);
    }

    #[test]
    fn a_file_that_is_gone_has_no_lines() {
        assert_eq!(hunks(b"--- a/x.toml\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n"), []);
    }

    #[test]
    fn names_in_quotes_are_read() {
        assert_eq!(unquoted(br#""b/a\303\251\t\"\\.toml""#), "b/aé\t\"\\.toml".as_bytes());
        assert_eq!(unquoted(br#""b/\377.toml""#), b"b/\xff.toml");
        assert_eq!(unquoted(b"b/plain.toml"), b"b/plain.toml");
    }
}
