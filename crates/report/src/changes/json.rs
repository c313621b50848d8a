//! One object, for programs: the stated interface, described by `schemas/changes.schema.json`. Nothing is left out, and what
//! is not known is `null`, so that every key is always there.
use super::Comparison;
use crate::visibly;
use model::changes::{Bucket, Change, Place};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io;

/// Changes when a reader of the old form would misread the new one.
const VERSION: u32 = 1;

pub fn write(comparison: &Comparison<'_>, out: &mut impl io::Write) -> io::Result<()> {
    let counts = comparison.changes.counts();
    let object = Object {
        version: VERSION,
        older: comparison.older,
        newer: comparison.newer,
        summary: Bucket::ALL.map(|bucket| (bucket.word(), counts.get(&bucket).copied().unwrap_or(0))).into(),
        changes: comparison.changes.all.iter().map(One::of).collect(),
    };
    visibly::write(&object, out)
}

#[derive(Serialize)]
struct Object<'a> {
    version: u32,
    older: &'a str,
    newer: &'a str,
    summary: BTreeMap<&'static str, usize>,
    changes: Vec<One<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    bucket: &'static str,
    what: &'static str,
    kind: &'static str,
    record: &'a str,
    item: Option<&'a str>,
    noun: &'static str,
    address: String,
    was: Option<&'a str>,
    short: &'a str,
    fields: Vec<Differs<'a>>,
    before: Option<Before<'a>>,
    reason: Option<&'a str>,
    is_part: bool,
    within: Option<&'a str>,
    old: Option<Line<'a>>,
    new: Option<Line<'a>>,
    countries: Vec<&'a str>,
}

#[derive(Serialize)]
struct Differs<'a> {
    key: &'a str,
    old: Option<&'a str>,
    new: Option<&'a str>,
}

#[derive(Serialize)]
struct Before<'a> {
    address: &'a str,
    says: &'a str,
}

#[derive(Serialize)]
struct Line<'a> {
    path: &'a str,
    line: u32,
}

impl<'a> One<'a> {
    fn of(change: &'a Change) -> Self {
        let line = |place: &'a Place| Line { path: &place.path, line: place.line };
        let field =
            |it: &'a model::changes::Field| Differs { key: &it.key, old: it.old.as_deref(), new: it.new.as_deref() };
        Self {
            bucket: change.bucket.word(),
            what: change.what.word(),
            kind: change.kind.noun(),
            record: &change.record,
            item: change.item.as_deref(),
            noun: change.noun,
            address: change.address(),
            was: change.was.as_deref(),
            short: &change.short,
            fields: change.fields.iter().map(field).collect(),
            before: change.before.as_ref().map(|it| Before { address: &it.address, says: &it.says }),
            reason: change.reason.as_deref(),
            is_part: change.is_part,
            within: change.within.as_deref(),
            old: change.old.as_ref().map(line),
            new: change.new.as_ref().map(line),
            countries: change.countries.iter().map(model::value::CountryCode::as_str).collect(),
        }
    }
}
