//! Marks and names on a part of the map. No name covers another, a mark or a line; one that finds no place is left to the
//! table behind the map.
//!
//! ```text
//! spots ─ marks, moved apart ─ search: each name at the best place still free ─ Layout ─▶ Scene
//! ```
use super::area::{Area, Segment};
use super::panel::Panel;
use super::search::Search;
use super::spread::apart;
use super::tints::Tints;
use super::{Measure, Spot, mark};
use crate::brief::charts::mark::{label, line};
use render::scene::{Anchor, Mark, Paint, Scene, Style};

/// What a name leaves free below its base line, in points.
const BELOW: f32 = 1.9;
/// Paper at both ends of a name.
const ENDS: f32 = 1.0;

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
    pub is_on_tint: bool,
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
        let marks: Vec<Placed<'s, 'a>> = places.into_iter().zip(shown).map(|(at, spot)| Placed { at, spot }).collect();
        let widths: Vec<f32> = marks.iter().map(|mark| measure(&mark.spot.name) + 2.0 * ENDS).collect();
        // From the top to the bottom first, so that names beside a chain of islands stay in its order.
        let keys: [fn((f32, f32)) -> f32; 4] = [|at| at.1, |at| -at.1, |at| at.0, |at| -at.0];
        let tries = keys.map(|key| {
            let mut order: Vec<(usize, f32)> = marks.iter().map(|mark| key(mark.at)).enumerate().collect();
            order.sort_by(|one, other| one.1.total_cmp(&other.1));
            let order: Vec<usize> = order.into_iter().map(|(index, _)| index).collect();
            Search::of(ground, &marks).names(&order, &widths)
        });
        let (names, without) = tries.into_iter().min_by_key(|(_, without)| without.len()).unwrap_or_default();
        let unplaced = hidden.into_iter().chain(without).map(|spot| spot.name.clone()).collect();
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
            let (at, fit) = ((area.middle().0, area.bottom - BELOW), width - 2.0 * ENDS);
            scene.draw(label(text.clone(), at, Style::Small, Anchor::Middle, Paint::Ink, Some(fit)));
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
