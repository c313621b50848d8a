//! From what each figure means to claims: its own and one for each cell of its `parts`.
use super::clock::day_before;
use super::meaning::PERCENT;
use super::{Builder, Draft, Found, Meant};
use crate::facts::claim::stated::{quotient, reading, stated, stated_in_cell};
use crate::facts::claim::{Claim, Coordinate, Part, Whole};
use crate::record::{Change, Rank};
use crate::value::{Reading, Stated};
use rustc_hash::FxHashMap;
use shape::Span;
use std::sync::Arc;

type Words<'r> = FxHashMap<&'r str, Arc<str>>;

impl<'r> Builder<'r> {
    pub(super) fn spread(self) -> Vec<Claim> {
        // A claim is large, and a list that grows by itself may be half empty.
        let cells = |draft: &Draft<'_>| draft.figure.parts.iter().map(|(_, cells)| cells.len()).sum::<usize>();
        let mut claims = Vec::with_capacity(self.drafts.iter().map(|draft| 1 + cells(draft)).sum());
        let mut words = Words::default();
        for (at, draft) in self.drafts.iter().enumerate() {
            if let Some(meant) = &self.meant[at] {
                claims.push(self.own(draft, meant));
                self.cells(draft, meant, &mut words, &mut claims);
            }
        }
        self.correct(&mut claims);
        claims
    }

    fn own(&self, draft: &Draft<'_>, meant: &Meant) -> Claim {
        let figure = draft.figure;
        let is_unclear = meant.is_unclear || self.unclear.has_part_in(figure.extent);
        let numbers = [&figure.value, &*figure.low, &*figure.high].into_iter().flatten().map(|number| number.span);
        let at = numbers.chain(figure.wording.as_ref().map(|wording| wording.span)).next().unwrap_or(figure.head);
        let stated = stated(figure, meant.measure);
        let reading = reading(figure, stated.as_ref(), self.vocabulary.lexicon()).filter(|_| !is_unclear);
        Claim {
            name: figure.id.as_ref().map_or_else(Arc::default, |id| id.as_str().into()),
            place: draft.place,
            subject: meant.subject,
            metric: meant.metric.clone(),
            population: meant.population.clone(),
            unit: meant.unit.clone(),
            measure: meant.measure,
            per: meant.per,
            cell: meant.cell.clone(),
            part: meant.part.clone(),
            base: meant.base.clone(),
            reading: reading.map(|reading| of_unit(reading, &meant.unit, stated.as_ref())),
            stated,
            time: meant.time,
            as_of: meant.as_of,
            since: meant.since.map(Box::new),
            final_until: self.clock.final_until(&meant.time),
            rank: figure.rank.as_ref().map_or(Rank::Normal, |rank| rank.value),
            exhaustive: figure.exhaustive.iter().map(|axis| (*axis.value).into()).collect(),
            is_corrected: false,
            is_correction: figure.change.as_ref().is_some_and(|change| change.value == Change::Correction),
            updates: Box::default(),
            is_outvoted: false,
            is_disputed: false,
            is_cell: false,
            is_unclear,
            is_computed: figure.calc.is_some(),
            at,
            head: figure.head,
        }
    }

    fn cells(&self, draft: &Draft<'r>, meant: &Meant, words: &mut Words<'r>, claims: &mut Vec<Claim>) {
        let figure = draft.figure;
        for (axis, cells) in figure.parts.iter() {
            let axis = word(words, &axis.value);
            for (value, number) in cells.iter() {
                let value = word(words, &value.value);
                let coordinate = Coordinate::new(axis.clone(), [value.clone()]);
                let on_population = &*axis == "population";
                let whole = self.own(draft, meant);
                let time = if on_population || coordinate.is_of_arrival() { meant.time } else { meant.later };
                let stated = stated_in_cell(number.value, figure, meant.measure);
                let reading = stated.read().ok().filter(|_| !whole.is_unclear);
                claims.push(Claim {
                    name: cell_name(&whole.name, &axis, &value),
                    population: if on_population { self.vocabulary.shared(&value) } else { whole.population.clone() },
                    cell: if on_population { whole.cell.clone() } else { whole.cell.at(coordinate.clone()) },
                    part: Some(Box::new(Part { of: Some(Whole::Here(draft.claim)), cell: Some(coordinate) })),
                    reading: reading.map(|reading| of_unit(reading, &meant.unit, Some(&stated))),
                    stated: Some(stated),
                    time,
                    final_until: self.clock.final_until(&time),
                    exhaustive: Box::default(),
                    is_cell: true,
                    is_computed: false,
                    at: number.span,
                    ..whole
                });
            }
        }
    }

    /// Marks what a later figure puts right, and ends the caps that a later one replaces.
    fn correct(&self, claims: &mut [Claim]) {
        for draft in &self.drafts {
            let Some(supersedes) = &*draft.figure.supersedes else { continue };
            let Found::Here(target) = self.find(supersedes.value.as_str()) else { continue };
            let Some(first) = self.claim_of(target) else { continue };
            let cells: usize = match target.cell {
                Some(_) => 0,
                None => self.drafts[target.draft].figure.parts.iter().map(|(_, cells)| cells.len()).sum(),
            };
            let until = day_before(&claims[draft.claim as usize].time.as_of());
            let is_wrong = draft.figure.change.as_ref().is_some_and(|change| change.value == Change::Correction);
            for claim in claims.iter_mut().skip(first as usize).take(1 + cells) {
                claim.is_corrected |= is_wrong;
                claim.time = claim.time.replaced_after(&until);
            }
            let updates = self.updated_by(draft);
            if !updates.is_empty() {
                let own: usize = draft.figure.parts.iter().map(|(_, cells)| cells.len()).sum();
                let own = claims.iter_mut().skip(draft.claim as usize).take(1 + own);
                own.for_each(|claim| claim.updates.clone_from(&updates));
            }
        }
    }

    /// The headers of the figures that one brings up to date, and of those they did. A circle is cut where it closes.
    fn updated_by(&self, draft: &Draft<'r>) -> Box<[Span]> {
        let mut updated = Vec::new();
        let mut figure = draft.figure;
        while figure.change.as_ref().is_some_and(|change| change.value == Change::Update)
            && let Some(supersedes) = &*figure.supersedes
            && let Found::Here(target) = self.find(supersedes.value.as_str())
            && !updated.contains(&self.drafts[target.draft].figure.head)
        {
            figure = self.drafts[target.draft].figure;
            updated.push(figure.head);
        }
        updated.into()
    }
}

fn of_unit(reading: Reading, unit: &str, stated: Option<&Stated>) -> Reading {
    if unit == PERCENT { quotient(reading, stated) } else { reading }
}

fn word<'r>(words: &mut Words<'r>, text: &'r str) -> Arc<str> {
    words.entry(text).or_insert_with(|| text.into()).clone()
}

fn cell_name(figure: &str, axis: &str, value: &str) -> Arc<str> {
    if figure.is_empty() { Arc::default() } else { [figure, axis, value].join("/").into() }
}
