//! Members that are several values.
use super::{Member, spanned};
use crate::read::lone;
use crate::{Reader, Refers, Span, Spanned, Type, Value};
use std::ops::Deref;

/// Values in a list with room for so many: one that grows by itself begins with room for four, and most hold one.
fn gathered<T>(most: usize, values: impl Iterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    list.reserve_exact(most);
    list.extend(values);
    list
}

impl<T: Value> Member for Vec<Spanned<T>> {
    const TYPE: &'static Type = &Type::List(T::TYPE);
    fn read(reader: &mut Reader<'_, '_>) -> Option<Self> {
        let Some(node) = reader.take() else { return Some(Vec::new()) };
        if !node.is_list() {
            return Some(lone(node, Self::TYPE, reader.problems, spanned).into_iter().collect());
        }
        let values = node.children().filter_map(|node| spanned(node, reader.problems));
        Some(gathered(node.len(), values))
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Refers, Span)) {
        for value in self {
            value.references(visit);
        }
    }
}

/// One value, or a list of them that belong together.
#[derive(Clone, Debug)]
pub struct OneOrMore<T>(Box<[Spanned<T>]>);

impl<T> Deref for OneOrMore<T> {
    type Target = [Spanned<T>];
    fn deref(&self) -> &[Spanned<T>] {
        &self.0
    }
}

impl<'a, T> IntoIterator for &'a OneOrMore<T> {
    type Item = &'a Spanned<T>;
    type IntoIter = std::slice::Iter<'a, Spanned<T>>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: Value> Member for OneOrMore<T> {
    const TYPE: &'static Type = &Type::OneOrMore(T::TYPE);
    fn read(reader: &mut Reader<'_, '_>) -> Option<Self> {
        let Some(node) = reader.take() else { return Some(Self(Box::default())) };
        if node.is_list() {
            let values = node.children().filter_map(|node| spanned(node, reader.problems));
            return Some(Self(gathered(node.len(), values).into()));
        }
        Some(Self(spanned(node, reader.problems).into_iter().collect()))
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Refers, Span)) {
        for value in &self.0 {
            value.references(visit);
        }
    }
}
