//! Addresses of copies that machines make: archives, readers, proxies, translators, caches. Many hold the address of the
//! page they copy, and then it can be told.
use model::value::Url;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// Hosts that show other people's pages, and whatever lies below them.
const MIRRORS: &[&str] = &[
    // Archives.
    "web.archive.org",
    "wayback.archive.org",
    "archive-it.org",
    "archive.today",
    "archive.ph",
    "archive.is",
    "archive.li",
    "archive.md",
    "archive.vn",
    "archive.fo",
    "arquivo.pt",
    "ghostarchive.org",
    "megalodon.jp",
    "perma.cc",
    "webarchive.nationalarchives.gov.uk",
    "webarchive.org.uk",
    "webcitation.org",
    // Caches of search engines, and of their short pages.
    "ampproject.org",
    "bing-amp.com",
    "cc.bingj.com",
    "turbopages.org",
    "webcache.googleusercontent.com",
    "yandexwebcache.net",
    // Translators.
    "microsofttranslator.com",
    "translate.goog",
    "translate.google.com",
    "translate.yandex.com",
    "translate.yandex.ru",
    "translatetheweb.com",
    // Readers and proxies.
    "12ft.io",
    "allorigins.win",
    "corsproxy.io",
    "freedium.cfd",
    "jina.ai",
    "outline.com",
    "removepaywall.com",
    "smry.ai",
];

/// Hosts that only lead on to a page: guards of mail and of what is shared.
const LEADING_ON: &[&str] = &[
    "safelinks.protection.outlook.com",
    "urldefense.com",
    "urldefense.proofpoint.com",
    "l.facebook.com",
    "lm.facebook.com",
    "l.instagram.com",
];

/// Keys of a query that hand a page on.
const HANDED_ON: [&str; 6] = ["url", "u", "uri", "q", "link", "target"];

/// A copy's address.
pub struct Copy {
    /// Where the page itself is, if the copy says so.
    pub original: Option<String>,
    /// It shows nothing and only leads on, and may say who was led.
    pub only_leads_on: bool,
}

/// Whether an address is a copy's.
pub fn copy(url: &Url) -> Option<Copy> {
    let original = original(url).filter(|page| is_elsewhere(page, url));
    let is_mirror = url.is_bare_address() || url.is_at(MIRRORS) || is_made_by_a_machine(url.host());
    let only_leads_on = url.is_at(LEADING_ON) || url.is_at(&["google.com"]) && url.contains("/url?");
    (is_mirror || only_leads_on || original.is_some()).then_some(Copy { original, only_leads_on })
}

/// The page that a copy's address names.
fn original(url: &Url) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let (host, path) = (url.host(), rest.get(rest.find(['/', '?'])?..)?);
    translated(host, path).or_else(|| short(host, path)).or_else(|| handed_on(path)).or_else(|| embedded(path))
}

/// `apnews-com.translate.goog/article?_x_tr_sl=en`: dots are strokes, and strokes are two.
fn translated(host: &str, path: &str) -> Option<String> {
    let name = host.strip_suffix(".translate.goog")?;
    let name = name.replace("--", "\n").replace('-', ".").replace('\n', "-");
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let own: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("_x_tr_")).collect();
    let query = if own.is_empty() { String::new() } else { format!("?{}", own.join("&")) };
    Some(format!("https://{name}{path}{query}"))
}

/// `www-example-org.cdn.ampproject.org/c/s/www.example.org/page`, `www.google.com/amp/s/www.example.org/page`.
fn short(host: &str, path: &str) -> Option<String> {
    let path = if host.ends_with(".ampproject.org") {
        ["/c/", "/v/"].iter().find_map(|start| path.strip_prefix(start))?
    } else if host.strip_prefix("www.").unwrap_or(host).starts_with("google.") {
        path.strip_prefix("/amp/")?
    } else {
        return None;
    };
    let (scheme, page) = path.strip_prefix("s/").map_or(("http", path), |page| ("https", page));
    Some(format!("{scheme}://{page}"))
}

/// `?url=https%3A%2F%2Fexample.org%2Fpage`
fn handed_on(path: &str) -> Option<String> {
    let (_, query) = path.split_once('?')?;
    let query = query.split('#').next().unwrap_or(query);
    let mut values = query.split('&').filter_map(|pair| pair.split_once('=')).filter(|(key, _)| HANDED_ON.contains(key));
    values.find_map(|(_, value)| embedded(value).filter(|_| value.get(..4).is_some_and(|it| it.eq_ignore_ascii_case("http"))))
}

/// `/web/2025/https://example.org/page`, `/https:/example.org/page`, `/https%3A%2F%2Fexample.org%2Fpage`.
fn embedded(path: &str) -> Option<String> {
    // What only the query names is where a reader came from, or goes next.
    let query = path.find('?').unwrap_or(path.len());
    let small = path.to_ascii_lowercase();
    small.find("http").filter(|start| *start < query)?;
    ["https", "http"].into_iter().find_map(|scheme| {
        ["://", ":/", "%3a%2f%2f", "%3a//"].into_iter().find_map(|colon| {
            let start = small.find(&format!("{scheme}{colon}")).filter(|start| *start < query)?;
            let page = path.get(start + scheme.len() + colon.len()..)?;
            let is_escaped = colon == "%3a%2f%2f";
            // A guard of mail puts its own signs behind the page: `__https://example.org/page__;!!AbC`.
            let page = page.split("__;").next().unwrap_or(page);
            let page = if is_escaped { plain(page.split('&').next().unwrap_or(page)) } else { Cow::Borrowed(page) };
            Some(format!("{scheme}://{page}"))
        })
    })
}

