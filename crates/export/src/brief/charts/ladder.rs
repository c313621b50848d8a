//! How far money has come, arrangement by arrangement: proposed, pledged, committed, paid, paid back. Each sum is a mark
//! of its own, since the same money is promised and then paid; nothing is added, and each currency has its own scale.
use super::super::draft::Draft;
use super::super::money::{STAGES, at_stage, of_stage};
use super::super::row::{Row, certain_day, quoting};
use super::mark::{CLOSEST, count, label, line};
use super::scale::{self, BESIDE, Scale};
use super::status_tables;
use crate::words::{Words, message};
use model::facts::Claim;
use model::record::{Stage, Verification};
use render::document::{Chart, Column, Numbers, Sourcing};
use render::scene::{Anchor, COLUMN, Mark, Paint, Scene, Style};
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::BTreeMap;

const LEFT: f32 = 156.0;
/// With room for the longest sums in words: `comprometido: hasta 210 millones de EUR`.
const RIGHT: f32 = COLUMN - 138.0;
/// The height of the legend, of a currency's heading, of its scale, and the least of a row.
const LEGEND: f32 = 16.0;
const HEADING: f32 = 14.5;
const SCALE: f32 = 15.0;
const STEP: f32 = 11.25;
/// Marks nearer than this stand above each other.
const NEAR: f32 = 7.0;
const LEVEL: f32 = 6.5;
const RADIUS: f32 = 2.9;

/// A sum of one payment.
struct Sum {
    stage: Stage,
    at: Decimal,
    low: Decimal,
    high: Decimal,
    is_ceiling: bool,
    /// `USD 7.5 million`
    amount: String,
    /// `USD 7.5 million paid`
    shown: String,
    as_of: String,
    is_disputed: bool,
}

/// The sums of one arrangement in one currency.
struct Ladder {
    name: String,
    sums: Vec<Sum>,
}

/// The arrangements with sums in one currency.
struct Group {
    currency: String,
    ladders: Vec<Ladder>,
    scale: Scale,
}

fn remark(words: Words, groups: &[Group], without: &[String]) -> String {
    let scales = groups.iter().map(|group| &group.scale);
    let how = scale::remark(words, words.say(message::LadderRemark), scales);
    if without.is_empty() {
        return how;
    }
    format!("{how} {}", words.say(message::MoneyWithoutSum { names: &words.joined(without) }))
}

/// The finding in each currency, then what is not paid.
fn alternative(words: Words, groups: &[Group]) -> String {
    let mut said = vec![words.say(message::LadderAlternative)];
    for group in groups {
        let sums = || group.ladders.iter().flat_map(|ladder| ladder.sums.iter().map(move |sum| (ladder, sum)));
        let paid = sums().filter(|(_, sum)| sum.stage == Stage::Disbursement);
        let (count, currency) = (group.ladders.len(), &*group.currency);
        said.push(match paid.max_by_key(|(_, sum)| (sum.at, Reverse(&sum.amount))) {
            Some((ladder, sum)) if !sum.at.is_zero() => {
                words.say(message::LargestSumPaid { count, currency, name: &ladder.name, sum: &sum.amount })
            }
            _ => words.say(message::NoSumPaid { count, currency }),
        });
    }
    let is_unpaid = |ladder: &&Ladder| ladder.sums.iter().all(|sum| sum.stage != Stage::Disbursement);
    let unpaid: Vec<&str> =
        groups.iter().flat_map(|group| &group.ladders).filter(is_unpaid).map(|ladder| &*ladder.name).collect();
    if !unpaid.is_empty() {
        said.push(words.say(message::SumsWithoutPayment { names: &words.joined(&unpaid) }));
    }
    said.join(" ")
}

