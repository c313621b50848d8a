//! The small objects PDF is made of.
use crate::units;
use jiff::civil::Date;
use lopdf::{Document, Object, ObjectId, StringFormat};

pub(super) fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// PDF/A has no longer strings, in bytes.
const LONGEST: usize = 32_767;
/// What stands at the end of a string that was cut.
const CUT: &str = "…";

/// A text string: as it is if it is ASCII, otherwise in UTF-16.
pub(super) fn text(text: &str) -> Object {
    if text.len() <= LONGEST && text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_control()) {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// UTF-16 with the mark that says so; of a text that is too long, as much as there may be.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(units::fitted(text, (LONGEST - 2) / 2, CUT).encode_utf16().flat_map(u16::to_be_bytes));
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

#[cfg(test)]
mod tests {
    use super::{LONGEST, text, utf16};
    use lopdf::Object;

    fn bytes(written: &str) -> Vec<u8> {
        let Object::String(bytes, _) = text(written) else { panic!("a text is a string") };
        bytes
    }

    fn read(bytes: &[u8]) -> String {
        let units: Vec<u16> =
            bytes.chunks_exact(2).skip(1).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        String::from_utf16(&units).unwrap()
    }

    #[test]
    fn no_string_is_longer_than_pdf_a_allows() {
        let longest = "a".repeat(LONGEST);
        assert_eq!(bytes(&longest), longest.as_bytes(), "it is as long as it may be");
        for letter in ["a", "é", "𝄞"] {
            let cut = bytes(&letter.repeat(LONGEST + 1));
            assert!(cut.len() <= LONGEST && cut.len() > LONGEST - 6, "{letter}: {}", cut.len());
            let shown = read(&cut);
            assert!(shown.ends_with('…') && shown.starts_with(letter), "{letter}");
        }
        let short = "é".repeat(200);
        assert_eq!(read(&utf16(&short)), short);
    }
}
