//! Endnotes: sources as a citation library prints them, and what it has no word for.
//!
//! ```text
//! Source ─ CSL item ─ hayagriva, MHRA style ─▶ author, title, publisher, date, locator
//!                                              + language, agency, what was read and not seen, state
//!                                              + link, access date, archived copies
//! ```
//! One source has one note, however often it is cited; a citation with a locator of its own has a note of its own.
use super::locales::locales;
use super::narrowed::Narrowed;
use crate::Register;
use crate::words::{Words, message, sentence};
use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::json::{DateValue, Item, LiteralName, NameValue, Value, VecDate, VecDateRange};
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::citationberg::{FontStyle, IndependentStyle, Locale, LocaleCode, Style};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, LocatorPayload,
    SpecificLocator,
};
use model::Items;
use model::config::Language as Tongue;
use model::record::{Citation, Extent, Says, Source, SourceType, State};
use model::value::{Edtf, Hedge, Precision};
use render::document::{Inline, Language, Notes, Prose};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, OnceLock, PoisonError};

/// The notes of a brief that is being written.
pub struct Citing {
    words: Words,
    notes: Notes,
    /// The ids of the sources that were cited.
    cited: BTreeSet<String>,
}

impl Citing {
    pub fn new(words: Words) -> Self {
        Self { words, notes: Notes::default(), cited: BTreeSet::new() }
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
        let words = self.words;
        self.notes.cite(&key, || match register.source(id) {
            Some(source) => note(words, register, source, locator),
            None => Prose::from(words.say(message::SourceWithoutRecord { id })),
        })
    }
}

/// A note on a source, or on a place in it.
fn note(words: Words, register: &Register<'_>, source: &Source, locator: Option<&str>) -> Prose {
    let mut note = reference(words, source, locator);
    let remarks = remarks(words, register, source);
    if !remarks.is_empty() {
        note = note.text(format!(" {}.", sentence(&words.listed(&remarks))));
    }
    if let Some(url) = &source.url {
        note = note.text(" ").link(&*url.value, shown(&url.value));
        if let Some(accessed) = &source.accessed {
            note = note.text(
                words.say(message::AccessedAfterLink { date: &words.date(accessed), form: words.form(accessed) }),
            );
        }
        note = note.text(".");
    } else if let Some(accessed) = &source.accessed {
        note = note
            .text(" ")
            .text(words.say(message::Accessed { date: &words.date(accessed), form: words.form(accessed) }));
    }
    for copy in &source.archive {
        let name = match &copy.date {
            Some(date) => words.say(message::ArchivedCopyOf { date: &words.date(date), form: words.form(date) }),
            None => words.say(message::ArchivedCopy),
        };
        note = note.text(" ").link(&*copy.url.value, name).text(".");
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
fn remarks(words: Words, register: &Register<'_>, source: &Source) -> Vec<String> {
    let mut remarks = Vec::new();
    let language = source.lang.as_ref().map(|lang| &*lang.value);
    let translated = source.machine_translated.as_ref().is_some_and(|flag| flag.value);
    let language = language.and_then(|tag| language_name(words, tag));
    match (&language, translated) {
        (Some(language), true) => remarks.push(words.say(message::InLanguageTranslated { language })),
        (Some(language), false) => remarks.push(words.say(message::InLanguage { language })),
        (None, true) => remarks.push(words.say(message::ReadInMachineTranslation)),
        (None, false) => {}
    }
    if let Some(agency) = &source.via {
        remarks.push(words.say(message::TextOfAgency { agency: &words.party(register, &agency.value) }));
    }
    match source.read.as_ref().map(|read| read.value) {
        Some(Extent::Opening) => remarks.push(words.say(message::OnlyTheOpeningRead)),
        Some(Extent::Copy) => remarks.push(words.say(message::ReadInACopy)),
        Some(Extent::Whole) | None => {}
    }
    if let Some(updated) = &source.updated {
        remarks.push(match source.published {
            Some(_) => words.say(message::Changed { date: &words.on(updated) }),
            None => words.say(message::DateOfLastChange),
        });
    }
    let not_seen: Vec<String> = source.not_seen.iter().map(|part| words.word("part", part.value.word())).collect();
    if !not_seen.is_empty() {
        remarks.push(words.say(message::PartsNotSeen { parts: &words.joined(&not_seen) }));
    }
    match source.state.as_ref().map(|state| state.value) {
        Some(State::Corrected) => remarks.push(words.say(message::CorrectedByItsPublisher)),
        Some(State::Retracted) => remarks.push(words.say(message::RetractedByItsPublisher)),
        Some(State::Gone) => remarks.push(words.say(message::NoLongerThere)),
        Some(State::Live) | None => {}
    }
    remarks
}

/// The name of a language that a source is in; nothing for that of the document.
fn language_name(words: Words, tag: &str) -> Option<String> {
    let primary = tag.split(['-', '_']).next().unwrap_or(tag).trim().to_ascii_lowercase();
    if primary.is_empty() || primary == words.language().word() {
        return None;
    }
    let known = words.known("language", &primary);
    known.or_else(|| Language::parse(&primary).map(|_| words.say(message::LanguageWithCode { code: &primary })))
}

/// The references that were made, by what they were made from. One source stands in many briefs, and to style it takes
/// about a millisecond.
static MADE: Mutex<BTreeMap<Wanted, Prose>> = Mutex::new(BTreeMap::new());

/// What a reference depends on.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Wanted {
    /// What the brief is written in.
    locale: &'static str,
    /// As the citation library takes it, in JSON.
    item: String,
    locator: Option<String>,
    language: Option<String>,
}

/// The reference as the style has it, with the title in the source's own language and a date that may be wrong marked as
/// such.
fn reference(words: Words, source: &Source, locator: Option<&str>) -> Prose {
    doubted(words, sure_reference(words, source, locator), source)
}

/// The same with no doubt about the date.
fn sure_reference(words: Words, source: &Source, locator: Option<&str>) -> Prose {
    let item = item(source);
    let wanted = Wanted {
        locale: locale_of(words),
        item: serde_json::to_string(&item).unwrap_or_default(),
        locator: locator.map(str::to_owned),
        language: source.lang.as_ref().map(|lang| lang.to_string()),
    };
    // A thread that fell over left only whole references.
    let made = || MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(prose) = made().get(&wanted) {
        return prose.clone();
    }
    let prose = styled(words, source, &item, locator);
    made().insert(wanted, prose.clone());
    prose
}

fn styled(words: Words, source: &Source, item: &Item, locator: Option<&str>) -> Prose {
    let locator = locator.map(|locator| SpecificLocator(Locator::Custom, LocatorPayload::Str(locator)));
    let Some(style) = style() else {
        return Prose::from(source.title.as_ref().map_or_else(String::new, |title| title.value.to_string()));
    };
    let style = style.of(item);
    let locale = LocaleCode(locale_of(words).to_owned());
    let request = CitationRequest::new(
        vec![CitationItem::with_locator(item, locator)],
        &style,
        Some(locale.clone()),
        languages(),
        Some(1),
    );
    let mut driver = BibliographyDriver::new();
    driver.citation(request);
    let rendered = driver.finish(BibliographyRequest::new(&style, Some(locale), languages()));
    let mut prose = Prose::default();
    rendered.citations.iter().for_each(|citation| add(&citation.citation, &mut prose));
    let prose = foreign(words, prose, source);
    if prose.plain().trim_end().ends_with(['.', '?', '!']) { prose } else { prose.text(".") }
}

/// The variety of each language the notes are in: in English with days before months, as in the text.
const LOCALES: [(Tongue, &str); 3] = [(Tongue::En, "en-GB"), (Tongue::Fr, "fr-FR"), (Tongue::Es, "es-ES")];

fn locale_of(words: Words) -> &'static str {
    LOCALES.into_iter().find(|(language, _)| *language == words.language()).map_or("en-GB", |(_, locale)| locale)
}

