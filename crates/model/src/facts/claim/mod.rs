//! A claim: one number as it is meant. What the record leaves to be inherited is filled in, words are intervals, dates are
//! windows; what it says is compared by [`Key`].
//!
//! ```text
//! Figure ─┬─ its own keys ──┐
//!         ├─ its event's ───┼─ build ─▶ Claim  one for the figure, one for each cell of its `parts`
//!         ├─ its whole's ───┤
//!         └─ the metric's ──┘
//! ```
//!
//! A claim keeps no text of its record: [`Claim::figure`] goes back to what is written.
mod build;
mod cell;
mod stated;
mod time;
mod whole;

pub(super) use build::claims;
pub use build::moves_on;
pub use cell::{Cell, Coordinate};
pub use stated::Numberless;
pub(super) use stated::{quotient, rounded};
pub use time::{Time, begins_with_record, counts_the_same, lies_inside};
pub use whole::{Part, Whole};

use crate::record::{Event, Figure, Measure, Quantifier, Rank, Record};
use crate::value::{Interval, Moment, Number, Per, Reading, Stated, Window};
use rust_decimal::Decimal;
use shape::{Item, Span};
use std::sync::Arc;

/// What a number is about: the record as a whole, or an event in it, by its place among its like.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Subject {
    Record,
    Transfer(u32),
    Payment(u32),
}

/// Where in its record a figure is written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place {
    /// The event its table lies in. Mostly also what it is about; a part of an event's figure may stand outside the event.
    pub within: Subject,
    /// Which of that event's figures it is.
    pub index: u32,
}

/// One number: what it counts, whom, when, and which numbers it allows.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own that rules ask for by name")]
pub struct Claim {
    /// Its address in the record: the figure's id, for a cell of `parts` `figure/axis/value`. Empty where the id is missing.
    pub name: Arc<str>,
    pub place: Place,
    pub subject: Subject,
    pub metric: Arc<str>,
    pub population: Arc<str>,
    /// The metric's unit, a currency, or `percent`.
    pub unit: Arc<str>,
    pub measure: Option<Measure>,
    /// What a rate is per: `week`, `person`.
    pub per: Option<Per>,
    /// The cell of a breakdown it is compared in; empty for a whole.
    pub cell: Cell,
    /// What it is included in, and as which cell.
    pub part: Option<Box<Part>>,
    /// For a share: the cell of what it is a share of.
    pub base: Option<Cell>,
    /// The number as it is written; nothing where it is written in words, or not at all.
    pub stated: Option<Stated>,
    /// The numbers it allows; nothing where no number could be read.
    pub reading: Option<Reading>,
    /// When it holds, as it is compared.
    pub time: Time,
    /// The day it is said to be of. What happened before is compared as of its own day: the people of a flight as of the
    /// flight, whoever had arrived when arrivals stopped as of the stop.
    pub as_of: Moment,
    /// Where a count is said to begin, where something says it; it may be compared as beginning with its record.
    pub since: Option<Box<Moment>>,
    /// Where arrivals had stopped before that day: the last day by which nobody else had arrived.
    pub final_until: Option<Moment>,
    pub rank: Rank,
    /// The axes whose cells are all there are.
    pub exhaustive: Box<[Arc<str>]>,
    /// A later figure of this record says that it was wrong.
    pub is_corrected: bool,
    /// It says itself that an earlier figure was wrong.
    pub is_correction: bool,
    /// The headers of the figures it brings up to date, one after another: they are of an earlier time.
    pub updates: Box<[Span]>,
    /// It contradicts a rival that an editor prefers: what else follows from it is the same dispute, and not held against
    /// anybody again.
    pub is_outvoted: bool,
    /// A rival contradicts it, and no reading reconciles the two.
    pub is_disputed: bool,
    /// It is one cell of its figure's `parts`.
    pub is_cell: bool,
    /// Something that decides what it says could not be read: nothing follows from it, and it allows any number.
    pub is_unclear: bool,
    /// Whether it is computed from others.
    pub is_computed: bool,
    /// The number itself; the figure's header where it has none.
    pub at: Span,
    /// The header of the figure it is written in.
    pub head: Span,
}

impl Claim {
    /// Whether it may be held against others: neither deprecated nor put right.
    pub fn compares(&self) -> bool {
        self.rank != Rank::Deprecated && !self.is_corrected
    }

