//! Pages for a browser: one for each brief, an index, and the listings that are searched.
//!
//! ```text
//! (name, Document) … ─▶ body    ─┐
//! listing::Page …    ─▶ listing ─┴─ shell: head, navigation, style, script ─▶ (file name, page)
//! ```
//! A page needs nothing but itself: no picture, font, style or script is fetched, and its Content-Security-Policy lets
//! none in but the logo, which stands in the page. Without script everything can be read; with it, listings can be searched
//! and tables sorted. Colours follow the reader's system, by day and by night.
mod body;
mod drawing;
mod listing;
mod shell;
mod text;
mod words;

use crate::colour::Rgb;
use crate::document::{Document, Prose};
use crate::listing::Page;
use crate::logo::Logo;
use std::collections::BTreeSet;
use std::sync::Arc;
use text::file;
pub use words::Words;

/// What pages say beside their documents.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whose pages they are, at the foot of each.
    pub organisation: String,
    /// Stands at the head of each brief.
    pub logo: Option<Arc<Logo>>,
    /// Links and lines, as in the PDF; lighter by night. That of the style sheet where there is none.
    pub accent: Option<Rgb>,
    /// Which edition, at the foot of each: `Data as of 12 March 2026`.
    pub edition: String,
    /// Stands above everything else on each page: that it is a draft.
    pub draft: Option<String>,
    /// What the pages hold, as files beside them; listed on the first page.
    pub files: Vec<Files>,
    /// What pages say of their own accord.
    pub words: Words,
}

/// One thing in several formats.
#[derive(Clone, Debug)]
pub struct Files {
    /// What it is: `Figures`.
    pub title: Prose,
    /// The format, and the file's address from the pages: `CSV`, `../csv/figures.csv`.
    pub formats: Vec<(&'static str, String)>,
}

/// The pages: file names and their contents. The first listing is the way in; its name should be `index`. Briefs are
/// linked from every page, by their names, in their order.
pub fn render(briefs: &[(String, Document)], listings: &[Page], options: &Options) -> Vec<(String, String)> {
    let pages = briefs.iter().map(|(name, _)| name).chain(listings.iter().map(|page| &page.name));
    let site = Site { briefs, options, names: pages.map(|name| file(name)).collect(), listings };
    let briefs = briefs.iter().map(|(name, document)| (file(name), body::page(name, document, &site)));
    let listings = listings.iter().map(|page| (file(&page.name), listing::page(page, &site)));
    briefs.chain(listings).collect()
}

/// What every page knows of the others.
struct Site<'a> {
    briefs: &'a [(String, Document)],
    listings: &'a [Page],
    options: &'a Options,
    /// The files of all pages.
    names: BTreeSet<String>,
}

impl Site<'_> {
    /// The address of `page#anchor`; nothing if there is no such page.
    fn address(&self, target: &str) -> Option<String> {
        let (page, anchor) = target.split_once('#').unwrap_or((target, ""));
        let page = file(page);
        let anchor = if anchor.is_empty() { String::new() } else { format!("#{}", text::anchor(anchor)) };
        self.names.contains(&page).then(|| format!("{page}{anchor}"))
    }
}
