//! Fonts that a document is given for the scripts which the faces at hand do not have. They are tried when they are read,
//! so that what is wrong with one is said before anything is printed.
use parley::fontique::Blob;
use skrifa::raw::types::Tag;
use skrifa::raw::{FileRef, TableProvider};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use std::fmt;
use std::sync::Arc;

/// A font file that may be embedded. Copies share its bytes.
#[derive(Clone)]
pub struct ExtraFont {
    pub(super) data: Blob<u8>,
    name: String,
}

/// Why a font is of no use.
#[derive(Debug, thiserror::Error)]
pub enum FontError {
    /// The file holds none.
    #[error("it holds no font that can be read: give a TrueType or OpenType file, or a collection of them")]
    NoFont,
    /// Its letters are pictures, or outlines of a kind that PDF does not know.
    #[error("`{0}` has no outlines that a PDF can hold")]
    NoOutlines(String),
    /// Whoever made it keeps it from being embedded (fsType 2 in its table OS/2).
    #[error("`{0}` may not be embedded: its maker says so in the font (fsType)")]
    Restricted(String),
    /// Whoever made it lets it be embedded whole (fsType 0x0100), which would make every brief as large as the font.
    #[error("`{0}` may not be embedded in part: its maker says so in the font (fsType)")]
    Whole(String),
}

const RESTRICTED: u16 = 0x0002;
/// What a font may be embedded for; the least restrictive counts.
const USES: u16 = 0x000e;
const NO_PARTS: u16 = 0x0100;
const PICTURES_ALONE: u16 = 0x0200;

impl ExtraFont {
    /// Reads a TrueType or OpenType file, or a collection of them.
    ///
    /// # Errors
    /// If it holds no font, or one that cannot or may not be embedded.
    pub fn read(bytes: Vec<u8>) -> Result<Self, FontError> {
        let mut first = None;
        for font in FileRef::new(&bytes).map_err(|_| FontError::NoFont)?.fonts() {
            let font = font.map_err(|_| FontError::NoFont)?;
            let name = name(&font);
            try_one(&font, &name)?;
            first.get_or_insert(name);
        }
        let name = first.ok_or(FontError::NoFont)?;
        Ok(Self { data: Blob::new(Arc::new(bytes)), name })
    }

    /// What it is called; of a collection, its first.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Debug for ExtraFont {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ExtraFont({:?})", self.name)
    }
}

fn try_one(font: &FontRef<'_>, name: &str) -> Result<(), FontError> {
    let has = |tag: &[u8; 4]| font.table_data(Tag::new(tag)).is_some();
    if font.maxp().is_err() || font.head().is_err() || font.cmap().is_err() {
        return Err(FontError::NoFont);
    }
    let uses = font.os2().map_or(0, |table| table.fs_type());
    if uses & USES == RESTRICTED {
        return Err(FontError::Restricted(name.to_owned()));
    }
    if uses & NO_PARTS != 0 {
        return Err(FontError::Whole(name.to_owned()));
    }
    if uses & PICTURES_ALONE != 0 || !(has(b"glyf") || has(b"CFF ")) {
        return Err(FontError::NoOutlines(name.to_owned()));
    }
    Ok(())
}

fn name(font: &FontRef<'_>) -> String {
    let name = |id| font.localized_strings(id).english_or_first();
    name(StringId::FULL_NAME)
        .or_else(|| name(StringId::FAMILY_NAME))
        .map_or_else(|| "the font".to_owned(), |it| it.to_string())
}
