//! A logarithmic scale, a power of ten to each step. Nought has no place on it: where there is one, it stands apart, in a
//! strip of its own to the left, and the axis is broken between the two.
//!
//! ```text
//!  ░0░ // 1 ───── 10 ───── 100 ───── 1,000
//! ```
use super::mark::{broken, label, line};
use crate::words::{Words, message};
use render::scene::{Anchor, Mark, Paint, Scene, Style};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// From the middle of nought's strip to the beginning of the scale, in points.
const AWAY: f32 = 20.0;
/// Half of the strip's width.
const HALF: f32 = 6.0;
/// From the end of the scale to its unit, past the last number.
const UNIT: f32 = 27.0;
/// How far left of a scale's beginning names of rows must end, whether it has nought or not.
pub const BESIDE: f32 = AWAY + HALF + 6.0;

pub struct Scale {
    left: f32,
    right: f32,
    /// The powers of ten where it begins and ends.
    powers: (i32, i32),
    has_nought: bool,
}

impl Scale {
    /// On which all values lie; it begins at a given power of ten where all of them are nought.
    pub fn of(values: &[Decimal], otherwise: i32, (left, right): (f32, f32)) -> Self {
        let above = || values.iter().filter(|value| **value > Decimal::ZERO).map(|value| power_of(*value));
        let low = above().reduce(f64::min).and_then(|power| power.floor().to_i32()).unwrap_or(otherwise);
        let high = above().reduce(f64::max).and_then(|power| power.ceil().to_i32()).unwrap_or(otherwise);
        Self { left, right, powers: (low, high.max(low + 1)), has_nought: values.iter().any(Decimal::is_zero) }
    }

    /// Where a value stands.
    pub fn place(&self, value: Decimal) -> f32 {
        if value > Decimal::ZERO { self.across(power_of(value)) } else { self.left - AWAY }
    }

    /// What a range takes of the strip of nought and of the scale; to the end of the scale where it has no upper bound.
    pub fn stretches(&self, low: Decimal, high: Option<Decimal>) -> Vec<(f32, f32)> {
        let end = high.map_or(self.right, |high| self.place(high));
        if low > Decimal::ZERO {
            return vec![(self.place(low), end)];
        }
        let nought = self.place(low);
        if end <= nought {
            return vec![(nought, nought)];
        }
        vec![(nought, nought + HALF), (self.left, end)]
    }

    /// A power of ten stands to a hundredth of a point, so that no machine's logarithm shows.
    fn across(&self, power: f64) -> f32 {
        let (from, to) = self.powers;
        let share = (power - f64::from(from)) / f64::from((to - from).max(1));
        let whole = self.right - self.left;
        let across = (share * f64::from(whole) * 100.0).round() / 100.0;
        self.left + across.to_f32().unwrap_or_default().clamp(0.0, whole)
    }

    /// The lines of the powers of ten, what they are below them and of what, and the strip of nought.
    pub fn draw(&self, scene: &mut Scene, words: Words, unit: &str, (top, bottom): (f32, f32)) {
        let mut said = |x: f32, text: String| {
            scene.draw(label(text, (x, bottom + 9.5), Style::Small, Anchor::Middle, Paint::Muted, None));
        };
        if self.has_nought {
            said(self.left - AWAY, words.number(Decimal::ZERO));
        }
        for power in self.powers.0..=self.powers.1 {
            said(self.across(f64::from(power)), words.spoken(ten_to(power)));
        }
        let at = (self.right + UNIT, bottom + 9.5);
        scene.draw(label(unit.to_owned(), at, Style::Small, Anchor::Start, Paint::Muted, None));
        for power in self.powers.0..=self.powers.1 {
            let x = self.across(f64::from(power));
            scene.draw(line(x, top, x, bottom, 0.5, Paint::Rule, false));
        }
        scene.draw(line(self.left, bottom, self.right, bottom, 0.5, Paint::Muted, false));
        if self.has_nought {
            self.draw_nought(scene, (top, bottom));
        }
    }

    fn draw_nought(&self, scene: &mut Scene, (top, bottom): (f32, f32)) {
        let middle = self.left - AWAY;
        let (x, width, height) = (middle - HALF, 2.0 * HALF, bottom - top);
        scene.draw(Mark::Rect { x, y: top, width, height, fill: Paint::Ground });
        scene.draw(line(x, bottom, x + width, bottom, 0.5, Paint::Muted, false));
        broken(scene, (f32::midpoint(middle + HALF, self.left), bottom));
    }
}

/// How a chart is to be read, with what its scales need to be said of them.
pub fn remark<'s>(words: Words, how: String, scales: impl IntoIterator<Item = &'s Scale>) -> String {
    let has_nought = scales.into_iter().any(|scale| scale.has_nought);
    if has_nought { format!("{how} {}", words.say(message::NoughtStandsApart)) } else { how }
}

fn power_of(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(1.0).log10()
}

fn ten_to(power: i32) -> Decimal {
    let digits = power.unsigned_abs().min(18);
    if power < 0 { Decimal::new(1, digits) } else { Decimal::from(10_u64.saturating_pow(digits)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENDS: (f32, f32) = (100.0, 300.0);

    fn scale(values: &[i64]) -> Scale {
        let values: Vec<Decimal> = values.iter().map(|value| Decimal::from(*value)).collect();
        Scale::of(&values, 0, ENDS)
    }

    #[test]
    fn nought_stands_apart_from_the_scale_and_one_at_its_beginning() {
        let scale = scale(&[0, 1, 75_200]);
        assert!(scale.has_nought);
        let place = |value: i64| scale.place(Decimal::from(value));
        assert!((place(1) - 100.0).abs() < 0.01 && (place(100_000) - 300.0).abs() < 0.01);
        assert!(place(0) + HALF < place(1) - 4.0, "{}", place(0));
    }

    #[test]
    fn a_scale_without_nought_keeps_no_strip_for_it() {
        let mut scene = Scene::new(400.0, 100.0);
        scale(&[7, 90]).draw(&mut scene, Words::of(model::config::Language::En), "people", (0.0, 80.0));
        assert!(!scene.marks.iter().any(|mark| matches!(mark, Mark::Rect { .. })));
    }

    #[test]
    fn a_range_from_nought_is_broken_where_the_axis_is() {
        let scale = scale(&[0, 1, 100]);
        let [strip, rest] = scale.stretches(Decimal::ZERO, Some(Decimal::TEN))[..] else { panic!("not broken") };
        assert!(
            strip.1 < rest.0 && (rest.0 - 100.0).abs() < 0.01 && (rest.1 - 200.0).abs() < 0.01,
            "{strip:?} {rest:?}"
        );
        assert_eq!(scale.stretches(Decimal::ONE, None), [(100.0, 300.0)]);
        assert_eq!(scale.stretches(Decimal::ZERO, Some(Decimal::ZERO)).len(), 1);
    }

    #[test]
    fn every_value_stands_within_its_scale() {
        let values = [0, 3, 90_000, 290_000_000].map(Decimal::from);
        let scale = Scale::of(&values, 6, ENDS);
        let places = values.map(|value| scale.place(value));
        assert!(places.is_sorted() && places.iter().skip(1).all(|x| (ENDS.0..=ENDS.1).contains(x)), "{places:?}");
        assert_eq!(Scale::of(&[Decimal::ZERO], 6, ENDS).powers, (6, 7));
    }
}
