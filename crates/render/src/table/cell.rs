//! One cell: a typed value, or the reason why there is none.
use super::Holds;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// Texts are the row's own where they can be, so that a cell costs nothing to make.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'r> {
    /// A text of one letter at least; [`Cell::text`] sees to that.
    Text(Cow<'r, str>),
    /// Several texts, in order; one at least, and none empty: [`Cell::list`] sees to that.
    List(Vec<Cow<'r, str>>),
    Whole(i64),
    Decimal(Decimal),
    Date(Date),
    Flag(bool),
    Missing(Missing),
}

/// Why a cell has no value. A reader who computes takes all of them for empty; a reader who asks why is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The record says nothing.
    NotStated,
    /// It was looked for, and nobody who can be cited says it.
    NotKnown,
    /// It is known to exist and is kept back.
    NotPublished,
    /// There is no bound on this side: the upper one of `over 230`.
    Unbounded,
    /// The question does not arise.
    NotApplicable,
}

impl<'r> Cell<'r> {
    /// A text, with line ends and control characters as every format can carry them; an empty one says nothing.
    pub fn text(text: impl Into<Cow<'r, str>>) -> Self {
        let text = clean(text.into());
        if text.is_empty() { Self::Missing(Missing::NotStated) } else { Self::Text(text) }
    }

    /// Several texts; without one, nothing is said.
    pub fn list(texts: impl IntoIterator<Item = impl Into<Cow<'r, str>>>) -> Self {
        let texts: Vec<Cow<'r, str>> =
            texts.into_iter().map(|text| clean(text.into())).filter(|text| !text.is_empty()).collect();
        if texts.is_empty() { Self::Missing(Missing::NotStated) } else { Self::List(texts) }
    }

    /// The value as a cell, or why there is none.
    pub fn or_missing<T>(value: Option<T>, missing: Missing, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Missing(missing), cell)
    }

    /// Why this cell can't stand in a column that holds this, if it can't.
    pub(super) fn misfit(&self, holds: &Holds) -> Option<&'static str> {
        match (self, holds) {
            (Self::Text(text), Holds::Words(words)) => {
                (!words.iter().any(|word| word.word == text)).then_some("a word that is not on the column's list")
            }
            (Self::Date(date), Holds::Date) => (date.year() < 1).then_some("a date before the year 1"),
            (Self::Text(_), Holds::Text | Holds::Key { .. })
            | (Self::List(_), Holds::List { .. })
            | (Self::Whole(_), Holds::Whole)
            | (Self::Decimal(_), Holds::Decimal { .. })
            | (Self::Flag(_), Holds::Flag)
            | (Self::Missing(_), _) => None,
            (Self::Text(_), _) => Some("a text"),
            (Self::List(_), _) => Some("a list"),
            (Self::Whole(_), _) => Some("a whole number"),
            (Self::Decimal(_), _) => Some("a decimal number"),
            (Self::Date(_), _) => Some("a date"),
            (Self::Flag(_), _) => Some("true or false"),
        }
    }
}

/// What [`Cell::text`] changes in a text, for whoever reads a file of any format.
pub(super) const CLEANED: &str =
    "In texts, line ends are LF, and control characters other than tab and LF are shown as U+FFFD.";

/// A text as a file of lines, a spreadsheet and a database can carry it: its line ends as LF, and U+FFFD for every other control character but the
/// tab. NUL and its like end the reading in many programs, and no honest text has them.
fn clean(text: Cow<'_, str>) -> Cow<'_, str> {
    // Most texts have none; that is seen byte by byte, of many at a time and so of all of them. Control characters beyond
    // ASCII begin with 0xC2, as others do.
    let may_be_control = |byte: u8| byte < b' ' && !matches!(byte, b'\t' | b'\n') || matches!(byte, 0x7f | 0xc2);
    if !text.bytes().fold(false, |found, byte| found | may_be_control(byte)) {
        return text;
    }
    if !text.chars().any(|letter| letter.is_control() && !matches!(letter, '\t' | '\n')) {
        return text;
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let plain = |letter: char| letter.is_control() && !matches!(letter, '\t' | '\n');
    Cow::Owned(text.replace(plain, "\u{fffd}"))
}

impl Missing {
    pub const ALL: [Self; 5] =
        [Self::NotStated, Self::NotKnown, Self::NotPublished, Self::Unbounded, Self::NotApplicable];

    /// Why there is no value, as a word for programs; nothing where the record says nothing.
    pub fn reason(self) -> Option<&'static str> {
        match self {
            Self::NotStated => None,
            Self::NotKnown => Some("not-known"),
            Self::NotPublished => Some("not-published"),
            Self::Unbounded => Some("unbounded"),
            Self::NotApplicable => Some("does-not-apply"),
        }
    }

    /// What stands in a text file. In brackets, so that no word of a vocabulary reads the same.
    pub fn marker(self) -> &'static str {
        match self {
            Self::NotStated => "",
            Self::NotKnown => "(not known)",
            Self::NotPublished => "(not published)",
            Self::Unbounded => "(unbounded)",
            Self::NotApplicable => "(does not apply)",
        }
    }

    /// What the marker means.
    pub fn label(self) -> &'static str {
        match self {
            Self::NotStated => "the record says nothing",
            Self::NotKnown => "looked for, and not known to anyone who can be cited",
            Self::NotPublished => "known to exist, and kept back",
            Self::Unbounded => "no bound on this side",
            Self::NotApplicable => "the question does not arise",
        }
    }
}