pub fn chart(draft: &Draft<'_>, rows: &[Row<'_>]) -> Option<Chart> {
    let groups = groups(draft, rows);
    if groups.is_empty() {
        return None;
    }
    let newest = rows
        .iter()
        .flat_map(|row| STAGES.iter().flat_map(|stage| of_stage(&row.home, *stage)))
        .filter_map(|sum| certain_day(&sum.claim?.as_of))
        .filter(|day| *day <= draft.context.today)
        .max();
    let words = draft.words;
    let table = groups
        .iter()
        .flat_map(|group| &group.ladders)
        .flat_map(|ladder| ladder.sums.iter().map(move |sum| (&*ladder.name, sum)))
        .map(|(name, sum)| [quoting(words, name, rows), sum.in_words(words).into(), (&*sum.as_of).into()]);
    let columns = [
        Column::head(words.say(message::Arrangement)),
        Column::text(words.say(message::Sum)),
        Column::text(words.say(message::AsOfColumn)),
    ];
    Some(Chart {
        caption: words.say(message::LadderCaption).into(),
        sourcing: Sourcing {
            source: status_tables(words).text("."),
            remark: quoting(words, &remark(words, &groups, &without_sum(rows)), rows),
            as_of: newest.map(|day| words.day(day)).unwrap_or_default(),
        },
        alternative: alternative(words, &groups),
        numbers: Numbers::new(columns, table),
        scene: scene(words, &groups),
    })
}

/// The arrangements in which money is told of and no sum.
fn without_sum(rows: &[Row<'_>]) -> Vec<String> {
    let is_without = |row: &&Row<'_>| {
        let sums: Vec<_> = STAGES.iter().flat_map(|stage| of_stage(&row.home, *stage)).collect();
        !sums.is_empty() && sums.iter().all(|sum| sum.claim.is_none())
    };
    rows.iter().filter(is_without).map(Row::short_name).collect()
}

/// The currency with the most arrangements first.
fn groups(draft: &Draft<'_>, rows: &[Row<'_>]) -> Vec<Group> {
    let mut by_currency: BTreeMap<String, Vec<Ladder>> = BTreeMap::new();
    for row in rows {
        let mut sums: BTreeMap<String, Vec<Sum>> = BTreeMap::new();
        for stage in STAGES.into_iter().rev() {
            for claim in of_stage(&row.home, stage).iter().filter_map(|sum| sum.claim) {
                let sum = sum(draft, row, claim, stage);
                sums.entry(claim.unit.to_string()).or_default().extend(sum);
            }
        }
        for (currency, sums) in sums.into_iter().filter(|(_, sums)| !sums.is_empty()) {
            by_currency.entry(currency).or_default().push(Ladder { name: row.short_name(), sums });
        }
    }
    let group = |(currency, ladders): (String, Vec<Ladder>)| Group { scale: scale_of(&ladders), currency, ladders };
    let mut groups: Vec<Group> = by_currency.into_iter().map(group).collect();
    groups.sort_by_key(|group| Reverse(group.ladders.len()));
    groups
}

fn sum(draft: &Draft<'_>, row: &Row<'_>, claim: &Claim, stage: Stage) -> Option<Sum> {
    let interval = claim.strict()?;
    let low = interval.low().map_or(Decimal::ZERO, |end| end.at);
    let at = claim.value().or(interval.high().map(|end| end.at)).unwrap_or(low);
    let is_ceiling = claim.is_ceiling();
    let (low, high) = if is_ceiling { (at, at) } else { (low, interval.high().map_or(at, |end| end.at)) };
    let (words, amount) = (draft.words, draft.amount(&row.home, claim));
    Some(Sum {
        stage,
        at,
        low,
        high,
        is_ceiling,
        shown: at_stage(words, stage, &amount),
        amount,
        as_of: words.as_of(&row.home, claim).unwrap_or_else(|| words.say(message::NotKnown)),
        is_disputed: draft.verification(&row.home, claim) == Some(Verification::Disputed),
    })
}

impl Sum {
    /// `USD 7.5 million paid, disputed`
    fn in_words(&self, words: Words) -> String {
        if self.is_disputed { words.say(message::SumDisputed { sum: &self.shown }) } else { self.shown.clone() }
    }
}

