//! What stands after the `#`.

/// The words that begin the address of a row. No item may have one of them as its id.
pub const ROWS: [&str; 5] = ["participation", "review", "status", "step", "unknown"];

/// A place within a record.
///
/// ```
/// use model::value::Address;
/// assert_eq!(Address::of("first-flight"), Address::Item("first-flight"));
/// assert_eq!(Address::of("received/age/child"), Address::Cell { item: "received", axis: "age", value: "child" });
/// assert_eq!(Address::of("review/2026-11-23"), Address::Row("review/2026-11-23"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Address<'a> {
    /// An item that has an id.
    Item(&'a str),
    /// A cell of a figure's breakdown.
    Cell { item: &'a str, axis: &'a str, value: &'a str },
    /// An item that is known by what it says: a status by axis and day, a review by its day.
    Row(&'a str),
}

impl<'a> Address<'a> {
    /// Takes an address apart. One that is neither a cell nor a row is taken for an item.
    pub fn of(address: &'a str) -> Self {
        let mut pieces = address.split('/');
        let head = pieces.next().unwrap_or_default();
        if head.len() < address.len() && ROWS.contains(&head) {
            return Self::Row(address);
        }
        match (pieces.next(), pieces.next(), pieces.next()) {
            (Some(axis), Some(value), None) => Self::Cell { item: head, axis, value },
            _ => Self::Item(address),
        }
    }
}
