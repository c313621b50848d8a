//! At a glance: where an arrangement stands, in a table that can be read in a minute.
use super::super::draft::Draft;
use super::super::row::Row;
use super::super::{money, moved_on, status, voice};
use super::totals;
use crate::words;
use render::document::{Block, Column, Grid, Prose, Section};

/// One arrangement: a row for each question that arises.
pub fn of_row(draft: &mut Draft<'_>, row: &Row<'_>) -> Section {
    let mut rows: Vec<(String, Prose)> = vec![
        ("Agreement".to_owned(), status::agreement(draft, row)),
        ("In practice".to_owned(), status::practice(draft, row)),
    ];
    if row.tells_of_people_or_money() {
        rows.push(("People arrived".to_owned(), status::arrived(draft, row)));
        rows.push(("Moved on".to_owned(), moved_on::cell(draft, row)));
        rows.extend(totals::held(draft, row).map(|held| ("Held or present".to_owned(), held)));
        rows.push(("Money, by stage".to_owned(), money::cell(draft, row)));
    }
    let (sender, receiver) = row.home.record.states();
    for state in [receiver, sender].into_iter().flatten() {
        let says = voice::of_state(draft, row, state);
        rows.push((format!("What {} says", state.name_in_sentence()), says));
    }
    rows.push(("Newest figure or event".to_owned(), status::newest(draft, row)));
    let rows = rows.into_iter().filter(|(_, said)| said.plain() != words::DOES_NOT_APPLY);
    let grid = Grid::with_columns([Column::head("What"), Column::text("How it stands")])
        .captioned(format!("{} at a glance", row.full_name()))
        .rows(rows.map(|(what, said)| [Prose::from(what), with_capital(said)]))
        .build();
    Section::new("glance", "At a glance").with(Block::Grid(grid))
}

/// The words of a cell with a capital at their beginning, whatever cell of a wider table they come from.
fn with_capital(mut prose: Prose) -> Prose {
    if let Some(render::document::Inline::Text(text) | render::document::Inline::Strong(text)) = prose.0.first_mut() {
        *text = words::sentence(text);
    }
    prose
}

/// Several arrangements of one country, side by side.
pub fn of_all(draft: &mut Draft<'_>, rows: &[Row<'_>]) -> Option<Section> {
    let columns = [
        Column::head("From → to"),
        Column::text("Where it stands"),
        Column::text("People arrived"),
        Column::text("Newest figure"),
    ];
    let cells: Vec<[Prose; 4]> = rows
        .iter()
        .map(|row| {
            let stands = Prose::from(row.stage().words());
            [status::name(row), stands, status::arrived(draft, row), status::newest(draft, row)]
        })
        .collect();
    let grid = Grid::with_columns(columns).captioned("The arrangements side by side").rows(cells).build();
    (!rows.is_empty()).then(|| Section::new("glance", "At a glance").with(Block::Grid(grid)))
}
