use super::speech;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::File;
use model::facts::{self, Claim, PopulationMismatch};

rule! {
    /// Numbers of one group of people used for another.
    ///
    /// A part must be of people who belong to the whole; what is added must be able to belong together; money must be for
    /// people the record is about. The groups are the tree in `vocabulary/populations.toml`. The classic case: eighty-one people
    /// whom Panama removed from its own territory, told as if they were of those whom the United States had sent there. The same number, not a
    /// round one, for the same days in two records of one state is such a case from afar, and so is one payment in two records.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// population = "third-country-nationals"
    /// value = 299
    /// as_of = "2025-02-15"
    ///
    /// [[figure]]
    /// id = "flown-on"
    /// of = "#received"
    /// population = "removed-from-host"
    /// value = 81
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// population = "third-country-nationals"
    /// value = 299
    /// as_of = "2025-02-15"
    ///
    /// [[figure]]
    /// id = "seekers"
    /// of = "#received"
    /// population = "asylum-seekers"
    /// value = 81
    /// ```
    ///
    /// ## Fix
    ///
    /// Put the number into the record whose people it counts, or correct `population`.
    ///
    /// ## Where it comes from
    ///
    /// The founding article, which told people whom Panama removed as a part of those whom the United States had sent.
    pub static FIG011 = Rule {
        name: "population-mismatch",
        level: Level::Error,
        check: Check::RecordAndAlike { record: check, keys: facts::twin_keys, check: check_twins },
    };
}

const HELP: &str = "put the number where its people are counted, or correct `population`";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let parts = here.parts();
    let calculations = here.calculations();
    for mismatch in facts::population_mismatches(here.file, &parts.strangers, calculations) {
        findings.push(finding(&mismatch, here));
    }
}

/// One number in two records, where it can be true in one at most.
fn check_twins(key: &str, files: &[&File], findings: &mut Vec<Finding>) {
    for twin in facts::twins(key, files) {
        let stem = |claim: &Claim| files.iter().find(|file| file.id == claim.at.file).map_or("", |file| &*file.stem).to_owned();
        let (one, other) = (stem(twin.one), stem(twin.other));
        let what = if twin.is_money { "payment" } else { "number" };
        let people = |claim: &Claim| format!("{} of `{}`", speech::number(claim), claim.population);
        let sum = |claim: &Claim| speech::number(claim);
        let label = |claim: &Claim| if twin.is_money { sum(claim) } else { people(claim) };
        let note = if twin.is_money {
            "the amount, the date and both parties are the same: one payment told twice would be counted twice"
        } else {
            "the number and the days are the same, and nobody can belong to both groups"
        };
        findings.push(
            FIG011
                .at(twin.other.at, format!("one {what} stands in `{one}` and in `{other}`, where it can be true in one at most"))
                .label(label(twin.other))
                .related(twin.one.at, label(twin.one))
                .key("value")
                .note(note)
                .help("take it out where it does not belong, or refer from one to the other with `of`"),
        );
    }
}

fn finding(mismatch: &PopulationMismatch<'_>, here: &Here<'_>) -> Finding {
    let people = |claim: &Claim| format!("`{}`: {}", claim.population, speech::label(claim, here));
    let (at, message, related) = match mismatch {
        PopulationMismatch::Part(inclusion) => (
            inclusion.part,
            format!(
                "{} counts `{}`, who are not among the `{}` of {}",
                speech::name(inclusion.part, here),
                inclusion.part.population,
                inclusion.whole.population,
                speech::name(inclusion.whole, here)
            ),
            vec![inclusion.whole],
        ),
        PopulationMismatch::Sum { claim, terms } => (
            *claim,
            format!("{} adds `{}` and `{}`, who are no one group", speech::name(claim, here), terms.0.population, terms.1.population),
            vec![terms.0, terms.1],
        ),
        PopulationMismatch::Payment { claim, counted } => (
            *claim,
            format!("{} is money for `{}`, whom this record does not count", speech::name(claim, here), claim.population),
            vec![*counted],
        ),
    };
    let start = FIG011.at(at.at, message).label(people(at)).key("population");
    related.into_iter().fold(start, |finding, claim| finding.related(claim.at, people(claim))).help(HELP)
}
