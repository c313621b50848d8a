//! Notes at the end, each with its number, which leads back to where it is first called.
use super::Composer;
use super::page::{Place, Target};
use super::prose::{How, Line};
use super::rows::{Row, Trim};
use super::slug::Meaning;
use super::structure::{Role, Structure};
use crate::document::{Align, Prose};
use crate::pdf::text::{Hyphens, Look, TextStyle};

/// The room for numbers.
const NUMBER: f32 = 17.0;
const INDENT: f32 = 24.0;

impl Composer<'_> {
    pub fn notes(&mut self, notes: &[Prose]) {
        if notes.is_empty() {
            return;
        }
        let section = self.flow.structure.add(Role::Section, Structure::ROOT);
        let place = Place::Section(self.sections);
        self.sections += 1;
        let title = self.words.notes.clone();
        self.heading(&title, place, section, 2);
        let mut before = self.space(0.0);
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
            let how = How::new(TextStyle::NOTE, self.width - INDENT, Hyphens::Sparing);
            let text = self.set_prose(prose, body, how);
            self.row(&Row {
                cells: vec![(number, self.left), (text, self.left + INDENT)],
                before,
                padding: (0.0, 0.0),
                trim: Trim::None,
                keep: false,
                head: None,
                places: vec![Place::Note(index)],
            });
            before = 3.25;
        }
    }
}
