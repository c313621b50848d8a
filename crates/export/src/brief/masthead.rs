//! The head of the brief: as of when, last reviewed, which dataset, what it covers, whose it is.
use super::draft::Draft;
use super::row::Row;
use crate::Home;
use crate::words::time::recorded;
use crate::words::{Words, message, sentence};
use jiff::civil::Date;
use model::Kind;
use model::config::Language;
use model::record::Rank;
use model::value::{Edtf, Sense};
use render::document::{Document, Prose};
use std::collections::BTreeSet;

const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// The title: the project's own in the language of the brief, or what it is.
pub fn title(draft: &Draft<'_>) -> String {
    let brief = draft.context.config.and_then(|config| config.brief.as_ref());
    let title = brief.and_then(|brief| brief.title_in(draft.words.language())).map(str::to_owned);
    title.unwrap_or_else(|| draft.words.say(message::OverviewTitle))
}

/// Writes the head of the overview onto a document.
pub fn print(document: Document, draft: &Draft<'_>, rows: &[Row<'_>]) -> Document {
    let homes: Vec<Home<'_>> = draft.register.accounts().collect();
    head(document, draft, &homes, scope(draft, rows).into())
}

/// Writes the head of a brief that rests on these records.
pub fn head(document: Document, draft: &Draft<'_>, homes: &[Home<'_>], scope: Prose) -> Document {
    let (today, words) = (draft.context.today, draft.words);
    let newest = newest(draft, homes);
    let edition = newest.map_or_else(
        || words.say(message::DataOfUnknownDate),
        |newest| words.say(message::EditionAsOf { date: &newest.as_of(words), form: newest.form(words) }),
    );
    let scope = match words.language() {
        Language::En => scope,
        Language::Fr | Language::Es => scope.text(format!(" {}", words.say(message::RecordsAreInEnglish))),
    };
    let mut document = document.about(scope).edition(edition);
    if let Some(newest) = newest {
        let half = middle(homes)
            .filter(|half| *half < newest.day)
            .map(|day| words.say(message::HalfAreOlder { day: &words.day(day) }));
        let text = words.say(message::NewestEvent { day: &sentence(&newest.date(words)) });
        document = document.fact(words.say(message::DataAsOf), text + &half.unwrap_or_default());
    }
    if let Some((first, last)) = reviewed(homes) {
        document = document.fact(words.say(message::LastReviewed), words.span(first, last));
    }
    document = document.fact(words.say(message::Compiled), words.day(today));
    document = document.fact(words.say(message::Dataset), draft.context.version);
    let brief = draft.context.config.and_then(|config| config.brief.as_ref());
    if let Some(organisation) = brief.and_then(|brief| brief.organisation.as_ref()) {
        document = document.fact(words.say(message::PublishedBy), &*organisation.value);
    }
    let licence = Prose::from(words.say(message::DataUnder)).text(" ").link(LICENCE, words.say(message::LicenceName));
    document.fact(words.say(message::Licence), licence)
}

/// What is covered, in one sentence.
fn scope(draft: &Draft<'_>, rows: &[Row<'_>]) -> String {
    let (words, count) = (draft.words, |kind| draft.register.homes(kind).count());
    words.say(message::OverviewScope {
        arrangements: &words.say(message::CountArrangements { count: rows.len() }),
        programmes: &words.say(message::CountProgrammes { count: count(Kind::Programme) }),
        cases: &words.say(message::CountCases { count: count(Kind::Proceeding) }),
        sources: &words.say(message::CountSources { count: count(Kind::Source) }),
    })
}

/// The newest thing that is recorded: a transfer, a step in law or practice, a statement, a step of a case, or what somebody
/// counted. Of what is dated within bounds it is the first day that counts: that there is news of the last one, nobody says.
#[derive(Clone, Copy)]
struct Newest<'a> {
    /// The first day it may be of.
    day: Date,
    /// The last, where there is one.
    latest: Option<Date>,
    /// Its date as it is recorded; nothing for a count of a period, or where nobody gives one.
    date: Option<&'a Edtf>,
}

impl Newest<'_> {
    fn date(self, words: Words) -> String {
        self.date.map_or_else(|| words.day(self.day), |date| words.date(date))
    }

    /// The same after "as of".
    fn as_of(self, words: Words) -> String {
        self.date.map_or_else(|| words.day(self.day), |date| words.day_of(date))
    }

    /// Which article its date takes.
    fn form(self, words: Words) -> &'static str {
        self.date.map_or("day", |date| words.form(date))
    }

    fn is_of_one_day(self) -> bool {
        self.latest == Some(self.day)
    }
}

fn newest<'a>(draft: &Draft<'_>, homes: &[Home<'a>]) -> Option<Newest<'a>> {
    let mut all = Vec::new();
    for home in homes {
        let dates = home.record.statuses().iter().map(|status| status.from.as_ref());
        let dates = dates.chain(home.record.transfers().iter().map(|transfer| transfer.date.as_ref()));
        let dates = dates.chain(home.record.statements().iter().map(|statement| statement.date.as_ref()));
        let steps = home.proceeding().map_or(&[][..], |case| &case.step);
        let dates = dates.chain(steps.iter().map(|step| step.date.as_ref())).flatten().map(|date| &date.value);
        all.extend(
            dates.filter_map(|date| Some(Newest { day: date.earliest()?, latest: date.latest(), date: Some(date) })),
        );
        let claims = home.file.facts.figures.claims.iter();
        let counted = claims.filter(|claim| claim.is_counted() && claim.compares() && !claim.is_cell);
        all.extend(counted.filter_map(|claim| {
            let of_a_time = recorded(home, claim).filter(|(_, sense)| *sense == Sense::Event);
            let date = of_a_time.map(|(date, _)| date);
            Some(Newest { day: claim.as_of.earliest()?, latest: claim.as_of.latest(), date })
        }));
    }
    all.retain(|newest| newest.day <= draft.context.today);
    all.into_iter().max_by_key(|newest| (newest.day, newest.is_of_one_day()))
}

/// The day half of the figures that count are older than.
fn middle(homes: &[Home<'_>]) -> Option<Date> {
    let mut days = Vec::new();
    for home in homes {
        let claims = home.file.facts.figures.claims.iter();
        let printed = claims.filter(|claim| claim.rank == Rank::Preferred && claim.is_counted() && !claim.is_cell);
        days.extend(printed.filter_map(|claim| claim.as_of.latest()));
    }
    days.sort_unstable();
    days.get(days.len() / 2).copied()
}

/// Between which days somebody last went through the records and read anything.
fn reviewed(homes: &[Home<'_>]) -> Option<(Date, Date)> {
    let last = homes.iter().filter_map(|home| home.record.readings().filter_map(|review| review.on.latest()).max());
    let days: BTreeSet<Date> = last.collect();
    Some((*days.first()?, *days.last()?))
}
