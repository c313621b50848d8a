//! Members that are tables.
use super::Member;
use crate::{Reader, Record, Refers, Span, Type, read};
use std::ops::Deref;

/// A table and its place.
#[derive(Clone, Debug)]
pub struct Item<T> {
    /// Not `value`: a figure has one of its own, and `Deref` would hide it.
    pub body: T,
    /// Its header, or the inline table.
    pub head: Span,
    /// From its header to its last value.
    pub extent: Span,
}

impl<T> Deref for Item<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.body
    }
}

/// An array of tables. Those that could not be read whole are kept as places, so that nobody takes them for absent.
#[derive(Clone, Debug)]
pub struct Items<T> {
    whole: Box<[Item<T>]>,
    /// Nothing where there are none, as almost everywhere.
    #[expect(clippy::box_collection, reason = "one word in each list, in place of three")]
    broken: Option<Box<Vec<Broken>>>,
}

/// A table that could not be read whole.
#[derive(Clone, Debug)]
pub struct Broken {
    /// Its `id`, if it has one: what refers to it does not dangle.
    pub id: Option<Box<str>>,
    pub head: Span,
    pub extent: Span,
}

impl<T> Items<T> {
    pub fn broken(&self) -> &[Broken] {
        self.broken.as_deref().map_or(&[], Vec::as_slice)
    }
    /// Whether a sum over them is a sum over all there are.
    pub fn is_complete(&self) -> bool {
        self.broken.is_none()
    }
}

impl<T> Deref for Items<T> {
    type Target = [Item<T>];
    fn deref(&self) -> &[Item<T>] {
        &self.whole
    }
}

impl<'a, T> IntoIterator for &'a Items<T> {
    type Item = &'a Item<T>;
    type IntoIter = std::slice::Iter<'a, Item<T>>;
    fn into_iter(self) -> Self::IntoIter {
        self.whole.iter()
    }
}

impl<T: Record> Member for Items<T> {
    const TYPE: &'static Type = &Type::List(&Type::Table(T::SHAPE));
    fn read(reader: &mut Reader<'_, '_>) -> Option<Self> {
        let (mut whole, mut broken) = (Vec::new(), Vec::new());
        if let Some(node) = reader.take() {
            // A list that grows by itself begins with room for four, and most hold one.
            whole.reserve_exact(node.len());
            let mut sort = |read| match read {
                Ok(item) => whole.push(item),
                Err(fault) => broken.push(fault),
            };
            if node.is_list() {
                node.children().for_each(|node| sort(read::table(node, reader.problems)));
            } else {
                sort(read::lone(node, Self::TYPE, reader.problems, read::table));
            }
        }
        Some(Self { whole: whole.into(), broken: (!broken.is_empty()).then(|| Box::new(broken)) })
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Refers, Span)) {
        for item in self {
            item.body.references(visit);
        }
    }
}

impl<T: Record> Member for Option<Item<T>> {
    const TYPE: &'static Type = &Type::Table(T::SHAPE);
    fn read(reader: &mut Reader<'_, '_>) -> Option<Self> {
        Some(reader.take().and_then(|node| read::table(node, reader.problems).ok()))
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Refers, Span)) {
        if let Some(item) = self {
            item.body.references(visit);
        }
    }
}
