//! Cells of breakdowns: `age = child`, `nationality = UZB and age = child`.
use std::fmt;
use std::sync::Arc;

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
