//! Reads a finished PDF as a screen reader does: from the structure tree to the marked content, from glyphs to text.
#![expect(clippy::unwrap_used, reason = "a file that cannot be read back fails the test")]
#![allow(dead_code, reason = "each test reads what it needs")]

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

pub struct Reader {
    pub file: Document,
    pub pages: Vec<ObjectId>,
    /// What the marked content of each page says, by its number.
    said: Vec<BTreeMap<i64, String>>,
    /// What each page shows outside of the structure.
    pub artifacts: Vec<Vec<String>>,
    /// The codes of glyphs drawn, of all fonts.
    pub codes: Vec<u16>,
}

/// An element of the structure with everything in it.
#[derive(Debug)]
pub struct Node {
    pub id: ObjectId,
    pub role: String,
    pub dictionary: Dictionary,
    pub kids: Vec<Kid>,
}

#[derive(Debug)]
pub enum Kid {
    Node(Node),
    Text { page: usize, number: i64, text: String },
    Link(ObjectId),
}

type Fonts = BTreeMap<Vec<u8>, BTreeMap<u16, String>>;

impl Reader {
    pub fn new(bytes: &[u8]) -> Self {
        let file = Document::load_mem(bytes).unwrap();
        let pages: Vec<ObjectId> = file.page_iter().collect();
        let mut reader = Self { file, pages, said: Vec::new(), artifacts: Vec::new(), codes: Vec::new() };
        let fonts = reader.fonts();
        for page in reader.pages.clone() {
            reader.page(page, &fonts);
        }
        reader
    }

    pub fn catalog(&self) -> &Dictionary {
        self.file.catalog().unwrap()
    }

