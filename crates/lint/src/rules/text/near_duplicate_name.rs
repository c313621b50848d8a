use crate::rule::rule;
use crate::{Check, Finding, Level};
use model::record::Record;
use model::{File, Spanned};
use std::collections::BTreeSet;

rule! {
    /// Two actors whose names are the same, or one letter apart.
    ///
    /// Names of ministers and agencies come through several languages and many hands: "Makolo" and "Makollo" become two
    /// people, and one voice counts twice. Accents and the case of letters make no difference. Names that differ in a digit
    /// ("Chamber 1", "Chamber 2") are meant to differ, and short ones differ by chance.
    ///
    /// Every name is filed under itself and under what is left of it when one letter is dropped; two names one edit apart
    /// meet in one of these (the symmetric deletion of W. Garbe's `SymSpell`).
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # actors/yolande-makolo.toml
    /// title = "Yolande Makolo"
    /// kind = "office-holder"
    /// ```
    ///
    /// ```toml
    /// # actors/yolande-makollo.toml
    /// title = "Yolande Makollo"
    /// kind = "office-holder"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # actors/yolande-makolo.toml
    /// title = "Yolande Makolo"
    /// kind = "office-holder"
    /// ```
    ///
    /// ```toml
    /// # actors/alain-mukuralinda.toml
    /// title = "Alain Mukuralinda"
    /// kind = "office-holder"
    /// ```
    ///
    /// ## Fix
    ///
    /// Let both be one record; or, if they are two, waive the finding and say how they are told apart.
    ///
    /// ## Where it comes from
    ///
    /// The spelling test of the Humanitarian Exchange Language; the symmetric deletion of W. Garbe's `SymSpell`.
    pub static TXT007 = Rule {
        name: "near-duplicate-name",
        level: Level::Warning,
        check: Check::Alike { keys, check },
    };
}

/// Shorter names are one letter apart by chance: BBC and NBC.
const SHORTEST: usize = 8;

fn message(first: &File, second: &File) -> String {
    format!("`{}` and `{}` have nearly the same name", first.stem, second.stem)
}

fn help(first: &File) -> String {
    format!("keep `{}` if they are one, and let what names the other name it", first.stem)
}

fn keys(file: &File) -> Vec<String> {
    title(file).map(|title| neighbours(&plain(title))).unwrap_or_default().into_iter().collect()
}

fn check(key: &str, alike: &[&File], findings: &mut Vec<Finding>) {
    let named = alike.iter().filter_map(|file| title(file).map(|title| (*file, title, plain(title))));
    let named: Vec<(&File, &Spanned<Box<str>>, String)> = named.collect();
    for (index, (second, other, b)) in named.iter().enumerate() {
        for (first, one, a) in named.get(..index).unwrap_or_default() {
            // The two meet under several keys and are told of under the first.
            let is_first = || neighbours(a).intersection(&neighbours(b)).next().is_some_and(|least| least == key);
            if are_near(a, b) && is_first() {
                findings.push(
                    TXT007
                        .at(other.span, message(first, second))
                        .label("nearly the same")
                        .related(one.span, "as this")
                        .key("title")
                        .help(help(first)),
                );
            }
        }
    }
}

fn title(file: &File) -> Option<&Spanned<Box<str>>> {
    match file.record.as_ref()? {
        Record::Actor(actor) => actor.title.as_ref(),
        _ => None,
    }
}

/// A name in small letters without accents, signs and spaces.
fn plain(name: &str) -> String {
    let slug = model::value::Slug::parse(name);
    let written = match &slug {
        Ok(slug) => slug.as_str(),
        Err(error) => error.suggestion().unwrap_or(name),
    };
    written.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The name, and what is left of it without each of its letters.
fn neighbours(name: &str) -> BTreeSet<String> {
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
fn are_near(one: &str, other: &str) -> bool {
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
