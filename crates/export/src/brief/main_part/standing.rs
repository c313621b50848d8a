//! How the arrangements of the subject stand: one table for those that were ever agreed or under which people were sent.
use super::super::draft::Draft;
use super::super::row::{Row, Stage};
use super::super::{money, moved_on, status};
use crate::words::{Words, message};
use render::document::{Block, Column, Grid, Prose, Section, Sourcing};
use std::collections::BTreeSet;

fn remark(words: Words) -> Prose {
    Prose::from(words.say(message::StandingRemark)).see("status", words.say(message::Annex)).text(".")
}

/// The requests, talks and refusals, which have no row of their own here.
fn elsewhere(words: Words, count: usize, open: usize) -> Prose {
    Prose::from(words.say(message::ApproachesInAnnex { count, open: &open.to_string() }))
        .see("status", words.say(message::Annex))
        .text(".")
}

pub fn section<'a>(draft: &mut Draft<'a>, rows: &[Row<'a>]) -> Option<Section> {
    let words = draft.words;
    let subject: Vec<&Row<'a>> = rows.iter().filter(|row| row.is_subject).collect();
    let made: Vec<&Row<'a>> = subject.iter().copied().filter(|row| !row.is_only_talk()).collect();
    if made.is_empty() {
        return None;
    }
    let senders: BTreeSet<_> = made.iter().map(|row| row.home.record.states().0).collect();
    let first = if senders.len() > 1 { words.say(message::FromTo) } else { words.say(message::Receiver) };
    let columns = [
        Column::head(first),
        Column::text(words.say(message::AgreementAndPractice)),
        Column::text(words.say(message::PeopleArrivedAndMovedOn)),
        Column::text(words.say(message::MoneyByStage)),
    ];
    let mut grid = Grid::with_columns(columns)
        .captioned(words.say(message::StandingCaption))
        .sourced(Sourcing { remark: remark(words), ..Sourcing::default() });
    for stage in Stage::ALL {
        let of_stage: Vec<&Row<'a>> = made.iter().copied().filter(|row| row.stage() == stage).collect();
        if of_stage.is_empty() {
            continue;
        }
        grid = grid.group(stage.words(words));
        for row in of_stage {
            let name = if senders.len() > 1 { status::name(row) } else { name(row) };
            let cells = draft
                .in_narrow_columns(|draft| [name, stands(draft, row), people(draft, row), money::cell(draft, row)]);
            grid = grid.row(cells);
        }
    }
    let mut section = Section::new("standing", words.say(message::HowEachStands)).with(Block::Grid(grid.build()));
    let talk = subject.len() - made.len();
    let open = subject.iter().filter(|row| row.stage() == Stage::Talks).count();
    if talk > 0 {
        section.blocks.push(Block::Small(elsewhere(words, talk, open)));
    }
    Some(section)
}

/// The receiving state, and what tells the arrangement from its namesake.
fn name(row: &Row<'_>) -> Prose {
    let name = Prose::default().strong(row.words.state(row.home.record.states().1));
    match row.name().1 {
        Some(rest) => name.line_break().then(row.words.recorded(rest)),
        None => name,
    }
}

/// How it stands in law; and in practice, unless nobody was ever sent, which the heading of the group says.
fn stands(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    let agreement = status::agreement(draft, row);
    if row.never_began() && row.stage() == Stage::Agreed {
        return agreement;
    }
    agreement.text(". ").and(status::practice(draft, row))
}

/// How many arrived, and what became of them where anybody may have arrived.
fn people(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    let arrived = status::arrived(draft, row);
    if moved_on::does_not_apply(row) {
        return arrived;
    }
    let departures = moved_on::departures(draft, row);
    let arrived = arrived.text(draft.words.semicolon());
    if departures.is_empty() {
        return arrived.text(draft.words.say(message::MovedOnNotKnown));
    }
    arrived.and(departures)
}
