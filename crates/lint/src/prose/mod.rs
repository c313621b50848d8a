//! What stands around a number in a source's own words: "nearly", "will", "paid".
//!
//! Excerpts are a few words long, so their neighbourhood says much; but a word that hedges one number says nothing of the
//! next one. Everything here is therefore asked of the words right beside a number, never of the whole text.
//!
//! ```text
//! "appear to expect up to 250 migrants" ─ Prose ─▶ words ─ mentions(250) ─▶ before: … expect up to   after: migrants
//! ```
mod glance;

pub use glance::{Glance, Telltales, ends_word};
use model::record::Quantifier;
use model::value::{FoundNumber, hedge_after, hedge_before, numbers_in};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// The words of a text in small letters, and its numbers. Where a clause ends stands a word that is empty.
pub struct Prose<'t> {
    text: &'t str,
    words: Vec<Cow<'t, str>>,
    /// Where each word begins, in bytes of the text.
    starts: Vec<usize>,
    /// Which of the words are empty.
    ends_of_clauses: Vec<usize>,
    numbers: Vec<FoundNumber>,
}

/// A place where a number stands.
#[derive(Clone, Copy)]
pub struct Mention<'a> {
    text: &'a str,
    number: &'a FoundNumber,
    /// The numbers before and behind it.
    neighbours: [Option<&'a FoundNumber>; 2],
    /// The words of the clause before it.
    pub before: &'a [Cow<'a, str>],
    /// The words of the clause after it.
    pub after: &'a [Cow<'a, str>],
}

impl<'t> Prose<'t> {
    /// Takes a text apart.
    pub fn of(text: &'t str) -> Self {
        let (words, starts, ends_of_clauses) = (Vec::new(), Vec::new(), Vec::new());
        let mut prose = Self { text, words, starts, ends_of_clauses, numbers: numbers_in(text) };
        let mut end = 0;
        for chunk in text.split_inclusive(char::is_whitespace) {
            let start = end;
            end += chunk.len();
            let chunk = chunk.trim_end();
            let word = chunk.trim_matches(|c: char| !c.is_alphanumeric());
            if !word.is_empty() {
                prose.push(lowered(word), start);
            }
            let ends_clause = chunk.ends_with(['.', ';', ':', '!', '?', ',', '…', '—', '–']) || word.is_empty();
            if ends_clause && !chunk.is_empty() {
                prose.ends_of_clauses.push(prose.words.len());
                prose.push(Cow::Borrowed(""), start + chunk.len());
            }
        }
        prose
    }

    fn push(&mut self, word: Cow<'t, str>, start: usize) {
        self.words.push(word);
        self.starts.push(start);
    }

    /// Its words in small letters; where a clause ends, an empty one.
    pub fn words(&self) -> &[Cow<'t, str>] {
        &self.words
    }

    /// Whether there is any number in it, in digits or in words. "No" and "nobody" are none.
    pub fn has_number(&self) -> bool {
        self.text.bytes().any(|letter| letter.is_ascii_digit()) || self.numbers.iter().any(|it| !it.value.is_zero())
    }

    /// The places where this number stands. The age of "a 12-year-old" counts nobody.
    pub fn mentions(&self, number: Decimal) -> impl Iterator<Item = Mention<'_>> {
        let is_it = move |found: &&FoundNumber| found.value == number && !self.is_joined(found);
        self.numbers.iter().enumerate().filter(move |(_, found)| is_it(found)).filter_map(|(at, _)| self.mention(at))
    }

    /// Whether a number goes on as a word, other than one that hedges it: "250-odd".
    fn is_joined(&self, number: &FoundNumber) -> bool {
        let rest = self.text.get(number.at.end..).and_then(|rest| rest.strip_prefix('-'));
        rest.is_some_and(|rest| rest.starts_with(char::is_alphabetic))
            && hedge_after(self.text, number.at.end).is_none()
    }

    fn mention(&self, place: usize) -> Option<Mention<'_>> {
        let number = self.numbers.get(place)?;
        // A sign of money stands in one word with the number.
        let first = self.starts.partition_point(|start| *start <= number.at.start).checked_sub(1)?;
        let last = self.starts.partition_point(|start| *start < number.at.end);
        let ends = &self.ends_of_clauses;
        let start = ends
            .partition_point(|end| *end < first)
            .checked_sub(1)
            .and_then(|at| ends.get(at))
            .map_or(0, |end| end + 1);
        let end = ends.get(ends.partition_point(|end| *end < last)).copied().unwrap_or(self.words.len());
        let (before, after) = (self.words.get(start..first)?, self.words.get(last..end)?);
        let neighbours = [place.checked_sub(1), place.checked_add(1)].map(|at| self.numbers.get(at?));
        Some(Mention { text: self.text, number, neighbours, before, after })
    }
}

