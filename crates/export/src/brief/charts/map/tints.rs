//! The land that has a tint or a pattern: letters on it need paper behind them.
use super::{Spot, Standing};

/// One state: its bounds on the plane (left, top, right, bottom), and its pieces.
struct Land<'a> {
    bounds: [f32; 4],
    rings: &'a [Vec<(f32, f32)>],
}

pub struct Tints<'a> {
    lands: Vec<Land<'a>>,
}

impl<'a> Tints<'a> {
    /// Those of precedents look like other land.
    pub fn of(spots: &[Spot<'a>]) -> Self {
        let tinted = spots.iter().filter(|spot| spot.standing != Standing::Precedent);
        let land = |spot: &Spot<'a>| Land { bounds: bounds(&spot.outline.rings), rings: &spot.outline.rings };
        Self { lands: tinted.map(land).collect() }
    }

    /// Whether a place on the plane lies on such land.
    pub fn hold(&self, (x, y): (f32, f32)) -> bool {
        self.lands.iter().any(|land| {
            let [left, top, right, bottom] = land.bounds;
            let is_near = x >= left && x <= right && y >= top && y <= bottom;
            // Inside is what has an odd number of edges to its right.
            is_near && land.rings.iter().flat_map(|ring| crossings(ring, y)).filter(|at| *at > x).count() % 2 == 1
        })
    }
}

fn bounds(rings: &[Vec<(f32, f32)>]) -> [f32; 4] {
    let none = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
    rings
        .iter()
        .flatten()
        .fold(none, |[left, top, right, bottom], (x, y)| [left.min(*x), top.min(*y), right.max(*x), bottom.max(*y)])
}

/// Where the edges of a ring cross a level.
pub fn crossings(ring: &[(f32, f32)], level: f32) -> impl Iterator<Item = f32> {
    ring.iter().zip(ring.iter().cycle().skip(1)).filter_map(move |(from, to)| {
        let crosses = (from.1 < level) != (to.1 < level);
        crosses.then(|| from.0 + (level - from.1) / (to.1 - from.1) * (to.0 - from.0))
    })
}
