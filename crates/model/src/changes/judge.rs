//! What sort of news a change is, and why it was made.
use super::sheet::Entry;
use super::{Bucket, Field};
use crate::record::Record;
use crate::{Dataset, Kind};
use std::collections::BTreeMap;

/// Keys whose absence says something too: a hedge that was not there changes the number.
const NUMBER: [&str; 9] = ["value", "low", "high", "quantifier", "wording", "unit", "per", "measure", "population"];
/// Keys that say nothing about the world: how an item is ranked, computed and tied to others.
const SILENT: [&str; 9] =
    ["id", "rank", "because", "verification", "supersedes", "change", "calc", "exhaustive", "precision"];
/// Keys of an instrument that change because the world does.
const STEPS: [&str; 5] = ["signed", "in_force", "terminated", "text", "binding"];
/// Lists that grow: what a record refers to.
const TIES: [&str; 5] = ["instruments", "programme", "on", "docket", "after"];
/// What a source is: if one of these was wrong, it was cited wrongly.
const BIBLIOGRAPHY: [&str; 9] =
    ["title", "author", "publisher", "published", "origin", "origin_kind", "derived_from", "derivation", "via"];

/// What sort of news something new is.
pub fn added(entry: &Entry) -> Bucket {
    match entry.noun {
        "arrangement" | "programme" | "instrument" | "proceeding" | "transfer" | "payment" | "step" => Bucket::Arrival,
        "status" => Bucket::Transition,
        "figure" if entry.get("change") == Some("correction") => Bucket::Correction,
        "figure" => Bucket::Update,
        "statement" | "safeguard" | "concern" => Bucket::Dispute,
        "correction" => Bucket::Source,
        "source" if entry.get("state").is_some_and(|state| state != "live") => Bucket::Source,
        "review" => Bucket::Upkeep,
        _ => Bucket::Other,
    }
}

/// What sort of news it is that something says other things than it did. `is_later` says that it is of a later day.
pub fn changed(entry: &Entry, fields: &[Field], is_later: bool) -> Bucket {
    let moved = |bucket| if is_later { bucket } else { Bucket::Correction };
    match entry.noun {
        "figure" if is_newly(fields, "rank", "deprecated") => match entry.get("because") {
            Some("superseded") | None => Bucket::Update,
            Some(_) => Bucket::Correction,
        },
        "figure" if fields.iter().any(|field| NUMBER.contains(&&*field.key)) || differs(fields) => {
            moved(Bucket::Update)
        }
        "transfer" | "payment" if differs(fields) => moved(Bucket::Arrival),
        "statement" | "safeguard" | "concern" if differs(fields) => moved(Bucket::Dispute),
        "status" | "step" | "arrangement" | "programme" | "instrument" | "proceeding" if differs(fields) => {
            Bucket::Correction
        }
        "source" if fields.iter().any(|field| &*field.key == "state") => Bucket::Source,
        "source" if fields.iter().any(|field| BIBLIOGRAPHY.contains(&&*field.key) && field.old.is_some()) => {
            Bucket::Correction
        }
        "correction" => Bucket::Source,
        _ => Bucket::Other,
    }
}

/// Whether a key is one of an instrument that changes because the world does.
pub fn is_step(noun: &str, field: &Field) -> bool {
    noun == "instrument" && STEPS.contains(&&*field.key)
}

/// Whether anything said before is now said otherwise. What was filled in where nothing stood is no correction.
fn differs(fields: &[Field]) -> bool {
    let told = |field: &&Field| {
        let key = field.key.split('/').next().unwrap_or_default();
        key != "cite" && !SILENT.contains(&key) && !TIES.contains(&key)
    };
    fields.iter().filter(told).any(|field| field.old.is_some())
}

fn is_newly(fields: &[Field], key: &str, value: &str) -> bool {
    fields.iter().any(|field| &*field.key == key && field.new.as_deref() == Some(value))
}

/// What publishers say they got wrong, by the address of the item that rested on it.
pub struct Reasons(BTreeMap<Box<str>, Box<str>>);

impl Reasons {
    pub fn of(dataset: &Dataset) -> Self {
        let mut notes = BTreeMap::new();
        for file in dataset.files().filter(|file| file.kind == Some(Kind::Source)) {
            let Some(Record::Source(source)) = &file.record else { continue };
            for correction in &source.correction {
                for item in &correction.affects {
                    notes.entry(item.as_str().into()).or_insert_with(|| correction.note.value.clone());
                }
            }
        }
        Self(notes)
    }

    /// Why an item of a record is not what it was: in the word it says itself, if it says so only now, or in a publisher's.
    pub fn of_item(&self, entry: &Entry, record: &str, before: Option<&Entry>) -> Option<Box<str>> {
        let is_new = |because: &&str| before.and_then(|before| before.get("because")) != Some(*because);
        let own = entry.get("because").filter(is_new).map(Into::into);
        let address = || Some(format!("{record}#{}", entry.address.as_deref()?));
        own.or_else(|| self.0.get(&*address()?).cloned())
    }
}
