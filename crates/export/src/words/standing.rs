//! How an arrangement stands, as a clause: "signed on 3 June 2025", "people are sent since 16 August 2025".
use model::record::{Access, Standing, Status};
use model::value::{Edtf, Sense};

/// A word and a date with the preposition it takes: `signed on 3 June 2025`, `signed, on a day not known`.
fn on(word: &str, date: Option<&Edtf>) -> String {
    date.map_or_else(|| format!("{word}, date not known"), |date| format!("{word} {}", date.phrase(Sense::Event)))
}

/// The same with `since`, which takes no preposition after it: `in force since 27 June 2025`.
fn since(word: &str, date: Option<&Edtf>) -> String {
    let Some(date) = date else { return format!("{word}, since when is not known") };
    let words = date.words(Sense::Event);
    // "since between" is no English.
    if words.starts_with("between ") { format!("{word} since a day {words}") } else { format!("{word} since {words}") }
}

/// How it stands in law.
pub fn agreement(status: &Status) -> String {
    let date = status.from.as_ref().map(|from| &from.value);
    match status.value.value {
        Standing::None => on("nothing signed, as reported", date),
        Standing::Requested => on("asked", date),
        Standing::Negotiating => since("talks", date),
        Standing::Refused => on("refused", date),
        Standing::Agreed => on("agreed", date),
        Standing::Signed => on("signed", date),
        Standing::InForce => since("in force", date),
        Standing::Suspended => since("suspended", date),
        Standing::Terminated => on("ended", date),
        Standing::Expired => on("expired", date),
        // A word of the other axis: said as it stands, so that nothing is hidden.
        other => since(other.word(), date),
    }
}

/// How it stands in practice.
pub fn practice(status: &Status) -> String {
    let date = status.from.as_ref().map(|from| &from.value);
    match status.value.value {
        // The day it began to be so says nothing about the day it was last so.
        Standing::NotStarted => "nobody sent, as far as is recorded".to_owned(),
        Standing::Operating => since("people are sent", date),
        Standing::Paused => since("paused", date),
        Standing::Blocked => since("stopped by a court or a government", date),
        Standing::Ended => on("ended", date),
        other => since(other.word(), date),
    }
}

/// Whether a text can be read.
pub fn access(access: Access) -> &'static str {
    match access {
        Access::Published => "text published",
        Access::Leaked => "text leaked, not published",
        Access::Described => "text described by those who saw it",
        Access::NotSeen => "text not seen",
    }
}

/// What a step in law or practice is called where its date is in question.
pub fn bare_standing(standing: Standing) -> String {
    let what = match standing {
        Standing::None => "the absence of an agreement",
        Standing::Requested => "the request",
        Standing::Negotiating => "the talks",
        Standing::Refused => "the refusal",
        Standing::Agreed => "the understanding",
        Standing::Signed => "the signature",
        Standing::InForce => "the entry into force",
        Standing::Suspended => "the suspension",
        Standing::Terminated => "the termination",
        Standing::Expired => "the expiry",
        Standing::NotStarted => "the time before anybody was sent",
        Standing::Operating => "the first arrivals",
        Standing::Paused => "the pause",
        Standing::Blocked => "the stop",
        Standing::Ended => "the end",
    };
    format!("date of {what}")
}
