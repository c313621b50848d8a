//! How wide the texts of a drawing are, for those who make drawings.
use super::ExtraFont;
use super::layout::label_width;
use super::text::Faces;
use crate::document::Language;
use crate::scene::Style;

/// Measures texts in the faces that documents are set in.
///
/// ```
/// use dossier_render::document::Language;
/// use dossier_render::pdf::Ruler;
/// use dossier_render::scene::Style;
///
/// let mut ruler = Ruler::new(&[]);
/// let widest = ["Eswatini", "Equatorial Guinea"].map(|name| ruler.width(name, Style::Label, &Language::ENGLISH));
/// assert!(widest[0] < widest[1] && widest[1] < 80.0);
/// ```
pub struct Ruler {
    faces: Faces,
}

impl Ruler {
    /// A ruler for documents with these [`super::PdfOptions::extra_fonts`].
    pub fn new(extra_fonts: &[ExtraFont]) -> Self {
        Self { faces: Faces::new(extra_fonts) }
    }

    /// The width of a line of text in a scene that is drawn at its own size, in points.
    pub fn width(&mut self, text: &str, style: Style, language: &Language) -> f32 {
        label_width(text, style, &mut self.faces, language)
    }
}
