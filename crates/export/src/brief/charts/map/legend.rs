//! What each mark means.
use super::{Spot, Standing, mark};
use crate::brief::charts::mark::{count, label};
use crate::words::Words;
use render::scene::{Anchor, COLUMN, Paint, Scene, Style};

/// How wide a letter is at most on the average.
const LETTER: f32 = 3.6;
/// From the end of a word to the middle of the next mark, and from there to its word.
const BETWEEN: f32 = 12.0;

/// What each mark means, and how many states have it; each differs in shape.
pub fn draw(words: Words, scene: &mut Scene, spots: &[Spot<'_>]) {
    let states = |standing: Standing| {
        let is_so =
            |spot: &Spot<'_>| spot.standing == standing || (standing == Standing::Precedent && spot.is_precedent_too);
        spots.iter().filter(|spot| is_so(spot)).count()
    };
    let entries: Vec<(Standing, String)> = Standing::ALL
        .into_iter()
        .filter(|standing| states(*standing) > 0)
        .map(|standing| (standing, format!("{} ({})", standing.words(words), words.count(states(standing)))))
        .collect();
    let whole: f32 = entries.iter().map(|(_, text)| width(text) + BETWEEN).sum();
    // Languages differ in length: what would be too wide is set closer.
    let squeeze = (COLUMN / whole).min(1.0);
    let mut x = 5.0;
    for (standing, text) in entries {
        mark::draw(scene, standing, (x, 7.0));
        let width = (width(&text) + BETWEEN) * squeeze;
        scene.draw(label(text, (x + 6.0, 9.6), Style::Small, Anchor::Start, Paint::Ink, Some(width - BETWEEN)));
        x += width;
    }
}

/// How wide a text is at most.
fn width(text: &str) -> f32 {
    count(text.chars().count()) * LETTER + 2.0
}
