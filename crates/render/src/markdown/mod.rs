//! A document as Markdown, as GitHub shows it: the summary of a job, a comment on a change.
//!
//! Charts are their numbers, and notes are footnotes. Texts come from strangers: nothing in them becomes a link, a
//! picture, a mention or HTML. Where a place takes only so many bytes, the text ends after the last block that fits, and
//! says what is left out.
mod text;

use crate::document::{Align, Block, Column, Document, Inline, KeyNumber, Prose, Section, Sourcing};
use std::collections::BTreeSet;
use text::{cell, link, words};

/// What must be known to write Markdown.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Stands above everything else: that it is a draft.
    pub draft: Option<String>,
    /// The most bytes, if there is a limit. A limit too small for the title is not kept.
    pub limit: Option<usize>,
}

/// Room for the sentence that says what is left out.
const LAST_WORDS: usize = 160;

/// The document as Markdown.
pub fn render(document: &Document, options: &Options) -> String {
    let mut writer = Writer { document, tables: 0, figures: 0, parts: Vec::new() };
    writer.document(options);
    fitted(&writer.parts, document, options.limit)
}

/// A block, and the notes it calls.
struct Part {
    text: String,
    notes: BTreeSet<usize>,
}

/// As many parts as fit with the notes they call.
fn fitted(parts: &[Part], document: &Document, limit: Option<usize>) -> String {
    let about = match document.about_notes() {
        about if about.is_empty() || document.notes().is_empty() => String::new(),
        about => format!("\n{}\n", prose(about)),
    };
    let room = limit.map_or(usize::MAX, |limit| limit.saturating_sub(LAST_WORDS + about.len()));
    let footnote = |index: usize| {
        let text = document.notes().get(index).map(prose).unwrap_or_default();
        format!("[^{}]: {}\n", index + 1, text.trim())
    };
    let mut called: BTreeSet<usize> = BTreeSet::new();
    let (mut out, mut notes_length, mut fit) = (String::new(), 0, 0);
    for part in parts {
        let new: Vec<usize> = closure(&part.notes, document).difference(&called).copied().collect();
        let more: usize = new.iter().map(|note| footnote(*note).len()).sum();
        // The title stays, whatever the limit; once one part is left out, so are all behind it.
        if fit > 0 && out.len() + part.text.len() + notes_length + more > room {
            break;
        }
        out += &part.text;
        notes_length += more;
        called.extend(new);
        fit += 1;
    }
    if !called.is_empty() {
        out += &about;
    }
    out += "\n";
    out.extend(called.into_iter().map(footnote));
    let left_out = parts.len() - fit;
    if left_out > 0 {
        let blocks = if left_out == 1 { "block" } else { "blocks" };
        let most = limit.unwrap_or(usize::MAX);
        out += &format!(
            "\n… and {left_out} more {blocks}, left out because this page may have no more than {most} bytes.\n"
        );
    }
    out
}

/// The notes and those that they call.
fn closure(notes: &BTreeSet<usize>, document: &Document) -> BTreeSet<usize> {
    let mut all = BTreeSet::new();
    let mut open: Vec<usize> = notes.iter().copied().collect();
    while let Some(note) = open.pop() {
        if all.insert(note) {
            open.extend(document.notes().get(note).into_iter().flat_map(calls));
        }
    }
    all
}

fn calls(prose: &Prose) -> impl Iterator<Item = usize> + '_ {
    prose.0.iter().filter_map(|inline| if let Inline::Note(note) = inline { Some(note.index()) } else { None })
}

struct Writer<'a> {
    document: &'a Document,
    tables: usize,
    figures: usize,
    parts: Vec<Part>,
}

