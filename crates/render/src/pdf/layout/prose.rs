//! Prose to paragraphs: words with their looks, links with where they lead, marks with the notes they call.
use super::Composer;
use super::page::{Owner, Place, Target};
use super::slug::{Meaning, Paragraph};
use super::structure::{ElementId, Role};
use crate::document::{Align, Inline, Prose, Tag, Tone};
use crate::pdf::text::{Hyphens, Look, Piece, Rag, Settings, TextStyle, breakable, isolated, neutral};
use crate::scene::Paint;
use std::rc::Rc;

/// How a paragraph is to be set.
#[derive(Clone, Copy, Debug)]
pub(super) struct How {
    pub style: TextStyle,
    pub width: f32,
    pub align: Align,
    pub hyphens: Hyphens,
    pub rag: Rag,
}

/// Words with what they mean, not yet set.
#[derive(Default)]
pub(super) struct Line {
    pub pieces: Vec<Piece>,
    pub meanings: Vec<Meaning>,
}

impl How {
    pub const fn new(style: TextStyle, width: f32, hyphens: Hyphens) -> Self {
        Self { style, width, align: Align::Start, hyphens, rag: Rag::Tidy }
    }

    /// The same with lines of about the same length.
    pub const fn even(self) -> Self {
        Self { rag: Rag::Even, ..self }
    }
}

impl Line {
    /// Words that mean nothing but themselves.
    pub fn plain(text: &str) -> Self {
        let mut line = Self::default();
        line.push(isolated(&neutral(text), false), Meaning::default());
        line
    }

    pub fn push(&mut self, text: String, meaning: Meaning) {
        if !text.is_empty() {
            self.pieces.push(Piece { text, look: meaning.look, language: None });
            self.meanings.push(meaning);
        }
    }
}

impl Composer<'_> {
    /// Sets words as a paragraph of an element.
    pub fn set(&mut self, line: Line, owner: ElementId, how: How) -> Rc<Paragraph> {
        let how_exactly = Settings {
            style: how.style,
            width: how.width,
            align: how.align,
            hyphens: how.hyphens,
            rag: how.rag,
            language: self.language,
        };
        let setting = self.known.setting(self.flow.faces, &line.pieces, &how_exactly);
        Rc::new(Paragraph { setting, width: how.width, owner: Owner::Element(owner), meanings: line.meanings })
    }

    /// Sets prose as a paragraph of an element.
    pub fn set_prose(&mut self, prose: &Prose, owner: ElementId, how: How) -> Rc<Paragraph> {
        let line = self.line(prose, owner);
        self.set(line, owner, how)
    }

    /// The words of prose with what they mean within an element.
    pub fn line(&mut self, prose: &Prose, owner: ElementId) -> Line {
        let mut line = Line::default();
        let end = prose.0.iter().rposition(|inline| !matches!(inline, Inline::Break)).map_or(0, |last| last + 1);
        let mut after_mark = false;
        for inline in prose.0.iter().take(end) {
            self.inline(&mut line, inline, owner, after_mark);
            after_mark = matches!(inline, Inline::Note(_));
        }
        line
    }

    fn inline(&mut self, line: &mut Line, inline: &Inline, owner: ElementId, after_mark: bool) {
        let stretches = |text: &str| isolated(&breakable(&neutral(text)), false);
        match inline {
            Inline::Text(text) => line.push(stretches(text), Meaning::default()),
            Inline::Strong(text) => line.push(stretches(text), Meaning { look: Look::Strong, ..Meaning::default() }),
            Inline::Emphasis(text) => {
                line.push(stretches(text), Meaning { look: Look::Emphasis, ..Meaning::default() });
            }
            Inline::Break => line.push("\n".into(), Meaning::default()),
            Inline::Tag(tag) => {
                line.push(tag_text(tag), Meaning { look: Look::Tag(tag_paint(tag)), ..Meaning::default() });
            }
            Inline::Foreign { language, text } => {
                let span = self.flow.structure.apart(Role::Span, owner);
                if let Some(span) = self.flow.structure.get_mut(span) {
                    span.language = Some(language.clone());
                }
                line.push(isolated(&neutral(text), true), Meaning { element: Some(span), ..Meaning::default() });
                if let Some(piece) = line.pieces.last_mut() {
                    piece.language = Some(language.clone());
                }
            }
            Inline::Link { url, text } => {
                let words = if text.trim().is_empty() { url } else { text };
                let words = isolated(&breakable(&neutral(words)), true);
                let meaning = address(url).map_or_else(Meaning::default, |address| Meaning {
                    look: Look::Link,
                    element: Some(self.flow.structure.apart(Role::Link, owner)),
                    description: if neutral(text) == address {
                        address.clone()
                    } else {
                        format!("{} ({address})", neutral(text))
                    },
                    target: Some(Target::Url(address)),
                    calls: None,
                });
                line.push(words, meaning);
            }
            Inline::See { anchor, text } => {
                let section = self.anchors.get(anchor.as_str()).copied();
                let meaning = section.map_or_else(Meaning::default, |section| Meaning {
                    look: Look::Link,
                    element: Some(self.flow.structure.apart(Role::Link, owner)),
                    description: neutral(text),
                    target: Some(Target::Place(Place::Section(section))),
                    calls: None,
                });
                line.push(stretches(text), meaning);
            }
            Inline::Note(note) => {
                // A mark stays with its word, and a narrow space keeps two numbers apart.
                let glue = if after_mark { "\u{202f}" } else { "\u{2060}" };
                let reference = self.flow.structure.apart(Role::Reference, owner);
                let meaning = Meaning {
                    look: Look::Mark,
                    element: Some(self.flow.structure.apart(Role::Link, reference)),
                    target: Some(Target::Place(Place::Note(note.index()))),
                    description: format!("{} {}", self.words.note, note.number()),
                    calls: Some(note.index()),
                };
                line.push(format!("{glue}{}", note.number()), meaning);
            }
        }
    }
}

/// A tag with a little room at either end for its tint.
pub(super) fn tag_text(tag: &Tag) -> String {
    if tag.text.is_empty() { String::new() } else { format!("\u{a0}{}\u{a0}", isolated(&neutral(&tag.text), true)) }
}

pub(super) const fn tag_paint(tag: &Tag) -> Paint {
    match tag.tone {
        Tone::Plain => Paint::Ink,
        Tone::Firm => Paint::Accent,
        Tone::Grave => Paint::Warning,
    }
}

/// A web or mail address in the letters that addresses have; nothing for what is neither.
fn address(url: &str) -> Option<String> {
    let lower = url.to_ascii_lowercase();
    let known =
        ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len());
    let encoded = |byte: u8| {
        let plain =
            byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b'"' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}');
        if plain { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    known.then(|| url.bytes().map(encoded).collect())
}
