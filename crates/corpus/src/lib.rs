//! Datasets to measure with: any number of records that look like the real ones and mean nothing.
//!
//! ```text
//! number of records ─▶ Plan ─┬▶ arrangement 0, 1, 2 … ┬▶ texts by their paths
//!                            └▶ programme, source, …  ┘      │
//!                   the vocabulary, the configuration ───────┴▶ DIR/dataset/<kind>/<id>.toml, schemas, dossier.toml
//! ```
//!
//! A record depends on its number alone, so that two runs write the same bytes. References all lead somewhere, and sums
//! add up, but for one arrangement in a hundred, which holds two counts that cannot both be true.
mod arrangement;
mod random;
mod surroundings;
mod words;

use std::fs;
use std::path::Path;

/// How many records there are of each kind.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    pub arrangements: usize,
    pub sources: usize,
    pub actors: usize,
    pub programmes: usize,
    pub instruments: usize,
}

impl Plan {
    /// Mostly arrangements, so that the median record has the 1.6 KB the targets were set for.
    pub fn of(records: usize) -> Self {
        let share = |of_a_thousand: usize| (records * of_a_thousand / 1000).max(1);
        let (sources, actors, programmes, instruments) = (share(200), share(30), share(10), share(10));
        let others = sources + actors + programmes + instruments;
        Self { arrangements: records.saturating_sub(others).max(1), sources, actors, programmes, instruments }
    }

    fn source(&self, index: usize) -> String {
        format!("source-{:06}", index % self.sources)
    }
    fn actor(&self, index: usize) -> String {
        format!("actor-{:05}", index % self.actors)
    }
    fn programme(&self, index: usize) -> String {
        format!("programme-{:05}", index % self.programmes)
    }
    fn instrument(&self, index: usize) -> String {
        format!("instrument-{:05}", index % self.instruments)
    }
}

/// The records of a dataset by their paths, as `dataset/arrangements/usa-cri-2025-000000.toml`.
pub fn records(count: usize) -> Vec<(String, String)> {
    let plan = Plan::of(count);
    let mut records = Vec::with_capacity(count);
    let mut put = |kind: &str, id: &str, text: String| records.push((format!("dataset/{kind}/{id}.toml"), text));
    let mut totals = vec![0; plan.programmes];
    for index in 0..plan.arrangements {
        let made = arrangement::Made::of(index, &plan);
        totals[index % plan.programmes] += made.people;
        put("arrangements", &made.id, made.text);
    }
    for index in 0..plan.sources {
        put("sources", &plan.source(index), surroundings::source(index, &plan));
    }
    for index in 0..plan.actors {
        put("actors", &plan.actor(index), surroundings::actor(index));
    }
    for (index, people) in totals.into_iter().enumerate() {
        put("programmes", &plan.programme(index), surroundings::programme(index, people, &plan));
    }
    for index in 0..plan.instruments {
        put("instruments", &plan.instrument(index), surroundings::instrument(index, &plan));
    }
    records
}

/// The files of a repository that go with the records: the terms they are written in, and how they are looked at.
const BESIDE: [&str; 3] = ["dataset/vocabulary/metrics.toml", "dataset/vocabulary/populations.toml", "dossier.toml"];

/// The files of a whole dataset by their paths: so many records, and what goes with them in the repository.
pub fn files(repository: &Path, count: usize) -> Result<Vec<(String, String)>, String> {
    let read = |path: &str| {
        let text = fs::read_to_string(repository.join(path)).map_err(|error| format!("{path}: {error}"))?;
        Ok((path.to_owned(), text))
    };
    let beside: Vec<_> = BESIDE.into_iter().map(read).collect::<Result<_, String>>()?;
    Ok(records(count).into_iter().chain(beside).collect())
}

/// Writes a dataset of so many records into a new folder, with the vocabulary of the repository and the schemas given.
pub fn write(repository: &Path, schemas: &[(String, String)], count: usize, folder: &Path) -> Result<(), String> {
    if folder.exists() {
        return Err(format!("{} is there already; take it away or name another folder", folder.display()));
    }
    let files = files(repository, count)?;
    // The schemas are for the tools that go by them.
    for (path, text) in files.iter().chain(schemas) {
        let path = folder.join(path);
        let said = |error: std::io::Error| format!("{}: {error}", path.display());
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(said)?;
        fs::write(&path, text).map_err(said)?;
    }
    Ok(())
}
