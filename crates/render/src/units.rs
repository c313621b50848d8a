//! Texts that may have only so many units of UTF-16, as spreadsheets and PDF count them.
use std::borrow::Cow;

/// A text for which there is room; of one that is too long, as much of it as there is room for, and then `end`.
pub fn fitted<'t>(text: &'t str, most: usize, end: &str) -> Cow<'t, str> {
    if text.encode_utf16().count() <= most {
        return Cow::Borrowed(text);
    }
    let mut room = most.saturating_sub(end.encode_utf16().count());
    let fits = |letter: &char| {
        room.checked_sub(letter.len_utf16()).is_some_and(|left| {
            room = left;
            true
        })
    };
    Cow::Owned(text.chars().take_while(fits).chain(end.chars()).collect())
}
