//! Slugs: strips of a page that are never torn, as wide as the column. The word is the type founders'.
use super::page::{Drawn, Owner, Place, Target};
use super::structure::ElementId;
use crate::document::Language;
use crate::pdf::text::{Look, Setting, TextStyle};
use crate::scene::Paint;
use std::ops::Range;
use std::rc::Rc;

/// A strip of a page: a line of text, a row of a table, a chart.
#[derive(Clone, Default)]
pub struct Slug {
    /// The room above it, unless it is the first of a page.
    pub before: f32,
    /// In points.
    pub height: f32,
    /// It stands on one page with the slug that follows.
    pub keep: bool,
    /// It stands on one page with the slug before it, even if it does not quite fit: the lower edge of a box.
    pub clings: bool,
    /// From its upper left corner.
    pub items: Vec<Item>,
    /// What links lead to here.
    pub places: Vec<Place>,
    /// Stands above it if it comes first on a page: the header row of its table.
    pub head: Option<Rc<Slug>>,
    /// The same in less height, for a page that lacks a little room.
    pub closer: Option<Rc<Slug>>,
}

impl Slug {
    /// What it takes on a page that it does not begin.
    pub fn room(&self) -> f32 {
        self.before + self.height
    }

    /// The same with another right below it.
    pub fn above(&self, below: Self) -> Self {
        let moved = below.items.into_iter().map(|item| item.lower(self.height));
        let items = self.items.iter().cloned().chain(moved).collect();
        Self { height: self.height + below.height, items, ..self.clone() }
    }

    /// The least it takes.
    pub fn least_room(&self) -> f32 {
        self.closer.as_deref().map_or_else(|| self.room(), Self::least_room)
    }

    /// Takes a little less height, if it can.
    pub fn close_up(&mut self) {
        if let Some(closer) = self.closer.take() {
            *self = Rc::unwrap_or_clone(closer);
        }
    }
}

/// Something in a slug. x is counted from the left edge of the page, y from the top of the slug.
#[derive(Clone)]
pub enum Item {
    /// Lines of a paragraph.
    Lines { paragraph: Rc<Paragraph>, lines: Range<usize>, x: f32, y: f32 },
    /// Decoration under the text.
    Decoration(Rule),
    /// The number of the page of a place, wherever that will stand.
    Number { number: Rc<PageNumber>, x: f32, y: f32 },
    /// A drawing of its own.
    Drawing { element: ElementId, drawn: Vec<Drawn>, x: f32, y: f32, width: f32, height: f32 },
}

impl Item {
    /// The same, so much lower in its slug.
    fn lower(mut self, by: f32) -> Self {
        match &mut self {
            Self::Lines { y, .. } | Self::Number { y, .. } | Self::Drawing { y, .. } => *y += by,
            Self::Decoration(rule) => rule.y += by,
        }
        self
    }
}

/// A rule or a tint, placed like an item.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub fill: Paint,
}

/// A paragraph in lines, and what each of its pieces means.
pub struct Paragraph {
    pub setting: Setting,
    /// That it was set in.
    pub width: f32,
    pub owner: Owner,
    pub meanings: Vec<Meaning>,
}

/// The number of a page, as a link to a place on it.
pub struct PageNumber {
    pub place: Place,
    /// Of the link.
    pub element: ElementId,
    pub description: String,
    pub style: TextStyle,
    /// What it stands in: it changes places with the others on its page so that they stand in the order of the pages.
    pub entry: Option<ElementId>,
    /// Of the room it ends in.
    pub width: f32,
    pub language: Language,
}

/// What a piece of a paragraph is beyond its words.
#[derive(Clone, Debug, Default)]
pub struct Meaning {
    pub look: Look,
    /// Its own element within that of the paragraph.
    pub element: Option<ElementId>,
    pub target: Option<Target>,
    /// Of the link, for those who cannot see the words.
    pub description: String,
    /// The note it calls, by its index.
    pub calls: Option<usize>,
}
