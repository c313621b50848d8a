//! A locator map: which states receive people, and where each of them stands. What a state stands at is said by the shape
//! of its mark and by the pattern of its area, never by a colour alone; small island states have a mark like the others.
//!
//! ```text
//! rows ─ spots ─┬ panel: the world ──────────────┐
//!               ├ panels: crowded regions, larger ├─ labels, placed so that none covers another ─▶ Scene
//!               └ numbers, alternative text       ┘
//! ```
mod labels;
mod mark;
mod panel;

use super::super::draft::Draft;
use super::super::row::{Row, Stage};
use super::mark::{count, label};
use super::status_tables;
use crate::map::{Outline, world};
use crate::words::{Words, message};
use model::value::CountryCode;
use panel::{Panel, Window};
use render::document::{Chart, Column, Numbers, Sourcing};
use render::scene::{Anchor, COLUMN, Paint, Scene, Style};
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

fn remark(words: Words, unplaced: &[String]) -> String {
    let how = words.say(message::MapRemark);
    if unplaced.is_empty() {
        return how;
    }
    format!("{how} {}", words.say(message::MapWithoutName { names: &words.joined(unplaced) }))
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

/// Parts of the world that are shown larger where many receiving states lie in them.
const REGIONS: [(NameIn, Window); 5] = [
    (|words| words.say(message::RegionCaribbean), Window::degrees(-94.0, -42.0, 3.0, 27.5)),
    (|words| words.say(message::RegionWestAfrica), Window::degrees(-19.0, 33.0, -7.0, 20.0)),
    (|words| words.say(message::RegionMediterranean), Window::degrees(-12.0, 46.0, 31.0, 60.0)),
    (|words| words.say(message::RegionSouthEastAsia), Window::degrees(92.0, 145.0, -11.0, 20.0)),
    (|words| words.say(message::RegionWesternPacific), Window::degrees(130.0, 179.0, -24.0, 12.0)),
];
/// What a region is called in a language.
type NameIn = fn(Words) -> String;
/// A region with fewer receiving states is not shown larger.
const CROWD: usize = 5;
/// Between the parts of the map.
const GAP: f32 = 12.0;
const TOP: f32 = 20.0;
/// In the legend, from the end of a word to the middle of the next mark, and from there to its word.
const BETWEEN: f32 = 12.0;
/// The height of an inset with its heading.
const INSET: f32 = 96.0;

pub fn chart(draft: &Draft<'_>, rows: &[Row<'_>]) -> Option<Chart> {
    let (words, world) = (draft.words, world());
    let spots = spots(words, rows, &world);
    if spots.is_empty() {
        return None;
    }
    let (scene, unplaced) = scene(words, &spots, &world);
    Some(Chart {
        caption: words.say(message::MapCaption).into(),
        sourcing: Sourcing {
            source: status_tables(words)
                .text(words.say(message::OutlinesFrom))
                .link(NATURAL_EARTH, "Natural Earth")
                .text("."),
            remark: remark(words, &unplaced).into(),
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
        scene,
    })
}

/// Each receiving state once, those that have come furthest first.
fn spots<'a>(words: Words, rows: &[Row<'_>], world: &'a [Outline<'static>]) -> Vec<Spot<'a>> {
    let mut standings: BTreeMap<CountryCode, (Option<Standing>, bool)> = BTreeMap::new();
    for row in rows {
        let Some(receiver) = row.home.record.states().1 else { continue };
        let (standing, is_precedent) = standings.entry(receiver).or_default();
        if row.is_subject {
            let own = Standing::of(row.stage());
            *standing = Some(standing.map_or(own, |known| known.min(own)));
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
    spots.sort_by(|one, other| (one.standing, &one.name).cmp(&(other.standing, &other.name)));
    spots
}

/// The drawing, and the names for which there was no room.
fn scene(words: Words, spots: &[Spot<'_>], world: &[Outline<'static>]) -> (Scene, Vec<String>) {
    let whole = Panel::new(Window::degrees(-128.0, 174.0, -48.0, 68.0), (0.0, TOP), (COLUMN, f32::MAX));
    let insets = insets(words, spots, TOP + whole.height() + GAP);
    let bottom = insets.last().map_or(TOP + whole.height(), |(_, inset)| inset.bottom());
    let mut scene = Scene::new(COLUMN, bottom + 1.0);
    legend(words, &mut scene, spots);
    let is_enlarged = |spot: &Spot<'_>| insets.iter().any(|(_, inset)| inset.shows(spot.outline.middle));
    whole.land(&mut scene, spots, world);
    insets.iter().for_each(|(_, inset)| whole.frame_of(&mut scene, inset));
    let apart: Vec<&Spot<'_>> = spots.iter().filter(|spot| !is_enlarged(spot)).collect();
    let mut unplaced = labels::draw(&mut scene, &whole, spots, &apart);
    for (name, inset) in &insets {
        inset.land(&mut scene, spots, world);
        inset.border(&mut scene);
        let at = (inset.left() + 4.0, inset.bottom() - 4.0);
        scene.draw(label(name.clone(), at, Style::Small, Anchor::Start, Paint::Muted, None));
        let shown: Vec<&Spot<'_>> = spots.iter().filter(|spot| inset.shows(spot.outline.middle)).collect();
        unplaced.extend(labels::draw(&mut scene, inset, spots, &shown));
    }
    unplaced.sort();
    unplaced.dedup();
    (scene, unplaced)
}

/// The two most crowded regions, side by side under the world.
fn insets(words: Words, spots: &[Spot<'_>], top: f32) -> Vec<(String, Panel)> {
    let width = (COLUMN - GAP) / 2.0;
    let mut crowded: Vec<(usize, NameIn, Window)> = REGIONS
        .iter()
        .map(|(name, window)| (spots.iter().filter(|spot| window.holds(spot.outline.middle)).count(), *name, *window))
        .filter(|(count, ..)| *count >= CROWD)
        .collect();
    crowded.sort_by_key(|(count, ..)| std::cmp::Reverse(*count));
    crowded.truncate(2);
    let place = |(at, (_, name, window)): (usize, (usize, NameIn, Window))| {
        (name(words), Panel::new(window, (count(at) * (width + GAP), top), (width, INSET)))
    };
    crowded.into_iter().enumerate().map(place).collect()
}

/// What each mark means, and how many states have it; each differs in shape.
fn legend(words: Words, scene: &mut Scene, spots: &[Spot<'_>]) {
    let states = |standing: Standing| {
        let is_so =
            |spot: &Spot<'_>| spot.standing == standing || (standing == Standing::Precedent && spot.is_precedent_too);
        spots.iter().filter(|spot| is_so(spot)).count()
    };
    let entries: Vec<(Standing, String)> = Standing::ALL
        .into_iter()
        .filter(|standing| states(*standing) > 0)
        .map(|standing| (standing, format!("{} ({})", standing.words(words), words.count(states(standing)))))
        .collect();
    let whole: f32 = entries.iter().map(|(_, text)| labels::width(text) + BETWEEN).sum();
    // Languages differ in length: what would be too wide is set closer.
    let squeeze = (COLUMN / whole).min(1.0);
    let mut x = 5.0;
    for (standing, text) in entries {
        mark::draw(scene, standing, (x, 7.0));
        let width = (labels::width(&text) + BETWEEN) * squeeze;
        scene.draw(label(text, (x + 6.0, 9.6), Style::Small, Anchor::Start, Paint::Ink, Some(width - BETWEEN)));
        x += width;
    }
}
