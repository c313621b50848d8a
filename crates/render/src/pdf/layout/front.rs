//! The head of the first page: whose document it is, its title, what it covers, the facts about it.
use super::Composer;
use super::prose::{How, Line};
use super::slug::{Item, Paragraph, Rule, Slug};
use super::structure::{Numbering, Role, Structure};
use crate::document::{Document, Prose};
use crate::pdf::Theme;
use crate::pdf::text::{Hyphens, TextStyle};
use crate::scene::Paint;
use std::rc::Rc;

/// A paragraph and its left edge.
type Placed = (Rc<Paragraph>, f32);

/// Where the first page begins: higher than the others, which have a running head.
const TOP: f32 = 42.0;
/// Facts stand in so many columns at most.
const COLUMNS: usize = 4;
const GAP: f32 = 16.0;

impl Composer<'_> {
    pub fn front(&mut self, document: &Document, theme: &Theme) {
        self.flow.begin_at(TOP);
        if !theme.organisation.is_empty() {
            let element = self.flow.structure.add(Role::Paragraph, Structure::ROOT);
            let how = How::new(TextStyle::ORGANISATION, self.width, Hyphens::Never);
            let name = self.set(Line::plain(&theme.organisation), element, how);
            self.lines(&name, 0.0, true);
        }
        self.bar(6.0, 3.0, Paint::Accent);
        if !document.title.trim().is_empty() {
            let element = self.flow.structure.add(Role::Heading(1), Structure::ROOT);
            let how = How::new(TextStyle::TITLE, self.width, Hyphens::Never).even();
            let title = self.set(Line::plain(&document.title), element, how);
            self.lines(&title, 12.0, true);
        }
        self.gap = 9.0;
        if !document.scope.is_empty() {
            let element = self.flow.structure.add(Role::Paragraph, Structure::ROOT);
            let how = How::new(TextStyle::SCOPE, self.width * 0.93, Hyphens::Never);
            let scope = self.set_prose(&document.scope, element, how);
            let before = self.space(0.0);
            self.lines(&scope, before, true);
        }
        self.gap = 11.0;
        self.facts(&document.masthead);
    }

    fn facts(&mut self, facts: &[(String, Prose)]) {
        let facts: Vec<_> = facts.iter().filter(|(name, value)| !(name.is_empty() && value.is_empty())).collect();
        if facts.is_empty() {
            self.bar(self.gap, 0.6, Paint::Rule);
            self.gap = 6.0;
            return;
        }
        let list = self.flow.structure.add(Role::List(Numbering::None), Structure::ROOT);
        let rows = facts.len().div_ceil(COLUMNS);
        let columns = facts.len().div_ceil(rows);
        let count = f32::from(u16::try_from(columns).unwrap_or(u16::MAX));
        let width = (self.width - GAP * (count - 1.0)) / count;
        let before = self.space(0.0);
        self.bar(before, 0.6, Paint::Rule);
        for row in facts.chunks(columns) {
            let mut labels = Vec::new();
            let mut values = Vec::new();
            let mut x = self.left;
            for (name, value) in row {
                let item = self.flow.structure.add(Role::Item, list);
                let label = self.flow.structure.add(Role::Label, item);
                let body = self.flow.structure.add(Role::Body, item);
                labels.push((self.set(Line::plain(name), label, How::new(TextStyle::NAME, width, Hyphens::Never)), x));
                let how = How::new(TextStyle::BODY.sized(8.75), width, Hyphens::Ready);
                values.push((self.set_prose(value, body, how), x));
                x += width + GAP;
            }
            self.fact_row(labels, values);
        }
        self.bar(7.0, 0.6, Paint::Rule);
        self.gap = 6.0;
    }

    /// Names over values, read pair by pair.
    fn fact_row(&mut self, labels: Vec<Placed>, values: Vec<Placed>) {
        let top = labels.iter().map(|(label, _)| label.setting.height()).fold(0.0, f32::max);
        let height = values.iter().map(|(value, _)| value.setting.height()).fold(0.0, f32::max);
        let items = labels.into_iter().zip(values).flat_map(|(label, value)| {
            [(label, 0.0), (value, top + 0.5)].map(|((paragraph, x), y)| {
                let lines = 0..paragraph.setting.lines();
                Item::Lines { paragraph, lines, x, y }
            })
        });
        let slug =
            Slug { before: 6.0, height: top + height + 0.5, keep: true, items: items.collect(), ..Slug::default() };
        self.flow.push(slug);
    }

    /// A rule across the column; it stands on one page with what follows.
    fn bar(&mut self, before: f32, height: f32, fill: Paint) {
        let rect = Rule { x: self.left, y: 0.0, width: self.width, height, fill };
        self.flow.push(Slug { before, height, items: vec![Item::Decoration(rect)], keep: true, ..Slug::default() });
    }
}
