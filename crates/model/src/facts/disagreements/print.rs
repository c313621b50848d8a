//! What sources print where it differs from an item: another date, a number without its hedge, other nationalities. Such
//! rivals stand in the citation and need no item of their own.
use super::{About, Disagreement, Printed, Rival, Side};
use crate::dataset::{File, Lookup};
use crate::facts::claim::Claim;
use crate::facts::sources::{Held, Testimony, testimonies};
use crate::record::{Rank, Record, Says};
use crate::value::Moment;
use shape::Span;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn of<'a>(file: &'a File, record: &'a Record, elsewhere: &Lookup<'a>) -> Vec<Disagreement<'a>> {
    let dates = dates(record);
    let claims: BTreeMap<&str, &Claim> =
        file.facts.figures.claims.iter().rev().map(|claim| (&*claim.name, claim)).collect();
    let mut found = Vec::new();
    for item in record.items() {
        let Some(cite) = item.body.and_then(|body| body.cite) else { continue };
        let differs = |says: Option<Says>, states: bool| says == Some(Says::Disputes) || states;
        let says = |citation: &crate::record::Citation| citation.says.as_ref().map(|says| says.value);
        if !cite.iter().any(|citation| differs(says(citation), citation.states.is_some())) {
            continue;
        }
        let address = item.address.unwrap_or_default();
        let claim = claims.get(&*address).copied().filter(|_| !address.is_empty());
        let day = dates.get(&item.head).copied();
        let held = Held { claim, ..Held::item(file, &address, day) };
        let testimonies = testimonies(cite, &held, elsewhere);
        found.extend(disagreement(&held, item.head, claim, &testimonies));
    }
    found
}

/// The dates of events and rows, by the places of their tables.
fn dates(record: &Record) -> BTreeMap<Span, Moment> {
    let rows = record.statuses().iter().filter_map(|row| Some((row.head, row.from.as_ref()?.moment())));
    let moved = record.transfers().iter().filter_map(|event| Some((event.head, event.date.as_ref()?.moment())));
    let paid = record.payments().iter().filter_map(|event| Some((event.head, event.date.as_ref()?.moment())));
    let said = record.statements().iter().filter_map(|said| Some((said.head, said.date.as_ref()?.moment())));
    let steps = match record {
        Record::Proceeding(case) => {
            case.step.iter().filter_map(|step| Some((step.head, step.date.as_ref()?.moment()))).collect()
        }
        _ => Vec::new(),
    };
    rows.chain(moved).chain(paid).chain(said).chain(steps).collect()
}

fn disagreement<'a>(
    held: &Held<'_>,
    place: Span,
    claim: Option<&'a Claim>,
    testimonies: &[Testimony<'a>],
) -> Option<Disagreement<'a>> {
    let mut sides: BTreeMap<Option<&'a str>, Rival<'a>> = BTreeMap::new();
    let mut order: Vec<Option<&'a str>> = Vec::new();
    let mut kind: Option<Printed> = None;
    let mut is_contested = false;
    let is_preferred = claim.is_none_or(|claim| claim.rank == Rank::Preferred);
    let mut own = rival(claim.map_or(Side::Item(place), Side::Figure), is_preferred);
    for testimony in testimonies.iter().filter(|testimony| !testimony.is_withdrawn) {
        let states = testimony.citation.states.as_ref().map(|states| &*states.value);
        let disputes = testimony.says == Says::Disputes;
        if testimony.supports() {
            join(&mut own, testimony);
        }
        let (printed, contradicts) = states.map_or((Printed::Nothing, false), |states| held.against(states));
        // A date or number that can be reconciled is the same one, said otherwise.
        let says_the_same = !contradicts && matches!(printed, Printed::Date | Printed::Number);
        if !disputes && (states.is_none() || says_the_same || testimony.says == Says::Mentions && !contradicts) {
            continue;
        }
        is_contested |= disputes || contradicts;
        kind = Some(kind.map_or(printed, |known| known.min(printed)));
        if !sides.contains_key(&states) {
            order.push(states);
        }
        let side = states.map_or(Side::Dispute, Side::Printed);
        let rival = sides.entry(states).or_insert_with(|| rival(side, false));
        rival.contests |= disputes || contradicts;
        join(rival, testimony);
    }
    let about = About::Print { printed: kind?, is_contested };
    let mut rivals = vec![own];
    rivals.extend(order.into_iter().filter_map(|side| sides.remove(&side)));
    Some(Disagreement { about, items: vec![held.address.to_owned()], rivals, reason: None })
}

fn rival(side: Side<'_>, is_preferred: bool) -> Rival<'_> {
    Rival { side, sources: Vec::new(), origins: BTreeSet::new(), is_preferred, contests: false, is_stale_repeat: false }
}

fn join<'a>(rival: &mut Rival<'a>, testimony: &Testimony<'a>) {
    let source = testimony.citation.source.value.as_str();
    if !rival.sources.contains(&source) {
        rival.sources.push(source);
    }
    rival.origins.extend(testimony.origin.clone());
}
