use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::{Axis, Measure, Standing, Transfer};
use model::value::Edtf;
use model::{Span, Spanned};
use rust_decimal::Decimal;
use shape::Item;

rule! {
    /// People were moved under an arrangement that is said not to have started.
    ///
    /// The last row of the operational axis is what a brief prints as the current state. A transfer that took place makes
    /// `not-started` untrue.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "not-started"
    /// from = "2025-02-03"
    ///
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-03-15"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "not-started"
    /// from = "2025-02-03"
    ///
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-03-15"
    ///
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-03-15"
    /// ```
    pub static STA003 = Rule {
        name: "implied-status",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Some(row) = here.record.statuses().iter().rfind(|row| row.axis.value == Axis::Operational) else { return };
    if row.value.value != Standing::NotStarted {
        return;
    }
    let moved = here.record.transfers().iter().filter(|transfer| has_moved_people(transfer));
    let past = moved.filter_map(|transfer| Some((transfer, transfer.date.as_ref()?)));
    let first = past.filter(|(_, date)| date.latest().is_some_and(|day| day <= here.settings.today)).min_by_key(|(_, date)| date.latest());
    if let Some((transfer, date)) = first {
        findings.push(finding(row.value.span, transfer, date));
    }
}

/// Neither planned nor nobody at all.
fn has_moved_people(transfer: &Item<Transfer>) -> bool {
    let mut figures = transfer.figure.iter().peekable();
    figures.peek().is_none()
        || figures.any(|figure| {
            let is_planned = figure.measure.as_ref().is_some_and(|measure| measure.value == Measure::Planned);
            !is_planned && figure.value.as_ref().is_none_or(|value| value.value > Decimal::ZERO)
        })
}

fn finding(at: Span, transfer: &Item<Transfer>, date: &Spanned<Edtf>) -> Finding {
    STA003
        .at(at, format!("it is said not to have started, and people were moved in {}", date.as_str()))
        .label("not started")
        .related(transfer.head, "people were moved")
        .key("value")
        .help(format!("add a row `value = \"operating\"` with `from = \"{}\"`", date.as_str()))
}
