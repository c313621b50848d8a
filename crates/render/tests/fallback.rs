//! Characters that the faces at hand do not have, and fonts that have them.
#![expect(clippy::unwrap_used, reason = "a trial font that cannot be read fails the test")]
mod reader;
#[path = "samples/trial_font.rs"]
mod trial_font;

use dossier_render::document::{Block, Document, Language, Notes, Prose, Section};
use dossier_render::pdf::{ExtraFont, FontError, Metadata, Pdf, PdfOptions, print};
use reader::Reader;
use std::collections::BTreeSet;
use trial_font::{EVERYTHING, LETTERS, trial_collection, trial_font};

/// A document with a name in the letters of the trial font.
fn brief() -> Document {
    let text = Prose::from("The airport of 東京, 東京都, and 🛫.").strong(" 都");
    let section = Section::new("people", "People").with(Block::Paragraph(text));
    Document::new("A brief", Language::ENGLISH, vec![section], Notes::default())
}

fn printed(fonts: Vec<ExtraFont>) -> Pdf {
    let mut options = PdfOptions::new(Metadata::new(jiff::civil::date(2026, 11, 23), "trial"));
    options.extra_fonts = fonts;
    print(&brief(), &options).unwrap()
}

fn font(uses: u16) -> Result<ExtraFont, FontError> {
    ExtraFont::read(trial_font(uses))
}

/// The names of the faces in a file.
fn faces(reader: &Reader) -> BTreeSet<String> {
    let fonts = reader.file.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"BaseFont").ok());
    let names = fonts.filter_map(|name| String::from_utf8(name.as_name().ok()?.to_vec()).ok());
    names.filter_map(|name| Some(name.split_once('+')?.1.to_owned())).collect()
}

#[test]
fn what_no_face_has_is_named_and_can_still_be_copied() {
    let pdf = printed(Vec::new());
    assert_eq!(pdf.unshown, LETTERS.into_iter().chain(['🛫']).collect());
    let text = Reader::new(&pdf.bytes).tree().text();
    assert!(text.contains("The airport of 東京, 東京都, and 🛫. 都"), "{text}");
}

#[test]
fn a_font_that_has_them_shows_them() {
    let pdf = printed(vec![font(EVERYTHING).unwrap()]);
    assert_eq!(pdf.unshown, ['🛫'].into());
    let reader = Reader::new(&pdf.bytes);
    let text = reader.tree().text();
    assert!(text.contains("The airport of 東京, 東京都, and 🛫. 都"), "{text}");
    assert!(faces(&reader).contains("DossierTrialCJ-Regular"), "{:?}", faces(&reader));
    let again = printed(vec![font(EVERYTHING).unwrap()]);
    assert!(pdf.bytes == again.bytes);
}

#[test]
fn a_font_whose_maker_keeps_it_from_being_embedded_is_refused() {
    assert!(matches!(font(0x0002), Err(FontError::Restricted(name)) if name.contains("Dossier Trial CJ")));
    assert!(matches!(font(0x0100), Err(FontError::Whole(_))));
    assert!(matches!(font(0x0200), Err(FontError::NoOutlines(_))));
    // To be looked at and printed, to be edited, and the more lenient of two.
    for uses in [0x0004, 0x0008, 0x0006] {
        assert!(font(uses).is_ok(), "{uses:#x}");
    }
}

#[test]
fn what_is_no_font_is_refused() {
    let whole = trial_font(EVERYTHING);
    for bytes in [&b"not a font"[..], b"", b"wOF2\0\x01\0\0", b"ttcf\0\x01\0\0\0\0\0\0", &whole[..200]] {
        assert!(matches!(ExtraFont::read(bytes.to_vec()), Err(FontError::NoFont)), "{bytes:?}");
    }
}

#[test]
fn of_a_collection_the_first_font_is_asked_first_every_time() {
    let names = ["Dossier Trial ZZ", "Dossier Trial MM", "Dossier Trial AA"];
    for _ in 0..8 {
        let font = ExtraFont::read(trial_collection(&names)).unwrap();
        let reader = Reader::new(&printed(vec![font]).bytes);
        let shown: Vec<_> = faces(&reader).into_iter().filter(|name| name.starts_with("DossierTrial")).collect();
        assert_eq!(shown, ["DossierTrialZZ-Regular"]);
    }
}
