//! Glyphs in their places, in the order of reading, with the text each stands for. What a renderer needs to draw a line, and a reader to copy it.
use super::FaceId;
use std::ops::Range;

/// Neighbouring glyphs of one piece of a paragraph.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// Which piece of the paragraph.
    pub piece: usize,
    /// Its left edge, from that of the paragraph.
    pub x: f32,
    /// Up to the end of its last letter, in points.
    pub width: f32,
    /// Up to the end of its last space, in points.
    pub advance: f32,
    /// In the order of reading.
    pub runs: Vec<Run>,
}

/// Neighbouring glyphs of one face and size.
#[derive(Clone, Debug)]
pub struct Run {
    pub face: FaceId,
    /// In points.
    pub size: f32,
    /// Where its first glyph stands, from the left edge of the paragraph.
    pub x: f32,
    /// The text of all clusters, in the order of the glyphs.
    pub text: String,
    pub clusters: Vec<Cluster>,
    pub glyphs: Vec<Glyph>,
}

/// Glyphs that stand together for a piece of text: a letter with its accents, a ligature.
#[derive(Clone, Debug)]
pub struct Cluster {
    pub glyphs: Range<usize>,
    /// In the text of the run.
    pub text: Range<usize>,
    /// If the glyphs stand in for a text they do not show, such as a hyphen at the end of a line: what they do show.
    pub shows: Option<char>,
}

/// A glyph and its place from the beginning of the run, y upwards.
#[derive(Clone, Copy, Debug)]
pub struct Glyph {
    /// In the face as it was given.
    pub id: u16,
    pub x: f32,
    pub y: f32,
    /// How far it moves the pen by itself, in thousandths of the size.
    pub width: f32,
}

impl Stretch {
    /// Takes in what stands between two points: a letter or a space.
    pub(super) fn cover(&mut self, left: f32, right: f32, is_letter: bool) {
        let end = (self.x + self.advance).max(right);
        let inked = if is_letter { (self.x + self.width).max(right) } else { self.x + self.width };
        self.x = self.x.min(left);
        self.advance = end - self.x;
        self.width = inked - self.x;
    }
}

impl Run {
    pub(super) fn new(face: FaceId, size: f32, x: f32) -> Self {
        Self { face, size, x, text: String::new(), clusters: Vec::new(), glyphs: Vec::new() }
    }

    pub(super) fn push(&mut self, text: &str, glyphs: impl IntoIterator<Item = Glyph>, shows: Option<char>) {
        let (text_start, glyph_start) = (self.text.len(), self.glyphs.len());
        self.text.push_str(text);
        self.glyphs.extend(glyphs);
        self.clusters.push(Cluster {
            glyphs: glyph_start..self.glyphs.len(),
            text: text_start..self.text.len(),
            shows,
        });
    }
}
