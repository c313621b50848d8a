//! Whether two names are one letter apart. Every name is filed under itself and under what is left of it when one letter is
//! dropped; two names one edit apart meet in one of these (the symmetric deletion of W. Garbe's `SymSpell`).
use super::names::names_people_of_state;
use model::value::{CountryCode, Slug};
use std::collections::BTreeSet;

/// Shorter names are one letter apart by chance: BBC and NBC.
const SHORTEST: usize = 8;

/// A name in small letters without accents, signs and spaces.
pub fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    plain.extend(Slug::folded(name).filter(char::is_ascii_alphanumeric));
    if plain.is_empty() {
        plain.extend(name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase));
    }
    plain
}

/// The name, and what is left of it without each of its letters.
pub fn neighbours(name: &str) -> BTreeSet<String> {
    if name.chars().count() < SHORTEST {
        return BTreeSet::new();
    }
    let without = |at: usize, letter: char| {
        let mut shorter = name.to_owned();
        shorter.replace_range(at..at + letter.len_utf8(), "");
        shorter
    };
    let mut all: BTreeSet<String> = name.char_indices().map(|(at, letter)| without(at, letter)).collect();
    all.insert(name.to_owned());
    all
}

/// Whether one letter is dropped, added or replaced, or two change places, and no digit.
pub fn are_near(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let start = one.iter().zip(&other).take_while(|(left, right)| left == right).count();
    let common = one.iter().rev().zip(other.iter().rev()).take_while(|(left, right)| left == right).count();
    let end = common.min(one.len().min(other.len()) - start);
    let rest = |letters: &[char]| letters.get(start..letters.len() - end).unwrap_or_default().to_vec();
    let (left, right) = (rest(&one), rest(&other));
    let is_swap = left.len() == 2 && left.iter().eq(right.iter().rev());
    let has_digit = left.iter().chain(&right).any(|letter| letter.is_numeric());
    !has_digit && (is_swap || left.len() <= 1 && right.len() <= 1)
}

/// Whether the words in which two names differ are two states, or letters that stand alone.
pub fn are_meant_to_differ(one: &str, other: &str) -> bool {
    let words = |name: &'_ str| -> Vec<String> {
        let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let (one, other) = (words(one), words(other));
    let mut differing = one.iter().zip(&other).filter(|(left, right)| left != right).peekable();
    let is_letter = |word: &str| word.chars().count() == 1;
    let is_state = |word: &str| word.len() > 3 && (CountryCode::named(word).is_some() || names_people_of_state(word));
    one.len() == other.len()
        && differing.peek().is_some()
        && differing.all(|(left, right)| is_letter(left) && is_letter(right) || is_state(left) && is_state(right))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_and_single_letters_are_meant_to_differ() {
        for (one, other) in [
            ("Government of Iran", "Government of Iraq"),
            ("Gambian Foreign Ministry", "Zambian Foreign Ministry"),
            ("Government of Ireland", "Government of Iceland"),
            ("Lawyers in D.A. v. Noem", "Lawyers in D.B. v. Noem"),
            ("Senate Committee A", "Senate Committee B"),
        ] {
            assert!(are_meant_to_differ(one, other), "{one}, {other}");
        }
        for (one, other) in [("Yolande Makolo", "Yolande Makollo"), ("Yolande Makolo", "YOLANDE MAKOLO"), ("Juan A. Pérez", "Juan Pérez")] {
            assert!(!are_meant_to_differ(one, other), "{one}, {other}");
        }
    }
}
