//! Identity 4: a part is not more than its whole, nor are all parts together; and where an axis is said to be exhaustive,
//! its cells make up the whole.
//!
//! Axes are added up one at a time and each cell once, with its preferred figure or else the tightest: rival numbers of
//! one cell are not two parts. Percentages are never added to persons. `of` without `by` says only that it is included.
//! What nobody calls a part is one all the same where it counts a cell, or a group, of what another figure counts.
//! Parts may lie in other files: a programme's total is the sum of what its arrangements say.
use super::conflict::{Start, identity, same_time};
use super::order::{Timed, causes, exceeded};
use super::{Figures, Verdict, groups};
use crate::dataset::{File, Lookup};
use crate::facts::claim::{Cell, Claim, Coordinate, Key, Time, begins_with_record};
use crate::value::{Currency, Interval, Moment, Reading, Window};
use std::collections::{BTreeMap, BTreeSet};

/// All wholes of a record with what is said to be in them.
#[derive(Clone, Debug, Default)]
pub struct Parts<'a> {
    /// Parts that are by themselves more than their whole.
    pub oversized: Vec<Inclusion<'a>>,
    /// Parts whose people have nothing to do with those of the whole; nothing is reckoned with them.
    pub strangers: Vec<Inclusion<'a>>,
    /// The axes of each whole.
    pub breakdowns: Vec<Breakdown<'a>>,
}

/// That one figure is said to be included in another.
#[derive(Clone, Copy, Debug)]
pub struct Inclusion<'a> {
    pub part: &'a Claim,
    pub whole: &'a Claim,
}

/// A whole, and its cells on one axis.
#[derive(Clone, Debug)]
pub struct Breakdown<'a> {
    pub whole: &'a Claim,
    pub axis: &'a str,
    /// One figure for each cell, in the order of their places.
    pub cells: Vec<&'a Claim>,
    /// The cells together; nothing where a cell cannot be read, or where two overlap.
    pub sum: Option<Reading>,
    /// Whether the cells are said to be all there are.
    pub is_exhaustive: bool,
    /// A cell is more than the whole by itself: the sum adds nothing to that.
    has_oversized: bool,
}

impl Breakdown<'_> {
    /// Whether the cells together are certainly more than the whole.
    pub fn exceeds_whole(&self) -> bool {
        let both = self.sum.zip(self.whole.reading);
        !self.has_oversized && both.is_some_and(|(sum, whole)| !sum.loose.can_be_at_most(&whole.loose))
    }

    /// Whether the cells are all there are and still certainly less than the whole.
    pub fn falls_short(&self) -> bool {
        let both = self.sum.zip(self.whole.reading);
        self.is_exhaustive && both.is_some_and(|(sum, whole)| !whole.loose.can_be_at_most(&sum.loose))
    }

    /// What the sum of an exhaustive axis and the whole are to each other.
    pub fn verdict(&self) -> Option<Verdict> {
        let (sum, whole) = self.sum.zip(self.whole.reading)?;
        self.is_exhaustive.then(|| Verdict::between(&sum, &whole))
    }

    /// Whether two cells or more make up the whole exactly, though nobody says that they are all.
    pub fn is_exhaustive_unsaid(&self) -> bool {
        let one = |reading: Option<Reading>| reading.and_then(|reading| reading.strict.single());
        !self.is_exhaustive
            && self.cells.len() > 1
            && one(self.sum).is_some()
            && one(self.sum) == one(self.whole.reading)
    }
}

/// The wholes of a record with their parts: those it holds itself and those of other files.
pub fn parts<'a>(file: &'a File, elsewhere: &Lookup<'a>) -> Parts<'a> {
    let figures = &file.facts.figures;
    if figures.claims.is_empty() {
        return Parts::default();
    }
    let of_others = elsewhere.parts(&file.stem).into_iter().filter(|other| other.id != file.id);
    let is_of_this = |claim: &&Claim| {
        let whole = claim.part.as_ref().and_then(|part| part.whole_elsewhere());
        whole.is_some_and(|(record, _)| *record == *file.stem)
    };
    let far: Vec<&Claim> = of_others.flat_map(|other| other.facts.figures.claims.iter().filter(is_of_this)).collect();
    figures.parts(&far)
}

