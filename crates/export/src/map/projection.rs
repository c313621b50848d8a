//! The Equal Earth projection (Šavrič, Patterson and Jenny, 2018): areas keep their size, so that no state looks more
//! than it is.

/// The meridian in the middle. Its opposite runs through the Bering Strait, so that no mainland is cut.
pub const MIDDLE: f64 = 11.0;
/// The width of the plane that the world is drawn on, in units of the asset.
pub const WIDTH: f64 = 10_000.0;

const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
/// Half of the root of three.
const M: f64 = 0.866_025_403_784_438_6;

/// Where a place stands on the plane: from its left upper corner, y downwards.
///
/// ```
/// use dossier_export::map::projection::{MIDDLE, project};
///
/// // The corner is the north pole's left end; the middle lies half the width from it.
/// let (x, y) = project(MIDDLE, 0.0);
/// assert!((x - 5_000.0).abs() < 0.01 && (y - 2_433.5).abs() < 1.0);
/// ```
pub fn project(longitude: f64, latitude: f64) -> (f64, f64) {
    let (x, y) = plane(longitude - MIDDLE, latitude);
    let (half, top) = (plane(180.0, 0.0).0, plane(0.0, 90.0).1);
    let scale = WIDTH / (2.0 * half);
    ((half + x) * scale, (top - y) * scale)
}

/// As the paper has it, from degrees to radii of the sphere, y upwards.
fn plane(longitude: f64, latitude: f64) -> (f64, f64) {
    let angle = (M * latitude.to_radians().sin()).asin();
    let square = angle * angle;
    let sixth = square * square * square;
    let bend = A[0] + 3.0 * A[1] * square + sixth * (7.0 * A[2] + 9.0 * A[3] * square);
    let x = longitude.to_radians() * angle.cos() / (M * bend);
    let y = angle * (A[0] + A[1] * square + sixth * (A[2] + A[3] * square));
    (x, y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plane_is_as_wide_as_the_paper_says() {
        // Equal Earth of the unit sphere is 5.413 wide and 2.635 tall.
        assert!((plane(180.0, 0.0).0 - 2.706_63).abs() < 1e-4);
        assert!((plane(0.0, 90.0).1 - 1.317_36).abs() < 1e-4);
    }

    #[test]
    fn equal_areas_stay_equal() {
        let area = |south: f64, north: f64| {
            let steps = 200;
            let height = (north - south) / f64::from(steps);
            let strip = |step: i32| {
                let low = south + height * f64::from(step);
                let (wide, _) = plane(1.0, low + height / 2.0);
                wide * (plane(0.0, low + height).1 - plane(0.0, low).1)
            };
            (0..steps).map(strip).sum::<f64>()
        };
        // By Archimedes, belts between equal differences of sines are equal.
        let half = 0.5_f64.asin().to_degrees();
        assert!((area(0.0, half) - area(half, 90.0)).abs() < 1e-3, "{} {}", area(0.0, half), area(half, 90.0));
    }
}
