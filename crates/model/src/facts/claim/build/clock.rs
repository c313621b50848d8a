//! When a record's numbers hold.
use super::{Draft, Time};
use crate::facts::claim::time::beginning;
use crate::record::{Axis, Event, Figure, Measure, Measures, Record, Standing};
use crate::value::{Anchor, Date, Edtf, Moment, Window, days_between};
use jiff::ToSpan;
use shape::Spanned;

/// What a record says about time as a whole.
pub(super) struct Clock {
    beginning: Moment,
    /// When the first people came, or could: there was nobody to count before.
    first_arrival: Option<Moment>,
    /// When people stopped arriving, and when they came again.
    stops: Vec<(Moment, Option<Moment>)>,
}

/// What decides how a figure's dates are read.
pub(super) struct Kind {
    pub measures: Measures,
    pub measure: Option<Measure>,
    /// Whether it counts arrivals, or flights, and no more than what those who arrived are: what is over when the
    /// arrangement pauses or ends.
    pub ends_with_arrivals: bool,
    /// Whether it counts people or flights, of whom there were none before the first arrival.
    pub is_of_arrivals: bool,
}

impl Clock {
    pub(super) fn of(record: &Record) -> Self {
        Self {
            beginning: beginning(record.since().map(|since| since.moment())),
            first_arrival: first_arrival(record),
            stops: stops(record),
        }
    }

    /// When a figure holds: by its own dates, else as its whole in the same event, its event, or its whole.
    pub(super) fn time(&self, draft: &Draft<'_>, kind: &Kind, whole: Option<(Time, bool)>) -> Time {
        let event = event_moment(draft);
        let written = if is_count(kind) {
            self.written_window(draft, kind, event).map(Time::Counted)
        } else {
            written_day(draft.figure, kind)
        };
        let near = whole.filter(|(_, same_event)| *same_event);
        written
            .or_else(|| near.map(|(time, _)| self.recast(time, kind)))
            .or_else(|| event.map(|day| of_event(day, kind)))
            .or_else(|| whole.map(|(time, _)| self.recast(time, kind)))
            .unwrap_or_else(|| self.of_day(Moment::UNKNOWN, kind))
    }

    /// The window that a count's own keys give.
    fn written_window(&self, draft: &Draft<'_>, kind: &Kind, event: Option<Moment>) -> Option<Window> {
        let figure = draft.figure;
        if let Some(period) = &*figure.period {
            return Some(period.window());
        }
        if figure.as_of.is_none() && figure.since.is_none() {
            return None;
        }
        let end = figure.as_of.as_ref().map_or(Moment::UNKNOWN, |as_of| as_of.moment());
        match (draft.event, event) {
            // A movement is over once it is over: whenever its people were counted, they are the same people.
            (Event::Transfer(transfer), Some(day)) if kind.ends_with_arrivals => {
                let known = transfer.date.is_some();
                let day = if known { day } else { copy_bounds(Moment::between(None, end.latest()), day) };
                Some(Window::on(day))
            }
            (event, Some(day)) => Some(match self.start(figure.since.as_ref(), kind) {
                Some(start) => Window::new(start, end),
                None if is_over_at_once(event, kind) => Window::on(day),
                None => Window::new(day, end),
            }),
            _ => {
                let start = self.start(figure.since.as_ref(), kind).unwrap_or(self.beginning);
                Some(Window::new(start, if kind.ends_with_arrivals { self.stopped(end) } else { end }))
            }
        }
    }

    /// Where a count begins that says so. One that may begin with the record does: before it there was nothing to count.
    fn start(&self, since: Option<&Spanned<Edtf>>, kind: &Kind) -> Option<Moment> {
        let since = since?.moment();
        let is_later = |than: &Moment| than.before(&since).is_certain();
        let is_known = self.beginning.earliest().is_some() || self.beginning.latest().is_some();
        let first = self.first_arrival.filter(|_| kind.is_of_arrivals);
        let begins = (is_known && !is_later(&self.beginning)) || first.is_some_and(|first| !is_later(&first));
        Some(if begins { self.beginning } else { since })
    }

    /// A day, or the day arrivals had stopped if that was before: a final number is final.
    fn stopped(&self, day: Moment) -> Moment {
        let stop = self.stops.iter().find(|(stop, resumed)| {
            let after = (!day.before(stop)).is_certain();
            after && resumed.is_none_or(|resumed| day.before(&resumed).is_certain())
        });
        stop.map_or(day, |(stop, _)| *stop)
    }

    /// The last day by which nobody else had arrived, of what is counted up to a stop: the day before arrivals resumed, or
    /// the last there is.
    pub(super) fn final_until(&self, time: &Time) -> Option<Moment> {
        let name = time.window()?.end().anchor()?;
        let (_, resumed) = self.stops.iter().find(|(stop, _)| stop.anchor() == Some(name))?;
        Some(resumed.as_ref().map_or(Moment::on(Date::MAX), day_before))
    }

