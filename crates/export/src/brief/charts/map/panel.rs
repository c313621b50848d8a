//! A part of the world in a part of the drawing.
use super::area::{Area, Segment};
use super::tints::crossings;
use super::{Spot, Standing, mark};
use crate::map::Outline;
use crate::map::projection::project;
use render::scene::{Mark, Paint, Scene};
use rust_decimal::prelude::ToPrimitive;

/// A part of the world, by degrees.
#[derive(Clone, Copy)]
pub struct Window {
    west: f64,
    east: f64,
    south: f64,
    north: f64,
}

/// A window, and where it stands in the drawing.
pub struct Panel {
    /// Left, top, right, bottom on the plane of the projection.
    bounds: [f32; 4],
    at: (f32, f32),
    /// Points to a unit of the plane.
    scale: f32,
}

/// Between two lines of a pattern, in points.
const HATCH: f32 = 2.2;
/// What a panel around some places leaves free at its sides, and how many points to a unit of the plane it has at most.
const MARGIN: (f32, f32) = (14.0, 12.0);
const LARGEST: f32 = 0.4;

impl Window {
    pub const fn degrees(west: f64, east: f64, south: f64, north: f64) -> Self {
        Self { west, east, south, north }
    }

    /// The rectangle of the plane that holds all of it.
    fn bounds(self) -> [f32; 4] {
        let middle = f64::midpoint(self.south, self.north);
        let belts = [self.south, middle, self.north, 0.0_f64.clamp(self.south, self.north)];
        let places = belts.map(|latitude| [project(self.west, latitude), project(self.east, latitude)]);
        let places = places.as_flattened();
        let ends = |part: fn(&(f64, f64)) -> f64| {
            let ends = places.iter().map(part);
            let (low, high) = ends.fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at), high.max(at)));
            (low.to_f32().unwrap_or_default(), high.to_f32().unwrap_or_default())
        };
        let ((left, right), (top, bottom)) = (ends(|place| place.0), ends(|place| place.1));
        [left, top, right, bottom]
    }

    pub fn holds(self, (x, y): (f32, f32)) -> bool {
        let [left, top, right, bottom] = self.bounds();
        x >= left && x <= right && y >= top && y <= bottom
    }
}

impl Panel {
    /// All of a window, as wide as the room.
    pub fn new(window: Window, at: (f32, f32), width: f32) -> Self {
        let bounds = window.bounds();
        Self { bounds, at, scale: width / (bounds[2] - bounds[0]) }
    }

    /// Some places of the plane and what lies around them, as large as the room.
    pub fn around(places: &[(f32, f32)], at: (f32, f32), (width, height): (f32, f32)) -> Self {
        let ends = |part: fn(&(f32, f32)) -> f32| {
            let ends = places.iter().map(part);
            ends.fold((f32::MAX, f32::MIN), |(low, high), at| (low.min(at), high.max(at)))
        };
        let ((left, right), (top, bottom)) = (ends(|place| place.0), ends(|place| place.1));
        let scale = |room: f32, margin: f32, low: f32, high: f32| (room - 2.0 * margin) / (high - low).max(1.0);
        let scale = scale(width, MARGIN.0, left, right).min(scale(height, MARGIN.1, top, bottom)).min(LARGEST);
        let (x, y) = (f32::midpoint(left, right), f32::midpoint(top, bottom));
        let (wide, tall) = (width / scale / 2.0, height / scale / 2.0);
        Self { bounds: [x - wide, y - tall, x + wide, y + tall], at, scale }
    }

    /// What it takes of the drawing.
    pub fn area(&self) -> Area {
        let [left, top, right, bottom] = self.bounds;
        Area::new(self.at, ((right - left) * self.scale, (bottom - top) * self.scale))
    }

    pub fn bottom(&self) -> f32 {
        self.area().bottom
    }

