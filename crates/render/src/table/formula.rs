//! Texts that a spreadsheet would run, made safe, and made whole again.
//!
//! A spreadsheet that opens a text file takes a cell for a formula when it begins with one of `= + - @`, a tab or a
//! line end, or a full-width form of the four (the list of OWASP's page on CSV injection); some skip blanks first. Such
//! a text gets one apostrophe in front. So does a text that begins like the marker of a missing value, which could
//! otherwise be taken for one. Numbers, dates and flags are typed, never begin with anything but a digit or a minus
//! sign, and stay as they are.
//!
//! The way back is exact: apostrophes already in front don't hide what follows them, so a text that begins with
//! apostrophes and *then* something dangerous gets one more. Dropping one apostrophe from every text that matches
//! [`NEUTRALISED`] gives each text as it was.
use super::Missing;
use std::borrow::Cow;

/// The texts that carry an added apostrophe, as a pattern that Python, JavaScript, Java and Rust read alike. It has no `$`, whose
/// meaning before a last line end differs among them.
pub const NEUTRALISED: &str = concat!(
    r"^'+(?:[\t\n\r]|[\t-\r \u0085\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]*",
    r"[=+\-@\uff1d\uff0b\uff0d\uff20]",
    r"|\((?:not known|not published|unbounded|does not apply)\))",
);

/// A text as it goes into a file that a spreadsheet may open.
///
/// ```
/// use dossier_render::table::neutralise;
///
/// assert_eq!(neutralise("=SUM(A1:A9)"), "'=SUM(A1:A9)");
/// assert_eq!(neutralise("about 200"), "about 200");
/// ```
pub fn neutralise(text: &str) -> Cow<'_, str> {
    if is_dangerous(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`neutralise`] was given.
///
/// ```
/// use dossier_render::table::restore;
///
/// assert_eq!(restore("'=SUM(A1:A9)"), "=SUM(A1:A9)");
/// assert_eq!(restore("'t Hooft"), "'t Hooft");
/// ```
pub fn restore(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_dangerous(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

fn is_dangerous(text: &str) -> bool {
    text.starts_with(['\t', '\n', '\r'])
        || text.trim_start_matches(is_blank).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || text.starts_with('(') && markers().any(|marker| text.starts_with(marker))
}

/// What stands for a missing value, in brackets each.
fn markers() -> impl Iterator<Item = &'static str> {
    Missing::ALL.into_iter().map(Missing::marker).filter(|marker| !marker.is_empty())
}

/// What shows nothing, or only a gap, in front of a formula.
fn is_blank(letter: char) -> bool {
    matches!(
        letter,
        '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{1680}'
            | '\u{180e}'
            | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}'
            | '\u{205f}'..='\u{206f}'
            | '\u{3000}'
            | '\u{feff}'
    )
}
