//! Identity 6: no more is paid than was committed. Stages are compared along `under` alone; where no link is given, a
//! payment is only remarkable if it is above everything that payer ever promised that payee, taken together. Instalments are different
//! events, and other stages are never compared.
use crate::dataset::{Answer, File, Lookup};
use crate::facts::claim::{Claim, Subject};
use crate::facts::sources::{Origin, origin_of_party};
use crate::kind::Kind;
use crate::record::{Payment, Record, Stage};
use crate::value::{Interval, Party};
use shape::{Span, Spanned};
use std::collections::{BTreeMap, BTreeSet};

/// Money that is more than what it is paid from.
#[derive(Clone, Debug)]
pub struct Overpaid<'a> {
    /// What was paid: one figure, or the instalments that together are too much.
    pub paid: Vec<&'a Claim>,
    /// What came back of it.
    pub refunded: Vec<&'a Claim>,
    /// What was promised: the commitment it is paid under, or every commitment and cap of that payer and payee.
    pub promised: Vec<&'a Claim>,
    pub link: Link,
}

impl Overpaid<'_> {
    /// What was paid in all, less what came back.
    pub fn sum(&self) -> Interval {
        let sum = |claims: &[&Claim]| claims.iter().filter_map(|claim| claim.loose()).sum::<Interval>();
        sum(&self.paid) - sum(&self.refunded)
    }
}

/// How what is paid is tied to what was promised.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Link {
    /// `under` names the commitment.
    Under,
    /// `under` names the commitment for each of several instalments.
    Together,
    /// Nothing: it is more than every commitment and cap between the same two.
    None,
}

/// Who pays, and who is paid.
pub(super) type Parties<'a> = (Vec<&'a str>, Vec<&'a str>);

/// A payment, its best figure, and who pays whom.
struct Step<'a> {
    payment: &'a Payment,
    best: Option<&'a Claim>,
    parties: Parties<'a>,
}

/// Every rung of a record's ladder of money that is higher than the one before, in the order of the places.
pub fn overpaid<'a>(file: &'a File, elsewhere: &Lookup<'a>) -> Vec<Overpaid<'a>> {
    let Some(record) = &file.record else { return Vec::new() };
    if record.payments().is_empty() {
        return Vec::new();
    }
    let steps = steps(file, record);
    let mut found = along_links(file, &steps, elsewhere);
    found.extend(without_links(file, &steps, elsewhere));
    found.sort_by_key(|overpaid| overpaid.paid.first().map(|claim| claim.at));
    found
}

fn steps<'a>(file: &'a File, record: &'a Record) -> Vec<Step<'a>> {
    let mut best = best_by_payment(file);
    (0..)
        .zip(record.payments())
        .map(|(at, payment)| Step { payment, best: best.remove(&at), parties: parties(payment) })
        .collect()
}

/// Whether it is a sum of money as a whole: no part of one, no share, not so much for each.
fn is_sum(claim: &Claim) -> bool {
    claim.is_reckoned() && claim.per.is_none() && claim.cell.is_whole() && !claim.is_share() && claim.reading.is_some()
}

/// The preferred, else tightest, whole sum of each payment.
fn best_by_payment(file: &File) -> BTreeMap<u32, &Claim> {
    let mut best: BTreeMap<u32, &Claim> = BTreeMap::new();
    for claim in file.facts.figures.claims.iter().filter(|claim| is_sum(claim)) {
        if let Subject::Payment(at) = claim.subject {
            let known = best.entry(at).or_insert(claim);
            if claim.standing() < known.standing() {
                *known = claim;
            }
        }
    }
    best
}

pub(super) fn parties(payment: &Payment) -> Parties<'_> {
    (sorted(&payment.payer), sorted(&payment.payee))
}

fn sorted(parties: &[Spanned<Party>]) -> Vec<&str> {
    let mut names: Vec<&str> = parties.iter().map(|party| party.value.as_str()).collect();
    names.sort_unstable();
    names
}

fn along_links<'a>(file: &'a File, steps: &[Step<'a>], elsewhere: &Lookup<'a>) -> Vec<Overpaid<'a>> {
    let ladder = Ladder::of(file, steps, elsewhere);
    let mut found = Vec::new();
    let mut instalments: BTreeMap<Span, (&'a Claim, Vec<&Step<'a>>)> = BTreeMap::new();
    for step in steps {
        let (Some(paid), Some((stage, promised))) = (step.best, ladder.above(step)) else { continue };
        if step.payment.stage.value <= stage || promised.unit != paid.unit {
            continue;
        }
        if is_above(paid, promised) {
            let refunded = Vec::new();
            found.push(Overpaid { paid: vec![paid], refunded, promised: vec![promised], link: Link::Under });
        } else if step.payment.stage.value == Stage::Disbursement {
            instalments.entry(promised.at).or_insert((promised, Vec::new())).1.push(step);
        }
    }
    found.extend(instalments.into_values().filter_map(|(promised, paid)| ladder.together(promised, &paid)));
    found
}

