//! Notes at the end, in two columns of small type, each with its number, which leads back to where it is first called.
use super::Composer;
use super::page::{Place, Target};
use super::prose::{How, Line};
use super::rows::{Row, Trim};
use super::slug::{Meaning, Slug};
use super::structure::{Role, Structure};
use crate::document::{Align, Document};
use crate::pdf::text::{Hyphens, Look, TextStyle};

/// The room for numbers.
const NUMBER: f32 = 14.0;
const INDENT: f32 = 18.0;
const COLUMNS: u8 = 2;
const GUTTER: f32 = 18.0;
/// Between two notes.
const BETWEEN: f32 = 2.0;
/// The heading and a few notes: with less room they begin on a page of their own.
const LEAST: f32 = 110.0;

impl Composer<'_> {
    pub fn notes(&mut self, document: &Document) {
        let notes = document.notes();
        if notes.is_empty() {
            return;
        }
        let section = self.flow.structure.add(Role::Section, Structure::ROOT);
        let place = Place::Section(self.sections);
        self.sections += 1;
        let title = self.words.notes.clone();
        self.flow.need(LEAST);
        self.heading(&title, place, section, 2);
        self.paragraph(document.about_notes(), section, TextStyle::SMALL, 6.0);
        let before = self.space(0.0);
        let strip = (self.width + GUTTER) / f32::from(COLUMNS);
        let width = strip - GUTTER;
        let mut rows = Vec::new();
        for (index, prose) in notes.iter().enumerate() {
            let note = self.flow.structure.add(Role::Note(index), section);
            let label = self.flow.structure.add(Role::Label, note);
            let body = self.flow.structure.add(Role::Paragraph, note);
            let mut number = Line::default();
            number.push(
                (index + 1).to_string(),
                Meaning {
                    look: Look::Lead,
                    element: Some(self.flow.structure.apart(Role::Link, label)),
                    target: Some(Target::Place(Place::Call(index))),
                    description: format!("{} {}", self.words.back, index + 1),
                    calls: None,
                },
            );
            let how = How { align: Align::End, ..How::new(TextStyle::NOTE, NUMBER, Hyphens::Never) };
            let number = self.set(number, label, how);
            let how = How::new(TextStyle::NOTE, width - INDENT, Hyphens::Sparing);
            let text = self.set_prose(prose, body, how);
            rows.push(Row {
                cells: vec![(number, self.left), (text, self.left + INDENT)],
                before: BETWEEN,
                padding: (0.0, 0.0),
                trim: Trim::None,
                keep: false,
                head: None,
                places: vec![Place::Note(index)],
            });
        }
        self.gap = 0.0;
        let height = rows.iter().map(|row| row.before + row.height()).sum();
        self.flow.push(Slug { height: before, ..Slug::default() });
        self.flow.divide(COLUMNS, strip, height);
        rows.iter().for_each(|row| self.row(row));
    }
}