/// On which all sums and their ranges lie.
fn scale_of(ladders: &[Ladder]) -> Scale {
    let sums = ladders.iter().flat_map(|ladder| &ladder.sums);
    let values: Vec<Decimal> = sums.flat_map(|sum| [sum.at, sum.low, sum.high]).collect();
    Scale::of(&values, 6, (LEFT, RIGHT))
}

/// Where each mark of a row stands: across, and on which level above or below the middle.
fn levels(group: &Group, ladder: &Ladder) -> Vec<(f32, usize)> {
    let mut taken: Vec<(f32, usize)> = Vec::new();
    for sum in &ladder.sums {
        let x = group.scale.place(sum.at);
        let is_free = |level: &usize| !taken.iter().any(|(other, at)| at == level && (other - x).abs() < NEAR);
        let level = (0..=taken.len()).find(is_free).unwrap_or(0);
        taken.push((x, level));
    }
    taken
}

/// The height of a row.
fn height(marks: &[(f32, usize)]) -> f32 {
    let highest = marks.iter().map(|(_, level)| *level).max().unwrap_or(0);
    STEP + count(highest) * LEVEL
}

fn scene(words: Words, groups: &[Group]) -> Scene {
    let mut scene = Scene::of_rows(COLUMN, 0.0, CLOSEST);
    legend(words, &mut scene, groups);
    let mut y = LEGEND;
    for group in groups {
        y = of_currency(words, &mut scene, group, y);
    }
    scene.height = y;
    scene
}

/// Draws the rows of a currency from a height on, and says where they end.
fn of_currency(words: Words, scene: &mut Scene, group: &Group, top: f32) -> f32 {
    let rows: Vec<(&Ladder, Vec<(f32, usize)>)> =
        group.ladders.iter().map(|ladder| (ladder, levels(group, ladder))).collect();
    scene.draw(label(group.currency.clone(), (0.0, top + 10.0), Style::Strong, Anchor::Start, Paint::Ink, None));
    let first = top + HEADING;
    let bottom = first + rows.iter().map(|(_, marks)| height(marks)).sum::<f32>();
    group.scale.draw(scene, words, &group.currency, (first - 2.0, bottom));
    let mut y = first;
    for (ladder, marks) in rows {
        let tall = height(&marks);
        draw(words, scene, group, ladder, &marks, y);
        y += tall;
    }
    bottom + SCALE
}

fn draw(words: Words, scene: &mut Scene, group: &Group, ladder: &Ladder, marks: &[(f32, usize)], top: f32) {
    let tall = height(marks);
    let middle = top + tall / 2.0;
    scene.draw(label(
        ladder.name.clone(),
        (0.0, middle + 3.0),
        Style::Label,
        Anchor::Start,
        Paint::Ink,
        Some(LEFT - BESIDE),
    ));
    for (sum, (x, level)) in ladder.sums.iter().zip(marks) {
        let y = top + STEP / 2.0 + count(*level) * LEVEL;
        if sum.low != sum.high {
            for (low, high) in group.scale.stretches(sum.low, Some(sum.high)) {
                scene.draw(line(low, y, high, y, 1.0, paint(sum.stage), false));
            }
        }
        mark(scene, sum.stage, sum.is_ceiling, (*x, y));
    }
    // The sum that has come furthest, in words.
    if let Some(last) = ladder.sums.iter().max_by_key(|sum| (reached(sum.stage), sum.at)) {
        let text = last.in_words(words);
        let at = (RIGHT + 10.0, middle + 3.0);
        scene.draw(label(text, at, Style::Small, Anchor::Start, Paint::Ink, Some(COLUMN - RIGHT - 10.0)));
    }
}

/// How far along a stage is. What was paid back is told after what was paid.
const fn reached(stage: Stage) -> u8 {
    match stage {
        Stage::Disbursement => 4,
        Stage::Refund => 3,
        Stage::Commitment => 2,
        Stage::Pledge => 1,
        Stage::Proposed => 0,
    }
}

