//! Git, asked about the repository that a folder lies in. Only the program runs it.
//!
//! What a user set for themselves must not change an answer: their language is put aside, and so is what git tells its hooks
//! of the repository they run in. In a hook of a linked worktree that is the wrong one for a folder that is named.
use crate::Failure;
use crate::project::shown;
use model::Content;
use report::visible::line;
use std::io::{self, BufReader, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Which repository is meant, as git tells its hooks.
const WHICH: [&str; 5] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"];
/// What changes how paths are understood and how a difference is written.
const HABITS: [&str; 6] = [
    "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
    "GIT_DIFF_OPTS",
    "GIT_EXTERNAL_DIFF",
];

/// A repository, and what helps who named the wrong one.
pub struct Repository {
    pub top: PathBuf,
    /// Whether it is found only by what the environment says.
    is_told: bool,
    remedy: &'static str,
}

/// What git says against something: the line that says why, and the command it names as a way out.
pub struct Said {
    pub line: String,
    remedy: Option<String>,
}

impl Repository {
    /// The repository of a folder, which must lie in one.
    pub fn around(folder: &Path, remedy: &'static str) -> Result<Self, Failure> {
        let here = |said: &Said| format!("`{}` is in no git repository: {}", shown(folder), said.line);
        Self::of(folder, remedy)?.map_err(|said| Failure::usage(here(&said), remedy))
    }

    /// The repository of a folder; none where it lies in none, or where there is no git to ask.
    pub fn find(folder: &Path) -> Result<Option<Self>, Failure> {
        if !is_installed() {
            return Ok(None);
        }
        Ok(Self::of(folder, "")?.ok())
    }

    /// The repository of a folder, or that it lies in none. A failure where git refuses to read the one it lies in.
    fn of(folder: &Path, remedy: &'static str) -> Result<Result<Self, Said>, Failure> {
        let ask = |is_told| run(folder, is_told, remedy, &["rev-parse", "--show-toplevel"]);
        let mut told = false;
        let mut answer = ask(told)?;
        if let (Err(_), Some(tree)) = (&answer, told_around(folder)) {
            // What is told by paths from elsewhere leads to another top.
            let is_it = |top: &Vec<u8>| path(trimmed(top)).canonicalize().is_ok_and(|top| top == tree);
            if let Ok(top) = ask(true)?
                && is_it(&top)
            {
                (told, answer) = (true, Ok(top));
            }
        }
        match answer {
            Ok(top) => Ok(Ok(Self { top: path(trimmed(&top)), is_told: told, remedy })),
            Err(said) if said.line.contains("not a git repository") => Ok(Err(said)),
            Err(said) => {
                let help = said.remedy.clone().unwrap_or_else(|| remedy.to_owned());
                Err(Failure::usage(
                    format!("git does not read the repository of `{}`: {}", shown(folder), said.line),
                    help,
                ))
            }
        }
    }

    /// What git prints, or what it says against it.
    pub fn run(&self, arguments: &[&str]) -> Result<Result<Vec<u8>, Said>, Failure> {
        run(&self.top, self.is_told, self.remedy, arguments)
    }

    /// What git prints.
    pub fn ask(&self, arguments: &[&str]) -> Result<Vec<u8>, Failure> {
        self.run(arguments)?.map_err(|said| self.strange(&said.line))
    }

    /// A line that git prints; nothing where it prints none or has something to say against it.
    pub fn line(&self, arguments: &[&str]) -> Option<String> {
        let text = text(self.run(arguments).ok()?.ok()?);
        Some(text.trim().to_owned()).filter(|line| !line.is_empty())
    }

    /// A folder of the repository from the top: `dataset/`; empty for the top itself.
    pub fn prefix(&self, folder: &Path) -> Result<String, Failure> {
        let prefix = run(folder, self.is_told, self.remedy, &["rev-parse", "--show-prefix"])?;
        prefix.map(|prefix| text(trimmed(&prefix).to_vec())).map_err(|said| self.strange(&said.line))
    }

    /// The commit that a revision names.
    pub fn commit(&self, revision: &str) -> Result<String, Failure> {
        let named = format!("{revision}^{{commit}}");
        let commit = self.run(&["rev-parse", "--verify", "--quiet", "--end-of-options", &named])?;
        commit
            .map(|commit| text(commit).trim().to_owned())
            .map_err(|_| self.unknown(format!("git knows no revision `{}`", line(revision))))
    }

    /// That something is not there; in a shallow clone it may be elsewhere.
    pub fn unknown(&self, message: String) -> Failure {
        if self.is_shallow() {
            return Failure::usage(
                format!("{message}; this clone is shallow and has only the newest commits"),
                "fetch the others with `git fetch --unshallow`; in a workflow, check out with `fetch-depth: 0`",
            );
        }
        Failure::usage(message, self.remedy)
    }

    pub fn is_shallow(&self) -> bool {
        self.line(&["rev-parse", "--is-shallow-repository"]).is_some_and(|answer| answer == "true")
    }

    /// That git did not do what it always does.
    pub fn strange(&self, said: &str) -> Failure {
        Failure::usage(format!("git cannot say what was there: {said}"), self.remedy)
    }

    /// The contents of objects, each under what it is asked for, all with one run of git.
    pub fn contents(&self, objects: Vec<(String, String)>) -> Result<Vec<(String, Content)>, Failure> {
        if objects.is_empty() {
            return Ok(Vec::new());
        }
        let failed = |error: io::Error| self.strange(&error.to_string());
        let mut git = command(&self.top, self.is_told);
        git.args(["cat-file", "--batch"]);
        let mut git = git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().map_err(failed)?;
        let (Some(mut input), Some(output)) = (git.stdin.take(), git.stdout.take()) else {
            return Err(self.strange("it has no input"));
        };
        let asked: String = objects.iter().map(|(_, object)| format!("{object}\n")).collect();
        let contents = std::thread::scope(|threads| {
            // Both at once: git stops reading while nobody reads what it writes.
            let writer = threads.spawn(move || input.write_all(asked.as_bytes()));
            let mut output = BufReader::new(output);
            let contents: io::Result<_> =
                objects.into_iter().map(|(path, _)| Ok((path, content(&mut output)?))).collect();
            let _ = writer.join();
            contents
        });
        let contents = contents.map_err(failed);
        let _ = git.kill();
        let _ = git.wait();
        contents
    }
}

fn command(folder: &Path, is_told: bool) -> Command {
    let mut git = Command::new("git");
    git.arg("-C").arg(folder).stdin(Stdio::null());
    // A lock that is taken by whoever runs the hook is left alone.
    git.env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0");
    for name in HABITS.iter().chain(WHICH.iter().filter(|_| !is_told)) {
        git.env_remove(name);
    }
    git
}

fn run(
    folder: &Path,
    is_told: bool,
    remedy: &'static str,
    arguments: &[&str],
) -> Result<Result<Vec<u8>, Said>, Failure> {
    let output = command(folder, is_told).args(arguments).output().map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            Failure::usage("earlier states are asked of git, which is not installed".to_owned(), remedy)
        }
        _ => Failure::usage(format!("git cannot be run: {error}"), remedy),
    })?;
    if output.status.success() {
        return Ok(Ok(output.stdout));
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let remedy = said.lines().map(str::trim).find(|line| line.starts_with("git config "));
    Ok(Err(Said {
        line: line(reason(&said)),
        remedy: remedy.map(|command| format!("if it is yours: `{}`", line(command))),
    }))
}

