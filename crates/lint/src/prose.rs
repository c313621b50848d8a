//! What stands around a number in a source's own words: "nearly", "will", "paid".
//!
//! Excerpts are a few words long, so their neighbourhood says much; but a word that hedges one number says nothing of the
//! next one. Everything here is therefore asked of the words right beside a number, never of the whole text.
//!
//! ```text
//! "appear to expect up to 250 migrants" ─ Prose ─▶ words ─ mentions(250) ─▶ before: … expect up to   after: migrants
//! ```
use model::record::Quantifier;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// The words of a text in small letters. Where a clause ends stands a word that is empty.
pub struct Prose<'t> {
    words: Vec<Cow<'t, str>>,
}

/// A place where a number stands.
#[derive(Clone, Copy)]
pub struct Mention<'a> {
    /// The words of the clause before it.
    pub before: &'a [Cow<'a, str>],
    /// The words of the clause after it.
    pub after: &'a [Cow<'a, str>],
}

/// Words right before a number that hedge it, with the quantifier they stand for. The longer ones come first.
const HEDGES: &[(&[&str], Quantifier)] = &[
    (&["more", "than"], Quantifier::Over),
    (&["upwards", "of"], Quantifier::Over),
    (&["más", "de"], Quantifier::Over),
    (&["plus", "de"], Quantifier::Over),
    (&["over"], Quantifier::Over),
    (&["at", "least"], Quantifier::AtLeast),
    (&["no", "fewer", "than"], Quantifier::AtLeast),
    (&["al", "menos"], Quantifier::AtLeast),
    (&["au", "moins"], Quantifier::AtLeast),
    (&["fewer", "than"], Quantifier::Under),
    (&["less", "than"], Quantifier::Under),
    (&["menos", "de"], Quantifier::Under),
    (&["moins", "de"], Quantifier::Under),
    (&["up", "to"], Quantifier::UpTo),
    (&["as", "many", "as"], Quantifier::UpTo),
    (&["hasta"], Quantifier::UpTo),
    (&["jusqu'à"], Quantifier::UpTo),
    (&["just", "under"], Quantifier::Nearly),
    (&["nearly"], Quantifier::Nearly),
    (&["almost"], Quantifier::Nearly),
    (&["casi"], Quantifier::Nearly),
    (&["presque"], Quantifier::Nearly),
    (&["close", "to"], Quantifier::About),
    (&["cerca", "de"], Quantifier::About),
    (&["alrededor", "de"], Quantifier::About),
    (&["an", "estimated"], Quantifier::About),
    (&["roughly"], Quantifier::About),
    (&["approximately"], Quantifier::About),
    (&["aproximadamente"], Quantifier::About),
    (&["environ"], Quantifier::About),
    (&["unos"], Quantifier::About),
    (&["unas"], Quantifier::About),
    (&["about"], Quantifier::About),
    (&["around"], Quantifier::About),
    (&["some"], Quantifier::About),
];

/// Verbs that take "over" with them: "handed over 238 people" hedges nothing.
const TAKE_OVER: [&str; 8] = ["hand", "handed", "handing", "hands", "turn", "turned", "take", "took"];

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

impl<'t> Prose<'t> {
    /// Takes a text apart.
    pub fn of(text: &'t str) -> Self {
        let mut words = Vec::new();
        for chunk in text.split_whitespace() {
            let word = chunk.trim_matches(|c: char| !c.is_alphanumeric());
            if !word.is_empty() {
                words.push(lowered(word));
            }
            if chunk.ends_with(['.', ';', ':', '!', '?', ',', '…', '—', '–']) || word.is_empty() {
                words.push(Cow::Borrowed(""));
            }
        }
        Self { words }
    }

    /// Whether any of these words occurs.
    pub fn says(&self, any: &[&str]) -> bool {
        self.words.iter().any(|word| any.contains(&&**word))
    }

    /// Whether there is any number in it, in digits or in words.
    pub fn has_number(&self) -> bool {
        self.words.iter().any(|word| has_digit(word) || in_words(word).is_some())
    }

