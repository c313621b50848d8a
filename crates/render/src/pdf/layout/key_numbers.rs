//! Numbers that stand out: cards side by side, their parts on common lines, so that the eye can compare.
use super::Composer;
use super::prose::{How, Line, tag_paint, tag_text};
use super::slug::{Item, Meaning, Paragraph, Rule, Slug};
use super::structure::{ElementId, Numbering, Role};
use crate::document::{KeyNumber, Prose};
use crate::pdf::text::{Hyphens, Look, TextStyle, Weight};
use crate::scene::Paint;
use std::rc::Rc;

/// More than so many go into another row; fewer than the least are as wide as if they were that many.
const MOST: usize = 6;
const LEAST: usize = 3;
const GAP: f32 = 12.0;
const TOP: f32 = 8.0;
const PARTS: usize = 5;
const VALUE: TextStyle = TextStyle::new(22.0, 25.5, Weight::Semibold, Paint::Accent);
const SMALL: TextStyle = TextStyle::new(8.25, 10.5, Weight::Regular, Paint::Muted);
const LABEL: TextStyle = TextStyle::new(8.75, 10.75, Weight::Regular, Paint::Ink);

/// The paragraphs of a card from top to bottom: qualifier, value, unit, label, how sure.
type Card = [Rc<Paragraph>; PARTS];

impl Composer<'_> {
    pub fn key_numbers(&mut self, numbers: &[KeyNumber], parent: ElementId) {
        if numbers.is_empty() {
            return;
        }
        let list = self.flow.structure.add(Role::List(Numbering::None), parent);
        let rows = numbers.len().div_ceil(MOST);
        let in_row = numbers.len().div_ceil(rows);
        let columns = f32::from(u16::try_from(in_row.max(LEAST)).unwrap_or(u16::MAX));
        let width = (self.width - GAP * (columns - 1.0)) / columns;
        for (index, row) in numbers.chunks(in_row).enumerate() {
            let cards: Vec<Card> = row.iter().map(|number| self.card(number, width, list)).collect();
            let before = self.space(if index == 0 { 8.0 } else { 14.0 });
            let slug = self.cards(&cards, width);
            self.flow.push(Slug { before, ..slug });
        }
        self.gap = 9.0;
    }

    fn card(&mut self, number: &KeyNumber, width: f32, list: ElementId) -> Card {
        let item = self.flow.structure.add(Role::Item, list);
        let body = self.flow.structure.add(Role::Body, item);
        let value = self.flow.structure.add(Role::Paragraph, body);
        let label = self.flow.structure.add(Role::Paragraph, body);
        let state = self.flow.structure.add(Role::Paragraph, body);
        let how = |style| How::new(style, width, Hyphens::Ready);
        // A space at the end keeps the parts apart for those who hear them.
        let part = |text: &str| Line::plain(&if text.is_empty() { String::new() } else { format!("{text} ") });
        [
            self.set(part(&number.qualifier), value, how(SMALL)),
            self.value(&number.value, value, width),
            self.set(part(&number.unit), value, how(SMALL)),
            self.set_prose(&number.label, label, how(LABEL)),
            self.state(number, state, width),
        ]
    }

    /// The value in the largest type in which it fits on one line.
    fn value(&mut self, value: &str, element: ElementId, width: f32) -> Rc<Paragraph> {
        let line = || Line::plain(&format!("{value} "));
        let wide = self.set(line(), element, How::new(VALUE, f32::MAX, Hyphens::Never));
        let share = (width / wide.setting.width().max(1.0)).min(1.0);
        let style = TextStyle { size: (VALUE.size * share * 0.98).max(11.0), ..VALUE };
        self.set(line(), element, How::new(style, width, Hyphens::Never))
    }

    /// How sure it is, and as of when.
    fn state(&mut self, number: &KeyNumber, element: ElementId, width: f32) -> Rc<Paragraph> {
        let as_of = Prose::from(number.as_of.as_str());
        let mut line = self.line(&as_of, element);
        if !line.pieces.is_empty() && !number.verification.text.is_empty() {
            line.push("\n".into(), Meaning::default());
        }
        let look = Look::Tag(tag_paint(&number.verification));
        line.push(tag_text(&number.verification), Meaning { look, ..Meaning::default() });
        let style = TextStyle { leading: 12.5, ..SMALL };
        self.set(line, element, How::new(style, width, Hyphens::Never))
    }

    /// Cards side by side; equal parts begin at the same height.
    fn cards(&mut self, cards: &[Card], width: f32) -> Slug {
        let mut items = Vec::new();
        let mut y = TOP;
        let mut x = self.left;
        for _ in cards {
            items.push(Item::Decoration(Rule { x, y: 0.0, width, height: 2.0, fill: Paint::Accent }));
            x += width + GAP;
        }
        let mut tops = [0.0; PARTS];
        for (part, top) in tops.iter_mut().enumerate() {
            *top = y;
            y += cards.iter().map(|card| card[part].setting.height()).fold(0.0, f32::max);
            y += [0.0, 0.0, 3.5, 5.0, 0.0][part];
        }
        // Card by card, which is the order of reading.
        let mut x = self.left;
        for card in cards {
            for (paragraph, y) in card.iter().zip(tops) {
                let lines = 0..paragraph.setting.lines();
                items.push(Item::Lines { paragraph: Rc::clone(paragraph), lines, x, y });
            }
            x += width + GAP;
        }
        Slug { height: y, items, ..Slug::default() }
    }
}
