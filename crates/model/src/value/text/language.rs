//! Languages, by their tags.
use shape::{Format, Node, Problems, Type, Value, text};
use std::fmt;
use thiserror::Error;

/// A language tag of [BCP 47](https://www.rfc-editor.org/info/bcp47): `es`, `pt-BR`, `zh-Hant`, `es-419`. Of the standard
/// it takes language, script and region, which is what a source can be said to be written in.
///
/// ```
/// use model::value::Language;
/// assert_eq!(Language::parse("es-419")?.name(), Some("Spanish"));
/// assert_eq!(Language::parse("en_US").unwrap_err().suggestion(), Some("en-US"));
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

/// The languages sources are mostly written in, for notes such as "in Spanish".
const NAMES: &[(&str, &str)] = &[
    ("am", "Amharic"),
    ("ar", "Arabic"),
    ("bs", "Bosnian"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("es", "Spanish"),
    ("et", "Estonian"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("he", "Hebrew"),
    ("hr", "Croatian"),
    ("ht", "Haitian Creole"),
    ("hu", "Hungarian"),
    ("id", "Indonesian"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("ko", "Korean"),
    ("lg", "Ganda"),
    ("lt", "Lithuanian"),
    ("lv", "Latvian"),
    ("mk", "Macedonian"),
    ("nb", "Norwegian"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("rw", "Kinyarwanda"),
    ("so", "Somali"),
    ("sq", "Albanian"),
    ("sr", "Serbian"),
    ("ss", "Swati"),
    ("sv", "Swedish"),
    ("sw", "Swahili"),
    ("ti", "Tigrinya"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("uz", "Uzbek"),
    ("vi", "Vietnamese"),
    ("zh", "Chinese"),
];

impl Language {
    const PATTERN: &str = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$";

    pub fn parse(text: &str) -> Result<Self, NoLanguage> {
        if is_tag(text) {
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
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Whether it is English of any kind: the only language whose number words are known.
    pub fn is_english(&self) -> bool {
        self.primary() == "en"
    }

    /// Its English name; nothing for those this list does not have.
    pub fn name(&self) -> Option<&'static str> {
        NAMES.iter().find(|(tag, _)| *tag == self.primary()).map(|(_, name)| *name)
    }
}

/// It says the same as the pattern.
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

/// `English`, `EN`, `en_US`, `zh-hant-tw`.
fn meant_by(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some((tag, _)) = NAMES.iter().find(|(_, name)| name.eq_ignore_ascii_case(text)) {
        return Some((*tag).to_owned());
    }
    let mut parts = text.split(['-', '_']);
    let mut tag = parts.next()?.to_ascii_lowercase();
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

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Value for Language {
    const TYPE: &'static Type = &Type::Text(Format {
        noun: "a language tag such as `es`",
        format: Some("language"),
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

    #[test]
    fn tags_and_their_pattern_are_one() {
        let schema = serde_json::json!({ "type": "string", "pattern": Language::PATTERN });
        let validator = jsonschema::validator_for(&schema).unwrap();
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
            assert_eq!(Language::parse(text).is_ok(), validator.is_valid(&text.into()), "{text}");
        }
    }

    #[test]
    fn what_was_meant_is_offered() {
        for (written, meant) in
            [("English", "en"), ("EN", "en"), ("en_US", "en-US"), ("zh-hant-tw", "zh-Hant-TW"), ("spanish", "es")]
        {
            assert_eq!(Language::parse(written).unwrap_err().suggestion(), Some(meant));
        }
        assert_eq!(Language::parse("Klingon!").unwrap_err().suggestion(), None);
    }
}
