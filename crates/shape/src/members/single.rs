//! Members that are one value.
use super::{Member, spanned};
use crate::{Reader, Refers, Span, Spanned, Type, Value};
use std::ops::Deref;

impl<T: Value> Member for Spanned<T> {
    const REQUIRED: bool = true;
    const TYPE: &'static Type = T::TYPE;
    fn read(reader: &mut Reader<'_, '_>) -> Option<Self> {
        spanned(reader.require()?, reader.problems)
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Refers, Span)) {
        if let Some(refers) = self.value.refers() {
            visit(refers, self.span);
        }
    }
}

/// A value the schema wants; a hole where it is absent or unreadable, which has then been said.
#[derive(Clone, Debug)]
pub struct Required<T>(Option<Spanned<T>>);

impl<T> Deref for Required<T> {
    type Target = Option<Spanned<T>>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T: Value> Member for Required<T> {
    const REQUIRED: bool = true;
    const TYPE: &'static Type = T::TYPE;
    fn read(reader: &mut Reader<'_, '_>) -> Option<Self> {
        Some(Self(Spanned::read(reader)))
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Refers, Span)) {
        self.0.references(visit);
    }
}

impl<T: Value> Member for Option<Spanned<T>> {
    const TYPE: &'static Type = T::TYPE;
    fn read(reader: &mut Reader<'_, '_>) -> Option<Self> {
        Some(reader.take().and_then(|node| spanned(node, reader.problems)))
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Refers, Span)) {
        if let Some(value) = self {
            value.references(visit);
        }
    }
}

/// A value that few tables have, kept apart so that the many without it need no room for it.
#[derive(Clone, Debug)]
pub struct Rare<T>(Option<Box<Option<Spanned<T>>>>);

impl<T: 'static> Rare<T> {
    const NONE: &'static Option<Spanned<T>> = &None;
}

impl<T: 'static> Deref for Rare<T> {
    type Target = Option<Spanned<T>>;
    fn deref(&self) -> &Self::Target {
        self.0.as_deref().unwrap_or(Self::NONE)
    }
}

impl<T: Value + 'static> Member for Rare<T> {
    const TYPE: &'static Type = T::TYPE;
    fn read(reader: &mut Reader<'_, '_>) -> Option<Self> {
        let node = reader.take();
        Some(Self(node.map(|node| Box::new(spanned(node, reader.problems)))))
    }
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Refers, Span)) {
        (**self).references(visit);
    }
}
