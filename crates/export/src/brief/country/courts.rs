//! Courts on both sides: the cases by the state whose court they were last before.
use super::super::draft::Draft;
use super::super::litigation::{self, last_forum};
use super::Country;
use crate::Home;
use crate::words::message;
use model::value::{CountryCode, Party};
use render::document::{Block, Grid, Prose, Section, Sourcing};
use std::cmp::Reverse;
use std::collections::BTreeMap;

pub fn section(draft: &mut Draft<'_>, country: &Country<'_>) -> Option<Section> {
    let words = draft.words;
    let mut section = Section::new("courts", words.say(message::Courts));
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
        let mut grid = Grid::with_columns(litigation::columns(words))
            .captioned(words.say(message::CasesByStateCaption))
            .sourced(Sourcing { remark: words.say(message::CasesRemark).into(), ..Sourcing::default() });
        for ((_, state), mut homes) in sides {
            let newest = |home: &Home<'_>| {
                let last = home.proceeding().and_then(|case| litigation::last(case));
                last.and_then(|step| step.date.as_ref()?.latest())
            };
            homes.sort_by_cached_key(|home| (Reverse(newest(home)), home.id()));
            grid =
                grid.group(state.map_or_else(|| words.say(message::InternationalBodies), |state| words.country(state)));
            let cases = homes.iter().filter_map(|home| Some((home, home.proceeding()?)));
            grid = grid.rows(cases.map(|(home, case)| litigation::row(draft, home, case)));
        }
        section = section.with(Block::Grid(grid.build()));
    }
    for (state, cases) in &country.programme_cases {
        section = section.with(Block::Small(of_programme(draft, *state, cases)));
    }
    super::filled(section)
}

/// The cases about a programme as a whole, each with who tells of its last step.
fn of_programme(draft: &mut Draft<'_>, state: Option<CountryCode>, cases: &BTreeMap<&str, Home<'_>>) -> Prose {
    let words = draft.words;
    let state = state.map_or_else(|| words.say(message::NotKnown), |state| words.country_in_sentence(state));
    let mut said = Prose::from(words.say(message::ProgrammeCases { state: &state }));
    for (index, home) in cases.values().enumerate() {
        said = if index == 0 { said } else { said.text(words.semicolon()) };
        said = said.then(words.recorded_title(home.title()));
        if let Some(step) = home.proceeding().and_then(|case| litigation::last(case)) {
            said = said.and(draft.cite_few(home, &step.cite));
        }
    }
    said.text(".")
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
