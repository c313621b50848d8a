//! Where sources disagree, and what is not known. Statements that contradict each other stand among the statements, and
//! gaps of the deal stand with the deal: nothing is told twice.
use super::super::disagreements::{self, In};
use super::super::draft::Draft;
use super::super::row::Row;
use super::super::unknowns;
use super::{Country, deal};
use crate::Home;
use crate::words::message;
use model::record::Unknown;
use model::{Item, Kind};
use render::document::{Block, Prose, Section};
use std::collections::BTreeSet;

/// Of an arrangement; of a country's only one with those of its places and cases.
pub fn disagreements(draft: &mut Draft<'_>, row: &Row<'_>, country: &Country<'_>) -> Option<Section> {
    let homes = if country.has_one_arrangement() { country.accounts() } else { vec![row.home] };
    let grid = disagreements::grid(draft, &homes, In::Country)?;
    Some(Section::new("disagreements", draft.words.say(message::WhereSourcesDisagree)).with(Block::Grid(grid)))
}

/// Of an arrangement and what was signed for it; of a country's only one with those of its places and cases.
pub fn unknowns(draft: &mut Draft<'_>, row: &Row<'_>, country: &Country<'_>) -> Option<Section> {
    let mut homes = vec![row.home];
    homes.extend(between(draft, row));
    if country.has_one_arrangement() {
        homes.extend(country.places.iter().chain(&country.cases).copied());
    }
    let deal_has_gaps = gaps(&row.home).iter().any(|gap| deal::is_gap_of_deal(gap));
    let title = if deal_has_gaps {
        draft.words.say(message::WhatElseIsNotKnown)
    } else {
        draft.words.say(message::WhatIsNotKnown)
    };
    told(draft, &homes).map(|block| Section::new("unknowns", title).with(block))
}

/// What several arrangements have in common.
pub fn of_places_and_courts(draft: &mut Draft<'_>, country: &Country<'_>) -> Option<Section> {
    if country.has_one_arrangement() {
        return None;
    }
    let homes: Vec<Home<'_>> = country.places.iter().chain(&country.cases).copied().collect();
    let mut section = Section::new("gaps", draft.words.say(message::PlacesAndCourtsGaps));
    section.blocks.extend(disagreements::grid(draft, &homes, In::Country).map(Block::Grid));
    section.blocks.extend(told(draft, &homes));
    super::filled(section)
}

/// The instruments between the two states.
pub fn between<'a>(draft: &Draft<'a>, row: &Row<'a>) -> Vec<Home<'a>> {
    let instruments = row.home.arrangement().map_or(&[][..], |record| &record.instruments);
    let ids: BTreeSet<&str> = instruments.iter().map(|it| it.as_str()).collect();
    let ids = ids.into_iter().filter(|id| deal::is_between_them(draft, id));
    ids.filter_map(|id| draft.register.home(Kind::Instrument, id)).collect()
}

fn gaps<'a>(home: &Home<'a>) -> &'a [Item<Unknown>] {
    home.record.upkeep().map_or(&[], |upkeep| &upkeep.unknown)
}

fn told(draft: &mut Draft<'_>, homes: &[Home<'_>]) -> Option<Block> {
    let mut told: Vec<(&Home<'_>, Prose)> = Vec::new();
    for home in homes {
        let is_told = |gap: &&Item<Unknown>| home.kind != Kind::Arrangement || !deal::is_gap_of_deal(gap);
        let gaps: Vec<&Item<Unknown>> = gaps(home).iter().filter(is_told).collect();
        if !gaps.is_empty() {
            told.push((home, unknowns::list(draft, home, gaps)));
        }
    }
    match &told[..] {
        [] => None,
        // What the section is about needs no name.
        [(home, said)] if home.kind == Kind::Arrangement => Some(Block::Paragraph(said.clone())),
        _ => {
            let named = |(home, said): (&Home<'_>, Prose)| (draft.words.recorded(home.title()).into(), said);
            Some(Block::Terms(told.into_iter().map(named).collect()))
        }
    }
}
