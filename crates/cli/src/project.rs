//! A project on the disk: where its dataset lies, what its `dossier.toml` says, and the contents of its files.
use crate::Failure;
use ignore::{WalkBuilder, WalkState};
use model::config::Config;
use model::{Content, FileId};
use rayon::prelude::*;
use shape::{Problems, Span};
use std::io::Read;
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;
use syntax::{Document, Lines};

/// The name of the project's configuration.
const CONFIGURATION: &str = "dossier.toml";

/// Where everything is, and what the configuration says.
pub struct Project {
    /// The folder of the records.
    pub dataset: PathBuf,
    /// The folder of the configuration; where there is none, the one in which the dataset lies.
    home: PathBuf,
    /// The configuration as a file of the dataset, if there is one.
    configuration: Option<(PathBuf, Content)>,
    /// Whether the dataset was named by its folder.
    is_named: bool,
    pub config: Option<Config>,
}

impl Project {
    /// Finds the project: the dataset that is named, or the one of the nearest `dossier.toml` upwards.
    pub fn find(dataset: Option<&Path>) -> Result<Self, Failure> {
        if let Some(dataset) = dataset {
            if !dataset.is_dir() {
                return Err(Failure::usage(
                    format!("there is no folder `{}`", shown(dataset)),
                    "name the folder that holds `arrangements/`, `sources/` and the others",
                ));
            }
            // Records may lie beside the configuration, which is nearer then than one above.
            let above = above(dataset);
            let root = [dataset, &*above].into_iter().find(|folder| folder.join(CONFIGURATION).is_file());
            let configuration = root.map(|root| tidy(&root.join(CONFIGURATION)));
            return Self::with(root.unwrap_or(&above), Some(here(tidy(dataset))), configuration);
        }
        let mut up = PathBuf::new();
        let depth = std::env::current_dir().map_or(0, |here| here.components().count());
        for _ in 0..=depth {
            let candidate = up.join(CONFIGURATION);
            if candidate.is_file() {
                return Self::with(&here(up), None, Some(candidate));
            }
            up.push("..");
        }
        Err(Failure::usage(
            "there is no `dossier.toml` here or in any folder above".to_owned(),
            "go into a project, or name its records with `--dataset DIR`",
        ))
    }

    fn with(root: &Path, dataset: Option<PathBuf>, configuration: Option<PathBuf>) -> Result<Self, Failure> {
        let home = root.canonicalize().ok();
        if let Some(path) = configuration.as_ref().filter(|path| leads_astray(path, home.as_deref())) {
            return Err(Failure::usage(
                format!("`{}` is a link that leads out of the project, or to what is hidden in it", shown(path)),
                "put the file itself in its place",
            ));
        }
        let configuration = configuration.map(|path| {
            let content = read(&path);
            (path, content)
        });
        let config = configuration.as_ref().and_then(|(_, content)| match content {
            Content::Text(text) => Config::read(Document::parse(FileId(0), text.clone()).root(), &mut Problems::new()),
            _ => None,
        });
        let named = config.as_ref().and_then(|config| config.dataset.as_ref()).map(|name| &*name.value);
        if let Some(name) = named.filter(|name| dataset.is_none() && !lies_below(name)) {
            return Err(Failure::usage(
                format!("`dossier.toml` names `{name}`, which does not lie below it"),
                "move the records below it, or name them with `--dataset DIR`",
            ));
        }
        let is_named = dataset.is_some();
        let dataset = dataset.unwrap_or_else(|| here(tidy(&root.join(named.unwrap_or("dataset")))));
        if !dataset.is_dir() {
            return Err(Failure::usage(
                format!("there is no folder `{}`", shown(&dataset)),
                "`dossier.toml` names the folder of the records with `dataset = \"…\"`",
            ));
        }
        if !is_named && is_behind_a_link(&dataset, root) && leads_astray(&dataset, home.as_deref()) {
            return Err(Failure::usage(
                format!("`{}` leads out of the project, or to what is hidden in it", shown(&dataset)),
                "put the records themselves in its place, or name them with `--dataset DIR`",
            ));
        }
        Ok(Self { dataset, home: root.to_owned(), configuration, is_named, config })
    }

    /// The folder of `dossier.toml`, where that says which folder holds the records; nothing where `--dataset` does.
    pub fn root(&self) -> Option<&Path> {
        let (path, _) = self.configuration.as_ref().filter(|_| !self.is_named)?;
        path.parent().map(|root| if root.as_os_str().is_empty() { Path::new(".") } else { root })
    }

    /// The folder of `dossier.toml`, whoever names the records; where there is none, the one in which they lie.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The path of a record of this dataset, as [`Self::contents`] gives it.
    pub fn place(&self, rest: &Path) -> PathBuf {
        tidy(&self.dataset.join(rest))
    }

