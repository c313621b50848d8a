//! Words of the records' vocabularies as readers know them: `in-force` is "in force".
use super::Words;

impl Words {
    /// A word of a vocabulary; as it is written, where the catalogue has none for it.
    pub fn word(self, vocabulary: &str, word: &str) -> String {
        self.known(vocabulary, word).unwrap_or_else(|| word.replace('-', " "))
    }

    /// The same; nothing where the catalogue has none for it.
    pub fn known(self, vocabulary: &str, word: &str) -> Option<String> {
        // What is no name of a message cannot be one.
        let is_name = word.bytes().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, b'-' | b'_'));
        is_name.then(|| self.named(&format!("{vocabulary}-{word}"), None)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::message::CATALOGUES;
    use model::config::Language;
    use model::record::{
        ArrangementKind, Bibliographic, Deprecation, FacilityKind, InstrumentKind, Measure, Rank, SourceType, Stage,
        Stance, Standing, State, StepKind, Terms, Verification,
    };
    use std::collections::BTreeSet;

    const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Es];

    /// The vocabularies whose words briefs print, by what the catalogues call them.
    const PRINTED: [(&str, &shape::Vocabulary); 16] = [
        ("arrangement", ArrangementKind::VOCABULARY),
        ("because", Deprecation::VOCABULARY),
        ("condition", State::VOCABULARY),
        ("facility", FacilityKind::VOCABULARY),
        ("instrument", InstrumentKind::VOCABULARY),
        ("measure", Measure::VOCABULARY),
        ("part", Bibliographic::VOCABULARY),
        ("publication", SourceType::VOCABULARY),
        ("rank", Rank::VOCABULARY),
        ("short-stage", Stage::VOCABULARY),
        ("stage", Stage::VOCABULARY),
        ("stance", Stance::VOCABULARY),
        ("standing", Standing::VOCABULARY),
        ("step", StepKind::VOCABULARY),
        ("terms", Terms::VOCABULARY),
        ("verification", Verification::VOCABULARY),
    ];

    #[test]
    fn every_word_that_briefs_print_is_in_every_catalogue() {
        for (words, (name, vocabulary)) in LANGUAGES.into_iter().flat_map(|it| PRINTED.map(|all| (Words::of(it), all)))
        {
            for word in vocabulary.words {
                assert!(words.known(name, word.word).is_some(), "{:?} lacks {name}-{}", words.language(), word.word);
            }
        }
    }

    #[test]
    fn no_catalogue_has_a_word_that_no_vocabulary_has() {
        for (language, texts) in CATALOGUES {
            for id in texts.iter().filter(|text| is_vocabulary(text)).flat_map(|text| ids(text)) {
                let fits = |(name, vocabulary): &(&str, &shape::Vocabulary)| {
                    let word = id.strip_prefix(name).and_then(|rest| rest.strip_prefix('-'));
                    word.is_some_and(|word| vocabulary.words.iter().any(|it| it.word == word))
                };
                let is_open = OPEN.iter().any(|name| id.starts_with(name));
                assert!(is_open || PRINTED.iter().any(fits), "{language}: {id}");
            }
        }
    }

    /// What datasets name themselves, keys of records, units of time, and the names of languages.
    const OPEN: [&str; 13] = [
        "actor-",
        "axis-",
        "binding-",
        "definition-",
        "key-",
        "language-",
        "legal-term-",
        "metric-",
        "noun-",
        "per-",
        "population-",
        "unit-",
        "value-",
    ];

    #[test]
    fn french_and_spanish_name_the_same_things() {
        let named = |language: &str| -> BTreeSet<&str> {
            let texts = CATALOGUES.iter().filter(|(of, _)| *of == language).flat_map(|(_, texts)| texts.iter());
            texts.filter(|text| is_vocabulary(text)).flat_map(|text| ids(text)).collect()
        };
        assert_eq!(named("fr"), named("es"));
        assert!(named("en").is_subset(&named("fr")));
    }

    #[test]
    fn every_metric_and_population_of_the_project_has_a_name_in_every_language() {
        let vocabularies = [
            ("metric", include_str!("../../../../dataset/vocabulary/metrics.toml")),
            ("population", include_str!("../../../../dataset/vocabulary/populations.toml")),
        ];
        for (name, text) in vocabularies {
            let ids = text.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
            for id in ids.filter(|id| !id.contains('.')) {
                for language in [Language::Fr, Language::Es] {
                    assert!(Words::of(language).known(name, id).is_some(), "{language:?} lacks {name}-{id}");
                }
            }
        }
    }

    #[test]
    fn an_unknown_word_is_printed_as_it_is_written() {
        let words = Words::of(Language::Fr);
        assert_eq!(words.word("axis", "shoe-size"), "shoe size");
        assert_eq!(words.known("axis", "no { $such } name"), None);
    }

    fn is_vocabulary(text: &str) -> bool {
        text.starts_with("# Words of the records' vocabularies")
    }

    fn ids(text: &'static str) -> impl Iterator<Item = &'static str> {
        text.lines()
            .filter(|line| !line.starts_with(['#', ' ']))
            .filter_map(|line| line.split_once(" = "))
            .map(|it| it.0)
    }
}
