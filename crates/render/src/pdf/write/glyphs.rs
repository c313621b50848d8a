//! Glyphs to text operations: those on one line in one operation, with what moves the pen between them.
use super::press::fine;
use crate::pdf::layout::page::PlacedRun;
use crate::pdf::text::Glyph;
use printpdf::{Codepoint, Op, TextItem, TextMatrix};

/// Glyphs on their way into one operation.
pub(super) struct GlyphLine<'a> {
    placed: &'a PlacedRun,
    /// Of the page.
    height: f32,
    /// Where the next glyph would come to stand by itself, in points from the beginning of the run.
    pen: Option<(f32, f32)>,
    items: Vec<Codepoint>,
}

impl<'a> GlyphLine<'a> {
    pub fn new(placed: &'a PlacedRun, height: f32) -> Self {
        Self { placed, height, pen: None, items: Vec::new() }
    }

    /// Takes the next glyph with its number in the file.
    pub fn glyph(&mut self, glyph: &Glyph, code: u16, ops: &mut Vec<Op>) {
        let Glyph { x, y, width, .. } = *glyph;
        let size = self.placed.run.size;
        let mut start = x;
        match (self.pen, self.items.last_mut()) {
            (Some((pen, level)), Some(last)) if (level - y).abs() < 0.01 => {
                // In thousandths of the size, whole: what is lost by that is made good at the next glyph.
                let back = ((pen - x) * 1000.0 / size).round();
                last.offset += back;
                start = pen - back * size / 1000.0;
            }
            _ => {
                self.flush(ops);
                ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(self.matrix(x, y)) });
            }
        }
        self.items.push(Codepoint { gid: code, offset: 0.0, cid: None });
        self.pen = Some((start + width * size / 1000.0, y));
    }

    /// Shows the glyphs taken so far.
    pub fn flush(&mut self, ops: &mut Vec<Op>) {
        if !self.items.is_empty() {
            let items = vec![TextItem::GlyphIds(std::mem::take(&mut self.items))];
            ops.push(Op::ShowText { items });
        }
        self.pen = None;
    }

    /// Where the glyph at a place of the run stands on the page, and how it is turned.
    fn matrix(&self, x: f32, y: f32) -> [f32; 6] {
        let PlacedRun { run, squeeze, turn, .. } = self.placed;
        let (sine, cosine) = turn.sin_cos();
        let along = (run.x + x) * squeeze;
        let at_x = self.placed.x + along * cosine - y * sine;
        let at_y = self.height - self.placed.y + along * sine + y * cosine;
        let part = |part: f32| (part * 10_000.0).round() / 10_000.0;
        [part(squeeze * cosine), part(squeeze * sine), part(-sine), part(cosine), fine(at_x).0, fine(at_y).0]
    }
}
