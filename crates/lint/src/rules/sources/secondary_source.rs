use super::preferred::{cited, supports};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Kind;
use model::dataset::Answer;
use model::record::{Bibliographic, Citation, Derivation, Record, Source, SourceType};
use shape::{Item, Items};
use std::collections::BTreeMap;

rule! {
    /// The press is cited for what a document in the dataset says itself.
    ///
    /// A newspaper that reports a ruling, a treaty or a report shortens it, and now and then gets it wrong. Where the
    /// document is in the dataset, it should be cited too; the article may stay beside it. The article must say in
    /// `derived_from` that it repeats the document, and the document must be one that can be opened.
    ///
    /// Said once for each document in a record. What an article says beyond the document is its own: then the citation
    /// names its `origin`, or what it `states`, and nothing is said here.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/hrw-20250522-report.toml
    /// type = "report"
    /// title = "The Strategy Is to Break Us"
    /// ```
    ///
    /// ```toml
    /// # sources/ap-20250522-hrw.toml
    /// type = "article-newspaper"
    /// derived_from = "hrw-20250522-report"
    /// derivation = "summary"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "children"
    /// metric = "people-received"
    /// value = 81
    /// cite = ["ap-20250522-hrw"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/hrw-20250522-report.toml
    /// type = "report"
    /// title = "The Strategy Is to Break Us"
    /// ```
    ///
    /// ```toml
    /// # sources/ap-20250522-hrw.toml
    /// type = "article-newspaper"
    /// derived_from = "hrw-20250522-report"
    /// derivation = "summary"
    /// ```
    ///
    /// ```toml
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "children"
    /// metric = "people-received"
    /// value = 81
    /// cite = ["hrw-20250522-report", "ap-20250522-hrw"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Cite the document too; what the article adds names its `origin`.
    ///
    /// ## Where it comes from
    ///
    /// PROV of the World Wide Web Consortium, which has a relation for the primary source.
    pub static SRC011 = Rule {
        name: "secondary-source",
        level: Level::Info,
        check: Check::Record(check),
    };
}

fn message(document: &str) -> String {
    format!("the press is cited for what `{document}` says itself")
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let mut by_document: BTreeMap<&str, Vec<&Item<Citation>>> = BTreeMap::new();
    let items = here.items();
    for cite in items.iter().filter_map(|item| item.body.as_ref()?.cite) {
        for citation in cite.iter().filter(|citation| supports(citation) && adds_nothing(citation)) {
            if let Some(document) = document(citation, cite, here) {
                by_document.entry(document).or_default().push(citation);
            }
        }
    }
    for (document, citations) in by_document {
        let Some((first, others)) = citations.split_first() else { continue };
        let start = SRC011.at(first.source.span, message(document)).label("the press").key("cite");
        let finding = others.iter().fold(start, |finding, other| finding.related(other.source.span, "likewise"));
        findings.push(finding.help(format!("read `{document}` and cite it as well")));
    }
}

fn adds_nothing(citation: &Citation) -> bool {
    citation.states.is_none() && citation.origin.is_none() && citation.origin_kind.is_none()
}

/// The document an article repeats, if it can be opened and is not cited beside it.
fn document<'a>(citation: &Citation, beside: &Items<Citation>, here: &Here<'a>) -> Option<&'a str> {
    use SourceType::{ArticleMagazine, ArticleNewspaper, Broadcast, PostWeblog};
    let article = cited(citation, here)?;
    let kind = article.r#type.as_ref()?.value;
    let repeats = article.derivation.as_ref().is_none_or(|how| how.value != Derivation::Revision);
    let original = article.derived_from.as_ref().filter(|_| repeats)?.as_str();
    if !matches!(kind, ArticleNewspaper | ArticleMagazine | PostWeblog | Broadcast)
        || beside.iter().any(|other| other.source.as_str() == original)
    {
        return None;
    }
    let Answer::Found(file) = here.elsewhere.record(&[Kind::Source], original) else { return None };
    let Some(Record::Source(document)) = &file.record else { return None };
    is_open_document(document).then_some(&*file.stem)
}

fn is_open_document(source: &Source) -> bool {
    use SourceType::{Bill, Dataset, Document, Hearing, LegalCase, Legislation, Report, Treaty};
    let can_be_opened = !source.not_seen.iter().any(|seen| seen.value == Bibliographic::Url);
    can_be_opened
        && source.r#type.as_ref().is_some_and(|kind| {
            matches!(kind.value, Report | LegalCase | Hearing | Treaty | Legislation | Bill | Document | Dataset)
        })
}
