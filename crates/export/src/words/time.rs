//! When something is known, as precisely as it is known and no more.
use crate::Home;
use jiff::civil::Date;
use model::facts::Claim;
use model::record::Event;
use model::value::{Moment, Sense, day_in_words};

/// When a number is of: `as of 28 February 2025`, `for 2024`, `on 15 March 2025` for an event; nothing where nobody says.
pub fn as_of(home: &Home<'_>, claim: &Claim) -> Option<String> {
    let figure = claim.figure(home.record)?;
    if let Some(date) = &figure.as_of {
        return Some(format!("as of {}", date.words(Sense::Event)));
    }
    if let Some(period) = &figure.period {
        return Some(format!("for {}", period.words(Sense::Period)));
    }
    let date = match claim.event(home.record)? {
        Event::Record => None,
        Event::Transfer(transfer) => transfer.date.as_ref(),
        Event::Payment(payment) => payment.date.as_ref(),
    };
    date.map(|date| date.phrase(Sense::Event)).or_else(|| moment(&claim.time.as_of()).map(|day| format!("as of {day}")))
}

/// A day known within bounds, in words; nothing where it is not known at all.
fn moment(moment: &Moment) -> Option<String> {
    match (moment.earliest(), moment.latest()) {
        (Some(one), Some(other)) if one == other => Some(day_in_words(one)),
        (Some(one), Some(other)) => Some(format!("between {} and {}", day_in_words(one), day_in_words(other))),
        (Some(one), None) => Some(format!("{} or later", day_in_words(one))),
        (None, Some(other)) => Some(format!("{} or earlier", day_in_words(other))),
        (None, None) => None,
    }
}

/// From one day to another, or the one day both are.
pub fn span(from: Date, to: Date) -> String {
    if from == to { day_in_words(to) } else { format!("{} to {}", day_in_words(from), day_in_words(to)) }
}

/// `256 days old`; `of today`; `still to come`.
pub fn days_old(days: i64) -> String {
    match days {
        ..0 => "still to come".to_owned(),
        0 => "of today".to_owned(),
        1 => "1 day old".to_owned(),
        _ => format!("{} days old", model::value::grouped(days.into())),
    }
}
