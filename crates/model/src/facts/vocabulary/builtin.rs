//! The vocabulary of a dataset that brings none: the table of the data guide, and nothing beyond it.
use super::MetricTerm;
use crate::record::{Measures, Unit};
use rustc_hash::FxHashMap;
use std::sync::Arc;

pub(super) const EVERYONE: &str = "all";

const USUAL: &str = "third-country-nationals";

/// Name, unit, what it is, parent, window in days, review in days.
type Row = (&'static str, Unit, Measures, Option<&'static str>, Option<i64>, i64);

const METRICS: &[Row] = &[
    ("people-received", Unit::Person, Measures::Count, None, None, 45),
    ("people-held", Unit::Person, Measures::Stock, Some("people-received"), Some(7), 30),
    ("people-present", Unit::Person, Measures::Stock, Some("people-received"), Some(7), 30),
    ("people-returned", Unit::Person, Measures::Count, Some("people-received"), None, 45),
    ("people-released", Unit::Person, Measures::Count, Some("people-received"), None, 45),
    ("people-left", Unit::Person, Measures::Count, Some("people-received"), None, 45),
    ("asylum-claims", Unit::Person, Measures::Count, Some("people-received"), None, 90),
    ("people-offered", Unit::Person, Measures::Count, None, None, 90),
    ("flights", Unit::Flight, Measures::Count, None, None, 45),
    ("stay", Unit::Day, Measures::Stock, None, Some(30), 180),
    ("states-asked", Unit::State, Measures::Count, None, None, 90),
    ("states-agreed", Unit::State, Measures::Count, None, None, 90),
    ("agreements", Unit::Agreement, Measures::Stock, None, Some(30), 90),
    ("payment", Unit::Currency, Measures::Count, None, Some(30), 180),
    ("cost", Unit::Currency, Measures::Count, None, Some(30), 180),
    // A month: reports date it by the month, and how full a prison is moves slowly.
    ("occupancy", Unit::Percent, Measures::Stock, None, Some(31), 180),
];

const POPULATIONS: &[(&str, Option<&str>)] = &[
    (EVERYONE, None),
    (USUAL, Some(EVERYONE)),
    ("asylum-seekers", Some(USUAL)),
    ("volunteers", Some(USUAL)),
    ("own-nationals", Some(EVERYONE)),
    // Removed from its own territory by a state that another pays: in nobody else's hands, so within no other group.
    ("removed-from-host", None),
];

pub(super) fn metrics() -> FxHashMap<Arc<str>, MetricTerm> {
    let term = |&(name, unit, is, parent, window, review): &Row| {
        let population = match unit {
            Unit::State | Unit::Agreement | Unit::Percent => EVERYONE,
            _ => USUAL,
        };
        let term = MetricTerm {
            unit,
            is,
            population: Some(population.into()),
            parent: parent.map(Into::into),
            window,
            review: Some(review),
        };
        (name.into(), term)
    };
    METRICS.iter().map(term).collect()
}

pub(super) fn populations() -> FxHashMap<Arc<str>, Option<Arc<str>>> {
    POPULATIONS.iter().map(|(name, within)| ((*name).into(), within.map(Into::into))).collect()
}
