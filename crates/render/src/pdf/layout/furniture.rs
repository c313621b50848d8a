//! What every page has that the document does not: the running head and foot, the mark of a draft.
use super::Laid;
use super::figure::label;
use super::flow::Press;
use super::page::{Artifact, Drawn, Owner, Page, PlacedRun};
use crate::document::Document;
use crate::pdf::PdfOptions;
use crate::pdf::text::{Faces, TextStyle, Weight};
use crate::scene::{Anchor, COLUMN, Mark, Paint};

const HEAD: f32 = 44.0;
const FOOT: f32 = 36.0;

/// Adds to every page its head and foot, now that it is known how many there are. The first page has no running head:
/// it has the title.
pub(super) fn furnish(
    document: &Document,
    options: &PdfOptions,
    laid: &Laid,
    faces: &mut Faces,
    press: &mut dyn Press,
) {
    let head = head(document, options, faces);
    let foot = foot(document, options, faces);
    let (width, height) = options.paper.size();
    let [_, (end, ends)] = sides(width, document);
    for number in 0..laid.pages {
        let mut page = Page::default();
        if number > 0 {
            page.open(Owner::Artifact(Artifact::Header), "").0.extend(head.iter().cloned());
        }
        let count = format!("{} {} {}", number + 1, document.words.of, laid.pages);
        let place = (end, height - FOOT);
        let count = label(&count, TextStyle::FURNITURE, place, ends, None, faces, &document.language);
        let (drawn, _) = page.open(Owner::Artifact(Artifact::Footer), "");
        drawn.extend(foot.iter().cloned());
        drawn.extend(count);
        press.draw(number, page);
    }
}

/// Title where reading begins, edition where it ends, a rule below.
fn head(document: &Document, options: &PdfOptions, faces: &mut Faces) -> Vec<Drawn> {
    let (width, _) = options.paper.size();
    let [(start, begins), (end, ends)] = sides(width, document);
    let style = TextStyle::FURNITURE;
    let mut drawn = vec![rule((width - COLUMN) / 2.0, HEAD + 6.5)];
    let language = &document.language;
    drawn.extend(label(&document.edition, style, (end, HEAD), ends, Some(COLUMN * 0.45), faces, language));
    drawn.extend(label(&document.title, style, (start, HEAD), begins, Some(COLUMN * 0.5), faces, language));
    drawn
}

/// The organisation where reading begins; in a draft, the word for that in the middle.
fn foot(document: &Document, options: &PdfOptions, faces: &mut Faces) -> Vec<Drawn> {
    let (width, height) = options.paper.size();
    let [(start, begins), _] = sides(width, document);
    let y = height - FOOT;
    let style = TextStyle::FURNITURE;
    let language = &document.language;
    let mut drawn = vec![rule((width - COLUMN) / 2.0, y - 13.0)];
    let organisation = &options.theme.organisation;
    drawn.extend(label(organisation, style, (start, y), begins, Some(COLUMN * 0.4), faces, language));
    if let Some(draft) = &options.draft {
        let style = style.heavy().painted(Paint::Warning);
        drawn.extend(label(draft, style, (width / 2.0, y), Anchor::Middle, Some(COLUMN * 0.3), faces, language));
    }
    drawn
}

/// Where reading begins and where it ends, and which end of a text stands there.
fn sides(width: f32, document: &Document) -> [(f32, Anchor); 2] {
    let sides = [((width - COLUMN) / 2.0, Anchor::Start), (f32::midpoint(width, COLUMN), Anchor::End)];
    let [left, right] = sides;
    if document.language.is_right_to_left() { [right, left] } else { sides }
}

fn rule(left: f32, y: f32) -> Drawn {
    Drawn::Shape(Mark::Rect { x: left, y, width: COLUMN, height: 0.5, fill: Paint::Rule })
}

/// The mark of a draft, from corner to corner under the text, so light that the text stays easy to read.
pub(super) fn draft(options: &PdfOptions, faces: &mut Faces, document: &Document) -> Vec<Drawn> {
    let Some(word) = &options.draft else { return Vec::new() };
    let (width, height) = options.paper.size();
    let diagonal = width.hypot(height);
    let style = |size: f32| TextStyle::new(size, size, Weight::Semibold, Paint::WarningSoft);
    let measured = label(word, style(100.0), (0.0, 0.0), Anchor::End, None, faces, &document.language);
    // Set to end at the left edge, the text begins as far left of it as it is wide.
    let begin = |each: &Drawn| if let Drawn::Text(placed) = each { -placed.x - placed.run.x } else { 0.0 };
    let length = measured.iter().map(begin).fold(1.0, f32::max);
    let tall = (diagonal * 0.66 / length * 100.0).min(140.0);
    let length = length * tall / 100.0;
    let turn = height.atan2(width);
    let (sine, cosine) = turn.sin_cos();
    // The middle of the letters on the middle of the page.
    let along = length / 2.0;
    let across = tall * 0.33;
    let x = width / 2.0 - along * cosine + across * sine;
    let y = height / 2.0 + along * sine + across * cosine;
    let letters = label(word, style(tall), (x, y), Anchor::Start, None, faces, &document.language);
    let tilted = |each| match each {
        Drawn::Text(run) => Drawn::Text(PlacedRun { turn, ..run }),
        other @ (Drawn::Shape(_) | Drawn::Logo { .. }) => other,
    };
    letters.into_iter().map(tilted).collect()
}
