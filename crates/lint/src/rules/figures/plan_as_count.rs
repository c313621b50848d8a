use crate::prose::{Mention, Prose, Telltales, find};
use crate::reading::line_above;
use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety};
use model::facts::Claim;
use model::record::{Citation, Rank, Says};
use model::value::grouped;
use model::{Span, Spanned};
use rust_decimal::Decimal;
use shape::Item;
use std::borrow::Cow;

rule! {
    /// A number that was planned, recorded as one that was counted.
    ///
    /// "Will receive 200" is no arrival. Plans are announced in round numbers and seldom met; taken for counts, they are
    /// added to totals and held against what really happened. The words right beside the number decide: `will`,
    /// `expected`, `plans to`, `agreed to take`. A planned flight that landed is no plan any more.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// as_of = "2025-02-19"
    /// cite = [{ source = "ap-20250218-costa-rica", excerpt = "Costa Rica will receive 200 people on Wednesday" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[transfer]]
    /// id = "first-flight"
    /// date = "2025-02-20"
    ///
    /// [[transfer.figure]]
    /// id = "first-flight-people"
    /// value = 200
    /// cite = [{ source = "ap-20250218-costa-rica", excerpt = "a group of 200 deportees is expected on Wednesday" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "expected"
    /// metric = "people-received"
    /// measure = "planned"
    /// value = 200
    /// as_of = "2025-02-18"
    /// cite = [{ source = "ap-20250218-costa-rica", excerpt = "Costa Rica will receive 200 people on Wednesday" }]
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 135
    /// as_of = "2025-02-20"
    /// cite = [{ source = "houston-20250220-costa-rica", excerpt = "the 135 people who arrived will be housed at a centre" }]
    ///
    /// [[transfer]]
    /// id = "second-flight"
    /// date = "2025-02-27"
    ///
    /// [[transfer.figure]]
    /// id = "second-flight-people"
    /// value = 65
    /// cite = [{ source = "ap-20250227-costa-rica", excerpt = "The planned flight carrying 65 people landed on Thursday" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write `measure = "planned"`, with the day of the plan as `as_of`; or cite somebody who counted.
    ///
    /// ## Where it comes from
    ///
    /// The field itself: 360 people were planned for Panama and 299 came. In aid data the same slip is a pledge booked
    /// as an expenditure, which IATI keeps apart.
    pub static FIG010 = Rule {
        name: "plan-as-count",
        level: Level::Error,
        check: Check::Record(check),
    };
}

/// Words before a number that make it a plan.
const BEFORE: &[&[&str]] = &[
    &["will"], &["would"], &["plans"], &["planned"], &["planning"], &["expects"], &["expected"], &["intends"], &["aims"],
    &["is", "to"], &["are", "to"], &["agreed", "to"], &["offered", "to"], &["recibirá"], &["recibirán"], &["accueillera"],
];

/// Words after a number that make it a plan.
const AFTER: &[&[&str]] = &[
    &["will", "arrive"], &["will", "be", "sent"], &["will", "be", "deported"], &["will", "be", "transferred"],
    &["would", "arrive"], &["would", "be", "sent"], &["would", "be", "deported"], &["is", "expected"], &["are", "expected"],
    &["is", "planned"], &["are", "planned"], &["is", "scheduled"], &["are", "scheduled"], &["are", "to", "be"],
    &["is", "to", "be"], &["set", "to", "arrive"], &["due", "to", "arrive"],
];

/// Words that take the future out of the words above: "against their will", "no more than planned".
const UNDO: &[&str] = &["their", "his", "her", "its", "than", "originally", "who", "which", "that"];

/// Words before a number that only say of something that it was foreseen, and may stand beside what came of it.
const FORESEEN: &[&str] = &["planned", "expected"];

/// What comes of a plan: words of a journey that was made.
const HAPPENED: &[&[&str]] = &[
    &["landed"], &["arrived"], &["touched", "down"], &["disembarked"], &["was", "sent"], &["were", "sent"], &["was", "deported"],
    &["were", "deported"], &["was", "transferred"], &["were", "transferred"], &["was", "flown"], &["were", "flown"],
    &["was", "received"], &["were", "received"], &["took", "place"], &["took", "off"],
];

const NEAR: usize = 6;

/// A phrase of a plan has one of the first, or `to` and one of the others.
static OF_PLANS: Telltales = Telltales::of(&[
    "will", "would", "plans", "planned", "planning", "expects", "expected", "intends", "aims", "recibir", "accueillera",
    "scheduled",
]);
static TO: Telltales = Telltales::of(&["to"]);
static BEFORE_TO: Telltales = Telltales::of(&["is", "are", "agreed", "offered", "set", "due"]);

const HELP: &str = "write `measure = \"planned\"`, with the day of the plan as `as_of`, or cite a source that counted";

