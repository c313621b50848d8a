use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::dataset::Answer;
use model::record::{Axis, Record, Standing, Status};
use model::{Kind, Spanned};
use shape::Item;

rule! {
    /// A history no arrangement can have.
    ///
    /// Rows of one axis follow one another in time. Nothing leads out of `terminated` or `expired` but a new instrument,
    /// which is named in `instruments` and was signed or came into force no earlier. What is only asked for or talked about
    /// needs none.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[status]]
    /// axis = "legal"
    /// value = "terminated"
    /// from = "2024-07-06"
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "in-force"
    /// from = "2025-01-01"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-03-15"
    ///
    /// [[status]]
    /// axis = "operational"
    /// value = "not-started"
    /// from = "2025-02-03"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # instruments/renewal.toml
    /// signed = "2024-06-18"
    /// in_force = "2024-07-01"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// instruments = ["renewal"]
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "expired"
    /// from = "2024-06-30"
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "in-force"
    /// from = "2024-07-01"
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "terminated"
    /// from = "2025-07"
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "negotiating"
    /// from = "2025-09"
    /// ```
    ///
    /// ```toml
    /// [[status]]
    /// axis = "legal"
    /// value = "signed"
    /// from = "2025-02-03"
    ///
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-01"
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "terminated"
    /// from = "2025-07"
    /// ```
    ///
    /// ## Fix
    ///
    /// Put the day right; or name the new instrument in `instruments`, with the day it was signed.
    ///
    /// ## Where it comes from
    ///
    /// The Beneficial Ownership Data Standard, where nothing follows on a closed statement; the statuses of IATI's
    /// activities.
    pub static STA001 = Rule {
        name: "illegal-transition",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for axis in [Axis::Legal, Axis::Operational] {
        let rows: Vec<&Item<Status>> = here.record.statuses().iter().filter(|row| row.axis.value == axis).collect();
        let mut end: Option<&Item<Status>> = None;
        for pair in rows.windows(2) {
            let [before, after] = pair else { continue };
            if before.value.value.is_final() {
                end = Some(before);
            }
            if runs_backwards(before, after) {
                findings.push(backwards(before, after));
                // What follows on a row out of its place follows on another end, or on none.
                end = None;
            } else if let Some(over) = end.take_if(|_| revives(after.value.value))
                && !is_renewed(over, here)
            {
                findings.push(out_of_final(over, after));
            }
        }
    }
}

fn runs_backwards(before: &Status, after: &Status) -> bool {
    let dates = before.from.as_ref().zip(after.from.as_ref());
    dates.is_some_and(|(before, after)| after.moment().before(&before.moment()).is_certain())
}

fn backwards(before: &Status, after: &Status) -> Finding {
    let written = |row: &Status| row.from.as_ref().map_or_else(String::new, |from| from.as_str().to_owned());
    let at = after.from.as_ref().map_or(after.value.span, |from| from.span);
    let other = before.from.as_ref().map_or(before.value.span, |from| from.span);
    let message = format!(
        "`{}` from {} stands after `{}` from {}",
        after.value.word(),
        written(after),
        before.value.word(),
        written(before)
    );
    STA001
        .at(at, message)
        .label("the earlier day")
        .related(other, "the later day")
        .key("from")
        .help("put the rows of an axis in the order of their days, or the wrong day right")
}

/// Whether what was over is in law again. Whoever asks, talks or refuses has no instrument yet.
fn revives(standing: Standing) -> bool {
    use Standing::{Negotiating, Refused, Requested};
    !standing.is_final() && !matches!(standing, Negotiating | Refused | Requested)
}

/// Whether an instrument is named that was signed or came into force no earlier than the end: terms are prolonged before they
/// run out.
fn is_renewed(end: &Status, here: &Here<'_>) -> bool {
    let named: &[Spanned<_>] = match here.record {
        Record::Arrangement(record) => &record.instruments,
        Record::Programme(record) => &record.instruments,
        _ => return true,
    };
    named.iter().filter_map(|instrument| instrument.record()).any(|id| {
        let Answer::Found(file) = here.elsewhere.record(&[Kind::Instrument], id) else { return true };
        let Some(Record::Instrument(instrument)) = &file.record else { return true };
        let mut days = instrument.signed.iter().chain(instrument.in_force.as_ref()).peekable();
        let Some(end) = end.from.as_ref().filter(|_| days.peek().is_some()) else { return true };
        days.any(|day| !day.moment().before(&end.moment()).is_certain())
    })
}

fn out_of_final(before: &Status, after: &Status) -> Finding {
    STA001
        .at(after.value.span, format!("`{}` follows on `{}` without a new instrument", after.value.word(), before.value.word()))
        .label("in law again")
        .related(before.value.span, "its end")
        .key("value")
        .help("name the new instrument in `instruments`, or write the new deal as an arrangement of its own")
}
