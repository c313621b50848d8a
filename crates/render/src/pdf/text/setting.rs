//! A paragraph set: pieces of text shaped and broken into lines of one leading.
use super::faces::BOX;
use super::hyphens::{Hyphens, SOFT, divided};
use super::neutral::is_invisible;
use super::{FaceId, Faces, Glyph, Look, Run, Stretch, TextStyle, Weight};
use crate::document::{Align, Language};
use parley::layout::BreakReason;
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontFamily, FontStyle, FontWeight, Layout, Line, LineHeight,
    OverflowWrap, StyleProperty,
};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// Which piece of its paragraph a glyph belongs to.
pub(super) type Brush = u32;

/// A part of a paragraph that looks and means the same throughout. Its text is [`super::neutral`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Piece {
    pub text: String,
    pub look: Look,
    /// If it is another than the document's.
    pub language: Option<Language>,
}

/// How a paragraph is to be set.
#[derive(Clone, Copy, Debug)]
pub struct Settings<'a> {
    pub style: TextStyle,
    /// Of the lines, in points.
    pub width: f32,
    pub align: Align,
    pub hyphens: Hyphens,
    pub rag: Rag,
    pub language: &'a Language,
}

/// What the ragged edge of a paragraph is to look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rag {
    /// As the lines come.
    #[default]
    Plain,
    /// No single short word in the last line.
    Tidy,
    /// Lines of about the same length: headings.
    Even,
}

/// A paragraph in lines.
pub struct Setting {
    layout: Layout<Brush>,
    text: String,
    pub style: TextStyle,
}

/// How narrow a paragraph can be without breaking words by force, and how wide it is in one line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Widths {
    pub least: f32,
    pub most: f32,
}

/// A line that lacks this share of the width, and so many points, is worth a hyphen.
const LOOSE: (f32, f32) = (0.14, 26.0);
/// A last line shorter than this share of the width looks lost.
const LOST: f32 = 0.14;
/// How often hyphens are added before the lines are taken as they are.
const ROUNDS: usize = 4;
/// The room a hyphen takes, in parts of the size.
const HYPHEN: f32 = 0.3;

impl Faces {
    /// Sets a paragraph in lines.
    pub fn set(&mut self, pieces: &[Piece], how: &Settings) -> Setting {
        let hyphen = how.style.size * HYPHEN;
        match how.hyphens {
            Hyphens::Never => self.break_lines(pieces, how, how.width, &|_, _| false),
            Hyphens::Ready => self.break_lines(pieces, how, how.width - hyphen, &|_, _| true),
            Hyphens::Sparing => {
                let enough = how.width - (how.width * LOOSE.0).max(LOOSE.1);
                let mut setting = self.break_lines(pieces, how, how.width, &|_, _| false);
                let mut chosen = BTreeSet::new();
                for _ in 0..ROUNDS {
                    let before = chosen.len();
                    chosen.extend(setting.words_after_short_lines(enough));
                    if chosen.len() == before {
                        break;
                    }
                    let divide = |at: usize, word: &str| chosen.contains(&at) && word.starts_with(char::is_lowercase);
                    setting = self.break_lines(pieces, how, how.width - hyphen, &divide);
                }
                setting
            }
        }
    }

    /// How narrow and how wide a paragraph can be.
    pub fn widths(&mut self, pieces: &[Piece], how: &Settings) -> Widths {
        let ready = how.hyphens == Hyphens::Ready;
        let (layout, _) = self.shape(pieces, how, &|_, _| ready);
        let found = layout.calculate_content_widths();
        let hyphen = if ready { how.style.size * HYPHEN } else { 0.0 };
        // Widths are added up in another order when lines are broken: a little room keeps words whole.
        Widths { least: found.min + hyphen + 0.1, most: found.max + hyphen + 0.1 }
    }

    fn break_lines(
        &mut self,
        pieces: &[Piece],
        how: &Settings,
        width: f32,
        divide: &impl Fn(usize, &str) -> bool,
    ) -> Setting {
        let (mut layout, text) = self.shape(pieces, how, divide);
        layout.break_all_lines(Some(width.max(1.0)));
        trim(&mut layout, width, how.rag);
        let alignment = if how.align == Align::End { Alignment::End } else { Alignment::Start };
        layout.align(alignment, AlignmentOptions::default());
        Setting { layout, text, style: how.style }
    }