impl Figures {
    /// The wholes of this record with their parts, those here and the given ones of other files.
    fn parts<'a>(&'a self, elsewhere: &[&'a Claim]) -> Parts<'a> {
        let mut parts = Parts::default();
        let inclusions = self.inclusions(elsewhere);
        for inclusion in inclusions.iter().copied() {
            let Inclusion { part, whole } = inclusion;
            if !self.vocabulary().are_kin(&part.population, &whole.population) {
                parts.strangers.push(inclusion);
            } else if self.adds_up(part, whole) && exceeds(part, whole) {
                parts.oversized.push(inclusion);
            }
        }
        parts.breakdowns = self.breakdowns(&inclusions);
        parts.oversized.extend(self.oversized_unsaid());
        parts
    }

    /// Figures that are more than another whose people or cells hold all of theirs, though no `of` says so; the first such
    /// whole of each. A count lies in the whole's time, a stock is of its day.
    fn oversized_unsaid(&self) -> Vec<Inclusion<'_>> {
        let Some(first) = self.claims.first() else { return Vec::new() };
        let is_narrower = |claim: &Claim| !claim.cell.is_whole() || claim.population != first.population;
        if !self.claims.iter().any(|claim| may_be_part_unsaid(claim) && is_narrower(claim)) {
            return Vec::new();
        }
        let groups = groups(&self.claims);
        // The parts that each group may hold, by the place of its first claim: one list for each key.
        let mut within: BTreeMap<usize, Vec<Vec<&Claim>>> = BTreeMap::new();
        for (key, places) in &groups {
            let parts = places.iter().map(|&at| &self.claims[at]).filter(|part| may_be_part_unsaid(part));
            let parts: Vec<&Claim> = parts.collect();
            let wider = if parts.is_empty() { Vec::new() } else { self.wider_keys(key) };
            for first in wider.iter().filter_map(|wider| groups.get(&wider.as_key(key))?.first()) {
                within.entry(*first).or_default().push(parts.clone());
            }
        }
        let mut found = Vec::new();
        for (first, parts) in &within {
            let wholes = groups.get(&self.claims[*first].key()).into_iter().flatten().map(|&at| &self.claims[at]);
            let wholes: Vec<&Claim> = wholes.filter(|whole| !whole.is_disputed).collect();
            found.extend(oversized(parts, &wholes));
        }
        found.sort_by_key(|inclusion| (inclusion.part.at, inclusion.whole.at));
        found.dedup_by_key(|inclusion| inclusion.part.at);
        found
    }

    /// The cells and groups that hold all whom a key counts: without one axis, without any, and the same for each wider group.
    fn wider_keys<'a>(&'a self, key: &Key<'a>) -> Vec<Wider<'a>> {
        let mut cells = vec![key.cell.clone()];
        cells.extend(key.cell.coordinates().iter().map(|coordinate| key.cell.without(&coordinate.axis)));
        if key.cell.coordinates().len() > 1 {
            cells.push(Cell::default());
        }
        // What is spent on one group is often reckoned otherwise than what is spent on all.
        let is_of_people = matches!(key.unit, "person" | "flight");
        let populations = self.vocabulary().wider(key.population).take(if is_of_people { usize::MAX } else { 1 });
        let wider = populations.flat_map(|population| cells.iter().map(move |cell| (population, cell)));
        let wider = wider.filter(|(population, cell)| *population != key.population || *cell != key.cell);
        wider.map(|(population, cell)| Wider { population, cell: cell.clone() }).collect()
    }