    pub fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        match object {
            Object::Reference(id) => self.file.get_dictionary(*id).unwrap(),
            other => other.as_dict().unwrap(),
        }
    }

    /// The document element.
    pub fn tree(&self) -> Node {
        let root = self.dictionary(self.catalog().get(b"StructTreeRoot").unwrap());
        self.node(root.get(b"K").unwrap().as_reference().unwrap())
    }

    /// The elements of the parent tree, by key.
    pub fn parents(&self) -> BTreeMap<i64, Object> {
        let root = self.dictionary(self.catalog().get(b"StructTreeRoot").unwrap());
        let mut found = BTreeMap::new();
        let mut nodes = vec![self.dictionary(root.get(b"ParentTree").unwrap())];
        while let Some(node) = nodes.pop() {
            let array = |key: &[u8]| node.get(key).and_then(Object::as_array).map_or(&[][..], Vec::as_slice);
            nodes.extend(array(b"Kids").iter().map(|kid| self.dictionary(kid)));
            found.extend(array(b"Nums").chunks(2).map(|pair| (pair[0].as_i64().unwrap(), pair[1].clone())));
        }
        found
    }

    /// The numbers of the marked content of a page.
    pub fn numbers(&self, page: usize) -> Vec<i64> {
        self.said[page].keys().copied().collect()
    }

    fn node(&self, id: ObjectId) -> Node {
        let dictionary = self.file.get_dictionary(id).unwrap().clone();
        let own = dictionary.get(b"Pg").ok().map(|page| page.as_reference().unwrap());
        let kids = match dictionary.get(b"K") {
            Err(_) => Vec::new(),
            Ok(Object::Array(kids)) => kids.iter().map(|kid| self.kid(kid, own)).collect(),
            Ok(kid) => vec![self.kid(kid, own)],
        };
        let role = String::from_utf8(dictionary.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap();
        Node { id, role, dictionary, kids }
    }

    fn kid(&self, kid: &Object, own: Option<ObjectId>) -> Kid {
        match kid {
            Object::Reference(id) => Kid::Node(self.node(*id)),
            Object::Integer(number) => self.text(own.unwrap(), *number),
            other => {
                let reference = other.as_dict().unwrap();
                if let Ok(link) = reference.get(b"Obj") {
                    return Kid::Link(link.as_reference().unwrap());
                }
                let page = reference.get(b"Pg").unwrap().as_reference().unwrap();
                self.text(page, reference.get(b"MCID").unwrap().as_i64().unwrap())
            }
        }
    }

    fn text(&self, page: ObjectId, number: i64) -> Kid {
        let page = self.pages.iter().position(|each| *each == page).unwrap();
        Kid::Text { page, number, text: self.said[page][&number].clone() }
    }

    /// What the glyphs of each font stand for.
    fn fonts(&self) -> Fonts {
        let Some(page) = self.pages.first() else { return Fonts::new() };
        let resources = self.dictionary(self.file.get_dictionary(*page).unwrap().get(b"Resources").unwrap());
        let fonts = self.dictionary(resources.get(b"Font").unwrap());
        let texts = |font: &Object| {
            let id = self.dictionary(font).get(b"ToUnicode").unwrap().as_reference().unwrap();
            let stream = self.file.get_object(id).unwrap().as_stream().unwrap();
            mappings(&String::from_utf8(stream.decompressed_content().unwrap_or(stream.content.clone())).unwrap())
        };
        fonts.iter().map(|(name, font)| (name.clone(), texts(font))).collect()
    }

    fn page(&mut self, page: ObjectId, fonts: &Fonts) {
        let operations = Content::decode(&self.file.get_page_content(page)).unwrap().operations;
        let mut said = BTreeMap::new();
        let mut artifacts = Vec::new();
        let mut font = BTreeMap::new();
        let mut open: Option<(Option<i64>, Option<String>)> = None;
        let mut text = String::new();
        for operation in operations {
            match operation.operator.as_str() {
                "BDC" => {
                    assert!(open.is_none(), "marked content within marked content");
                    let properties = operation.operands[1].as_dict().unwrap();
                    let actual = properties.get(b"ActualText").ok().map(|text| utf16(text.as_str().unwrap()));
                    open = Some((properties.get(b"MCID").ok().map(|number| number.as_i64().unwrap()), actual));
                }
                "EMC" => {
                    let (number, actual) = open.take().unwrap();
                    let words = actual.unwrap_or_else(|| std::mem::take(&mut text));
                    text.clear();
                    match number {
                        Some(number) => assert!(said.insert(number, words).is_none(), "a number twice"),
                        None => artifacts.push(words),
                    }
                }
                "Tf" => font = fonts[operation.operands[0].as_name().unwrap()].clone(),
                "TJ" => {
                    assert!(open.is_some(), "text outside of marked content");
                    for part in operation.operands[0].as_array().unwrap() {
                        if let Object::String(bytes, _) = part {
                            for code in bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])) {
                                self.codes.push(code);
                                text.push_str(&font[&code]);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        self.said.push(said);
        self.artifacts.push(artifacts);
    }
}

impl Node {
    /// All that is said within, in the order of reading.
    pub fn text(&self) -> String {
        let kid = |kid: &Kid| match kid {
            Kid::Node(node) => node.text(),
            Kid::Text { text, .. } => text.clone(),
            Kid::Link(_) => String::new(),
        };
        self.kids.iter().map(kid).collect()
    }

    /// All elements of a role within.
    pub fn all<'a>(&'a self, role: &str) -> Vec<&'a Self> {
        let own = (self.role == role).then_some(self);
        let inner = self.nodes().flat_map(|node| node.all(role));
        own.into_iter().chain(inner).collect()
    }

    pub fn nodes(&self) -> impl Iterator<Item = &Self> {
        self.kids.iter().filter_map(|kid| if let Kid::Node(node) = kid { Some(node) } else { None })
    }

    /// An attribute of its own, whatever it belongs to.
    pub fn attribute(&self, key: &[u8]) -> Option<&Object> {
        self.dictionary.get(b"A").ok()?.as_dict().ok()?.get(key).ok()
    }
}

/// What a `ToUnicode` map says: `bfchar` and `bfrange` in hexadecimal.
fn mappings(map: &str) -> BTreeMap<u16, String> {
    let mut found = BTreeMap::new();
    let mut ranges = false;
    for line in map.lines() {
        let parts: Vec<&str> = line.split(['<', '>']).skip(1).step_by(2).collect();
        match parts.as_slice() {
            _ if line.contains("beginbfrange") => ranges = true,
            _ if line.contains("beginbfchar") => ranges = false,
            [code, text] if !ranges => {
                found.insert(u16::from_str_radix(code, 16).unwrap(), utf16(&bytes(text)));
            }
            [first, last, text] if ranges => {
                let first = u16::from_str_radix(first, 16).unwrap();
                let last = u16::from_str_radix(last, 16).unwrap();
                let start = u16::from_str_radix(text, 16).unwrap();
                for step in 0..=last - first {
                    found.insert(first + step, String::from_utf16(&[start + step]).unwrap());
                }
            }
            _ => {}
        }
    }
    found
}

fn bytes(hexadecimal: &str) -> Vec<u8> {
    (0..hexadecimal.len()).step_by(2).map(|at| u8::from_str_radix(&hexadecimal[at..at + 2], 16).unwrap()).collect()
}

/// Text in UTF-16 with or without its mark, or in ASCII with neither.
pub fn utf16(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(&[0xfe, 0xff]).unwrap_or(bytes);
    let units: Vec<u16> = bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16(&units).unwrap()
}
