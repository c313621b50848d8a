//! `dossier export`: lint, and if nothing is wrong write briefs and tables. Everything is made before anything is written.
//!
//! ```text
//! dataset ─ lint ─┬ tables ─ package ─▶ csv/, json/, ndjson/, dossier.xlsx
//!                 └ Briefs ─┬ overview ─────┬▶ brief.pdf, brief.md, html/
//!                           └ countries ────┴▶ countries/CODE.pdf, CODE.md, html/
//! ```
mod briefs;
mod countries;
mod package;

use super::diff;
use super::lint::{self, Checked};
use crate::arguments::{Export, Format};
use crate::earlier::Earlier;
use crate::progress::Progress;
use crate::project::shown;
use crate::{Exit, Failure, output, revision};
use briefs::Briefs;
use export::Viewer;
use export::brief::{Context, Since};
use model::changes::Changes;
use model::value::CountryCode;
use package::Package;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What a dataset is called where no tag and no commit names it.
const UNVERSIONED: &str = "unreleased";

pub fn run(arguments: &Export) -> Result<Exit, Failure> {
    let progress = Progress::start();
    progress.step("checking the dataset");
    let checked = lint::check(&arguments.place, &arguments.levels)?;
    if checked.summary.files == 0 {
        output::tell(&format!("nothing to export: `{}` holds no records", shown(&checked.project.dataset)));
        return Ok(Exit::Nothing);
    }
    progress.done();
    let asked = Asked::of(arguments, &checked)?;
    lint::show(&checked, &[(report::Format::Text, None)], arguments.color, false, false)?;
    output::tell(&checked.summary.to_string());
    let has_errors = checked.summary.errors > 0;
    if has_errors && !arguments.draft {
        output::tell("nothing was exported: put the errors right, or export a draft with `--draft`");
        return Ok(Exit::Found);
    }
    let since = since(&checked, arguments, &progress)?;
    let files = make(&checked, &asked, since.as_ref(), has_errors, &progress)?;
    progress.done();
    for (path, bytes) in &files {
        output::write_whole(&arguments.out.join(path), bytes)?;
    }
    for (path, bytes) in &files {
        output::tell(&format!("wrote {} ({})", shown(&arguments.out.join(path)), size(bytes.len())));
    }
    Ok(Exit::Clean)
}

/// What is to be written.
struct Asked {
    formats: BTreeSet<Format>,
    /// Whose briefs; the overview where no country is named.
    countries: BTreeSet<CountryCode>,
    /// Where readers of pages see the lines of records.
    viewer: Option<Viewer>,
}

impl Asked {
    fn of(arguments: &Export, checked: &Checked) -> Result<Self, Failure> {
        let countries = countries::asked(arguments, checked.workspace.dataset())?;
        let formats = match &arguments.formats[..] {
            [] if countries::are_asked(arguments) => BTreeSet::from([Format::Pdf]),
            [] => BTreeSet::from([Format::Pdf, Format::Csv]),
            named => named.iter().copied().collect(),
        };
        Ok(Self { formats, countries, viewer: viewer(arguments, checked) })
    }

    fn wants(&self, format: Format) -> bool {
        self.formats.contains(&format)
    }
}

/// The file viewer that is named; none if its address wants a revision and there is none.
fn viewer(arguments: &Export, checked: &Checked) -> Option<Viewer> {
    let project = &checked.project;
    let named = project.config.as_ref().and_then(|config| config.brief.as_ref()?.permalink.as_ref());
    let template = arguments.permalink.as_deref().or(named.map(|named| &*named.value))?;
    let commit = revision::commit(&project.dataset);
    if commit.is_none() && template.contains("{revision}") {
        return None;
    }
    let folder = shown(&project.dataset);
    let there = revision::place(&project.dataset).unwrap_or_else(|| folder.clone());
    Some(Viewer::new(template, &commit.unwrap_or_default(), &folder, &there))
}

/// The earlier state that was asked for, and what changed since.
fn since(checked: &Checked, arguments: &Export, progress: &Progress) -> Result<Option<(Earlier, Changes)>, Failure> {
    let Some(revision) = &arguments.since else { return Ok(None) };
    progress.step("comparing with an earlier state");
    let earlier = diff::at(&checked.project, revision)?;
    let (dataset, today) = (checked.workspace.dataset(), checked.summary.today);
    let changes = diff::between(&earlier, dataset, today, checked.workspace.settings());
    Ok(Some((earlier, changes)))
}

/// Every file that was asked for, whole.
fn make(
    checked: &Checked,
    asked: &Asked,
    since: Option<&(Earlier, Changes)>,
    is_draft: bool,
    progress: &Progress,
) -> Result<Vec<(PathBuf, Vec<u8>)>, Failure> {
    let (dataset, today) = (checked.workspace.dataset(), checked.summary.today);
    let version = revision::of(&checked.project.dataset).unwrap_or_else(|| UNVERSIONED.to_owned());
    let since = since.map(|(it, changes)| Since { name: &it.name, dataset: &it.dataset, changes });
    let context = Context { today, version: &version, config: checked.project.config.as_ref(), since };
    progress.step("writing tables");
    let tables = export::tables::all(dataset, today);
    let is_attached = asked.wants(Format::Pdf) && asked.countries.is_empty();
    let csv = if asked.wants(Format::Csv) || is_attached { Some(Package::of(&tables, &version, today)?) } else { None };
    let mut files = Vec::new();
    if asked.formats.iter().any(|format| format.is_of_briefs()) {
        let viewer = asked.viewer.as_ref();
        let briefs = Briefs { dataset, context, tables: &tables, package: csv.as_ref(), viewer, is_draft, progress };
        files.extend(briefs.make(asked)?);
    }
    files.extend(package::others(asked, &tables, &version, today)?);
    let csv = csv.filter(|_| asked.wants(Format::Csv));
    files.extend(csv.into_iter().flat_map(|package| package.into_files("csv")));
    Ok(files)
}

fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
