//! `dossier diff`: what two states of the dataset say otherwise, by ids and addresses. That there are changes is no failure.
use super::lint;
use crate::arguments::{Diff, Levels};
use crate::earlier::{self, Earlier};
use crate::project::{self, Project};
use crate::{Exit, Failure, output};
use ::lint::{Due, Lateness, Settings};
use jiff::civil::Date;
use model::Dataset;
use model::changes::{Bucket, Changes};
use report::changes::{ChangesFormat, Comparison};
use std::collections::BTreeSet;

/// What the files on the disk are called, which no revision names.
const WORKING_TREE: &str = "the working tree";

pub fn run(arguments: &Diff) -> Result<Exit, Failure> {
    let outputs = lint::outputs::<ChangesFormat>(&arguments.format, ChangesFormat::Text, "changes.json")?;
    let project = Project::find(arguments.place.dataset.as_deref())?;
    let settings = lint::settings(&project, &arguments.place, &Levels::default())?;
    let older = at(&project, &arguments.older)?;
    let newer = match &arguments.newer {
        Some(revision) => at(&project, revision)?,
        None => {
            Earlier { dataset: Dataset::read(project.contents()), day: settings.today, name: WORKING_TREE.to_owned() }
        }
    };
    let changes = between(&older, &newer.dataset, newer.day, &settings);
    let comparison = Comparison { changes: &changes, older: &older.name, newer: &newer.name };
    for (format, file) in outputs {
        let mut bytes = Vec::new();
        comparison.write(format, &mut bytes)?;
        match file {
            Some(path) => output::write_whole(&path, &bytes)?,
            None => output::print(&bytes)?,
        }
    }
    output::tell(&summary(&changes, &older.name, &newer.name));
    // The program ends here, and the system takes back everything at once.
    std::mem::forget((older, newer));
    Ok(Exit::Clean)
}

/// The dataset at a revision or day, which must be there.
pub fn at(project: &Project, revision: &str) -> Result<Earlier, Failure> {
    earlier::read(project, revision)?.ok_or_else(|| {
        let (dataset, revision) = (project::shown(&project.dataset), report::visible::line(revision));
        Failure::usage(format!("`{dataset}` held no records at `{revision}`"), "name a later revision or day")
    })
}

/// What changed since an earlier state, with what became stale on the way.
pub fn between(older: &Earlier, newer: &Dataset, day: Date, settings: &Settings) -> Changes {
    let due = |dataset: &Dataset, today: Date| {
        let mut settings = settings.clone();
        settings.today = today;
        ::lint::due(dataset, &settings)
    };
    let is_late = |due: &Due, day: Date| due.lateness(day) > Lateness::Coming;
    let key = |due: &Due| (due.path.clone(), due.clock.clone());
    let fresh: BTreeSet<_> =
        due(&older.dataset, older.day).iter().filter(|due| !is_late(due, older.day)).map(key).collect();
    let stale = due(newer, day).into_iter().filter(|due| is_late(due, day) && fresh.contains(&key(due)));
    let stale = stale.map(|due| {
        let clock = match due.clock {
            ::lint::Clock::Review => "review".into(),
            ::lint::Clock::Data(metric) => metric,
        };
        (due.at, clock)
    });
    Changes::between(&older.dataset, newer).and_stale(newer, stale)
}

fn summary(changes: &Changes, older: &str, newer: &str) -> String {
    let counts = changes.counts();
    let told: Vec<String> = Bucket::ALL
        .into_iter()
        .filter_map(|bucket| counts.get(&bucket).map(|count| format!("{} {count}", bucket.word())))
        .collect();
    let told = if told.is_empty() { "nothing changed".to_owned() } else { told.join(", ") };
    format!("{told}, from {} to {}", report::visible::line(older), report::visible::line(newer))
}
