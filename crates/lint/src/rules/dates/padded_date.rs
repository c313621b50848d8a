use super::weekday::{is_other_year, weekday_of};
use crate::ours::{Word, words};
use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety};
use model::Spanned;
use model::record::Citation;
use model::value::{Date, Edtf, month_named};
use shape::Item;

rule! {
    /// A date that is the first of a month or of a year where the source names no day.
    ///
    /// Forms and spreadsheets want a day, and "in March" becomes 1 March. The false day then contradicts everybody who
    /// knows the true one, and puts events in an order nobody stated. A date is written no more precisely than its
    /// source has it: `2025-03`, `2025`.
    ///
    /// Said only where an excerpt names the month or the year without a day, and none names the day.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "march-flights"
    /// date = "2025-03-01"
    /// cite = [{ source = "ap-20250401-el-salvador", excerpt = "flown to El Salvador in March" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// as_of = "2025-01-01"
    /// cite = [{ source = "ap-20260101-el-salvador", excerpt = "200 people in 2025" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// as_of = "2025-01-01"
    /// cite = [{ source = "afp-20260101-salvador", excerpt = "200 personnes en janvier 2025" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "march-flights"
    /// date = "2025-03"
    /// cite = [{ source = "ap-20250401-el-salvador", excerpt = "flown to El Salvador in March" }]
    ///
    /// [[transfer]]
    /// id = "first-of-march"
    /// date = "2025-03-01"
    /// cite = [{ source = "ap-20250302-el-salvador", excerpt = "two planes landed on March 1" }]
    ///
    /// [[figure]]
    /// id = "held"
    /// metric = "people-held"
    /// value = 200
    /// as_of = "2025-01-01"
    /// cite = [{ source = "ap-20250302-el-salvador", excerpt = "As of Jan. 1, 2025, 200 people were held" }]
    ///
    /// [[figure]]
    /// id = "released"
    /// metric = "people-released"
    /// value = 20
    /// as_of = "2025-01-01"
    /// cite = [{ source = "afp-20250302-salvador", excerpt = "20 personnes libérées au 1er janvier 2025" }]
    ///
    /// [[figure]]
    /// id = "expected"
    /// metric = "people-received"
    /// measure = "planned"
    /// value = 300
    /// as_of = "2025-05-01"
    /// cite = [{ source = "ap-20250501-el-salvador", excerpt = "officials may send 300 in 2025" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Take the day off: `2025-03`. The fix does; it changes what the record says, so look at it.
    ///
    /// ## Where it comes from
    ///
    /// The habit of spreadsheets. Datasets that demand a full day, such as those of beneficial ownership, are full of
    /// firsts of January.
    pub static DAT006 = Rule {
        name: "padded-date",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

/// What stands before a month that is meant as a whole. "May" and "March" alone are also verbs.
const IN: [&str; 12] = ["in", "during", "since", "of", "early", "late", "mid", "en", "de", "desde", "depuis", "courant"];

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let record = here.record;
    let mut look = |date: Option<&Spanned<Edtf>>, cite: &[Item<Citation>]| findings.extend(padded(date, cite));
    for (_, figure) in record.figures() {
        look(figure.as_of.as_ref(), &figure.cite);
        look(figure.since.as_ref(), &figure.cite);
    }
    for transfer in record.transfers() {
        look(transfer.date.as_ref(), &transfer.cite);
    }
    for payment in record.payments() {
        look(payment.date.as_ref(), &payment.cite);
    }
    for statement in record.statements() {
        look(statement.date.as_ref(), &statement.cite);
    }
    for row in record.statuses() {
        look(row.from.as_ref(), &row.cite);
    }
}

fn padded(date: Option<&Spanned<Edtf>>, cite: &[Item<Citation>]) -> Option<Finding> {
    let date = date?;
    let day = date.day().filter(|day| day.day() == 1)?;
    let texts = || cite.iter().flat_map(|citation| [&citation.excerpt, &*citation.states]).flatten();
    if texts().any(|text| names_day(&words(text), day)) {
        return None;
    }
    let (coarser, text) = texts().find_map(|text| Some((names_more(&words(text), day)?, text)))?;
    Some(
        DAT006
            .at(date.span, format!("the source names no day, and this says {}", date.as_str()))
            .label("the first, for want of a day")
            .related(text.span, "as the source has it")
            .help(format!("write `{coarser}`"))
            .fix(Fix::replace(Safety::Unsafe, date.span, format!("\"{coarser}\""))),
    )
}

fn is_month(word: &Word<'_>, day: Date) -> bool {
    month_named(&word.lower) == Some(day.month())
}

/// Whether what follows on a month says that it is one of another year.
fn is_of_other_year(behind: &[&Word<'_>], day: Date) -> bool {
    let mut behind = behind.iter().skip_while(|word| matches!(&*word.lower, "of" | "de" | "del") || is_day(word));
    behind.next().is_some_and(|word| is_other_year(word, day))
}

/// Whether the first of the month is named: `March 1`, `1 March`, `1st of March`, `first`, `01/03/2025`, New Year's Day, or a
/// weekday.
fn names_day(words: &[Word<'_>], day: Date) -> bool {
    const FIRST: [&str; 8] = ["1", "1st", "01", "first", "1º", "primero", "1er", "premier"];
    let plain: Vec<&Word<'_>> = words.iter().filter(|word| !word.lower.is_empty()).collect();
    let has_first = plain.iter().any(|word| FIRST.contains(&&*word.lower));
    let has_weekday = plain.iter().any(|word| {
        weekday_of(word).is_some() || word.lower.ends_with("day") && word.lower != "day" && word.lower != "today"
    });
    let has_month = || {
        let mut months = plain.iter().enumerate().filter(|(_, word)| is_month(word, day));
        months.any(|(at, _)| !is_of_other_year(plain.get(at + 1..).unwrap_or_default(), day))
    };
    has_weekday || has_first && has_month() || is_in_digits(&plain, day) || is_new_year(&plain, day)
}

/// `01/03/2025`, `1.3.25`, `2025-03-01`
fn is_in_digits(plain: &[&Word<'_>], day: Date) -> bool {
    let is = |word: &Word<'_>, number: i16| word.lower.len() <= 2 && word.lower.parse() == Ok(number);
    let is_year = |word: &Word<'_>| word.lower.parse() == Ok(day.year()) || is(word, day.year() % 100);
    let (first, month) = (i16::from(day.day()), i16::from(day.month()));
    let in_parts = |one: &Word<'_>, other: &Word<'_>| is(one, first) && is(other, month) || is(one, month) && is(other, first);
    plain.iter().any(|word| word.lower.len() == 10 && word.lower.parse().is_ok_and(|it: Date| it == day))
        || plain.windows(3).any(|three| match three {
            [one, other, year] => in_parts(one, other) && is_year(year),
            _ => false,
        })
}

fn is_new_year(plain: &[&Word<'_>], day: Date) -> bool {
    let is = |pair: &[&Word<'_>]| matches!(pair, [new, year] if new.lower == "new" && year.lower.starts_with("year"));
    day.month() == 1 && plain.windows(2).any(is)
}

/// The date as the words have it, if they name its month or year and no day.
fn names_more(words: &[Word<'_>], day: Date) -> Option<String> {
    let year = day.year().to_string();
    let has_year = words.iter().any(|word| word.lower == year);
    let plain: Vec<&Word<'_>> = words.iter().filter(|word| !word.lower.is_empty()).collect();
    // Where the year stands elsewhere in the text, "may" and "march" may be verbs.
    let is_whole_month = (0..plain.len()).any(|at| match plain.get(at..).unwrap_or_default() {
        [before, month, behind @ ..] if is_month(month, day) && IN.contains(&&*before.lower) => {
            !is_of_other_year(behind, day)
        }
        [month, after, ..] if is_month(month, day) && after.lower == year => true,
        [month, of, after, ..] => is_month(month, day) && matches!(&*of.lower, "of" | "de") && after.lower == year,
        _ => false,
    });
    let has_numbered_day = plain.windows(2).any(|pair| match pair {
        [one, other] => month_named(&one.lower).is_some() && is_day(other) || month_named(&other.lower).is_some() && is_day(one),
        _ => false,
    });
    if has_numbered_day {
        return None;
    }
    if is_whole_month {
        return Some(format!("{year}-{:02}", day.month()));
    }
    let is_whole_year = day.month() == 1 && has_year && !words.iter().any(|word| month_named(&word.lower).is_some());
    is_whole_year.then_some(year)
}

fn is_day(word: &Word<'_>) -> bool {
    let digits = word.lower.trim_end_matches(|letter: char| letter.is_alphabetic());
    digits.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_digits_is_a_day() {
        let is_named = |text: &str, day: &str| names_day(&words(text), day.parse().unwrap_or_default());
        for text in ["au 01/01/2025", "Stand 01.01.2025", "as of 1/1/25", "as of 2025-01-01", "on New Year's Day 2025", "le mercredi"] {
            assert!(is_named(text, "2025-01-01"), "{text}");
        }
        for text in ["in 2025", "1,200 people in 2025", "01/02/2025", "January 1, 2024"] {
            assert!(!is_named(text, "2025-01-01"), "{text}");
        }
        assert_eq!(names_more(&words("in March 2024"), "2025-03-01".parse().unwrap_or_default()), None);
    }
}
