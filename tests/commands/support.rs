//! A project on the disk, and the program run in it.
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub const TODAY: &str = "2026-11-23";

/// A facility with one figure of one source, in which nothing is wrong.
pub const FACILITY: &str = r#"title = "Elbonia"
country = "SLV"
kind = "prison"
cite = ["a"]

[[figure]]
id = "one"
metric = "people-held"
quantifier = "exactly"
value = 238
as_of = "2025-03-16"
cite = ["a"]
"#;

/// Its source.
pub const SOURCE: &str = r#"type = "webpage"
title = "A"
publisher = "P"
published = "2025-03-17"
accessed = "2025-04-01"
url = "https://example.org/a"
"#;

/// A second count of the same day, which contradicts the first.
pub const RIVAL: &str = r#"
[[figure]]
id = "two"
metric = "people-held"
quantifier = "over"
value = 240
as_of = "2025-03-16"
cite = ["a"]
"#;

pub struct Project(tempfile::TempDir);

/// How a run ended and what it said.
pub struct Run {
    pub code: i32,
    /// Standard output.
    pub said: String,
    /// Standard error.
    pub told: String,
}

impl Project {
    /// A project with these files below `dataset/`.
    pub fn new(files: &[(&str, &str)]) -> Self {
        let project = Self(tempfile::tempdir().unwrap());
        project.write("dossier.toml", "dataset = \"dataset\"\n");
        std::fs::create_dir_all(project.path("dataset")).unwrap();
        for (path, text) in files {
            project.write(&format!("dataset/{path}"), text);
        }
        project
    }

    /// A project with [`FACILITY`] and [`SOURCE`].
    pub fn sound() -> Self {
        Self::new(&[("facilities/x.toml", FACILITY), ("sources/a.toml", SOURCE)])
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap()
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        run_in(self.0.path(), arguments)
    }

    /// Runs the program where these variables are set.
    pub fn run_where(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Run {
        run_with(self.0.path(), arguments, std::env::var_os("PATH").unwrap_or_default(), variables)
    }

    /// Runs the program where it finds no other.
    pub fn run_without_path(&self, arguments: &[&str]) -> Run {
        run_with(self.0.path(), arguments, "", &[])
    }

    /// Runs the program in a folder of the project.
    pub fn run_below(&self, folder: &str, arguments: &[&str]) -> Run {
        run_in(&self.path(folder), arguments)
    }

    /// Commits all there is.
    pub fn commit(&self) {
        if !self.path(".git").exists() {
            self.git(&["init", "-q", "-b", "main"]);
        }
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", "All there is"]);
    }

    /// Runs git in the project.
    pub fn git(&self, arguments: &[&str]) {
        let identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "core.autocrlf=false"];
        let mut git = Command::new("git");
        // Of who runs the tests, git learns nothing: neither their settings nor which repository their hook runs in.
        git.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
        let git = git.current_dir(self.0.path()).args(identity).args(arguments).status().unwrap();
        assert!(git.success(), "{arguments:?}");
    }
}

pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    run_with(folder, arguments, std::env::var_os("PATH").unwrap_or_default(), &[])
}

fn run_with(folder: &Path, arguments: &[&str], path: impl AsRef<std::ffi::OsStr>, variables: &[(&str, &str)]) -> Run {
    let output: Output = Command::new(env!("CARGO_BIN_EXE_dossier"))
        .current_dir(folder)
        .env_clear()
        .env("PATH", path)
        .env("DOSSIER_TODAY", TODAY)
        .envs(variables.iter().copied())
        .args(arguments)
        .output()
        .unwrap();
    Run {
        code: output.status.code().unwrap(),
        said: String::from_utf8(output.stdout).unwrap(),
        told: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The same text as Windows writes it.
pub fn windows(text: &str) -> String {
    text.replace('\n', "\r\n")
}