    /// The places where this number stands.
    pub fn mentions(&self, number: Decimal) -> impl Iterator<Item = Mention<'_>> {
        (0..self.words.len()).filter_map(move |at| {
            let length = self.length_of(at, number)?;
            let (before, after) = (self.words.get(..at)?, self.words.get(at + length..)?);
            let start = before.iter().rposition(|word| word.is_empty()).map_or(0, |end| end + 1);
            let end = after.iter().position(|word| word.is_empty()).unwrap_or(after.len());
            Some(Mention { before: before.get(start..)?, after: after.get(..end)? })
        })
    }

    /// How many words the number takes at this place, if it stands there.
    fn length_of(&self, at: usize, number: Decimal) -> Option<usize> {
        let word = self.words.get(at)?;
        let scale = || self.words.get(at + 1).and_then(|next| scale(next));
        let is = |value: Decimal, scale: Decimal| value.checked_mul(scale) == Some(number);
        let length = |value: Decimal, own: Decimal| match scale() {
            Some(scale) => is(value, scale).then_some(2),
            None => is(value, own).then_some(1),
        };
        if has_digit(word) {
            return in_digits(word).into_iter().find_map(|(value, own)| length(value, own));
        }
        length(in_words(word)?, Decimal::ONE)
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

/// Words that a text is asked for before it is taken apart, since most texts have none of them.
///
/// The words are ASCII, in small letters. Any other letter is taken for an end of the word, so that of `recibirá` one
/// asks for `recibir`: more texts pass than have the word, and none that has it is held back.
pub struct Telltales {
    words: &'static [&'static str],
    /// For each length, the letters a word of that length begins with, as bits.
    beginnings: [u32; LONGEST],
}

/// Words of this length and longer ones are told apart by their letters alone.
const LONGEST: usize = 16;

impl Telltales {
    #[expect(clippy::indexing_slicing, reason = "a constant is made by the compiler, which says where it fails")]
    pub const fn of(words: &'static [&'static str]) -> Self {
        let mut beginnings = [0; LONGEST];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            assert!(word[0].is_ascii_lowercase(), "words in small letters");
            beginnings[if word.len() < LONGEST { word.len() } else { 0 }] |= 1 << (word[0] - b'a');
            at += 1;
        }
        Self { words, beginnings }
    }

    /// Whether a text of which only this much is known may have one of the words.
    pub fn may_be_among(&self, glance: &Glance) -> bool {
        self.beginnings.iter().zip(&glance.beginnings).any(|(words, text)| words & text != 0)
    }

    /// Whether a text may have one of the words, of which most have too little at a glance.
    pub fn may_be_seen_in(&self, text: &str, glance: &Glance) -> bool {
        self.may_be_among(glance) && self.may_be_in(text)
    }

    /// Whether a text may have one of the words, in any case of letters.
    pub fn may_be_in(&self, text: &str) -> bool {
        text.as_bytes().split(|letter| ends_word(*letter)).any(|word| self.fit(word))
    }

    /// Whether a word is one of them.
    fn fit(&self, word: &[u8]) -> bool {
        let beginnings = self.beginnings.get(if word.len() < LONGEST { word.len() } else { 0 });
        let letter = word.first().map(|letter| sort(*letter)).filter(|letter| *letter < DIGIT);
        let is_likely = letter.zip(beginnings).is_some_and(|(bit, beginnings)| beginnings & (1 << bit) != 0);
        is_likely && self.words.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(word))
    }
}

/// What is to be seen of a text at a glance, so that rules need not all read it to find that nothing in it is theirs.
#[derive(Clone, Copy, Debug)]
pub struct Glance {
    /// For each length, the letters its words of that length begin with, as [`Telltales`] have them.
    beginnings: [u32; LONGEST],
    pub digits: usize,
}

impl Glance {
    pub fn of(text: &str) -> Self {
        let mut glance = Self { beginnings: [0; LONGEST], digits: 0 };
        let (mut first, mut length) = (END, 0);
        // Every text is read by this, so it takes letters as a table has them and looks at each once.
        for letter in text.bytes().map(sort) {
            glance.digits += usize::from(letter == DIGIT);
            if letter == END {
                glance.note(first, length);
                length = 0;
                continue;
            }
            if length == 0 {
                first = letter;
            }
            length += 1;
        }
        glance.note(first, length);
        glance
    }

    fn note(&mut self, first: u8, length: usize) {
        let place = if length < LONGEST { length } else { 0 };
        if let (1.., ..DIGIT, Some(beginnings)) = (length, first, self.beginnings.get_mut(place)) {
            *beginnings |= 1 << first;
        }
    }
}

/// What a byte is to a word: a letter in either case by its place in the alphabet, a digit, or the end of it.
fn sort(byte: u8) -> u8 {
    SORTS.get(usize::from(byte)).copied().unwrap_or(END)
}

/// Whether a byte ends a word.
pub fn ends_word(byte: u8) -> bool {
    sort(byte) == END
}

const DIGIT: u8 = 26;
const END: u8 = 27;

static SORTS: [u8; 256] = sorts();

#[expect(clippy::indexing_slicing, reason = "a table of all bytes, made by the compiler")]
const fn sorts() -> [u8; 256] {
    let mut sorts = [END; 256];
    let mut byte = u8::MAX;
    while byte > 0 {
        if byte.is_ascii_alphabetic() {
            sorts[byte as usize] = byte.to_ascii_lowercase() - b'a';
        } else if byte.is_ascii_digit() {
            sorts[byte as usize] = DIGIT;
        }
        byte -= 1;
    }
    sorts
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|letter| letter.is_ascii_digit())
}

