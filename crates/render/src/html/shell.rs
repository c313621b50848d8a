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

/// The paper of a page by night, as the style sheet has it.
const NIGHT: Rgb = Rgb(0x14, 0x19, 0x1f);

/// The accent of a house in place of that of the style sheet: on screen by day and by night, and on paper.
fn accented(accent: Rgb) -> String {
    let (day, night) = (accent.legible_on_paper(), accent.legible_on(NIGHT));
    let pair = |accent: Rgb, ground: Rgb, share| {
        format!(":root {{ --accent: {accent}; --accent-soft: {}; }}", accent.towards(ground, share))
    };
    let (day, night) = (pair(day, Rgb::WHITE, 82), pair(night, NIGHT, 72));
    format!("{day}\n@media screen and (prefers-color-scheme: dark) {{ {night} }}\n")
}

/// SHA-256 in base64, as a Content-Security-Policy names what it lets run.
fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_can_be_read_by_day_and_by_night() {
        for accent in [Rgb(0xff, 0xdd, 0), Rgb(0, 0, 0x40), Rgb(0x80, 0x80, 0x80), Rgb(0, 0, 0), Rgb::WHITE] {
            let style = accented(accent);
            let colours: Vec<Rgb> =
                style.split("--accent: ").skip(1).filter_map(|it| Rgb::parse(it.get(..7)?)).collect();
            let grounds = [Rgb::WHITE, NIGHT];
            let contrasts: Vec<f32> =
                colours.iter().zip(grounds).map(|(colour, ground)| colour.contrast(ground)).collect();
            assert!(contrasts.len() == 2 && contrasts.iter().all(|contrast| *contrast >= 5.0), "{style} {contrasts:?}");
        }
    }

    #[test]
    fn hashes_are_those_that_browsers_compute() {
        assert_eq!(hash(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
