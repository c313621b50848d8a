//! What became of those who arrived: to their own country, or left otherwise.
use super::arrivals::{Counted, RECEIVED, counted, counted_of};
use super::draft::Draft;
use super::row::Row;
use crate::Home;
use crate::words::message;
use model::facts::Subject;
use model::record::Transfer;
use model::value::{CountryCode, Party};
use render::document::Prose;

/// What counts those who leave the receiving state.
pub const DEPARTURES: [&str; 2] = [RETURNED, LEFT];
pub const RETURNED: &str = "people-returned";
const LEFT: &str = "people-left";

/// What is counted of those who left the receiving state in one way. Where nobody counted who returned, they are those who
/// only passed through it on their way home.
pub fn gone<'a>(home: &Home<'a>, metric: &str) -> Option<Counted<'a>> {
    counted(home, metric).or_else(|| if metric == RETURNED { passed(home) } else { None })
}

/// Who passed through the receiving state to their own country.
fn passed<'a>(home: &Home<'a>) -> Option<Counted<'a>> {
    let receiver = home.record.states().1?;
    counted_of(home, RECEIVED, |claim| match claim.subject {
        Subject::Transfer(at) => {
            home.record.transfers().get(at as usize).is_some_and(|transfer| is_passage_home(transfer, receiver))
        }
        _ => false,
    })
}

/// Whether a movement went through a state, and ended in the only state of which those who were moved are said to be.
fn is_passage_home(transfer: &Transfer, through: CountryCode) -> bool {
    let passes = transfer.via.iter().any(|state| state.value == Party::Country(through));
    let ([to], [of]) = (&*transfer.to, &*transfer.nationalities) else { return false };
    passes && of.value != through && to.value == Party::Country(of.value)
}

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
    row.never_began() || row.arrived.as_ref().is_some_and(Counted::terms_are_zero)
}

/// What is counted of those who moved on; empty where nothing is.
pub fn departures(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    let (words, mut cell) = (draft.words, Prose::default());
    for (metric, how) in [(RETURNED, Departure::Returned), (LEFT, Departure::Left)] {
        let Some(gone) = gone(&row.home, metric) else { continue };
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
        cell = draft.established(cell.text(text).and(marks), &row.home, &gone.terms);
    }
    cell
}
