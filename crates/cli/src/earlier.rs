//! The dataset as it was at a revision or on a day, read from git's objects: no checkout, nothing written.
//!
//! ```text
//! REV or DATE ─ rev-parse, rev-list ─▶ commit
//! commit ─ dossier.toml of that time ─▶ the folder of the records then
//! ls-tree ─▶ names and objects ─ cat-file --batch ─▶ contents ─▶ Dataset
//! ```
use crate::Failure;
use crate::git::{self, Repository};
use crate::project::{Project, shown};
use crate::tree::Tree;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use model::config::Config;
use model::{Content, Dataset, FileId};
use shape::Problems;
use syntax::Document;

/// A dataset of an earlier day.
pub struct Earlier {
    pub dataset: Dataset,
    /// The day of the commit, in UTC.
    pub day: Date,
    /// What was asked for, with the short name of the commit where that is another: `main (1a2b3c4)`.
    pub name: String,
}

const REMEDY: &str = "name a revision of a git repository, such as `main`, or a day, such as `2026-05-31`";

const SECONDS_OF_A_DAY: i64 = 86_400;

/// Reads the dataset of a project as it was at a revision, or at the end of a day in UTC; nothing if there was none.
pub fn read(project: &Project, revision: &str) -> Result<Option<Earlier>, Failure> {
    let records = Records::of(project)?;
    let commit = records.commit(revision)?;
    let undated = || records.repository.strange("a commit has no date");
    let seconds = git::text(records.repository.ask(&["show", "-s", "--no-show-signature", "--format=%ct", &commit])?);
    let seconds: i64 = seconds.trim().parse().map_err(|_| undated())?;
    let day = date(1970, 1, 1).checked_add(seconds.div_euclid(SECONDS_OF_A_DAY).days());
    let day = day.map_err(|_| undated())?;
    let folder = records.folder_then(project, &commit)?;
    let contents = records.contents(&commit, &folder, &shown(&project.dataset))?;
    if contents.is_empty() {
        return Ok(None);
    }
    let dataset = Dataset::read(contents);
    let short = commit.get(..7).unwrap_or(&commit);
    let name = if commit.starts_with(revision) { short.to_owned() } else { format!("{revision} ({short})") };
    Ok(Some(Earlier { dataset, day, name }))
}

/// The last second of a day in UTC, counted from 1970.
fn last_second(day: Date) -> i64 {
    let days = day.duration_since(date(1970, 1, 1)).as_hours() / 24;
    (days + 1) * SECONDS_OF_A_DAY - 1
}

/// The repository the records lie in.
struct Records {
    repository: Repository,
    /// The folder of the records now, from the top: `dataset/`.
    prefix: String,
    /// The folder of the project, which links do not lead out of.
    home: String,
}

impl Records {
    fn of(project: &Project) -> Result<Self, Failure> {
        let repository = Repository::around(&project.dataset, REMEDY)?;
        let (prefix, home) = (repository.prefix(&project.dataset)?, repository.prefix(project.home()));
        // A folder that is named may lie in another repository than the one it is named from.
        let home = home.ok().filter(|home| prefix.starts_with(home)).unwrap_or_else(|| prefix.clone());
        Ok(Self { repository, prefix, home })
    }

    /// The commit that a revision names, or the last one before a day ended; a day is written in full: `2026-05-31`.
    fn commit(&self, revision: &str) -> Result<String, Failure> {
        if let Some(day) = revision.parse::<Date>().ok().filter(|day| day.to_string() == revision) {
            // In seconds: git reads written dates by guessing, and none after 2099.
            let until = last_second(day);
            let last = || self.repository.line(&["rev-list", "-1", &format!("--min-age={until}"), "HEAD"]);
            // There are no commits from before 1970, and git takes such a time for none.
            let commit = (until >= 0).then(last).flatten();
            return commit.ok_or_else(|| self.repository.unknown(format!("there is no commit of {day} or earlier")));
        }
        self.repository.commit(revision)
    }

    /// The folder of the records at a commit: what `dossier.toml` said then, or where they are now.
    fn folder_then(&self, project: &Project, commit: &str) -> Result<String, Failure> {
        let Some(root) = project.root() else { return Ok(self.prefix.clone()) };
        let prefix = self.repository.prefix(root)?;
        let object = format!("{commit}:{prefix}dossier.toml");
        let Ok(bytes) = self.repository.run(&["cat-file", "blob", &object])? else { return Ok(self.prefix.clone()) };
        let document = Document::parse(FileId(0), git::text(bytes));
        let config = Config::read(document.root(), &mut Problems::new());
        let named = config.as_ref().and_then(|config| config.dataset.as_ref()).map_or("dataset", |it| &*it.value);
        let named: Vec<&str> = named.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
        // A folder outside of the project cannot be named from the top without walking up: it is taken where it is now.
        match named.as_slice() {
            ["..", ..] => Ok(self.prefix.clone()),
            [] => Ok(prefix),
            parts => Ok(format!("{prefix}{}/", parts.join("/"))),
        }
    }

    /// The contents of the records below a folder, each under the path it would have now.
    fn contents(&self, commit: &str, folder: &str, now: &str) -> Result<Vec<(String, Content)>, Failure> {
        let mut tree = Tree::at(&self.repository, commit, folder, &self.home)?;
        // A link leads to what lies beside the records, at most to what the project has.
        if tree.is_empty() || tree.has_links() {
            tree = Tree::at(&self.repository, commit, &self.home, &self.home)?;
        }
        let too_many = || self.repository.strange("its links lead to more files than can be read");
        let found = tree.records(folder).ok_or_else(too_many)?;
        let named = |rest: String| if matches!(now, "" | ".") { rest } else { format!("{now}/{rest}") };
        self.repository.contents(found.into_iter().map(|(rest, object)| (named(rest), object)).collect())
    }
}
