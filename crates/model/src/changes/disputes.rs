//! Disputes that began, ended or have other sides. A dispute is known by what it is about and the items it is about, so
//! that one more source does not make it a new one.
use super::countries::Reach;
use super::successors::Successors;
use super::{Bucket, Change, Contender, Field, Place, Position, What, compare};
use crate::facts::{About, Disagreement, Rival, Side, disagreements};
use crate::record::Record;
use crate::{Dataset, File, Kind, Lookup, Span};
use std::collections::{BTreeMap, BTreeSet};

/// A dispute of one side, without its dataset.
struct Dispute {
    about: &'static str,
    items: Vec<String>,
    sides: Vec<Contender>,
    reason: Option<Box<str>>,
    place: Place,
}

/// `renamed` says which records have another id now.
pub fn compare(
    older: &Dataset,
    newer: &Dataset,
    successors: &Successors<'_>,
    renamed: &BTreeMap<(Kind, Box<str>), Box<str>>,
) -> Vec<Change> {
    let moved = Moved::between(older, newer);
    let mut records: BTreeMap<(Kind, &str), [Vec<Dispute>; 2]> = BTreeMap::new();
    for (side, dataset) in [older, newer].into_iter().enumerate() {
        let elsewhere = Lookup::new(dataset);
        for file in dataset.files() {
            let Some(kind) = file.kind.filter(|kind| *kind != Kind::Config && !kind.is_vocabulary()) else { continue };
            if moved.touches(file) {
                let now = renamed.get(&(kind, file.stem.clone())).filter(|_| side == 0).map_or(&*file.stem, |now| now);
                let mut found = disputes(file, &elsewhere);
                if side == 0 {
                    found.iter_mut().for_each(|dispute| dispute.follow(successors, &file.stem, now));
                }
                let sides = records.entry((kind, now)).or_default();
                if let Some(side) = sides.get_mut(side) {
                    side.extend(found);
                }
            }
        }
    }
    records.retain(|_, [old, new]| !old.is_empty() || !new.is_empty());
    if records.is_empty() {
        return Vec::new();
    }
    let reach = [Reach::of(older), Reach::of(newer)];
    let ids = |dataset: &'_ Dataset| -> BTreeSet<(Kind, Box<str>)> {
        dataset.files().filter_map(|file| Some((file.kind?, file.stem.clone()))).collect()
    };
    let now = |(kind, id): (Kind, Box<str>)| (kind, renamed.get(&(kind, id.clone())).cloned().unwrap_or(id));
    let (was_there, is_there): (BTreeSet<_>, _) = (ids(older).into_iter().map(now).collect(), ids(newer));
    let mut changes = Vec::new();
    for ((kind, record), sides) in records {
        let countries: BTreeSet<_> = reach.iter().flat_map(|reach| reach.of_record(kind, record)).collect();
        changes.extend(matched(sides).into_iter().filter_map(|(old, new)| {
            let dispute = new.as_ref().or(old.as_ref())?;
            let (was, is) = (told(old.as_ref()), told(new.as_ref()));
            let what = match (&old, &new) {
                (None, _) => What::Opened,
                (_, None) => What::Closed,
                _ if was == is => return None,
                _ => What::Changed,
            };
            // What was told of a record that is gone is gone with it, and settled by nobody.
            let key = (kind, Box::from(record));
            let is_part = !was_there.contains(&key) || !is_there.contains(&key);
            let mut fields = vec![Field { key: "sides".into(), old: was, new: is }];
            fields.retain(|field| field.old != field.new);
            Some(Change {
                bucket: Bucket::Dispute,
                kind,
                record: record.into(),
                item: dispute.items.first().filter(|item| !item.is_empty()).map(|item| item.as_str().into()),
                noun: dispute.about,
                what,
                was: None,
                fields,
                before: None,
                reason: dispute.reason.clone(),
                is_part,
                within: None,
                short: in_words(dispute).into(),
                sides: dispute.sides.clone(),
                old: old.as_ref().map(|dispute| dispute.place.clone()),
                new: new.as_ref().map(|dispute| dispute.place.clone()),
                countries: countries.clone(),
            })
        }));
    }
    changes
}

impl Dispute {
    /// Calls its items what they are called now.
    fn follow(&mut self, successors: &Successors<'_>, record: &str, now: &str) {
        for item in &mut self.items {
            let Some(to) = successors.of_item(record, item, now) else { continue };
            for side in &mut self.sides {
                if let Position::Figure { name, .. } = &mut side.says
                    && **name == **item
                {
                    *name = to.into();
                }
            }
            to.clone_into(item);
        }
    }
}

/// Which files may disagree otherwise than before: those that differ, and those that cite a source that does.
struct Moved<'a> {
    texts: BTreeSet<(Kind, &'a str)>,
    has_other_words: bool,
}

