//! The structure tree: what a screen reader reads, and how it gets from a place on a page to it.
use super::lookup::{self, By};
use super::objects::{destination, integer, name, rectangle, set, text};
use crate::pdf::layout::Laid;
use crate::pdf::layout::page::{Link, Spot, Target};
use crate::pdf::layout::structure::{Element, ElementId, Kid, Numbering, Role, Scope};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use std::ops::Range;

/// A page, the owners of its marked content, its links.
pub(super) struct Body {
    pub page: ObjectId,
    pub owners: Vec<ElementId>,
    /// Which marked content each content of an element has become.
    pub parts: Vec<Range<usize>>,
    pub links: Vec<Link>,
}

/// Writes the tree, and the links that belong to it. Returns its root.
pub(super) fn write(file: &mut Document, laid: &Laid, bodies: &[Body], height: f32) -> ObjectId {
    let root = file.new_object_id();
    let elements = laid.structure.elements();
    let ids: Vec<Option<ObjectId>> =
        elements.iter().map(|element| element.is_joined().then(|| file.new_object_id())).collect();
    let id = |element: ElementId| ids.get(element.index()).copied().flatten().unwrap_or(root);
    let mut parents = Vec::new();
    let mut annotations: Vec<Vec<ObjectId>> = Vec::new();
    for (number, body) in bodies.iter().enumerate() {
        set(file, body.page, "StructParents", integer(number));
        set(file, body.page, "Tabs", name("S"));
        let owners = body.owners.iter().map(|element| Object::Reference(id(*element))).collect();
        parents.push((integer(number), Object::Array(owners)));
    }
    let mut next = bodies.len();
    for body in bodies {
        let mut links = Vec::new();
        for link in &body.links {
            links.push(file.add_object(annotation(link, next, body.page, laid, bodies, height)));
            parents.push((integer(next), Object::Reference(id(link.element))));
            next += 1;
        }
        let references: Vec<Object> = links.iter().map(|link| Object::Reference(*link)).collect();
        if let Ok(page) = file.get_object_mut(body.page).and_then(Object::as_dict_mut) {
            page.remove(b"Annots");
            if !references.is_empty() {
                page.set("Annots", Object::Array(references));
            }
        }
        annotations.push(links);
    }
    let mut notes = Vec::new();
    for (element, own) in elements.iter().zip(&ids) {
        let Some(own) = own else { continue };
        let parent = element.parent.map_or(root, &id);
        let mut written = described(element, height);
        written.set("P", Object::Reference(parent));
        kids(&mut written, element, &id, bodies, &annotations);
        if let Role::Note(index) = element.role {
            let key = text(&format!("note-{:06}", index + 1));
            written.set("ID", key.clone());
            notes.push((key, Object::Reference(*own)));
        }
        file.set_object(*own, written);
    }
    let parents = lookup::tree(file, By::Number, parents);
    let parents = file.add_object(parents);
    let mut tree = dictionary! {
        "Type" => name("StructTreeRoot"),
        "K" => Object::Reference(ids.first().copied().flatten().unwrap_or(root)),
        "ParentTree" => Object::Reference(parents),
        "ParentTreeNextKey" => integer(next),
    };
    if !notes.is_empty() {
        tree.set("IDTree", lookup::tree(file, By::Name, notes));
    }
    file.set_object(root, tree);
    root
}

/// What an element is, without its place in the tree.
fn described(element: &Element, height: f32) -> Dictionary {
    let mut written = dictionary! { "Type" => name("StructElem"), "S" => name(element.role.name()) };
    if let Some(alternative) = &element.alternative {
        written.set("Alt", text(alternative));
    }
    if let Some(language) = &element.language {
        written.set("Lang", text(language.tag()));
    }
    let attributes = match element.role {
        Role::List(numbering) => {
            let numbering = match numbering {
                Numbering::None => "None",
                Numbering::Disc => "Disc",
                Numbering::Decimal => "Decimal",
            };
            Some(dictionary! { "O" => name("List"), "ListNumbering" => name(numbering) })
        }
        Role::HeaderCell { scope, columns } => {
            let scope = if scope == Scope::Row { "Row" } else { "Column" };
            let mut attributes = dictionary! { "O" => name("Table"), "Scope" => name(scope) };
            if columns > 1 {
                attributes.set("ColSpan", integer(columns));
            }
            Some(attributes)
        }
        Role::Figure => element.bounds.map(|bounds| {
            dictionary! { "O" => name("Layout"), "Placement" => name("Block"), "BBox" => rectangle(bounds, height) }
        }),
        _ => None,
    };
    if let Some(attributes) = attributes {
        written.set("A", attributes);
    }
    written
}

/// Its children. Marked content of the element's own page, which is the page of its first, goes by its number alone.
fn kids(
    written: &mut Dictionary,
    element: &Element,
    id: &impl Fn(ElementId) -> ObjectId,
    bodies: &[Body],
    annotations: &[Vec<ObjectId>],
) {
    let own = element.kids.iter().find_map(|kid| if let Kid::Content { page, .. } = kid { Some(*page) } else { None });
    let page_id = |page: usize| bodies.get(page).map_or(Object::Null, |body| Object::Reference(body.page));
    if let Some(own) = own {
        written.set("Pg", page_id(own));
    }
    let mut kids = Vec::new();
    for kid in &element.kids {
        match kid {
            Kid::Element(element) => kids.push(Object::Reference(id(*element))),
            Kid::Content { page, number } => {
                let parts = bodies.get(*page).and_then(|body| body.parts.get(*number)).cloned().unwrap_or_default();
                kids.extend(parts.map(|part| match own {
                    Some(own) if own == *page => integer(part),
                    _ => Object::Dictionary(
                        dictionary! { "Type" => name("MCR"), "Pg" => page_id(*page), "MCID" => integer(part) },
                    ),
                }));
            }
            Kid::Link { page, number } => {
                let link = annotations.get(*page).and_then(|links| links.get(*number));
                let link = link.map_or(Object::Null, |link| Object::Reference(*link));
                kids.push(Object::Dictionary(
                    dictionary! { "Type" => name("OBJR"), "Pg" => page_id(*page), "Obj" => link },
                ));
            }
        }
    }
    match kids.len() {
        0 => {}
        1 => written.set("K", kids.remove(0)),
        _ => written.set("K", kids),
    }
}

fn annotation(link: &Link, parent: usize, page: ObjectId, laid: &Laid, bodies: &[Body], height: f32) -> Dictionary {
    let [left, top, width, tall] = link.area;
    let mut written = dictionary! {
        "Type" => name("Annot"),
        "Subtype" => name("Link"),
        "Rect" => rectangle([left, top, left + width, top + tall], height),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "F" => 4,
        "P" => Object::Reference(page),
        "Contents" => text(&link.description),
        "StructParent" => integer(parent),
    };
    match &link.target {
        Target::Url(url) => {
            written.set("A", dictionary! { "Type" => name("Action"), "S" => name("URI"), "URI" => text(url) });
        }
        Target::Place(place) => {
            let Spot { page, y } = laid.places.get(place).copied().unwrap_or(Spot { page: 0, y: 0.0 });
            if let Some(body) = bodies.get(page) {
                written.set("Dest", destination(body.page, y, height));
            }
        }
    }
    written
}