fn message(number: &str, claim: &Claim) -> String {
    format!("{number} is recorded as counted for `{}`, and its source speaks of a plan", claim.metric)
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let claims = here.facts.figures.claims.iter();
    for claim in claims.filter(|claim| !claim.is_cell && claim.is_counted() && !claim.is_unclear && claim.rank != Rank::Deprecated) {
        if !matches!(&*claim.unit, "person" | "flight") || &*claim.metric == "people-offered" {
            continue; // an offer is about what is to come, and so are the terms of a stay
        }
        if let Some(finding) = of_claim(claim, here) {
            findings.push(finding);
        }
    }
}

fn of_claim(claim: &Claim, here: &Here<'_>) -> Option<Finding> {
    let figure = claim.figure(here.record)?;
    let value = claim.value()?;
    let supports = |citation: &&Item<Citation>| citation.says.as_ref().is_none_or(|says| says.value == Says::Supports);
    let excerpts: Vec<&Spanned<Box<str>>> =
        figure.cite.iter().filter(supports).filter_map(|citation| citation.excerpt.as_ref()).collect();
    if !excerpts.iter().any(|excerpt| may_be_plan(|words| here.may_say(excerpt, words))) {
        return None;
    }
    let is_plan = |text: &str| is_only_planned(&Prose::of(text), value);
    // One source that counted is enough: others may well have announced it before.
    if excerpts.iter().any(|excerpt| is_plan(excerpt) == Some(false)) {
        return None;
    }
    let excerpt = excerpts.into_iter().find(|excerpt| is_plan(excerpt) == Some(true))?;
    let finding = FIG010
        .at(claim.at, message(&grouped(value), claim))
        .label("recorded as counted")
        .related(excerpt.span, "a plan, in the words of the source")
        .key("value")
        .help(HELP);
    Some(match line_above(here.file, claim.at) {
        Some(at) => finding.fix(planned(at)),
        None => finding,
    })
}

fn may_be_plan(may_say: impl Fn(&Telltales) -> bool) -> bool {
    may_say(&OF_PLANS) || may_say(&TO) && may_say(&BEFORE_TO)
}

fn planned(at: Span) -> Fix {
    Fix::replace(Safety::Unsafe, at, "measure = \"planned\"\n").titled("say that it is planned")
}

/// Whether a text speaks of a plan wherever it has the number; nothing where it does not have it. What was planned may have
/// come about by the next sentence.
fn is_only_planned(prose: &Prose<'_>, value: Decimal) -> Option<bool> {
    prose.mentions(value).map(|mention| speaks_of_plan(&mention)).reduce(|all, one| all && one)
}

fn speaks_of_plan(mention: &Mention<'_>) -> bool {
    let before = mention.shortly_before(NEAR);
    let said_before = BEFORE.iter().any(|phrase| {
        find(before, phrase).is_some_and(|at| {
            let undone = at.checked_sub(1).and_then(|at| before.get(at)).is_some_and(|word| UNDO.contains(&&**word));
            let has_happened = || matches!(phrase, [word] if FORESEEN.contains(word)) && happened(mention.after);
            !undone && !has_happened()
        })
    });
    said_before || AFTER.iter().any(|phrase| find(mention.shortly_after(NEAR), phrase).is_some())
}

/// Whether a journey was made, and is not that of others, "who arrived" before.
fn happened(words: &[Cow<'_, str>]) -> bool {
    HAPPENED.iter().any(|phrase| {
        let at = find(words, phrase);
        let before = at.and_then(|at| words.get(at.checked_sub(1)?));
        at.is_some() && !before.is_some_and(|word| matches!(&**word, "who" | "that" | "which" | "those" | "already"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_planned_and_took_place_is_no_plan() {
        let is_plan = |text: &str| is_only_planned(&Prose::of(text), 200.into()).unwrap();
        assert!(!is_plan("the planned flight carrying 200 people landed on Thursday"));
        assert!(!is_plan("the expected 200 people were sent in March"));
        assert!(!is_plan("Costa Rica agreed to receive 200 people. On Thursday the 200 landed in San José"));
        assert!(is_plan("Costa Rica agreed to receive 200 people. The 200 will arrive on Thursday"));
        assert!(is_plan("the planned transfer of 200 people"));
        assert!(is_plan("it is expected that 200 people who arrived in Panama are sent on"));
        assert!(is_plan("the state will take 200 people after the first group arrived"));
    }

    #[test]
    fn every_phrase_of_a_plan_has_a_telltale_word() {
        for phrase in BEFORE.iter().chain(AFTER) {
            assert!(may_be_plan(|words| words.may_be_in(&phrase.join(" "))), "{phrase:?}");
        }
        assert!(!may_be_plan(|words| words.may_be_in("200 people were sent to the centre")));
    }
}
