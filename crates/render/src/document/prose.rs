//! Lines of text and what can stand in them.
use super::{Language, NoteId};

/// A line of text: words, marks of notes, tags.
///
/// ```
/// use dossier_render::document::{Language, Prose, Tag};
///
/// let line = Prose::from("reported by ")
///     .foreign(Language::parse("es").unwrap(), "Prensa Libre")
///     .text(" ")
///     .tag(Tag::grave("disputed"));
/// assert_eq!(line.plain(), "reported by Prensa Libre disputed");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose(pub Vec<Inline>);

/// A piece of a line. Texts come from records: any character may stand in them, in any script, and renderers see to it
/// that each shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words in the language of the document.
    Text(String),
    /// Words that weigh more: the first words of a paragraph, the number that is meant.
    Strong(String),
    /// Titles of works, words as words.
    Emphasis(String),
    /// Words in another language than the document's: a title, a name, a quotation.
    Foreign {
        /// Which language; a reader's voice and hyphenation follow it.
        language: Language,
        /// The words.
        text: String,
    },
    /// To a page outside this document.
    Link {
        /// Where it leads. One that does not begin with `http://`, `https://` or `mailto:` is printed as its text alone.
        url: String,
        /// The words that carry it.
        text: String,
    },
    /// To a section of this document. If no section has this anchor, the words stand without a link.
    See {
        /// The [`super::Section::anchor`] it leads to.
        anchor: String,
        /// The words that carry it.
        text: String,
    },
    /// The mark of a note, made by [`super::Notes::cite`].
    Note(NoteId),
    /// A judgement in a word.
    Tag(Tag),
    /// A new line within the same paragraph or cell.
    Break,
}

/// A judgement in a word, never in a colour alone: `disputed`, `corroborated`, `stale`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The word.
    pub text: String,
    /// How it is set.
    pub tone: Tone,
}

/// How much a tag is to be noticed. The word says what is meant; the tone only helps the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A state among others: asserted, announced.
    Plain,
    /// Something to rely on: acknowledged, corroborated.
    Firm,
    /// Something to be careful with: disputed, stale.
    Grave,
}

impl Prose {
    /// The line, then words in the document's language.
    #[must_use]
    pub fn text(self, text: impl Into<String>) -> Self {
        self.then(Inline::Text(text.into()))
    }

    /// The line, then words that weigh more.
    #[must_use]
    pub fn strong(self, text: impl Into<String>) -> Self {
        self.then(Inline::Strong(text.into()))
    }

    /// The line, then the title of a work or a word as a word.
    #[must_use]
    pub fn emphasis(self, text: impl Into<String>) -> Self {
        self.then(Inline::Emphasis(text.into()))
    }

    /// The line, then words in another language.
    #[must_use]
    pub fn foreign(self, language: Language, text: impl Into<String>) -> Self {
        self.then(Inline::Foreign { language, text: text.into() })
    }

    /// The line, then a link to a page elsewhere.
    #[must_use]
    pub fn link(self, url: impl Into<String>, text: impl Into<String>) -> Self {
        self.then(Inline::Link { url: url.into(), text: text.into() })
    }

    /// The line, then a link to a section of this document.
    #[must_use]
    pub fn see(self, anchor: impl Into<String>, text: impl Into<String>) -> Self {
        self.then(Inline::See { anchor: anchor.into(), text: text.into() })
    }

    /// The line, then a judgement in a word.
    #[must_use]
    pub fn tag(self, tag: Tag) -> Self {
        self.then(Inline::Tag(tag))
    }

    /// The line, then a new one within the same paragraph or cell.
    #[must_use]
    pub fn line_break(self) -> Self {
        self.then(Inline::Break)
    }

    /// Whether nothing would be printed.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|inline| match inline {
            Inline::Note(_) => false,
            Inline::Break => true,
            // A link without words shows its address.
            Inline::Link { url, text } => url.is_empty() && text.is_empty(),
            words => words.plain().is_empty(),
        })
    }

    /// The line and one more piece.
    #[must_use]
    pub fn then(mut self, inline: Inline) -> Self {
        self.0.push(inline);
        self
    }

    /// The line and the pieces of another.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The words alone, as a reader without notes or looks would say them.
    pub fn plain(&self) -> String {
        self.0.iter().map(Inline::plain).collect()
    }

    pub(crate) fn without_notes(mut self) -> Self {
        self.0.retain(|inline| !matches!(inline, Inline::Note(_)));
        self
    }
}

impl Inline {
    /// Its words alone; a note has none.
    pub fn plain(&self) -> &str {
        match self {
            Self::Text(text)
            | Self::Strong(text)
            | Self::Emphasis(text)
            | Self::Foreign { text, .. }
            | Self::Link { text, .. }
            | Self::See { text, .. } => text,
            Self::Tag(tag) => &tag.text,
            Self::Break => "\n",
            Self::Note(_) => "",
        }
    }
}

impl Tag {
    /// A state among others.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Plain }
    }

    /// Something to rely on.
    pub fn firm(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Firm }
    }

    /// Something to be careful with.
    pub fn grave(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Grave }
    }
}

impl From<&str> for Prose {
    fn from(text: &str) -> Self {
        Self::default().text(text)
    }
}

impl From<String> for Prose {
    fn from(text: String) -> Self {
        Self::default().text(text)
    }
}

impl From<Inline> for Prose {
    fn from(inline: Inline) -> Self {
        Self(vec![inline])
    }
}

impl FromIterator<Inline> for Prose {
    fn from_iter<I: IntoIterator<Item = Inline>>(inlines: I) -> Self {
        Self(inlines.into_iter().collect())
    }
}
