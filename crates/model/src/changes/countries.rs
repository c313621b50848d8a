//! Which states a record concerns: its own, those of what it is about, and for a source those of what rests on it.
use crate::record::Record;
use crate::value::{CountryCode, Party};
use crate::{Dataset, File, Kind};
use std::collections::{BTreeMap, BTreeSet};

type Countries = BTreeSet<CountryCode>;

/// The states of every record of a dataset.
pub struct Reach(BTreeMap<(Kind, Box<str>), Countries>);

impl Reach {
    pub fn of(dataset: &Dataset) -> Self {
        let mut reach: BTreeMap<(Kind, Box<str>), Countries> = BTreeMap::new();
        let homes = || dataset.files().filter_map(|file| Some((file, file.kind?, file.record.as_ref()?)));
        for (file, kind, record) in homes() {
            reach.entry((kind, file.stem.clone())).or_default().extend(own(file, record));
        }
        // A case concerns the states of what it is about; a source, an actor and a place those of what names them.
        let known = reach.clone();
        for (file, kind, record) in homes() {
            let Some(here) = known.get(&(kind, file.stem.clone())) else { continue };
            let mut named = Vec::new();
            record.references(&mut |reference, _| {
                let id = reference.target().split('#').next().unwrap_or_default();
                named.extend(reference.kinds().iter().filter_map(|folder| Some((Kind::of_folder(folder)?, id))));
            });
            for (other, id) in named {
                let key = (other, Box::from(id));
                if kind == Kind::Proceeding
                    && let Some(theirs) = known.get(&key).filter(|_| other != Kind::Country)
                {
                    reach.entry((kind, file.stem.clone())).or_default().extend(theirs);
                }
                let is_named = matches!(other, Kind::Source | Kind::Instrument | Kind::Proceeding);
                if let Some(theirs) = reach.get_mut(&key).filter(|_| is_named) {
                    theirs.extend(here);
                }
            }
        }
        Self(reach)
    }

    /// The states a record concerns.
    pub fn of_record(&self, kind: Kind, id: &str) -> Countries {
        self.0.get(&(kind, id.into())).cloned().unwrap_or_default()
    }
}

/// The states a record names itself.
fn own(file: &File, record: &Record) -> Countries {
    let (sender, receiver) = record.states();
    let mut countries: Countries = sender.into_iter().chain(receiver).collect();
    match record {
        Record::Instrument(instrument) => {
            countries.extend(instrument.parties.iter().filter_map(|party| match &party.value {
                Party::Country(code) => Some(*code),
                Party::Actor(_) => None,
            }));
        }
        Record::Facility(facility) => countries.extend(facility.country.as_ref().map(|country| country.value)),
        Record::Country(_) => countries.extend(CountryCode::parse(&file.stem.to_uppercase()).ok()),
        _ => {}
    }
    countries
}
