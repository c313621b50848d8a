//! Numbers in digits, with whatever stands between their thousands.
use super::words::{self, Word, lowered};
use crate::value::Currency;
use rust_decimal::Decimal;
use std::ops::Range;

/// What was found at a place, and where to go on.
pub(super) struct Scan {
    pub values: Vec<(Decimal, Range<usize>)>,
    pub end: usize,
}

/// Reads the number in digits that begins here. Part of a longer word, such as `52` in `B-52` or `12` in `12th`, it is
/// none.
pub(super) fn scan(text: &str, start: usize) -> Scan {
    let length = |from: usize, is: fn(char) -> bool| {
        let rest = text.get(from..).unwrap_or_default();
        rest.find(|letter| !is(letter)).unwrap_or(rest.len())
    };
    let mut end = start;
    loop {
        end += length(end, |letter| letter.is_ascii_digit());
        let mut rest = text.get(end..).unwrap_or_default().chars();
        match (rest.next(), rest.next()) {
            // A point or a comma belongs to the number only if digits follow it.
            (Some(separator @ ('.' | ',' | '\'' | '’')), Some(next)) if next.is_ascii_digit() => {
                end += separator.len_utf8();
            }
            _ => break,
        }
    }
    let spelling = text.get(start..end).unwrap_or_default();
    let part =
        text.get(end..).and_then(|rest| rest.chars().next()).and_then(|sign| Some((vulgar(sign)?, sign.len_utf8())));
    end += part.map_or(0, |(_, length)| length);
    let numbers = || match (part, spelling) {
        (None, _) => readings(spelling),
        (Some((part, _)), "") => vec![part],
        (Some((part, _)), _) => readings(spelling).into_iter().filter_map(|whole| whole.checked_add(part)).collect(),
    };
    let before = text.get(..start).unwrap_or_default();
    let is_in_word = match before.chars().next_back() {
        Some('-') => before.get(..start - 1).is_some_and(|before| before.ends_with(char::is_alphabetic)),
        Some(letter) if letter.is_alphabetic() => currency_before(text, start).is_none(),
        Some(letter) => letter.is_alphanumeric() || letter == '_',
        None => false,
    };
    let suffix_length = length(end, char::is_alphabetic);
    let suffix = text.get(end..end + suffix_length).unwrap_or_default();
    if is_in_word || !suffix.is_empty() && multiplier(suffix).is_none() {
        return Scan { values: Vec::new(), end: end + suffix_length };
    }
    if let Some(unit) = multiplier(suffix) {
        let at = start..end + suffix_length;
        let values = numbers().into_iter().filter_map(|value| Some((value.checked_mul(unit)?, at.clone())));
        return Scan { values: values.collect(), end: end + suffix_length };
    }
    if let Some((unit, after)) = word_after(text, end) {
        let values = numbers().into_iter().filter_map(|value| Some((value.checked_mul(unit)?, start..after)));
        return Scan { values: values.collect(), end: after };
    }
    let mut values: Vec<_> = numbers().into_iter().map(|value| (value, start..end)).collect();
    values.extend(spaced(text, start, end));
    Scan { values, end }
}

/// The letters for a currency that stand directly before the digits here: `USD` in "USD500", `E` in "E5.1 million". Letters are
/// money before a sum, as in millions or with its thousands apart, and a code before three digits; else they are a name,
/// as in "A4" and "COP28".
pub(super) fn currency_before(text: &str, start: usize) -> Option<Range<usize>> {
    const MOST: usize = 4;
    let before = text.get(..start)?;
    let word = before.get(before.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).len()..)?;
    let at = start - word.len()..start;
    let stands_alone =
        !text.get(..at.start)?.ends_with(|letter: char| letter.is_alphanumeric() || "-_".contains(letter));
    if !stands_alone || word.len() > MOST || !word.starts_with(|letter: char| letter.is_ascii_uppercase()) {
        return None;
    }
    let is_code = || Currency::of_code(word).is_some() && text.get(start..start + 3).is_some_and(is_digits);
    (is_sum(text.get(start..)?) || is_code()).then_some(at)
}

/// Whether a text begins with a number of millions or more, or with one whose thousands stand apart.
fn is_sum(text: &str) -> bool {
    let end = text.find(|letter: char| !letter.is_ascii_digit() && !".,".contains(letter)).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let is_large = |unit: Decimal| unit >= Decimal::ONE_THOUSAND * Decimal::ONE_THOUSAND;
    let suffix = rest.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    let unit = multiplier(suffix).or_else(|| word_after(text, end).map(|(unit, _)| unit));
    let digits = digits.trim_end_matches(['.', ',']);
    let is_grouped = |separator| digits.contains(separator) && in_thousands(digits, separator);
    unit.is_some_and(is_large) || is_grouped(',') || is_grouped('.')
}