    /// Shapes the pieces as one line; words for whose first byte `divide` holds may be divided.
    fn shape(
        &mut self,
        pieces: &[Piece],
        how: &Settings,
        divide: &impl Fn(usize, &str) -> bool,
    ) -> (Layout<Brush>, String) {
        let mut text = String::new();
        let mut whole = 0;
        let ranges: Vec<Range<usize>> = pieces
            .iter()
            .map(|piece| {
                let start = text.len();
                let language = piece.language.as_ref().unwrap_or(how.language);
                // A judgement in a word is read at a glance: it stays whole.
                let is_whole = matches!(piece.look, Look::Tag(_));
                text.push_str(&divided(&piece.text, language, |at, word| !is_whole && divide(whole + at, word)));
                whole += piece.text.len();
                start..text.len()
            })
            .collect();
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.set_base_direction(if how.language.is_right_to_left() {
            BaseDirection::Rtl
        } else {
            BaseDirection::Ltr
        });
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&self.families))));
        builder.push_default(StyleProperty::FontSize(how.style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(how.style.leading)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        if how.style.weight == Weight::Semibold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::SEMI_BOLD));
        }
        for (brush, (piece, range)) in (0..).zip(pieces.iter().zip(ranges)) {
            builder.push(StyleProperty::Brush(brush), range.clone());
            match piece.look {
                Look::Plain | Look::Link | Look::Lead => {}
                Look::Strong => builder.push(StyleProperty::FontWeight(FontWeight::SEMI_BOLD), range),
                Look::Emphasis => builder.push(StyleProperty::FontStyle(FontStyle::Italic), range),
                Look::Mark => builder.push(StyleProperty::FontFeatures("\"sups\" 1".into()), range),
                Look::Tag(_) => {
                    builder.push(StyleProperty::FontWeight(FontWeight::SEMI_BOLD), range.clone());
                    builder.push(StyleProperty::FontSize(how.style.size * 0.95), range);
                }
            }
        }
        let layout = builder.build(&text);
        (layout, text)
    }
}

impl Setting {
    /// How many lines there are; none for an empty paragraph.
    pub fn lines(&self) -> usize {
        if self.text.is_empty() { 0 } else { self.layout.len() }
    }

    /// Of all lines, in points.
    pub fn height(&self) -> f32 {
        self.height_of(self.lines())
    }

    /// Of some of its lines, in points.
    #[expect(clippy::cast_precision_loss, reason = "a paragraph has fewer lines than a float counts exactly")]
    pub fn height_of(&self, lines: usize) -> f32 {
        lines as f32 * self.style.leading
    }

    /// Of the longest line, in points.
    pub fn width(&self) -> f32 {
        self.layout.width()
    }

    /// From the top of a line to where its letters stand.
    pub fn base_line(&self) -> f32 {
        // Half of what rises above the base line less half of what hangs below it, for the text face.
        self.style.leading / 2.0 + self.style.size * 0.325
    }

    /// The glyphs of a line, piece by piece, in the order of reading.
    pub fn stretches(&self, line: usize, faces: &mut Faces) -> Vec<Stretch> {
        let Some(line) = self.layout.get(line) else { return Vec::new() };
        let mut x = line.metrics().offset;
        let mut runs: Vec<(f32, LineRun)> = Vec::new();
        for run in line.runs() {
            let advance = run.advance();
            runs.push((x, run));
            x += advance;
        }
        runs.sort_by_key(|(_, run)| run.text_range().start);
        let mut drawn = LineDrawing { stretches: Vec::new() };
        for (x, run) in runs {
            drawn.run(&run, x, &self.text, faces);
        }
        if self.ends_in_hyphen(&line) {
            drawn.hyphen(x, faces);
        }
        drawn.stretches
    }

    fn ends_in_hyphen(&self, line: &Line<'_, Brush>) -> bool {
        line.break_reason() == BreakReason::Regular
            && self.text.get(line.text_range()).is_some_and(|text| text.ends_with(SOFT))
    }

    /// Where, in the text as it was before it was divided, the words begin that did not fit into a line which ended
    /// before `enough`. The last word is not among them: a part of it would stand alone.
    fn words_after_short_lines(&self, enough: f32) -> Vec<usize> {
        let short = self.layout.lines().filter(|line| {
            let metrics = line.metrics();
            line.break_reason() == BreakReason::Regular && metrics.advance - metrics.hanging_advance < enough
        });
        let places = short.filter_map(|line| {
            let end = line.text_range().end;
            let rest = self.text.get(end..)?;
            let first = rest.find(char::is_alphabetic)?;
            rest.trim_end().get(first..)?.find(char::is_whitespace)?;
            let softs = self.text.get(..end)?.matches(SOFT).count();
            Some(end + first - softs * SOFT.len_utf8())
        });
        places.collect()
    }
}

/// Breaks a paragraph again in narrower lines, as many as before, if that makes a better edge.
fn trim(layout: &mut Layout<Brush>, width: f32, rag: Rag) {
    let lines = layout.len();
    let last = |layout: &Layout<Brush>| layout.lines().last().map_or(0.0, |line| line.metrics().advance);
    if lines < 2 || rag == Rag::Plain || (rag == Rag::Tidy && last(layout) > width * LOST) {
        return;
    }
    let mut best = width;
    for step in 1..=12 {
        let narrower = width * (1.0 - 0.025 * f32::from(u8::try_from(step).unwrap_or(0)));
        layout.break_all_lines(Some(narrower));
        if layout.len() > lines {
            break;
        }
        best = narrower;
        if rag == Rag::Tidy && last(layout) > width * LOST {
            break;
        }
    }
    layout.break_all_lines(Some(best));
}

