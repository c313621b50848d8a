//! Cells of breakdowns: `age = child`, `nationality = UZB and age = child`.
use std::fmt;
use std::sync::Arc;

/// Axes of what people are, and of how they came: once nobody arrives any more, the numbers on them are final. What people
/// choose, where they stay and what becomes of them goes on, so on any other axis a later number may be another.
const AXES_OF_ARRIVAL: [&str; 15] = [
    "age",
    "criminal-record",
    "entry",
    "family",
    "flight",
    "gender",
    "group",
    "legal-basis",
    "month",
    "nationality",
    "receiver",
    "region",
    "sender",
    "sex",
    "transfer",
];

/// Further axes on which what was counted once stays where it was counted: of departures, and of money.
const LASTING_AXES: [&str; 10] =
    ["component", "departure", "destination", "instalment", "item", "payee", "payer", "purpose", "sent", "stage"];

/// Where in breakdowns a number stands. No coordinates: it is of the whole.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Cell(Box<[Coordinate]>);

/// A value on an axis; several values mean these together.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Coordinate {
    pub axis: Arc<str>,
    /// In alphabetical order, each once.
    pub values: Box<[Arc<str>]>,
}

impl Coordinate {
    pub(super) fn new(axis: Arc<str>, values: impl IntoIterator<Item = Arc<str>>) -> Self {
        let mut values: Vec<Arc<str>> = values.into_iter().collect();
        values.sort();
        values.dedup();
        Self { axis, values: values.into() }
    }

    /// Whether the numbers on this axis are final once nobody arrives any more.
    pub(super) fn is_of_arrival(&self) -> bool {
        AXES_OF_ARRIVAL.contains(&&*self.axis)
    }

    /// Whether who is counted here is counted here for good. Of a choice, a permit or an outcome that is not so, and of an axis
    /// that is not known it cannot be said.
    fn is_lasting(&self) -> bool {
        self.is_of_arrival() || LASTING_AXES.contains(&&*self.axis)
    }

    /// The value, if it is one.
    pub fn single(&self) -> Option<&Arc<str>> {
        match &*self.values {
            [value] => Some(value),
            _ => None,
        }
    }
}

impl Cell {
    /// Whether it is the whole rather than a cell.
    pub fn is_whole(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether its numbers are final once nobody arrives any more.
    pub(super) fn is_of_arrival(&self) -> bool {
        self.0.iter().all(Coordinate::is_of_arrival)
    }

    /// Whether who is counted in it is counted in it for good, so that its running total cannot shrink.
    pub fn is_lasting(&self) -> bool {
        self.0.iter().all(Coordinate::is_lasting)
    }

    /// Its coordinates, in the order of their axes.
    pub fn coordinates(&self) -> &[Coordinate] {
        &self.0
    }

    /// The cell of this cell at a coordinate; the coordinate replaces one on its axis.
    #[must_use]
    pub(super) fn at(&self, coordinate: Coordinate) -> Self {
        let mut coordinates: Vec<Coordinate> =
            self.0.iter().filter(|known| known.axis != coordinate.axis).cloned().collect();
        coordinates.push(coordinate);
        coordinates.sort();
        Self(coordinates.into())
    }

    /// What it is on an axis.
    pub fn on(&self, axis: &str) -> Option<&Coordinate> {
        self.0.iter().find(|coordinate| &*coordinate.axis == axis)
    }

    /// The same without an axis.
    #[must_use]
    pub fn without(&self, axis: &str) -> Self {
        Self(self.0.iter().filter(|coordinate| &*coordinate.axis != axis).cloned().collect())
    }

    /// Whether everybody in this cell is in the other: it has all the other's coordinates, or narrower ones.
    pub fn is_within(&self, other: &Self) -> bool {
        other.0.iter().all(|outer| {
            self.on(&outer.axis).is_some_and(|inner| inner.values.iter().all(|value| outer.values.contains(value)))
        })
    }
}

/// `nationality UZB, age child`
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, coordinate) in self.0.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{} {}", coordinate.axis, coordinate.values.join(" and "))?;
        }
        Ok(())
    }
}
