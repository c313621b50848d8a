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

    /// A word for a round number, as dozens are: "two dozen" may be 22 and may be 26.
    pub fn round(word: &str, nominal: impl Into<Decimal>) -> Self {
        let nominal = nominal.into();
        let sixth = nominal / Decimal::from(6);
        let slack = sixth.clamp(Decimal::ONE, Decimal::TWO);
        Self { nominal: Some(nominal), ..Self::count(word, (nominal - slack).round(), (nominal + slack).round()) }
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
        Term::round("dozen", 12),
        Term::count("few", 2, 9),
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

/// The terms of Spanish and of French that stand for counts.
pub(super) fn others() -> Vec<Term> {
    let about = |word, low: i64, nominal: i64, high: i64| Term {
        nominal: Some(nominal.into()),
        ..Term::count(word, low, high)
    };
    vec![
        Term::count("varios", 3, 9),
        Term::count("varias", 3, 9),
        Term::count("decenas", 20, 99),
        Term::count("docenas", 24, 99),
        Term::count("cientos", 200, 999),
        Term::count("centenares", 200, 999),
        Term::count("miles", 2_000, 9_999),
        about("decena", 8, 10, 12),
        about("docena", 10, 12, 14),
        about("veintena", 16, 20, 24),
        about("treintena", 25, 30, 35),
        about("medio centenar", 45, 50, 55),
        about("centenar", 80, 100, 120),
        about("millar", 800, 1_000, 1_200),
        Term::count("plusieurs", 3, 9),
        Term::count("dizaines", 20, 99),
        Term::count("douzaines", 24, 99),
        Term::count("centaines", 200, 999),
        Term::count("milliers", 2_000, 9_999),
        about("dizaine", 8, 10, 12),
        about("douzaine", 10, 12, 14),
        about("quinzaine", 13, 15, 17),
        about("vingtaine", 16, 20, 24),
        about("trentaine", 25, 30, 35),
        about("quarantaine", 35, 40, 45),
        about("cinquantaine", 45, 50, 55),
        about("soixantaine", 55, 60, 65),
        about("centaine", 80, 100, 120),
        about("millier", 800, 1_000, 1_200),
    ]
}
