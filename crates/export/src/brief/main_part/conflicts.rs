//! Where sources disagree about numbers, in a line each. Who says what, and why, stands in the annex.
use super::super::disagreements::numbers;
use super::super::draft::Draft;
use crate::{Home, words};
use model::facts::{Claim, Conflict, Verdict};
use render::document::{Block, Column, Grid, Prose, Section, Sourcing};

fn caption() -> &'static str {
    "Numbers that cannot all be true"
}

/// How many others there are in the annex.
fn others(count: usize) -> Prose {
    let disagreements = words::counted(count, "disagreement", "disagreements");
    let more =
        if count == 0 { String::new() } else { format!("{disagreements} more, on dates, lists and statements, and ") };
    Prose::from(words::sentence(&format!(
        "{more}who says what, how many independent origins stand behind it, and why: "
    )))
    .see("disagreements", "annex")
    .text(".")
}

/// The section; `all` is the number of disagreements of every kind in the annex.
pub fn section(draft: &mut Draft<'_>, all: usize) -> Option<Section> {
    if all == 0 {
        return None;
    }
    let homes: Vec<Home<'_>> = draft.register.accounts().collect();
    let mut rows = Vec::new();
    for home in &homes {
        let figures = &home.file.facts.figures;
        let conflicts = figures.conflicts().filter(|conflict| conflict.verdict == Verdict::Inconsistent);
        rows.extend(conflicts.map(|conflict| row(draft, home, &conflict)));
    }
    let note = others(all - rows.len().min(all));
    let mut section = Section::new("conflicts", "Where sources disagree");
    if rows.is_empty() {
        section.blocks.push(Block::Paragraph(note));
        return Some(section);
    }
    let columns =
        [Column::head("Record"), Column::text("What"), Column::text("Numbers printed"), Column::text("Preferred here")];
    let grid = Grid::with_columns(columns)
        .captioned(caption())
        .sourced(Sourcing { remark: note, ..Sourcing::default() })
        .rows(rows);
    section.blocks.push(Block::Grid(grid.build()));
    Some(section)
}

fn row(draft: &mut Draft<'_>, home: &Home<'_>, conflict: &Conflict<'_>) -> [Prose; 4] {
    let what = words::sentence(&numbers::about(draft, home, conflict.lower));
    let mut printed = Prose::default();
    for claim in &conflict.members {
        let text = words::also(printed.is_empty(), &draft.amount(home, claim));
        printed = printed.text(text).and(draft.cite_few_for(home, claim));
    }
    let preferred: Vec<&Claim> = conflict.preferred().collect();
    let preferred = match preferred.first() {
        Some(only) if preferred.len() == 1 => draft.amount(home, only),
        Some(_) => "more than one".to_owned(),
        None => "none".to_owned(),
    };
    [home.title().into(), what.into(), printed, preferred.into()]
}
