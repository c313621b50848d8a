//! What the words of a dataset mean: which metrics there are, who is counted, and how the groups lie in one another.
//!
//! ```text
//! dataset/vocabulary/metrics.toml ───┐
//! dataset/vocabulary/populations.toml┴▶ Vocabulary ─▶ defaults of figures, parents, kinship, windows
//! ```
//!
//! A dataset without these files means the words as [`builtin`] has them, so that an example of three lines can be read.
mod builtin;

use crate::record::{Measures, Record, Unit as Counted};
use crate::value::{Lexicon, Unit};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The metrics and populations a dataset may use.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Vocabulary {
    // Every figure asks for its words a dozen times, and hardly anybody for all words in order.
    metrics: FxHashMap<Arc<str>, MetricTerm>,
    /// Each population with the one it lies in.
    populations: FxHashMap<Arc<str>, Option<Arc<str>>>,
    everyone: Arc<str>,
    lexicon: Lexicon,
    /// Whether the dataset says itself which metrics there are, and which populations: then there are no others.
    is_closed: (bool, bool),
}

/// A metric, as far as the algebra asks for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MetricTerm {
    /// What one of it is; a figure that counts money names the currency.
    pub unit: Counted,
    /// Events in a window, or what there is at a date.
    pub is: Measures,
    /// Who is counted, where a figure does not say.
    pub population: Option<Arc<str>>,
    /// The metric it can never exceed.
    pub parent: Option<Arc<str>>,
    /// Days within which two of it are of the same time.
    pub window: Option<i64>,
    /// Days after which a live figure wants to be looked at again.
    pub review: Option<i64>,
}

/// How two populations lie to each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kinship {
    Same,
    /// The first lies within the second.
    Within,
    /// The second lies within the first.
    Contains,
    /// Both lie within a third, neither in the other: they may be added up to it.
    Siblings,
    /// They have nothing to do with each other.
    Unrelated,
}

/// A chain of parents longer than this is a circle.
const DEEPEST: usize = 64;

impl Default for Vocabulary {
    fn default() -> Self {
        Self::of(None, None)
    }
}

impl Vocabulary {
    /// The vocabulary of a dataset; what has no file is as it is built in.
    pub fn of(metrics: Option<&Record>, populations: Option<&Record>) -> Self {
        let is_closed =
            (matches!(metrics, Some(Record::Metrics(_))), matches!(populations, Some(Record::Populations(_))));
        let metrics = match metrics {
            Some(Record::Metrics(terms)) => terms
                .iter()
                .map(|(name, term)| {
                    let text = |reference: &str| Arc::<str>::from(reference);
                    let term = MetricTerm {
                        unit: term.unit.value,
                        is: term.is.value,
                        population: term.population.as_ref().map(|population| text(population.as_str())),
                        parent: term.parent.as_ref().map(|parent| text(parent.as_str())),
                        window: term.window.as_ref().map(|days| days.value),
                        review: term.review.as_ref().map(|days| days.value),
                    };
                    (text(&name.value), term)
                })
                .collect(),
            _ => builtin::metrics(),
        };
        let populations = match populations {
            Some(Record::Populations(terms)) => terms
                .iter()
                .map(|(name, term)| {
                    (Arc::from(&*name.value), term.within.as_ref().map(|within| Arc::from(within.as_str())))
                })
                .collect(),
            _ => builtin::populations(),
        };
        Self { metrics, populations, everyone: builtin::EVERYONE.into(), lexicon: Lexicon::english(), is_closed }
    }

    /// What sources write in place of numbers.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// A metric by its name.
    pub fn metric(&self, name: &str) -> Option<&MetricTerm> {
        self.metrics.get(name)
    }

    /// Every metric, by name.
    pub fn metrics(&self) -> impl Iterator<Item = (&str, &MetricTerm)> {
        let by_name: BTreeMap<&str, &MetricTerm> = self.metrics.iter().map(|(name, term)| (&**name, term)).collect();
        by_name.into_iter()
    }

