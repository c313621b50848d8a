//! PDF, for people who see and people who hear, for today and for an archive: PDF/UA-1 and PDF/A-3a in one file.
//!
//! ```text
//! Document ─ layout ─▶ Page, Page, …  ─ write: press ─▶ content streams ─┐
//!              │ text (parley)                 (printpdf)                │
//!              └─────▶ Structure, outline, places ─ write: catalog ──────┴─▶ bytes
//!                                                   (lopdf)
//! ```
//! Three parts that know little of each other. `text` sets words in lines. `layout` says what stands where and what
//! it means, and knows no PDF. [`write`] draws pages as they come and puts the file together; another way of writing
//! PDF would change nothing else.
//!
//! ```
//! use dossier_render::document::{Block, Document, Language, Notes, Section};
//! use dossier_render::pdf::{Metadata, PdfOptions, render};
//!
//! let section = Section::new("method", "Method").with(Block::Paragraph("Totals are sums of lower bounds.".into()));
//! let brief = Document::new("An overview", Language::ENGLISH, vec![section], Notes::default());
//! let options = PdfOptions::new(Metadata::new(jiff::civil::date(2026, 11, 23), "example 1.0"));
//! let bytes = render(&brief, &options)?;
//! assert!(bytes.starts_with(b"%PDF-1.7"));
//! # Ok::<(), dossier_render::pdf::PdfError>(())
//! ```
mod error;
mod extra_font;
mod layout;
mod options;
mod palette;
mod ruler;
pub(crate) mod text;
mod write;

pub use crate::colour::Rgb;
pub use error::PdfError;
pub use extra_font::{ExtraFont, FontError};
pub use options::{Attachment, Metadata, Paper, PdfOptions, Theme};
pub use ruler::Ruler;

use crate::document::Document;
use palette::Palette;
use std::collections::BTreeSet;

/// A document as PDF.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// The characters that no face has. A box stands for each; they can be copied and heard all the same.
    pub unshown: BTreeSet<char>,
}

/// Renders a document as PDF. The same document and options give the same bytes.
///
/// # Errors
/// Only for what is given beside the document: an extra font that cannot be embedded, attachments with the same name or
/// an ill-formed media type. Every document can be printed, an empty one too.
pub fn render(document: &Document, options: &PdfOptions) -> Result<Vec<u8>, PdfError> {
    print(document, options).map(|pdf| pdf.bytes)
}

/// The same, and what of the document could not be shown.
///
/// # Errors
/// As [`render`].
pub fn print(document: &Document, options: &PdfOptions) -> Result<Pdf, PdfError> {
    options.check()?;
    let mut faces = text::Faces::new(&options.extra_fonts);
    let press = write::PdfPress::new(Palette::new(options.theme.accent), options.paper);
    let (press, laid) = write::in_background(press, |press| layout::lay_out(document, options, &mut faces, press));
    let bytes = write::assemble(document, options, &laid, &faces, press)?;
    Ok(Pdf { bytes, unshown: faces.unshown().clone() })
}
