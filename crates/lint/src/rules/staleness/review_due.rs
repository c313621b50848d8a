use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::{Axis, Record, Review, Standing, Status};
use model::value::Date;
use model::{Span, Spanned};
use shape::Item;

rule! {
    /// A record nobody has looked at for longer than its status allows.
    ///
    /// What is alive changes: a deal people are sent under wants to be looked at every few weeks, one that ended every
    /// year. The shortest interval that applies counts: of the status in law, of the status in practice, of a case that is open.
    /// The intervals stand in `dossier.toml`. A review is due after one interval, and a remark says so; after one and a half
    /// it is overdue, and a warning does. A review that could read nothing, `deferred` or `unreachable`, does not count;
    /// one that does not say what it read is an error of its own. What has ended or was refused keeps its last word for
    /// long, unless it was taken up again since.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-02-20"
    ///
    /// [[review]]
    /// on = "2026-03-01"
    /// outcome = "no-change"
    /// checked = ["ap-20250220-costa-rica"]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "ended"
    /// from = "2022-02-20"
    ///
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-02-20"
    ///
    /// [[review]]
    /// on = "2026-08-01"
    /// outcome = "no-change"
    /// checked = ["ap-20250220-costa-rica"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-02-20"
    ///
    /// [[review]]
    /// on = "2026-11-02"
    /// outcome = "no-change"
    /// checked = ["ap-20250220-costa-rica"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Read the sources again and say so: `dossier review ID --checked SOURCE`.
    ///
    /// ## Where it comes from
    ///
    /// `review_in` of the GOV.UK documentation, which turns a page red when nobody has read it for too long;
    /// `warn_after` and `error_after` of dbt.
    pub static STL001 = Rule {
        name: "review-due",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

/// What sets the pace.
pub(crate) struct Pace {
    pub days: i64,
    pub because: String,
    pub at: Span,
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Some(pace) = pace(here) else { return };
    let Some((day, review)) = last_review(here) else {
        findings.push(never(here, &pace));
        return;
    };
    let age = model::value::days_between(day, here.settings.today);
    if age > pace.days {
        findings.push(due_finding(here, &pace, review, age));
    }
}

/// What says that a review is due: the last one, or what sets the pace where there was none.
pub(super) fn due(here: &Here<'_>) -> Option<Span> {
    let pace = pace(here)?;
    let Some((day, review)) = last_review(here) else { return Some(pace.at) };
    (model::value::days_between(day, here.settings.today) > pace.days).then_some(review.on.span)
}

/// The last review that could read something.
pub(crate) fn last_review<'a>(here: &Here<'a>) -> Option<(Date, &'a Item<Review>)> {
    let reviews = here.record.upkeep().map(|upkeep| &upkeep.review);
    let read = reviews.into_iter().flatten().filter(|review| review.outcome.value.is_reading());
    read.filter_map(|review| Some((review.on.latest()?, review))).max_by_key(|(day, _)| *day)
}

fn never(here: &Here<'_>, pace: &Pace) -> Finding {
    STL001
        .at(pace.at, format!("`{}` was never reviewed", here.file.stem))
        .label(format!("{}: a review every {}", pace.because, days(pace.days)))
        .help(format!("read the sources again and add a `[[review]]` with `on = \"{}\"`", here.settings.today))
}

fn due_finding(here: &Here<'_>, pace: &Pace, review: &Item<Review>, age: i64) -> Finding {
    let (late, level) = if age * 2 > pace.days * 3 { ("overdue", STL001.level) } else { ("due", Level::Info) };
    STL001
        .at(review.on.span, format!("a review of `{}` is {late}", here.file.stem))
        .level(level)
        .label(format!("last reviewed {} ago", days(age)))
        .related(pace.at, format!("{}: a review every {}", pace.because, days(pace.days)))
        .help(format!("read the sources again and add a `[[review]]` with `on = \"{}\"`", here.settings.today))
}

/// The shortest interval that applies.
pub(crate) fn pace(here: &Here<'_>) -> Option<Pace> {
    // A review that could not be read may be the last.
    if here.record.upkeep().is_some_and(|upkeep| !upkeep.review.is_complete()) {
        return None;
    }
    let intervals = &here.settings.intervals;
    let of_status = |standing: &Spanned<Standing>| {
        let days = intervals.of(standing.value)?;
        Some(Pace { days, because: standing.word().replace('-', " "), at: standing.span })
    };
    let mut paces: Vec<Pace> = current(here.record).filter_map(|row| of_status(&row.value)).collect();
    if let Record::Proceeding(proceeding) = here.record
        && let Some(last) = proceeding.step.last()
    {
        use model::record::StepKind::Closed;
        let days = if last.kind.value == Closed { intervals.closed } else { intervals.pending };
        let because = if last.kind.value == Closed { "a closed case" } else { "an open case" };
        paces.push(Pace { days, because: because.to_owned(), at: last.kind.span });
    }
    paces.into_iter().min_by_key(|pace| pace.days)
}

/// The rows that say how it stands: the last of each axis. What is over in practice, or was refused, no longer moves at
/// the pace of its signature, unless that came after the end.
fn current(record: &Record) -> impl Iterator<Item = &Item<Status>> {
    let last = |axis: Axis| record.statuses().iter().rfind(|row| row.axis.value == axis);
    let (legal, practice) = (last(Axis::Legal), last(Axis::Operational));
    let is_outlived = |row: &Item<Status>, other: Option<&Item<Status>>| {
        !is_end(row) && other.is_some_and(|other| is_end(other) && !began_after(row, other))
    };
    let legal_now = legal.filter(|row| !is_outlived(row, practice));
    let practice_now = practice.filter(|row| !is_outlived(row, legal));
    legal_now.into_iter().chain(practice_now)
}

fn is_end(row: &Status) -> bool {
    let standing = row.value.value;
    standing == Standing::Ended || standing == Standing::Refused || standing.is_final()
}

fn began_after(row: &Status, end: &Status) -> bool {
    let days = end.from.as_ref().zip(row.from.as_ref());
    days.is_some_and(|(end, row)| end.moment().before(&row.moment()).is_certain())
}

/// Whether it ended, was refused or terminated, and nothing was taken up again since.
pub(crate) fn is_over(record: &Record) -> bool {
    let mut rows = current(record).peekable();
    rows.peek().is_some() && rows.all(|row| is_end(row))
}

fn days(count: i64) -> String {
    if count == 1 { "1 day".to_owned() } else { format!("{count} days") }
}
