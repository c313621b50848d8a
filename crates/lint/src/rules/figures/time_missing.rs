use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Span;
use model::facts::{Claim, Time};
use model::record::{Event, Measure, Rank};
use std::collections::BTreeSet;

rule! {
    /// A number of which nothing says when it holds.
    ///
    /// A count covers days, a stock, a cap and a plan are of a day. Without it nobody can tell whether two numbers are
    /// rivals or a beginning and an end. A figure takes the date of the event it lies in and of the figure it is part of,
    /// so an event with a date needs no more. What is meant is the day up to which people were counted or money paid,
    /// never the day of the page.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// value = 252
    /// cite = ["ap-20250316-el-salvador"]
    /// ```
    ///
    /// ## Wrong
    ///
    /// One finding for the event, whatever lies in it:
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "flights"
    /// to = ["SLV"]
    ///
    /// [[transfer.figure]]
    /// id = "flights-people"
    /// value = 238
    ///
    /// [[transfer.figure]]
    /// id = "flights-women"
    /// by = "sex"
    /// is = "female"
    /// value = 8
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// value = 252
    /// as_of = "2025-07-18"
    /// cite = ["ap-20250316-el-salvador"]
    ///
    /// [[figure]]
    /// id = "held-members"
    /// of = "#held"
    /// value = 137
    /// cite = ["ap-20250316-el-salvador"]
    ///
    /// [[transfer]]
    /// id = "flights"
    /// date = "2025-03"
    ///
    /// [[transfer.figure]]
    /// id = "flights-people"
    /// value = 238
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the day up to which the source counted as `as_of`, or the `period`; or put the figure into the event it
    /// counts.
    ///
    /// ## Where it comes from
    ///
    /// Helix of the IDMC, which knows flows by start and end and stocks by a day; the value dates of IATI.
    pub static FIG018 = Rule {
        name: "time-missing",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn message(claim: &Claim) -> String {
    match claim.measure {
        Some(Measure::Ceiling) => format!("nothing says when the cap on `{}` applies", claim.metric),
        Some(Measure::Planned) => format!("nothing says when `{}` was planned", claim.metric),
        None if matches!(claim.time, Time::Counted(_)) => {
            format!("nothing says up to which day `{}` were counted", claim.metric)
        }
        None => format!("nothing says of which day `{}` is", claim.metric),
    }
}

fn help(claim: &Claim) -> &'static str {
    match claim.time {
        Time::Counted(_) => "write `as_of`, or `period` for a count of a year or month of its own",
        _ => "write `as_of`, as precisely as the source says: a month or a year will do",
    }
}

const EVENT_HELP: &str = "write `date`, as precisely as the source says: `2025-03`, `2025`, `../2025-03-16` for no later than";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let mut events: BTreeSet<Span> = BTreeSet::new();
    let claims = here.facts.figures.claims.iter();
    let undated = claims.filter(|claim| !claim.is_cell && claim.rank != Rank::Deprecated && claim.time.is_missing());
    for claim in undated {
        // A part waits for its whole's date, a number that is reckoned for those it is reckoned from.
        if claim.is_computed || claim.part.as_ref().is_some_and(|part| part.of.is_some()) {
            continue;
        }
        match claim.event(here.record) {
            Some(Event::Transfer(transfer)) if transfer.date.is_none() => {
                if !has_bad_date(transfer.extent, here) && events.insert(transfer.head) {
                    findings.push(event("transfer", transfer.head));
                }
            }
            Some(Event::Payment(payment)) if payment.date.is_none() => {
                if !has_bad_date(payment.extent, here) && events.insert(payment.head) {
                    findings.push(event("payment", payment.head));
                }
            }
            // What it counts has to be said first, and what could not be read has been told of.
            _ if is_nameless(claim, here) || is_unreadable(claim, here) => {}
            _ => findings.push(FIG018.at(claim.at, message(claim)).label("when?").key("as_of").help(help(claim))),
        }
    }
}

fn is_nameless(claim: &Claim, here: &Here<'_>) -> bool {
    !here.facts.figures.vocabulary().may_be_metric(&claim.metric)
}

fn is_unreadable(claim: &Claim, here: &Here<'_>) -> bool {
    claim
        .figure(here.record)
        .is_some_and(|figure| here.slips().has_unreadable(figure.extent, &["as_of", "period", "since", "measure"]))
}

/// Whether an event has a date that could not be read, of which DAT001 tells.
fn has_bad_date(event: Span, here: &Here<'_>) -> bool {
    here.slips().has_unreadable(event, &["date"])
}

fn event(noun: &str, head: Span) -> Finding {
    FIG018
        .at(head, format!("nothing says when this {noun} was, nor when its numbers were counted"))
        .label("no `date`")
        .key("date")
        .help(EVENT_HELP)
}
