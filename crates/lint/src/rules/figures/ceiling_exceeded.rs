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
    /// until another takes its place. Events may be above a cap together: the flights, or the disbursements between the same two,
    /// that certainly are of its time are added up, each at the least it can mean. Each is added up as a whole, so a cap on
    /// children is not held against flights together. Of a rate they must be of one period wherever periods begin: of one
    /// month, quarter or year of the calendar, and no further apart than one is long.
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
    /// Two flights, of which either alone would be allowed:
    ///
    /// ```toml
    /// [[figure]]
    /// id = "cap"
    /// metric = "people-received"
    /// measure = "ceiling"
    /// value = 75
    /// as_of = "2025-12-24"
    ///
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2026-02-03"
    /// figure = [{ id = "first-flight-people", value = 50 }]
    ///
    /// [[transfer]]
    /// id = "second-flight"
    /// date = "2026-04-14"
    /// figure = [{ id = "second-flight-people", value = 50 }]
    /// ```
    ///
    /// ## Right
    ///
    /// Twenty-five a month, and two flights in two months; of the first of these nobody knows whether it was before the cap:
    ///
    /// ```toml
    /// [[figure]]
    /// id = "cap"
    /// metric = "people-received"
    /// measure = "ceiling"
    /// value = 25
    /// per = "month"
    /// as_of = "2026-01-01"
    ///
    /// [[figure]]
    /// id = "cap-on-all"
    /// metric = "people-received"
    /// measure = "ceiling"
    /// value = 35
    /// as_of = "2026-01-01"
    ///
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-12/2026-02"
    /// figure = [{ id = "first-flight-people", value = 20 }]
    ///
    /// [[transfer]]
    /// id = "second-flight"
    /// date = "2026-04-08"
    /// figure = [{ id = "second-flight-people", value = 20 }]
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

const HELP: &str = "check both; if the cap was changed, record the new one with `supersedes`; if it was broken, an `[[expect]]` says so";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let alone = here.facts.figures.above_caps();
    let together = here.facts.figures.together_above_caps(here.record);
    findings.extend(alone.iter().chain(&together).map(|above| finding(above, here)));
}

fn finding(above: &AboveCap<'_>, here: &Here<'_>) -> Finding {
    let cap = speech::name(above.cap, here);
    let message = match above.others {
        0 => format!("{} is more than {cap} allows", speech::name(above.count, here)),
        others => format!("{} and {others} before it are together more than {cap} allows", speech::name(above.count, here)),
    };
    let start = FIG009.at(above.count.at, message).label(speech::label(above.count, here)).key("value");
    let all = above.beside.iter().fold(start, |finding, claim| finding.related(claim.at, speech::label(claim, here)));
    let finding = all.related(above.cap.at, speech::label(above.cap, here));
    let note = above.cap.per.zip(above.periods).map(|(per, periods)| note(above, per, periods));
    note.into_iter().fold(finding, Finding::note).help(HELP)
}

fn note(above: &AboveCap<'_>, per: Per, periods: u32) -> String {
    let allowed = speech::range(&above.allowed);
    match periods {
        1 => format!("the cap is for each `{per}`, and one of them allows {allowed}"),
        _ => format!("the cap is for each `{per}`, and the {periods} that are begun allow {allowed} at most"),
    }
}
