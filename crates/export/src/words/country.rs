//! States by the names they have in each language.
//!
//! English names are the model's. French and Spanish ones are those of the Unicode Common Locale Data Repository, 48.2
//! (Unicode License V3), but for the few that it leaves in another form than texts use.
use super::Words;
use model::config::Language;
use model::value::CountryCode;
use std::collections::BTreeMap;
use std::sync::OnceLock;

type Names = BTreeMap<&'static str, &'static str>;

impl Words {
    /// The short name for headings and tables; the code itself where there is none.
    pub fn country(self, code: CountryCode) -> String {
        let names = match self.language() {
            Language::En => return code.name_or_code().to_owned(),
            Language::Fr => french(),
            Language::Es => spanish(),
        };
        names.get(code.as_str()).map_or_else(|| code.as_str().to_owned(), |name| (*name).to_owned())
    }

    /// The name as it stands in the middle of an English sentence: "the United States". In languages whose articles and
    /// prepositions run together ("aux États-Unis", "au Costa Rica") sentences are made so that the bare name fits.
    pub fn country_in_sentence(self, code: CountryCode) -> String {
        match self.language() {
            Language::En => code.name_in_sentence(),
            Language::Fr | Language::Es => self.country(code),
        }
    }
}

fn french() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| names(include_str!("../../locales/fr/countries.tsv")))
}

fn spanish() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| names(include_str!("../../locales/es/countries.tsv")))
}

/// A code and a name to a line.
fn names(text: &'static str) -> Names {
    text.lines().filter_map(|line| line.split_once('\t')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names of several islands, unions and forms of state have the article; of two that say "and" it would be said once
    /// too often.
    #[test]
    fn every_english_name_that_takes_an_article_has_it_within_a_sentence() {
        let words = Words::of(Language::En);
        let takes = |name: &str| {
            let ends = ["Islands", "Republic", "Territory", "Territories", "Emirates", "Kingdom", "Union", "States"];
            ends.iter().any(|end| name.ends_with(end)) || name.starts_with("Isle ") || name.starts_with("United ")
        };
        let is_pair = |name: &str| name.contains("Island and ") || name.contains(" and the ");
        let mut seen = 0;
        for code in
            assigned().into_iter().filter(|code| takes(&words.country(*code)) && !is_pair(&words.country(*code)))
        {
            assert_eq!(words.country_in_sentence(code), format!("the {}", words.country(code)));
            seen += 1;
        }
        assert!(seen > 20, "{seen}");
        for (code, name) in
            [("GMB", "the Gambia"), ("NLD", "the Netherlands"), ("PHL", "the Philippines"), ("RWA", "Rwanda")]
        {
            let code = CountryCode::parse(code).unwrap_or_else(|_| unreachable!("{code} is a code"));
            assert_eq!(words.country_in_sentence(code), name);
        }
    }

    fn assigned() -> Vec<CountryCode> {
        let letters = || b'A'..=b'Z';
        let codes = letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| [a, b, c])));
        let codes = codes.filter_map(|code| CountryCode::parse(std::str::from_utf8(&code).ok()?).ok());
        codes.filter(CountryCode::is_assigned).collect()
    }

    #[test]
    fn every_assigned_code_has_a_name_in_every_language() {
        let assigned = assigned();
        assert!(assigned.len() > 249, "{}", assigned.len());
        for names in [french(), spanish()] {
            let unnamed: Vec<&CountryCode> =
                assigned.iter().filter(|code| !names.contains_key(code.as_str())).collect();
            assert!(unnamed.is_empty(), "{unnamed:?}");
            assert_eq!(names.len(), assigned.len());
        }
    }
}
