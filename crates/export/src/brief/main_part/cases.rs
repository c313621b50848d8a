//! The cases that changed what may happen to anybody; the others are in the annex.
use super::super::draft::Draft;
use super::super::litigation;
use crate::Home;
use crate::words::{Words, message};
use model::record::{Effect, Proceeding};
use model::{Item, Kind};
use render::document::{Block, Column, Grid, Prose, Section, Sourcing};
use std::cmp::Reverse;

fn remark(words: Words, others: usize) -> Prose {
    Prose::from(words.say(message::TellingCasesRemark { count: others }))
        .see("litigation", words.say(message::Annex))
        .text(".")
}

pub fn section(draft: &mut Draft<'_>) -> Option<Section> {
    let cases: Vec<(Home<'_>, &Item<Proceeding>)> =
        draft.register.homes(Kind::Proceeding).filter_map(|home| Some((home, home.proceeding()?))).collect();
    let all = cases.len();
    let mut telling: Vec<_> = cases.into_iter().filter(|(_, case)| has_effect(case)).collect();
    telling.sort_by_cached_key(|(home, case)| {
        (Reverse(litigation::last(case).and_then(|step| step.date.as_ref()?.latest())), home.id())
    });
    if telling.is_empty() {
        return None;
    }
    let words = draft.words;
    let columns = [
        Column::head(words.say(message::Case)),
        Column::text(words.say(message::LastEffect)),
        Column::text(words.say(message::LastStep)),
    ];
    let others = all - telling.len();
    let rows: Vec<[Prose; 3]> = telling
        .into_iter()
        .map(|(home, case)| {
            let step = litigation::last_step(draft, &home, case);
            [words.recorded_title(home.title()).into(), litigation::effect(words, case).into(), step]
        })
        .collect();
    let grid = Grid::with_columns(columns)
        .captioned(words.say(message::TellingCasesCaption))
        .sourced(Sourcing { remark: remark(words, others), ..Sourcing::default() })
        .rows(rows);
    Some(Section::new("cases", words.say(message::Litigation)).with(Block::Grid(grid.build())))
}

fn has_effect(case: &Proceeding) -> bool {
    case.step.iter().filter_map(|step| step.effect.as_ref()).any(|effect| effect.value != Effect::None)
}
