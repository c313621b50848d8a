//! References: what the style prints of a source. One source stands in many briefs, and to style it takes about a
//! millisecond, so that each reference is made once in an export.
use super::item::{Address, item};
use super::locales::locales;
use super::style::{CitationStyle, Printed};
use crate::words::Words;
use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::citationberg::{FontStyle, FontWeight, Locale, LocaleCode};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, ElemMeta,
    LocatorPayload, SpecificLocator,
};
use model::config::Language as Tongue;
use model::record::Source;
use render::document::{Inline, Language, Prose};
use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// The references of an export.
#[derive(Debug)]
pub struct References {
    /// Nothing if the library had lost the usual one: titles stand alone then.
    style: Option<CitationStyle>,
    made: Mutex<BTreeMap<Wanted, Reference>>,
}

/// What a reference depends on, beside the style.
#[derive(PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Wanted {
    /// What the brief is written in.
    locale: String,
    /// As the citation library takes it, in JSON.
    item: String,
    locator: Option<String>,
    language: Option<String>,
}

/// What the style prints of a source, and which of the things a note must say are among it.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    pub prose: Prose,
    pub has_place: bool,
    pub has_address: bool,
    pub has_access: bool,
}

impl Default for References {
    fn default() -> Self {
        Self::with(CitationStyle::usual())
    }
}

impl From<CitationStyle> for References {
    fn from(style: CitationStyle) -> Self {
        Self::with(Some(style))
    }
}

/// The variety of each language the notes are in: in English with days before months, as in the text.
const LOCALES: [(Tongue, &str); 3] = [(Tongue::En, "en-GB"), (Tongue::Fr, "fr-FR"), (Tongue::Es, "es-ES")];

impl References {
    fn with(style: Option<CitationStyle>) -> Self {
        Self { style, made: Mutex::default() }
    }

    /// Whether the style is one that may print days of access in its own way.
    pub fn may_tell_access(&self) -> bool {
        self.style.as_ref().is_some_and(|style| style.is_chosen)
    }

    /// The reference of a source, or of a place in it, with the title in the source's own language.
    pub fn of(&self, words: Words, source: &Source, locator: Option<&str>) -> Reference {
        let Some(style) = &self.style else {
            let title = source.title.as_ref().map_or_else(String::new, |title| title.value.to_string());
            return Reference { prose: Prose::from(title), ..Reference::default() };
        };
        let whole = item(source, if style.is_chosen { Address::Told } else { Address::Kept });
        let locale = locale_of(style, words);
        let wanted = Wanted {
            locale: locale.0.clone(),
            item: serde_json::to_string(&whole).unwrap_or_default(),
            locator: locator.map(str::to_owned),
            language: source.lang.as_ref().map(|lang| lang.value.to_string()),
        };
        // A thread that fell over left only whole references.
        let made = || self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(reference) = made().get(&wanted) {
            return reference.clone();
        }
        let reference = make(style, &locale, words, source, &whole, locator);
        made().insert(wanted, reference.clone());
        reference
    }
}

/// Whether the style prints something is seen by what it prints without.
fn make(
    style: &CitationStyle,
    locale: &LocaleCode,
    words: Words,
    source: &Source,
    whole: &Item,
    locator: Option<&str>,
) -> Reference {
    let printed = |item: &Item, locator: Option<&str>| print(style, (locale, words.language()), item, locator);
    let mut prose = printed(whole, locator);
    let has_place = locator.is_some() && (!style.is_chosen || prose != printed(whole, None));
    let has_access = style.is_chosen && source.accessed.is_some() && {
        prose != printed(&item(source, Address::WithoutAccess), locator)
    };
    let url = source.url.as_ref().map(|url| &*url.value);
    let is_address = |inline: &Inline| matches!(inline, Inline::Link { url: to, .. } if Some(&**to) == url);
    let has_address = prose.0.iter().any(is_address);
    if prose.plain().trim().is_empty() {
        prose = Prose::from(source.title.as_ref().map_or_else(String::new, |title| title.value.to_string()));
    }
    let prose = foreign(words, prose, source);
    let prose = if prose.plain().trim_end().ends_with(['.', '?', '!']) { prose } else { prose.text(".") };
    Reference { prose, has_place, has_address, has_access }
}

