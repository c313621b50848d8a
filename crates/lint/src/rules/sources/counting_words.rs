//! Words that count people and are no numbers: "a mother and her two children" are three.
use model::value::month_named;
use rust_decimal::Decimal;

/// So few people are told of one by one.
const MOST: u32 = 20;

/// Words for a group of so many.
const GROUPS: [(&str, u32); 11] = [
    ("both", 2),
    ("couple", 2),
    ("pair", 2),
    ("twins", 2),
    ("duo", 2),
    ("trio", 3),
    ("triplets", 3),
    ("threesome", 3),
    ("quartet", 4),
    ("quintet", 5),
    ("sextet", 6),
];
/// Words before one person of whom nothing was said yet, and before one who is known.
const ONE: [&str; 6] = ["a", "an", "another", "his", "her", "their"];
const KNOWN: [&str; 3] = ["the", "this", "that"];
#[rustfmt::skip]
const PERSONS: [&str; 34] = [
    "man", "woman", "boy", "girl", "child", "mother", "father", "baby", "infant", "toddler", "son", "daughter", "brother",
    "sister", "husband", "wife", "partner", "cousin", "uncle", "aunt", "grandmother", "grandfather", "teenager", "person",
    "minor", "migrant", "refugee", "detainee", "deportee", "national", "citizen", "relative", "individual", "immigrant",
];
/// Words behind which another noun begins.
const BREAKS: [&str; 10] = ["of", "and", "or", "with", "in", "on", "to", "from", "for", "who"];
/// Words of what people did or what was done with them, behind their noun.
#[rustfmt::skip]
const VERBS: [&str; 24] = [
    "was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "may", "did", "said", "told", "came", "went",
    "left", "flew", "held", "sent", "taken", "born", "at", "by",
];
/// Words between an article and its noun: "a 45-year-old Cuban man".
const ADJECTIVES: usize = 3;

/// How many people are told of in words that are no numbers. "The man" is one where nobody else is counted.
fn told_of(text: &str, with_known: bool) -> u32 {
    let words = words(text);
    let mut count: u32 = 0;
    for (at, word) in words.iter().enumerate() {
        let behind = words.get(at + 1..).unwrap_or_default();
        let is_article = ONE.contains(&&**word) || with_known && KNOWN.contains(&&**word);
        let told = if is_article && names_one(behind) { 1 } else { group(word, behind) };
        count = count.saturating_add(told);
    }
    count
}

/// What is told of people in a text in words that are no numbers.
pub struct Told {
    people: u32,
    /// The same with "the man", who is one where nobody else is counted.
    with_known: u32,
}

impl Told {
    pub fn of(text: &str) -> Self {
        Self { people: told_of(text, false), with_known: told_of(text, true) }
    }

    /// Whether a group or single people may make up what a sum lacks, or the whole of a number.
    pub fn may_make_up(&self, lacking: u32, is_whole: bool) -> bool {
        let told = if is_whole && lacking == 1 { self.with_known } else { self.people };
        (1..=MOST).contains(&lacking) && told >= lacking
    }
}

/// Whether a number stands there with the ending of an order, "the 15th person", or may in a unit that is not read here.
pub fn counts_otherwise(text: &str, number: Decimal) -> bool {
    let (words, written) = (words(text), number.to_string());
    let is_month = |word: Option<&String>| word.is_some_and(|word| month_named(word).is_some());
    // "On 15th March", "the 15th of March", "March 15th".
    let is_of_date = |at: usize| {
        let behind = at + 1 + usize::from(words.get(at + 1).is_some_and(|word| word == "of"));
        is_month(words.get(behind)) || at.checked_sub(1).is_some_and(|before| is_month(words.get(before)))
    };
    let is_order = |word: &str| matches!(word.strip_prefix(&*written), Some("st" | "nd" | "rd" | "th"));
    let is_large = |at: usize, word: &str| match word {
        "lakh" | "lakhs" => number >= Decimal::from(100_000),
        "crore" | "crores" => number >= Decimal::from(10_000_000),
        "million" => number >= Decimal::from(1_000_000_000) && at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|it| it == "thousand"),
        _ => false,
    };
    words.iter().enumerate().any(|(at, word)| is_large(at, word) || is_order(word) && !is_of_date(at))
}

/// The words of a text in small letters; where a clause ends, an empty one.
fn words(text: &str) -> Vec<String> {
    let plain = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let ends_clause = |word: &str| word.ends_with([',', '.', ';', ':', '!', '?', ')']);
    text.split_whitespace().flat_map(|word| std::iter::once(plain(word)).chain(ends_clause(word).then(String::new))).collect()
}

/// How many are a group, where it is one of people: "both men", "a couple and their children", but "both governments".
fn group(word: &str, behind: &[String]) -> u32 {
    let Some((_, count)) = GROUPS.iter().find(|(group, _)| *group == word) else { return 0 };
    let is_plural = |word: &String| {
        let one = word.strip_suffix('s').unwrap_or(word);
        matches!(&**word, "men" | "women" | "children" | "people") || PERSONS.contains(&one)
    };
    let behind = behind.strip_prefix(&["of".to_owned()]).unwrap_or(behind);
    let is_of_people = ends_noun(behind) || behind.iter().take(2).any(is_plural);
    if matches!(word, "both" | "couple" | "pair") && !is_of_people { 0 } else { *count }
}

/// Whether a noun for one person follows, and not one of something else: "a migrant shelter".
fn names_one(words: &[String]) -> bool {
    let near = words.iter().take(ADJECTIVES + 1).take_while(|word| !BREAKS.contains(&&***word)).enumerate();
    let is_person = |(at, word): (usize, &String)| PERSONS.contains(&&**word) && ends_noun(words.get(at + 1..).unwrap_or_default());
    near.into_iter().any(is_person)
}

/// Whether nothing follows that belongs to the noun before it.
fn ends_noun(words: &[String]) -> bool {
    words.first().is_none_or(|next| {
        next.is_empty() || BREAKS.contains(&&**next) || VERBS.contains(&&**next) || next.ends_with("ed") || next.starts_with(|first: char| first.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_told_of_one_by_one() {
        for (text, count) in [
            ("a mother and her two children", 1),
            ("a couple and their two children", 2),
            ("a man and a woman", 2),
            ("a 45-year-old Cuban man", 1),
            ("a trio", 3),
            ("a flight of 7 men", 0),
            ("the man said", 0),
        ] {
            assert_eq!(told_of(text, false), count, "{text}");
        }
        assert_eq!(told_of("the man, 45, was flown", true), 1);
        for text in ["taken to a migrant shelter", "both governments said 238 people were flown", "238 people on a couple of planes"] {
            assert_eq!(told_of(text, false), 0, "{text}");
        }
        for text in ["both men, aged 34 and 41", "both were flown home", "both Cuban men", "a pair of migrants"] {
            assert_eq!(told_of(text, false), 2, "{text}");
        }
    }

    #[test]
    fn an_order_is_a_number_and_a_date_is_none() {
        assert!(counts_otherwise("the 15th person", 15.into()));
        assert!(counts_otherwise("5 lakh rupees", 500_000.into()));
        for (text, number) in
            [("on 15th March 261 people", 15), ("the 1st of March", 1), ("March 1st", 1), ("5 lakh rupees for 261 people", 238)]
        {
            assert!(!counts_otherwise(text, number.into()), "{text}");
        }
    }
}
