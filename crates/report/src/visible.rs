//! Characters that do something instead of looking like something, made to look like something.
//!
//! Records come from pull requests by strangers. An escape sequence in a title would recolour the reader's terminal, a
//! bidirectional override would show a number backwards, a zero-width space would make two ids look alike, and a line
//! that holds `##[error]` would be taken for a command by the log of a build. All of these are shown, not obeyed:
//! `␛`, `⟨U+202E⟩`, `⟨U+200B⟩`, `##⟨[⟩`.
use std::fmt::Write as _;
use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// How wide a tab is drawn.
const TAB: usize = 4;

/// One character as it is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Glyph {
    /// As it is.
    Plain(char),
    /// Blanks in place of a tab.
    Tab,
    /// Its picture, which Unicode has for the oldest controls.
    Picture(char),
    /// Its number, since it has no look.
    Number(char),
    /// A bracket that would begin a command in the log of a build.
    Bracket,
}

impl Glyph {
    /// How to show the character that stands at an offset of a text.
    pub fn at(text: &str, offset: usize, character: char) -> Self {
        match character {
            '[' if text.get(..offset).is_some_and(|before| before.ends_with("##")) => Self::Bracket,
            ' '..='~' => Self::Plain(character),
            '\t' => Self::Tab,
            '\0'..='\u{1f}' => picture(u32::from(character)),
            '\u{7f}' => Self::Picture('␡'),
            _ if is_unseen(character) => Self::Number(character),
            _ => Self::Plain(character),
        }
    }

    /// How many columns it takes.
    pub fn columns(self) -> usize {
        match self {
            Self::Plain(character) => character.width().unwrap_or_default(),
            Self::Tab => TAB,
            Self::Picture(_) => 1,
            Self::Number(character) => {
                if u32::from(character) > 0xffff { "⟨U+E0000⟩" } else { "⟨U+202E⟩" }.chars().count()
            }
            Self::Bracket => 3,
        }
    }

    pub fn push_to(self, out: &mut String) {
        match self {
            Self::Plain(character) | Self::Picture(character) => out.push(character),
            Self::Tab => out.extend([' '; TAB]),
            Self::Number(character) => {
                // Writing to a string cannot fail.
                let _ = write!(out, "⟨U+{:04X}⟩", u32::from(character));
            }
            Self::Bracket => out.push_str("⟨[⟩"),
        }
    }
}

fn picture(control: u32) -> Glyph {
    Glyph::Picture(char::from_u32(0x2400 + control).unwrap_or(char::REPLACEMENT_CHARACTER))
}

/// Whether nobody sees it: the C1 controls, what Unicode calls *default ignorable* (zero-width characters, directional
/// marks and overrides, tags, variation selectors), what breaks a line or marks a ruby text, and the two that XML cannot hold.
pub const fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{80}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}'..='\u{ffff}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether every character of a stretch is shown as it is and takes one column, which is nearly always so.
pub fn is_plain(text: &str, range: Range<usize>) -> bool {
    let start = range.start;
    let bytes = text.as_bytes().get(range).unwrap_or_default();
    bytes.iter().enumerate().all(|(at, byte)| match byte {
        b'[' => Glyph::at(text, start + at, '[') != Glyph::Bracket,
        b' '..=b'~' => true,
        _ => false,
    })
}

/// Each character of a text, its offset and how it is shown.
pub fn glyphs(text: &str) -> impl DoubleEndedIterator<Item = (usize, Glyph)> {
    text.char_indices().map(|(offset, character)| (offset, Glyph::at(text, offset, character)))
}

/// A text on one line: what would break it is shown too.
pub fn line(text: &str) -> String {
    if is_plain(text, 0..text.len()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    glyphs(text).for_each(|(_, glyph)| glyph.push_to(&mut out));
    out
}

/// How many columns a text takes once it is [`line()`].
pub fn columns(text: &str) -> usize {
    if is_plain(text, 0..text.len()) {
        return text.len();
    }
    glyphs(text).map(|(_, glyph)| glyph.columns()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_shown() {
        assert_eq!(line("\u{1b}[31mred\u{7}\u{9b}2J"), "␛[31mred␇⟨U+009B⟩2J");
        assert_eq!(line("a\u{202e}238\u{202c}"), "a⟨U+202E⟩238⟨U+202C⟩");
        assert_eq!(line("first\r\nsecond"), "first␍␊second");
        assert_eq!(line("\u{e0041}\u{feff}x\u{200b}"), "⟨U+E0041⟩⟨U+FEFF⟩x⟨U+200B⟩");
        assert_eq!(line("\u{fffe}\u{ffff}\u{fffd}"), "⟨U+FFFE⟩⟨U+FFFF⟩\u{fffd}");
    }

    #[test]
    fn what_the_log_of_a_build_obeys_is_shown() {
        assert_eq!(line("title ##[add-mask]a"), "title ##⟨[⟩add-mask]a");
        assert_eq!(line("#[x] # [y]"), "#[x] # [y]");
    }

    #[test]
    fn writing_systems_stay_as_they_are() {
        for text in ["Ελλάδα", "اتفاقية", "הסכם", "防衛協力", "Québec", "naïve — “so”"] {
            assert_eq!(line(text), text);
        }
    }

    #[test]
    fn a_stretch_is_plain_where_nothing_is_shown_otherwise() {
        let text = "id = 1 # ##[error] é";
        assert!(is_plain(text, 0..11));
        assert!(!is_plain(text, 11..12));
        assert!(is_plain(text, 12..19));
        assert!(!is_plain(text, 12..text.len()));
    }

    #[test]
    fn columns_are_those_of_what_is_shown() {
        for text in ["\u{1b}[0m", "\t|", "a\u{202e}", "\u{e0041}", "##[error]x", "防衛", "e\u{301}"] {
            let shown: usize = line(text).chars().map(|it| it.width().unwrap_or_default()).sum();
            assert_eq!(columns(text), shown, "{text:?}");
            assert!(!is_plain(text, 0..text.len()), "{text:?}");
        }
    }
}