    /// Every population, by name, with the one it lies in.
    pub fn populations(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let by_name: BTreeMap<&str, Option<&str>> =
            self.populations.iter().map(|(name, within)| (&**name, within.as_deref())).collect();
        by_name.into_iter()
    }

    pub fn has_population(&self, name: &str) -> bool {
        self.populations.contains_key(name)
    }

    /// Who a metric counts where a figure does not say: its own default, or everyone.
    pub fn default_population(&self, metric: &str) -> Arc<str> {
        self.metric(metric).and_then(|term| term.population.clone()).unwrap_or_else(|| self.everyone.clone())
    }

    /// Whether a metric counts events or measures what there is; a metric nobody described is taken for a count.
    pub fn measures(&self, metric: &str) -> Measures {
        self.metric(metric).map_or(Measures::Count, |term| term.is)
    }

    /// Whether there may be a metric of this name: any, where the dataset has no list of its own.
    pub fn may_be_metric(&self, name: &str) -> bool {
        !name.is_empty() && (!self.is_closed.0 || self.metrics.contains_key(name))
    }

    /// The same for a population.
    pub fn may_be_population(&self, name: &str) -> bool {
        !self.is_closed.1 || self.populations.contains_key(name)
    }

    /// Whether a metric's figures may have a unit: its own, a currency where it is money, a share of anything. Nothing is
    /// known of a metric nobody described.
    pub fn takes(&self, metric: &str, unit: &str) -> bool {
        match (self.metric(metric).map(|term| term.unit), Unit::parse(unit)) {
            (None, _) | (_, Ok(Unit::Percent)) => true,
            (Some(Counted::Currency), unit) => unit.is_ok_and(|unit| unit.currency().is_some()),
            (Some(own), _) => unit == own.word(),
        }
    }

    /// Days within which two figures of a metric are of the same time: 0 unless the metric says more.
    pub fn window(&self, metric: &str) -> i64 {
        self.metric(metric).and_then(|term| term.window).unwrap_or(0).max(0)
    }

    /// The metrics that a metric can never exceed, nearest first.
    pub fn parents<'a>(&'a self, metric: &'a str) -> impl Iterator<Item = &'a str> {
        let up = |name: &&'a str| self.metric(name).and_then(|term| term.parent.as_deref());
        std::iter::successors(Some(metric), up).skip(1).take(DEEPEST).take_while(move |name| *name != metric)
    }

    /// Whether everybody in the first population is in the second.
    pub fn is_within(&self, inner: &str, outer: &str) -> bool {
        self.wider(inner).any(|name| name == outer)
    }

    /// Whether one of two populations lies within the other.
    pub fn are_kin(&self, one: &str, other: &str) -> bool {
        self.is_within(one, other) || self.is_within(other, one)
    }

    /// How two populations lie to each other.
    pub fn kinship(&self, one: &str, other: &str) -> Kinship {
        if one == other {
            Kinship::Same
        } else if self.is_within(one, other) {
            Kinship::Within
        } else if self.is_within(other, one) {
            Kinship::Contains
        } else if self.union(one, other).is_some() {
            Kinship::Siblings
        } else {
            Kinship::Unrelated
        }
    }

    /// The smallest population that holds both, if there is one.
    pub fn union<'a>(&'a self, one: &'a str, other: &'a str) -> Option<&'a str> {
        self.wider(one).find(|outer| self.is_within(other, outer))
    }

    /// A population and all it lies in, from the narrowest to the widest.
    pub fn wider<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let up = |name: &&'a str| self.populations.get(*name).and_then(|within| within.as_deref());
        std::iter::successors(Some(name), up).take(DEEPEST)
    }

    /// The name as the vocabulary keeps it, so that a thousand figures share one.
    pub(crate) fn shared(&self, name: &str) -> Arc<str> {
        let known = self.metrics.get_key_value(name).map(|(name, _)| name);
        let known = known.or_else(|| self.populations.get_key_value(name).map(|(name, _)| name));
        known.cloned().unwrap_or_else(|| name.into())
    }
}

#[cfg(test)]
mod tests;
