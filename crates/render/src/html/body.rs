//! A document as the text of a page.
use super::Site;
use super::drawing::svg;
use super::shell::{Shell, called};
use super::text::{Anchors, address, plain, words};
use crate::document::{
    Align, Block, Chart, Column, Document, Grid, Inline, KeyNumber, Language, NoteId, Prose, Section, Sourcing, Tag,
    Tone,
};
use crate::logo::Logo;
use base64::prelude::{BASE64_STANDARD as STANDARD, Engine as _};
use std::collections::BTreeMap;

/// The page of a document.
pub fn page(name: &str, document: &Document, site: &Site<'_>) -> String {
    let mut writer = Writer::new(document, site);
    let main = writer.document(name);
    let (title, language, words) = (&document.title, &document.language, &document.words);
    Shell { name, title, language, words, description: document.scope.plain(), main }.page(site)
}

/// Writes a document from top to bottom, and remembers what was called and counted on the way.
struct Writer<'a> {
    document: &'a Document,
    site: &'a Site<'a>,
    /// The end of the link to each section, by what the document calls it; the first of equal ones.
    targets: BTreeMap<&'a str, String>,
    /// The ends of the links to sections in the order of reading.
    anchors: std::vec::IntoIter<String>,
    tables: usize,
    figures: usize,
    /// How often each note was called.
    calls: BTreeMap<NoteId, usize>,
}

impl<'a> Writer<'a> {
    fn new(document: &'a Document, site: &'a Site<'a>) -> Self {
        let (mut anchors, mut targets, mut order) = (Anchors::default(), BTreeMap::new(), Vec::new());
        for section in all(&document.sections) {
            let anchor = anchors.take(&section.anchor);
            targets.entry(section.anchor.as_str()).or_insert_with(|| anchor.clone());
            order.push(anchor);
        }
        let anchors = order.into_iter();
        Self { document, site, targets, anchors, tables: 0, figures: 0, calls: BTreeMap::new() }
    }

    fn document(&mut self, name: &str) -> String {
        let document = self.document;
        let mut out = self.site.options.logo.as_deref().map(logo).unwrap_or_default();
        out += &format!("<h1>{}</h1>\n", words(called(&document.title, name)));
        if !document.scope.is_empty() {
            out += &format!("<p class=\"scope\">{}</p>\n", self.prose(&document.scope));
        }
        if !document.masthead.is_empty() {
            let facts = document
                .masthead
                .iter()
                .map(|(name, value)| format!("<div><dt>{}</dt><dd>{}</dd></div>\n", words(name), self.prose(value)));
            out += &format!("<dl class=\"masthead\">\n{}</dl>\n", facts.collect::<String>());
        }
        out += &self.contents();
        for section in &document.sections {
            out += &self.section(section, 2);
        }
        out + &self.notes()
    }

    fn contents(&self) -> String {
        let sections = &self.document.sections;
        if sections.len() < 2 {
            return String::new();
        }
        // The anchors come in the order of reading; those of inner sections are passed over.
        let mut anchors = self.anchors.clone();
        let mut entries = String::new();
        for section in sections {
            let anchor = anchors.next().unwrap_or_default();
            let inner = all(&section.sections).len();
            entries += &format!("<li><a href=\"#{anchor}\">{}</a></li>\n", words(&section.title));
            anchors.by_ref().take(inner).for_each(drop);
        }
        let title = &self.document.words.contents;
        format!("<nav class=\"contents\" aria-label=\"{}\">\n<ul>\n{entries}</ul>\n</nav>\n", plain(title))
    }

    fn section(&mut self, section: &Section, level: usize) -> String {
        let anchor = self.anchors.next().unwrap_or_default();
        let depth = level.min(6);
        let mut out = format!(
            "<section>\n<h{depth} id=\"{anchor}\">{}{}</h{depth}>\n",
            words(&section.title),
            self.permalink(&anchor, &section.title)
        );
        for block in &section.blocks {
            out += &self.block(block);
        }
        for section in &section.sections {
            out += &self.section(section, level + 1);
        }
        out + "</section>\n"
    }