impl Writer<'_> {
    fn push(&mut self, text: String, called: &[&Prose]) {
        let notes = called.iter().flat_map(|prose| calls(prose)).collect();
        self.parts.push(Part { text, notes });
    }

    fn document(&mut self, options: &Options) {
        let document = self.document;
        let draft = options.draft.iter().map(|draft| format!("> **{}**\n\n", words(draft)));
        let mut head = format!("{}# {}\n", draft.collect::<String>(), words(&document.title));
        if !document.scope.is_empty() {
            head += &format!("\n{}\n", prose(&document.scope));
        }
        self.push(head, &[]);
        let colon = words(&document.words.colon);
        let facts =
            document.masthead.iter().map(|(name, value)| format!("- {}{colon} {}\n", words(name), prose(value)));
        let facts: String = facts.collect();
        if !facts.is_empty() {
            self.push(format!("\n{facts}"), &[]);
        }
        document.sections.iter().for_each(|section| self.section(section, 2));
    }

    fn section(&mut self, section: &Section, level: usize) {
        // A heading goes with its first block, so that none stands over nothing.
        let mut heading = format!("\n{} {}\n", "#".repeat(level.min(6)), words(&section.title));
        for block in &section.blocks {
            self.block(&std::mem::take(&mut heading), block);
        }
        if !heading.is_empty() {
            self.push(heading, &[]);
        }
        section.sections.iter().for_each(|section| self.section(section, level + 1));
    }

    fn block(&mut self, before: &str, block: &Block) {
        match block {
            Block::Paragraph(it) => self.push(format!("{before}\n{}\n", prose(it)), &[it]),
            Block::Small(it) => self.push(format!("{before}\n<sub>{}</sub>\n", prose(it)), &[it]),
            Block::List { numbered, items } => {
                let mark = if *numbered { "1." } else { "-" };
                let list: String = items.iter().map(|item| format!("{mark} {}\n", prose(item))).collect();
                self.push(format!("{before}\n{list}"), &items.iter().collect::<Vec<_>>());
            }
            Block::Terms(terms) => {
                let colon = words(&self.document.words.colon);
                let list = terms.iter().map(|(term, said)| format!("- {}{colon} {}\n", prose(term), prose(said)));
                let called: Vec<&Prose> = terms.iter().flat_map(|(term, said)| [term, said]).collect();
                self.push(format!("{before}\n{}", list.collect::<String>()), &called);
            }
            Block::KeyNumbers(numbers) => {
                let list: String = numbers.iter().map(|it| key_number(it, &self.document.words.semicolon)).collect();
                self.push(format!("{before}\n{list}"), &numbers.iter().map(|it| &it.label).collect::<Vec<_>>());
            }
            Block::Grid(grid) => {
                self.tables += 1;
                let mut rows = head(grid.columns());
                let mut called = vec![&grid.caption, &grid.sourcing.source, &grid.sourcing.remark];
                for group in grid.groups() {
                    if !group.title.is_empty() {
                        let rest = " |".repeat(grid.columns().len());
                        rows += &format!("| **{}**{rest}\n", cell(&prose(&group.title)));
                    }
                    for row in group.rows() {
                        let cells: Vec<String> = row.iter().map(|it| cell(&prose(it))).collect();
                        rows += &format!("| {} |\n", cells.join(" | "));
                        called.extend(row);
                    }
                    called.push(&group.title);
                }
                let lead = format!("{} {}", self.document.words.table, self.tables);
                let under = self.sourcing(&grid.sourcing);
                self.push(
                    format!("{before}\n**{}.** {}\n\n{rows}{under}", words(&lead), prose(&grid.caption)),
                    &called,
                );
            }
            Block::Chart(chart) => {
                self.figures += 1;
                let mut rows = head(chart.numbers.columns());
                for row in chart.numbers.rows() {
                    let cells: Vec<String> = row.iter().map(|it| cell(&prose(it))).collect();
                    rows += &format!("| {} |\n", cells.join(" | "));
                }
                let called = [&chart.caption, &chart.sourcing.source, &chart.sourcing.remark];
                let lead = format!("{} {}", self.document.words.figure, self.figures);
                let under = self.sourcing(&chart.sourcing);
                let caption = prose(&chart.caption);
                self.push(format!("{before}\n**{}.** {caption}\n\n{rows}{under}", words(&lead)), &called);
            }
            Block::Aside { title, blocks } => {
                self.push(format!("{before}\n**{}**\n", prose(title)), &[title]);
                blocks.iter().for_each(|block| self.block("", block));
            }
        }
    }

    fn sourcing(&self, sourcing: &Sourcing) -> String {
        let said = &self.document.words;
        let mut parts = Vec::new();
        for (name, it) in [(&said.source, &sourcing.source), (&said.remark, &sourcing.remark)] {
            if !it.is_empty() {
                parts.push(format!("{}{} {}", words(name), words(&said.colon), prose(it)));
            }
        }
        if !sourcing.as_of.is_empty() {
            parts.push(format!("{} {}.", words(&said.as_of), words(&sourcing.as_of)));
        }
        if parts.is_empty() { String::new() } else { format!("\n<sub>{}</sub>\n", parts.join(" ")) }
    }
}

fn key_number(number: &KeyNumber, semicolon: &str) -> String {
    let value = [&number.qualifier, &number.value, &number.unit];
    let value: Vec<String> = value.into_iter().filter(|part| !part.is_empty()).map(|part| words(part)).collect();
    let known = [&number.as_of, &number.verification.text];
    let known: Vec<String> = known.into_iter().filter(|part| !part.is_empty()).map(|part| words(part)).collect();
    let known = if known.is_empty() { String::new() } else { format!(" ({})", known.join(semicolon)) };
    format!("- **{}** {}{known}\n", value.join(" "), prose(&number.label))
}

fn head(columns: &[Column]) -> String {
    let titles: Vec<String> = columns.iter().map(|column| cell(&words(&column.title))).collect();
    let rule = columns.iter().map(|column| if column.align == Align::End { " --: |" } else { " --- |" });
    format!("| {} |\n|{}\n", titles.join(" | "), rule.collect::<String>())
}

fn prose(prose: &Prose) -> String {
    prose.0.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    let within = |mark: &str, text: &str| {
        let text = words(text);
        if text.trim().is_empty() { text } else { format!("{mark}{}{mark}", text.trim()) }
    };
    match inline {
        Inline::Text(text) | Inline::Foreign { text, .. } | Inline::See { text, .. } => words(text),
        Inline::Strong(text) => within("**", text),
        Inline::Emphasis(text) => within("*", text),
        Inline::Link { url, text } => link(url, if text.is_empty() { url } else { text }),
        Inline::Tag(tag) => within("**", &tag.text),
        Inline::Note(note) => format!("[^{}]", note.number()),
        Inline::Break => "<br>".to_owned(),
    }
}
