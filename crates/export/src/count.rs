//! Which of several figures is printed: the preferred one, else the tightest, else the first; and what is certain of one.
use crate::Home;
use model::facts::{Claim, Subject};
use model::record::{Quantifier, Rank, Unit};
use rust_decimal::Decimal;

/// Whether a figure is a whole that was counted and still stands: no cell, no cap, no plan, no rate, not deprecated.
pub fn is_plain(claim: &Claim) -> bool {
    claim.compares()
        && claim.is_counted()
        && !claim.is_cell
        && claim.cell.is_whole()
        && !claim.is_share()
        && claim.per.is_none()
        && claim.reading.is_some()
}

/// The least a number can be. Of one that is "about" something that is the lower end of a loose reading: what is printed as
/// "about 8" may be seven, and a sum of what is certain may not count on more.
pub fn least(claim: &Claim) -> Decimal {
    let reading = if claim.quantifier() == Some(Quantifier::About) { claim.loose() } else { claim.strict() };
    reading.and_then(|interval| interval.low()).map_or(Decimal::ZERO, |end| end.at)
}

/// The figure to print among those that say the same thing.
pub fn best<'a>(claims: impl Iterator<Item = &'a Claim>) -> Option<&'a Claim> {
    let width = |claim: &Claim| claim.strict().and_then(|interval| interval.width()).unwrap_or(Decimal::MAX);
    claims.min_by_key(|claim| (claim.rank != Rank::Preferred, width(claim), claim.at))
}

/// How many people an event moved, and not how many flights, as the figure to print has it: all who were moved, where that is counted apart from
/// the nationals of the receiving state.
pub fn of_event<'a>(home: &Home<'a>, event: Subject) -> Option<&'a Claim> {
    let figures = &home.file.facts.figures;
    let is_of_people = |claim: &Claim| &*claim.unit == Unit::Person.word();
    let of_event = || figures.about(event).filter(|claim| is_of_people(claim) && is_plain(claim));
    let own = of_event().filter(|claim| *claim.population == *figures.vocabulary().default_population(&claim.metric));
    best(own).or_else(|| best(of_event()))
}
