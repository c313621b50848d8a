//! One arrangement as the status table and the charts show it.
use super::arrivals::{Counted, RECEIVED, counted};
use super::staleness::Intervals;
use crate::words::{Words, had_been_sent, message};
use crate::{Home, Register};
use jiff::civil::Date;
use model::facts::Claim;
use model::record::{Axis, Measure, Standing, Status, Transfer};
use model::value::{CountryCode, Edtf, Moment, Party, Per};
use model::{Item, Kind};
use render::document::Prose;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// One arrangement, and what its record says when it is read as a whole.
pub struct Row<'a> {
    /// What it is called in.
    pub words: Words,
    pub home: Home<'a>,
    /// Whether it is of a sender the brief is about; the others are precedents.
    pub is_subject: bool,
    /// Whether another arrangement is between the same two states.
    pub has_namesake: bool,
    pub arrived: Option<Counted<'a>>,
    /// The most that may be sent, in all or else in a time, as the cap to print has it.
    pub cap: Option<&'a Claim>,
    /// The first day the newest figure or movement may be of.
    pub newest: Option<Date>,
    /// That figure or movement.
    pub news: Option<News<'a>>,
}

/// The newest that is known of an arrangement.
#[derive(Clone, Copy)]
pub enum News<'a> {
    Counted(&'a Claim),
    /// A movement of this date.
    Moved(&'a Edtf),
}

impl News<'_> {
    fn moment(self) -> Moment {
        match self {
            Self::Counted(claim) => claim.as_of,
            Self::Moved(date) => date.moment(),
        }
    }

    /// Whether it may be of a later day than the first it may be of.
    pub fn may_be_later(self) -> bool {
        let moment = self.moment();
        moment.earliest().is_some() && moment.latest() != moment.earliest()
    }

    /// Its date as it is recorded: `January 2026`.
    pub fn date(self, words: Words, home: &Home<'_>) -> Option<String> {
        match self {
            Self::Counted(claim) => words.dated(home, claim),
            Self::Moved(date) => Some(words.date(date)),
        }
    }
}

/// Where an arrangement stands, law and practice taken together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    Sending,
    Stopped,
    Ended,
    Agreed,
    Talks,
    Refused,
    Nothing,
}

impl Stage {
    /// In the order they are printed.
    pub const ALL: [Self; 7] =
        [Self::Sending, Self::Stopped, Self::Agreed, Self::Ended, Self::Talks, Self::Refused, Self::Nothing];

    pub fn words(self, words: Words) -> String {
        match self {
            Self::Sending => words.say(message::StageSending),
            Self::Stopped => words.say(message::StageStopped),
            Self::Agreed => words.say(message::StageAgreed),
            Self::Ended => words.say(message::StageEnded),
            Self::Talks => words.say(message::StageTalks),
            Self::Refused => words.say(message::StageRefused),
            Self::Nothing => words.say(message::StageNothing),
        }
    }
}

/// Every arrangement, those the brief is about first; among them by practice, then by people, then by id.
pub fn rows<'a>(words: Words, register: &Register<'a>, subject: &[CountryCode], today: Date) -> Vec<Row<'a>> {
    rows_of(words, register.homes(Kind::Arrangement).collect(), subject, today)
}

/// The same of some arrangements: all there are between any two states of theirs.
pub fn rows_of<'a>(words: Words, homes: Vec<Home<'a>>, subject: &[CountryCode], today: Date) -> Vec<Row<'a>> {
    let mut namesakes: BTreeMap<_, usize> = BTreeMap::new();
    for home in &homes {
        *namesakes.entry(home.record.states()).or_default() += 1;
    }
    let row = |home: Home<'a>| {
        let states = home.record.states();
        let (newest, news) = newest(&home, today).unzip();
        Row {
            words,
            home,
            is_subject: states.0.is_some_and(|sender| subject.contains(&sender)),
            has_namesake: namesakes.get(&states).is_some_and(|count| *count > 1),
            arrived: counted(&home, RECEIVED),
            cap: cap(&home),
            newest,
            news,
        }
    };
    let mut rows: Vec<Row<'a>> = homes.into_iter().map(row).collect();
    rows.sort_by_cached_key(|row| {
        let people = row.arrived.as_ref().map(|arrived| arrived.low);
        (!row.is_subject, row.practice_order(), Reverse(people), row.home.id())
    });
    rows
}

/// The senders a brief is about: those the configuration names, else the sender with the most arrangements.
pub fn subject(register: &Register<'_>, config: Option<&model::config::Config>) -> Vec<CountryCode> {
    let named = config.and_then(|config| config.brief.as_ref()).map(|brief| &brief.subject);
    if let Some(named) = named.filter(|named| !named.is_empty()) {
        return named.iter().map(|code| code.value).collect();
    }
    let mut senders: BTreeMap<CountryCode, usize> = BTreeMap::new();
    for sender in register.homes(Kind::Arrangement).filter_map(|home| home.record.states().0) {
        *senders.entry(sender).or_default() += 1;
    }
    let most = senders.iter().max_by_key(|(code, count)| (**count, Reverse(**code)));
    most.map(|(code, _)| *code).into_iter().collect()
}