/// What a sign such as `½` stands for.
pub(super) fn vulgar(sign: char) -> Option<Decimal> {
    let hundredths = match sign {
        '¼' => 25,
        '½' => 50,
        '¾' => 75,
        _ => return None,
    };
    Some(Decimal::new(hundredths, 2).normalize())
}

/// What a letter after digits multiplies by: `6m`, `1.2bn`, `20k`.
pub(in crate::value) fn multiplier(suffix: &str) -> Option<Decimal> {
    let unit: i64 = match suffix {
        "k" | "K" | "thousand" | "mil" => 1_000,
        "m" | "M" | "mn" | "mln" | "million" | "millones" | "millions" => 1_000_000,
        "b" | "B" | "bn" | "billion" | "milliard" | "milliards" => 1_000_000_000,
        "hundred" => 100,
        "trillion" => 1_000_000_000_000,
        "dozen" => 12,
        _ => return None,
    };
    Some(unit.into())
}

/// `million` after digits and a space, and where it ends.
fn word_after(text: &str, end: usize) -> Option<(Decimal, usize)> {
    let rest = text.get(end..)?;
    let word_start = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']).len();
    let word = rest.get(word_start..)?.split(|letter: char| !letter.is_alphabetic()).next()?;
    let unit = match (word_start, words::meaning(&lowered(word))) {
        (1.., Some(Word::Multiplier(unit))) => unit,
        (1.., _) => {
            const WORDS: [&str; 8] = ["mn", "mln", "bn", "mil", "millones", "millions", "milliard", "milliards"];
            multiplier(word).filter(|_| WORDS.contains(&word))?
        }
        _ => return None,
    };
    Some((unit, end + word_start + word.len()))
}

/// Every way digits with separators can be read: `1,000` is a thousand, `1.000` a thousand or one, `4,76` is 4.76.
fn readings(spelling: &str) -> Vec<Decimal> {
    if spelling.len() <= 18 && is_digits(spelling) {
        return whole(spelling).into_iter().collect();
    }
    let mut values = Vec::new();
    for separator in [',', '.', '\'', '’'] {
        let (whole, fraction) = match separator {
            ',' => spelling.split_once('.').map_or((spelling, ""), |(whole, fraction)| (whole, fraction)),
            '.' => spelling.split_once(',').map_or((spelling, ""), |(whole, fraction)| (whole, fraction)),
            _ => (spelling, ""),
        };
        if whole.contains(separator) && in_thousands(whole, separator) && is_digits(fraction) {
            values.extend(decimal(&whole.replace(separator, ""), fraction));
        }
    }
    let mut points = spelling.split(['.', ',']);
    match (points.next(), points.next(), points.next()) {
        (Some(whole), None, _) if is_digits(whole) => values.extend(decimal(whole, "")),
        (Some(whole), Some(fraction), None) => {
            // A comma before three digits is never a point in English.
            let is_thousands = spelling.contains(',') && fraction.len() == 3 && whole.len() <= 3;
            if !is_thousands && is_digits(whole) && is_digits(fraction) {
                values.extend(decimal(whole, fraction));
            }
        }
        _ => {}
    }
    values.sort();
    values.dedup();
    values
}

/// `12 300`: groups of three digits with single spaces, which may also be two numbers side by side.
fn spaced(text: &str, start: usize, end: usize) -> Option<(Decimal, Range<usize>)> {
    let first = text.get(start..end).filter(|first| first.len() <= 3 && is_digits(first))?;
    let mut digits = first.to_owned();
    let mut end = end;
    while let Some(rest) = text.get(end..) {
        let Some(group) = rest.strip_prefix([' ', '\u{a0}', '\u{202f}', '\u{2009}']) else { break };
        let space = rest.len() - group.len();
        let is_group = group.get(..3).is_some_and(is_digits)
            && !group.get(3..).is_some_and(|after| after.starts_with(|letter: char| letter.is_alphanumeric()));
        if !is_group {
            break;
        }
        digits.push_str(group.get(..3).unwrap_or_default());
        end += space + 3;
    }
    if digits.len() == first.len() { None } else { Some((decimal(&digits, "")?, start..end)) }
}

fn in_thousands(whole: &str, separator: char) -> bool {
    let mut groups = whole.split(separator);
    groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && is_digits(first))
        && groups.all(|group| group.len() == 3 && is_digits(group))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Digits alone, which most numbers are.
fn whole(digits: &str) -> Option<Decimal> {
    let is_number = digits == "0" || !digits.starts_with('0');
    digits.parse::<u64>().ok().filter(|_| is_number).map(Decimal::from)
}

fn decimal(whole: &str, fraction: &str) -> Option<Decimal> {
    if whole.len() > 1 && whole.starts_with('0') {
        return None; // the end of "1 000", or the number of a form
    }
    let written = if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") };
    written.parse::<Decimal>().ok().map(|value| value.normalize())
}
