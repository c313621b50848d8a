//! `dossier lint`: read everything, check everything, show what was found.
use super::export::house::House;
use super::selection::Selection;
use super::{baseline, fix};
use crate::arguments::{Levels, Lint, Place, When};
use crate::changes::Changes;
use crate::progress::Progress;
use crate::project::{self, Project};
use crate::rooted::{Rooted, Top};
use crate::{Exit, Failure, earlier, output, terminal, today};
use lint::{Finding, Level, Settings, UnknownRule, Workspace};
use model::record::Record;
use model::{Content, Dataset, Kind};
use rayon::prelude::*;
use report::{Format, Options, Report, Statistics, Summary};
use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The most that GitHub takes as the summary of a step, in bytes. It drops a longer one, all of it.
const MOST_SUMMARY: usize = 1024 * 1024;

/// A dataset that was read and checked.
pub struct Checked {
    pub project: Project,
    pub workspace: Workspace,
    pub findings: Vec<Finding>,
    pub summary: Summary,
}

/// Reads and checks the dataset of a project.
pub fn check(place: &Place, levels: &Levels) -> Result<Checked, Failure> {
    check_since(place, levels, None)
}

/// The same, beside what the dataset was at an earlier revision.
fn check_since(place: &Place, levels: &Levels, revision: Option<&str>) -> Result<Checked, Failure> {
    let project = Project::find(place.dataset.as_deref())?;
    let mut settings = settings(&project, place, levels)?;
    let earlier = revision.map(|revision| earlier::read(&project, revision)).transpose()?.flatten();
    if let (Some(revision), None) = (revision, &earlier) {
        let commit = revision.get(..7).unwrap_or(revision);
        output::tell(&format!("there were no records at `{commit}`: what was lost since then is not looked for"));
    }
    settings.earlier = earlier.map(|earlier| lint::Earlier::new(earlier.dataset));
    let (today, rules) = (settings.today, settings.rules().count());
    let workspace = Workspace::open(project.contents(), settings);
    let summary = Summary::of(&[], 0, 0, rules, today);
    let mut checked = Checked { project, workspace, findings: Vec::new(), summary };
    checked.look_again()?;
    Ok(checked)
}

impl Checked {
    /// Takes from the workspace what it says by now.
    pub fn look_again(&mut self) -> Result<(), Failure> {
        if let Some(disagreement) = self.workspace.disagreement_about_problems() {
            return Err(Failure::Internal(disagreement));
        }
        self.findings = self.workspace.findings();
        lint::fingerprints(&mut self.findings, self.workspace.dataset());
        let files: Vec<&Arc<model::File>> = self.workspace.dataset().files().collect();
        self.summary.files = files.len();
        self.summary.records = files.par_iter().with_min_len(64).filter(|file| is_record(file)).count();
        self.count();
        Ok(())
    }

    /// An error that the dataset would have with a new text of a file and has not now, in words.
    pub fn new_error(&mut self, path: &str, text: &str) -> Result<Option<String>, Failure> {
        let before: BTreeSet<Box<str>> = self.findings.iter().filter_map(|it| it.fingerprint.clone()).collect();
        self.workspace.update([(path.to_owned(), Some(Content::Text(text.to_owned())))]);
        self.look_again()?;
        let is_new = |it: &&Finding| it.fingerprint.as_ref().is_some_and(|known| !before.contains(known));
        let mut errors = self.findings.iter().filter(|it| it.level == Level::Error && !it.is_waived());
        Ok(errors.find(is_new).map(|it| format!("{}, {}", it.rule.code, report::visible::line(&it.message))))
    }

    /// Adds what cannot be used of what `dossier.toml` names for the briefs: else an export were the first to say it. Only the
    /// program may read beside the records, so that no rule can ask.
    fn try_house(&mut self) {
        let dataset = self.workspace.dataset();
        let config = dataset.files().find_map(|file| match &file.record {
            Some(Record::Config(config)) => Some(&config.body),
            _ => None,
        });
        let faults = config.map(|config| House::faults(&self.project, config)).unwrap_or_default();
        let rule = lint::rule_called("TOM002").ok();
        let Some((rule, level)) = rule.and_then(|rule| Some((rule, self.workspace.settings().level(rule)?))) else {
            return;
        };
        let found = faults.into_iter().filter_map(|fault| match fault {
            Failure::Configuration { at, message, help, .. } => {
                Some(Finding { level, ..rule.at(at, message).help(help) })
            }
            _ => None,
        });
        let known = self.findings.len();
        self.findings.extend(found);
        if self.findings.len() > known {
            lint::fingerprints(&mut self.findings, self.workspace.dataset());
        }
    }

    /// Whether there is no record to be checked: a configuration alone is none.
    pub fn is_empty(&self) -> bool {
        is_empty(self.workspace.dataset())
    }

