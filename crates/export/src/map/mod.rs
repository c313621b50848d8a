//! The outlines of the states, for maps. They are Natural Earth's, made smaller and projected once by `cargo xtask map`;
//! `map/README.md` says from what and how.
//!
//! ```
//! use dossier_export::map::world;
//!
//! let rwanda = world().into_iter().find(|state| state.code == "RWA").unwrap();
//! assert_eq!(rwanda.rings.len(), 1);
//! ```
pub mod projection;

/// Where the outlines lie.
const WORLD: &str = include_str!("../../map/world.txt");

/// A state, or land whose state the outlines do not name.
pub struct Outline<'a> {
    /// ISO 3166-1 alpha-3, `XKX` for Kosovo, `-` for land without a code.
    pub code: &'a str,
    /// The middle of its largest piece, in the plane of [`projection`].
    pub middle: (f32, f32),
    /// Its pieces and their holes.
    pub rings: Vec<Vec<(f32, f32)>>,
}

/// Every state, in the order of the codes.
pub fn world() -> Vec<Outline<'static>> {
    WORLD.lines().filter(|line| !line.starts_with('#')).filter_map(outline).collect()
}

/// `RWA 5712 2461|5701 2450 3 4 …|…`: code and middle, then each ring from its first point by steps.
fn outline(line: &'static str) -> Option<Outline<'static>> {
    let mut parts = line.split('|');
    let mut head = parts.next()?.split(' ');
    let code = head.next()?;
    let middle = (number(head.next()?)?, number(head.next()?)?);
    Some(Outline { code, middle, rings: parts.map(ring).collect() })
}

fn ring(text: &str) -> Vec<(f32, f32)> {
    let mut numbers = text.split(' ').filter_map(number);
    let (mut x, mut y) = (0.0, 0.0);
    let mut points = Vec::new();
    while let (Some(right), Some(down)) = (numbers.next(), numbers.next()) {
        (x, y) = (x + right, y + down);
        points.push((x, y));
    }
    points
}

fn number(text: &str) -> Option<f32> {
    text.parse::<i16>().ok().map(f32::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::value::CountryCode;

    #[test]
    fn every_outline_has_an_assigned_code_a_middle_and_a_closed_area() {
        let world = world();
        assert!(world.len() > 230, "{}", world.len());
        for state in &world {
            let assigned = CountryCode::of(state.code).is_some_and(|code| code.is_assigned());
            assert!(assigned || state.code == "-", "{}", state.code);
            assert!(!state.rings.is_empty() && state.rings.iter().all(|ring| ring.len() > 2), "{}", state.code);
        }
    }

    #[test]
    fn no_outline_is_smeared_across_the_map() {
        for state in world() {
            for ring in &state.rings {
                for (from, to) in ring.iter().zip(ring.iter().skip(1)) {
                    assert!((from.0 - to.0).abs() < 1_000.0, "{}: {from:?} {to:?}", state.code);
                }
            }
        }
    }

    #[test]
    fn small_island_states_are_there() {
        let world = world();
        for code in ["ATG", "BRB", "DMA", "GRD", "KNA", "LCA", "NRU", "PLW", "TCA", "VCT"] {
            assert!(world.iter().any(|state| state.code == code), "{code}");
        }
    }
}
