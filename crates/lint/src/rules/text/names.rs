//! Names of people, as prose introduces those who are not public: with an age, or behind a word such as "named".
use super::person::{Chunk, Kind, Trace, begins_with, span};
use model::value::{CountryCode, MONTHS};

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
pub(super) const ANNOUNCES: [&str; 3] = ["named", "identified", "called"];

/// Words before a place: "flights left from El Paso, 12, San Antonio, 8".
const BEFORE_PLACES: [&str; 7] = ["the", "from", "at", "in", "near", "via", "to"];

/// Words in names of places, bodies, papers and their parts.
#[rustfmt::skip]
const NO_PEOPLE: [&str; 67] = [
    "fort", "camp", "hotel", "hostel", "port", "airport", "prison", "jail", "center", "centre", "convention", "protocol",
    "treaty", "act", "article", "court", "street", "avenue", "base", "island", "islands", "county", "city", "university",
    "hospital", "house", "home", "shelter", "station", "airlines", "airways", "air", "flight", "plane", "ship", "department",
    "ministry", "agency", "committee", "commission", "council", "embassy", "district", "province", "state", "republic",
    "river", "facility", "foundation", "casa", "centro", "albergue",
    "chapter", "section", "part", "annex", "appendix", "exhibit", "schedule", "table", "figure", "page", "volume", "summary",
    "findings", "report", "rights",
];

/// Words for those who hold an office, and speak and act in public.
const OFFICES: [&str; 13] = [
    "president", "minister", "senator", "judge", "justice", "ambassador", "secretary", "governor", "general", "director",
    "pope", "king", "commissioner",
];

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

/// The length of a name with an age behind it: `Juan Example, 31, …`, `Juan Example, aged 31`, `Juan Example, a 31-year-old
/// barber`, and behind a word for a person `Juan Example (31)`.
pub(super) fn name_with_age(before: &[Chunk<'_>], chunks: &[Chunk<'_>]) -> Option<usize> {
    let length = length_of_name(chunks)?;
    let (name, behind) = chunks.split_at_checked(length)?;
    let is_apart = name.last()?.text.ends_with(',');
    let is_said = match behind {
        [age, rest @ ..] if is_apart && is_age(age.bare) => rest.is_empty() || age.text.ends_with([',', '.', ';', ')']),
        [aged, age, ..] if is_apart && aged.bare == "aged" => is_age(age.bare),
        [article, age, ..] if is_apart && ARTICLES.contains(&article.bare) => in_years(age.bare),
        [age, ..] => age.text.starts_with('(') && age.text.contains(')') && is_age(age.bare) && speaks_of_person(before),
        [] => false,
    };
    let follows_office = before.last().is_some_and(|chunk| is_among(chunk, &OFFICES));
    (is_said && may_be_person(name) && !follows_office).then_some(length)
}

/// `31-year-old Juan Example`; a "31-year-old Costa Rican" is nobody.
pub(super) fn name_behind_age(chunks: &[Chunk<'_>]) -> Option<Trace> {
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
pub(super) fn names_people_of_state(text: &str) -> bool {
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
pub(super) fn is_of_place(before: &[Chunk<'_>], places_end: Option<usize>) -> bool {
    let follows = |end: usize| {
        let is_joint = |chunk: &Chunk<'_>| is_among(chunk, &["and", "or", "y", "et"]);
        before.len() <= end || before.len() == end + 1 && before.last().is_some_and(is_joint)
    };
    before.last().is_some_and(|chunk| is_among(chunk, &BEFORE_PLACES)) || places_end.is_some_and(follows)
}

/// `a man named Juan Example`; "the order named South Sudan" and "a prison named Fort Bliss" name nobody.
pub(super) fn introduced_name(before: &[Chunk<'_>], chunks: &[Chunk<'_>]) -> Option<Trace> {
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
