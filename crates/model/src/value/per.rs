//! What a rate is per.
use super::Date;
use super::time::{Window, days_between};
use jiff::{Span, ToSpan};
use shape::{Format, Node, Problems, Type, Value, text};
use std::fmt;
use thiserror::Error;

/// What a rate is counted by: "up to 25 a week", "20,000 dollars a person".
///
/// ```
/// use model::value::{Edtf, Per};
/// let week = Per::parse("week").unwrap();
/// let february = Edtf::parse("2025-02")?.window();
/// assert_eq!(week.periods_in(&february).unwrap().most, Some(4));
/// # Ok::<(), model::value::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Per {
    /// Each of those who are counted.
    Person,
    /// So many of a unit of the calendar.
    Time { count: u8, unit: TimeUnit },
}

/// A unit of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum TimeUnit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// How many periods a window has, those that are begun and not ended included: a flight on one day is a flight in one
/// week.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Periods {
    pub least: i64,
    /// Nothing where the window has no known bound.
    pub most: Option<i64>,
}

/// Why a text is no rate.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum NoRate {
    #[error(
        "`{0}` is no rate; write `person`, `day`, `week`, `month`, `quarter`, `year`, or several such as `2 weeks`"
    )]
    Unknown(Box<str>),
    #[error("write `{0}`")]
    Meant(Box<str>),
}

impl NoRate {
    /// What was meant, where that is certain.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            Self::Meant(meant) => Some(meant),
            Self::Unknown(_) => None,
        }
    }
}

impl From<NoRate> for Box<str> {
    fn from(error: NoRate) -> Self {
        error.to_string().into()
    }
}

impl TimeUnit {
    const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// As it is written in a rate.
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    fn times(self, count: i64) -> Span {
        match self {
            Self::Day => count.days(),
            Self::Week => count.weeks(),
            Self::Month => count.months(),
            Self::Quarter => (count * 3).months(),
            Self::Year => count.years(),
        }
    }

    /// The fewest days one can have.
    fn shortest(self) -> i64 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 28,
            Self::Quarter => 90,
            Self::Year => 365,
        }
    }

    /// How many months it has, where it is made of months.
    fn months(self) -> Option<i64> {
        match self {
            Self::Day | Self::Week => None,
            Self::Month => Some(1),
            Self::Quarter => Some(3),
            Self::Year => Some(12),
        }
    }

    /// The most days one can have.
    fn longest(self) -> i64 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 31,
            Self::Quarter => 92,
            Self::Year => 366,
        }
    }
}

impl Per {
    /// What it looks like.
    const PATTERN: &str =
        "^(person|day|week|month|quarter|year|([2-9]|[1-9][0-9]) (days|weeks|months|quarters|years))$";

    pub fn parse(text: &str) -> Result<Self, NoRate> {
        if text == "person" {
            return Ok(Self::Person);
        }
        if let Some(unit) = TimeUnit::ALL.into_iter().find(|unit| unit.word() == text) {
            return Ok(Self::Time { count: 1, unit });
        }
        Self::several(text).ok_or_else(|| match meant_by(text) {
            Some(meant) => NoRate::Meant(meant.to_string().into()),
            None => NoRate::Unknown(text.into()),
        })
    }

    /// `2 weeks`
    fn several(text: &str) -> Option<Self> {
        let (count, unit) = text.split_once(' ')?;
        let is_plain =
            matches!(count.len(), 1 | 2) && !count.starts_with('0') && count.bytes().all(|c| c.is_ascii_digit());
        let count: u8 = count.parse().ok().filter(|count| is_plain && *count > 1)?;
        let unit = unit.strip_suffix('s')?;
        TimeUnit::ALL.into_iter().find(|known| known.word() == unit).map(|unit| Self::Time { count, unit })
    }

