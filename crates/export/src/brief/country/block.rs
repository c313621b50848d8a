//! One arrangement, from the deal to the gaps.
use super::super::draft::Draft;
use super::super::row::Row;
use super::{Country, courts, deal, gaps, glance, money, people, places, statements, timeline};
use render::document::Section;

/// The sections of one arrangement, with the places and courts of a country that has no other. The anchors of a block among others begin with its id.
pub fn sections(draft: &mut Draft<'_>, row: &Row<'_>, country: &Country<'_>, prefix: &str) -> Vec<Section> {
    let sections = [
        Some(glance::of_row(draft, row)),
        deal::section(draft, row),
        people::section(draft, row),
        money::section(draft, row),
        country.has_one_arrangement().then(|| places::section(draft, country)).flatten(),
        country.has_one_arrangement().then(|| courts::section(draft, country)).flatten(),
        statements::section(draft, row),
        gaps::disagreements(draft, row, country),
        gaps::unknowns(draft, row, country),
        timeline::section(draft, row, country),
    ];
    let named = |section: Section| Section { anchor: format!("{prefix}{}", section.anchor), ..section };
    sections.into_iter().flatten().map(named).collect()
}

/// The same as one section among several.
pub fn section(draft: &mut Draft<'_>, row: &Row<'_>, country: &Country<'_>) -> Section {
    let id = row.home.id();
    let sections = sections(draft, row, country, &format!("{id}-"));
    Section { sections, ..Section::new(id, row.full_name()) }
}
