use super::nobody::is_none_told;
use crate::prose::Prose;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::Claim;
use model::record::{Citation, Rank, Says};
use rust_decimal::Decimal;
use shape::Item;

rule! {
    /// A zero that no source states.
    ///
    /// Zero says that somebody looked and there was nobody. A number nobody gave is `[[unknown]]`. The difference decides
    /// whether a brief says "none" or "not known", so the excerpt must say it: no, none, nobody, zero. "No
    /// figures", "would not say" and "free to leave" say nothing of the kind.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "returned"
    /// metric = "people-returned"
    /// value = 0
    /// as_of = "2025-07-18"
    /// cite = [{ source = "ap-20250718-el-salvador", excerpt = "it is not clear how many were returned" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "returned"
    /// metric = "people-returned"
    /// value = 0
    /// as_of = "2025-07-18"
    /// cite = [{ source = "ap-20250718-el-salvador", excerpt = "the ministry gave no figures for returns" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "returned"
    /// metric = "people-returned"
    /// value = 0
    /// as_of = "2025-07-18"
    /// cite = [{ source = "ap-20250718-el-salvador", excerpt = "none of them has been returned" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Quote the words that state it as `excerpt`; if nobody gave a number, write an `[[unknown]]` in its place.
    ///
    /// ## Where it comes from
    ///
    /// SDMX, the statistical offices' exchange format, where nil and missing are two different things.
    pub static FIG020 = Rule {
        name: "zero-or-unknown",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

const HELP: &str = "quote the words that state it as `excerpt`; if nobody gave a number, write an `[[unknown]]` instead";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let claims = here.facts.figures.claims.iter();
    for claim in claims.filter(|claim| !claim.is_cell && !claim.is_computed && claim.rank != Rank::Deprecated) {
        if claim.value() == Some(Decimal::ZERO) && !is_stated(claim, here) {
            findings.push(FIG020.at(claim.at, message(claim)).label("none, or not known?").key("value").help(HELP));
        }
    }
}

fn message(claim: &Claim) -> String {
    format!("no source is quoted that says there were no `{}`", claim.metric)
}

/// Whether a source is quoted with a word for nobody. "It is not clear" and "not known" are no such words.
fn is_stated(claim: &Claim, here: &Here<'_>) -> bool {
    let supports = |citation: &&Item<Citation>| citation.says.as_ref().is_none_or(|says| says.value == Says::Supports);
    let cited = claim.figure(here.record).map(|figure| &figure.cite).into_iter().flatten().filter(supports);
    cited.flat_map(|citation| [&citation.excerpt, &*citation.states]).flatten().any(|excerpt| {
        is_none_told(&Prose::of(excerpt))
    })
}
