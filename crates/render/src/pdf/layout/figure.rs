//! Charts: a caption, the drawing with its words as real text, a source.
use super::Composer;
use super::page::{Drawn, PlacedRun};
use super::slug::{Item, Slug};
use super::structure::{ElementId, Role};
use crate::document::{Align, Chart, Language};
use crate::pdf::text::{Faces, Hyphens, Piece, Rag, Setting, Settings, TextStyle, Weight, isolated, neutral};
use crate::scene::{Anchor, Mark, Paint, Scene, Style};
use std::rc::Rc;

/// Text of a chart is squeezed to this share of its width before it is cut short.
const NARROWEST: f32 = 0.85;
/// Rows of a chart are brought together by this share of their distance, again and again, until it fits on the page that
/// is open.
const CLOSER: f32 = 0.025;
/// What is still too high for that page is drawn a little smaller, from the smallest: too little for anybody to see.
const SMALLER: [f32; 2] = [0.94, 0.97];
/// Wider than any line of a chart.
const ENDLESS: f32 = 20_000.0;

impl Composer<'_> {
    pub fn chart(&mut self, chart: &Chart, parent: ElementId) {
        self.figures += 1;
        let caption = self.flow.structure.add(Role::Paragraph, parent);
        let lead = format!("{} {}", self.words.figure, self.figures);
        self.captioned(&lead, &chart.caption, caption);
        let figure = self.flow.structure.add(Role::Figure, parent);
        if let Some(figure) = self.flow.structure.get_mut(figure) {
            figure.alternative = Some(neutral(&chart.alternative));
        }
        let scene = &chart.scene;
        // Made smaller where it would not fit the column or leave no room for its caption.
        let room = self.flow.room() - 70.0;
        let scale = (self.width / scene.width.max(1.0)).min(room / scene.height.max(1.0)).min(1.0);
        let before = self.space(0.0);
        let mut slug = |scene: &Scene, scale: f32| {
            let (width, height) = (scene.width * scale, scene.height * scale);
            let drawn = drawing(scene, scale, self.flow.faces, self.language);
            let items = vec![Item::Drawing { element: figure, drawn, x: self.left, y: 0.0, width, height }];
            Slug { before, height, keep: !chart.sourcing.is_empty(), items, ..Slug::default() }
        };
        // From the smallest, over the closest that its rows may come, to the drawing as it is.
        let closest = scene.closest.unwrap_or(1.0);
        let mut drawing = None;
        for smaller in SMALLER {
            drawing = Some(Slug { closer: drawing.map(Rc::new), ..slug(&scene.closer(closest), scale * smaller) });
        }
        for share in closer_shares(closest).rev() {
            drawing = Some(Slug { closer: drawing.map(Rc::new), ..slug(&scene.closer(share), scale) });
        }
        let drawing = Slug { closer: drawing.map(Rc::new), ..slug(scene, scale) };
        self.flow.push(drawing);
        self.gap = 6.0;
        self.sourcing(&chart.sourcing, parent);
        self.gap = 15.0;
    }
}

/// The shares of their distance at which rows are tried, from the widest to the closest.
fn closer_shares(closest: f32) -> impl DoubleEndedIterator<Item = f32> {
    (1_u8..40).map(|times| 1.0 - f32::from(times) * CLOSER).filter(move |share| *share > closest - CLOSER / 2.0)
}

/// A scene with its texts set.
fn drawing(scene: &Scene, scale: f32, faces: &mut Faces, language: &Language) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    for mark in &scene.marks {
        match mark {
            Mark::Text { at, text, style, anchor, fill, fit } => {
                let place = (at.0 * scale, at.1 * scale);
                let style = text_style(*style, *fill, scale);
                drawn.extend(label(text, style, place, *anchor, fit.map(|fit| fit * scale), faces, language));
            }
            shape => drawn.push(Drawn::Shape(scaled(shape, scale))),
        }
    }
    drawn
}