    /// Every part with its whole, in the order of the parts' places.
    fn inclusions<'a>(&'a self, elsewhere: &[&'a Claim]) -> Vec<Inclusion<'a>> {
        let here = self.claims.iter().filter_map(|part| {
            let whole = self.claims.get(part.part.as_ref()?.whole_here()?)?;
            Some(Inclusion { part, whole })
        });
        let by_name: BTreeMap<&str, &Claim> = match elsewhere {
            [] => BTreeMap::new(),
            _ => self.claims.iter().map(|claim| (&*claim.name, claim)).collect(),
        };
        let far = elsewhere.iter().filter_map(|part| {
            let (_, item) = part.part.as_ref()?.whole_elsewhere()?;
            Some(Inclusion { part, whole: by_name.get(item).copied()? })
        });
        let mut inclusions: Vec<_> =
            here.chain(far).filter(|inclusion| inclusion.part.is_reckoned() && inclusion.whole.is_reckoned()).collect();
        inclusions.sort_by_key(|inclusion| inclusion.part.at);
        inclusions
    }

    /// Whether a part may be added to others of its whole: in one unit, of one kind, for people who all are in the whole.
    fn adds_up(&self, part: &Claim, whole: &Claim) -> bool {
        part.unit == whole.unit
            && part.is_share() == whole.is_share()
            && part.measure == whole.measure
            && part.per == whole.per
            && self.vocabulary().is_within(&part.population, &whole.population)
    }

    fn breakdowns<'a>(&'a self, inclusions: &[Inclusion<'a>]) -> Vec<Breakdown<'a>> {
        let mut axes: BTreeMap<(crate::Span, &'a str, &'a str), (&'a Claim, Vec<&'a Claim>)> = BTreeMap::new();
        for &Inclusion { part, whole } in inclusions {
            let Some(cell) = part.part.as_ref().and_then(|part| part.cell.as_ref()) else { continue };
            if self.adds_up(part, whole) && !part.is_share() {
                axes.entry((whole.at, &whole.name, &cell.axis)).or_insert((whole, Vec::new())).1.push(part);
            }
        }
        let breakdown = |((_, _, axis), (whole, cells)): ((_, _, &'a str), (&'a Claim, Vec<&'a Claim>))| {
            self.breakdown(whole, axis, &cells)
        };
        axes.into_iter().map(breakdown).collect()
    }

    fn breakdown<'a>(&self, whole: &'a Claim, axis: &'a str, claims: &[&'a Claim]) -> Breakdown<'a> {
        // A table on the figure itself says which cells there are; a rival's cell beside it is a rival, not a part more.
        let in_table: BTreeSet<&Coordinate> =
            claims.iter().filter(|claim| claim.is_cell).filter_map(|claim| coordinate(claim)).collect();
        let mut best: BTreeMap<&Coordinate, &'a Claim> = BTreeMap::new();
        for claim in claims.iter().copied() {
            let Some(cell) = coordinate(claim).filter(|cell| in_table.is_empty() || in_table.contains(*cell)) else {
                continue;
            };
            let order = |claim: &Claim| {
                let is_near = claim.at.file == whole.at.file && same_time(claim, whole, self.vocabulary()).is_certain();
                (!is_near, claim.standing())
            };
            let known = best.entry(cell).or_insert(claim);
            if order(claim) < order(known) {
                *known = claim;
            }
        }
        let overlap = overlap(best.keys().copied());
        let mut cells: Vec<&Claim> = best.into_values().collect();
        cells.sort_by_key(|claim| claim.at);
        let has_oversized = cells.iter().any(|cell| exceeds(cell, whole));
        let sum = if overlap { None } else { sum(&cells) };
        let is_exhaustive = whole.exhaustive.iter().any(|known| **known == *axis);
        Breakdown { whole, axis, cells, sum, is_exhaustive, has_oversized }
    }
}

/// Who is counted where more are counted than in some key.
struct Wider<'a> {
    population: &'a str,
    cell: Cell,
}

impl<'a> Wider<'a> {
    fn as_key<'k>(&'k self, key: &Key<'a>) -> Key<'k>
    where
        'a: 'k,
    {
        Key { population: self.population, cell: &self.cell, ..*key }
    }
}

/// Whether a figure may be a part of another without saying so: it was counted, one can be added to another, and it names no
/// whole of its own. Days and percentages do not add up: of some there may well be more than of all.
fn may_be_part_unsaid(claim: &Claim) -> bool {
    let is_said = claim.part.as_ref().is_some_and(|part| part.of.is_some());
    claim.is_reckoned()
        && claim.is_counted()
        && (matches!(&*claim.unit, "person" | "flight") || Currency::parse(&claim.unit).is_ok())
        && claim.per.is_none()
        && !claim.is_share()
        && !is_said
        && !claim.is_disputed
}

