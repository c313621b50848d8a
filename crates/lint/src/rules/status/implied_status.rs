use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::dataset::Answer;
use model::record::{Axis, Effect, Measure, Proceeding, Record, Standing, Status, Step, Transfer};
use model::value::Edtf;
use model::{Kind, Span, Spanned};
use rust_decimal::Decimal;
use shape::Item;

rule! {
    /// What happened, or what a court did, does not show in how an arrangement is said to stand.
    ///
    /// The last row of the operational axis is what a brief prints as the current state. A transfer that took place makes
    /// `not-started` untrue. So does a step of a case that blocks the transfers make `operating` doubtful, and one that
    /// unblocks them `blocked`, unless a row of that axis tells what followed. A step that stops some transfers, or
    /// one person's, has the effect `partial`.
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
    /// ## Wrong
    ///
    /// ```toml
    /// # arrangements/gbr-rwa-2022.toml
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2022-04-14"
    /// ```
    ///
    /// ```toml
    /// # proceedings/nsk-v-united-kingdom.toml
    /// on = ["gbr-rwa-2022"]
    ///
    /// [[step]]
    /// date = "2022-06-14"
    /// kind = "injunction"
    /// effect = "blocks"
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
    ///
    /// ## Fix
    ///
    /// Add the row of the operational axis that tells what happened, or correct the effect of the step.
    ///
    /// ## Where it comes from
    ///
    /// browser-compat-data, where a part implies the whole: what was used was there.
    pub static STA003 = Rule {
        name: "implied-status",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    if let Record::Proceeding(proceeding) = here.record {
        findings.extend(of_case(proceeding, here));
        return;
    }
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

/// The arrangements whose state does not show what the last word of a case does to them.
fn of_case(case: &Proceeding, here: &Here<'_>) -> Vec<Finding> {
    let effective = |step: &&Item<Step>| step.effect.as_ref().is_some_and(|effect| effect.value != Effect::None);
    let Some(step) = case.step.iter().rfind(effective) else { return Vec::new() };
    let (Some(effect), Some(day)) = (&step.effect, &step.date) else { return Vec::new() };
    let unshown = match effect.value {
        Effect::Blocks => Standing::Operating,
        Effect::Unblocks => Standing::Blocked,
        Effect::Partial | Effect::None => return Vec::new(),
    };
    let rows = case.on.iter().filter_map(|on| {
        let Answer::Found(file) = here.elsewhere.record(&[Kind::Arrangement], on.as_str()) else { return None };
        let row = file.record.as_ref()?.statuses().iter().rfind(|row| row.axis.value == Axis::Operational)?;
        (row.value.value == unshown && !follows(row, day)).then_some((on.as_str(), row))
    });
    rows.map(|(arrangement, row)| unshown_step(effect, day, arrangement, row)).collect()
}

/// Whether a row may tell what followed on a day.
fn follows(row: &Status, day: &Edtf) -> bool {
    row.from.as_ref().is_none_or(|from| !from.moment().before(&day.moment()).is_certain())
}

fn unshown_step(effect: &Spanned<Effect>, day: &Edtf, arrangement: &str, row: &Status) -> Finding {
    let standing = row.value.word();
    STA003
        .at(effect.span, format!("this step of {} {} transfers, and `{arrangement}` is `{standing}`", day.as_str(), effect.word()))
        .label(effect.word())
        .related(row.value.span, "how it is said to stand")
        .key("effect")
        .help("add the row that followed to the operational axis, or write `effect = \"partial\"`")
}
