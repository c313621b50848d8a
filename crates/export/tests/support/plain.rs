//! A document as plain text: what a reader reads, with the numbers of notes in brackets.
use render::document::{Block, Document, Inline, Prose, Section};
use std::fmt::Write as _;

/// The whole document.
pub fn plain(document: &Document) -> String {
    let mut text = format!("{}\n[{}]\n{}\n", document.title, document.edition, prose(&document.scope));
    for (name, value) in &document.masthead {
        writeln!(text, "{name}: {}", prose(value)).unwrap();
    }
    document.sections.iter().for_each(|it| section(it, 1, &mut text));
    text.push_str("\n# Notes\n");
    for (at, note) in document.notes().iter().enumerate() {
        writeln!(text, "{}. {}", at + 1, prose(note)).unwrap();
    }
    text
}

fn section(section: &Section, level: usize, text: &mut String) {
    writeln!(text, "\n{} {} (#{})", "#".repeat(level), section.title, section.anchor).unwrap();
    section.blocks.iter().for_each(|it| block(it, text));
    section.sections.iter().for_each(|it| self::section(it, level + 1, text));
}

fn block(block: &Block, text: &mut String) {
    match block {
        Block::Paragraph(line) => writeln!(text, "{}", prose(line)).unwrap(),
        Block::Small(line) => writeln!(text, "small: {}", prose(line)).unwrap(),
        Block::List { items, .. } => items.iter().for_each(|item| writeln!(text, "- {}", prose(item)).unwrap()),
        Block::Terms(terms) => {
            terms.iter().for_each(|(term, said)| writeln!(text, "* {}: {}", prose(term), prose(said)).unwrap());
        }
        Block::KeyNumbers(numbers) => {
            for it in numbers {
                let label = prose(&it.label);
                let number = format!("{} {} {}", it.qualifier, it.value, it.unit);
                writeln!(text, "[{}] {label} | {} | {}", number.trim(), it.as_of, it.verification.text).unwrap();
            }
        }
        Block::Grid(grid) => {
            writeln!(text, "table: {}", prose(&grid.caption)).unwrap();
            let titles: Vec<&str> = grid.columns().iter().map(|column| &*column.title).collect();
            writeln!(text, "{}", titles.join(" | ")).unwrap();
            for group in grid.groups() {
                if !group.title.is_empty() {
                    writeln!(text, "-- {}", prose(&group.title)).unwrap();
                }
                for row in group.rows() {
                    let cells: Vec<String> = row.iter().map(prose).collect();
                    writeln!(text, "{}", cells.join(" | ")).unwrap();
                }
            }
            writeln!(text, "note: {}", prose(&grid.sourcing.remark)).unwrap();
        }
        Block::Chart(chart) => {
            writeln!(text, "chart: {}\nalternative: {}", prose(&chart.caption), chart.alternative).unwrap();
            chart.numbers.rows().iter().for_each(|row| writeln!(text, "{}", row.join(" | ")).unwrap());
            let sourcing = &chart.sourcing;
            let (source, remark) = (prose(&sourcing.source), prose(&sourcing.remark));
            writeln!(text, "source: {source} note: {remark} as of: {}", sourcing.as_of).unwrap();
        }
        Block::Aside { title, blocks } => {
            writeln!(text, "box: {}", prose(title)).unwrap();
            blocks.iter().for_each(|it| self::block(it, text));
        }
    }
}

fn prose(prose: &Prose) -> String {
    let piece = |inline: &Inline| match inline {
        Inline::Note(note) => format!("[{}]", note.number()),
        Inline::Tag(tag) => format!("«{}»", tag.text),
        Inline::Link { url, text } => format!("{text} <{url}>"),
        Inline::Foreign { language, text } => format!("{{{language}: {text}}}"),
        Inline::Break => " / ".to_owned(),
        other => other.plain().to_owned(),
    };
    prose.0.iter().map(piece).collect()
}