impl<'a> Moved<'a> {
    fn between(older: &'a Dataset, newer: &'a Dataset) -> Self {
        let mut texts: BTreeMap<(Kind, &str), [Option<&str>; 2]> = BTreeMap::new();
        for (side, dataset) in [older, newer].into_iter().enumerate() {
            for file in dataset.files() {
                let Some(kind) = file.kind else { continue };
                if let Some(text) = texts.entry((kind, &*file.stem)).or_default().get_mut(side) {
                    text.get_or_insert(&*file.text);
                }
            }
        }
        let texts: BTreeSet<(Kind, &str)> =
            texts.into_iter().filter(|(_, [old, new])| old != new).map(|(key, _)| key).collect();
        let has_other_words = texts.iter().any(|(kind, _)| kind.is_vocabulary());
        Self { texts, has_other_words }
    }

    fn touches(&self, file: &File) -> bool {
        let (Some(kind), Some(record)) = (file.kind, &file.record) else { return false };
        if self.texts.is_empty() {
            return false;
        }
        let mut touches = self.has_other_words || self.texts.contains(&(kind, &*file.stem));
        record.references(&mut |reference, _| {
            let id = reference.target().split('#').next().unwrap_or_default();
            let mut kinds = reference.kinds().iter().filter_map(|folder| Kind::of_folder(folder));
            touches |= kinds.any(|kind| self.texts.contains(&(kind, id)));
        });
        touches
    }
}

/// The disputes of a record: a source that only puts it in other words disputes nothing.
fn disputes(file: &File, elsewhere: &Lookup<'_>) -> Vec<Dispute> {
    let Some(record) = &file.record else { return Vec::new() };
    let found = disagreements(file, elsewhere).into_iter().filter_map(|disagreement| {
        let about = match disagreement.about {
            About::Number { .. } => "dispute-of-number",
            About::Cells { .. } => "dispute-of-list",
            About::Order { .. } => "dispute-of-order",
            About::Print { is_contested: true, .. } => "dispute-of-item",
            About::Print { is_contested: false, .. } => return None,
            About::Statement => "dispute-of-statement",
        };
        Some(dispute(file, record, about, &disagreement))
    });
    found.collect()
}

fn dispute(file: &File, record: &Record, about: &'static str, disagreement: &Disagreement<'_>) -> Dispute {
    let sides = disagreement.rivals.iter().filter(|rival| rival.contests).map(|rival| side(file, record, rival));
    let at = disagreement.rivals.iter().find_map(|rival| at(&rival.side));
    let at = at.unwrap_or(Span { file: file.id, start: 0, end: 0 });
    Dispute {
        about,
        items: disagreement.items.clone(),
        sides: sides.collect(),
        reason: disagreement.reason.map(Into::into),
        place: compare::place(file, at),
    }
}

fn at(side: &Side<'_>) -> Option<Span> {
    match side {
        Side::Figure(claim) => Some(claim.at),
        Side::Item(at) => Some(*at),
        Side::Statement(statement) => Some(statement.head),
        Side::Printed(_) | Side::Dispute => None,
    }
}

/// One side in the words of the record.
fn side(file: &File, record: &Record, rival: &Rival<'_>) -> Contender {
    let says = match rival.side {
        Side::Figure(claim) => {
            let hedge = claim.quantifier().map(|hedge| format!("{} ", hedge.word().replace('-', " ")));
            let wording = claim.figure(record).and_then(|figure| figure.wording.as_ref());
            let number = match (claim.stated, wording) {
                (None, Some(wording)) => format!("“{}”", wording.value),
                _ => file.slice(claim.at).to_owned(),
            };
            let number = format!("{}{number}", hedge.unwrap_or_default());
            Position::Figure { name: (*claim.name).into(), number: number.into() }
        }
        Side::Item(_) => Position::Recorded,
        Side::Printed(text) => Position::Printed(text.into()),
        Side::Dispute => Position::Otherwise,
        Side::Statement(statement) => Position::Statement {
            speaker: statement.speaker.value.to_string().into(),
            stance: statement.stance.as_ref().map(|stance| stance.value),
        },
    };
    Contender { says, is_preferred: rival.is_preferred }
}

/// All sides in a row.
fn in_words(dispute: &Dispute) -> String {
    dispute.sides.iter().map(ToString::to_string).collect::<Vec<_>>().join(" / ")
}

fn told(dispute: Option<&Dispute>) -> Option<Box<str>> {
    dispute.map(|dispute| in_words(dispute).into())
}

/// Pairs the disputes of both sides: of one sort, and about an item in common.
fn matched([mut old, new]: [Vec<Dispute>; 2]) -> Vec<(Option<Dispute>, Option<Dispute>)> {
    let mut pairs = Vec::new();
    for new in new {
        let meets = |old: &Dispute| {
            old.about == new.about && (old.items == new.items || old.items.iter().any(|item| new.items.contains(item)))
        };
        // The very same first: a record can have two disputes about one item.
        let exact =
            old.iter().position(|old| old.about == new.about && old.items == new.items && old.sides == new.sides);
        let partner = exact.or_else(|| old.iter().position(meets)).map(|at| old.remove(at));
        pairs.push((partner, Some(new)));
    }
    pairs.extend(old.into_iter().map(|old| (Some(old), None)));
    pairs
}
