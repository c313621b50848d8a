//! Which state of the dataset is being read: the tag and short hash that git gives it. Only the program runs git.
use std::path::Path;
use std::process::{Command, Stdio};

/// `v1.2-3-g1a2b3c4`, with `-dirty` for changes that are not committed; nothing outside of git.
pub fn of(folder: &Path) -> Option<String> {
    git(folder, &["describe", "--tags", "--always", "--dirty", "--abbrev=7"])
}

/// Where a state lies in its repository: what names it for good, and the folder of the records from the top.
pub struct Released {
    /// None where files have changed since the last commit: what is read then has no name.
    pub revision: Option<String>,
    pub folder: String,
}

/// The state that is being read, as the repository knows it; none outside of git.
pub fn released(folder: &Path) -> Option<Released> {
    let is_dirty = of(folder)?.ends_with("-dirty");
    let tag = || git(folder, &["describe", "--tags", "--exact-match"]);
    let commit = || git(folder, &["rev-parse", "--verify", "HEAD"]);
    let revision = if is_dirty { None } else { tag().or_else(commit) };
    // Empty where the records lie at the top.
    let prefix = git(folder, &["rev-parse", "--show-prefix"]).unwrap_or_default();
    Some(Released { revision, folder: prefix.trim_end_matches('/').to_owned() })
}

fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let text = text.trim();
    (output.status.success() && !text.is_empty()).then(|| text.to_owned())
}