    /// Whether something below the folder of the records is a link through which nothing is read or written.
    pub fn is_led_astray(&self, place: &Path) -> bool {
        place.is_symlink() && leads_astray(place, self.home.canonicalize().ok().as_deref())
    }

    /// What is wrong with a value in `dossier.toml`, and what would help.
    pub fn misconfigured(&self, at: Span, message: String, help: impl Into<String>) -> Failure {
        let place = match &self.configuration {
            Some((path, Content::Text(text))) => format!("{}:{}", shown(path), Lines::new().line(text, at.start)),
            _ => CONFIGURATION.to_owned(),
        };
        Failure::Configuration { place, at, message, help: help.into() }
    }

    /// Every file of the project by its path, read in parallel. What cannot be read is there with the reason.
    pub fn contents(&self) -> Vec<(String, Content)> {
        let (mut paths, mut contents) = walk(&self.dataset, self.home.canonicalize().ok().as_deref());
        // It may lie among the records.
        paths.retain(|path| self.configuration.as_ref().is_none_or(|(configuration, _)| path != configuration));
        paths.par_sort_by_cached_key(|path| in_order(path));
        contents.par_extend(paths.into_par_iter().with_min_len(16).map(|path| {
            let content = read(&path);
            (shown(&path), content)
        }));
        contents.extend(self.configuration.iter().map(|(path, content)| (shown(path), content.clone())));
        contents
    }
}

/// The bytes of a path for the order of its parts, which is sooner told by them than part by part.
fn in_order(path: &Path) -> Box<[u8]> {
    let bytes = path.as_os_str().as_encoded_bytes().iter();
    bytes.map(|byte| if std::path::is_separator(char::from(*byte)) { 0 } else { *byte }).collect()
}

/// Whether a path from a folder stays in it, whatever it names. Who sends a configuration chooses what is read and fixed.
pub fn lies_below(path: &str) -> bool {
    Path::new(path).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}

/// The records below a folder, and the places that could not be walked.
fn walk(root: &Path, home: Option<&Path>) -> (Vec<PathBuf>, Vec<(String, Content)>) {
    let (files, trouble) = (Mutex::new(Vec::new()), Mutex::new(Vec::new()));
    let walker = WalkBuilder::new(root).standard_filters(false).hidden(true).follow_links(true).build_parallel();
    walker.run(|| {
        let (files, trouble) = (&files, &trouble);
        let note = |place| {
            if let Ok(mut trouble) = trouble.lock() {
                trouble.push(place);
            }
        };
        Box::new(move |entry| {
            match entry {
                Ok(entry) if entry.depth() > 0 && entry.path_is_symlink() && leads_astray(entry.path(), home) => {
                    let reason =
                        "this link leads out of the project, or to what is hidden in it; put the file in its place";
                    note((shown(&tidy(entry.path())), Content::Unreadable(reason.to_owned())));
                    return WalkState::Skip;
                }
                Ok(entry) if is_folder(&entry) => {}
                Ok(entry) if entry.path().extension().is_none_or(|it| it != "toml") => {
                    if let Some(reason) = misnamed(entry.path()) {
                        note((shown(&tidy(entry.path())), Content::Unreadable(reason)));
                    }
                }
                Ok(entry) if !is_file(&entry) => {
                    let reason = "this is no file that can be read to an end".to_owned();
                    note((shown(&tidy(entry.path())), Content::Unreadable(reason)));
                }
                Ok(entry) => {
                    if let Ok(mut files) = files.lock() {
                        files.push(tidy(entry.path()));
                    }
                }
                Err(error) => note(unwalkable(root, &error)),
            }
            WalkState::Continue
        })
    });
    let mut trouble = trouble.into_inner().unwrap_or_default();
    trouble.sort_by(|a, b| a.0.cmp(&b.0));
    trouble.dedup_by(|a, b| a.0 == b.0);
    (files.into_inner().unwrap_or_default(), trouble)
}

/// Why a file is no record that was probably meant as one: it would be passed over without a word.
fn misnamed(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    let small = name.to_lowercase();
    let is_record = small.ends_with(".toml") || small.ends_with(".toml.txt");
    is_record.then(|| format!("the name of a record ends in `.toml`, and this one is called `{name}`: rename it, or take it out of the dataset"))
}

/// Whether a link leads where a stranger could have its reader's own files shown or written: out of the folder in which
/// the dataset lies, or into what is hidden there, such as what git keeps.
pub fn leads_astray(link: &Path, home: Option<&Path>) -> bool {
    let (Ok(target), Some(home)) = (link.canonicalize(), home) else { return false };
    let is_hidden = |part: Component<'_>| part.as_os_str().to_string_lossy().starts_with('.');
    target.strip_prefix(home).map_or(true, |inside| inside.components().any(is_hidden))
}