    /// Whether a part of the world is in both.
    pub fn overlaps(&self, other: &Self) -> bool {
        let area = |[left, top, right, bottom]: [f32; 4]| Area { left, top, right, bottom };
        area(self.bounds).meets(area(other.bounds))
    }

    pub fn shows(&self, (x, y): (f32, f32)) -> bool {
        let [left, top, right, bottom] = self.bounds;
        x >= left && x <= right && y >= top && y <= bottom
    }

    /// From the plane to the drawing.
    pub fn place(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (self.at.0 + (x - self.bounds[0]) * self.scale, self.at.1 + (y - self.bounds[1]) * self.scale)
    }

    /// All land, the receiving states with their tint and pattern.
    pub fn land(&self, scene: &mut Scene, spots: &[Spot<'_>], world: &[Outline<'static>]) {
        for state in world {
            let spot = spots.iter().find(|spot| spot.outline.code == state.code);
            let rings: Vec<Vec<(f32, f32)>> =
                state.rings.iter().map(|ring| self.cut(ring)).filter(|ring| ring.len() > 2).collect();
            if rings.is_empty() {
                continue;
            }
            let fill = spot.map_or(Paint::Rule, |spot| mark::tint(spot.standing));
            let lines = spot.and_then(|spot| mark::hatch(spot.standing)).map(|(pen, is_aslant)| {
                let line = |points: [(f32, f32); 2]| Mark::Line {
                    points: points.into(),
                    width: 0.5,
                    stroke: pen,
                    dashed: false,
                };
                hatched(&rings, is_aslant).into_iter().map(line).collect::<Vec<Mark>>()
            });
            // What has no tint to stand out by has an edge.
            let edge = match spot.map(|spot| spot.standing) {
                None | Some(Standing::Precedent | Standing::Sent) => Paint::Paper,
                Some(_) => Paint::Muted,
            };
            scene.draw(Mark::Area { rings, fill, edge: Some(edge) });
            lines.into_iter().flatten().for_each(|line| scene.draw(line));
        }
    }

    /// A ring in the drawing, cut at the edges of the panel.
    fn cut(&self, ring: &[(f32, f32)]) -> Vec<(f32, f32)> {
        let [left, top, right, bottom] = self.bounds;
        let is_within = |(x, y): &(f32, f32)| *x >= left && *x <= right && *y >= top && *y <= bottom;
        let placed = |ring: Vec<(f32, f32)>| ring.into_iter().map(|point| self.place(point)).collect();
        if ring.iter().all(is_within) {
            return placed(ring.to_vec());
        }
        let turned = |ring: Vec<(f32, f32)>| ring.into_iter().map(|(x, y)| (y, x)).collect::<Vec<_>>();
        let across = below(&above(ring, left), right);
        placed(turned(below(&above(&turned(across), top), bottom)))
    }

    /// From the drawing to the plane.
    pub fn on_plane(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (self.bounds[0] + (x - self.at.0) / self.scale, self.bounds[1] + (y - self.at.1) / self.scale)
    }

    pub fn border(&self, scene: &mut Scene) {
        self.area().edges().into_iter().for_each(|edge| scene.draw(stroke(edge, 0.5)));
    }

    /// Where another panel's part of the world lies in this one.
    pub fn part_of(&self, other: &Self) -> Area {
        let [left, top, right, bottom] = other.bounds;
        let ((left, top), (right, bottom)) = (self.place((left, top)), self.place((right, bottom)));
        Area { left, top, right, bottom }
    }
}

/// A side of a frame.
pub fn stroke(points: Segment, width: f32) -> Mark {
    Mark::Line { points: points.into(), width, stroke: Paint::Muted, dashed: false }
}

/// What of a ring lies at or right of an edge.
fn above(ring: &[(f32, f32)], edge: f32) -> Vec<(f32, f32)> {
    clipped(ring, edge, |x| x >= edge)
}

