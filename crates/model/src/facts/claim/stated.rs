//! What a figure states, and which numbers that allows.
use super::Claim;
use crate::record::{Figure, Measure, Quantifier};
use crate::value::{Lexicon, Reading, Stated, Unreadable, Unworded, Worded};
use rust_decimal::Decimal;
use shape::Spanned;

/// A figure's number as it is written, if it is written in digits.
pub(super) fn stated(figure: &Figure, measure: Option<Measure>) -> Option<Stated> {
    Some(Stated {
        quantifier: figure.quantifier.as_ref().map(|quantifier| quantifier.value),
        precision: decimal(figure.precision.as_ref()),
        is_ceiling: measure == Some(Measure::Ceiling),
        ..keys(figure).ok()?
    })
}

fn keys(figure: &Figure) -> Result<Stated, Unreadable> {
    Stated::from_keys(decimal(figure.value.as_ref()), decimal(figure.low.as_ref()), decimal(figure.high.as_ref()))
}

fn decimal(number: Option<&Spanned<Decimal>>) -> Option<Decimal> {
    number.map(|number| number.value)
}

/// A cell's number. It is hedged as its figure is, save that two ends are the figure's alone.
pub(super) fn stated_in_cell(number: Decimal, figure: &Figure, measure: Option<Measure>) -> Stated {
    let quantifier = figure.quantifier.as_ref().map(|quantifier| quantifier.value);
    Stated {
        quantifier: quantifier.filter(|quantifier| *quantifier != Quantifier::Between),
        precision: figure.precision.as_ref().map(|precision| precision.value),
        is_ceiling: measure == Some(Measure::Ceiling),
        ..Stated::bare(number)
    }
}

/// The numbers a figure allows: those of its digits, else those of its words.
pub(super) fn reading(figure: &Figure, stated: Option<&Stated>, lexicon: &Lexicon) -> Option<Reading> {
    match stated {
        Some(stated) => stated.read().ok(),
        None => worded(figure, lexicon).map(|worded| worded.reading),
    }
}

/// Why a figure, or a cell of it, stands for no number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Numberless {
    Digits(Unreadable),
    Words(Unworded),
}

impl Claim {
    /// Why nothing can be read where its number belongs. A figure that is there for its `parts` needs no number itself; what is
    /// wrong with its unit of rounding is its own fault and not theirs.
    pub fn numberless(&self, figure: &Figure, lexicon: &Lexicon) -> Option<Numberless> {
        if self.is_cell {
            return self.stated?.read().err().filter(|reason| *reason != Unreadable::NoUnit).map(Numberless::Digits);
        }
        if decimal(figure.precision.as_ref()).is_some_and(|unit| unit <= Decimal::ZERO) {
            return Some(Numberless::Digits(Unreadable::NoUnit));
        }
        match (keys(figure), &*figure.wording) {
            (Ok(_), _) => self.stated?.read().err().map(Numberless::Digits),
            (Err(Unreadable::NoNumber), Some(wording)) => lexicon.read(wording).err().map(Numberless::Words),
            (Err(Unreadable::NoNumber), None) if figure.parts.iter().next().is_some() => None,
            (Err(reason), _) => Some(Numberless::Digits(reason)),
        }
    }
}

/// What the words of a figure stand for, where it has no digits.
pub(super) fn worded(figure: &Figure, lexicon: &Lexicon) -> Option<Worded> {
    lexicon.read(&figure.wording.as_ref()?.value).ok()
}
