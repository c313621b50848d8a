//! A scene as SVG. Its colours are classes, so that the style sheet says what they are by day and by night.
use super::text::plain;
use crate::scene::{Anchor, Mark, Paint, Scene, Style};
use std::fmt::Write as _;

/// The mean width of a letter, in parts of its size; a little more than most fonts have.
const LETTER: f32 = 0.54;

/// The drawing, with its name and its words for those who cannot see it; `id` begins what both are called.
pub fn svg(scene: &Scene, id: &str, title: &str, alternative: &str) -> String {
    let (width, height) = (number(scene.width), number(scene.height));
    let mut out = format!(
        "<svg role=\"img\" aria-labelledby=\"{id}:title\" aria-describedby=\"{id}:description\" \
         viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n\
         <title id=\"{id}:title\">{}</title>\n<desc id=\"{id}:description\">{}</desc>\n",
        plain(title),
        plain(alternative),
    );
    scene.marks.iter().for_each(|mark| draw(mark, &mut out));
    out + "</svg>\n"
}

fn draw(mark: &Mark, out: &mut String) {
    // Writing to a string cannot fail.
    let _ = match mark {
        Mark::Rect { x, y, width, height, fill } => writeln!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" class=\"f-{}\"/>",
            number(*x),
            number(*y),
            number(width.max(0.0)),
            number(height.max(0.0)),
            class(*fill)
        ),
        Mark::Line { points, width, stroke, dashed } => writeln!(
            out,
            "<polyline points=\"{}\" stroke-width=\"{}\" class=\"s-{}\"{}/>",
            joined(points),
            number(*width),
            class(*stroke),
            if *dashed { " stroke-dasharray=\"2 2\"" } else { "" }
        ),
        Mark::Dot { at, radius, fill, stroke } => writeln!(
            out,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" class=\"f-{} s-{}\"/>",
            number(at.0),
            number(at.1),
            number(*radius),
            class(fill.unwrap_or(Paint::Paper)),
            class(*stroke)
        ),
        Mark::Area { rings, fill, edge } => {
            let path: Vec<String> = rings.iter().map(|ring| format!("M{}Z", joined(ring))).collect();
            let edge = edge.map(|edge| format!(" s-{}", class(edge))).unwrap_or_default();
            writeln!(
                out,
                "<path d=\"{}\" fill-rule=\"evenodd\" stroke-width=\"0.4\" class=\"f-{}{edge}\"/>",
                path.concat(),
                class(*fill)
            )
        }
        Mark::Text { at, text, style, anchor, fill, fit } => writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" class=\"f-{} t-{} a-{}\"{}>{}</text>",
            number(at.0),
            number(at.1),
            class(*fill),
            size(*style),
            end(*anchor),
            squeezed(text, *style, *fit),
            plain(text)
        ),
    };
}

/// A text that is likely to be too wide is set into the width it has.
fn squeezed(text: &str, style: Style, fit: Option<f32>) -> String {
    let letters = u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
    match fit {
        Some(fit) if f32::from(letters) * style.size() * LETTER > fit => {
            format!(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", number(fit))
        }
        _ => String::new(),
    }
}

fn joined(points: &[(f32, f32)]) -> String {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
    points.join(" ")
}

/// To a hundredth of a point; what is no number is nought.
fn number(value: f32) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn class(paint: Paint) -> &'static str {
    match paint {
        Paint::Ink => "ink",
        Paint::Muted => "muted",
        Paint::Rule => "rule",
        Paint::Ground => "ground",
        Paint::Accent => "accent",
        Paint::AccentSoft => "accent-soft",
        Paint::Second => "second",
        Paint::SecondSoft => "second-soft",
        Paint::Warning => "warning",
        Paint::WarningSoft => "warning-soft",
        Paint::Paper => "paper",
    }
}

fn size(style: Style) -> &'static str {
    match style {
        Style::Label => "label",
        Style::Strong => "strong",
        Style::Small => "small",
        Style::Heading => "heading",
    }
}

fn end(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}
