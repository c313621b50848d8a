//! The catalogues: one for each language, read once and never again.
use super::message::{self, Message};
use super::number::Grouping;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use model::config::Language;
use render::document::{Document, Inline, Notes, Prose, Section};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// The words of a language.
#[derive(Clone, Copy)]
pub struct Words {
    catalogue: &'static Catalogue,
    /// Whether dates name their months in a few letters.
    pub(super) has_short_months: bool,
}

struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> Self {
        static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
        static FRENCH: OnceLock<Catalogue> = OnceLock::new();
        static SPANISH: OnceLock<Catalogue> = OnceLock::new();
        let place = match language {
            Language::En => &ENGLISH,
            Language::Fr => &FRENCH,
            Language::Es => &SPANISH,
        };
        Self { catalogue: place.get_or_init(|| Catalogue::read(language)), has_short_months: false }
    }

    /// The same for the narrow columns of a table: `12 Feb 2025`.
    #[must_use]
    pub fn for_narrow_columns(self) -> Self {
        Self { has_short_months: true, ..self }
    }

    /// Which language it is.
    pub fn language(self) -> Language {
        self.catalogue.language
    }

    /// The message in words.
    #[expect(clippy::needless_pass_by_value, reason = "a message is made to be said once")]
    pub fn say<M: Message>(self, message: M) -> String {
        self.named(M::ID, Some(&message.arguments())).unwrap_or_else(|| M::ID.to_owned())
    }

    /// The message that the catalogues call so.
    pub(super) fn named(self, id: &str, arguments: Option<&fluent_bundle::FluentArgs<'_>>) -> Option<String> {
        let bundle = &self.catalogue.bundle;
        let pattern = bundle.get_message(id)?.value()?;
        Some(bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned())
    }

    /// What every page of a draft says.
    pub fn draft(self) -> String {
        self.say(message::DraftNotice)
    }

    /// What a brief is about, for those who look at a file before they open it.
    pub fn subject(self) -> String {
        self.say(message::BriefSubject)
    }

    /// What all tables in one file are called.
    pub fn all_tables(self) -> String {
        self.say(message::AllTables)
    }

    /// The language as documents know it.
    pub fn language_tag(self) -> render::document::Language {
        render::document::Language::parse(self.language().word()).unwrap_or(render::document::Language::ENGLISH)
    }

    /// Words of a record, marked as English where the document is not. What a record says is told as it stands.
    pub fn recorded(self, text: impl Into<String>) -> Inline {
        match self.language() {
            Language::En => Inline::Text(text.into()),
            Language::Fr | Language::Es => {
                Inline::Foreign { language: render::document::Language::ENGLISH, text: text.into() }
            }
        }
    }

    /// The same of the title of a work or a case.
    pub fn recorded_title(self, text: impl Into<String>) -> Inline {
        match self.recorded(text) {
            Inline::Text(text) => Inline::Emphasis(text),
            foreign => foreign,
        }
    }

    /// The same of the name of a work, where names weigh more.
    pub fn recorded_name(self, text: impl Into<String>) -> Inline {
        match self.recorded(text) {
            Inline::Text(text) => Inline::Strong(text),
            foreign => foreign,
        }
    }

    /// A sentence in this language in which words of records stand, each in the order of the sentence. They are whole words of
    /// it, and the last of them stand as late in it as they can: what a sentence says of them comes before.
    pub fn quoting<'a>(self, said: &str, recorded: impl IntoIterator<Item = &'a str>) -> Prose {
        if self.language() == Language::En {
            return said.into();
        }
        let (mut pieces, mut rest) = (Vec::new(), said);
        let mut recorded = recorded.into_iter().peekable();
        while let Some(words) = recorded.next() {
            let Some(at) = whole_words(rest, words, recorded.peek().is_none()) else { continue };
            let (before, after) = rest.split_at(at);
            pieces.extend([Inline::Text(before.to_owned()), self.recorded(words)]);
            rest = after.strip_prefix(words).unwrap_or(after);
        }
        pieces.push(Inline::Text(rest.to_owned()));
        Prose(pieces.into_iter().filter(|piece| !piece.plain().is_empty()).collect())
    }

    /// A document in this language.
    pub fn document(self, title: impl Into<String>, sections: Vec<Section>, notes: Notes) -> Document {
        let mut document = Document::new(title, self.language_tag(), sections, notes);
        document.words = self.of_renderers();
        document
    }

    /// What every renderer must be told.
    pub fn of_renderers(self) -> render::document::Words {
        let said = self;
        render::document::Words {
            notes: said.say(message::RenderNotes),
            table: said.say(message::RenderTable),
            continued: said.say(message::RenderContinued),
            figure: said.say(message::RenderFigure),
            source: said.say(message::RenderSource),
            colon: said.say(message::RenderColon),
            semicolon: said.semicolon(),
            remark: said.say(message::RenderRemark),
            as_of: said.say(message::RenderAsOf),
            of: said.say(message::RenderOf),
            note: said.say(message::RenderNote),
            back: said.say(message::RenderBack),
            contents: said.say(message::RenderContents),
            numbers: said.say(message::RenderNumbers),
            permalink: said.say(message::RenderPermalink),
            pages: said.say(message::RenderPages),
            skip: said.say(message::RenderSkip),
        }
    }

    /// What the pages for a browser must be told beside.
    pub fn of_pages(self) -> render::html::Words {
        // The script of the pages fills these in.
        let [title, shown, all, number] = ["{title}", "{shown}", "{all}", "{count}"];
        render::html::Words {
            document: self.of_renderers(),
            briefs: self.say(message::RenderBriefs),
            files: self.say(message::RenderFiles),
            search: self.say(message::RenderSearch),
            country: self.say(message::RenderCountry),
            status: self.say(message::RenderStatus),
            verification: self.say(message::VerificationColumn),
            age: self.say(message::Age),
            any: self.say(message::RenderAny),
            ages: [
                (-90, self.say(message::RenderUpTo90Days)),
                (-365, self.say(message::RenderUpToAYear)),
                (365, self.say(message::RenderOverAYear)),
                (730, self.say(message::RenderOverTwoYears)),
            ],
            clear: self.say(message::RenderClear),
            shown: self.say(message::RenderShown { all, shown, title }),
            rest: self.say(message::RenderRest { number }),
            nothing: self.say(message::RenderNothing),
            copied: self.say(message::RenderCopied),
        }
    }
}

