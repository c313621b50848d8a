//! Sections and the blocks they are made of.
use super::{Chart, Grid, Prose, Tag};

/// A heading and what stands under it.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Stable over editions: what a link ends in. Unique in a document; of two equal ones, links lead to the first.
    pub anchor: String,
    /// The heading, and the bookmark.
    pub title: String,
    /// What stands before the first inner section.
    pub blocks: Vec<Block>,
    /// Sections one level down. Below the fifth level they are still printed, as headings of the sixth.
    pub sections: Vec<Section>,
    /// For those who check rather than read: on paper it begins a page and is set in smaller type.
    pub is_annex: bool,
}

/// One thing after another.
#[derive(Clone, Debug)]
pub enum Block {
    /// Running text.
    Paragraph(Prose),
    /// Small print: a disclaimer, a licence, how totals are made.
    Small(Prose),
    /// Points, numbered or not.
    List {
        /// Whether their order says something.
        numbered: bool,
        /// A point each.
        items: Vec<Prose>,
    },
    /// Terms and what is said of each: a glossary, a list of dates.
    Terms(Vec<(Prose, Prose)>),
    /// Numbers that stand out, side by side. Five is a good count; more than six wrap to another row.
    KeyNumbers(Vec<KeyNumber>),
    /// A table to be read.
    Grid(Grid),
    /// A drawing of numbers.
    Chart(Chart),
    /// Set apart from the text: a disagreement, a gap.
    Aside {
        /// Heads the box; not a heading of the document, and no bookmark.
        title: Prose,
        /// What stands in it. A box within a box is drawn like a paragraph group, without a second frame.
        blocks: Vec<Block>,
    },
}

/// A number that stands out, with everything it needs to be quoted.
///
/// ```
/// use dossier_render::document::{KeyNumber, Prose, Tag};
///
/// let people = KeyNumber {
///     qualifier: "at least".into(),
///     value: "4,245".into(),
///     unit: "people".into(),
///     label: Prose::from("arrived in Nauru and Papua New Guinea"),
///     as_of: "as of February 2024".into(),
///     verification: Tag::firm("corroborated"),
/// };
/// # let _ = people;
/// ```
#[derive(Clone, Debug)]
pub struct KeyNumber {
    /// What goes before the number: `at least`, `about`, `over`. May be empty.
    pub qualifier: String,
    /// The number or range, set large: `4,245`, `10–12`, `7.5 m`. One that is too wide is set smaller, never cut.
    pub value: String,
    /// What is counted, small beside or below the number: `people`, `USD`. May be empty.
    pub unit: String,
    /// What the number says, with the marks of its notes.
    pub label: Prose,
    /// Up to when it is known, in words: `as of 12 March 2026`.
    pub as_of: String,
    /// Who stands behind it, in a word.
    pub verification: Tag,
}

/// What a table or chart rests on, printed under it in small type: `Source: … Note: … As of …`. Each part may be empty.
#[derive(Clone, Debug, Default)]
pub struct Sourcing {
    /// Where the numbers come from, mostly marks of notes.
    pub source: Prose,
    /// What must be known to read them: rounding, what is left out.
    pub remark: Prose,
    /// Up to when they are known, as a date in words: `12 March 2026`.
    pub as_of: String,
}

impl Sourcing {
    /// Whether nothing would be printed.
    pub fn is_empty(&self) -> bool {
        self.source.is_empty() && self.remark.is_empty() && self.as_of.is_empty()
    }
}

impl Section {
    /// An empty section.
    pub fn new(anchor: impl Into<String>, title: impl Into<String>) -> Self {
        Self { anchor: anchor.into(), title: title.into(), ..Self::default() }
    }

    /// The section and one more block.
    #[must_use]
    pub fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// The section and one more section in it.
    #[must_use]
    pub fn with_section(mut self, section: Self) -> Self {
        self.sections.push(section);
        self
    }

    /// Whether there is nothing under the heading. Builders leave such sections out.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.sections.iter().all(Self::is_empty)
    }
}

impl Block {
    /// Points in no particular order.
    pub fn points(items: impl IntoIterator<Item = Prose>) -> Self {
        Self::List { numbered: false, items: items.into_iter().collect() }
    }

    /// Steps in their order.
    pub fn steps(items: impl IntoIterator<Item = Prose>) -> Self {
        Self::List { numbered: true, items: items.into_iter().collect() }
    }
}
