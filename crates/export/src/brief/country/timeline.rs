//! The life of one arrangement on a line of time: a lane for law, practice, arrivals, departures, money, courts and
//! statements.
use super::super::charts::mark::{CLOSEST, count, label};
use super::super::charts::spells::{self, Step};
use super::super::charts::time_axis::TimeAxis;
use super::super::charts::timeline::{arrival, deed};
use super::super::disagreements::numbers::payment_in_words;
use super::super::draft::Draft;
use super::super::money::{at_stage, is_zero, purpose_of, sum_of};
use super::super::row::{Row, dated, is_arrival};
use super::{Country, totals};
use crate::count::of_event;
use crate::words::{message, sentence};
use jiff::civil::Date;
use model::Spanned;
use model::facts::Subject;
use model::record::{Axis, Standing};
use model::value::Edtf;
use render::document::{Block, Chart, Column, Numbers, Prose, Section, Sourcing};
use render::scene::{Anchor, COLUMN, Mark, Paint, Scene, Style};

/// Where the line of time begins and ends, in points.
const LEFT: f32 = 98.0;
const RIGHT: f32 = COLUMN - 4.0;
const TOP: f32 = 6.0;
const STEP: f32 = 25.0;
/// How wide a letter of a label is at most, in points: to keep labels off each other.
const LETTER: f32 = 4.3;

/// What happened on a day.
struct Point {
    day: Date,
    /// The first day it may be of, where that is known.
    earliest: Option<Date>,
    date: String,
    /// Printed beside the mark, if there is room.
    short: String,
    /// What stands in the table of the chart.
    what: Prose,
    /// How it stands from then on, where that is what happened.
    standing: Option<Standing>,
}

/// Things of one kind.
struct Lane {
    name: String,
    form: Form,
    points: Vec<Point>,
}

impl Point {
    /// When it has its turn among others: of those that stand at one day, what may have been done earlier comes first.
    fn turn(&self) -> (Date, Option<Date>) {
        (self.day, self.earliest)
    }
}

impl Lane {
    /// The steps in practice.
    fn steps(&self) -> Vec<Step> {
        let step = |point: &Point| {
            let standing = point.standing.filter(|standing| standing.axis() == Axis::Operational)?;
            Some(Step { standing, earliest: point.earliest, by: point.day })
        };
        self.points.iter().filter_map(step).collect()
    }
}

/// How a lane is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Form {
    /// Strokes: what was done at a desk.
    Deeds,
    /// Bars from step to step.
    Spells,
    /// Full dots: people who came.
    Arrivals,
    /// Hollow dots: everything else.
    Marks,
}

pub fn section(draft: &mut Draft<'_>, row: &Row<'_>, country: &Country<'_>) -> Option<Section> {
    let title = draft.words.say(message::Timeline);
    chart(draft, row, country).map(|chart| Section::new("timeline", title).with(Block::Chart(chart)))
}

