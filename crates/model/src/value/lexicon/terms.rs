//! The words and their numbers, as figures.md lists them.
use rust_decimal::Decimal;

/// A word that stands for numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Term {
    /// The word, in small letters and without article: `dozens`, `half`.
    pub word: Box<str>,
    pub low: Decimal,
    pub high: Decimal,
    /// The number it stands for if taken exactly: 50 for `half`.
    pub nominal: Option<Decimal>,
    /// Whether its numbers are hundredths of a whole.
    pub is_share: bool,
}

impl Term {
    /// A word for a number of things.
    pub fn count(word: &str, low: impl Into<Decimal>, high: impl Into<Decimal>) -> Self {
        Self { word: word.into(), low: low.into(), high: high.into(), nominal: None, is_share: false }
    }

    /// A word for a share, in hundredths.
    pub fn share(word: &str, low: impl Into<Decimal>, nominal: impl Into<Decimal>, high: impl Into<Decimal>) -> Self {
        Self { nominal: Some(nominal.into()), is_share: true, ..Self::count(word, low, high) }
    }

    /// So many times as many: "hundreds of thousands". Nothing of a share.
    pub(super) fn times(&self, unit: Decimal) -> Option<Self> {
        let low = self.low.checked_mul(unit)?;
        let high = self.high.checked_add(Decimal::ONE)?.checked_mul(unit)?.checked_sub(Decimal::ONE)?;
        (!self.is_share).then(|| Self { low, high, nominal: None, ..self.clone() })
    }
}

/// The terms of English.
pub(super) fn english() -> Vec<Term> {
    let third = Decimal::ONE_HUNDRED / Decimal::from(3);
    vec![
        Term::count("several", 3, 9),
        Term::count("handful", 3, 7),
        Term { nominal: Some(12.into()), ..Term::count("dozen", 12, 12) },
        Term::count("tens", 20, 99),
        Term::count("dozens", 24, 99),
        Term::count("scores", 40, 99),
        Term::count("hundreds", 200, 999),
        Term::count("thousands", 2_000, 9_999),
        Term::count("millions", 2_000_000, 9_999_999),
        Term::share("half", 45, 50, 55),
        Term::share("third", 30, third, 37),
        Term::share("quarter", 22, 25, 28),
        Term::share("two thirds", 63, third * Decimal::TWO, 70),
        Term::share("three quarters", 72, 75, 78),
    ]
}
