//! What in a text points at one person: a name as prose introduces private people, a birth date, a file number, a place
//! found to the metre.
use crate::prose::{Glance, Telltales};
use model::value::{CountryCode, MONTHS};
use std::ops::Range;

/// What it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Name,
    Birth,
    FileNumber,
    Place,
}

/// Something that points at a person, and where it stands in the text, in bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trace {
    pub kind: Kind,
    pub at: Range<usize>,
}

/// A run of characters without a space.
struct Chunk<'a> {
    /// Without signs at its ends.
    bare: &'a str,
    text: &'a str,
    at: Range<usize>,
}

/// Phrases after which a name follows, of whatever has a name.
const INTRODUCTIONS: [&[&str]; 2] = [&["named"], &["identified", "as"]];
/// Phrases after which the name of a person follows.
const CALLED: [&[&str]; 4] = [&["man", "called"], &["woman", "called"], &["boy", "called"], &["girl", "called"]];
/// Words for people who are no office and no body.
#[rustfmt::skip]
const PERSONS: [&str; 72] = [
    "man", "men", "woman", "women", "boy", "boys", "girl", "girls", "child", "children", "teenager", "baby", "person",
    "people", "individual", "somebody", "someone", "him", "her", "he", "she", "whom", "migrant", "migrants", "immigrant",
    "immigrants", "emigrant", "refugee", "refugees", "detainee", "detainees", "deportee", "deportees", "prisoner",
    "prisoners", "inmate", "inmates", "passenger", "passengers", "seeker", "seekers", "national", "nationals", "citizen",
    "citizens", "resident", "evacuee", "returnee", "survivor", "victim", "victims", "plaintiff", "petitioner",
    "applicant", "father", "mother", "son", "daughter", "brother", "sister", "husband", "wife", "youth", "student",
    "worker", "cook", "barber", "driver", "teacher", "nurse", "farmer", "soldier",
];
/// Words between a person and the word that names them.
const LOOKED_BACK: usize = 6;
const ARTICLES: [&str; 4] = ["a", "an", "another", "one"];
/// Words of which every introduction has one.
const ANNOUNCES: [&str; 3] = ["named", "identified", "called"];
const BIRTHS: [&[&str]; 5] = [&["born", "on"], &["born", "in"], &["date", "of", "birth"], &["dob"], &["birth", "date"]];

/// Everything in a text that points at a person.
pub fn traces(text: &str, glance: &Glance) -> Vec<Trace> {
    if !may_point(text, glance) {
        return Vec::new();
    }
    let chunks = chunks(text);
    let mut traces: Vec<Trace> = Vec::new();
    for at in 0..chunks.len() {
        let (before, rest) = chunks.split_at_checked(at).unwrap_or_default();
        let introduced = introduced_name(before, rest);
        let found = [name_with_age(rest), introduced, birth(rest), file_number(rest), coordinates(rest)];
        for trace in found.into_iter().flatten().filter(|trace| !is_state(trace, text)) {
            let is_known = traces.iter().any(|known| known.kind == trace.kind && known.at.end >= trace.at.end);
            if !is_known {
                traces.push(trace);
            }
        }
    }
    traces
}

/// Whether it is worth a closer look: a name is announced or has an age behind it, a birth is called one, and file numbers
/// and coordinates have eight digits at least.
fn may_point(text: &str, glance: &Glance) -> bool {
    static INTRODUCED: Telltales = Telltales::of(&ANNOUNCES);
    static WORDS: Telltales = Telltales::of(&["named", "identified", "called", "born", "dob", "birth"]);
    match glance.digits {
        0 => INTRODUCED.may_be_seen_in(text, glance),
        1..8 => may_have_age(text) || WORDS.may_be_seen_in(text, glance),
        _ => true,
    }
}

/// Whether the word behind a comma has a digit: `, 31,` or `, (31)`.
fn may_have_age(text: &str) -> bool {
    let words = text.split(',').skip(1).filter_map(|behind| behind.split_whitespace().next());
    words.into_iter().any(|word| word.bytes().any(|letter| letter.is_ascii_digit()))
}

fn chunks(text: &str) -> Vec<Chunk<'_>> {
    let at = |chunk: &str| {
        // It is a piece of the text, so it stands where it stands in memory.
        let start = chunk.as_ptr().addr() - text.as_ptr().addr();
        start..start + chunk.len()
    };
    let bare = |letter: char| !letter.is_alphanumeric();
    text.split_whitespace().map(|text| Chunk { bare: text.trim_matches(bare), text, at: at(text) }).collect()
}

