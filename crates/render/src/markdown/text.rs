//! Texts that mean nothing but their words in Markdown, in HTML and on GitHub.
use crate::pdf::text::{isolated, neutral};

/// Nothing but words.
pub fn words(text: &str) -> String {
    let text = isolated(&neutral(text), false);
    let mut out = String::with_capacity(text.len());
    let mut last = ' ';
    let mut characters = text.trim_start_matches('\t').chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // A mention would send a message to somebody, a number would lead to an issue.
            '@' => out.push_str("@&#8203;"),
            '#' if next.is_ascii_digit() => out.push_str("\\#&#8203;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '!' | '|' | '~' | '$' | '^' => out.extend(['\\', character]),
            // Bare addresses become links, and `:name:` a picture.
            ':' if next == '/' || next == '+' || next.is_ascii_alphabetic() => out.push_str("\\:"),
            '.' if last.eq_ignore_ascii_case(&'w') => out.push_str("\\."),
            // Lists and rules begin so.
            '-' | '+' | '=' if out.trim().is_empty() => out.extend(['\\', character]),
            '.' | ')' if next == ' ' && !out.is_empty() && out.trim().bytes().all(|byte| byte.is_ascii_digit()) => {
                out.extend(['\\', character]);
            }
            _ => out.push(character),
        }
        last = character;
    }
    out
}

/// A text that stands in a cell already made of [`words`]: breaks are the only lines it has.
pub fn cell(text: &str) -> String {
    text.trim().replace('\n', " ")
}

/// A link, or the words alone if it leads to no page and no letter-box.
pub fn link(url: &str, text: &str) -> String {
    let url = url.trim();
    let has = |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    if !["http://", "https://", "mailto:"].into_iter().any(has) {
        return words(text);
    }
    let mut target = String::with_capacity(url.len());
    for character in url.chars() {
        match character {
            '<' => target.push_str("%3C"),
            '>' => target.push_str("%3E"),
            '|' => target.push_str("%7C"),
            '\\' => target.push_str("%5C"),
            '`' => target.push_str("%60"),
            _ if character.is_whitespace() => target.push_str("%20"),
            _ if character.is_control() => {}
            _ => target.push(character),
        }
    }
    format!("[{}](<{}>)", words(text), neutral(&target).replace('&', "&amp;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_makes_no_link_picture_mention_reference_or_tag() {
        assert_eq!(words("![x](http://y)"), "\\!\\[x\\](http\\://y)");
        assert_eq!(words("<img src=x> &amp;"), "&lt;img src=x&gt; &amp;amp;");
        assert_eq!(
            words("@everyone, see #12 | `a` www.example.org"),
            "@&#8203;everyone, see \\#&#8203;12 \\| \\`a\\` www\\.example.org"
        );
        assert_eq!(words("a\u{202e}b\r\nc\u{0}"), "ab c\u{fffd}");
        assert_eq!(words(":tada: at 10:30: a"), "\\:tada: at 10:30: a");
    }

    #[test]
    fn a_text_begins_no_list() {
        assert_eq!(words("- a"), "\\- a");
        assert_eq!(words("12. a"), "12\\. a");
        assert_eq!(words("12."), "12\\.");
        assert_eq!(words("32.155 m"), "32.155 m");
        assert_eq!(words("a - b 1. c"), "a - b 1. c");
    }

    #[test]
    fn only_pages_and_letters_are_led_to() {
        assert_eq!(link("javascript:alert(1)", "x"), "x");
        assert_eq!(link("data:text/html,x", "x"), "x");
        assert_eq!(link("https://example.org/a b|>", "x"), "[x](<https://example.org/a%20b%7C%3E>)");
    }
}
