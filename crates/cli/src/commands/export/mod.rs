//! `dossier export`: lint, and if nothing is wrong write briefs and tables. Every file is written whole under a temporary
//! name before the first gets its own.
//!
//! ```text
//! dataset ─ lint ─┬ tables ───── csv/, json/, ndjson/, parquet/, dossier.xlsx ─┐
//!                 ├ sources ──── sources.csl.json, sources.bib ────────────────┤
//!                 └ Briefs ─┬ overview ─────┬▶ brief.pdf, brief.md, html/ ─────┼▶ output::Pending ─▶ renamed together
//!                           └ countries ────┴▶ countries/CODE.pdf, CODE.md ────┘
//! ```
mod bibliography;
mod briefs;
mod countries;
mod files;
pub(super) mod house;
mod package;

use super::diff;
use super::lint::{self, Checked};
use crate::arguments::{Export, Format};
use crate::earlier::Earlier;
use crate::output::Pending;
use crate::progress::Progress;
use crate::project::shown;
use crate::revision::State;
use crate::{Exit, Failure, output};
use ::export::brief::{Context, Since};
use ::export::{Links, Register};
use briefs::Briefs;
use clap::ValueEnum as _;
use house::House;
use model::changes::Changes;
use model::config::Language;
use model::value::CountryCode;
use package::{Package, Tables};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// What a dataset is called where no tag and no commit names it.
const UNVERSIONED: &str = "unreleased";

pub fn run(arguments: &Export) -> Result<Exit, Failure> {
    let progress = Progress::start("checking the dataset");
    let checked = lint::check(&arguments.place, &arguments.levels)?;
    progress.done();
    if checked.is_empty() && checked.summary.errors == 0 {
        output::tell(&format!("nothing to export: `{}` holds no records", shown(&checked.project.dataset)));
        return Ok(Exit::Nothing);
    }
    let asked = Asked::of(arguments, &checked)?;
    lint::show(&checked, &[(report::Format::Text, None)], arguments.color, false, false)?;
    output::tell(&checked.summary.to_string());
    if checked.summary.errors > 0 && !arguments.draft {
        output::tell("nothing was exported: put the errors right, or export a draft with `--draft`");
        return Ok(Exit::Found);
    }
    let house = if asked.wants_briefs() { House::of(&checked.project)? } else { House::default() };
    let progress = Progress::start("writing");
    let since = since(&checked, arguments)?;
    let Made { files, unshown } = make(&checked, &asked, &house, since.as_ref(), &progress, arguments)?;
    progress.done();
    house::tell_unshown(&unshown, checked.workspace.dataset());
    let mut written = Vec::new();
    for file in files {
        written.push(file.appear()?);
    }
    for (path, bytes) in &written {
        output::tell(&format!("wrote {} ({})", shown(path), size(*bytes)));
    }
    // The program ends here, and the system takes back everything at once.
    std::mem::forget((checked, since));
    Ok(Exit::Clean)
}

/// What is to be written.
struct Asked {
    formats: BTreeSet<Format>,
    /// Whose briefs; the overview where no country is named.
    countries: BTreeSet<CountryCode>,
    /// Of the briefs; tables are in English.
    language: Language,
}

impl Asked {
    fn of(arguments: &Export, checked: &Checked) -> Result<Self, Failure> {
        let countries = countries::asked(arguments, checked.workspace.dataset())?;
        let formats = match &arguments.formats[..] {
            [] if countries::are_asked(arguments) => BTreeSet::from([Format::Pdf]),
            [] => Format::value_variants().iter().copied().collect(),
            named => named.iter().copied().collect(),
        };
        let config = checked.project.config.as_ref().and_then(|config| config.brief.as_ref());
        let configured = config.and_then(|brief| brief.language.as_ref()).map(|language| language.value);
        let language = arguments.language.map(Language::from).or(configured).unwrap_or_default();
        Ok(Self { formats, countries, language })
    }

    fn wants(&self, format: Format) -> bool {
        self.formats.contains(&format)
    }

    fn wants_briefs(&self) -> bool {
        self.formats.iter().any(|format| format.is_of_briefs())
    }
}

