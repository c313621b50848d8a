//! What two readings are to each other.
use crate::value::Reading;

/// What two figures for the same thing are to each other, from the best to the worst.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Verdict {
    /// They say the same.
    Complete,
    /// Their strict readings meet; the tighter says more.
    Consistent,
    /// Only their loose readings meet, or they may be of different times.
    Tension,
    /// No reading reconciles them.
    Inconsistent,
}

impl Verdict {
    /// What two readings of certainly the same thing are to each other.
    pub fn between(one: &Reading, other: &Reading) -> Self {
        if one.strict == other.strict {
            Self::Complete
        } else if one.strict.meets(&other.strict) {
            Self::Consistent
        } else if one.loose.meets(&other.loose) {
            Self::Tension
        } else {
            Self::Inconsistent
        }
    }

    /// What is left of a verdict where the time is only possibly the same: doubt, never contradiction.
    #[must_use]
    pub fn in_doubt(self) -> Self {
        match self {
            Self::Inconsistent => Self::Tension,
            Self::Tension => Self::Consistent,
            agreed => agreed,
        }
    }
}