/// A line of text at a place.
pub(super) fn label(
    text: &str,
    style: TextStyle,
    (x, y): (f32, f32),
    anchor: Anchor,
    fit: Option<f32>,
    faces: &mut Faces,
    language: &Language,
) -> Vec<Drawn> {
    let clean = isolated(&neutral(text), true);
    let Fitted { setting, squeeze, hidden } = fitted(&clean, style, fit.unwrap_or(ENDLESS), faces, language);
    let width = setting.width() * squeeze;
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    let stretches = setting.stretches(0, faces);
    // In a language from right to left the line stands at the far end of its width.
    let left = left - stretches.iter().map(|stretch| stretch.x).fold(f32::INFINITY, f32::min) * squeeze;
    let mut runs: Vec<_> = stretches.into_iter().flat_map(|stretch| stretch.runs).collect();
    if !hidden.is_empty()
        && let Some(run) = runs.last_mut()
        && let Some(cluster) = run.clusters.last_mut()
    {
        run.text.truncate(cluster.text.start);
        run.text.push_str(hidden);
        cluster.text.end = run.text.len();
        cluster.shows = Some('…');
    }
    let place = |run| Drawn::Text(PlacedRun { run, x: left, y, paint: style.paint, squeeze, turn: 0.0 });
    runs.into_iter().map(place).collect()
}

/// How wide a line of text of a scene is.
pub fn label_width(text: &str, style: Style, faces: &mut Faces, language: &Language) -> f32 {
    set(&isolated(&neutral(text), true), text_style(style, Paint::Ink, 1.0), faces, language).width()
}

/// A line of text as it fits into a width.
struct Fitted<'a> {
    setting: Setting,
    /// The share of its width it is set in.
    squeeze: f32,
    /// What an ellipsis stands for.
    hidden: &'a str,
}

/// Sets a line; if it is too wide, narrower, and then only as much of it as fits.
fn fitted<'a>(text: &'a str, style: TextStyle, fit: f32, faces: &mut Faces, language: &Language) -> Fitted<'a> {
    let whole = set(text, style, faces, language);
    let squeeze = (fit / whole.width().max(1.0)).clamp(NARROWEST, 1.0);
    if whole.width() * squeeze <= fit + 0.01 {
        return Fitted { setting: whole, squeeze, hidden: "" };
    }
    let cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let mut shortened = |cut: usize| {
        let (shown, hidden) = text.split_at(cut);
        Fitted { setting: set(&format!("{}…", shown.trim_end()), style, faces, language), squeeze, hidden }
    };
    let fitting = cuts.partition_point(|cut| shortened(*cut).setting.width() * squeeze <= fit);
    shortened(fitting.checked_sub(1).and_then(|last| cuts.get(last)).copied().unwrap_or(0))
}

fn set(text: &str, style: TextStyle, faces: &mut Faces, language: &Language) -> Setting {
    let piece = Piece { text: text.to_owned(), ..Piece::default() };
    faces.set(
        &[piece],
        &Settings { style, width: ENDLESS, align: Align::Start, hyphens: Hyphens::Never, rag: Rag::Plain, language },
    )
}

fn text_style(style: Style, paint: Paint, scale: f32) -> TextStyle {
    let weight = match style {
        Style::Heading | Style::Strong => Weight::Semibold,
        Style::Label | Style::Small => Weight::Regular,
    };
    let size = style.size() * scale;
    TextStyle::new(size, size * 1.3, weight, paint)
}

fn scaled(mark: &Mark, scale: f32) -> Mark {
    let by = |(x, y): &(f32, f32)| (x * scale, y * scale);
    match mark.clone() {
        Mark::Rect { x, y, width, height, fill } => {
            Mark::Rect { x: x * scale, y: y * scale, width: width * scale, height: height * scale, fill }
        }
        Mark::Line { points, width, stroke, dashed } => {
            Mark::Line { points: points.iter().map(by).collect(), width: width * scale, stroke, dashed }
        }
        Mark::Dot { at, radius, fill, stroke } => Mark::Dot { at: by(&at), radius: radius * scale, fill, stroke },
        Mark::Area { rings, fill, edge } => {
            Mark::Area { rings: rings.iter().map(|ring| ring.iter().map(by).collect()).collect(), fill, edge }
        }
        text @ Mark::Text { .. } => text,
    }
}
