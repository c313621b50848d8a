use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::moves_on;
use model::record::{Axis, Figure, Standing, Status, Transfer};
use model::value::is_clearly_before;
use shape::Item;

rule! {
    /// An arrangement that is said to be over or at rest, and people who were moved afterwards.
    ///
    /// `ended`, `paused`, `blocked`, `refused`, `terminated` and `expired` are strong words, and the last row is what a brief
    /// prints. A transfer that certainly took place after that day means that it goes on, that it was taken up again (a row is
    /// missing), or that the transfer belongs to another arrangement. An end in law counts where nothing in practice was said
    /// since. A flight that was cancelled (its figure is 0) moved nobody. Those whom the receiving state sends home or on may leave long
    /// after the end. Long silence alone proves nothing: a brief prints the day of the last arrival.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "ended"
    /// from = "2025-07-18"
    ///
    /// [[transfer]]
    /// id = "september-flight"
    /// date = "2025-09-12"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-02-01"
    ///
    /// [[status]]
    /// axis = "legal"
    /// value = "terminated"
    /// from = "2025-03-01"
    ///
    /// [[transfer]]
    /// id = "june-flight"
    /// date = "2025-06-01"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "blocked"
    /// from = "2025-04-01"
    ///
    /// [[transfer]]
    /// id = "june-flight"
    /// date = "2025-06-01"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "ended"
    /// from = "2025-04-01"
    ///
    /// [[transfer]]
    /// id = "cancelled-flight"
    /// date = "2025-06-01"
    /// figure = [{ id = "cancelled-flight-people", value = 0 }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[status]]
    /// axis = "operational"
    /// value = "ended"
    /// from = "2025-07-18"
    ///
    /// [[status]]
    /// axis = "operational"
    /// value = "operating"
    /// from = "2025-09-12"
    ///
    /// [[transfer]]
    /// id = "september-flight"
    /// date = "2025-09-12"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// sender = "USA"
    /// receiver = "SLV"
    ///
    /// [[status]]
    /// axis = "operational"
    /// value = "ended"
    /// from = "2025-04-20"
    ///
    /// [[transfer]]
    /// id = "home-flights"
    /// date = "2025-07-18"
    /// from = "SLV"
    /// to = ["VEN"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Add the row that took it up again, put the wrong day right, or move the transfer to the arrangement it belongs
    /// to.
    ///
    /// ## Where it comes from
    ///
    /// browser-compat-data and endoflife.date, which ask again whether what is over is over.
    pub static STL005 = Rule {
        name: "status-contradicts-events",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

const HELP: &str =
    "add the row that took it up again, put the wrong day right, or move the transfer to the arrangement it belongs to";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Some(end) = end(here) else { return };
    let (_, receiver) = here.record.states();
    let transfers = here.record.transfers().iter().filter(|transfer| !moves_on(transfer, receiver));
    // What lies after today DAT003 says of the transfer itself.
    let transfers = transfers.filter(|transfer| !is_to_come(transfer, here));
    let after: Vec<&Item<Transfer>> = transfers.filter(|transfer| is_after(transfer, end)).collect();
    let Some((first, others)) = after.split_first() else { return };
    let day = first.date.as_ref().map_or("", |date| date.as_str());
    let on = if first.date.as_ref().is_some_and(|date| date.day().is_some()) { "on" } else { "in" };
    let start = STL005
        .at(end.value.span, format!("it is said to be {}, and people were moved {on} {day}", end.value.word()))
        .label("nobody was moved")
        .related(first.date.as_ref().map_or(first.head, |date| date.span), "moved afterwards")
        .key("value");
    let finding = others.iter().fold(start, |finding, other| finding.related(other.head, "moved afterwards"));
    findings.push(finding.help(HELP));
}

/// The row after which nobody is moved: the last in practice, or else in law where nothing in practice was said since.
fn end<'a>(here: &Here<'a>) -> Option<&'a Item<Status>> {
    let last = |axis: Axis| here.record.statuses().iter().rfind(|row| row.axis.value == axis);
    let rests = |row: &Status| matches!(row.value.value, Standing::Ended | Standing::Paused | Standing::Blocked);
    let is_over = |row: &Status| row.value.value == Standing::Refused || row.value.value.is_final();
    let law = last(Axis::Legal).filter(|row| is_over(row));
    match last(Axis::Operational) {
        None => law,
        Some(practice) if rests(practice) => Some(practice),
        Some(practice) => law.filter(|law| {
            let days = practice.from.as_ref().zip(law.from.as_ref());
            days.is_some_and(|(practice, law)| practice.moment().before(&law.moment()).is_certain())
        }),
    }
}

fn is_to_come(transfer: &Transfer, here: &Here<'_>) -> bool {
    transfer.date.as_ref().and_then(|date| date.earliest()).is_some_and(|day| day > here.settings.today)
}

/// A night's flight lands on another date than the one it left on, so a day more is allowed.
fn is_after(transfer: &Transfer, end: &Status) -> bool {
    let days = transfer.date.as_ref().and_then(|date| date.earliest()).zip(end.from.as_ref().and_then(|end| end.latest()));
    days.is_some_and(|(date, end)| is_clearly_before(end, date)) && brought_anybody(&transfer.figure)
}

/// Whether people may have been moved: there is no number, or one of them that is neither planned nor the 0 of a flight that
/// was cancelled. The 0 of a part says nothing of the others.
fn brought_anybody(figures: &[Item<Figure>]) -> bool {
    let counted = || figures.iter().filter(|figure| figure.measure.is_none());
    let is_nobody = |figure: &Figure| figure.value.as_ref().is_some_and(|value| value.value.is_zero());
    let mut wholes = counted().filter(|figure| figure.of.is_none() && figure.by.is_none()).peekable();
    match wholes.peek() {
        Some(_) => wholes.any(|figure| !is_nobody(figure)),
        None => figures.is_empty() || counted().next().is_some(),
    }
}
