//! Marks and names on a part of the map. No name covers another, a mark or a line; one that finds no place is left to the
//! table behind the map.
//!
//! ```text
//! spots ─ marks, moved apart ─ names, each at the best place still free ─ Layout ─▶ Scene
//! ```
use super::area::{Area, Segment, cross};
use super::panel::Panel;
use super::spread::apart;
use super::tints::Tints;
use super::{Measure, Spot, mark};
use crate::brief::charts::mark::{label, line};
use render::scene::{Anchor, Mark, Paint, Scene, Style};

/// How tall a name is, and what it leaves free below its base line, in points.
const TALL: f32 = 7.6;
const BELOW: f32 = 1.9;
/// Paper at both ends of a name.
const ENDS: f32 = 1.0;
/// From a mark to its name.
const AWAY: f32 = 1.6;
/// A name so far from its mark has a line that leads to it.
const LED: f32 = 4.0;
/// How much farther names are tried, and how much higher and lower.
const OUT: [f32; 8] = [0.0, 4.0, 8.0, 16.0, 28.0, 42.0, 58.0, 76.0];
const ASIDE: [f32; 13] = [0.0, -4.0, 4.0, -8.0, 8.0, -13.0, 13.0, -19.0, 19.0, -27.0, 27.0, -37.0, 37.0];
/// How far to the sides of the nearest place of a name its line may end.
const ENDINGS: [f32; 5] = [0.0, 6.0, -6.0, 12.0, -12.0];
/// What it counts against a place, in points of distance, that another mark is as near, or that the land has a tint.
const UNCLEAR: f32 = 6.0;
const TINTED: f32 = 3.0;

/// Where a mark stands, and of what.
pub struct Placed<'s, 'a> {
    pub at: (f32, f32),
    pub spot: &'s Spot<'a>,
}

/// A name and its place.
pub struct Name {
    pub text: String,
    pub area: Area,
    /// From the mark to a name that is not beside it.
    pub leader: Option<Segment>,
    is_on_tint: bool,
}

/// What stands on a part of the map.
pub struct Layout<'s, 'a> {
    pub marks: Vec<Placed<'s, 'a>>,
    pub names: Vec<Name>,
    /// Names for which there was no room.
    pub unplaced: Vec<String>,
}

/// What a panel holds before its names.
pub struct Ground<'g> {
    pub panel: &'g Panel,
    pub tints: &'g Tints<'g>,
    /// What no name may cover.
    pub kept_free: &'g [Area],
    pub lines: &'g [Segment],
}

impl<'s, 'a> Layout<'s, 'a> {
    pub fn of(ground: &Ground<'_>, spots: &[&'s Spot<'a>], measure: &mut Measure<'_>) -> Self {
        let (shown, hidden): (Vec<_>, Vec<_>) =
            spots.iter().copied().partition(|spot| ground.panel.shows(spot.outline.middle));
        let mut places: Vec<(f32, f32)> = shown.iter().map(|spot| ground.panel.place(spot.outline.middle)).collect();
        apart(&mut places);
        let within = ground.panel.area().shrunk(mark::RADIUS + mark::HALO);
        places.iter_mut().for_each(|place| *place = within.nearest(*place));
        let mut marks: Vec<Placed<'s, 'a>> =
            places.into_iter().zip(shown).map(|(at, spot)| Placed { at, spot }).collect();
        // From the top to the bottom, so that names beside a chain of islands stay in its order.
        marks.sort_by(|one, other| one.at.1.total_cmp(&other.at.1));
        let taken = marks.iter().flat_map(Placed::areas).chain(ground.kept_free.iter().copied()).collect();
        let mut search = Search { ground, marks: &marks, taken, lines: ground.lines.to_vec() };
        let mut names = Vec::new();
        let mut unplaced: Vec<String> = hidden.iter().map(|spot| spot.name.clone()).collect();
        for mark in &marks {
            match search.name(mark, measure) {
                Some(name) => names.push(name),
                None => unplaced.push(mark.spot.name.clone()),
            }
        }
        Self { marks, names, unplaced }
    }

    pub fn draw(&self, scene: &mut Scene) {
        for [from, to] in self.names.iter().filter_map(|name| name.leader) {
            scene.draw(line(from.0, from.1, to.0, to.1, 0.5, Paint::Ink, false));
        }
        for Placed { at, spot } in &self.marks {
            mark::draw(scene, spot.standing, *at);
            if spot.is_precedent_too {
                mark::diamond(scene, mark::beside(*at));
            }
        }
        for Name { text, area, is_on_tint, .. } in &self.names {
            let (x, y, width, height) = (area.left, area.top, area.width(), area.height());
            if *is_on_tint {
                scene.draw(Mark::Rect { x, y, width, height, fill: Paint::Paper });
            }
            let at = (area.middle().0, area.bottom - BELOW);
            scene.draw(label(text.clone(), at, Style::Small, Anchor::Middle, Paint::Ink, Some(width)));
        }
    }
}

