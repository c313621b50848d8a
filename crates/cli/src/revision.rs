//! Which state of the dataset is being read: the tag and short hash that git gives it. Only the program runs git.
use std::path::Path;
use std::process::{Command, Stdio};

/// `v1.2-3-g1a2b3c4`, with `-dirty` for changes that are not committed; nothing outside of git.
pub fn of(folder: &Path) -> Option<String> {
    git(folder, &["describe", "--tags", "--always", "--dirty", "--abbrev=7"])
}

/// The commit that is checked out, in full: what an address of a file names.
pub fn commit(folder: &Path) -> Option<String> {
    git(folder, &["rev-parse", "--verify", "HEAD"])
}

/// Where the folder lies in its repository; empty for the repository's own.
pub fn place(folder: &Path) -> Option<String> {
    commit(folder)?;
    Some(git(folder, &["rev-parse", "--show-prefix"]).unwrap_or_default())
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
