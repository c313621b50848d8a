//! Where sources disagree about numbers, in a line each. Who says what, and why, stands in the annex.
use super::super::disagreements::{Matter, Tally, numbers};
use super::super::draft::Draft;
use crate::Home;
use crate::words::{Words, message, with_capital};
use model::facts::{Claim, Conflict, Verdict};
use render::document::{Block, Column, Grid, Prose, Section, Sourcing};

/// How many others there are in the annex, and on what.
fn others(words: Words, tally: &Tally) -> Prose {
    let others =
        || tally.iter().filter(|(matter, _)| **matter != Matter::Rivals).map(|(matter, count)| (*matter, *count));
    let matters: Vec<String> = others().map(|(matter, count)| on(words, matter, count)).collect();
    let count = others().map(|(_, count)| count).sum();
    Prose::from(words.say(message::ConflictsRemark { count, matters: &words.joined(&matters) }))
        .see("disagreements", words.say(message::Annex))
        .text(".")
}

fn on(words: Words, matter: Matter, count: usize) -> String {
    match matter {
        Matter::Rivals | Matter::Numbers => words.say(message::CountOnNumbers { count }),
        Matter::Lists => words.say(message::CountOnLists { count }),
        Matter::Contested => words.say(message::CountOnContested { count }),
        Matter::Dates => words.say(message::CountOnDates { count }),
        Matter::Statements => words.say(message::CountOnStatements { count }),
    }
}

/// The section; `tally` says how many disagreements of every kind there are in the annex.
pub fn section(draft: &mut Draft<'_>, tally: &Tally) -> Option<Section> {
    if tally.is_empty() {
        return None;
    }
    let words = draft.words;
    let homes: Vec<Home<'_>> = draft.register.accounts().collect();
    let mut rows = Vec::new();
    for home in &homes {
        let figures = &home.file.facts.figures;
        let conflicts = figures.conflicts().filter(|conflict| conflict.verdict == Verdict::Inconsistent);
        rows.extend(conflicts.map(|conflict| row(draft, home, &conflict)));
    }
    let note = others(words, tally);
    let mut section = Section::new("conflicts", words.say(message::WhereSourcesDisagree));
    if rows.is_empty() {
        section.blocks.push(Block::Paragraph(note));
        return Some(section);
    }
    let columns = [
        Column::head(words.say(message::RecordColumn)),
        Column::text(words.say(message::What)),
        Column::text(words.say(message::NumbersPrinted)),
        Column::text(words.say(message::PreferredHere)),
    ];
    let grid = Grid::with_columns(columns)
        .captioned(words.say(message::ConflictsCaption))
        .sourced(Sourcing { remark: note, ..Sourcing::default() })
        .rows(rows);
    section.blocks.push(Block::Grid(grid.build()));
    Some(section)
}

fn row(draft: &mut Draft<'_>, home: &Home<'_>, conflict: &Conflict<'_>) -> [Prose; 4] {
    let words = draft.words;
    let what = with_capital(numbers::about_marked(draft, home, conflict.lower));
    let mut printed = Prose::default();
    for claim in &conflict.members {
        let text = words.also(printed.is_empty(), &draft.amount(home, claim));
        printed = printed.text(text).and(draft.cite_few_for(home, claim));
    }
    let preferred: Vec<&Claim> = conflict.preferred().collect();
    let preferred = match preferred.first() {
        Some(only) if preferred.len() == 1 => draft.amount(home, only),
        Some(_) => words.say(message::MoreThanOne),
        None => words.say(message::None),
    };
    [words.recorded(home.title()).into(), what, printed, preferred.into()]
}
