use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Spanned;
use model::facts::{Held, Testimony, citations, independent_origins, testimonies};
use model::record::{Entry as _, Verification};

rule! {
    /// A claim declared corroborated, though all its sources go back to one origin.
    ///
    /// Ten pages that carry one agency's text are one voice. Republications, quotations, translations and summaries are
    /// counted with what they repeat; an office-holder with the body it is part of, a government with its state. A source whose
    /// origin is not known counts for nothing. `corroborated` needs two origins that do not depend on one another.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// type = "article-newspaper"
    /// origin = "CRI"
    /// ```
    ///
    /// ```toml
    /// # sources/example-20250221-costa-rica.toml
    /// type = "article-newspaper"
    /// derived_from = "ap-20250220-costa-rica"
    /// derivation = "republication"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// verification = "corroborated"
    /// cite = ["ap-20250220-costa-rica", "example-20250221-costa-rica"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// type = "article-newspaper"
    /// origin = "CRI"
    /// ```
    ///
    /// ```toml
    /// # sources/dhs-20250221-costa-rica.toml
    /// type = "webpage"
    /// origin = "USA"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// verification = "corroborated"
    /// cite = ["ap-20250220-costa-rica", "dhs-20250221-costa-rica"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Cite a source of another origin; or take `verification` out, since it is worked out from the citations.
    ///
    /// ## Where it comes from
    ///
    /// The Admiralty scale, where the best grade needs confirmation by *independent* sources; the Armed Conflict
    /// Location & Event Data project warns that more sources are not better ones.
    pub static SRC009 = Rule {
        name: "echo-corroboration",
        level: Level::Error,
        check: Check::Record(check),
    };
}

fn message(origins: usize) -> String {
    let count = if origins == 0 { "no known origin stands" } else { "one origin stands" };
    format!("this is declared corroborated, but {count} behind all its sources")
}

const HELP: &str = "cite a source of another origin, or take `verification` out: it is worked out from the citations";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    for claim in here.facts.figures.claims.iter().filter(|claim| !claim.is_cell) {
        let declared = claim.figure(here.record).and_then(|figure| figure.verification.as_ref());
        if let Some(declared) = declared.filter(is_corroborated) {
            let cited = testimonies(citations(claim, here.record), &Held::figure(here.file, claim), here.elsewhere);
            findings.extend(finding(declared, &cited));
        }
    }
    for status in here.record.statuses() {
        if let Some(declared) = status.verification.as_ref().filter(is_corroborated) {
            let address = status.address().unwrap_or_default();
            findings.extend(finding(declared, &testimonies(&status.cite, &Held::item(here.file, &address, None), here.elsewhere)));
        }
    }
}

fn is_corroborated(declared: &&Spanned<Verification>) -> bool {
    declared.value == Verification::Corroborated
}

fn finding(declared: &Spanned<Verification>, cited: &[Testimony<'_>]) -> Option<Finding> {
    let origins = independent_origins(cited).len();
    if origins > 1 {
        return None;
    }
    let start = SRC009.at(declared.span, message(origins)).label("declared here").key("verification");
    let sources = cited.iter().map(|testimony| &testimony.citation.source);
    Some(sources.fold(start, |finding, source| finding.related(source.span, "one of its sources")).help(HELP))
}
