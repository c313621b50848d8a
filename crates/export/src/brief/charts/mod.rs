//! Charts: drawings of the same rows as the status tables, each with the words for those who cannot see it. Each is a
//! section of its own, so that tables can stand between them.
mod ladder;
mod map;
pub mod mark;
mod people;
mod scale;
pub mod spells;
pub mod time_axis;
pub mod timeline;

use super::draft::Draft;
use super::row::Row;
use crate::words::{Words, message};
use render::document::{Block, Chart, Prose, Section};

/// Where the receiving states lie, and where each stands.
pub fn states(draft: &Draft<'_>, rows: &[Row<'_>]) -> Option<Section> {
    section("map", draft.words.say(message::WherePeopleAreSent), map::chart(draft, rows))
}

/// How many people arrived.
pub fn people(draft: &mut Draft<'_>, rows: &[Row<'_>]) -> Option<Section> {
    section("people", draft.words.say(message::HowManyPeople), people::chart(draft, rows))
}

/// When people were sent.
pub fn time(draft: &mut Draft<'_>, rows: &[Row<'_>]) -> Option<Section> {
    section("time", draft.words.say(message::When), timeline::chart(draft, rows))
}

/// How far money has come.
pub fn money(draft: &Draft<'_>, rows: &[Row<'_>]) -> Option<Section> {
    section("money", draft.words.say(message::HowMuchMoney), ladder::chart(draft, rows))
}

/// Where the sources of a chart are named: by the notes of the tables that tell of the same rows.
fn status_tables(words: Words) -> Prose {
    Prose::from(words.say(message::NotesOf)).text(" ").see("status", words.say(message::TheStatusTables))
}

fn section(anchor: &str, title: String, chart: Option<Chart>) -> Option<Section> {
    chart.map(|chart| Section::new(anchor, title).with(Block::Chart(chart)))
}
