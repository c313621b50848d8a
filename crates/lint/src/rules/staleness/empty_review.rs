use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::Review;

rule! {
    /// A review that read nothing.
    ///
    /// The day of the last review tells a reader how fresh a record is. A review that names no source it checked moves that
    /// day and nothing else: STL001 falls silent, and a number that nobody has looked at for a year is printed as fresh. Where
    /// nothing could be read, `unreachable` or `deferred` says so, and the record stays due.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[review]]
    /// on = "2026-11-01"
    /// outcome = "no-change"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[review]]
    /// on = "2026-11-01"
    /// outcome = "no-change"
    /// checked = ["ap-20250220-costa-rica"]
    ///
    /// [[review]]
    /// on = "2026-11-02"
    /// outcome = "deferred"
    /// ```
    ///
    /// ## Fix
    ///
    /// Name what was read in `checked`, or write `outcome = "deferred"`.
    ///
    /// ## Where it comes from
    ///
    /// The other way round: scripts that set a date of last check when they report that it is due.
    pub static STL003 = Rule {
        name: "empty-review",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn message(review: &Review) -> String {
    format!("the review of {} checked nothing", review.on.as_str())
}

const HELP: &str = "name the sources that were read in `checked`, or write `outcome = \"deferred\"`";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for review in here.record.upkeep().into_iter().flat_map(|upkeep| upkeep.review.iter()) {
        if review.outcome.value.is_reading() && review.checked.is_empty() {
            findings.push(STL003.at(review.head, message(review)).label("no `checked`").key("checked").help(HELP));
        }
    }
}
