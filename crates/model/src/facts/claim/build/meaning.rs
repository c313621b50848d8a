//! What one figure means: its own keys, then what its whole, its event and its metric give.
use super::clock::Kind;
use super::{Builder, Draft, Found, Meant};
use crate::facts::claim::stated::worded;
use crate::facts::claim::{Cell, Coordinate, Part, Subject, Time, Whole};
use crate::record::{Event, Figure, Measure, Measures, Transfer, Unit};
use crate::value::{CountryCode, Edtf, Moment, Party};
use shape::Spanned;
use std::sync::Arc;

/// Axes that a record's own states and parties answer: at home they tell nothing apart.
const AXES_OF_RECORDS: [&str; 4] = ["receiver", "sender", "payer", "payee"];
/// Axes that the event itself answers, for a figure inside it.
const AXES_OF_EVENTS: [&str; 4] = ["transfer", "flight", "group", "month"];

/// What a share is called as a unit.
pub(super) const PERCENT: &str = "percent";

/// What the whole of a part gives it.
struct Given<'a> {
    meant: &'a Meant,
    /// The whole's cell, down to the cell of its `parts` that was named.
    cell: Cell,
    claim: u32,
}

impl Builder<'_> {
    pub(super) fn meaning(&self, at: usize) -> Meant {
        let draft = &self.drafts[at];
        let figure = draft.figure;
        let found = self.whole_of(at);
        let given = self.given(found.as_ref());
        let whole = given.as_ref().map(|given| given.meant);
        let subject = match draft.place.within {
            Subject::Record => whole.map_or(Subject::Record, |whole| whole.subject),
            event => event,
        };
        let near = whole.filter(|whole| whole.subject == subject);
        let metric = self.metric(draft, near, whole);
        let coordinate = coordinate(figure);
        let on_population = coordinate.as_ref().filter(|coordinate| &*coordinate.axis == "population");
        let population = figure
            .population
            .as_ref()
            .map(|population| self.vocabulary.shared(population.as_str()))
            .or_else(|| on_population.and_then(Coordinate::single).map(|name| self.vocabulary.shared(name)))
            .or_else(|| whole.map(|whole| whole.population.clone()))
            .unwrap_or_else(|| self.vocabulary.default_population(&metric));
        let unit = self.unit(figure, &metric, whole);
        let measure = figure.measure.as_ref().map(|measure| measure.value).or(whole.and_then(|whole| whole.measure));
        let per = figure.per.as_ref().map(|per| per.value);
        let base = self.base(&unit, &metric, at, given.as_ref());
        let cell = home_cell(draft, found.as_ref(), given.as_ref(), subject, coordinate.as_ref());
        let kind = self.kind(&metric, measure);
        let time_of = |kind: &Kind, time: fn(&Meant) -> Time| {
            self.clock.time(draft, kind, whole.map(|whole| (time(whole), near.is_some())))
        };
        let later = time_of(&Kind { ends_with_arrivals: false, ..kind }, |whole| whole.later);
        let is_final = kind.ends_with_arrivals && cell.is_of_arrival();
        let time = if is_final { time_of(&kind, |whole| whole.time) } else { later };
        let (as_of, since) = written_days(figure, later, whole);
        let part = part(found.as_ref(), given.as_ref(), coordinate);
        let mut meant = Meant {
            subject,
            metric,
            population,
            unit,
            measure,
            per,
            cell,
            part: part.map(Box::new),
            base,
            time,
            later,
            as_of,
            since,
            is_unclear: false,
        };
        meant.is_unclear = self.is_unclear(figure, &meant, found.as_ref(), whole);
        if given.as_ref().is_some_and(|given| is_nameless_part(&meant, given)) {
            meant.cell = meant.cell.at(Coordinate::new("".into(), [self.name(at)]));
        }
        meant
    }

    /// What decides how the dates of a metric's figures are read.
    fn kind(&self, metric: &str, measure: Option<Measure>) -> Kind {
        let term = self.vocabulary.metric(metric);
        let is_of_arrivals =
            term.is_some_and(|term| term.is == Measures::Count && matches!(term.unit, Unit::Person | Unit::Flight));
        let ends_with_arrivals = is_of_arrivals && term.is_some_and(|term| term.parent.is_none());
        Kind { measures: self.vocabulary.measures(metric), measure, ends_with_arrivals, is_of_arrivals }
    }

    fn given(&self, found: Option<&Found<'_>>) -> Option<Given<'_>> {
        let Some(Found::Here(target)) = found else { return None };
        let meant = self.meant[target.draft].as_ref()?;
        let cell = match target.cell {
            Some((axis, value)) => meant.cell.at(Coordinate::new(axis.into(), [value.into()])),
            None => meant.cell.clone(),
        };
        Some(Given { meant, cell, claim: self.claim_of(*target)? })
    }

    fn metric(&self, draft: &Draft<'_>, near: Option<&Meant>, whole: Option<&Meant>) -> Arc<str> {
        let own = draft.figure.metric.as_ref().map(|metric| self.vocabulary.shared(metric.as_str()));
        own.or_else(|| near.map(|whole| whole.metric.clone()))
            .or_else(|| event_metric(draft.event, self.receiver).map(|metric| self.vocabulary.shared(metric)))
            .or_else(|| whole.map(|whole| whole.metric.clone()))
            .unwrap_or_default()
    }

    fn unit(&self, figure: &Figure, metric: &Arc<str>, whole: Option<&Meant>) -> Arc<str> {
        if let Some(unit) = &*figure.unit {
            return (*unit.value).into();
        }
        if figure.value.is_none() && worded(figure, self.vocabulary.lexicon()).is_some_and(|worded| worded.is_share) {
            return PERCENT.into();
        }
        let whole = whole.filter(|whole| whole.unit.as_ref() != PERCENT || whole.metric == *metric);
        match (self.vocabulary.metric(metric).map(|term| term.unit), whole) {
            // Only a figure says which currency; a part of a sum has the sum's.
            (None | Some(Unit::Currency), Some(whole)) => whole.unit.clone(),
            (Some(_), Some(whole)) if whole.metric == *metric => whole.unit.clone(),
            (Some(unit), _) => unit.word().into(),
            (None, None) => Arc::default(),
        }
    }

    /// What a share is a share of. A metric that is a percentage by itself has no base.
    fn base(&self, unit: &str, metric: &str, at: usize, given: Option<&Given<'_>>) -> Option<Cell> {
        let is_percentage = self.vocabulary.metric(metric).is_some_and(|term| term.unit == Unit::Percent);
        if unit != PERCENT || is_percentage {
            return None;
        }
        Some(match given {
            Some(given) => given.meant.base.clone().unwrap_or_else(|| given.cell.clone()),
            // Shares of what nobody named cannot be compared with each other.
            None => Cell::default().at(Coordinate::new("".into(), [self.name(at)])),
        })
    }

    /// A name for a figure, its place if it has no id.
    fn name(&self, at: usize) -> Arc<str> {
        self.drafts[at].figure.id.as_ref().map_or_else(|| at.to_string().into(), |id| id.as_str().into())
    }
}

