//! The text of a note: the reference as the style has it, and what has to be said in any style.
use super::References;
use super::alike::Alike;
use super::item::dated;
use super::references::Reference;
use crate::words::{Words, message, sentence};
use crate::{Links, Register};
use model::Span;
use model::record::{Bibliographic, Source, State};
use model::value::Hedge;
use render::document::{Inline, Prose};
use std::collections::BTreeSet;

/// A note on a source, or on a place in it.
pub fn note(
    words: Words,
    references: &References,
    register: &Register<'_>,
    alike: &Alike<'_>,
    source: &Source,
    locator: Option<&str>,
) -> Prose {
    let Reference { prose, has_place, has_address, has_access } = references.of(words, source, locator);
    let (mut note, doubt) = doubted(words, prose, source);
    if let Some(place) = locator.filter(|_| !has_place) {
        note = placed(note, place);
    }
    let remarks: Vec<String> = doubt.into_iter().chain(remarks(words, register, alike, source)).collect();
    if !remarks.is_empty() {
        note = note.text(format!(" {}.", sentence(&words.listed(&remarks))));
    }
    let accessed = alike.access_of(source).filter(|_| !has_access);
    if let Some(url) = source.url.as_ref().filter(|_| !has_address) {
        note = note.text(" ").link(&*url.value, shown(&url.value));
        if let Some(accessed) = accessed {
            note = note.text(
                words.say(message::AccessedAfterLink { date: &words.date(accessed), form: words.form(accessed) }),
            );
        }
        note = note.text(".");
    } else if let Some(accessed) = accessed {
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

/// Where a source is cited: ` usa-cri-2025.toml:88, 123; usa-gha-2025.toml:7.`
pub fn recorded(words: Words, register: &Register<'_>, links: Option<&Links>, spans: &[Span]) -> Prose {
    let places: BTreeSet<(&str, i64)> = spans.iter().filter_map(|span| register.place(*span)).collect();
    let mut prose = Prose::from(" ");
    let mut last = "";
    for (path, line) in places {
        let file = path.rsplit('/').next().unwrap_or(path);
        let text = if path == last { line.to_string() } else { format!("{file}:{line}") };
        if !last.is_empty() {
            prose = prose.text(if path == last { ", ".to_owned() } else { words.semicolon() });
        }
        last = path;
        prose = match links.and_then(|links| links.to(path, line)) {
            Some(address) => prose.link(address, text),
            None => prose.text(text),
        };
    }
    prose.text(".")
}

/// The reference with the place in the source, which the style has no room for.
fn placed(mut reference: Prose, place: &str) -> Prose {
    let mut before = " ";
    if let Some(Inline::Text(last)) = reference.0.last_mut()
        && last.ends_with('.')
    {
        last.pop();
        before = ", ";
    }
    reference.text(format!("{before}{place}."))
}

/// An address without what every address begins with.
fn shown(url: &str) -> String {
    let bare = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/').to_owned()
}

/// What must be known of a source and stands in no citation style.
fn remarks(words: Words, register: &Register<'_>, alike: &Alike<'_>, source: &Source) -> Vec<String> {
    let mut remarks = Vec::new();
    let translated = source.machine_translated.as_ref().is_some_and(|flag| flag.value);
    let language = source.lang.as_ref().and_then(|tag| words.language_of_source(tag.value.as_str()));
    match (&language, translated) {
        (Some(language), true) => remarks.push(words.say(message::InLanguageTranslated { language })),
        (Some(language), false) => remarks.push(words.say(message::InLanguage { language })),
        (None, true) => remarks.push(words.say(message::ReadInMachineTranslation)),
        (None, false) => {}
    }
    if let Some(agency) = &source.via {
        remarks.push(words.say(message::TextOfAgency { agency: &words.party(register, &agency.value) }));
    }
    remarks.extend(alike.exceptions(words, source));
    if let Some(updated) = &source.updated {
        remarks.push(match source.published {
            Some(_) => words.say(message::Changed { date: &words.on(updated) }),
            None => words.say(message::DateOfLastChange),
        });
    }
    // A title that stands in the reference although it was not seen is somebody else's word.
    let is_told = |part: Bibliographic| part == Bibliographic::Title && source.title.is_some();
    if source.not_seen.iter().any(|part| is_told(part.value)) {
        remarks.push(words.say(message::TitleFromElsewhere));
    }
    let not_seen = source.not_seen.iter().map(|part| part.value).filter(|part| !is_told(*part));
    let not_seen: Vec<String> = not_seen.map(|part| words.word("part", part.word())).collect();
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

/// The reference with a date that may be wrong marked so: styles know dates, and no doubt about them. Where the style has
/// the date in another form than the text, what remains to be said of it.
fn doubted(words: Words, mut prose: Prose, source: &Source) -> (Prose, Option<String>) {
    let date = dated(source).filter(|date| !date.is_interval());
    let Some((date, hedge)) = date.and_then(|date| Some((date, date.hedge()?))) else { return (prose, None) };
    let sure = words.date(&date.bare());
    let said = match hedge {
        Hedge::Uncertain => words.say(message::DoubtedDate { date: &sure }),
        Hedge::Approximate => words.date(date),
    };
    // The title may hold the same words; the date stands after it.
    let last = prose.0.iter_mut().rev().find_map(|inline| match inline {
        Inline::Text(text) => text.rfind(&sure).map(|at| (text, at)),
        _ => None,
    });
    let Some((text, at)) = last else {
        let date = if hedge == Hedge::Uncertain { sure } else { said };
        return (prose, Some(words.say(message::DateInDoubt { date: &date })));
    };
    text.replace_range(at..at + sure.len(), &said);
    // One mark at the end of a reference is enough.
    if prose.plain().ends_with("?.")
        && let Some(Inline::Text(last)) = prose.0.last_mut()
    {
        last.pop();
    }
    (prose, None)
}

#[cfg(test)]
mod tests {
    use super::{Alike, References};
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
            .map(|source| {
                super::note(Words::of(Tongue::En), &References::default(), &register, &Alike::default(), source, None)
                    .plain()
            })
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
    fn a_title_that_was_not_seen_is_known_from_elsewhere_if_it_is_printed() {
        let printed = note("not_seen = [\"title\", \"author\"]");
        assert!(printed.contains("Title as known from elsewhere, not seen on the page; author not seen."), "{printed}");
        let note = note("not_seen = [\"author\"]");
        assert!(note.contains("Author not seen.") && !note.contains("elsewhere"), "{note}");
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
