//! Keeps marks off each other: those of near states are moved apart, each as little as it takes.
use super::mark::{HALO, RADIUS};

/// The middles of two marks come no closer, in points.
pub const NEAREST: f32 = 2.0 * RADIUS + HALO + 0.8;
/// In a crowd, moving two apart can bring others together: so often it is tried.
const ROUNDS: usize = 60;

pub fn apart(places: &mut [(f32, f32)]) {
    for _ in 0..ROUNDS {
        let mut is_done = true;
        for index in 1..places.len() {
            let (before, rest) = places.split_at_mut(index);
            let Some(place) = rest.first_mut() else { continue };
            for other in before {
                is_done &= !push(other, place);
            }
        }
        if is_done {
            return;
        }
    }
}

/// Moves two apart if they are too close, each half of the way.
fn push(one: &mut (f32, f32), other: &mut (f32, f32)) -> bool {
    let (x, y) = (other.0 - one.0, other.1 - one.1);
    let distance = x.hypot(y);
    if distance >= NEAREST - 0.01 {
        return false;
    }
    // Two at one place are moved to the sides.
    let (x, y) = if distance > 0.01 { (x / distance, y / distance) } else { (1.0, 0.0) };
    let way = (NEAREST - distance) / 2.0;
    *one = (one.0 - way * x, one.1 - way * y);
    *other = (other.0 + way * x, other.1 + way * y);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_would_cover_each_other_are_moved_apart_and_the_others_stay() {
        let mut places = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (2.0, 2.0), (50.0, 50.0)];
        apart(&mut places);
        for (index, one) in places.iter().enumerate() {
            for other in &places[..index] {
                assert!((one.0 - other.0).hypot(one.1 - other.1) > NEAREST - 0.1, "{places:?}");
            }
            assert!((one.0).hypot(one.1) < 10.0 || index == 4);
        }
        assert_eq!(places[4], (50.0, 50.0));
    }
}
