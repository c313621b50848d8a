//! Places: where people are held or housed, and how full they are.
use super::super::disagreements::numbers::about;
use super::super::draft::Draft;
use super::{Country, table, totals};
use crate::Home;
use crate::words::{message, sentence};
use render::document::{Column, Grid, Prose, Section};

pub fn section(draft: &mut Draft<'_>, country: &Country<'_>) -> Option<Section> {
    let rows: Vec<[Prose; 3]> = country.places.iter().map(|home| row(draft, home, country)).collect();
    if rows.is_empty() {
        return None;
    }
    let words = draft.words;
    let section = Section::new("places", words.say(message::Places));
    let grid = if rows.iter().all(|[_, _, numbers]| numbers.is_empty()) {
        Grid::with_columns([Column::head(words.say(message::Place)), Column::text(words.say(message::WhatItIs))])
            .captioned(words.say(message::PlacesCaption))
            .rows(rows.into_iter().map(|[place, what, _]| [place, what]))
            .build()
    } else {
        Grid::with_columns([
            Column::head(words.say(message::Place)),
            Column::text(words.say(message::WhatItIs)),
            Column::text(words.say(message::NumbersNewest)),
        ])
        .captioned(words.say(message::PlacesCaption))
        .rows(rows)
        .build()
    };
    Some(section.with(table(grid)))
}

fn row(draft: &mut Draft<'_>, home: &Home<'_>, country: &Country<'_>) -> [Prose; 3] {
    let (words, place) = (draft.words, home.facility());
    let kind = place.and_then(|place| place.kind.as_ref()).map(|kind| words.facility(kind.value));
    let operator = place.and_then(|place| place.operator.as_ref());
    let operator = operator.map(|it| words.party_in_sentence(&draft.register, &it.value));
    let operator = operator.map(|operator| words.say(message::RunBy { operator: &operator }));
    let state = place.and_then(|place| place.country.as_ref()).map(|state| state.value);
    let elsewhere = state.filter(|state| *state != country.code);
    let elsewhere = elsewhere.map(|state| words.say(message::InState { state: &words.country_in_sentence(state) }));
    let what: Vec<String> = [kind, elsewhere, operator].into_iter().flatten().collect();
    let mut said = Prose::from(sentence(&what.join(", ")));
    if let Some(place) = place {
        said = said.and(draft.cite_few(home, &place.cite));
    }
    let mut numbers = Prose::default();
    for claim in totals::newest(home) {
        let what = about(draft, home, claim);
        numbers = if numbers.is_empty() { numbers } else { numbers.line_break() };
        numbers = numbers
            .text(words.say(message::NamedWithRest { name: &sentence(&what), rest: "" }))
            .and(totals::number(draft, home, claim));
        for rival in totals::rivals(home, claim) {
            numbers =
                numbers.text(words.say(message::AlsoNumber { number: "" })).and(totals::number(draft, home, rival));
        }
    }
    [words.recorded(home.title()).into(), said, numbers]
}
