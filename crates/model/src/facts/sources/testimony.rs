//! What each citation of a claim is worth.
use super::held::Held;
use super::origin::{self, Origin};
use crate::dataset::Lookup;
use crate::facts::claim::Claim;
use crate::record::{Citation, Event, OriginKind, Record, Says, Source, State};
use shape::Item;
use std::collections::BTreeSet;

/// A citation with its source and its origin.
#[derive(Debug)]
pub struct Testimony<'a> {
    pub citation: &'a Item<Citation>,
    /// Nothing where the source has no file.
    pub source: Option<&'a Item<Source>>,
    /// Who says it; nothing where that is not known, which counts for nobody.
    pub origin: Option<Origin>,
    pub origin_kind: Option<OriginKind>,
    pub says: Says,
    /// It prints a date or a number that cannot be reconciled with the item.
    pub contradicts: bool,
    /// The source was retracted, or corrected in this very point.
    pub is_withdrawn: bool,
}

impl Testimony<'_> {
    /// Whether it stands for the claim as it is written: it supports it, prints nothing that contradicts it, and was not
    /// taken back.
    pub fn supports(&self) -> bool {
        self.says == Says::Supports && !self.contradicts && !self.is_withdrawn
    }

    /// Whether its origin speaks with its name.
    pub fn is_on_record(&self) -> bool {
        !matches!(self.origin_kind, Some(OriginKind::AnonymousOfficial | OriginKind::LeakedDocument))
    }
}

/// The citations of a figure, or of the event it lies in where it has none of its own.
pub fn citations<'r>(claim: &Claim, record: &'r Record) -> &'r [Item<Citation>] {
    let Some(figure) = claim.figure(record) else { return &[] };
    if !figure.cite.is_empty() {
        return &figure.cite;
    }
    match claim.event(record) {
        Some(Event::Transfer(transfer)) => &transfer.cite,
        Some(Event::Payment(payment)) => &payment.cite,
        _ => &[],
    }
}

/// What each citation of an item is worth.
pub fn testimonies<'a>(cite: &'a [Item<Citation>], held: &Held<'_>, elsewhere: &Lookup<'a>) -> Vec<Testimony<'a>> {
    cite.iter().map(|citation| testimony(citation, held, elsewhere)).collect()
}

fn testimony<'a>(citation: &'a Item<Citation>, held: &Held<'_>, elsewhere: &Lookup<'a>) -> Testimony<'a> {
    let source = origin::source(citation.source.value.as_str(), elsewhere);
    let own_kind = citation.origin_kind.as_ref().map(|kind| kind.value);
    let origin = match &*citation.origin {
        Some(party) => Some(origin::origin_of_party(&party.value, elsewhere)),
        None if own_kind == Some(OriginKind::PressOwn) => {
            source.and_then(|source| origin::publisher(source, elsewhere))
        }
        None => source.and_then(|source| origin::origin_of_source(source, elsewhere)),
    };
    Testimony {
        citation,
        source,
        origin,
        origin_kind: own_kind.or_else(|| Some(source?.origin_kind.as_ref()?.value)),
        says: citation.stance(),
        contradicts: citation.states.as_ref().is_some_and(|states| held.against(&states.value).1),
        is_withdrawn: source.is_some_and(|source| is_withdrawn(source, held.record, held.address)),
    }
}

fn is_withdrawn(source: &Source, record: &str, address: &str) -> bool {
    let names_it = |of: &str| {
        let figure = address.split_once('/').map_or(address, |(figure, _)| figure);
        of.split_once('#').is_some_and(|(of, item)| of == record && (item == address || item == figure))
    };
    let corrected = source.correction.iter().flat_map(|correction| &correction.affects);
    source.state.as_ref().is_some_and(|state| state.value == State::Retracted)
        || corrected.into_iter().any(|affected| names_it(affected.value.as_str()))
}

/// The different origins that stand for a claim as it is written.
pub fn independent_origins(testimonies: &[Testimony<'_>]) -> BTreeSet<Origin> {
    testimonies
        .iter()
        .filter(|testimony| testimony.supports())
        .filter_map(|testimony| testimony.origin.clone())
        .collect()
}
