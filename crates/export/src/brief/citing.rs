//! Endnotes: sources as a citation library prints them, and what it has no word for.
//!
//! ```text
//! Source ─ CSL item ─ hayagriva, MHRA style ─▶ author, title, publisher, date, locator
//!                                              + language, agency, what was read and not seen, state
//!                                              + link, access date, archived copies
//! ```
//! One source has one note, however often it is cited; a citation with a locator of its own has a note of its own.
use crate::Register;
use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::json::{DateValue, Item, LiteralName, NameValue, Value, VecDate, VecDateRange};
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::citationberg::{FontStyle, IndependentStyle, Locale, LocaleCode, Style};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, LocatorPayload,
    SpecificLocator,
};
use model::Items;
use model::record::{Bibliographic, Citation, Extent, Says, Source, SourceType, State};
use model::value::{Edtf, Hedge, Precision, Sense};
use render::document::{Inline, Language, Notes, Prose};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The notes of a brief that is being written.
pub struct Citing {
    notes: Notes,
    /// The ids of the sources that were cited.
    cited: BTreeSet<String>,
}

impl Citing {
    pub fn new() -> Self {
        Self { notes: Notes::default(), cited: BTreeSet::new() }
    }

    /// The ids of the sources cited so far.
    pub fn cited(&self) -> &BTreeSet<String> {
        &self.cited
    }

    /// The notes, once every section is written.
    pub fn into_notes(self) -> Notes {
        self.notes
    }

    /// The marks of the sources that say so, or that tell of it; each once. Those that say otherwise are cited where
    /// the disagreement is told.
    pub fn sources(&mut self, register: &Register<'_>, cite: &Items<Citation>) -> Prose {
        let says = |citation: &Citation| citation.says.as_ref().map_or(Says::Supports, |says| says.value);
        self.those(register, cite, |citation| says(citation) != Says::Disputes)
    }

    /// The marks of the citations that are wanted; each source once.
    pub fn those(
        &mut self,
        register: &Register<'_>,
        cite: &Items<Citation>,
        wanted: impl Fn(&Citation) -> bool,
    ) -> Prose {
        let mut marks: Vec<Inline> = Vec::new();
        for citation in cite.iter().filter(|citation| wanted(citation)) {
            let mark = self.one(register, citation);
            if !marks.contains(&mark) {
                marks.push(mark);
            }
        }
        Prose(marks)
    }

    /// The mark of one citation.
    pub fn one(&mut self, register: &Register<'_>, citation: &Citation) -> Inline {
        let id = citation.source.as_str();
        let locator = citation.locator.as_ref().map(|locator| &*locator.value);
        self.cited.insert(id.to_owned());
        let key = format!("{id}\n{}", locator.unwrap_or_default());
        self.notes.cite(&key, || match register.source(id) {
            Some(source) => note(register, source, locator),
            None => Prose::from(format!("{id} (a source that has no record)")),
        })
    }
}

/// A note on a source, or on a place in it.
fn note(register: &Register<'_>, source: &Source, locator: Option<&str>) -> Prose {
    let mut note = reference(source, locator);
    let remarks = remarks(register, source);
    if !remarks.is_empty() {
        note = note.text(format!(" {}.", crate::words::sentence(&remarks.join("; "))));
    }
    if let Some(url) = &source.url {
        note = note.text(" ").link(&*url.value, shown(&url.value));
        if let Some(accessed) = &source.accessed {
            note = note.text(format!(", accessed {}", accessed.words(Sense::Event)));
        }
        note = note.text(".");
    } else if let Some(accessed) = &source.accessed {
        note = note.text(format!(" Accessed {}.", accessed.words(Sense::Event)));
    }
    for copy in &source.archive {
        let date = copy.date.as_ref().map(|date| format!(" of {}", date.words(Sense::Event))).unwrap_or_default();
        note = note.text(" ").link(&*copy.url.value, format!("Archived copy{date}")).text(".");
    }
    note
}

/// The longest address that is printed whole, in letters. The link leads to the whole of a longer one.
const LONGEST: usize = 72;

/// An address without what every address begins with, and without the end of a very long one.
fn shown(url: &str) -> String {
    let bare = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/');
    if bare.chars().count() <= LONGEST {
        return bare.to_owned();
    }
    bare.chars().take(LONGEST - 1).chain(['…']).collect()
}

