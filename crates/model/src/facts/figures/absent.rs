//! Cells that a rival names and an exhaustive breakdown leaves out. A breakdown that holds everybody says of every other
//! cell that nobody is in it: thirteen Nigerians and one Gambian leave no room for three Togolese. Of adults and children it
//! does not say that there are no infants: only states, and opposites, are known to exclude each other.
use super::Figures;
use super::conflict::{Start, identity, same_time};
use crate::facts::claim::{Cell, Claim, Time};
use crate::record::Measure;
use crate::value::{Interval, Per};
use rust_decimal::Decimal;
use shape::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What an exhaustive breakdown leaves no room for.
#[derive(Clone, Debug)]
pub struct AbsentCells<'a> {
    /// The figure whose breakdown is said to be exhaustive.
    pub whole: &'a Claim,
    pub axis: &'a str,
    /// The cells others name, in the order of their places; breakdowns that leave out the same share them.
    pub cells: Rc<[&'a Claim]>,
}

/// Cells that hold whoever has no cell of their own.
const REST: [&str; 7] = ["other", "others", "rest", "unknown", "unspecified", "not-known", "undetermined"];

/// What a cell and its whole share, besides the axis.
type Frame<'a> = (crate::facts::claim::Subject, [&'a str; 3], Option<Measure>, Option<Per>, Start, &'a str, Cell);

/// What a breakdown leaves to others.
#[derive(PartialEq)]
struct Room<'a> {
    /// The cells that have a name.
    named: BTreeSet<&'a str>,
    /// How many a cell without a name may hold.
    rest: Interval,
    time: Time,
    /// Where figures bring others up to date, which figure it is the breakdown of.
    of: Option<Span>,
}

/// Words of which who is of the one side is not of the other.
const OPPOSITES: [[&[&str]; 2]; 2] = [
    [&["adult", "adults"], &["child", "children", "minor", "minors"]],
    [&["male", "man", "men"], &["female", "woman", "women"]],
];

impl Figures {
    /// Every exhaustive breakdown that a rival's cell contradicts.
    pub fn absent_cells(&self) -> Vec<AbsentCells<'_>> {
        if self.claims.iter().all(|claim| claim.exhaustive.is_empty()) {
            return Vec::new();
        }
        self.left_out(|whole, axis| whole.exhaustive.iter().any(|known| **known == *axis))
    }

    /// Every breakdown that would leave a rival's cell out if its cells were all there are, which nobody says.
    pub fn absent_if_exhaustive(&self) -> Vec<AbsentCells<'_>> {
        self.left_out(|whole, axis| whole.exhaustive.iter().all(|known| **known != *axis))
    }

    fn left_out(&self, is_meant: impl Fn(&Claim, &str) -> bool) -> Vec<AbsentCells<'_>> {
        let rivals = self.by_frame();
        let has_updates = self.claims.iter().any(|claim| !claim.updates.is_empty());
        let mut known: BTreeMap<Frame<'_>, Vec<(Room<'_>, Rc<[&Claim]>)>> = BTreeMap::new();
        let mut found = Vec::new();
        for ((at, axis), cells) in self.cells_of_wholes() {
            let Some(whole) = self.claims.get(at) else { continue };
            if !whole.is_reckoned() || whole.is_cell || !is_meant(whole, axis) {
                continue;
            }
            let Some(frame) = frame(whole, axis, whole.cell.clone()) else { continue };
            let Some(rivals) = rivals.get(&frame) else { continue };
            let named: BTreeSet<&str> = cells.iter().flat_map(|cell| values(cell, axis)).collect();
            let room = Room { named, rest: rest(&cells), time: whole.time, of: has_updates.then_some(whole.head) };
            // Rivals with one breakdown leave out the same, and are not asked again.
            let known = known.entry(frame).or_default();
            let again = known.iter().find(|(other, _)| *other == room).map(|(_, cells)| cells.clone());
            let cells = again.unwrap_or_else(|| {
                let absent = |rival: &&&Claim| self.has_no_room(rival, &room, whole, axis);
                let cells: Rc<[&Claim]> = rivals.iter().filter(absent).copied().collect();
                known.push((room, cells.clone()));
                cells
            });
            if !cells.is_empty() {
                found.push(AbsentCells { whole, axis, cells });
            }
        }
        found
    }

    /// Whether a breakdown of a whole says of a rival's cell that nobody is in it.
    fn has_no_room(&self, rival: &Claim, room: &Room<'_>, whole: &Claim, axis: &str) -> bool {
        values(rival, axis).all(|value| is_left_out(value, &room.named))
            && rival.loose().is_some_and(|interval| !interval.can_be_at_most(&room.rest))
            && same_time(rival, whole, self.vocabulary()).is_certain()
    }

    /// The places of the claims that an exhaustive breakdown and a cell it lacks make doubtful: both.
    pub(super) fn contradicted_by_absence(&self) -> Vec<usize> {
        let mut named: BTreeSet<(Span, &str)> = BTreeSet::new();
        let mut seen: BTreeSet<*const &Claim> = BTreeSet::new();
        for absent in &self.absent_cells() {
            let cells = if seen.insert(absent.cells.as_ptr()) { &absent.cells[..] } else { &[] };
            named.extend(cells.iter().copied().chain([absent.whole]).map(|claim| (claim.at, &*claim.name)));
        }
        let places = self.claims.iter().enumerate().filter(|(_, claim)| named.contains(&(claim.at, &*claim.name)));
        places.map(|(at, _)| at).collect()
    }

    /// Every claim that is a cell, by what it shares with its wholes.
    fn by_frame(&self) -> BTreeMap<Frame<'_>, Vec<&Claim>> {
        let mut by_frame: BTreeMap<Frame<'_>, Vec<&Claim>> = BTreeMap::new();
        for claim in self.claims.iter().filter(|claim| claim.is_reckoned() && !claim.is_share()) {
            for coordinate in claim.cell.coordinates() {
                if let Some(frame) = frame(claim, &coordinate.axis, claim.cell.without(&coordinate.axis)) {
                    by_frame.entry(frame).or_default().push(claim);
                }
            }
        }
        by_frame
    }

    /// The cells of each whole on each axis: those of its own table where it has one, else those that name it.
    fn cells_of_wholes(&self) -> BTreeMap<(usize, &str), Vec<&Claim>> {
        let mut cells: BTreeMap<(usize, &str), Vec<&Claim>> = BTreeMap::new();
        for claim in self.claims.iter().filter(|claim| claim.is_reckoned()) {
            let Some(part) = &claim.part else { continue };
            if let (Some(whole), Some(cell)) = (part.whole_here(), &part.cell) {
                cells.entry((whole, &cell.axis)).or_default().push(claim);
            }
        }
        for known in cells.values_mut() {
            if known.iter().any(|cell| cell.is_cell) {
                known.retain(|cell| cell.is_cell);
            }
        }
        cells
    }
}

