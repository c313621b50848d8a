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
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::Stdio;
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
    let seconds = git::text(records.repository.ask(&["show", "-s", "--format=%ct", &commit])?);
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
            let until = format!("--min-age={}", last_second(day));
            let commit = self.repository.line(&["rev-list", "-1", &until, "HEAD"]);
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
        let mut tree = Tree::at(&self.repository, commit, folder)?;
        // A link leads to what lies beside the records, at most to what the project has.
        if tree.is_empty() || tree.has_links() {
            tree = Tree::at(&self.repository, commit, &self.home)?;
        }
        let found = tree.records(&self.repository, folder)?;
        let named = |rest: String| if matches!(now, "" | ".") { rest } else { format!("{now}/{rest}") };
        self.read(found.into_iter().map(|(rest, object)| (named(rest), object)).collect())
    }

    /// Reads objects, all with one run of git.
    fn read(&self, objects: Vec<(String, String)>) -> Result<Vec<(String, Content)>, Failure> {
        let failed = |error: std::io::Error| self.repository.strange(&error.to_string());
        let mut git = self.repository.command();
        git.args(["cat-file", "--batch"]);
        let mut git = git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().map_err(failed)?;
        let (Some(mut input), Some(output)) = (git.stdin.take(), git.stdout.take()) else {
            return Err(self.repository.strange("it has no input"));
        };
        let asked: String = objects.iter().map(|(_, object)| format!("{object}\n")).collect();
        let contents = std::thread::scope(|threads| {
            // Both at once: git stops reading while nobody reads what it writes.
            let writer = threads.spawn(move || input.write_all(asked.as_bytes()));
            let mut output = BufReader::new(output);
            let mut contents = Vec::with_capacity(objects.len());
            for (path, _) in objects {
                let mut head = String::new();
                output.read_line(&mut head)?;
                let size = head.trim_end().rsplit_once(' ').and_then(|(_, size)| size.parse::<u64>().ok());
                let size = size.ok_or_else(|| std::io::Error::other("an object is missing from this clone"))?;
                let mut bytes = Vec::new();
                output.by_ref().take(size).read_to_end(&mut bytes)?;
                output.read_exact(&mut [0])?;
                let content = match size {
                    0..=Content::LARGEST => Content::of_bytes(bytes),
                    _ => Content::Unreadable(format!("it has {size} bytes; {} is the most", Content::LARGEST)),
                };
                contents.push((path, content));
            }
            let _ = writer.join();
            Ok(contents)
        });
        let contents = contents.map_err(failed);
        let _ = git.kill();
        let _ = git.wait();
        contents
    }
}