    /// Counts the findings that are left.
    fn count(&mut self) {
        let Summary { files, records, rules, today, .. } = self.summary;
        self.summary = Summary::of(&self.findings, files, records, rules, today);
    }
}

/// Whether a dataset holds nothing but its configuration.
pub fn is_empty(dataset: &Dataset) -> bool {
    dataset.files().all(|file| file.kind == Some(Kind::Config))
}

fn is_record(file: &model::File) -> bool {
    file.record.is_some() && file.kind.is_some_and(|kind| !kind.is_vocabulary() && kind != Kind::Config)
}

/// What a run is given beside the dataset.
pub fn settings(project: &Project, place: &Place, levels: &Levels) -> Result<Settings, Failure> {
    let today = today::today(place.today)?;
    // A rule that `dossier.toml` names and that does not exist is a finding, with its place.
    let mut settings = match &project.config {
        Some(config) => Settings::configured(today, config),
        None => Settings::new(today),
    };
    for (rules, level) in
        [(&levels.allow, None), (&levels.warn, Some(Level::Warning)), (&levels.deny, Some(Level::Error))]
    {
        for rule in rules {
            settings.set(rule, level).map_err(|unknown| no_such_rule(&unknown))?;
        }
    }
    Ok(settings)
}

/// That there is no such rule, and which was meant.
pub fn no_such_rule(unknown: &UnknownRule) -> Failure {
    let help = match unknown.nearest {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "`dossier explain` lists the rules".to_owned(),
    };
    Failure::usage(format!("there is no rule `{}`", unknown.written), help)
}

pub fn run(arguments: &Lint) -> Result<Exit, Failure> {
    let outputs = outputs(&arguments.format, terminal::usual_format(), "findings.json")?;
    if arguments.statistics && !arguments.format.is_empty() {
        has_statistics(&outputs)?;
    }
    for path in &arguments.paths {
        if !path.exists() {
            return Err(Failure::usage(
                format!("there is no `{}`", project::shown(path)),
                "name files or folders of the dataset",
            ));
        }
    }
    let since = arguments.since.as_deref();
    let changes = since.map(|revision| {
        let project = Project::find(arguments.place.dataset.as_deref())?;
        Changes::since(revision, &project)
    });
    let changes = changes.transpose()?;
    let progress = Progress::start("checking the dataset");
    let commit = changes.as_ref().map(|changes| &*changes.commit);
    let mut checked = check_since(&arguments.place, &arguments.levels, commit)?;
    progress.done();
    if checked.is_empty() && checked.summary.errors == 0 {
        output::tell(&format!("nothing to lint: `{}` holds no records", project::shown(&checked.project.dataset)));
        return Ok(Exit::Nothing);
    }
    let selection = Selection::new(arguments, &checked, changes.as_ref())?;
    let fixed = if fix::is_asked(arguments) { Some(fix::run(&mut checked, &selection, arguments)?) } else { None };
    checked.try_house();
    let is_unwritten = fixed.as_ref().is_some_and(|fixed| fixed.is_unwritten);
    if arguments.write_baseline && is_unwritten {
        output::tell("the baseline was not written: it would know what could not be put right");
        return Ok(Exit::Failed);
    }
    if let Some(path) = arguments.baseline.as_deref().filter(|_| arguments.write_baseline) {
        baseline::write(path, &checked)?;
        return Ok(Exit::Clean);
    }
    if let (Some(path), Some(known)) = (&arguments.baseline, &selection.known) {
        baseline::tell_stale(path, known, &checked);
    }
    let workspace = &checked.workspace;
    checked.findings.retain(|finding| selection.shows(finding, workspace));
    let shown = checked.findings.len();
    checked.findings.retain(|finding| !selection.knows(finding));
    let known = shown - checked.findings.len();
    checked.count();
    if !arguments.diff {
        show(&checked, &outputs, arguments.color, arguments.show_waived, arguments.statistics)?;
    }
    let more = if known > 0 { format!(" ({known} more in the baseline)") } else { String::new() };
    output::tell(&format!("{}{more}", checked.summary));
    if let Some(hint) = fix::hint(&checked.findings).filter(|_| !fix::is_asked(arguments)) {
        output::tell(&hint);
    }
    let too_many = arguments.max_warnings.is_some_and(|most| checked.summary.warnings > most);
    let has_changes = fixed.as_ref().is_some_and(|fixed| fixed.has_changes);
    let found = checked.summary.errors > 0 || too_many || arguments.diff && has_changes;
    // The program ends here, and the system takes back everything at once.
    std::mem::forget(checked);
    Ok(match found {
        _ if is_unwritten => Exit::Failed,
        true => Exit::Found,
        false => Exit::Clean,
    })
}

