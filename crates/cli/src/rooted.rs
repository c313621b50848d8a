//! Paths from the top of the repository, as services and patches want them, wherever the program was called.
use crate::project::{Project, shown};
use lint::{Finding, Sources};
use model::{Dataset, FileId};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The top that paths are counted from: that of the repository the records lie in, else the folder of the project.
pub struct Top(Option<PathBuf>);

impl Top {
    pub fn of(project: &Project) -> Self {
        let dataset = project.dataset.canonicalize().ok();
        let repository = dataset
            .as_deref()
            .and_then(|folder| folder.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_owned));
        Self(repository.or_else(|| project.home().canonicalize().ok()))
    }

    /// The path of a file from there, where its folder really lies; as it is where it lies outside.
    pub fn path(&self, path: &str) -> String {
        self.from(path, |path| {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            Some(folder.canonicalize().ok()?.join(path.file_name()?))
        })
    }

    /// The path of the file itself, which a link may only name.
    pub fn real(&self, path: &str) -> String {
        self.from(path, |path| path.canonicalize().ok())
    }

    fn from(&self, path: &str, real: impl Fn(&Path) -> Option<PathBuf>) -> String {
        let real = real(Path::new(path));
        let below = real.as_deref().zip(self.0.as_deref()).and_then(|(real, top)| real.strip_prefix(top).ok());
        below.map_or_else(|| path.to_owned(), shown)
    }
}

/// A dataset whose files are called by their paths from the top.
pub struct Rooted<'a> {
    dataset: &'a Dataset,
    paths: BTreeMap<FileId, String>,
}

impl<'a> Rooted<'a> {
    /// For what some findings point to.
    pub fn of(findings: &[Finding], dataset: &'a Dataset, top: &Top) -> Self {
        let mut paths = BTreeMap::new();
        for finding in findings {
            let edits = finding.fixes.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
            for span in finding.places().map(|place| place.span).chain(edits) {
                paths.entry(span.file).or_insert_with(|| top.path(dataset.path(span.file)));
            }
        }
        Self { dataset, paths }
    }
}

impl Sources for Rooted<'_> {
    fn path(&self, file: FileId) -> &str {
        match self.paths.get(&file) {
            Some(path) => path,
            None => self.dataset.path(file),
        }
    }

    fn text(&self, file: FileId) -> &str {
        self.dataset.text(file)
    }
}
