//! The day that counts as today: an argument, `DOSSIER_TODAY`, `SOURCE_DATE_EPOCH`, the clock. It is read once, here.
use crate::Failure;
use jiff::civil::Date;
use std::time::{SystemTime, UNIX_EPOCH};

const DAY: u64 = 24 * 60 * 60;

/// Today, in UTC.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock and the environment for a day")]
pub fn today(argument: Option<Date>) -> Result<Date, Failure> {
    if let Some(date) = argument {
        return Ok(date);
    }
    // What is set to nothing is not set.
    let set = |name| std::env::var(name).ok().filter(|text| !text.trim().is_empty());
    if let Some(text) = set("DOSSIER_TODAY") {
        return text.trim().parse().map_err(|_| {
            Failure::usage(format!("DOSSIER_TODAY is `{text}`, which is no day"), "set it to a day such as 2026-11-23")
        });
    }
    let seconds = match set("SOURCE_DATE_EPOCH") {
        Some(text) => text.trim().parse().map_err(|_| {
            Failure::usage(
                format!("SOURCE_DATE_EPOCH is `{text}`, which is no number of seconds"),
                "set it to a whole number, or name the day with `--today`",
            )
        })?,
        None => SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()),
    };
    let days = i32::try_from(seconds / DAY).map_err(|_| too_late(seconds))?;
    Date::constant(1970, 1, 1).checked_add(jiff::Span::new().days(days)).map_err(|_| too_late(seconds))
}

fn too_late(seconds: u64) -> Failure {
    Failure::usage(format!("{seconds} seconds after 1970 is no day of the calendar"), "name the day with `--today`")
}
