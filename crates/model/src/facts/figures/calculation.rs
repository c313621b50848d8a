//! Identity 7: a number that is computed from others can be computed again. What comes out meets what is stated; what is
//! divided by what covers the same people and time; and the result claims no more precision than its inputs have.
use crate::dataset::{Answer, File, Lookup};
use crate::facts::Verdict;
use crate::facts::claim::{Claim, Subject, quotient};
use crate::facts::vocabulary::{Kinship, Vocabulary};
use crate::kind::Kind;
use crate::record::Record;
use crate::value::{Calc, CalcError, Divided, FigureItem, Interval, Operand, Reading, Ref, Unknown};
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

/// A figure with its `calc`, done again.
#[derive(Debug)]
pub struct Calculation<'a> {
    /// The figure that states the result.
    pub claim: &'a Claim,
    /// The calculation, or why it cannot be read.
    pub calc: Result<Calc, CalcError>,
    /// The figure behind each operand, in the order of [`Calc::operands`]; nothing where there is none.
    pub operands: Vec<Option<&'a Claim>>,
    /// What comes out; nothing where an operand has no number, or could be a zero that is divided by.
    pub computed: Option<Reading>,
    /// It divides by what is zero for certain, so that nothing can come out.
    pub divides_by_zero: bool,
    /// Nobody else is cited for it.
    pub is_ours: bool,
    /// The same where `over 40 million` is taken for what it usually means.
    usual: Option<Interval>,
}

/// Two operands of a ratio that do not cover the same.
#[derive(Clone, Copy, Debug)]
pub struct CoverageGap<'a> {
    pub above: &'a Claim,
    pub below: &'a Claim,
    pub differs: Coverage,
}

/// What two operands differ in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Coverage {
    /// The cells of a breakdown: the cost of all for the people of five states.
    Cells,
    /// The people: those of one group for the money of another.
    Populations,
    /// The periods.
    Windows,
}

/// Every calculation of a record, in the order of the places.
pub fn calculations<'a>(file: &'a File, elsewhere: &Lookup<'a>) -> Vec<Calculation<'a>> {
    let Some(record) = &file.record else { return Vec::new() };
    let computed = file.facts.figures.claims.iter().filter(|claim| claim.is_computed && !claim.is_cell);
    let mut calculations: Vec<_> = computed.filter_map(|claim| calculation(file, record, claim, elsewhere)).collect();
    calculations.sort_by_key(|calculation| calculation.claim.at);
    calculations
}

fn calculation<'a>(
    file: &'a File,
    record: &Record,
    claim: &'a Claim,
    elsewhere: &Lookup<'a>,
) -> Option<Calculation<'a>> {
    let figure = claim.figure(record)?;
    let written = &figure.calc.as_ref()?.value;
    let is_ours = figure.cite.is_empty();
    let calc = match Calc::parse(written) {
        Ok(calc) => calc,
        Err(error) => {
            return Some(Calculation {
                claim,
                calc: Err(error),
                operands: Vec::new(),
                computed: None,
                divides_by_zero: false,
                is_ours,
                usual: None,
            });
        }
    };
    let operands: Vec<Option<&Claim>> =
        calc.operands().iter().map(|operand| find(file, &operand.figure, elsewhere)).collect();
    let outcome = |interval: fn(&Reading) -> Interval| {
        let mut each = operands.iter();
        calc.evaluate(|_| each.next().copied().flatten().and_then(|claim| claim.reading.as_ref()).map(interval))
    };
    let loose = outcome(|reading| reading.loose);
    let divides_by_zero = matches!(loose, Err(Unknown::DividedByZero(Divided { is_certain: true, .. })));
    let strict = outcome(|reading| reading.strict).ok();
    let computed = strict.zip(loose.ok()).map(|(strict, loose)| Reading { strict, loose, usual: None });
    let usual = outcome(|reading| reading.usual.unwrap_or(reading.strict)).ok();
    Some(Calculation { claim, operands, computed, divides_by_zero, is_ours, usual, calc: Ok(calc) })
}

/// The calculations of a record that reckon with their own results, by themselves or by way of each other: each time they are
/// done something else comes out. By their places among all, circle by circle.
pub fn circles(calculations: &[Calculation<'_>]) -> Vec<Vec<usize>> {
    let address = |claim: &Claim| std::ptr::from_ref(claim).addr();
    let places: FxHashMap<usize, usize> =
        calculations.iter().enumerate().map(|(at, calculation)| (address(calculation.claim), at)).collect();
    let computed_operands = |(at, calculation): (usize, &Calculation<'_>)| {
        let places = calculation.operands.iter().flatten().filter_map(|claim| places.get(&address(claim)).copied());
        places.map(move |operand| (at, operand)).collect::<Vec<_>>()
    };
    let rests_on = calculations.iter().enumerate().flat_map(computed_operands);
    let graph = DiGraph::<(), (), usize>::from_edges(rests_on);
    // Whatever can be reached from each other; not Tarjan's way, which needs a stack as deep as the longest chain.
    let mut circles: Vec<Vec<usize>> = kosaraju_scc(&graph)
        .into_iter()
        .filter(|places| places.len() > 1 || places.iter().any(|&place| graph.contains_edge(place, place)))
        .map(|places| places.into_iter().map(NodeIndex::index).collect())
        .collect();
    circles.iter_mut().for_each(|circle| circle.sort_unstable());
    circles.sort_unstable();
    circles
}

/// The claim that an operand names: a figure, a cell, or the best figure of an event.
fn find<'a>(file: &'a File, operand: &Ref<FigureItem>, elsewhere: &Lookup<'a>) -> Option<&'a Claim> {
    let (record, address) = operand.as_str().split_once('#')?;
    let file = if record.is_empty() || *record == *file.stem {
        file
    } else {
        let kinds = [Kind::Arrangement, Kind::Programme, Kind::Proceeding, Kind::Facility];
        match elsewhere.record(&kinds, record) {
            Answer::Found(found) => &**found,
            _ => return None,
        }
    };
    file.facts.figures.named(address).or_else(|| best_of_event(file, address))
}

fn best_of_event<'a>(file: &'a File, id: &str) -> Option<&'a Claim> {
    let record = file.record.as_ref()?;
    let moved = record.transfers().iter().position(|item| item.id.as_ref().is_some_and(|known| known.as_str() == id));
    let paid = || record.payments().iter().position(|item| item.id.as_ref().is_some_and(|known| known.as_str() == id));
    let subject = match moved {
        Some(at) => Subject::Transfer(u32::try_from(at).ok()?),
        None => Subject::Payment(u32::try_from(paid()?).ok()?),
    };
    let whole =
        |claim: &&Claim| claim.subject == subject && claim.compares() && claim.is_counted() && claim.cell.is_whole();
    file.facts.figures.claims.iter().filter(whole).min_by_key(|claim| claim.standing())
}

