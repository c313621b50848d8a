//! Where ids went, as the later `dossier.toml` says under `[moved]`: what has another id and says something else, too, is
//! still the same thing, and a correction of it is told as one.
use crate::Dataset;
use crate::record::Record;
use std::collections::BTreeMap;

/// What took the place of an id that is no longer there.
#[derive(Default)]
pub struct Successors<'a> {
    by_id: BTreeMap<&'a str, &'a str>,
}

impl<'a> Successors<'a> {
    pub fn of(newer: &'a Dataset) -> Self {
        let config = newer.files().find_map(|file| match &file.record {
            Some(Record::Config(config)) => Some(config),
            _ => None,
        });
        let moved = config.into_iter().flat_map(|config| config.moved.iter());
        Self { by_id: moved.map(|(from, to)| (&*from.value, &*to.value)).collect() }
    }

    /// The id that a record has now.
    pub fn of_record(&self, id: &str) -> Option<&'a str> {
        self.by_id.get(id).copied().filter(|to| !to.contains('#'))
    }

    /// The address that an item has now, within the record that its own is called now.
    pub fn of_item(&self, record: &str, item: &str, now: &str) -> Option<&'a str> {
        let to = self.by_id.get(&*format!("{record}#{item}"))?;
        to.split_once('#').filter(|(record, _)| *record == now).map(|(_, item)| item)
    }
}
