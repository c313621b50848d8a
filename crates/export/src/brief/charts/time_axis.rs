//! A line of time from the first of a year to the day of the brief. Where a few old things would squeeze the rest into
//! its end, it is broken: both parts are linear, and the newer one, with most of what is shown, has most of the room.
//!
//! ```text
//!    2012–2024        2025–2026
//!  ┼──┼──┼──┼── // ┼─────────┼───────
//! ```
use super::mark::{broken, label, line};
use crate::words::{Words, message};
use jiff::civil::Date;
use model::value::days_between;
use render::scene::{Anchor, Mark, Paint, Scene, Style};
use rust_decimal::prelude::ToPrimitive;

/// The newer part begins with the latest year from which on so many of so many marks stand; it has as much of the width.
const MOST: (usize, usize) = (2, 3);
/// Between the two parts, in points.
const GAP: f32 = 9.0;
/// The least room of a year with its number, and of a quarter with its stroke.
const YEAR: f32 = 24.0;
const QUARTER: f32 = 9.0;

pub struct TimeAxis {
    /// The older first; one alone where the axis is not broken.
    parts: Vec<Part>,
}

/// A part of the axis that is linear.
struct Part {
    from: Date,
    /// Where its right end stands.
    to: Date,
    left: f32,
    right: f32,
    last_year: i16,
}

impl TimeAxis {
    /// For marks on these days, up to a day and between two places; nothing where there is no mark.
    pub fn of(days: &[Date], to: Date, (left, right): (f32, f32)) -> Option<Self> {
        let from = days.iter().min()?.first_of_year().min(to);
        let newest = Part { from, to, left, right, last_year: to.year() };
        let Some(begin) = turning_point(days, from, to) else { return Some(Self { parts: vec![newest] }) };
        let share = MOST.0.to_f32().unwrap_or_default() / MOST.1.to_f32().unwrap_or(1.0);
        let middle = right - (right - left) * share;
        let old = Part { from, to: begin, left, right: middle - GAP, last_year: begin.year() - 1 };
        Some(Self { parts: vec![old, Part { from: begin, left: middle, ..newest }] })
    }

    pub fn from(&self) -> Option<Date> {
        self.parts.first().map(|part| part.from)
    }

    pub fn place(&self, day: Date) -> f32 {
        let part = self.parts.iter().rev().find(|part| part.from <= day).or(self.parts.first());
        part.map_or(0.0, |part| part.place(day))
    }

    /// How much is to be left free above it for what its parts are called.
    pub fn headroom(&self) -> f32 {
        if self.parts.len() > 1 { 11.0 } else { 0.0 }
    }

    /// The line, its years, and over each of two parts which years they are.
    pub fn draw(&self, scene: &mut Scene, (top, bottom): (f32, f32)) {
        for part in &self.parts {
            part.draw(scene, (top, bottom));
            if self.parts.len() > 1 {
                let at = (f32::midpoint(part.left, part.right), top - 3.5);
                scene.draw(label(part.years_in_words(), at, Style::Small, Anchor::Middle, Paint::Muted, None));
            }
        }
    }

    /// Where it is broken, bars that run through are broken too.
    pub fn draw_break(&self, scene: &mut Scene, (top, bottom): (f32, f32)) {
        let [old, new] = &self.parts[..] else { return };
        let (x, width) = (old.right, new.left - old.right);
        scene.draw(Mark::Rect { x, y: top, width, height: bottom - top - 0.3, fill: Paint::Paper });
        for edge in [old.right, new.left] {
            scene.draw(line(edge, top, edge, bottom, 0.5, Paint::Muted, true));
        }
        broken(scene, (f32::midpoint(old.right, new.left), bottom));
    }

    /// What is to be said of it after what else is said of a chart.
    pub fn remark(&self, words: Words, how: String) -> String {
        match &self.parts[..] {
            [_, new] => format!("{how} {}", words.say(message::TimeIsBroken { day: &words.day(new.from) })),
            _ => how,
        }
    }
}

/// Where the axis is broken: at the latest year from which on most marks stand, if an unbroken axis would leave them less
/// than a third of its length.
fn turning_point(days: &[Date], from: Date, to: Date) -> Option<Date> {
    let years = (from.year() + 1..=to.year()).rev().map(|year| Date::constant(year, 1, 1));
    let is_most = |begin: &Date| days.iter().filter(|day| *day >= begin).count() * MOST.1 >= days.len() * MOST.0;
    let begin = years.into_iter().find(is_most)?;
    (days_between(begin, to) * 3 < days_between(from, to)).then_some(begin)
}

