//! Marks that every chart draws.
use render::scene::{Anchor, Mark, Paint, Scene, Style};
use rust_decimal::prelude::ToPrimitive;

/// Rows of a chart come no closer than this share of their distance; names of rows then still stand clear of each other.
pub const CLOSEST: f32 = 0.85;

/// A straight line.
pub fn line(x: f32, y: f32, to_x: f32, to_y: f32, width: f32, stroke: Paint, dashed: bool) -> Mark {
    Mark::Line { points: vec![(x, y), (to_x, to_y)], width, stroke, dashed }
}

/// A line of text, made to fit where a width is given.
pub fn label(text: String, at: (f32, f32), style: Style, anchor: Anchor, fill: Paint, fit: Option<f32>) -> Mark {
    Mark::Text { at, text, style, anchor, fill, fit }
}

/// Where an axis is broken: two strokes across it.
pub fn broken(scene: &mut Scene, (x, y): (f32, f32)) {
    for x in [x - 1.3, x + 1.3] {
        scene.draw(line(x - 1.2, y + 2.6, x + 1.2, y - 2.6, 0.6, Paint::Muted, false));
    }
}

/// A number of rows as a factor of lengths.
pub fn count(rows: usize) -> f32 {
    rows.to_f32().unwrap_or_default()
}
