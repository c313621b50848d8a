//! Members that are tables whose keys are anybody's.
use super::{Broken, Item, Member, free_key, spanned};
use crate::read::wrong_type;
use crate::{Problems, Reader, Record, Refers, Span, Spanned, Type, Value, read};
use std::ops::Deref;
use syntax::Node;

/// A table of values: `[rules] FIG002 = "info"`, `parts = { age = { child = 65 } }`.
#[derive(Clone, Debug)]
pub struct Map<T>(Box<[(Spanned<Box<str>>, Spanned<T>)]>);

impl<T> Deref for Map<T> {
    type Target = [(Spanned<Box<str>>, Spanned<T>)];
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T: Value> Value for Map<T> {
    const TYPE: &'static Type = &Type::Map(T::TYPE);
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        if !node.is_table() {
            wrong_type(node, <Self as Value>::TYPE, problems);
            return None;
        }
        Some(Self(node.children().filter_map(|child| Some((free_key(child), spanned(child, problems)?))).collect()))
    }
}

impl<T: Value> Member for Map<T> {
    const TYPE: &'static Type = <Self as Value>::TYPE;
    fn read(reader: &mut Reader<'_, '_>) -> Option<Self> {
        let Some(node) = reader.take() else { return Some(Self(Box::default())) };
        Some(Value::read(node, reader.problems).unwrap_or(Self(Box::default())))
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Refers, Span)) {
        for (_, value) in &self.0 {
            value.references(visit);
        }
    }
}

/// A table of tables, or a whole file of them: a vocabulary, with one table for each term.
#[derive(Clone, Debug)]
pub struct Entries<T> {
    whole: Vec<(Spanned<Box<str>>, Item<T>)>,
    broken: Vec<(Spanned<Box<str>>, Broken)>,
}

impl<T: Record> Entries<T> {
    /// Reads every table below a node.
    pub fn read(node: Node<'_>, problems: &mut Problems) -> Self {
        let mut entries = Self { whole: Vec::new(), broken: Vec::new() };
        if !node.is_table() {
            wrong_type(node, <Self as Member>::TYPE, problems);
            return entries;
        }
        for child in node.children() {
            match read::table(child, problems) {
                Ok(item) => entries.whole.push((free_key(child), item)),
                Err(broken) => entries.broken.push((free_key(child), broken)),
            }
        }
        entries
    }
}

impl<T> Entries<T> {
    /// Those that could not be read whole. What refers to one does not dangle.
    pub fn broken(&self) -> &[(Spanned<Box<str>>, Broken)] {
        &self.broken
    }
}

impl<T> Deref for Entries<T> {
    type Target = [(Spanned<Box<str>>, Item<T>)];
    fn deref(&self) -> &Self::Target {
        &self.whole
    }
}

impl<T: Record> Member for Entries<T> {
    const TYPE: &'static Type = &Type::Map(&Type::Table(T::SHAPE));
    fn read(reader: &mut Reader<'_, '_>) -> Option<Self> {
        let Some(node) = reader.take() else { return Some(Self { whole: Vec::new(), broken: Vec::new() }) };
        Some(Self::read(node, reader.problems))
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Refers, Span)) {
        for (_, item) in &self.whole {
            item.body.references(visit);
        }
    }
}