/// A word in small letters, with straight apostrophes; most words are as they stand.
pub fn lowered(word: &str) -> Cow<'_, str> {
    // Without a branch for each letter; nearly every word ends here.
    if word.bytes().fold(true, |low, letter| low & letter.is_ascii() & !letter.is_ascii_uppercase()) {
        return Cow::Borrowed(word);
    }
    let is_low = |letter: char| match letter {
        '’' => false,
        letter if letter.is_ascii() => !letter.is_ascii_uppercase(),
        letter => letter.to_lowercase().eq([letter]),
    };
    if word.chars().all(is_low) { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase().replace('’', "'")) }
}

impl Mention<'_> {
    /// How the words right before it hedge it.
    pub fn hedge(&self) -> Option<Quantifier> {
        hedge_before(self.text, self.number.at.start).map(|(quantifier, _)| quantifier)
    }

    /// How the words right behind it hedge it: "250 or so".
    pub fn hedge_behind(&self) -> Option<Quantifier> {
        hedge_after(self.text, self.number.at.end).map(|(quantifier, _)| quantifier)
    }

    /// The two numbers it is one of where a source knows no better than that: "200 to 250 people", "between 200 and 250".
    pub fn range(&self) -> Option<(Decimal, Decimal)> {
        let it = self.number;
        self.neighbours.into_iter().flatten().find_map(|other| {
            let (low, high) = if other.at.start >= it.at.end { (it, other) } else { (other, it) };
            let between = self.text.get(low.at.end..high.at.start)?.trim_end_matches(['$', '£', '€']).trim();
            let last = last_word(self.text.get(..low.at.start)?);
            let is_range = match between {
                "and" => last.eq_ignore_ascii_case("between"),
                "y" | "et" => last.eq_ignore_ascii_case("entre"),
                // "From 200 to 250" a number grew, "from about 200 to 250" as well, and "10 to 12 April" are days.
                "to" | "a" | "à" => {
                    let is_word = |word: &str| word.starts_with(|letter: char| letter.is_lowercase());
                    let next = self.text.get(high.at.end..)?.trim_start().split(' ').next().unwrap_or_default();
                    let hedge = hedge_before(self.text, low.at.start);
                    let before_hedge = hedge.and_then(|(_, at)| self.text.get(..at.start)).map_or("", last_word);
                    high.value <= low.value * Decimal::TWO
                        && (last.is_empty() || is_word(last) && !matches!(last, "from" | "of" | "de"))
                        && !matches!(before_hedge, "from" | "de")
                        && is_word(next)
                }
                _ => false,
            };
            (is_range && low.value < high.value).then_some((low.value, high.value))
        })
    }

    /// The last words before it, so many at most.
    pub fn shortly_before(&self, count: usize) -> &[Cow<'_, str>] {
        self.before.get(self.before.len().saturating_sub(count)..).unwrap_or_default()
    }

    /// The first words after it, so many at most.
    pub fn shortly_after(&self, count: usize) -> &[Cow<'_, str>] {
        self.after.get(..count.min(self.after.len())).unwrap_or_default()
    }
}

/// The last word of a text that money may follow.
fn last_word(text: &str) -> &str {
    text.trim_end_matches(['$', '£', '€']).trim_end().rsplit(' ').next().unwrap_or_default()
}

