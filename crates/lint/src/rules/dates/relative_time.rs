use crate::ours::{Word, places, span_of};
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

/// Words whose meaning depends on the day they are read. "Now", "today" and "still" have too many harmless uses.
const RELATIVE: &[&[&str]] = &[
    &["recently"],
    &["so", "far"],
    &["to", "date"],
    &["until", "now"],
    &["up", "to", "now"],
    &["at", "present"],
    &["currently"],
    &["nowadays"],
    &["lately"],
    &["yesterday"],
    &["last", "week"],
    &["last", "month"],
    &["last", "year"],
    &["next", "week"],
    &["next", "month"],
    &["next", "year"],
    &["this", "week"],
    &["this", "month"],
    &["this", "year"],
];

/// The word of each that other texts have least.
static OF_PHRASES: Telltales = Telltales::of(&[
    "recently", "far", "date", "now", "present", "currently", "nowadays", "lately", "yesterday", "week", "month", "year",
]);

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for passage in here.ours().iter().filter(|passage| !passage.is_dated && passage.may_say(&OF_PHRASES)) {
        for phrase in RELATIVE {
            let words = passage.words();
            for (start, end) in places(words, phrase).into_iter().filter(|place| !is_fixed(phrase, *place, words)) {
                findings.push(
                    DAT007
                        .at(
                            span_of(here.file, passage.text, start, end),
                            format!("`{}` is true only of the day it was written", phrase.join(" ")),
                        )
                        .label("when?")
                        .key(passage.key)
                        .help("write the date, or `as of` a date"),
                );
            }
        }
    }
}

/// Whether the words around it make it mean something else than a time that moves: "the last week of March", "up to date",
/// "so far as", "to date from", "to date the signing".
fn is_fixed(phrase: &[&str], (start, end): (usize, usize), words: &[Word<'_>]) -> bool {
    let before = words.iter().rfind(|word| word.end <= start).map_or("", |word| &*word.lower);
    let after = words.iter().find(|word| word.start >= end).map_or("", |word| &*word.lower);
    match phrase {
        ["so", "far"] => after == "as",
        // "From which to date the signing" is what one does to it.
        ["to", "date"] => before == "up" || matches!(after, "from" | "back" | "the" | "a" | "an" | "it" | "its" | "this" | "that"),
        [_, "week" | "month" | "year"] => matches!(after, "of" | "before"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_has_a_word_that_is_asked_for() {
        for phrase in RELATIVE.iter().map(|phrase| phrase.join(" ")) {
            assert!(OF_PHRASES.may_be_in(&phrase), "{phrase}");
        }
        assert!(!OF_PHRASES.may_be_in("up to the last of this"));
    }
}
