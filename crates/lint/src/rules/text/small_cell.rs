use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::facts::{Claim, Held, citations, testimonies};
use model::record::{OriginKind, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

rule! {
    /// A cell of one or two people on an axis that says who they are.
    ///
    /// "One man from Laos" in a flight of eight is a person somebody can find. Statistical offices suppress cells below
    /// three for that reason (Hundepool and others, "Statistical Disclosure Control", 2012). What an official publication or
    /// a court already printed is public and may stay; what only a newspaper, a lawyer or a witness told wants a second thought:
    /// perhaps the cell can be joined with another.
    ///
    /// The axes are those that tell people apart: nationality, age, sex, language, religion, profession, health and their
    /// like, and what they were convicted of. "Held" against "released" tells nobody apart. Said once for a figure.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/blog-20250220.toml
    /// type = "post-weblog"
    /// origin = "somebody"
    /// origin_kind = "witness"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// parts = { nationality = { UZB = 30, GHA = 2, LAO = 1 } }
    /// cite = ["blog-20250220"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/presidency-20250220.toml
    /// type = "webpage"
    /// origin = "CRI"
    /// origin_kind = "official"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// parts = { nationality = { UZB = 30, GHA = 2, LAO = 1 } }
    /// cite = ["presidency-20250220"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Join the cell with another (`is = ["GHA", "LAO"]`, `other`), or cite the official publication that has it.
    ///
    /// ## Where it comes from
    ///
    /// Hundepool and others, "Statistical Disclosure Control", 2012; OCHA's guidance note on it.
    pub static TXT003 = Rule {
        name: "small-cell",
        level: Level::Info,
        check: Check::Record(check),
    };
}

/// Axes that tell people apart, whatever case their names are written in.
#[rustfmt::skip]
const SENSITIVE: [&str; 29] = [
    "age", "citizenship", "conviction", "crime", "criminal-record", "diagnosis", "disability", "ethnicity", "family", "gender",
    "health", "illness", "language", "medical", "minors", "nationalities", "nationality", "occupation", "offence", "offense",
    "orientation", "origin", "pregnancy", "profession", "race", "religion", "sex", "sexual-orientation", "tribe",
];
const HELP: &str =
    "join it with another cell (`is = [\"GHA\", \"LAO\"]`, `other`), or cite the official publication that has it";

fn message(count: usize, axis: &str) -> String {
    match count {
        1 => format!("a cell by {axis} is of one or two people"),
        count => format!("{count} cells by {axis} are of one or two people"),
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let mut by_figure: BTreeMap<_, Vec<(&str, &Claim)>> = BTreeMap::new();
    for claim in &here.facts.figures.claims {
        if let Some(axis) = axis(claim).filter(|_| is_small(claim, here)) {
            by_figure.entry(claim.head).or_default().push((axis, claim));
        }
    }
    for cells in by_figure.into_values() {
        let Some(((axis, first), others)) = cells.split_first() else { continue };
        if is_official(first, here) {
            continue;
        }
        let start = TXT003.at(first.at, message(cells.len(), axis)).label("few enough to be found").key("parts");
        let finding = others.iter().fold(start, |finding, (_, cell)| finding.related(cell.at, "likewise"));
        findings.push(finding.help(HELP));
    }
}

/// The sensitive axis a claim is a cell on.
fn axis(claim: &Claim) -> Option<&str> {
    claim.cell.coordinates().iter().map(|at| &*at.axis).find(|axis| SENSITIVE.iter().any(|known| known.eq_ignore_ascii_case(axis)))
}

fn is_small(claim: &Claim, here: &Here<'_>) -> bool {
    let is_of_people =
        here.facts.figures.vocabulary().metric(&claim.metric).is_some_and(|metric| metric.unit == Unit::Person);
    let is_few = claim.value().is_some_and(|value| value == Decimal::ONE || value == Decimal::TWO);
    is_of_people && is_few && claim.is_counted() && !claim.is_share()
}

/// Whether an official publication or a court has it.
fn is_official(claim: &Claim, here: &Here<'_>) -> bool {
    let said = testimonies(citations(claim, here.record), &Held::figure(here.file, claim), here.elsewhere);
    said.iter().any(|testimony| matches!(testimony.origin_kind, Some(OriginKind::Official | OriginKind::CourtRecord)))
}
