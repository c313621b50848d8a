//! What can be wrong with a date, said so that its writer can put it right.
use super::english::MONTHS;
use thiserror::Error;

/// Why a text is no date.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum DateError {
    /// Nothing is written.
    #[error("it is empty; write 2025, 2025-02 or 2025-02-12, or leave the key out")]
    Empty,
    /// It is no date in any notation we know.
    #[error("`{0}` is no date; write 2025, 2025-02 or 2025-02-12")]
    Unreadable(Box<str>),
    /// Another notation that can be read in one way only.
    #[error("`{written}`: write `{meant}`")]
    OtherNotation { written: Box<str>, meant: Box<str> },
    /// Day and month could be either way round.
    #[error("`{written}` can be read two ways; put the year first: `{one}` or `{other}`")]
    Ambiguous { written: Box<str>, one: Box<str>, other: Box<str> },
    /// A month beyond the twelfth.
    #[error("there is no month {0}; months run from 01 to 12")]
    NoSuchMonth(u8),
    /// 30 February, 31 April.
    #[error("there is no {day} {month}{in_year}", month = month_name(*.month), in_year = in_year(*.day, *.month, *.year))]
    NoSuchDay { year: i16, month: u8, day: u8 },
    /// The end lies before the beginning.
    #[error("`{written}` ends before it begins; did it mean `{meant}`?")]
    Reversed { written: Box<str>, meant: Box<str> },
    /// `../..`
    #[error("`../..` has neither beginning nor end; leave the key out")]
    BothOpen,
    /// `2025%`, `2025~?`
    #[error("`{0}`: one sign is enough; write `~` for about or `?` for uncertain")]
    TwoHedges(Box<str>),
    /// EDTF, but more of it than is used here.
    #[error("`{0}`: seasons and unspecified digits are not used here; write a span such as 2025-03/2025-05")]
    OtherEdtf(Box<str>),
}

impl DateError {
    /// What was meant, where that is beyond doubt. It is always a date that can be read.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            Self::OtherNotation { meant, .. } => Some(meant),
            // Either end may be the wrong one.
            _ => None,
        }
    }
}

impl From<DateError> for Box<str> {
    fn from(error: DateError) -> Self {
        error.to_string().into()
    }
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or("such month")
}

/// The year matters for one day only.
fn in_year(day: u8, month: u8, year: i16) -> String {
    if (day, month) == (29, 2) { format!(" in {year}") } else { String::new() }
}
