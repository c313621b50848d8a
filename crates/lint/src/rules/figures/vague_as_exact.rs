use super::hedges::{Hedge, hedge_of};
use crate::rule::rule;
use crate::{Check, Finding, Fix, Here, Level, Safety};
use model::facts::Claim;
use model::record::{Citation, Quantifier, Rank, Says};
use model::value::grouped;
use model::Span;
use rust_decimal::Decimal;
use shape::Item;

rule! {
    /// A number its sources hedge, recorded without the hedge.
    ///
    /// "About 250" stands for many numbers, 250 printed bare for one. Written without its hedge a number contradicts those
    /// it agrees with, and a brief prints as certain what nobody said. Only words right beside the number count, "about 250"
    /// as "250 or so" and "200 to 250", and only where every source that supports the figure hedges it. "A dispute over 19
    /// people" hedges nothing, and "up to" of a plan is found by FIG010.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// quantifier = "exactly"
    /// value = 250
    /// as_of = "2025-03-16"
    /// cite = [{ source = "npr-20250316-el-salvador", excerpt = "about 250 people" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 36
    /// as_of = "2025-03-16"
    /// cite = [{ source = "npr-20250316-el-salvador", excerpt = "dozens of people" }]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 250
    /// as_of = "2025-03-16"
    /// cite = [{ source = "npr-20250316-el-salvador", excerpt = "200 to 250 people" }]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 238
    /// as_of = "2025-03-16"
    /// cite = [{ source = "npr-20250316-el-salvador", excerpt = "238 people, on about 3 planes" }]
    ///
    /// [[figure]]
    /// id = "received-at-first"
    /// metric = "people-received"
    /// quantifier = "about"
    /// value = 240
    /// as_of = "2025-03-16"
    /// cite = [{ source = "npr-20250316-el-salvador", excerpt = "about 240 people" }]
    ///
    /// [[figure]]
    /// id = "in-dispute"
    /// metric = "people-held"
    /// value = 19
    /// as_of = "2025-03-16"
    /// cite = [{ source = "npr-20250316-el-salvador", excerpt = "a dispute over 19 deportees" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the hedge as `quantifier`: `about`, `over`, `up-to`, `nearly`. The fix does; look at it. A cap, a quota and a
    /// limit are `measure = "ceiling"`, and a range is `low` and `high`.
    ///
    /// ## Where it comes from
    ///
    /// The field itself: pages drop "up to" and "about" when they copy one another (`crates/lint/cases/up-to-dropped`).
    /// Helix keeps such words as a quantifier and does not check them.
    pub static FIG019 = Rule {
        name: "vague-as-exact",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn message(number: &str, hedge: &Hedge) -> String {
    match hedge {
        Hedge::Word(quantifier) => format!("the source says `{}` of {number}, the figure does not", said(*quantifier)),
        Hedge::Cap => format!("the source speaks of {number} as a cap, the figure as a count"),
        Hedge::Range(low, high) => format!("the source says {} to {}, the figure {number}", grouped(*low), grouped(*high)),
        Hedge::NoNumber => format!("the source gives no number, the figure says {number}"),
    }
}

fn help(hedge: &Hedge) -> String {
    match hedge {
        Hedge::Word(quantifier) => format!("write `quantifier = \"{}\"`", quantifier.word()),
        Hedge::Cap => "write `measure = \"ceiling\"`".to_owned(),
        Hedge::Range(low, high) => {
            let written = |number: &Decimal| grouped(*number).replace(',', "_");
            format!("write `low = {}` and `high = {}` in place of `value`", written(low), written(high))
        }
        Hedge::NoNumber => "write the source's word as `wording` in place of `value`".to_owned(),
    }
}

fn said(quantifier: Quantifier) -> String {
    quantifier.word().replace('-', " ")
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for claim in here.facts.figures.claims.iter().filter(|claim| may_be_vague(claim)) {
        if let Some((value, hedge, excerpt)) = hedged(claim, here) {
            let finding = FIG019
                .at(claim.at, message(&grouped(value), &hedge))
                .label("without a hedge")
                .related(excerpt, "as the source has it")
                .key("value")
                .help(help(&hedge));
            findings.push(fix(claim, here, &hedge).into_iter().fold(finding, Finding::fix));
        }
    }
}

/// A cap is a number of its own, and "up to" belongs to it.
fn may_be_vague(claim: &Claim) -> bool {
    let is_bare = matches!(claim.quantifier(), None | Some(Quantifier::Exactly));
    is_bare && !claim.is_cell && !claim.is_ceiling() && !claim.is_computed && claim.rank != Rank::Deprecated
}

fn hedged(claim: &Claim, here: &Here<'_>) -> Option<(Decimal, Hedge, Span)> {
    let figure = claim.figure(here.record)?;
    let value = claim.value()?;
    let supports = |citation: &&Item<Citation>| citation.says.as_ref().is_none_or(|says| says.value == Says::Supports);
    let mut first = None;
    for citation in figure.cite.iter().filter(supports) {
        // A citation that says where it differs has said all there is to say; one without words may say anything.
        let excerpt = citation.excerpt.as_ref()?;
        if citation.states.is_some() {
            continue;
        }
        let hedge = hedge_of(excerpt, value, claim, here)?;
        first.get_or_insert((value, hedge, excerpt.span));
    }
    first
}

fn fix(claim: &Claim, here: &Here<'_>, hedge: &Hedge) -> Option<Fix> {
    let line = |line: String| {
        let at = crate::reading::line_above(here.file, claim.at)?;
        Some(Fix::replace(Safety::Unsafe, at, format!("{line}\n")).titled(format!("write `{line}`")))
    };
    match hedge {
        Hedge::Word(quantifier) => match &claim.figure(here.record)?.quantifier {
            Some(written) => {
                Some(Fix::replace(Safety::Unsafe, written.span, format!("\"{}\"", quantifier.word())))
            }
            None => line(format!("quantifier = \"{}\"", quantifier.word())),
        },
        Hedge::Cap => line("measure = \"ceiling\"".to_owned()),
        Hedge::Range(..) | Hedge::NoNumber => None,
    }
}
