//! The small objects PDF is made of.
use jiff::civil::Date;
use lopdf::{Document, Object, ObjectId, StringFormat};

pub(super) fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// A text string: as it is if it is ASCII, otherwise in UTF-16.
pub(super) fn text(text: &str) -> Object {
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_control()) {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// UTF-16 with the mark that says so.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}

/// The beginning of a day in UTC.
pub(super) fn date(date: Date) -> Object {
    text(&format!("D:{:04}{:02}{:02}000000Z", date.year().max(0), date.month(), date.day()))
}

pub(super) fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A length in points, to hundredths.
pub(super) fn real(length: f32) -> Object {
    Object::Real((length * 100.0).round() / 100.0)
}

/// Left, top, right, bottom from the top of the page, as PDF has them: from the bottom.
pub(super) fn rectangle([left, top, right, bottom]: [f32; 4], height: f32) -> Object {
    Object::Array([left, height - bottom, right, height - top].map(real).to_vec())
}

/// Where a link or bookmark leads: so far from the top of a page.
pub(super) fn destination(page: ObjectId, y: f32, height: f32) -> Object {
    let above = (height - y + 6.0).min(height);
    Object::Array(vec![Object::Reference(page), name("XYZ"), Object::Null, real(above), Object::Null])
}

/// Sets a key of a dictionary that stands by itself.
pub(super) fn set(file: &mut Document, id: ObjectId, key: &str, value: Object) {
    if let Ok(dictionary) = file.get_object_mut(id).and_then(Object::as_dict_mut) {
        dictionary.set(key, value);
    }
}
