//! A page of listings: rows that can be linked to, and what is needed to search them.
use super::Site;
use super::body::{cell_with, head, scrolling, words_of};
use super::shell::Shell;
use super::text::{Anchors, anchor, plain, words};
use crate::document::{Inline, Prose, Words};
use crate::listing::{Entry, Facets, Listing, Page};
use std::collections::BTreeSet;

pub fn page(page: &Page, site: &Site<'_>) -> String {
    let mut anchors = Anchors::default();
    let mut main = format!("<h1>{}</h1>\n", words(&page.title));
    for prose in &page.lead {
        main += &format!("<p class=\"scope\">{}</p>\n", line(prose, site));
    }
    if site.listings.first().is_some_and(|first| first.name == page.name) {
        main += &briefs(site);
    }
    main += &controls(page);
    for listing in &page.listings {
        main += &table(listing, &mut anchors, site);
    }
    let said = Words::english();
    Shell { name: &page.name, title: &page.title, language: &page.language, words: &said, main }.page(site)
}

fn briefs(site: &Site<'_>) -> String {
    let brief = |(name, document): &(String, crate::document::Document)| {
        format!("<li><a href=\"{}.html\">{}</a></li>\n", anchor(name), words(&document.title))
    };
    let entries: String = site.briefs.iter().map(brief).collect();
    if entries.is_empty() {
        return entries;
    }
    format!(
        "<section aria-labelledby=\"briefs:\">\n<h2 id=\"briefs:\">Briefs</h2>\n<ul class=\"briefs\">\n{entries}</ul>\n</section>\n"
    )
}

/// What is searched with. Hidden where no script runs.
fn controls(page: &Page) -> String {
    let all = || page.listings.iter().flat_map(|listing| &listing.entries).map(|entry| &entry.facets);
    if !all().any(has_facets) {
        return String::new();
    }
    let list = |of: fn(&Facets) -> &Vec<String>| -> BTreeSet<&str> { all().flat_map(of).map(String::as_str).collect() };
    let mut out = String::from(
        "<search>\n<form class=\"controls\" hidden>\n\
         <p><label for=\"search:\">Search</label><input id=\"search:\" type=\"search\" autocomplete=\"off\"></p>\n",
    );
    out += &choice("country", "Country", &list(|facets| &facets.countries));
    out += &choice("status", "Status", &list(|facets| &facets.statuses));
    out += &choice("verification", "Verification", &list(|facets| &facets.verifications));
    if all().any(|facets| facets.age.is_some()) {
        out += "<p><label for=\"age:\">Age</label><select id=\"age:\" data-facet=\"age\"><option value=\"\">any</option>\
                <option value=\"-90\">up to 90 days</option><option value=\"-365\">up to a year</option>\
                <option value=\"365\">over a year</option><option value=\"730\">over two years</option></select></p>\n";
    }
    out + "<p><button type=\"reset\">Clear</button></p>\n<p class=\"count\" role=\"status\"></p>\n</form>\n</search>\n"
}

fn has_facets(facets: &Facets) -> bool {
    !facets.countries.is_empty() || !facets.statuses.is_empty() || !facets.verifications.is_empty()
}

fn choice(name: &str, title: &str, words: &BTreeSet<&str>) -> String {
    if words.is_empty() {
        return String::new();
    }
    let option = |word: &&str| format!("<option value=\"{0}\">{0}</option>", plain(word));
    let options: String = words.iter().map(option).collect();
    format!(
        "<p><label for=\"{name}:\">{title}</label><select id=\"{name}:\" data-facet=\"{name}\">\
         <option value=\"\">any</option>{options}</select></p>\n"
    )
}

fn table(listing: &Listing, anchors: &mut Anchors, site: &Site<'_>) -> String {
    let id = anchors.take(&listing.anchor);
    let mut rows = String::new();
    for entry in &listing.entries {
        rows += &row(entry, listing, anchors, site);
    }
    let remark = if listing.remark.is_empty() {
        String::new()
    } else {
        format!("<p class=\"small\">{}</p>\n", line(&listing.remark, site))
    };
    let title = words(&listing.title);
    let table = format!(
        "<table class=\"sortable listing\">\n<caption>{title} ({})</caption>\n{}<tbody>\n{rows}</tbody>\n</table>\n",
        listing.entries.len(),
        head(&listing.columns)
    );
    format!(
        "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n{remark}{}</section>\n",
        scrolling(&table, &id)
    )
}

fn row(entry: &Entry, listing: &Listing, anchors: &mut Anchors, site: &Site<'_>) -> String {
    let id = if entry.anchor.is_empty() { String::new() } else { format!(" id=\"{}\"", anchors.take(&entry.anchor)) };
    let facets = &entry.facets;
    let mut attributes = id;
    let lists = [("country", &facets.countries), ("status", &facets.statuses), ("verification", &facets.verifications)];
    for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        attributes += &format!(" data-{name}=\"{}\"", plain(&list.join("|")));
    }
    if let Some(age) = facets.age {
        attributes += &format!(" data-age=\"{age}\"");
    }
    let cells = listing.columns.iter().enumerate().map(|(at, column)| {
        let Some(field) = entry.cells.get(at) else { return cell_with(column, "", "") };
        let key = if field.key.is_empty() { String::new() } else { format!(" data-key=\"{}\"", plain(&field.key)) };
        cell_with(column, &line(&field.prose, site), &key)
    });
    format!("<tr{attributes}>{}</tr>\n", cells.collect::<String>())
}

fn line(prose: &Prose, site: &Site<'_>) -> String {
    let inline = |inline: &Inline| match inline {
        Inline::See { anchor, text } => match site.address(anchor) {
            Some(href) => format!("<a href=\"{href}\">{}</a>", words(text)),
            None => words(text),
        },
        other => words_of(other),
    };
    prose.0.iter().map(inline).collect()
}
