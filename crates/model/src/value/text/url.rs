//! Web addresses.
//!
//! What is asked of one here is little: that it can be opened, who publishes it, and whether two are the same page. The
//! whole of the URL standard, with its tables of Unicode names, would be more code than all values together.
use shape::{Format, Node, Problems, Type, Value, text};
use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::ops::Deref;
use thiserror::Error;

/// An address that begins with `http://` or `https://`.
///
/// ```
/// use model::value::Url;
/// let one = Url::parse("https://www.Example.org/news/?utm_source=x#top")?;
/// let other = Url::parse("http://example.org/news")?;
/// assert_eq!(one.host(), "www.Example.org");
/// assert_eq!(one.page(), other.page());
/// # Ok::<(), model::value::NoUrl>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Url(Box<str>);

/// Why a text is no web address.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum NoUrl {
    #[error("a web address begins with `https://` or `http://`")]
    Scheme,
    #[error("a web address has no spaces and no control characters; write a space as `%20`")]
    Space,
    #[error("the web address names no host; write `https://example.org/page`")]
    Host,
    #[error("a web address here has no user name or password")]
    User,
    #[error("the port of the web address is no number from 1 to 65535")]
    Port,
}

impl From<NoUrl> for Box<str> {
    fn from(error: NoUrl) -> Self {
        error.to_string().into()
    }
}

/// Keys of a query that say where a reader came from and nothing about the page.
const TRACKING: [&str; 10] =
    ["fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "yclid", "_ga", "ocid"];

/// An address in its parts.
struct Parts<'a> {
    host: &'a str,
    port: Option<&'a str>,
    /// From the first stroke.
    path: &'a str,
    query: Option<&'a str>,
}

impl Url {
    pub fn parse(text: &str) -> Result<Self, NoUrl> {
        let parts = Parts::of(text).ok_or(NoUrl::Scheme)?;
        if text.chars().any(|letter| letter.is_whitespace() || letter.is_control()) {
            return Err(NoUrl::Space);
        }
        if parts.host.contains('@') || parts.port.is_some_and(|port| port.contains('@')) {
            return Err(NoUrl::User);
        }
        if !is_host(parts.host) {
            return Err(NoUrl::Host);
        }
        let is_port = |port: &str| {
            port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
        };
        if parts.port.is_some_and(|port| !is_port(port)) {
            return Err(NoUrl::Port);
        }
        Ok(Self(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host as it is written: `www.example.org`.
    pub fn host(&self) -> &str {
        Parts::of(&self.0).map_or("", |parts| parts.host)
    }

    /// Whether the host is a number and no name: then nobody knows who publishes there.
    ///
    /// ```
    /// use model::value::Url;
    /// assert!(Url::parse("http://203.0.113.7/report.pdf")?.is_bare_address());
    /// assert!(Url::parse("http://[2001:db8::1]/")?.is_bare_address());
    /// # Ok::<(), model::value::NoUrl>(())
    /// ```
    pub fn is_bare_address(&self) -> bool {
        let host = self.host();
        host.parse::<Ipv4Addr>().is_ok() || host.starts_with('[')
    }

    /// Whether the host is one of these domains or lies below one.
    pub fn is_at(&self, domains: &[&str]) -> bool {
        let host = self.host();
        let is_below = |domain: &&str| {
            let start = host.len().checked_sub(domain.len());
            let (above, end) = start.and_then(|start| host.split_at_checked(start)).unwrap_or_default();
            !end.is_empty() && end.eq_ignore_ascii_case(domain) && (above.is_empty() || above.ends_with('.'))
        };
        domains.iter().any(is_below)
    }

    /// The page in a form in which two addresses of it are equal: without scheme, `www.`, the usual port, the last
    /// stroke, the place on the page and where the reader came from; the host in small letters.
    pub fn page(&self) -> String {
        let Some(parts) = Parts::of(&self.0) else { return self.0.to_string() };
        let host = parts.host.to_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host).trim_end_matches('.');
        let port = parts.port.filter(|port| !matches!(*port, "80" | "443"));
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        let path = with_even_escapes(parts.path.trim_end_matches('/'));
        let is_of_page = |pair: &&str| {
            let key = pair.split('=').next().unwrap_or_default().to_lowercase();
            !pair.is_empty() && !key.starts_with("utm_") && !TRACKING.contains(&&*key)
        };
        let query: Vec<&str> = parts.query.unwrap_or_default().split('&').filter(is_of_page).collect();
        let query = if query.is_empty() { String::new() } else { format!("?{}", with_even_escapes(&query.join("&"))) };
        format!("{host}{port}{path}{query}")
    }
}

impl<'a> Parts<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let scheme = ["https://", "http://"]
            .into_iter()
            .find(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))?;
        let rest = text.get(scheme.len()..)?;
        let rest = rest.split('#').next().unwrap_or(rest);
        let (rest, query) = rest.split_once('?').map_or((rest, None), |(rest, query)| (rest, Some(query)));
        let (place, path) = rest.find('/').and_then(|at| rest.split_at_checked(at)).unwrap_or((rest, ""));
        // The colons of `[2001:db8::1]` part no port.
        let port_from = place.rfind(']').map_or(0, |at| at + 1);
        let colon = place.get(port_from..)?.find(':').map(|at| at + port_from);
        let (host, port) = match colon.and_then(|at| place.split_at_checked(at)) {
            Some((host, port)) => (host, port.strip_prefix(':')),
            None => (place, None),
        };
        Some(Self { host, port, path, query })
    }
}

