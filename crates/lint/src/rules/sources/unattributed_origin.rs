use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::{Held, citations, testimonies};
use model::record::Rank;

rule! {
    /// A preferred figure of which nobody knows who said it first.
    ///
    /// Five newspapers may all have it from one official, or from each other. Whose information it is decides how many
    /// independent voices there are, and a voice that is not known counts for nobody: such a figure is never corroborated
    /// and never acknowledged, however many pages print it. A single known origin is no fault, and is printed as what it is.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// type = "article-newspaper"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// rank = "preferred"
    /// cite = ["ap-20250220-costa-rica"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// type = "article-newspaper"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// rank = "preferred"
    /// cite = [{ source = "ap-20250220-costa-rica", origin = "CRI", origin_kind = "official" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write `origin` and `origin_kind` on the source, or on the citation where a page carries several voices;
    /// `press-own` says that the publication found it out itself.
    ///
    /// ## Where it comes from
    ///
    /// The Uppsala Conflict Data Program, whose events name the original source beside the one that was read
    /// (`source_original`).
    pub static SRC008 = Rule {
        name: "unattributed-origin",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

const HELP: &str = "write `origin` and `origin_kind` on the source, or on the citation where one page carries several voices; \
                    `origin_kind = \"press-own\"` says that the publication found it out itself";

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let preferred =
        |claim: &&model::facts::Claim| claim.rank == Rank::Preferred && !claim.is_cell && !claim.is_computed;
    for claim in here.facts.figures.claims.iter().filter(preferred) {
        let cite = citations(claim, here.record);
        let said = testimonies(cite, &Held::figure(here.file, claim), here.elsewhere);
        let supporting: Vec<_> = said.iter().filter(|testimony| testimony.supports()).collect();
        // A source without a file is a dangling reference, and nothing follows from it here.
        let is_open = supporting.iter().all(|testimony| testimony.source.is_some() && testimony.origin.is_none());
        let Some(first) = supporting.first().filter(|_| is_open) else { continue };
        let start = SRC008
            .at(first.citation.source.span, format!("nobody is named as the origin of `#{}`", claim.name))
            .label("who told them?")
            .related(claim.at, "to be printed first")
            .key("cite");
        let others = supporting.iter().skip(1);
        let finding = others.fold(start, |finding, other| finding.related(other.citation.source.span, "nor here"));
        findings.push(finding.help(HELP));
    }
}
