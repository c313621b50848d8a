//! When something is known, as precisely as it is known and no more.
use super::list::sound;
use super::{Words, message};
use crate::Home;
use jiff::civil::Date;
use model::facts::{Claim, begins_with_record};
use model::record::Event;
use model::value::{Edtf, Hedge, Moment, Precision, Sense, Told, ToldPoint};

/// Where in a sentence a date stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Place {
    /// In a table, or after words that need no preposition.
    Bare,
    /// After a verb: "signed on 3 June 2025".
    On,
    /// As the beginning of what goes on: "in force since 3 June 2025".
    Since,
    /// What a number is of: "as of a day between 1 and 12 June 2026".
    Of,
    /// One end of two: "between about 3 June and 12 June 2025".
    End,
}

impl Place {
    const fn key(self) -> &'static str {
        match self {
            Self::Bare => "bare",
            Self::On => "on",
            Self::Since => "since",
            Self::Of => "of",
            Self::End => "end",
        }
    }
}

impl Words {
    /// A date as it stands in a table: `15 or 16 July 2025`.
    pub fn date(self, date: &Edtf) -> String {
        self.told(date.told(Sense::Event), Place::Bare)
    }

    /// All of a time, as it stands in a table: `15–16 July 2025`.
    pub fn period(self, date: &Edtf) -> String {
        self.told(date.told(Sense::Period), Place::Bare)
    }

    /// A date with the preposition it takes: `on 15 or 16 July 2025`, `in March 2025`.
    pub fn on(self, date: &Edtf) -> String {
        self.told(date.told(Sense::Event), Place::On)
    }

    /// A date as the beginning of what goes on: `since 15 or 16 July 2025`.
    pub fn since(self, date: &Edtf) -> String {
        self.told(date.told(Sense::Event), Place::Since)
    }

    /// A day: `12 February 2025`.
    pub fn day(self, day: Date) -> String {
        self.digits(ToldPoint::of_day(day))
    }

    fn told(self, told: Told, place: Place) -> String {
        match told {
            Told::One(point) => self.point(point, place),
            Told::OrLater(point) => self.say(message::DateOrLater { date: &self.point(point, place) }),
            Told::OrEarlier(point) => self.say(message::DateOrEarlier { date: &self.point(point, place) }),
            Told::Since(point) => self.point(point, Place::Since),
            Told::Until(point) => {
                self.say(message::DateUntil { date: &self.digits(point), precision: precision(point) })
            }
            Told::Either(first, last) => {
                let place =
                    if first.hedge.or(last.hedge).is_some() && place == Place::On { Place::Bare } else { place };
                let precision = precision(first);
                let [first, last] = [first, last].map(|it| self.hedged(it, Place::Bare, self.digits(it)));
                let sound = sound(&last);
                self.say(message::DateEither { first: &first, last: &last, place: place.key(), precision, sound })
            }
            Told::Between(first, last) => {
                let [first, last] = [first, last].map(|it| self.end(it));
                self.say(message::DateBetween { first: &first, last: &last, place: place.key() })
            }
            Told::Throughout(first, last) => {
                let width = if Told::is_wide(first, last) { "wide" } else { "narrow" };
                let [first, last] = [first, last].map(|it| self.point(it, Place::Bare));
                self.say(message::DateThroughout { first: &first, last: &last, width })
            }
        }
    }

    fn point(self, point: ToldPoint, place: Place) -> String {
        let digits = self.digits(point);
        if point.hedge.is_some() {
            return self.hedged(point, place, digits);
        }
        self.say(message::DateOne { date: &digits, place: place.key(), precision: precision(point) })
    }

    /// One end of two, with the article it takes.
    fn end(self, point: ToldPoint) -> String {
        let digits = self.digits(point);
        if point.hedge.is_some() {
            return self.hedged(point, Place::End, digits);
        }
        self.say(message::DateEnd { date: &digits, precision: precision(point) })
    }

    fn hedged(self, point: ToldPoint, place: Place, digits: String) -> String {
        let (date, place, precision) = (&digits, place.key(), precision(point));
        match point.hedge {
            None => digits,
            Some(Hedge::Approximate) => self.say(message::DateAbout { date, place, precision }),
            Some(Hedge::Uncertain) => self.say(message::DatePerhaps { date, place, precision }),
        }
    }