impl Placed<'_, '_> {
    /// What it covers.
    pub fn areas(&self) -> impl Iterator<Item = Area> {
        let own = Area::around(self.at, mark::RADIUS + 0.8);
        let diamond = Area::around(mark::beside(self.at), mark::RADIUS);
        [own].into_iter().chain(self.spot.is_precedent_too.then_some(diamond))
    }
}

/// What is taken while names are placed.
struct Search<'m, 's, 'a> {
    ground: &'m Ground<'m>,
    marks: &'m [Placed<'s, 'a>],
    taken: Vec<Area>,
    lines: Vec<Segment>,
}

impl Search<'_, '_, '_> {
    /// The best place for the name of a mark, which is taken from then on.
    fn name(&mut self, mark: &Placed<'_, '_>, measure: &mut Measure<'_>) -> Option<Name> {
        let text = mark.spot.name.clone();
        let width = measure(&text) + 2.0 * ENDS;
        let (area, line) = self.best(mark, width)?;
        let is_led = area.distance(mark.at) > mark::RADIUS + LED || self.is_unclear(mark, area);
        let leader = is_led.then_some(line);
        self.lines.extend(leader);
        self.taken.push(area);
        Some(Name { text, area, leader, is_on_tint: self.is_on_tint(area) })
    }

    fn best(&self, mark: &Placed<'_, '_>, width: f32) -> Option<(Area, Segment)> {
        let mut best: Option<(f32, Area, Segment)> = None;
        for (cost, area) in around(mark.at, width) {
            let is_better = |cost: f32| best.is_none_or(|(known, ..)| cost < known);
            if !is_better(cost) || !self.is_free(area) {
                continue;
            }
            let Some(line) = self.line_to(mark, area) else { continue };
            let unclear = if self.is_unclear(mark, area) { UNCLEAR } else { 0.0 };
            let tinted = if self.is_on_tint(area) { TINTED } else { 0.0 };
            let cost = cost + unclear + tinted;
            if is_better(cost) {
                best = Some((cost, area, line));
            }
        }
        best.map(|(_, area, line)| (area, line))
    }

    /// Whether a name would lie in the panel and cover nothing.
    fn is_free(&self, area: Area) -> bool {
        self.ground.panel.area().shrunk(1.0).holds(area)
            && !self.taken.iter().any(|other| area.meets(*other))
            && !self.lines.iter().any(|line| area.is_crossed(*line))
    }

    /// A line from a mark to its name that covers nothing.
    fn line_to(&self, mark: &Placed<'_, '_>, area: Area) -> Option<Segment> {
        let is_own = |other: &Area| mark.areas().any(|own| own == *other);
        let lines = ENDINGS.map(|aside| [mark.at, area.nearest((mark.at.0 + aside, mark.at.1))]);
        lines.into_iter().find(|line| {
            !self.lines.iter().any(|other| cross(*other, *line))
                && !self.taken.iter().any(|other| !is_own(other) && other.is_crossed(*line))
        })
    }

    /// Whether it could be read as the name of another mark.
    fn is_unclear(&self, mark: &Placed<'_, '_>, area: Area) -> bool {
        let own = area.distance(mark.at);
        self.marks.iter().any(|other| other.at != mark.at && area.distance(other.at) < own + 1.5)
    }

    fn is_on_tint(&self, area: Area) -> bool {
        let across = [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| area.left + share * area.width());
        let down = [0.0, 0.5, 1.0].map(|share| area.top + share * area.height());
        let mut places = down.into_iter().flat_map(|y| across.map(|x| (x, y)));
        places.any(|place| self.ground.tints.hold(self.ground.panel.on_plane(place)))
    }
}

/// The places that are tried for a name, and how far from the best each is.
fn around(at: (f32, f32), width: f32) -> impl Iterator<Item = (f32, Area)> {
    OUT.into_iter().flat_map(move |out| {
        ASIDE.into_iter().flat_map(move |aside| {
            let beside = mark::RADIUS + AWAY + out;
            let middle = at.1 - TALL / 2.0 + aside;
            let centred = at.0 - width / 2.0 + aside;
            // To the right first, then to the left, above and below.
            let tries = [
                (at.0 + beside, middle, 0.0),
                (at.0 - beside - width, middle, 0.4),
                (centred, at.1 - mark::RADIUS - 1.0 - TALL - out, 0.8),
                (centred, at.1 + mark::RADIUS + 1.0 + out, 0.9),
            ];
            tries.map(|(x, y, dislike)| (out + 0.7 * aside.abs() + dislike, Area::new((x, y), (width, TALL))))
        })
    })
}
