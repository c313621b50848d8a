use super::{plan_words, plans};
use crate::prose::{Mention, Prose};
use crate::reading::line_above;
use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety};
use model::facts::Claim;
use model::record::{Citation, Quantifier, Rank, Says};
use model::value::grouped;
use model::{Span, Spanned};
use rust_decimal::Decimal;
use shape::Item;

rule! {
    /// A number that was planned, recorded as one that was counted.
    ///
    /// "Will receive 200" is no arrival. Plans are announced in round numbers and seldom met; taken for counts, they are
    /// added to totals and held against what really happened. The words right beside the number decide: `will receive`,
    /// `is expected`, `plans to send`, `agreed to take`; so do those of French and Spanish. What those who came will do, or
    /// what will be done with them, is no plan of their coming, and a planned flight that landed is none any more.
    ///
    /// "Agreed to accept up to 160" is a plan and a cap: as a count it would read as nobody to 160 who arrived. It is a
    /// number of its own, `measure = "ceiling"`.
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
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 160
    /// as_of = "2025-02-19"
    /// cite = [{ source = "ap-20250218-costa-rica", excerpt = "agreed to accept up to 160 people" }]
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
    /// Write `measure = "planned"`, with the day of the plan as `as_of`, or `measure = "ceiling"` of what is allowed at most;
    /// or cite somebody who counted.
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

const HELP: &str = "write `measure = \"planned\"`, with the day of the plan as `as_of`, or cite a source that counted";

const HELP_OF_CAPS: &str = "write `measure = \"ceiling\"`: what is allowed at most is a number of its own, and nobody counted it";

fn message(number: &str, claim: &Claim) -> String {
    format!("{number} is recorded as counted for `{}`, and its source speaks of a plan", claim.metric)
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let claims = here.facts.figures.claims.iter();
    for claim in claims.filter(|claim| !claim.is_cell && claim.is_counted() && !claim.is_unclear && claim.rank != Rank::Deprecated) {
        if is_of_what_happened(claim) && let Some(finding) = of_claim(claim, here) {
            findings.push(finding);
        }
    }
}

/// An offer is about what is to come, and so are the terms of a stay.
fn is_of_what_happened(claim: &Claim) -> bool {
    matches!(&*claim.unit, "person" | "flight") && &*claim.metric != "people-offered"
}

/// Whether a cap of which a source speaks here is that of a plan, and so this rule's to find.
pub(super) fn is_planned_cap(mention: &Mention<'_>, claim: &Claim) -> bool {
    mention.hedge() == Some(Quantifier::UpTo)
        && claim.is_counted()
        && is_of_what_happened(claim)
        && plans::speaks_of_plan(mention, &claim.metric)
}

fn of_claim(claim: &Claim, here: &Here<'_>) -> Option<Finding> {
    let figure = claim.figure(here.record)?;
    let value = claim.value()?;
    let supports = |citation: &&Item<Citation>| citation.says.as_ref().is_none_or(|says| says.value == Says::Supports);
    let excerpts: Vec<&Spanned<Box<str>>> =
        figure.cite.iter().filter(supports).filter_map(|citation| citation.excerpt.as_ref()).collect();
    if !excerpts.iter().any(|excerpt| plan_words::may_be_plan(|words| here.may_say(excerpt, words))) {
        return None;
    }
    let is_plan = |text: &str| is_only_planned(&Prose::of(text), value, &claim.metric);
    let mut plan = None;
    for excerpt in excerpts {
        match is_plan(excerpt) {
            // One source that counted is enough: others may well have announced it before.
            Some(false) => return None,
            Some(true) => plan = plan.or(Some(excerpt)),
            None => {}
        }
    }
    let excerpt = plan?;
    let is_cap = Prose::of(excerpt).mentions(value).any(|mention| mention.hedge() == Some(Quantifier::UpTo));
    let (measure, help) = if is_cap { ("ceiling", HELP_OF_CAPS) } else { ("planned", HELP) };
    let finding = FIG010
        .at(claim.at, message(&grouped(value), claim))
        .label("recorded as counted")
        .related(excerpt.span, "a plan, in the words of the source")
        .key("value")
        .help(help);
    Some(match line_above(here.file, claim.at) {
        Some(at) => finding.fix(measured(at, measure)),
        None => finding,
    })
}

fn measured(at: Span, measure: &str) -> Fix {
    Fix::replace(Safety::Unsafe, at, format!("measure = \"{measure}\"\n")).titled(format!("write `measure = \"{measure}\"`"))
}

/// Whether a text speaks of a plan wherever it has the number; nothing where it does not have it. What was planned may have
/// come about by the next sentence.
fn is_only_planned(prose: &Prose<'_>, value: Decimal, metric: &str) -> Option<bool> {
    prose.mentions(value).map(|mention| plans::speaks_of_plan(&mention, metric)).reduce(|all, one| all && one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_planned_and_took_place_is_no_plan() {
        let is_plan = |text: &str| is_only_planned(&Prose::of(text), 200.into(), "people-received").unwrap();
        assert!(!is_plan("Costa Rica agreed to receive 200 people. On Thursday the 200 landed in San José"));
        assert!(!is_plan("was expected to carry 200 people; 200 arrived"));
        assert!(is_plan("Costa Rica agreed to receive 200 people. The 200 will arrive on Thursday"));
    }
}