/// What must be known of a source and stands in no citation style.
fn remarks(register: &Register<'_>, source: &Source) -> Vec<String> {
    let mut remarks = Vec::new();
    let language = source.lang.as_ref().map(|lang| &*lang.value);
    let translated = source.machine_translated.as_ref().is_some_and(|flag| flag.value);
    match (language.and_then(language_name), translated) {
        (Some(name), true) => remarks.push(format!("in {name}, read in a machine translation")),
        (Some(name), false) => remarks.push(format!("in {name}")),
        (None, true) => remarks.push("read in a machine translation".to_owned()),
        (None, false) => {}
    }
    if let Some(agency) = &source.via {
        remarks.push(format!("text of {}, the original not seen", crate::words::party(register, &agency.value)));
    }
    match source.read.as_ref().map(|read| read.value) {
        Some(Extent::Opening) => remarks.push("only the opening read".to_owned()),
        Some(Extent::Copy) => remarks.push("read in a copy".to_owned()),
        Some(Extent::Whole) | None => {}
    }
    if let Some(updated) = &source.updated {
        remarks.push(match source.published {
            Some(_) => format!("changed {}", updated.phrase(Sense::Event)),
            None => "the date is that of its last change".to_owned(),
        });
    }
    let not_seen: Vec<&str> = source.not_seen.iter().map(|part| part_words(part.value)).collect();
    if !not_seen.is_empty() {
        remarks.push(format!("{} not seen", crate::words::joined(&not_seen)));
    }
    match source.state.as_ref().map(|state| state.value) {
        Some(State::Corrected) => remarks.push("corrected by its publisher".to_owned()),
        Some(State::Retracted) => remarks.push("retracted by its publisher".to_owned()),
        Some(State::Gone) => remarks.push("no longer there".to_owned()),
        Some(State::Live) | None => {}
    }
    remarks
}

fn part_words(part: Bibliographic) -> &'static str {
    match part {
        Bibliographic::Title => "title",
        Bibliographic::Author => "author",
        Bibliographic::Publisher => "publisher",
        Bibliographic::Published => "date",
        Bibliographic::Url => "address",
        Bibliographic::Accessed => "day of access",
    }
}

/// The English name of a language that a source is in; nothing for English, which the document is in.
fn language_name(tag: &str) -> Option<String> {
    let primary = tag.split(['-', '_']).next().unwrap_or(tag).trim().to_ascii_lowercase();
    let name = match &*primary {
        "en" | "" => return None,
        "am" => "Amharic",
        "ar" => "Arabic",
        "de" => "German",
        "el" => "Greek",
        "es" => "Spanish",
        "fa" => "Persian",
        "fr" => "French",
        "he" => "Hebrew",
        "hi" => "Hindi",
        "it" => "Italian",
        "ja" => "Japanese",
        "ko" => "Korean",
        "nl" => "Dutch",
        "pl" => "Polish",
        "pt" => "Portuguese",
        "ru" => "Russian",
        "rw" => "Kinyarwanda",
        "sw" => "Swahili",
        "tr" => "Turkish",
        "uk" => "Ukrainian",
        "vi" => "Vietnamese",
        "zh" => "Chinese",
        other if Language::parse(other).is_some() => return Some(format!("the language with the code {other}")),
        _ => return None,
    };
    Some(name.to_owned())
}

/// The reference as the style has it, with the title in the source's own language marked as such.
fn reference(source: &Source, locator: Option<&str>) -> Prose {
    let item = item(source);
    let locator = locator.map(|locator| SpecificLocator(Locator::Custom, LocatorPayload::Str(locator)));
    let Some(style) = style() else {
        return Prose::from(source.title.as_ref().map_or_else(String::new, |title| title.value.to_string()));
    };
    let request = CitationRequest::new(
        vec![CitationItem::with_locator(&item, locator)],
        style,
        Some(LocaleCode(BRITISH.to_owned())),
        english(),
        Some(1),
    );
    let mut driver = BibliographyDriver::new();
    driver.citation(request);
    let rendered = driver.finish(BibliographyRequest::new(style, Some(LocaleCode(BRITISH.to_owned())), english()));
    let mut prose = Prose::default();
    rendered.citations.iter().for_each(|citation| add(&citation.citation, &mut prose));
    let prose = foreign(doubted(prose, source), source);
    if prose.plain().trim_end().ends_with(['.', '?', '!']) { prose } else { prose.text(".") }
}