/// The earlier state that was asked for, and what changed since.
fn since(checked: &Checked, arguments: &Export) -> Result<Option<(Earlier, Changes)>, Failure> {
    let Some(revision) = &arguments.since else { return Ok(None) };
    let earlier = diff::at(&checked.project, revision)?;
    let (dataset, today) = (checked.workspace.dataset(), checked.summary.today);
    let changes = diff::between(&earlier, dataset, today, checked.workspace.settings());
    Ok(Some((earlier, changes)))
}

/// One thing that can be made beside others, and gives its files.
type Task<'t> = Box<dyn Fn() -> Result<Vec<Pending>, Failure> + Send + Sync + 't>;

/// What was made.
struct Made {
    files: Vec<Pending>,
    /// The characters in the PDFs that no face has.
    unshown: BTreeSet<char>,
}

/// Every file that was asked for, whole, in an order that depends on nothing but what was asked for.
fn make(
    checked: &Checked,
    asked: &Asked,
    house: &House,
    since: Option<&(Earlier, Changes)>,
    progress: &Progress,
    arguments: &Export,
) -> Result<Made, Failure> {
    let out = &*arguments.out;
    let (dataset, today) = (checked.workspace.dataset(), checked.summary.today);
    let state = State::of(&checked.project.dataset);
    let version = state.as_ref().and_then(|state| state.version.as_deref()).unwrap_or(UNVERSIONED);
    let since = since.map(|(it, changes)| Since { name: &it.name, day: it.day, dataset: &it.dataset, changes });
    let links = links(checked, state.as_ref(), arguments);
    let context = Context {
        today,
        version,
        config: checked.project.config.as_ref(),
        language: asked.language,
        references: &house.references,
        since,
        links: Some(&links),
    };
    let register = Register::of(dataset);
    let tables = ::export::tables::all(&register, &links, today);
    let tables = Tables { all: &tables, version, created: today, is_draft: arguments.draft, out };
    let is_attached = asked.wants(Format::Pdf) && asked.countries.is_empty();
    let package = if is_attached { Some(Package::of(&tables)?) } else { None };
    let briefs = Briefs {
        dataset,
        context,
        house,
        tables: tables.all,
        package: package.as_ref(),
        is_draft: arguments.draft,
        unshown: Mutex::default(),
        out,
    };
    let mut tasks: Vec<Task<'_>> = Vec::new();
    // What takes longest begins first.
    if asked.wants_briefs() {
        tasks.push(Box::new(|| briefs.make(asked)));
    }
    for format in asked.formats.iter().filter(|format| !format.is_of_briefs()) {
        let (tables, register, package) = (&tables, &register, package.as_ref());
        tasks.push(match format {
            Format::Csl => Box::new(|| bibliography::csl(register, out)),
            Format::Bibtex => Box::new(|| bibliography::bibtex(register, out)),
            Format::Csv => Box::new(move || tables.csv(package)),
            format => Box::new(move || tables.others(*format)),
        });
    }
    progress.length(tasks.len());
    let made = tasks.par_iter().map(|task| {
        let files = task();
        progress.one_more();
        files
    });
    let files = made.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    drop(tasks);
    Ok(Made { files, unshown: briefs.unshown.into_inner().unwrap_or_else(PoisonError::into_inner) })
}

/// Where the lines of the records stand on the web, if anybody says so and the state has a name there.
fn links(checked: &Checked, state: Option<&State>, arguments: &Export) -> Links {
    let project = &checked.project;
    let named = project.config.as_ref().and_then(|config| config.brief.as_ref()?.permalink.as_ref());
    let Some(permalink) = arguments.permalink.as_deref().or(named.map(|named| &*named.value)) else {
        return Links::default();
    };
    let Some(state) = state else { return Links::default() };
    Links::new(permalink, state.revision().as_deref(), &shown(&project.dataset), &state.folder)
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// Writes what is in memory as a file that waits for its name.
fn prepared(path: PathBuf, bytes: &[u8]) -> Result<Pending, Failure> {
    output::prepare(path, |out| output::put(out, bytes)).map(|(pending, ())| pending)
}
