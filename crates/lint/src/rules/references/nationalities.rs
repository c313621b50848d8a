//! Nationalities of breakdowns, which are states by their codes.
use super::bad_country::{REF005, either, unassigned};
use crate::{Finding, Fix, Open, Safety};
use model::record::Record;
use model::value::CountryCode;
use rustc_hash::FxHashMap;
use shape::Spanned;
use std::cell::OnceCell;

const NATIONALITY: &str = "nationality";

/// Nationalities in breakdowns that are states, and not by their codes. Axes are open, and so are their words: what names no
/// state is left alone.
pub(super) fn all(open: &Open<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, figure) in open.file.record.iter().flat_map(Record::figures) {
        for (_, cells) in figure.parts.iter().filter(|(axis, _)| &*axis.value == NATIONALITY) {
            let codes = OnceCell::new();
            let counted = || {
                let mut counted: FxHashMap<CountryCode, usize> = FxHashMap::default();
                let named = cells.iter().filter_map(|(cell, _)| state_meant(&cell.value));
                named.for_each(|code| *counted.entry(code).or_default() += 1);
                counted
            };
            let others = |code, cell: &str| {
                let cells = codes.get_or_init(counted).get(&code).copied().unwrap_or_default();
                cells.saturating_sub(usize::from(state_meant(cell) == Some(code)))
            };
            let is_there = |code, cell: &str| others(code, cell) > 0;
            findings.extend(cells.iter().filter_map(|(cell, _)| nationality(cell, false, is_there)));
        }
        if figure.by.as_ref().is_some_and(|by| &*by.value == NATIONALITY) {
            findings.extend(figure.is.iter().filter_map(|cell| nationality(cell, true, |_, _| false)));
        }
    }
    findings
}

/// The state that a word of a breakdown names. Two or three letters are a code in capitals alone, and `NA` says that nothing is
/// known.
fn state_meant(word: &str) -> Option<CountryCode> {
    let is_code = || word != "NA" && word.bytes().all(|letter| letter.is_ascii_uppercase());
    CountryCode::called(word).filter(|_| word.len() > 3 || is_code())
}

/// A state that is named otherwise than by its code, in a breakdown that may have it by its code as well.
fn nationality(
    cell: &Spanned<Box<str>>,
    is_quoted: bool,
    is_there: impl Fn(CountryCode, &str) -> bool,
) -> Option<Finding> {
    if let Some(both) = CountryCode::sharing(&cell.value) {
        return Some(no_code(cell).help(either(both)));
    }
    // Three capitals are a code that is there or not; in small letters stand words of any sort.
    if let Some(code) = CountryCode::of(&cell.value).filter(|code| !code.is_assigned()) {
        return unassigned(code, cell.span, |near| !is_there(near, &cell.value));
    }
    let code = state_meant(&cell.value).filter(|code| code.as_str() != &*cell.value)?;
    if is_there(code, &cell.value) {
        return Some(no_code(cell).help(format!("`{code}` stands beside it: write one number for both, under `{code}`")));
    }
    let written = if is_quoted { format!("\"{code}\"") } else { code.as_str().to_owned() };
    Some(no_code(cell).help(format!("write `{written}`")).fix(Fix::replace(Safety::Safe, cell.span, written)))
}

fn no_code(cell: &Spanned<Box<str>>) -> Finding {
    REF005.at(cell.span, format!("`{}` is not a country code", cell.value)).label("not three capitals")
}
