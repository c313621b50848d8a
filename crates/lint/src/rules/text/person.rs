//! What in a text points at one person: [a name](super::names), and [what has no name](super::marks).
use super::marks::{birth, coordinates, file_number};
use super::names::{ANNOUNCES, introduced_name, is_of_place, name_behind_age, name_with_age};
use crate::prose::{Glance, Telltales};
use model::value::CountryCode;
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
pub struct Chunk<'a> {
    /// Without signs at its ends.
    pub bare: &'a str,
    pub text: &'a str,
    at: Range<usize>,
}

/// Everything in a text that points at a person.
pub fn traces(text: &str, glance: &Glance) -> Vec<Trace> {
    if !may_point(text, glance) {
        return Vec::new();
    }
    let chunks = chunks(text);
    let mut traces: Vec<Trace> = Vec::new();
    // Where a place with its number ends: another place may follow on it.
    let mut places_end = None;
    for at in 0..chunks.len() {
        let (before, rest) = chunks.split_at_checked(at).unwrap_or_default();
        let aged = match name_with_age(before, rest) {
            Some(length) if is_of_place(before, places_end) => {
                places_end = Some(at + length + 1);
                None
            }
            length => length.and_then(|length| span(Kind::Name, rest.get(..length)?)),
        };
        let named = aged.or_else(|| name_behind_age(rest)).or_else(|| introduced_name(before, rest));
        let found = [named, birth(rest), file_number(rest), coordinates(rest)];
        for trace in found.into_iter().flatten().filter(|trace| !is_state(trace, text)) {
            // Those of one kind end one behind the other.
            let last = traces.iter().rev().find(|known| known.kind == trace.kind);
            if last.is_none_or(|known| known.at.end < trace.at.end) {
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
    // `né` ends before its accent.
    static WORDS: Telltales =
        Telltales::of(&["named", "identified", "called", "born", "dob", "birth", "n", "nacido", "nacida", "old", "aged"]);
    match glance.digits {
        0 => INTRODUCED.may_be_seen_in(text, glance),
        1..8 => may_have_age(text) || WORDS.may_be_seen_in(text, glance),
        _ => true,
    }
}

/// Whether the word behind a comma or a bracket has a digit: `, 31,` or `(31)`.
fn may_have_age(text: &str) -> bool {
    let words = text.split([',', '(']).skip(1).filter_map(|behind| behind.split_whitespace().next());
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

pub fn span(kind: Kind, chunks: &[Chunk<'_>]) -> Option<Trace> {
    let (first, last) = (chunks.first()?, chunks.last()?);
    let trimmed = last.text.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    Some(Trace { kind, at: first.at.start..last.at.start + trimmed.len() })
}

/// "El Salvador" is written like a name.
fn is_state(trace: &Trace, text: &str) -> bool {
    trace.kind == Kind::Name && text.get(trace.at.clone()).and_then(CountryCode::named).is_some()
}

pub fn begins_with(chunks: &[Chunk<'_>], phrase: &[&str]) -> bool {
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
        assert_eq!(found("a detainee named Ahmed al-Example"), [(Kind::Name, "Ahmed al-Example")]);
        assert_eq!(found("Ana Example, 31, and Eva Example, 24, were flown").len(), 2);
        for text in [
            "31-year-old Ana Example was flown",
            "a detainee, Ana Example (24), was flown",
            "among them was Ana Example, 31",
            "Ana Example, a 31-year-old barber, was flown",
            "Ana Example, aged 31, was flown",
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
            "flights left from El Paso, 12, San Antonio, 8, and New Orleans, 3",
            "people came from Addis Ababa, 12, and Dire Dawa, 3",
            "held at Fort Bliss, 31, and Camp Lemonnier, 8, in all",
            "under the Refugee Convention, 33, nobody may be returned",
            "a hotel for migrants named Hotel Decápolis",
            "a hotel for migrants named Nueva Esperanza",
            "a refugee camp named Camp Nou",
            "a refugee camp named Nueva Esperanza",
            "the migrant centre named Temporary Attention Centre",
            "eight men, identified as South Sudanese Nationals",
            "the man called President Example",
            "President Ana Example, 43, signed it",
            "a 31-year-old Costa Rican was flown",
            "a 45-year-old Guatemalan Maya",
            "a 31-year-old South Sudanese man",
            "the flight from San José (12)",
            "Executive Summary, 12",
            "Chapter Two, 12",
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
        assert_eq!(found("at 13.7010° N, 89.2244° W"), [(Kind::Place, "13.7010° N, 89.2244")]);
        for text in ["alien number 012345678", "A-number 012345678", "alien registration number: 012-345-678"] {
            assert_eq!(found(text), [(Kind::FileNumber, text)]);
        }
        for text in ["born March 3, 1994", "born 3 May 1994", "DOB: 05/03/1994", "né le 3 mai 1994", "nacido el 3 de mayo de 1994"] {
            assert_eq!(found(text).first().map(|(kind, _)| *kind), Some(Kind::Birth), "{text}");
        }
    }

    #[test]
    fn coarse_things_pass() {
        for text in
            ["born in 1994", "at 13.7, -89.2", "A 300 people", "A320 and A380", "article 14, 15.250, 3.125 of it"]
        {
            assert_eq!(found(text).iter().filter(|(kind, _)| *kind != Kind::Place).count(), 0, "{text}");
        }
        for text in [
            "entre 12.500, 15.000 y 20.000 personas",
            "Annex A, 2025-02-21",
            "Exhibit A: 2025-02-21",
            "A 2025-02-21 statement says so",
            "A 300 000 000 budget",
            "born 3 children in all",
            "born of a deal of 3 May 2025",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
