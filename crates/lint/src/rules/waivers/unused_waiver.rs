use crate::rule::rule;
use crate::{Check, Finding, Fix, Level, Safety, Waiver};

rule! {
    /// A waiver that no finding needs any more.
    ///
    /// What it was written for has been put right, or has changed so that it is no longer the same finding. Left in
    /// place it would hide the next one, and the brief would go on explaining a conflict that is none.
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
    /// [[expect]]
    /// rule = "FIG001"
    /// at = ["#received"]
    /// reason = "the agency stands by its count"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    ///
    /// [[expect]]
    /// rule = "FIG018"
    /// at = ["#received"]
    /// reason = "the report gives no day"
    /// ```
    ///
    /// ## Fix
    ///
    /// Take it out. The fix does; of an `[[expect]]` it is not a safe one, since with it goes a reason that somebody wrote, and
    /// the conflict may still stand where an item of it is misspelt in `at`.
    ///
    /// ## Where it comes from
    ///
    /// Our World in Data, where an exception that matches nothing any more is itself an error.
    pub static MET002 = Rule {
        name: "unused-waiver",
        level: Level::Error,
        check: Check::Unused(check),
    };
}

fn message(waiver: &Waiver) -> String {
    format!("no finding of `{}` needs this waiver", waiver.rule)
}

fn check(waiver: &Waiver, findings: &mut Vec<Finding>) {
    let (safety, help) = if waiver.is_expect {
        (Safety::Unsafe, "name every item of the finding in `at`, or take it out")
    } else {
        (Safety::Safe, "take it out")
    };
    findings.push(
        MET002
            .at(waiver.at, message(waiver))
            .label("waives nothing")
            .note(format!("it says: {}", waiver.reason))
            .help(help)
            .fix(Fix::delete(safety, waiver.extent)),
    );
}
