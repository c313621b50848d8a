use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level, rule_called, waiver};
use model::facts::{Claim, Conflict};
use model::record::Expect;
use std::collections::BTreeSet;

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
    let expects = here.record.expects().iter().filter(|expect| is_of_rivals(expect));
    let expected: Vec<Expected<'_>> = expects.map(|expect| Expected::of(expect)).collect();
    for conflict in here.facts.figures.conflicts() {
        let preferred = conflict.preferred().count();
        if preferred == 1 || expected.iter().any(|expected| expected.is_of(&conflict, here)) {
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

/// What an expectation names: figures, and events that stand for the figures in them.
struct Expected<'a>(BTreeSet<&'a str>);

impl<'a> Expected<'a> {
    fn of(expect: &'a Expect) -> Self {
        Self(expect.at.iter().filter_map(|at| at.as_str().split_once('#')).map(|(_, item)| item).collect())
    }

    /// Whether an editor has said of two of these figures that neither is better. Of a third that came to them the conflict
    /// itself is told.
    fn is_of(&self, conflict: &Conflict<'_>, here: &Here<'_>) -> bool {
        self.0.is_empty() || conflict.members.iter().filter(|claim| self.names(claim, here)).count() > 1
    }

    /// Whether a figure is named: itself, what it is a cell of, or its event and what that is in.
    fn names(&self, claim: &Claim, here: &Here<'_>) -> bool {
        let is_named = |name: &str| {
            let outer = name.match_indices('/').filter_map(|(at, _)| name.get(..at));
            outer.chain([name]).any(|name| self.0.contains(name))
        };
        is_named(&claim.name) || claim.event_id(here.record).is_some_and(is_named)
    }
}