    fn permalink(&self, anchor: &str, title: &str) -> String {
        let label = format!("{} {title}", self.document.words.permalink);
        format!(" <a class=\"permalink\" href=\"#{anchor}\" aria-label=\"{}\">#</a>", plain(&label))
    }

    fn block(&mut self, block: &Block) -> String {
        match block {
            Block::Paragraph(prose) => format!("<p>{}</p>\n", self.prose(prose)),
            Block::Small(prose) => format!("<p class=\"small\">{}</p>\n", self.prose(prose)),
            Block::List { numbered, items } => self.list(*numbered, items),
            Block::Terms(terms) => {
                let terms = terms
                    .iter()
                    .map(|(term, said)| format!("<dt>{}</dt>\n<dd>{}</dd>\n", self.prose(term), self.prose(said)));
                format!("<dl>\n{}</dl>\n", terms.collect::<String>())
            }
            Block::KeyNumbers(numbers) => {
                let numbers: String = numbers.iter().map(|number| self.key_number(number)).collect();
                if numbers.is_empty() { numbers } else { format!("<ul class=\"numbers\">\n{numbers}</ul>\n") }
            }
            Block::Grid(grid) => self.grid(grid),
            Block::Chart(chart) => self.chart(chart),
            Block::Aside { title, blocks } => {
                let title = if title.is_empty() {
                    String::new()
                } else {
                    format!("<p class=\"title\">{}</p>\n", self.prose(title))
                };
                let blocks: String = blocks.iter().map(|block| self.block(block)).collect();
                format!("<div class=\"box\">\n{title}{blocks}</div>\n")
            }
        }
    }

    fn list(&mut self, numbered: bool, items: &[Prose]) -> String {
        let tag = if numbered { "ol" } else { "ul" };
        let items: String = items.iter().map(|item| format!("<li>{}</li>\n", self.prose(item))).collect();
        if items.is_empty() { items } else { format!("<{tag}>\n{items}</{tag}>\n") }
    }

    fn key_number(&mut self, number: &KeyNumber) -> String {
        let spaced =
            |text: &str| if text.is_empty() { String::new() } else { format!("<span>{}</span> ", words(text)) };
        let known = if number.as_of.is_empty() { String::new() } else { format!("{} ", words(&number.as_of)) };
        format!(
            "<li><p class=\"value\">{}<strong>{}</strong> {}</p>\n<p>{}</p>\n<p class=\"small\">{known}{}</p></li>\n",
            spaced(&number.qualifier),
            words(&number.value),
            spaced(&number.unit),
            self.prose(&number.label),
            tag(&number.verification)
        )
    }

    fn grid(&mut self, grid: &Grid) -> String {
        self.tables += 1;
        let id = format!("table:{}", self.tables);
        let caption = self.caption(&self.document.words.table.clone(), self.tables, &id, &grid.caption);
        let mut rows = String::new();
        for group in grid.groups() {
            rows += "<tbody>\n";
            if !group.title.is_empty() {
                let (width, title) = (grid.columns().len(), self.prose(&group.title));
                rows += &format!("<tr><th scope=\"rowgroup\" colspan=\"{width}\">{title}</th></tr>\n");
            }
            for row in group.rows() {
                let cells = grid.columns().iter().zip(row).map(|(column, cell)| self::cell(column, &self.prose(cell)));
                rows += &format!("<tr>{}</tr>\n", cells.collect::<String>());
            }
            rows += "</tbody>\n";
        }
        let table = format!("<table class=\"sortable\">\n{caption}{}{rows}</table>\n", head(grid.columns()));
        let table = scrolling(&table, &format!("{id}:caption"));
        format!("<div class=\"table\" id=\"{id}\">\n{table}{}</div>\n", self.sourcing(&grid.sourcing))
    }

