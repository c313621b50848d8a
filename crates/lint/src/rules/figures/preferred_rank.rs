use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level, rule_called, waiver};
use model::facts::{Claim, Conflict};
use model::record::{Event, Expect};

rule! {
    /// Rivals of which not exactly one is preferred.
    ///
    /// Where figures conflict, a brief prints one and names the others. An editor chooses: `rank = "preferred"` on exactly
    /// one of them. Where there is no ground for a choice, an `[[expect]]` for the conflict says so, and the brief prints that
    /// neither is preferred.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "received-about"
    /// metric = "people-received"
    /// quantifier = "about"
    /// value = 250
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Wrong
    ///
    /// An expectation of something else says nothing of the choice:
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "received-about"
    /// metric = "people-received"
    /// quantifier = "about"
    /// value = 250
    /// as_of = "2025-03-16"
    ///
    /// [[expect]]
    /// rule = "SRC001"
    /// at = ["#received", "#received-about"]
    /// reason = "both were read out and are in no document"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    /// rank = "preferred"
    ///
    /// [[figure]]
    /// id = "received-about"
    /// metric = "people-received"
    /// quantifier = "about"
    /// value = 250
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Right
    ///
    /// An event stands for the figures in it:
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "march-15"
    /// date = "2025-03-15"
    /// figure = [{ id = "one", value = 238 }, { id = "other", value = 261 }]
    ///
    /// [[expect]]
    /// rule = "FIG001"
    /// at = ["#march-15"]
    /// reason = "two agencies counted at the ramp, and neither corrected itself"
    /// ```
    ///
    /// ## Fix
    ///
    /// Write `rank = "preferred"` on the one to be printed; or, if there is no ground for a choice, say so in an
    /// `[[expect]]`.
    ///
    /// ## Where it comes from
    ///
    /// Wikidata's ranks and its single-best-value constraint; Helix of the IDMC, whose checks list events with no
    /// recommended figure or with more than one.
    pub static FIG017 = Rule {
        name: "preferred-rank",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

fn message(conflict: &Conflict<'_>, preferred: usize) -> String {
    let subject = speech::subject(conflict.lower);
    match preferred {
        0 => format!("none of the rival figures for {subject} is preferred"),
        count => format!("{count} of the rival figures for {subject} are preferred"),
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for conflict in here.facts.figures.conflicts() {
        let preferred = conflict.preferred().count();
        if preferred == 1 || is_expected(&conflict, here) {
            continue;
        }
        let [first, second] = conflict.in_order();
        findings.push(
            FIG017
                .at(first.at, message(&conflict, preferred))
                .label(speech::label(first, here))
                .related(second.at, speech::label(second, here))
                .key("rank")
                .help("write `rank = \"preferred\"` on exactly one, or say with an `[[expect]]` why neither is better"),
        );
    }
}

/// Whether an expectation is about rivals: that they conflict, are in tension, or that none is preferred.
fn is_of_rivals(expect: &Expect) -> bool {
    rule_called(&expect.rule.value).is_ok_and(|rule| waiver::is_of_rivals(rule.code))
}

/// Whether an editor has said of two of these figures that neither is better. Of a third that came to them the conflict itself
/// is told.
fn is_expected(conflict: &Conflict<'_>, here: &Here<'_>) -> bool {
    here.record.expects().iter().filter(|expect| is_of_rivals(expect)).any(|expect| {
        let names: Vec<&str> = expect.at.iter().filter_map(|at| at.as_str().split_once('#')).map(|(_, item)| item).collect();
        let is_named = |name: &str| names.iter().any(|it| *it == name || name.starts_with(&format!("{it}/")));
        let is_meant = |claim: &&&Claim| is_named(&claim.name) || event(claim, here).is_some_and(is_named);
        names.is_empty() || conflict.members.iter().filter(is_meant).count() > 1
    })
}

/// The id of the event that a figure is about.
fn event<'a>(claim: &Claim, here: &Here<'a>) -> Option<&'a str> {
    match claim.event(here.record)? {
        Event::Transfer(transfer) => transfer.id.as_ref().map(|id| id.as_str()),
        Event::Payment(payment) => payment.id.as_ref().map(|id| id.as_str()),
        Event::Record => None,
    }
}
