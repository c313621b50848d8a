//! The files findings point into: no more of a dataset than a path and a text for each.
//!
//! Reports, fixes and fingerprints need nothing else, so they can be tried on two lines of text.
use model::{Dataset, FileId};

/// Knows the files by their number.
pub trait Sources {
    /// The path as the dataset names it: relative, with forward slashes. Empty for a file that is gone.
    fn path(&self, file: FileId) -> &str;
    /// The text that spans count in. Empty for a file that is gone or could not be read.
    fn text(&self, file: FileId) -> &str;
}

impl Sources for Dataset {
    fn path(&self, file: FileId) -> &str {
        self.file(file).map(|file| &*file.path).unwrap_or_default()
    }

    fn text(&self, file: FileId) -> &str {
        self.file(file).map(|file| &*file.text).unwrap_or_default()
    }
}