/// The variety of English the notes are in: days before months, as in the text.
const BRITISH: &str = "en-GB";

/// Notes in the style of the Modern Humanities Research Association: days before months, as in the text.
/// The library keeps it whole; one that only points to another style would be no use here.
fn style() -> Option<&'static IndependentStyle> {
    static STYLE: OnceLock<Option<IndependentStyle>> = OnceLock::new();
    let style = STYLE.get_or_init(|| match ArchivedStyle::ModernHumanitiesResearchAssociationNotes.get() {
        Style::Independent(style) => Some(style),
        Style::Dependent(_) => None,
    });
    style.as_ref()
}

fn english() -> &'static [Locale] {
    static ENGLISH: OnceLock<Vec<Locale>> = OnceLock::new();
    ENGLISH.get_or_init(|| {
        let is_english =
            |locale: &Locale| locale.lang.as_ref().is_some_and(|lang| matches!(&*lang.0, BRITISH | "en-US"));
        locales().into_iter().filter(is_english).collect()
    })
}

/// What the library printed, piece by piece.
fn add(children: &ElemChildren, prose: &mut Prose) {
    for child in &children.0 {
        match child {
            ElemChild::Text(text) if text.formatting.font_style == FontStyle::Italic => {
                prose.0.push(Inline::Emphasis(text.text.clone()));
            }
            ElemChild::Text(text) => prose.0.push(Inline::Text(text.text.clone())),
            ElemChild::Elem(elem) => add(&elem.children, prose),
            ElemChild::Markup(text) => prose.0.push(Inline::Text(text.clone())),
            ElemChild::Link { text, url } => {
                prose.0.push(Inline::Link { url: url.clone(), text: text.text.clone() });
            }
            ElemChild::Transparent { .. } => {}
        }
    }
}