/// Notes in the style of the Modern Humanities Research Association: days before months, as in the text.
/// The library keeps it whole; one that only points to another style would be no use here. Without its bibliography, which
/// would be made for every note and is printed nowhere.
fn style() -> Option<&'static Narrowed> {
    static STYLE: OnceLock<Option<Narrowed>> = OnceLock::new();
    let style = STYLE.get_or_init(|| match ArchivedStyle::ModernHumanitiesResearchAssociationNotes.get() {
        Style::Independent(style) => Some(Narrowed::new(IndependentStyle { bibliography: None, ..style })),
        Style::Dependent(_) => None,
    });
    style.as_ref()
}

/// The words of the styles in our languages, and those of American English, which every style falls back on.
fn languages() -> &'static [Locale] {
    static LANGUAGES: OnceLock<Vec<Locale>> = OnceLock::new();
    LANGUAGES.get_or_init(|| {
        let is_ours = |lang: &LocaleCode| &*lang.0 == "en-US" || LOCALES.iter().any(|(_, locale)| *locale == lang.0);
        locales(is_ours)
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

/// The same with the title marked as words of the source's language, where that is not the document's.
fn foreign(words: Words, prose: Prose, source: &Source) -> Prose {
    let title = source.title.as_ref().map(|title| &*title.value).filter(|title| !title.is_empty());
    let language = source.lang.as_ref().and_then(|lang| Language::parse(&lang.value));
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
pub(crate) fn csl_type(kind: SourceType) -> &'static str {
    match kind {
        SourceType::LegalCase => "legal_case",
        // The styles print what these need as they print a report.
        SourceType::Hearing | SourceType::Dataset => "report",
        SourceType::Legislation | SourceType::Bill | SourceType::Treaty => "document",
        other => other.word(),
    }
}

/// Whether a source is part of what its publisher puts out: an article of a newspaper, a page of a site.
pub(crate) fn is_in_a_whole(kind: SourceType) -> bool {
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
fn doubted(words: Words, prose: Prose, source: &Source) -> Prose {
    let Some((date, hedge)) = dated(source).and_then(|date| Some((date, date.hedge()?))) else { return prose };
    let Some(sure) = sure(date) else { return prose };
    let said = match hedge {
        Hedge::Uncertain => words.say(message::DoubtedDate { date: &words.date(&sure) }),
        Hedge::Approximate => words.date(date),
    };
    let sure = words.date(&sure);
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
    use crate::words::Words;
    use model::Dataset;
    use model::config::Language as Tongue;

    /// The note on a source with these keys.
    fn note(keys: &str) -> String {
        let text = format!("type = \"article-newspaper\"\ntitle = \"A 2025 deal\"\npublisher = \"P\"\n{keys}\n");
        let dataset = Dataset::read([("dataset/sources/a.toml".to_owned(), text)]);
        let register = Register::of(&dataset);
        register
            .source("a")
            .map(|source| super::note(Words::of(Tongue::En), &register, source, None).plain())
            .unwrap_or_default()
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