/// The day a figure is said to be of and the day it is said to begin: by its own dates, else as its whole where it takes
/// its time from that.
fn written_days(figure: &Figure, later: Time, whole: Option<&Meant>) -> (Moment, Option<Moment>) {
    let moment = |date: Option<&Spanned<Edtf>>| date.map(|date| date.moment());
    let as_of = moment(figure.as_of.as_ref()).unwrap_or_else(|| later.as_of());
    if figure.period.is_some() {
        return (as_of, None);
    }
    if figure.as_of.is_some() || figure.since.is_some() {
        return (as_of, moment(figure.since.as_ref()));
    }
    match whole.filter(|whole| whole.later == later) {
        Some(whole) => (whole.as_of, whole.since),
        None => (as_of, None),
    }
}

/// Whether nothing tells a part from its whole but that it is a part: then they are not rivals.
fn is_nameless_part(part: &Meant, given: &Given<'_>) -> bool {
    let whole = given.meant;
    let told = (&part.metric, &part.population, &part.unit, part.measure, part.per, part.subject)
        == (&whole.metric, &whole.population, &whole.unit, whole.measure, whole.per, whole.subject);
    told && part.cell == given.cell
}

fn part(found: Option<&Found<'_>>, given: Option<&Given<'_>>, cell: Option<Coordinate>) -> Option<Part> {
    let of = match (found, given) {
        (None, _) => None,
        (Some(Found::Elsewhere { record, item }), _) => {
            Some(Whole::Elsewhere { record: (*record).into(), item: (*item).into() })
        }
        (Some(_), Some(given)) => Some(Whole::Here(given.claim)),
        (Some(_), None) => Some(Whole::Missing),
    };
    (of.is_some() || cell.is_some()).then_some(Part { of, cell })
}

/// What an event counts where its figures do not say: arrivals, or people sent home again, or money.
fn event_metric(event: Event<'_>, receiver: Option<CountryCode>) -> Option<&'static str> {
    match event {
        Event::Record => None,
        Event::Payment(_) => Some("payment"),
        Event::Transfer(transfer) if moves_on(transfer, receiver) => Some("people-returned"),
        Event::Transfer(_) => Some("people-received"),
    }
}

/// Whether a movement takes people on who had arrived before: from the state that receives them, or after another movement.
pub fn moves_on(transfer: &Transfer, receiver: Option<CountryCode>) -> bool {
    let from = transfer.from.as_ref().and_then(|from| match &from.value {
        Party::Country(code) => Some(*code),
        Party::Actor(_) => None,
    });
    !transfer.after.is_empty() || (from.is_some() && from == receiver)
}

/// The cell a figure is compared in among the figures of its own subject.
fn home_cell(
    draft: &Draft<'_>,
    found: Option<&Found<'_>>,
    given: Option<&Given<'_>>,
    subject: Subject,
    coordinate: Option<&Coordinate>,
) -> Cell {
    let of_another = given.is_some_and(|given| given.meant.subject != subject);
    let inherited = given.filter(|_| !of_another).map(|given| given.cell.clone()).unwrap_or_default();
    let Some(coordinate) = coordinate else { return inherited };
    let axis = &*coordinate.axis;
    let is_told = axis == "population"
        || (matches!(found, Some(Found::Elsewhere { .. })) && AXES_OF_RECORDS.contains(&axis))
        || (of_another && (matches!(draft.event, Event::Payment(_)) || AXES_OF_EVENTS.contains(&axis)));
    if is_told { inherited } else { inherited.at(coordinate.clone()) }
}

/// `by` and `is`.
fn coordinate(figure: &Figure) -> Option<Coordinate> {
    let axis = figure.by.as_ref()?;
    if figure.is.is_empty() {
        return None;
    }
    Some(Coordinate::new((*axis.value).into(), figure.is.iter().map(|value| (*value.value).into())))
}