impl Part {
    fn place(&self, day: Date) -> f32 {
        let whole = days_between(self.from, self.to).max(1);
        let across = days_between(self.from, day).clamp(0, whole);
        let share = across.to_f32().unwrap_or_default() / whole.to_f32().unwrap_or(1.0);
        self.left + share * (self.right - self.left)
    }

    fn draw(&self, scene: &mut Scene, (top, bottom): (f32, f32)) {
        scene.draw(line(self.left, bottom, self.right, bottom, 0.5, Paint::Muted, false));
        for year in self.years() {
            let x = self.place(Date::constant(year, 1, 1));
            scene.draw(line(x, top, x, bottom, 0.5, Paint::Rule, false));
            if x + YEAR - 4.0 <= self.right + 4.0 || year == self.from.year() {
                let at = (x + 2.0, bottom + 10.0);
                scene.draw(label(year.to_string(), at, Style::Small, Anchor::Start, Paint::Muted, None));
            }
        }
        for day in self.quarters() {
            let x = self.place(day);
            scene.draw(line(x, bottom, x, bottom + 3.0, 0.5, Paint::Muted, false));
        }
    }

    fn room_of_a_year(&self) -> f32 {
        let days = days_between(self.from, self.to).max(1).to_f32().unwrap_or(1.0);
        (self.right - self.left) / days * 365.25
    }

    /// The years that are marked: from its first, all of them, or every second, fifth, tenth …
    fn years(&self) -> impl Iterator<Item = i16> {
        let room = self.room_of_a_year();
        let is_wide = |step: &u16| f32::from(*step) * room >= YEAR;
        let step = [1, 2, 5, 10, 20, 50, 100, 500].into_iter().find(is_wide).unwrap_or(1000);
        (self.from.year()..=self.last_year).step_by(usize::from(step))
    }

    /// The quarters that begin within it, where they have room.
    fn quarters(&self) -> impl Iterator<Item = Date> {
        let has_room = self.room_of_a_year() >= 4.0 * QUARTER;
        let days =
            (self.from.year()..=self.last_year).flat_map(|year| [4, 7, 10].map(|month| Date::constant(year, month, 1)));
        days.filter(move |day| has_room && *day <= self.to)
    }

    fn years_in_words(&self) -> String {
        let (first, last) = (self.from.year(), self.last_year);
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const ENDS: (f32, f32) = (100.0, 400.0);

    fn axis(days: &[Date]) -> TimeAxis {
        TimeAxis::of(days, date(2026, 11, 23), ENDS).unwrap()
    }

    /// Some old days and so many of the last year.
    fn crowded() -> Vec<Date> {
        let new = (1..=8).map(|month| date(2026, month, 1));
        [date(2012, 9, 14), date(2019, 1, 29), date(2024, 12, 31)].into_iter().chain(new).collect()
    }

    #[test]
    fn most_marks_get_most_of_the_room_however_old_the_others_are() {
        let axis = axis(&crowded());
        assert!((axis.place(date(2026, 1, 1)) - 200.0).abs() < 0.01);
        assert!((axis.place(date(2012, 1, 1)) - 100.0).abs() < 0.01);
        assert!((axis.place(date(2026, 11, 23)) - 400.0).abs() < 0.01);
    }

    #[test]
    fn no_day_stands_in_the_break_or_before_an_earlier_one() {
        let axis = axis(&crowded());
        let mut before = 0.0;
        for day in date(2012, 1, 1).series(jiff::Span::new().days(1)).take_while(|day| *day <= date(2026, 11, 23)) {
            let x = axis.place(day);
            assert!(x > before && (x <= 200.0 - GAP || x >= 200.0), "{day}: {x} after {before}");
            before = x;
        }
    }

    #[test]
    fn an_axis_is_not_broken_where_its_marks_have_room() {
        for days in [vec![date(2026, 1, 5)], vec![date(2013, 5, 1), date(2018, 5, 1), date(2023, 5, 1)]] {
            let axis = axis(&days);
            assert!(axis.parts.len() == 1 && axis.headroom() < 0.1);
        }
        assert!(TimeAxis::of(&[], date(2026, 11, 23), ENDS).is_none());
    }

    #[test]
    fn a_break_is_drawn_and_both_its_parts_say_their_years() {
        let mut scene = Scene::new(400.0, 100.0);
        let axis = axis(&crowded());
        axis.draw(&mut scene, (20.0, 80.0));
        axis.draw_break(&mut scene, (20.0, 80.0));
        for years in ["2012–2025", "2026"] {
            assert!(scene.marks.iter().any(|mark| matches!(mark, Mark::Text { text, .. } if text == years)), "{years}");
        }
        assert!(scene.marks.iter().any(|mark| matches!(mark, Mark::Rect { fill: Paint::Paper, .. })));
    }
}
