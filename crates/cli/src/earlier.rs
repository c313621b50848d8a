//! The dataset as it was at a revision or on a day, read from git's objects: no checkout, nothing written.
//!
//! ```text
//! REV or DATE ─ rev-parse, rev-list ─▶ commit
//! commit ─ dossier.toml of that time ─▶ the folder of the records then
//! ls-tree ─▶ names and objects ─ cat-file --batch ─▶ contents ─▶ Dataset
//! ```
use crate::Failure;
use crate::project::{Project, shown};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use model::config::Config;
use model::{Content, Dataset, FileId};
use shape::Problems;
use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
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
    let repository = Repository::around(&project.dataset)?;
    let commit = repository.commit(revision)?;
    let seconds = repository.git(&["show", "-s", "--format=%ct", &commit])?;
    let seconds: i64 = seconds.trim().parse().map_err(|_| strange("a commit has no date"))?;
    let day = date(1970, 1, 1).checked_add(seconds.div_euclid(SECONDS_OF_A_DAY).days());
    let day = day.map_err(|_| strange("a commit has no date"))?;
    let folder = repository.folder_then(project, &commit)?;
    let contents = repository.contents(&commit, &folder, &shown(&project.dataset))?;
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
struct Repository {
    top: PathBuf,
    /// The folder of the records now, from the top: `dataset/`.
    prefix: String,
}

impl Repository {
    fn around(dataset: &Path) -> Result<Self, Failure> {
        let ask = |question| {
            let answer = output(dataset, &["rev-parse", question])?.map_err(|said| {
                Failure::usage(format!("`{}` is in no git repository: {said}", shown(dataset)), REMEDY)
            })?;
            Ok::<_, Failure>(text(answer).trim_end_matches(['\r', '\n']).to_owned())
        };
        Ok(Self { top: ask("--show-toplevel")?.into(), prefix: ask("--show-prefix")? })
    }

    fn git(&self, arguments: &[&str]) -> Result<String, Failure> {
        output(&self.top, arguments)?.map(text).map_err(|said| strange(&said))
    }

    /// The commit that a revision names, or the last one before a day ended; a day is written in full: `2026-05-31`.
    fn commit(&self, revision: &str) -> Result<String, Failure> {
        if let Some(day) = revision.parse::<Date>().ok().filter(|day| day.to_string() == revision) {
            // In seconds: git reads written dates by guessing, and none after 2099.
            let until = format!("--min-age={}", last_second(day));
            let commit = output(&self.top, &["rev-list", "-1", &until, "HEAD"])?.map(text).unwrap_or_default();
            return match commit.trim() {
                "" => Err(self.unknown(format!("there is no commit of {day} or earlier"))),
                commit => Ok(commit.to_owned()),
            };
        }
        let named = format!("{revision}^{{commit}}");
        let commit = output(&self.top, &["rev-parse", "--verify", "--quiet", "--end-of-options", &named])?;
        let shown = report::visible::line(revision);
        commit
            .map(|it| text(it).trim().to_owned())
            .map_err(|_| self.unknown(format!("git knows no revision `{shown}`")))
    }

    /// That something is not there; in a shallow clone it may be elsewhere.
    fn unknown(&self, message: String) -> Failure {
        let is_shallow = self.git(&["rev-parse", "--is-shallow-repository"]);
        match is_shallow {
            Ok(answer) if answer.trim() == "true" => Failure::usage(
                format!("{message}; this clone is shallow and has only the newest commits"),
                "fetch the others with `git fetch --unshallow`; in a workflow, check out with `fetch-depth: 0`",
            ),
            _ => Failure::usage(message, REMEDY),
        }
    }

    /// The folder of the records at a commit: what `dossier.toml` said then, or where they are now.
    fn folder_then(&self, project: &Project, commit: &str) -> Result<String, Failure> {
        let Some(root) = project.root() else { return Ok(self.prefix.clone()) };
        let prefix = output(root, &["rev-parse", "--show-prefix"])?.map(text).unwrap_or_default();
        let prefix = prefix.trim_end_matches(['\r', '\n']);
        let object = format!("{commit}:{prefix}dossier.toml");
        let Ok(bytes) = output(&self.top, &["cat-file", "blob", &object])? else { return Ok(self.prefix.clone()) };
        let document = Document::parse(FileId(0), text(bytes));
        let config = Config::read(document.root(), &mut Problems::new());
        let named = config.as_ref().and_then(|config| config.dataset.as_ref()).map_or("dataset", |it| &*it.value);
        let named = named.trim_start_matches("./").trim_end_matches('/');
        // A folder outside of the project cannot be named from the top without walking up: it is taken where it is now.
        if named.starts_with("..") || named.is_empty() {
            Ok(self.prefix.clone())
        } else {
            Ok(format!("{prefix}{named}/"))
        }
    }

    /// The contents of the records below a folder, each under the path it would have now.
    fn contents(&self, commit: &str, folder: &str, now: &str) -> Result<Vec<(String, Content)>, Failure> {
        let mut list = vec!["ls-tree", "-r", "-z", "--full-tree", commit];
        if !folder.is_empty() {
            // `ls-tree` takes paths as they are, without patterns.
            list.extend(["--", folder]);
        }
        let listed = self.git(&list)?;
        let mut objects = Vec::new();
        for line in listed.split_terminator('\0') {
            let Some((about, path)) = line.split_once('\t') else { continue };
            let mut about = about.split(' ');
            let (mode, object) = (about.next().unwrap_or_default(), about.nth(1).unwrap_or_default());
            let Some(rest) = path.strip_prefix(folder) else { continue };
            let is_hidden = rest.split('/').any(|part| part.starts_with('.'));
            // Links and other repositories are no files of this one.
            if mode.starts_with("100") && rest.ends_with(".toml") && !is_hidden {
                let now = if now.is_empty() { rest.to_owned() } else { format!("{now}/{rest}") };
                objects.push((now, object.to_owned()));
            }
        }
        self.read(objects)
    }

    /// Reads objects, all with one run of git.
    fn read(&self, objects: Vec<(String, String)>) -> Result<Vec<(String, Content)>, Failure> {
        let failed = |error: std::io::Error| strange(&error.to_string());
        let mut git = Command::new("git");
        git.arg("-C").arg(&self.top).args(["cat-file", "--batch"]);
        let mut git = git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().map_err(failed)?;
        let (Some(mut input), Some(output)) = (git.stdin.take(), git.stdout.take()) else {
            return Err(strange("it has no input"));
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

fn strange(said: &str) -> Failure {
    Failure::usage(format!("git cannot say what was there: {said}"), REMEDY)
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// What git prints, or the first line of what it has to say against it.
fn output(folder: &Path, arguments: &[&str]) -> Result<Result<Vec<u8>, String>, Failure> {
    let run = Command::new("git").arg("-C").arg(folder).args(arguments).stdin(Stdio::null()).output();
    let output = run.map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            Failure::usage("earlier states are asked of git, which is not installed".to_owned(), REMEDY)
        }
        _ => Failure::usage(format!("git cannot be run: {error}"), REMEDY),
    })?;
    if output.status.success() {
        return Ok(Ok(output.stdout));
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Ok(Err(report::visible::line(said.lines().next().unwrap_or("it failed").trim())))
}
