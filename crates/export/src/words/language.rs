//! Languages by the names they have in each language.
use super::{Words, message};
use render::document::Language;

/// What records are kept in, and most sources are written in: to name it everywhere would tell nothing. The method says so.
const UNNAMED: &str = "en";

impl Words {
    /// The language that a source is in, by its tag; nothing for that of most.
    pub fn language_of_source(self, tag: &str) -> Option<String> {
        self.language_named(&primary(tag))
    }

    /// The language that words were said in; nothing for that of the records, nor for that of the brief.
    pub fn language_of_words(self, tag: &str) -> Option<String> {
        let primary = primary(tag);
        if primary == self.language().word() { None } else { self.language_named(&primary) }
    }

    fn language_named(self, primary: &str) -> Option<String> {
        if primary.is_empty() || primary == UNNAMED {
            return None;
        }
        let known = self.known("language", primary);
        known.or_else(|| Language::parse(primary).map(|_| self.say(message::LanguageWithCode { code: primary })))
    }
}

/// The language of a tag, without country or script: `es` of `es-CR`.
fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or(tag).trim().to_ascii_lowercase()
}