/// Formats, each with the file it goes to; without one it goes to standard output. Where none is named there is a usual one.
pub fn outputs<F>(written: &[String], usual: F, file: &str) -> Result<Vec<(F, Option<PathBuf>)>, Failure>
where
    F: std::str::FromStr<Err: std::fmt::Display>,
{
    let parse = |written: &String| {
        let (name, to) = written.split_once('=').map_or((&**written, None), |(name, to)| (name, Some(to)));
        let help = || format!("`--format json={file}` writes to a file");
        let format: F = name.parse().map_err(|error: F::Err| Failure::usage(error.to_string(), help()))?;
        match to {
            Some("") => Err(Failure::usage(format!("`--format {written}` names no file"), help())),
            to => Ok((format, to.map(PathBuf::from).filter(|to| !output::is_standard(to)))),
        }
    };
    let outputs: Vec<_> = written.iter().map(parse).collect::<Result<_, Failure>>()?;
    let mut places = BTreeSet::new();
    for (_, place) in &outputs {
        match place {
            _ if places.insert(place.as_deref().map(output::place)) => {}
            None => {
                return Err(Failure::usage(
                    "two formats for standard output".to_owned(),
                    format!("send all but one to a file: `--format text --format json={file}`"),
                ));
            }
            Some(place) if output::is_stream(place) => {}
            Some(place) => {
                return Err(Failure::usage(
                    format!("two formats for `{}`", project::shown(place)),
                    "send each to a file of its own",
                ));
            }
        }
    }
    Ok(if outputs.is_empty() { vec![(usual, None)] } else { outputs })
}

/// Statistics take the place of findings on standard output, and must not pass for them.
fn has_statistics(outputs: &[(Format, Option<PathBuf>)]) -> Result<(), Failure> {
    let mut printed = outputs.iter().filter(|(_, file)| file.is_none()).map(|(format, _)| *format);
    match printed.find(|format| !Statistics::have(*format)) {
        None => Ok(()),
        Some(format) => Err(Failure::usage(
            format!("`--statistics` has no form in `{format}`"),
            format!("print it as `text` or `json`, or send the findings to a file: `--format {format}=FILE`"),
        )),
    }
}

/// Shows findings in every format that was asked for.
pub fn show(
    checked: &Checked,
    outputs: &[(Format, Option<PathBuf>)],
    colour: When,
    show_waived: bool,
    statistics: bool,
) -> Result<(), Failure> {
    let Checked { project, workspace, findings, summary } = checked;
    let here = Report::new(findings, workspace.dataset(), summary);
    let has_service = outputs.iter().any(|(format, _)| format.is_of_a_service());
    let rooted = has_service.then(|| Rooted::of(findings, workspace.dataset(), &Top::of(project)));
    let rooted = rooted.as_ref().map(|rooted| Report::new(findings, rooted, summary));
    let look = terminal::look(colour);
    for (format, file) in outputs {
        let report = rooted.as_ref().filter(|_| format.is_of_a_service()).unwrap_or(&here);
        let options =
            Options { width: look.width, colour: look.colour && file.is_none(), show_waived, ..Options::default() };
        match file {
            Some(path) => output::write_whole_with(path, |out| report.write(*format, options, out))?,
            None if statistics => output::print_with(|out| Statistics::of(findings).write(*format, out))?,
            None => output::print_with(|out| report.write(*format, options, out))?,
        }
        if *format == Format::Github {
            summarise(report);
        }
    }
    // Where all findings go to files, nothing else is printed.
    if statistics && outputs.iter().all(|(_, file)| file.is_some()) {
        output::print_with(|out| Statistics::of(findings).write(Format::Text, out))?;
    }
    Ok(())
}

/// On GitHub, the page of the run shows a summary. What was found is known without it.
#[expect(
    clippy::disallowed_methods,
    reason = "where the summary goes is told by the environment; only the program reads it"
)]
fn summarise(report: &Report<'_>) {
    const NAMED: &str = "GITHUB_STEP_SUMMARY";
    let Some(path) = std::env::var_os(NAMED).filter(|path| !path.is_empty()).map(PathBuf::from) else { return };
    match add_summary(report, &path) {
        Ok(true) => {}
        Ok(false) => output::tell("the summary of the step has no room for these findings; the log has them all"),
        Err(error) => output::tell(&format!(
            "warning: the summary of the step cannot be written to `{}`, which {NAMED} names: {}",
            project::shown(&path),
            project::plain(&error.to_string())
        )),
    }
}

/// Gives whether there was room.
fn add_summary(report: &Report<'_>, path: &Path) -> io::Result<bool> {
    let mut page = Vec::new();
    report.write(Format::Markdown, Options::default(), &mut page)?;
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path)?;
    let length = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
    if length.saturating_add(page.len()) > MOST_SUMMARY {
        return Ok(false);
    }
    file.write_all(&page)?;
    Ok(true)
}
