//! How the derive puts a shape together, while the program is compiled.
use crate::{Key, Shape, Type};

/// What a struct member adds to its shape.
#[doc(hidden)]
pub enum Part {
    Key(Key),
    /// Keys shared with other tables, written flat beside the rest.
    Group(&'static Shape),
}

#[doc(hidden)]
pub const fn count(parts: &[Part]) -> usize {
    let (mut count, mut at) = (0, 0);
    while at < parts.len() {
        count += match &parts[at] {
            Part::Key(_) => 1,
            Part::Group(shape) => shape.keys.len(),
        };
        at += 1;
    }
    assert!(count <= Shape::MOST_KEYS, "raise Shape::MOST_KEYS");
    count
}

#[doc(hidden)]
pub const fn keys<const N: usize>(parts: &'static [Part]) -> [&'static Key; N] {
    const NONE: &Key = &Key { name: "", doc: "", required: false, value: &Type::Flag, example: None, default: None };
    let mut keys = [NONE; N];
    let (mut filled, mut at) = (0, 0);
    while at < parts.len() {
        match &parts[at] {
            Part::Key(key) => {
                keys[filled] = key;
                filled += 1;
            }
            Part::Group(shape) => {
                let mut index = 0;
                while index < shape.keys.len() {
                    keys[filled] = shape.keys[index];
                    filled += 1;
                    index += 1;
                }
            }
        }
        at += 1;
    }
    keys
}
