//! Money by stage. Payments of one stage may be parts of one another, so they are not added: the largest is shown, and
//! how many others there are.
use super::draft::Draft;
use super::row::Row;
use crate::count::best;
use crate::words;
use model::Item;
use model::facts::{Claim, Origin, Subject, origin_of_party};
use model::record::{Payment, Reason, Stage};
use render::document::Prose;
use rust_decimal::Decimal;

/// How far money has come, in the order it comes.
pub const STAGES: [(Stage, &str); 5] = [
    (Stage::Disbursement, "paid"),
    (Stage::Commitment, "committed"),
    (Stage::Pledge, "pledged"),
    (Stage::Proposed, "proposed"),
    (Stage::Refund, "paid back"),
];

/// A payment and the sum to print for it.
pub struct Sum<'a> {
    pub payment: &'a Item<Payment>,
    /// Nothing where no sum is known.
    pub claim: Option<&'a Claim>,
}

impl Sum<'_> {
    /// The least the sum can be.
    pub fn low(&self) -> Decimal {
        self.claim.and_then(Claim::strict).and_then(|interval| interval.low()).map_or(Decimal::ZERO, |end| end.at)
    }
}

/// The payments of a stage, the largest first; rates are left out.
pub fn of_stage<'a>(home: &crate::Home<'a>, stage: Stage) -> Vec<Sum<'a>> {
    let claims = &home.file.facts.figures.claims;
    let sum = |(at, payment): (u32, &'a Item<Payment>)| {
        let of_payment = claims.iter().filter(move |claim| {
            claim.subject == Subject::Payment(at)
                && claim.compares()
                && !claim.is_cell
                && claim.cell.is_whole()
                && claim.per.is_none()
                && claim.measure != Some(model::record::Measure::Planned)
        });
        Sum { payment, claim: best(of_payment) }
    };
    let payments = (0..).zip(home.record.payments()).filter(|(_, payment)| payment.stage.value == stage);
    let mut sums: Vec<Sum<'a>> = payments.map(sum).collect();
    sums.sort_by_key(|sum| (sum.claim.is_none(), std::cmp::Reverse(sum.low()), sum.payment.head));
    sums
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
    let mut cell = Prose::default();
    for (stage, word) in STAGES {
        let mut sums = of_stage(&row.home, stage);
        sums.retain(|sum| is_for_receiver(draft, &row.home, sum.payment));
        let Some(first) = sums.first() else { continue };
        let (text, marks) = match first.claim {
            Some(claim) => {
                let date = words::as_of(&row.home, claim).map(|date| format!(" ({date})")).unwrap_or_default();
                let others = others(sums.iter().filter(|sum| sum.claim.is_some()).count() - 1);
                (
                    format!("{} {word}{date}{others}", draft.amount(&row.home, claim)),
                    draft.cite_few_for(&row.home, claim),
                )
            }
            None => (format!("{word}: {}", no_sum(first.payment)), draft.cite_few(&row.home, &first.payment.cite)),
        };
        let text = words::also(cell.is_empty(), &text);
        cell = cell.text(text).and(marks);
        let word = first.claim.and_then(|claim| draft.verification(&row.home, claim));
        if let Some(word) = word {
            cell = cell.text(" ").tag(words::tag(word));
        }
    }
    if cell.is_empty() { Prose::from(nothing(row)) } else { cell }
}

fn others(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => ", the larger of 2 sums recorded".to_owned(),
        _ => format!(", the largest of {} sums recorded", count + 1),
    }
}

/// Why a payment has no sum.
pub fn no_sum(payment: &Payment) -> String {
    let purpose = payment.purpose.as_ref().map(|purpose| format!(" for {}", purpose.value)).unwrap_or_default();
    let why = match payment.unknown.as_ref().map(|unknown| unknown.reason.value) {
        Some(Reason::NotPublished) => "sum not published",
        Some(Reason::Refused) => "sum refused when asked for",
        Some(Reason::Conflicting) => "accounts of the sum conflict",
        Some(Reason::NotAsked | Reason::NotFound) | None => "sum not known",
    };
    format!("{why}{purpose}")
}

/// What stands where there is no payment at all: nobody was sent and nothing is said, or there is no telling.
fn nothing(row: &Row<'_>) -> &'static str {
    let asked =
        row.home.record.upkeep().is_some_and(|upkeep| {
            upkeep.unknown.iter().any(|unknown| unknown.about.value == model::record::Gap::Money)
        });
    if row.never_began() && !asked { words::DOES_NOT_APPLY } else { words::NOT_KNOWN }
}
