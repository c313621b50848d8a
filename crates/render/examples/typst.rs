//! Writes the sample brief as a source for typst, to measure beside our own pages: the same words, tables, notes, links
//! and drawings. `typst OUT.typ [TIMES]`.
#[path = "../tests/samples/mod.rs"]
mod samples;

use dossier_render::document::{Align, Block, Document, Grid, Inline, Prose, Section, Sourcing};
use dossier_render::scene::{Anchor, Mark, Scene, Style};
use std::error::Error;
use std::fmt::Write as _;

const HEAD: &str = r#"#set page(paper: "a4", margin: 20mm, numbering: "1", header: [Third-country transfers: an overview])
#set text(font: ("Source Sans 3", "Noto Sans", "DejaVu Sans"), size: 9.5pt, hyphenate: true)
#set par(justify: false)
"#;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("where should the file go?")?;
    let times = arguments.next().map_or(Ok(1), |times| times.parse())?;
    std::fs::write(path, source(&samples::brief(times))?)?;
    Ok(())
}

fn source(document: &Document) -> Result<String, std::fmt::Error> {
    let mut out = String::from(HEAD);
    let title = quoted(&document.title);
    writeln!(
        out,
        "#set document(title: {title}, author: \"Sample Library\", date: datetime(year: 2026, month: 11, day: 23))"
    )?;
    writeln!(out, "#set text(lang: {})", quoted("en"))?;
    writeln!(out, "#text(size: 20pt, weight: \"bold\", {title})\n\n{}\n", prose(&document.scope))?;
    for (name, value) in &document.masthead {
        writeln!(out, "/ {}: {}", words(name), prose(value))?;
    }
    for part in &document.sections {
        section(&mut out, part, 1)?;
    }
    writeln!(out, "= Notes")?;
    for (at, note) in document.notes().iter().enumerate() {
        writeln!(out, "#block[{}. {} #link(<call-{}>)[back]] <note-{}>", at + 1, prose(note), at + 1, at + 1)?;
    }
    Ok(numbered(&out))
}

/// Only the first call of a note can carry the label that the note leads back to.
fn numbered(text: &str) -> String {
    let mut seen = std::collections::BTreeSet::new();
    let mut out = String::new();
    for (at, piece) in text.split('\u{1}').enumerate() {
        if at % 2 == 0 {
            out.push_str(piece);
        } else if seen.insert(piece) {
            let _ = write!(out, "#super[#link(<note-{piece}>)[{piece}]]#metadata(none) <call-{piece}>");
        } else {
            let _ = write!(out, "#super[#link(<note-{piece}>)[{piece}]]");
        }
    }
    out
}

fn section(out: &mut String, section: &Section, level: usize) -> std::fmt::Result {
    writeln!(out, "\n{} {} <{}>\n", "=".repeat(level), words(&section.title), section.anchor)?;
    section.blocks.iter().try_for_each(|it| block(out, it))?;
    section.sections.iter().try_for_each(|inner| self::section(out, inner, level + 1))
}

fn block(out: &mut String, block: &Block) -> std::fmt::Result {
    match block {
        Block::Paragraph(line) => writeln!(out, "{}\n", prose(line)),
        Block::Small(line) => writeln!(out, "#text(size: 8pt)[{}]\n", prose(line)),
        Block::List { numbered, items } => {
            let sign = if *numbered { '+' } else { '-' };
            items.iter().try_for_each(|item| writeln!(out, "{sign} {}", prose(item)))
        }
        Block::Terms(terms) => {
            terms.iter().try_for_each(|(term, said)| writeln!(out, "/ {}: {}", prose(term), prose(said)))
        }
        Block::KeyNumbers(numbers) => {
            writeln!(out, "#grid(columns: {}, gutter: 6pt,", numbers.len().min(5))?;
            for it in numbers {
                let (before, value, unit) = (words(&it.qualifier), words(&it.value), words(&it.unit));
                let (label, day, tag) = (prose(&it.label), words(&it.as_of), words(&it.verification.text));
                writeln!(
                    out,
                    "[{before} #text(size: 18pt, weight: \"bold\")[{value}] {unit}\n\n{label}\n\n{day} {tag}],"
                )?;
            }
            writeln!(out, ")\n")
        }
        Block::Grid(it) => grid(out, it),
        Block::Chart(chart) => {
            writeln!(out, "#figure(alt: {}, caption: [{}], [", quoted(&chart.alternative), prose(&chart.caption))?;
            scene(out, &chart.scene)?;
            writeln!(out, "])\n{}\n", sourcing(&chart.sourcing))
        }
        Block::Aside { title, blocks } => {
            writeln!(out, "#block(fill: luma(240), inset: 8pt, width: 100%)[#strong[{}]\n", prose(title))?;
            blocks.iter().try_for_each(|inner| self::block(out, inner))?;
            writeln!(out, "]\n")
        }
    }
}