    /// Whether it may be reckoned with: held against others, and not outvoted by one of them.
    pub fn is_reckoned(&self) -> bool {
        self.compares() && !self.is_outvoted
    }

    /// Whether it was counted: neither a cap nor a plan.
    pub fn is_counted(&self) -> bool {
        self.measure.is_none()
    }

    pub fn is_ceiling(&self) -> bool {
        self.measure == Some(Measure::Ceiling)
    }

    /// Whether it is a share of something rather than an amount.
    pub fn is_share(&self) -> bool {
        self.base.is_some()
    }

    /// The numbers a strict reading allows.
    pub fn strict(&self) -> Option<Interval> {
        self.reading.map(|reading| reading.strict)
    }

    /// The numbers a loose reading allows.
    pub fn loose(&self) -> Option<Interval> {
        self.reading.map(|reading| reading.loose)
    }

    /// The least it can mean: what cannot be read, or has no lower end, may be nothing.
    pub(super) fn least(&self) -> Decimal {
        self.loose().and_then(|interval| interval.low()).map_or(Decimal::ZERO, |end| end.at)
    }

    /// How the source hedges it; nothing if it printed the number bare.
    pub fn quantifier(&self) -> Option<Quantifier> {
        self.stated.and_then(|stated| stated.quantifier)
    }

    /// The number, where one number is written.
    pub fn value(&self) -> Option<Decimal> {
        match self.stated?.number {
            Number::One(value) => Some(value),
            Number::Between { .. } => None,
        }
    }

    /// The days a count covers as it is written: from the day it is said to begin, though there may have been nobody to count
    /// before that either, up to the day it is said to be of, though arrivals may have stopped before. What was told before
    /// it began is of the days on which it may begin.
    pub fn window(&self) -> Option<Window> {
        let window = self.time.window()?;
        let since = self.since.as_deref().filter(|_| begins_with_record(&window));
        let end = if self.final_until.is_some() { self.as_of } else { window.end() };
        let start = since.copied().unwrap_or(window.start());
        Some(if end.before(&start).is_certain() { Window::on(start) } else { Window::new(start, end) })
    }

    /// The figure it was read from. Only its own record has it.
    pub fn figure<'r>(&self, record: &'r Record) -> Option<&'r Item<Figure>> {
        let figures = match self.place.within {
            Subject::Record => record.own_figures()?,
            Subject::Transfer(at) => &record.transfers().get(at as usize)?.figure,
            Subject::Payment(at) => &record.payments().get(at as usize)?.figure,
        };
        figures.get(self.place.index as usize)
    }

    /// The event it is about, in its own record.
    pub fn event<'r>(&self, record: &'r Record) -> Option<Event<'r>> {
        Some(match self.subject {
            Subject::Record => Event::Record,
            Subject::Transfer(at) => Event::Transfer(record.transfers().get(at as usize)?),
            Subject::Payment(at) => Event::Payment(record.payments().get(at as usize)?),
        })
    }

    /// The id of the event it is about, where it has one.
    pub fn event_id<'r>(&self, record: &'r Record) -> Option<&'r str> {
        let id = match self.event(record)? {
            Event::Transfer(transfer) => &transfer.id,
            Event::Payment(payment) => &payment.id,
            Event::Record => return None,
        };
        id.as_ref().map(|id| id.as_str())
    }

    /// What it is compared by, without the time.
    pub fn key(&self) -> Key<'_> {
        Key {
            subject: self.subject,
            metric: &self.metric,
            population: &self.population,
            unit: &self.unit,
            measure: self.measure,
            per: self.per,
            cell: &self.cell,
            base: self.base.as_ref(),
        }
    }

    /// Order among rivals: the preferred first, then the tightest, then as they stand in the file.
    pub(super) fn standing(&self) -> (bool, bool, Option<Decimal>, Span, Arc<str>) {
        let width = self.strict().and_then(|interval| interval.width());
        (self.rank != Rank::Preferred, width.is_none(), width, self.at, self.name.clone())
    }
}

/// What two numbers must share, besides the time, to be about the same thing.
///
/// For money the payee and the stage are the event's, which is the subject.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Key<'a> {
    pub subject: Subject,
    pub metric: &'a str,
    pub population: &'a str,
    pub unit: &'a str,
    pub measure: Option<Measure>,
    pub per: Option<Per>,
    pub cell: &'a Cell,
    pub base: Option<&'a Cell>,
}
