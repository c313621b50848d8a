//! What is not known, by kind: for how many arrangements, and which. Each gap with its reason stands in the annex.
use super::super::row::Row;
use super::super::unknowns;
use crate::words;
use model::record::Gap;
use render::document::{Block, Column, Grid, Prose, Section, Sourcing};

/// In the order in which a reader asks.
const GAPS: [Gap; 7] = [Gap::Text, Gap::Terms, Gap::Numbers, Gap::Money, Gap::Duration, Gap::Eligibility, Gap::Other];
/// More names than these are a number.
const NAMED: usize = 6;

fn caption() -> &'static str {
    "What was looked for and could not be learned"
}

fn remark() -> Prose {
    Prose::from(
        "Of arrangements that were agreed or under which people were sent. A gap is named so that nobody takes it for a \
         zero. Each, with its reason: ",
    )
    .see("unknowns", "annex")
    .text(".")
}

fn and_more(count: usize) -> String {
    words::counted(count, "other", "others")
}

pub fn section(rows: &[Row<'_>]) -> Option<Section> {
    let rows: Vec<&Row<'_>> = rows.iter().filter(|row| !row.is_only_talk()).collect();
    let columns = [Column::head("What"), Column::number("Arrangements"), Column::text("Which")];
    let mut grid =
        Grid::with_columns(columns).captioned(caption()).sourced(Sourcing { remark: remark(), ..Sourcing::default() });
    let mut is_empty = true;
    for gap in GAPS {
        let has = |row: &&&Row<'_>| {
            row.home.record.upkeep().is_some_and(|upkeep| upkeep.unknown.iter().any(|it| it.about.value == gap))
        };
        let mut names: Vec<String> = rows.iter().filter(has).map(|row| row.short_name()).collect();
        let count = names.len();
        if count == 0 {
            continue;
        }
        is_empty = false;
        if count > NAMED + 1 {
            names.truncate(NAMED);
            names.push(and_more(count - NAMED));
        }
        let what = Prose::from(words::sentence(unknowns::gap(gap)));
        grid = grid.row([what, count.to_string().into(), words::joined(&names).into()]);
    }
    (!is_empty).then(|| Section::new("gaps", "What is not known").with(Block::Grid(grid.build())))
}
