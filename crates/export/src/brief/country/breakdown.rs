//! Who the people of a number were, as far as it was broken down.
use super::super::disagreements::numbers::{axis as by, values};
use super::super::draft::Draft;
use crate::Home;
use crate::words::message;
use model::facts::{Claim, Subject};
use model::record::{Quantifier, Verification};
use render::document::Prose;
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many values of one axis are named; the rest is counted.
const MOST: usize = 14;

/// `by nationality: Uzbekistan (30), China (26) …; by age: child (65), adult (70)`, axis by axis; empty where nobody says.
pub fn of(draft: &mut Draft<'_>, home: &Home<'_>, whole: &Claim) -> Prose {
    let claims = &home.file.facts.figures.claims;
    let Some(place) = claims.iter().position(|claim| std::ptr::eq(claim, whole)) else { return Prose::default() };
    let of_whole = |claim: &Claim| claim.part.as_deref().and_then(model::facts::Part::whole_here) == Some(place);
    let said = told(draft, home, Some(whole), of_whole);
    rivals(draft, home, whole, said)
}

/// What others say of a number's breakdown that leaves no room for it: `; also Togo (at least 3)`, after the word for it.
fn rivals(draft: &mut Draft<'_>, home: &Home<'_>, whole: &Claim, mut said: Prose) -> Prose {
    for absent in home.file.facts.figures.absent_cells().iter().filter(|it| std::ptr::eq(it.whole, whole)) {
        said = said.text(" ").tag(draft.words.tag(Verification::Disputed));
        for cell in absent.cells.iter() {
            let value = cell.cell.on(absent.axis).map(|it| values(draft, &it.values)).unwrap_or_default();
            let number = draft.words.say(message::NamedApart { name: &value, rest: &draft.amount(home, cell) });
            said = said.text(draft.words.say(message::AlsoNumber { number: &number }));
            said = said.and(draft.cite_few_for(home, cell));
        }
    }
    said
}

/// The parts of a movement that name no whole, whether anybody counted all or not.
pub fn of_movement(draft: &mut Draft<'_>, home: &Home<'_>, movement: Subject) -> Prose {
    told(draft, home, None, |claim| claim.subject == movement && names_no_whole(claim))
}

fn told(draft: &mut Draft<'_>, home: &Home<'_>, whole: Option<&Claim>, wanted: impl Fn(&Claim) -> bool) -> Prose {
    let claims = home.file.facts.figures.claims.iter();
    let mut axes: BTreeMap<&str, Vec<&Claim>> = BTreeMap::new();
    for claim in claims.filter(|claim| is_part(claim) && wanted(claim)) {
        let [coordinate] = claim.cell.coordinates() else { continue };
        let cells = axes.entry(&coordinate.axis).or_default();
        // Of rivals for one cell the one to print; the others stand among the disagreements.
        match cells.iter_mut().find(|known| known.cell == claim.cell && known.is_share() == claim.is_share()) {
            Some(known) => {
                if let Some(best) = crate::count::best([*known, claim].into_iter()) {
                    *known = best;
                }
            }
            None => cells.push(claim),
        }
    }
    let (words, mut said) = (draft.words, Prose::default());
    for (axis, mut cells) in axes {
        cells.sort_by_key(|claim| (claim.is_share(), Reverse(claim.value().unwrap_or(Decimal::ZERO)), claim.at));
        let is_whole = whole.is_some_and(|whole| are_all(whole, axis, &cells));
        said = if said.is_empty() { said } else { said.text(words.semicolon()) };
        let axis_name = by(words, axis);
        said = said.text(if is_whole {
            words.say(message::ByAxis { axis: &axis_name, rest: "" })
        } else {
            words.say(message::ByAxisAmongOthers { axis: &axis_name, rest: "" })
        });
        let more = cells.len().saturating_sub(MOST);
        for (index, cell) in cells.into_iter().take(MOST).enumerate() {
            let value = cell.cell.on(axis).map(|it| values(draft, &it.values)).unwrap_or_default();
            let comma = if index == 0 { "" } else { ", " };
            let cell_in_words = words.say(message::NamedApart { name: &value, rest: &draft.amount(home, cell) });
            said = said.text(format!("{comma}{cell_in_words}"));
            if !cell.is_cell {
                said = said.and(draft.cite_few_for(home, cell));
            }
        }
        if more > 0 {
            said = said.text(words.say(message::AndMoreCells { count: more }));
        }
    }
    said
}

/// Whether the cells of an axis are all there are: the record says so, or they add up to the whole, or to all of a hundred.
fn are_all(whole: &Claim, axis: &str, cells: &[&Claim]) -> bool {
    let exact = |cell: &&Claim, is_share| cell.value().filter(|_| cell.is_share() == is_share && is_exact(cell));
    let sum =
        |is_share: bool| cells.iter().try_fold(Decimal::ZERO, |sum, cell| sum.checked_add(exact(cell, is_share)?));
    whole.exhaustive.iter().any(|known| &**known == axis)
        || (is_exact(whole) && sum(false).is_some_and(|sum| Some(sum) == whole.value()))
        || sum(true) == Some(Decimal::ONE_HUNDRED)
}

/// Whether the source hedges nothing.
fn is_exact(claim: &Claim) -> bool {
    matches!(claim.quantifier(), None | Some(Quantifier::Exactly))
}

fn names_no_whole(claim: &Claim) -> bool {
    claim.part.as_ref().is_some_and(|part| part.of.is_none())
}

/// Whether a number is told as a part of another: it was counted, and stands.
pub fn is_part(claim: &Claim) -> bool {
    claim.compares() && claim.is_counted() && !claim.is_outvoted
}
