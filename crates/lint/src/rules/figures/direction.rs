//! Which way people went. Those who came are told as those who went, or the two ends of a journey change places: then a
//! number contradicts others though every digit of it is right.
use super::speech;
use crate::Here;
use model::facts::Claim;
use model::record::{Event, Transfer};
use model::value::{CountryCode, Party};
use rust_decimal::Decimal;

/// A smaller number is in a record by chance.
const SMALL: Decimal = Decimal::TEN;

/// What makes it likely that a count is of the other way.
pub fn reversed(claim: &Claim, here: &Here<'_>) -> Option<String> {
    ends_swapped(claim, here).or_else(|| number_of_the_other_way(claim, here))
}

/// A movement from the receiving state to the sending one, of people who are not said to have come before.
fn ends_swapped(claim: &Claim, here: &Here<'_>) -> Option<String> {
    let Some(Event::Transfer(transfer)) = claim.event(here.record) else { return None };
    let (Some(sender), Some(receiver)) = here.record.states() else { return None };
    let is_back = is_at(transfer.from.as_ref().map(|from| &from.value), receiver)
        && transfer.to.iter().any(|to| is_at(Some(&to.value), sender));
    (is_back && transfer.after.is_empty()).then(|| {
        format!(
            "{} goes from {receiver} to {sender}: look whether `from` and `to` have changed places; if these people were sent \
             back, `after` names the transfer with which they had come",
            named(transfer)
        )
    })
}

fn is_at(party: Option<&Party>, state: CountryCode) -> bool {
    matches!(party, Some(Party::Country(code)) if *code == state)
}

fn named(transfer: &Transfer) -> String {
    transfer.id.as_ref().map_or_else(|| "the transfer".to_owned(), |id| format!("the transfer `#{}`", id.as_str()))
}

/// A count of those who came that has the number of those who went on, or the other way round.
fn number_of_the_other_way(claim: &Claim, here: &Here<'_>) -> Option<String> {
    let value = claim.value().filter(|value| *value >= SMALL)?;
    let vocabulary = here.facts.figures.vocabulary();
    let is_above = |one: &str, other: &str| vocabulary.parents(one).any(|parent| parent == other);
    let is_other_way = |other: &&Claim| {
        other.value() == Some(value)
            && other.unit == claim.unit
            && other.is_counted()
            && claim.is_counted()
            && other.time.window().is_some()
            && claim.time.window().is_some()
            && (is_above(&other.metric, &claim.metric) || is_above(&claim.metric, &other.metric))
    };
    let other = here.facts.figures.claims.iter().find(is_other_way)?;
    Some(format!(
        "{}, of `{}`, has the number of {}: those who came may have been told as those who went, or the other way round",
        speech::name(other, here),
        other.metric,
        speech::name(claim, here)
    ))
}
