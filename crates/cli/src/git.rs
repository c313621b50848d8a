//! Git, asked about the repository that a folder lies in. Only the program runs it.
//!
//! What a user set for themselves must not change an answer: their language is put aside, and so is what git tells its hooks
//! of the repository they run in. In a hook of a linked worktree that is the wrong one for a folder that is named.
use crate::Failure;
use crate::project::shown;
use report::visible::line;
use std::io::ErrorKind;
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

/// What git says against something: its first line, and the command it names as a way out.
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
        if answer.is_err() && is_told_which() {
            told = true;
            answer = ask(told)?;
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

    /// Git in this repository, to be given more.
    pub fn command(&self) -> Command {
        command(&self.top, self.is_told)
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
        line: line(said.lines().next().unwrap_or("it failed").trim()),
        remedy: remedy.map(|command| format!("if it is yours: `{}`", line(command))),
    }))
}

fn is_installed() -> bool {
    let version = Command::new("git").arg("--version").stdin(Stdio::null()).output();
    version.is_ok_and(|output| output.status.success())
}

#[expect(clippy::disallowed_methods, reason = "git tells its hooks by the environment; only the program reads it")]
fn is_told_which() -> bool {
    WHICH.iter().any(|name| std::env::var_os(name).is_some())
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
