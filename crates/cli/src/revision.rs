//! Which state of the dataset is being read: the tag and short hash that git gives it.
use crate::git::Repository;
use crate::output;
use std::path::Path;

/// Where a state lies in its repository.
pub struct State {
    /// `v1.2-3-g1a2b3c4`, with `-dirty` for changes that are not committed; nothing where nothing is committed.
    pub version: Option<String>,
    repository: Repository,
    /// The folder of the records from the top, empty for the top itself.
    pub folder: String,
}

impl State {
    /// The state of a folder; none outside of git. Where git does not read its repository, that is said.
    pub fn of(folder: &Path) -> Option<Self> {
        let repository = Repository::find(folder).unwrap_or_else(|failure| {
            output::tell(&format!("warning: the version is not known: {failure}"));
            if let Some(help) = failure.help() {
                output::tell(&format!(" help: {help}"));
            }
            None
        })?;
        let version = repository.line(&["describe", "--tags", "--always", "--dirty", "--abbrev=7"]);
        let folder = repository.prefix(folder).unwrap_or_default().trim_end_matches('/').to_owned();
        Some(Self { version, repository, folder })
    }

    /// What names it for good: the tag, else the commit. None where files have changed since the last commit: what is read
    /// then has no name.
    pub fn revision(&self) -> Option<String> {
        let is_dirty = self.version.as_ref()?.ends_with("-dirty");
        let tag = || self.repository.line(&["describe", "--tags", "--exact-match"]);
        let commit = || self.repository.line(&["rev-parse", "--verify", "HEAD"]);
        if is_dirty { None } else { tag().or_else(commit) }
    }
}
