use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::Record;

rule! {
    /// An address that is a copy's, not the publisher's.
    ///
    /// An archive, a proxy or a reader's cache shows what a page was, but it is not where the publication is, and a reader
    /// cannot tell whose copy it is. The copy belongs in `archive`. Where the original address is not known, `url` is left
    /// out and named in `not_seen`.
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// url = "https://web.archive.org/web/20250221000000/https://apnews.com/article/costa-rica"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// url = "http://203.0.113.7:8080/costa-rica"
    /// ```
    ///
    /// ## Right
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// url = "https://apnews.com/article/costa-rica"
    /// archive = ["https://web.archive.org/web/20250221000000/https://apnews.com/article/costa-rica"]
    /// ```
    ///
    /// ## Fix
    ///
    /// Write the publisher's address as `url` and the copy's under `archive`; if it is not known, name `url` in
    /// `not_seen`.
    ///
    /// ## Where it comes from
    ///
    /// The field itself: many of its pages are copies of wire reports under other addresses.
    pub static SRC015 = Rule {
        name: "mirror-url",
        level: Level::Warning,
        check: Check::Record(check),
    };
}

/// Hosts that show other people's pages, and whatever lies below them.
const MIRRORS: &[&str] = &[
    "archive.org", "archive.today", "archive.ph", "archive.is", "archive.li", "archive.md", "archive.vn", "archive.fo",
    "perma.cc", "ghostarchive.org", "webcache.googleusercontent.com", "translate.goog", "translate.google.com", "12ft.io",
    "r.jina.ai", "removepaywall.com", "freedium.cfd", "localhost",
];

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Record::Source(source) = here.record else { return };
    let Some(url) = &source.url else { return };
    let host = host(url);
    let is_mirror = MIRRORS.iter().any(|mirror| host == *mirror || host.strip_suffix(mirror).is_some_and(|sub| sub.ends_with('.')));
    if is_mirror || is_bare_address(host) {
        findings.push(
            SRC015
                .at(url.span, format!("`{host}` is not where this was published"))
                .label("a copy")
                .key("url")
                .help("write the publisher's address as `url` and this one in `archive`"),
        );
    }
}

/// `apnews.com` of `https://apnews.com:443/article`.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    if host.starts_with('[') { host } else { host.split_once(':').map_or(host, |(host, _)| host) }
}

fn is_bare_address(host: &str) -> bool {
    host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok()
}
