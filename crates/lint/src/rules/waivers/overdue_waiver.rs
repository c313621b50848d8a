use crate::rule::rule;
use crate::{Check, Finding, Level, Open};

rule! {
    /// A waiver whose day has passed.
    ///
    /// `review_by` and `until` say when somebody promised to look again. The waiver still holds, so that nothing breaks
    /// overnight, but it is time to look.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238 # dossier: ignore[FIG018] until 2026-03-01 -- the day is not known yet
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "ministry"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "presidency"
    /// metric = "people-received"
    /// value = 261
    /// as_of = "2025-03-16"
    ///
    /// [[expect]]
    /// rule = "FIG001"
    /// at = ["#ministry", "#presidency"]
    /// reason = "whether the ministry leaves out those who were flown on is asked of it"
    /// review_by = "2026-03-01"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238 # dossier: ignore[FIG018] until 2027-03-01 -- the day is not known yet
    /// ```
    ///
    /// ## Fix
    ///
    /// Look at the conflict again; then move the day, or put the finding right and take the waiver out.
    ///
    /// ## Where it comes from
    ///
    /// Ours: the review dates of records, applied to waivers. An excuse without an end is a rule that was switched off.
    pub static MET003 = Rule {
        name: "overdue-waiver",
        level: Level::Warning,
        check: Check::File(check),
    };
}

fn check(open: &Open<'_>, findings: &mut Vec<Finding>) {
    for waiver in open.waivers {
        let Some(until) = &waiver.until else { continue };
        if until.latest().is_some_and(|day| day < open.settings.today) {
            findings.push(
                MET003
                    .at(waiver.at, format!("this waiver was to be looked at by {}", until.as_str()))
                    .label(format!("waives {}", waiver.rule))
                    .note(format!("it says: {}", waiver.reason))
                    .help("check whether the reason still holds; then set a later date or take the waiver out"),
            );
        }
    }
}