/// A name with a dot in it, or an address in numbers. Names in other scripts are taken as they are.
fn is_host(host: &str) -> bool {
    if let Some(address) = host.strip_prefix('[') {
        return address.strip_suffix(']').is_some_and(|address| address.parse::<Ipv6Addr>().is_ok());
    }
    let is_label = |label: &str| {
        let is_letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_') || !letter.is_ascii();
        !label.is_empty() && !label.starts_with('-') && !label.ends_with('-') && label.chars().all(is_letter)
    };
    let name = host.strip_suffix('.').unwrap_or(host);
    name.contains('.') && name.split('.').all(is_label)
}

/// With the letters of `%2f` in capitals, which mean the same.
fn with_even_escapes(text: &str) -> String {
    let mut even = String::with_capacity(text.len());
    let mut after_percent = 0;
    for letter in text.chars() {
        even.push(if after_percent > 0 { letter.to_ascii_uppercase() } else { letter });
        after_percent = if letter == '%' { 2 } else { i32::max(after_percent - 1, 0) };
    }
    even
}

impl Deref for Url {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Value for Url {
    const TYPE: &'static Type =
        &Type::Text(Format { noun: "a web address", format: Some("web-address"), pattern: None, refers_to: &[] });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        text(node, problems, |written| Self::parse(written).map_err(Into::into))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> String {
        Url::parse(text).unwrap().page()
    }

    #[test]
    fn addresses_of_one_page_are_equal() {
        let same = [
            "https://example.org/a/b",
            "http://example.org/a/b/",
            "HTTPS://WWW.EXAMPLE.ORG/a/b",
            "https://example.org:443/a/b#part",
            "https://example.org./a/b?utm_source=x&utm_medium=y",
            "https://example.org/a/b?fbclid=123",
            "https://example.org/a/b?",
        ];
        for text in same {
            assert_eq!(page(text), "example.org/a/b", "{text}");
        }
        assert_eq!(page("https://example.org"), page("https://example.org/"));
        assert_eq!(page("https://e.org/%c3%a9"), page("https://e.org/%C3%A9"));
    }

    #[test]
    fn other_pages_are_other() {
        let others = [
            "https://example.org/A/b",
            "https://example.org/a/b?id=1",
            "https://example.org/a/b?id=2",
            "https://example.org:8080/a/b",
            "https://sub.example.org/a/b",
        ];
        for (index, one) in others.iter().enumerate() {
            for other in others.iter().skip(index + 1) {
                assert_ne!(page(one), page(other));
            }
        }
        assert_eq!(page("https://e.org/?b=1&utm_x=2&a=3"), "e.org?b=1&a=3");
    }

    #[test]
    fn only_web_addresses_are_taken() {
        let refused = |text: &str| Url::parse(text).unwrap_err();
        for text in [
            "",
            "example.org",
            "ftp://example.org",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https:/example.org",
            "hé",
        ] {
            assert_eq!(refused(text), NoUrl::Scheme, "{text}");
        }
        for text in [
            "https://example.org/a b",
            "https://example.org/\n",
            "https://example.org/\u{7}",
            "https://example.org/\u{a0}",
        ] {
            assert_eq!(refused(text), NoUrl::Space, "{text}");
        }
        for text in [
            "https://",
            "https:///a",
            "https://localhost/",
            "https://-a.org",
            "https://a..org",
            "https://[::1",
            "https://a(b).org",
        ] {
            assert_eq!(refused(text), NoUrl::Host, "{text}");
        }
        for text in ["https://me@example.org/", "https://me:secret@example.org/"] {
            assert_eq!(refused(text), NoUrl::User, "{text}");
        }
        for text in ["https://example.org:/", "https://example.org:99999/", "https://example.org:x/"] {
            assert_eq!(refused(text), NoUrl::Port, "{text}");
        }
        for text in [
            "https://münchen.example/ä",
            "https://ექს.example/",
            "http://example.org?x",
            "https://web.archive.org/web/2025/https://x.org/",
        ] {
            assert!(Url::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn hosts_are_compared_by_domain() {
        let url = Url::parse("https://web.Archive.org/x").unwrap();
        assert!(url.is_at(&["archive.org"]) && url.is_at(&["example.org", "WEB.archive.org"]));
        assert!(!url.is_at(&["chive.org", "org.archive", "", "x.web.archive.org"]));
        assert!(!url.is_bare_address());
    }
}
