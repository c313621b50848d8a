//! What somebody says is so and somebody else denies.
use super::{About, Disagreement, Rival, Side};
use crate::dataset::{File, Lookup};
use crate::facts::sources::{Held, Testimony, independent_origins, origin_of_party, testimonies};
use crate::record::{Entry as _, ItemRef, Rank, Record, Stance, Statement};
use shape::Item;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn of<'a>(file: &'a File, record: &'a Record, elsewhere: &Lookup<'a>) -> Vec<Disagreement<'a>> {
    let mut by_target: BTreeMap<&str, Vec<&'a Item<Statement>>> = BTreeMap::new();
    for statement in record.statements().iter().filter(|statement| statement.stance.is_some()) {
        by_target.entry(target(statement, &file.stem)).or_default().push(statement);
    }
    by_target.retain(|_, statements| statements.iter().any(|statement| stance(statement) == Some(Stance::Denies)));
    if by_target.is_empty() {
        return Vec::new();
    }
    let said: BTreeMap<&str, &'a Item<Statement>> =
        record.statements().iter().rev().filter_map(|statement| Some((id(statement)?, statement))).collect();
    let items: BTreeMap<Cow<'a, str>, ItemRef<'a>> =
        record.items().into_iter().rev().filter_map(|item| Some((item.address.clone()?, item))).collect();
    let mut found = Vec::new();
    for (target, statements) in by_target {
        let held = match (said.get(target), items.get(target)) {
            (Some(statement), _) => Some(spoken(file, statement, elsewhere)),
            (None, Some(item)) => Some(cited(file, item, elsewhere)),
            (None, None) => None,
        };
        let spoke = statements.iter().filter(|statement| stance(statement) != Some(Stance::NoComment));
        let rivals = held.into_iter().chain(spoke.map(|statement| spoken(file, statement, elsewhere))).collect();
        let items = std::iter::once(target).filter(|target| !target.is_empty()).map(str::to_owned);
        let names = statements.iter().filter_map(|statement| id(statement)).map(str::to_owned);
        found.push((
            statements.first().map(|statement| statement.head),
            Disagreement { about: About::Statement, items: items.chain(names).collect(), rivals, reason: None },
        ));
    }
    found.sort_by_key(|(head, _)| *head);
    found.into_iter().map(|(_, disagreement)| disagreement).collect()
}

/// The address in this record that a statement takes a side on: empty for the record as a whole.
fn target<'a>(statement: &'a Statement, stem: &str) -> &'a str {
    let about = statement.about.as_ref().and_then(|about| about.value.as_str().split_once('#'));
    about.filter(|(record, _)| record.is_empty() || *record == stem).map_or("", |(_, item)| item)
}

fn stance(statement: &Statement) -> Option<Stance> {
    statement.stance.as_ref().map(|stance| stance.value)
}

fn id(statement: &Statement) -> Option<&str> {
    statement.id.as_ref().map(|id| id.as_str())
}

/// A statement as a side: whoever says it is its origin, whoever reports it.
fn spoken<'a>(file: &'a File, statement: &'a Item<Statement>, elsewhere: &Lookup<'a>) -> Rival<'a> {
    let address = statement.address().unwrap_or_default();
    let speaker = statement.on_behalf_of.as_ref().unwrap_or(&statement.speaker);
    let reported = testimonies(&statement.cite, &Held::item(file, &address, None), elsewhere);
    Rival {
        side: Side::Statement(statement),
        sources: sources(&reported),
        origins: BTreeSet::from([origin_of_party(&speaker.value, elsewhere)]),
        is_preferred: false,
        contests: true,
        is_stale_repeat: false,
    }
}

/// An item as a side: whoever its sources have it from.
fn cited<'a>(file: &'a File, item: &ItemRef<'a>, elsewhere: &Lookup<'a>) -> Rival<'a> {
    let address = item.address.clone().unwrap_or_default();
    let cite = item.body.and_then(|body| body.cite);
    let claim = file.facts.figures.named(&address);
    let held = Held { claim, ..Held::item(file, &address, None) };
    let said = cite.map(|cite| testimonies(cite, &held, elsewhere)).unwrap_or_default();
    Rival {
        side: claim.map_or(Side::Item(item.head), Side::Figure),
        sources: sources(&said),
        origins: independent_origins(&said),
        is_preferred: claim.is_some_and(|claim| claim.rank == Rank::Preferred),
        contests: true,
        is_stale_repeat: false,
    }
}

fn sources<'a>(testimonies: &[Testimony<'a>]) -> Vec<&'a str> {
    let mut sources: Vec<&str> = Vec::new();
    for testimony in testimonies.iter().filter(|testimony| testimony.supports()) {
        let source = testimony.citation.source.value.as_str();
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}
