use crate::rule::rule;
use crate::{Check, Fault, FaultKind, Finding, Level, Open};

rule! {
    /// A waiver that cannot be taken: its rule does not exist, its reason is missing, its date or its form is wrong.
    ///
    /// A malformed waiver never suppresses anything. A waiver says in so many words why a finding stands, so that whoever
    /// comes next can judge whether it still does.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// value = 238 # dossier: ignore[FIG001]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[expect]]
    /// rule = "FIG00l"
    /// reason = "the agency stands by its count"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// value = 238 # dossier: ignore[FIG018] until 2027-03-01 -- the day is not known yet
    /// ```
    ///
    /// ## Fix
    ///
    /// Write `# dossier: ignore[CODE] until DATE -- reason`, or an `[[expect]]` with `rule` and `reason`.
    ///
    /// ## Where it comes from
    ///
    /// Biome, whose suppressions need a reason to count.
    pub static MET001 = Rule {
        name: "invalid-waiver",
        level: Level::Error,
        check: Check::File(check),
    };
}

const FORM: &str = "write `# dossier: ignore[FIG002] until 2027-03-01 -- reason`; the date may be left out";

fn check(open: &Open<'_>, findings: &mut Vec<Finding>) {
    findings.extend(open.faults.iter().map(finding));
}

fn finding(fault: &Fault) -> Finding {
    match &fault.kind {
        FaultKind::UnknownRule(unknown) => {
            let finding =
                MET001.at(fault.at, format!("there is no rule `{}`", unknown.written)).label("waives nothing");
            match unknown.nearest {
                Some(meant) => finding.help(format!("did you mean `{meant}`?")),
                None => finding.help("`dossier explain` lists the rules"),
            }
        }
        FaultKind::NoReason => MET001
            .at(fault.at, "this waiver gives no reason")
            .label("waives nothing")
            .help("say why the finding stands, behind `--` in a comment or as `reason` of an `[[expect]]`"),
        FaultKind::Form => MET001.at(fault.at, "this is not a waiver").label("waives nothing").help(FORM),
        FaultKind::Date(reason) => {
            MET001.at(fault.at, format!("the date of this waiver cannot be read: {reason}")).label("waives nothing").help(FORM)
        }
    }
}