/// With its escapes read, as far as they make a text.
pub fn plain(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text))
}

/// Whether a page can be opened, and has another publisher than the host that names it.
fn is_elsewhere(page: &str, copy: &Url) -> bool {
    Url::parse(page).is_ok_and(|page| site(&page) != site(copy))
}

/// Whose site an address is of: the last two names of its host.
pub fn site(url: &Url) -> String {
    url.host().to_lowercase().rsplit('.').take(2).collect::<Vec<_>>().join(".")
}

/// `d111111abcdef8.cloudfront.net`: a name that was drawn, under which nobody publishes.
fn is_made_by_a_machine(host: &str) -> bool {
    let drawn = host.strip_suffix(".cloudfront.net").and_then(|name| name.strip_prefix('d'));
    drawn.is_some_and(|name| name.len() >= 12 && name.bytes().all(|letter| letter.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(address: &str) -> Option<Copy> {
        copy(&Url::parse(address).unwrap())
    }

    #[test]
    fn a_copy_says_where_the_page_itself_is() {
        for (copy_of_it, page) in [
            ("https://r.jina.ai/https://apnews.com/article/a-b", "https://apnews.com/article/a-b"),
            ("https://web.archive.org/web/20250221000000/https://apnews.com/a?b=1", "https://apnews.com/a?b=1"),
            ("https://web.archive.org/web/2025/http:/apnews.com/a", "http://apnews.com/a"),
            ("https://www-apnews-com.translate.goog/a?_x_tr_sl=en&id=3", "https://www.apnews.com/a?id=3"),
            ("https://my--paper-co-uk.translate.goog/a", "https://my-paper.co.uk/a"),
            ("https://www-apnews-com.cdn.ampproject.org/c/s/www.apnews.com/a", "https://www.apnews.com/a"),
            ("https://www.google.com/amp/s/www.apnews.com/a", "https://www.apnews.com/a"),
            ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fapnews.com%2Fa%3Fb%3D1&usg=x", "https://apnews.com/a?b=1"),
            ("https://translate.google.com/translate?sl=es&u=https://elpais.com/a", "https://elpais.com/a"),
            ("https://urldefense.com/v3/__https://apnews.com/a__;!!AbC!def$", "https://apnews.com/a"),
            ("https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fapnews.com%2Fa&data=05", "https://apnews.com/a"),
            ("https://proxy.example.org/fetch/https%3A%2F%2Fapnews.com%2Fa", "https://apnews.com/a"),
        ] {
            let found = read(copy_of_it).and_then(|copy| copy.original);
            assert_eq!(found.as_deref(), Some(page), "{copy_of_it}");
        }
    }

    #[test]
    fn a_copy_that_names_no_page_is_one_all_the_same() {
        for address in [
            "https://archive.ph/Ab3dE",
            "https://perma.cc/AB12-CD34",
            "http://203.0.113.7:8080/costa-rica",
            "https://[2001:db8::1]/a",
            "https://d111111abcdef8.cloudfront.net/a/33402283.html",
            "https://wayback.archive-it.org/1/a",
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__apnews.com_a&d=DwMF",
        ] {
            assert!(read(address).is_some_and(|copy| copy.original.is_none()), "{address}");
        }
    }

    #[test]
    fn a_page_that_names_another_is_no_copy() {
        for address in [
            "https://apnews.com/article/costa-rica",
            "https://amp.abc.net.au/article/103127710",
            "https://lawandcrime.com/high-profile/a-b/amp",
            "https://circulorojo.mx/2025/02/07/a/?amp=1",
            "https://caselaw.nationalarchives.gov.uk/uksc/2023/42/press-summary/1",
            "https://tengele.com/search?q=Paula+Xinis",
            "https://example.org/login?url=https://www.example.org/a",
            "https://example.org/a?ref=https://news.example.com/",
            "https://example.org/how-https-works",
            "https://newsarchive.org.example/a",
            "https://archive.org/details/some-report-2025",
            "https://blog.archive.org/2025/02/01/a",
            "https://help.archive.org/help/using-the-wayback-machine",
            "https://media.cloudfront.net/a",
            "https://www.google.com/amp/",
        ] {
            assert!(read(address).is_none(), "{address}");
        }
    }

    #[test]
    fn a_site_has_many_hosts() {
        let site_of = |address| site(&Url::parse(address).unwrap());
        assert_eq!(site_of("https://m.example.org/a"), site_of("https://www.Example.org:8080"));
        assert_ne!(site_of("https://example.org/a"), site_of("https://example.net/a"));
    }
}
