use crate::rule::rule;
use crate::settings::kinds_of;
use crate::{Check, Finding, Level, Settings};
use model::changes::{Change, Changes, What};
use model::record::Record;
use model::value::Address;
use model::{Dataset, Kind, Span, Spanned};
use std::collections::BTreeMap;

rule! {
    /// An id that was there at the compared revision and is gone, without a word on where it went.
    ///
    /// Ids are what others cite: a table that was exported last year, a brief, another dataset. An id that vanishes breaks
    /// them all in silence. A figure that no longer counts stays, with `rank = "deprecated"`; an id that must change, or a
    /// record that became part of another, is named with its successor under `[moved]` in `dossier.toml`. Rows that are
    /// known by what they say, such as those of a status, have no id that could be lost. The rule speaks only where there
    /// is an earlier revision to compare with: `dossier lint --since REV`.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # earlier/facilities/slv-cecot.toml
    /// title = "Cecot"
    ///
    /// [[figure]]
    /// id = "held-in-march"
    /// metric = "people-held"
    /// value = 238
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ```toml
    /// # facilities/slv-cecot.toml
    /// title = "Cecot"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # earlier/facilities/slv-prison.toml
    /// title = "Cecot"
    /// ```
    ///
    /// ```toml
    /// # facilities/slv-cecot.toml
    /// title = "Cecot"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # earlier/facilities/slv-prison.toml
    /// title = "Cecot"
    /// ```
    ///
    /// ```toml
    /// # facilities/slv-cecot.toml
    /// title = "Cecot"
    /// ```
    ///
    /// ```toml
    /// # dossier.toml
    /// [moved]
    /// "slv-prison" = "slv-cecott"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # earlier/facilities/slv-prison.toml
    /// title = "Cecot"
    ///
    /// [[figure]]
    /// id = "held-in-march"
    /// metric = "people-held"
    /// value = 238
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ```toml
    /// # facilities/slv-cecot.toml
    /// title = "Cecot"
    ///
    /// [[figure]]
    /// id = "held-in-march"
    /// metric = "people-held"
    /// value = 238
    /// as_of = "2025-03-16"
    /// rank = "deprecated"
    /// because = "misreported"
    /// ```
    ///
    /// ```toml
    /// # dossier.toml
    /// [moved]
    /// "slv-prison" = "slv-terrorism-prison"
    /// "slv-terrorism-prison" = "slv-cecot"
    /// ```
    ///
    /// ## Fix
    ///
    /// Put the id back, mark its item `rank = "deprecated"`, or name its successor under `[moved]` in `dossier.toml`.
    ///
    /// ## Where it comes from
    ///
    /// `OpenSanctions`, which keeps the former ids of everything (`referents`).
    pub static REF006 = Rule {
        name: "id-removed",
        level: Level::Error,
        check: Check::Dataset(check),
    };
}

fn gone(change: &Change, address: &str) -> String {
    let noun = if change.item.is_some() { "item" } else { change.kind.noun() };
    format!("the {noun} `{address}` of the earlier revision is gone")
}

fn leads_nowhere(address: &str, target: &str) -> String {
    format!("`{address}` is said to have moved to `{target}`, which is not there either")
}

fn help(address: &str) -> String {
    format!(
        "put it back, a figure that no longer counts with `rank = \"deprecated\"`; or say in `dossier.toml` what took its \
         place: `[moved]` with `\"{address}\" = \"…\"`"
    )
}

fn check(dataset: &Dataset, settings: &Settings, findings: &mut Vec<Finding>) {
    let Some(earlier) = &settings.earlier else { return };
    let moved = moved(dataset);
    for change in Changes::lost_between(earlier.dataset(), dataset) {
        let Some(address) = address(&change).filter(|address| !is_there(dataset, address, Some(change.kind))) else {
            continue;
        };
        match last(&moved, &address, dataset) {
            Some(target) if is_there(dataset, &target.value, None) => {}
            Some(target) => {
                findings.push(REF006.at(target.span, leads_nowhere(&address, &target.value)).help(help(&address)));
            }
            None => {
                let at = place(dataset, &change);
                let finding = at.map(|at| REF006.at(at, gone(&change, &address)).key(&*address).help(help(&address)));
                findings.extend(finding);
            }
        }
    }
}

/// What it was called; nothing for what has no id.
fn address(change: &Change) -> Option<String> {
    let was = change.was.as_deref().filter(|_| change.what == What::Renamed);
    match (&change.item, was) {
        (None, was) if change.noun == change.kind.noun() => Some(was.unwrap_or(&change.record).to_owned()),
        (Some(item), was) => {
            let item = was.unwrap_or(item);
            matches!(Address::of(item), Address::Item(_)).then(|| format!("{}#{item}", change.record))
        }
        (None, _) => None,
    }
}

/// Whether a record, or an item of one, is there.
fn is_there(dataset: &Dataset, address: &str, kind: Option<Kind>) -> bool {
    kinds_of(dataset, address).any(|it| kind.is_none_or(|kind| kind == it))
}

/// Where an id went, and where what took its place went in turn, until something is there.
fn last<'a>(moved: &BTreeMap<&str, &'a Spanned<Box<str>>>, address: &str, dataset: &Dataset) -> Option<&'a Spanned<Box<str>>> {
    let mut target = moved.get(address).copied()?;
    for _ in 0..moved.len() {
        match moved.get(&*target.value).filter(|_| !is_there(dataset, &target.value, None)) {
            Some(next) => target = next,
            None => break,
        }
    }
    Some(target)
}

/// Where ids went, as `dossier.toml` says.
fn moved(dataset: &Dataset) -> BTreeMap<&str, &Spanned<Box<str>>> {
    let config = dataset.files().find_map(|file| match &file.record {
        Some(Record::Config(config)) => Some(config),
        _ => None,
    });
    config.into_iter().flat_map(|config| config.moved.iter()).map(|(from, to)| (&*from.value, to)).collect()
}

/// Where to point: the record an item is gone from; for a record the configuration, else the first file.
fn place(dataset: &Dataset, change: &Change) -> Option<Span> {
    let own = dataset.index().record(change.kind, &change.record).filter(|_| change.item.is_some());
    let config = || dataset.files().find(|file| file.kind == Some(Kind::Config)).map(|file| file.id);
    let file = dataset.file(own.or_else(config).or_else(|| dataset.files().next().map(|file| file.id))?)?;
    let start = Span { file: file.id, start: 0, end: 0 };
    Some(file.record.as_ref().and_then(Record::title).map_or(start, |title| title.span))
}
