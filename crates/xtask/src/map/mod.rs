//! `cargo xtask map FOLDER`: the outlines of states for the map of a brief, from the npm package `world-atlas`, which
//! redistributes Natural Earth. Done once for each edition of that package; its result is checked in.
//!
//! ```text
//! countries-50m.json ─ topology ─▶ arcs, simplified ─▶ rings ─ cut ─▶ rings without the seam ─ projection ─▶ world.txt
//! ```
mod cut;
mod topology;

use export::map::projection::{MIDDLE, project};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use topology::Place;

/// Pieces smaller than this are left out, unless they are all there is of a state. In square units of the plane.
const SMALLEST: f64 = 40.0;
/// Left out: it surrounds a pole, and receives nobody.
const ANTARCTICA: &str = "ATA";

const HEAD: &str = "\
# Outlines of states in the Equal Earth projection, for maps no larger than a page. Made by `cargo xtask map` from
# countries-50m.json of the npm package world-atlas 2.0.2, which redistributes Natural Earth 4.1.0 (public domain).
# Boundaries are Natural Earth's, simplified; they show who controls a place and imply no position on whose it is.
";

/// Reads the unpacked package and writes the outlines into the repository.
pub fn write(root: &Path, package: &Path) -> Result<(), String> {
    let source = package.join("countries-50m.json");
    let text = std::fs::read_to_string(&source).map_err(|error| format!("{}: {error}", source.display()))?;
    let places = topology::read(&text).map_err(|error| format!("{}: {error}", source.display()))?;
    let target = root.join("crates/export/map/world.txt");
    std::fs::write(&target, asset(places)).map_err(|error| format!("{}: {error}", target.display()))
}

fn asset(places: Vec<Place>) -> String {
    let mut states: BTreeMap<String, Vec<Vec<(i32, i32)>>> = BTreeMap::new();
    for place in places.into_iter().filter(|place| place.code != ANTARCTICA) {
        let rings = place.rings.iter().flat_map(|ring| cut::at_the_seam(ring, MIDDLE)).map(|ring| projected(&ring));
        states.entry(place.code).or_default().extend(rings);
    }
    let mut text = HEAD.to_owned();
    for (code, mut rings) in states {
        rings.sort_by(|one, other| area(other).abs().total_cmp(&area(one).abs()));
        let Some(largest) = rings.first_mut() else { continue };
        if area(largest).abs() < 1.0 {
            *largest = smallest(largest);
        }
        let (x, y) = middle(largest);
        let kept = rings.iter().enumerate().filter(|(at, ring)| *at == 0 || area(ring).abs() >= SMALLEST);
        // Writing to a string cannot fail.
        let _ = write!(text, "{code} {x} {y}");
        for (_, ring) in kept {
            let _ = write!(text, "|{}", steps(ring));
        }
        text.push('\n');
    }
    text
}

/// On the plane, without points that fall on the one before.
fn projected(ring: &[(f64, f64)]) -> Vec<(i32, i32)> {
    let mut points: Vec<(i32, i32)> = ring
        .iter()
        .map(|(longitude, latitude)| project(longitude + MIDDLE, *latitude))
        .map(|(x, y)| (whole(x), whole(y)))
        .collect();
    points.dedup();
    if points.first() == points.last() {
        points.pop();
    }
    points
}

/// An island that is smaller than the grid, as the smallest square.
fn smallest(ring: &[(i32, i32)]) -> Vec<(i32, i32)> {
    let (x, y) = ring.first().copied().unwrap_or_default();
    vec![(x - 1, y), (x, y - 1), (x + 1, y), (x, y + 1)]
}

#[expect(clippy::cast_possible_truncation, reason = "the plane is ten thousand units wide")]
fn whole(length: f64) -> i32 {
    length.round() as i32
}

/// Twice its half by the shoelace formula; its sign says which way round it runs.
fn area(ring: &[(i32, i32)]) -> f64 {
    pairs(ring).map(|(from, to)| cross(from, to)).sum::<f64>() / 2.0
}

/// The centroid; of what has no area, the first point.
fn middle(ring: &[(i32, i32)]) -> (i32, i32) {
    let whole_area = area(ring);
    if whole_area.abs() < 1.0 {
        return ring.first().copied().unwrap_or_default();
    }
    let sum = |part: fn((i32, i32)) -> i32| {
        pairs(ring).map(|(from, to)| f64::from(part(from) + part(to)) * cross(from, to)).sum::<f64>()
    };
    (whole(sum(|point| point.0) / (6.0 * whole_area)), whole(sum(|point| point.1) / (6.0 * whole_area)))
}

fn cross(from: (i32, i32), to: (i32, i32)) -> f64 {
    f64::from(from.0) * f64::from(to.1) - f64::from(to.0) * f64::from(from.1)
}

fn pairs(ring: &[(i32, i32)]) -> impl Iterator<Item = ((i32, i32), (i32, i32))> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Each point by how far it lies from the one before.
fn steps(ring: &[(i32, i32)]) -> String {
    let mut last = (0, 0);
    let step = |point: &(i32, i32)| {
        let step = format!("{} {}", point.0 - last.0, point.1 - last.1);
        last = *point;
        step
    };
    ring.iter().map(step).collect::<Vec<String>>().join(" ")
}