    /// `12 February 2025`, or those of its parts that are to be said.
    fn digits(self, point: ToldPoint) -> String {
        let month = point.month.and_then(|month| usize::try_from(month).ok());
        let named = |month| {
            if self.has_short_months {
                self.say(message::ShortMonth { month })
            } else {
                self.say(message::Month { month })
            }
        };
        let month = month.map(named).unwrap_or_default();
        let day = point.day.and_then(|day| usize::try_from(day).ok());
        let day = day.map(|day| self.say(message::Day { day })).unwrap_or_default();
        let year = point.year.map(|year| year.to_string()).unwrap_or_default();
        let parts = match (point.day, point.month, point.year) {
            (Some(_), Some(_), Some(_)) => "day-month-year",
            (Some(_), Some(_), None) => "day-month",
            (Some(_), None, _) => "day",
            (None, Some(_), Some(_)) => "month-year",
            (None, Some(_), None) => "month",
            (None, None, _) => "year",
        };
        if self.has_short_months {
            return self.say(message::ShortDateParts { day: &day, month: &month, parts, year: &year });
        }
        self.say(message::DateParts { day: &day, month: &month, parts, year: &year })
    }

    /// When a number is of: `as of 28 February 2025`, `for 2024`, `on 15 March 2025` for an event; nothing where nobody
    /// says.
    pub fn as_of(self, home: &Home<'_>, claim: &Claim) -> Option<String> {
        let figure = claim.figure(home.record)?;
        if let Some(date) = &figure.as_of {
            let as_of = self.as_of_date(date);
            let since = figure.since.as_ref().filter(|_| begins_on_its_own(claim));
            return Some(match since {
                Some(since) => self.say(message::CountedSince { as_of: &as_of, since: &self.since(since) }),
                None => as_of,
            });
        }
        if let Some(period) = &*figure.period {
            return Some(self.say(message::ForPeriod { period: &self.period(period) }));
        }
        let date = match claim.event(home.record)? {
            Event::Record => None,
            Event::Transfer(transfer) => transfer.date.as_ref(),
            Event::Payment(payment) => payment.date.as_ref(),
        };
        date.map(|date| self.on(date)).or_else(|| self.moment(&claim.as_of))
    }

    /// The time that counts which do not overlap reach over, as precisely as they are dated: `between March 2025 and
    /// 31 January 2026`; `as of 31 January 2026` where they begin with their record, nothing where nobody says up to when
    /// they go.
    pub fn reach(self, home: &Home<'_>, claims: &[&Claim]) -> Option<String> {
        let windows = || claims.iter().filter_map(|claim| Some((claim.time.window()?, *claim)));
        let ends: Option<Vec<_>> = windows().map(|(window, claim)| Some((window.end().latest()?, claim))).collect();
        let (last_day, last_claim) = ends?.into_iter().max_by_key(|(day, _)| *day)?;
        let first = windows().map(|(window, claim)| (window.start().earliest(), claim)).min_by_key(|(day, _)| *day)?;
        let (Some(first), first_claim) = first else {
            let last = windows().filter_map(|(window, claim)| Some((window.end().earliest()?, claim)));
            let (day, claim) = last.max_by_key(|(day, _)| *day)?;
            return Some(match recorded(home, claim) {
                Some((date, Sense::Event)) => self.as_of_date(date),
                _ => self.as_of_day(day),
            });
        };
        let first = beginning(home, first_claim).unwrap_or_else(|| ToldPoint::of_day(first));
        let last = recorded(home, last_claim).and_then(|(date, _)| date.ends()[1]);
        let last = last.unwrap_or_else(|| ToldPoint::of_day(last_day));
        if first == last {
            return Some(self.point(first, Place::On));
        }
        let [first, last] = [first, last].map(|point| self.end(point));
        Some(self.say(message::DateBetween { first: &first, last: &last, place: Place::On.key() }))
    }

    /// The same as it stands in a table, as precise as it is written: `28 February 2025`, `2024`.
    pub fn dated(self, home: &Home<'_>, claim: &Claim) -> Option<String> {
        claim.figure(home.record)?;
        match recorded(home, claim) {
            Some((date, sense)) => Some(self.told(date.told(sense), Place::Bare)),
            None => self.bounds(&claim.time.as_of(), Place::Bare),
        }
    }

