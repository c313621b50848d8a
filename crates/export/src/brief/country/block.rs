//! One arrangement, from the deal to the gaps.
use super::super::draft::Draft;
use super::super::row::Row;
use super::{Country, courts, deal, gaps, glance, money, people, places, statements, timeline};
use render::document::Section;

/// The sections of a country's only arrangement, with its places and courts.
pub fn sections(draft: &mut Draft<'_>, row: &Row<'_>, country: &Country<'_>) -> Vec<Section> {
    let glance = glance::section(draft, row);
    std::iter::once(glance).chain(parts(draft, row, country)).collect()
}

/// One arrangement among several as a section, which begins with the glance at it. The anchors within begin with its id.
pub fn section(draft: &mut Draft<'_>, row: &Row<'_>, country: &Country<'_>) -> Section {
    let id = row.home.id();
    let section = Section::new(id, row.full_name()).with(glance::of_row(draft, row));
    let named = |part: Section| Section { anchor: format!("{id}-{}", part.anchor), ..part };
    parts(draft, row, country).into_iter().map(named).fold(section, Section::with_section)
}

/// What follows the glance.
fn parts(draft: &mut Draft<'_>, row: &Row<'_>, country: &Country<'_>) -> Vec<Section> {
    let sections = [
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
    sections.into_iter().flatten().collect()
}
