//! The faces at hand: those of this crate, then the caller's. A face gets its number when it is first used, so that the
//! same document always embeds the same faces in the same order.
use super::neutral::is_invisible;
use super::setting::Brush;
use crate::pdf::ExtraFont;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfo, SourceCache};
use parley::{FontContext, FontData, FontFamilyName, LayoutContext};
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const VENDORED: [&[u8]; 6] = [
    include_bytes!("../../../fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../../../fonts/SourceSans3-It.ttf"),
    include_bytes!("../../../fonts/SourceSans3-Semibold.ttf"),
    include_bytes!("../../../fonts/SourceSans3-SemiboldIt.ttf"),
    include_bytes!("../../../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../../fonts/NotoSansHebrew-Regular.ttf"),
];
/// Shown for a character that no face has.
pub(super) const BOX: char = '\u{25a1}';

/// All faces, and what parley needs to set text in them.
pub struct Faces {
    pub(super) fonts: FontContext,
    pub(super) layouts: LayoutContext<Brush>,
    /// The order in which faces are asked for a character.
    pub(super) families: Vec<FontFamilyName<'static>>,
    /// Has the box that stands in for what no face has.
    base: FontData,
    used: Vec<Face>,
    known: BTreeMap<(u64, u32), FaceId>,
    /// The characters for which the box was shown.
    unshown: BTreeSet<char>,
}

/// A face that a document uses.
pub struct Face {
    /// The whole file.
    pub data: Blob<u8>,
    /// Which face of a collection.
    pub index: u32,
    /// Its PostScript name.
    pub name: String,
    /// Advances in thousandths of an em, cut to whole numbers as PDF writes them.
    widths: Vec<f32>,
    /// What is drawn for a character no face has, and at the end of a divided word. The first glyph of a face means
    /// that it has none.
    stand_in: u16,
    pub(super) hyphen: u16,
}

/// A face by its number, in the order of first use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FaceId(usize);

impl Faces {
    pub fn new(extra: &[ExtraFont]) -> Self {
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let blobs = VENDORED.map(|data| Blob::new(Arc::new(data)));
        let [base, ..] = &blobs;
        let mut faces = Self {
            base: FontData::new(base.clone(), 0),
            fonts: FontContext { collection, source_cache: SourceCache::default() },
            layouts: LayoutContext::new(),
            families: Vec::new(),
            used: Vec::new(),
            known: BTreeMap::new(),
            unshown: BTreeSet::new(),
        };
        for data in blobs {
            faces.register(data);
        }
        for font in extra {
            faces.register(font.data.clone());
        }
        faces
    }

    fn register(&mut self, data: Blob<u8>) {
        let mut families = self.fonts.collection.register_fonts(data, None);
        // Those of a collection come in no order; that of the file is its maker's.
        families.sort_by_key(|(_, fonts)| fonts.iter().map(FontInfo::index).min());
        for (family, _) in &families {
            let Some(name) = self.fonts.collection.family_name(*family) else { continue };
            let name = FontFamilyName::Named(Cow::Owned(name.to_owned()));
            if !self.families.contains(&name) {
                self.families.push(name);
            }
        }
    }

    /// All faces used so far.
    pub fn used(&self) -> &[Face] {
        &self.used
    }

    /// The characters that no face has, of all that was set so far.
    pub fn unshown(&self) -> &BTreeSet<char> {
        &self.unshown
    }

    pub(super) fn get(&self, id: FaceId) -> Option<&Face> {
        self.used.get(id.0)
    }

    /// How far a glyph moves the pen by itself, in thousandths of the size.
    pub(super) fn width(&self, face: FaceId, glyph: u16) -> f32 {
        self.get(face).and_then(|face| face.widths.get(usize::from(glyph))).copied().unwrap_or(0.0)
    }

    /// The face that has the box, and the box, which stands for these words.
    pub(super) fn stand_in(&mut self, words: &str) -> (FaceId, u16) {
        self.unshown.extend(words.chars().filter(|character| !is_invisible(*character)));
        let base = self.base.clone();
        let id = self.id(&base);
        (id, self.get(id).map_or(0, |face| face.stand_in))
    }

    /// The number of a face parley chose.
    pub(super) fn id(&mut self, font: &FontData) -> FaceId {
        let key = (font.data.id(), font.index);
        if let Some(id) = self.known.get(&key) {
            return *id;
        }
        let id = FaceId(self.used.len());
        self.used.push(Face::read(&font.data, font.index));
        self.known.insert(key, id);
        id
    }
}

impl Face {
    /// A file that cannot be read gives a face without glyphs; parley has read it before, so that this does not happen.
    fn read(data: &Blob<u8>, index: u32) -> Self {
        let mut face =
            Self { data: data.clone(), index, name: String::new(), widths: Vec::new(), stand_in: 0, hyphen: 0 };
        let Ok(font) = FontRef::from_index(data.as_ref(), index) else { return face };
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let units = f32::from(font.head().map_or(1000, |head| head.units_per_em()));
        let glyphs = u32::from(font.maxp().map_or(0, |maxp| maxp.num_glyphs()));
        face.widths = (0..glyphs)
            .map(|glyph| (metrics.advance_width(GlyphId::new(glyph)).unwrap_or(0.0) * 1000.0 / units).trunc())
            .collect();
        let characters = font.charmap();
        let glyph = |character: char| {
            let glyph = characters.map(character).map(GlyphId::to_u32);
            glyph.and_then(|glyph| u16::try_from(glyph).ok()).unwrap_or(0)
        };
        let [stand_in, hyphen, minus] = [BOX, '\u{2010}', '-'].map(glyph);
        face.stand_in = stand_in;
        face.hyphen = if hyphen > 0 { hyphen } else { minus };
        let name = font.localized_strings(StringId::POSTSCRIPT_NAME).english_or_first();
        face.name = name.map_or_else(String::new, |name| name.chars().filter(char::is_ascii_graphic).collect());
        face
    }
}

impl FaceId {
    /// From 0, in the order of first use.
    pub fn index(self) -> usize {
        self.0
    }
}