    fn as_of_date(self, date: &Edtf) -> String {
        let told = self.told(date.told(Sense::Event), Place::Of);
        self.say(message::AsOf { date: &told, form: self.form(date) })
    }

    /// A date as what something is of: `a day between 1 and 12 June 2026`.
    pub fn day_of(self, date: &Edtf) -> String {
        self.told(date.told(Sense::Event), Place::Of)
    }

    /// Which article a date takes: `day`, `month` or `year` for a plain one, else `other`.
    pub fn form(self, date: &Edtf) -> &'static str {
        match date.told(Sense::Event) {
            Told::One(point) if point.hedge.is_none() => precision(point),
            _ => "other",
        }
    }

    /// `as of 28 February 2025`
    pub fn as_of_day(self, day: Date) -> String {
        self.say(message::AsOf { date: &self.day(day), form: "day" })
    }

    /// The moment a number is of where it is known within bounds; nothing where it is not known at all.
    fn moment(self, moment: &Moment) -> Option<String> {
        match (moment.earliest(), moment.latest()) {
            (Some(one), Some(other)) if one == other => Some(self.as_of_day(one)),
            _ => {
                let date = self.bounds(moment, Place::Of)?;
                Some(self.say(message::AsOf { date: &date, form: "other" }))
            }
        }
    }

    /// The bounds of a moment.
    fn bounds(self, moment: &Moment, place: Place) -> Option<String> {
        let end = |day| self.end(ToldPoint::of_day(day));
        match (moment.earliest(), moment.latest()) {
            (Some(one), Some(other)) if one == other => Some(self.day(one)),
            (Some(one), Some(other)) => {
                Some(self.say(message::DateBetween { first: &end(one), last: &end(other), place: place.key() }))
            }
            (Some(one), None) => Some(self.say(message::DateOrLater { date: &self.day(one) })),
            (None, Some(other)) => Some(self.say(message::DateOrEarlier { date: &self.day(other) })),
            (None, None) => None,
        }
    }

    /// From one day to another, or the one day both are.
    pub fn span(self, from: Date, to: Date) -> String {
        let last = self.day(to);
        if from == to { last } else { self.say(message::DaySpan { first: &self.day(from), last: &last }) }
    }

    /// `at most 326 days old`: of what may be newer than the day its age is counted from.
    pub fn days_old_at_most(self, days: i64) -> String {
        match usize::try_from(days) {
            Ok(count) if count > 0 => self.say(message::DaysOldAtMost { count }),
            _ => self.days_old(days),
        }
    }

    /// `256 days old`; `of today`; `still to come`.
    pub fn days_old(self, days: i64) -> String {
        match usize::try_from(days) {
            Ok(count) => self.say(message::DaysOld { count }),
            Err(_) => self.say(message::StillToCome),
        }
    }
}

/// The date that is written for a number, and in which sense: its own day, its period, else the date of its event.
pub fn recorded<'a>(home: &Home<'a>, claim: &Claim) -> Option<(&'a Edtf, Sense)> {
    let figure = claim.figure(home.record)?;
    if let Some(date) = &figure.as_of {
        return Some((&date.value, Sense::Event));
    }
    if let Some(period) = &*figure.period {
        return Some((&period.value, Sense::Period));
    }
    let date = match claim.event(home.record)? {
        Event::Record => None,
        Event::Transfer(transfer) => transfer.date.as_ref(),
        Event::Payment(payment) => payment.date.as_ref(),
    };
    date.map(|date| (&date.value, Sense::Event))
}

/// Where a count begins, as it is written; nothing where only its record says so.
fn beginning(home: &Home<'_>, claim: &Claim) -> Option<ToldPoint> {
    let figure = claim.figure(home.record)?;
    if figure.as_of.is_none() {
        return recorded(home, claim)?.0.ends()[0];
    }
    figure.since.as_ref().filter(|_| begins_on_its_own(claim))?.ends()[0]
}

/// Whether it counts from a day of its own, later than the beginning of its record.
fn begins_on_its_own(claim: &Claim) -> bool {
    claim.time.window().is_some_and(|window| !begins_with_record(&window))
}