fn chart(draft: &Draft<'_>, row: &Row<'_>, country: &Country<'_>) -> Option<Chart> {
    let (today, words) = (draft.context.today, draft.words);
    let mut lanes = lanes(draft, row, country);
    for lane in &mut lanes {
        lane.points.retain(|point| point.day <= today);
        // Of one day, in the order of the record.
        lane.points.sort_by_key(Point::turn);
    }
    lanes.retain(|lane| !lane.points.is_empty());
    let points = || lanes.iter().flat_map(|lane| lane.points.iter().map(move |point| (lane, point)));
    let (_, first) = points().min_by_key(|(_, point)| point.earliest.unwrap_or(point.day))?;
    let (_, last) = points().max_by_key(|(_, point)| point.turn())?;
    // One day alone is no line of time.
    if points().all(|(_, point)| point.day == first.day) {
        return None;
    }
    let days = points().flat_map(|(_, point)| [Some(point.day), point.earliest.filter(|day| *day != point.day)]);
    let axis = TimeAxis::of(&days.flatten().collect::<Vec<Date>>(), today, (LEFT, RIGHT))?;
    let mut rows: Vec<(_, [Prose; 3])> = points()
        .map(|(lane, point)| (point.turn(), [(&*point.date).into(), (&*lane.name).into(), point.what.clone()]))
        .collect();
    rows.sort_by_key(|(turn, _)| *turn);
    let events = words.say(message::CountEvents { count: rows.len() });
    let kinds: Vec<String> =
        lanes.iter().map(|lane| format!("{} ({})", lane.name.to_lowercase(), lane.points.len())).collect();
    Some(Chart {
        caption: row.quoted(&words.say(message::CountryTimelineCaption { name: &row.full_name() })),
        sourcing: Sourcing {
            source: Prose::from(words.say(message::NotesOfSectionsAbove)),
            remark: axis.remark(words, words.say(message::CountryTimelineRemark)).into(),
            as_of: words.day(today),
        },
        alternative: axis.remark(
            words,
            words.say(message::CountryTimelineAlternative {
                events: &events,
                first: &first.date,
                last: &last.date,
                lanes: &words.joined(&kinds),
            }),
        ),
        scene: scene(&lanes, &axis, row.newest, today),
        numbers: Numbers::new(
            [
                Column::head(words.say(message::When)),
                Column::text(words.say(message::OfWhatKind)),
                Column::text(words.say(message::What)),
            ],
            rows.into_iter().map(|(_, cells)| cells),
        ),
    })
}

fn lanes(draft: &Draft<'_>, row: &Row<'_>, country: &Country<'_>) -> Vec<Lane> {
    let (words, record, today) = (draft.words, row.home.record, draft.context.today);
    let point = |date: Option<&Edtf>, short: String, what: Prose| {
        let date = date?;
        let day = date.earliest().or(date.latest())?;
        Some(Point { day, earliest: date.earliest(), date: words.date(date), short, what, standing: None })
    };
    let axis = |axis: Axis| {
        let steps = record.statuses().iter().filter(move |status| status.axis.value == axis);
        let steps = steps.filter_map(|status| {
            let word = words.word("standing", status.value.value.word());
            let date = dated(&row.home, status).date;
            let certain = date.and_then(Edtf::latest).map(|day| day.min(today));
            let step = point(date, word.clone(), word.into())?;
            // A step stands where it has certainly been taken: at its earliest day it would hide another, or claim too much.
            let day = certain.unwrap_or(step.day).max(step.day);
            Some(Point { day, standing: Some(status.value.value), ..step })
        });
        steps.collect::<Vec<Point>>()
    };
    let moved = |arrives: bool| {
        let transfers = (0..).zip(record.transfers());
        let transfers = transfers.filter(move |(_, it)| is_arrival(it, record.states().1) == arrives);
        let points = transfers.filter_map(|(at, transfer)| {
            let best = of_event(&row.home, Subject::Transfer(at));
            let number = best.map(|claim| totals::either(draft, &row.home, claim));
            let what = number.clone().unwrap_or_else(|| words.say(message::NumberNotKnown));
            point(value(transfer.date.as_ref()), number.unwrap_or_default(), what.into())
        });
        points.collect::<Vec<Point>>()
    };
    let money = record.payments().iter().filter_map(|payment| {
        let stage = payment.stage.value;
        let what = match sum_of(&row.home, payment) {
            // No money is no payment.
            Some(claim) if is_zero(claim) => return None,
            Some(claim) => at_stage(words, stage, &draft.amount(&row.home, claim)),
            None => payment_in_words(words, payment),
        };
        point(
            value(payment.date.as_ref()),
            words.word("short-stage", stage.word()),
            words.quoting(&what, purpose_of(payment)),
        )
    });
    let is_about_this = |case: &&crate::Home<'_>| {
        country.has_one_arrangement()
            || case.proceeding().is_some_and(|it| it.on.iter().any(|on| on.value.as_str() == row.home.id()))
    };
    let cases = country.cases.iter().filter(is_about_this);
    let courts = cases.filter_map(|home| Some((home, home.proceeding()?))).flat_map(|(home, case)| {
        let steps = case.step.iter();
        steps.filter_map(move |step| {
            let word = words.word("step", step.kind.value.word());
            let what = Prose::from(format!("{word}, ")).then(words.recorded(home.title()));
            point(value(step.date.as_ref()), word, what)
        })
    });
    let statements = record.statements().iter().filter_map(|statement| {
        let speaker = words.party_in_sentence(&draft.register, &statement.speaker.value);
        let speaker = sentence(&speaker);
        point(value(statement.date.as_ref()), speaker.clone(), speaker.into())
    });
    vec![
        Lane { name: words.say(message::InLaw), form: Form::Deeds, points: axis(Axis::Legal) },
        Lane { name: words.say(message::InPractice), form: Form::Spells, points: axis(Axis::Operational) },
        Lane { name: words.say(message::Arrivals), form: Form::Arrivals, points: moved(true) },
        Lane { name: words.say(message::OnwardAndReturn), form: Form::Marks, points: moved(false) },
        Lane { name: words.say(message::MoneyTitle), form: Form::Deeds, points: money.collect() },
        Lane { name: words.say(message::Courts), form: Form::Marks, points: courts.collect() },
        Lane { name: words.say(message::Statements), form: Form::Marks, points: statements.collect() },
    ]
}

