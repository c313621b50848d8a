//! What a figure states, and which numbers that allows.
use crate::record::{Figure, Measure, Quantifier};
use crate::value::{Lexicon, Reading, Stated, Worded};
use rust_decimal::Decimal;

/// A figure's number as it is written, if it is written in digits.
pub(super) fn stated(figure: &Figure, measure: Option<Measure>) -> Option<Stated> {
    let decimal = |number: &Option<shape::Spanned<Decimal>>| number.as_ref().map(|number| number.value);
    let stated = Stated::from_keys(decimal(&figure.value), decimal(&figure.low), decimal(&figure.high)).ok()?;
    Some(Stated {
        quantifier: figure.quantifier.as_ref().map(|quantifier| quantifier.value),
        precision: decimal(&figure.precision),
        is_ceiling: measure == Some(Measure::Ceiling),
        ..stated
    })
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

/// What the words of a figure stand for, where it has no digits.
pub(super) fn worded(figure: &Figure, lexicon: &Lexicon) -> Option<Worded> {
    lexicon.read(&figure.wording.as_ref()?.value).ok()
}