    /// How many periods a window has; nothing for a rate per person. Periods are counted from the window's beginning:
    /// from 15 February to 14 March is one month, whatever the calendar says.
    pub fn periods_in(&self, window: &Window) -> Option<Periods> {
        let Self::Time { count, unit } = *self else { return None };
        let least =
            window.start().latest().zip(window.end().earliest()).map_or(1, |(from, to)| begun(from, to, count, unit));
        let most = window.start().earliest().zip(window.end().latest()).map(|(from, to)| begun(from, to, count, unit));
        Some(Periods { least, most })
    }

    /// Whether all days from one to another are in one period for certain, wherever periods begin: they are no more than one
    /// is long and, where periods are made of months, in one month, quarter or year of the calendar. Nothing is for a rate
    /// per person.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use model::value::Per;
    /// let month = Per::parse("month").unwrap();
    /// assert!(month.holds(date(2026, 4, 1), date(2026, 4, 30)));
    /// assert!(!month.holds(date(2026, 3, 28), date(2026, 4, 3)));
    /// ```
    pub fn holds(&self, from: Date, to: Date) -> bool {
        let Self::Time { count, unit } = *self else { return false };
        let unit_of = |day: Date, months: i64| (i64::from(day.year()) * 12 + i64::from(day.month()) - 1) / months;
        begun(from, to, count, unit) == 1
            && unit.months().is_none_or(|months| unit_of(from, months) == unit_of(to, months))
    }

    /// How many periods one period of another rate has at most, those that are begun included; one where the other is
    /// shorter. Nothing follows from people to time, nor from time to people.
    ///
    /// ```
    /// use model::value::Per;
    /// let [week, month, year] = ["week", "month", "year"].map(|text| Per::parse(text).unwrap());
    /// assert_eq!(month.most_in(&year), Some(12));
    /// assert_eq!(week.most_in(&month), Some(5));
    /// assert_eq!(year.most_in(&week), Some(1));
    /// ```
    pub fn most_in(&self, other: &Self) -> Option<i64> {
        match (*self, *other) {
            (Self::Person, Self::Person) => Some(1),
            (Self::Time { count, unit }, Self::Time { count: of, unit: longer }) => {
                let (own, whole) = match unit.months().zip(longer.months()) {
                    Some(months) => months,
                    None => (unit.shortest(), longer.longest()),
                };
                let (own, whole) = (i64::from(count) * own, i64::from(of) * whole);
                Some((whole + own - 1) / own.max(1))
            }
            _ => None,
        }
    }
}

/// How many periods are begun from one day to another, both included; at least one.
fn begun(from: Date, to: Date, count: u8, unit: TimeUnit) -> i64 {
    let count = i64::from(count);
    // No period is longer than this, so that many have been begun for certain.
    let mut periods = (days_between(from, to) / (count * unit.longest())).max(0);
    while from.checked_add(unit.times(periods * count)).is_ok_and(|start| start <= to) {
        periods += 1;
    }
    periods.max(1)
}

/// `weekly`, `per week`, `a month`, `two weeks`, `fortnight`.
fn meant_by(text: &str) -> Option<Per> {
    let small = text.trim().to_lowercase();
    let bare = ["per ", "a ", "an ", "each ", "every ", "/"]
        .iter()
        .find_map(|word| small.strip_prefix(word))
        .unwrap_or(&small);
    let adverb = match bare {
        "daily" | "1 day" => "day",
        "weekly" | "1 week" => "week",
        "fortnight" | "fortnightly" | "two weeks" => "2 weeks",
        "monthly" | "1 month" => "month",
        "quarterly" | "1 quarter" => "quarter",
        "yearly" | "annually" | "annum" | "1 year" => "year",
        "head" | "people" | "persons" | "capita" => "person",
        other => other,
    };
    if adverb == text { None } else { Per::parse(adverb).ok() }
}

/// As it is written.
impl fmt::Display for Per {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person => f.write_str("person"),
            Self::Time { count: 1, unit } => f.write_str(unit.word()),
            Self::Time { count, unit } => write!(f, "{count} {}s", unit.word()),
        }
    }
}

