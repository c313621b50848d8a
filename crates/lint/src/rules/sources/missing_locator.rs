use super::preferred::{Cited, cited, supporting};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::{Source, SourceType};

rule! {
    /// A long document cited for a number without the page it stands on.
    ///
    /// A reader who wants to check a number in a report of eighty pages, a ruling or a hearing of three hours needs the
    /// page, the paragraph or the minute. Whoever read it had it before them; nobody later will. Lawyers call it the
    /// pinpoint, and every style of citation asks for it.
    ///
    /// Said once for a record, and of preferred figures only: they are what a brief prints first. A document of which only
    /// the opening was read, or a copy elsewhere, may have no pages to name.
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
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// rank = "preferred"
    /// cite = ["hrw-20250522-report"]
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
    /// # arrangements/usa-cri-2025.toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// rank = "preferred"
    /// cite = [{ source = "hrw-20250522-report", locator = "p. 4" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write `{ source = "…", locator = "p. 12" }`, or `para 7`, or `1:02:30`.
    ///
    /// ## Where it comes from
    ///
    /// The pinpoint of lawyers; the locator of the Citation Style Language.
    pub static SRC003 = Rule {
        name: "missing-locator",
        level: Level::Info,
        check: Check::Record(check),
    };
}

const HELP: &str = "write `{ source = \"…\", locator = \"p. 12\" }`, or `para 7`, or `1:02:30`";

fn message(count: usize) -> String {
    let cited = if count == 1 {
        "1 citation of a long document names"
    } else {
        &format!("{count} citations of long documents name")
    };
    format!("{cited} no page, paragraph or time")
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let all = supporting(here);
    let bare: Vec<&Cited<'_>> = all
        .iter()
        .filter(|it| it.citation.locator.is_none())
        .filter(|it| cited(it.citation, here).is_some_and(|source| is_long(source)))
        .collect();
    let Some((first, others)) = bare.split_first() else { return };
    let start = SRC003.at(first.citation.source.span, message(bare.len())).label("where in it?").key("cite");
    let finding = others.iter().fold(start, |finding, it| finding.related(it.citation.source.span, "and here?"));
    findings.push(finding.help(HELP));
}

fn is_long(source: &Source) -> bool {
    use SourceType::{Bill, Book, Hearing, LegalCase, Legislation, Report, Treaty};
    let has_pages = source
        .r#type
        .as_ref()
        .is_some_and(|kind| matches!(kind.value, Report | LegalCase | Hearing | Book | Bill | Legislation | Treaty));
    has_pages && source.read.is_none()
}
