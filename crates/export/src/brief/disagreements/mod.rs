//! Where sources disagree: on numbers, on who was counted, on dates, and in what they say. The facts say so, not the
//! findings: a disagreement that an editor has explained is printed with the explanation.
mod dates;
pub mod numbers;
pub mod statements;

use super::draft::Draft;
use crate::Home;
use model::record::Expect;
use render::document::{Block, Column, Grid, Prose, Section, Sourcing};

/// One disagreement: what about, the rivals, and what can be said of the choice between them.
struct Disagreement {
    about: String,
    rivals: Vec<Prose>,
    /// Why they may differ, which is preferred, what the difference looks like.
    remarks: Vec<String>,
}

pub fn section(draft: &mut Draft<'_>) -> Option<Section> {
    let homes: Vec<Home<'_>> = draft.register.accounts().collect();
    let grid = grid(draft, &homes, With::Statements)?;
    Some(Section::new("disagreements", "Where sources disagree").with(Block::Grid(grid)))
}

/// Whether statements that contradict each other are told here, or elsewhere in the brief.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum With {
    Statements,
    NumbersAndDates,
}

/// The disagreements of some records; nothing where there is none.
pub fn grid(draft: &mut Draft<'_>, homes: &[Home<'_>], with: With) -> Option<Grid> {
    let columns =
        [Column::head("About"), Column::text("Who says what"), Column::text("Why, and which is printed elsewhere")];
    let mut grid = Grid::with_columns(columns).captioned("Disagreements, record by record").sourced(Sourcing {
        remark: "Origins are counted once however many publications repeat them. Numbers that rounding can reconcile, \
                 and numbers of different dates, are no disagreement and are left out, unless the record explains them."
            .into(),
        ..Sourcing::default()
    });
    let mut is_empty = true;
    for home in homes {
        let mut all = numbers::of(draft, home);
        all.extend(dates::of(draft, home));
        if with == With::Statements {
            all.extend(statements::of(draft, home));
        }
        if !all.is_empty() {
            is_empty = false;
            grid = grid.group(home.title()).rows(all.into_iter().map(row));
        }
    }
    (!is_empty).then(|| grid.build())
}

fn row(disagreement: Disagreement) -> [Prose; 3] {
    let Disagreement { about, rivals, remarks } = disagreement;
    let mut said = Prose::default();
    for (index, rival) in rivals.into_iter().enumerate() {
        said = if index == 0 { rival } else { said.line_break().and(rival) };
    }
    let remarks = if remarks.is_empty() { "No source settles it.".to_owned() } else { remarks.join(" ") };
    [crate::words::sentence(&about).into(), said, remarks.into()]
}

/// The editor's explanation of a disagreement about these items.
fn explanation<'a>(home: &Home<'a>, items: &[&str]) -> Option<&'a str> {
    let is_about = |expect: &Expect| {
        expect.at.iter().any(|at| {
            let item = at.value.as_str().split_once('#').map_or("", |(_, item)| item);
            items.contains(&item)
        })
    };
    home.record.expects().iter().find(|expect| is_about(expect)).map(|expect| &*expect.reason.value)
}
