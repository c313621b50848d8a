//! Records of the real dataset, each among the records that it names.
use model::{Content, Kind};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::LazyLock;

/// Every record of the dataset: its path and its text.
static DATASET: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dataset");
    let mut texts = BTreeMap::new();
    for folder in std::fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for file in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
            texts.insert(format!("dataset/{}/{}", name(&folder), name(&file)), std::fs::read_to_string(&file).unwrap());
        }
    }
    texts
});

/// A record, the records it names, and the vocabularies.
#[derive(Clone)]
pub struct Neighbourhood {
    pub path: String,
    others: Vec<&'static str>,
}

/// A record of any kind, each kind as often as the others.
pub fn any() -> impl Strategy<Value = Neighbourhood> {
    let kinds: Vec<Vec<&'static str>> = Kind::ALL.into_iter().map(of_kind).collect();
    select(kinds).prop_flat_map(select).prop_map(Neighbourhood::of)
}

fn of_kind(kind: Kind) -> Vec<&'static str> {
    let paths: Vec<&str> =
        DATASET.keys().map(|path| &**path).filter(|path| Kind::of_path(path) == Some(kind)).collect();
    assert!(!paths.is_empty(), "the dataset has no {}", kind.noun());
    paths
}

impl Neighbourhood {
    fn of(path: &str) -> Self {
        let text = &DATASET[path];
        let is_named = |other: &str| {
            let stem = other.rsplit('/').next().unwrap().trim_end_matches(".toml");
            text.contains(&format!("\"{stem}\""))
                || text.contains(&format!("\"{stem}#"))
                || other.contains("/vocabulary/")
        };
        let others = DATASET.keys().map(|other| &**other).filter(|other| *other != path && is_named(other)).collect();
        Self { path: path.to_owned(), others }
    }

    /// The record as it is, or as Windows writes it.
    pub fn text(&self, is_windows: bool) -> String {
        let text = &DATASET[&self.path];
        if is_windows { text.replace('\n', "\r\n") } else { text.clone() }
    }

    /// All the files, with something else in the place of the record.
    pub fn with(&self, content: Content) -> Vec<(String, Content)> {
        let others = self.others.iter().map(|path| ((*path).to_owned(), Content::Text(DATASET[*path].clone())));
        others.chain([(self.path.clone(), content)]).collect()
    }
}

/// The texts are long, and are known by their paths.
impl fmt::Debug for Neighbourhood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} among {}", self.path, self.others.len())
    }
}
