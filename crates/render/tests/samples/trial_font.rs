//! A font for trials: the outlines of a face at hand, said to be those of three letters that no face at hand has. Real fonts
//! of that script have megabytes.
#![allow(dead_code, reason = "each test makes the fonts it needs")]

/// The letters of the font.
pub const LETTERS: [char; 3] = ['東', '京', '都'];
/// What a font may be embedded for, where its table says so: installing, which is everything.
pub const EVERYTHING: u16 = 0;

const FACE: &[u8] = include_bytes!("../../fonts/NotoSansHebrew-Regular.ttf");

/// The font, with what its maker lets it be embedded for (fsType).
pub fn trial_font(uses: u16) -> Vec<u8> {
    font(uses, "Dossier Trial CJ", 0)
}

/// A collection of fonts of the same letters, with these names.
pub fn trial_collection(names: &[&str]) -> Vec<u8> {
    let mut file = [*b"ttcf", [0, 1, 0, 0], big(names.len())].concat();
    let mut fonts = Vec::new();
    let begin = file.len() + 4 * names.len();
    for name in names {
        let at = begin + fonts.len();
        file.extend(big(at));
        fonts.extend(font(EVERYTHING, name, at));
    }
    file.extend(fonts);
    file
}

/// A font that begins so far into a file.
fn font(uses: u16, name: &str, begin: usize) -> Vec<u8> {
    let mut tables: Vec<([u8; 4], Vec<u8>)> = (0..number(FACE, 4)).map(|at| table(12 + 16 * at)).collect();
    for (tag, table) in &mut tables {
        match &*tag {
            b"cmap" => *table = characters(),
            b"name" => {
                let utf16 = |name: &str| name.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
                rename(table, &utf16("Noto Sans Hebrew"), &utf16(name));
                rename(table, &utf16("NotoSansHebrew"), &utf16(&name.replace(' ', "")));
            }
            b"OS/2" => table[8..10].copy_from_slice(&uses.to_be_bytes()),
            _ => {}
        }
    }
    let mut font = FACE[..12].to_vec();
    let mut offset = begin + 12 + 16 * tables.len();
    for (tag, table) in &tables {
        font.extend(tag);
        font.extend([0; 4]);
        font.extend(big(offset));
        font.extend(big(table.len()));
        offset += table.len().next_multiple_of(4);
    }
    for (_, table) in &tables {
        font.extend(table);
        font.resize(font.len().next_multiple_of(4), 0);
    }
    font
}

/// A table by where the directory speaks of it.
fn table(at: usize) -> ([u8; 4], Vec<u8>) {
    let [tag, _, offset, length]: [[u8; 4]; 4] =
        std::array::from_fn(|part| std::array::from_fn(|byte| FACE[at + 4 * part + byte]));
    let [offset, length] = [offset, length].map(|part| u32::from_be_bytes(part) as usize);
    (tag, FACE[offset..offset + length].to_vec())
}

fn number(bytes: &[u8], at: usize) -> usize {
    usize::from(u16::from_be_bytes([bytes[at], bytes[at + 1]]))
}

fn big(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(0).to_be_bytes()
}

/// A table of characters (format 12) in which each letter has a glyph.
fn characters() -> Vec<u8> {
    let mut letters: Vec<(u32, u32)> = LETTERS.iter().map(|letter| u32::from(*letter)).zip(10..).collect();
    letters.sort_unstable();
    let mut table: Vec<u8> = [0_u16, 1, 3, 10, 0, 12, 12, 0].into_iter().flat_map(u16::to_be_bytes).collect();
    table.extend([big(16 + 12 * letters.len()), big(0), big(letters.len())].concat());
    for (letter, glyph) in letters {
        table.extend([letter, letter, glyph].into_iter().flat_map(u32::to_be_bytes));
    }
    table
}

/// Another name of the same length wherever the first stands.
fn rename(table: &mut [u8], old: &[u8], new: &[u8]) {
    for at in 0..table.len().saturating_sub(old.len()) {
        if table[at..].starts_with(old) {
            table[at..at + new.len()].copy_from_slice(new);
        }
    }
}
