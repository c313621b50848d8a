//! People: a row for each movement with all who tell of it, never a row for each number; then the totals.
use super::super::draft::Draft;
use super::super::row::{Row, is_arrival};
use super::{breakdown, filled, totals};
use crate::count::{is_plain, of_event};
use crate::{Home, words};
use model::Item;
use model::facts::{Claim, Subject, citations};
use model::record::{Citation, Measure, Transfer};
use model::value::{Party, Sense};
use render::document::{Block, Column, Grid, Inline, Prose, Section};
use std::collections::BTreeSet;

pub fn section(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Section> {
    let mut section = Section::new("people", "People");
    section.blocks.extend(movements(draft, row).map(Block::Grid));
    for balance in totals::balances(draft, row) {
        section.blocks.push(Block::Paragraph(Prose::from("The record’s own count: ").strong(balance).text(".")));
    }
    section.blocks.extend(totals::grid(draft, row));
    filled(section)
}

/// The movements in the order of the days: those that brought people, then those that took them on.
fn movements(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Grid> {
    let receiver = row.home.record.states().1;
    let mut transfers: Vec<(u32, &Item<Transfer>)> = (0..).zip(row.home.record.transfers()).collect();
    transfers.sort_by_key(|(_, it)| (it.date.as_ref().and_then(|date| date.earliest()), it.head));
    let (arrivals, onward): (Vec<_>, Vec<_>) =
        transfers.into_iter().partition(|(_, transfer)| is_arrival(transfer, receiver));
    if arrivals.is_empty() && onward.is_empty() {
        return None;
    }
    let columns = [
        Column::head("When"),
        Column::text("From, to, by way of"),
        Column::text("People"),
        Column::text("Who they were, where it is said"),
    ];
    let mut grid = Grid::with_columns(columns).captioned("Movements, one to a row");
    for (title, movements) in [("Arrivals", arrivals), ("Onward and return", onward)] {
        if !movements.is_empty() {
            grid = grid.group(title);
            grid = grid.rows(movements.into_iter().map(|(at, transfer)| cells(draft, row, at, transfer)));
        }
    }
    Some(grid.build())
}

fn cells(draft: &mut Draft<'_>, row: &Row<'_>, at: u32, transfer: &Item<Transfer>) -> [Prose; 4] {
    let home = &row.home;
    let when = transfer.date.as_ref().map_or_else(|| "date not known".to_owned(), |date| date.words(Sense::Event));
    let best = of_event(home, Subject::Transfer(at));
    let people = people(draft, home, at, best);
    let route = Prose::from(route(draft, transfer)).and(rest_of_sources(draft, home, transfer, best));
    [Prose::from(words::sentence(&when)), route, people, who(draft, home, transfer, best)]
}

/// `United States → Eswatini, by way of Senegal and Angola; Matsapha prison (removal)`
fn route(draft: &Draft<'_>, transfer: &Transfer) -> String {
    let names = |parties: &[model::Spanned<Party>]| -> Vec<String> {
        parties.iter().map(|it| words::party(&draft.register, &it.value)).collect()
    };
    let from = transfer.from.as_ref().map(|from| words::party(&draft.register, &from.value));
    let to = names(&transfer.to);
    let mut route = match (from, to.is_empty()) {
        (Some(from), false) => format!("{from} → {}", words::joined(&to)),
        (Some(from), true) => format!("from {from}, whereto is not known"),
        (None, false) => format!("to {}", words::joined(&to)),
        (None, true) => words::NOT_KNOWN.to_owned(),
    };
    let via = names(&transfer.via);
    if !via.is_empty() {
        route.push_str(&format!(", by way of {}", words::joined(&via)));
    }
    if let Some(place) = &transfer.facility {
        let title = draft.register.home(model::Kind::Facility, place.as_str()).map(|home| home.title());
        route.push_str(&format!("; {}", title.unwrap_or_else(|| place.as_str())));
    }
    if let Some(term) = &transfer.legal_term {
        route.push_str(&format!(" ({})", term.value));
    }
    route
}

/// The number to print, what else is printed, and how well it is established.
fn people(draft: &mut Draft<'_>, home: &Home<'_>, at: u32, best: Option<&Claim>) -> Prose {
    let claims = home.file.facts.figures.claims.iter();
    let of_event: Vec<&Claim> = claims
        .filter(|claim| claim.subject == Subject::Transfer(at) && claim.compares() && !claim.is_cell)
        .filter(|claim| claim.cell.is_whole() && !claim.is_share() && claim.per.is_none() && !claim.is_ceiling())
        .collect();
    let mut said = match best {
        Some(claim) => {
            let number = Prose::default().strong(draft.amount(home, claim)).text(kind(draft, home, claim));
            let number = number.and(draft.cite_claim(home, claim));
            let word = draft.verification(home, claim);
            word.map_or(number.clone(), |word| number.text(" ").tag(words::tag(word)))
        }
        None => Prose::from(words::NOT_KNOWN),
    };
    let mut printed: Vec<String> =
        best.map(|claim| draft.amount(home, claim) + &kind(draft, home, claim)).into_iter().collect();
    let (others, planned): (Vec<&Claim>, Vec<&Claim>) = of_event.into_iter().partition(|claim| is_plain(claim));
    for claim in others.into_iter().chain(planned.into_iter().filter(|it| it.measure == Some(Measure::Planned))) {
        let plan = if claim.measure == Some(Measure::Planned) { " planned" } else { "" };
        let text = format!("{}{plan}{}", draft.amount(home, claim), kind(draft, home, claim));
        if !printed.contains(&text) {
            said = said.text(format!("; also {text}")).and(draft.cite_claim(home, claim));
            printed.push(text);
        }
    }
    said
}

/// What is counted, where it is not simply the people who arrived.
fn kind(draft: &Draft<'_>, home: &Home<'_>, claim: &Claim) -> String {
    let mut kind = match &*claim.metric {
        "people-received" => String::new(),
        "people-returned" => " returned".to_owned(),
        "people-left" => " left".to_owned(),
        "people-released" => " released".to_owned(),
        metric => format!(" ({})", draft.metric(metric)),
    };
    if *claim.population != *home.file.facts.figures.vocabulary().default_population(&claim.metric) {
        kind.push_str(&format!(" ({})", draft.population(&claim.population)));
    }
    kind
}

/// Those who tell of the movement and do not stand at its number.
fn rest_of_sources(draft: &mut Draft<'_>, home: &Home<'_>, transfer: &Transfer, best: Option<&Claim>) -> Prose {
    let id = |citation: &Citation| citation.source.as_str().to_owned();
    let at_number: BTreeSet<String> =
        best.into_iter().flat_map(|claim| citations(claim, home.record)).map(|citation| id(citation)).collect();
    let marks = draft.citing.those(&draft.register, &transfer.cite, |citation| !at_number.contains(&id(citation)));
    Prose(marks.0.into_iter().filter(|mark| matches!(mark, Inline::Note(_))).collect())
}

/// The breakdown of the number; else the nationalities that were named.
fn who(draft: &mut Draft<'_>, home: &Home<'_>, transfer: &Transfer, best: Option<&Claim>) -> Prose {
    let counted = best.map(|claim| breakdown::of(draft, home, claim)).unwrap_or_default();
    if !counted.is_empty() || transfer.nationalities.is_empty() {
        return counted;
    }
    let names: Vec<&str> = transfer.nationalities.iter().map(|code| code.value.name_or_code()).collect();
    Prose::from(format!("named nationalities: {}", words::joined(&names)))
}
