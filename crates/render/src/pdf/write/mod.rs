//! Pages and structure to bytes.
//!
//! ```text
//! Page ─ press ─▶ content stream, compressed at once ─┐
//! glyphs used ─ fonts ─▶ subsets ─ printpdf ─▶ lopdf ─┼─ tree, outline, files, xmp ─▶ bytes
//! ```
//! printpdf writes content streams, fonts and the page tree. What it does not know (structure, language, outline,
//! attachments, conformance) is added to the objects it made. The identifier is a hash of the contents, all dates are
//! given: nothing changes from run to run.
mod files;
mod fonts;
mod glyphs;
mod logo;
mod lookup;
mod objects;
mod outline;
mod press;
mod tree;
mod xmp;

pub use press::{PdfPress, in_background};

use super::layout::Laid;
use super::text::Faces;
use super::{PdfError, PdfOptions};
use crate::document::Document;
use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, dictionary};
use objects::{date, name, text};
use press::Printed;

/// A colour profile of sRGB, as PDF/A asks for the colours of a document to be told.
const SRGB: &[u8] = include_bytes!("srgb.icc");
/// How the format is called that makes the file.
const PRODUCER: &str = "dossier";

/// Puts the file together.
pub fn assemble(
    document: &Document,
    options: &PdfOptions,
    laid: &Laid,
    faces: &Faces,
    press: PdfPress,
) -> Result<Vec<u8>, PdfError> {
    let PdfPress { paper, fonts, pages, .. } = press;
    let (width, height) = paper.size();
    let mut file = fonts::embed(&fonts, faces, pages.len(), (width, height))?;
    file.version = "1.7".into();
    let ids: Vec<ObjectId> = file.page_iter().collect();
    let identifier = identifier(document, options, &pages);
    let mut bodies = Vec::new();
    for (printed, page) in pages.into_iter().zip(&ids) {
        let Printed { streams, owners, parts, links } = printed;
        let contents = streams.into_iter().map(|stream| Object::Reference(file.add_object(stream))).collect();
        objects::set(&mut file, *page, "Contents", Object::Array(contents));
        bodies.push(tree::Body { page: *page, owners, parts, links });
    }
    if let (Some(logo), Some(first)) = (&options.theme.logo, ids.first()) {
        logo::embed(&mut file, *first, logo);
    }
    let root = tree::write(&mut file, laid, &bodies, height);
    let outline = outline::write(&mut file, &laid.outline, &laid.places, &ids, height);
    let attached = files::attach(&mut file, &options.attachments);
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let packet = xmp::packet(document, options);
    let metadata = dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") };
    let metadata = file.add_object(Stream::new(metadata, packet.into_bytes()).with_compression(false));
    let catalog = file.catalog_mut().map_err(|error| PdfError::Writing(error.to_string()))?;
    catalog.set("Lang", text(document.language.tag()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("StructTreeRoot", Object::Reference(root));
    catalog.set("Metadata", Object::Reference(metadata));
    catalog.set("OutputIntents", Object::Array(vec![intent(profile)]));
    catalog.set("PageLabels", dictionary! { "Nums" => vec![0.into(), dictionary! { "S" => name("D") }.into()] });
    if let Some(outline) = outline {
        catalog.set("Outlines", Object::Reference(outline));
        catalog.set("PageMode", name("UseOutlines"));
    }
    if let Some(files::Attached { files, names }) = attached {
        catalog.set("AF", Object::Array(files));
        catalog.set("Names", dictionary! { "EmbeddedFiles" => names });
    }
    describe(&mut file, document, options, identifier);
    file.compress();
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes).map_err(|error| PdfError::Writing(error.to_string()))?;
    Ok(bytes)
}

fn intent(profile: ObjectId) -> Object {
    Object::Dictionary(dictionary! {
        "Type" => name("OutputIntent"),
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => text("sRGB IEC61966-2.1"),
        "Info" => text("sRGB IEC61966-2.1"),
        "RegistryName" => text("http://www.color.org"),
        "DestOutputProfile" => Object::Reference(profile),
    })
}

/// What the file says about itself where older readers look.
fn describe(file: &mut lopdf::Document, document: &Document, options: &PdfOptions, identifier: [u8; 16]) {
    let about = &options.metadata;
    let mut info = Dictionary::new();
    let keywords = about.keywords.join(", ");
    let words =
        [("Title", &document.title), ("Author", &about.author), ("Subject", &about.subject), ("Keywords", &keywords)];
    for (key, value) in words {
        if !value.is_empty() {
            info.set(key, text(&super::text::neutral(value)));
        }
    }
    info.set("Producer", text(PRODUCER));
    info.set("CreationDate", date(about.created));
    info.set("ModDate", date(about.created));
    let info = file.add_object(info);
    file.trailer.set("Info", Object::Reference(info));
    let identifier = Object::String(identifier.to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", Object::Array(vec![identifier.clone(), identifier]));
}

/// The identifier of the file: a hash (FNV-1a) of its seed and of all it shows and carries. It tells files apart; it
/// protects nothing.
fn identifier(document: &Document, options: &PdfOptions, pages: &[Printed]) -> [u8; 16] {
    const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let streams = pages.iter().flat_map(|page| &page.streams).map(|stream| stream.content.as_slice());
    let files = options.attachments.iter().map(|file| file.bytes.as_slice());
    let logo = options.theme.logo.iter().map(|logo| logo.png());
    let words = [options.metadata.seed.as_bytes(), document.title.as_bytes()];
    let bytes = words.into_iter().chain(streams).chain(files).chain(logo).flatten();
    bytes.fold(START, |hash, byte| (hash ^ u128::from(*byte)).wrapping_mul(PRIME)).to_be_bytes()
}
