//! What a figure states, and which numbers that allows.
use super::Claim;
use crate::record::{Figure, Measure, Quantifier};
use crate::value::{Interval, Lexicon, Reading, Stated, Unreadable, Unworded, Worded};
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

/// A cell's number, printed bare: of "over 200, among them 81 children" the whole alone is hedged. What was counted one by one
/// was so in each cell; what is rounded shows the unit, so a number in the same table that does not was not rounded.
pub(super) fn stated_in_cell(number: Decimal, figure: &Figure, measure: Option<Measure>) -> Stated {
    let quantifier = figure.quantifier.as_ref().map(|quantifier| quantifier.value);
    let shows = |unit: &Decimal| number.checked_rem(*unit).is_none_or(|rest| rest.is_zero());
    Stated {
        quantifier: quantifier.filter(|quantifier| *quantifier == Quantifier::Exactly),
        precision: decimal(figure.precision.as_ref()).filter(shows),
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

/// What a number is read as that came out of a division, as every percentage did: printed bare, it is rounded to its last
/// place. 75 is anything from 74.5 to 75.5, and 70.3 anything from 70.25 to 70.35.
pub(in crate::facts) fn quotient(reading: Reading, stated: Option<&Stated>) -> Reading {
    match stated.filter(|stated| stated.quantifier.is_none() && !stated.is_ceiling) {
        Some(_) => Reading { strict: rounded(&reading.strict), loose: rounded(&reading.loose), ..reading },
        None => reading,
    }
}

/// Whatever a single number may have been before it was rounded to its last place.
pub(in crate::facts) fn rounded(interval: &Interval) -> Interval {
    let Some(value) = interval.single() else { return *interval };
    let half = Decimal::new(5, value.scale().min(FINEST) + 1);
    Interval::closed((value - half).max(Decimal::ZERO), value + half)
}

/// Places behind the point; nobody prints more.
const FINEST: u32 = 12;

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
