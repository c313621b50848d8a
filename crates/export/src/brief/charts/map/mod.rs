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
use crate::map::{Outline, world};
use crate::words;
use model::value::{CountryCode, day_in_words};
use panel::{Panel, Window};
use render::document::{Chart, Column, Numbers, Prose, Sourcing};
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
    const fn words(self) -> &'static str {
        match self {
            Self::Sent => "people are sent",
            Self::Agreed => "agreed, nobody sent",
            Self::Stopped => "stopped or ended",
            Self::Talks => "asked, in talks",
            Self::Refused => "refused",
            Self::Precedent => "precedent",
        }
    }
}

fn caption() -> &'static str {
    "Receiving states, by where they stand"
}

fn remark(unplaced: &[String]) -> String {
    let mut text =
        "A state with several arrangements is marked by the one that has come furthest; a small diamond beside \
                    a mark is a precedent with the same state. “Asked, in talks” takes in what was only reported. \
                    Equal Earth projection. Boundaries are those of Natural Earth, which show who controls a place; \
                    they are simplified, and imply no position on the status of any territory."
            .to_owned();
    if !unplaced.is_empty() {
        text += &format!(" Without a name on the map for want of room: {}.", words::joined(unplaced));
    }
    text
}

/// The finding, then how the map shows it.
fn alternative(spots: &[Spot<'_>]) -> String {
    let of = |standing: Standing| {
        let names = spots.iter().filter(|spot| spot.standing == standing).map(|spot| spot.name.clone());
        names.collect::<Vec<String>>()
    };
    let finding = |standing: Standing, one: &str, more: &str| {
        let names = of(standing);
        let states = words::counted(names.len(), one, more);
        if names.is_empty() { String::new() } else { format!(" {states}: {}.", words::joined(&names)) }
    };
    [
        "Map of the receiving states. As last recorded, people are sent to".to_owned(),
        if of(Standing::Sent).is_empty() {
            " none of them.".to_owned()
        } else {
            finding(Standing::Sent, "state", "states")
        },
        finding(Standing::Agreed, "state has agreed and nobody was sent", "states have agreed and nobody was sent"),
        finding(Standing::Stopped, "state where it stopped or ended", "states where it stopped or ended"),
        finding(Standing::Talks, "state was asked or talks", "states were asked or talk"),
        finding(Standing::Refused, "state refused", "states refused"),
        finding(
            Standing::Precedent,
            "state received people under precedents alone",
            "states took part in precedents alone",
        ),
    ]
    .concat()
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
const REGIONS: [(&str, Window); 5] = [
    ("Central America and the Caribbean", Window::degrees(-94.0, -42.0, 3.0, 27.5)),
    ("West and Central Africa", Window::degrees(-19.0, 33.0, -7.0, 20.0)),
    ("Europe and the Mediterranean", Window::degrees(-12.0, 46.0, 31.0, 60.0)),
    ("East and South-East Asia", Window::degrees(92.0, 145.0, -11.0, 20.0)),
    ("The western Pacific", Window::degrees(130.0, 179.0, -24.0, 12.0)),
];
/// A region with fewer receiving states is not shown larger.
const CROWD: usize = 5;
/// Between the parts of the map.
const GAP: f32 = 12.0;
const TOP: f32 = 20.0;
/// The height of an inset with its heading.
const INSET: f32 = 102.0;

pub fn chart(draft: &Draft<'_>, rows: &[Row<'_>]) -> Option<Chart> {
    let world = world();
    let spots = spots(rows, &world);
    if spots.is_empty() {
        return None;
    }
    let (scene, unplaced) = scene(&spots, &world);
    Some(Chart {
        caption: caption().into(),
        sourcing: Sourcing {
            source: Prose::from("the notes of ")
                .see("status", "the status tables")
                .text("; outlines from ")
                .link(NATURAL_EARTH, "Natural Earth"),
            remark: remark(&unplaced).into(),
            as_of: day_in_words(draft.context.today),
        },
        alternative: alternative(&spots),
        numbers: Numbers::new(
            [Column::head("Receiving state"), Column::text("Where it stands")],
            spots.iter().map(|spot| {
                let also = if spot.is_precedent_too { ", and a precedent" } else { "" };
                [spot.name.clone(), format!("{}{also}", spot.standing.words())]
            }),
        ),
        scene,
    })
}

/// Each receiving state once, those that have come furthest first.
fn spots<'a>(rows: &[Row<'_>], world: &'a [Outline<'static>]) -> Vec<Spot<'a>> {
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
            name: code.name_or_code().to_owned(),
            standing: standing.unwrap_or(Standing::Precedent),
            is_precedent_too: is_precedent && standing.is_some(),
        })
    };
    let mut spots: Vec<Spot<'a>> = standings.into_iter().filter_map(spot).collect();
    spots.sort_by(|one, other| (one.standing, &one.name).cmp(&(other.standing, &other.name)));
    spots
}