fn value(date: Option<&Spanned<Edtf>>) -> Option<&Edtf> {
    date.map(|date| &date.value)
}

fn scene(lanes: &[Lane], axis: &TimeAxis, news: Option<Date>, today: Date) -> Scene {
    let top = TOP + axis.headroom();
    let bottom = top + STEP * count(lanes.len());
    let mut scene = Scene::of_rows(COLUMN, bottom + 14.0, CLOSEST);
    axis.draw(&mut scene, (top - 4.0, bottom));
    let rows = || (0..).map(|index| top + STEP * count(index) + 8.0).zip(lanes);
    for (y, lane) in rows().filter(|(_, lane)| lane.form == Form::Spells) {
        let arrivals = lanes.iter().filter(|lane| lane.form == Form::Arrivals).flat_map(|lane| &lane.points);
        let arrivals: Vec<Date> = arrivals.map(|point| point.day).collect();
        for spell in spells::spells(&lane.steps(), &arrivals, news, today) {
            spells::draw(&mut scene, &spell, y, axis);
        }
    }
    axis.draw_break(&mut scene, (top - 4.0, bottom));
    rows().for_each(|(y, lane)| draw(&mut scene, lane, y, axis));
    scene
}

fn draw(scene: &mut Scene, lane: &Lane, y: f32, axis: &TimeAxis) {
    let name = lane.name.clone();
    scene.draw(label(name, (0.0, y + 3.0), Style::Label, Anchor::Start, Paint::Ink, Some(LEFT - 8.0)));
    let mut free = 0.0_f32;
    for point in &lane.points {
        let x = axis.place(point.day);
        match lane.form {
            Form::Deeds => deed(scene, x, y),
            Form::Spells => {}
            Form::Arrivals => scene.draw(arrival(x, y)),
            Form::Marks => {
                scene.draw(Mark::Dot { at: (x, y), radius: 2.2, fill: Some(Paint::Paper), stroke: Paint::Accent });
            }
        }
        let width = count(point.short.chars().count()) * LETTER;
        // Near the right edge a label ends at its mark instead of beginning there.
        let (from, anchor) = if x + width > COLUMN { (x - width, Anchor::End) } else { (x - 2.0, Anchor::Start) };
        let at = if anchor == Anchor::End { x + 2.0 } else { x - 2.0 };
        if !point.short.is_empty() && from >= free {
            scene.draw(label(point.short.clone(), (at, y + 13.5), Style::Small, anchor, Paint::Muted, None));
            free = from + width + 5.0;
        }
    }
}
