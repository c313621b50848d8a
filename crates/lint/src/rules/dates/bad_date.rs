use super::weekday::{self, Contradiction};
use crate::reading::{self, Family};
use crate::rule::rule;
use crate::{Check, Finding, Fix, Level, Open, Safety};
use model::value::{DateError, Edtf};
use shape::Problem;

rule! {
    /// A date that cannot be read, or not in one way only.
    ///
    /// Dates are written as precisely as they are known and no more precisely: `2025`, `2025-02`, `2025-02-12`; `2025-02~`
    /// for about, `2025-02?` for perhaps, `2025-02-12/2025-02-15` for from and to, `2025-02-12/..` for an open end (EDTF,
    /// ISO 8601-2).
    ///
    /// A day whose source puts another day of the week beside it ("Wednesday, July 10" of a Thursday) is of one of two
    /// readings too. A day of the week that stands alone may be that of the page, and is left alone.
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
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-20"
    /// cite = [{ source = "ap-20250220-costa-rica", excerpt = "landed on Wednesday, February 20" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// value = 200
    /// as_of = "2025-02-20"
    /// cite = [{ source = "ap-20250220-costa-rica", excerpt = "as of Wednesday, Feb. 20, there were 200" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-20"
    ///
    /// [[transfer.figure]]
    /// id = "first-flight-people"
    /// value = 135
    /// as_of = "2025-02-20"
    /// cite = [{ source = "ap-20250220-costa-rica", excerpt = "135 people landed on Wednesday, February 20" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-20"
    /// cite = [{ source = "ap-20250220-costa-rica", excerpt = "landed on Thursday, February 20, said on Friday" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the date as the message shows it. Where only one date can be meant, the fix does. Of a wrong day of the week look
    /// which of the two is right; if the page is wrong, say in `states` what it prints.
    ///
    /// ## Where it comes from
    ///
    /// The Extended Date/Time Format of the Library of Congress, since 2019 part of ISO 8601-2, which citation styles
    /// (CSL) prefer for dates.
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
        let error = Edtf::parse(written).err();
        let meant = error.as_ref().and_then(DateError::suggestion);
        findings.push(match (meant, &error) {
            (Some(meant), _) => finding
                .help(format!("write `\"{meant}\"`"))
                .fix(Fix::replace(Safety::Safe, *at, format!("\"{meant}\""))),
            (None, Some(DateError::Reversed { meant, .. })) => finding
                .help("look which of the two ends is wrong")
                .fix(Fix::replace(Safety::Unsafe, *at, format!("\"{meant}\""))),
            (None, _) => finding.help("write the year, month and day as far as they are known: `2025-02-12`, `2025-02`, `2025`"),
        });
    }
    findings.extend(open.file.record.iter().flat_map(weekday::contradictions).map(|it| contradicted(&it)));
}

fn contradicted(it: &Contradiction<'_>) -> Finding {
    let (was, named) = (capital(it.was), capital(it.named));
    DAT001
        .at(it.date.span, format!("`{}` was a {was}, and its source says {named}", it.date.as_str()))
        .label(format!("a {was}"))
        .related(it.excerpt, format!("a {named}"))
        .help("look which of the two is right; if the page is wrong, say in `states` what it prints")
}

/// `Monday`
fn capital(weekday: &str) -> String {
    let (first, rest) = weekday.split_at_checked(1).unwrap_or((weekday, ""));
    first.to_uppercase() + rest
}
