//! A record with one of every kind of member.
#![allow(dead_code, reason = "each test reads what it needs, and one of them all of it")]
use derive::{Record, Vocabulary};
use rust_decimal::Decimal;
use shape::{
    Entries, Format, Item, Items, Map, Node, OneOrMore, Problem, Problems, Refers, Required, Spanned, Type, Value,
};
use syntax::{Document, FileId};

/// A relationship between two states.
///
/// More is said in a second paragraph.
#[derive(Debug, Record)]
pub struct Pact {
    /// What a brief calls it.
    #[record(example = "United States – Costa Rica, 2025")]
    pub title: Required<Box<str>>,
    /// What it does.
    pub kind: Spanned<PactKind>,
    /// When it began.
    #[record(example = "2025-02-20")]
    pub since: Option<Spanned<Day>>,
    /// Whether it binds.
    #[record(default = true)]
    pub binding: Option<Spanned<bool>>,
    /// How many pages it has.
    #[record(example = 12)]
    pub pages: Option<Spanned<i64>>,
    /// What it rests on.
    pub instruments: Vec<Spanned<Link>>,
    /// Who takes part.
    pub party: OneOrMore<Box<str>>,
    /// Words of it, and what they are taken to mean.
    pub glossary: Map<Box<str>>,
    /// Movements of people.
    pub transfer: Items<Transfer>,
    /// Who watches over it.
    pub monitor: Option<Item<Monitor>>,
    /// Terms of its own.
    pub term: Entries<Term>,
    #[record(flatten)]
    pub notes: Notes,
}

/// What a pact does.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Vocabulary)]
pub enum PactKind {
    /// People pass through.
    Transit,
    /// People are held.
    OffshoreDetention,
}

/// A movement of people.
#[derive(Debug, Record)]
pub struct Transfer {
    /// What other items call it.
    pub id: Spanned<Link>,
    /// How many they were.
    pub figure: Items<Figure>,
    /// What it cost.
    pub cost: Option<Spanned<Decimal>>,
}

/// A number somebody published.
#[derive(Debug, Record)]
pub struct Figure {
    /// The number.
    #[record(example = 0.5)]
    pub value: Spanned<Decimal>,
    /// A whole breakdown at once.
    pub parts: Map<Map<Decimal>>,
    /// Who says so.
    pub cite: Items<Citation>,
}

/// Where a claim can be read.
#[derive(Debug, Record)]
pub struct Citation {
    /// The source that says so.
    #[record(short)]
    pub source: Spanned<Link>,
    /// The words that carry it.
    pub excerpt: Option<Spanned<Box<str>>>,
}

/// Someone who watches.
#[derive(Debug, Record)]
pub struct Monitor {
    /// What they are called.
    pub name: Required<Box<str>>,
}

/// A term.
#[derive(Debug, Record)]
pub struct Term {
    /// What it means.
    pub meaning: Spanned<Box<str>>,
}

/// Remarks.
#[derive(Debug, Record)]
pub struct Notes {
    /// A remark.
    pub note: Option<Spanned<Box<str>>>,
}

/// A day, checked as far as these tests need it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Day(pub String);

impl Day {
    pub fn is_one(text: &str) -> bool {
        text.len() == 10 && text.starts_with("20") && !text.ends_with("30")
    }
}

impl Value for Day {
    const TYPE: &'static Type =
        &Type::Text(Format { noun: "a day", format: Some("day"), pattern: None, refers_to: &[] });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        shape::text(node, problems, |text| {
            if Self::is_one(text) { Ok(Self(text.to_owned())) } else { Err("there is no such day".into()) }
        })
    }
}

/// The id of something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link(pub String);

impl Value for Link {
    const TYPE: &'static Type =
        &Type::Text(Format { noun: "an id", format: None, pattern: Some("^[a-z0-9-]+$"), refers_to: &["sources"] });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        shape::text(node, problems, |text| {
            let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if !text.is_empty() && text.chars().all(is_id) {
                Ok(Self(text.to_owned()))
            } else {
                Err("ids are in lower case".into())
            }
        })
    }
    fn refers(&self) -> Option<&dyn Refers> {
        Some(self)
    }
}

impl Refers for Link {
    fn kinds(&self) -> &'static [&'static str] {
        &["sources"]
    }
    fn target(&self) -> &str {
        &self.0
    }
}

pub fn parse(text: &str) -> Document {
    Document::parse(FileId(0), text.to_owned())
}

/// A problem as one line, with the text it points at.
pub fn say(problem: &Problem, text: &str) -> String {
    let key = problem.key().map(|key| key.name).unwrap_or_default();
    let what = match problem {
        Problem::MissingKey { shape, .. } => format!("a {} lacks `{key}`", shape.name),
        Problem::UnknownKey { shape, written, .. } => format!("a {} has no `{written}`", shape.name),
        Problem::WrongType { expected, found, .. } => format!("`{key}` is {}, not {}", found.name(), expected.noun()),
        Problem::UnknownWord { vocabulary, written, .. } => format!("`{key}`: no {} `{written}`", vocabulary.name),
        Problem::Malformed { expected, reason, .. } => format!("`{key}` is not {}: {reason}", expected.noun()),
    };
    format!("{what} at {:?}", &text[problem.at().range()])
}

/// Reads a pact and says every problem.
pub fn read(text: &str) -> (Option<Item<Pact>>, Vec<String>) {
    let document = parse(text);
    let mut problems = Problems::new();
    let pact = shape::file(document.root(), &mut problems);
    (pact, problems.iter().map(|problem| say(problem, text)).collect())
}

/// What every pact must have.
pub const HEAD: &str = "title = \"T\"\nkind = \"transit\"\n";
