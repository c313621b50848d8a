//! The head of the first page: whose document it is, its title, what it covers, the facts about it.
use super::Composer;
use super::page::Drawn;
use super::prose::{How, Line};
use super::slug::{Item, Paragraph, Rule, Slug};
use super::structure::{Numbering, Role, Structure};
use crate::document::{Document, Prose};
use crate::pdf::Theme;
use crate::pdf::text::{Hyphens, TextStyle, neutral};
use crate::scene::Paint;
use std::rc::Rc;

/// A paragraph and its left edge.
type Placed = (Rc<Paragraph>, f32);

/// Where the first page begins: higher than the others, which have a running head.
const TOP: f32 = 42.0;
/// The most room a logo takes.
const LOGO: (f32, f32) = (150.0, 40.0);
/// A pixel of a small logo is printed no larger than this: 96 to the inch.
const PIXEL: f32 = 0.75;
/// Between a logo and the name beside it.
const BESIDE_LOGO: f32 = 12.0;
/// Facts stand in so many columns at most.
const COLUMNS: usize = 4;
const GAP: f32 = 16.0;

impl Composer<'_> {
    pub fn front(&mut self, document: &Document, theme: &Theme) {
        self.flow.begin_at(TOP);
        self.publisher(theme);
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

    /// The logo and the name of whoever publishes, beside each other.
    fn publisher(&mut self, theme: &Theme) {
        let mut slug = Slug { keep: true, ..Slug::default() };
        let mut left = self.left;
        if let Some(logo) = &theme.logo {
            let element = self.flow.structure.add(Role::Figure, Structure::ROOT);
            if let Some(figure) = self.flow.structure.get_mut(element) {
                figure.alternative = Some(neutral(logo.alternative()));
            }
            let (width, height) = printed(logo.size());
            let drawn = vec![Drawn::Logo { x: 0.0, y: 0.0, width, height }];
            slug.items.push(Item::Drawing { element, drawn, x: left, y: 0.0, width, height });
            slug.height = height;
            left += width + BESIDE_LOGO;
        }
        if !theme.organisation.is_empty() {
            let element = self.flow.structure.add(Role::Paragraph, Structure::ROOT);
            let how = How::new(TextStyle::ORGANISATION, self.width - (left - self.left), Hyphens::Never);
            let paragraph = self.set(Line::plain(&theme.organisation), element, how);
            let (lines, height) = (0..paragraph.setting.lines(), paragraph.setting.height());
            let y = ((slug.height - height) / 2.0).max(0.0);
            slug.items.push(Item::Lines { paragraph, lines, x: left, y });
            slug.height = slug.height.max(height);
        }
        if !slug.items.is_empty() {
            self.flow.push(slug);
        }
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
                let how = How::new(TextStyle::BODY.sized(9.25), width, Hyphens::Ready);
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

/// How wide and high a logo of so many pixels is printed.
#[expect(clippy::cast_precision_loss, reason = "a logo has no more than 2,000 pixels on a side")]
fn printed((width, height): (u32, u32)) -> (f32, f32) {
    let (width, height) = (width.max(1) as f32, height.max(1) as f32);
    let scale = (LOGO.0 / width).min(LOGO.1 / height).min(PIXEL);
    (width * scale, height * scale)
}
