//! Courts on both sides: the cases by the state whose court they were last before.
use super::super::draft::Draft;
use super::super::litigation::{self, last_forum};
use super::Country;
use crate::{Home, words};
use model::value::{CountryCode, Party};
use render::document::{Block, Column, Grid, Prose, Section};
use std::cmp::Reverse;
use std::collections::BTreeMap;

pub fn section(draft: &mut Draft<'_>, country: &Country<'_>) -> Option<Section> {
    let mut section = Section::new("courts", "Courts");
    let mut sides: BTreeMap<(u8, Option<CountryCode>), Vec<Home<'_>>> = BTreeMap::new();
    for home in &country.cases {
        let state = home.proceeding().and_then(last_forum_of).and_then(|forum| state_of(draft, forum));
        let order = match state {
            Some(state) if state == country.code => 0,
            Some(_) => 1,
            None => 2,
        };
        sides.entry((order, state)).or_default().push(*home);
    }
    if !sides.is_empty() {
        let columns = [
            Column::head("Case"),
            Column::text("Before"),
            Column::text("About"),
            Column::text("Last effect"),
            Column::text("Last step"),
        ];
        let mut grid = Grid::with_columns(columns).captioned("Cases, by the state whose court they were last before");
        for ((_, state), mut homes) in sides {
            let newest = |home: &Home<'_>| {
                let last = home.proceeding().and_then(|case| litigation::last(case));
                last.and_then(|step| step.date.as_ref()?.latest())
            };
            homes.sort_by_cached_key(|home| (Reverse(newest(home)), home.id()));
            grid = grid.group(state.map_or_else(
                || "International bodies, and courts whose state is not recorded".to_owned(),
                |state| state.name_or_code().to_owned(),
            ));
            let cases = homes.iter().filter_map(|home| Some((home, home.proceeding()?)));
            grid = grid.rows(cases.map(|(home, case)| litigation::row(draft, home, case)));
        }
        section = section.with(Block::Grid(grid.build()));
    }
    if !country.programme_cases.is_empty() {
        let titles: Vec<&str> = country.programme_cases.iter().map(Home::title).collect();
        let text = format!(
            "Cases about the sending state’s programme as a whole, which may bear on this country too: {}.",
            words::joined(&titles)
        );
        section = section.with(Block::Small(Prose::from(text)));
    }
    super::filled(section)
}

fn last_forum_of(case: &model::Item<model::record::Proceeding>) -> Option<&Party> {
    last_forum(case)
}

/// The longest chain of what is part of what.
const LONGEST: usize = 64;

/// The state a court belongs to, whatever it is part of in between.
fn state_of(draft: &Draft<'_>, forum: &Party) -> Option<CountryCode> {
    let mut party = forum;
    for _ in 0..LONGEST {
        match party {
            Party::Country(code) => return Some(*code),
            Party::Actor(actor) => party = &draft.register.actor(actor.as_str())?.part_of.as_ref()?.value,
        }
    }
    None
}