/// Where a phrase begins among words.
pub fn find(words: &[Cow<'_, str>], phrase: &[&str]) -> Option<usize> {
    words.windows(phrase.len()).position(|window| window.iter().zip(phrase).all(|(word, of)| word == of))
}

/// Words of which every hedge has one, but for signs such as `~` and for "exactly", which takes nothing back; and those of
/// two numbers.
#[rustfmt::skip]
pub static OF_HEDGES: Telltales = Telltales::of(&[
    "than", "over", "upwards", "excess", "least", "minimum", "maximum", "many", "much", "most", "up", "under",
    "close", "nearly", "almost", "approximately", "approx", "region", "order", "estimated", "roughly", "around",
    "about", "circa", "some", "c", "ca", "above", "below", "m", "plus", "menos", "moins", "hasta", "jusqu", "casi",
    "presque", "cerca", "alrededor", "aproximadamente", "environ", "unos", "unas", "upward", "north", "cap", "capped",
    "limited", "limit", "quota", "ceiling", "capacity", "shy", "vicinity", "perhaps", "pr", "torno", "quelque", "peu",
    "autour", "alentours", "thereabouts", "so", "odd", "more", "counting", "fewer", "less", "between", "entre",
]);

#[cfg(test)]
mod tests {
    use super::*;
    use model::value::hedges;

    #[test]
    fn every_hedge_has_a_telltale_word() {
        let hedges = hedges()
            .filter(|(words, quantifier)| *quantifier != Quantifier::Exactly && words.starts_with(char::is_alphabetic));
        for (phrase, _) in hedges {
            for text in
                [format!("{phrase} 200"), phrase.to_uppercase(), format!("«{phrase}»"), phrase.replace('\'', "’")]
            {
                assert!(OF_HEDGES.may_be_in(&text), "{text}");
            }
        }
        assert!(!OF_HEDGES.may_be_in("a délégation of 200 men, overall"));
    }

    fn hedge(text: &str, number: i64) -> Vec<Option<Quantifier>> {
        Prose::of(text).mentions(number.into()).map(|mention| mention.hedge()).collect()
    }

    #[test]
    fn a_hedge_belongs_to_the_number_it_stands_before() {
        assert_eq!(hedge("about 250 people on 3 planes", 250), [Some(Quantifier::About)]);
        assert_eq!(hedge("about 250 people on 3 planes", 3), [None]);
        assert_eq!(hedge("up to $15 million", 15_000_000), [Some(Quantifier::UpTo)]);
        assert_eq!(hedge("more than US$7.5m", 7_500_000), [Some(Quantifier::Over)]);
        assert_eq!(hedge("no more than 25 a week", 25), [Some(Quantifier::UpTo)]);
        assert_eq!(hedge("más de 2 mil personas", 2_000), [Some(Quantifier::Over)]);
    }

    #[test]
    fn a_range_is_of_two_numbers() {
        let range = |text: &str| {
            let prose = Prose::of(text);
            let range = prose.mentions(250.into()).find_map(|mention| mention.range());
            range.map(|(low, high)| (low.to_string(), high.to_string()))
        };
        let known = Some(("200".to_owned(), "250".to_owned()));
        for text in ["between 200 and 250", "200 to 250 people", "entre 200 y 250", "200 à 250 personnes"] {
            assert_eq!(range(text), known, "{text}");
        }
        for text in [
            "rose from 200 to 250 people",
            "rose from about 200 to 250 people",
            "200 men and 250 women",
            "20 to 250 people",
            "a cap of 200 to 250 people",
        ] {
            assert_eq!(range(text), None, "{text}");
        }
    }

    #[test]
    fn taking_over_is_no_hedge() {
        assert_eq!(hedge("they handed over 238 men", 238), [None]);
        assert_eq!(hedge("over 238 men", 238), [Some(Quantifier::Over)]);
    }

    #[test]
    fn numbers_are_read_in_digits_and_in_words() {
        assert_eq!(hedge("Twenty-nine people in total", 29), [None]);
        assert_eq!(hedge("at least 11,886", 11_886), [Some(Quantifier::AtLeast)]);
        assert_eq!(hedge("unos 1.200 migrantes", 1_200), [Some(Quantifier::About)]);
        assert_eq!(hedge("a 12-year-old", 12), []);
        assert_eq!(hedge("6 million dollars", 6), []);
    }

    #[test]
    fn a_clause_ends_the_neighbourhood() {
        let prose = Prose::of("More will come. 200 arrived");
        let mention = prose.mentions(200.into()).next().unwrap();
        assert!(mention.before.is_empty());
        assert_eq!(mention.after, ["arrived"]);
    }
}
