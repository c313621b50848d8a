//! Money by stage. Payments of one stage may be parts of one another, so they are not added: the largest is shown, and
//! how many others there are.
use super::draft::Draft;
use super::row::Row;
use crate::count::{best, least};
use crate::words::{Words, is_money, message};
use model::Item;
use model::facts::{Claim, Origin, Subject, origin_of_party};
use model::record::{Payment, Reason, Stage};
use render::document::Prose;
use rust_decimal::Decimal;

/// How far money has come, in the order it comes.
pub const STAGES: [Stage; 5] = [Stage::Disbursement, Stage::Commitment, Stage::Pledge, Stage::Proposed, Stage::Refund];

/// A payment and the sum to print for it.
pub struct Sum<'a> {
    pub payment: &'a Item<Payment>,
    /// Nothing where no sum is known.
    pub claim: Option<&'a Claim>,
}

impl Sum<'_> {
    /// The least the sum can be.
    pub fn low(&self) -> Decimal {
        self.claim.map_or(Decimal::ZERO, least)
    }
}

/// The payments of a stage, the largest first; rates are left out.
pub fn of_stage<'a>(home: &crate::Home<'a>, stage: Stage) -> Vec<Sum<'a>> {
    let sum = |(at, payment): (u32, &'a Item<Payment>)| Sum { payment, claim: sum_at(home, at) };
    let payments = (0..).zip(home.record.payments()).filter(|(_, payment)| payment.stage.value == stage);
    let mut sums: Vec<Sum<'a>> = payments.map(sum).collect();
    sums.sort_by_key(|sum| (sum.claim.is_none(), std::cmp::Reverse(sum.low()), sum.payment.head));
    sums
}

/// The sum to print for one payment.
pub fn sum_of<'a>(home: &crate::Home<'a>, payment: &Item<Payment>) -> Option<&'a Claim> {
    let (at, _) = (0..).zip(home.record.payments()).find(|(_, known)| std::ptr::eq(*known, payment))?;
    sum_at(home, at)
}

/// The same for the payment at this place.
fn sum_at<'a>(home: &crate::Home<'a>, at: u32) -> Option<&'a Claim> {
    best(home.file.facts.figures.about(Subject::Payment(at)).filter(|claim| {
        is_money(&claim.unit)
            && claim.compares()
            && !claim.is_cell
            && claim.cell.is_whole()
            && claim.per.is_none()
            && claim.measure != Some(model::record::Measure::Planned)
    }))
}

/// Whether a payment passes between the states of an arrangement: one that is made to other receivers is theirs, and no
/// money for this one. Where nobody or no state is named it is taken to be meant.
pub fn is_for_receiver(draft: &Draft<'_>, home: &crate::Home<'_>, payment: &Payment) -> bool {
    let Some(receiver) = home.record.states().1 else { return true };
    let parties = if payment.stage.value == Stage::Refund { &payment.payer } else { &payment.payee };
    let origins: Vec<Origin> =
        parties.iter().map(|party| origin_of_party(&party.value, &draft.register.lookup())).collect();
    let states = || origins.iter().filter(|origin| matches!(origin, Origin::State(_)));
    states().next().is_none() || states().any(|origin| *origin == Origin::State(receiver))
}

/// The cell of the status table.
pub fn cell(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    let (words, mut cell) = (draft.words, Prose::default());
    for stage in STAGES {
        let mut sums = of_stage(&row.home, stage);
        sums.retain(|sum| is_for_receiver(draft, &row.home, sum.payment));
        let Some(first) = sums.first() else { continue };
        let (text, marks) = if let Some(claim) = first.claim {
            let date = words.as_of(&row.home, claim).map(|date| format!(" ({date})")).unwrap_or_default();
            let others = others(words, sums.iter().filter(|sum| sum.claim.is_some()).count() - 1);
            let sum = if is_zero(claim) {
                no_sum_at_stage(words, stage, &words.say(message::None))
            } else {
                at_stage(words, stage, &draft.amount(&row.home, claim))
            };
            (format!("{sum}{date}{others}"), draft.cite_few_for(&row.home, claim))
        } else {
            let text = no_sum_at_stage(words, stage, &no_sum(words, first.payment));
            (text, draft.cite_few(&row.home, &first.payment.cite))
        };
        let text = words.also(cell.is_empty(), &text);
        cell = cell.and(words.quoting(&text, purpose_of(first.payment))).and(marks);
        let claims: Vec<&Claim> = first.claim.into_iter().collect();
        cell = draft.established(cell, &row.home, &claims);
    }
    if cell.is_empty() { Prose::from(nothing(row)) } else { cell }
}

/// Whether a source says that there is no money.
pub fn is_zero(claim: &Claim) -> bool {
    let high = claim.strict().and_then(|interval| interval.high());
    high.is_some_and(|end| end.at.is_zero())
}

/// A sum and how far it has come: `USD 7.5 million paid`.
pub fn at_stage(words: Words, stage: Stage, sum: &str) -> String {
    match stage {
        Stage::Disbursement => words.say(message::SumPaid { sum }),
        Stage::Commitment => words.say(message::SumCommitted { sum }),
        Stage::Pledge => words.say(message::SumPledged { sum }),
        Stage::Proposed => words.say(message::SumProposed { sum }),
        Stage::Refund => words.say(message::SumPaidBack { sum }),
    }
}

/// A payment of which no sum is known, and how far it has come: `paid: sum not published`.
fn no_sum_at_stage(words: Words, stage: Stage, why: &str) -> String {
    match stage {
        Stage::Disbursement => words.say(message::PaidWithoutSum { why }),
        Stage::Commitment => words.say(message::CommittedWithoutSum { why }),
        Stage::Pledge => words.say(message::PledgedWithoutSum { why }),
        Stage::Proposed => words.say(message::ProposedWithoutSum { why }),
        Stage::Refund => words.say(message::PaidBackWithoutSum { why }),
    }
}

fn others(words: Words, count: usize) -> String {
    match count {
        0 => String::new(),
        _ => words.say(message::LargestOfSums { count: count + 1 }),
    }
}

/// Why a payment has no sum.
pub fn no_sum(words: Words, payment: &Payment) -> String {
    let why = match payment.unknown.as_ref().map(|unknown| unknown.reason.value) {
        Some(Reason::NotPublished) => words.say(message::SumNotPublished),
        Some(Reason::Refused) => words.say(message::SumRefused),
        Some(Reason::Conflicting) => words.say(message::SumConflicting),
        Some(Reason::NotAsked | Reason::NotFound) | None => words.say(message::SumNotKnown),
    };
    match purpose_of(payment) {
        Some(purpose) => words.say(message::SumForPurpose { purpose, sum: &why }),
        None => why,
    }
}

/// What a payment is for, in the words of its record.
pub fn purpose_of(payment: &Payment) -> Option<&str> {
    payment.purpose.as_ref().map(|purpose| &*purpose.value)
}

/// What stands where there is no payment at all: nobody was sent and nothing is said, or there is no telling.
fn nothing(row: &Row<'_>) -> String {
    let asked =
        row.home.record.upkeep().is_some_and(|upkeep| {
            upkeep.unknown.iter().any(|unknown| unknown.about.value == model::record::Gap::Money)
        });
    if row.never_began() && !asked { row.words.say(message::DoesNotApply) } else { row.words.say(message::NotKnown) }
}
