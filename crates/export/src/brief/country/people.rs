//! People: a row for each movement with all who tell of it, never a row for each number; then the totals.
use super::super::draft::{Draft, is_against};
use super::super::moved_on::RETURNED;
use super::super::row::{Row, is_arrival};
use super::{breakdown, filled, totals};
use crate::Home;
use crate::count::{is_plain, of_event};
use crate::words::{message, sentence};
use model::facts::{Claim, Subject, citations};
use model::record::{Citation, Measure, Transfer};
use model::value::Party;
use model::{Item, Kind};
use render::document::{Block, Column, Grid, Inline, Prose, Section};
use std::collections::BTreeSet;

pub fn section(draft: &mut Draft<'_>, row: &Row<'_>) -> Option<Section> {
    let words = draft.words;
    let mut section = Section::new("people", words.say(message::People));
    section.blocks.extend(movements(draft, row).map(Block::Grid));
    for balance in totals::balances(draft, row) {
        section
            .blocks
            .push(Block::Paragraph(Prose::from(words.say(message::OwnCount)).text(" ").and(balance).text(".")));
    }
    section.blocks.extend(totals::grid(draft, row));
    section.blocks.extend(totals::together(draft, row).map(Block::Paragraph));
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
    let words = draft.words;
    let columns = [
        Column::head(words.say(message::When)),
        Column::text(words.say(message::FromToByWayOf)),
        Column::text(words.say(message::People)),
        Column::text(words.say(message::WhoTheyWereIfSaid)),
    ];
    let mut grid = Grid::with_columns(columns).captioned(words.say(message::MovementsCaption));
    let groups = [(words.say(message::Arrivals), arrivals), (words.say(message::OnwardAndReturn), onward)];
    for (title, movements) in groups {
        if !movements.is_empty() {
            grid = grid.group(title);
            grid = grid.rows(movements.into_iter().map(|(at, transfer)| cells(draft, row, at, transfer)));
        }
    }
    Some(grid.build())
}

fn cells(draft: &mut Draft<'_>, row: &Row<'_>, at: u32, transfer: &Item<Transfer>) -> [Prose; 4] {
    let home = &row.home;
    let words = draft.words;
    let when = transfer.date.as_ref();
    let when = when.map_or_else(|| words.say(message::DateNotKnown), |date| words.date(date));
    let best = of_event(home, Subject::Transfer(at));
    let people = people(draft, home, at, best);
    let route = Prose::from(sentence(&route(draft, transfer, best))).and(rest_of_sources(draft, home, transfer, best));
    [Prose::from(sentence(&when)), route, people, who(draft, home, (at, transfer), best)]
}

/// `United States → Eswatini, by way of Senegal and Angola; Matsapha prison (removal)`
fn route(draft: &Draft<'_>, transfer: &Transfer, best: Option<&Claim>) -> String {
    let words = draft.words;
    let names = |parties: &[model::Spanned<Party>]| -> String {
        let names: Vec<String> = parties.iter().map(|it| words.party(&draft.register, &it.value)).collect();
        words.joined(&names)
    };
    let from = transfer.from.as_ref().map(|from| words.party(&draft.register, &from.value));
    let to = names(&transfer.to);
    let mut route = match (from, to.is_empty()) {
        (Some(from), false) => format!("{from} → {to}"),
        (Some(_), true) if stays_inside(draft, transfer) => {
            let state = transfer.from.as_ref().map(|from| words.party_in_sentence(&draft.register, &from.value));
            words.say(message::WithinState { state: &state.unwrap_or_default() })
        }
        (Some(from), true) if best.is_some_and(|claim| *claim.metric == *RETURNED) => {
            words.say(message::FromHome { from: &from })
        }
        (Some(from), true) => words.say(message::FromWhereto { from: &from }),
        (None, false) => words.say(message::ToWhere { to: &to }),
        (None, true) => words.say(message::NotKnown),
    };
    if !transfer.via.is_empty() {
        route.push_str(&words.say(message::ByWayOf { names: &names(&transfer.via) }));
    }
    if let Some(place) = &*transfer.facility {
        let title = draft.register.home(Kind::Facility, place.as_str()).map(|home| home.title());
        route.push_str(&words.also(false, title.unwrap_or_else(|| place.as_str())));
    }
    if let Some(term) = &transfer.legal_term {
        let known = words.known("legal-term", &term.value.to_lowercase().replace(' ', "-"));
        route.push_str(&format!(" ({})", known.as_deref().unwrap_or(&term.value)));
    }
    route
}

/// Whether people were taken to a place in the state they were in: then nobody left it.
fn stays_inside(draft: &Draft<'_>, transfer: &Transfer) -> bool {
    let place = transfer.facility.as_ref().and_then(|place| draft.register.home(Kind::Facility, place.as_str()));
    let country = place.and_then(|home| home.facility()?.country.as_ref().map(|country| country.value));
    let from = transfer.from.as_ref().map(|from| &from.value);
    country.is_some_and(|country| from == Some(&Party::Country(country)))
}

