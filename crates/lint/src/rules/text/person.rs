//! What in a text points at one person: a name as prose introduces private people, and [what has no name](super::marks).
use super::marks::{birth, coordinates, file_number};
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
pub struct Chunk<'a> {
    /// Without signs at its ends.
    pub bare: &'a str,
    pub text: &'a str,
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
/// Words before a place: "flights left from El Paso, 12, San Antonio, 8".
const BEFORE_PLACES: [&str; 7] = ["the", "from", "at", "in", "near", "via", "to"];
/// Words in names of places, bodies and papers.
#[rustfmt::skip]
const NO_PEOPLE: [&str; 52] = [
    "fort", "camp", "hotel", "hostel", "port", "airport", "prison", "jail", "center", "centre", "convention", "protocol",
    "treaty", "act", "article", "court", "street", "avenue", "base", "island", "islands", "county", "city", "university",
    "hospital", "house", "home", "shelter", "station", "airlines", "airways", "air", "flight", "plane", "ship", "department",
    "ministry", "agency", "committee", "commission", "council", "embassy", "district", "province", "state", "republic",
    "river", "facility", "foundation", "casa", "centro", "albergue",
];
/// Words for those who hold an office, and speak and act in public.
const OFFICES: [&str; 13] = [
    "president", "minister", "senator", "judge", "justice", "ambassador", "secretary", "governor", "general", "director",
    "pope", "king", "commissioner",
];
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

/// `Juan`, `Pérez-López`, `al-Example`: a capital and small letters behind it.
fn is_name(chunk: &Chunk<'_>) -> bool {
    let bare = ["al-", "el-"].iter().find_map(|article| chunk.bare.strip_prefix(article)).unwrap_or(chunk.bare);
    let mut letters = bare.chars();
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

pub fn span(kind: Kind, chunks: &[Chunk<'_>]) -> Option<Trace> {
    let (first, last) = (chunks.first()?, chunks.last()?);
    let trimmed = last.text.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    Some(Trace { kind, at: first.at.start..last.at.start + trimmed.len() })
}

/// The length of a name with an age behind it: `Juan Example, 31, …`, `Juan Example, aged 31`, `Juan Example, a 31-year-old
/// barber`, and behind a word for a person `Juan Example (31)`.
fn name_with_age(before: &[Chunk<'_>], chunks: &[Chunk<'_>]) -> Option<usize> {
    let length = length_of_name(chunks)?;
    let (name, behind) = chunks.split_at_checked(length)?;
    let is_apart = name.last()?.text.ends_with(',');
    let is_said = match behind {
        [age, ..] if is_apart && is_age(age.bare) => age.text.ends_with([',', '.', ';', ')']),
        [aged, age, ..] if is_apart && aged.bare == "aged" => is_age(age.bare),
        [article, age, ..] if is_apart && ARTICLES.contains(&article.bare) => in_years(age.bare),
        [age, ..] => age.text.starts_with('(') && age.text.contains(')') && is_age(age.bare) && speaks_of_person(before),
        [] => false,
    };
    let follows_office = before.last().is_some_and(|chunk| is_among(chunk, &OFFICES));
    (is_said && may_be_person(name) && !follows_office).then_some(length)
}

/// `31-year-old Juan Example`; a "31-year-old Costa Rican" is nobody.
fn name_behind_age(chunks: &[Chunk<'_>]) -> Option<Trace> {
    let rest = chunks.get(1..).filter(|_| chunks.first().is_some_and(|chunk| in_years(chunk.bare)))?;
    let name = rest.get(..length_of_name(rest)?)?;
    let comes_from = name.iter().any(|chunk| names_people_of_state(chunk.bare))
        || names_people_of_state(&name.iter().map(|chunk| chunk.bare).collect::<Vec<_>>().join(" "));
    (may_be_person(name) && !comes_from).then(|| span(Kind::Name, name)).flatten()
}

fn is_age(text: &str) -> bool {
    text.parse::<u8>().is_ok_and(|age| (1..=99).contains(&age))
}

fn in_years(text: &str) -> bool {
    text.strip_suffix("-year-old").is_some_and(is_age)
}

/// "Costa Rican", "Guatemalan", "Iraqi", "Congolese": the name of a state with an ending.
fn names_people_of_state(text: &str) -> bool {
    const LEAST: usize = 4;
    let is_state = |stem: &str| stem.len() >= LEAST && CountryCode::named(stem).is_some();
    let has_ending = |ending: &&str| text.strip_suffix(*ending).is_some_and(is_state);
    ["n", "an", "ian", "ean", "i", "er", "ese", "ish"].iter().any(has_ending)
        || text.ends_with("ese")
        || text.ends_with("ish")
        || matches!(text, "Afghan" | "Honduran" | "Mexican" | "Filipino" | "Syrian" | "American" | "African" | "Somali")
}

/// Whether no word of a name is of a place, a body or an office, and none is a date.
fn may_be_person(name: &[Chunk<'_>]) -> bool {
    // "Guatemala City, 23, …" would be a list of places with numbers; a month is a date.
    let is_other = |chunk: &Chunk<'_>| {
        MONTHS.contains(&chunk.bare) || is_among(chunk, &NO_PEOPLE) || is_among(chunk, &OFFICES) || is_among(chunk, &PERSONS)
    };
    !name.iter().any(is_other)
}

fn is_among(chunk: &Chunk<'_>, words: &[&str]) -> bool {
    words.iter().any(|word| word.eq_ignore_ascii_case(chunk.bare))
}

/// Whether a name with a number is a place: the word before it says so, or it follows on one that was.
fn is_of_place(before: &[Chunk<'_>], places_end: Option<usize>) -> bool {
    let follows = |end: usize| {
        let is_joint = |chunk: &Chunk<'_>| is_among(chunk, &["and", "or", "y", "et"]);
        before.len() <= end || before.len() == end + 1 && before.last().is_some_and(is_joint)
    };
    before.last().is_some_and(|chunk| is_among(chunk, &BEFORE_PLACES)) || places_end.is_some_and(follows)
}

/// `a man named Juan Example`; "the order named South Sudan" and "a prison named Fort Bliss" name nobody.
fn introduced_name(before: &[Chunk<'_>], chunks: &[Chunk<'_>]) -> Option<Trace> {
    let introduces = |phrase: &&&[&str]| begins_with(chunks, phrase);
    let phrase = match INTRODUCTIONS.iter().find(introduces) {
        Some(phrase) => Some(phrase).filter(|_| speaks_of_person(before)),
        None => CALLED.iter().find(introduces),
    }?;
    let rest = chunks.get(phrase.len()..)?;
    let name = rest.get(..length_of_name(rest)?)?;
    may_be_person(name).then(|| span(Kind::Name, name)).flatten()
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
    for (at, chunk) in before.iter().enumerate().rev().take(LOOKED_BACK) {
        let word = chunk.bare.to_lowercase();
        if PERSONS.contains(&&*word) || word.ends_with("-year-old") {
            // "A hotel for migrants named …" is the hotel's name.
            let is_for = matches!(before.get(..at), Some([.., of, to]) if is_among(of, &NO_PEOPLE) && to.bare == "for");
            return !is_for;
        }
        if is_among(chunk, &NO_PEOPLE) {
            return false;
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
            "A 300 000 000 budget",
            "born 3 children in all",
            "born of a deal of 3 May 2025",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
