//! Marks and names on a part of the map. No name covers another or a mark; one that finds no place is left to the table
//! behind the map.
use super::super::mark::{count, label, line};
use super::panel::Panel;
use super::{Spot, mark};
use render::scene::{Anchor, Mark, Paint, Scene, Style};

/// How wide a letter is at most on the average, and how tall a line is, in points.
const LETTER: f32 = 3.6;
const TALL: f32 = 7.6;
/// From a mark to its name.
const AWAY: f32 = 2.0;
/// A name so far from its mark has a line that leads to it.
const LED: f32 = 5.0;
/// How much farther names are tried, and how much higher and lower.
const OUT: [f32; 6] = [0.0, 8.0, 18.0, 30.0, 44.0, 60.0];
const ASIDE: [f32; 11] = [0.0, -5.0, 5.0, -10.0, 10.0, -16.0, 16.0, -24.0, 24.0, -34.0, 34.0];

/// Left, top, right, bottom.
#[derive(Clone, Copy)]
struct Area([f32; 4]);

/// How wide a text is at most.
pub fn width(text: &str) -> f32 {
    count(text.chars().count()) * LETTER + 2.0
}

/// Draws the marks of all and the names of some; returns the names for which there was no room.
pub fn draw(scene: &mut Scene, panel: &Panel, spots: &[Spot<'_>], named: &[&Spot<'_>]) -> Vec<String> {
    let marked = || spots.iter().filter(|spot| panel.shows(spot.outline.middle));
    let mut taken: Vec<Area> = marked().map(|spot| Area::of_mark(panel.place(spot.outline.middle))).collect();
    let mut led: Vec<[(f32, f32); 2]> = Vec::new();
    let mut unplaced = Vec::new();
    let mut names = Vec::new();
    // From the top to the bottom, so that names beside a chain of islands stay in its order.
    let mut order: Vec<&Spot<'_>> = named.to_vec();
    order.sort_by(|one, other| one.outline.middle.1.total_cmp(&other.outline.middle.1));
    for spot in order {
        let at = panel.place(spot.outline.middle);
        let Some(area) = place(panel, at, &spot.name, &taken, &led) else {
            unplaced.push(spot.name.clone());
            continue;
        };
        let end = area.nearest(at);
        if (end.0 - at.0).hypot(end.1 - at.1) > mark::RADIUS + LED {
            led.push([at, end]);
        }
        taken.push(area);
        names.push((spot.name.clone(), area));
    }
    for [from, to] in led {
        scene.draw(line(from.0, from.1, to.0, to.1, 0.5, Paint::Muted, false));
    }
    for spot in marked() {
        let at = panel.place(spot.outline.middle);
        mark::draw(scene, spot.standing, at);
        if spot.is_precedent_too {
            mark::diamond(scene, (at.0 - 2.2 * mark::RADIUS, at.1));
        }
    }
    for (name, Area([left, top, right, bottom])) in names {
        let ends = [left, f32::midpoint(left, right), right];
        if ends.into_iter().any(|x| panel.is_dark((x, f32::midpoint(top, bottom)), spots)) {
            let (width, height) = (right - left, bottom - top);
            scene.draw(Mark::Rect { x: left, y: top, width, height, fill: Paint::Paper });
        }
        let at = (f32::midpoint(left, right), top + TALL - 1.9);
        scene.draw(label(name, at, Style::Small, Anchor::Middle, Paint::Ink, Some(right - left)));
    }
    unplaced
}

/// The place nearest to the mark where a name covers nothing.
fn place(panel: &Panel, at: (f32, f32), name: &str, taken: &[Area], led: &[[(f32, f32); 2]]) -> Option<Area> {
    let wide = width(name);
    let mut best: Option<(f32, Area)> = None;
    for out in OUT {
        for aside in ASIDE {
            let beside = mark::RADIUS + AWAY + out;
            let (right, left) = (at.0 + beside, at.0 - beside - wide);
            let middle = at.1 - TALL / 2.0 + aside;
            let centred = at.0 - wide / 2.0 + aside;
            // To the right first, then to the left, above and below.
            let tries = [
                (right, middle, 0.0),
                (left, middle, 0.4),
                (centred, at.1 - mark::RADIUS - 1.0 - TALL - out, 0.8),
                (centred, at.1 + mark::RADIUS + 1.0 + out, 0.9),
            ];
            for (x, y, dislike) in tries {
                let area = Area([x, y, x + wide, y + TALL]);
                let cost = out + 0.7 * aside.abs() + dislike;
                let is_better = best.is_none_or(|(known, _)| cost < known);
                if is_better && area.is_free(panel, at, taken, led) {
                    best = Some((cost, area));
                }
            }
        }
    }
    best.map(|(_, area)| area)
}

