use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::AboveCap;
use model::value::Per;

rule! {
    /// More people or money than a cap or a rate allows.
    ///
    /// A cap is a figure with `measure = "ceiling"`; with `per` it is a rate, and a count may reach the rate times the periods
    /// in its window: 25 a month allow 300 a year. This is news as often as it is an error: a cap that is exceeded has been
    /// broken, changed, or read as a count.
    ///
    /// A cap with a `period` is on what was counted within it; any other is a term of the arrangement, whenever it became known,
    /// until another takes its place.
    ///
    /// What was counted by the year (`per` on the count) is held against a cap by the month or the week in the same way. The
    /// other way round, of people by the week and a cap by the year, only one week is certain. Two caps of different periods
    /// may both hold, and are not held against each other.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "cap"
    /// metric = "people-received"
    /// measure = "ceiling"
    /// value = 25
    /// per = "week"
    /// as_of = "2026-03-23"
    ///
    /// [[transfer]]
    /// id = "second-flight"
    /// date = "2026-06-05"
    ///
    /// [[transfer.figure]]
    /// id = "second-flight-people"
    /// value = 31
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "cap"
    /// metric = "people-received"
    /// measure = "ceiling"
    /// value = 25
    /// per = "month"
    /// as_of = "2025-01-20"
    ///
    /// [[figure]]
    /// id = "in-a-year"
    /// metric = "people-received"
    /// value = 400
    /// per = "year"
    /// as_of = "2025-12-31"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "cap"
    /// metric = "people-received"
    /// measure = "ceiling"
    /// value = 160
    /// as_of = "2025-05-14"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// quantifier = "at-least"
    /// value = 19
    /// as_of = "2026-03-12"
    /// ```
    ///
    /// ## Right
    ///
    /// Of the 80 some may have come before the period of the cap:
    ///
    /// ```toml
    /// [[figure]]
    /// id = "cap"
    /// metric = "people-received"
    /// measure = "ceiling"
    /// value = 50
    /// period = "2025-06/2026-05"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 80
    /// since = "2024-01-01"
    /// as_of = "2025-10-01"
    /// ```
    ///
    /// ## Fix
    ///
    /// Look whether the cap was raised, or was one of something else: another time, other people. If it was broken,
    /// keep both and say so in an `[[expect]]`.
    ///
    /// ## Where it comes from
    ///
    /// The field itself: the agreements of Eswatini, Rwanda and Jamaica name a cap, and of Rwanda's it was printed that
    /// so many had come (`crates/lint/cases/cap-read-as-arrivals`).
    pub static FIG009 = Rule {
        name: "ceiling-exceeded",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for above in here.facts.figures.above_caps() {
        let message = format!("{} is more than {} allows", speech::name(above.count, here), speech::name(above.cap, here));
        let finding = FIG009
            .at(above.count.at, message)
            .label(speech::label(above.count, here))
            .related(above.cap.at, speech::label(above.cap, here))
            .key("value");
        let note = above.cap.per.zip(above.periods).map(|(per, periods)| note(&above, per, periods));
        let finding = note.into_iter().fold(finding, Finding::note);
        findings.push(finding.help("check both; if the cap was changed, record the new one with `supersedes`; if it was broken, an `[[expect]]` says so"));
    }
}

fn note(above: &AboveCap<'_>, per: Per, periods: u32) -> String {
    let allowed = speech::range(&above.allowed);
    match periods {
        1 => format!("the cap is for each `{per}`, and one of them allows {allowed}"),
        _ => format!("the cap is for each `{per}`, and the {periods} that are begun allow {allowed} at most"),
    }
}