/// The payments of a record with what `under` says of them.
struct Ladder<'s, 'a> {
    file: &'a File,
    refunds: Vec<&'s Step<'a>>,
    by_id: BTreeMap<&'a str, &'s Step<'a>>,
    elsewhere: &'s Lookup<'a>,
}

impl<'s, 'a> Ladder<'s, 'a> {
    fn of(file: &'a File, steps: &'s [Step<'a>], elsewhere: &'s Lookup<'a>) -> Self {
        let with_id = steps.iter().rev().filter_map(|step| Some((step.payment.id.as_ref()?.as_str(), step)));
        let refunds = steps.iter().filter(|step| step.payment.stage.value == Stage::Refund).collect();
        Self { file, refunds, by_id: with_id.collect(), elsewhere }
    }

    /// The stage and the sum of what a payment is paid under.
    fn above(&self, step: &Step<'a>) -> Option<(Stage, &'a Claim)> {
        if let Some(above) = self.above_here(step) {
            return Some((above.payment.stage.value, above.best?));
        }
        let (record, item) = (*step.payment.under).as_ref()?.value.as_str().split_once('#')?;
        payment_elsewhere(record, item, self.elsewhere)
    }

    /// The payment of this record that another is paid under.
    fn above_here(&self, step: &Step<'a>) -> Option<&'s Step<'a>> {
        let (record, item) = (*step.payment.under).as_ref()?.value.as_str().split_once('#')?;
        let is_here = record.is_empty() || *record == *self.file.stem;
        self.by_id.get(item).copied().filter(|_| is_here)
    }

    /// The instalments of one commitment, if they are more than it, less what came back.
    fn together(&self, promised: &'a Claim, paid: &[&Step<'a>]) -> Option<Overpaid<'a>> {
        let back = self.refunds.iter().filter(|step| self.is_back(step, promised, paid));
        // How much came back may not be known, or in another currency.
        let sum = |step: &&Step<'a>| step.best.filter(|sum| sum.unit == promised.unit);
        let refunded = back.map(sum).collect::<Option<_>>()?;
        let overpaid = Overpaid {
            paid: paid.iter().filter_map(|step| step.best).collect(),
            refunded,
            promised: vec![promised],
            link: Link::Together,
        };
        let fits = overpaid.sum().can_be_at_most(&promised.loose()?);
        (!fits).then_some(overpaid)
    }

    /// Whether a refund gives back what was paid under a commitment: it names the commitment or an instalment of it, or
    /// names nothing and is between the same two.
    fn is_back(&self, step: &Step<'a>, promised: &Claim, paid: &[&Step<'a>]) -> bool {
        if step.payment.under.is_none() {
            let turned = |other: &Step<'a>| (&step.parties.1, &step.parties.0) == (&other.parties.0, &other.parties.1);
            return paid.iter().any(|other| step.parties == other.parties || turned(other));
        }
        self.above_here(step).is_some_and(|above| paid.iter().any(|other| std::ptr::eq(*other, above)))
            || self.above(step).is_some_and(|(_, above)| above.at == promised.at)
    }
}

/// The stage and the best sum of a payment in another file.
fn payment_elsewhere<'a>(record: &str, item: &str, elsewhere: &Lookup<'a>) -> Option<(Stage, &'a Claim)> {
    let kinds = [Kind::Arrangement, Kind::Programme, Kind::Proceeding];
    let Answer::Found(file) = elsewhere.record(&kinds, record) else { return None };
    let payments = file.record.as_ref()?.payments();
    let is_it = |payment: &&crate::Item<Payment>| payment.id.as_ref().is_some_and(|id| id.as_str() == item);
    let at = payments.iter().position(|payment| is_it(&payment))?;
    let best = *best_by_payment(file).get(&u32::try_from(at).ok()?)?;
    Some((payments.get(at)?.stage.value, best))
}

/// Some who pay, and some who are paid.
type Between = [BTreeSet<Origin>; 2];

/// What was promised between some who pay and some who are paid.
struct Promise<'a> {
    between: Between,
    /// Nothing where nobody says how much.
    sum: Option<&'a Claim>,
    is_cap: bool,
}

/// All that a record promises, and who of it promises what.
struct Promises<'a> {
    all: Vec<Promise<'a>>,
    of_payer: BTreeMap<Origin, Vec<usize>>,
    /// Caps on what is paid in all, whoever pays it.
    caps: Vec<&'a Claim>,
}

