//! What can be read from a file.
use crate::{Node, Problems, Reader, Shape, Span, Type};

/// A table with known keys. Derived.
pub trait Record: Sized {
    const SHAPE: &'static Shape;
    /// Reads every key, notes every problem, and gives the record if all it needs is there.
    fn read(table: &mut Reader<'_, '_>) -> Option<Self>;
    /// Shows every value that names something elsewhere, with its place.
    fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Refers, Span));
}

/// A single value. Implemented by the vocabularies (derived) and by the parsed types of the model.
pub trait Value: Sized {
    const TYPE: &'static Type;
    /// Reads a value, or notes what is wrong with it. It is never asked of a value that is broken as TOML.
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self>;
    fn refers(&self) -> Option<&dyn Refers> {
        None
    }
}

/// A value that names a record or an item elsewhere.
pub trait Refers {
    /// The folders its record may lie in.
    fn kinds(&self) -> &'static [&'static str];
    /// The reference as it is written.
    fn target(&self) -> &str;
}
