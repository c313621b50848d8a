//! Identity 6: no more is paid than was committed. Stages are compared along `under` alone; where no link is given, a
//! payment is only remarkable if it is above everything that payer ever promised that payee. Instalments are different
//! events, and other stages are never compared.
use crate::dataset::{Answer, File, Lookup};
use crate::facts::claim::{Claim, Subject};
use crate::kind::Kind;
use crate::record::{Payment, Record, Stage};
use crate::value::{Interval, Party};
use shape::Spanned;
use std::collections::BTreeMap;

/// Money that is more than what it is paid from.
#[derive(Clone, Debug)]
pub struct Overpaid<'a> {
    /// What was paid: one figure, or the instalments that together are too much.
    pub paid: Vec<&'a Claim>,
    /// What was promised: the commitment it is paid under, or every commitment and cap of that payer and payee.
    pub promised: Vec<&'a Claim>,
    pub link: Link,
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
type Parties<'a> = (Vec<&'a str>, Vec<&'a str>);

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
    found.extend(without_links(file, &steps));
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

/// The preferred, else tightest, whole sum of each payment.
fn best_by_payment(file: &File) -> BTreeMap<u32, &Claim> {
    let mut best: BTreeMap<u32, &Claim> = BTreeMap::new();
    let sum = |claim: &&Claim| {
        claim.is_reckoned()
            && claim.per.is_none()
            && claim.cell.is_whole()
            && !claim.is_share()
            && claim.reading.is_some()
    };
    for claim in file.facts.figures.claims.iter().filter(sum) {
        if let Subject::Payment(at) = claim.subject {
            let known = best.entry(at).or_insert(claim);
            if claim.standing() < known.standing() {
                *known = claim;
            }
        }
    }
    best
}

fn parties(payment: &Payment) -> Parties<'_> {
    (sorted(&payment.payer), sorted(&payment.payee))
}

fn sorted(parties: &[Spanned<Party>]) -> Vec<&str> {
    let mut names: Vec<&str> = parties.iter().map(|party| party.value.as_str()).collect();
    names.sort_unstable();
    names
}

fn along_links<'a>(file: &'a File, steps: &[Step<'a>], elsewhere: &Lookup<'a>) -> Vec<Overpaid<'a>> {
    let by_id: BTreeMap<&str, &Step<'a>> =
        steps.iter().rev().filter_map(|step| Some((step.payment.id.as_ref()?.as_str(), step))).collect();
    let mut found = Vec::new();
    let mut instalments: BTreeMap<crate::Span, (&'a Claim, Vec<&'a Claim>)> = BTreeMap::new();
    for step in steps {
        let (Some(under), Some(paid)) = (&*step.payment.under, step.best) else { continue };
        let (record, item) = under.as_str().split_once('#').unwrap_or_default();
        let promise = if record.is_empty() || *record == *file.stem {
            by_id.get(item).and_then(|step| Some((step.payment.stage.value, step.best?)))
        } else {
            payment_elsewhere(record, item, elsewhere)
        };
        let Some((stage, promised)) = promise else { continue };
        if step.payment.stage.value <= stage || promised.unit != paid.unit {
            continue;
        }
        if is_above(paid, promised) {
            found.push(Overpaid { paid: vec![paid], promised: vec![promised], link: Link::Under });
        } else if step.payment.stage.value == Stage::Disbursement {
            instalments.entry(promised.at).or_insert((promised, Vec::new())).1.push(paid);
        }
    }
    found.extend(instalments.into_values().filter_map(|(promised, paid)| together(promised, paid)));
    found
}

fn together<'a>(promised: &'a Claim, paid: Vec<&'a Claim>) -> Option<Overpaid<'a>> {
    let sum: Interval = paid.iter().filter_map(|claim| claim.loose()).sum();
    let fits = sum.can_be_at_most(&promised.loose()?);
    (!fits).then_some(Overpaid { paid, promised: vec![promised], link: Link::Together })
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

fn without_links<'a>(file: &'a File, steps: &[Step<'a>]) -> Vec<Overpaid<'a>> {
    let mut promised: BTreeMap<(&Parties<'_>, &str), Vec<&'a Claim>> = BTreeMap::new();
    for step in steps {
        let Some(best) = step.best else { continue };
        if step.payment.stage.value == Stage::Commitment || best.is_ceiling() {
            promised.entry((&step.parties, &best.unit)).or_default().push(best);
        }
    }
    let caps = |claim: &&Claim| {
        claim.subject == Subject::Record && claim.is_ceiling() && *claim.metric == *"payment" && claim.is_reckoned()
    };
    let caps: Vec<&Claim> = file.facts.figures.claims.iter().filter(caps).collect();
    let mut found = Vec::new();
    for step in steps {
        let Some(paid) = step.best.filter(|paid| paid.is_counted()) else { continue };
        if step.payment.stage.value != Stage::Disbursement || step.payment.under.is_some() {
            continue;
        }
        let own = promised.get(&(&step.parties, &*paid.unit)).into_iter().flatten().copied();
        let all: Vec<&Claim> = own.chain(caps.iter().copied().filter(|cap| cap.unit == paid.unit)).collect();
        if !all.is_empty() && all.iter().all(|promise| is_above(paid, promise)) {
            found.push(Overpaid { paid: vec![paid], promised: all, link: Link::None });
        }
    }
    found
}

fn is_above(paid: &Claim, promised: &Claim) -> bool {
    paid.loose().zip(promised.loose()).is_some_and(|(paid, promised)| !paid.can_be_at_most(&promised))
}
