use crate::rule::rule;
use crate::{Check, Finding, Here, Label, Level};
use model::dataset::Answer;
use model::facts::{Claim, citations};
use model::record::{Citation, Event, Record, Says, Source, SourceType, Stage};
use model::value::{Date, Moment, is_clearly_before};
use model::{Kind, Span};
use shape::Item;

rule! {
    /// A source that came out before what it is cited for.
    ///
    /// Nobody can report on Monday how many people arrived by Friday. Mostly the source tells of an earlier count, or of a
    /// plan: it wants a figure of its own, or it only mentions the matter.
    ///
    /// Only what is certain is said: the source's last possible day (of its last update, if it has one) against the first
    /// possible day on which the fact is complete. A day more is allowed, since a night's flight lands on another date
    /// than the newspaper of the place it left carries. Caps and plans lie ahead of their sources by nature. A page of a site without a
    /// day of update may have been changed at any time, and a citation that says in `states` what its source prints has
    /// said that it differs. Of a source that is too early for several things one finding tells, with the other places beside it.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// type = "article-newspaper"
    /// published = "2025-02-20"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// as_of = "2025-02-28"
    /// cite = ["ap-20250220-costa-rica"]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20240220-costa-rica.toml
    /// type = "article-newspaper"
    /// published = "2024-02-20"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-20"
    /// cite = ["ap-20240220-costa-rica"]
    ///
    /// [[transfer]]
    /// id = "second-flight"
    /// date = "2025-02-22"
    /// cite = ["ap-20240220-costa-rica"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// type = "article-newspaper"
    /// published = "2025-02-20"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "first-flight"
    /// metric = "people-received"
    /// value = 135
    /// as_of = "2025-02"
    /// cite = ["ap-20250220-costa-rica"]
    ///
    /// [[payment]]
    /// id = "next-year"
    /// stage = "commitment"
    /// date = "2026-01"
    ///
    /// [[payment.figure]]
    /// id = "next-year-sum"
    /// value = 5_000_000
    /// unit = "USD"
    /// cite = ["ap-20250220-costa-rica"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Give what the source says a figure of its own, with its own day; write `says = "mentions"`; or put the wrong day
    /// right.
    ///
    /// ## Where it comes from
    ///
    /// The founding article was of May and was cited for numbers of June. No set of rules that we know has this one.
    pub static DAT004 = Rule {
        name: "source-predates-fact",
        level: Level::Error,
        check: Check::Record(check),
    };
}

const HELP: &str =
    "give what the source says a figure of its own, write `says = \"mentions\"`, or put the wrong day right";
/// Something that was complete on a day.
struct Fact<'a> {
    what: &'static str,
    day: Moment,
    at: Span,
    cite: &'a [Item<Citation>],
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    // A source that is dated wrong is cited in many places: that is one finding.
    let mut told: Vec<(&str, Finding)> = Vec::new();
    for fact in facts(here) {
        // What lies after today DAT003 says of the fact itself.
        let Some(complete) = fact.day.earliest().filter(|day| *day <= here.settings.today) else { continue };
        for citation in fact.cite.iter().filter(|citation| stands_for_it(citation)) {
            let last = source(citation, here).and_then(|source| last_day(source)).filter(|last| is_clearly_before(*last, complete));
            let Some(last) = last else { continue };
            let (id, at) = (citation.source.as_str(), citation.source.span);
            if let Some((_, finding)) = told.iter_mut().find(|(known, _)| *known == id) {
                finding.related.push(Label { span: at, text: format!("too early for {}, of {complete}, as well", fact.what) });
                continue;
            }
            let message =
                format!("`{id}` came out on {last} at the latest, before {} was complete on {complete}", fact.what);
            let finding = DAT004.at(at, message).label("too early").related(fact.at, "what it is cited for").key("cite");
            told.push((id, finding.help(HELP)));
        }
    }
    findings.extend(told.into_iter().map(|(_, finding)| finding));
}

/// What the record tells of as past, with the day on which it was complete.
fn facts<'a>(here: &Here<'a>) -> Vec<Fact<'a>> {
    let record = here.record;
    let counted = |claim: &&Claim| !claim.is_cell && claim.is_counted() && !claim.is_computed;
    let claims = here.facts.figures.claims.iter().filter(counted).filter(|claim| !is_promised(claim, record));
    let mut facts: Vec<Fact<'a>> = claims
        .map(|claim| Fact {
            what: "this count",
            day: claim.time.as_of(),
            at: claim.at,
            // A figure without citations of its own is its event's, which is looked at itself.
            cite: claim
                .figure(record)
                .filter(|figure| !figure.cite.is_empty())
                .map_or(&[], |_| citations(claim, record)),
        })
        .collect();
    for row in record.statuses() {
        facts.extend(row.from.as_ref().map(|day| Fact {
            what: "this step",
            day: day.moment(),
            at: day.span,
            cite: &row.cite,
        }));
    }
    for transfer in record.transfers() {
        let day = transfer.date.as_ref();
        facts.extend(day.map(|day| Fact {
            what: "this arrival",
            day: day.moment(),
            at: day.span,
            cite: &transfer.cite,
        }));
    }
    for payment in record.payments().iter().filter(|it| matches!(it.stage.value, Stage::Disbursement | Stage::Refund)) {
        let day = payment.date.as_ref();
        facts.extend(day.map(|day| Fact {
            what: "this payment",
            day: day.moment(),
            at: day.span,
            cite: &payment.cite,
        }));
    }
    for statement in record.statements() {
        let day = statement.date.as_ref();
        facts.extend(day.map(|day| Fact {
            what: "this statement",
            day: day.moment(),
            at: day.span,
            cite: &statement.cite,
        }));
    }
    if let Record::Instrument(instrument) = record {
        facts.extend(instrument.signed.as_ref().map(|day| Fact {
            what: "this signature",
            day: day.moment(),
            at: day.span,
            cite: &instrument.cite,
        }));
    }
    if let Record::Proceeding(proceeding) = record {
        for step in &proceeding.step {
            facts.extend(step.date.as_ref().map(|day| Fact {
                what: "this step",
                day: day.moment(),
                at: day.span,
                cite: &step.cite,
            }));
        }
    }
    facts
}

/// Whether it is the sum of what was promised for a day, and says no day of its own: that day may well come later.
fn is_promised(claim: &Claim, record: &Record) -> bool {
    let Some(Event::Payment(payment)) = claim.event(record) else { return false };
    let is_ahead = !matches!(payment.stage.value, Stage::Disbursement | Stage::Refund);
    is_ahead && claim.figure(record).is_some_and(|figure| figure.as_of.is_none())
}

fn stands_for_it(citation: &Citation) -> bool {
    citation.states.is_none() && citation.says.as_ref().is_none_or(|says| says.value == Says::Supports)
}

fn source<'a>(citation: &Citation, here: &Here<'a>) -> Option<&'a Item<Source>> {
    let Answer::Found(file) = here.elsewhere.record(&[Kind::Source], citation.source.as_str()) else { return None };
    match file.record.as_ref()? {
        Record::Source(source) => Some(source),
        _ => None,
    }
}

/// The last day on which the source can have been written.
fn last_day(source: &Source) -> Option<Date> {
    let published = source.published.as_ref()?.latest()?;
    let is_page =
        source.r#type.as_ref().is_some_and(|kind| matches!(kind.value, SourceType::Webpage | SourceType::Dataset));
    match &source.updated {
        Some(updated) => Some(updated.latest()?.max(published)),
        None => (!is_page).then_some(published),
    }
}
