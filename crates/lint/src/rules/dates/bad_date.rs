use crate::reading::{self, Family};
use crate::rule::rule;
use crate::{Check, Finding, Fix, Level, Open, Safety};
use model::value::Edtf;
use shape::Problem;

rule! {
    /// A date that cannot be read, or not in one way only.
    ///
    /// Dates are written as precisely as they are known and no more precisely: `2025`, `2025-02`, `2025-02-12`; `2025-02~`
    /// for about, `2025-02?` for perhaps, `2025-02-12/2025-02-15` for from and to, `2025-02-12/..` for an open end (EDTF,
    /// ISO 8601-2).
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "20 February 2025"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-30"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-20"
    /// ```
    pub static DAT001 = Rule {
        name: "bad-date",
        level: Level::Error,
        check: Check::File(check),
    };
}

fn check(open: &Open<'_>, findings: &mut Vec<Finding>) {
    for problem in open.file.problems.iter().filter(|problem| reading::family(problem) == Family::Date) {
        let Problem::Malformed { key, reason, at, .. } = problem else { continue };
        let written = open.file.slice(*at).trim_matches(['"', '\'']);
        let finding = DAT001.at(*at, format!("`{written}` is not a date")).label(&**reason);
        let finding = key.map_or(finding.clone(), |key| finding.key(key.name));
        let meant = Edtf::parse(written).err().and_then(|error| error.suggestion().map(str::to_owned));
        findings.push(match meant {
            Some(meant) => finding
                .help(format!("write `\"{meant}\"`"))
                .fix(Fix::replace(Safety::Safe, *at, format!("\"{meant}\""))),
            None => finding.help("write the year, month and day as far as they are known: `2025-02-12`, `2025-02`, `2025`"),
        });
    }
}
