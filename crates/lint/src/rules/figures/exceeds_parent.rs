use super::{direction, speech};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::{ExceededByTransfers, ExceedsParent};
use model::value::grouped;

rule! {
    /// More people held, returned or released than were ever received.
    ///
    /// A metric with a `parent` in `vocabulary/metrics.toml` counts people who are also counted in the parent: nobody is
    /// returned who had not come. The two are held against each other over times that certainly lie in one another and
    /// for people who all belong together, and read loosely. Once arrivals have stopped, who had come
    /// by then is all who came until they resume. The usual cause is another group: people of an earlier
    /// programme, the state's own nationals, or all inmates of a prison instead of those who were brought there. In a cell that
    /// people leave again, such as `by = "facility"`, who is held there now is held against all who came.
    ///
    /// Another is the direction. A transfer whose `from` is the receiving state takes people on who had come before, and its
    /// figures count people who were returned: where `from` and `to` have changed places, all who came become people who went.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-07-18"
    ///
    /// [[figure]]
    /// id = "returned"
    /// metric = "people-returned"
    /// value = 252
    /// as_of = "2025-07-18"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # arrangements/usa-slv-2025.toml
    /// sender = "USA"
    /// receiver = "SLV"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-31"
    ///
    /// [[transfer]]
    /// id = "march-15"
    /// date = "2025-03-15"
    /// from = "SLV"
    /// to = ["USA"]
    ///
    /// [[transfer.figure]]
    /// id = "march-15-people"
    /// value = 261
    /// ```
    ///
    /// ## Wrong
    ///
    /// Nobody came after the end, so those who had come by then are all there were:
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "ended"
    /// from = "2025-04-20"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-07-18"
    ///
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// value = 252
    /// as_of = "2025-09-30"
    /// ```
    ///
    /// ## Right
    ///
    /// More had come by then, and the older total says of which day it is:
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "returned"
    /// metric = "people-returned"
    /// value = 252
    /// as_of = "2025-07-18"
    /// ```
    ///
    /// ## Right
    ///
    /// Of the place, more are held than were brought there first: people are moved from place to place.
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 299
    /// as_of = "2025-03-07"
    /// by = "facility"
    /// is = "camp"
    ///
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// value = 310
    /// as_of = "2025-03-07"
    /// by = "facility"
    /// is = "camp"
    /// ```
    ///
    /// ## Fix
    ///
    /// Give the narrower number its `population`, or the wider one the day up to which it counts. Where a note says that a
    /// transfer goes the other way, put `from` and `to` right, or name in `after` the transfer with which its people had come.
    ///
    /// ## Where it comes from
    ///
    /// Ours: what follows when one metric counts some of the people of another.
    pub static FIG007 = Rule {
        name: "exceeds-parent",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const HELP: &str = "look whom and up to which day each number counts, and write it as `population` and `as_of`";

fn message(beyond: &ExceedsParent<'_>) -> String {
    format!("more {} than {}", speech::subject(beyond.child), speech::subject(beyond.parent))
}

fn note(beyond: &ExceedsParent<'_>) -> Option<String> {
    let (child, parent) = (beyond.child.loose()?, beyond.parent.loose()?);
    Some(format!(
        "even read loosely, {} cannot be among {}, and nobody is `{}` who was not `{}` by then",
        speech::range(&child),
        speech::range(&parent),
        beyond.child.metric,
        beyond.parent.metric
    ))
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for beyond in here.facts.figures.beyond_parents() {
        let ExceedsParent { child, parent, members } = &beyond;
        let start = FIG007
            .at(child.at, message(&beyond))
            .label(speech::label(child, here))
            .related(parent.at, speech::label(parent, here))
            .key("value");
        let others = members.iter().filter(|claim| claim.at != child.at && claim.at != parent.at);
        let all = others.fold(start, |finding, claim| finding.related(claim.at, speech::label(claim, here)));
        let reversed = [child, parent].into_iter().find_map(|claim| direction::reversed(claim, here));
        findings.push(note(&beyond).into_iter().chain(reversed).fold(all, Finding::note).help(HELP));
    }
    findings.extend(here.facts.figures.moved_on_beyond_totals().iter().map(|exceeded| moved_on(exceeded, here)));
}

/// Onward movements that only together took on more than had come.
fn moved_on(exceeded: &ExceededByTransfers<'_>, here: &Here<'_>) -> Finding {
    let (total, count) = (exceeded.total, exceeded.transfers.len());
    let message = format!("{count} transfers together took on more people than {} counts", speech::name(total, here));
    let start = FIG007.at(total.at, message).label(speech::label(total, here)).key("value");
    let moved = exceeded.transfers.iter();
    let all = moved.fold(start, |finding, moved| finding.related(moved.at, speech::label(moved, here)));
    let reversed = exceeded.transfers.iter().find_map(|moved| direction::reversed(moved, here));
    let least = format!("they took on {} at the least, and nobody goes on who had not come", grouped(exceeded.at_least));
    [least].into_iter().chain(reversed).fold(all, Finding::note).help(HELP)
}