/// A line while its glyphs are put in their places.
struct LineDrawing {
    stretches: Vec<Stretch>,
}

type LineRun<'a> = parley::layout::Run<'a, Brush>;

/// A shaped cluster: the graphemes of a ligature together.
struct Shaped {
    brush: Brush,
    text: Range<usize>,
    /// Its left edge.
    x: f32,
    advance: f32,
    /// Each with its left edge, the letter before its accents.
    glyphs: Vec<(f32, parley::layout::Glyph)>,
}

impl LineDrawing {
    fn run(&mut self, run: &LineRun, x: f32, text: &str, faces: &mut Faces) {
        let face = faces.id(run.font());
        let size = run.font_size();
        for Shaped { brush, text: range, x, advance, glyphs } in clusters(run, x) {
            let words = text.get(range).unwrap_or("");
            if words.chars().all(is_invisible) {
                continue;
            }
            let piece = usize::try_from(brush).unwrap_or(0);
            if glyphs.first().is_some_and(|(_, glyph)| glyph.id == 0) {
                let (face, stand_in) = faces.stand_in(words);
                let width = faces.width(face, stand_in);
                let target = self.target(piece, face, size, x);
                target.push(words, [Glyph { id: stand_in, x: x - target.x, y: 0.0, width }], Some(BOX));
            } else {
                let target = self.target(piece, face, size, x);
                let origin = target.x;
                // An accent that the face lacks is left out; the letter and the text keep their meaning.
                let glyphs = glyphs.into_iter().filter_map(|(x, glyph)| {
                    let id = u16::try_from(glyph.id).ok().filter(|id| *id > 0)?;
                    Some(Glyph { id, x: x + glyph.x - origin, y: -glyph.y, width: faces.width(face, id) })
                });
                target.push(words, glyphs, None);
            }
            if let Some(stretch) = self.stretches.last_mut() {
                stretch.cover(x, x + advance, !words.trim().is_empty());
            }
        }
    }

    /// The run that glyphs of this piece, face and size go to.
    fn target(&mut self, piece: usize, face: FaceId, size: f32, x: f32) -> &mut Run {
        if self.stretches.last().is_none_or(|last| last.piece != piece) {
            self.stretches.push(Stretch { piece, x, width: 0.0, advance: 0.0, runs: Vec::new() });
        }
        let last = self.stretches.len() - 1;
        let runs = &mut self.stretches[last].runs;
        if runs.last().is_none_or(|run| run.face != face || run.size.to_bits() != size.to_bits()) {
            runs.push(Run::new(face, size, x));
        }
        let last = runs.len() - 1;
        &mut runs[last]
    }

    fn hyphen(&mut self, end: f32, faces: &Faces) {
        let Some(stretch) = self.stretches.last_mut() else { return };
        let Some(run) = stretch.runs.last_mut() else { return };
        let hyphen = faces.get(run.face).map_or(0, |face| face.hyphen);
        if hyphen > 0 {
            let glyph = Glyph { id: hyphen, x: end - run.x, y: 0.0, width: faces.width(run.face, hyphen) };
            run.push("\u{ad}", [glyph], Some('-'));
        }
    }
}

/// The clusters of a run that begins at x, ligatures whole, in the order of reading.
fn clusters(run: &LineRun, x: f32) -> Vec<Shaped> {
    let mut shaped: Vec<Shaped> = Vec::new();
    for cluster in run.clusters() {
        let text = cluster.text_range();
        let glyphs = cluster.glyphs().map(|glyph| (0.0, glyph));
        match shaped.last_mut() {
            Some(last) if cluster.is_ligature_continuation() => {
                last.advance += cluster.advance();
                last.text = last.text.start.min(text.start)..last.text.end.max(text.end);
                last.glyphs.extend(glyphs);
            }
            _ => shaped.push(Shaped {
                brush: cluster.style().brush,
                text,
                x: 0.0,
                advance: cluster.advance(),
                glyphs: glyphs.collect(),
            }),
        }
    }
    let mut pen = x;
    let mut place = |cluster: &mut Shaped| {
        cluster.x = pen;
        let mut inner = pen;
        for (x, glyph) in &mut cluster.glyphs {
            *x = inner;
            inner += glyph.advance;
        }
        pen += cluster.advance;
    };
    if run.is_rtl() {
        // The glyphs of a cluster, too, stand from left to right: the accents first.
        shaped.iter_mut().rev().for_each(&mut place);
        for cluster in &mut shaped {
            cluster.glyphs.reverse();
        }
    } else {
        shaped.iter_mut().for_each(&mut place);
    }
    shaped
}
