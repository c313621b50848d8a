//! What is not known, by kind: for how many arrangements, and which. Each gap with its reason stands in the annex.
use super::super::row::{Row, quoting};
use super::super::unknowns;
use crate::words::{Words, message, sentence};
use model::record::Gap;
use render::document::{Block, Column, Grid, Prose, Section, Sourcing};

/// In the order in which a reader asks.
const GAPS: [Gap; 7] = [Gap::Text, Gap::Terms, Gap::Numbers, Gap::Money, Gap::Duration, Gap::Eligibility, Gap::Other];
/// More names than these are a number.
const NAMED: usize = 6;

fn remark(words: Words) -> Prose {
    Prose::from(words.say(message::GapsRemark)).see("unknowns", words.say(message::Annex)).text(".")
}

pub fn section(words: Words, rows: &[Row<'_>]) -> Option<Section> {
    let rows: Vec<&Row<'_>> = rows.iter().filter(|row| !row.is_only_talk()).collect();
    let columns = [
        Column::head(words.say(message::What)),
        Column::number(words.say(message::Arrangements)),
        Column::text(words.say(message::Which)),
    ];
    let mut grid = Grid::with_columns(columns)
        .captioned(words.say(message::GapsCaption))
        .sourced(Sourcing { remark: remark(words), ..Sourcing::default() });
    let mut is_empty = true;
    for gap in GAPS {
        let has = |row: &&&Row<'_>| {
            row.home.record.upkeep().is_some_and(|upkeep| upkeep.unknown.iter().any(|it| it.about.value == gap))
        };
        let of_gap = || rows.iter().filter(has).copied();
        let mut names: Vec<String> = of_gap().map(Row::short_name).collect();
        let count = names.len();
        if count == 0 {
            continue;
        }
        is_empty = false;
        if count > NAMED + 1 {
            names.truncate(NAMED);
            names.push(words.say(message::OtherArrangements { count: count - NAMED }));
        }
        let what = Prose::from(sentence(&unknowns::gap(words, gap)));
        let which = quoting(words, &words.joined(&names), of_gap().take(NAMED + 1));
        grid = grid.row([what, words.count(count).into(), which]);
    }
    (!is_empty).then(|| Section::new("gaps", words.say(message::WhatIsNotKnown)).with(Block::Grid(grid.build())))
}
