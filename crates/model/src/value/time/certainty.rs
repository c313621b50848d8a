/// How sure an answer is, when dates are known within bounds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Certainty {
    /// However the dates fall, it is not so.
    No,
    /// It depends on how the dates fall.
    Possibly,
    /// However the dates fall, it is so.
    Certainly,
}

impl Certainty {
    /// From what holds in every case and what holds in some.
    pub(super) fn of(always: bool, ever: bool) -> Self {
        match (always, ever) {
            (true, _) => Self::Certainly,
            (false, true) => Self::Possibly,
            (false, false) => Self::No,
        }
    }

    pub fn is_certain(self) -> bool {
        self == Self::Certainly
    }

    /// Whether it is at least possible.
    pub fn is_possible(self) -> bool {
        self != Self::No
    }

    /// Both at once: as sure as the less sure of the two.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Either: as sure as the surer of the two.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }
}

impl std::ops::Not for Certainty {
    type Output = Self;
    fn not(self) -> Self {
        match self {
            Self::Certainly => Self::No,
            Self::Possibly => Self::Possibly,
            Self::No => Self::Certainly,
        }
    }
}