/// The cap on arrivals to print: on all of them, else on those in a time.
fn cap<'a>(home: &Home<'a>) -> Option<&'a Claim> {
    let is_cap = |claim: &&Claim| {
        claim.measure == Some(Measure::Ceiling)
            && *claim.metric == *RECEIVED
            && claim.compares()
            && claim.cell.is_whole()
            && claim.value().is_some()
    };
    let caps = || home.file.facts.figures.claims.iter().filter(is_cap);
    crate::count::best(caps().filter(|cap| cap.per.is_none()))
        .or_else(|| crate::count::best(caps().filter(|cap| matches!(cap.per, Some(Per::Time { .. })))))
}

/// The newest counted figure or transfer, and the first day it may be of; none of it may lie in the future. Nobody says that
/// there was news on a later one.
fn newest<'a>(home: &Home<'a>, today: Date) -> Option<(Date, News<'a>)> {
    let claims = home.file.facts.figures.claims.iter();
    let counted = claims.filter(|claim| claim.is_counted() && claim.compares() && !claim.is_cell);
    let moved = home.record.transfers().iter().filter_map(|transfer| Some(News::Moved(&transfer.date.as_ref()?.value)));
    let days = counted.map(News::Counted).chain(moved).filter_map(|news| Some((certain_day(&news.moment())?, news)));
    days.filter(|(day, _)| *day <= today).max_by_key(|(day, news)| (*day, !news.may_be_later()))
}

/// The first day a moment may be; the last, where only that is known.
pub fn certain_day(moment: &Moment) -> Option<Date> {
    moment.earliest().or(moment.latest())
}

impl<'a> Row<'a> {
    /// Its current word on an axis.
    pub fn standing(&self, axis: Axis) -> Option<Standing> {
        self.home.standing(axis).map(|status| status.value.value)
    }

    /// Its current word in practice.
    pub fn practice(&self) -> Option<Standing> {
        self.standing(Axis::Operational)
    }

    fn practice_order(&self) -> u8 {
        match self.practice() {
            Some(Standing::Operating) => 0,
            Some(Standing::Blocked) => 1,
            Some(Standing::Paused) => 2,
            Some(Standing::Ended) => 4,
            _ => 3,
        }
    }

    /// Law and practice in one word.
    pub fn stage(&self) -> Stage {
        use Standing::{Blocked, Ended, Expired, Negotiating, None, Operating, Paused, Refused, Requested};
        let legal = self.standing(Axis::Legal);
        match self.practice() {
            Some(Operating) => Stage::Sending,
            Some(Ended) => Stage::Ended,
            Some(Blocked | Paused) if !self.never_began() || self.is_agreed() => Stage::Stopped,
            _ if matches!(legal, Some(Standing::Suspended | Standing::Terminated | Expired)) => Stage::Ended,
            _ if self.is_agreed() => Stage::Agreed,
            _ if legal == Some(Refused) => Stage::Refused,
            _ if matches!(legal, Some(Requested | Negotiating)) => Stage::Talks,
            _ => match legal {
                Some(None) | Option::None => Stage::Nothing,
                Some(_) => Stage::Agreed,
            },
        }
    }

    fn is_agreed(&self) -> bool {
        matches!(self.standing(Axis::Legal), Some(Standing::Agreed | Standing::Signed | Standing::InForce))
    }

    /// Whether there was never more than talk of it.
    pub fn is_only_talk(&self) -> bool {
        matches!(self.stage(), Stage::Talks | Stage::Refused | Stage::Nothing)
    }

    /// Whether it was never more than a request, talks, a refusal or a plan: then nobody was sent, and what follows from
    /// sending does not arise.
    pub fn never_began(&self) -> bool {
        let began = self
            .home
            .record
            .statuses()
            .iter()
            .any(|status| matches!(status.value.value, Standing::Operating | Standing::Paused | Standing::Ended));
        !began && self.arrived.as_ref().is_none_or(|arrived| arrived.low.is_zero())
    }

    /// Whether there is anything to print of people or of money.
    pub fn tells_of_people_or_money(&self) -> bool {
        self.arrived.is_some() || self.cap.is_some() || !self.never_began() || !self.home.record.payments().is_empty()
    }

    /// Whether it is over: then its numbers do not grow old.
    pub fn is_over(&self) -> bool {
        self.practice() == Some(Standing::Ended)
            || matches!(self.standing(Axis::Legal), Some(Standing::Terminated | Standing::Expired | Standing::Refused))
    }

    /// Days since the newest figure; nothing where no figure has a date.
    pub fn age(&self, today: Date) -> Option<i64> {
        self.newest.map(|newest| model::value::days_between(newest, today))
    }

    /// Whether a live arrangement has had no news for longer than its standing allows.
    pub fn is_stale(&self, today: Date, intervals: &Intervals) -> bool {
        let standings = [Axis::Legal, Axis::Operational].map(|axis| self.standing(axis));
        let allowed = standings.into_iter().flatten().filter_map(|standing| intervals.of(standing)).min();
        !self.is_over() && self.age(today).zip(allowed).is_some_and(|(age, allowed)| age > allowed)
    }

