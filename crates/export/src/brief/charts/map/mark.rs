//! The marks of the map: each standing has a shape and a pattern of its own.
use super::Standing;
use render::scene::{Mark, Paint, Scene};

/// Half the size of a mark, in points.
pub const RADIUS: f32 = 2.5;
/// The paper around a mark, so that it stands out from what it lies on.
pub const HALO: f32 = 1.2;

/// The mark of a standing, in the middle of its state.
pub fn draw(scene: &mut Scene, standing: Standing, at: (f32, f32)) {
    scene.draw(Mark::Dot { at, radius: RADIUS + HALO, fill: Some(Paint::Paper), stroke: Paint::Paper });
    let (x, y) = at;
    let stroke =
        |points: Vec<(f32, f32)>, width: f32, stroke: Paint| Mark::Line { points, width, stroke, dashed: false };
    match standing {
        Standing::Sent => {
            scene.draw(Mark::Dot { at, radius: RADIUS, fill: Some(Paint::Accent), stroke: Paint::Accent });
        }
        Standing::Agreed => {
            scene.draw(Mark::Dot { at, radius: RADIUS, fill: Some(Paint::Paper), stroke: Paint::Accent });
        }
        Standing::Stopped => {
            let side = RADIUS * 1.8;
            scene.draw(Mark::Rect {
                x: x - side / 2.0,
                y: y - side / 2.0,
                width: side,
                height: side,
                fill: Paint::Second,
            });
        }
        Standing::Talks => {
            let ring =
                [(x, y - RADIUS), (x + RADIUS, y + RADIUS * 0.8), (x - RADIUS, y + RADIUS * 0.8), (x, y - RADIUS)];
            scene.draw(stroke(ring.to_vec(), 1.0, Paint::Ink));
        }
        Standing::Refused => {
            let arm = RADIUS * 0.85;
            scene.draw(stroke(vec![(x - arm, y - arm), (x + arm, y + arm)], 1.3, Paint::Warning));
            scene.draw(stroke(vec![(x - arm, y + arm), (x + arm, y - arm)], 1.3, Paint::Warning));
        }
        Standing::Precedent => diamond(scene, at),
    }
}

/// Where the diamond stands of a state that takes part in a precedent too.
pub fn beside((x, y): (f32, f32)) -> (f32, f32) {
    (x - 2.2 * RADIUS, y)
}

/// The mark of a precedent.
pub fn diamond(scene: &mut Scene, (x, y): (f32, f32)) {
    let ring = vec![(x, y - RADIUS), (x + RADIUS, y), (x, y + RADIUS), (x - RADIUS, y)];
    scene.draw(Mark::Area { rings: vec![ring], fill: Paint::Muted, edge: Some(Paint::Paper) });
}

/// How the area of a state is filled.
pub const fn tint(standing: Standing) -> Paint {
    match standing {
        Standing::Sent => Paint::Accent,
        Standing::Agreed => Paint::AccentSoft,
        Standing::Stopped => Paint::SecondSoft,
        Standing::Talks => Paint::Ground,
        Standing::Refused => Paint::WarningSoft,
        Standing::Precedent => Paint::Rule,
    }
}

/// The lines over its tint: their pen, and whether they lie across or aslant.
pub const fn hatch(standing: Standing) -> Option<(Paint, bool)> {
    match standing {
        Standing::Agreed => Some((Paint::Accent, true)),
        Standing::Stopped => Some((Paint::Second, false)),
        Standing::Sent | Standing::Talks | Standing::Refused | Standing::Precedent => None,
    }
}
