use super::preferred::{figures, supports};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::Figure;
use shape::Item;

rule! {
    /// Preferred figures for which no source's own words are kept.
    ///
    /// Pages change, move and vanish. A few words copied while the page was open show later whether the source said "about
    /// 200", "200" or "up to 200", which is where most quarrels about a number begin. They also let the linter hold the
    /// figure against them.
    ///
    /// One citation with an excerpt is enough for a figure. `states` does as well: it says what the source prints. A
    /// figure that is computed from others has no words of its own. Said once for a record.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// rank = "preferred"
    /// cite = ["ap-20250422-costa-rica"]
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// [[figure]]
    /// id = "received"
    /// metric = "people-received"
    /// value = 200
    /// rank = "preferred"
    /// cite = [{ source = "ap-20250422-costa-rica", excerpt = "200 migrants from other countries" }]
    /// ```
    ///
    /// ## Fix
    ///
    /// Keep the few words that carry the number: `{ source = "…", excerpt = "about 200 people" }`.
    ///
    /// ## Where it comes from
    ///
    /// Helix of the IDMC, where a figure keeps an excerpt of its source.
    pub static SRC004 = Rule {
        name: "missing-excerpt",
        level: Level::Info,
        check: Check::Record(check),
    };
}

const HELP: &str = "keep the few words that carry the number: `{ source = \"…\", excerpt = \"about 200 people\" }`";

fn message(count: usize) -> String {
    match count {
        1 => "a preferred figure is cited without its source's words".to_owned(),
        count => format!("{count} preferred figures are cited without their sources' words"),
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let wordless: Vec<&Item<Figure>> = figures(here).filter(|figure| is_wordless(figure)).collect();
    let Some((first, others)) = wordless.split_first() else { return };
    let at = |figure: &Item<Figure>| figure.cite.first().map_or(figure.head, |citation| citation.source.span);
    let start = SRC004.at(at(first), message(wordless.len())).label("in which words?").key("cite");
    let finding = others.iter().fold(start, |finding, figure| finding.related(at(figure), "and here?"));
    findings.push(finding.help(HELP));
}

fn is_wordless(figure: &Figure) -> bool {
    let is_cited = figure.cite.iter().any(|citation| supports(citation)) && figure.cite.is_complete();
    let has_words = figure.cite.iter().any(|citation| citation.excerpt.is_some() || citation.states.is_some());
    is_cited && !has_words && figure.calc.is_none()
}