/// The next object that git writes.
fn content(output: &mut impl io::BufRead) -> io::Result<Content> {
    let mut head = String::new();
    output.read_line(&mut head)?;
    let size = head.trim_end().rsplit_once(' ').and_then(|(_, size)| size.parse::<u64>().ok());
    let size = size.ok_or_else(|| io::Error::other("an object is missing from this clone"))?;
    let mut bytes = Vec::new();
    output.by_ref().take(size).read_to_end(&mut bytes)?;
    output.read_exact(&mut [0])?;
    Ok(match size {
        0..=Content::LARGEST => Content::of_bytes(bytes),
        _ => Content::Unreadable(format!("it has {size} bytes; {} is the most", Content::LARGEST)),
    })
}

fn is_installed() -> bool {
    let version = Command::new("git").arg("--version").stdin(Stdio::null()).output();
    version.is_ok_and(|output| output.status.success())
}

/// The folder that the environment names as the files of a repository, if another lies in it. Without that name, git would
/// take any folder for those of the repository that is named.
#[expect(clippy::disallowed_methods, reason = "git tells its hooks by the environment; only the program reads it")]
fn told_around(folder: &Path) -> Option<PathBuf> {
    let tree = PathBuf::from(std::env::var_os("GIT_WORK_TREE")?).canonicalize().ok()?;
    folder.canonicalize().is_ok_and(|folder| folder.starts_with(&tree)).then_some(tree)
}

/// The line that says what is wrong; others may tell what git did before.
fn reason(said: &str) -> &str {
    let is_reason = |line: &&str| line.starts_with("fatal: ") || line.starts_with("error: ");
    said.lines().find(is_reason).or_else(|| said.lines().next()).unwrap_or("it failed").trim()
}

/// Without the end of the line.
fn trimmed(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().rposition(|byte| !matches!(byte, b'\r' | b'\n')).map_or(0, |last| last + 1);
    bytes.get(..end).unwrap_or_default()
}

pub fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// A path as git has it, which need not be text.
#[cfg(unix)]
pub fn path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    std::ffi::OsStr::from_bytes(bytes).into()
}

#[cfg(not(unix))]
pub fn path(bytes: &[u8]) -> PathBuf {
    String::from_utf8_lossy(bytes).into_owned().into()
}

#[cfg(test)]
mod tests {
    use super::reason;

    #[test]
    fn the_reason_is_found_among_what_else_git_tells() {
        let traced = "12:00:00.000000 git.c:463 trace: built-in: git rev-parse\nfatal: not a git repository\nhint: no";
        assert_eq!(reason(traced), "fatal: not a git repository");
        assert_eq!(reason("something else\nand more"), "something else");
        assert_eq!(reason(""), "it failed");
    }
}
