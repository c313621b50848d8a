//! A page as it is to be drawn, whatever draws it: texts as glyphs in places, shapes, and which element of the document
//! each belongs to. Points, from the upper left corner, y downwards.
use super::structure::ElementId;
use crate::pdf::text::Run;
use crate::scene::{Mark, Paint};

/// A page, or what is added to one.
#[derive(Debug, Default)]
pub struct Page {
    /// Drawn first: grounds of boxes, the mark of a draft. Decoration.
    pub ground: Vec<Drawn>,
    /// Drawn next: rules, tints behind words. Decoration.
    pub under: Vec<Drawn>,
    /// In the order of reading.
    pub contents: Vec<Content>,
    /// In the order of reading.
    pub links: Vec<Link>,
    /// How many of the contents belong to elements.
    tagged: usize,
}

/// Things drawn for one owner.
#[derive(Debug)]
pub struct Content {
    pub owner: Owner,
    /// What the owner is, in PDF's word; nothing for what is not of the document.
    pub tag: &'static str,
    pub drawn: Vec<Drawn>,
}

/// Whose part of the page something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Of the document.
    Element(ElementId),
    /// Of the page.
    Artifact(Artifact),
}

/// What a page has that the document does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Artifact {
    /// The running head.
    Header,
    /// The running foot.
    Footer,
    /// The header row of a table that goes on.
    Repeated,
}

#[derive(Clone, Debug)]
pub enum Drawn {
    /// A shape of a scene; its texts are runs by now.
    Shape(Mark),
    Text(PlacedRun),
    /// The logo of the organisation.
    Logo {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
}

#[derive(Clone, Debug)]
pub struct PlacedRun {
    pub run: Run,
    /// Where the paragraph begins that the run is placed in.
    pub x: f32,
    /// The base line.
    pub y: f32,
    pub paint: Paint,
    /// Made narrower to this share of its width.
    pub squeeze: f32,
    /// Counterclockwise around the beginning of the paragraph, in radians.
    pub turn: f32,
}

/// An area that leads somewhere.
#[derive(Debug)]
pub struct Link {
    /// Left, top, width, height.
    pub area: [f32; 4],
    pub target: Target,
    /// The element of the words that carry it.
    pub element: ElementId,
    /// Where it leads, for those who cannot see the words.
    pub description: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Url(String),
    Place(Place),
}

/// A place in the document that links lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// By its number in the order of reading.
    Section(usize),
    /// By its index.
    Note(usize),
    /// Where a note is first called, by its index.
    Call(usize),
}

/// Where a place came to stand: page and distance from its top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    pub page: usize,
    pub y: f32,
}

impl Page {
    /// The list to draw into for an owner, and the number of marked content if that begins a new one of an element.
    pub fn open(&mut self, owner: Owner, tag: &'static str) -> (&mut Vec<Drawn>, Option<usize>) {
        let mut number = None;
        if self.contents.last().is_none_or(|last| last.owner != owner) {
            if matches!(owner, Owner::Element(_)) {
                number = Some(self.tagged);
                self.tagged += 1;
            }
            self.contents.push(Content { owner, tag, drawn: Vec::new() });
        }
        let last = self.contents.len() - 1;
        (&mut self.contents[last].drawn, number)
    }
}

impl Drawn {
    /// The same, elsewhere.
    #[must_use]
    pub fn moved(self, dx: f32, dy: f32) -> Self {
        match self {
            Self::Shape(mark) => Self::Shape(moved(mark, dx, dy)),
            Self::Text(run) => Self::Text(PlacedRun { x: run.x + dx, y: run.y + dy, ..run }),
            Self::Logo { x, y, width, height } => Self::Logo { x: x + dx, y: y + dy, width, height },
        }
    }
}

fn moved(mark: Mark, dx: f32, dy: f32) -> Mark {
    let by = |(x, y): (f32, f32)| (x + dx, y + dy);
    match mark {
        Mark::Rect { x, y, width, height, fill } => Mark::Rect { x: x + dx, y: y + dy, width, height, fill },
        Mark::Line { points, width, stroke, dashed } => {
            Mark::Line { points: points.into_iter().map(by).collect(), width, stroke, dashed }
        }
        Mark::Dot { at, radius, fill, stroke } => Mark::Dot { at: by(at), radius, fill, stroke },
        Mark::Area { rings, fill, edge } => {
            let rings = rings.into_iter().map(|ring| ring.into_iter().map(by).collect()).collect();
            Mark::Area { rings, fill, edge }
        }
        Mark::Text { at, text, style, anchor, fill, fit } => Mark::Text { at: by(at), text, style, anchor, fill, fit },
    }
}
