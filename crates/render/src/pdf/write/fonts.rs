//! Of every face only the glyphs that are used go into the file, each with the text it stands for.
use super::press::save_options;
use crate::pdf::PdfError;
use crate::pdf::text::{Face, FaceId, Faces, Glyph};
use printpdf::{
    Codepoint, FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, Pt, Rect, TextItem,
};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// The glyphs used so far, face by face.
#[derive(Default)]
pub(super) struct Fonts {
    used: Vec<Used>,
}

/// The glyphs used of a face.
struct Used {
    remapper: GlyphRemapper,
    /// What each glyph stands for, by its number in the file.
    texts: BTreeMap<u16, String>,
}

/// Glyphs by their numbers in the file.
pub(super) struct Codes {
    pub codes: Vec<u16>,
    /// A reader finds the text from the glyphs alone.
    pub tells_text: bool,
}

impl Fonts {
    /// Notes that glyphs are used to show a text.
    pub fn take(&mut self, face: FaceId, glyphs: &[Glyph], text: &str) -> Codes {
        while self.used.len() <= face.index() {
            self.used.push(Used { remapper: GlyphRemapper::new(), texts: BTreeMap::new() });
        }
        let Some(used) = self.used.get_mut(face.index()) else { return Codes { codes: Vec::new(), tells_text: false } };
        let codes: Vec<u16> = glyphs.iter().map(|glyph| used.remapper.remap(glyph.id)).collect();
        let parts = parts(text, codes.len());
        let mut tells_text = parts.is_some();
        for (index, code) in codes.iter().enumerate() {
            let part =
                parts.as_ref().and_then(|parts| parts.get(index)).map_or_else(|| fallback(text, index), String::as_str);
            let known = used.texts.entry(*code).or_insert_with(|| part.to_owned());
            tells_text &= known == part || (is_space(known) && is_space(part));
        }
        Codes { codes, tells_text }
    }
}

/// The name of a face in the file.
pub(super) fn name(face: FaceId) -> FontId {
    FontId(tag(face.index()))
}

/// Which part of a text each of so many glyphs stands for, if that can be said.
fn parts(text: &str, glyphs: usize) -> Option<Vec<String>> {
    match glyphs {
        1 => Some(vec![text.to_owned()]),
        _ if text.chars().count() == glyphs => Some(text.chars().map(String::from).collect()),
        _ => None,
    }
}

/// Every glyph must stand for something: the first for all of it, the others for a space without width.
fn fallback(text: &str, index: usize) -> &str {
    if index == 0 && !text.is_empty() { text } else { "\u{200b}" }
}

fn is_space(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_whitespace)
}

/// A file with the faces and so many empty pages.
pub(super) fn embed(
    fonts: &Fonts,
    faces: &Faces,
    pages: usize,
    (width, height): (f32, f32),
) -> Result<lopdf::Document, PdfError> {
    let mut file = PdfDocument::new("");
    let mut inventory = Vec::new();
    for (index, (used, face)) in fonts.used.iter().zip(faces.used()).enumerate() {
        if used.texts.is_empty() {
            continue;
        }
        let id = FontId(tag(index));
        file.resources.fonts.map.insert(id.clone(), subset(used, face, &id)?);
        // printpdf learns from the operations of a page which glyphs a font needs and what each stands for.
        let glyph = |(code, text): (&u16, &String)| Codepoint { gid: *code, offset: 0.0, cid: Some(text.clone()) };
        let glyphs = used.texts.iter().map(glyph).collect();
        inventory.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(1.0) });
        inventory.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
    }
    for _ in 0..pages {
        let mut page = PdfPage::new(Mm(0.0), Mm(0.0), std::mem::take(&mut inventory));
        page.media_box = Rect::from_wh(Pt(width), Pt(height));
        page.trim_box = page.media_box.clone();
        page.crop_box = page.media_box.clone();
        file.pages.push(page);
    }
    let mut file = printpdf::to_lopdf_doc(&file, &save_options(), &mut Vec::new());
    // The inventory is replaced by the contents of the first page.
    let contents: Vec<_> = file.page_iter().filter_map(|page| content_of(&file, page)).collect();
    for id in contents {
        file.objects.remove(&id);
    }
    Ok(file)
}

fn content_of(file: &lopdf::Document, page: lopdf::ObjectId) -> Option<lopdf::ObjectId> {
    file.get_dictionary(page).ok()?.get(b"Contents").ok()?.as_reference().ok()
}

fn subset(used: &Used, face: &Face, id: &FontId) -> Result<PdfFont, PdfError> {
    let failed = |reason: String| PdfError::Embedding { font: face.name.clone(), reason };
    let bytes =
        subsetter::subset(face.data.as_ref(), face.index, &used.remapper).map_err(|error| failed(error.to_string()))?;
    let mut font =
        ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(|| failed("no glyphs were found".into()))?;
    font.font_name = Some(format!("{}+{}", id.0, face.name));
    Ok(PdfFont::new(font))
}

/// Six capital letters, as the names of subsets begin.
fn tag(index: usize) -> String {
    let mut rest = index;
    let mut letters = [b'A'; 6];
    for letter in letters.iter_mut().rev() {
        *letter += u8::try_from(rest % 26).unwrap_or(0);
        rest /= 26;
    }
    letters.iter().map(|letter| char::from(*letter)).collect()
}
