//! One table for the reader who has a minute: which states stand where.
use super::row::{Row, Stage};
use crate::words::{Words, message};
use render::document::{Block, Column, Grid, Prose};
use std::collections::BTreeMap;

/// How many arrangements stand where, and with which states; nothing where there is nothing to sort.
pub fn table(words: Words, rows: &[Row<'_>]) -> Option<Block> {
    let columns = [
        Column::head(words.say(message::WhereItStands)),
        Column::number(words.say(message::Number)),
        Column::text(words.say(message::ReceivingStates)),
    ];
    let mut grid = Grid::with_columns(columns).captioned(words.say(message::WhereArrangementsStand));
    let mut count = 0;
    for stage in Stage::ALL {
        let of_stage: Vec<&Row<'_>> = rows.iter().filter(|row| row.is_subject && row.stage() == stage).collect();
        if !of_stage.is_empty() {
            count += 1;
            let number = Prose::from(words.count(of_stage.len()));
            grid = grid.row([Prose::default().strong(stage.words(words)), number, states(words, &of_stage).into()]);
        }
    }
    let precedents: Vec<&Row<'_>> = rows.iter().filter(|row| !row.is_subject).collect();
    if !precedents.is_empty() {
        let number = Prose::from(words.count(precedents.len()));
        let title = Prose::default().strong(words.say(message::Precedents));
        grid = grid.row([title, number, states(words, &precedents).into()]);
    }
    (count > 0).then(|| Block::Grid(grid.build()))
}

fn states(words: Words, rows: &[&Row<'_>]) -> String {
    let names = rows.iter().filter_map(|row| row.home.record.states().1).map(|code| words.country(code));
    words.joined(&distinct(names))
}

/// Each name once, in the order they came, with how often it came.
fn distinct(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let (mut order, mut counts) = (Vec::new(), BTreeMap::<String, usize>::new());
    for name in names {
        let count = counts.entry(name.clone()).or_default();
        *count += 1;
        if *count == 1 {
            order.push(name);
        }
    }
    let times = |name: String| match counts.get(&name) {
        Some(1) | None => name,
        Some(count) => format!("{name} ({count})"),
    };
    order.into_iter().map(times).collect()
}
