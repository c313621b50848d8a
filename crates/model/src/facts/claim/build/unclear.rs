//! What could not be read of a figure, and so what nothing may be concluded from.
use super::{Builder, Found, Meant};
use crate::record::Figure;
use shape::{Problem, Span};

/// The keys that say what is counted. A part takes them from its whole, and what is wrong with them as well.
const OF_THE_COUNTED: [&str; 10] =
    ["metric", "measure", "population", "unit", "of", "by", "is", "period", "since", "as_of"];

/// The keys that say which number it is, and what it is worth, of a figure alone.
const OF_THE_NUMBER: [&str; 10] =
    ["calc", "change", "high", "low", "parts", "per", "precision", "quantifier", "rank", "value"];

/// Where keys of figures stand that could not be read. Their absence says nothing: a cap whose `measure` is misspelt was
/// not counted.
pub(super) struct Unclear {
    counted: Vec<u32>,
    number: Vec<u32>,
}

impl Unclear {
    pub(super) fn of(problems: &[Problem]) -> Self {
        Self { counted: places(problems, &OF_THE_COUNTED), number: places(problems, &OF_THE_NUMBER) }
    }

    /// Whether a figure has a key of its own that could not be read.
    pub(super) fn has_part_in(&self, figure: Span) -> bool {
        is_any_in(&self.counted, figure) || is_any_in(&self.number, figure)
    }
}

fn places(problems: &[Problem], keys: &[&str]) -> Vec<u32> {
    let is_one = |problem: &&Problem| problem.key().is_some_and(|key| keys.contains(&key.name));
    let mut places: Vec<u32> = problems.iter().filter(is_one).map(|problem| problem.at().start).collect();
    places.sort_unstable();
    places
}

fn is_any_in(places: &[u32], figure: Span) -> bool {
    let first = places.partition_point(|place| *place < figure.start);
    places.get(first).is_some_and(|place| *place <= figure.end)
}

impl Builder<'_> {
    /// Whether it could not be made out what a figure counts: a key is unreadable, or names nothing there is.
    pub(super) fn is_unclear(
        &self,
        figure: &shape::Item<Figure>,
        meant: &Meant,
        found: Option<&Found<'_>>,
        whole: Option<&Meant>,
    ) -> bool {
        whole.is_some_and(|whole| whole.is_unclear)
            || matches!(found, Some(Found::Missing))
            || !self.vocabulary.may_be_metric(&meant.metric)
            || !self.vocabulary.may_be_population(&meant.population)
            || figure.unit.as_ref().is_some_and(|unit| !self.vocabulary.takes(&meant.metric, &unit.value))
            || is_any_in(&self.unclear.counted, figure.extent)
    }
}
