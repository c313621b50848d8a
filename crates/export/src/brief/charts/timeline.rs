//! Statuses and transfers on a line of time.
use super::super::draft::Draft;
use super::super::row::{Row, dated as dated_step, is_arrival, quoting};
use super::mark::{CLOSEST, count, label, line};
use super::spells::{Spell, Step, bar, draw, spells, unknown};
use super::status_tables;
use super::time_axis::TimeAxis;
use crate::words::{Words, message};
use jiff::civil::Date;
use model::record::{Axis, Standing};
use render::document::{Chart, Column, Numbers, Sourcing};
use render::scene::{Anchor, COLUMN, Mark, Paint, Scene, Style};

/// Where the line of time begins and ends, in points.
const LEFT: f32 = 178.0;
const RIGHT: f32 = COLUMN - 4.0;
const TOP: f32 = 30.0;
const STEP: f32 = 11.25;
/// In the legend, the length of a line and the width of a letter on the average.
const LONG: f32 = 16.0;
const LETTER: f32 = 3.5;
/// From a mark to its words, and from there to the next mark.
const BESIDE: f32 = 4.0;
const APART: f32 = 9.0;

/// One arrangement's line.
struct Line {
    name: String,
    /// How it stood in practice, from when to when.
    spells: Vec<Spell>,
    /// When people arrived.
    arrivals: Vec<Date>,
    /// When it was agreed, signed, put in force or ended.
    deeds: Vec<Date>,
    last: String,
    now: String,
}

pub fn chart(draft: &mut Draft<'_>, rows: &[Row<'_>]) -> Option<Chart> {
    let (today, words) = (draft.context.today, draft.words);
    let lines: Vec<Line> = rows.iter().map(|row| of_row(row, today)).filter(Line::shows_something).collect();
    let days: Vec<Date> = lines.iter().flat_map(|line| line.days(today)).collect();
    let axis = TimeAxis::of(&days, today, (LEFT, RIGHT))?;
    Some(Chart {
        caption: words.say(message::TimelineCaption).into(),
        sourcing: Sourcing {
            source: status_tables(words).text("."),
            remark: axis.remark(words, words.say(message::TimelineRemark)).into(),
            as_of: words.day(today),
        },
        alternative: axis.remark(words, alternative(words, &lines, axis.from().unwrap_or(today), today)),
        numbers: Numbers::new(
            [
                Column::head(words.say(message::Arrangement)),
                Column::text(words.say(message::InPractice)),
                Column::text(words.say(message::LastArrival)),
            ],
            lines.iter().map(|line| [quoting(words, &line.name, rows), (&*line.now).into(), (&*line.last).into()]),
        ),
        scene: scene(words, &lines, &axis),
    })
}

fn of_row(row: &Row<'_>, today: Date) -> Line {
    let receiver = row.home.record.states().1;
    let dated = |axis: Axis| {
        let steps = row.home.record.statuses().iter().filter(move |status| status.axis.value == axis);
        steps.filter_map(|status| {
            let from = dated_step(&row.home, status).date?;
            // Where it is known only within bounds: the day by which it was certainly so.
            let earliest = from.earliest().or(from.latest()).filter(|day| *day <= today)?;
            let by = from.latest().map_or(earliest, |latest| latest.min(today).max(earliest));
            Some(Step { standing: status.value.value, earliest: from.earliest(), by })
        })
    };
    let steps: Vec<Step> = dated(Axis::Operational).collect();
    // The day of the newest figure or step: after it nobody tells whether it goes on.
    let last_news = steps.last().map(|step| step.by).max(row.newest);
    let arrivals = row.home.record.transfers().iter().filter(|transfer| is_arrival(transfer, receiver));
    let arrivals: Vec<Date> =
        arrivals.filter_map(|it| it.date.as_ref()?.earliest()).filter(|day| *day <= today).collect();
    let deeds = dated(Axis::Legal).filter(|step| is_deed(step.standing)).map(|step| step.by);
    Line {
        name: row.short_name(),
        spells: spells(&steps, &arrivals, last_news, today),
        arrivals,
        deeds: deeds.collect(),
        last: row
            .last_arrival()
            .and_then(|transfer| transfer.date.as_ref())
            .map_or_else(|| row.words.say(message::NoneRecorded), |date| row.words.date(date)),
        now: match row.home.standing(Axis::Operational) {
            Some(status) => row.words.practice(status, dated_step(&row.home, status).date),
            None => row.words.say(message::NotKnown),
        },
    }
}

/// Whether a step in law is something the states did together or against each other, and not only said.
fn is_deed(standing: Standing) -> bool {
    matches!(
        standing,
        Standing::Agreed
            | Standing::Signed
            | Standing::InForce
            | Standing::Suspended
            | Standing::Terminated
            | Standing::Expired
    )
}

impl Line {
    /// The days of its marks; where a bar ends with the brief is none.
    fn days(&self, today: Date) -> impl Iterator<Item = Date> {
        let spells =
            self.spells.iter().flat_map(|it| [it.perhaps_from, it.from, it.to]).filter(move |day| *day < today);
        spells.chain(self.arrivals.iter().copied()).chain(self.deeds.iter().copied())
    }

    /// Whether people were ever sent: the others would be a line with nothing on it.
    fn shows_something(&self) -> bool {
        let is_sending =
            |standing: &Standing| matches!(standing, Standing::Operating | Standing::Paused | Standing::Ended);
        !self.arrivals.is_empty() || self.spells.iter().any(|spell| is_sending(&spell.standing))
    }