fn frame<'a>(claim: &'a Claim, axis: &'a str, rest: Cell) -> Option<Frame<'a>> {
    let words: [&str; 3] = [&claim.metric, &claim.population, &claim.unit];
    let day = identity(&claim.time.as_of())?;
    Some((claim.subject, words, claim.measure, claim.per, day, axis, rest))
}

/// Whether nobody of a group can be in any of the named ones. Of states that is so, and of opposites; any other word may mean
/// some of those who are named, or the same by another name.
fn is_left_out(value: &str, named: &BTreeSet<&str>) -> bool {
    let mut others = named.iter().filter(|name| !REST.contains(*name)).peekable();
    if others.peek().is_none() {
        return false;
    }
    if is_code(value) {
        return others.all(|name| is_code(name) && *name != value);
    }
    let opposite = OPPOSITES.iter().find_map(|[one, other]| match (one.contains(&value), other.contains(&value)) {
        (true, _) => Some(other),
        (_, true) => Some(one),
        _ => None,
    });
    opposite.is_some_and(|opposite| others.all(|name| opposite.contains(name)))
}

/// Whether it has the form of a state's code.
fn is_code(value: &str) -> bool {
    value.len() == 3 && value.bytes().all(|letter| letter.is_ascii_uppercase())
}

fn values<'a>(claim: &'a Claim, axis: &str) -> impl Iterator<Item = &'a str> {
    let cell = claim.part.as_ref().and_then(|part| part.cell.as_ref()).filter(|cell| &*cell.axis == axis);
    cell.or_else(|| claim.cell.on(axis)).into_iter().flat_map(|cell| cell.values.iter().map(|value| &**value))
}

/// How many a cell without a name may hold: what the breakdown leaves to others, else nobody.
fn rest(cells: &[&Claim]) -> Interval {
    let rest = cells.iter().filter(|cell| {
        cell.cell.coordinates().iter().any(|known| known.values.iter().any(|value| REST.contains(&&**value)))
    });
    rest.filter_map(|cell| cell.loose()).fold(Interval::exactly(Decimal::ZERO), |room, cell| room.hull(&cell))
}
