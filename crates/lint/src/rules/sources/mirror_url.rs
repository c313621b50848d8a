use super::copies::{self, Copy, plain};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::Spanned;
use model::record::Record;
use model::value::Url;

rule! {
    /// An address that is a copy's, not the publisher's; or a copy in `archive` that is none, or of another page.
    ///
    /// An archive, a proxy, a machine's translation or a search engine's cache shows what a page was, but it is not where the
    /// publication is, and a reader cannot tell whose copy it is. The copy belongs in `archive`. Where the original address
    /// is not known, `url` is left out and named in `not_seen`.
    ///
    /// Told by the host, by its being a bare number or a name that was drawn, and by an address inside the address
    /// (`…/https://apnews.com/…`, `?url=https%3A%2F%2F…`): then the help says which page is meant. A short page (`/amp`) on the
    /// publisher's own host is the publisher's.
    ///
    /// An address under `archive` that is the page's own keeps nothing, and one that holds the address of another page was
    /// pasted into the wrong record. Two addresses that end alike may be of one page, which moved.
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
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// url = "https://apnews-com.translate.goog/article/costa-rica?_x_tr_sl=en&_x_tr_tl=es"
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// url = "https://apnews.com/article/costa-rica"
    /// archive = ["https://www.apnews.com/article/costa-rica"]
    /// ```
    ///
    /// ## Wrong
    ///
    /// ```toml
    /// # sources/ap-20250220-costa-rica.toml
    /// url = "https://apnews.com/article/costa-rica"
    /// archive = ["https://web.archive.org/web/20250221000000/https://apnews.com/article/panama"]
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

fn help(copy: &Copy) -> String {
    match &copy.original {
        // Such an address has the name of whoever it was sent to.
        Some(page) if copy.only_leads_on => {
            format!("write `url = \"{page}\"`, the page itself; this address only leads on, and is not kept")
        }
        None if copy.only_leads_on => "open it and write the address it leads to as `url`; this one is not kept".to_owned(),
        Some(page) => format!("write `url = \"{page}\"`, the page itself, and put this address into `archive`"),
        None => "write the publisher's address as `url` and this one in `archive`; if it is not known, take `url` out and write `not_seen = [\"url\"]`".to_owned(),
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Record::Source(source) = here.record else { return };
    let Some(url) = &source.url else { return };
    findings.extend(source.archive.iter().filter_map(|archive| no_copy(&archive.url, url)));
    let Some(copy) = copies::copy(url) else { return };
    findings.push(
        SRC015
            .at(url.span, format!("`{}` is not where this was published", url.host()))
            .label("a copy")
            .key("url")
            .help(help(&copy)),
    );
}

/// An archived copy that is the page itself, or of another page.
fn no_copy(archived: &Spanned<Url>, url: &Spanned<Url>) -> Option<Finding> {
    let (message, label, help) = if archived.page() == url.page() {
        ("this copy is the page itself", "keeps nothing", "write the address that an archive gave the copy, or leave `archive` out")
    } else {
        let original = Url::parse(&copies::copy(archived)?.original?).ok()?;
        if are_one_page(&original, url) {
            return None;
        }
        ("this copy is of another page", "of another page", "put the copy into the record of its page")
    };
    Some(SRC015.at(archived.span, message).label(label).related(url.span, "the page").key("archive").help(help))
}

/// Ends of addresses this long are alike for a reason.
const TELLING_END: usize = 4;

/// Whether two addresses may be of one page: they are the same, one ends as the other does, or one lies below the other, as
/// a page's text and its printed form do.
fn are_one_page(one: &Url, other: &Url) -> bool {
    let (one, other) = (one.page().to_lowercase(), other.page().to_lowercase());
    let (one, other) = (plain(&one), plain(&other));
    let parts = |page: &'_ str| page.split_once('?').map_or((page.to_owned(), None), |(path, query)| (path.to_owned(), Some(query.to_owned())));
    let ((path, query), (other_path, other_query)) = (parts(&one), parts(&other));
    if path == other_path {
        return query.zip(other_query).is_none_or(|(one, other)| is_part(&one, &other) || is_part(&other, &one));
    }
    let (last, other_last) = (end(&path), end(&other_path));
    let is_within = |short: &str, long: &str| short.len() >= TELLING_END && long.contains(short);
    let is_below = |above: &str, below: &str| above.contains('/') && below.strip_prefix(above).is_some_and(|rest| rest.starts_with('/'));
    last == other_last
        || is_within(last, other_last)
        || is_within(other_last, last)
        || is_below(&path, &other_path)
        || is_below(&other_path, &path)
}

/// Whether every pair of a query is one of another.
fn is_part(query: &str, whole: &str) -> bool {
    query.split('&').all(|pair| whole.split('&').any(|other| other == pair))
}

/// The last part of a path, without what asks for a page of fewer kilobytes.
fn end(path: &str) -> &str {
    let path = path.trim_end_matches("/amp").trim_end_matches(".amp");
    path.split_once('/').and_then(|(_, path)| path.rsplit('/').next()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_has_several_addresses() {
        let are_one = |one: &str, other: &str| {
            let read = |address: &str| Url::parse(&format!("https://example.org{address}")).unwrap();
            are_one_page(&read(one), &read(other))
        };
        for (one, other) in [
            ("/m%C3%A9xico-recibe", "/méxico-recibe"),
            ("/doc/123", "/doc/123/download"),
            ("/report/", "/report/index.html"),
            ("/view.php?id=1", "/view.php?id=1&lang=en"),
            ("/article/costa-rica", "/article/costa-rica/amp"),
        ] {
            assert!(are_one(one, other) && are_one(other, one), "{one}, {other}");
        }
        for (one, other) in [("/view.php?id=1", "/view.php?id=2"), ("/article/costa-rica", "/article/panama"), ("/", "/article/panama")] {
            assert!(!are_one(one, other), "{one}, {other}");
        }
    }
}