/// What of a ring lies at or left of an edge.
fn below(ring: &[(f32, f32)], edge: f32) -> Vec<(f32, f32)> {
    clipped(ring, edge, |x| x <= edge)
}

fn clipped(ring: &[(f32, f32)], edge: f32, is_inside: impl Fn(f32) -> bool) -> Vec<(f32, f32)> {
    let mut kept = Vec::new();
    for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        if is_inside(from.0) {
            kept.push(*from);
        }
        if is_inside(from.0) != is_inside(to.0) {
            let share = (edge - from.0) / (to.0 - from.0);
            kept.push((edge, from.1 + share * (to.1 - from.1)));
        }
    }
    kept
}

/// Lines through the inside of rings: across, or falling to the right.
fn hatched(rings: &[Vec<(f32, f32)>], is_aslant: bool) -> Vec<[(f32, f32); 2]> {
    let slope = if is_aslant { 1.0 } else { 0.0 };
    // Sheared by the slope, every line lies across.
    let sheared: Vec<Vec<(f32, f32)>> =
        rings.iter().map(|ring| ring.iter().map(|(x, y)| (*x, y - slope * x)).collect()).collect();
    let gap = if is_aslant { HATCH * std::f32::consts::SQRT_2 } else { HATCH };
    let levels = || sheared.iter().flatten().map(|(_, y)| *y);
    let (low, high) = (levels().fold(f32::MAX, f32::min), levels().fold(f32::MIN, f32::max));
    let mut lines = Vec::new();
    let mut level = (low / gap).ceil() * gap;
    while level < high {
        let mut crossings: Vec<f32> = sheared.iter().flat_map(|ring| crossings(ring, level)).collect();
        crossings.sort_by(f32::total_cmp);
        for pair in crossings.chunks_exact(2) {
            if let [from, to] = *pair {
                lines.push([(from, level + slope * from), (to, level + slope * to)]);
            }
        }
        level += gap;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_pattern_stay_inside_and_leave_holes_free() {
        let square = |from: f32, to: f32| vec![(from, from), (to, from), (to, to), (from, to)];
        let lines = hatched(&[square(0.0, 20.0), square(5.0, 15.0)], false);
        assert!(lines.iter().any(|[from, to]| to.0 - from.0 > 19.0), "{lines:?}");
        for [from, to] in lines {
            let is_in_hole = from.1 > 5.0 && from.1 < 15.0 && from.0 < 15.0 && to.0 > 5.0;
            assert!(from.0 >= 0.0 && to.0 <= 20.0 && !is_in_hole, "{from:?} {to:?}");
        }
    }

    #[test]
    fn land_is_cut_at_the_edges_of_its_panel() {
        let panel = Panel::new(Window::degrees(-20.0, 20.0, -20.0, 20.0), (10.0, 10.0), 100.0);
        let wide = [(0.0, 0.0), (10_000.0, 0.0), (10_000.0, 4_800.0), (0.0, 4_800.0)];
        for (x, y) in panel.cut(&wide) {
            assert!((9.9..=110.1).contains(&x) && (9.9..=panel.bottom() + 0.1).contains(&y), "{x} {y}");
        }
    }
    #[test]
    fn a_panel_around_places_shows_all_of_them_away_from_its_edges() {
        let places = [(1_000.0, 2_000.0), (1_300.0, 2_050.0), (1_100.0, 2_090.0)];
        let panel = Panel::around(&places, (50.0, 20.0), (230.0, 110.0));
        let area = panel.area();
        assert!((area.width() - 230.0).abs() < 0.01 && (area.height() - 110.0).abs() < 0.01);
        for place in places {
            let at = panel.place(place);
            assert!(area.shrunk(11.9).holds(Area::around(at, 0.0)), "{at:?}");
            let (x, y) = panel.on_plane(at);
            assert!((x - place.0).abs() < 0.1 && (y - place.1).abs() < 0.1);
        }
    }
}
