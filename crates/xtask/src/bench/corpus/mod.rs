//! Datasets to measure with: any number of records that look like the real ones and mean nothing.
//!
//! ```text
//! number of records ─▶ Plan ─┬▶ arrangement 0, 1, 2 …  ┐
//!                            ├▶ programme, source, …   ├▶ DIR/dataset/<kind>/<id>.toml, schemas, dossier.toml
//!                            └▶ the real vocabulary    ┘
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

/// Writes a dataset of so many records into a new folder, with the vocabulary of the repository and the schemas given.
pub fn write(repository: &Path, schemas: &[(String, String)], records: usize, folder: &Path) -> Result<(), String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        return Err(format!("{} is there already; take it away or name another folder", folder.display()));
    }
    let plan = Plan::of(records);
    for kind in ["arrangements", "sources", "actors", "programmes", "instruments", "vocabulary"] {
        fs::create_dir_all(folder.join("dataset").join(kind)).map_err(said)?;
    }
    let put = |path: String, text: String| fs::write(folder.join("dataset").join(path), text).map_err(said);
    let mut totals = vec![0; plan.programmes];
    for index in 0..plan.arrangements {
        let made = arrangement::Made::of(index, &plan);
        totals[index % plan.programmes] += made.people;
        put(format!("arrangements/{}.toml", made.id), made.text)?;
    }
    for index in 0..plan.sources {
        put(format!("sources/{}.toml", plan.source(index)), surroundings::source(index, &plan))?;
    }
    for index in 0..plan.actors {
        put(format!("actors/{}.toml", plan.actor(index)), surroundings::actor(index))?;
    }
    for (index, people) in totals.into_iter().enumerate() {
        put(format!("programmes/{}.toml", plan.programme(index)), surroundings::programme(index, people, &plan))?;
    }
    for index in 0..plan.instruments {
        put(format!("instruments/{}.toml", plan.instrument(index)), surroundings::instrument(index, &plan))?;
    }
    for file in ["dataset/vocabulary/metrics.toml", "dataset/vocabulary/populations.toml", "dossier.toml"] {
        fs::copy(repository.join(file), folder.join(file)).map_err(said)?;
    }
    // For the tools that go by them.
    fs::create_dir(folder.join("schemas")).map_err(said)?;
    schemas.iter().try_for_each(|(path, text)| fs::write(folder.join(path), text).map_err(said))
}
