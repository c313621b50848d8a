//! What a record may hold, as data. It is made once, by the compiler, from the structs of the model.

/// What a table may hold.
#[derive(Debug)]
pub struct Shape {
    /// The field's word for one of these, in lower case: `figure`.
    pub name: &'static str,
    pub doc: &'static str,
    /// In the order they are declared, which is the order `fmt` writes them.
    pub keys: &'static [&'static Key],
    /// The key a bare value stands for: `cite = ["id"]` says `cite = [{ source = "id" }]`.
    pub short: Option<&'static str>,
}

/// A key and what may stand after it.
#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub doc: &'static str,
    pub required: bool,
    pub value: &'static Type,
    /// A value it could have.
    pub example: Option<Sample>,
    /// What its absence means.
    pub default: Option<Sample>,
}

/// A value in a description.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Sample {
    Text(&'static str),
    Whole(i64),
    /// A number with a point, in its digits.
    Decimal(&'static str),
    Flag(bool),
}

/// What may stand after a key.
#[derive(Debug)]
pub enum Type {
    Text(Format),
    Word(&'static Vocabulary),
    Whole,
    Decimal,
    Flag,
    List(&'static Type),
    /// One, or a list of them.
    OneOrMore(&'static Type),
    Table(&'static Shape),
    /// A table with free keys.
    Map(&'static Type),
}

/// What is asked of a text beyond being text.
#[derive(Debug)]
pub struct Format {
    /// What an error calls it: `a date`, `an ISO 3166 code`.
    pub noun: &'static str,
    /// The JSON Schema format, if it has one.
    pub format: Option<&'static str>,
    pub pattern: Option<&'static str>,
    /// The kinds of record it may name.
    pub refers_to: &'static [&'static str],
}

/// A closed list of words, each with its meaning.
#[derive(Debug)]
pub struct Vocabulary {
    pub name: &'static str,
    pub doc: &'static str,
    pub words: &'static [Word],
}

/// A word and what it means.
#[derive(Debug)]
pub struct Word {
    pub word: &'static str,
    pub doc: &'static str,
}

impl Shape {
    /// The most keys a table may have.
    pub const MOST_KEYS: usize = 40;

    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().copied().find(|key| key.name == name)
    }

    /// The place of a key among the others, which is where `fmt` puts it.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.position_from(0, name)
    }

    /// The same, looking first where it is likely to be.
    pub(crate) fn position_from(&self, likely: usize, name: &str) -> Option<usize> {
        let (before, behind) = self.keys.split_at(likely.min(self.keys.len()));
        let is = |key: &&Key| key.name == name;
        let found = behind.iter().position(is).map(|index| index + before.len());
        found.or_else(|| before.iter().position(is))
    }

    /// The key at the end of a path, and the shape it belongs to: `["transfer", "figure", "value"]`.
    pub fn find<'a>(&'static self, path: impl IntoIterator<Item = &'a str>) -> Option<(&'static Shape, &'static Key)> {
        let mut shape = self;
        let mut found = None;
        for name in path {
            if let Some((_, key)) = found {
                shape = Key::shape(key)?;
            }
            found = Some((shape, shape.key(name)?));
        }
        found
    }
}

impl Key {
    /// The shape of the tables after this key, if tables stand there.
    pub fn shape(&self) -> Option<&'static Shape> {
        self.value.shape()
    }
}

impl Type {
    /// What an error says was expected.
    pub fn noun(&self) -> &'static str {
        match self {
            Self::Text(format) => format.noun,
            Self::Word(vocabulary) => vocabulary.name,
            Self::Whole => "a whole number",
            Self::Decimal => "a number",
            Self::Flag => "true or false",
            Self::List(_) => "a list",
            Self::OneOrMore(of) => of.noun(),
            Self::Table(_) | Self::Map(_) => "a table",
        }
    }

    /// The shape of its tables, however they are wrapped.
    pub fn shape(&self) -> Option<&'static Shape> {
        match self {
            Self::Table(shape) => Some(shape),
            Self::List(of) | Self::OneOrMore(of) | Self::Map(of) => of.shape(),
            Self::Text(_) | Self::Word(_) | Self::Whole | Self::Decimal | Self::Flag => None,
        }
    }

    /// The closed list its words come from, however they are wrapped.
    pub fn vocabulary(&self) -> Option<&'static Vocabulary> {
        match self {
            Self::Word(vocabulary) => Some(vocabulary),
            Self::List(of) | Self::OneOrMore(of) | Self::Map(of) => of.vocabulary(),
            Self::Text(_) | Self::Table(_) | Self::Whole | Self::Decimal | Self::Flag => None,
        }
    }
}

impl Sample {
    /// As it is written in a file.
    pub fn to_toml(self) -> String {
        match self {
            Self::Text(text) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
            Self::Whole(number) => number.to_string(),
            Self::Decimal(digits) => digits.to_owned(),
            Self::Flag(flag) => flag.to_string(),
        }
    }
}
