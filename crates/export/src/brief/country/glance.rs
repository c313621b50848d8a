//! At a glance: where an arrangement stands, in a table that can be read in a minute.
use super::super::draft::Draft;
use super::super::row::Row;
use super::super::{money, moved_on, status, voice};
use super::totals;
use crate::words::{message, with_capital};
use render::document::{Block, Column, Grid, Prose, Section};

/// One arrangement, as a section.
pub fn section(draft: &mut Draft<'_>, row: &Row<'_>) -> Section {
    Section::new("glance", draft.words.say(message::AtAGlance)).with(of_row(draft, row))
}

/// One arrangement: a row for each question that arises.
pub fn of_row(draft: &mut Draft<'_>, row: &Row<'_>) -> Block {
    let words = draft.words;
    let mut rows: Vec<(String, Prose)> = vec![
        (words.say(message::Agreement), status::agreement(draft, row)),
        (words.say(message::InPractice), status::practice(draft, row)),
    ];
    if row.tells_of_people_or_money() {
        rows.push((words.say(message::PeopleArrived), status::arrived(draft, row)));
        rows.push((words.say(message::MovedOn), moved_on::cell(draft, row)));
        rows.extend(totals::held(draft, row).map(|held| (words.say(message::HeldOrPresent), held)));
        rows.push((words.say(message::MoneyByStage), money::cell(draft, row)));
    }
    let (sender, receiver) = row.home.record.states();
    for state in [receiver, sender].into_iter().flatten() {
        let says = voice::of_state(draft, row, state);
        rows.push((words.say(message::WhatStateSays { state: &words.country_in_sentence(state) }), says));
    }
    rows.push((words.say(message::NewestFigureOrMovement), status::newest(draft, row)));
    let rows = rows.into_iter().filter(|(_, said)| said.plain() != words.say(message::DoesNotApply));
    let columns = [Column::head(words.say(message::What)), Column::text(words.say(message::HowItStandsNow))];
    let grid = Grid::with_columns(columns)
        .captioned(row.quoted(&words.say(message::NameAtAGlance { name: &row.full_name() })))
        .rows(rows.map(|(what, said)| [Prose::from(what), with_capital(said)]));
    Block::Grid(grid.build())
}

/// Several arrangements of one country, side by side.
pub fn of_all(draft: &mut Draft<'_>, rows: &[Row<'_>]) -> Option<Section> {
    let words = draft.words;
    let columns = [
        Column::head(words.say(message::FromTo)),
        Column::text(words.say(message::WhereItStands)),
        Column::text(words.say(message::PeopleArrived)),
        Column::text(words.say(message::NewestFigure)),
    ];
    let cells: Vec<[Prose; 4]> = rows
        .iter()
        .map(|row| {
            let stands = Prose::from(row.stage().words(words));
            [status::name(row), stands, status::arrived(draft, row), status::newest(draft, row)]
        })
        .collect();
    let grid = Grid::with_columns(columns).captioned(words.say(message::ArrangementsSideBySide)).rows(cells).build();
    (!rows.is_empty()).then(|| Section::new("glance", words.say(message::AtAGlance)).with(Block::Grid(grid)))
}