    fn caption(&mut self, word: &str, number: usize, id: &str, caption: &Prose) -> String {
        let link = self.permalink(id, &format!("{word} {number}"));
        let caption = self.prose(caption);
        format!("<caption id=\"{id}:caption\"><strong>{} {number}.</strong> {caption}{link}</caption>\n", words(word))
    }

    fn chart(&mut self, chart: &Chart) -> String {
        self.figures += 1;
        let (id, word) = (format!("figure:{}", self.figures), words(&self.document.words.figure));
        let link = self.permalink(&id, &format!("{} {}", self.document.words.figure, self.figures));
        let mut rows = String::new();
        for row in chart.numbers.rows() {
            let cells = chart.numbers.columns().iter().zip(row).map(|(column, said)| cell(column, &self.prose(said)));
            rows += &format!("<tr>{}</tr>\n", cells.collect::<String>());
        }
        let number = self.figures;
        let numbers =
            format!("{word} {number}{} {}", words(&self.document.words.colon), words(&self.document.words.numbers));
        let table = format!(
            "<table class=\"sortable\">\n<caption id=\"{id}:numbers\">{numbers}</caption>\n{}<tbody>\n{rows}</tbody>\n</table>\n",
            head(chart.numbers.columns())
        );
        let title = format!("{} {number}", self.document.words.figure);
        let drawing = svg(&chart.scene, &id, &title, &chart.alternative);
        let drawing = scrolling(&drawing, &format!("{id}:caption"));
        let (caption, sourcing) = (self.prose(&chart.caption), self.sourcing(&chart.sourcing));
        format!(
            "<figure id=\"{id}\">\n<figcaption id=\"{id}:caption\"><strong>{word} {number}.</strong> {caption}{link}</figcaption>\n\
             {drawing}{sourcing}<details>\n<summary>{numbers}</summary>\n{}</details>\n</figure>\n",
            scrolling(&table, &format!("{id}:numbers")),
        )
    }

    fn sourcing(&mut self, sourcing: &Sourcing) -> String {
        let said = &self.document.words;
        let mut parts = Vec::new();
        for (name, prose) in [(&said.source, &sourcing.source), (&said.remark, &sourcing.remark)] {
            if !prose.is_empty() {
                parts.push(format!("{}{} {}", words(name), words(&said.colon), self.prose(prose)));
            }
        }
        if !sourcing.as_of.is_empty() {
            parts.push(format!("{} {}.", words(&said.as_of), words(&sourcing.as_of)));
        }
        if parts.is_empty() { String::new() } else { format!("<p class=\"small\">{}</p>\n", parts.join(" ")) }
    }

    /// The notes, each with the way back to every place that calls it.
    fn notes(&mut self) -> String {
        let document = self.document;
        if document.notes().is_empty() {
            return String::new();
        }
        // Notes call notes: all are written before the ways back are counted.
        let texts: Vec<String> = document.notes().iter().map(|note| self.prose(note)).collect();
        let mut notes = String::new();
        let calls: BTreeMap<usize, usize> = self.calls.iter().map(|(note, count)| (note.number(), *count)).collect();
        for (number, text) in (1..).zip(texts) {
            notes += &format!("<li id=\"note:{number}\">{text}");
            for call in 1..=calls.get(&number).copied().unwrap_or_default() {
                let of = if call > 1 { format!(", {call}") } else { String::new() };
                let label = plain(&format!("{} {number}{of}", document.words.back));
                notes += &format!(" <a class=\"back\" href=\"#call:{number}:{call}\" aria-label=\"{label}\">↑</a>");
            }
            notes += "</li>\n";
        }
        let title = words(&document.words.notes);
        let about = match document.about_notes() {
            about if about.is_empty() => String::new(),
            about => format!("<p class=\"small\">{}</p>\n", self.prose(about)),
        };
        format!(
            "<section aria-labelledby=\"notes:\" class=\"notes\">\n<h2 id=\"notes:\">{title}</h2>\n{about}<ol>\n{notes}</ol>\n</section>\n"
        )
    }

