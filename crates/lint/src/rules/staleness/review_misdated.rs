use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use jiff::civil::Date;
use model::Spanned;
use model::record::{Measure, Record, Stage};
use model::value::Edtf;

rule! {
    /// A review in the future, or one that came before what it is said to have reviewed.
    ///
    /// A record that tells of May was changed in May at the earliest. If its last review is of April, either the review has
    /// the wrong day or nobody has looked at the record since it was changed.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[review]]
    /// on = "2027-01-01"
    /// outcome = "no-change"
    /// checked = ["ap-20250220-costa-rica"]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2026-05-20"
    ///
    /// [[review]]
    /// on = "2026-04-01"
    /// outcome = "changed"
    /// checked = ["ap-20250220-costa-rica"]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # proceedings/dvd-v-dhs.toml
    /// title = "D.V.D. v. Department of Homeland Security"
    ///
    /// [[step]]
    /// date = "2026-05-20"
    /// kind = "injunction"
    ///
    /// [[review]]
    /// on = "2026-04-01"
    /// outcome = "changed"
    /// checked = ["ap-20250220-costa-rica"]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[payment]]
    /// id = "first-year"
    /// stage = "disbursement"
    /// date = "2026-05-20"
    ///
    /// [[review]]
    /// on = "2026-04-01"
    /// outcome = "changed"
    /// checked = ["ap-20250220-costa-rica"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2026-05-20"
    ///
    /// [[review]]
    /// on = "2026-11-01"
    /// outcome = "changed"
    /// checked = ["ap-20250220-costa-rica"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Put the day right, or review the record: `dossier review ID --checked SOURCE`.
    ///
    /// ## Where it comes from
    ///
    /// Ours; two days in one file must fit each other.
    pub static STL004 = Rule {
        name: "review-misdated",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Some(upkeep) = here.record.upkeep() else { return };
    for review in &upkeep.review {
        if review.on.earliest().is_some_and(|day| day > here.settings.today) {
            findings.push(
                STL004
                    .at(review.on.span, format!("this review is of {}, after today, {}", review.on.as_str(), here.settings.today))
                    .label("still to come")
                    .key("on")
                    .help("write the day on which the sources were read"),
            );
        }
    }
    let reviews = upkeep.review.iter().filter_map(|review| Some((review.on.latest()?, &review.on)));
    let Some((last, on)) = reviews.max_by_key(|(day, _)| *day) else { return };
    if let Some((day, date)) = newest(here).filter(|(day, _)| *day > last && *day <= here.settings.today) {
        findings.push(
            STL004
                .at(on.span, format!("`{}` tells of {day}, which its last review of {} cannot have seen", here.file.stem, on.as_str()))
                .label("the last review")
                .related(date.span, "later than it")
                .key("on")
                .help("add a `[[review]]` for the change, or put the wrong day right"),
        );
    }
}

/// The latest of the days the record tells of as past.
fn newest<'a>(here: &Here<'a>) -> Option<(Date, &'a Spanned<Edtf>)> {
    let record = here.record;
    let statuses = record.statuses().iter().filter_map(|row| row.from.as_ref());
    let transfers = record.transfers().iter().filter_map(|transfer| transfer.date.as_ref());
    let statements = record.statements().iter().filter_map(|statement| statement.date.as_ref());
    let counted = record.figures().filter(|(_, figure)| figure.measure.as_ref().is_none_or(|it| it.value == Measure::Ceiling));
    let figures = counted.filter_map(|(_, figure)| figure.as_of.as_ref());
    // What was offered or promised may have been of a day to come.
    let paid = record.payments().iter().filter(|payment| matches!(payment.stage.value, Stage::Disbursement | Stage::Refund));
    let payments = paid.filter_map(|payment| payment.date.as_ref());
    let steps = match record {
        Record::Proceeding(case) => &*case.step,
        _ => &[],
    };
    let steps = steps.iter().filter_map(|step| step.date.as_ref());
    let dates = statuses.chain(transfers).chain(statements).chain(figures).chain(payments).chain(steps);
    dates.filter_map(|date| Some((date.earliest()?, date))).max_by_key(|(day, _)| *day)
}
