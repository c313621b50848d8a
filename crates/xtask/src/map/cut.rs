//! Rings that cross the seam of the map, opposite its middle, are cut there: otherwise they would smear across it.

/// A ring in degrees, as pieces within 180 degrees of a meridian, counted from it.
pub fn at_the_seam(ring: &[(f64, f64)], middle: f64) -> Vec<Vec<(f64, f64)>> {
    let mut unrolled: Vec<(f64, f64)> = Vec::new();
    for (longitude, latitude) in ring {
        let mut from_middle = longitude - middle;
        if let Some((last, _)) = unrolled.last() {
            from_middle += 360.0 * ((last - from_middle) / 360.0).round();
        }
        unrolled.push((from_middle, *latitude));
    }
    let turns = [-360.0, 0.0, 360.0];
    let pieces = turns.map(|turn| {
        let turned: Vec<(f64, f64)> = unrolled.iter().map(|(x, y)| (x + turn, *y)).collect();
        right_of(&left_of(&turned, 180.0), -180.0)
    });
    pieces.into_iter().filter(|piece| piece.len() > 2).collect()
}

fn left_of(ring: &[(f64, f64)], seam: f64) -> Vec<(f64, f64)> {
    clipped(ring, seam, |x| x <= seam)
}

fn right_of(ring: &[(f64, f64)], seam: f64) -> Vec<(f64, f64)> {
    clipped(ring, seam, |x| x >= seam)
}

/// Sutherland and Hodgman's clipping against one edge.
fn clipped(ring: &[(f64, f64)], seam: f64, is_inside: impl Fn(f64) -> bool) -> Vec<(f64, f64)> {
    let mut kept = Vec::new();
    for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        if is_inside(from.0) {
            kept.push(*from);
        }
        if is_inside(from.0) != is_inside(to.0) {
            let share = (seam - from.0) / (to.0 - from.0);
            kept.push((seam, from.1 + share * (to.1 - from.1)));
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::at_the_seam;

    #[test]
    fn a_ring_across_the_seam_becomes_two() {
        let across = [(170.0, 0.0), (-170.0, 0.0), (-170.0, 10.0), (170.0, 10.0)];
        let pieces = at_the_seam(&across, 0.0);
        assert_eq!(pieces.len(), 2);
        assert!(pieces.iter().flatten().all(|(x, _)| x.abs() >= 170.0 && x.abs() <= 180.0), "{pieces:?}");
    }

    #[test]
    fn a_ring_away_from_the_seam_stays_as_it_is() {
        let ring = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)];
        assert_eq!(at_the_seam(&ring, 0.0), [ring.to_vec()]);
    }
}
