//! A locator map: which states receive people, and where each of them stands. What a state stands at is said by the shape
//! of its mark and by the pattern of its area, never by a colour alone; small island states have a mark like the others.
//!
//! ```text
//! rows ─ spots ─┬ panel: the world ───────────────┐
//!               ├ insets: crowded regions, larger ├─ plan: marks and names, none covering another ─▶ Scene
//!               └ numbers, alternative text       ┘
//! ```
mod area;
mod insets;
mod labels;
mod legend;
mod mark;
mod panel;
mod plan;
mod search;
mod spread;
#[cfg(test)]
mod tests;
mod tints;

use super::super::draft::Draft;
use super::super::row::{Row, Stage};
use super::status_tables;
use crate::map::{Outline, world};
use crate::words::{Words, message};
use model::value::CountryCode;
use plan::Plan;
use render::document::{Chart, Column, Numbers, Sourcing};
use render::order::by_name;
use render::pdf::Ruler;
use render::scene::Style;
use std::collections::BTreeMap;

const NATURAL_EARTH: &str = "https://www.naturalearthdata.com/";

/// Where a receiving state stands, as the map shows it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Standing {
    Sent,
    Agreed,
    Stopped,
    Talks,
    Refused,
    Precedent,
}

impl Standing {
    const ALL: [Self; 6] = [Self::Sent, Self::Agreed, Self::Stopped, Self::Talks, Self::Refused, Self::Precedent];

    const fn of(stage: Stage) -> Self {
        match stage {
            Stage::Sending => Self::Sent,
            Stage::Agreed => Self::Agreed,
            Stage::Stopped | Stage::Ended => Self::Stopped,
            Stage::Talks | Stage::Nothing => Self::Talks,
            Stage::Refused => Self::Refused,
        }
    }

    /// Beside its mark.
    fn words(self, words: Words) -> String {
        match self {
            Self::Sent => words.say(message::MapSent),
            Self::Agreed => words.say(message::MapAgreed),
            Self::Stopped => words.say(message::MapStopped),
            Self::Talks => words.say(message::MapTalks),
            Self::Refused => words.say(message::MapRefused),
            Self::Precedent => words.say(message::MapPrecedent),
        }
    }

    /// Which states stand so; nothing where there is none, unless that is what the map is asked first.
    fn finding(self, words: Words, states: &[String]) -> Option<String> {
        let (count, names) = (states.len(), &*words.joined(states));
        let said = match self {
            Self::Sent => words.say(message::MapFoundSent { count, names }),
            _ if states.is_empty() => return None,
            Self::Agreed => words.say(message::MapFoundAgreed { count, names }),
            Self::Stopped => words.say(message::MapFoundStopped { count, names }),
            Self::Talks => words.say(message::MapFoundTalks { count, names }),
            Self::Refused => words.say(message::MapFoundRefused { count, names }),
            Self::Precedent => words.say(message::MapFoundPrecedent { count, names }),
        };
        Some(said)
    }
}

fn remark(words: Words, plan: &Plan<'_, '_>) -> String {
    let mut said = vec![words.say(message::MapRemark)];
    if plan.has_insets() {
        said.push(words.say(message::MapInsets));
    }
    let unplaced = plan.unplaced();
    if !unplaced.is_empty() {
        said.push(words.say(message::MapWithoutName { names: &words.joined(&unplaced) }));
    }
    said.join(" ")
}

/// What it shows, then the findings.
fn alternative(words: Words, spots: &[Spot<'_>]) -> String {
    let of = |standing: Standing| -> Vec<String> {
        spots.iter().filter(|spot| spot.standing == standing).map(|spot| spot.name.clone()).collect()
    };
    let findings = Standing::ALL.into_iter().filter_map(|standing| standing.finding(words, &of(standing)));
    let said: Vec<String> = [words.say(message::MapAlternative)].into_iter().chain(findings).collect();
    said.join(" ")
}

/// A receiving state on the map.
struct Spot<'a> {
    outline: &'a Outline<'static>,
    name: String,
    standing: Standing,
    /// Whether it also takes part in a precedent.
    is_precedent_too: bool,
}

/// How wide a name is.
type Measure<'m> = dyn FnMut(&str) -> f32 + 'm;

pub fn chart(draft: &Draft<'_>, rows: &[Row<'_>]) -> Option<Chart> {
    let (words, world) = (draft.words, world());
    let spots = spots(words, rows, &world);
    if spots.is_empty() {
        return None;
    }
    let (mut ruler, language) = (Ruler::new(&[]), words.language_tag());
    let plan = Plan::of(words, &spots, &mut |text| ruler.width(text, Style::Small, &language));
    Some(Chart {
        caption: words.say(message::MapCaption).into(),
        sourcing: Sourcing {
            source: status_tables(words)
                .text(words.say(message::OutlinesFrom))
                .link(NATURAL_EARTH, "Natural Earth")
                .text("."),
            remark: remark(words, &plan).into(),
            as_of: words.day(draft.context.today),
        },
        alternative: alternative(words, &spots),
        numbers: Numbers::new(
            [Column::head(words.say(message::ReceivingState)), Column::text(words.say(message::WhereItStands))],
            spots.iter().map(|spot| {
                let what = spot.standing.words(words);
                let also = |what: &str| words.say(message::AndAPrecedent { what });
                [spot.name.clone(), if spot.is_precedent_too { also(&what) } else { what }]
            }),
        ),
        scene: plan.draw(words, &spots, &world),
    })
}

/// How far an arrangement has come, the furthest first: one under which people were sent and that has ended has come further
/// than one under which nobody is known to have been sent.
fn how_far(row: &Row<'_>) -> (bool, Standing) {
    let standing = Standing::of(row.stage());
    (standing != Standing::Sent && row.never_began(), standing)
}

/// Each receiving state once, those that have come furthest first.
fn spots<'a>(words: Words, rows: &[Row<'_>], world: &'a [Outline<'static>]) -> Vec<Spot<'a>> {
    let mut standings: BTreeMap<CountryCode, (Option<Standing>, bool)> = BTreeMap::new();
    let mut furthest: Vec<&Row<'_>> = rows.iter().collect();
    furthest.sort_by_key(|row| how_far(row));
    for row in furthest {
        let Some(receiver) = row.home.record.states().1 else { continue };
        let (standing, is_precedent) = standings.entry(receiver).or_default();
        if row.is_subject {
            standing.get_or_insert(Standing::of(row.stage()));
        } else {
            *is_precedent = true;
        }
    }
    let spot = |(code, (standing, is_precedent)): (CountryCode, (Option<Standing>, bool))| {
        let outline = world.iter().find(|outline| outline.code == code.as_str())?;
        Some(Spot {
            outline,
            name: words.country(code),
            standing: standing.unwrap_or(Standing::Precedent),
            is_precedent_too: is_precedent && standing.is_some(),
        })
    };
    let mut spots: Vec<Spot<'a>> = standings.into_iter().filter_map(spot).collect();
    spots.sort_by(|one, other| one.standing.cmp(&other.standing).then_with(|| by_name(&one.name, &other.name)));
    spots
}
