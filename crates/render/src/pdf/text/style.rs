//! The few sizes and weights a document is set in. One face, calm steps between the sizes.
use crate::scene::Paint;

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// Of the letters, in points.
    pub size: f32,
    /// From base line to base line, in points.
    pub leading: f32,
    /// Of the letters that are not told otherwise.
    pub weight: Weight,
    /// Of the letters that are not told otherwise.
    pub paint: Paint,
}

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Semibold,
}

/// How a piece of a paragraph differs from the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    #[default]
    Plain,
    Strong,
    Emphasis,
    Link,
    /// What leads a line: `Table 1`.
    Lead,
    /// The mark of a note: small and raised.
    Mark,
    /// A judgement in a word, small and on a tint.
    Tag(Paint),
}

impl TextStyle {
    pub const TITLE: Self = Self::new(25.0, 29.0, Weight::Semibold, Paint::Ink);
    pub const SCOPE: Self = Self::new(11.0, 15.0, Weight::Regular, Paint::Muted);
    pub const BODY: Self = Self::new(10.25, 14.0, Weight::Regular, Paint::Ink);
    /// Running text of an annex.
    pub const FINE: Self = Self::new(9.0, 12.0, Weight::Regular, Paint::Ink);
    pub const SMALL: Self = Self::new(9.0, 12.0, Weight::Regular, Paint::Muted);
    pub const NOTE: Self = Self::new(8.5, 10.5, Weight::Regular, Paint::Ink);
    pub const CAPTION: Self = Self::new(9.5, 13.0, Weight::Semibold, Paint::Ink);
    pub const SOURCE: Self = Self::new(8.5, 11.0, Weight::Regular, Paint::Muted);
    pub const BOX_TITLE: Self = Self::new(10.25, 14.0, Weight::Semibold, Paint::Ink);
    pub const NAME: Self = Self::new(8.5, 11.0, Weight::Regular, Paint::Muted);
    pub const ORGANISATION: Self = Self::new(9.5, 12.0, Weight::Semibold, Paint::Accent);
    pub const FURNITURE: Self = Self::new(8.5, 11.0, Weight::Regular, Paint::Muted);

    pub const fn new(size: f32, leading: f32, weight: Weight, paint: Paint) -> Self {
        Self { size, leading, weight, paint }
    }

    /// The heading of a section on this level; the title of the document is level 1.
    pub const fn heading(level: u8) -> Self {
        match level {
            0..=2 => Self::new(15.0, 19.0, Weight::Semibold, Paint::Accent),
            3 => Self::new(12.25, 16.0, Weight::Semibold, Paint::Ink),
            4 => Self::new(10.75, 14.5, Weight::Semibold, Paint::Ink),
            _ => Self::new(10.25, 14.5, Weight::Semibold, Paint::Muted),
        }
    }

    /// The same in another size, the leading in proportion.
    #[must_use]
    pub fn sized(self, size: f32) -> Self {
        Self { size, leading: self.leading * size / self.size, ..self }
    }

    #[must_use]
    pub const fn painted(self, paint: Paint) -> Self {
        Self { paint, ..self }
    }

    #[must_use]
    pub const fn heavy(self) -> Self {
        Self { weight: Weight::Semibold, ..self }
    }

    /// The colour of a piece.
    pub fn paint_of(self, look: Look) -> Paint {
        match look {
            Look::Plain | Look::Strong | Look::Emphasis => self.paint,
            Look::Link | Look::Lead | Look::Mark => Paint::Accent,
            Look::Tag(paint) => paint,
        }
    }
}
