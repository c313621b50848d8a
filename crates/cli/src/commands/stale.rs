//! `dossier stale`: what wants to be looked at again, and by when. It never fails because of an age: time passing is
//! nobody's mistake.
use super::{ics, lint};
use crate::arguments::{Levels, Stale, StaleFormat};
use crate::project::{self, Project};
use crate::{Exit, Failure, output};
use ::lint::{Clock, Due, Lateness};
use jiff::ToSpan as _;
use jiff::civil::Date;
use model::Dataset;
use model::value::days_between;
use report::visible;
use serde_json::{Value, json};
use std::fmt::Write as _;
use syntax::Lines;

pub fn run(arguments: &Stale) -> Result<Exit, Failure> {
    let project = Project::find(arguments.place.dataset.as_deref())?;
    let settings = lint::settings(&project, &arguments.place, &Levels::default())?;
    let today = settings.today;
    let dataset = Dataset::read(project.contents());
    if lint::is_empty(&dataset) {
        output::tell(&format!("nothing to review: `{}` holds no records", project::shown(&project.dataset)));
        return Ok(Exit::Nothing);
    }
    let until = today.checked_add(arguments.within.days()).unwrap_or(Date::MAX);
    let mut due = ::lint::due(&dataset, &settings);
    due.retain(|due| due.lateness(today) > Lateness::Coming || arguments.within > 0 && due.on <= until);
    let text = match arguments.format {
        StaleFormat::Table => table(&due, today),
        StaleFormat::Json => json(&due, &dataset, today, arguments.within)?,
        StaleFormat::Ics => ics::calendar(&due, today),
    };
    output::print(text.as_bytes())?;
    output::tell(&summary(&due, today, arguments.within));
    Ok(Exit::Clean)
}

fn summary(due: &[Due], today: Date, within: i64) -> String {
    let count = |lateness| due.iter().filter(|due| due.lateness(today) == lateness).count();
    let (overdue, now, coming) = (count(Lateness::Overdue), count(Lateness::Due), count(Lateness::Coming));
    let coming = if within > 0 { format!(", {coming} within {within} days") } else { String::new() };
    format!("{overdue} overdue, {now} due{coming}, as of {today}")
}

/// What has aged, in a word or two: `review`, `people-held`.
fn clock(due: &Due) -> &str {
    match &due.clock {
        Clock::Review => "review",
        Clock::Data(metric) => metric,
    }
}

fn table(due: &[Due], today: Date) -> String {
    let rows: Vec<[String; 6]> = due
        .iter()
        .map(|due| {
            let last = due.last.map_or("never".to_owned(), |last| last.to_string());
            let every = format!("{} days", due.interval);
            let (record, clock) = (visible::line(&due.record), visible::line(clock(due)));
            [due.on.to_string(), due.lateness(today).word().to_owned(), record, clock, last, every]
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    let head = ["by", "is", "record", "what", "last", "every"].map(str::to_owned);
    let widths: [usize; 6] = std::array::from_fn(|column| {
        let cells = rows.iter().chain([&head]).filter_map(|row| row.get(column));
        cells.map(|cell| visible::columns(cell)).max().unwrap_or(0)
    });
    let mut text = String::new();
    for row in [&head].into_iter().chain(&rows) {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            let blanks = width.saturating_sub(visible::columns(cell)) + 2;
            // Writing to a string cannot fail.
            let _ = write!(line, "{cell}{:blanks$}", "");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn json(due: &[Due], dataset: &Dataset, today: Date, within: i64) -> Result<String, Failure> {
    let object = |due: &Due| -> Value {
        let line = dataset.file(due.at.file).map(|file| Lines::new().line(&file.text, due.at.start));
        let metric = match &due.clock {
            Clock::Review => None,
            Clock::Data(metric) => Some(&**metric),
        };
        json!({
            "on": due.on.to_string(),
            "state": due.lateness(today).word(),
            "days_left": days_between(today, due.on),
            "record": &*due.record,
            "path": &*due.path,
            "line": line,
            "clock": if metric.is_some() { "data" } else { "review" },
            "metric": metric,
            "last": due.last.map(|last| last.to_string()),
            "interval_days": due.interval,
            "because": due.because,
        })
    };
    let due: Vec<Value> = due.iter().map(object).collect();
    let all = json!({ "version": 1, "today": today.to_string(), "within_days": within, "due": due });
    let text = serde_json::to_string_pretty(&all).map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(text + "\n")
}
