//! The structure of a document: what a screen reader reads. Elements are made in the order of reading; those within a
//! line join their paragraph only when they are drawn, so that the words around them come before and after them.
use crate::document::Language;

/// The tree of elements; the first is the document.
#[derive(Debug)]
pub struct Structure {
    elements: Vec<Element>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ElementId(usize);

#[derive(Debug)]
pub struct Element {
    pub role: Role,
    pub parent: Option<ElementId>,
    /// In the order of reading.
    pub kids: Vec<Kid>,
    /// What it shows, for those who cannot see it.
    pub alternative: Option<String>,
    /// If it is another than its parent's.
    pub language: Option<Language>,
    /// Left, top, right, bottom on its page.
    pub bounds: Option<[f32; 4]>,
    joined: bool,
}

/// The standard structure types that are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Document,
    Section,
    /// From 1.
    Heading(u8),
    Paragraph,
    Contents,
    /// A line of the contents.
    Entry,
    List(Numbering),
    Item,
    Label,
    Body,
    Table,
    Caption,
    TableHead,
    TableBody,
    Row,
    HeaderCell {
        scope: Scope,
        /// How many columns it covers.
        columns: usize,
    },
    Cell,
    Figure,
    Link,
    Reference,
    /// By its index.
    Note(usize),
    Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    None,
    Disc,
    Decimal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Row,
    Column,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kid {
    Element(ElementId),
    /// Marked content of a page, by its number there.
    Content {
        page: usize,
        number: usize,
    },
    /// A link of a page, by its number there.
    Link {
        page: usize,
        number: usize,
    },
}

impl Structure {
    /// With the document alone.
    pub fn new() -> Self {
        Self { elements: vec![Element::new(Role::Document, None, true)] }
    }

    /// The document.
    pub const ROOT: ElementId = ElementId(0);

    /// A new last child.
    pub fn add(&mut self, role: Role, parent: ElementId) -> ElementId {
        let id = self.apart(role, parent);
        self.join(id);
        id
    }

    /// A new element that joins its parent when it is first drawn.
    pub fn apart(&mut self, role: Role, parent: ElementId) -> ElementId {
        self.elements.push(Element::new(role, Some(parent), false));
        ElementId(self.elements.len() - 1)
    }

    /// Makes an element, and those it stands in, part of the tree, if they are not yet.
    pub fn join(&mut self, id: ElementId) {
        let Some(element) = self.elements.get_mut(id.0) else { return };
        if element.joined {
            return;
        }
        element.joined = true;
        if let Some(parent) = element.parent {
            self.join(parent);
            self.kid(parent, Kid::Element(id));
        }
    }

    /// Forgets all but the first elements. Those forgotten must not have joined, unless in sections of the document.
    pub fn forget_after(&mut self, count: usize) {
        self.elements.truncate(count);
        if let Some(document) = self.elements.first_mut() {
            document.kids.retain(|kid| !matches!(kid, Kid::Element(id) if id.0 >= count));
        }
    }

    /// Lets elements of one parent change places, so that they stand in this order.
    pub fn put_in_order(&mut self, ids: &[ElementId]) {
        let parent = ids.first().and_then(|id| self.elements.get(id.0)?.parent);
        let Some(parent) = parent.and_then(|parent| self.elements.get_mut(parent.0)) else { return };
        let places = parent.kids.iter_mut().filter(|kid| matches!(kid, Kid::Element(id) if ids.contains(id)));
        places.zip(ids).for_each(|(place, id)| *place = Kid::Element(*id));
    }

    pub fn kid(&mut self, parent: ElementId, kid: Kid) {
        if let Some(element) = self.elements.get_mut(parent.0) {
            element.kids.push(kid);
        }
    }

    pub fn get_mut(&mut self, id: ElementId) -> Option<&mut Element> {
        self.elements.get_mut(id.0)
    }

    pub fn elements(&self) -> &[Element] {
        &self.elements
    }
}

impl Element {
    const fn new(role: Role, parent: Option<ElementId>, joined: bool) -> Self {
        Self { role, parent, kids: Vec::new(), alternative: None, language: None, bounds: None, joined }
    }

    /// Whether it is part of the tree.
    pub const fn is_joined(&self) -> bool {
        self.joined
    }
}

impl ElementId {
    /// Its place in [`Structure::elements`].
    pub const fn index(self) -> usize {
        self.0
    }
}

impl Role {
    /// Its name in PDF.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(3) => "H3",
            Self::Heading(4) => "H4",
            Self::Heading(5) => "H5",
            Self::Heading(_) => "H6",
            Self::Paragraph => "P",
            Self::Contents => "TOC",
            Self::Entry => "TOCI",
            Self::List(_) => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::Body => "LBody",
            Self::Table => "Table",
            Self::Caption => "Caption",
            Self::TableHead => "THead",
            Self::TableBody => "TBody",
            Self::Row => "TR",
            Self::HeaderCell { .. } => "TH",
            Self::Cell => "TD",
            Self::Figure => "Figure",
            Self::Link => "Link",
            Self::Reference => "Reference",
            Self::Note(_) => "Note",
            Self::Span => "Span",
        }
    }
}
