//! Charts: drawings of the same rows as the status table, each with the words for those who cannot see it.
pub mod mark;
mod people;
pub mod timeline;

use super::draft::Draft;
use super::row::Row;
use crate::words::message;
use render::document::{Block, Section};

pub fn section<'a>(draft: &mut Draft<'a>, rows: &[Row<'a>]) -> Option<Section> {
    let charts = [people::chart(draft, rows), timeline::chart(draft, rows)];
    let blocks: Vec<Block> = charts.into_iter().flatten().map(Block::Chart).collect();
    let section = Section { blocks, ..Section::new("charts", draft.words.say(message::PeopleAndTime)) };
    (!section.is_empty()).then_some(section)
}