    /// Another figure's time, as a figure of this kind has it.
    fn recast(&self, time: Time, kind: &Kind) -> Time {
        match time {
            Time::Counted(_) if is_count(kind) => time,
            Time::At(_) if !is_count(kind) && kind.measure != Some(Measure::Ceiling) => time,
            Time::InForce(_) | Time::Within(_) if kind.measure == Some(Measure::Ceiling) => time,
            other => self.of_day(other.as_of(), kind),
        }
    }

    fn of_day(&self, day: Moment, kind: &Kind) -> Time {
        if is_count(kind) { Time::Counted(Window::new(self.beginning, day)) } else { at_day(day, kind) }
    }
}

fn is_count(kind: &Kind) -> bool {
    kind.measure.is_none() && kind.measures == Measures::Count
}

/// The day a stock, a plan or a cap gives itself.
fn written_day(figure: &Figure, kind: &Kind) -> Option<Time> {
    if let (Some(period), Some(Measure::Ceiling)) = (&*figure.period, kind.measure) {
        return Some(Time::Within(period.window()));
    }
    let day = figure.as_of.as_ref().or(figure.period.as_ref()).or(figure.since.as_ref())?;
    Some(at_day(day.moment(), kind))
}

fn at_day(day: Moment, kind: &Kind) -> Time {
    match kind.measure {
        Some(Measure::Ceiling) => Time::InForce(Window::new(day, Moment::UNKNOWN)),
        _ => Time::At(day),
    }
}

fn of_event(day: Moment, kind: &Kind) -> Time {
    if is_count(kind) { Time::Counted(Window::on(day)) } else { at_day(day, kind) }
}

/// The day of the event a figure lies in, which is one day even where nobody knows which.
fn event_moment(draft: &Draft<'_>) -> Option<Moment> {
    let (date, anchor) = match (draft.event, draft.place.within) {
        (Event::Transfer(transfer), super::Subject::Transfer(at)) => (&transfer.date, 2 + 2 * (at + 1)),
        (Event::Payment(payment), super::Subject::Payment(at)) => (&payment.date, 3 + 2 * (at + 1)),
        _ => return None,
    };
    let day = date.as_ref().map_or(Moment::UNKNOWN, |date| date.moment());
    Some(day.anchored(Anchor(anchor)))
}

/// Whether money passes on one day, known to the month at least: whenever its sum was told, it is the same sum. Of a payment
/// "in 2025" more may have come by September than by March.
fn is_over_at_once(event: Event<'_>, kind: &Kind) -> bool {
    let Event::Payment(payment) = event else { return false };
    let is_near =
        |day: Moment| day.earliest().zip(day.latest()).is_some_and(|(from, to)| days_between(from, to) < MONTH);
    !kind.is_of_arrivals && payment.date.as_ref().is_some_and(|date| !date.is_interval() && is_near(date.moment()))
}

/// In days.
const MONTH: i64 = 31;

/// The last day of what is over from a day on.
pub(super) fn day_before(day: &Moment) -> Moment {
    let before = |day: Option<Date>| day.map(|day| day.saturating_sub(1.day()));
    Moment::between(before(day.earliest()), before(day.latest()))
}

/// The bounds of one moment under the name of another.
fn copy_bounds(bounds: Moment, named: Moment) -> Moment {
    named.anchor().map_or(bounds, |anchor| bounds.anchored(anchor))
}

/// The day of the first transfer, or the first on which the arrangement was in operation, whichever may be earlier.
fn first_arrival(record: &Record) -> Option<Moment> {
    let moved = record.transfers().iter().filter_map(|transfer| transfer.date.as_ref());
    let operating = record.statuses().iter().filter(|row| row.value.value == Standing::Operating);
    let days = moved.chain(operating.filter_map(|row| row.from.as_ref())).map(|date| date.moment());
    days.min_by_key(|day| (day.earliest(), day.latest()))
}

/// The stretches in which nobody arrived: from `paused` or `ended` to the next `operating`.
fn stops(record: &Record) -> Vec<(Moment, Option<Moment>)> {
    let mut rows: Vec<(Standing, Moment)> = record
        .statuses()
        .iter()
        .filter(|row| row.axis.value == Axis::Operational)
        .filter_map(|row| Some((row.value.value, row.from.as_ref()?.moment())))
        .collect();
    rows.sort_by_key(|(_, from)| (from.earliest(), from.latest()));
    let mut stops: Vec<(Moment, Option<Moment>)> = Vec::new();
    for (standing, from) in rows {
        let open = stops.last_mut().filter(|(_, resumed)| resumed.is_none());
        match (standing, open) {
            (Standing::Paused | Standing::Ended, None) => {
                // Named from the top; events are named from the bottom.
                let name = u32::MAX - u32::try_from(stops.len()).unwrap_or(0);
                stops.push((from.anchored(Anchor(name)), None));
            }
            (Standing::Operating, Some(stop)) => stop.1 = Some(from),
            _ => {}
        }
    }
    stops
}
