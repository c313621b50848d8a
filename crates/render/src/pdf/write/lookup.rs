//! Number trees and name trees (ISO 32000-1, 7.9.6 and 7.9.7): what a reader looks up by a key.
//!
//! ```text
//!                     root: Kids
//!          ┌────────────┴────────────┐
//!   Limits 0–63, Nums          Limits 64–99, Nums        a leaf has at most `MOST` entries, a node as many kids
//! ```
//!
//! A reader that looks for one entry reads the leaf it lies in. A single leaf is read whole each time: of 100,000 links, that
//! is the square of it to look at all.
use lopdf::{Dictionary, Document, Object, dictionary};

/// The most entries of a leaf, and the most kids of a node.
const MOST: usize = 64;

/// What a tree is looked up by.
#[derive(Clone, Copy)]
pub(super) enum By {
    Number,
    Name,
}

/// A node that is not the root.
struct Node {
    first: Object,
    last: Object,
    /// Without its limits: a root has none.
    written: Dictionary,
}

/// The root of a tree of these entries, which are in the order of their keys. The nodes below it are objects of the file.
pub(super) fn tree(file: &mut Document, by: By, entries: Vec<(Object, Object)>) -> Dictionary {
    let key = match by {
        By::Number => "Nums",
        By::Name => "Names",
    };
    let mut nodes: Vec<Node> = in_groups(entries, |entries| {
        let (first, last) = (entries.first()?.0.clone(), entries.last()?.0.clone());
        let flat: Vec<Object> = entries.into_iter().flat_map(|(key, value)| [key, value]).collect();
        Some(Node { first, last, written: dictionary! { key => flat } })
    });
    while nodes.len() > 1 {
        nodes = in_groups(nodes, |nodes| {
            let (first, last) = (nodes.first()?.first.clone(), nodes.last()?.last.clone());
            let kids: Vec<Object> = nodes.into_iter().map(|node| Object::Reference(add(file, node))).collect();
            Some(Node { first, last, written: dictionary! { "Kids" => kids } })
        });
    }
    nodes.pop().map_or_else(|| dictionary! { key => Vec::<Object>::new() }, |root| root.written)
}

fn add(file: &mut Document, node: Node) -> lopdf::ObjectId {
    let Node { first, last, mut written } = node;
    written.set("Limits", vec![first, last]);
    file.add_object(written)
}

/// Makes one of at most so many at a time, in their order.
fn in_groups<T, U>(all: Vec<T>, mut one: impl FnMut(Vec<T>) -> Option<U>) -> Vec<U> {
    let mut all = all.into_iter();
    let mut made = Vec::new();
    while let Some(group) = one(all.by_ref().take(MOST).collect()) {
        made.push(group);
    }
    made
}

#[cfg(test)]
mod tests {
    use super::{By, MOST, tree};
    use lopdf::{Dictionary, Document, Object};

    /// Goes down to the leaf in which a key lies, as a reader does.
    fn found(file: &Document, node: &Dictionary, wanted: i64) -> Option<i64> {
        if let Ok(leaf) = node.get(b"Nums").and_then(Object::as_array) {
            assert!(leaf.len() <= 2 * MOST);
            let pair = leaf.chunks(2).find(|pair| pair[0].as_i64().unwrap() == wanted)?;
            return pair[1].as_i64().ok();
        }
        let kids = node.get(b"Kids").unwrap().as_array().unwrap();
        assert!(kids.len() <= MOST);
        let kids = kids.iter().map(|kid| file.get_dictionary(kid.as_reference().unwrap()).unwrap());
        let mut holding = kids.filter(|kid| {
            let limits = kid.get(b"Limits").unwrap().as_array().unwrap();
            (limits[0].as_i64().unwrap()..=limits[1].as_i64().unwrap()).contains(&wanted)
        });
        let kid = holding.next()?;
        assert!(holding.next().is_none(), "{wanted} may lie in two");
        found(file, kid, wanted)
    }

    #[test]
    fn every_entry_is_found_however_many_there_are() {
        for count in [0, 1, 64, 65, 4_096, 4_097, 10_000] {
            let mut file = Document::new();
            let entries = (0..count).map(|number| (Object::Integer(number * 2), Object::Integer(number))).collect();
            let root = tree(&mut file, By::Number, entries);
            assert!(!root.has(b"Limits"));
            for number in 0..count {
                assert_eq!(found(&file, &root, number * 2), Some(number));
                assert_eq!(found(&file, &root, number * 2 + 1), None);
            }
        }
    }
}
