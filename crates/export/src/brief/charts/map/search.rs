//! Places for names: each is tried in many around its mark, and the best that covers nothing is taken.
use super::area::{Area, Segment, cross};
use super::labels::{Ground, Name, Placed};
use super::{Spot, mark};

/// How tall a name is, in points.
const TALL: f32 = 7.6;
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

/// What is taken while names are placed.
pub struct Search<'m, 's, 'a> {
    ground: &'m Ground<'m>,
    marks: &'m [Placed<'s, 'a>],
    taken: Vec<Area>,
    lines: Vec<Segment>,
}

impl<'m, 's, 'a> Search<'m, 's, 'a> {
    pub fn of(ground: &'m Ground<'m>, marks: &'m [Placed<'s, 'a>]) -> Self {
        let taken = marks.iter().flat_map(Placed::areas).chain(ground.kept_free.iter().copied()).collect();
        Self { ground, marks, taken, lines: ground.lines.to_vec() }
    }

    /// The names of marks of these widths that find a place in this order, and whose name finds none.
    pub fn names(mut self, order: &[usize], widths: &[f32]) -> (Vec<Name>, Vec<&'s Spot<'a>>) {
        let (mut names, mut without) = (Vec::new(), Vec::new());
        for index in order {
            let (Some(mark), Some(width)) = (self.marks.get(*index), widths.get(*index)) else { continue };
            match self.name(mark, *width) {
                Some(name) => names.push(name),
                None => without.push(mark.spot),
            }
        }
        (names, without)
    }

    /// The best place for the name of a mark, which is taken from then on.
    fn name(&mut self, mark: &Placed<'_, '_>, width: f32) -> Option<Name> {
        let (area, line) = self.best(mark, width)?;
        let is_led = area.distance(mark.at) > mark::RADIUS + LED || self.is_unclear(mark, area);
        let leader = is_led.then_some(line);
        self.lines.extend(leader);
        self.taken.push(area);
        Some(Name { text: mark.spot.name.clone(), area, leader, is_on_tint: self.is_on_tint(area) })
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
