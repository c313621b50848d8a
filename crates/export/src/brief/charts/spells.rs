//! How an arrangement stood in practice, from when to when, and what of that is certain: a step whose day is known only
//! within bounds leaves open how it stood between them.
//!
//! ```text
//! 11 June                    11 December
//!    ├─ people first sent, on a day between ─┤
//! ───┤                                       ┌──────────
//! nobody sent      - - - not known - - -     │ people are sent
//! ```
use super::mark::line;
use super::time_axis::TimeAxis;
use jiff::civil::Date;
use model::record::Standing;
use render::scene::{Mark, Paint, Scene};

/// A step in practice.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    pub standing: Standing,
    /// The first day on which it may have been taken; nothing where only the last is known.
    pub earliest: Option<Date>,
    /// The day by which it had certainly been taken.
    pub by: Date,
}

/// How it stood for a while.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spell {
    pub standing: Standing,
    /// Where it may have begun, if that is earlier than where it certainly had and nothing stands before it.
    pub perhaps_from: Date,
    pub from: Date,
    /// Until when it certainly stood so.
    pub until: Date,
    /// When it certainly stood otherwise, or the day of the brief.
    pub to: Date,
    /// Whether nothing is recorded after it.
    pub is_last: bool,
}

/// The spells between the steps of an arrangement. People who arrived tell that they were sent until then; after the last
/// news nobody tells whether it goes on.
pub fn spells(steps: &[Step], arrivals: &[Date], news: Option<Date>, today: Date) -> Vec<Spell> {
    let nexts = steps.iter().skip(1).map(Some).chain([None]);
    let mut spells: Vec<Spell> = Vec::new();
    for (step, next) in steps.iter().zip(nexts) {
        let from = step.by;
        let to = next.map_or(today, |next| next.by).max(from);
        let until = match next {
            Some(next) => {
                let is_sending = step.standing == Standing::Operating;
                let seen = arrivals.iter().copied().filter(|day| is_sending && *day <= to).max();
                next.earliest.max(seen).unwrap_or(from)
            }
            None => news.unwrap_or(from),
        };
        let perhaps_from = step.earliest.filter(|_| spells.is_empty()).map_or(from, |day| day.min(from));
        let until = until.clamp(from, to);
        spells.push(Spell { standing: step.standing, perhaps_from, from, until, to, is_last: next.is_none() });
    }
    spells
}

/// Draws a spell: what is certain as a bar or a line, what is not as dashes.
pub fn draw(scene: &mut Scene, spell: &Spell, y: f32, axis: &TimeAxis) {
    let unknown = |from: Date, to: Date| unknown(axis.place(from), axis.place(to), y);
    if spell.perhaps_from < spell.from {
        scene.draw(unknown(spell.perhaps_from, spell.from));
    }
    if spell.standing != Standing::Ended && (spell.from < spell.until || spell.is_last || spell.until == spell.to) {
        scene.draw(bar(spell.standing, axis.place(spell.from), axis.place(spell.until), y));
    }
    // What stands still has no news because there is none.
    if spell.until < spell.to && (!spell.is_last || spell.standing == Standing::Operating) {
        scene.draw(unknown(spell.until, spell.to));
    }
}

/// How it certainly stood.
pub fn bar(standing: Standing, from: f32, to: f32, y: f32) -> Mark {
    let to = to.max(from + 1.0);
    let bar = |height: f32, fill: Paint| Mark::Rect { x: from, y: y - height / 2.0, width: to - from, height, fill };
    match standing {
        Standing::Operating => bar(8.0, Paint::AccentSoft),
        Standing::Paused => bar(3.0, Paint::AccentSoft),
        Standing::Blocked => line(from, y, to, y, 1.6, Paint::Warning, true),
        _ => line(from, y, to, y, 0.6, Paint::Muted, false),
    }
}

/// Nothing says how it stood: there is no news, or the day of the step is known only within bounds.
pub fn unknown(from: f32, to: f32, y: f32) -> Mark {
    line(from, y, to, y, 1.0, Paint::Accent, true)
}

#[cfg(test)]
mod tests {
    use super::{Spell, Step, spells};
    use jiff::civil::{Date, date};
    use model::record::Standing;

    const TODAY: Date = date(2026, 11, 23);

    fn step(standing: Standing, earliest: Option<Date>, by: Date) -> Step {
        Step { standing, earliest, by }
    }

    /// What is certain of each, and until when it is not.
    fn told(spells: &[Spell]) -> Vec<(Standing, Date, Date, Date)> {
        spells.iter().map(|it| (it.standing, it.from, it.until, it.to)).collect()
    }

    #[test]
    fn sending_is_certain_until_the_last_arrival_where_only_the_latest_end_is_known() {
        let (began, ended) = (date(2025, 2, 12), date(2025, 12, 31));
        let steps = [step(Standing::Operating, Some(began), began), step(Standing::Ended, None, ended)];
        let certain = told(&spells(&steps, &[began, date(2025, 2, 15)], None, TODAY));
        assert_eq!(certain.first(), Some(&(Standing::Operating, began, date(2025, 2, 15), ended)));
        let unseen = told(&spells(&steps, &[], None, TODAY));
        assert_eq!(unseen.first(), Some(&(Standing::Operating, began, began, ended)));
    }

    #[test]
    fn that_nobody_was_sent_is_certain_until_somebody_may_have_been() {
        let (signed, first, last) = (date(2025, 5, 1), date(2025, 6, 11), date(2025, 12, 11));
        let steps = [step(Standing::NotStarted, Some(signed), signed), step(Standing::Operating, Some(first), last)];
        let certain = told(&spells(&steps, &[first], Some(date(2026, 1, 1)), TODAY));
        assert_eq!(certain[0], (Standing::NotStarted, signed, first, last));
        assert_eq!(certain[1], (Standing::Operating, last, date(2026, 1, 1), TODAY));
    }

    #[test]
    fn a_step_of_one_day_leaves_nothing_open() {
        let (began, paused) = (date(2025, 2, 12), date(2025, 3, 1));
        let steps = [step(Standing::Operating, Some(began), began), step(Standing::Paused, Some(paused), paused)];
        let certain = spells(&steps, &[], None, TODAY);
        assert_eq!(certain[0].until, certain[0].to);
        assert_eq!(certain[0].perhaps_from, certain[0].from);
    }

    #[test]
    fn a_first_step_of_uncertain_day_may_have_been_taken_earlier() {
        let steps = [step(Standing::Operating, Some(date(2025, 2, 1)), date(2025, 4, 1))];
        assert_eq!(spells(&steps, &[], None, TODAY)[0].perhaps_from, date(2025, 2, 1));
    }
}