    fn is_running(&self) -> bool {
        self.spells.last().is_some_and(|spell| spell.standing == Standing::Operating)
    }
}

fn alternative(words: Words, lines: &[Line], from: Date, to: Date) -> String {
    let running: Vec<&str> = lines.iter().filter(|line| line.is_running()).map(|line| &*line.name).collect();
    let finding = words.say(message::TimelineFinding { count: running.len(), names: &words.joined(&running) });
    let span = words.span(from, to);
    format!("{} {finding}", words.say(message::TimelineAlternative { count: lines.len(), span: &span }))
}

fn scene(words: Words, lines: &[Line], axis: &TimeAxis) -> Scene {
    let top = TOP + axis.headroom();
    let bottom = top + STEP * count(lines.len());
    let mut scene = Scene::of_rows(COLUMN, bottom + 14.0, CLOSEST);
    legend(words, &mut scene);
    axis.draw(&mut scene, (top - 4.0, bottom));
    let rows = || (0..).map(|index| top + STEP * (count(index) + 0.5)).zip(lines);
    rows().for_each(|(y, row)| bars(&mut scene, row, y, axis));
    axis.draw_break(&mut scene, (top - 4.0, bottom));
    rows().for_each(|(y, row)| marks(&mut scene, row, y, axis));
    scene
}

/// A mark of the legend.
#[derive(Clone, Copy)]
enum Sign {
    Spell(Standing),
    Unknown,
    Arrival,
    Deed,
}

impl Sign {
    const fn width(self) -> f32 {
        match self {
            Self::Spell(_) | Self::Unknown => LONG,
            Self::Arrival => 4.4,
            Self::Deed => 1.2,
        }
    }

    fn draw(self, scene: &mut Scene, x: f32, y: f32) {
        match self {
            Self::Spell(standing) => scene.draw(bar(standing, x, x + LONG, y)),
            Self::Unknown => scene.draw(unknown(x, x + LONG, y)),
            Self::Arrival => scene.draw(arrival(x + self.width() / 2.0, y)),
            Self::Deed => deed(scene, x + self.width() / 2.0, y),
        }
    }
}

/// What each mark means; each differs in shape, not in colour alone. In a language of long words they are set narrower.
fn legend(words: Words, scene: &mut Scene) {
    let entries = [
        (Sign::Spell(Standing::Operating), words.say(message::LegendSent)),
        (Sign::Unknown, words.say(message::LegendUnknown)),
        (Sign::Spell(Standing::Blocked), words.say(message::LegendStopped)),
        (Sign::Spell(Standing::Paused), words.say(message::LegendPaused)),
        (Sign::Spell(Standing::NotStarted), words.say(message::LegendNobodySent)),
        (Sign::Arrival, words.say(message::LegendArrival)),
        (Sign::Deed, words.say(message::LegendDeeds)),
    ];
    let wide = |text: &str| count(text.chars().count()) * LETTER;
    let signs: f32 = entries.iter().map(|(sign, _)| sign.width() + BESIDE + APART).sum();
    let texts: f32 = entries.iter().map(|(_, text)| wide(text)).sum();
    let squeeze = ((COLUMN + APART - signs) / texts).min(1.0);
    let (mut x, y) = (0.0, 8.0);
    for (sign, text) in entries {
        sign.draw(scene, x, y);
        x += sign.width() + BESIDE;
        let width = wide(&text) * squeeze;
        scene.draw(label(text, (x, y + 3.0), Style::Small, Anchor::Start, Paint::Muted, Some(width)));
        x += width + APART;
    }
}

pub fn arrival(x: f32, y: f32) -> Mark {
    Mark::Dot { at: (x, y), radius: 2.2, fill: Some(Paint::Accent), stroke: Paint::Accent }
}

pub fn deed(scene: &mut Scene, x: f32, y: f32) {
    scene.draw(line(x, y - 6.0, x, y + 6.0, 1.2, Paint::Ink, false));
}

/// The name, and the spells as bars.
fn bars(scene: &mut Scene, row: &Line, y: f32, axis: &TimeAxis) {
    scene.draw(label(row.name.clone(), (0.0, y + 3.0), Style::Label, Anchor::Start, Paint::Ink, Some(LEFT - 10.0)));
    row.spells.iter().for_each(|spell| draw(scene, spell, y, axis));
}

/// What happened on a day.
fn marks(scene: &mut Scene, row: &Line, y: f32, axis: &TimeAxis) {
    row.deeds.iter().for_each(|day| deed(scene, axis.place(*day), y));
    row.arrivals.iter().for_each(|day| scene.draw(arrival(axis.place(*day), y)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::config::Language;

    #[test]
    fn the_legend_stays_within_the_column_in_every_language() {
        for language in [Language::En, Language::Fr, Language::Es] {
            let mut scene = Scene::new(COLUMN, 20.0);
            legend(Words::of(language), &mut scene);
            let end = |mark: &Mark| match mark {
                Mark::Text { at, fit: Some(fit), .. } => Some(at.0 + fit),
                _ => None,
            };
            let ends: Vec<f32> = scene.marks.iter().filter_map(end).collect();
            assert!(ends.len() == 7 && ends.iter().all(|end| *end <= COLUMN + 0.1), "{language:?}: {ends:?}");
        }
    }
}
