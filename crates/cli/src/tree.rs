//! What a commit keeps below a folder. Links that stay in the project are followed, as they are on the disk.
use crate::Failure;
use crate::git::{self, Repository};
use model::Content;
use std::collections::BTreeMap;

/// So many links may be followed for one path, as on Linux, and so many folders be entered through one another's links.
const MOST_LINKS: usize = 40;

/// So many files may be reached through links to folders; folders that name one another double them at every step.
const MOST_FILES: usize = 1_000_000;

/// Files and links by their paths from the top.
pub struct Tree {
    entries: BTreeMap<String, Entry>,
    /// The folder of the project, which links do not lead out of.
    home: String,
}

struct Entry {
    object: String,
    /// What a link says.
    link: Option<String>,
}

/// What is found on a walk, and the way that led there.
struct Walk {
    /// The records by their paths from where the walk began, each with its object.
    found: Vec<(String, String)>,
    /// The links through which the folder was entered that is being walked.
    through: Vec<String>,
    files_left: usize,
}

impl Tree {
    /// Everything below a folder: `dataset/`, or the top itself. Links stay below another, `home`.
    pub fn at(repository: &Repository, commit: &str, folder: &str, home: &str) -> Result<Self, Failure> {
        let mut list = vec!["ls-tree", "-r", "-z", "--full-tree", commit];
        if !folder.is_empty() {
            // `ls-tree` takes paths as they are, without patterns.
            list.extend(["--", folder]);
        }
        let listed = git::text(repository.ask(&list)?);
        let (mut entries, mut links) = (BTreeMap::new(), Vec::new());
        for line in listed.split_terminator('\0') {
            let Some((about, path)) = line.split_once('\t') else { continue };
            let mut about = about.split(' ');
            let (Some(mode), Some(object)) = (about.next(), about.nth(1)) else { continue };
            // Other repositories are no files of this one.
            if mode == "120000" {
                links.push((path.to_owned(), object.to_owned()));
            } else if mode.starts_with("100") {
                entries.insert(path.to_owned(), Entry { object: object.to_owned(), link: None });
            }
        }
        for (path, content) in repository.contents(links)? {
            let Content::Text(link) = content else { continue };
            entries.insert(path, Entry { object: String::new(), link: Some(link) });
        }
        Ok(Self { entries, home: home.to_owned() })
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn has_links(&self) -> bool {
        self.entries.values().any(|entry| entry.link.is_some())
    }

    /// The records below a folder by their paths from there, each with its object; nothing where there are too many to be told.
    pub fn records(&self, folder: &str) -> Option<Vec<(String, String)>> {
        let itself = folder.trim_end_matches('/');
        let mut walk = Walk { found: Vec::new(), through: Vec::new(), files_left: MOST_FILES };
        let place = self.resolve(itself).filter(|place| place == itself || self.may_be_read(place));
        self.collect(&place.map_or_else(|| folder.to_owned(), |place| as_folder(&place)), "", &mut walk)?;
        // What a project says of itself is no record.
        walk.found.retain(|(path, _)| path != "dossier.toml");
        Some(walk.found)
    }

    fn collect(&self, folder: &str, named: &str, walk: &mut Walk) -> Option<()> {
        let below = self.entries.range(folder.to_owned()..).take_while(|(path, _)| path.starts_with(folder));
        for (path, entry) in below {
            let rest = path.get(folder.len()..).unwrap_or_default();
            if !walk.through.is_empty() {
                walk.files_left = walk.files_left.checked_sub(1)?;
            }
            if is_hidden(rest) {
                continue;
            }
            let target = match entry.link {
                Some(_) => self.resolve(path).filter(|target| self.may_be_read(target)),
                None => Some(path.clone()),
            };
            let Some(target) = target else { continue };
            match self.entries.get(&target) {
                Some(file) if rest.ends_with(".toml") => {
                    walk.found.push((format!("{named}{rest}"), file.object.clone()));
                }
                Some(_) => {}
                None => {
                    let target = as_folder(&target);
                    walk.through.push(path.clone());
                    // A folder that is being walked is walked once.
                    let is_around = walk.through.iter().any(|link| link.starts_with(&target));
                    if !is_around && walk.through.len() <= MOST_LINKS {
                        self.collect(&target, &format!("{named}{rest}/"), walk)?;
                    }
                    walk.through.pop();
                }
            }
        }
        Some(())
    }

    /// Where a path leads when each link on its way is followed; none where it leads out of the repository or round in a circle.
    fn resolve<'t>(&'t self, path: &'t str) -> Option<String> {
        let mut ahead: Vec<&str> = path.split('/').rev().collect();
        let (mut place, mut links_left) = (Vec::new(), MOST_LINKS);
        while let Some(part) = ahead.pop() {
            match part {
                "" | "." => continue,
                ".." => drop(place.pop()?),
                part => place.push(part),
            }
            let Some(link) = self.entries.get(&place.join("/")).and_then(|entry| entry.link.as_deref()) else {
                continue;
            };
            if link.starts_with('/') {
                return None;
            }
            links_left = usize::checked_sub(links_left, 1)?;
            place.pop();
            ahead.extend(link.split('/').rev());
        }
        Some(place.join("/"))
    }

