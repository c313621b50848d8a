//! Remarks under tables and charts. Each block of a brief with several arrangements would repeat those of the one before:
//! what must be known to read a table stands under the first of its kind.
use render::document::{Block, Section};
use std::collections::BTreeSet;

/// Leaves every remark where it stands first.
pub fn once(sections: &mut [Section]) {
    let mut said = BTreeSet::new();
    sections.iter_mut().for_each(|section| first_of(section, &mut said));
}

fn first_of(section: &mut Section, said: &mut BTreeSet<String>) {
    for block in &mut section.blocks {
        let sourcing = match block {
            Block::Grid(grid) => &mut grid.sourcing,
            Block::Chart(chart) => &mut chart.sourcing,
            _ => continue,
        };
        if !said.insert(sourcing.remark.plain()) {
            sourcing.remark.0.clear();
        }
    }
    section.sections.iter_mut().for_each(|inner| first_of(inner, said));
}
