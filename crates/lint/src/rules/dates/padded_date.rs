use super::days::{names_day, names_more};
use crate::ours::words;
use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety};
use model::Spanned;
use model::record::Citation;
use model::value::Edtf;
use shape::Item;

rule! {
    /// A date that is the first of a month or of a year where the source names no day.
    ///
    /// Forms and spreadsheets want a day, and "in March" becomes 1 March. The false day then contradicts everybody who
    /// knows the true one, and puts events in an order nobody stated. A date is written no more precisely than its
    /// source has it: `2025-03`, `2025`.
    ///
    /// Said only where an excerpt names the month or the year without a day, and none names the day.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "march-flights"
    /// date = "2025-03-01"
    /// cite = [{ source = "ap-20250401-el-salvador", excerpt = "flown to El Salvador in March" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// as_of = "2025-01-01"
    /// cite = [{ source = "ap-20260101-el-salvador", excerpt = "200 people in 2025" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "march-flights"
    /// date = "2025-03"
    /// cite = [{ source = "ap-20250401-el-salvador", excerpt = "flown to El Salvador in March" }]
    ///
    /// [[transfer]]
    /// id = "first-of-march"
    /// date = "2025-03-01"
    /// cite = [{ source = "ap-20250302-el-salvador", excerpt = "two planes landed on March 1" }]
    ///
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// value = 200
    /// as_of = "2025-01-01"
    /// cite = [{ source = "ap-20250302-el-salvador", excerpt = "As of Jan. 1, 2025, 200 people were held" }]
    ///
    /// [[figure]]
    /// id = "released"
    /// metric = "people-released"
    /// value = 20
    /// as_of = "2025-01-01"
    /// cite = [{ source = "afp-20250302-salvador", excerpt = "20 personnes libérées au 1er janvier 2025" }]
    ///
    /// [[figure]]
    /// id = "expected"
    /// metric = "people-received"
    /// measure = "planned"
    /// value = 300
    /// as_of = "2025-05-01"
    /// cite = [{ source = "ap-20250501-el-salvador", excerpt = "officials may send 300 in 2025" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Take the day off: `2025-03`. The fix does; it changes what the record says, so look at it.
    ///
    /// ## Where it comes from
    ///
    /// The habit of spreadsheets. Datasets that demand a full day, such as those of beneficial ownership, are full of
    /// firsts of January.
    pub static DAT006 = Rule {
        name: "padded-date",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let record = here.record;
    let mut look = |date: Option<&Spanned<Edtf>>, cite: &[Item<Citation>]| findings.extend(padded(date, cite));
    for (_, figure) in record.figures() {
        look(figure.as_of.as_ref(), &figure.cite);
        look(figure.since.as_ref(), &figure.cite);
    }
    for transfer in record.transfers() {
        look(transfer.date.as_ref(), &transfer.cite);
    }
    for payment in record.payments() {
        look(payment.date.as_ref(), &payment.cite);
    }
    for statement in record.statements() {
        look(statement.date.as_ref(), &statement.cite);
    }
    for row in record.statuses() {
        look(row.from.as_ref(), &row.cite);
    }
}

fn padded(date: Option<&Spanned<Edtf>>, cite: &[Item<Citation>]) -> Option<Finding> {
    let date = date?;
    let day = date.day().filter(|day| day.day() == 1)?;
    let texts = || cite.iter().flat_map(|citation| [&citation.excerpt, &*citation.states]).flatten();
    if texts().any(|text| names_day(&words(text), day)) {
        return None;
    }
    let (coarser, text) = texts().find_map(|text| Some((names_more(&words(text), day)?, text)))?;
    Some(
        DAT006
            .at(date.span, format!("the source names no day, and this says {}", date.as_str()))
            .label("the first, for want of a day")
            .related(text.span, "as the source has it")
            .help(format!("write `{coarser}`"))
            .fix(Fix::replace(Safety::Unsafe, date.span, format!("\"{coarser}\""))),
    )
}
