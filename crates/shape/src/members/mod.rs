//! What a struct member's type says about its key.
mod item;
mod list;
mod map;
mod single;
mod value;

pub use item::{Broken, Item, Items};
pub use list::OneOrMore;
pub use map::{Entries, Map};
pub use single::{Rare, Required};

use crate::{Problems, Reader, Refers, Span, Spanned, Type, Value};
use syntax::Node;

/// A member of a record: its type says whether the key must be there, and what its absence does.
///
/// | type | the key | when it is absent or unreadable |
/// |---|---|---|
/// | `Spanned<T>` | required | the item is broken: nothing can be said without it |
/// | `Required<T>` | required | a hole; the record stands |
/// | `Option<Spanned<T>>` | optional | none |
/// | `Vec<Spanned<T>>` | a list | empty, or without the bad ones |
/// | `OneOrMore<T>` | a value or a list | empty, or without the bad ones |
/// | `Items<T>` | an array of tables | empty, or with the bad ones set aside |
/// | `Option<Item<T>>` | one table | none |
/// | `Map<T>` | a table whose keys are free | empty, or without the bad ones |
/// | `Entries<T>` | the same, of tables | empty, or with the bad ones set aside |
///
/// A value that is broken as TOML is unreadable without another word: the error has been noted.
pub trait Member: Sized {
    const REQUIRED: bool = false;
    const TYPE: &'static Type;
    fn read(reader: &mut Reader<'_, '_>) -> Option<Self>;
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Refers, Span));
}

fn spanned<T: Value>(node: Node<'_>, problems: &mut Problems) -> Option<Spanned<T>> {
    if node.is_broken() {
        return None;
    }
    T::read(node, problems).map(|value| Spanned { value, span: node.span() })
}

/// The key of a table with free keys.
fn free_key(node: Node<'_>) -> Spanned<Box<str>> {
    Spanned { value: node.key().into(), span: node.key_span() }
}
