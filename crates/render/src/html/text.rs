//! Texts and addresses made fit for a page: nothing in them becomes markup, and nothing runs.
use crate::pdf::text::{isolated, neutral};
use std::collections::BTreeSet;

/// A text as it may stand between tags. What runs from right to left is shut in with `<bdi>`.
pub fn words(text: &str) -> String {
    escaped(&isolated(&neutral(text), false)).replace('\u{2068}', "<bdi>").replace('\u{2069}', "</bdi>")
}

/// A text as it may stand in an attribute between double quotes, or in an element that has no markup.
pub fn plain(text: &str) -> String {
    escaped(&neutral(text))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(character),
        }
    }
    out
}

/// An address as it may stand in `href`; nothing for one that leads to no page and no letter-box.
pub fn address(url: &str) -> Option<String> {
    let url = url.trim();
    let has = |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let leads = ["http://", "https://", "mailto:"].into_iter().any(has);
    let is_clean = !url.chars().any(|character| character.is_control() || character.is_whitespace());
    let percented = || url.replace(char::is_whitespace, "%20").replace(char::is_control, "");
    leads.then(|| plain(&if is_clean { url.to_owned() } else { percented() }))
}

/// The ends of links of one page: well formed, and none twice.
#[derive(Default)]
pub struct Anchors {
    taken: BTreeSet<String>,
}

impl Anchors {
    /// The anchor, or the nearest one that is free.
    pub fn take(&mut self, wanted: &str) -> String {
        let wanted = anchor(wanted);
        let numbered = (2..).map(|count: usize| format!("{wanted}-{count}"));
        let free = std::iter::once(wanted.clone()).chain(numbered).find(|name| !self.taken.contains(name));
        let free = free.unwrap_or(wanted);
        self.taken.insert(free.clone());
        free
    }
}

/// Letters, digits, `-`, `_`, `.` and `/`, as in an item's address; the page's own anchors have a `:`, so that none is
/// both.
pub fn anchor(wanted: &str) -> String {
    let fits = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.' | '/');
    let name: String = wanted.chars().map(|character| if fits(character) { character } else { '-' }).collect();
    if name.is_empty() { "part".to_owned() } else { name }
}

/// The name of a page's file.
pub fn file(name: &str) -> String {
    format!("{}.html", anchor(name).replace('/', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_makes_no_tag_and_ends_no_attribute() {
        assert_eq!(words("<script>\"&'"), "&lt;script&gt;&quot;&amp;&#39;");
    }

    #[test]
    fn what_reorders_text_is_left_out_and_what_runs_the_other_way_is_shut_in() {
        assert_eq!(words("a\u{202e}b\u{2066}c"), "abc");
        assert_eq!(words("see דוד, p. 4"), "see <bdi>דוד</bdi>, p. 4");
    }

    #[test]
    fn only_pages_and_letters_are_led_to() {
        for url in ["javascript:alert(1)", "data:text/html,x", " JaVaScRiPt:x", "//example.org", "file:///etc", ""] {
            assert_eq!(address(url), None, "{url}");
        }
        assert_eq!(address("HTTPS://example.org/?a=1&b=\"").as_deref(), Some("HTTPS://example.org/?a=1&amp;b=&quot;"));
        assert_eq!(address("mailto:a@example.org").as_deref(), Some("mailto:a@example.org"));
    }

    #[test]
    fn equal_anchors_are_told_apart_the_same_way_each_time() {
        let mut anchors = Anchors::default();
        assert_eq!([anchors.take("a b"), anchors.take("a-b"), anchors.take("")], ["a-b", "a-b-2", "part"]);
        assert_ne!(anchor("a/b"), anchor("a-b"), "an item within an item is not another item");
        assert_eq!(file("a/b c"), "a-b-c.html");
    }
}
