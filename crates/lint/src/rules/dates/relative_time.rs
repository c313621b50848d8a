use super::week::is_dated;
use crate::ours::{Word, span_of};
use crate::prose::Telltales;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};

rule! {
    /// A time in our own words that moves with the reader: "recently", "so far", "last month".
    ///
    /// A record is read months after it was written, and exported into briefs that are read years after. "So far" then is
    /// false, and nobody can tell since when. A date, or "as of" a date, stays true.
    ///
    /// In an item that has a date such words are counted from it, and say no less than a date would. "The last week of March
    /// 2025", "kept up to date" and "so far as they concern money" say nothing of today.
    ///
    /// Looked for in what we write: purposes, conditions, gaps, remarks, steps, reasons and paraphrases. What stands between
    /// quotation marks, and what a source prints, is not ours.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[unknown]]
    /// about = "numbers"
    /// what = "how many were sent on so far"
    /// reason = "not-found"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[unknown]]
    /// about = "numbers"
    /// what = "how many were sent on by February 2026"
    /// reason = "not-found"
    ///
    /// [[unknown]]
    /// about = "money"
    /// what = "what was paid so far"
    /// reason = "not-published"
    /// as_of = "2026-02"
    ///
    /// [[unknown]]
    /// about = "numbers"
    /// what = "how many were sent in the last week of March 2025, whether the list was kept up to date, and a page to date the signing"
    /// reason = "not-found"
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the date that is meant, or `as of` and a date.
    ///
    /// ## Where it comes from
    ///
    /// `OpenSanctions`, whose descriptions have to be time-agnostic, for the same reason.
    pub static DAT007 = Rule {
        name: "relative-time",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

/// What may stand at a place of a phrase.
type Place = &'static [&'static str];

const SPANS: Place = &["day", "days", "week", "weeks", "month", "months", "year", "years"];

/// Phrases whose meaning depends on the day they are read. "Now", "today" and "still" have too many harmless uses.
const RELATIVE: &[&[Place]] = &[
    &[&["recently", "currently", "nowadays", "lately", "yesterday"]],
    &[&["so"], &["far"]],
    &[&["to"], &["date"]],
    &[&["until"], &["now"]],
    &[&["up"], &["to"], &["now"]],
    &[&["as"], &["of"], &["now", "today"]],
    &[&["at"], &["present"]],
    &[&["at"], &["the"], &["moment"]],
    &[&["the"], &["current"], &["number", "total", "count", "figure"]],
    &[&["last", "next", "this"], &["week", "month", "year"]],
    &[&["last"], NAMED],
    &[&["recent", "coming"], SPANS],
    &[SPANS, &["ago"]],
];

/// Days, seasons and months, the last of which is another one each year.
const NAMED: Place = &[
    "night", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "spring", "summer", "autumn",
    "winter", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december",
];

/// The word of each that other texts have least.
static OF_PHRASES: Telltales = Telltales::of(&[
    "recently", "far", "date", "now", "today", "present", "moment", "current", "currently", "nowadays", "lately", "yesterday",
    "week", "month", "year", "last", "recent", "coming", "ago",
]);

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for passage in here.ours().iter().filter(|passage| !passage.is_dated && passage.may_say(&OF_PHRASES)) {
        let words = passage.words();
        for phrase in RELATIVE {
            for place in moving(phrase, words) {
                let (Some(first), Some(last)) = (place.first(), place.last()) else { continue };
                let said = place.iter().map(|word| &*word.lower).collect::<Vec<_>>().join(" ");
                findings.push(
                    DAT007
                        .at(
                            span_of(here.file, passage.text, first.start, last.end),
                            format!("`{said}` is true only of the day it was written"),
                        )
                        .label("when?")
                        .key(passage.key)
                        .help("write the date, or `as of` a date"),
                );
            }
        }
    }
}

fn fits(phrase: &[Place], words: &[Word<'_>]) -> bool {
    phrase.iter().zip(words).all(|(of, word)| of.contains(&&*word.lower))
}

/// Where words have a phrase that moves with the reader.
fn moving<'a>(phrase: &[Place], words: &'a [Word<'a>]) -> impl Iterator<Item = &'a [Word<'a>]> {
    let places = words.windows(phrase.len()).enumerate().filter(|(_, place)| fits(phrase, place));
    places.filter(|(at, place)| !is_fixed(place, *at, words)).map(|(_, place)| place)
}

/// Whether the words around it make it mean something else than a time that moves: "the last week of March", "up to date",
/// "so far as", "to date from", "a page to date the signing", "at the moment of signing", "last Friday, 14 March 2025".
fn is_fixed(place: &[Word<'_>], at: usize, words: &[Word<'_>]) -> bool {
    let behind = words.get(at + place.len()..).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|at| words.get(at)).map_or("", |word| &*word.lower);
    let after = behind.first().map_or("", |word| &*word.lower);
    let mut said = place.iter().map(|word| &*word.lower);
    match (said.next(), said.next_back()) {
        (Some("so"), _) => after == "as",
        // "From which to date the signing" is what one does to it; with nothing before it, it is "so far".
        (Some("to"), Some("date")) => match after {
            "the" | "a" | "an" => !before.is_empty(),
            "from" | "back" | "it" | "its" | "this" | "that" => true,
            _ => before == "up",
        },
        (Some("at"), Some("moment")) => {
            matches!(after, "of" | "when" | "that" | "in" | "the" | "they" | "he" | "she" | "it")
        }
        (_, Some("week" | "month" | "year")) => matches!(after, "of" | "before") || is_dated(behind),
        (Some("last"), Some(_)) => {
            matches!(before, "the" | "at") || matches!(after, "of" | "in" | "before") || is_dated(behind)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_has_a_word_that_is_asked_for() {
        for phrase in RELATIVE {
            for word in phrase.last().into_iter().copied().flatten() {
                let firsts = phrase.iter().rev().skip(1).rev().filter_map(|place| place.first()).copied();
                let text = firsts.chain([*word]).collect::<Vec<_>>().join(" ");
                assert!(OF_PHRASES.may_be_in(&text), "{text}");
            }
        }
        assert!(!OF_PHRASES.may_be_in("up to the end of these"));
    }

    #[test]
    fn what_moves_with_the_reader_is_told_from_what_stands() {
        let moves = |text: &str| {
            let words = crate::ours::words(text);
            RELATIVE.iter().any(|phrase| moving(phrase, &words).next().is_some())
        };
        for text in ["two weeks ago", "a few days ago", "three months ago", "in recent weeks", "as of today", "as of now"] {
            assert!(moves(text), "{text}");
        }
        for text in ["last Friday", "last summer", "last December", "at the moment", "the current number", "in the coming months"] {
            assert!(moves(text), "{text}");
        }
        for text in [
            "at the moment 200 people are held",
            "who is held there at the moment may leave",
            "To date the United States has sent two groups",
            "to date a total was not given",
            "last week 14 people came",
        ] {
            assert!(moves(text), "{text}");
        }
        for text in ["last Friday, 14 March 2025", "the last week in March 2025", "last December 2025", "a page to date the signing"] {
            assert!(!moves(text), "{text}");
        }
        for text in ["the last Friday of March 2025", "at the moment of signing", "the current law", "at last, December", "\"two weeks ago\""] {
            assert!(!moves(text), "{text}");
        }
    }
}
