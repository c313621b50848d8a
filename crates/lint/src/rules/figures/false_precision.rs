use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety, reading};
use model::facts::{self, Calculation, Claim, Verdict};
use model::record::{Quantifier, Rank};
use model::value::{grouped, hedge_after, hedge_before, numbers_in};
use rust_decimal::Decimal;

rule! {
    /// A number more precise than it can be: "about" what looks counted, or a result finer than what it is reckoned from.
    ///
    /// Nobody estimates 1,234. Either the number was counted, and the `about` is the editor's, or the source rounds and
    /// the digits come from somewhere else. A number of three digits or more that is rounded ends in 0 or 5. Where the
    /// source's own words are kept and say "an estimated 1,534", the record is right and nothing is said.
    ///
    /// And over 40 million dollars for about 300 people are not 133,333 dollars for each: a result is not ten times
    /// narrower than inexact figures allow. Exact counts limit nothing, so 7.5 million for 7 people may be any number; and
    /// a sum that a source prints may have been counted by itself, so of sourced numbers only ratios are looked at.
    /// It is the rule of significant figures that laboratories keep.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// quantifier = "about"
    /// value = 1_234
    /// as_of = "2025-03-16"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "cost"
    /// metric = "cost"
    /// quantifier = "over"
    /// value = 40_000_000
    /// unit = "USD"
    /// as_of = "2026-01"
    ///
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// quantifier = "about"
    /// value = 300
    /// as_of = "2026-01"
    ///
    /// [[figure]]
    /// id = "each"
    /// metric = "cost"
    /// value = 133_333
    /// unit = "USD"
    /// per = "person"
    /// as_of = "2026-01"
    /// calc = "#cost / #received"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// quantifier = "about"
    /// value = 1_230
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "received-one-by-one"
    /// metric = "people-received"
    /// value = 1_234
    /// as_of = "2025-03-16"
    ///
    /// [[figure]]
    /// id = "received-or-so"
    /// metric = "people-received"
    /// quantifier = "about"
    /// value = 1_534
    /// as_of = "2025-06-16"
    /// cite = [{ source = "npr-20250616-el-salvador", excerpt = "1,534 people or thereabouts" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Leave out `quantifier` where the source prints the number bare; or write the number as it is rounded, with
    /// `about`.
    ///
    /// ## Where it comes from
    ///
    /// The rule of significant figures that laboratories keep; in XBRL software (Arelle) a number with more digits than
    /// its precision allows is an error of its own, `excessDigits`.
    pub static FIG014 = Rule {
        name: "false-precision",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

const HELP: &str = "leave out `quantifier` if the source prints the number bare, or write the number as the source rounds it";

const CALC_HELP: &str = "round the number to what its figures allow and write `quantifier = \"about\"`, or `over` and `under`";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let claims = here.facts.figures.claims.iter();
    let about = claims.filter(|claim| !claim.is_computed && !claim.is_cell && claim.rank != Rank::Deprecated);
    for claim in about.filter(|claim| claim.quantifier() == Some(Quantifier::About)) {
        if let Some(value) = claim.value().filter(|value| is_counted(*value) && !is_so_in_source(*value, claim, here)) {
            let quantifier = claim.figure(here.record).and_then(|figure| figure.quantifier.as_ref());
            let line = quantifier.and_then(|quantifier| reading::line_of_key(here.file, quantifier.span));
            let fix = line.map(|line| Fix::delete(Safety::Unsafe, line).titled("leave out `quantifier`"));
            let finding =
                FIG014
                    .at(claim.at, format!("about {} is more precise than an estimate can be", grouped(value)))
                    .label("looks counted")
                    .key("value")
                    .help(HELP);
            findings.push(fix.into_iter().fold(finding, Finding::fix));
        }
    }
    let calculations = here.calculations();
    // A result that is wrong is FIG015's; how finely it is wrong says nothing more.
    let fine = calculations.iter().filter(|it| it.is_too_precise() && it.verdict() != Some(Verdict::Inconsistent));
    findings.extend(fine.map(|calculation| too_fine(calculation, here)));
}

fn too_fine(calculation: &Calculation<'_>, here: &Here<'_>) -> Finding {
    let claim = calculation.claim;
    let start = FIG014
        .at(claim.at, format!("{} is more precise than the figures it is reckoned from", speech::name(claim, here)))
        .label(speech::number(claim))
        .key("value");
    let terms = calculation.operands.iter().flatten();
    let all = terms.fold(start, |finding, term| finding.related(term.at, speech::label(term, here)));
    let allowed = calculation.computed.map(|computed| format!("they allow {}", speech::range(&computed.strict)));
    allowed.into_iter().fold(all, Finding::note).help(CALC_HELP)
}

/// Whether a source's own words say "about" of this number, as "an estimated 1,534".
fn is_so_in_source(value: Decimal, claim: &Claim, here: &Here<'_>) -> bool {
    let mut excerpts = facts::citations(claim, here.record).iter().filter_map(|citation| citation.excerpt.as_ref());
    excerpts.any(|excerpt| {
        numbers_in(excerpt).iter().any(|number| {
            let hedges = || [hedge_before(excerpt, number.at.start), hedge_after(excerpt, number.at.end)];
            let is_about = |(quantifier, _)| quantifier == Quantifier::About;
            number.value == value.normalize() && hedges().into_iter().flatten().any(is_about)
        })
    })
}

fn is_counted(value: Decimal) -> bool {
    value >= Decimal::ONE_HUNDRED && value.scale() == 0 && !(value % Decimal::from(5)).is_zero()
}