impl Value for Per {
    const TYPE: &'static Type = &Type::Text(Format {
        noun: "what a rate is per, such as `person` or `2 weeks`",
        format: None,
        pattern: Some(Self::PATTERN),
        refers_to: &[],
    });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        text(node, problems, |written| Self::parse(written).map_err(Into::into))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Edtf;
    use crate::value::format::pattern;

    fn per(text: &str) -> Per {
        Per::parse(text).unwrap()
    }

    fn periods(rate: &str, period: &str) -> (i64, Option<i64>) {
        let periods = per(rate).periods_in(&Edtf::parse(period).unwrap().window()).unwrap();
        (periods.least, periods.most)
    }

    #[test]
    fn begun_periods_count() {
        assert_eq!(periods("week", "2025-02-12"), (1, Some(1)));
        assert_eq!(periods("week", "2025-02-12/2025-02-18"), (1, Some(1)));
        assert_eq!(periods("week", "2025-02-12/2025-02-19"), (2, Some(2)));
        assert_eq!(periods("2 weeks", "2025-02-01/2025-02-28"), (2, Some(2)));
        assert_eq!(periods("month", "2025-02-15/2025-03-14"), (1, Some(1)));
        assert_eq!(periods("month", "2025-01-31/2025-02-28"), (2, Some(2)));
        assert_eq!(periods("quarter", "2025"), (4, Some(4)));
        assert_eq!(periods("year", "2024-02-29/2025-02-28"), (2, Some(2)));
        assert_eq!(periods("day", "2025"), (365, Some(365)));
        assert_eq!(periods("week", "2025-02-12/.."), (1, None));
        assert_eq!(periods("month", "2025-02~"), (1, Some(3)));
        assert!(per("person").periods_in(&Edtf::parse("2025").unwrap().window()).is_none());
    }

    #[test]
    fn a_period_has_at_most_so_many_of_another() {
        let most = |rate: &str, other: &str| per(rate).most_in(&per(other));
        for (rate, other, expected) in [
            ("month", "month", 1),
            ("month", "quarter", 3),
            ("4 months", "year", 3),
            ("5 months", "year", 3),
            ("week", "year", 53),
            ("day", "month", 31),
            ("2 weeks", "month", 3),
            ("month", "99 days", 4),
            ("quarter", "month", 1),
            ("year", "week", 1),
        ] {
            assert_eq!(most(rate, other), Some(expected), "{rate} in {other}");
        }
        assert_eq!(most("person", "person"), Some(1));
        assert_eq!((most("person", "week"), most("week", "person")), (None, None));
    }

    #[test]
    fn rates_and_their_pattern_are_one() {
        let validator = pattern::validator(Per::PATTERN);
        for text in [
            "person", "week", "2 weeks", "1 week", "02 weeks", "99 days", "100 days", "2 week", "", "2 weeks ",
            "٢ weeks",
        ] {
            assert_eq!(Per::parse(text).is_ok(), pattern::takes(&validator, text), "{text}");
        }
    }

    #[test]
    fn rates_are_written_in_one_way() {
        for text in ["person", "day", "week", "2 weeks", "month", "6 months", "quarter", "year", "99 days"] {
            assert_eq!(per(text).to_string(), text);
        }
        for (text, meant) in [
            ("weekly", "week"),
            ("per month", "month"),
            ("fortnight", "2 weeks"),
            ("1 week", "week"),
            ("Week", "week"),
            ("head", "person"),
        ] {
            assert_eq!(Per::parse(text).unwrap_err().suggestion(), Some(meant), "{text}");
        }
        for text in ["", "0 weeks", "02 weeks", "2 week", "100 days", "flight", "2  weeks"] {
            assert_eq!(Per::parse(text), Err(NoRate::Unknown(text.into())));
        }
    }
}
