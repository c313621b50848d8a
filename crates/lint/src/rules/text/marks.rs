//! What points at one person without a name: a birth date, a file number, a place found to the metre.
use super::person::{Chunk, Kind, Trace, begins_with, span};
use crate::prose::lowered;
use model::value::{Date, MONTHS, month_named};

const BIRTHS: [&[&str]; 5] = [&["born", "on"], &["born", "in"], &["date", "of", "birth"], &["dob"], &["birth", "date"]];
/// The same where only a day can follow: `born 3 May 1994`, `nacido el 3 de mayo de 1994`.
const BIRTHS_ON_A_DAY: [&[&str]; 5] =
    [&["born"], &["né", "le"], &["née", "le"], &["nacido", "el"], &["nacida", "el"]];
/// What a file number is called.
const FILES: [&[&str]; 4] =
    [&["alien", "number"], &["alien", "registration", "number"], &["alien", "no"], &["a-number"]];

/// `born on 3 May 1994`, `date of birth: 1994-05-03`: with a day or a month, since a year alone finds nobody.
pub fn birth(chunks: &[Chunk<'_>]) -> Option<Trace> {
    let words = |phrase: &[&str]| -> Option<Vec<&str>> {
        Some(chunks.get(phrase.len()..)?.iter().take(5).map(|chunk| chunk.bare).collect())
    };
    let starts_with_digit = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let has_year = |words: &[&str]| words.iter().any(|word| word.split(|c: char| !c.is_ascii_digit()).any(is_year));
    if let Some(phrase) = BIRTHS.iter().find(|phrase| begins_with(chunks, phrase)) {
        let mut words = words(phrase)?;
        words.truncate(4);
        let has_more = words.iter().any(|word| MONTHS.contains(word) || word.len() > 4 && starts_with_digit(word));
        return (has_year(&words) && has_more).then(|| span(Kind::Birth, chunks.get(..phrase.len() + 1)?)).flatten();
    }
    let phrase = BIRTHS_ON_A_DAY.iter().find(|phrase| begins_with(chunks, phrase))?;
    let words = words(phrase)?;
    let is_month = |word: &&str| month_named(&lowered(word)).is_some();
    let is_day = |word: &str| word.trim_end_matches("er").parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let has_day = words.iter().any(|word| is_day(word)) && words.iter().take(3).any(is_month);
    (has_day && has_year(&words)).then(|| span(Kind::Birth, chunks.get(..phrase.len() + 1)?)).flatten()
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1900..2100).contains(&year))
}

/// `A012345678`, `A-012 345 678`, `A# 012-345-678`, `alien number 012345678`: eight or nine digits behind what says so.
pub fn file_number(chunks: &[Chunk<'_>]) -> Option<Trace> {
    if let Some(phrase) = FILES.iter().find(|phrase| begins_with(chunks, phrase)) {
        let rest = chunks.get(phrase.len()..)?;
        let count = count_of_digits(rest, rest.first()?.text)?;
        return span(Kind::FileNumber, chunks.get(..phrase.len() + count)?);
    }
    let first = chunks.first()?;
    let rest = first.text.trim_start_matches(|letter: char| !letter.is_alphanumeric()).strip_prefix('A')?;
    let next = chunks.get(1).map_or("", |chunk| chunk.bare);
    // "A 300 000 000 budget" is a sum.
    let is_sum = rest.is_empty() && next.len() < 4 && !next.starts_with('0');
    let count = count_of_digits(chunks, rest).filter(|_| !is_sum)?;
    span(Kind::FileNumber, chunks.get(..count)?)
}

/// How many chunks make up eight or nine digits, the first of which is read from a text of its own.
fn count_of_digits(chunks: &[Chunk<'_>], first: &str) -> Option<usize> {
    let joint = |letter: char| matches!(letter, '-' | '#' | '.' | ':');
    let mut digits = String::new();
    for (count, chunk) in chunks.iter().take(4).enumerate() {
        let text = if count == 0 { first } else { chunk.text };
        let text = text.trim_end_matches([',', ';', ')', '.']);
        // "Annex A, 2025-02-21" is dated.
        if text.contains('-') && text.parse::<Date>().is_ok() {
            return None;
        }
        let plain: String = text.chars().filter(|letter| !joint(*letter)).collect();
        if !plain.bytes().all(|letter| letter.is_ascii_digit()) {
            return None;
        }
        digits.push_str(&plain);
        if matches!(digits.len(), 8 | 9) {
            return Some(count + 1);
        }
    }
    None
}

/// `13.7010, -89.2244`, `13.701° N, 89.224° W`: three digits or more behind both points, and something that tells them from
/// thousands, as "12.500, 15.000" are.
pub fn coordinates(chunks: &[Chunk<'_>]) -> Option<Trace> {
    let is_side = |chunk: &Chunk<'_>| matches!(chunk.bare, "N" | "S");
    let (first, second, count) = match chunks {
        [first, side, second, ..] if is_side(side) => (first, second, 3),
        [first, second, ..] => (first, second, 2),
        _ => return None,
    };
    let digits_behind = |chunk: &Chunk<'_>, most: u16| {
        let plain = chunk.text.trim_matches(|letter: char| !letter.is_ascii_digit());
        let (whole, fraction) = plain.split_once('.')?;
        let is_degree = whole.parse::<u16>().is_ok_and(|degree| degree <= most);
        (is_degree && fraction.len() >= 3 && fraction.bytes().all(|digit| digit.is_ascii_digit()))
            .then_some(fraction.len())
    };
    let is_pair = count == 3 || first.text.ends_with(',') || first.text.ends_with(['N', 'S', '°']);
    let (one, other) = (digits_behind(first, 90)?, digits_behind(second, 180)?);
    let has_sign = |chunk: &Chunk<'_>| chunk.text.starts_with(['-', '−', '+']) || chunk.text.contains(['°', 'N', 'S', 'E', 'W']);
    let are_degrees = count == 3 || one > 3 || other > 3 || has_sign(first) || has_sign(second);
    (is_pair && are_degrees).then(|| span(Kind::Place, chunks.get(..count)?)).flatten()
}
