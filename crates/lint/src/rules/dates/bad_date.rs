use super::weekday;
use crate::reading::{self, Family};
use crate::rule::rule;
use crate::{Check, Finding, Fix, Level, Open, Safety};
use jiff::civil::Date;
use model::record::{Citation, Record, Says};
use model::value::Edtf;
use shape::{Problem, Spanned};
use std::collections::BTreeMap;

rule! {
    /// A date that cannot be read, or not in one way only, or that contradicts itself.
    ///
    /// Dates are written as precisely as they are known and no more precisely: `2025`, `2025-02`, `2025-02-12`; `2025-02~`
    /// for about, `2025-02?` for perhaps, `2025-02-12/2025-02-15` for from and to, `2025-02-12/..` for an open end (EDTF,
    /// ISO 8601-2).
    ///
    /// An excerpt that prints a day with its weekday can be checked: "Wednesday, July 10, 2025" was a Thursday, so the day or
    /// its name is wrong. This is done for English, for weekday, month and day in full words, with the year or, where there is
    /// none, where the day is that of the item. What a citation gives as an error, by `states` or `says = "disputes"`, is no
    /// error of the record.
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
    /// cite = [{ source = "ap-20250220-costa-rica", excerpt = "landed on Friday, February 20, 2025" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-20"
    /// cite = [
    ///   { source = "ap-20250220-costa-rica", excerpt = "landed on Thursday, February 20" },
    ///   { source = "tico-20250220", states = "Friday, 20 February 2025; the day was a Thursday" },
    /// ]
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
    open.file.record.iter().for_each(|record| weekdays(record, findings));
}

const LOOK_AGAIN: &str = "look at the page again; if it prints so, give the right day to the item and what the page prints \
                          in `states`, or write `says = \"disputes\"`";

/// Days in excerpts that were another day of the week.
fn weekdays(record: &Record, findings: &mut Vec<Finding>) {
    let known = days(record);
    for item in record.items() {
        let known = known.get(&item.head.start).copied();
        for citation in item.body.and_then(|body| body.cite).into_iter().flat_map(|cite| cite.iter()) {
            let Some(excerpt) = citation.excerpt.as_ref().filter(|_| is_taken_as_right(citation)) else { continue };
            let printed = weekday::in_text(&excerpt.value);
            let wrong = printed.iter().find_map(|printed| Some((printed, printed.contradicted(known)?)));
            if let Some((printed, (date, was))) = wrong {
                findings.push(
                    DAT001
                        .at(excerpt.span, format!("`{}` contradicts itself: {date} was a {was}", printed.words))
                        .label("the day or its weekday is wrong")
                        .key("excerpt")
                        .help(LOOK_AGAIN),
                );
            }
        }
    }
}

fn is_taken_as_right(citation: &Citation) -> bool {
    citation.states.is_none() && citation.says.as_ref().is_none_or(|says| says.value != Says::Disputes)
}

/// The days of the items that are of one day, by the places of their headers.
fn days(record: &Record) -> BTreeMap<u32, Date> {
    let day = |date: Option<&Spanned<Edtf>>| date.and_then(|date| date.day());
    let statuses = record.statuses().iter().map(|it| (it.head, day(it.from.as_ref())));
    let transfers = record.transfers().iter().map(|it| (it.head, day(it.date.as_ref())));
    let payments = record.payments().iter().map(|it| (it.head, day(it.date.as_ref())));
    let statements = record.statements().iter().map(|it| (it.head, day(it.date.as_ref())));
    let own = record.own_figures().into_iter().flat_map(|figures| figures.iter());
    let own = own.map(|it| (it.head, day(it.as_of.as_ref())));
    let all = statuses.chain(transfers).chain(payments).chain(statements).chain(own);
    all.filter_map(|(head, day)| Some((head.start, day?))).collect()
}
