//! Languages, by their tags.
use shape::{Format, Node, Problems, Type, Value, text};
use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;
use thiserror::Error;

/// A language tag of [BCP 47](https://www.rfc-editor.org/info/bcp47): `es`, `pt-BR`, `zh-Hant`, `es-419`. Of the standard
/// it takes language, script and region, which is what a source can be said to be written in. The language is one of
/// ISO 639, by its code of two letters where it has one.
///
/// ```
/// use model::value::Language;
/// assert_eq!(Language::parse("es-419")?.primary(), "es");
/// assert_eq!(Language::parse("en_US").unwrap_err().suggestion(), Some("en-US"));
/// assert_eq!(Language::parse("spa").unwrap_err().suggestion(), Some("es"));
/// # Ok::<(), model::value::NoLanguage>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Language(Box<str>);

/// Why a text is no language tag.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum NoLanguage {
    #[error("`{0}` is no language tag; write `en`, `es` or `pt-BR`")]
    Unknown(Box<str>),
    #[error("`{written}` is no language tag; write `{meant}`")]
    Meant { written: Box<str>, meant: Box<str> },
}

impl NoLanguage {
    /// The tag that was meant, where that is certain.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            Self::Unknown(_) => None,
            Self::Meant { meant, .. } => Some(meant),
        }
    }
}

impl From<NoLanguage> for Box<str> {
    fn from(error: NoLanguage) -> Self {
        error.to_string().into()
    }
}

impl Language {
    const PATTERN: &str = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$";

    pub fn parse(text: &str) -> Result<Self, NoLanguage> {
        if is_tag(text) && is_code(primary(text)) {
            return Ok(Self(text.into()));
        }
        Err(match meant_by(text) {
            Some(meant) => NoLanguage::Meant { written: text.into(), meant: meant.into() },
            None => NoLanguage::Unknown(text.into()),
        })
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script and region: `pt` of `pt-BR`.
    pub fn primary(&self) -> &str {
        primary(&self.0)
    }

    /// Whether it is English of any kind: the only language whose number words are known.
    pub fn is_english(&self) -> bool {
        self.primary() == "en"
    }
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Whether ISO 639 has the code and no shorter one for the same language.
fn is_code(code: &str) -> bool {
    known_as(code) == Some(code)
}

/// The code that ISO 639 prefers for the language that has this one.
fn known_as(code: &str) -> Option<&'static str> {
    let language = isolang::Language::from_639_1(code).or_else(|| isolang::Language::from_639_3(code))?;
    Some(language.to_639_1().unwrap_or(language.to_639_3()))
}

/// Whether it has the form of a tag. It says the same as the pattern.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-').peekable();
    let is_language = parts
        .next()
        .is_some_and(|part| matches!(part.len(), 2 | 3) && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    parts.next_if(|part| is_script(part));
    parts.next_if(|part| is_region(part));
    is_language && parts.next().is_none()
}

fn is_script(part: &str) -> bool {
    let (first, rest) = part.split_at_checked(1).unwrap_or_default();
    part.len() == 4
        && first.bytes().all(|byte| byte.is_ascii_uppercase())
        && rest.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn is_region(part: &str) -> bool {
    part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase())
        || part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// `English`, `EN`, `eng`, `en_US`, `zh-hant-tw`.
fn meant_by(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(code) = of_name(text) {
        return Some(code.to_owned());
    }
    let mut parts = text.split(['-', '_']);
    let mut tag = known_as(&parts.next()?.to_ascii_lowercase())?.to_owned();
    for part in parts {
        tag.push('-');
        let mut letters = part.chars();
        match letters.next() {
            Some(first) if part.len() == 4 => {
                tag.push(first.to_ascii_uppercase());
                tag.push_str(&letters.as_str().to_ascii_lowercase());
            }
            _ => tag.push_str(&part.to_ascii_uppercase()),
        }
    }
    is_tag(&tag).then_some(tag)
}

/// The codes of languages by their names in English, in small letters. Made once, since to list them is to copy them all.
static NAMES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut languages: Vec<isolang::Language> = isolang::languages().collect();
    languages.sort_by_key(|language| language.to_639_1().is_none());
    // ISO 639 tells some apart by a remark: "Swahili (macrolanguage)". Of several the one that has a code of two letters
    // is meant: it comes last here, and the last one counts.
    let named = |language: &isolang::Language| {
        let name = language.to_name().split(" (").next()?.to_ascii_lowercase();
        Some((name, known_as(language.to_639_3())?))
    };
    languages.iter().rev().filter_map(named).collect()
});

/// The code of the language that has this name in English. As long as a code it is taken for one: `EN` is not the En of
/// Vietnam.
fn of_name(text: &str) -> Option<&'static str> {
    if text.len() <= 3 {
        return None;
    }
    NAMES.get(&text.to_ascii_lowercase()).copied()
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Value for Language {
    const TYPE: &'static Type = &Type::Text(Format {
        noun: "a language tag such as `es`",
        format: Some("language-tag"),
        pattern: Some(Self::PATTERN),
        refers_to: &[],
    });
    fn read(node: Node<'_>, problems: &mut Problems) -> Option<Self> {
        text(node, problems, |written| Self::parse(written).map_err(Into::into))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::format::pattern;

    #[test]
    fn tags_and_their_pattern_are_one() {
        let validator = pattern::validator(Language::PATTERN);
        for text in [
            "",
            "e",
            "en",
            "eng",
            "engl",
            "EN",
            "en-US",
            "en-us",
            "en-Latn",
            "en-Latn-US",
            "en-US-Latn",
            "es-419",
            "es-41",
            "en-",
            "-en",
            "en--US",
            "é",
            "en-é",
            "zh-Hant-TW-x",
        ] {
            assert_eq!(is_tag(text), pattern::takes(&validator, text), "{text}");
        }
    }

    #[test]
    fn a_language_is_one_that_exists_by_its_shortest_code() {
        for tag in ["en", "es-419", "zh-Hant-TW", "ht", "pcm", "rw"] {
            assert!(Language::parse(tag).is_ok(), "{tag}");
        }
        for (tag, meant) in [("xx", None), ("xyz-Latn", None), ("eng", Some("en")), ("spa-MX", Some("es-MX"))] {
            assert_eq!(Language::parse(tag).unwrap_err().suggestion(), meant, "{tag}");
        }
    }

    #[test]
    fn what_was_meant_is_offered() {
        for (written, meant) in [
            ("English", "en"),
            ("EN", "en"),
            ("ENG", "en"),
            ("en_US", "en-US"),
            ("zh-hant-tw", "zh-Hant-TW"),
            ("spanish", "es"),
            ("Swahili", "sw"),
            ("Nigerian Pidgin", "pcm"),
        ] {
            assert_eq!(Language::parse(written).unwrap_err().suggestion(), Some(meant));
        }
        assert_eq!(Language::parse("Legalese").unwrap_err().suggestion(), None);
    }
}
