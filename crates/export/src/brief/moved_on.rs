//! What became of those who arrived: sent home, gone some other way.
use super::arrivals::counted;
use super::draft::Draft;
use super::row::Row;
use crate::words;
use render::document::Prose;

/// The metrics that take people out of the receiving state.
pub const DEPARTURES: [(&str, &str); 2] =
    [("people-returned", "to their own country"), ("people-left", "some other way")];

/// The cell of the status table.
pub fn cell(draft: &mut Draft<'_>, row: &Row<'_>) -> Prose {
    let mut cell = Prose::default();
    for (metric, how) in DEPARTURES {
        let Some(gone) = counted(&row.home, metric) else { continue };
        let number = match &gone.terms[..] {
            [only] => draft.amount(&row.home, only),
            _ => words::at_least(gone.low, "person"),
        };
        let date = match &gone.terms[..] {
            [only] => words::as_of(&row.home, only).map(|date| format!(", {date}")).unwrap_or_default(),
            _ => String::new(),
        };
        let text = words::also(cell.is_empty(), &format!("{number} {how}{date}"));
        let marks = draft.cite_terms(&row.home, &gone.terms);
        cell = cell.text(text).and(marks);
        if let Some(word) = draft.worst(&row.home, &gone.terms) {
            cell = cell.text(" ").tag(words::tag(word));
        }
    }
    if !cell.is_empty() {
        return cell;
    }
    let nobody = row.never_began() || row.arrived.as_ref().is_some_and(super::arrivals::Counted::terms_are_zero);
    Prose::from(if nobody { words::DOES_NOT_APPLY } else { words::NOT_KNOWN })
}