impl Area {
    fn of_mark((x, y): (f32, f32)) -> Self {
        let half = mark::RADIUS + 0.8;
        Self([x - half, y - half, x + half, y + half])
    }

    fn meets(self, other: Self) -> bool {
        let (Self([left, top, right, bottom]), Self(other)) = (self, other);
        left < other[2] && right > other[0] && top < other[3] && bottom > other[1]
    }

    /// The place on its edge that is nearest to a point.
    fn nearest(self, (x, y): (f32, f32)) -> (f32, f32) {
        let Self([left, top, right, bottom]) = self;
        (x.clamp(left, right), y.clamp(top + 1.5, bottom - 1.5))
    }

    /// Whether it lies in the panel and neither it nor the line to its mark covers anything.
    fn is_free(self, panel: &Panel, at: (f32, f32), taken: &[Self], led: &[[(f32, f32); 2]]) -> bool {
        let Self([left, top, right, bottom]) = self;
        let is_within = left >= panel.left() + 1.0
            && right <= panel.left() + panel.width() - 1.0
            && top >= panel.top() + 1.0
            && bottom <= panel.bottom() - 1.0;
        let end = self.nearest(at);
        let own = Self::of_mark(at);
        is_within
            && !taken.iter().any(|other| self.meets(*other))
            && !led.iter().any(|[from, to]| self.is_crossed(*from, *to))
            && !taken.iter().any(|other| !other.meets(own) && other.is_crossed(at, end))
            && !led.iter().any(|[from, to]| cross(*from, *to, at, end))
    }

    /// Whether a line runs through it; tried at a few places along the line.
    fn is_crossed(self, from: (f32, f32), to: (f32, f32)) -> bool {
        let Self([left, top, right, bottom]) = self;
        (0..=12_u8).map(|step| f32::from(step) / 12.0).any(|share| {
            let (x, y) = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
            x > left && x < right && y > top && y < bottom
        })
    }
}

/// Whether two lines cross: the ends of each lie on different sides of the other.
fn cross(from: (f32, f32), to: (f32, f32), start: (f32, f32), end: (f32, f32)) -> bool {
    let side = |from: (f32, f32), to: (f32, f32), point: (f32, f32)| {
        (to.0 - from.0) * (point.1 - from.1) - (to.1 - from.1) * (point.0 - from.0) > 0.0
    };
    side(from, to, start) != side(from, to, end) && side(start, end, from) != side(start, end, to)
}

#[cfg(test)]
mod tests {
    use super::super::panel::Window;
    use super::*;

    #[test]
    fn names_in_a_crowd_cover_neither_each_other_nor_a_mark() {
        let panel = Panel::new(Window::degrees(-94.0, -42.0, 3.0, 27.5), (0.0, 0.0), (230.0, 130.0));
        let chain: Vec<(f32, f32)> =
            (0..8_u8).map(|step| (150.0 + f32::from(step % 2), 30.0 + 5.0 * f32::from(step))).collect();
        let mut taken: Vec<Area> = chain.iter().map(|at| Area::of_mark(*at)).collect();
        let mut placed = 0;
        for at in chain {
            if let Some(area) = place(&panel, at, "Saint Kitts and Nevis", &taken, &[]) {
                assert!(!taken.iter().any(|other| area.meets(*other)));
                taken.push(area);
                placed += 1;
            }
        }
        assert!(placed >= 6, "{placed} of 8");
    }

    #[test]
    fn a_name_that_fits_nowhere_is_left_out() {
        let panel = Panel::new(Window::degrees(0.0, 5.0, 0.0, 5.0), (0.0, 0.0), (40.0, 40.0));
        assert!(place(&panel, (20.0, 20.0), "Saint Vincent and the Grenadines", &[], &[]).is_none());
    }
}
