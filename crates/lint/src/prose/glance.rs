//! What is to be seen of a text without taking it apart: most texts have none of the words that a rule looks for.

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
        let (mut start, mut first) = (0, END);
        for (at, letter) in text.bytes().map(sort).chain([END]).enumerate() {
            if letter != END {
                first = if at == start { letter } else { first };
                continue;
            }
            if self.may_begin(first, at - start) && text.get(start..at).is_some_and(|word| self.has(word)) {
                return true;
            }
            (start, first) = (at + 1, END);
        }
        false
    }

    /// Whether one of them has this length and begins with this letter.
    fn may_begin(&self, first: u8, length: usize) -> bool {
        let beginnings = self.beginnings.get(if length < LONGEST { length } else { 0 });
        first < DIGIT && beginnings.is_some_and(|beginnings| beginnings & (1 << first) != 0)
    }

    fn has(&self, word: &str) -> bool {
        self.words.iter().any(|known| known.eq_ignore_ascii_case(word))
    }
}

/// What is to be seen of a text at a glance, so that rules need not all read it to find that nothing in it is theirs.
#[derive(Clone, Copy, Debug)]
pub struct Glance {
    /// For each length, the letters its words of that length begin with, as [`Telltales`] have them.
    beginnings: [u32; LONGEST],
    pub digits: usize,
    /// The bytes that are neither a letter of ASCII nor a digit.
    pub ends: usize,
}

impl Glance {
    pub fn of(text: &str) -> Self {
        let mut glance = Self { beginnings: [0; LONGEST], digits: 0, ends: 0 };
        let (mut first, mut length) = (END, 0);
        // Every text is read by this, so it takes letters as a table has them and looks at each once.
        for letter in text.bytes().map(sort) {
            glance.digits += usize::from(letter == DIGIT);
            if letter == END {
                glance.ends += 1;
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

#[cfg(test)]
mod tests {
    use super::*;

    static SOME: Telltales = Telltales::of(&["about", "aproximadamente"]);

    #[test]
    fn a_glance_sees_every_word_that_is_asked_for() {
        for text in ["About 200 came", "(about)", "ABOUT", "l’about", "aproximadamente 3"] {
            assert!(SOME.may_be_among(&Glance::of(text)), "{text}");
        }
        assert!(!SOME.may_be_among(&Glance::of("200 were led")));
        assert_eq!(Glance::of("12 of 345").digits, 5);
    }
}
