//! Characters that do not show, or that show something else.
use std::cell::OnceCell;

/// What is wrong with a character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    Direction,
    NoWidth,
    Control,
    WrongTable,
    Entity,
}

impl Fault {
    pub const fn words(self) -> &'static str {
        match self {
            Self::Direction => "a character that turns the direction of writing",
            Self::NoWidth => "a character without a width",
            Self::Control => "a control character",
            Self::WrongTable => "text decoded with the wrong table",
            Self::Entity => "a character as a page writes it, not as it shows it",
        }
    }
}

/// A line, in which a character belongs or does not.
pub struct Line<'a> {
    text: &'a str,
    is_right_to_left: OnceCell<bool>,
}

impl<'a> Line<'a> {
    pub const fn new(text: &'a str) -> Self {
        Self { text, is_right_to_left: OnceCell::new() }
    }

    /// What is wrong with a character that stands here.
    pub fn fault(&self, c: char, at: usize) -> Option<Fault> {
        let line = self.text;
        match c {
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(Fault::Direction),
            '\u{200E}' | '\u{200F}' | '\u{061C}' if !self.is_right_to_left() => Some(Fault::Direction),
            '\u{200B}' if is_beside(line, at, c, has_no_spaces) => None,
            '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}' => Some(Fault::NoWidth),
            '\u{200C}' | '\u{200D}' if !is_between_joined(line, at, c) => Some(Fault::NoWidth),
            '\u{0080}'..='\u{009F}' => Some(Fault::Control),
            c if !c.is_ascii() && wrong_length(line, at) > 0 => Some(Fault::WrongTable),
            _ => None,
        }
    }

    fn is_right_to_left(&self) -> bool {
        *self.is_right_to_left.get_or_init(|| self.text.chars().any(is_right_to_left))
    }
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}') && c != '\u{061C}'
}

/// A letter of a script that parts words by a space of no width: Thai, Lao, Tibetan, Burmese, Khmer.
fn has_no_spaces(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0FFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{AA60}'..='\u{AA7F}')
}

/// A sign that takes the vowel from a letter in a script of India: joined to nothing, it shows half a letter.
fn halves(c: char) -> bool {
    let at_end_of_block = u32::from(c) & 0x7F == 0x4D;
    matches!(c, '\u{0900}'..='\u{0D7F}') && at_end_of_block || c == '\u{0DCA}'
}

/// Whether a letter of some kind stands on one side.
fn is_beside(line: &str, at: usize, c: char, is_of_kind: fn(char) -> bool) -> bool {
    let before = line.get(..at).and_then(|text| text.chars().next_back());
    let after = line.get(at + c.len_utf8()..).and_then(|text| text.chars().next());
    before.into_iter().chain(after).any(is_of_kind)
}

/// Joiners belong between letters of scripts that join, behind half a letter, and in emoji.
fn is_between_joined(line: &str, at: usize, c: char) -> bool {
    let before = line.get(..at).and_then(|text| text.chars().next_back());
    let after = line.get(at + c.len_utf8()..).and_then(|text| text.chars().next());
    let joins = |c: char| c >= '\u{0600}';
    before.is_some_and(halves) || before.is_some_and(joins) && after.is_some_and(joins)
}

/// How long a run of bytes of UTF-8 that were read as letters is from here on: `Ã©`, `Â£`, `â€™`, `Ð¡Ð°`. Nothing where
/// it is none. A letter of another alphabet is two that may stand beside one another, so there have to be two.
pub fn wrong_length(line: &str, at: usize) -> usize {
    let rest = line.get(at..).unwrap_or_default();
    if rest.starts_with('\u{FFFD}') {
        return '\u{FFFD}'.len_utf8();
    }
    let (mut length, mut count, mut is_sure) = (0, 0, false);
    while let Some((one, is_of_latin)) = rest.get(length..).and_then(garbled_letter) {
        (length, count, is_sure) = (length + one, count + 1, is_sure || is_of_latin);
    }
    if is_sure || count > 1 { length } else { 0 }
}

/// The length of one letter in pieces, and whether it is one of Latin or a sign, whose pieces never stand together.
fn garbled_letter(text: &str) -> Option<(usize, bool)> {
    let mut letters = text.chars();
    let (lead, next) = (letters.next()?, letters.next()?);
    let two = lead.len_utf8() + next.len_utf8();
    match lead {
        'â' if matches!(next, '€' | '\u{0080}') => Some((two + letters.next().filter(|c| !c.is_ascii()).map_or(0, char::len_utf8), true)),
        'Ã' => (matches!(next, '\u{0080}'..='\u{00BF}') || is_of_table(next)).then_some((two, true)),
        'Â' => matches!(next, '£' | '©' | '«' | '»' | '°' | '\u{0080}'..='\u{009F}').then_some((two, true)),
        'Ä' | 'Å' => {
            let is_odd = matches!(next, '\u{00A1}'..='\u{00AA}' | '\u{00AC}' | '\u{00AE}'..='\u{00B6}' | '\u{00B8}'..='\u{00BA}' | '\u{00BC}'..='\u{00BF}');
            (is_odd || is_of_table(next)).then_some((two, true))
        }
        'Ð' | 'Ñ' | 'Ø' | 'Ù' | 'Î' | 'Ï' | '×' => {
            let follows = matches!(next, '\u{0080}'..='\u{00BF}' | '‘' | '’' | '“' | '”' | '–' | '—' | '…') || is_of_table(next);
            follows.then_some((two, false))
        }
        _ => None,
    }
}

/// What the upper bytes of Windows-1252 show, but for what ends a word.
fn is_of_table(c: char) -> bool {
    "€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_pieces_are_found_whole() {
        for garbled in ["Ã©", "Ã‰", "Ã\u{89}", "Â£", "â€™", "â€œ", "â€\u{9D}", "Å¡", "Ä°", "Ð¡Ð°Ð»ÑŒÐ²Ð°Ð´Ð¾Ñ€", "Ø§Ù„"] {
            assert_eq!(wrong_length(&format!("{garbled} x"), 0), garbled.len(), "{garbled}");
            assert_eq!(Line::new(garbled).fault(garbled.chars().next().unwrap(), 0), Some(Fault::WrongTable), "{garbled}");
        }
        for text in ["SÃO", "“IRMÃ”", "Âge", "ESPAÑA»", "“ESPAÑ”", "CAFÉ»", "«Å»", "Øre", "3 × 5", "l’âge", "GRÅ”", "Ä, Å"] {
            let faults = text.char_indices().filter(|(at, _)| wrong_length(text, *at) > 0).count();
            assert_eq!(faults, 0, "{text}");
        }
    }

    #[test]
    fn what_parts_and_joins_belongs_to_its_script() {
        for text in ["ក្រសួង\u{200B}យុត្តិធម៌", "กระทรวง\u{200B}ยุติธรรม", "တရား\u{200B}ရေး", "അവന്\u{200D} വന്നു", "می\u{200C}خواهد"] {
            let faults = text.char_indices().filter_map(|(at, c)| Line::new(text).fault(c, at)).count();
            assert_eq!(faults, 0, "{text}");
        }
        assert_eq!(Line::new("a\u{200B}b").fault('\u{200B}', 1), Some(Fault::NoWidth));
    }
}