/// Those of the parts, one list for each key, that exceed a whole they are certainly in.
fn oversized<'a>(parts: &[Vec<&'a Claim>], wholes: &[&'a Claim]) -> Vec<Inclusion<'a>> {
    let all = parts.concat();
    let outer = may_be_exceeded(&all, wholes);
    let mut found = of_one_day(&all, wholes);
    if outer.is_empty() {
        return found;
    }
    for parts in parts {
        let inner = timed(parts);
        let pairs = exceeded(&inner, &outer, |_, _| true);
        found.extend(causes(&inner, &outer, &pairs).into_iter().map(|(part, whole, _)| Inclusion { part, whole }));
    }
    found
}

fn timed<'a>(claims: &[&'a Claim]) -> Vec<Timed<'a>> {
    claims.iter().filter(|claim| claim.time.window().is_some()).map(|claim| Timed::of(claim)).collect()
}

/// The wholes that some of the parts may exceed. One that the greatest part in its time does not exceed is exceeded by none;
/// one whose days are not known may hold parts that are known by its name alone.
fn may_be_exceeded<'a>(parts: &[&'a Claim], wholes: &[&'a Claim]) -> Vec<Timed<'a>> {
    let (inner, outer) = (timed(parts), timed(wholes));
    let is_known = |day: Moment| day.earliest().is_some() && day.earliest() == day.latest();
    let is_dated = |window: &Window| is_known(window.end()) && (is_known(window.start()) || begins_with_record(window));
    let pairs = exceeded(&inner, &outer, |_, _| true);
    let exceeded: BTreeSet<usize> = pairs.into_iter().map(|(_, whole)| whole).collect();
    let may_be = |(at, whole): &(usize, Timed<'a>)| exceeded.contains(at) || !is_dated(&whole.window);
    outer.into_iter().enumerate().filter(may_be).map(|(_, whole)| whole).collect()
}

/// Those of the parts that are of one day and exceed the best whole of that day.
fn of_one_day<'a>(parts: &[&'a Claim], wholes: &[&'a Claim]) -> Vec<Inclusion<'a>> {
    let day = |claim: &Claim| match claim.time {
        Time::At(day) => identity(&day),
        _ => None,
    };
    let mut by_day: BTreeMap<Start, &'a Claim> = BTreeMap::new();
    for whole in wholes.iter().copied() {
        if let Some(day) = day(whole) {
            let known = by_day.entry(day).or_insert(whole);
            if whole.standing() < known.standing() {
                *known = whole;
            }
        }
    }
    let inclusion = |part: &&'a Claim| {
        let whole = by_day.get(&day(part)?).copied().filter(|whole| exceeds(part, whole))?;
        Some(Inclusion { part, whole })
    };
    parts.iter().filter_map(inclusion).collect()
}

fn coordinate(claim: &Claim) -> Option<&Coordinate> {
    claim.part.as_ref()?.cell.as_ref()
}

fn exceeds(part: &Claim, whole: &Claim) -> bool {
    part.loose().zip(whole.loose()).is_some_and(|(part, whole)| !part.can_be_at_most(&whole))
}

/// Whether somebody is counted in two cells: one and a sum it is in.
fn overlap<'a>(cells: impl Iterator<Item = &'a Coordinate>) -> bool {
    let mut seen = BTreeSet::new();
    cells.flat_map(|cell| cell.values.iter()).any(|value| !seen.insert(value))
}

fn sum(cells: &[&Claim]) -> Option<Reading> {
    let readings: Option<Vec<Reading>> = cells.iter().map(|cell| cell.reading).collect();
    let readings = readings?;
    Some(Reading {
        strict: readings.iter().map(|reading| reading.strict).sum::<Interval>(),
        loose: readings.iter().map(|reading| reading.loose).sum::<Interval>(),
        usual: None,
    })
}
