//! What became of those who arrived: to their own country, or left otherwise.
use super::arrivals::counted;
use super::draft::Draft;
use super::row::Row;
use crate::words::message;
use render::document::Prose;

/// What counts those who leave the receiving state.
pub const DEPARTURES: [&str; 2] = [RETURNED, LEFT];
const RETURNED: &str = "people-returned";
const LEFT: &str = "people-left";

/// How people leave the receiving state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Departure {
    Returned,
    Left,
}

/// The cell of the status table.
pub fn cell(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    let departures = departures(draft, row);
    if !departures.is_empty() {
        return departures;
    }
    let words = draft.words;
    Prose::from(if does_not_apply(row) { words.say(message::DoesNotApply) } else { words.say(message::NotKnown) })
}

/// Whether there is nobody who could have moved on.
pub fn does_not_apply(row: &Row<'_>) -> bool {
    row.never_began() || row.arrived.as_ref().is_some_and(super::arrivals::Counted::terms_are_zero)
}

/// What is counted of those who moved on; empty where nothing is.
pub fn departures(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    let (words, mut cell) = (draft.words, Prose::default());
    for (metric, how) in [(RETURNED, Departure::Returned), (LEFT, Departure::Left)] {
        let Some(gone) = counted(&row.home, metric) else { continue };
        let number = match &gone.terms[..] {
            [only] => draft.amount(&row.home, only),
            _ => words.at_least(gone.low, "person"),
        };
        let date = match &gone.terms[..] {
            [only] => words.as_of(&row.home, only).map(|date| format!(", {date}")).unwrap_or_default(),
            _ => String::new(),
        };
        let gone_how = match how {
            Departure::Returned => words.say(message::MovedHome { number: &number }),
            Departure::Left => words.say(message::MovedOtherwise { number: &number }),
        };
        let text = words.also(cell.is_empty(), &format!("{gone_how}{date}"));
        let marks = draft.cite_terms(&row.home, &gone.terms);
        cell = cell.text(text).and(marks);
        if let Some(word) = draft.worst(&row.home, &gone.terms) {
            cell = cell.text(" ").tag(words.tag(word));
        }
    }
    cell
}