impl Mention<'_> {
    /// How the words right before it hedge it.
    pub fn hedge(&self) -> Option<Quantifier> {
        let (phrase, quantifier) = HEDGES.iter().find(|(phrase, _)| ends_with(self.before, phrase))?;
        let earlier = self.before.len().checked_sub(phrase.len() + 1).and_then(|at| self.before.get(at));
        let taken = *phrase == ["over"] && earlier.is_some_and(|verb| TAKE_OVER.contains(&&**verb));
        (!taken).then_some(*quantifier)
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

/// Where a phrase begins among words.
pub fn find(words: &[Cow<'_, str>], phrase: &[&str]) -> Option<usize> {
    words.windows(phrase.len()).position(|window| window.iter().zip(phrase).all(|(word, of)| word == of))
}

fn ends_with(words: &[Cow<'_, str>], phrase: &[&str]) -> bool {
    let start = words.len().checked_sub(phrase.len());
    start.and_then(|start| words.get(start..)).is_some_and(|tail| tail.iter().zip(phrase).all(|(word, of)| word == of))
}

/// What digits may mean, with the scale glued to them: `us$4.76m` for 4.76 and a million, `1.234` for either reading.
fn in_digits(word: &str) -> Vec<(Decimal, Decimal)> {
    let Some(start) = word.find(|c: char| c.is_ascii_digit()) else { return Vec::new() };
    let Some(rest) = word.get(start..) else { return Vec::new() };
    if word.get(..start).is_some_and(|before| before.len() > 5 || before.contains('-')) {
        return Vec::new();
    }
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
    let (digits, glued) = rest.split_at(end);
    let scale = match glued {
        "" => Decimal::ONE,
        // "12-year-old" and "3rd" are no counts.
        glued => match self::scale(glued) {
            Some(scale) => scale,
            None => return Vec::new(),
        },
    };
    if digits.len() <= 18
        && let Ok(value) = digits.parse::<u64>()
    {
        return vec![(value.into(), scale)];
    }
    let english = digits.replace(',', "");
    let continental = digits.replace('.', "").replace(',', ".");
    let mut values: Vec<Decimal> = [english, continental].iter().filter_map(|text| text.parse().ok()).collect();
    values.dedup();
    values.into_iter().map(|value| (value, scale)).collect()
}

fn in_words(word: &str) -> Option<Decimal> {
    if !matches!(word.as_bytes(), [b'e' | b'f' | b'n' | b'o' | b's' | b't' | b'z', _, _, ..]) {
        return None;
    }
    let small = |word: &str| SMALL.iter().position(|known| *known == word);
    let tens = |word: &str| TENS.iter().position(|known| *known == word).map(|at| (at + 2) * 10);
    let value = small(word).or_else(|| tens(word)).or_else(|| {
        let (ten, one) = word.split_once('-')?;
        Some(tens(ten)? + small(one).filter(|one| (1..10).contains(one))?)
    })?;
    Some(Decimal::from(value))
}

fn scale(word: &str) -> Option<Decimal> {
    Some(Decimal::from(match word {
        "thousand" | "k" | "mil" => 1_000_u64,
        "million" | "millones" | "millions" | "m" | "mn" => 1_000_000,
        "billion" | "bn" => 1_000_000_000,
        _ => return None,
    }))
}

/// Words of which every hedge has one.
pub static OF_HEDGES: Telltales = Telltales::of(&[
    "than",
    "upwards",
    "m",
    "plus",
    "over",
    "least",
    "menos",
    "moins",
    "up",
    "many",
    "hasta",
    "jusqu",
    "under",
    "nearly",
    "almost",
    "casi",
    "presque",
    "close",
    "cerca",
    "alrededor",
    "estimated",
    "roughly",
    "approximately",
    "aproximadamente",
    "environ",
    "unos",
    "unas",
    "about",
    "around",
    "some",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hedge_has_a_telltale_word() {
        for (phrase, _) in HEDGES {
            let phrase = phrase.join(" ");
            for text in
                [format!("{phrase} 200"), phrase.to_uppercase(), format!("«{phrase}»"), phrase.replace('\'', "’")]
            {
                assert!(OF_HEDGES.may_be_in(&text), "{text}");
            }
        }
        assert!(!OF_HEDGES.may_be_in("a délégation of 200 men, overall"));
    }

    #[test]
    fn a_glance_sees_every_word_that_is_asked_for() {
        for text in ["About 200 came", "(about)", "ABOUT", "l’about", "aproximadamente 3"] {
            assert!(OF_HEDGES.may_be_among(&Glance::of(text)), "{text}");
        }
        assert!(!OF_HEDGES.may_be_among(&Glance::of("200 were led")));
        assert_eq!(Glance::of("12 of 345").digits, 5);
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
