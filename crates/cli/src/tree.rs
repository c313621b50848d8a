//! What a commit keeps below a folder. Links that stay in it are followed, as they are on the disk.
use crate::Failure;
use crate::git::{self, Repository};
use std::collections::BTreeMap;

/// So many links may lead to one another, so many folders be reached through links.
const MOST: usize = 8;

/// Files and links by their paths from the top.
pub struct Tree(BTreeMap<String, Entry>);

struct Entry {
    is_link: bool,
    object: String,
}

/// Where a link leads.
enum Target<'t> {
    File(&'t Entry),
    /// With a slash at its end.
    Folder(String),
}

impl Tree {
    /// Everything below a folder: `dataset/`, or the top itself.
    pub fn at(repository: &Repository, commit: &str, folder: &str) -> Result<Self, Failure> {
        let mut list = vec!["ls-tree", "-r", "-z", "--full-tree", commit];
        if !folder.is_empty() {
            // `ls-tree` takes paths as they are, without patterns.
            list.extend(["--", folder]);
        }
        let listed = git::text(repository.ask(&list)?);
        let entries = listed.split_terminator('\0').filter_map(|line| {
            let (about, path) = line.split_once('\t')?;
            let mut about = about.split(' ');
            let (mode, object) = (about.next()?, about.nth(1)?);
            // Other repositories are no files of this one.
            let is_link = mode == "120000";
            (is_link || mode.starts_with("100"))
                .then(|| (path.to_owned(), Entry { is_link, object: object.to_owned() }))
        });
        Ok(Self(entries.collect()))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn has_links(&self) -> bool {
        self.0.values().any(|entry| entry.is_link)
    }

    /// The records below a folder by their paths from there, each with its object.
    pub fn records(&self, repository: &Repository, folder: &str) -> Result<Vec<(String, String)>, Failure> {
        let mut found = Vec::new();
        let itself = folder.trim_end_matches('/');
        if let Some(entry) = self.0.get(itself).filter(|entry| entry.is_link)
            && let Some(Target::Folder(folder)) = self.target(repository, itself, entry)?
        {
            self.collect(repository, &folder, "", MOST, &mut found)?;
        } else {
            self.collect(repository, folder, "", MOST, &mut found)?;
        }
        // What a project says of itself is no record.
        found.retain(|(path, _)| path != "dossier.toml");
        Ok(found)
    }

    fn collect(
        &self,
        repository: &Repository,
        folder: &str,
        named: &str,
        depth: usize,
        found: &mut Vec<(String, String)>,
    ) -> Result<(), Failure> {
        let below = self.0.range(folder.to_owned()..).take_while(|(path, _)| path.starts_with(folder));
        for (path, entry) in below {
            let rest = path.get(folder.len()..).unwrap_or_default();
            if is_hidden(rest) {
                continue;
            }
            let target = if entry.is_link { self.target(repository, path, entry)? } else { Some(Target::File(entry)) };
            match target {
                Some(Target::File(entry)) if rest.ends_with(".toml") => {
                    found.push((format!("{named}{rest}"), entry.object.clone()));
                }
                Some(Target::Folder(target)) if depth > 0 && !path.starts_with(&target) => {
                    self.collect(repository, &target, &format!("{named}{rest}/"), depth - 1, found)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Where a link leads, if that is in this tree and not hidden there.
    fn target(&self, repository: &Repository, path: &str, entry: &Entry) -> Result<Option<Target<'_>>, Failure> {
        let (mut path, mut object) = (path.to_owned(), entry.object.clone());
        for _ in 0..MOST {
            let written = git::text(repository.ask(&["cat-file", "blob", &object])?);
            let Some(target) = resolved(&path, &written).filter(|target| !is_hidden(target)) else { return Ok(None) };
            match self.0.get(&target) {
                Some(entry) if entry.is_link => (path, object) = (target, entry.object.clone()),
                Some(entry) => return Ok(Some(Target::File(entry))),
                None => return Ok(Some(Target::Folder(format!("{target}/")))),
            }
        }
        Ok(None)
    }
}

fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with('.'))
}

/// The path that a link at another path names; none where it leads out.
fn resolved(link: &str, written: &str) -> Option<String> {
    if written.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = link.split('/').collect();
    parts.pop();
    for part in written.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/")).filter(|path| !path.is_empty())
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn a_link_leads_from_its_folder() {
        assert_eq!(resolved("dataset/facilities/x.toml", "../../shared/x.toml").as_deref(), Some("shared/x.toml"));
        assert_eq!(resolved("dataset/more", "./facilities/").as_deref(), Some("dataset/facilities"));
        assert_eq!(resolved("dataset/more", "../../elsewhere"), None);
        assert_eq!(resolved("dataset/more", "/etc"), None);
    }
}