/// Whether a folder that is named from another is not where its name says.
fn is_behind_a_link(folder: &Path, root: &Path) -> bool {
    let plain = |path: &Path| std::path::absolute(path).ok();
    let real = root.canonicalize().ok();
    let named =
        plain(folder).zip(plain(root)).and_then(|(folder, root)| Some(folder.strip_prefix(root).ok()?.to_owned()));
    folder.canonicalize().ok() != real.zip(named).map(|(root, named)| tidy(&root.join(named)))
}

/// Those of some files that paths name, or that lie below them. A path without any is a mistake.
pub fn named<T>(
    paths: &[PathBuf],
    files: impl IntoIterator<Item = T>,
    path_of: impl Fn(&T) -> &str,
) -> Result<Vec<T>, Failure> {
    const HELP: &str = "name files or folders of the dataset";
    let mut wanted = Vec::new();
    for path in paths {
        let whole = path
            .canonicalize()
            .map_err(|error| Failure::usage(format!("`{}` cannot be found: {error}", shown(path)), HELP))?;
        wanted.push((path, PathBuf::from(&*whole.to_string_lossy()), false));
    }
    let mut named = Vec::new();
    for file in files {
        let real = real(Path::new(path_of(&file)));
        let mut is_named = false;
        for (_, _, is_used) in wanted.iter_mut().filter(|(_, whole, _)| real.starts_with(whole)) {
            (*is_used, is_named) = (true, true);
        }
        if is_named {
            named.push(file);
        }
    }
    match wanted.iter().find(|(_, _, is_used)| !is_used) {
        Some((path, ..)) => Err(Failure::usage(format!("`{}` holds no record of this dataset", shown(path)), HELP)),
        None => Ok(named),
    }
}

/// Where a path leads, as text. What could not be written as text is kept as it is shown.
fn real(path: &Path) -> PathBuf {
    match (path.canonicalize(), path.parent(), path.file_name()) {
        (Ok(real), ..) => PathBuf::from(&*real.to_string_lossy()),
        (Err(_), Some(folder), Some(name)) => real(&here(folder.to_owned())).join(name),
        _ => path.to_owned(),
    }
}

fn is_file(entry: &ignore::DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file())
}

fn is_folder(entry: &ignore::DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_dir())
}

fn unwalkable(root: &Path, error: &ignore::Error) -> (String, Content) {
    fn place(error: &ignore::Error) -> Option<&Path> {
        match error {
            ignore::Error::WithPath { path, .. } => Some(path),
            ignore::Error::Loop { child, .. } => Some(child),
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => place(err),
            _ => None,
        }
    }
    fn reason(error: &ignore::Error) -> String {
        match error {
            ignore::Error::Loop { ancestor, .. } => {
                format!("this link leads back to `{}`, in which it lies", shown(ancestor))
            }
            ignore::Error::WithPath { err, .. }
            | ignore::Error::WithDepth { err, .. }
            | ignore::Error::WithLineNumber { err, .. } => reason(err),
            other => plain(&other.to_string()),
        }
    }
    (shown(&tidy(place(error).unwrap_or(root))), Content::Unreadable(reason(error)))
}

fn read(path: &Path) -> Content {
    let bytes = std::fs::File::open(path).and_then(|file| {
        let length = file.metadata()?.len();
        if length > Content::LARGEST {
            return Ok(Err(format!("it has {length} bytes; {} is the most a record may have", Content::LARGEST)));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 1);
        file.take(Content::LARGEST).read_to_end(&mut bytes)?;
        Ok(Ok(bytes))
    });
    match bytes {
        Ok(Ok(bytes)) => Content::of_bytes(bytes),
        Ok(Err(reason)) => Content::Unreadable(reason),
        Err(error) => Content::Unreadable(plain(&error.to_string())),
    }
}

/// Without the number of the operating system: `permission denied`.
pub fn plain(error: &str) -> String {
    error.split(" (os error").next().unwrap_or(error).to_lowercase()
}

/// The folder in which a folder lies, whatever it is called from here.
fn above(folder: &Path) -> PathBuf {
    match folder.file_name().and_then(|_| folder.parent()) {
        Some(above) => here(above.to_owned()),
        None => tidy(&folder.join("..")),
    }
}

/// The folder one is in has a name, too.
fn here(path: PathBuf) -> PathBuf {
    if path.as_os_str().is_empty() { PathBuf::from(".") } else { path }
}

/// Without leading `./`.
fn tidy(path: &Path) -> PathBuf {
    path.components().filter(|part| *part != Component::CurDir).collect()
}

/// A path as every output shows it: with forward slashes.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