/// The number to print, what else is printed, and how well it is established.
fn people(draft: &mut Draft<'_>, home: &Home<'_>, at: u32, best: Option<&Claim>) -> Prose {
    let claims = home.file.facts.figures.about(Subject::Transfer(at));
    let of_event: Vec<&Claim> = claims
        .filter(|claim| claim.compares() && !claim.is_cell)
        .filter(|claim| claim.cell.is_whole() && !claim.is_share() && claim.per.is_none() && !claim.is_ceiling())
        .collect();
    let mut said = match best {
        Some(claim) => {
            let number = Prose::default().strong(draft.amount(home, claim)).text(kind(draft, home, claim));
            let number = number.and(draft.cite_claim(home, claim));
            draft.established(number, home, &[claim])
        }
        None => Prose::from(draft.words.say(message::NotKnown)),
    };
    let mut printed: Vec<String> =
        best.map(|claim| draft.amount(home, claim) + &kind(draft, home, claim)).into_iter().collect();
    let (others, planned): (Vec<&Claim>, Vec<&Claim>) = of_event.into_iter().partition(|claim| is_plain(claim));
    for claim in others.into_iter().chain(planned.into_iter().filter(|it| it.measure == Some(Measure::Planned))) {
        let amount = draft.amount(home, claim);
        let is_planned = claim.measure == Some(Measure::Planned);
        let amount = if is_planned { draft.words.say(message::AmountPlanned { amount: &amount }) } else { amount };
        let text = format!("{amount}{}", kind(draft, home, claim));
        if !printed.contains(&text) {
            said = said.text(draft.words.say(message::AlsoNumber { number: &text })).and(draft.cite_claim(home, claim));
            printed.push(text);
        }
    }
    said
}

/// What is counted, where it is not simply the people who arrived.
fn kind(draft: &Draft<'_>, home: &Home<'_>, claim: &Claim) -> String {
    let mut kind = match &*claim.metric {
        "people-received" => String::new(),
        "people-returned" => draft.words.say(message::OfThemReturned),
        "people-left" => draft.words.say(message::OfThemLeft),
        "people-released" => draft.words.say(message::OfThemReleased),
        metric => format!(" ({})", draft.metric(metric)),
    };
    if *claim.population != *home.file.facts.figures.vocabulary().default_population(&claim.metric) {
        kind.push_str(&format!(" ({})", draft.population(&claim.population)));
    }
    kind
}

/// Those who tell of the movement and do not stand at its number. Those who say otherwise stand where that is told.
fn rest_of_sources(draft: &mut Draft<'_>, home: &Home<'_>, transfer: &Transfer, best: Option<&Claim>) -> Prose {
    let id = |citation: &Citation| citation.source.as_str().to_owned();
    let at_number: BTreeSet<String> =
        best.into_iter().flat_map(|claim| citations(claim, home.record)).map(|citation| id(citation)).collect();
    let day = transfer.date.as_ref().map(|date| date.moment());
    let marks = draft
        .citing
        .those(&transfer.cite, |citation| !at_number.contains(&id(citation)) && !is_against(citation, day.as_ref()));
    Prose(marks.0.into_iter().filter(|mark| matches!(mark, Inline::Note(_))).collect())
}

/// The breakdown of the number, and the nationalities that were named without one.
fn who(draft: &mut Draft<'_>, home: &Home<'_>, (at, transfer): (u32, &Transfer), best: Option<&Claim>) -> Prose {
    let mut counted = best.map(|claim| breakdown::of(draft, home, claim)).unwrap_or_default();
    let others = breakdown::of_movement(draft, home, Subject::Transfer(at));
    if !others.is_empty() {
        counted = if counted.is_empty() { others } else { counted.text(draft.words.semicolon()).and(others) };
    }
    let known = counted_nationalities(home, Subject::Transfer(at));
    let words = draft.words;
    let named = transfer.nationalities.iter().map(|code| code.value).filter(|code| !known.contains(code.as_str()));
    let names: Vec<String> = named.map(|code| words.country(code)).collect();
    if names.is_empty() {
        return counted;
    }
    let named = Prose::from(words.say(message::NamedNationalities { names: &words.joined(&names) }));
    if counted.is_empty() { named } else { counted.text(words.semicolon()).and(named) }
}

/// The nationalities of which a number of a movement tells.
fn counted_nationalities(home: &Home<'_>, movement: Subject) -> BTreeSet<String> {
    let told = home.file.facts.figures.about(movement).filter(|claim| breakdown::is_part(claim));
    let cells = told.filter_map(|claim| claim.cell.on("nationality"));
    cells.flat_map(|cell| cell.values.iter().map(ToString::to_string)).collect()
}
