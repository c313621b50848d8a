//! A parsed file as `jsonschema` sees it: the tree itself, with no copy made.
//!
//! A date is text here, as the schemas have it; a number that is not finite is nothing JSON knows, and so is what is
//! broken as TOML.
use jsonschema::JsonType;
use jsonschema::json::{Array, Json, JsonNumber, NodeIdentity, Object};
use serde_json::{Number, Value};
use std::borrow::Cow;
use syntax::{Found, Node};

/// TOML, as a representation of JSON.
#[derive(Debug)]
pub(crate) struct Toml;

#[derive(Clone, Copy)]
pub(crate) enum Instance<'a> {
    Node(Node<'a>),
    /// The name of a key, where it is looked at like a value.
    Name(&'a str),
}

impl Json for Toml {
    type Node<'a> = Instance<'a>;
    type PreparedKey = Box<str>;
    type StringBuffer = ();
    const ACYCLIC: bool = true;
    // Looking a key up goes through its siblings, which are few.
    const KEYS_PER_LOOKUP: usize = 4;

    fn prepare_key(key: &str) -> Box<str> {
        key.into()
    }
    fn with_string_node<T>((): &mut (), name: &str, f: impl FnOnce(Instance<'_>) -> T) -> T {
        f(Instance::Name(name))
    }
}

impl<'a> Instance<'a> {
    fn node(self, found: Found) -> Option<Node<'a>> {
        match self {
            Self::Node(node) if node.found() == found => Some(node),
            Self::Node(_) | Self::Name(_) => None,
        }
    }
    fn text(self) -> Option<&'a str> {
        match self {
            Self::Node(node) => node.text_or_date(),
            Self::Name(name) => Some(name),
        }
    }
    fn number(self) -> Option<Digits> {
        let node = self.node(Found::Number)?;
        node.integer().map(Digits::Whole).or_else(|| node.float().filter(|float| float.is_finite()).map(Digits::Float))
    }
    fn json(self) -> Value {
        if let Some(text) = self.text() {
            return text.into();
        }
        if let Some(number) = self.number() {
            return number.number().into();
        }
        let Self::Node(node) = self else { return Value::Null };
        match node.found() {
            Found::Flag => node.flag().into(),
            Found::List => node.children().map(|child| Self::Node(child).json()).collect(),
            Found::Table => node.children().map(|child| (child.key().to_owned(), Self::Node(child).json())).collect(),
            Found::Text | Found::Number | Found::Date | Found::Broken => Value::Null,
        }
    }
}

#[derive(Clone, Copy)]
pub(crate) enum Digits {
    Whole(i64),
    Float(f64),
}

impl Digits {
    fn number(self) -> Number {
        match self {
            Self::Whole(whole) => whole.into(),
            Self::Float(float) => Number::from_f64(float).unwrap_or_else(|| 0.into()),
        }
    }
}

impl JsonNumber for Digits {
    fn as_u64(&self) -> Option<u64> {
        self.as_i64().and_then(|whole| whole.try_into().ok())
    }
    fn as_i64(&self) -> Option<i64> {
        match *self {
            Self::Whole(whole) => Some(whole),
            Self::Float(_) => None,
        }
    }
    fn as_f64(&self) -> Option<f64> {
        self.number().as_f64()
    }
    fn as_str(&self) -> Cow<'_, str> {
        self.number().to_string().into()
    }
    fn to_number(&self) -> Cow<'_, Number> {
        Cow::Owned(self.number())
    }
    fn is_integer(&self) -> bool {
        match self {
            Self::Whole(_) => true,
            Self::Float(float) => float.fract() == 0.0,
        }
    }
}

impl<'a> jsonschema::json::Node<'a, Toml> for Instance<'a> {
    type Object = Node<'a>;
    type Array = Node<'a>;
    type Number = Digits;

    fn as_object(&self) -> Option<Node<'a>> {
        self.node(Found::Table)
    }
    fn as_array(&self) -> Option<Node<'a>> {
        self.node(Found::List)
    }
    fn as_string(&self) -> Option<Cow<'a, str>> {
        self.text().map(Cow::Borrowed)
    }
    fn as_number(&self) -> Option<Digits> {
        self.number()
    }
    fn as_boolean(&self) -> Option<bool> {
        self.node(Found::Flag)?.flag()
    }
    fn is_null(&self) -> bool {
        self.json_type() == JsonType::Null
    }
    fn json_type(&self) -> JsonType {
        match self {
            Self::Name(_) => JsonType::String,
            Self::Node(node) => match node.found() {
                Found::Text | Found::Date => JsonType::String,
                Found::Number if self.number().is_some() => JsonType::Number,
                Found::Flag => JsonType::Boolean,
                Found::List => JsonType::Array,
                Found::Table => JsonType::Object,
                Found::Number | Found::Broken => JsonType::Null,
            },
        }
    }
    fn equals_value(&self, expected: &Value) -> bool {
        match (self.text(), expected) {
            (Some(text), Value::String(expected)) => text == expected,
            (Some(_), _) | (None, Value::String(_)) => false,
            (None, _) => jsonschema::json::cmp::equal(&self.json(), expected),
        }
    }
    fn to_value(&self) -> Cow<'a, Value> {
        Cow::Owned(self.json())
    }
    fn identity(&self) -> Option<NodeIdentity> {
        match self {
            Self::Node(node) => {
                let number = u32::try_from(node.number()).ok()?;
                Some(NodeIdentity::tagged(std::ptr::from_ref(node.document()).addr(), number))
            }
            Self::Name(_) => None,
        }
    }
}

impl<'a> Object<'a, Toml> for Node<'a> {
    type Node = Instance<'a>;
    type MemberName = &'a str;
    type MembersIter = Box<dyn Iterator<Item = (&'a str, Instance<'a>)> + 'a>;

    fn len(&self) -> usize {
        Node::len(*self)
    }
    fn get(&self, key: &Box<str>) -> Option<Instance<'a>> {
        Node::get(*self, key).map(Instance::Node)
    }
    fn members(&self) -> Self::MembersIter {
        Box::new(self.children().map(|child| (child.key(), Instance::Node(child))))
    }
}

impl<'a> Array<'a, Toml> for Node<'a> {
    type Node = Instance<'a>;
    type ElementsIter = Box<dyn Iterator<Item = Instance<'a>> + 'a>;

    fn len(&self) -> usize {
        Node::len(*self)
    }
    fn elements(&self) -> Self::ElementsIter {
        Box::new(self.children().map(Instance::Node))
    }
}
