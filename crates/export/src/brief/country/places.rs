//! Places: where people are held or housed, and how full they are.
use super::super::disagreements::numbers::about;
use super::super::draft::Draft;
use super::{Country, totals};
use crate::{Home, words};
use render::document::{Block, Column, Grid, Prose, Section};

pub fn section(draft: &mut Draft<'_>, country: &Country<'_>) -> Option<Section> {
    let rows: Vec<[Prose; 3]> = country.places.iter().map(|home| row(draft, home, country)).collect();
    if rows.is_empty() {
        return None;
    }
    let section = Section::new("places", "Places");
    let grid = if rows.iter().all(|[_, _, numbers]| numbers.is_empty()) {
        Grid::with_columns([Column::head("Place"), Column::text("What it is")])
            .captioned("Where people are held or housed")
            .rows(rows.into_iter().map(|[place, what, _]| [place, what]))
            .build()
    } else {
        Grid::with_columns([
            Column::head("Place"),
            Column::text("What it is"),
            Column::text("Numbers, the newest of each"),
        ])
        .captioned("Where people are held or housed")
        .rows(rows)
        .build()
    };
    Some(section.with(Block::Grid(grid)))
}

fn row(draft: &mut Draft<'_>, home: &Home<'_>, country: &Country<'_>) -> [Prose; 3] {
    let place = home.facility();
    let kind = place.and_then(|place| place.kind.as_ref()).map(|kind| words::facility(kind.value).to_owned());
    let operator = place.and_then(|place| place.operator.as_ref());
    let operator = operator.map(|it| format!("run by {}", words::in_sentence(&draft.register, &it.value)));
    let state = place.and_then(|place| place.country.as_ref()).map(|state| state.value);
    let elsewhere =
        state.filter(|state| *state != country.code).map(|state| format!("in {}", state.name_in_sentence()));
    let what: Vec<String> = [kind, elsewhere, operator].into_iter().flatten().collect();
    let mut said = Prose::from(words::sentence(&what.join(", ")));
    if let Some(place) = place {
        said = said.and(draft.cite_few(home, &place.cite));
    }
    let mut numbers = Prose::default();
    for claim in totals::newest(home) {
        let what = about(draft, home, claim);
        numbers = if numbers.is_empty() { numbers } else { numbers.line_break() };
        numbers = numbers.text(format!("{}: ", words::sentence(&what))).and(totals::number(draft, home, claim));
        for rival in totals::rivals(home, claim) {
            numbers = numbers.text("; also ").and(totals::number(draft, home, rival));
        }
    }
    [Prose::from(home.title()), said, numbers]
}