fn print(
    style: &CitationStyle,
    (locale, language): (&LocaleCode, Tongue),
    item: &Item,
    locator: Option<&str>,
) -> Prose {
    let locator = locator.map(|locator| SpecificLocator(Locator::Custom, LocatorPayload::Str(locator)));
    let cited = vec![CitationItem::with_locator(item, locator)];
    let narrowed = style.in_language(language).of(item);
    let mut driver = BibliographyDriver::new();
    driver.citation(CitationRequest::new(cited, &narrowed, Some(locale.clone()), languages(), Some(1)));
    let rendered = driver.finish(BibliographyRequest::new(&narrowed, Some(locale.clone()), languages()));
    let mut prose = Prose::default();
    match style.prints {
        Printed::Note => rendered.citations.iter().for_each(|citation| add(&citation.citation, &mut prose)),
        Printed::Entry => {
            let entries = rendered.bibliography.iter().flat_map(|bibliography| &bibliography.items);
            entries.for_each(|entry| add(&entry.content, &mut prose));
            begin(&mut prose);
        }
    }
    prose
}

/// The variety of the brief's language that the style is written in, or else the one that is usual here.
fn locale_of(style: &CitationStyle, words: Words) -> LocaleCode {
    let tongue = words.language();
    let known = |variety: &&LocaleCode| languages().iter().any(|locale| locale.lang.as_ref() == Some(*variety));
    style.variety_of(tongue.word()).filter(known).cloned().unwrap_or_else(|| {
        let usual = LOCALES.into_iter().find(|(language, _)| *language == tongue);
        LocaleCode(usual.map_or("en-GB", |(_, locale)| locale).to_owned())
    })
}

/// The words of the styles in our languages, and those of American English, which every style falls back on.
fn languages() -> &'static [Locale] {
    static LANGUAGES: OnceLock<Vec<Locale>> = OnceLock::new();
    LANGUAGES.get_or_init(|| {
        let is_ours =
            |lang: &LocaleCode| LOCALES.iter().any(|(tongue, _)| lang.0.split('-').next() == Some(tongue.word()));
        locales(is_ours)
    })
}

/// What the library printed, piece by piece; without the number or label of an entry, since a note has its own.
fn add(children: &ElemChildren, prose: &mut Prose) {
    for child in &children.0 {
        match child {
            ElemChild::Text(text) if text.formatting.font_style == FontStyle::Italic => {
                prose.0.push(Inline::Emphasis(text.text.clone()));
            }
            ElemChild::Text(text) if text.formatting.font_weight == FontWeight::Bold => {
                prose.0.push(Inline::Strong(text.text.clone()));
            }
            ElemChild::Text(text) => prose.0.push(Inline::Text(text.text.clone())),
            ElemChild::Elem(elem) => match elem.meta {
                Some(ElemMeta::CitationNumber | ElemMeta::CitationLabel) => {}
                _ => add(&elem.children, prose),
            },
            ElemChild::Markup(text) => prose.0.push(Inline::Text(text.clone())),
            ElemChild::Link { text, url } => {
                prose.0.push(Inline::Link { url: url.clone(), text: text.text.clone() });
            }
            ElemChild::Transparent { .. } => {}
        }
    }
}

/// Takes away what followed the number of an entry.
fn begin(prose: &mut Prose) {
    while let Some(Inline::Text(first)) = prose.0.first_mut() {
        let rest = first.trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, '.' | ')' | ']'));
        if !rest.is_empty() {
            *first = rest.to_owned();
            return;
        }
        prose.0.remove(0);
    }
}

/// The same with the title marked as words of the source's language, where that is not the document's.
fn foreign(words: Words, prose: Prose, source: &Source) -> Prose {
    let title = source.title.as_ref().map(|title| &*title.value).filter(|title| !title.is_empty());
    let language = source.lang.as_ref().and_then(|lang| Language::parse(lang.value.as_str()));
    let (Some(title), Some(language)) =
        (title, language.filter(|language| language.primary() != words.language_tag().primary()))
    else {
        return prose;
    };
    let mut marked = Vec::new();
    for inline in prose.0 {
        let (Inline::Text(text) | Inline::Emphasis(text)) = &inline else {
            marked.push(inline);
            continue;
        };
        let Some((before, after)) = text.split_once(title) else {
            marked.push(inline);
            continue;
        };
        let pieces = [
            Inline::Text(before.to_owned()),
            Inline::Foreign { language: language.clone(), text: title.to_owned() },
            Inline::Text(after.to_owned()),
        ];
        marked.extend(pieces.into_iter().filter(|piece| !piece.plain().is_empty()));
    }
    Prose(marked)
}
