//! Files carried within the PDF: the data behind the document.
use super::lookup::{self, By};
use super::objects::{date, integer, name, text};
use crate::pdf::Attachment;
use lopdf::{Document, Object, Stream, dictionary};

/// The files, and the tree of their names.
pub(super) struct Attached {
    pub files: Vec<Object>,
    pub names: Object,
}

/// Adds the files; nothing is said of none.
pub(super) fn attach(file: &mut Document, attachments: &[Attachment]) -> Option<Attached> {
    if attachments.is_empty() {
        return None;
    }
    let mut files = Vec::new();
    let mut names: Vec<(Vec<u8>, Object, Object)> = Vec::new();
    for attachment in attachments {
        let parameters =
            dictionary! { "Size" => integer(attachment.bytes.len()), "ModDate" => date(attachment.modified) };
        let described = dictionary! {
            "Type" => name("EmbeddedFile"),
            "Subtype" => name(&attachment.media_type),
            "Params" => parameters,
        };
        let stream = file.add_object(Stream::new(described, attachment.bytes.clone()));
        let held = dictionary! { "F" => Object::Reference(stream), "UF" => Object::Reference(stream) };
        let key = text(&attachment.name);
        let specification = Object::Reference(file.add_object(dictionary! {
            "Type" => name("Filespec"),
            "F" => key.clone(),
            "UF" => key.clone(),
            "AFRelationship" => name("Data"),
            "Desc" => text(&attachment.description),
            "EF" => held,
        }));
        files.push(specification.clone());
        names.push((key.as_str().map(<[u8]>::to_vec).unwrap_or_default(), key, specification));
    }
    // The tree of names is searched by the bytes of the names.
    names.sort_by(|one, other| one.0.cmp(&other.0));
    let names = names.into_iter().map(|(_, key, specification)| (key, specification)).collect();
    Some(Attached { files, names: lookup::tree(file, By::Name, names).into() })
}
