//! What was meant by a date that is written in another notation.
//!
//! A guess is offered only where there is one reading: `02/03/2025` is 2 March to half the world and 3 February to the
//! other half, and a fix that chooses between them would invent a fact.
use super::{DateError, Form, month_named, parse};

/// Says what is wrong with a text that is not in our notation.
pub(super) fn explain(text: &str) -> DateError {
    if text.trim().is_empty() {
        return DateError::Empty;
    }
    let hedges = text.bytes().rev().take_while(|byte| b"~?%".contains(byte)).count();
    if hedges > 1 || text.contains('%') {
        return DateError::TwoHedges(text.into());
    }
    if let Some(error) = ambiguous(text) {
        return error;
    }
    let meant = other_notation(text).or_else(|| other_span(text));
    match meant.map(|meant| (parse::strict(&meant), meant)) {
        Some((Some(Ok(_)), meant)) => DateError::OtherNotation { written: text.into(), meant: meant.into() },
        // The notation is foreign and the date impossible: the date is what matters.
        Some((Some(Err(error)), _)) => error,
        _ if is_other_edtf(text) => DateError::OtherEdtf(text.into()),
        _ => DateError::Unreadable(text.into()),
    }
}

/// One date in another notation.
fn other_notation(text: &str) -> Option<String> {
    let text = text.trim();
    let (text, hedge) = match text.strip_suffix(['~', '?']) {
        Some(rest) => (rest, text.get(rest.len()..).unwrap_or_default()),
        None => (text, ""),
    };
    let date = time_of_day(text).or_else(|| numbers(text)).or_else(|| with_month_name(text));
    let date = date.or_else(|| parse::strict(text).is_some().then(|| text.to_owned()))?;
    Some(format!("{date}{hedge}"))
}

/// `A / B` with each end in whatever notation; `A/` and `/B`, which in EDTF say that an end is unknown.
fn other_span(text: &str) -> Option<String> {
    let (start, end) = text.split_once('/')?;
    let side = |side: &str| match side.trim() {
        "" | ".." => Some("..".to_owned()),
        side => match parse::strict(side) {
            Some(Ok(Form::Single(_))) => Some(side.to_owned()),
            _ => other_notation(side),
        },
    };
    Some(format!("{}/{}", side(start)?, side(end)?))
}

/// `2025-02-12T10:00:00Z`: what happens to people is dated by the day.
fn time_of_day(text: &str) -> Option<String> {
    let (day, time) = text.split_once(['T', 't', ' '])?;
    (time.contains(':') && parse::strict(day).is_some()).then(|| day.to_owned())
}

/// The parts of a date that is all digits and separators.
fn parts(text: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = text.split(['-', '/', '.', '\u{2010}', '\u{2011}', '\u{2013}']).map(str::trim).collect();
    let all_digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    all_digits.then_some(parts)
}

/// `2025-2-3`, `2025/02/03`, `20250203`, `13/02/2025`, `12.02.2025`.
fn numbers(text: &str) -> Option<String> {
    match parts(text)?[..] {
        [all] if all.len() == 8 => Some(format!("{}-{}-{}", all.get(..4)?, all.get(4..6)?, all.get(6..)?)),
        [year, month] | [month, year] if year.len() == 4 && month.len() <= 2 => Some(format!("{year}-{month:0>2}")),
        [year, month, day] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
            Some(format!("{year}-{month:0>2}-{day:0>2}"))
        }
        [one, other, year] if year.len() == 4 && one.len() <= 2 && other.len() <= 2 => {
            // With full stops the day comes first everywhere; else only a number above twelve tells.
            let month_first = other.parse::<u8>().is_ok_and(|day| day > 12);
            let (day, month) = if month_first { (other, one) } else { (one, other) };
            Some(format!("{year}-{month:0>2}-{day:0>2}"))
        }
        _ => None,
    }
}

/// `02/03/2025`, `2-3-2025`.
fn ambiguous(text: &str) -> Option<DateError> {
    let text = text.trim();
    let [one, other, year] = parts(text).and_then(|parts| <[&str; 3]>::try_from(parts).ok())?;
    let is_month = |part: &str| part.len() <= 2 && part.parse::<u8>().is_ok_and(|month| (1..=12).contains(&month));
    if year.len() != 4 || text.contains('.') || !is_month(one) || !is_month(other) || one == other {
        return None;
    }
    Some(DateError::Ambiguous {
        written: text.into(),
        one: format!("{year}-{other:0>2}-{one:0>2}").into(),
        other: format!("{year}-{one:0>2}-{other:0>2}").into(),
    })
}

/// `12 February 2025`, `Feb 12, 2025`, `February 2025`, `12 de febrero de 2025`.
fn with_month_name(text: &str) -> Option<String> {
    let words = text.split([' ', ',', '.']).filter(|word| !matches!(*word, "" | "de" | "of" | "the"));
    let words: Vec<&str> = words.collect();
    let (at, month) = words.iter().enumerate().find_map(|(at, word)| Some((at, month_named(&word.to_lowercase())?)))?;
    let mut rest = words.iter().enumerate().filter(|(index, _)| *index != at).map(|(_, word)| *word);
    let (first, second) = (rest.next()?, rest.next());
    if rest.next().is_some() {
        return None;
    }
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let year = second.unwrap_or(first);
    if year.len() != 4 || !is_number(year) {
        return None;
    }
    let Some(day) = second.map(|_| first.trim_end_matches(char::is_alphabetic)) else {
        return Some(format!("{year}-{month:02}"));
    };
    (is_number(day) && matches!(day.len(), 1 | 2)).then(|| format!("{year}-{month:02}-{day:0>2}"))
}

/// Digits that are not specified and years beyond 9999. Seasons are told where months are read.
fn is_other_edtf(text: &str) -> bool {
    text.contains(['X', 'Y']) && text.bytes().any(|byte| byte.is_ascii_digit())
}