/// `Juan`, `Pérez-López`: a capital and small letters behind it.
fn is_name(chunk: &Chunk<'_>) -> bool {
    let mut letters = chunk.bare.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().count() > 0
        && letters.clone().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’' | '.'))
        && letters.any(char::is_lowercase)
}

/// How many chunks from here on are a name: two to four, with nothing between them.
fn length_of_name(chunks: &[Chunk<'_>]) -> Option<usize> {
    let mut length = 0;
    for chunk in chunks.iter().take(4) {
        if !is_name(chunk) {
            break;
        }
        length += 1;
        if !chunk.text.ends_with(char::is_alphanumeric) {
            break;
        }
    }
    (length >= 2).then_some(length)
}

fn span(kind: Kind, chunks: &[Chunk<'_>]) -> Option<Trace> {
    let (first, last) = (chunks.first()?, chunks.last()?);
    let trimmed = last.text.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    Some(Trace { kind, at: first.at.start..last.at.start + trimmed.len() })
}

/// `Juan Example, 31, …`
fn name_with_age(chunks: &[Chunk<'_>]) -> Option<Trace> {
    let length = length_of_name(chunks)?;
    let is_apart = chunks.get(length - 1)?.text.ends_with(',');
    let age = chunks.get(length)?;
    let is_age =
        age.bare.parse::<u8>().is_ok_and(|age| (1..=99).contains(&age)) && age.text.ends_with([',', '.', ';', ')']);
    // "Guatemala City, 23, …" would be a list of places with numbers; a month is a date.
    let is_date = chunks.get(..length)?.iter().any(|chunk| MONTHS.contains(&chunk.bare));
    (is_apart && is_age && !is_date).then(|| span(Kind::Name, chunks.get(..length)?)).flatten()
}

/// `a man named Juan Example`; "the order named South Sudan" and "a prison named Fort Bliss" name nobody.
fn introduced_name(before: &[Chunk<'_>], chunks: &[Chunk<'_>]) -> Option<Trace> {
    let introduces = |phrase: &&&[&str]| begins_with(chunks, phrase);
    let phrase = match INTRODUCTIONS.iter().find(introduces) {
        Some(phrase) => Some(phrase).filter(|_| speaks_of_person(before)),
        None => CALLED.iter().find(introduces),
    }?;
    let rest = chunks.get(phrase.len()..)?;
    span(Kind::Name, rest.get(..length_of_name(rest)?)?)
}

/// Whether what is named is a person: the word for one stands shortly before, with no other noun behind it that has an
/// article; or somebody is called by where they come from, "a Venezuelan".
fn speaks_of_person(before: &[Chunk<'_>]) -> bool {
    if let [.., article, from] = before
        && ARTICLES.contains(&&*article.bare.to_lowercase())
        && is_name(from)
    {
        return true;
    }
    for chunk in before.iter().rev().take(LOOKED_BACK) {
        let word = chunk.bare.to_lowercase();
        if PERSONS.contains(&&*word) || word.ends_with("-year-old") {
            return true;
        }
        if chunk.text.ends_with(['.', ';', ':', '!', '?']) || ARTICLES.contains(&&*word) || word == "the" {
            return false;
        }
    }
    false
}

/// "El Salvador" is written like a name.
fn is_state(trace: &Trace, text: &str) -> bool {
    trace.kind == Kind::Name && text.get(trace.at.clone()).and_then(CountryCode::named).is_some()
}

/// `born on 3 May 1994`, `date of birth: 1994-05-03`: with a day or a month, since a year alone finds nobody.
fn birth(chunks: &[Chunk<'_>]) -> Option<Trace> {
    let phrase = BIRTHS.iter().find(|phrase| begins_with(chunks, phrase))?;
    let rest = chunks.get(phrase.len()..)?.iter().take(4);
    let words: Vec<&str> = rest.map(|chunk| chunk.bare).collect();
    let has_year = words.iter().any(|word| word.get(..4).is_some_and(is_year));
    let has_more =
        words.iter().any(|word| MONTHS.contains(word) || word.len() > 4 && word.starts_with(|c: char| c.is_ascii_digit()));
    (has_year && has_more).then(|| span(Kind::Birth, chunks.get(..phrase.len() + 1)?)).flatten()
}

fn is_year(text: &str) -> bool {
    text.parse::<u16>().is_ok_and(|year| (1900..2100).contains(&year))
}

/// `A012345678`, `A-012 345 678`, `A# 012-345-678`: the letter and eight or nine digits.
fn file_number(chunks: &[Chunk<'_>]) -> Option<Trace> {
    let first = chunks.first()?;
    let rest = first.text.trim_start_matches(|letter: char| !letter.is_alphanumeric()).strip_prefix('A')?;
    let joint = |letter: char| matches!(letter, '-' | '#' | '.' | ':');
    let mut digits = String::new();
    for (count, chunk) in chunks.iter().take(4).enumerate() {
        let text = if count == 0 { rest } else { chunk.text };
        let plain: String =
            text.trim_end_matches([',', ';', ')', '.']).chars().filter(|letter| !joint(*letter)).collect();
        if !plain.bytes().all(|letter| letter.is_ascii_digit()) {
            return None;
        }
        digits.push_str(&plain);
        if matches!(digits.len(), 8 | 9) {
            return span(Kind::FileNumber, chunks.get(..=count)?);
        }
    }
    None
}

/// `13.7010, -89.2244`: three digits or more behind both points.
fn coordinates(chunks: &[Chunk<'_>]) -> Option<Trace> {
    let pair = chunks.get(..2)?;
    let [first, second] = pair else { return None };
    let is_fine = |chunk: &Chunk<'_>, most: u16| {
        let plain = chunk.text.trim_matches(|letter: char| !letter.is_ascii_digit());
        let (whole, fraction) = plain.split_once('.')?;
        let is_degree = whole.parse::<u16>().is_ok_and(|degree| degree <= most);
        (is_degree && fraction.len() >= 3 && fraction.bytes().all(|digit| digit.is_ascii_digit())).then_some(())
    };
    let is_pair = first.text.ends_with(',') || first.text.ends_with(['N', 'S', '°']);
    (is_pair && is_fine(first, 90).is_some() && is_fine(second, 180).is_some())
        .then(|| span(Kind::Place, pair))
        .flatten()
}

fn begins_with(chunks: &[Chunk<'_>], phrase: &[&str]) -> bool {
    chunks.len() > phrase.len() && chunks.iter().zip(phrase).all(|(chunk, word)| chunk.bare.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Kind, &str)> {
        traces(text, &Glance::of(text)).into_iter().map(|trace| (trace.kind, text.get(trace.at).unwrap())).collect()
    }

    #[test]
    fn names_of_private_people_are_found_by_how_they_are_introduced() {
        assert_eq!(found("among them Ana Example Ruiz, 31, a cook"), [(Kind::Name, "Ana Example Ruiz")]);
        assert_eq!(found("a man named Ana Example was held"), [(Kind::Name, "Ana Example")]);
        assert_eq!(found("a cook (named Ana Example) was held"), [(Kind::Name, "Ana Example")]);
        for text in [
            "a man called Ana Example",
            "a father of two, named Ana Example, was held",
            "a man from Venezuela named Ana Example",
            "a 31-year-old named Ana Example",
            "a Venezuelan named Ana Example",
            "the man was later identified as Ana Example",
        ] {
            assert_eq!(found(text), [(Kind::Name, "Ana Example")], "{text}");
        }
    }

    #[test]
    fn what_is_no_person_has_a_name_too() {
        for text in [
            "the order named South Sudan as the destination",
            "the minister named Costa Rica and Panama",
            "a third country, later identified as El Salvador",
            "eight men were held in a prison named Fort Bliss",
            "a charter company named Omni Air flew the men",
            "the detainees named South Sudan in their complaint",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn states_dates_and_cases_are_no_people() {
        for text in [
            "El Salvador received 238 people",
            "the Supreme Court, 9-0, ruled",
            "in March, 31, as printed",
            "Costa Rica, 2025",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn file_numbers_birth_dates_and_houses_are_found() {
        assert_eq!(found("file A012345678 is open"), [(Kind::FileNumber, "A012345678")]);
        assert_eq!(found("A-012 345 678"), [(Kind::FileNumber, "A-012 345 678")]);
        assert_eq!(found("born on 3 May 1994"), [(Kind::Birth, "born on 3")]);
        assert_eq!(found("at 13.7010, -89.2244"), [(Kind::Place, "13.7010, -89.2244")]);
    }

    #[test]
    fn coarse_things_pass() {
        for text in
            ["born in 1994", "at 13.7, -89.2", "A 300 people", "A320 and A380", "article 14, 15.250, 3.125 of it"]
        {
            assert_eq!(found(text).iter().filter(|(kind, _)| *kind != Kind::Place).count(), 0, "{text}");
        }
    }
}
