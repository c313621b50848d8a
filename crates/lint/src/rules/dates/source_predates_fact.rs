use crate::rule::rule;
use crate::rules::sources::preferred::cited;
use crate::{Check, Finding, Here, Label, Level};
use model::facts::{Claim, citations};
use model::record::{Citation, Event, Record, Says, Source, SourceType, Stage};
use model::value::{Date, Edtf, Moment, is_clearly_before};
use model::{Span, Spanned};
use rustc_hash::FxHashMap;
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
    let mut told: Vec<Finding> = Vec::new();
    let mut of_source: FxHashMap<&str, usize> = FxHashMap::default();
    for fact in facts(here) {
        // What lies after today DAT003 says of the fact itself.
        let Some(complete) = fact.day.earliest().filter(|day| *day <= here.settings.today) else { continue };
        for citation in fact.cite.iter().filter(|citation| stands_for_it(citation)) {
            let last = cited(citation, here).and_then(|source| last_day(source)).filter(|last| is_clearly_before(*last, complete));
            let Some(last) = last else { continue };
            let (id, at) = (citation.source.as_str(), citation.source.span);
            if let Some(finding) = of_source.get(id).and_then(|at| told.get_mut(*at)) {
                finding.related.push(Label { span: at, text: format!("too early for {}, of {complete}, as well", fact.what) });
                continue;
            }
            let message =
                format!("`{id}` came out on {last} at the latest, before {} was complete on {complete}", fact.what);
            let finding = DAT004.at(at, message).label("too early").related(fact.at, "what it is cited for").key("cite");
            of_source.insert(id, told.len());
            told.push(finding.help(HELP));
        }
    }
    findings.append(&mut told);
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
    let mut add = |what, day: Option<&Spanned<Edtf>>, cite: &'a [Item<Citation>]| {
        facts.extend(day.map(|day| Fact { what, day: day.moment(), at: day.span, cite }));
    };
    for row in record.statuses() {
        add("this step", row.from.as_ref(), &row.cite);
    }
    for transfer in record.transfers() {
        add("this arrival", transfer.date.as_ref(), &transfer.cite);
    }
    for payment in record.payments().iter().filter(|it| matches!(it.stage.value, Stage::Disbursement | Stage::Refund)) {
        add("this payment", payment.date.as_ref(), &payment.cite);
    }
    for statement in record.statements() {
        add("this statement", statement.date.as_ref(), &statement.cite);
    }
    match record {
        Record::Instrument(instrument) => add("this signature", instrument.signed.as_ref(), &instrument.cite),
        Record::Proceeding(case) => case.step.iter().for_each(|step| add("this step", step.date.as_ref(), &step.cite)),
        _ => {}
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
