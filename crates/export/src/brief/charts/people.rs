//! People who arrived, arrangement by arrangement: a bar from the least to the most the counts allow, a dot at the number
//! as printed, hollow where it is disputed. The scale is logarithmic, since seven and seventy thousand stand side by side;
//! so nothing is drawn from zero, which stands apart, and a bar's length means a range, never an amount.
use super::super::draft::Draft;
use super::super::row::{Row, quoting};
use super::mark::{CLOSEST, count, label, line};
use super::scale::{self, BESIDE, Scale};
use super::status_tables;
use crate::words::{Words, message};
use model::facts::Subject;
use model::record::Verification;
use render::document::{Chart, Column, Numbers, Sourcing};
use render::scene::{Anchor, COLUMN, Mark, Paint, Scene, Style};
use rust_decimal::Decimal;

/// Where the scale begins and ends, in points.
const LEFT: f32 = 184.0;
const RIGHT: f32 = COLUMN - 74.0;
const TOP: f32 = 8.0;
const STEP: f32 = 11.25;

/// One row of the chart.
struct Bar {
    name: String,
    low: Decimal,
    /// The number as printed; nothing where it is told in words.
    at: Option<Decimal>,
    /// Nothing where there is no upper bound.
    high: Option<Decimal>,
    shown: String,
    is_disputed: bool,
    as_of: String,
}

pub fn chart(draft: &mut Draft<'_>, rows: &[Row<'_>]) -> Option<Chart> {
    let words = draft.words;
    let bars: Vec<Bar> = rows.iter().filter_map(|row| bar(draft, row)).collect();
    if bars.is_empty() {
        return None;
    }
    let scale = scale_of(&bars);
    let newest = rows.iter().filter(|row| row.arrived.is_some()).filter_map(|row| row.newest).max();
    let left_out: Vec<String> =
        rows.iter().filter(|row| row.arrived.is_none() && !row.never_began()).map(Row::short_name).collect();
    Some(Chart {
        caption: words.say(message::PeopleChartCaption).into(),
        sourcing: Sourcing {
            source: status_tables(words).text("."),
            remark: quoting(words, &remark(words, &scale, &left_out), rows),
            as_of: newest.map(|day| words.day(day)).unwrap_or_default(),
        },
        alternative: alternative(words, &bars),
        numbers: Numbers::new(
            [
                Column::head(words.say(message::Arrangement)),
                Column::text(words.say(message::PeopleArrived)),
                Column::text(words.say(message::AsOfColumn)),
            ],
            bars.iter().map(|bar| [quoting(words, &bar.name, rows), (&*bar.shown).into(), (&*bar.as_of).into()]),
        ),
        scene: scene(words, &bars, &scale),
    })
}

fn bar(draft: &Draft<'_>, row: &Row<'_>) -> Option<Bar> {
    let (words, arrived) = (draft.words, row.arrived.as_ref()?);
    let (high, shown, as_of) = match &arrived.terms[..] {
        [only] if only.subject == Subject::Record => (
            only.strict().and_then(|interval| interval.high()).map(|end| end.at),
            draft.amount(&row.home, only),
            words.as_of(&row.home, only).unwrap_or_else(|| words.say(message::NotKnown)),
        ),
        [only] => (
            None,
            words.at_least(arrived.low, "person"),
            words.as_of(&row.home, only).unwrap_or_else(|| words.say(message::NotKnown)),
        ),
        _ => (None, words.at_least(arrived.low, "person"), words.say(message::SeveralDates)),
    };
    let is_disputed = draft.worst(&row.home, &arrived.terms) == Some(Verification::Disputed);
    let at = match &arrived.terms[..] {
        [only] if only.subject == Subject::Record => only.value(),
        _ => Some(arrived.low),
    };
    Some(Bar { name: row.short_name(), low: arrived.low, at, high, shown, is_disputed, as_of })
}

fn remark(words: Words, scale: &Scale, left_out: &[String]) -> String {
    let how = scale::remark(words, words.say(message::PeopleChartRemark), [scale]);
    if left_out.is_empty() {
        return how;
    }
    format!("{how} {}", words.say(message::NoNumberIsKnownFor { names: &words.joined(left_out) }))
}

/// The finding, then how the chart shows it.
fn alternative(words: Words, bars: &[Bar]) -> String {
    let least = bars.iter().filter(|bar| !bar.low.is_zero()).min_by_key(|bar| bar.low);
    let most = bars.iter().max_by_key(|bar| bar.low);
    let finding = match (most, least) {
        (Some(most), Some(least)) if most.low != least.low => words.say(message::NumbersDifferWidely {
            least: &least.shown,
            least_name: &least.name,
            most: &most.shown,
            most_name: &most.name,
        }),
        (Some(only), _) => words.say(message::OnlyNumber { name: &only.name, shown: &only.shown }),
        _ => String::new(),
    };
    let disputed: Vec<&str> = bars.iter().filter(|bar| bar.is_disputed).map(|bar| &*bar.name).collect();
    let disputed = match &disputed[..] {
        [] => String::new(),
        some => format!(" {}", words.say(message::DisputedNames { names: &words.joined(some) })),
    };
    let nobody: Vec<&str> = bars.iter().filter(|bar| bar.low.is_zero()).map(|bar| &*bar.name).collect();
    let nobody = match &nobody[..] {
        [] => String::new(),
        some => format!(" {}", words.say(message::NoughtNames { names: &words.joined(some) })),
    };
    format!("{} {finding}{nobody}{disputed}", words.say(message::PeopleChartAlternative { count: bars.len() }))
}

fn scale_of(bars: &[Bar]) -> Scale {
    let values: Vec<Decimal> = bars.iter().flat_map(|bar| [Some(bar.low), bar.at, bar.high]).flatten().collect();
    Scale::of(&values, 0, (LEFT, RIGHT))
}

fn scene(words: Words, bars: &[Bar], scale: &Scale) -> Scene {
    let bottom = TOP + STEP * count(bars.len());
    let mut scene = Scene::of_rows(COLUMN, bottom + 16.0, CLOSEST);
    scale.draw(&mut scene, words, &words.say(message::UnitPeople), (TOP - 4.0, bottom));
    for (index, bar) in bars.iter().enumerate() {
        draw(&mut scene, bar, TOP + STEP * (count(index) + 0.5), scale);
    }
    scene
}

fn draw(scene: &mut Scene, bar: &Bar, y: f32, scale: &Scale) {
    scene.draw(label(bar.name.clone(), (0.0, y + 3.0), Style::Label, Anchor::Start, Paint::Ink, Some(LEFT - BESIDE)));
    for (low, high) in scale.stretches(bar.low, bar.high) {
        let range =
            Mark::Rect { x: low, y: y - 4.0, width: (high - low).max(1.0), height: 8.0, fill: Paint::AccentSoft };
        let open = line(low, y, high, y, 1.0, Paint::Accent, true);
        scene.draw(if bar.high.is_some() { range } else { open });
    }
    let fill = (!bar.is_disputed).then_some(Paint::Accent);
    if let Some(at) = bar.at {
        scene.draw(Mark::Dot { at: (scale.place(at), y), radius: 3.2, fill, stroke: Paint::Accent });
    }
    scene.draw(label(
        bar.shown.clone(),
        (RIGHT + 6.0, y + 3.0),
        Style::Small,
        Anchor::Start,
        Paint::Ink,
        Some(COLUMN - RIGHT - 6.0),
    ));
}
