//! The printed contents: the sections with their pages, in two columns under the head of the first page.
use super::Composer;
use super::page::{Place, Target};
use super::prose::{How, Line};
use super::slug::{Item, Meaning, PageNumber, Paragraph, Rule, Slug};
use super::structure::{ElementId, Role, Structure};
use crate::document::{Document, Section};
use crate::pdf::text::{Hyphens, Look, TextStyle};
use crate::scene::Paint;
use std::rc::Rc;

/// Contents of fewer entries tell nothing.
const LEAST: usize = 3;
/// Contents that take more of a page would be read no faster than bookmarks, which lead everywhere.
const MOST: f32 = 0.5;
const COLUMNS: usize = 2;
const GUTTER: f32 = 24.0;
/// The room for the number of a page.
const NUMBER: f32 = 26.0;
/// Above and below an entry.
const PADDING: f32 = 1.5;

/// A title, the number of its page, and how tall they are.
struct Entry {
    title: Rc<Paragraph>,
    number: PageNumber,
    height: f32,
}

impl Composer<'_> {
    /// The contents, with room for the numbers of the pages.
    pub fn contents(&mut self, document: &Document) {
        let sections = sections(document);
        if sections.len() < LEAST {
            return;
        }
        let before = self.flow.structure.elements().len();
        let contents = self.flow.structure.add(Role::Contents, Structure::ROOT);
        let caption = self.flow.structure.add(Role::Caption, contents);
        let title = Line::plain(&self.words.contents.clone());
        let title = self.set(title, caption, How::new(TextStyle::CAPTION, self.width, Hyphens::Never));
        let width = (self.width - GUTTER) / 2.0;
        let entries = sections.into_iter().map(|(title, place)| self.entry(title, place, contents, width));
        let mut entries: Vec<Entry> = entries.collect();
        let height = entries.first().map(|entry| entry.height);
        if entries.iter().any(|entry| Some(entry.height) != height) {
            // They could not stand in each other's place.
            entries.iter_mut().for_each(|entry| entry.number.entry = None);
        }
        let slug = self.side_by_side(entries, width);
        if slug.height > MOST * self.flow.room() {
            self.flow.structure.forget_after(before);
            return;
        }
        let before = self.space(8.0);
        self.lines(&title, before, true);
        self.flow.push(slug);
        self.gap = 9.0;
    }

    /// A line of the contents; all of it leads to the section.
    fn entry(&mut self, title: &str, place: Place, contents: ElementId, width: f32) -> Entry {
        let entry = self.flow.structure.add(Role::Entry, contents);
        let reference = self.flow.structure.add(Role::Reference, entry);
        let link = self.flow.structure.apart(Role::Link, reference);
        let style = TextStyle::BODY.sized(9.5);
        let meaning = Meaning {
            look: Look::Plain,
            element: Some(link),
            target: Some(Target::Place(place)),
            description: title.to_owned(),
            calls: None,
        };
        // A space at the end keeps the title and the number apart for those who hear them.
        let mut words = Line::plain(&format!("{title} "));
        words.meanings = vec![meaning; words.pieces.len()];
        let number = PageNumber {
            place,
            element: link,
            entry: Some(entry),
            description: title.to_owned(),
            style,
            width: NUMBER,
            language: self.language.clone(),
        };
        let title = self.set(words, reference, How::new(style, width - NUMBER, Hyphens::Never));
        let height = title.setting.height() + 2.0 * PADDING;
        Entry { title, number, height }
    }

    /// All entries, column by column, each over a rule.
    fn side_by_side(&self, entries: Vec<Entry>, width: f32) -> Slug {
        let mut slug = Slug::default();
        let rows = entries.len().div_ceil(COLUMNS);
        let (mut left, mut y) = (self.left, 0.0);
        for (at, Entry { title, number, height }) in entries.into_iter().enumerate() {
            if at > 0 && at % rows == 0 {
                left += width + GUTTER;
                y = 0.0;
            }
            let lines = 0..title.setting.lines();
            let title = Item::Lines { paragraph: title, lines, x: left, y: y + PADDING };
            let number = Item::Number { number: Rc::new(number), x: left + width - NUMBER, y: y + PADDING };
            let rule = Rule { x: left, y: y + height - 0.4, width, height: 0.4, fill: Paint::Rule };
            slug.items.extend([Item::Decoration(rule), title, number]);
            y += height;
            slug.height = slug.height.max(y);
        }
        slug
    }
}

/// The sections of the first level that have a heading, and the notes.
fn sections(document: &Document) -> Vec<(&str, Place)> {
    let mut count = 0;
    let mut found = Vec::new();
    for section in &document.sections {
        found.push((section.title.as_str(), Place::Section(count)));
        count += size(section);
    }
    if !document.notes().is_empty() {
        found.push((document.words.notes.as_str(), Place::Section(count)));
    }
    found.retain(|(title, _)| !title.trim().is_empty());
    found
}

/// How many sections a section is, with those in it.
fn size(section: &Section) -> usize {
    1 + section.sections.iter().map(size).sum::<usize>()
}