impl<'a> Calculation<'a> {
    /// What comes out and what is stated are to each other; nothing where either is not known. What is printed of a division is
    /// rounded.
    pub fn verdict(&self) -> Option<Verdict> {
        let stated = self.claim.reading?;
        let divides = self.calc.as_ref().is_ok_and(Calc::divides);
        let stated = if divides { quotient(stated, self.claim.stated.as_ref()) } else { stated };
        Some(Verdict::between(&self.computed?, &stated))
    }

    /// Whether a figure of another record that is computed itself enters it: it may well lead back here.
    pub fn rests_on_others(&self) -> bool {
        self.operands.iter().flatten().any(|claim| claim.is_computed && claim.at.file != self.claim.at.file)
    }

    /// Whether the stated number is ten times narrower than inexact operands allow. Exact counts limit nothing; and a sum
    /// that a source states may have been counted by itself, whereas nobody counts a ratio.
    pub fn is_too_precise(&self) -> bool {
        let is_ratio = self.calc.as_ref().is_ok_and(|calc| !calc.ratios().is_empty());
        if !self.is_ours && !is_ratio {
            return false;
        }
        let (Some(usual), Some(stated)) = (self.usual, self.claim.strict()) else { return false };
        let Some(claimed) = stated.width() else { return false };
        // A number printed bare is as precise as its last place.
        let claimed = claimed.max(self.claim.value().map_or(Decimal::ZERO, |value| Decimal::new(1, value.scale())));
        usual.width().is_none_or(|allowed| claimed.checked_mul(Decimal::TEN).is_some_and(|ten| ten < allowed))
    }

    /// Operands of a ratio that differ in cell, population or period. A share of a whole is no such ratio.
    pub fn coverage_gaps(&self, vocabulary: &Vocabulary) -> Vec<CoverageGap<'a>> {
        let Ok(calc) = &self.calc else { return Vec::new() };
        let mut gaps = Vec::new();
        for ratio in calc.ratios() {
            for above in ratio.above.iter().filter_map(|operand| self.claim_of(calc, operand)) {
                for below in ratio.below.iter().filter_map(|operand| self.claim_of(calc, operand)) {
                    if let Some(differs) = difference(above, below, vocabulary) {
                        gaps.push(CoverageGap { above, below, differs });
                    }
                }
            }
        }
        gaps
    }

    /// Operands that are added or subtracted though nobody can belong to both groups nor to one that holds both.
    pub fn unrelated_terms(&self, vocabulary: &Vocabulary) -> Option<(&'a Claim, &'a Claim)> {
        let calc = self.calc.as_ref().ok()?;
        let ratios = calc.ratios();
        let sides: Vec<Vec<&Operand>> = if ratios.is_empty() {
            vec![calc.operands().iter().collect()]
        } else {
            ratios.into_iter().flat_map(|ratio| [ratio.above, ratio.below]).collect()
        };
        sides.into_iter().find_map(|side| {
            let mut claims = side.into_iter().filter_map(|operand| self.claim_of(calc, operand));
            let first = claims.next()?;
            let stranger = claims.find(|other| {
                other.unit == first.unit
                    && vocabulary.kinship(&first.population, &other.population) == Kinship::Unrelated
            })?;
            Some((first, stranger))
        })
    }

    fn claim_of(&self, calc: &Calc, operand: &Operand) -> Option<&'a Claim> {
        let at = calc.operands().iter().position(|known| known.at == operand.at)?;
        self.operands.get(at).copied().flatten()
    }
}

fn difference(above: &Claim, below: &Claim, vocabulary: &Vocabulary) -> Option<Coverage> {
    let is_share = above.metric == below.metric && above.unit == below.unit && above.cell.is_within(&below.cell);
    if !vocabulary.are_kin(&above.population, &below.population) {
        return Some(Coverage::Populations);
    }
    if above.cell != below.cell && !is_share {
        return Some(Coverage::Cells);
    }
    let windows = above.time.window().zip(below.time.window());
    // Only periods that are written as such: money is paid before or after the people come, and pays for them all the same.
    let apart = windows.filter(|(one, other)| {
        [one, other].iter().all(|window| window.start().anchor().is_none()) && one.certainly_disjoint(other)
    });
    apart.map(|_| Coverage::Windows)
}
