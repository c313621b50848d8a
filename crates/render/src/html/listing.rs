//! A page of listings: rows that can be linked to, and what is needed to search them.
use super::body::{cell_with, head, scrolling, words_of};
use super::shell::{Shell, called};
use super::text::{Anchors, file, plain, words};
use super::{Files, Site};
use crate::document::{Inline, Prose};
use crate::listing::{Entry, Facets, Listing, Page};
use crate::order::by_name;
use std::collections::BTreeSet;

/// Up to so many are read faster than they are searched.
const FEW: usize = 8;
/// The rows of a listing that are laid out at first, and that are added at a time: to lay out a row takes a browser several
/// times as long as to read it. docs/performance.md says how that was measured.
const AT_FIRST: usize = 250;

pub fn page(page: &Page, site: &Site<'_>) -> String {
    let mut anchors = Anchors::default();
    let mut main = format!("<h1>{}</h1>\n", words(called(&page.title, &page.name)));
    for prose in &page.lead {
        main += &format!("<p class=\"scope\">{}</p>\n", line(prose, "", site));
    }
    if site.listings.first().is_some_and(|first| first.name == page.name) {
        main += &briefs(site);
        main += &files(site);
    }
    main += &controls(page, site);
    for listing in &page.listings {
        main += &table(listing, page, &mut anchors, site);
    }
    let said = &site.options.words.document;
    let description = page.lead.first().map(Prose::plain).unwrap_or_default();
    Shell { name: &page.name, title: &page.title, language: &page.language, words: said, description, main }.page(site)
}

fn briefs(site: &Site<'_>) -> String {
    let brief = |(name, document): &(String, crate::document::Document)| {
        format!("<li><a href=\"{}\">{}</a></li>\n", file(name), words(called(&document.title, name)))
    };
    folded(&site.options.words.briefs, &site.briefs.iter().map(brief).collect::<Vec<_>>())
}

/// What there is beside the pages, each in its formats.
fn files(site: &Site<'_>) -> String {
    let one = |files: &Files| {
        let link = |(format, address): &(&str, String)| format!("<a href=\"{}\">{format}</a>", plain(address));
        let formats: Vec<String> = files.formats.iter().map(link).collect();
        let (title, colon) = (line(&files.title, "", site), words(&site.options.words.document.colon));
        format!("<li>{title}{colon} {}</li>\n", formats.join(", "))
    };
    folded(&site.options.words.files, &site.options.files.iter().map(one).collect::<Vec<_>>())
}

/// A list that can be opened. Many entries would stand between a reader and what is searched with.
fn folded(title: &str, entries: &[String]) -> String {
    let (title, count, list) = (words(title), entries.len(), entries.concat());
    if count == 0 {
        return String::new();
    }
    let open = if count <= FEW { " open" } else { "" };
    format!("<details{open}>\n<summary>{title} ({count})</summary>\n<ul class=\"briefs\">\n{list}</ul>\n</details>\n")
}

/// What is searched with. Hidden where no script runs.
fn controls(page: &Page, site: &Site<'_>) -> String {
    let said = &site.options.words;
    let all = || page.listings.iter().flat_map(|listing| &listing.entries).map(|entry| &entry.facets);
    if all().count() <= FEW {
        return String::new();
    }
    let list = |of: fn(&Facets) -> &Vec<String>| -> Vec<&str> {
        let words: BTreeSet<&str> = all().flat_map(of).map(String::as_str).collect();
        let mut words: Vec<&str> = words.into_iter().collect();
        words.sort_by(|one, other| by_name(one, other));
        words
    };
    let option = |(value, word): (&str, &str)| format!("<option value=\"{}\">{}</option>", plain(value), plain(word));
    let of_words = |words: Vec<&str>| words.into_iter().map(|word| option((word, word))).collect::<String>();
    let ages = || said.ages.iter().map(|(days, word)| option((&days.to_string(), word))).collect::<String>();
    let ages = if all().any(|facets| facets.age.is_some()) { ages() } else { String::new() };
    let choices = [
        ("country", &said.country, of_words(list(|facets| &facets.countries))),
        ("status", &said.status, of_words(list(|facets| &facets.statuses))),
        ("verification", &said.verification, of_words(list(|facets| &facets.verifications))),
        ("age", &said.age, ages),
    ];
    let mut out = format!(
        "<search>\n<form class=\"controls\" autocomplete=\"off\" data-shown=\"{}\" hidden>\n<p class=\"wide\"><label for=\"search:\">{}</label>\
         <input id=\"search:\" name=\"search\" type=\"search\" spellcheck=\"false\"></p>\n",
        plain(&said.shown),
        words(&said.search)
    );
    for (name, title, options) in choices.iter().filter(|(.., options)| !options.is_empty()) {
        out += &format!(
            "<p><label for=\"{name}:\">{}</label><select id=\"{name}:\" name=\"{name}\"><option value=\"\">{}</option>\
             {options}</select></p>\n",
            words(title),
            plain(&said.any)
        );
    }
    let clear = words(&said.clear);
    out + &format!(
        "<p><button type=\"reset\">{clear}</button></p>\n<p class=\"count\" role=\"status\"></p>\n</form>\n</search>\n"
    )
}

