use super::preferred::{Cited, cited, supporting};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::Source;
use std::collections::BTreeSet;

rule! {
    /// Web pages that preferred figures rest on, of which no archive has a copy.
    ///
    /// Half the links in court opinions no longer show what they were cited for; pages of governments go with the
    /// government. A copy at an archive costs a minute while the page is up and cannot be had afterwards. (Zittrain,
    /// Albert and Lessig, "Perma", 2014.)
    ///
    /// Said once for a record and of preferred figures only. A figure one of whose sources is archived, or is no web
    /// page, will stand when the others are gone.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// type = "article-newspaper"
    /// url = "https://apnews.com/article/costa-rica"
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
    /// url = "https://apnews.com/article/costa-rica"
    /// archive = [{ url = "https://web.archive.org/web/20250221000000/https://apnews.com/article/costa-rica" }]
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
    /// ## Fix
    ///
    /// Have the page archived and add `archive = [{ url = "…", date = "…" }]` to the source.
    ///
    /// ## Where it comes from
    ///
    /// Zittrain, Albert and Lessig, "Perma", 2014; Airwars keeps a copy of whatever it counts by.
    pub static SRC006 = Rule {
        name: "unarchived",
        level: Level::Info,
        check: Check::Record(check),
    };
}

const HELP: &str = "have the page archived and add `archive = [{ url = \"…\", date = \"…\" }]` to the source";

fn message(count: usize) -> String {
    match count {
        1 => "a web page that a preferred figure rests on has no archived copy".to_owned(),
        count => format!("{count} web pages that preferred figures rest on have no archived copy"),
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let all = supporting(here);
    let will_stay = |it: &Cited<'_>| cited(it.citation, here).is_none_or(|source| !is_fleeting(source));
    let safe: BTreeSet<_> = all.iter().filter(|it| will_stay(it)).map(|it| it.figure.head).collect();
    let mut seen = BTreeSet::new();
    let fleeting: Vec<&Cited<'_>> =
        all.iter().filter(|it| !safe.contains(&it.figure.head) && seen.insert(it.citation.source.as_str())).collect();
    let Some((first, others)) = fleeting.split_first() else { return };
    let start = SRC006.at(first.citation.source.span, message(fleeting.len())).label("not archived").key("cite");
    let finding = others.iter().fold(start, |finding, it| finding.related(it.citation.source.span, "nor this one"));
    findings.push(finding.help(HELP));
}

fn is_fleeting(source: &Source) -> bool {
    source.url.is_some() && source.archive.is_empty() && source.archive.is_complete()
}
