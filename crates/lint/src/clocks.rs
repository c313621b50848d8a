//! When a record wants to be looked at again: by the age of its last review, and by the age of its newest data.
//!
//! ```text
//! status, open case ─ STL001's pace ─┐
//! last review ───────────────────────┴─▶ Due (review)  ─┐
//! newest figure of a metric ─┐                          ├─▶ in the order of their days
//! the metric's interval ─────┴─▶ Due (data) ────────────┘
//! ```
//!
//! A record that was read again yesterday may still tell of last spring, and one whose figures are fresh may not have been
//! read as a whole for a year: neither clock stands for the other. What is over, past flows and caps have no data that
//! ages.
use crate::rules::{Pace, is_over, last_review, pace};
use crate::{Here, Settings};
use jiff::ToSpan as _;
use jiff::civil::Date;
use model::facts::Subject;
use model::value::days_between;
use model::{Dataset, File, Lookup, Span};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What has aged.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Clock {
    /// The last review that read something.
    Review,
    /// The newest figure of this metric.
    Data(Box<str>),
}

/// That something wants to be looked at by some day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Due {
    /// The day its interval ends; today where nobody ever looked.
    pub on: Date,
    /// The path of the record.
    pub path: Arc<str>,
    /// Its id.
    pub record: Box<str>,
    pub clock: Clock,
    /// The day it was last fresh, if it ever was.
    pub last: Option<Date>,
    /// Days that may pass.
    pub interval: i64,
    /// What sets the interval: `operating`, `an open case`, `people-held`.
    pub because: String,
    /// The last review, the newest figure, or what sets the interval.
    pub at: Span,
}

/// How late something is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Lateness {
    /// Its interval has not ended.
    Coming,
    /// It has ended, as it does for STL001.
    Due,
    /// One and a half intervals have passed, or nobody ever looked.
    Overdue,
}

impl Lateness {
    /// The word for it in every output.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Coming => "coming",
            Self::Due => "due",
            Self::Overdue => "overdue",
        }
    }
}

impl Due {
    /// How late it is on a day.
    pub fn lateness(&self, today: Date) -> Lateness {
        match self.last.map(|last| days_between(last, today)) {
            Some(age) if age <= self.interval => Lateness::Coming,
            Some(age) if age * 2 <= self.interval * 3 => Lateness::Due,
            _ => Lateness::Overdue,
        }
    }
}

/// Everything that ages, the most urgent first.
pub fn due(dataset: &Dataset, settings: &Settings) -> Vec<Due> {
    let elsewhere = Lookup::new(dataset);
    let mut due = Vec::new();
    for file in dataset.files() {
        let Some(record) = &file.record else { continue };
        let here = Here::new(record, file, &elsewhere, settings);
        due.extend(review(&here));
        due.extend(data(&here));
    }
    due.sort_by(|a, b| (a.on, &a.path, &a.clock).cmp(&(b.on, &b.path, &b.clock)));
    due
}

fn review(here: &Here<'_>) -> Option<Due> {
    let Pace { days, because, at } = pace(here)?;
    let last = last_review(here).map(|(day, review)| (day, review.on.span));
    let (day, at) = (last.map(|(day, _)| day), last.map_or(at, |(_, at)| at));
    Some(entry(here.file, Clock::Review, day, days, because, at, here.settings.today))
}

/// What ages of a record's numbers: the newest of each metric that has an interval.
pub(crate) fn data(here: &Here<'_>) -> Vec<Due> {
    if is_over(here.record) {
        return Vec::new();
    }
    let mut newest: BTreeMap<&str, (Date, Span)> = BTreeMap::new();
    for claim in &here.facts.figures.claims {
        // What happened in a period that is named, or in one event, does not grow old.
        let is_past =
            claim.subject != Subject::Record || claim.figure(here.record).is_none_or(|figure| figure.period.is_some());
        let Some(day) = claim.as_of.latest().filter(|day| *day <= here.settings.today) else { continue };
        if claim.compares() && claim.is_counted() && !is_past {
            let newest = newest.entry(&claim.metric).or_insert((day, claim.at));
            *newest = (*newest).max((day, claim.at));
        }
    }
    let aging = newest.into_iter().filter_map(|(metric, (day, at))| {
        let days = here.facts.figures.vocabulary().metric(metric)?.review?.max(1);
        Some(entry(here.file, Clock::Data(metric.into()), Some(day), days, metric.to_owned(), at, here.settings.today))
    });
    aging.collect()
}

fn entry(file: &File, clock: Clock, last: Option<Date>, interval: i64, because: String, at: Span, today: Date) -> Due {
    // An interval beyond the end of the calendar ends with it.
    let end = |last: Date| last.checked_add(interval.min(MOST_DAYS).days()).unwrap_or(Date::MAX);
    let (path, record) = (file.path.clone(), file.stem.clone());
    Due { on: last.map_or(today, end), path, record, clock, last, interval, because, at }
}

/// The days of the calendar, and so the longest interval there is.
const MOST_DAYS: i64 = 7_000_000;
