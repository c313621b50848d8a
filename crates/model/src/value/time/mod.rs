//! Days and stretches of days that are known within bounds, compared in three values.
//!
//! "Arrived in February" and "counted up to 20 February" may or may not be the same time. Only what is *certainly* so may
//! make an error, so every comparison answers [`Certainty`]: certainly, possibly, or no.
//!
//! ```text
//! Edtf ─ moment ─▶ Moment  one day, somewhere between two
//!      └ window ─▶ Window  from one moment to another: what a count covers
//! ```
mod certainty;
mod moment;
mod window;

pub use certainty::Certainty;
pub use moment::{Anchor, Moment};
pub use window::Window;

use jiff::civil::Date;

/// Whole days from one day to another; below zero if the second comes first.
///
/// ```
/// use model::value::{Date, days_between};
/// let day = |text: &str| text.parse::<Date>().unwrap();
/// assert_eq!(days_between(day("2025-02-12"), day("2025-03-12")), 28);
/// ```
pub fn days_between(from: Date, to: Date) -> i64 {
    // A difference in days always fits: the calendar has 7.3 million of them.
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// Whether a day lies before another wherever on earth the two were written down: dates differ by a day around the world.
///
/// ```
/// use model::value::{Date, is_clearly_before};
/// let day = |text: &str| text.parse::<Date>().unwrap();
/// assert!(is_clearly_before(day("2025-02-12"), day("2025-02-14")));
/// assert!(!is_clearly_before(day("2025-02-12"), day("2025-02-13")));
/// ```
pub fn is_clearly_before(day: Date, other: Date) -> bool {
    days_between(day, other) > 1
}
