//! The cases that changed what may happen to anybody; the others are in the annex.
use super::super::draft::Draft;
use super::super::litigation;
use crate::{Home, words};
use model::record::{Effect, Proceeding};
use model::{Item, Kind};
use render::document::{Block, Column, Grid, Prose, Section, Sourcing};
use std::cmp::Reverse;

fn caption() -> &'static str {
    "Cases that changed what may happen, those with the newest step first"
}

fn remark(others: usize) -> Prose {
    let effect = "The effect is that of the last step that changed anything; an arrangement may have ended since.";
    let more = match others {
        0 => " In full: ".to_owned(),
        count => format!(
            " {} without such an effect, and all in full: ",
            words::sentence(&words::counted(count, "case", "cases"))
        ),
    };
    Prose::from(format!("{effect}{more}")).see("litigation", "annex").text(".")
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
    let columns = [Column::head("Case"), Column::text("Last effect"), Column::text("Last step")];
    let others = all - telling.len();
    let rows: Vec<[Prose; 3]> = telling
        .into_iter()
        .map(|(home, case)| {
            let [_, _, _, effect, step] = litigation::row(draft, &home, case);
            [Prose::default().emphasis(home.title()), effect, step]
        })
        .collect();
    let grid = Grid::with_columns(columns)
        .captioned(caption())
        .sourced(Sourcing { remark: remark(others), ..Sourcing::default() })
        .rows(rows);
    Some(Section::new("cases", "Litigation").with(Block::Grid(grid.build())))
}

fn has_effect(case: &Proceeding) -> bool {
    case.step.iter().filter_map(|step| step.effect.as_ref()).any(|effect| effect.value != Effect::None)
}
