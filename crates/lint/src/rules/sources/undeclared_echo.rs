use super::copies::site;
use super::credits::wire_credit;
use super::echoes::{path_key, title_key};
use super::preferred::source;
use super::repeated_excerpts::repeated_excerpts;
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::{OriginKind, Record, Source, SourceType};
use model::value::{Date, days_between};
use model::{File, Span};
use std::collections::BTreeSet;

rule! {
    /// Sources that say the same in the same words, and none of them says that it repeats another.
    ///
    /// One agency's text appears under a hundred mastheads. Unless `derived_from` or `via` says so, each counts as a voice
    /// of its own, and a claim looks corroborated by its own echo. People leave three traces: the same headline in
    /// different publications, the same eight words in a row in two excerpts, and an agency named as the author where the
    /// publication is another's. A fourth is left by machines: the same long path under two hosts.
    ///
    /// Sources that name the same origin count once already and are left alone, as are those that say what they repeat: an
    /// echo has one original, so one of a cluster need not say anything. What stands between quotation marks is left aside,
    /// and so are treaties, statutes and judgments, and what two authorities publish as their own: those words are the same
    /// wherever they stand. Said once for a cluster.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// title = "Costa Rica becomes the second country to take in deportees"
    /// publisher = "Associated Press"
    /// ```
    ///
    /// ```toml
    /// # sources/example-20250220-costa-rica.toml
    /// title = "Costa Rica Becomes the Second Country to Take In Deportees | The Example"
    /// publisher = "The Example"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/example-20250220-costa-rica.toml
    /// title = "Second flight lands"
    /// publisher = "The Example"
    /// url = "https://example.org/2025/02/20/second-flight-of-deportees-lands-in-san-jose"
    /// ```
    ///
    /// ```toml
    /// # sources/example-mirror-20250220-costa-rica.toml
    /// publisher = "example-mirror.net"
    /// url = "https://example-mirror.net/2025/02/20/second-flight-of-deportees-lands-in-san-jose"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// title = "Costa Rica becomes the second country to take in deportees"
    /// publisher = "Associated Press"
    /// ```
    ///
    /// ```toml
    /// # sources/example-20250220-costa-rica.toml
    /// title = "Costa Rica Becomes the Second Country to Take In Deportees | The Example"
    /// publisher = "The Example"
    /// derived_from = "ap-20250220-costa-rica"
    /// derivation = "republication"
    /// ```
    ///
    /// ## Fix
    ///
    /// Write `derived_from` and `derivation = "republication"` on the copy, or `via` where the agency's own text was
    /// not seen. Where both repeat one speaker, write that `origin` on both citations.
    ///
    /// ## Where it comes from
    ///
    /// Ours. The Uppsala Conflict Data Program names the original source, by hand.
    pub static SRC010 = Rule {
        name: "undeclared-echo",
        level: Level::Warning,
        check: Check::RecordAndAlike { record, keys, check: alike },
    };
}

const HELP: &str = "write `derived_from = \"…\"` with `derivation = \"republication\"` on the copy, or `via = \"…\"` where the \
                    agency's own text was not seen";
const HELP_OF_EXCERPTS: &str = "write `derived_from = \"…\"` with `derivation = \"republication\"` on the copy, `via = \"…\"` \
                                where the agency's own text was not seen, or the same `origin = \"…\"` on both citations where \
                                they repeat one speaker";

fn record(here: &Here<'_>, findings: &mut Vec<Finding>) {
    if let Record::Source(source) = here.record {
        findings.extend(credit(source));
        return;
    }
    for group in repeated_excerpts(here) {
        let places = group.iter().filter_map(|citation| Some(citation.excerpt.as_ref()?.span)).collect();
        findings.extend(finding("these excerpts have the same words in a row", places, HELP_OF_EXCERPTS));
    }
}

/// Whether its words stand alike wherever they are printed: those of a treaty, a statute, a judgment.
pub(super) fn is_of_all(source: &Source) -> bool {
    use SourceType::{Bill, LegalCase, Legislation, Treaty};
    source.r#type.as_ref().is_some_and(|kind| matches!(kind.value, Treaty | Legislation | Bill | LegalCase))
}

/// Whether authorities publish it as their own, as both sides do with a joint statement. The press does not.
fn are_official(sources: &[&Source]) -> bool {
    use SourceType::{ArticleJournal, ArticleMagazine, ArticleNewspaper, Broadcast, Post, PostWeblog};
    let is_press = |kind: SourceType| {
        matches!(kind, ArticleJournal | ArticleMagazine | ArticleNewspaper | Broadcast | Post | PostWeblog)
    };
    let is_official = |source: &&Source| {
        let is_own = source.r#type.as_ref().is_some_and(|kind| !is_press(kind.value));
        is_own && source.origin.is_some() && source.origin_kind.as_ref().is_some_and(|kind| kind.value == OriginKind::Official)
    };
    sources.iter().all(is_official)
}

