//! Dates in English words, as findings and tables say them: "15 or 16 July 2025", "about 12 February 2025", "since 2025".
use super::told::{Sense, Told, ToldPoint};
use super::{Edtf, Hedge, Precision};
use jiff::civil::Date;

/// The months in English, from January.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day in words: "12 February 2025".
pub fn day_in_words(day: Date) -> String {
    plain(ToldPoint::of_day(day))
}

impl Edtf {
    /// The date in English words, as it stands in a table or after a preposition of its own.
    ///
    /// ```
    /// use model::value::{Edtf, Sense::{Event, Period}};
    /// let words = |date: &str, sense| Edtf::parse(date).unwrap().words(sense);
    /// assert_eq!(words("2025-07-15/2025-07-16", Event), "15 or 16 July 2025");
    /// assert_eq!(words("2025-04-23/2025-04-25", Event), "between 23 and 25 April 2025");
    /// assert_eq!(words("2025-04-23/2025-04-25", Period), "23–25 April 2025");
    /// assert_eq!(words("2025/..", Period), "since 2025");
    /// ```
    pub fn words(&self, sense: Sense) -> String {
        match self.told(sense) {
            Told::One(point) => hedged(point),
            Told::OrLater(point) => format!("{} or later", hedged(point)),
            Told::Since(point) => format!("since {}", hedged(point)),
            Told::OrEarlier(point) => format!("{} or earlier", hedged(point)),
            Told::Until(point) => format!("until {}", hedged(point)),
            Told::Either(first, last) => format!("{} or {}", hedged(first), hedged(last)),
            Told::Between(first, last) => format!("between {} and {}", hedged(first), hedged(last)),
            Told::Throughout(first, last) => {
                let is_wide = Told::is_wide(first, last);
                let (first, last) = (hedged(first), hedged(last));
                if is_wide { format!("{first} – {last}") } else { format!("{first}–{last}") }
            }
        }
    }

    /// The same with the preposition it takes in a sentence: "on 12 February 2025", "in February 2025".
    pub fn phrase(&self, sense: Sense) -> String {
        let words = self.words(sense);
        let point = match self.told(sense) {
            Told::One(point) | Told::Either(point, _) | Told::OrLater(point) | Told::OrEarlier(point) => point,
            Told::Throughout(first, last) => return format!("from {} to {}", hedged(first), hedged(last)),
            Told::Between(..) | Told::Since(_) | Told::Until(_) => return words,
        };
        let preposition = if point.precision() == Precision::Day { "on" } else { "in" };
        match (point.hedge, words.strip_prefix("perhaps ")) {
            (Some(Hedge::Approximate), _) => words,
            (_, Some(sure)) => format!("perhaps {preposition} {sure}"),
            _ => format!("{preposition} {words}"),
        }
    }
}

fn plain(point: ToldPoint) -> String {
    let month = point.month.and_then(|month| usize::try_from(month - 1).ok()).and_then(|index| MONTHS.get(index));
    let parts = [
        point.day.map(|day| day.to_string()),
        month.map(|month| (*month).to_owned()),
        point.year.map(|year| year.to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn hedged(point: ToldPoint) -> String {
    let words = plain(point);
    match point.hedge {
        None => words,
        Some(Hedge::Approximate) => format!("about {words}"),
        Some(Hedge::Uncertain) => format!("perhaps {words}"),
    }
}