impl<'a> Promises<'a> {
    fn of(file: &'a File, steps: &[Step<'a>], elsewhere: &Lookup<'a>) -> Self {
        let is_promise = |step: &&Step<'a>| {
            step.payment.stage.value == Stage::Commitment || step.best.is_some_and(Claim::is_ceiling)
        };
        let promise = |step: &Step<'a>| Promise {
            between: both(step.payment, elsewhere),
            sum: step.best,
            is_cap: step.best.is_some_and(Claim::is_ceiling),
        };
        let all: Vec<Promise<'a>> = steps.iter().filter(is_promise).map(promise).collect();
        let mut of_payer: BTreeMap<Origin, Vec<usize>> = BTreeMap::new();
        for (at, promise) in all.iter().enumerate() {
            promise.between[0].iter().for_each(|payer| of_payer.entry(payer.clone()).or_default().push(at));
        }
        let is_cap = |claim: &&Claim| {
            claim.subject == Subject::Record && claim.is_ceiling() && *claim.metric == *"payment" && is_sum(claim)
        };
        Self { all, of_payer, caps: file.facts.figures.claims.iter().filter(is_cap).collect() }
    }

    /// All that was promised between the same, in one currency; nothing where it is not known how much that is.
    fn between(&self, between: &Between, unit: &str) -> Option<Promised<'a>> {
        let places: BTreeSet<usize> =
            between[0].iter().filter_map(|payer| self.of_payer.get(payer)).flatten().copied().collect();
        let promises = places.into_iter().map(|at| &self.all[at]);
        let promises: Vec<&Promise<'a>> =
            promises.filter(|promise| !promise.between[1].is_disjoint(&between[1])).collect();
        // What was promised in another currency may be as much as anything.
        let sums: Vec<&'a Claim> =
            promises.iter().map(|promise| promise.sum.filter(|sum| *sum.unit == *unit)).collect::<Option<_>>()?;
        let named =
            |side: usize| -> BTreeSet<&Origin> { promises.iter().flat_map(|promise| &promise.between[side]).collect() };
        // Whoever is paid beside those to whom something was promised may have got the rest.
        let is_promised = |side: usize| {
            let named = named(side);
            between[side].iter().all(|party| named.contains(party))
        };
        if !promises.is_empty() && (!is_promised(0) || !is_promised(1)) {
            return None;
        }
        let committed: Vec<Interval> =
            promises.iter().filter(|promise| !promise.is_cap).filter_map(|promise| promise.sum?.loose()).collect();
        let committed = (!committed.is_empty()).then(|| committed.into_iter().sum());
        let caps = self.caps.iter().copied().filter(|cap| *cap.unit == *unit);
        let all: Vec<&'a Claim> = sums.into_iter().chain(caps).collect();
        let each: Vec<Interval> = all.iter().map(|claim| claim.loose()).collect::<Option<_>>()?;
        let each = each.into_iter().reduce(|one, other| one.hull(&other))?;
        Some(Promised { all, each, committed })
    }
}

/// All that was promised between the same.
struct Promised<'a> {
    all: Vec<&'a Claim>,
    /// Whatever any of it can be, caps included …
    each: Interval,
    /// … and all commitments together, where there is one.
    committed: Option<Interval>,
}

impl Promised<'_> {
    fn is_less_than(&self, paid: &Claim) -> bool {
        let is_above = |promised: &Interval| paid.loose().is_some_and(|paid| !paid.can_be_at_most(promised));
        is_above(&self.each) && self.committed.as_ref().is_none_or(is_above)
    }
}

/// Payments that name no commitment and are above all that was promised between those two.
fn without_links<'a>(file: &'a File, steps: &[Step<'a>], elsewhere: &Lookup<'a>) -> Vec<Overpaid<'a>> {
    let is_free = |step: &&Step<'a>| {
        step.payment.stage.value == Stage::Disbursement
            && step.payment.under.is_none()
            && step.best.is_some_and(Claim::is_counted)
    };
    let free: Vec<&Step<'a>> = steps.iter().filter(is_free).collect();
    if free.is_empty() {
        return Vec::new();
    }
    let promises = Promises::of(file, steps, elsewhere);
    let mut known: BTreeMap<(Between, &str), Option<Promised<'a>>> = BTreeMap::new();
    let mut overpaid = Vec::new();
    for step in free {
        let Some(paid) = step.best else { continue };
        let key = (both(step.payment, elsewhere), &*paid.unit);
        let promised = known.entry(key).or_insert_with_key(|(between, unit)| promises.between(between, unit));
        if let Some(promised) = promised.as_ref().filter(|promised| promised.is_less_than(paid)) {
            let (paid, refunded) = (vec![paid], Vec::new());
            overpaid.push(Overpaid { paid, refunded, promised: promised.all.clone(), link: Link::None });
        }
    }
    overpaid
}

/// Who pays and who is paid, each as the state or body it belongs to.
fn both(payment: &Payment, elsewhere: &Lookup<'_>) -> Between {
    let origins = |parties: &[Spanned<Party>]| -> BTreeSet<Origin> {
        parties.iter().map(|party| origin_of_party(&party.value, elsewhere)).collect()
    };
    [origins(&payment.payer), origins(&payment.payee)]
}

fn is_above(paid: &Claim, promised: &Claim) -> bool {
    paid.loose().zip(promised.loose()).is_some_and(|(paid, promised)| !paid.can_be_at_most(&promised))
}