/// The drawing, and the names for which there was no room.
fn scene(spots: &[Spot<'_>], world: &[Outline<'static>]) -> (Scene, Vec<String>) {
    let whole = Panel::new(Window::degrees(-128.0, 174.0, -50.0, 70.0), (0.0, TOP), (COLUMN, f32::MAX));
    let insets = insets(spots, TOP + whole.height() + GAP);
    let bottom = insets.last().map_or(TOP + whole.height(), |(_, inset)| inset.bottom());
    let mut scene = Scene::new(COLUMN, bottom + 1.0);
    legend(&mut scene, spots);
    let is_enlarged = |spot: &Spot<'_>| insets.iter().any(|(_, inset)| inset.shows(spot.outline.middle));
    whole.land(&mut scene, spots, world);
    insets.iter().for_each(|(_, inset)| whole.frame_of(&mut scene, inset));
    let apart: Vec<&Spot<'_>> = spots.iter().filter(|spot| !is_enlarged(spot)).collect();
    let mut unplaced = labels::draw(&mut scene, &whole, spots, &apart);
    for (name, inset) in &insets {
        inset.land(&mut scene, spots, world);
        inset.border(&mut scene);
        let at = (inset.left() + 4.0, inset.bottom() - 4.0);
        scene.draw(label((*name).to_owned(), at, Style::Small, Anchor::Start, Paint::Muted, None));
        let shown: Vec<&Spot<'_>> = spots.iter().filter(|spot| inset.shows(spot.outline.middle)).collect();
        unplaced.extend(labels::draw(&mut scene, inset, spots, &shown));
    }
    unplaced.sort();
    unplaced.dedup();
    (scene, unplaced)
}

/// The two most crowded regions, side by side under the world.
fn insets(spots: &[Spot<'_>], top: f32) -> Vec<(&'static str, Panel)> {
    let width = (COLUMN - GAP) / 2.0;
    let mut crowded: Vec<(usize, &'static str, Window)> = REGIONS
        .iter()
        .map(|(name, window)| (spots.iter().filter(|spot| window.holds(spot.outline.middle)).count(), *name, *window))
        .filter(|(count, ..)| *count >= CROWD)
        .collect();
    crowded.sort_by_key(|(count, ..)| std::cmp::Reverse(*count));
    crowded.truncate(2);
    let place = |(at, (_, name, window)): (usize, (usize, &'static str, Window))| {
        (name, Panel::new(window, (count(at) * (width + GAP), top), (width, INSET)))
    };
    crowded.into_iter().enumerate().map(place).collect()
}

/// What each mark means, and how many states have it; each differs in shape.
fn legend(scene: &mut Scene, spots: &[Spot<'_>]) {
    let mut x = 5.0;
    for standing in Standing::ALL {
        let states = spots
            .iter()
            .filter(|spot| spot.standing == standing || (standing == Standing::Precedent && spot.is_precedent_too))
            .count();
        if states == 0 {
            continue;
        }
        mark::draw(scene, standing, (x, 7.0));
        let text = format!("{} ({states})", standing.words());
        let width = labels::width(&text);
        scene.draw(label(text, (x + 6.0, 9.6), Style::Small, Anchor::Start, Paint::Ink, Some(width)));
        x += width + 12.0;
    }
}
