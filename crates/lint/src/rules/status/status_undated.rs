use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::Status;

rule! {
    /// A status that does not say since when.
    ///
    /// A history without days is no history: nobody can tell which row is the current one, nor hold a transfer against it.
    /// A month or a year will do, and `../2025-03-15` says no more than that it was so by then: the day of the page that
    /// reports it, if nothing else is known. The day of the page alone (`2025-03-15`) would say that it began on that day.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[status]]
    /// axis = "legal"
    /// value = "agreed"
    /// cite = ["ap-20250203-el-salvador"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[status]]
    /// axis = "legal"
    /// value = "agreed"
    /// from = "2025-02"
    /// cite = ["ap-20250203-el-salvador"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write `from` as precisely as the source has it: `2025-02-03`, `2025-02`, `../2025-03-15` for no later than.
    ///
    /// ## Where it comes from
    ///
    /// The Immigration Policy Tracking Project, whose entries have the day an act was announced and the day it took
    /// effect.
    pub static STA002 = Rule {
        name: "status-undated",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn message(row: &Status) -> String {
    format!("nothing says since when it is `{}`", row.value.word())
}

const HELP: &str = "write `from`, as precisely as the source says: `2025-02-03`, `2025-02`, `../2025-03-15` for no later than";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for row in here.record.statuses().iter().filter(|row| row.from.is_none() && !here.slips().has_unreadable(row.extent, &["from"])) {
        findings.push(STA002.at(row.value.span, message(row)).label("since when?").key("from").help(HELP));
    }
}