pub(super) fn says_what_it_repeats(source: &Source) -> bool {
    source.derived_from.is_some() || source.via.is_some()
}

/// An agency named as author of what another published.
fn credit(source: &Source) -> Option<Finding> {
    if says_what_it_repeats(source) || source.origin.is_some() {
        return None;
    }
    let author = source.author.iter().find(|author| wire_credit(author, publisher(source).unwrap_or_default()))?;
    let message = format!("`{}` is named as the author, and no agency in `via`", &***author);
    Some(SRC010.at(author.span, message).label("an agency").key("author").help(HELP))
}

fn keys(file: &File) -> Vec<String> {
    source(file).map(|source| headline(source).into_iter().chain(path(source)).collect()).unwrap_or_default()
}

fn headline(source: &Source) -> Option<String> {
    title_key(source.title.as_ref()?, publisher(source))
}

fn path(source: &Source) -> Option<String> {
    path_key(source.url.as_ref()?)
}

fn alike(key: &str, files: &[&File], findings: &mut Vec<Finding>) {
    let sources = files.iter().filter_map(|file| source(file)).map(|source| &source.body);
    let undeclared = near_another(sources.filter(|source| !says_what_it_repeats(source)).collect());
    let publishers: BTreeSet<Option<&str>> = undeclared.iter().map(|source| publisher(source)).collect();
    let origins: BTreeSet<Option<&str>> =
        undeclared.iter().map(|it| it.origin.as_ref().map(|it| it.as_str())).collect();
    let counts_once = origins.len() == 1 && !origins.contains(&None);
    let are_alike_by_nature = || undeclared.iter().all(|source| is_of_all(source)) || are_official(&undeclared);
    if undeclared.len() < 2 || publishers.len() < 2 || counts_once || are_alike_by_nature() {
        return;
    }
    if !key.starts_with('/') {
        let places = undeclared.iter().filter_map(|source| Some(source.title.as_ref()?.span)).collect();
        findings.extend(finding("these publications have the same headline", places, HELP));
        return;
    }
    let sites: BTreeSet<String> = undeclared.iter().filter_map(|source| Some(site(source.url.as_ref()?))).collect();
    let headlines: BTreeSet<Option<String>> = undeclared.iter().map(|source| headline(source)).collect();
    // Those that share their headline as well are told of once.
    let is_told = headlines.len() == 1 && !headlines.contains(&None);
    if sites.len() > 1 && !is_told {
        let places = undeclared.iter().filter_map(|source| Some(source.url.as_ref()?.span)).collect();
        findings.extend(finding("these addresses have the same path under different hosts", places, HELP));
    }
}

/// Headlines recur: a piece that certainly came out more than a fortnight from all the others is no echo of them.
fn near_another(sources: Vec<&Source>) -> Vec<&Source> {
    const FORTNIGHT: i64 = 14;
    let days = |source: &Source| {
        let published = source.published.as_ref();
        let first = published.and_then(|day| day.earliest()).unwrap_or(Date::MIN);
        (first, published.and_then(|day| day.latest()).unwrap_or(Date::MAX))
    };
    let mut in_order: Vec<((Date, Date), &Source)> = sources.into_iter().map(|source| (days(source), source)).collect();
    in_order.sort_by_key(|(days, _)| *days);
    let behind = in_order.iter().skip(1).map(|((first, _), _)| Some(*first)).chain([None]);
    let mut last_before: Option<Date> = None;
    let near = in_order.iter().zip(behind).filter_map(|(((first, last), source), behind)| {
        let is_near = |earlier: Date, later: Date| days_between(earlier, later) <= FORTNIGHT;
        let follows = last_before.is_some_and(|earlier| is_near(earlier, *first));
        last_before = last_before.max(Some(*last));
        (follows || behind.is_some_and(|later| is_near(*last, later))).then_some(*source)
    });
    near.collect()
}

fn finding(message: &str, places: Vec<Span>, help: &str) -> Option<Finding> {
    let mut places = places.into_iter();
    let start =
        SRC010.at(places.next()?, format!("{message}, and none says that it repeats another")).label("one of them");
    Some(places.fold(start, |finding, place| finding.related(place, "the same words")).help(help))
}

fn publisher(source: &Source) -> Option<&str> {
    source.publisher.as_ref().map(|name| &***name)
}