impl Catalogue {
    fn read(language: Language) -> Self {
        let tag = language.word();
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse::<LanguageIdentifier>().unwrap_or_default()]);
        // Marks around each argument are for texts of mixed direction; in ours they would show in some readers.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En => |value, _| shown(value, Grouping::ENGLISH),
            Language::Fr => |value, _| shown(value, Grouping::FRENCH),
            Language::Es => |value, _| shown(value, Grouping::SPANISH),
        }));
        let texts = message::CATALOGUES.iter().find(|(of, _)| *of == tag).map_or(&[][..], |(_, texts)| texts);
        for text in texts {
            // What could be wrong here stopped the build.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }
}

/// Where words stand in a sentence as words of their own: at first, or at last.
fn whole_words(sentence: &str, words: &str, last: bool) -> Option<usize> {
    let is_whole = |(at, found): &(usize, &str)| {
        let (before, after) = (sentence.get(..*at), sentence.get(at + found.len()..));
        let ends = [before.and_then(|text| text.chars().next_back()), after.and_then(|text| text.chars().next())];
        !ends.into_iter().flatten().any(char::is_alphanumeric)
    };
    let at = |(at, _): (usize, &str)| at;
    if last {
        sentence.rmatch_indices(words).find(is_whole).map(at)
    } else {
        sentence.match_indices(words).find(is_whole).map(at)
    }
}

/// A whole number with its digits grouped.
fn shown(value: &FluentValue<'_>, grouping: Grouping) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    Some(grouping.of(number.as_string().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_record_are_marked_where_they_stand_and_not_where_the_sentence_has_the_same() {
        let quoted = |said: &str, recorded: &[&str]| {
            let prose = Words::of(Language::Fr).quoting(said, recorded.iter().copied());
            let pieces = prose.0.iter().map(|piece| match piece {
                Inline::Foreign { text, .. } => format!("<{text}>"),
                other => other.plain().to_owned(),
            });
            pieces.collect::<String>()
        };
        assert_eq!(
            quoted("transport payé, objet\u{a0}: transport", &["transport"]),
            "transport payé, objet\u{a0}: <transport>"
        );
        assert_eq!(quoted("caretaker, objet\u{a0}: care, promis", &["care"]), "caretaker, objet\u{a0}: <care>, promis");
        assert_eq!(
            quoted("A v. B, B v. C et C v. D", &["A v. B", "B v. C", "C v. D"]),
            "<A v. B>, <B v. C> et <C v. D>"
        );
        assert_eq!(quoted("rien de tel", &["care"]), "rien de tel");
        assert_eq!(quoted("rien", &[""]), "rien");
    }
}
