//! Where sources disagree: on numbers, on who was counted, on dates, and in what they say. The facts say so, not the
//! findings: a disagreement that an editor has explained is printed with the explanation.
mod contested;
mod dates;
pub mod numbers;
pub mod statements;

use super::draft::Draft;
use crate::Home;
use crate::words::{Words, message, with_capital};
use model::record::Expect;
use render::document::{Block, Column, Grid, Inline, Prose, Section, Sourcing};
use std::collections::BTreeMap;

/// What sources can disagree on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Matter {
    /// Numbers for one thing and one time that cannot all be true.
    Rivals,
    /// Numbers that disagree in another way, as an editor explains.
    Numbers,
    /// A list that claims to be complete, and what is not in it.
    Lists,
    Dates,
    /// What a source contests by name.
    Contested,
    Statements,
}

/// How many disagreements there are on each matter.
pub type Tally = BTreeMap<Matter, usize>;

/// One disagreement: what about, the rivals, and what can be said of the choice between them.
struct Disagreement {
    on: Matter,
    about: Prose,
    rivals: Vec<Prose>,
    /// Why they may differ, which is preferred, what the difference looks like.
    remarks: Vec<Inline>,
}

/// All disagreements of the dataset, and how many there are on each matter.
pub fn section(draft: &mut Draft<'_>) -> Option<(Section, Tally)> {
    let homes: Vec<Home<'_>> = draft.register.accounts().collect();
    let (grid, tally) = told(draft, &homes, In::Overview)?;
    let section = Section::new("disagreements", draft.words.say(message::WhereSourcesDisagree));
    Some((section.with(Block::Grid(grid)), tally))
}

/// In which brief the disagreements are told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum In {
    /// With statements that contradict each other; without altered copies of one origin.
    Overview,
    /// Statements have a section of their own.
    Country,
}

/// The disagreements of some records; nothing where there is none.
pub fn grid(draft: &mut Draft<'_>, homes: &[Home<'_>], place: In) -> Option<Grid> {
    told(draft, homes, place).map(|(grid, _)| grid)
}

fn told(draft: &mut Draft<'_>, homes: &[Home<'_>], place: In) -> Option<(Grid, Tally)> {
    let words = draft.words;
    let columns = [
        Column::head(words.say(message::AboutWhat)),
        Column::text(words.say(message::WhoSaysWhat)),
        Column::text(words.say(message::WhyAndWhich)),
    ];
    let mut grid = Grid::with_columns(columns)
        .captioned(words.say(message::DisagreementsCaption))
        .sourced(Sourcing { remark: words.say(message::DisagreementsRemark).into(), ..Sourcing::default() });
    let mut tally = Tally::new();
    for home in homes {
        let mut all = numbers::of(draft, home);
        all.extend(dates::of(draft, home));
        all.extend(contested::of(draft, home, place));
        if place == In::Overview {
            all.extend(statements::of(draft, home));
        }
        if !all.is_empty() {
            all.iter().for_each(|it| *tally.entry(it.on).or_default() += 1);
            grid = grid.group(words.recorded(home.title())).rows(all.into_iter().map(|it| row(words, it)));
        }
    }
    (!tally.is_empty()).then(|| (grid.build(), tally))
}

fn row(words: Words, disagreement: Disagreement) -> [Prose; 3] {
    let Disagreement { about, rivals, remarks, .. } = disagreement;
    let mut said = Prose::default();
    for (index, rival) in rivals.into_iter().enumerate() {
        said = if index == 0 { rival } else { said.line_break().and(rival) };
    }
    let mut why = Prose::default();
    for remark in remarks {
        why = if why.is_empty() { why.then(remark) } else { why.text(" ").then(remark) };
    }
    if why.is_empty() {
        why = words.say(message::NoSourceSettlesIt).into();
    }
    [with_capital(about), said, why]
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
