//! The words that citation styles have in a language, of the languages that are wanted. The citation library reads those of
//! all sixty to give any.
use hayagriva::archive::LOCALES;
use hayagriva::citationberg::{Locale, LocaleCode};
use serde::Deserialize;

/// Of which language words are.
#[derive(Deserialize)]
struct Tag {
    #[serde(rename = "@xml:lang")]
    lang: Option<LocaleCode>,
}

/// The words in the languages that are wanted, in the library's order.
pub fn locales(is_wanted: impl Fn(&LocaleCode) -> bool) -> Vec<Locale> {
    let is_wanted = |words: &&&[u8]| {
        let tag: Option<Tag> = ciborium::from_reader(**words).ok();
        tag.and_then(|tag| tag.lang).is_some_and(|lang| is_wanted(&lang))
    };
    LOCALES.iter().filter(is_wanted).filter_map(|words| ciborium::from_reader(*words).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::locales;
    use hayagriva::citationberg::LocaleCode;

    #[test]
    fn the_words_of_a_language_are_those_that_the_library_gives() {
        let is_wanted = |lang: &LocaleCode| matches!(&*lang.0, "en-GB" | "en-US" | "fr-FR" | "es-ES");
        let all = hayagriva::archive::locales().into_iter();
        let theirs: Vec<_> = all.filter(|words| words.lang.as_ref().is_some_and(is_wanted)).collect();
        assert_eq!(locales(is_wanted), theirs);
        assert_eq!(theirs.len(), 4);
    }
}