/// The same with the title marked as words of the source's language, where that is not English.
fn foreign(prose: Prose, source: &Source) -> Prose {
    let title = source.title.as_ref().map(|title| &*title.value).filter(|title| !title.is_empty());
    let language = source.lang.as_ref().and_then(|lang| Language::parse(&lang.value));
    let (Some(title), Some(language)) = (title, language.filter(|language| language.primary() != "en")) else {
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

/// The source as the citation library takes it. Author names are given whole: taking them apart into given and family
/// names would be a guess in many of the languages that occur.
fn item(source: &Source) -> Item {
    let kind = source.r#type.as_ref().map_or(SourceType::Document, |kind| kind.value);
    let mut item = Item(std::collections::BTreeMap::new());
    let mut put = |key: &str, value: Value| item.0.insert(key.to_owned(), value);
    put("id", Value::String("source".to_owned()));
    put("type", Value::String(csl_type(kind).to_owned()));
    let title = source.title.as_ref().map(|title| &*title.value).filter(|title| !title.is_empty());
    if let Some(title) = title {
        put("title", Value::String(title.to_owned()));
    }
    // Titles stay as they were printed: of English ones the library would make headings, and "Us" of "US".
    put("language", Value::String("und".to_owned()));
    if let Some(publisher) = &source.publisher {
        put(if is_in_a_whole(kind) { "container-title" } else { "publisher" }, Value::String(publisher.to_string()));
    }
    if !source.author.is_empty() {
        let name = |author: &str| NameValue::Literal(LiteralName { literal: author.to_owned() });
        put("author", Value::Names(source.author.iter().map(|author| name(&author.value)).collect()));
    }
    if let Some(date) = dated(source).and_then(csl_date) {
        put("issued", Value::Date(date));
    }
    item
}

/// The type in the words of CSL; ours have hyphens throughout.
fn csl_type(kind: SourceType) -> &'static str {
    match kind {
        SourceType::LegalCase => "legal_case",
        // The styles print what these need as they print a report.
        SourceType::Hearing | SourceType::Dataset => "report",
        SourceType::Legislation | SourceType::Bill | SourceType::Treaty => "document",
        other => other.word(),
    }
}

/// Whether a source is part of what its publisher puts out: an article of a newspaper, a page of a site.
fn is_in_a_whole(kind: SourceType) -> bool {
    matches!(
        kind,
        SourceType::ArticleNewspaper
            | SourceType::ArticleMagazine
            | SourceType::ArticleJournal
            | SourceType::Webpage
            | SourceType::Post
            | SourceType::PostWeblog
            | SourceType::Broadcast
    )
}

/// The date of a source: when it was published, else when it last changed.
fn dated(source: &Source) -> Option<&Edtf> {
    source.published.as_ref().or(source.updated.as_ref()).map(|date| &date.value)
}

/// The reference with a date that may be wrong marked so: styles know dates, and no doubt about them.
fn doubted(prose: Prose, source: &Source) -> Prose {
    let Some((date, hedge)) = dated(source).and_then(|date| Some((date, date.hedge()?))) else { return prose };
    let Some(sure) = sure(date) else { return prose };
    let said = match hedge {
        Hedge::Uncertain => format!("{}?", sure.words(Sense::Event)),
        Hedge::Approximate => date.words(Sense::Event),
    };
    let sure = sure.words(Sense::Event);
    let mut prose = prose;
    // The title may hold the same words; the date stands after it.
    let last = prose.0.iter_mut().rev().find_map(|inline| match inline {
        Inline::Text(text) => text.rfind(&sure).map(|at| (text, at)),
        _ => None,
    });
    if let Some((text, at)) = last {
        text.replace_range(at..at + sure.len(), &said);
    }
    // One mark at the end of a reference is enough.
    if prose.plain().ends_with("?.")
        && let Some(Inline::Text(last)) = prose.0.last_mut()
    {
        last.pop();
    }
    prose
}

/// A single date without its `~` or `?`.
fn sure(date: &Edtf) -> Option<Edtf> {
    date.hedge().filter(|_| !date.is_interval())?;
    Edtf::parse(date.as_str().trim_end_matches(['~', '?'])).ok()
}

/// A date that styles can print: a year, a month or a day. Of one with two ends, the year both share.
fn csl_date(date: &Edtf) -> Option<DateValue> {
    let bare = sure(date);
    let date = bare.as_ref().unwrap_or(date);
    let (first, last) = (date.earliest()?, date.latest()?);
    let mut parts = vec![first.year()];
    if date.is_interval() {
        if first.year() != last.year() {
            return None;
        }
    } else {
        if date.precision() != Precision::Year {
            parts.push(i16::from(first.month()));
        }
        if date.precision() == Precision::Day {
            parts.push(i16::from(first.day()));
        }
    }
    Some(DateValue::DateParts {
        date_parts: VecDateRange(vec![VecDate(parts)]),
        literal: None,
        season: None,
        circa: false,
    })
}

#[cfg(test)]
mod tests {
    use crate::Register;
    use model::Dataset;

    /// The note on a source with these keys.
    fn note(keys: &str) -> String {
        let text = format!("type = \"article-newspaper\"\ntitle = \"A 2025 deal\"\npublisher = \"P\"\n{keys}\n");
        let dataset = Dataset::read([("dataset/sources/a.toml".to_owned(), text)]);
        let register = Register::of(&dataset);
        register.source("a").map(|source| super::note(&register, source, None).plain()).unwrap_or_default()
    }

    #[test]
    fn a_date_that_may_be_wrong_is_printed_as_precisely_as_it_is_known() {
        for (date, printed) in [
            ("2025-12?", "December 2025?"),
            ("2025-08?", "August 2025?"),
            ("2025?", "2025?"),
            ("2025-05-07?", "7 May 2025?"),
            ("2025-01~", "about January 2025"),
            ("2025-12", "December 2025"),
        ] {
            let note = note(&format!("published = \"{date}\""));
            assert!(note.contains(printed) && !note.contains("?."), "{date}: {note}");
            assert!(
                note.contains("A 2025 deal") && note.matches('?').count() == usize::from(date.ends_with('?')),
                "{note}"
            );
        }
    }

    #[test]
    fn a_source_that_only_says_when_it_changed_has_that_date() {
        let note = note("updated = \"2025-12-05\"");
        assert!(note.contains("5 December 2025") && note.contains("date is that of its last change"), "{note}");
        assert!(!note.contains("n.d."), "{note}");
    }

    #[test]
    fn a_source_that_was_changed_after_it_came_out_has_both_dates() {
        let note = note("published = \"2022-04-13\"\nupdated = \"2023-04-06\"");
        assert!(note.contains("13 April 2022") && note.contains("hanged on 6 April 2023"), "{note}");
    }
}