fn table(listing: &Listing, page: &Page, anchors: &mut Anchors, site: &Site<'_>) -> String {
    let id = anchors.take(&listing.anchor);
    let said = &site.options.words;
    let mut rows = String::new();
    for (at, entry) in listing.entries.iter().enumerate() {
        if at == AT_FIRST {
            // Without a script they are shown like the others.
            rows += "</tbody>\n<tbody class=\"waiting\">\n";
        }
        rows += &row(entry, listing, page, anchors, site);
    }
    let remark = if listing.remark.is_empty() {
        String::new()
    } else {
        format!("<p class=\"small\">{}</p>\n", line(&listing.remark, "", site))
    };
    let title = words(&listing.title);
    let table = format!(
        "<table class=\"sortable listing\" data-name=\"{id}\" data-title=\"{}\" data-rest=\"{}\" data-nothing=\"{}\">\n\
         <caption>{title} ({})</caption>\n{}<tbody>\n{rows}</tbody>\n</table>\n",
        plain(&listing.title),
        plain(&said.rest),
        plain(&said.nothing),
        listing.entries.len(),
        head(&listing.columns)
    );
    format!("<section>\n<h2 id=\"{id}\">{title}</h2>\n{remark}{}</section>\n", scrolling(&table, &id))
}

fn row(entry: &Entry, listing: &Listing, page: &Page, anchors: &mut Anchors, site: &Site<'_>) -> String {
    let facets = &entry.facets;
    let mut attributes = String::new();
    let mut permalink = String::new();
    if !entry.anchor.is_empty() {
        let id = anchors.take(&entry.anchor);
        let name: String = entry.cells.first().map(|cell| cell.prose.plain()).unwrap_or_default();
        let label = plain(&format!("{} {name}", site.options.words.document.permalink));
        attributes += &format!(" id=\"{id}\"");
        permalink = format!(" <a class=\"permalink\" href=\"#{id}\" aria-label=\"{label}\">#</a>");
    }
    let lists = [("country", &facets.countries), ("status", &facets.statuses), ("verification", &facets.verifications)];
    for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        attributes += &format!(" data-{name}=\"{}\"", plain(&list.join("|")));
    }
    if let Some(age) = facets.age {
        attributes += &format!(" data-age=\"{age}\"");
    }
    if !facets.words.is_empty() {
        attributes += &format!(" data-words=\"{}\"", plain(&facets.words));
    }
    let here = format!("{}#{}", page.name, entry.anchor);
    let cells = listing.columns.iter().enumerate().map(|(at, column)| {
        let Some(field) = entry.cells.get(at) else { return cell_with(column, "", "") };
        let key = if field.key.is_empty() { String::new() } else { format!(" data-key=\"{}\"", plain(&field.key)) };
        let mut text = line(&field.prose, &here, site);
        if is_day(&field.key) && text == field.key {
            text = format!("<time datetime=\"{0}\">{0}</time>", field.key);
        }
        if column.heads_rows {
            text += &std::mem::take(&mut permalink);
        }
        cell_with(column, &text, &key)
    });
    format!("<tr{attributes}>{}</tr>\n", cells.collect::<String>())
}

/// `2026-03-12`
fn is_day(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut has = |digits: usize| {
        parts.next().is_some_and(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    has(4) && has(2) && has(2) && parts.next().is_none()
}

/// A line of a page; what would lead to where it stands itself does not.
fn line(prose: &Prose, here: &str, site: &Site<'_>) -> String {
    let inline = |inline: &Inline| match inline {
        Inline::See { anchor, text } if anchor == here => words(text),
        Inline::See { anchor, text } => match site.address(anchor) {
            Some(href) => format!("<a href=\"{href}\">{}</a>", words(text)),
            None => words(text),
        },
        other => words_of(other),
    };
    prose.0.iter().map(inline).collect()
}
