//! `dossier export`: lint, and if nothing is wrong write briefs and tables. Everything is made before anything is written.
use super::lint::{self, Checked};
use crate::arguments::{Export, Format};
use crate::progress::Progress;
use crate::project::shown;
use crate::{Exit, Failure, output, revision};
use export::brief::{self, Context};
use jiff::civil::Date;
use model::config::{Brief, Config, Paper};
use render::pdf::{self, Attachment, Metadata, PdfOptions, Rgb, Theme};
use render::table::package::{self, Licence, Package};
use render::table::{Table, csv};
use render::{html, markdown};
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
    lint::show(&checked, &[(report::Format::Text, None)], arguments.color, false, false)?;
    output::tell(&checked.summary.to_string());
    let has_errors = checked.summary.errors > 0;
    if has_errors && !arguments.draft {
        output::tell("nothing was exported: put the errors right, or export a draft with `--draft`");
        return Ok(Exit::Found);
    }
    let files = make(&checked, arguments, has_errors, &progress)?;
    progress.done();
    for (path, bytes) in &files {
        output::write_whole(path, bytes)?;
    }
    for (path, bytes) in &files {
        output::tell(&format!("wrote {} ({})", shown(path), size(bytes.len())));
    }
    Ok(Exit::Clean)
}

/// Every file that was asked for, whole.
fn make(
    checked: &Checked,
    arguments: &Export,
    is_draft: bool,
    progress: &Progress,
) -> Result<Vec<(PathBuf, Vec<u8>)>, Failure> {
    let wants = |format| arguments.formats.is_empty() || arguments.formats.contains(&format);
    let (dataset, today) = (checked.workspace.dataset(), checked.summary.today);
    let version = revision::of(&checked.project.dataset).unwrap_or_else(|| UNVERSIONED.to_owned());
    progress.step("writing tables");
    let tables = export::tables::all(dataset, today);
    let package = tabulate(&tables, &version, today)?;
    let mut files = Vec::new();
    let context = Context { today, version: &version, config: checked.project.config.as_ref() };
    let document = arguments.formats.iter().all(|format| *format != Format::Csv) || arguments.formats.len() > 1;
    let document = document.then(|| {
        progress.step("writing the brief");
        brief::overview(dataset, &context)
    });
    if let Some(document) = document.as_ref().filter(|_| wants(Format::Pdf)) {
        progress.step("setting the brief");
        let options = options(checked.project.config.as_ref(), &package, &version, today, is_draft);
        let bytes = pdf::render(document, &options).map_err(|error| Failure::Export(error.to_string()))?;
        files.push((arguments.out.join("brief.pdf"), bytes));
    }
    if let Some(document) = document.as_ref().filter(|_| wants(Format::Md)) {
        let text = markdown::render(document, &markdown::Options { draft: notice(is_draft), limit: None });
        files.push((arguments.out.join("brief.md"), text.into_bytes()));
    }
    if let Some(document) = document.filter(|_| wants(Format::Html)) {
        progress.step("writing pages");
        let config = checked.project.config.as_ref();
        let options = html::Options {
            organisation: organisation(config),
            edition: document.edition.clone(),
            draft: notice(is_draft),
        };
        let listings = export::catalogue::pages(dataset, &tables, &document.title);
        let pages = html::render(&[("brief".to_owned(), document)], &listings, &options);
        let folder = arguments.out.join("html");
        files.extend(pages.into_iter().map(|(name, page)| (folder.join(name), page.into_bytes())));
    }
    if wants(Format::Csv) {
        let folder = arguments.out.join("csv");
        files.extend(package.into_iter().map(|(name, _, bytes)| (folder.join(name), bytes)));
    }
    Ok(files)
}

/// The tables as CSV and the package that describes them: name, description, bytes.
fn tabulate(tables: &[Table<'_>], version: &str, today: Date) -> Result<Vec<(String, String, Vec<u8>)>, Failure> {
    let failed = |error: render::table::TableError| Failure::Export(error.to_string());
    let mut files = Vec::new();
    let mut written = Vec::new();
    for table in tables {
        let mut bytes = Vec::new();
        written.push((table, csv::write(table, &mut bytes).map_err(failed)?));
        files.push((format!("{}.csv", table.about.name), table.about.description.to_owned(), bytes));
    }
    let described: Vec<_> = written.iter().map(|(table, written)| (*table, written)).collect();
    let package = Package {
        name: "third-country-transfer-arrangements",
        title: "Third-country transfer arrangements",
        description: "Public claims about arrangements under which a state sends people who are not its nationals to \
                      another, each with its sources. Figures carry the bounds their wording allows.",
        version,
        created: today,
        homepage: None,
        licences: vec![Licence::CC_BY_4_0],
        sources: Vec::new(),
    };
    let text = package::describe(&package, &described).map_err(failed)?;
    files.push((
        "datapackage.json".to_owned(),
        "The types and meanings of the tables’ columns".to_owned(),
        text.into_bytes(),
    ));
    Ok(files)
}

/// What every page of a draft says.
fn notice(is_draft: bool) -> Option<String> {
    is_draft.then(|| "Draft".to_owned())
}

/// Whose briefs these are.
fn organisation(config: Option<&Config>) -> String {
    let brief = config.and_then(|config| config.brief.as_ref());
    brief.and_then(|brief| brief.organisation.as_ref()).map(|name| name.to_string()).unwrap_or_default()
}

fn options(
    config: Option<&Config>,
    package: &[(String, String, Vec<u8>)],
    version: &str,
    today: Date,
    is_draft: bool,
) -> PdfOptions {
    let brief = config.and_then(|config| config.brief.as_ref()).map(|brief| &brief.body);
    let organisation = organisation(config);
    let attachment = |(name, description, bytes): &(String, String, Vec<u8>)| Attachment {
        name: name.clone(),
        media_type: if name.ends_with(".csv") { "text/csv" } else { "application/json" }.to_owned(),
        description: description.clone(),
        bytes: bytes.clone(),
        modified: today,
    };
    let metadata = Metadata {
        author: organisation.clone(),
        subject: "What is known, what is disputed and how old it is".to_owned(),
        keywords: Vec::new(),
        created: today,
        seed: format!("dossier overview {version}"),
    };
    PdfOptions {
        paper: match brief.and_then(|brief| brief.paper.as_ref()).map(|paper| paper.value) {
            Some(Paper::Letter) => pdf::Paper::Letter,
            Some(Paper::A4) | None => pdf::Paper::A4,
        },
        theme: Theme { organisation, accent: accent(brief).unwrap_or(Theme::default().accent) },
        attachments: package.iter().map(attachment).collect(),
        draft: notice(is_draft),
        ..PdfOptions::new(metadata)
    }
}

/// `#1d4f91`
fn accent(brief: Option<&Brief>) -> Option<Rgb> {
    let digits = brief?.accent.as_ref()?.strip_prefix('#')?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    (digits.len() == 6).then_some(Rgb(part(0)?, part(2)?, part(4)?))
}

fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
