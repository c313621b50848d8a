//! Parts of the world that are shown larger under it, where many receiving states lie close together: each no larger than
//! it takes to show them, with a letter that stands at its place in the world too.
use super::Spot;
use super::panel::{Panel, Window};
use crate::words::{Words, message};
use render::scene::COLUMN;

/// What a region is called in a language.
type NameIn = fn(Words) -> String;

const REGIONS: [(NameIn, Window); 5] = [
    (|words| words.say(message::RegionCaribbean), Window::degrees(-94.0, -42.0, 6.5, 27.5)),
    (|words| words.say(message::RegionWestAfrica), Window::degrees(-19.0, 33.0, -7.0, 20.0)),
    (|words| words.say(message::RegionMediterranean), Window::degrees(-12.0, 46.0, 31.0, 60.0)),
    (|words| words.say(message::RegionSouthEastAsia), Window::degrees(92.0, 145.0, -11.0, 20.0)),
    (|words| words.say(message::RegionWesternPacific), Window::degrees(130.0, 179.0, -24.0, 12.0)),
];
/// A region with fewer receiving states is not shown larger.
const CROWD: usize = 5;
/// So many are shown, side by side.
const MOST: usize = 2;
const GAP: f32 = 12.0;
/// Over an inset, for what it is called.
pub const HEADING: f32 = 12.0;
/// Of the inset itself.
const HEIGHT: f32 = 124.0;

pub struct Inset {
    pub letter: &'static str,
    pub name: String,
    pub panel: Panel,
}

/// The most crowded regions that do not overlap.
pub fn insets(words: Words, spots: &[Spot<'_>], top: f32) -> Vec<Inset> {
    let mut crowded: Vec<(Vec<(f32, f32)>, NameIn)> = REGIONS
        .iter()
        .map(|(name, window)| {
            let places = spots.iter().map(|spot| spot.outline.middle).filter(|place| window.holds(*place));
            (places.collect(), *name)
        })
        .filter(|(places, _): &(Vec<_>, _)| places.len() >= CROWD)
        .collect();
    crowded.sort_by_key(|(places, _)| std::cmp::Reverse(places.len()));
    let width = (COLUMN - GAP) / 2.0;
    let mut insets: Vec<Inset> = Vec::new();
    for (places, name) in crowded {
        let (letter, left) = if insets.is_empty() { ("A", 0.0) } else { ("B", width + GAP) };
        let panel = Panel::around(&places, (left, top + HEADING), (width, HEIGHT));
        if insets.len() < MOST && !insets.iter().any(|inset| inset.panel.overlaps(&panel)) {
            insets.push(Inset { letter, name: name(words), panel });
        }
    }
    insets
}
