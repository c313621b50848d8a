//! Documents for tests and for looking at. Their numbers are made up.
#![allow(dead_code, unused_imports, reason = "each test takes the documents it needs")]
mod brief;
mod hostile;
mod listing;

pub use brief::brief;
pub use hostile::{hostile, right_to_left};
pub use listing::{hostile_listing, many};

use dossier_render::document::{Block, Column, Document, Grid, GridBuilder, Language, Notes, Prose, Section};
use dossier_render::pdf::{Attachment, Metadata, PdfOptions, Theme};

/// A language that is known to be well formed.
pub fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap_or(Language::ENGLISH)
}

pub fn options() -> PdfOptions {
    let created = jiff::civil::date(2026, 11, 23);
    let mut options = PdfOptions::new(Metadata {
        author: "Sample Library".into(),
        subject: "A sample of every block".into(),
        keywords: vec!["sample".into(), "transfer".into()],
        ..Metadata::new(created, "sample 1")
    });
    options.theme = Theme { organisation: "Sample Parliament Library".into(), ..Theme::default() };
    options.attachments = vec![
        Attachment {
            name: "figures.csv".into(),
            media_type: "text/csv".into(),
            description: "Every figure with its bounds".into(),
            bytes: b"record,low,high\r\na,19,19\r\n".to_vec(),
            modified: created,
        },
        Attachment {
            name: "datapackage.json".into(),
            media_type: "application/json".into(),
            description: "What the columns mean".into(),
            bytes: b"{}\n".to_vec(),
            modified: created,
        },
    ];
    options
}

/// A table of so many rows.
pub fn long_table(rows: usize) -> Document {
    table(grid().rows(records(rows)))
}

/// The same rows in two groups with titles.
pub fn grouped_table(rows: usize) -> Document {
    table(grid().group("Live").rows(records(rows)).group("Precedents").rows(records(rows)))
}

fn grid() -> GridBuilder<4> {
    Grid::with_columns([
        Column::head("Record"),
        Column::text("What it says"),
        Column::number("Value"),
        Column::text("As of"),
    ])
}

fn records(rows: usize) -> impl Iterator<Item = [Prose; 4]> {
    (0..rows).map(|row| {
        [format!("record-{row:05}").into(), Prose::from(["short", "of middling length, with a comma", "long enough that it will most likely be broken into two or more lines in its column, which is not wide"][row % 3]), format!("{}", row * 37 % 10_000).into(), "12 March 2026".into()]
    })
}

fn table(grid: GridBuilder<4>) -> Document {
    let section = Section::new("table", "Table").with(Block::Grid(grid.captioned("Many rows").build()));
    Document::new("A long table", Language::ENGLISH, vec![section], Notes::default())
}

pub fn empty() -> Document {
    Document::new("", Language::ENGLISH, Vec::new(), Notes::default())
}