    fn prose(&mut self, prose: &Prose) -> String {
        prose.0.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &Inline) -> String {
        match inline {
            Inline::See { anchor, text } => match self.targets.get(anchor.as_str()) {
                Some(target) => format!("<a href=\"#{target}\">{}</a>", words(text)),
                None => match anchor.contains('#').then(|| self.site.address(anchor)).flatten() {
                    Some(target) => format!("<a href=\"{target}\">{}</a>", words(text)),
                    None => words(text),
                },
            },
            Inline::Note(note) => {
                let count = self.calls.entry(*note).or_default();
                *count += 1;
                let (number, label) = (note.number(), plain(&self.document.words.note));
                format!(
                    "<sup><a href=\"#note:{number}\" id=\"call:{number}:{count}\" aria-label=\"{label} {number}\">{number}</a></sup>"
                )
            }
            other => words_of(other),
        }
    }
}

/// What every renderer of a page does alike; what leads to places in a page is its words alone.
pub fn words_of(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) | Inline::See { text, .. } => words(text),
        Inline::Strong(text) => format!("<strong>{}</strong>", words(text)),
        Inline::Emphasis(text) => format!("<em>{}</em>", words(text)),
        Inline::Foreign { language, text } => foreign(language, text),
        Inline::Link { url, text } => {
            let shown = words(if text.is_empty() { url } else { text });
            address(url).map_or(shown.clone(), |href| format!("<a href=\"{href}\" rel=\"noreferrer\">{shown}</a>"))
        }
        Inline::Tag(it) => tag(it),
        Inline::Break => "<br>".to_owned(),
        Inline::Note(_) => String::new(),
    }
}

fn foreign(language: &Language, text: &str) -> String {
    let direction = if language.is_right_to_left() { "rtl" } else { "ltr" };
    format!("<bdi lang=\"{}\" dir=\"{direction}\">{}</bdi>", plain(language.tag()), words(text))
}

fn tag(tag: &Tag) -> String {
    let tone = match tag.tone {
        Tone::Plain => "plain",
        Tone::Firm => "firm",
        Tone::Grave => "grave",
    };
    if tag.text.is_empty() { String::new() } else { format!("<span class=\"tag {tone}\">{}</span>", words(&tag.text)) }
}

/// The picture itself, so that nothing is fetched.
fn logo(logo: &Logo) -> String {
    let (width, height) = logo.size();
    format!(
        "<p class=\"logo\"><img src=\"data:image/png;base64,{}\" alt=\"{}\" width=\"{width}\" height=\"{height}\"></p>\n",
        STANDARD.encode(logo.png()),
        plain(logo.alternative()),
    )
}

/// What is wider than the window moves by itself, and can be moved with the keys.
pub fn scrolling(inner: &str, label: &str) -> String {
    format!("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"{label}\">\n{inner}</div>\n")
}

pub fn head(columns: &[Column]) -> String {
    let column = |column: &Column| format!("<th scope=\"col\"{}>{}</th>", side(column), words(&column.title));
    format!("<thead><tr>{}</tr></thead>\n", columns.iter().map(column).collect::<String>())
}

fn cell(column: &Column, text: &str) -> String {
    cell_with(column, text, "")
}

pub fn cell_with(column: &Column, text: &str, attributes: &str) -> String {
    let side = side(column);
    // A row whose first cell is empty has no heading.
    if column.heads_rows && !text.is_empty() {
        format!("<th scope=\"row\"{side}{attributes}>{text}</th>")
    } else {
        format!("<td{side}{attributes}>{text}</td>")
    }
}

fn side(column: &Column) -> &'static str {
    match column.align {
        Align::Start => "",
        Align::End => " class=\"end\"",
    }
}

/// Every section, outer before inner.
fn all(sections: &[Section]) -> Vec<&Section> {
    sections.iter().flat_map(|section| std::iter::once(section).chain(all(&section.sections))).collect()
}
