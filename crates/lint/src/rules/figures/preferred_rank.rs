use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level, rule_called};
use model::facts::Conflict;
use model::record::Expect;

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
    rule_called(&expect.rule.value).is_ok_and(|rule| matches!(rule.code, "FIG001" | "FIG002" | "FIG017"))
}

/// Whether an editor has said of these very figures that neither is better.
fn is_expected(conflict: &Conflict<'_>, here: &Here<'_>) -> bool {
    here.record.expects().iter().filter(|expect| is_of_rivals(expect)).any(|expect| {
        let names: Vec<&str> = expect.at.iter().filter_map(|at| at.as_str().split_once('#')).map(|(_, item)| item).collect();
        let is_named = |name: &str| names.iter().any(|it| *it == name || name.starts_with(&format!("{it}/")));
        conflict.in_order().iter().all(|claim| is_named(&claim.name))
    })
}