    /// Whether a link may lead there: to what lies in the project and is not hidden in it.
    fn may_be_read(&self, place: &str) -> bool {
        as_folder(place).strip_prefix(&self.home).is_some_and(|below| !is_hidden(below))
    }
}

fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with('.'))
}

/// With a slash at its end; the top itself has no name.
fn as_folder(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("{path}/") }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Tree};

    /// A tree of links and files, each with what it says.
    fn tree(home: &str, links: &[(&str, &str)], files: &[&str]) -> Tree {
        let entry = |link: Option<&str>| Entry { object: "0".to_owned(), link: link.map(str::to_owned) };
        let links = links.iter().map(|(path, link)| ((*path).to_owned(), entry(Some(link))));
        let files = files.iter().map(|path| ((*path).to_owned(), entry(None)));
        Tree { entries: links.chain(files).collect(), home: home.to_owned() }
    }

    fn found(tree: &Tree, folder: &str) -> Vec<String> {
        tree.records(folder).unwrap_or_default().into_iter().map(|(path, _)| path).collect()
    }

    #[test]
    fn a_link_leads_from_its_folder_and_through_other_links() {
        let links = [
            ("dataset/facilities/x.toml", "../../shared/alias/x.toml"),
            ("dataset/more", "./facilities/"),
            ("dataset/out", "../../elsewhere"),
            ("dataset/far", "/etc"),
            ("dataset/round", "round"),
            ("shared/alias", "real"),
        ];
        let tree = tree("", &links, &["shared/real/x.toml"]);
        for (path, place) in [
            ("dataset/facilities/x.toml", Some("shared/real/x.toml")),
            ("dataset/more", Some("dataset/facilities")),
            ("dataset/out", None),
            ("dataset/far", None),
            ("dataset/round", None),
        ] {
            assert_eq!(tree.resolve(path).as_deref(), place, "{path}");
        }
        assert_eq!(found(&tree, "dataset/"), ["facilities/x.toml", "more/x.toml"]);
    }

    #[test]
    fn what_is_hidden_is_so_below_the_project_alone() {
        let links = [(".data/dataset", "store/records"), (".data/store", ".git"), (".data/alias", "kept")];
        let files = [".data/kept/records/x.toml", ".data/.git/records/x.toml"];
        let tree = tree(".data/", &links, &files);
        assert_eq!(found(&tree, ".data/alias/records/"), ["x.toml"]);
        assert!(found(&tree, ".data/dataset/").is_empty());
    }

    #[test]
    fn folders_that_name_one_another_are_walked_to_an_end() {
        let mut links = Vec::new();
        for (folder, other) in [("p", "q"), ("q", "p")] {
            links.extend((0..3).map(|n| (format!("dataset/{folder}/l{n}"), format!("../{other}"))));
        }
        let links: Vec<(&str, &str)> = links.iter().map(|(path, link)| (&**path, &**link)).collect();
        let tree = tree("", &links, &["dataset/p/x.toml"]);
        assert_eq!(found(&tree, "dataset/"), ["p/x.toml", "q/l0/x.toml", "q/l1/x.toml", "q/l2/x.toml"]);
    }

    #[test]
    fn what_links_double_at_every_step_is_given_up() {
        let links: Vec<(String, String)> = (0..30)
            .flat_map(|n| ["l", "m"].map(|name| (format!("dataset/{n:02}/{name}"), format!("../{:02}", n + 1))))
            .collect();
        let links: Vec<(&str, &str)> = links.iter().map(|(path, link)| (&**path, &**link)).collect();
        assert!(tree("", &links, &["dataset/30/x.toml"]).records("dataset/").is_none());
    }
}
