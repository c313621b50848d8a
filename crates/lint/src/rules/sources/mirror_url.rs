use super::copies::{self, Copy};
use crate::rule::rule;
use crate::{Check, Finding, Here, Level};
use model::record::Record;

rule! {
    /// An address that is a copy's, not the publisher's.
    ///
    /// An archive, a proxy, a machine's translation or a search engine's cache shows what a page was, but it is not where the
    /// publication is, and a reader cannot tell whose copy it is. The copy belongs in `archive`. Where the original address
    /// is not known, `url` is left out and named in `not_seen`.
    ///
    /// Told by the host, by its being a bare number or a name that was drawn, and by an address inside the address
    /// (`…/https://apnews.com/…`, `?url=https%3A%2F%2F…`): then the help says which page is meant. A short page (`/amp`) on the
    /// publisher's own host is the publisher's.
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
        Some(page) => format!("write `url = \"{page}\"`, the page itself, and put this address into `archive`"),
        None => "write the publisher's address as `url` and this one in `archive`; if it is not known, take `url` out and write `not_seen = [\"url\"]`".to_owned(),
    }
}

fn check(here: &Here<'_>, findings: &mut Vec<Finding>) {
    let Record::Source(source) = here.record else { return };
    let Some(url) = &source.url else { return };
    let Some(copy) = copies::copy(url) else { return };
    findings.push(
        SRC015
            .at(url.span, format!("`{}` is not where this was published", url.host()))
            .label("a copy")
            .key("url")
            .help(help(&copy)),
    );
}