const fn paint(stage: Stage) -> Paint {
    match stage {
        Stage::Disbursement => Paint::Accent,
        Stage::Refund => Paint::Warning,
        Stage::Commitment => Paint::Second,
        Stage::Pledge | Stage::Proposed => Paint::Muted,
    }
}

/// Each stage has a shape of its own; that of a ceiling is hollow.
fn mark(scene: &mut Scene, stage: Stage, is_hollow: bool, at: (f32, f32)) {
    let (x, y) = at;
    let (near, far) = (RADIUS * 0.9, RADIUS * 1.2);
    let ring = match stage {
        Stage::Disbursement => {
            let fill = if is_hollow { Paint::Paper } else { Paint::Accent };
            scene.draw(Mark::Dot { at, radius: RADIUS, fill: Some(fill), stroke: Paint::Accent });
            return;
        }
        Stage::Commitment => {
            vec![(x - near, y - near), (x + near, y - near), (x + near, y + near), (x - near, y + near)]
        }
        Stage::Pledge => vec![(x, y - far), (x + far, y), (x, y + far), (x - far, y)],
        Stage::Proposed => vec![(x, y - far), (x + far, y + near), (x - far, y + near)],
        Stage::Refund => vec![(x - far, y), (x + near, y - far), (x + near, y + far)],
    };
    let fill = if is_hollow { Paint::Paper } else { paint(stage) };
    let closed: Vec<(f32, f32)> = ring.iter().chain(ring.first()).copied().collect();
    scene.draw(Mark::Area { rings: vec![ring], fill, edge: None });
    scene.draw(Mark::Line { points: closed, width: 1.0, stroke: paint(stage), dashed: false });
}

/// What each mark means.
fn legend(words: Words, scene: &mut Scene, groups: &[Group]) {
    let sums = || groups.iter().flat_map(|group| &group.ladders).flat_map(|ladder| &ladder.sums);
    let mut x = 4.0;
    let mut word = |scene: &mut Scene, stage: Stage, is_hollow: bool, text: String| {
        mark(scene, stage, is_hollow, (x, 6.0));
        let wide = count(text.chars().count()) * 3.8;
        scene.draw(label(text, (x + 7.0, 9.0), Style::Small, Anchor::Start, Paint::Muted, None));
        x += 24.0 + wide;
    };
    for stage in STAGES.into_iter().rev().filter(|stage| sums().any(|sum| sum.stage == *stage)) {
        word(scene, stage, false, words.word("short-stage", stage.word()));
    }
    if let Some(sum) = sums().find(|sum| sum.is_ceiling) {
        word(scene, sum.stage, true, words.say(message::LegendCeiling));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::config::Language;

    fn sum(at: u32, stage: Stage) -> Sum {
        let at = Decimal::from(at);
        let (shown, amount, as_of) = (at.to_string(), at.to_string(), String::new());
        Sum { stage, at, low: at, high: at, is_ceiling: false, amount, shown, as_of, is_disputed: false }
    }

    fn group(sums: Vec<Sum>) -> Group {
        let ladders = vec![Ladder { name: "A".to_owned(), sums }];
        Group { currency: "USD".to_owned(), scale: scale_of(&ladders), ladders }
    }

    #[test]
    fn equal_sums_of_two_stages_stand_above_each_other() {
        let group = group(vec![sum(7_500_000, Stage::Commitment), sum(7_500_000, Stage::Disbursement)]);
        let marks = levels(&group, &group.ladders[0]);
        assert_eq!(marks.iter().map(|(_, level)| *level).collect::<Vec<_>>(), [0, 1]);
        assert!(height(&marks) > STEP);
    }

    #[test]
    fn the_alternative_text_says_what_was_paid_and_what_was_only_promised() {
        let groups = [group(vec![sum(100, Stage::Pledge)])];
        let text = alternative(Words::of(Language::En), &groups);
        assert!(text.contains("no sum above nought is recorded as paid"), "{text}");
        assert!(text.ends_with("Sums but no payment of them are recorded for A."), "{text}");
    }
}
