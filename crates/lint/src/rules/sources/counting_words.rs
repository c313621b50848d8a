//! Words that count people and are no numbers: "a mother and her two children" are three.

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
/// Words between an article and its noun: "a 45-year-old Cuban man".
const ADJECTIVES: usize = 3;

/// How many people are told of in words that are no numbers. "The man" is one where nobody else is counted.
fn told_of(text: &str, with_known: bool) -> u32 {
    let words: Vec<String> = text.split_whitespace().map(plain).collect();
    let mut count: u32 = 0;
    for (at, word) in words.iter().enumerate() {
        let is_article = ONE.contains(&&**word) || with_known && KNOWN.contains(&&**word);
        let told = if is_article && names_one(words.get(at + 1..).unwrap_or_default()) { 1 } else { group(word) };
        count = count.saturating_add(told);
    }
    count
}

/// Whether a group or single people may make up what a sum lacks, or the whole of a number.
pub fn may_make_up(text: &str, lacking: u32, is_whole: bool) -> bool {
    (1..=MOST).contains(&lacking) && told_of(text, is_whole && lacking == 1) >= lacking
}

/// Whether a number stands there with the ending of an order, "the 15th person", or in a unit that is not read here.
pub fn counts_otherwise(text: &str, number: &str) -> bool {
    let is_order = |word: &str| {
        let ending = word.strip_prefix(number).unwrap_or_default();
        matches!(ending, "st" | "nd" | "rd" | "th")
    };
    let mut before = String::new();
    text.split_whitespace().map(plain).any(|word| {
        let is_large = matches!(&*word, "lakh" | "lakhs" | "crore" | "crores") || before == "thousand" && word == "million";
        before.clone_from(&word);
        is_large || is_order(&word)
    })
}

fn plain(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase()
}

fn group(word: &str) -> u32 {
    GROUPS.iter().find(|(group, _)| *group == word).map_or(0, |(_, count)| *count)
}

/// Whether a noun for one person follows.
fn names_one(words: &[String]) -> bool {
    let near = words.iter().take(ADJECTIVES + 1).take_while(|word| !BREAKS.contains(&&***word));
    near.into_iter().any(|word| PERSONS.contains(&&**word))
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
    }
}
