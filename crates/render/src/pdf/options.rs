//! What a PDF needs to know beyond its document. Everything that changes from one run to the next is given here: the
//! renderer reads no clock and draws no random number.
use super::PdfError;
use super::extra_font::ExtraFont;
use crate::colour::Rgb;
use crate::logo::Logo;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How a document is printed.
#[derive(Clone, Debug)]
pub struct PdfOptions {
    /// The size of the pages.
    pub paper: Paper,
    /// Whose document it is and in which colour.
    pub theme: Theme,
    /// What the file says about itself.
    pub metadata: Metadata,
    /// Files carried within the PDF: the data behind it.
    pub attachments: Vec<Attachment>,
    /// If the document is a draft: the word printed across each page and at its foot, such as `Draft`.
    pub draft: Option<String>,
    /// Fonts for scripts the faces at hand do not have, asked in this order after those.
    pub extra_fonts: Vec<ExtraFont>,
}

/// The size of pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// Whose document it is and in which colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Printed at the head of the first page and at the foot of each. May be empty.
    pub organisation: String,
    /// Stands before its name at the head of the first page.
    pub logo: Option<Arc<Logo>>,
    /// Headings, rules, links, the first series of charts. Set darker where letters in it would be hard to read.
    pub accent: Rgb,
}

/// What the file says about itself.
#[derive(Clone, Debug)]
pub struct Metadata {
    /// Who answers for it; may be empty.
    pub author: String,
    /// One sentence on what it is about; may be empty.
    pub subject: String,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// The day it was made, in UTC. Two renderings of one document on the same day are the same file.
    pub created: Date,
    /// Tells this document from all others, such as the name and version of its dataset; the file's identifier is made
    /// from it and from the contents.
    pub seed: String,
}

/// A file carried within the PDF as data behind the document (`AFRelationship` Data).
#[derive(Clone, Debug)]
pub struct Attachment {
    /// The name it is saved under: `figures.csv`. Unique among the attachments.
    pub name: String,
    /// What kind of file it is: `text/csv`.
    pub media_type: String,
    /// What is in it.
    pub description: String,
    /// Its contents.
    pub bytes: Vec<u8>,
    /// The day it was last changed, in UTC.
    pub modified: Date,
}

impl PdfOptions {
    /// A4 pages in the default colour, nothing attached, no draft.
    pub fn new(metadata: Metadata) -> Self {
        Self {
            paper: Paper::default(),
            theme: Theme::default(),
            metadata,
            attachments: Vec::new(),
            draft: None,
            extra_fonts: Vec::new(),
        }
    }
}

impl Metadata {
    /// Made on this day; nothing else is said.
    pub fn new(created: Date, seed: impl Into<String>) -> Self {
        Self { author: String::new(), subject: String::new(), keywords: Vec::new(), created, seed: seed.into() }
    }
}

impl Paper {
    /// Width and height in points.
    pub const fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.276, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

impl Default for Theme {
    fn default() -> Self {
        Self { organisation: String::new(), logo: None, accent: Rgb(0x1d, 0x4f, 0x91) }
    }
}

impl PdfOptions {
    /// What could not be written into a file that every reader takes.
    pub(super) fn check(&self) -> Result<(), PdfError> {
        let mut names = BTreeSet::new();
        for Attachment { name, media_type, .. } in &self.attachments {
            if !names.insert(name) {
                return Err(PdfError::AttachmentName(name.clone()));
            }
            let is_part = |part: &str| {
                !part.is_empty()
                    && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte))
            };
            if !media_type.split_once('/').is_some_and(|(kind, subtype)| is_part(kind) && is_part(subtype)) {
                return Err(PdfError::MediaType { name: name.clone(), media_type: media_type.clone() });
            }
        }
        Ok(())
    }
}