const fn precision(point: ToldPoint) -> &'static str {
    match point.precision() {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Year => "year",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::config::Language;

    /// Dates of every form a record may have.
    const DATES: [&str; 14] = [
        "2025-02-12",
        "2025-02",
        "2025",
        "2025-02-12~",
        "2025-02~",
        "2025-02-12?",
        "2025-07-15/2025-07-16",
        "2025-04-23/2025-04-25",
        "2025-04-30/2025-05-02",
        "2025-03/2025-05",
        "2024-12-30/2025-01-03",
        "2025-03/2025-04",
        "2025-03-01/..",
        "../2025-03-01",
    ];

    fn parsed(text: &str) -> Edtf {
        Edtf::parse(text).unwrap_or_else(|_| unreachable!("{text} is a date"))
    }

    #[test]
    fn english_briefs_and_findings_say_dates_alike() {
        let words = Words::of(Language::En);
        for date in DATES.map(parsed) {
            assert_eq!(words.date(&date), date.words(Sense::Event), "{date:?}");
            assert_eq!(words.period(&date), date.words(Sense::Period), "{date:?}");
            assert_eq!(words.on(&date), date.phrase(Sense::Event), "{date:?}");
        }
    }

    #[test]
    fn french_dates_have_their_articles_and_their_first() {
        let words = Words::of(Language::Fr);
        let on = |date| words.on(&parsed(date));
        assert_eq!(on("2025-03-01"), "le 1er\u{a0}mars 2025");
        assert_eq!(on("2025-04-23/2025-04-25"), "entre le 23 et le 25\u{a0}avril 2025");
        assert_eq!(on("2025-07-15/2025-07-16"), "le 15 ou le 16\u{a0}juillet 2025");
        assert_eq!(on("2025-04"), "en avril 2025");
        assert_eq!(on("2025-02-12~"), "vers le 12\u{a0}février 2025");
        assert_eq!(
            words.since(&parsed("2025-04-23/2025-04-25")),
            "depuis une date comprise entre le 23 et le 25\u{a0}avril 2025"
        );
        assert_eq!(words.date(&parsed("2025-07-15/2025-07-16")), "15 ou 16\u{a0}juillet 2025");
    }

    #[test]
    fn narrow_columns_have_short_months() {
        let on = |language, date| Words::of(language).for_narrow_columns().on(&parsed(date));
        assert_eq!(on(Language::En, "2025-09-23/2025-10-02"), "between 23 Sept and 2 Oct 2025");
        assert_eq!(on(Language::En, "2025-06"), "in June 2025");
        assert_eq!(on(Language::Fr, "2025-02-01"), "le 1er\u{a0}févr. 2025");
        assert_eq!(on(Language::Fr, "2025-07-15/2025-07-16"), "le 15 ou le 16\u{a0}juill. 2025");
        assert_eq!(on(Language::Es, "2025-03-01"), "el 1\u{a0}mar. 2025");
        assert_eq!(on(Language::Es, "2025-04-23/2025-04-25"), "entre el 23 y el 25\u{a0}abr. 2025");
    }

    #[test]
    fn an_end_of_two_that_is_not_certain_keeps_its_article() {
        let between = |language| Words::of(language).on(&parsed("2025-02-12~/2025-03-03?"));
        assert_eq!(between(Language::En), "between about 12 February 2025 and perhaps 3 March 2025");
        assert_eq!(between(Language::Fr), "entre le 12\u{a0}février 2025 environ et le 3\u{a0}mars 2025 peut-être");
        assert_eq!(
            between(Language::Es),
            "entre el 12\u{a0}de febrero de 2025 aproximadamente y el 3\u{a0}de marzo de 2025 quizá"
        );
    }

    #[test]
    fn spanish_dates_have_their_articles_and_their_de() {
        let words = Words::of(Language::Es);
        let on = |date| words.on(&parsed(date));
        assert_eq!(on("2025-03-01"), "el 1\u{a0}de marzo de 2025");
        assert_eq!(on("2025-04-23/2025-04-25"), "entre el 23 y el 25\u{a0}de abril de 2025");
        assert_eq!(on("2025-04"), "en abril de 2025");
        assert_eq!(words.since(&parsed("2025")), "desde 2025");
    }
}
