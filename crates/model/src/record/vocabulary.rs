//! The open vocabulary: what can be counted, and who. A contributor adds a term without a compiler.
use crate::value;
use derive::{Record, Vocabulary};
use shape::{Required, Spanned};

/// Something that can be counted or measured.
#[derive(Debug, Record)]
pub struct Metric {
    /// What a brief calls it.
    pub label: Required<Box<str>>,
    /// What it counts, and what it leaves out.
    pub definition: Required<Box<str>>,
    /// What one of it is.
    pub unit: Spanned<Unit>,
    /// Whether it counts events in a window or what there is at a date.
    pub is: Spanned<Measures>,
    /// Who is counted, where a figure does not say.
    pub population: Option<Spanned<value::Ref<value::Population>>>,
    /// The metric it can never exceed.
    pub parent: Option<Spanned<value::Ref<value::Metric>>>,
    /// Days within which two stocks are of the same time.
    pub window: Option<Spanned<i64>>,
    /// Days after which a live figure wants to be looked at again.
    pub review: Option<Spanned<i64>>,
}

/// Whether a metric counts or measures.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Vocabulary)]
pub enum Measures {
    /// Events in a window of time.
    Count,
    /// What there is at a date.
    Stock,
}

/// What one of a metric is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Vocabulary)]
pub enum Unit {
    /// Human beings.
    Person,
    /// Flights.
    Flight,
    /// Days.
    Day,
    /// States.
    State,
    /// Agreements.
    Agreement,
    /// Money; the figure names the currency.
    Currency,
    /// A share of a whole, in hundredths.
    Percent,
}

/// A group of people that figures count.
#[derive(Debug, Record)]
pub struct Population {
    /// What a brief calls them.
    pub label: Required<Box<str>>,
    /// Who belongs to it.
    pub definition: Required<Box<str>>,
    /// The group all of them belong to as well.
    pub within: Option<Spanned<value::Ref<value::Population>>>,
}