fn grid(out: &mut String, grid: &Grid) -> std::fmt::Result {
    let columns = grid.columns();
    let sides: Vec<&str> = columns.iter().map(|it| if it.align == Align::Start { "left" } else { "right" }).collect();
    writeln!(out, "#show figure: set block(breakable: true)")?;
    writeln!(
        out,
        "#figure(caption: [{}], table(columns: (1fr,) * {}, align: ({},),",
        prose(&grid.caption),
        columns.len(),
        sides.join(", ")
    )?;
    let heads: Vec<String> = columns.iter().map(|column| format!("[*{}*]", words(&column.title))).collect();
    writeln!(out, "table.header({}),", heads.join(", "))?;
    for group in grid.groups() {
        if !group.title.is_empty() {
            writeln!(out, "table.cell(colspan: {})[{}],", columns.len(), prose(&group.title))?;
        }
        for row in group.rows() {
            let cells: Vec<String> = row.iter().map(|cell| format!("[{}]", prose(cell))).collect();
            writeln!(out, "{},", cells.join(", "))?;
        }
    }
    writeln!(out, "))\n{}\n", sourcing(&grid.sourcing))
}

fn scene(out: &mut String, scene: &Scene) -> std::fmt::Result {
    writeln!(out, "#block(width: {}pt, height: {}pt)[", scene.width, scene.height)?;
    for mark in &scene.marks {
        match mark {
            Mark::Rect { x, y, width, height, .. } => {
                writeln!(out, "#place(dx: {x}pt, dy: {y}pt, rect(width: {width}pt, height: {height}pt, fill: blue))")?;
            }
            Mark::Line { points, width, .. } => {
                for pair in points.windows(2) {
                    if let [(x, y), (to_x, to_y)] = pair {
                        writeln!(
                            out,
                            "#place(line(start: ({x}pt, {y}pt), end: ({to_x}pt, {to_y}pt), stroke: {width}pt))"
                        )?;
                    }
                }
            }
            Mark::Dot { at: (x, y), radius, .. } => {
                let (left, top) = (x - radius, y - radius);
                writeln!(out, "#place(dx: {left}pt, dy: {top}pt, circle(radius: {radius}pt))")?;
            }
            Mark::Area { rings, .. } => {
                for ring in rings {
                    let corners: Vec<String> = ring.iter().map(|(x, y)| format!("({x}pt, {y}pt)")).collect();
                    writeln!(out, "#place(polygon(fill: gray, {}))", corners.join(", "))?;
                }
            }
            Mark::Text { at: (x, y), text, style, anchor, .. } => {
                let (size, top) = (style.size(), y - style.size());
                let side = match anchor {
                    Anchor::Start => "left",
                    Anchor::Middle => "center",
                    Anchor::End => "right",
                };
                let weight = if *style == Style::Strong { "bold" } else { "regular" };
                writeln!(
                    out,
                    "#place(dx: {x}pt, dy: {top}pt, box(width: 0pt, align({side}, box(text(size: {size}pt, weight: \"{weight}\", {})))))",
                    quoted(text)
                )?;
            }
        }
    }
    writeln!(out, "]")
}

fn sourcing(sourcing: &Sourcing) -> String {
    let as_of = if sourcing.as_of.is_empty() { String::new() } else { format!("As of {}.", words(&sourcing.as_of)) };
    format!("#text(size: 8pt)[{} {} {as_of}]", prose(&sourcing.source), prose(&sourcing.remark))
}

fn prose(prose: &Prose) -> String {
    let inline = |it: &Inline| match it {
        Inline::Text(text) => words(text),
        Inline::Strong(text) => format!("#strong[{}]", words(text)),
        Inline::Emphasis(text) => format!("#emph[{}]", words(text)),
        Inline::Foreign { language, text } => format!("#text(lang: {})[{}]", quoted(language.tag()), words(text)),
        Inline::Link { url, text } => format!("#link({})[{}]", quoted(url), words(text)),
        Inline::See { anchor, text } => format!("#link(<{anchor}>)[{}]", words(text)),
        Inline::Note(note) => format!("\u{1}{}\u{1}", note.number()),
        Inline::Tag(tag) => format!("#box(stroke: 0.5pt, inset: 2pt)[{}]", words(&tag.text)),
        Inline::Break => "#linebreak()".to_owned(),
    };
    prose.0.iter().map(inline).collect()
}

/// Words as they are, whatever signs of markup are in them.
fn words(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("#{};", quoted(text)) }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
