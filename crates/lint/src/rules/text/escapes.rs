//! Characters that are written by their names or numbers: in TOML behind a backslash, on pages behind a `&`.
use std::ops::Range;

/// The length of `&amp;` or `&#8217;` at the beginning of a text.
pub(super) fn length_of_entity(text: &str) -> Option<usize> {
    const NAMES: [&str; 14] = [
        "amp", "nbsp", "quot", "apos", "lt", "gt", "lsquo", "rsquo", "ldquo", "rdquo", "ndash", "mdash", "hellip", "szlig",
    ];
    const ACCENTS: [&str; 7] = ["acute", "grave", "circ", "tilde", "uml", "cedil", "ring"];
    const LONGEST: usize = 9;
    let end = text.bytes().take(LONGEST + 1).position(|letter| letter == b';')?;
    let name = text.get(1..end)?;
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let is_accented = || {
        let accent = name.strip_prefix(|letter: char| letter.is_ascii_alphabetic());
        accent.is_some_and(|accent| ACCENTS.contains(&accent))
    };
    let is_numbered = || name.strip_prefix('#').is_some_and(|it| is_number(it.trim_start_matches(['x', 'X'])));
    (NAMES.contains(&name) || is_accented() || is_numbered()).then_some(end + 1)
}

/// Whether a character is written by its number, or by the letter of a control.
pub(super) fn has_escape(text: &str) -> bool {
    text.split('\\').skip(1).any(|rest| rest.starts_with(['u', 'U', 'x', 'b', 'f', 'e']))
}

/// The text with its escapes read; where in it each one went, and where it is written.
pub(super) fn unescaped(written: &str) -> (String, Vec<(usize, Range<usize>)>) {
    let (mut read, mut escapes) = (String::with_capacity(written.len()), Vec::new());
    let mut rest = written;
    while let Some((before, escaped)) = rest.split_once('\\') {
        read.push_str(before);
        let start = written.len() - escaped.len() - 1;
        let mut letters = escaped.chars();
        let kind = letters.next();
        let digits = match kind {
            Some('u') => 4,
            Some('U') => 8,
            Some('x') => 2,
            _ => 0,
        };
        let number = || char::from_u32(u32::from_str_radix(escaped.get(1..=digits)?, 16).ok()?);
        let (c, length) = match kind {
            Some('u' | 'U' | 'x') => (number(), digits + 1),
            Some('b') => (Some('\u{8}'), 1),
            Some('f') => (Some('\u{C}'), 1),
            Some('e') => (Some('\u{1B}'), 1),
            // Of the others none is suspicious.
            other => (None, other.map_or(0, char::len_utf8)),
        };
        if let Some(c) = c {
            escapes.push((read.len(), start..start + length + 1));
            read.push(c);
        }
        rest = escaped.get(length..).unwrap_or_default();
    }
    read.push_str(rest);
    (read, escapes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read_where_they_are_written() {
        let written = r#""a\"b\u200Bc\\u200D\U0001F600""#;
        let (read, escapes) = unescaped(written);
        let found: Vec<(&str, &str)> = escapes
            .iter()
            .map(|(at, from)| (read.get(*at..).unwrap().split_inclusive(|_| true).next().unwrap(), written.get(from.clone()).unwrap()))
            .collect();
        assert_eq!(found, [("\u{200B}", r"\u200B"), ("\u{1F600}", r"\U0001F600")]);
    }

    #[test]
    fn pages_write_characters_by_name_and_number() {
        for (text, length) in [("&amp; x", 5), ("&#8217;s", 7), ("&#x2019;s", 8), ("&nbsp;", 6), ("&ntilde;o", 8), ("&#X2019;", 8)] {
            assert_eq!(length_of_entity(text), Some(length), "{text}");
        }
        for text in ["& x; y", "&a=1&b=2;", "&", "R&D; and", "&#;"] {
            assert_eq!(length_of_entity(text), None, "{text}");
        }
    }

    #[test]
    fn escapes_that_end_early_are_no_characters() {
        for written in [r#""\"#, r#""\u20"#, r#""\uD800""#, r#""\ué""#] {
            assert_eq!(unescaped(written).1, [], "{written}");
        }
    }
}
