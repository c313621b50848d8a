//! Bookmarks, nested like the sections.
use super::objects::{destination, integer, text};
use crate::pdf::layout::Entry;
use crate::pdf::layout::page::{Place, Spot};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use std::collections::BTreeMap;

/// Writes the bookmarks and returns their root, if there are any.
pub(super) fn write(
    file: &mut Document,
    entries: &[Entry],
    places: &BTreeMap<Place, Spot>,
    pages: &[ObjectId],
    height: f32,
) -> Option<ObjectId> {
    if entries.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    // Children by parent: entry n under n + 1, those at the top under 0.
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); entries.len() + 1];
    let mut below: Vec<usize> = vec![0; entries.len() + 1];
    let mut open: Vec<usize> = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        while open.last().is_some_and(|last| entries[*last].level >= entry.level) {
            open.pop();
        }
        children[open.last().map_or(0, |last| last + 1)].push(index);
        below[0] += 1;
        for above in &open {
            below[above + 1] += 1;
        }
        open.push(index);
    }
    let id = |node: usize| if node == 0 { root } else { ids[node - 1] };
    for (parent, own) in children.iter().enumerate() {
        for (place, index) in own.iter().enumerate() {
            let Some(entry) = entries.get(*index) else { continue };
            let mut item = dictionary! { "Title" => text(&entry.title), "Parent" => Object::Reference(id(parent)) };
            if let Some(spot) = places.get(&entry.place)
                && let Some(page) = pages.get(spot.page)
            {
                item.set("Dest", destination(*page, spot.y, height));
            }
            let sibling = |at: Option<usize>| at.and_then(|at| own.get(at)).map(|index| Object::Reference(ids[*index]));
            if let Some(previous) = sibling(place.checked_sub(1)) {
                item.set("Prev", previous);
            }
            if let Some(next) = sibling(Some(place + 1)) {
                item.set("Next", next);
            }
            ends(&mut item, &children[index + 1], below[index + 1], &ids);
            file.set_object(ids[*index], item);
        }
    }
    let mut top = dictionary! { "Type" => Object::Name(b"Outlines".to_vec()) };
    ends(&mut top, &children[0], below[0], &ids);
    file.set_object(root, top);
    Some(root)
}

/// The first and last child of an item, and how many items stand below it in all.
fn ends(item: &mut Dictionary, children: &[usize], below: usize, ids: &[ObjectId]) {
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        item.set("First", Object::Reference(ids[*first]));
        item.set("Last", Object::Reference(ids[*last]));
        item.set("Count", integer(below));
    }
}
