//! The logo as an image of the file. Its colours are those of the output intent, sRGB; how much of the paper each pixel
//! hides is a mask of its own, which PDF/A-3 allows.
use super::objects::{integer, name, set};
use crate::logo::Logo;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// What the contents of the first page call it.
pub(super) const LOGO: &str = "Logo";

/// Puts the logo among what a page draws with.
pub(super) fn embed(file: &mut Document, page: ObjectId, logo: &Logo) {
    let mut colours = image(logo, "DeviceRGB");
    if let Some(alpha) = logo.alpha() {
        let mask = file.add_object(Stream::new(image(logo, "DeviceGray"), alpha.to_vec()));
        colours.set("SMask", Object::Reference(mask));
    }
    let image = file.add_object(Stream::new(colours, logo.colours().to_vec()));
    let mut resources = match file.get_dictionary(page).and_then(|page| page.get(b"Resources")) {
        Ok(Object::Dictionary(own)) => own.clone(),
        Ok(Object::Reference(shared)) => file.get_dictionary(*shared).cloned().unwrap_or_default(),
        _ => Dictionary::new(),
    };
    resources.set("XObject", dictionary! { LOGO => Object::Reference(image) });
    set(file, page, "Resources", Object::Dictionary(resources));
}

/// What is said of its pixels.
fn image(logo: &Logo, colours: &str) -> Dictionary {
    let (width, height) = logo.size();
    dictionary! {
        "Type" => name("XObject"),
        "Subtype" => name("Image"),
        "Width" => integer(usize::try_from(width).unwrap_or(0)),
        "Height" => integer(usize::try_from(height).unwrap_or(0)),
        "ColorSpace" => name(colours),
        "BitsPerComponent" => 8,
        "Filter" => "FlateDecode",
    }
}