    /// The arrival that was last, among those of which a date is known.
    pub fn last_arrival(&self) -> Option<&'a Transfer> {
        let receiver = self.home.record.states().1;
        let arrivals = self.home.record.transfers().iter().filter(|transfer| is_arrival(transfer, receiver));
        let last = arrivals.filter(|transfer| transfer.date.is_some());
        last.max_by_key(|transfer| transfer.date.as_ref().and_then(|date| date.latest())).map(|transfer| &transfer.body)
    }

    /// `United States → Mexico`, with what tells it from its namesake: `Migrant Protection Protocols, 2019`.
    pub fn name(&self) -> (String, Option<String>) {
        let route = self.words.route(&self.home);
        let title = self.home.title();
        let rest = title.split_once(": ").or_else(|| title.split_once(", ")).map(|(_, rest)| rest.trim().to_owned());
        (route, rest.filter(|_| self.has_namesake))
    }

    /// A sentence in which the arrangement is named, with what tells it apart marked as the words of its record.
    pub fn quoted(&self, said: &str) -> Prose {
        quoting(self.words, said, [self])
    }

    /// The receiving state within a sentence.
    pub fn receiver(&self) -> String {
        let receiver = self.home.record.states().1;
        receiver.map_or_else(|| self.words.say(message::NotKnown), |code| self.words.country_in_sentence(code))
    }

    /// A name for a chart of receiving states: `Mexico (Migrant Protection Protocols, 2019)`; for a precedent with who
    /// sends there.
    pub fn short_name(&self) -> String {
        let (sender, receiver) = self.home.record.states();
        let sender = sender.map(|code| self.words.country_in_sentence(code));
        let sender = sender.unwrap_or_else(|| self.words.say(message::NotKnown));
        let receiver = self.words.state(receiver);
        match (self.name().1, self.is_subject) {
            (Some(rest), _) => self.words.say(message::NamedApart { name: &receiver, rest: &rest }),
            (None, true) => receiver,
            (None, false) => self.words.say(message::ReceiverWithSender { receiver: &receiver, sender: &sender }),
        }
    }

    /// The route and what tells it apart, in one line.
    pub fn full_name(&self) -> String {
        let (route, rest) = self.name();
        match rest {
            Some(rest) => self.words.say(message::NamedApart { name: &route, rest: &rest }),
            None => route,
        }
    }
}

/// A sentence in which arrangements are named, in the order of the sentence, with what tells them apart marked as the words
/// of their records. A year alone is of no language.
pub fn quoting<'r, 'a: 'r>(words: Words, said: &str, rows: impl IntoIterator<Item = &'r Row<'a>>) -> Prose {
    let apart = rows.into_iter().filter_map(|row| row.name().1);
    let apart: Vec<String> = apart.filter(|rest| rest.contains(char::is_alphabetic)).collect();
    words.quoting(said, apart.iter().map(String::as_str))
}

/// A step in practice and since when it has been so: where people were first sent, since the first movement that is
/// recorded, if it certainly came before the day the step gives.
pub struct Dated<'a> {
    pub date: Option<&'a Edtf>,
    /// The movement, where it gives the date.
    pub movement: Option<&'a Transfer>,
}

pub fn dated<'a>(home: &Home<'a>, status: &'a Item<Status>) -> Dated<'a> {
    let date = status.from.as_ref().map(|from| &from.value);
    let movement =
        first_sent(home).filter(|first| std::ptr::eq(*first, status)).and_then(|_| first_before(home, date?));
    match movement {
        Some((movement, date)) => Dated { date: Some(date), movement: Some(movement) },
        None => Dated { date, movement: None },
    }
}

/// The step by which people were first sent; nothing where an earlier one tells that they had been.
fn first_sent<'a>(home: &Home<'a>) -> Option<&'a Item<Status>> {
    let steps = home.record.statuses().iter();
    let sent = steps.filter(|status| status.axis.value == Axis::Operational && had_been_sent(status.value.value));
    let first = sent.min_by_key(|status| status.from.as_ref().and_then(|from| certain_day(&from.moment())));
    first.filter(|status| status.value.value == Standing::Operating)
}

/// The first movement to the receiving state, if it was certainly before a date.
fn first_before<'a>(home: &Home<'a>, date: &Edtf) -> Option<(&'a Transfer, &'a Edtf)> {
    let receiver = home.record.states().1;
    let arrivals = home.record.transfers().iter().filter(|transfer| is_arrival(transfer, receiver));
    let dated = arrivals.filter_map(|transfer| Some((&transfer.body, &transfer.date.as_ref()?.value)));
    let before = dated.filter(|(_, day)| day.moment().before(&date.moment()).is_certain());
    before.min_by_key(|(_, day)| certain_day(&day.moment()))
}

/// Whether a movement brings people to the receiving state, rather than on from it.
pub fn is_arrival(transfer: &Transfer, receiver: Option<CountryCode>) -> bool {
    let from = transfer.from.as_ref().map(|from| &from.value);
    let leaves = receiver.is_some_and(|receiver| from == Some(&Party::Country(receiver)));
    transfer.after.is_empty() && !leaves
}
