//! What a number is included in.
use super::Coordinate;
use std::sync::Arc;

/// That a number is included in another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// Nothing where the part of an unknown whole is meant: `by` and `is` without `of`.
    pub of: Option<Whole>,
    /// Which cell of the whole it is. Nothing where it is only included, `of` without `by`.
    pub cell: Option<Coordinate>,
}

/// Where the whole is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Whole {
    /// In the same record: its place among the record's claims.
    Here(u32),
    /// In another record: the record's id, and the address in it.
    Elsewhere { record: Arc<str>, item: Arc<str> },
    /// Nothing in this record has that address.
    Missing,
}

impl Part {
    /// The place of the whole among the claims of the same record.
    pub fn whole_here(&self) -> Option<usize> {
        match self.of {
            Some(Whole::Here(at)) => usize::try_from(at).ok(),
            _ => None,
        }
    }

    /// The record and item of a whole in another record.
    pub fn whole_elsewhere(&self) -> Option<(&str, &str)> {
        match &self.of {
            Some(Whole::Elsewhere { record, item }) => Some((record, item)),
            _ => None,
        }
    }
}
