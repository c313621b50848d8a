//! How the arrangements of the subject stand: one table for those that were ever agreed or under which people were sent.
use super::super::draft::Draft;
use super::super::row::{Row, Stage};
use super::super::{money, moved_on, status};
use crate::words;
use render::document::{Block, Column, Grid, Prose, Section, Sourcing};
use std::collections::BTreeSet;

fn caption() -> &'static str {
    "Agreements, people and money"
}

fn remark() -> Prose {
    Prose::from(
        "“None” means that a source says so; “not known”, that there is no telling. Sums of different stages are never \
         added: the same money is promised, then paid. What the receiving states say, the age of each row, and the \
         precedents: ",
    )
    .see("status", "annex")
    .text(".")
}

/// The requests, talks and refusals, which have no row of their own here.
fn elsewhere(count: usize) -> Prose {
    Prose::from(format!(
        "{} came to nothing so far: requests, talks and refusals. They are in the ",
        words::sentence(&words::counted(count, "approach", "approaches"))
    ))
    .see("status", "annex")
    .text(".")
}

pub fn section<'a>(draft: &mut Draft<'a>, rows: &[Row<'a>]) -> Option<Section> {
    let subject: Vec<&Row<'a>> = rows.iter().filter(|row| row.is_subject).collect();
    let made: Vec<&Row<'a>> = subject.iter().copied().filter(|row| !row.is_only_talk()).collect();
    if made.is_empty() {
        return None;
    }
    let senders: BTreeSet<_> = made.iter().map(|row| row.home.record.states().0).collect();
    let columns = [
        Column::head(if senders.len() > 1 { "From → to" } else { "Receiver" }),
        Column::text("Agreement and practice"),
        Column::text("People arrived"),
        Column::text("Moved on"),
        Column::text("Money, by stage"),
    ];
    let mut grid =
        Grid::with_columns(columns).captioned(caption()).sourced(Sourcing { remark: remark(), ..Sourcing::default() });
    for stage in Stage::ALL {
        let of_stage: Vec<&Row<'a>> = made.iter().copied().filter(|row| row.stage() == stage).collect();
        if of_stage.is_empty() {
            continue;
        }
        grid = grid.group(stage.words());
        for row in of_stage {
            let name = if senders.len() > 1 { status::name(row) } else { name(row) };
            let stands = stands(draft, row);
            let people = status::arrived(draft, row);
            grid = grid.row([name, stands, people, moved_on::cell(draft, row), money::cell(draft, row)]);
        }
    }
    let mut section = Section::new("standing", "How each arrangement stands").with(Block::Grid(grid.build()));
    let talk = subject.len() - made.len();
    if talk > 0 {
        section.blocks.push(Block::Small(elsewhere(talk)));
    }
    Some(section)
}

/// The receiving state, and what tells the arrangement from its namesake.
fn name(row: &Row<'_>) -> Prose {
    let state = row.home.record.states().1.map_or(words::NOT_KNOWN.to_owned(), |code| code.name_or_code().to_owned());
    let name = Prose::default().strong(state);
    row.name().1.map_or(name.clone(), |rest| name.line_break().text(rest))
}

/// How it stands in law; and in practice, unless nobody was ever sent, which the heading of the group says.
fn stands(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    let agreement = status::agreement(draft, row);
    if row.never_began() && row.stage() == Stage::Agreed {
        return agreement;
    }
    agreement.text(". ").and(status::practice(draft, row))
}
