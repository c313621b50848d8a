//! Where addresses and names of files may be broken. At the end of a line a hyphen of an address would be taken for one that
//! was added, or for one that was not; so that a line breaks before it, as before any other mark, or after a slash. The two
//! numbers of a range stay together.
use std::borrow::Cow;
use std::iter::once;

/// Keeps its neighbours on one line.
const JOINER: char = '\u{2060}';
/// Between the ends of a range.
const DASH: char = '–';
/// A line may end here.
const BREAK: char = '\u{200b}';

/// The text with the places marked at which its addresses may be broken. Names of files stay whole.
pub fn breakable(text: &str) -> String {
    let whole = whole_ranges(text);
    let text = whole.as_ref();
    if !text.contains('.') || !text.contains(['/', '-']) {
        return text.to_owned();
    }
    text.split_inclusive(char::is_whitespace).map(token).collect()
}

/// The text with the numbers of a range kept on one line: `28–42`.
fn whole_ranges(text: &str) -> Cow<'_, str> {
    if !text.contains(DASH) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 4);
    let mut parts = text.split_inclusive(DASH).peekable();
    while let Some(part) = parts.next() {
        out.push_str(part);
        let before = part.strip_suffix(DASH).is_some_and(|part| part.ends_with(char::is_alphanumeric));
        if before && parts.peek().is_some_and(|after| after.starts_with(|letter: char| letter.is_ascii_digit())) {
            out.push(JOINER);
        }
    }
    out.into()
}

fn token(token: &str) -> String {
    match kind(token) {
        Some(Kind::Address) => address(token),
        Some(Kind::File) => {
            token.chars().flat_map(|letter| once(letter).chain((letter == '-').then_some(JOINER))).collect()
        }
        None => token.to_owned(),
    }
}

enum Kind {
    Address,
    File,
}

/// An address has a dot before its first slash; a file has one between letters or digits, and no slash.
fn kind(token: &str) -> Option<Kind> {
    let bare = token.split_once("://").map_or(token, |(_, rest)| rest);
    match bare.split_once('/') {
        Some((host, _)) => has_inner_dot(host).then_some(Kind::Address),
        None => has_inner_dot(bare).then_some(Kind::File),
    }
}

fn has_inner_dot(name: &str) -> bool {
    name.split('.').collect::<Vec<_>>().windows(2).any(|parts| {
        let [before, after] = parts else { return false };
        before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
    })
}

fn address(token: &str) -> String {
    let mut out = String::with_capacity(token.len() * 2);
    let mut letters = token.chars().peekable();
    let mut last = ' ';
    while let Some(letter) = letters.next() {
        let goes_on = letters.peek().is_some_and(|next| next.is_alphanumeric());
        match letter {
            '/' if goes_on && last.is_alphanumeric() => out.extend([letter, BREAK]),
            '-' | '_' | '?' | '&' | '=' | '#' | '~' | '%' | '+' if goes_on && last.is_alphanumeric() => {
                out.extend([BREAK, letter, JOINER]);
            }
            '-' => out.extend([letter, JOINER]),
            _ => out.push(letter),
        }
        last = letter;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::breakable;

    /// With `|` where a line may end and `+` where it may not.
    fn marked(text: &str) -> String {
        breakable(text).replace('\u{200b}', "|").replace('\u{2060}', "+")
    }

    #[test]
    fn an_address_is_broken_after_slashes_and_before_other_marks() {
        assert_eq!(marked("see https://example.org/2025/a-b?c=d"), "see https://example.org/|2025/|a|-+b|?+c|=+d");
        assert_eq!(marked("example.org/a--b/"), "example.org/|a-+-+b/");
    }

    #[test]
    fn the_ends_of_a_range_stay_together() {
        assert_eq!(
            marked("28–42 days, 15–16 July; A – B 2025– and –3"),
            "28–+42 days, 15–+16 July; A – B 2025– and –3"
        );
        assert_eq!(marked("USD 5–6 million, see example.org/a-1–2"), "USD 5–+6 million, see example.org/|a|-+1–+2");
    }

    #[test]
    fn the_name_of_a_file_stays_whole() {
        assert_eq!(marked("usa-mex-2025.toml:15, 25."), "usa-+mex-+2025.toml:15, 25.");
    }

    #[test]
    fn words_are_broken_as_words() {
        for text in ["a well-known and/or new one.", "no. 3-4", "km/h ...", "the U.S. deal"] {
            assert_eq!(marked(text), text);
        }
    }
}
