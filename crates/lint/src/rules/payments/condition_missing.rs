use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::{Payment, Terms};
use model::value::Per;
use shape::Item;

rule! {
    /// Money on a condition that nobody states, or for each person without the sum for each.
    ///
    /// "Conditional" without the condition cannot be checked: nobody can say whether the money is due. "Per person" needs
    /// the sum for one, a figure with `per = "person"`, or in words what it is paid for. What is paid `under` a commitment
    /// has its terms, and where the sum is not known there is nothing to ask.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[payment]]
    /// id = "after-300"
    /// stage = "commitment"
    /// terms = "conditional"
    /// figure = [{ id = "after-300-sum", value = 120_000_000, unit = "GBP", as_of = "2024-02" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[payment]]
    /// id = "per-head"
    /// stage = "commitment"
    /// terms = "per-person"
    /// figure = [{ id = "per-head-sum", value = 20_000, unit = "GBP", as_of = "2024-02" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[payment]]
    /// id = "after-300"
    /// stage = "commitment"
    /// terms = "conditional"
    /// condition = "once 300 people have been relocated"
    /// figure = [{ id = "after-300-sum", value = 120_000_000, unit = "GBP", as_of = "2024-02" }]
    ///
    /// [[payment]]
    /// id = "per-head"
    /// stage = "commitment"
    /// terms = "per-person"
    /// figure = [{ id = "per-head-sum", value = 20_000, unit = "GBP", per = "person", as_of = "2024-02" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write `condition` in the words of the source, or `per = "person"` on the figure. If the source says neither, take
    /// `terms` out.
    ///
    /// ## Where it comes from
    ///
    /// The report of the National Audit Office on Rwanda, which tells fixed sums, sums for each person and sums on a
    /// condition apart.
    pub static PAY006 = Rule {
        name: "condition-missing",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

const CONDITION: (&str, &str) = (
    "this is paid on a condition that nothing states",
    "write `condition` in the words of the source, or another of the `terms`",
);
const EACH: (&str, &str) = (
    "this is paid for each person, and nothing says how much for one",
    "write `per = \"person\"` on the figure for one, or `condition` with what is paid for",
);

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for payment in here.record.payments() {
        let Some(terms) = &payment.terms else { continue };
        if let Some((message, help)) = missing(payment, terms.value) {
            findings.push(PAY006.at(terms.span, message).label("on what condition?").key("condition").help(help));
        }
    }
}

fn missing(payment: &Item<Payment>, terms: Terms) -> Option<(&'static str, &'static str)> {
    if payment.condition.is_some() || payment.under.is_some() {
        return None;
    }
    let is_each =
        || payment.figure.iter().any(|figure| figure.per.as_ref().is_some_and(|per| per.value == Per::Person));
    match terms {
        Terms::Conditional => Some(CONDITION),
        Terms::PerPerson if payment.unknown.is_none() && !is_each() => Some(EACH),
        _ => None,
    }
}
