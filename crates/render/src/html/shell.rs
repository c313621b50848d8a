//! What stands around every page: head, navigation, foot.
use super::Site;
use super::text::{file, plain, words};
use crate::colour::Rgb;
use crate::document::{Language, Words};
use base64::prelude::{BASE64_STANDARD as STANDARD, Engine as _};
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");
/// Says, before there is anything to lay out, that a script will run: what it would hide need not be laid out first.
const EARLY: &str = "document.documentElement.className = \"scripted\";";

/// A page: its name, what it is called, what stands in it.
pub struct Shell<'a> {
    pub name: &'a str,
    pub title: &'a str,
    pub language: &'a Language,
    pub words: &'a Words,
    /// What the page is about, for those who find it in a list of pages.
    pub description: String,
    pub main: String,
}

impl Shell<'_> {
    pub fn page(&self, site: &Site<'_>) -> String {
        let direction = if self.language.is_right_to_left() { " dir=\"rtl\"" } else { "" };
        let draft = site.options.draft.iter().map(|draft| format!("<p class=\"draft\">{}</p>\n", words(draft)));
        let style = site.options.accent.map_or_else(|| STYLE.to_owned(), |accent| STYLE.to_owned() + &accented(accent));
        let policy = format!(
            "default-src 'none'; {}style-src 'sha256-{}'; script-src 'sha256-{}' 'sha256-{}'; base-uri 'none'; form-action 'none'",
            if site.options.logo.is_some() { "img-src data:; " } else { "" },
            hash(&style),
            hash(EARLY),
            hash(SCRIPT)
        );
        format!(
            "<!doctype html>\n<html lang=\"{}\"{direction}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
             <meta name=\"description\" content=\"{}\">\n<title>{}</title>\n<style>{style}</style>\n<script>{EARLY}</script>\n</head>\n<body data-copied=\"{}\">\n\
             <a class=\"skip\" href=\"#main:\">{}</a>\n<header>{}</header>\n\
             <main id=\"main:\" tabindex=\"-1\">\n{}{}</main>\n<footer>{}</footer>\n<script>{SCRIPT}</script>\n\
             </body>\n</html>\n",
            plain(self.language.tag()),
            plain(self.description.trim()),
            plain(&self.whole_title(site)),
            plain(&site.options.words.copied),
            words(&self.words.skip),
            self.navigation(site),
            draft.collect::<String>(),
            self.main,
            foot(site),
        )
    }

    /// What it is called among the pages of others.
    fn whole_title(&self, site: &Site<'_>) -> String {
        let title = called(self.title, self.name);
        let organisation = site.options.organisation.trim();
        if organisation.is_empty() { title.to_owned() } else { format!("{title} – {organisation}") }
    }

    /// The main listings, and the briefs; where they are many, the first of them, which tells of everything.
    fn navigation(&self, site: &Site<'_>) -> String {
        let main = site.listings.iter().filter(|page| page.is_main);
        let main = main.map(|page| (page.name.as_str(), page.title.as_str()));
        let briefs = site.briefs.iter().map(|(name, document)| (name.as_str(), document.title.as_str()));
        let shown = if site.briefs.len() > MOST_BRIEFS { 1 } else { MOST_BRIEFS };
        let link = |(name, title): (&str, &str)| {
            let current = if name == self.name { " aria-current=\"page\"" } else { "" };
            format!("<li><a href=\"{}\"{current}>{}</a></li>", file(name), words(called(title, name)))
        };
        let links: String = main.chain(briefs.take(shown)).map(link).collect();
        format!("<nav aria-label=\"{}\"><ul>{links}</ul></nav>", plain(&self.words.pages))
    }
}

/// The title of a page; its name where it has none, since a heading or a link without words can be neither read nor found.
pub fn called<'a>(title: &'a str, name: &'a str) -> &'a str {
    if title.trim().is_empty() { name } else { title }
}

/// Of more briefs than these all but the first are listed on the index alone.
const MOST_BRIEFS: usize = 3;

fn foot(site: &Site<'_>) -> String {
    let parts = [&site.options.organisation, &site.options.edition];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).map(|part| words(part)).collect();
    format!("<p>{}</p>", parts.join(" · "))
}

/// What letters stand on, as the style sheet has it: the paper, the ground of boxes, how much of the paper is in the soft
/// accent; and the colour to which an accent is brought until it can be read on all of them.
struct Scheme {
    paper: Rgb,
    ground: Rgb,
    share: u16,
    end: Rgb,
}

const DAY: Scheme = Scheme { paper: Rgb::WHITE, ground: Rgb(0xf2, 0xf4, 0xf7), share: 82, end: Rgb(0, 0, 0) };
const NIGHT: Scheme =
    Scheme { paper: Rgb(0x14, 0x19, 0x1f), ground: Rgb(0x1e, 0x25, 0x2d), share: 72, end: Rgb::WHITE };

impl Scheme {
    /// The accent nearest to this one in which letters can be read, and its soft shade.
    fn accents(&self, accent: Rgb) -> [Rgb; 2] {
        let nearer = (0..=100).step_by(5).map(|share| accent.towards(self.end, share));
        let mut pairs = nearer.map(|accent| [accent, accent.towards(self.paper, self.share)]);
        pairs.find(|[accent, soft]| self.can_be_read(*accent, *soft)).unwrap_or([self.end, self.paper])
    }

    /// As well as WCAG asks for, and a little better.
    fn can_be_read(&self, accent: Rgb, soft: Rgb) -> bool {
        [self.paper, self.ground, soft].into_iter().all(|ground| accent.contrast(ground) >= 4.6)
    }

    fn style(&self, accent: Rgb) -> String {
        let [accent, soft] = self.accents(accent);
        format!(":root {{ --accent: {accent}; --accent-soft: {soft}; }}")
    }
}

/// The accent of a house in place of that of the style sheet: on screen by day and by night, and on paper.
fn accented(accent: Rgb) -> String {
    format!("{}\n@media screen and (prefers-color-scheme: dark) {{ {} }}\n", DAY.style(accent), NIGHT.style(accent))
}

/// SHA-256 in base64, as a Content-Security-Policy names what it lets run.
fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_accent_can_be_read_by_day_and_by_night() {
        for accent in [Rgb(0xff, 0xdd, 0), Rgb(0x1d, 0x4f, 0x91), Rgb(0x80, 0x80, 0x80), Rgb(0, 0, 0), Rgb::WHITE] {
            for scheme in [DAY, NIGHT] {
                let [accent, soft] = scheme.accents(accent);
                assert!(scheme.can_be_read(accent, soft), "{accent} on {soft}");
            }
        }
    }

    #[test]
    fn an_accent_that_can_be_read_stays_as_it_is() {
        let blue = Rgb(0x1d, 0x4f, 0x91);
        assert_eq!(DAY.accents(blue), [blue, Rgb(0xd6, 0xdf, 0xeb)]);
        assert!(accented(blue).contains("--accent: #1d4f91;"), "{}", accented(blue));
    }

    #[test]
    fn hashes_are_those_that_browsers_compute() {
        assert_eq!(hash(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
